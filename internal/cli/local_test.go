package cli_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/testlevel"
)

// TestLocalDatabase runs the service over a local database of its own, in a path with a space, and works beside it.
func TestLocalDatabase(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	t.Parallel()
	data := filepath.Join(t.TempDir(), "a graph")
	env := []string{"ENTENTE_DATA_DIR=" + data, "ENTENTE_PROFILE=quick", "ENTENTE_HEAP=512MB", "ENTENTE_PAGE_CACHE=64MB"}
	service := serve(t, call{args: []string{"--seed"}, env: env})
	if !strings.Contains(service.stderr.String(), "Loaded the seed: 8 files") {
		t.Errorf("no word about the seed:\n%s", service.stderr.String())
	}
	status := call{args: []string{"db", "status", "--json"}, env: env}.run(t)
	var state struct {
		Ready bool
		Mode  string
		PID   int
		URI   string
	}
	if err := json.Unmarshal([]byte(status.stdout), &state); err != nil || status.code != 0 || !state.Ready || state.Mode != "owned" {
		t.Errorf("status: code %d, %v\n%s", status.code, err, status.stdout)
	}
	if got := ask(t, env, `{ event(id: "event:2017-06-15-innovation-roundtable") { date } }`); got != `{"event":{"date":"2017-06-15"}}` {
		t.Errorf("beside the service the answer is %s", got)
	}
	if got := (call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: env}).run(t); got.code != 4 || !strings.Contains(got.stderr, fmt.Sprintf("in use by process %d since ", service.Process.Pid)) {
		t.Errorf("a second service over the data: code %d\n%s", got.code, got.stderr)
	}
	if got := (call{args: []string{"db", "reset", "--yes"}, env: env}).run(t); got.code != 4 || !strings.Contains(got.stderr, "in use") {
		t.Errorf("reset while it runs: code %d\n%s", got.code, got.stderr)
	}
	if got := (call{args: []string{"db", "shell", "MATCH (e:Event) RETURN count(e) > 0 AS there"}, env: env}).run(t); got.code != 0 || !strings.Contains(got.stdout, "TRUE") {
		t.Errorf("shell: code %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if code := service.stop(t, syscall.SIGINT); code != 0 || !strings.Contains(service.stderr.String(), "Stopped.") {
		t.Errorf("stopped, it exits with %d\n%s", code, service.stderr.String())
	}
	if err := syscall.Kill(state.PID, 0); err == nil {
		t.Errorf("the database, process %d, outlives the service", state.PID)
	}
	if got := (call{args: []string{"db", "status"}, env: env}).run(t); got.code != 4 || !strings.HasPrefix(got.stdout, "stopped\n") {
		t.Errorf("status after it: code %d\n%s", got.code, got.stdout)
	}
	if got := (call{args: []string{"db", "logs", "-n", "5"}, env: env}).run(t); got.code != 0 || strings.Count(got.stdout, "\n") != 5 {
		t.Errorf("logs: code %d\n%s%s", got.code, got.stdout, got.stderr)
	}
}

// TestDetachedDatabase starts a database to stay, serves it, and stops it.
func TestDetachedDatabase(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	t.Parallel()
	env := []string{"ENTENTE_DATA_DIR=" + t.TempDir(), "ENTENTE_PROFILE=quick", "ENTENTE_HEAP=512MB", "ENTENTE_PAGE_CACHE=64MB"}
	t.Cleanup(func() { _ = call{args: []string{"db", "stop"}, env: env}.command(t, t.Context()).Run() })
	steps := []struct {
		args []string
		code int
		want string // in stdout
	}{
		{[]string{"db", "stop"}, 0, "was not running"},
		{[]string{"db", "start"}, 0, "The database started: bolt://127.0.0.1:"},
		{[]string{"db", "start"}, 0, "The database was running already: bolt://127.0.0.1:"},
		{[]string{"db", "status"}, 0, "until `entente db stop`"},
		{[]string{"query", "{ events { nodes { id } } }"}, 0, "(no events)"},
	}
	for _, step := range steps {
		if got := (call{args: step.args, env: env}).run(t); got.code != step.code || !strings.Contains(got.stdout, step.want) {
			t.Fatalf("%q: code %d, want %d and %q\n%s%s", step.args, got.code, step.code, step.want, got.stdout, got.stderr)
		}
	}
	service := serve(t, call{env: env})
	if code := service.stop(t, syscall.SIGTERM); code != 0 {
		t.Errorf("the attached service exits with %d\n%s", code, service.stderr.String())
	}
	for _, step := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"db", "status"}, 0, "running"},
		{[]string{"db", "stop"}, 0, "The database stopped."},
		{[]string{"db", "status"}, 4, "stopped"},
		{[]string{"db", "reset"}, 2, ""},
		{[]string{"db", "reset", "--yes"}, 0, "is deleted"},
	} {
		if got := (call{args: step.args, env: env}).run(t); got.code != step.code || !strings.Contains(got.stdout, step.want) {
			t.Fatalf("%q: code %d, want %d and %q\n%s%s", step.args, got.code, step.code, step.want, got.stdout, got.stderr)
		}
	}
}

// TestExec runs commands beside a throwaway database, as every run of the tests does.
func TestExec(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	got := call{args: []string{"db", "exec", "--", "sh", "-c", `echo "$ENTENTE_TEST_NEO4J_URI"; test -n "$ENTENTE_TEST_NEO4J_PASSWORD" && touch "$ENTENTE_TEST_NEO4J_LOCK" && exit 7`}}.run(t)
	if got.code != 7 || !strings.HasPrefix(got.stdout, "bolt://127.0.0.1:") || strings.Contains(got.stderr, "entente:") {
		t.Errorf("code %d, want the command's 7\n%s%s", got.code, got.stdout, got.stderr)
	}
	if got := (call{args: []string{"db", "exec", "--", "no-such-command"}}).run(t); got.code != 2 || !strings.Contains(got.stderr, "no-such-command") {
		t.Errorf("code %d\n%s", got.code, got.stderr)
	}
}

// TestInterrupt stops the service while its database is still starting.
func TestInterrupt(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	data := t.TempDir()
	command := call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: []string{"ENTENTE_DATA_DIR=" + data, "ENTENTE_HEAP=512MB"}}.command(t, t.Context())
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	owner := filepath.Join(data, "owner.json")
	for range 600 {
		if _, err := os.Stat(owner); err == nil {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if err := command.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := command.Wait(); err != nil {
		t.Errorf("interrupted while starting, it ends with %v", err)
	}
	got := call{args: []string{"db", "status"}, env: []string{"ENTENTE_DATA_DIR=" + data}}.run(t)
	if !strings.HasPrefix(got.stdout, "stopped\n") {
		t.Errorf("the database outlives it:\n%s", got.stdout)
	}
}
