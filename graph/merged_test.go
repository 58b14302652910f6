package graph_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

// Whoever asks by the id of a merged node is answered for the one that stands.
func TestMergedIDs(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := curated(t)
	ask := func(query string) string {
		t.Helper()
		data, errs := s.answer(t.Context(), query, nil)
		if len(errs) > 0 {
			t.Fatalf("%s: %v", query, errs)
		}
		return string(data)
	}
	ask(`mutation { applyChanges(input: {mutationId: "merged-1", author: "Ada",
		claim: {newDocument: {id: "document:merged", set: {title: "A programme"}}, quote: "MOST"}, operations: [
			{organization: {action: CREATE, id: "organization:merged", set: {name: "MOST of China"}}}
			{hosted: {action: LINK, from: "organization:merged", to: "event:2017-06-15-harbin-activities", set: {role: HOST}}}] }) { id } }`)
	ask(`mutation { mergeEntities(input: {mutationId: "merged-2", author: "Ada", keep: "organization:cn-most", merge: ["organization:merged"]}) { id } }`)
	for _, query := range []string{
		`{ neighborhood(roots: ["ID"], depth: 1) { nodes { depth node { id } } } }`,
		`{ neighborhood(roots: ["ID", "organization:cn-most"], depth: 1, types: [Event]) { nodes { depth node { id } } } }`,
		`{ paths(from: "ID", to: "event:2017-06-15-harbin-activities", maxLength: 1) { paths { length hops { from { id } to { id } } } } }`,
		`{ paths(from: "event:2017-06-15-innovation-roundtable", to: "ID", maxLength: 1) { paths { length hops { from { id } to { id } } } } }`,
		`{ timeline(of: ["ID"], first: 5) { totalCount nodes { kind date } } }`,
		`{ ties(where: {of: {id: {eq: "ID"}}}) { totalCount nodes { a { id } b { id } weight } } }`,
		`{ ties(where: {of: {id: {in: ["ID", "organization:none"]}}}) { totalCount } }`,
		`{ organizations(where: {id: {eq: "ID"}}) { totalCount nodes { id name } } }`,
		`{ organizations(where: {id: {in: ["ID", "organization:ru-med"]}}) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {some: {node: {id: {in: ["organization:ru-mes", "ID"]}}}}}, first: 3) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {some: {node: {id: {eq: "ID"}}}}}, first: 3) { totalCount nodes { id } } }`,
		`{ events(where: {hosts: {none: {node: {id: {eq: "ID"}}}}}) { totalCount } }`,
		`{ organizations(where: {NOT: {id: {eq: "ID"}}}) { totalCount } }`,
		`{ organizations(where: {OR: [{id: {eq: "ID"}}, {kind: {eq: UNIVERSITY}}]}) { totalCount } }`,
		`{ places(first: 1, orderBy: [{eventsCount: DESC}]) { nodes { id events(where: {node: {hosts: {some: {node: {id: {eq: "ID"}}}}}}) { totalCount } } } }`,
	} {
		after := ask(strings.ReplaceAll(query, "ID", "organization:cn-most"))
		before := ask(strings.ReplaceAll(query, "ID", "organization:merged"))
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
}
