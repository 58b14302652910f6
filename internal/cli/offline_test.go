package cli_test

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/testlevel"
)

// awkward is a dataset whose values need care on their way through a table.
const awkward = `
dataset: awkward
claims: {document: document:awkward, confidence: 95, method: MANUAL}
documents:
  - {id: document:awkward, url: "https://example.org/a,b?c=\"d\"", title: 'A "quoted" title, with a comma'}
organizations:
  - {id: organization:awkward, name: "' ; Ministère \"甲\"", kind: MINISTRY, inception: "-0043-03", claims: ["it says\n\n\"two\"\r\nlines", "tab\tand ; | \\n"]}
  - {id: organization:other, name: "=1+1", dissolution: "2001-10/..", parents: [{node: organization:awkward, claims: [part]}]}
places:
  - {id: place:pole, name: " -0.5 ", latitude: -89.999999, longitude: 1.0e-7, claims: [a place]}
persons:
  - {id: person:x, name: "true", nameCompleteness: UNKNOWN}
groups:
  - {id: group:many, name: "0042", countMin: 9007199254740993, claims: [many]}
`

// TestImportOffline makes a local database out of files, in place of an empty one and of none, and finds in it what an import of
// the same files into a running database brings. One that is killed leaves the database as it was.
func TestImportOffline(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	t.Parallel()
	seed, data := seedFolder(t), filepath.Join(t.TempDir(), "a graph")
	file := filepath.Join(t.TempDir(), "awkward.yaml")
	if err := os.WriteFile(file, []byte(awkward), 0o600); err != nil {
		t.Fatal(err)
	}
	var want string
	t.Run("online", func(t *testing.T) { // a test of its own, so that others get their turn with the shared database after it
		online := database(t)
		if got := (call{args: []string{"import", seed, file}, env: online}).run(t); got.code != 0 {
			t.Fatalf("code %d\n%s", got.code, got.stderr)
		}
		want = call{args: []string{"db", "hash"}, env: online}.run(t).stdout
	})
	local := []string{"ENTENTE_DATA_DIR=" + data, "ENTENTE_PROFILE=quick", "ENTENTE_HEAP=512MB", "ENTENTE_PAGE_CACHE=64MB"}
	run := func(code int, stdout string, args ...string) result {
		t.Helper()
		got := call{args: args, env: local}.run(t)
		if got.code != code || !strings.Contains(got.stdout, stdout) {
			t.Fatalf("%q: code %d, want %d and %q\n%s%s", args, got.code, code, stdout, got.stdout, got.stderr)
		}
		return got
	}

	killed := call{args: []string{"import", "--offline", seed, file}, env: local}.command(t, t.Context())
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(rand.N(4 * time.Second))
	_ = killed.Process.Kill()
	_ = killed.Wait() // killed
	run(0, `"totalCount": 0`, "query", "--format", "json", "{ events { totalCount } }")
	run(0, "Added ", "import", "--offline", seed, file)

	entries, err := os.ReadDir(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			t.Errorf("%s was left behind", entry.Name())
		}
	}
	run(0, "started", "db", "start")
	t.Cleanup(func() {
		_ = call{args: []string{"db", "stop"}, env: local}.command(t, context.WithoutCancel(t.Context())).Run()
	})
	if got := run(0, "", "db", "hash"); got.stdout != want {
		t.Errorf("offline the graph is %s, online %s", got.stdout, want)
	}
	run(0, "Nothing to change", "import", seed, file)
	if got := run(4, "", "import", "--offline", seed, file); !strings.Contains(got.stderr, "in use by the detached database") {
		t.Errorf("while it runs: %s", got.stderr)
	}
	run(0, "stopped", "db", "stop")
	if got := run(4, "", "import", "--offline", seed, file); !strings.Contains(got.stderr, "is not empty, and --offline only fills an empty one") {
		t.Errorf("into a graph that is not empty: %s", got.stderr)
	}
}

// TestImportOfflineRefuses shows what --offline does not go with.
func TestImportOfflineRefuses(t *testing.T) {
	tests := []struct {
		name      string
		args, env []string
		code      int
		want      string
	}{
		{"a server", nil, []string{"NEO4J_URI=bolt://127.0.0.1:1"}, 2, "--offline: expected no server"},
		{"a dry run", []string{"--dry-run"}, nil, 2, "--offline: does not go with --dry-run"},
		{"replacing", []string{"--replace-source", "document:x"}, nil, 2, "--offline: does not go with --replace-source"},
		{"wrong data", nil, []string{"ENTENTE_DATA_DIR=" + filepath.Join(t.TempDir(), "graph")}, 3, "1 problem: nothing was written"},
	}
	file := filepath.Join(t.TempDir(), "wrong.yaml")
	if err := os.WriteFile(file, []byte("dataset: wrong\nevents:\n  - {id: event:e, name: E, date: 2001-02-30}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := call{args: append([]string{"import", "--offline", file}, test.args...), env: test.env}.run(t)
			if got.code != test.code || !strings.Contains(got.stderr, test.want) {
				t.Errorf("code %d, want %d and %q\n%s", got.code, test.code, test.want, got.stderr)
			}
		})
	}
}
