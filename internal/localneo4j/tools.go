package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Streams are what a tool reads and writes; nil ones are empty or dropped.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// Admin runs Neo4j's own admin tool over the store of opts.DataDir, which no server may have open meanwhile. The
// arguments are neo4j-admin's, for example "database", "import", "full", "neo4j", "--nodes=…". opts.Heap bounds its
// memory. If ctx ends the tool is stopped; if this process is killed the tool dies with it.
func Admin(ctx context.Context, opts Options, out Streams, args ...string) error {
	if err := opts.complete(); err != nil {
		return err
	}
	choice, err := chooseLocal(ctx, opts.CacheDir)
	if err != nil {
		return err
	}
	if choice.Way == Docker {
		return fmt.Errorf("neo4j-admin cannot be run through Docker here: %w", errNoJavaWay)
	}
	if err := opts.dir.create(); err != nil {
		return err
	}
	lock, err := opts.dir.takeLock(ctx, opts.Progress)
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()
	if err := opts.dir.writeOwner(newOwner(Owned, choice.Way)); err != nil { // a killed tool is waited for as a killed server is
		return err
	}
	defer func() { _ = os.Remove(opts.dir.owner()) }()
	if _, err := opts.dir.ensurePassword(); err != nil {
		return err
	}
	if choice.dist, err = opts.distribution(ctx, choice); err != nil {
		return err
	}
	mem := opts.memory()
	if err := opts.writeConf(0, mem); err != nil {
		return err
	}
	tool := choice.java([]string{"-Xmx" + inMiB(mem.heap), "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"}, adminClass, args...)
	tool.env = append(tool.env, "NEO4J_HOME="+opts.dir.home(), "NEO4J_CONF="+opts.dir.conf())
	tool.stdout, tool.stderr, tool.remove = out.Out, out.Err, opts.remove
	process, err := tool.start(Owned, lock)
	if err != nil {
		return err
	}
	if err := process.wait(ctx); err != nil {
		return fmt.Errorf("running neo4j-admin %s: %w", args, err)
	}
	return nil
}

var errNoJavaWay = errors.New(howToGetJava + "; and " + howToGetMaven)

// distribution gives the jars that the choice stands for, fetching them if need be.
func (o *Options) distribution(ctx context.Context, choice Choice) (Distribution, error) {
	if choice.Way != Fetched || choice.dist.Dir != "" {
		return choice.dist, nil
	}
	fetcher, err := newFetcher(o.CacheDir, o.Progress)
	if err != nil {
		return Distribution{}, err
	}
	return fetcher.fetch(ctx)
}

// Shell runs Neo4j's cypher-shell against the server, on the caller's terminal if the streams are one. With arguments, for
// example a statement, it runs these and ends. Interrupts are left to the shell: the end of ctx does not stop it.
func (s *Server) Shell(ctx context.Context, streams Streams, args ...string) error {
	choice, err := chooseLocal(ctx, s.opts.CacheDir)
	if err != nil {
		return err
	}
	args = append([]string{"--address", s.URI()}, args...)
	env := []string{"NEO4J_USERNAME=" + Username, "NEO4J_PASSWORD=" + s.password}
	var shell command
	switch {
	case s.way == Docker:
		shell.argv = append([]string{"docker", "exec", "--interactive", "--env", "NEO4J_USERNAME", "--env", "NEO4J_PASSWORD",
			s.container(), "cypher-shell"}, args[2:]...)
	case choice.Way == Docker:
		return fmt.Errorf("cypher-shell needs Java: %w", errNoJavaWay)
	case choice.Way == Installed && !choice.dist.has("cypher-shell"):
		shell.argv = append([]string{filepath.Join(choice.Home, "bin", "cypher-shell")}, args...)
	default:
		if choice.dist, err = s.opts.distribution(ctx, choice); err != nil {
			return err
		}
		shell = choice.java([]string{"-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"}, shellClass, args...)
	}
	// It stays in our process group, or it could not read from the terminal.
	cmd := exec.CommandContext(context.WithoutCancel(ctx), shell.argv[0], shell.argv[1:]...)
	cmd.Env = append(append(os.Environ(), shell.env...), env...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = streams.In, streams.Out, streams.Err
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("running cypher-shell: %w", err)
	}
	return nil
}
