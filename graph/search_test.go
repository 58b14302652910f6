package graph_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// A person is found by every name, in every script, with words in any order, written apart or together, or slightly wrong.
func TestSearchFindsNamesHoweverTheyAreWritten(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			CREATE (chen:Person {id: 'person:chen-linhao', name: 'Chen Linhao'}),
			       (shadrin:Person {id: 'person:shadrin', name: 'Shadrin'}),
			       (most:Organization {id: 'organization:cn-most', name: 'Ministry of Science and Technology'}),
			       (c:Commitment {id: 'commitment:c', name: 'Innovation cooperation', text: 'Innovation cooperation will be a priority'})
			WITH chen, most
			UNWIND [[chen, 'name:1', '陈霖豪', 'zh'], [chen, 'name:2', 'Чэнь Линьхао', 'ru'], [most, 'name:3', 'MOST', 'en']] AS n
			WITH n[0] AS owner, n
			CREATE (owner)-[:NAMED {id: 'named:' + n[1]}]->(:Name {id: n[1], value: n[2], lang: n[3]})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	s.derive(t, contract)
	for _, test := range []struct{ query, first, matched string }{
		{"Chen Linhao", "person:chen-linhao", "Chen Linhao"},
		{"linhao chen", "person:chen-linhao", "Chen Linhao"},
		{"Lin Hao Chen", "person:chen-linhao", "Chen Linhao"},
		{"chen lin", "person:chen-linhao", "Chen Linhao"},
		{"Chén Línhào", "person:chen-linhao", "Chen Linhao"},
		{"chen linhoa", "person:chen-linhao", "Chen Linhao"}, // two letters swapped
		{"chen lihnoa", "", ""},                              // and again
		{"shadrim", "person:shadrin", "Shadrin"},
		{"陈霖豪", "person:chen-linhao", "陈霖豪"},
		{"霖豪", "person:chen-linhao", "陈霖豪"},
		{"Чэнь Линьхао", "person:chen-linhao", "Чэнь Линьхао"},
		{"most", "organization:cn-most", "MOST"},
		{"ministry of sci", "organization:cn-most", "Ministry of Science and Technology"},
		{"priority", "commitment:c", "Innovation cooperation will be a priority"},
		{"zzz", "", ""},
		{`") OR *:* AND NOT (`, "", ""},
		{"", "", ""},
		{"+-&|!(){}[]^\"~*?:\\/", "", ""},
	} {
		t.Run(test.query, func(t *testing.T) {
			data, errors := s.answer(t.Context(),
				`query($q: String!) { search(query: $q, first: 5) { totalCount edges { cursor node { matched score highlights { start end } node { __typename id name } } } pageInfo { hasNextPage } } }`,
				map[string]any{"q": test.query})
			if errors != nil {
				t.Fatal(errors)
			}
			var answer struct {
				Search struct {
					TotalCount int
					Edges      []struct {
						Node struct {
							Matched    string
							Highlights []struct{ Start, End int }
							Node       struct{ ID string }
						}
					}
				}
			}
			if err := json.Unmarshal(data, &answer); err != nil {
				t.Fatal(err)
			}
			var first, matched string
			if len(answer.Search.Edges) > 0 {
				first, matched = answer.Search.Edges[0].Node.Node.ID, answer.Search.Edges[0].Node.Matched
			}
			if first != test.first || matched != test.matched {
				t.Errorf("found %q by %q, want %q by %q\n%s", first, matched, test.first, test.matched, data)
			}
		})
	}
	data, errors := s.answer(t.Context(), `{ search(query: "c", types: [Commitment]) { totalCount } b: search(query: "chen", types: [Organization, Person], where: {isPerson: {nameCompleteness: {isNull: true}}}) { nodes { node { id } highlights { start end } } } }`, nil)
	if want := `{"search":{"totalCount":0},"b":{"nodes":[{"node":{"id":"person:chen-linhao"},"highlights":[{"start":0,"end":4}]}]}}`; errors != nil || string(data) != want {
		t.Errorf("got %s %v, want %s", data, errors, want)
	}
}

// A country is found by its codes, however they are written, as by its name.
func TestCountriesAreFoundByCode(t *testing.T) {
	s := start(t)
	s.write(t, `CREATE (:Country {id: 'country:cn', name: 'China', nameFolded: 'china', searchName: 'china', iso2: 'CN', iso3: 'CHN', wikidataId: 'Q148'}),
		(:Organization {id: 'organization:chn', name: 'CHN Energy', nameFolded: 'chn energy', searchName: 'chn energy'})`, nil)
	s.write(t, "CALL db.awaitIndexes()", nil)
	for query, want := range map[string]string{
		"CN":   `{"search":{"nodes":[{"node":{"id":"country:cn"},"matched":"CN"}]}}`,
		"cn":   `{"search":{"nodes":[{"node":{"id":"country:cn"},"matched":"CN"}]}}`,
		" chn": `{"search":{"nodes":[{"node":{"id":"country:cn"},"matched":"CHN"},{"node":{"id":"organization:chn"},"matched":"CHN Energy"}]}}`,
		"ＣＨＮ":  `{"search":{"nodes":[{"node":{"id":"country:cn"},"matched":"CHN"},{"node":{"id":"organization:chn"},"matched":"CHN Energy"}]}}`,
		"q148": `{"search":{"nodes":[{"node":{"id":"country:cn"},"matched":"Q148"}]}}`,
		"CX":   `{"search":{"nodes":[]}}`,
	} {
		data, errors := s.answer(t.Context(), `query($query: String!) { search(query: $query) { nodes { node { id } matched } } }`, map[string]any{"query": query})
		if errors != nil || string(data) != want {
			t.Errorf("%q: %s %v, want %s", query, data, errors, want)
		}
	}
}
