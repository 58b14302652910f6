package export_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
)

// readInNeo4j has neo4j-admin import the tables, and cypher-shell run the script: each must bring the graph back, to the last property.
func readInNeo4j(t *testing.T, folder string, want told) {
	data := t.TempDir()
	options := localneo4j.Options{DataDir: data, Profile: localneo4j.Quick}
	arguments := append([]string{"database", "import", "full", "neo4j", "--report-file=" + filepath.Join(data, "report")}, importArguments(t, filepath.Join(folder, "graph.neo4j.zip"))...)
	var out bytes.Buffer
	if err := localneo4j.Admin(t.Context(), options, localneo4j.Streams{Out: &out, Err: &out}, arguments...); err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	server, err := localneo4j.Start(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Stop(t.Context()) }()
	db, err := neo4jdb.Open(t.Context(), neo4jdb.Config{URI: server.URI(), Username: server.Username(), Password: server.Password()})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close(t.Context()) }()
	compare(t, "neo4j-admin", tell(t, db), want)

	if err := neo4jtest.Empty(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	script, err := os.Open(filepath.Join(folder, "graph.cypher"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = script.Close() }()
	out.Reset()
	if err := server.Shell(t.Context(), localneo4j.Streams{In: script, Out: &out, Err: &out}, "--format", "plain"); err != nil {
		t.Fatalf("cypher-shell: %v\n%.2000s", err, out.String())
	}
	compare(t, "cypher-shell", tell(t, db), want)
}

// importArguments unpacks the archive and returns what it tells neo4j-admin, with whole paths.
func importArguments(t *testing.T, archive string) []string {
	t.Helper()
	z, err := zip.OpenReader(archive)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = z.Close() }()
	folder := t.TempDir()
	var arguments []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Join(folder, f.Name)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if f.Name == "import.args" {
			for line := range strings.Lines(string(content)) {
				line = strings.TrimSpace(line)
				for _, option := range []string{"--nodes=", "--relationships="} {
					if file, ok := strings.CutPrefix(line, option); ok {
						line = option + filepath.Join(folder, file)
					}
				}
				arguments = append(arguments, line)
			}
		}
	}
	return arguments
}

func compare(t *testing.T, how string, got, want told) {
	t.Helper()
	for what, pair := range map[string][2]map[string]toldRecord{"node": {got.Nodes, want.Nodes}, "fact": {got.Edges, want.Edges}} {
		if len(pair[0]) != len(pair[1]) {
			t.Errorf("%s brought %d of kind %s, want %d", how, len(pair[0]), what, len(pair[1]))
		}
		for id, record := range pair[1] {
			if !reflect.DeepEqual(pair[0][id], record) {
				t.Errorf("%s brought the %s %s as\n%.600v\nwant\n%.600v", how, what, id, pair[0][id], record)
			}
		}
	}
}
