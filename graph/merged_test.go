package graph_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

// Whoever asks by the id of a merged node is answered for the one that stands, whether the id stands in the query or comes by a variable.
func TestMergedIDs(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := curated(t)
	with := func(query string, variables map[string]any) string {
		t.Helper()
		data, errs := s.answer(t.Context(), query, variables)
		if len(errs) > 0 {
			t.Fatalf("%s: %v", query, errs)
		}
		return string(data)
	}
	ask := func(query string) string {
		t.Helper()
		return with(query, nil)
	}
	ask(`mutation { applyChanges(input: {mutationId: "merged-1", author: "Ada",
		claim: {newDocument: {id: "document:merged", set: {title: "A programme"}}, quote: "MOST"}, operations: [
			{organization: {action: CREATE, id: "organization:merged", set: {name: "MOST of China"}}}
			{organization: {action: CREATE, id: "organization:looks-alike", set: {name: "organization:merged"}}}
			{person: {action: CREATE, id: "person:merged", set: {name: "Yin Hejun"}}}
			{hosted: {action: LINK, from: "organization:merged", to: "event:2017-06-15-harbin-activities", set: {role: HOST}}}] }) { changeSet { id } } }`)
	ask(`mutation { mergeEntities(input: {mutationId: "merged-2", author: "Ada", keep: "organization:cn-most", merge: ["organization:merged"]}) { changeSet { id } } }`)
	ask(`mutation { mergeEntities(input: {mutationId: "merged-3", author: "Ada", keep: "person:yin-hejun", merge: ["person:merged"]}) { changeSet { id } } }`)
	for _, query := range []string{
		`{ neighborhood(roots: ["ID"], depth: 1) { nodes { depth node { id } } } }`,
		`{ neighborhood(roots: ["ID", "organization:cn-most"], depth: 1, types: [Event]) { nodes { depth node { id } } } }`,
		`{ paths(from: "ID", to: "event:2017-06-15-harbin-activities", maxLength: 1) { paths { length hops { from { id } to { id } } } } }`,
		`{ paths(from: "event:2017-06-15-innovation-roundtable", to: "ID", maxLength: 1) { paths { length hops { from { id } to { id } } } } }`,
		`{ paths(from: "event:2017-06-15-innovation-roundtable", to: "event:2017-06-15-harbin-activities", without: {ids: ["ID"]}) { paths { length entities { id } } } }`,
		`{ timeline(of: ["ID"], first: 5) { totalCount nodes { kind date } } }`,
		`{ ties(where: {of: {id: {eq: "ID"}}}) { totalCount nodes { a { id } b { id } weight } } }`,
		`{ ties(where: {of: {id: {in: ["ID", "organization:ru-mes"]}}}) { totalCount } }`,
		`{ organizations(where: {id: {eq: "ID"}}) { totalCount nodes { id name } } }`,
		`{ organizations(where: {id: {in: ["ID", "organization:ru-med"]}}) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {some: {node: {id: {in: ["organization:ru-mes", "ID"]}}}}}, first: 3) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {some: {node: {id: {eq: "ID"}}}}}, first: 3) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {none: {node: {id: {eq: "ID"}}}}}) { totalCount } }`,
		`{ organizations(where: {NOT: {id: {eq: "ID"}}}) { totalCount } }`,
		`{ organizations(where: {OR: [{id: {eq: "ID"}}, {kind: {eq: UNIVERSITY}}]}) { totalCount } }`,
		`{ places(first: 1, orderBy: [{eventsCount: DESC}]) { nodes { id events(where: {node: {hosts: {some: {node: {id: {eq: "ID"}}}}}}) { totalCount } } } }`,
		`{ organization(id: "ID") { id name zh: name(lang: ["zh"]) hosted { totalCount } } }`,
		`{ node(id: "ID") { ... on Organization { id name } } }`,
		`{ nodes(ids: ["ID", "organization:cn-most", "organization:none"]) { ... on Organization { id name } } }`,
		`{ claims(where: {fact: {eq: "ID"}}) { totalCount nodes { fact } } }`,
		`{ event(id: "event:2017-06-15-harbin-activities") { hosts(where: {node: {id: {eq: "ID"}}}) { totalCount nodes { id } } } }`,
		`{ nodes(ids: ["event:2017-06-15-harbin-activities"]) { ... on Event { hosts(where: {node: {id: {in: ["ID"]}}}) { totalCount nodes { id } } } } }`,
	} {
		after := ask(strings.ReplaceAll(query, "ID", "organization:cn-most"))
		before := ask(strings.ReplaceAll(query, "ID", "organization:merged"))
		for range 2 { // planned, then taken from what is kept
			if byVariable := with("query($id: ID!) "+strings.ReplaceAll(query, `"ID"`, "$id"), map[string]any{"id": "organization:merged"}); byVariable != before {
				t.Errorf("%s\nby the id of the merged one: %s\nby a variable: %s", query, before, byVariable)
			}
		}
		if before != after || !strings.Contains(after, "organization:cn-most") && !strings.Contains(after, "2017") && !strings.Contains(after, `"totalCount":`) ||
			strings.Contains(after, `"totalCount":0`) {
			t.Errorf("%s\nby the id of the merged one: %s\nby that of the one that stands: %s", query, before, after)
		}
	}
	_, errs := s.answer(t.Context(), `{ paths(from: "organization:merged", to: "organization:cn-most") { complete } }`, nil)
	if len(errs) != 1 || !strings.Contains(errs[0].Message, "organization:merged and organization:cn-most are one node since a merge") ||
		errs[0].Extensions["argument"] != "to" {
		t.Errorf("paths from a node to itself: %v", errs)
	}
	_, errs = s.answer(t.Context(), `{ paths(from: "organization:merged", to: "organization:ru-mes", without: {ids: ["organization:cn-most"]}) { complete } }`, nil)
	if len(errs) != 1 || errs[0].Extensions["argument"] != "without.ids.0" {
		t.Errorf("paths from a node that is barred by another id: %v", errs)
	}

	// Ids are known from the contract: what only looks like one is a text, and what the log says of a merged node stays as it was said.
	for _, test := range []struct{ query, value, want string }{
		{`query($v: ID!) { person(id: $v) { id } }`, "person:merged", `{"person":{"id":"person:yin-hejun"}}`},
		{`query($v: ID!) { person(id: $v) { id } }`, "person:yin-hejun", `{"person":{"id":"person:yin-hejun"}}`},
		{`query($v: String!) { organizations(where: {name: {eq: $v}}) { nodes { id } } }`, "organization:merged", `{"organizations":{"nodes":[{"id":"organization:looks-alike"}]}}`},
		{`query($v: String!) { organizations(where: {name: {in: [$v]}}) { nodes { id } } }`, "organization:merged",
			`{"organizations":{"nodes":[{"id":"organization:looks-alike"}]}}`},
		{`query($v: ID!) { changes(where: {target: {eq: $v}}, first: 1) { nodes { action target } } }`, "organization:merged",
			`{"changes":{"nodes":[{"action":"CREATED","target":"organization:merged"}]}}`},
	} {
		declared := test.query[:strings.Index(test.query, ")")+1]
		literal := strings.ReplaceAll(strings.TrimPrefix(test.query, declared), "$v", `"`+test.value+`"`)
		for range 2 {
			if got := with(test.query, map[string]any{"v": test.value}); got != test.want {
				t.Errorf("%s with %s: %s, want %s", test.query, test.value, got, test.want)
			}
		}
		if got := ask(literal); got != test.want {
			t.Errorf("%s: %s, want %s", literal, got, test.want)
		}
	}
}
