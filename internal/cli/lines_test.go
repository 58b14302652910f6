package cli_test

import (
	"bytes"
	"sync"
)

// lines is a buffer that is read while a process writes it.
type lines struct {
	mu     sync.Mutex
	buffer bytes.Buffer
}

func newLines() *lines { return &lines{} }

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buffer.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buffer.String()
}
