package spill

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// Pipe is a pipe with room on disk: its writer does not wait for its readers, of which each reads all from the beginning. Its
// methods may be called at the same time, but only one writer writes.
type Pipe struct {
	file *os.File

	mu   sync.Mutex
	size int64
	end  error         // io.EOF, or why the writer gave up; nil while it writes
	more chan struct{} // closed when there is more to read, or the end
}

// NewPipe returns a pipe whose file is in a folder, or where the system has its temporary files if that is empty.
func NewPipe(folder string) (*Pipe, error) {
	file, err := tempFileIn(folder)
	if err != nil {
		return nil, err
	}
	return &Pipe{file: file, more: make(chan struct{})}, nil
}

// Write appends.
func (p *Pipe) Write(b []byte) (int, error) {
	n, err := p.file.Write(b)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.size += int64(n)
	p.wake()
	if err != nil {
		return n, fmt.Errorf("writing a temporary file: %w", err)
	}
	return n, nil
}

// End tells the readers that there is no more, because of err if that is not nil.
func (p *Pipe) End(err error) {
	if err == nil {
		err = io.EOF
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.end == nil {
		p.end = err
		p.wake()
	}
}

// wake wakes the readers who wait.
func (p *Pipe) wake() {
	close(p.more)
	p.more = make(chan struct{})
}

// Copy writes all to w, and waits for what is not there yet. It returns what the writer gave up with, if it did, but only after
// what it had written.
func (p *Pipe) Copy(ctx context.Context, w io.Writer) error {
	buffer := make([]byte, 32<<10)
	for at := int64(0); ; {
		p.mu.Lock()
		size, end, more := p.size, p.end, p.more
		p.mu.Unlock()
		switch {
		case at < size:
			n, err := p.file.ReadAt(buffer[:min(int64(len(buffer)), size-at)], at)
			if n == 0 && err != nil {
				return fmt.Errorf("reading a temporary file: %w", err)
			}
			if _, err := w.Write(buffer[:n]); err != nil {
				return err
			}
			at += int64(n)
		case errors.Is(end, io.EOF):
			return nil
		case end != nil:
			return end
		default:
			select {
			case <-more:
			case <-ctx.Done():
				return context.Cause(ctx)
			}
		}
	}
}

// Close frees the file. Nobody may write or read any more.
func (p *Pipe) Close() error { return closeTemp(p.file) }
