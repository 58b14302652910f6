package graph_test

import (
	"context"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
)

// Lists are counted by groups of values, related nodes and dates, whatever their page.
func TestAggregates(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			CREATE (cn:Country {id: 'country:cn', name: 'China'}), (ru:Country {id: 'country:ru', name: 'Russia'}),
			       (a:Organization {id: 'organization:a', name: 'A', kind: 'MINISTRY'})-[:OF_COUNTRY {id: 'o1'}]->(cn),
			       (b:Organization {id: 'organization:b', name: 'B', kind: 'MINISTRY'})-[:OF_COUNTRY {id: 'o2'}]->(ru),
			       (x:Topic {id: 'topic:x', name: 'X'}), (y:Topic {id: 'topic:y', name: 'Y'}),
			       (e1:Event {id: 'event:1', name: '1', kind: 'FORUM', date: '2016-03', start: date('2016-03-01'), end: date('2016-03-31')}),
			       (e2:Event {id: 'event:2', name: '2', kind: 'FORUM', date: '2017-06-15', start: date('2017-06-15'), end: date('2017-06-15')}),
			       (e3:Event {id: 'event:3', name: '3', date: '2017-11', start: date('2017-11-01'), end: date('2017-11-30')}),
			       (e4:Event {id: 'event:4', name: '4'}),
			       (e1)-[:ABOUT {id: 'a1'}]->(x), (e2)-[:ABOUT {id: 'a2'}]->(x), (e2)-[:ABOUT {id: 'a3'}]->(y),
			       (a)-[:HOSTED {id: 'h1', role: 'HOST'}]->(e1), (a)-[:HOSTED {id: 'h1b', role: 'SPONSOR'}]->(e1),
			       (a)-[:HOSTED {id: 'h2'}]->(e2), (b)-[:HOSTED {id: 'h3'}]->(e2), (cn)-[:HOSTED {id: 'h4'}]->(e3),
			       (:Group {id: 'group:1', name: 'g', countMin: 100}), (:Group {id: 'group:2', name: 'h', countMin: 50}), (:Group {id: 'group:3', name: 'i'})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	group := func(query string) string { // the cursor of the first group
		data, errors := s.answer(t.Context(), query, nil)
		if errors != nil {
			t.Fatal(errors)
		}
		_, cursor, _ := strings.Cut(string(data), `"cursor":"`)
		cursor, _, _ = strings.Cut(cursor, `"`)
		return cursor
	}
	byTopic := `groupBy: [{topics: {id: VALUE}}, {date: YEAR}]`
	for _, test := range []struct{ name, query, want string }{
		{"a page tells how many groups there are and goes on",
			`{ events { aggregate(` + byTopic + `, first: 1) { totalCount nodes { keys { value } count } pageInfo { hasNextPage hasPreviousPage } } } }`,
			`{"events":{"aggregate":{"totalCount":5,"nodes":[{"keys":[{"value":"topic:x"},{"value":"2016"}],"count":1}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}}`},
		{"the next page",
			`{ events { aggregate(` + byTopic + `, first: 3, after: "` + group(`{ events { aggregate(`+byTopic+`) { edges { cursor } } } }`) +
				`") { totalCount nodes { keys { value } } pageInfo { hasNextPage hasPreviousPage } } } }`,
			`{"events":{"aggregate":{"totalCount":5,"nodes":[{"keys":[{"value":"topic:x"},{"value":"2017"}]},{"keys":[{"value":"topic:y"},{"value":"2017"}]},` +
				`{"keys":[{"value":null},{"value":"2017"}]}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":true}}}}`},
		{"the last page, where keys are missing",
			`{ events { aggregate(` + byTopic + `, orderBy: {keys: DESC}, after: "` + group(`{ events { aggregate(`+byTopic+`, orderBy: {keys: DESC}, first: 4) { edges { cursor } } } }`) +
				`") { edges { node { keys { value } } } pageInfo { hasNextPage } } } }`,
			`{"events":{"aggregate":{"edges":[{"node":{"keys":[{"value":"topic:x"},{"value":"2017"}]}},{"node":{"keys":[{"value":"topic:x"},{"value":"2016"}]}},` +
				`{"node":{"keys":[{"value":null},{"value":"2017"}]}},{"node":{"keys":[{"value":null},{"value":null}]}}],"pageInfo":{"hasNextPage":false}}}}`},
		{"how many groups there are, and nothing else",
			`{ events { aggregate(groupBy: {kind: VALUE}) { totalCount } } }`,
			`{"events":{"aggregate":{"totalCount":2}}}`},
		{"no group of nothing has a page",
			`{ events(where: {name: {eq: "none"}}) { aggregate(groupBy: {kind: VALUE}) { totalCount nodes { count } pageInfo { endCursor } } } }`,
			`{"events":{"aggregate":{"totalCount":0,"nodes":[],"pageInfo":{"endCursor":null}}}}`},
		{"groups within what groups have in common",
			`{ events { aggregate(groupBy: {topics: {id: VALUE}}, first: 1) { totalCount nodes { keys { node { id ... on Topic { events { aggregate(groupBy: {date: YEAR}, first: 1) {` +
				` totalCount nodes { count } } } } } } count } } } }`,
			`{"events":{"aggregate":{"totalCount":3,"nodes":[{"keys":[{"node":{"id":"topic:x","events":{"aggregate":{"totalCount":2,"nodes":[{"count":1}]}}}}],"count":2}]}}}`},
		{"everything is one group",
			`{ events { aggregate { nodes { count keys { field } min { start } max { date start } } } } }`,
			`{"events":{"aggregate":{"nodes":[{"count":4,"keys":[],"min":{"start":"2016-03-01"},"max":{"date":"2017-11-01","start":"2017-11-01"}}]}}}`},
		{"by a value, the missing one too",
			`{ events { aggregate(groupBy: {kind: VALUE}) { nodes { count keys { field value node { id } } } } } }`,
			`{"events":{"aggregate":{"nodes":[{"count":2,"keys":[{"field":"kind","value":"FORUM","node":null}]},{"count":2,"keys":[{"field":"kind","value":null,"node":null}]}]}}}`},
		{"by year, in order of the keys",
			`{ events(first: 1) { nodes { id } aggregate(groupBy: [{date: YEAR}], orderBy: {keys: DESC}) { nodes { keys { value } count } } } }`,
			`{"events":{"nodes":[{"id":"event:1"}],"aggregate":{"nodes":[{"keys":[{"value":"2017"}],"count":2},{"keys":[{"value":"2016"}],"count":1},{"keys":[{"value":null}],"count":1}]}}}`},
		{"by related nodes and quarter, of those that fit",
			`{ events(where: {date: {gte: "2017"}}) { aggregate(groupBy: [{topics: {id: VALUE}}, {start: QUARTER}]) { nodes { keys { field value node { __typename name } } count } } } }`,
			`{"events":{"aggregate":{"nodes":[{"keys":[{"field":"topics.id","value":"topic:x","node":{"__typename":"Topic","name":"X"}},{"field":"start","value":"2017-Q2","node":null}],"count":1},` +
				`{"keys":[{"field":"topics.id","value":"topic:y","node":{"__typename":"Topic","name":"Y"}},{"field":"start","value":"2017-Q2","node":null}],"count":1},` +
				`{"keys":[{"field":"topics.id","value":null,"node":null},{"field":"start","value":"2017-Q4","node":null}],"count":1}]}}}`},
		{"by the hosts' countries; one event counts once in a group",
			`{ events { aggregate(groupBy: [{hosts: {isOrganization: {country: {id: VALUE}}}}], having: {count: {gte: 2}}) { nodes { keys { value } count } } } }`,
			`{"events":{"aggregate":{"nodes":[{"keys":[{"value":"country:cn"}],"count":2},{"keys":[{"value":null}],"count":2}]}}}`},
		{"by the type of host",
			`{ events { aggregate(groupBy: [{hosts: {type: VALUE}}], first: 1) { nodes { keys { field value } count } } } }`,
			`{"events":{"aggregate":{"nodes":[{"keys":[{"field":"hosts.type","value":"Organization"}],"count":2}]}}}`},
		{"sums and averages",
			`{ groups { aggregate { nodes { sum { countMin } avg { countMin } min { countMin countMax } } } } }`,
			`{"groups":{"aggregate":{"nodes":[{"sum":{"countMin":150},"avg":{"countMin":75},"min":{"countMin":50,"countMax":null}}]}}}`},
		{"of a nested list",
			`{ organization(id: "organization:a") { hosted { totalCount aggregate(groupBy: {date: MONTH}, orderBy: {keys: ASC}) { nodes { keys { value } count } } } } }`,
			`{"organization":{"hosted":{"totalCount":3,"aggregate":{"nodes":[{"keys":[{"value":"2016-03"}],"count":1},{"keys":[{"value":"2017-06"}],"count":1}]}}}}`},
		{"of a tie's events",
			`{ ties { nodes { events { aggregate(groupBy: {topics: {id: VALUE}}) { nodes { keys { value } count } } } } } }`,
			`{"ties":{"nodes":[{"events":{"aggregate":{"nodes":[{"keys":[{"value":"topic:x"}],"count":1},{"keys":[{"value":"topic:y"}],"count":1}]}}}]}}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !strings.Contains(test.name, "page") { // the others' kinds are in TestFixedGraph/Cases/groups
				testlevel.Need(t, testlevel.Full)
			}
			data, errors := s.answer(t.Context(), test.query, nil)
			if errors != nil || string(data) != test.want {
				t.Errorf("got  %s %v\nwant %s", data, errors, test.want)
			}
			if len(s.sent) != 1 {
				t.Errorf("%d statements were sent, want 1", len(s.sent))
			}
		})
	}
}
