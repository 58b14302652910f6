package cli_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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
// the same files into a running database brings. Imports that are killed leave the database as it was.
func TestImportOffline(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts many databases")
	}
	seed, data := seedFolder(t), filepath.Join(t.TempDir(), "a graph")
	file := filepath.Join(t.TempDir(), "awkward.yaml")
	if err := os.WriteFile(file, []byte(awkward), 0o600); err != nil {
		t.Fatal(err)
	}
	online := database(t)
	if got := (call{args: []string{"import", seed, file}, env: online}).run(t); got.code != 0 {
		t.Fatalf("code %d\n%s", got.code, got.stderr)
	}
	want := call{args: []string{"db", "hash"}, env: online}.run(t).stdout
	local := []string{"ENTENTE_DATA_DIR=" + data, "ENTENTE_PROFILE=quick", "ENTENTE_HEAP=512MB", "ENTENTE_PAGE_CACHE=64MB"}
	offline := call{args: []string{"import", "--offline", seed, file}, env: local}

	// The first finds no database, the second the empty one that `db hash` has made.
	for round := range 2 {
		command := offline.command(t, t.Context())
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(rand.N(4 * time.Second))
		_ = command.Process.Kill()
		_ = command.Wait() // killed
		if round == 0 {
			continue
		}
		if got := (call{args: []string{"query", "--format", "json", "{ events { totalCount } }"}, env: local}).run(t); !strings.Contains(got.stdout, `"totalCount": 0`) {
			t.Fatalf("after kills the graph holds %s\n%s", got.stdout, got.stderr)
		}
	}
	got := offline.run(t)
	if got.code != 0 || !strings.HasPrefix(got.stdout, "Added ") {
		t.Fatalf("code %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if got := (call{args: []string{"db", "hash"}, env: local}).run(t); got.stdout != want {
		t.Errorf("offline the graph is %s, online %s\n%s", got.stdout, want, got.stderr)
	}
	entries, err := os.ReadDir(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			t.Errorf("%s was left behind", entry.Name())
		}
	}
	if got := (call{args: []string{"import", seed, file}, env: local}).run(t); got.code != 0 || !strings.Contains(got.stdout, "Nothing to change") {
		t.Errorf("the same files again, online: code %d\n%s%s", got.code, got.stdout, got.stderr)
	}
	if got := offline.run(t); got.code != 4 || !strings.Contains(got.stderr, "is not empty, and --offline only fills an empty one") {
		t.Errorf("into a graph that is not empty: code %d\n%s", got.code, got.stderr)
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
