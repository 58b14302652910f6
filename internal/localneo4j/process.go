package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"sync/atomic"
	"syscall"
	"time"
)

// leash starts a command in its own process and leaves a watcher beside it. The watcher reads from a pipe (4) whose other
// end only the starter holds: a line means "you may go", the end of the file means that the starter is dead, killed
// perhaps, and then the command is stopped. The command inherits the data folder's lock (3), the watcher does not.
// It needs no more than a POSIX shell, so it is the same on Linux and macOS; Linux's own parent-death signal is tied to
// a thread, and Go's threads come and go.
const leash = `
( (
	exec 3<&- </dev/null >/dev/null 2>&1
	trap '' INT HUP TERM
	if read -r _ <&4; then exit 0; fi
	kill -TERM $$
	n=0
	while kill -0 $$ && [ $n -lt 30 ]; do sleep 1; n=$((n+1)); done
	kill -KILL $$
) & )
exec "$@" 4<&-
`

// process is the server's process, seen from the one that started it.
type process struct {
	cmd   *exec.Cmd
	leash *os.File      // our end of the watcher's pipe
	done  chan struct{} // closed when the process has ended
	err   error         // how it ended; read it after done
	asked atomic.Bool   // whether we asked it to end
}

// command is a program to run.
type command struct {
	argv []string
	env  []string // besides this process's own
}

func startProcess(c command, console string, mode Mode, lock *os.File) (*process, error) {
	output, err := os.OpenFile(console, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the server's log: %w", err)
	}
	defer func() { _ = output.Close() }()
	read, write, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("making a pipe to the server: %w", err)
	}
	defer func() { _ = read.Close() }()
	cmd := exec.Command("/bin/sh", append([]string{"-c", leash, "entente-neo4j"}, c.argv...)...)
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Stdout, cmd.Stderr = output, output
	cmd.ExtraFiles = []*os.File{lock, read}
	cmd.SysProcAttr = ownGroup()
	if mode == Detached {
		cmd.SysProcAttr = ownSession()
	}
	if err := cmd.Start(); err != nil {
		_ = write.Close()
		return nil, fmt.Errorf("starting %s: %w", c.argv[0], err)
	}
	p := &process{cmd: cmd, leash: write, done: make(chan struct{})}
	go func() {
		p.err = cmd.Wait()
		p.release()
		close(p.done)
	}()
	return p, nil
}

func (p *process) pid() int { return p.cmd.Process.Pid }

// release sends the watcher away: the process has ended, or shall live on without us.
func (p *process) release() {
	_, _ = p.leash.WriteString("go\n") // fails only if the watcher is gone already
	_ = p.leash.Close()
}

// stop asks the process to end, and kills it if it takes too long.
func (p *process) stop(ctx context.Context, timeout time.Duration) error {
	p.asked.Store(true)
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return fmt.Errorf("stopping Neo4j: %w", err)
	}
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	select {
	case <-p.done:
		return nil
	case <-limited.Done():
		p.kill()
		return fmt.Errorf("stopping Neo4j: it had not stopped after %s and was killed; it recovers when it is started next", timeout)
	}
}

// kill ends the process at once and waits until it is gone.
func (p *process) kill() {
	p.asked.Store(true)
	_ = p.cmd.Process.Kill() // fails only if it is gone already
	<-p.done
}
