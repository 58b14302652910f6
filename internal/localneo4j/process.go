package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync/atomic"
	"time"
)

// leash starts a command in a process group of its own and leaves a watcher beside it. The watcher reads from a pipe (4)
// whose other end only the starter holds: a line means "you may go", the end of the file means that the starter is dead,
// killed perhaps, and then the command is stopped and the folder $1, if any, removed. The command inherits a lock (3),
// the watcher does not.
//
// It needs no more than a POSIX shell, so it is the same on Linux and macOS; Linux's own parent-death signal is tied to
// a thread, and Go's threads come and go.
const leash = `
remove=$1
shift
( (
	exec 3<&- </dev/null >/dev/null 2>&1
	trap '' INT HUP TERM
	if read -r _ <&4; then exit 0; fi
	kill -s TERM -- -$$
	n=0
	while kill -0 $$ && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done
	kill -s KILL $$
	if [ -n "$remove" ]; then rm -rf -- "$remove"; fi
) & )
exec "$@" 4<&-
`

// command is a program to run on a leash.
type command struct {
	argv           []string
	env            []string // besides this process's own
	dir            string   // "" is this process's own
	stdout, stderr io.Writer
	remove         string // a folder to remove if we are killed, "" for none
}

// process is a program on a leash, seen from the one that started it.
type process struct {
	cmd   *exec.Cmd
	leash *os.File      // our end of the watcher's pipe
	done  chan struct{} // closed when the process has ended
	err   error         // how it ended; read it after done
	asked atomic.Bool   // whether we asked it to end
}

// start runs the command. The process holds the lock for as long as it lives. In Owned mode it dies with us; in Detached
// mode too, until release is called.
func (c command) start(mode Mode, lock *os.File) (*process, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, fmt.Errorf("making a pipe to %s: %w", c.argv[0], err)
	}
	defer func() { _ = read.Close() }()
	cmd := exec.Command("/bin/sh", append([]string{"-c", leash, "entente", c.remove}, c.argv...)...)
	cmd.Env = append(os.Environ(), c.env...)
	cmd.Dir = c.dir
	cmd.Stdout, cmd.Stderr = c.stdout, c.stderr
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

// errKilled says that a process did not stop when asked.
var errKilled = errors.New("it did not stop when asked, and was killed")

// stop asks the process and its children to end, and kills them if that takes longer than timeout or ctx ends.
func (p *process) stop(ctx context.Context, timeout time.Duration) error {
	p.asked.Store(true)
	select {
	case <-p.done:
		return nil // the number may be another process's by now
	default:
	}
	if err := terminateGroup(p.pid()); err != nil {
		return fmt.Errorf("stopping process %d: %w", p.pid(), err)
	}
	limited, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	select {
	case <-p.done:
		return nil
	case <-limited.Done():
		p.kill()
		return errKilled
	}
}

// kill ends the process and its children at once and waits until it is gone.
func (p *process) kill() {
	p.asked.Store(true)
	select {
	case <-p.done:
		return
	default:
	}
	killGroup(p.pid())
	<-p.done
}

// wait returns when the process has ended, with how it ended. If ctx ends first, the process is stopped.
func (p *process) wait(ctx context.Context) error {
	select {
	case <-p.done:
		return p.err
	case <-ctx.Done():
		_ = p.stop(context.WithoutCancel(ctx), 5*time.Second) // killed or not, it is gone
		return context.Cause(ctx)
	}
}
