// Package internal_test keeps the imports between the project's packages pointing one way.
package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/entente-graph/entente/"

// layers are the packages from the top down: each may import those on lower lines, and none on its own line or above.
// A package that is not named here fails the test, so that somebody decides where it belongs.
var layers = [][]string{
	{"cmd/entente", "bench"},
	{"internal/cli"},
	{"internal/httpapi"},
	{"internal/genschema"},
	{"internal/mapping", "graph"},
	{"internal/merge"},
	{"internal/curate"},
	{"internal/dataset", "bench/generate"},
	{"internal/export"},
	{"internal/explore"},
	{"internal/cypher", "internal/network", "internal/identity"},
	{"internal/plan", "internal/neo4jtest", "internal/changelog", "internal/webhook", "bench/ceiling"},
	{"internal/translit", "internal/folded", "internal/coerce"},
	{
		"internal/cache", "internal/dashboard", "internal/edtf", "internal/fold", "internal/localneo4j", "internal/neo4jdb", "internal/spill",
		"internal/stamp", "internal/tabular", "internal/testlevel", "internal/testreport", "internal/tree",
		"schema", "schema/derive", "seed", "bench/driver", "bench/load", "bench/process", "bench/record",
	},
	{"internal/durable"},
}

// onlyImporters are the packages that alone may import a library: everything else goes through them.
var onlyImporters = map[string][]string{
	"github.com/neo4j/neo4j-go-driver/v5": {"internal/neo4jdb", "bench/driver", "bench/ceiling"},
}

// free says what the compiler must not know.
var free = map[string][]string{
	"internal/plan":   {"net/http", module + "internal/neo4jdb", "github.com/99designs/gqlgen"},
	"internal/cypher": {"net/http", module + "internal/neo4jdb", "github.com/99designs/gqlgen"},
}

func TestImportsPointOneWay(t *testing.T) {
	for name, imports := range packages(t) {
		layer := layerOf(name)
		if layer < 0 {
			t.Errorf("%s stands in no layer: add it to layers", name)
			continue
		}
		for _, imported := range imports {
			if own, ok := strings.CutPrefix(imported, module); ok && layerOf(own) <= layer {
				t.Errorf("%s imports %s, which is not below it", name, own)
			}
			for library, importers := range onlyImporters {
				if strings.HasPrefix(imported, library) && !slices.Contains(importers, name) {
					t.Errorf("%s imports %s, which only %s may", name, imported, strings.Join(importers, " and "))
				}
			}
			for _, forbidden := range free[name] {
				if strings.HasPrefix(imported, forbidden) {
					t.Errorf("%s imports %s, of which it must know nothing", name, imported)
				}
			}
		}
	}
}

func layerOf(name string) int {
	return slices.IndexFunc(layers, func(layer []string) bool { return slices.Contains(layer, name) })
}

// packages returns the imports of each of the project's packages that is more than tests.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	command := exec.Command("go", "list", "-json=ImportPath,GoFiles,Imports", "./...")
	command.Dir = ".."
	out, err := command.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	found := map[string][]string{}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath       string
			GoFiles, Imports []string
		}
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(p.GoFiles) > 0 {
			found[strings.TrimPrefix(p.ImportPath, module)] = p.Imports
		}
	}
	if len(found) < 10 {
		t.Fatalf("only %d packages were found", len(found))
	}
	return found
}
