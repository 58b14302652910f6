package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// Ties where bodies move: cases, random questions about ties alone, and pages. What it adds to the graph stays.
func testMovingBodies(t *testing.T, s *service, w *world) {
	grown := s.fill(t, w.contract, movingGraph)
	s.ask(t, "{ ties { totalCount } }", new(any)) // reads the projection, so that each case is one statement
	t.Run("Cases", func(t *testing.T) { s.checkCases(t, grown, "testdata/moving/*.yaml") })
	t.Run("Random", func(t *testing.T) {
		testlevel.Need(t, testlevel.Full)
		s.checkRandom(t, grown, "ties", "tieMatrix", "tieChanges")
	})
	t.Run("Pages", func(t *testing.T) { testTiePages(t, s, grown) })
}

// Pages of ties and of changes, walked forward and backward in any order, are together the whole list.
func testTiePages(t *testing.T, s *service, w *world) {
	const mixed = "by: {hosting: 1, participation: 0.5, agreements: 2, positions: 1}"
	for _, test := range []struct {
		list, arguments string
		backward        bool
	}{
		{"ties", mixed, false},
		{"ties", mixed, true},
		{"ties", mixed + " orderBy: {firstDate: ASC}", false},
		{"ties", mixed + " orderBy: [{lastDate: DESC}, {weight: ASC}]", true},
		{"ties", mixed + " level: MINISTRY successors: true orderBy: {growth: DESC}", false},
		{"ties", `where: {of: {id: {eq: "organization:cn-most"}}} orderBy: {firstDate: DESC}`, true},
		{"tieChanges", mixed + ` earlier: "1990/2016" later: "2017/.."`, false},
	} {
		t.Run(fmt.Sprint(test.list, test.arguments, test.backward), func(t *testing.T) {
			pair := "{ a { id } b { id } }"
			whole, err := w.answer(fmt.Sprintf("{ list: %s(%s first: 1000) { nodes %s } }", test.list, test.arguments, pair), nil)
			if err != nil {
				t.Fatal(err)
			}
			want, err := json.Marshal(whole["list"].(map[string]any)["nodes"])
			if err != nil {
				t.Fatal(err)
			}
			var got []any
			for cursor := "null"; ; {
				page := "first: 4 after: "
				if test.backward {
					page = "last: 4 before: "
				}
				var answer struct {
					List struct {
						Nodes    []any
						PageInfo struct {
							HasNextPage, HasPreviousPage bool
							StartCursor, EndCursor       string
						}
					}
				}
				s.ask(t, fmt.Sprintf("{ list: %s(%s %s) { nodes %s pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
					test.list, test.arguments, page+cursor, pair), &answer)
				info := answer.List.PageInfo
				more, behind, next := info.HasNextPage, info.HasPreviousPage, info.EndCursor
				if test.backward {
					more, behind, next = behind, more, info.StartCursor
					got = append(answer.List.Nodes, got...)
				} else {
					got = append(got, answer.List.Nodes...)
				}
				if behind != (cursor != "null") {
					t.Fatalf("says %v about what is behind the cursor %s", behind, cursor)
				}
				if !more {
					break
				}
				cursor = `"` + next + `"`
			}
			if have, _ := json.Marshal(got); string(have) != string(want) {
				t.Errorf("got  %s\nwant %s", have, want)
			}
		})
	}
}

// ask answers a request into a value.
func (s *service) ask(t *testing.T, query string, into any) {
	t.Helper()
	data, errs := s.answer(t.Context(), query, nil)
	if errs != nil {
		t.Fatalf("%s: %v", query, errs)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// The answer to a question about ties holds all that was written before it was asked, whoever wrote it; and nothing is read
// anew as long as nobody writes.
func TestTiesAreCurrent(t *testing.T) {
	s := start(t)
	other := neo4jtest.Migrated(t).Open(t)
	weight := func(where string) (weights []float64) {
		t.Helper()
		var answer struct {
			Ties struct{ Nodes []struct{ Weight float64 } }
		}
		s.ask(t, "{ ties(where: {"+where+"}) { nodes { weight } } }", &answer)
		for _, node := range answer.Ties.Nodes {
			weights = append(weights, node.Weight)
		}
		return weights
	}
	expect := func(what, where, want string, loads int) {
		t.Helper()
		before := s.marks
		if got := fmt.Sprint(weight(where)); got != want || s.marks-before != loads {
			t.Errorf("%s: the weights are %s, read from %d new projections; want %s, %d", what, got, s.marks-before, want, loads)
		}
	}
	write := func(db *neo4jdb.DB, text string) {
		t.Helper()
		(&service{db: db}).write(t, text, nil)
	}
	meet := func(db *neo4jdb.DB, id string) {
		t.Helper()
		write(db, `MERGE (a:Organization {id: 'organization:a'}) MERGE (b:Organization {id: 'organization:b'})
			CREATE (a)-[:HOSTED]->(e:Event {id: 'event:`+id+`', kind: 'FORUM', start: date('2020-01-01')})<-[:HOSTED]-(b)`)
	}
	expect("an empty graph", "", "[]", 1)
	var empty struct {
		TieMatrix  struct{ RowCount int }
		TieChanges struct{ TotalCount int }
	}
	s.ask(t, `{ tieMatrix { rowCount total weights } tieChanges(earlier: "2016", later: "2017") { totalCount } }`, &empty)
	expect("nothing was written", "", "[]", 0)
	meet(s.db, "1")
	expect("after an own write", "", "[1]", 1)
	expect("and again", "", "[1]", 0)
	meet(other, "2")
	expect("after another's write", "", "[2]", 1)
	expect("with a condition", "event: {kind: {eq: FORUM}}", "[2]", 0)
	write(other, "MATCH (e:Event {id: 'event:2'}) SET e.kind = 'FAIR'")
	expect("after what the condition speaks of was changed", "event: {kind: {eq: FORUM}}", "[1]", 1)
	write(other, "MATCH (e:Event {id: 'event:1'}) DETACH DELETE e")
	expect("after an event was deleted", "", "[1]", 1)
	expect("which the condition spoke of", "event: {kind: {eq: FORUM}}", "[]", 0)
	write(other, "MATCH (n:Organization {id: 'organization:a'}) DETACH DELETE n")
	expect("after a body was deleted", "", "[]", 1)
}

// What keeps the ties from being read is told as it is: a limit by its name, the deadline, the database.
func TestTiesThatCannotBeRead(t *testing.T) {
	s := start(t)
	s.write(t, "CREATE (:Organization {id: 'organization:a'})-[:HOSTED]->(:Event {id: 'event:1'})<-[:HOSTED]-(:Organization {id: 'organization:b'})", nil)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	with := func(change func(*graph.Limits)) {
		limits := graph.DefaultLimits()
		change(&limits)
		s.executor = executor.New(graph.New(contract, s, limits))
	}
	ask := func() *gqlerror.Error {
		t.Helper()
		data, errs := s.answer(t.Context(), "{ ties { totalCount } }", nil)
		if len(errs) != 1 || errs[0].Path.String() != "ties" {
			t.Fatalf("got %s, %v; want one error at ties", data, errs)
		}
		return errs[0]
	}
	with(func(l *graph.Limits) { l.TiesMemory = 100 })
	if err := ask(); err.Extensions["code"] != "LIMIT_EXCEEDED" || err.Extensions["limit"] != "max-ties-memory" || err.Extensions["allowed"] != 100 ||
		!strings.Contains(err.Message, "max-ties-memory") {
		t.Errorf("memory is short: %v %v", err, err.Extensions)
	}
	with(func(l *graph.Limits) { l.Time = 50 * time.Millisecond })
	s.held = make(chan struct{})
	if err := ask(); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the time is over: %v", err)
	}
	close(s.held)
	with(func(*graph.Limits) {})
	running := s.db
	s.db = neo4jtest.Migrated(t).Open(t)
	if err := s.db.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := ask(); !errors.As(err, new(*neo4jdb.Error)) {
		t.Errorf("the database is gone: %v", err)
	}
	s.db = running
	var answer struct{ Ties struct{ TotalCount int } }
	if s.ask(t, "{ ties { totalCount } }", &answer); answer.Ties.TotalCount != 1 {
		t.Errorf("when it is back there are %d ties", answer.Ties.TotalCount)
	}
}
