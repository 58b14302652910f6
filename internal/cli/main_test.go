package cli_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jtest"
)

// program is the real binary, built once for all tests.
var program string

func TestMain(m *testing.M) {
	// One place for all runs of this copy of the source, with a space as users have them: neo4jtest.Main leaves no time for
	// cleaning up, and so there is never more than one.
	here, err := os.Getwd()
	if err != nil {
		fmt.Fprintln(os.Stderr, "finding the working folder:", err)
		os.Exit(1)
	}
	copyOfSource := fnv.New32a()
	fmt.Fprint(copyOfSource, os.Getuid(), here)
	program = filepath.Join(os.TempDir(), fmt.Sprintf("entente tests %08x", copyOfSource.Sum32()), "entente")
	build := exec.Command("go", "build", "-o", program, "../../cmd/entente")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "building the program:", err)
		os.Exit(1)
	}
	neo4jtest.Main(m)
}

// call is one run of the program.
type call struct {
	args  []string
	env   []string // over an environment that holds no setting
	stdin string
	dir   string // working folder; a new one if empty
}

// result is what a run left.
type result struct {
	code           int
	stdout, stderr string
}

func (c call) command(t testing.TB, ctx context.Context) *exec.Cmd {
	t.Helper()
	if c.dir == "" {
		c.dir = t.TempDir()
	}
	command := exec.CommandContext(ctx, program, c.args...)
	command.Dir = c.dir
	command.Env = append(environment(t), c.env...)
	command.Stdin = strings.NewReader(c.stdin)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	command.WaitDelay = 20 * time.Second
	return command
}

func (c call) run(t testing.TB) result {
	t.Helper()
	command := c.command(t, t.Context())
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	if exit, ok := errors.AsType[*exec.ExitError](err); err != nil && !ok {
		t.Fatalf("running entente %q: %v", c.args, err)
	} else if ok && exit.ExitCode() < 0 {
		t.Fatalf("entente %q: %v\n%s", c.args, exit, stderr.String())
	}
	return result{command.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// environment is what every run has: where tools and caches are, and homes of its own for data and configuration.
func environment(t testing.TB) []string {
	t.Helper()
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	home := t.TempDir()
	return []string{
		"PATH=" + os.Getenv("PATH"), "JAVA_HOME=" + os.Getenv("JAVA_HOME"),
		"HOME=" + home, "XDG_CACHE_HOME=" + cache, "XDG_DATA_HOME=" + filepath.Join(home, "data"), "XDG_CONFIG_HOME=" + filepath.Join(home, "config"),
	}
}

// database is the environment that names the tests' Neo4j, with an empty graph.
func database(t testing.TB) []string {
	t.Helper()
	target := neo4jtest.Migrated(t)
	return []string{"NEO4J_URI=" + target.URI, "NEO4J_USERNAME=" + target.Username, "NEO4J_PASSWORD=" + target.Password}
}

// running is the program while it serves.
type running struct {
	*exec.Cmd
	stdout, stderr *lines
	ended          chan error
}

// serve starts the service and returns when it is ready.
func serve(t testing.TB, c call) *running {
	t.Helper()
	c.args = append([]string{"serve", "--listen", "127.0.0.1:0"}, c.args...)
	r := &running{Cmd: c.command(t, context.WithoutCancel(t.Context())), stdout: newLines(), stderr: newLines(), ended: make(chan error, 1)}
	r.Stdout, r.Stderr = r.stdout, r.stderr
	if err := r.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { r.ended <- r.Cmd.Wait() }()
	t.Cleanup(func() { _ = r.Process.Kill() })
	deadline := time.After(2 * time.Minute)
	for !strings.Contains(r.stdout.String(), "Ctrl-C stops it.") {
		select {
		case err := <-r.ended:
			t.Fatalf("the service ended: %v\n%s", err, r.stderr.String())
		case <-deadline:
			t.Fatalf("the service is not ready\n%s", r.stderr.String())
		case <-time.After(20 * time.Millisecond):
		}
	}
	return r
}

// url is where it serves.
func (r *running) url() string {
	_, rest, _ := strings.Cut(r.stdout.String(), "Look at   ")
	url, _, _ := strings.Cut(rest, "\n")
	return url
}

// stop sends a signal and waits for the end; it returns the exit code.
func (r *running) stop(t testing.TB, signal os.Signal) int {
	t.Helper()
	if err := r.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	select {
	case <-r.ended:
	case <-time.After(time.Minute):
		t.Fatal("the service does not stop")
	}
	return r.ProcessState.ExitCode()
}
