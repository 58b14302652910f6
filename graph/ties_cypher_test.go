package graph_test

import (
	"cmp"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/bench/generate"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
)

// What plain Cypher finds, statement by statement, the ties are too: over a graph of the benchmark's kind, with conditions
// drawn by chance. Each statement returns the ids of a pair, the weight, the first and the last day. $kinds, $from and $to
// are the conditions.
var plainTies = []struct {
	name, arguments, cypher string
}{
	{"hosts", "", `
		MATCH (a:Organization)-[:HOSTED]->(e:Event)<-[:HOSTED]-(b:Organization)
		WHERE a.id < b.id AND e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		RETURN a.id, b.id, toFloat(count(DISTINCT e)), min(e.start), max(e.end)`},
	{"countries of hosts", "level: COUNTRY", `
		MATCH (a:Country)<-[:OF_COUNTRY]-(:Organization)-[:HOSTED]->(e:Event)<-[:HOSTED]-(:Organization)-[:OF_COUNTRY]->(b:Country)
		WHERE a.id < b.id AND e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		RETURN a.id, b.id, toFloat(count(DISTINCT e)), min(e.start), max(e.end)`},
	{"ministries of hosts", "level: MINISTRY", `
		MATCH (e:Event) WHERE e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		MATCH (host:Organization)-[:HOSTED]->(e)
		CALL (host) {
		  MATCH way = (host)-[:PART_OF]->*(top:Organization)
		  WHERE top.kind = 'MINISTRY' OR NOT EXISTS { (top)-[:PART_OF]->() }
		  RETURN top ORDER BY length(way) LIMIT 1
		}
		WITH e, collect(DISTINCT top) AS tops
		UNWIND tops AS a UNWIND tops AS b
		WITH e, a, b WHERE a.id < b.id
		RETURN a.id, b.id, toFloat(count(e)), min(e.start), max(e.end)`},
	{"all that took part, by themselves or through others", "by: {participation: 0.5}", `
		MATCH (e:Event) WHERE e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		CALL (e) {
		  MATCH (body:Organization)-[:HOSTED|PARTICIPATED_IN]->(e) RETURN body
		  UNION
		  MATCH ()-[r:PARTICIPATED_IN]->(e) MATCH (body:Organization {id: r.onBehalfOf}) RETURN body
		  UNION
		  MATCH ()-[r:PARTICIPATED_IN]->(e) WHERE r.onBehalfOf IS NULL
		  MATCH (:Position {id: r.position})-[:IN]->(body:Organization) RETURN body
		}
		WITH e, collect(DISTINCT body) AS bodies
		UNWIND bodies AS a UNWIND bodies AS b
		WITH e, a, b WHERE a.id < b.id
		RETURN a.id, b.id, count(e) * 0.5, min(e.start), max(e.end)`},
	{"people", "level: PERSON", `
		MATCH (a:Person)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Person)
		WHERE a.id < b.id AND e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		RETURN a.id, b.id, toFloat(count(DISTINCT e)), min(e.start), max(e.end)`},
	{"parties", "by: {agreements: 1}", `
		MATCH (a:Organization)-[:PARTY_TO]->(e:Agreement)<-[:PARTY_TO]-(b:Organization)
		WHERE a.id < b.id AND e.signedStart >= $from AND e.signedStart <= $to
		RETURN a.id, b.id, toFloat(count(DISTINCT e)), min(e.signedStart), max(e.signedEnd)`},
	{"topics of events and agreements", "level: TOPIC by: {hosting: 1, agreements: 2}", `
		CALL () {
		  MATCH (a:Topic)<-[:ABOUT]-(e:Event)-[:ABOUT]->(b:Topic)
		  WHERE a.id < b.id AND e.kind IN $kinds AND e.start >= $from AND e.start <= $to
		  RETURN a, b, e, 1.0 AS weight, e.start AS start, e.end AS end
		  UNION
		  MATCH (a:Topic)<-[:ABOUT]-(e:Agreement)-[:ABOUT]->(b:Topic)
		  WHERE a.id < b.id AND e.signedStart >= $from AND e.signedStart <= $to
		  RETURN a, b, e, 2.0 AS weight, e.signedStart AS start, e.signedEnd AS end
		}
		RETURN a.id, b.id, sum(weight), min(start), max(end)`},
	{"people with posts in both", "by: {positions: 1}", `
		MATCH (a:Organization)<-[:IN]-(:Position)<-[r:HELD]-(p:Person)-[s:HELD]->(:Position)-[:IN]->(b:Organization)
		WHERE a.id < b.id
		WITH a, b, p, coalesce(r.fromStart, r.asOfStart) AS x, coalesce(s.fromStart, s.asOfStart) AS y,
		  coalesce(r.toEnd, r.asOfEnd) AS u, coalesce(s.toEnd, s.asOfEnd) AS v
		WITH a, b, p, min(x) AS x, min(y) AS y, max(u) AS u, max(v) AS v
		WITH a, b, p, CASE WHEN x > y THEN x ELSE y END AS start, CASE WHEN u > v THEN u ELSE v END AS end
		WHERE start >= $from AND start <= $to
		RETURN a.id, b.id, toFloat(count(DISTINCT p)), min(start), max(end)`},
}

func TestTiesEqualPlainCypher(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := start(t)
	if _, err := generate.Generate(t.Context(), s.db, generate.Options{Seed: 5, Fraction: 40}); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(11, 12))
	kinds := []string{"ROUNDTABLE", "DIALOGUE", "SESSION", "WORKING_GROUP", "FORUM", "EXPO", "VISIT", "SIGNING", "WORKSHOP"}
	for _, plain := range plainTies {
		t.Run(plain.name, func(t *testing.T) {
			found := 0
			for range testlevel.Draws(3, 3, 30) {
				random.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
				some := kinds[:1+random.IntN(len(kinds))]
				from := 1995 + random.IntN(20)
				to := from + random.IntN(2026-from)
				least := float64(random.IntN(3))
				condition := fmt.Sprintf(`event: {kind: {in: [%s]}} period: "%d/%d" weight: {gt: %v}`, strings.Join(some, " "), from, to, least)
				want := s.plainTies(t, plain.cypher, least, map[string]any{
					"kinds": some, "from": neo4jdb.Date(time.Date(from, 1, 1, 0, 0, 0, 0, time.UTC)), "to": neo4jdb.Date(time.Date(to, 12, 31, 0, 0, 0, 0, time.UTC)),
				})
				found += len(want)
				if got := s.allTies(t, plain.arguments+" where: {"+condition+"}"); !slices.Equal(got, want) {
					t.Errorf("%s: %d ties, and %d by plain Cypher; the first that differs is %v", condition, len(got), len(want), firstDifference(got, want))
				}
			}
			if found < 5 {
				t.Errorf("plain Cypher found %d ties: too few to compare", found)
			}
		})
	}
	t.Run("countries of hosts by year", func(t *testing.T) { testTieYears(t, s) })
}

// testTieYears compares the series of countries with plain Cypher's counts by year.
func testTieYears(t *testing.T, s *service) {
	want := map[string]int64{}
	for row := range s.rows(t, `
		MATCH (a:Country)<-[:OF_COUNTRY]-(:Organization)-[:HOSTED]->(e:Event)<-[:HOSTED]-(:Organization)-[:OF_COUNTRY]->(b:Country)
		WHERE a.id < b.id
		RETURN a.id, b.id, e.start.year, count(DISTINCT e)`, nil) {
		want[fmt.Sprint(row[0], " ", row[1], " ", row[2])] = row[3].(int64)
	}
	var answer struct {
		Ties struct {
			Nodes []struct {
				A, B   struct{ ID string }
				Series []struct {
					Start string
					Count int64
				}
			}
		}
	}
	s.ask(t, "{ ties(level: COUNTRY first: 500) { nodes { a { id } b { id } series { start count } } } }", &answer)
	compared := 0
	for _, tie := range answer.Ties.Nodes {
		for _, step := range tie.Series {
			if year := tie.A.ID + " " + tie.B.ID + " " + step.Start[:4]; want[year] != step.Count {
				t.Errorf("%s has %d events, and %d by plain Cypher", year, step.Count, want[year])
			}
			compared++
		}
	}
	if compared < 500 {
		t.Errorf("only %d years were compared", compared)
	}
}

// pairTie is a tie without what is behind it.
type pairTie struct {
	a, b        string
	weight      float64
	first, last string
}

// plainTies runs a statement.
func (s *service) plainTies(t *testing.T, text string, least float64, params map[string]any) []pairTie {
	t.Helper()
	var ties []pairTie
	for row := range s.rows(t, text, params) {
		tie := pairTie{a: row[0].(string), b: row[1].(string), weight: row[2].(float64)}
		dates := plain(map[string]any{"first": row[3], "last": row[4]})
		tie.first, _ = dates["first"].(string)
		tie.last, _ = dates["last"].(string)
		if tie.weight > least {
			ties = append(ties, tie)
		}
	}
	return sortedTies(ties)
}

// rows are the rows of a statement.
func (s *service) rows(t *testing.T, text string, params map[string]any) iter.Seq[[]any] {
	return func(yield func([]any) bool) {
		for row, err := range s.db.Read(t.Context(), neo4jdb.Statement{Text: text, Params: params}) {
			if err != nil {
				t.Fatalf("%v\n%s", err, text)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// allTies reads all pages of ties.
func (s *service) allTies(t *testing.T, arguments string) []pairTie {
	t.Helper()
	var ties []pairTie
	for cursor := "null"; ; {
		var answer struct {
			Ties struct {
				TotalCount int
				Nodes      []struct {
					A, B                struct{ ID string }
					Weight              float64
					FirstDate, LastDate string
				}
				PageInfo struct {
					HasNextPage bool
					EndCursor   string
				}
			}
		}
		s.ask(t, fmt.Sprintf(`{ ties(%s first: 1000 after: %s) {
			totalCount nodes { a { id } b { id } weight firstDate lastDate } pageInfo { hasNextPage endCursor } } }`, arguments, cursor), &answer)
		for _, node := range answer.Ties.Nodes {
			ties = append(ties, pairTie{node.A.ID, node.B.ID, node.Weight, node.FirstDate, node.LastDate})
		}
		if !answer.Ties.PageInfo.HasNextPage {
			if len(ties) != answer.Ties.TotalCount {
				t.Errorf("%d ties on all pages, and %d in all", len(ties), answer.Ties.TotalCount)
			}
			return sortedTies(ties)
		}
		cursor = `"` + answer.Ties.PageInfo.EndCursor + `"`
	}
}

func sortedTies(ties []pairTie) []pairTie {
	slices.SortFunc(ties, func(x, y pairTie) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return ties
}

func firstDifference(got, want []pairTie) [2]pairTie {
	for i := range max(len(got), len(want)) {
		var pair [2]pairTie
		if i < len(got) {
			pair[0] = got[i]
		}
		if i < len(want) {
			pair[1] = want[i]
		}
		if pair[0] != pair[1] {
			return pair
		}
	}
	return [2]pairTie{}
}
