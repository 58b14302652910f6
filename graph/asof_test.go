package graph_test

import (
	"context"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// A post is held on the days that its dates allow; a source that shows somebody in a post on one day proves that day only.
func TestAsOfAndKnownAt(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			CREATE (p:Position {id: 'position:p', name: 'Minister'})
			CREATE (:Person {id: 'person:a', name: 'A'})-[:HELD {id: 'held:a', from: '2010', fromStart: date('2010-01-01'), fromEnd: date('2010-12-31'),
			         to: '2014-05', toStart: date('2014-05-01'), toEnd: date('2014-05-31')}]->(p)
			CREATE (:Person {id: 'person:b', name: 'B'})-[:HELD {id: 'held:b', from: '2014-06', fromStart: date('2014-06-01'), fromEnd: date('2014-06-30')}]->(p)
			CREATE (:Person {id: 'person:c', name: 'C'})-[:HELD {id: 'held:c', asOf: '2017-06-15', asOfStart: date('2017-06-15'), asOfEnd: date('2017-06-15')}]->(p)
			CREATE (:Claim {id: 'claim:a', fact: 'held:a', recordedAt: datetime('2020-01-01T00:00:00Z'), retractedAt: datetime('2021-01-01T00:00:00Z')})
			CREATE (:Claim {id: 'claim:b', fact: 'held:b', recordedAt: datetime('2020-06-01T00:00:00Z')})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ arguments, want string }{
		{``, `[{"id":"person:a"},{"id":"person:b"},{"id":"person:c"}]`},
		{`(asOf: "2009-12-31")`, `[]`},
		{`(asOf: "2010-03-01")`, `[{"id":"person:a"}]`},
		{`(asOf: "2014-05-31")`, `[{"id":"person:a"}]`},
		{`(asOf: "2017-06-14")`, `[{"id":"person:b"}]`},
		{`(asOf: "2017-06-15")`, `[{"id":"person:b"},{"id":"person:c"}]`},
		{`(knownAt: "2020-03-01T00:00:00Z")`, `[{"id":"person:a"}]`},
		{`(knownAt: "2020-07-01T00:00:00Z")`, `[{"id":"person:a"},{"id":"person:b"}]`},
		{`(knownAt: "2022-01-01T00:00:00Z")`, `[{"id":"person:b"}]`},
		{`(knownAt: "2022-01-01T00:00:00Z", asOf: "2010-03-01")`, `[]`},
	} {
		t.Run(test.arguments, func(t *testing.T) {
			data, errors := s.answer(t.Context(), `{ position(id: "position:p") { holders`+test.arguments+` { nodes { id } } } }`, nil)
			if want := `{"position":{"holders":{"nodes":` + test.want + `}}}`; errors != nil || string(data) != want {
				t.Errorf("got %s %v, want %s", data, errors, want)
			}
		})
	}
}
