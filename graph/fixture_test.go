package graph_test

import (
	"context"
	_ "embed"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

//go:embed testdata/graph.cypher
var fixedGraph string

//go:embed testdata/moving.cypher
var movingGraph string

//go:embed testdata/evidence.cypher
var evidenceGraph string

//go:embed testdata/identity.cypher
var identityGraph string

// writtenAt is when every node of the fixed graph was written, unless graph.cypher says otherwise.
const writtenAt = "2020-01-01T00:00:00Z"

// Tests of the fixed graph share one, since loading it takes longer than many of them: go test ./graph -run TestFixedGraph/Cases
func TestFixedGraph(t *testing.T) {
	s, w := startFixed(t)
	for _, test := range []struct {
		name  string
		level testlevel.Level
		run   func(*testing.T, *service, *world)
	}{
		{"Cases", testlevel.Quick, testCases},
		{"ExploreLimits", testlevel.Quick, testExploreLimits},
		{"ExploreIndexes", testlevel.Full, testExploreIndexes},
		{"HostileTexts", testlevel.Quick, testHostileTexts},
		{"Pages", testlevel.Quick, testPages},
		{"TimelinePages", testlevel.Full, testTimelinePages},
		{"TimelineLimit", testlevel.Quick, testTimelineLimit},
		{"RandomPages", testlevel.Full, testRandomPages},
		{"RandomRequests", testlevel.Quick, testRandomRequests},
		{"PagesWhileTheGraphChanges", testlevel.Full, testPagesWhileTheGraphChanges}, // what they change, these put back
		{"IncompleteData", testlevel.Quick, testIncompleteData},
		{"Cursors", testlevel.Quick, testCursors},           // it deletes an event
		{"MovingBodies", testlevel.Quick, testMovingBodies}, // the last three add to the graph
		{"Candidates", testlevel.Quick, testCandidates},     // before the next one: how many people there are is part of its answers
		{"Evidence", testlevel.Quick, testEvidence},
	} {
		t.Run(test.name, func(t *testing.T) {
			testlevel.Need(t, test.level)
			test.run(t, s, w)
		})
	}
}

// startFixed is start with the fixed graph of testdata/graph.cypher, and returns that graph as read into memory too.
func startFixed(t *testing.T) (*service, *world) {
	t.Helper()
	s := start(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s, s.fill(t, contract, fixedGraph)
}

// fill adds what a text creates to the graph, with what an import derives, and returns the graph as read into memory.
func (s *service) fill(t *testing.T, contract *schema.Schema, text string) *world {
	t.Helper()
	s.write(t, text, nil)
	s.write(t, "MATCH (n) WHERE n.id IS NOT NULL SET n.createdAt = coalesce(n.createdAt, datetime($written)), n.updatedAt = datetime($written)",
		map[string]any{"written": writtenAt})
	s.derive(t, contract)
	return s.world(t, contract)
}

// write runs one writing statement.
func (s *service) write(t *testing.T, text string, params map[string]any) {
	t.Helper()
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// read returns the rows of a statement.
func (s *service) read(t *testing.T, text string) [][]any {
	t.Helper()
	var rows [][]any
	for row, err := range s.db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

// derive fills in what an import derives: the bounds of dates, the folded texts, and the times of writing.
func (s *service) derive(t *testing.T, contract *schema.Schema) {
	t.Helper()
	var nodes, facts []map[string]any
	for _, row := range s.read(t, "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0], properties(n)") {
		noun := contract.Type(row[0].(string))
		if noun == nil {
			continue
		}
		props := row[1].(map[string]any)
		nodes = append(nodes, map[string]any{"id": props["id"], "set": derived(t, noun, props)})
	}
	for _, row := range s.read(t, "MATCH ()-[r]->() RETURN type(r), properties(r)") {
		props := row[1].(map[string]any)
		for _, fact := range contract.Facts {
			if fact.Label == row[0] {
				facts = append(facts, map[string]any{"id": props["id"], "set": derived(t, fact, props)})
			}
		}
	}
	s.write(t, "UNWIND $rows AS row MATCH (n {id: row.id}) SET n += row.set", map[string]any{"rows": nodes})
	s.write(t, "UNWIND $rows AS row MATCH ()-[r {id: row.id}]->() SET r += row.set", map[string]any{"rows": facts})
}

// derived are the properties that follow from others.
func derived(t *testing.T, of *schema.Type, props map[string]any) map[string]any {
	t.Helper()
	set := map[string]any{}
	for _, f := range of.Fields {
		value, ok := props[f.Name].(string)
		switch {
		case !ok:
		case f.Folded != "":
			for property, value := range folded.Of(f, value) {
				set[property] = value
			}
		case f.Scalar == "EDTF":
			date, err := edtf.Parse(value)
			if err != nil {
				t.Fatalf("%v: %v", props["id"], err)
			}
			for property, day := range map[string]edtf.Day{f.First: date.First, f.Last: date.Last} {
				if !day.IsZero() {
					set[property] = neo4jdb.Date(day.Time())
				}
			}
		}
	}
	return set
}

// world is a graph in memory, for the naive evaluator.
type world struct {
	contract *schema.Schema
	nodes    map[string]*thing
	facts    []*thing
}

// thing is a node, or a fact between two.
type thing struct {
	of       *schema.Type
	props    map[string]any
	from, to *thing
}

func (x *thing) id() string { return x.props["id"].(string) }

// world reads the whole graph.
func (s *service) world(t *testing.T, contract *schema.Schema) *world {
	t.Helper()
	w := &world{contract: contract, nodes: map[string]*thing{}}
	for _, row := range s.read(t, "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0], properties(n)") {
		if noun := contract.Type(row[0].(string)); noun != nil {
			node := &thing{of: noun, props: plain(row[1].(map[string]any))}
			w.nodes[node.id()] = node
		}
	}
	for _, row := range s.read(t, "MATCH (a)-[r]->(b) RETURN type(r), properties(r), a.id, b.id") {
		for _, fact := range contract.Facts {
			if fact.Label == row[0] {
				w.facts = append(w.facts, &thing{
					of: fact, props: plain(row[1].(map[string]any)), from: w.nodes[row[2].(string)], to: w.nodes[row[3].(string)],
				})
			}
		}
	}
	return w
}

// plain turns the database's dates into texts.
func plain(props map[string]any) map[string]any {
	for name, value := range props {
		if _, moment := value.(time.Time); moment {
			continue
		}
		if day, ok := value.(interface{ Time() time.Time }); ok {
			props[name] = day.Time().Format(time.DateOnly)
		}
	}
	return props
}
