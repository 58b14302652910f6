package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// walk reads all pages of a root list in one direction and returns the ids in the list's order. Between is called between
// the pages.
func (s *service) walk(t testingT, list, arguments string, size int, backward bool, between func()) []string {
	var ids []string
	cursor := "null"
	for range 200 {
		page := fmt.Sprintf("first: %d, after: %s", size, cursor)
		if backward {
			page = fmt.Sprintf("last: %d, before: %s", size, cursor)
		}
		query := fmt.Sprintf("{ list: %s(%s %s) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }", list, arguments, page)
		data, errors := s.answer(t.Context(), query, nil)
		if errors != nil {
			t.Fatalf("%v\n%s\n%s", errors, query, s.texts())
		}
		var answer struct {
			List struct {
				Edges []struct {
					Cursor string
					Node   struct{ ID string }
				}
				PageInfo struct {
					HasNextPage, HasPreviousPage bool
					StartCursor, EndCursor       string
				}
			}
		}
		if err := json.Unmarshal(data, &answer); err != nil {
			t.Fatalf("%v: %s", err, data)
		}
		edges, info := answer.List.Edges, answer.List.PageInfo
		var here []string
		for _, edge := range edges {
			here = append(here, edge.Node.ID)
		}
		more, next, other := info.HasNextPage, info.EndCursor, info.HasPreviousPage
		if backward {
			more, next, other = info.HasPreviousPage, info.StartCursor, info.HasNextPage
			ids = append(here, ids...)
		} else {
			ids = append(ids, here...)
		}
		if between == nil && other != (cursor != "null") {
			t.Fatalf("%s: says %v about what is behind it", query, other)
		}
		if !more {
			return ids
		}
		cursor = `"` + next + `"`
		if between != nil {
			between()
		}
	}
	t.Fatalf("%s(%s) has no end", list, arguments)
	return nil
}

// testingT is a test, or a check of rapid's.
type testingT interface {
	Context() context.Context
	Fatalf(format string, arguments ...any)
}

var bothWays = []bool{false, true}

// Pages of any size, in both directions and in any order, are together the list as the naive evaluator has it. A soak walks each
// order in all four ways, a full run in both directions, one way each. A quick one walks one order for each kind of key, one way in
// one direction, the next one another way: what the statements say is tried for all of them without a database, in internal/cypher.
func testPages(t *testing.T, s *service, w *world) {
	turn, met := 0, map[string]bool{}
	for _, list := range []string{"events", "countries", "claims", "organizations", "agreements", "places"} {
		field := w.contract.AST.Query.Fields.ForName(list)
		orders := w.contract.AST.Types[field.Arguments.ForName("orderBy").Type.Name()]
		for _, order := range orders.Fields {
			kind := kindOfOrder(w.contract, field.Type.Name(), order.Name)
			if met[kind] && !testlevel.At(testlevel.Full) {
				continue
			}
			met[kind] = true
			turn++
			for i, direction := range []string{"ASC", "DESC"} {
				if turn%2 != i && !testlevel.At(testlevel.Full) {
					continue
				}
				ways := bothWays
				if !testlevel.At(testlevel.Soak) {
					ways = []bool{(turn/2+i)%2 == 0}
				}
				arguments := fmt.Sprintf("orderBy: [{%s: %s}],", order.Name, direction)
				t.Run(list+" "+order.Name+" "+direction, func(t *testing.T) {
					s.checkPages(t, w, list, arguments, 3, ways)
				})
			}
		}
	}
}

// kindOfOrder says how the statement reads what a list is ordered by.
func kindOfOrder(contract *schema.Schema, connection, order string) string {
	noun := contract.Type(contract.AST.Types[connection].Fields.ForName("nodes").Type.Name())
	if f := noun.Field(order); f != nil {
		return fmt.Sprintf("%s, required %v, indexed %v", f.Scalar, f.Required, f.Indexed)
	}
	counted := noun.Field(strings.TrimSuffix(order, "Count"))
	return fmt.Sprintf("a count, kind %d, by a path %v", counted.Kind, counted.Path != nil)
}

// testRandomPages adds filters and further keys.
func testRandomPages(t *testing.T, s *service, w *world) {
	rapid.Check(t, func(rt *rapid.T) {
		g := &generator{T: rt, world: w, variables: map[string]any{}}
		list := pick(g, []string{"events", "organizations", "agreements", "claims", "persons"}, "list")
		field := w.contract.AST.Query.Fields.ForName(list)
		keys := []any{g.order(field.Arguments.ForName("orderBy").Type.Name()), g.order(field.Arguments.ForName("orderBy").Type.Name())}
		arguments := "orderBy: " + literal(keys) + ","
		if g.chance(50, "filtered") {
			arguments += " where: " + literal(g.input(field.Arguments.ForName("where").Type.Name(), list, 1)) + ","
		}
		s.checkPages(rt, w, list, arguments, rapid.IntRange(1, 5).Draw(rt, "size"), bothWays)
	})
}

func (s *service) checkPages(t testingT, w *world, list, arguments string, size int, ways []bool) {
	answer, err := w.answer(fmt.Sprintf("{ list: %s(%s first: 1000) { nodes { id } } }", list, arguments), nil)
	if err != nil {
		t.Fatalf("%v", err)
	}
	var want []string
	for _, node := range answer["list"].(map[string]any)["nodes"].([]any) {
		want = append(want, node.(map[string]any)["id"].(string))
	}
	for _, backward := range ways {
		if got := s.walk(t, list, arguments, size, backward, nil); !slices.Equal(got, want) {
			t.Fatalf("%s(%s) backward %v:\ngot  %v\nwant %v\n%s", list, arguments, backward, got, want, s.texts())
		}
	}
}

// While nodes come and go between the pages, no node stands twice in them, and none is missing that was there all the time.
func testPagesWhileTheGraphChanges(t *testing.T, s *service, w *world) {
	var stay []string
	for id, node := range w.nodes {
		if node.of.Name == "Event" {
			stay = append(stay, id)
		}
	}
	dates := []string{"null", "date('2017-06-15')", "date('2016-01-01')", "date('2018-10-17')", "date('2020-01-01')"}
	n := 0
	for _, arguments := range []string{
		"orderBy: {date: ASC},", "orderBy: {date: DESC},", "orderBy: {name: ASC},", "orderBy: [{kind: DESC}, {date: ASC}],", "orderBy: {hostsCount: DESC},", "",
	} {
		for _, backward := range []bool{false, true} {
			t.Run(fmt.Sprint(arguments, backward), func(t *testing.T) {
				got := s.walk(t, "events", arguments, 2, backward, func() {
					n++
					s.write(t, "CREATE (e:Event {id: $id, name: 'New ' + $id, kind: 'FORUM', start: "+dates[n%len(dates)]+", createdAt: datetime()})",
						map[string]any{"id": fmt.Sprintf("event:%c-new-%d", 'a'+n%26, n)})
					if n%3 == 0 {
						s.write(t, "MATCH (e:Event) WHERE e.id CONTAINS '-new-' WITH e ORDER BY e.id LIMIT 2 DETACH DELETE e", nil)
					}
				})
				seen := map[string]bool{}
				for _, id := range got {
					if seen[id] {
						t.Errorf("%s stands twice", id)
					}
					seen[id] = true
				}
				for _, id := range stay {
					if !seen[id] {
						t.Errorf("%s is missing", id)
					}
				}
				s.write(t, "MATCH (e:Event) WHERE e.id CONTAINS '-new-' DETACH DELETE e", nil)
			})
		}
	}
}

// A cursor serves its own list and order only; and it serves after its row is gone.
func testCursors(t *testing.T, s *service, _ *world) {
	cursorOf := func(arguments string) string {
		data, errors := s.answer(t.Context(), "{ events("+arguments+" first: 3) { pageInfo { endCursor } } }", nil)
		if errors != nil {
			t.Fatal(errors)
		}
		_, cursor, _ := strings.Cut(string(data), `"endCursor":"`)
		return strings.TrimRight(cursor, `"}`)
	}
	byDate := cursorOf("orderBy: {date: ASC},")
	for _, test := range []struct{ query, want string }{
		{`{ events(orderBy: {date: ASC}, first: 1, after: %q) { nodes { id } } }`, ""},
		{`{ e: events(orderBy: {date: ASC}, where: {kind: {eq: FORUM}}, before: %q, last: 1) { nodes { id } } }`, ""},
		{`{ events(orderBy: {date: DESC}, after: %q) { nodes { id } } }`, "another list or another order"},
		{`{ events(orderBy: [{date: ASC}, {name: ASC}], after: %q) { nodes { id } } }`, "another list or another order"},
		{`{ events(after: %q) { nodes { id } } }`, "another list or another order"},
		{`{ agreements(orderBy: {signed: ASC}, after: %q) { nodes { id } } }`, "another list or another order"},
		{`{ topic(id: "topic:space") { events(orderBy: {node: {date: ASC}}, after: %q) { nodes { id } } } }`, "another list or another order"},
		{`{ ties(after: %q) { totalCount } }`, "another list or another order"},
	} {
		_, errors := s.answer(t.Context(), fmt.Sprintf(test.query, byDate), nil)
		switch {
		case test.want == "" && errors != nil:
			t.Errorf("%s: %v", test.query, errors)
		case test.want != "" && (len(errors) != 1 || !strings.Contains(errors[0].Message, test.want) || len(s.sent) != 0):
			t.Errorf("%s: got %v and %d statements, want %q", test.query, errors, len(s.sent), test.want)
		}
	}
	before, _ := s.answer(t.Context(), fmt.Sprintf(`{ events(orderBy: {date: ASC}, first: 2, after: %q) { nodes { id } } }`, byDate), nil)
	s.write(t, "MATCH (e:Event {id: 'event:fair-28'}) DETACH DELETE e", nil) // the third by date, which the cursor is of
	after, errors := s.answer(t.Context(), fmt.Sprintf(`{ events(orderBy: {date: ASC}, first: 2, after: %q) { nodes { id } } }`, byDate), nil)
	if errors != nil || string(before) != string(after) {
		t.Errorf("without the cursor's row: got %s %v, want %s", after, errors, before)
	}
}
