package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/localneo4j"
)

type dbCommand struct {
	Start  dbStartCommand  `cmd:"" help:"Start the local database and leave it running."`
	Stop   dbStopCommand   `cmd:"" help:"Stop it."`
	Status dbStatusCommand `cmd:"" help:"Say whether it runs, and where."`
	Logs   dbLogsCommand   `cmd:"" help:"Print its log."`
	Shell  dbShellCommand  `cmd:"" help:"Open a Cypher shell on it."`
	Hash   dbHashCommand   `cmd:"" help:"Print a fingerprint of the graph: two graphs that hold the same have the same one."`
	Reset  dbResetCommand  `cmd:"" help:"Delete everything in it."`
	Exec   dbExecCommand   `cmd:"" help:"Run a command beside an empty, throwaway database, as tests need it."`
}

// Help is shown below the usage line.
func (dbCommand) Help() string {
	return `The local database is a Neo4j Community server that Entente fetches and runs where NEO4J_URI names no other. The
service starts and stops it by itself; these commands are for running it without the service, and for looking into it.

    entente db start && entente serve       the service attaches to the database, and leaves it running
    entente db shell                        Cypher, for those who speak it
    entente db exec -- go test ./...`
}

type dbStartCommand struct{ localFlags }

func (c *dbStartCommand) Run(ctx context.Context, p Process) error {
	progress := newProgress(p.Stderr)
	options := c.options(progress)
	options.Mode = localneo4j.Detached
	server, err := localneo4j.Open(ctx, options)
	progress.clear()
	if err != nil {
		return &exitError{exitDatabase, err}
	}
	state := "started"
	if server.Attached() {
		state = "was running already"
	}
	_, err = fmt.Fprintf(p.Stdout, "The database %s: %s, data in %s.\nStop it with `entente db stop`.\n", state, server.URI(), server.DataDir())
	return err
}

type dbStopCommand struct{ localFlags }

func (c *dbStopCommand) Run(ctx context.Context, p Process) error {
	err := localneo4j.StopDetached(ctx, c.DataDir)
	if errors.Is(err, localneo4j.ErrNotRunning) {
		_, err = fmt.Fprintln(p.Stdout, "The database was not running.")
		return err
	}
	if err != nil {
		return &exitError{exitDatabase, err}
	}
	_, err = fmt.Fprintln(p.Stdout, "The database stopped.")
	return err
}

type dbStatusCommand struct {
	localFlags
	JSON bool `help:"Print it as JSON."`
}

// Help is shown below the usage line.
func (dbStatusCommand) Help() string {
	return "The exit code is 0 if the database answers, and 4 if it does not."
}

func (c *dbStatusCommand) Run(ctx context.Context, p Process) error {
	status, err := localneo4j.GetStatus(ctx, c.DataDir)
	if err != nil {
		return &exitError{exitDatabase, err}
	}
	source := string(status.Owner.Way)
	if source == "" {
		choice, err := localneo4j.Choose(ctx, c.CacheDir)
		source = choice.Why
		if err != nil {
			source = err.Error()
		}
	}
	if c.JSON {
		out := json.NewEncoder(p.Stdout)
		out.SetIndent("", "  ")
		err = out.Encode(map[string]any{
			"running": status.Running, "source": source, "ready": status.Ready, "uri": status.URI, "mode": status.Owner.Mode, "pid": status.Owner.PID,
			"dataDir": status.DataDir, "log": status.Log,
		})
	} else {
		_, err = io.WriteString(p.Stdout, describeStatus(status, source))
	}
	if err == nil && !status.Ready {
		err = &exitError{code: exitDatabase}
	}
	return err
}

func describeStatus(s localneo4j.Status, source string) string {
	var b strings.Builder
	switch {
	case s.Ready:
		kept := "until `entente db stop`"
		if s.Owner.Mode == localneo4j.Owned {
			kept = fmt.Sprintf("for entente, process %d", s.Owner.StarterID)
		}
		fmt.Fprintf(&b, "running   %s, process %d, since %s, %s\n", s.URI, s.Owner.PID, s.Owner.StartedAt.Local().Format("2006-01-02 15:04:05"), kept)
	case s.Running:
		fmt.Fprintf(&b, "busy      process %d is starting or stopping it\n", s.Owner.StarterID)
	default:
		fmt.Fprintln(&b, "stopped")
	}
	fmt.Fprintf(&b, "source    %s\ndata      %s\nlog       %s\n", source, s.DataDir, s.Log)
	return b.String()
}

type dbLogsCommand struct {
	localFlags
	Follow bool `short:"f" help:"Go on printing what is added, until Ctrl-C."`
	Lines  int  `short:"n" default:"100" placeholder:"N" help:"How many of the last lines to print."`
	Debug  bool `help:"Print the longer debug.log."`
}

func (c *dbLogsCommand) Run(ctx context.Context, p Process) error {
	path, err := localneo4j.LogPath(c.DataDir)
	if err != nil {
		return err
	}
	if c.Debug {
		path = filepath.Join(filepath.Dir(path), "debug.log")
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no log yet at %s: the database has not been started there", path)
	}
	if err != nil {
		return fmt.Errorf("reading the log: %w", err)
	}
	defer func() { _ = file.Close() }()
	if err := lastLines(p.Stdout, file, max(c.Lines, 0)); err != nil || !c.Follow {
		return err
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(200 * time.Millisecond):
		}
		if _, err := io.Copy(p.Stdout, file); err != nil {
			return fmt.Errorf("reading the log: %w", err)
		}
	}
}

// lastLines copies the last n lines of a file and leaves it at its end.
func lastLines(w io.Writer, r io.Reader, n int) error {
	var lines []string
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		if line != "" {
			lines = append(lines, line)
		}
		if len(lines) > 2*n+1000 {
			lines = append([]string(nil), lines[len(lines)-n:]...)
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("reading the log: %w", err)
		}
	}
	_, err := io.WriteString(w, strings.Join(lines[max(0, len(lines)-n):], ""))
	return err
}

type dbShellCommand struct {
	localFlags
	Statement string `arg:"" optional:"" help:"Cypher to run instead of reading it from the terminal."`
}

func (c *dbShellCommand) Run(ctx context.Context, p Process) error {
	server, err := localneo4j.Join(ctx, c.DataDir)
	if errors.Is(err, localneo4j.ErrNotRunning) {
		return &exitError{exitDatabase, fmt.Errorf("%w: start it with `entente db start` or `entente serve`", err)}
	}
	if err != nil {
		return &exitError{exitDatabase, err}
	}
	var statement []string
	if c.Statement != "" {
		statement = []string{c.Statement}
	}
	err = server.Shell(ctx, localneo4j.Streams{In: p.Stdin, Out: p.Stdout, Err: p.Stderr}, statement...)
	return childExit(err)
}

type dbHashCommand struct{ databaseFlags }

// Help is shown below the usage line.
func (dbHashCommand) Help() string {
	return `The fingerprint is over all nodes and relationships with their values, in whatever order they were written. When they were
written does not count, and neither does what Entente keeps for itself. It works on a server that NEO4J_URI names, too.`
}

func (c *dbHashCommand) Run(ctx context.Context, p Process) (err error) {
	store, err := c.openForWork(ctx, newProgress(p.Stderr))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.close(ctx)) }()
	hash, err := dataset.GraphHash(ctx, store.DB)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(p.Stdout, hash)
	return err
}

type dbResetCommand struct {
	localFlags
	Yes bool `help:"Do not ask."`
}

func (c *dbResetCommand) Run(ctx context.Context, p Process) error {
	status, err := localneo4j.GetStatus(ctx, c.DataDir)
	if err != nil {
		return err
	}
	if !c.Yes {
		if terminalWidth(p.Stdin) == 0 {
			return usage(fmt.Errorf("db reset deletes the database in %s: say --yes if that is meant", status.DataDir))
		}
		if _, err := fmt.Fprintf(p.Stdout, "This deletes the database in %s. Type yes to go on: ", status.DataDir); err != nil {
			return err
		}
		answer, err := bufio.NewReader(p.Stdin).ReadString('\n')
		if err != nil || strings.TrimSpace(answer) != "yes" {
			return errors.New("nothing was deleted")
		}
	}
	if err := localneo4j.Reset(ctx, c.DataDir); err != nil {
		return err
	}
	_, err = fmt.Fprintf(p.Stdout, "The database in %s is deleted.\n", status.DataDir)
	return err
}

type dbExecCommand struct {
	CacheDir string   `group:"local" placeholder:"DIR" help:"Folder where Neo4j itself is kept after it was fetched."`
	Heap     size     `group:"local" placeholder:"SIZE" help:"Memory for its heap, such as 1GB."`
	Profile  string   `group:"local" enum:"steady,quick" default:"steady" help:"quick starts sooner; steady is faster for commands that ask for more than two minutes."`
	Servers  int      `group:"local" default:"1" placeholder:"N" help:"How many databases to start, each with a graph of its own."`
	Command  []string `arg:"" passthrough:"" help:"The command and its arguments, after --."`
}

// Help is shown below the usage line.
func (dbExecCommand) Help() string {
	return `The command finds the database by ENTENTE_TEST_NEO4J_URI and ENTENTE_TEST_NEO4J_PASSWORD, and takes turns on it by locking the
file in ENTENTE_TEST_NEO4J_LOCK. With --servers, the first holds URIs separated by blanks, the others one value for each URI, separated
as in PATH. The databases are deleted afterwards; the exit code is the command's.`
}

func (c *dbExecCommand) Run(ctx context.Context, p Process) error {
	command := c.Command
	if len(command) > 0 && command[0] == "--" {
		command = command[1:]
	}
	if len(command) == 0 {
		return usage(errors.New("db exec: expected a command after --, such as `entente db exec -- go test ./...`"))
	}
	if _, err := exec.LookPath(command[0]); err != nil {
		return usage(fmt.Errorf("db exec: %w", err))
	}
	if c.Servers < 1 {
		return usage(fmt.Errorf("db exec: --servers is %d, expected 1 or more", c.Servers))
	}
	servers, err := c.start(ctx, p)
	if err == nil {
		child := exec.CommandContext(ctx, command[0], command[1:]...)
		child.Stdin, child.Stdout, child.Stderr = p.Stdin, p.Stdout, p.Stderr
		child.Env = append(os.Environ(), localneo4j.TestEnviron(servers...)...)
		child.Cancel = func() error { return child.Process.Signal(syscall.SIGTERM) }
		child.WaitDelay = 10 * time.Second
		err = childExit(child.Run())
	}
	for _, server := range servers {
		err = errors.Join(err, server.Stop(context.WithoutCancel(ctx)))
	}
	return err
}

// start starts the databases side by side, after the first has fetched what they need. It returns those that have started, also with an error.
func (c *dbExecCommand) start(ctx context.Context, p Process) (servers []*localneo4j.Server, err error) {
	progress := newProgress(p.Stderr)
	defer progress.clear()
	options := localFlags{CacheDir: c.CacheDir, Heap: c.Heap, Profile: c.Profile}.options(progress)
	first, err := localneo4j.StartThrowaway(ctx, options)
	if err != nil {
		return nil, &exitError{exitDatabase, err}
	}
	started := make([]*localneo4j.Server, c.Servers)
	started[0] = first
	group, ctx := errgroup.WithContext(ctx)
	for i := 1; i < c.Servers; i++ {
		group.Go(func() (err error) {
			started[i], err = localneo4j.StartThrowaway(ctx, options)
			return err
		})
	}
	if err = group.Wait(); err != nil {
		err = &exitError{exitDatabase, err}
	}
	return slices.DeleteFunc(started, func(s *localneo4j.Server) bool { return s == nil }), err
}

// childExit passes on a child's exit code without a word: the child has spoken.
func childExit(err error) error {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return &exitError{code: max(exit.ExitCode(), 1)}
	}
	return err
}
