package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/internal/testlevel"
)

// exported are the files that readers/check.py reads, by the request that each answers.
var exported = map[string]export.Request{
	"graph.graphml":     {Format: "graphml"},
	"graph.gexf":        {Format: "gexf"},
	"graph.json":        {Format: "json"},
	"graph.csv.zip":     {Format: "csv"},
	"graph.raw.csv.zip": {Format: "csv", Formulas: "raw"},
	"graph.gephi.zip":   {Format: "gephi"},
	"graph.parquet.zip": {Format: "parquet"},
	"graph.nq":          {Format: "nquads"},
	"graph.ttl":         {Format: "turtle"},
	"graph.jsonld":      {Format: "jsonld"},
	"graph.neo4j.zip":   {Format: "neo4j-csv"},
	"graph.cypher":      {Format: "cypher"},
	"graph.arrow.zip":   {Format: "arrow"},
	"graph.bundle.zip":  {Format: "bundle"},
	"graph.ftm.json":    {Format: "ftm"},
	"graph.cx2":         {Format: "cx2"},
	"graph.dot":         {Format: "dot"},
	"graph.net":         {Format: "net"},
}

// The adversarial graph, read back from every format by tools that others wrote, is the graph that plain Cypher tells. At the level
// quick, TestGolden compares the files with those that these tools have read.
func TestReaders(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	contract := oddContract(t)
	db := neo4jtest.Migrated(t).Open(t)
	writeAdversaries(t, db, contract)
	folder := t.TempDir()
	if keep := os.Getenv("ENTENTE_KEEP_EXPORTS"); keep != "" {
		folder = keep
	}
	exporter := export.New(contract, db, plan.Limits{})
	for name, request := range exported {
		request.Names, request.Claims = true, true
		m := exportTo(t, exporter, request, filepath.Join(folder, name))
		if m.Nodes.Total != int64(len(adversaries)) || m.Edges.Total != int64(len(adversarialFacts)) || !m.Revision.Consistent {
			t.Errorf("%s has %d nodes and %d edges, consistent: %t; want %d, %d, true", name, m.Nodes.Total, m.Edges.Total, m.Revision.Consistent,
				len(adversaries), len(adversarialFacts))
		}
	}
	expected := tell(t, db)
	writeJSON(t, filepath.Join(folder, "expected.json"), expected)
	t.Run("Python", func(t *testing.T) { readInPython(t, folder) })
	t.Run("Neo4j", func(t *testing.T) { readInNeo4j(t, folder, expected) })
}

// exportTo writes one file and returns its manifest.
func exportTo(t *testing.T, e *export.Exporter, r export.Request, name string) *export.Manifest {
	t.Helper()
	x, err := e.Prepare(r)
	if err != nil {
		t.Fatal(err)
	}
	m, err := x.WriteFile(t.Context(), name)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return m
}

// readInPython has check.py read the files.
func readInPython(t *testing.T, folder string) {
	python := readersPython(t)
	out, err := exec.CommandContext(t.Context(), python, "readers/check.py", folder).CombinedOutput()
	t.Logf("%s", out)
	if err != nil {
		t.Errorf("the readers disagree with the graph: %v", err)
	}
}

// readersPython is the interpreter with the readers, made by .ci/readers.
func readersPython(t *testing.T) string {
	t.Helper()
	var problem bytes.Buffer
	command := exec.CommandContext(t.Context(), "../../.ci/readers")
	command.Stderr = &problem
	out, err := command.Output()
	if err == nil {
		return strings.TrimSpace(string(out))
	}
	message := fmt.Sprintf("NOT CHECKED: the readers need Python and its packages: %s", strings.TrimSpace(problem.String()))
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	t.Skip(message)
	return ""
}

// told is what the graph holds, as plain Cypher tells it: every property of every node and fact but those for searching.
type told struct {
	Nodes map[string]toldRecord `json:"nodes"`
	Edges map[string]toldRecord `json:"edges"`
}

type toldRecord struct {
	Type  string               `json:"type"`
	From  string               `json:"from,omitempty"`
	To    string               `json:"to,omitempty"`
	Props map[string]toldValue `json:"props"`
}

// toldValue is a value and its type in the graph.
type toldValue struct {
	T string `json:"t"`
	V any    `json:"v"`
}

func tell(t *testing.T, db *neo4jdb.DB) told {
	t.Helper()
	found := told{Nodes: map[string]toldRecord{}, Edges: map[string]toldRecord{}}
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0], properties(n)"}) {
		if err != nil {
			t.Fatal(err)
		}
		props := row[1].(map[string]any)
		found.Nodes[props["id"].(string)] = toldRecord{Type: row[0].(string), Props: tellValues(t, props)}
	}
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)"}) {
		if err != nil {
			t.Fatal(err)
		}
		props := row[3].(map[string]any)
		found.Edges[props["id"].(string)] = toldRecord{
			Type: row[0].(string), From: row[1].(string), To: row[2].(string), Props: tellValues(t, props),
		}
	}
	return found
}

func tellValues(t *testing.T, props map[string]any) map[string]toldValue {
	t.Helper()
	values := map[string]toldValue{}
	for name, v := range props {
		if name != "id" && !strings.HasSuffix(name, "Folded") && !strings.HasSuffix(name, "Plain") && !strings.HasPrefix(name, "search") {
			values[name] = tellValue(t, v)
		}
	}
	return values
}

func tellValue(t *testing.T, v any) toldValue {
	t.Helper()
	switch v := v.(type) {
	case string:
		return toldValue{"str", v}
	case int64:
		return toldValue{"int", strconv.FormatInt(v, 10)}
	case float64:
		return toldValue{"float", strconv.FormatFloat(v, 'g', -1, 64)}
	case bool:
		return toldValue{"bool", v}
	case time.Time:
		return toldValue{"datetime", v.UTC().Format(time.RFC3339Nano)}
	case []any:
		list := []toldValue{}
		for _, element := range v {
			list = append(list, tellValue(t, element))
		}
		return toldValue{"list", list}
	case interface{ Time() time.Time }:
		return toldValue{"date", v.Time().Format(time.DateOnly)}
	}
	t.Fatalf("a value of type %T", v)
	return toldValue{}
}

func writeJSON(t *testing.T, name string, value any) {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, text, 0o600); err != nil {
		t.Fatal(err)
	}
}
