// Package process runs a server as a child process and tells what it costs.
package process

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Command says how a server is started.
type Command struct {
	Args []string // the program and its arguments
	Dir  string   // where it runs; empty means here
	Env  []string // what it is told beyond this process's own environment, as KEY=value
}

// Process is a running server.
type Process struct {
	cmd     *exec.Cmd
	started time.Time
	done    chan struct{}
	output  tail
}

// Start starts a server. It is told to stop when ctx ends.
func Start(ctx context.Context, c Command) (*Process, error) {
	p := &Process{cmd: exec.CommandContext(ctx, c.Args[0], c.Args[1:]...), done: make(chan struct{})}
	p.cmd.Dir = c.Dir
	p.cmd.Env = append(os.Environ(), c.Env...)
	p.cmd.Stdout, p.cmd.Stderr = &p.output, &p.output
	p.cmd.Cancel = func() error { return p.cmd.Process.Signal(syscall.SIGTERM) }
	p.cmd.WaitDelay = 10 * time.Second
	p.started = time.Now()
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", c.Args[0], err)
	}
	go func() {
		_ = p.cmd.Wait()
		close(p.done)
	}()
	return p, nil
}

// PID returns the process's number.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// AwaitFirst tries until probe succeeds, and returns how long that was after the start. It gives up when the process
// ends or after the timeout, and then tells what the process said last.
func (p *Process) AwaitFirst(ctx context.Context, timeout time.Duration, probe func(context.Context) error) (time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for {
		err := probe(ctx)
		if err == nil {
			return time.Since(p.started), nil
		}
		select {
		case <-p.done:
			return 0, fmt.Errorf("it ended before its first answer: %s", p.output.String())
		case <-ctx.Done():
			return 0, fmt.Errorf("no answer within %s: %w; it said: %s", timeout, err, p.output.String())
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// Stop ends the process, and waits for it.
func (p *Process) Stop() {
	_ = p.cmd.Process.Signal(syscall.SIGTERM)
	select {
	case <-p.done:
	case <-time.After(10 * time.Second):
		_ = p.cmd.Process.Kill()
		<-p.done
	}
}

// Usage is what a process has cost so far.
type Usage struct {
	// CPU is its time on all processors.
	CPU time.Duration
	// RSS is its resident memory, in bytes.
	RSS int64
}

// Self returns what this process has spent on all processors so far.
func Self() (time.Duration, error) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, err
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}

// ErrGone says that there is no such process.
var ErrGone = errors.New("no such process")

// tail keeps the last of what a process said.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailSize = 4 << 10

func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if extra := len(t.text) - tailSize; extra > 0 {
		t.text = bytes.Clone(t.text[extra:])
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return strings.TrimSpace(string(t.text))
}
