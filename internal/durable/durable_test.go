package durable

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// machine is a file system with a cache that a power cut loses: what was written to a file is on the disk once the file was synced, or earlier, and a
// name once its folder was synced, or earlier. Nobody knows which of what was not synced is there.
type machine struct {
	cut   int // after how many calls the power goes
	calls int

	content map[string]string // of files by their first name, as programs see it
	synced  map[string]bool   // files whose content is on the disk
	names   map[string]string // first name of the file that stands under a name, as programs see it
	disk    map[string]string // the same on the disk for certain
}

var errCut = errors.New("the power is gone")

func (m *machine) step(do func()) error {
	if m.calls == m.cut {
		return errCut
	}
	m.calls++
	do()
	return nil
}

func (m *machine) create(path string, text []byte, _ fs.FileMode) (string, error) {
	temp := path + ".temp"
	return temp, m.step(func() { m.content[temp], m.names[temp] = string(text), temp })
}
func (m *machine) sync(file string) error { return m.step(func() { m.synced[m.names[file]] = true }) }
func (m *machine) rename(from, to string) error {
	return m.step(func() { m.names[to] = m.names[from]; delete(m.names, from) })
}
func (m *machine) remove(string) {}
func (m *machine) syncFolder(string) error {
	return m.step(func() {
		for name, file := range m.names {
			m.disk[name] = file
		}
	})
}

// after are the contents that a name may have once the power is back: "" is a file that is empty or cut short, "none" no file.
func (m *machine) after(name string) []string {
	var may []string
	for _, names := range []map[string]string{m.names, m.disk} { // the cache's state may or may not have come to the disk by itself
		file, ok := names[name]
		if !ok {
			may = append(may, "none")
			continue
		}
		may = append(may, m.content[file])
		if !m.synced[file] {
			may = append(may, "")
		}
	}
	return may
}

// A power cut at any moment leaves the old file or the new one, and after the call the new one.
func TestPowerCuts(t *testing.T) {
	whole := 0
	for cut := range 10 {
		m := &machine{
			cut: cut, content: map[string]string{"old": "old"}, synced: map[string]bool{"old": true},
			names: map[string]string{"folder/file": "old"}, disk: map[string]string{"folder/file": "old"},
		}
		err := write(m, "folder/file", []byte("new"), 0o600)
		for _, content := range m.after("folder/file") {
			switch {
			case content != "old" && content != "new":
				t.Errorf("a power cut after %d calls may leave %q", cut, content)
			case err == nil && content != "new":
				t.Errorf("the call has returned, and a power cut may leave %q", content)
			}
		}
		if err == nil {
			whole++
		}
	}
	if whole == 0 {
		t.Error("no call came to its end: the test proves nothing")
	}
}

// What is written on a real disk is there, with its mode, and nothing else is left beside it, also on failure.
func TestWriteFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "password")
	for _, text := range []string{"one", "another"} {
		if err := WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(path)
		info, _ := os.Stat(path)
		if err != nil || !bytes.Equal(got, []byte(text)) || info.Mode().Perm() != 0o600 {
			t.Errorf("got %q %v %v, want %q", got, info.Mode(), err, text)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(filepath.Join(dir, "taken"), []byte("x"), 0o600); err == nil {
		t.Error("a folder was replaced by a file")
	}
	temp, err := os.CreateTemp(dir, "part-")
	if err != nil {
		t.Fatal(err)
	}
	if err := Place(temp, filepath.Join(dir, "placed"), 0o640); err != nil {
		t.Error(err)
	}
	if err := Rename(filepath.Join(dir, "taken"), filepath.Join(dir, "renamed")); err != nil {
		t.Error(err)
	}
	if err := SyncTree(dir); err != nil {
		t.Error(err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("left: %v %v, want password, placed and renamed", entries, err)
	}
}

// Every other package writes what must not be lost by this one. Those that call the system themselves say why they may.
func TestNobodyElseWritesFiles(t *testing.T) {
	may := map[string]string{
		"internal/durable/durable.go":       "it does it for all",
		"internal/genschema/main.go":        "it writes sources, which git keeps",
		"internal/localneo4j/fetch.go":      "pom.xml, for a download that is begun again after a crash",
		"internal/localneo4j/archive.go":    "a mark that making an archive failed, which may be lost",
		"internal/localneo4j/rebuild.go":    "the way back after a failure",
		"internal/testreport/main.go":       "the events of a test run",
		"internal/stamp/main.go":            "a stamp, which git keeps",
		"internal/mapping/rejects.go":       "the rows that an import rejected, which it writes again",
		"internal/spill/tape.go":            "what a sort holds until it ends",
		"internal/export/file.go":           "a part that durable puts in its place",
		"internal/dataset/tables.go":        "tables for neo4j-admin, which it reads at once",
		"internal/localneo4j/server.go":     "the server's console log",
		"internal/localneo4j/flock_unix.go": "a lock, whose content nobody reads",
		"internal/neo4jtest/lock_unix.go":   "a lock, whose content nobody reads",
	}
	calls := []string{"os.Rename", "os.WriteFile", "os.Create", "os.CreateTemp", "os.OpenFile"}
	used := map[string]bool{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		name := filepath.ToSlash(strings.TrimPrefix(path, root+string(filepath.Separator)))
		if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			!strings.HasPrefix(name, "internal/") && !strings.HasPrefix(name, "graph/") && !strings.HasPrefix(name, "cmd/") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(node ast.Node) bool {
			selector, ok := node.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			x, ok := selector.X.(*ast.Ident)
			for _, call := range calls {
				if !ok || x.Name+"."+selector.Sel.Name != call {
					continue
				}
				used[name] = true
				if may[name] == "" {
					t.Errorf("%s calls %s: write by internal/durable, or say in this test why a crash may lose it", name, call)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range may {
		if !used[name] {
			t.Errorf("%s calls none of %s: take it off this list", name, strings.Join(calls, ", "))
		}
	}
}
