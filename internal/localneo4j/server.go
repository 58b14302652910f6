package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"
)

const (
	loopback     = "127.0.0.1"
	readyQuery   = "RETURN 1"
	startTimeout = 2 * time.Minute  // covers recovery of a large store after a crash
	stopTimeout  = 30 * time.Second // covers the checkpoint of a large store
)

// Options says which server to start and how. The zero value is a Steady server over the user's data folder that dies
// with this process.
type Options struct {
	DataDir  string  // "" is DefaultDataDir
	CacheDir string  // "" is DefaultCacheDir
	Mode     Mode    // "" is Owned
	Profile  Profile // "" is Steady

	Heap, PageCache int64 // bytes; 0 sizes them to the machine
	BoltPort        int   // 0 is any free port

	StartTimeout time.Duration // 0 is two minutes; downloading does not count
	StopTimeout  time.Duration // 0 is thirty seconds; after that the server is killed

	Settings map[string]string // more of neo4j.conf, over this package's own choices
	Progress func(Progress)    // told of long steps; nil is fine

	dir       dataDir
	noArchive bool     // start without a class-data archive: the one is being made
	jvmFlags  []string // more flags for the JVM
	remove    string   // a folder to remove should this process be killed
	held      *os.File // the lock on the data folder, if this process has it already
}

func (o *Options) complete() error {
	dir, err := newDataDir(o.DataDir)
	if err != nil {
		return err
	}
	o.dir = dir
	if o.CacheDir, err = cacheFolder(o.CacheDir); err != nil {
		return err
	}
	if o.Mode == "" {
		o.Mode = Owned
	}
	if o.Profile == "" {
		o.Profile = Steady
	}
	if o.StartTimeout == 0 {
		o.StartTimeout = startTimeout
	}
	if o.StopTimeout == 0 {
		o.StopTimeout = stopTimeout
	}
	if o.Progress == nil {
		o.Progress = func(Progress) {}
	}
	if o.BoltPort < 0 || o.BoltPort > 65535 {
		return fmt.Errorf("the Bolt port %d is not between 0 (any free one) and 65535", o.BoltPort)
	}
	return nil
}

// Server is a running Neo4j.
type Server struct {
	opts     Options
	way      Way
	port     int
	password string
	process  *process         // nil if attached
	archive  string           // the class-data archive in use, "" if none
	logged   map[string]int64 // how much each log held before this server

	stopping sync.Once
	stopErr  error
	stopped  func() // what to do after the stop
}

// Start runs a server and returns when it answers queries. If ctx ends first, the server is stopped again. An
// [*InUseError] says that another server has the data folder open.
func Start(ctx context.Context, opts Options) (*Server, error) {
	if err := opts.complete(); err != nil {
		return nil, err
	}
	choice, err := chooseLocal(ctx, opts.CacheDir)
	if err != nil {
		return nil, err
	}
	return start(ctx, opts, choice)
}

func start(ctx context.Context, opts Options, choice Choice) (_ *Server, err error) {
	if err := os.MkdirAll(string(opts.dir), 0o700); err != nil {
		return nil, fmt.Errorf("making the data folder: %w (give another one with --data-dir)", err)
	}
	lock := opts.held
	if lock == nil {
		if lock, err = opts.dir.takeLock(ctx, opts.Progress); err != nil {
			return nil, err
		}
		defer func() { _ = lock.Close() }() // the server's process has its own hold on the lock
	}
	owner := newOwner(opts.Mode, choice.Way)
	if err := opts.dir.writeOwner(owner); err != nil {
		return nil, err
	}
	server := &Server{opts: opts, way: choice.Way}
	if err := server.prepare(ctx, &choice); err != nil {
		return nil, errors.Join(err, removeIfThere(opts.dir.owner()))
	}
	// A free port may be taken between finding and binding it: one more try is cheap, a third would hide something.
	for try := 0; ; try++ {
		err = server.launch(ctx, choice, lock, owner)
		if !errors.Is(err, errPortTaken) || opts.BoltPort != 0 || try > 0 {
			break
		}
	}
	if err != nil {
		return nil, errors.Join(err, removeIfThere(opts.dir.owner()))
	}
	return server, nil
}

// prepare makes sure of everything that a start needs and that takes time only once.
func (s *Server) prepare(ctx context.Context, choice *Choice) (err error) {
	if err := s.opts.dir.create(); err != nil {
		return err
	}
	if s.password, err = s.opts.dir.ensurePassword(); err != nil {
		return err
	}
	if choice.dist, err = s.opts.distribution(ctx, *choice); err != nil {
		return err
	}
	if choice.Way != Docker && !s.opts.noArchive {
		s.archive = ensureArchive(ctx, s.opts, *choice)
	}
	return context.Cause(ctx)
}

// launch starts the process and waits until it answers.
func (s *Server) launch(ctx context.Context, choice Choice, lock *os.File, owner Owner) error {
	var err error
	if s.port, err = freePort(s.opts.BoltPort); err != nil {
		return err
	}
	mem := s.opts.memory()
	if err := s.opts.writeConf(s.port, mem); err != nil {
		return err
	}
	s.opts.Progress(Progress{Stage: Starting, Detail: "on port " + strconv.Itoa(s.port)})
	command := s.javaCommand(choice, mem)
	if choice.Way == Docker {
		command = s.dockerCommand(choice, mem)
	}
	console, err := os.OpenFile(s.opts.dir.console(), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return fmt.Errorf("opening the database's log: %w", err)
	}
	defer func() { _ = console.Close() }()
	s.logged = s.opts.dir.logSizes()
	command.stdout, command.stderr, command.remove = console, console, s.opts.remove
	process, err := command.start(s.opts.Mode, lock)
	if err != nil {
		return err
	}
	s.process = process
	owner.PID, owner.BoltPort = process.pid(), s.port
	if err = s.opts.dir.writeOwner(owner); err == nil {
		err = s.awaitReady(ctx)
	}
	if err != nil {
		process.kill()
		return err
	}
	if s.opts.Mode == Detached {
		owner.Released = true
		if err := s.opts.dir.writeOwner(owner); err != nil {
			process.kill()
			return err
		}
		process.release()
	}
	return nil
}

// awaitReady asks until a query is answered; what may end the wait early is the process, the context or a refusal.
func (s *Server) awaitReady(ctx context.Context) error {
	limited, cancel := context.WithTimeout(ctx, s.opts.StartTimeout)
	defer cancel()
	ask := func() error {
		// Something else may listen on the port and never say a word: the end of our process ends the question too.
		asking, stop := context.WithTimeout(limited, 10*time.Second)
		defer stop()
		go func() {
			select {
			case <-s.process.done:
				stop()
			case <-asking.Done():
			}
		}()
		return boltRun(asking, boltAddress(s.port), Username, s.password, readyQuery)
	}
	for {
		err := ask()
		if err == nil {
			return nil
		}
		var failure *boltFailure
		if errors.As(err, &failure) && failure.unauthorized() {
			return fmt.Errorf("the database refuses the password in %s (%s): put the right one there, or start anew with `entente db reset`",
				s.opts.dir.password(), failure.message)
		}
		wait := time.NewTimer(20 * time.Millisecond)
		select {
		case <-s.process.done:
			wait.Stop()
			return s.diagnose("stopped while it was starting")
		case <-limited.Done():
			wait.Stop()
			if ctx.Err() != nil {
				return fmt.Errorf("starting Neo4j: %w", context.Cause(ctx))
			}
			return fmt.Errorf("starting Neo4j: it did not answer within %s (last: %w); its log is %s", s.opts.StartTimeout, err, s.opts.dir.neo4jLog())
		case <-wait.C:
		}
	}
}

// Open attaches to a detached server that runs over the data folder, or starts one as opts says.
func Open(ctx context.Context, opts Options) (*Server, error) {
	server, err := Attach(ctx, opts.DataDir)
	if errors.Is(err, ErrNotRunning) {
		return Start(ctx, opts)
	}
	return server, err
}

// Attach gives the detached server that runs over a data folder ("" for the default one). If there is none it fails with
// ErrNotRunning, and with an [*InUseError] if there is one that belongs to another process. Stop leaves it running.
func Attach(ctx context.Context, dir string) (*Server, error) {
	opts := Options{DataDir: dir, Mode: Detached}
	if err := opts.complete(); err != nil {
		return nil, err
	}
	status, err := GetStatus(ctx, dir)
	if err != nil {
		return nil, err
	}
	if !status.Running {
		return nil, fmt.Errorf("%w (%s)", ErrNotRunning, status.DataDir)
	}
	if status.Owner.stopping() {
		return nil, fmt.Errorf("%w (%s): the last one is still stopping", ErrNotRunning, status.DataDir)
	}
	if status.Owner.Mode == "" {
		return nil, fmt.Errorf("%w (%s): who has it open has not said so yet", ErrNotRunning, status.DataDir)
	}
	if status.Owner.Mode != Detached {
		return nil, &InUseError{DataDir: status.DataDir, Owner: status.Owner}
	}
	server := &Server{opts: opts, way: status.Owner.Way, port: status.Owner.BoltPort}
	if server.password, err = opts.dir.readPassword(); err != nil {
		return nil, err
	}
	if !status.Ready {
		return nil, fmt.Errorf("the detached database over %s (process %d) does not answer yet: see %s", status.DataDir, status.Owner.PID, status.Log)
	}
	return server, nil
}

// StopDetached stops the detached server of a data folder ("" for the default one) and waits until it is gone. It fails
// with ErrNotRunning if there is none, and with an [*InUseError] if it belongs to a living process.
func StopDetached(ctx context.Context, dir string) error {
	status, err := GetStatus(ctx, dir)
	if err != nil {
		return err
	}
	if !status.Running {
		return fmt.Errorf("%w (%s)", ErrNotRunning, status.DataDir)
	}
	if status.Owner.Mode != Detached || status.Owner.PID == 0 {
		return &InUseError{DataDir: status.DataDir, Owner: status.Owner}
	}
	d := dataDir(status.DataDir)
	// The lock is held by that process alone, so the number cannot have passed to another one.
	if err := terminate(status.Owner.PID); err != nil {
		return fmt.Errorf("stopping the database, process %d: %w", status.Owner.PID, err)
	}
	deadline := time.Now().Add(stopTimeout)
	for killed := false; ; {
		running, err := isLocked(d.lock())
		if err != nil {
			return err
		}
		if !running {
			return removeIfThere(d.owner())
		}
		if !killed && time.Now().After(deadline) {
			if err := kill(status.Owner.PID); err != nil {
				return fmt.Errorf("killing the database, process %d: %w", status.Owner.PID, err)
			}
			killed = true
		}
		if err := sleep(ctx, 20*time.Millisecond); err != nil {
			return fmt.Errorf("waiting for the database to stop: %w", err)
		}
	}
}

// URI is where the server answers, for example bolt://127.0.0.1:40123.
func (s *Server) URI() string { return boltURI(s.port) }

// Username is the user to sign in as.
func (s *Server) Username() string { return Username }

// Password is that user's password.
func (s *Server) Password() string { return s.password }

// DataDir is the folder with the server's data, absolute.
func (s *Server) DataDir() string { return string(s.opts.dir) }

// Way is where the server came from.
func (s *Server) Way() Way { return s.way }

// Attached tells whether the server was running already, and so stays when this process ends.
func (s *Server) Attached() bool { return s.process == nil }

// PID is the server's process, 0 if attached.
func (s *Server) PID() int {
	if s.process == nil {
		return 0
	}
	return s.process.pid()
}

// Wait returns when the server's process has ended: nil after Stop, else an error with the reason. On an attached server
// it waits for the end of ctx.
func (s *Server) Wait(ctx context.Context) error {
	if s.process == nil {
		<-ctx.Done()
		return context.Cause(ctx)
	}
	select {
	case <-s.process.done:
		if s.process.asked.Load() {
			return nil
		}
		return s.diagnose("stopped by itself")
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// Stop stops the server and waits until it is gone; it may be called more than once. It asks first, and kills the server
// if that took longer than the options allow or ctx ends; an error says so. An attached server is left running.
func (s *Server) Stop(ctx context.Context) error {
	if s.process == nil {
		return nil
	}
	s.stopping.Do(func() {
		if err := s.process.stop(ctx, s.opts.StopTimeout); err != nil {
			s.stopErr = fmt.Errorf("stopping Neo4j: %w; it repairs itself when it is started next", err)
		}
		s.stopErr = errors.Join(s.stopErr, removeIfThere(s.opts.dir.owner()))
		if s.stopped != nil {
			s.stopped()
		}
	})
	return s.stopErr
}

func removeIfThere(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("removing %s: %w", filepath.Base(path), err)
	}
	return nil
}

func boltAddress(port int) string { return net.JoinHostPort(loopback, strconv.Itoa(port)) }

func boltURI(port int) string { return "bolt://" + boltAddress(port) }

// freePort finds a port on which nobody listens, or makes sure of the wanted one.
func freePort(wanted int) (int, error) {
	listener, err := net.Listen("tcp", boltAddress(wanted))
	if errors.Is(err, syscall.EADDRINUSE) {
		return 0, fmt.Errorf("port %d on %s is taken by another process: choose another one, or 0 for any that is free", wanted, loopback)
	}
	if err != nil {
		return 0, fmt.Errorf("finding a free port: %w", err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	return port, listener.Close()
}
