package tabular_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/tabular"
)

const headline = `query Ties { ties(first: 10) { totalCount nodes { a { id name } weight firstDate
  events { nodes { name topics { nodes { name } } participants { edges { cursor role node { id name } } } } } } } }`

const headlineAnswer = `{"ties": {"totalCount": 2, "nodes": [
  {"a": {"id": "organization:cn-most", "name": "科学技术部"}, "weight": 2, "firstDate": null, "events": {"nodes": [
    {"name": "Innovation", "topics": {"nodes": [{"name": "strategy"}, {"name": "investment"}]},
     "participants": {"edges": [{"cursor": "x", "role": "ATTENDEE", "node": {"id": "p:1", "name": "Chen"}}, {"cursor": "y", "role": null, "node": {"id": "p:2", "name": "Shadrin"}}]}},
    {"name": "Education", "topics": {"nodes": []}, "participants": {"edges": []}}]}},
  {"a": {"id": "organization:x", "name": "=HYPERLINK(1)"}, "weight": -1, "firstDate": null, "events": {"nodes": []}}]}}`

func TestCSV(t *testing.T) {
	tests := []struct {
		name, query, data string
		options           tabular.Options
		raw               bool
		want              []string
	}{
		{
			name:  "a row is an event of a tie; its topics and participants are joined",
			query: headline, data: headlineAnswer,
			want: []string{
				"a.id,a.name,weight,firstDate,events.name,events.topics.name,events.participants.role,events.participants.id,events.participants.name",
				"organization:cn-most,科学技术部,2,,Innovation,strategy; investment,ATTENDEE; ,p:1; p:2,Chen; Shadrin",
				"organization:cn-most,科学技术部,2,,Education,,,,",
				"organization:x,'=HYPERLINK(1),-1,,,,,,",
			},
		},
		{
			name:  "raw keeps formulas, and rows chooses a deeper list",
			query: headline, data: headlineAnswer, raw: true, options: tabular.Options{Rows: "events.participants", Operation: "Ties"},
			want: []string{
				"a.id,a.name,weight,firstDate,events.name,events.topics.name,events.participants.role,events.participants.id,events.participants.name",
				"organization:cn-most,科学技术部,2,,Innovation,strategy; investment,ATTENDEE,p:1,Chen",
				"organization:cn-most,科学技术部,2,,Innovation,strategy; investment,,p:2,Shadrin",
				"organization:cn-most,科学技术部,2,,Education,,,,",
				"organization:x,=HYPERLINK(1),-1,,,,,,",
			},
		},
		{
			name:  "rows chooses the root list",
			query: headline, data: headlineAnswer, options: tabular.Options{Rows: "ties"},
			want: []string{
				"a.id,a.name,weight,firstDate,events.name,events.topics.name,events.participants.role,events.participants.id,events.participants.name",
				`organization:cn-most,科学技术部,2,,Innovation; Education,"strategy, investment; ","ATTENDEE, ; ","p:1, p:2; ","Chen, Shadrin; "`,
				"organization:x,'=HYPERLINK(1),-1,,,,,,",
			},
		},
		{
			name:  "an empty answer keeps its columns",
			query: headline, data: `{"ties": {"totalCount": 0, "nodes": []}}`,
			want: []string{"a.id,a.name,weight,firstDate,events.name,events.topics.name,events.participants.role,events.participants.id,events.participants.name"},
		},
		{
			name:  "an object is one row, fragments and aliases count, counts stand beside their list",
			query: `{ event(id: "e") { ...F when: date hosts { totalCount nodes { name } } topics { totalCount } } } fragment F on Event { id ... on Entity { name id } }`,
			data:  `{"event": {"id": "e", "name": "E", "when": "2017", "hosts": {"totalCount": 2, "nodes": [{"name": "a"}, {"name": "b"}]}, "topics": {"totalCount": 0}}}`,
			want:  []string{"id,name,when,hosts.name,hosts.totalCount,topics.totalCount", "e,E,2017,a; b,2,0"},
		},
		{
			name:  "null is no row",
			query: `{ event(id: "e") { id } }`, data: `{"event": null}`,
			want: []string{"id"},
		},
		{
			name:  "an edge's field that its node has too is called edge",
			query: `{ organizations { edges { node { id successors { edges { kind date node { kind } } } } } } }`,
			data:  `{"organizations": {"edges": [{"node": {"id": "o", "successors": {"edges": [{"kind": "MERGE", "date": "2018", "node": {"kind": "MINISTRY"}}]}}}]}}`,
			want:  []string{"id,successors.edge.kind,successors.date,successors.kind", "o,MERGE,2018,MINISTRY"},
		},
		{
			name:  "a subgraph's facts stand beside its nodes",
			query: `{ neighborhood(roots: ["e"]) { nodes { depth node { id } } edges { type source { id } target { id } } } }`,
			data: `{"neighborhood": {"nodes": [{"depth": 0, "node": {"id": "e"}}, {"depth": 1, "node": {"id": "o"}}],` +
				` "edges": [{"type": "HOSTED", "source": {"id": "o"}, "target": {"id": "e"}}]}}`,
			want: []string{"nodes.depth,nodes.node.id,edges.type,edges.source.id,edges.target.id", "0; 1,e; o,HOSTED,o,e"},
		},
		{
			name:  "plain lists, as introspection has them",
			query: `{ __schema { types { name fields { name args { name } } } } }`,
			data:  `{"__schema": {"types": [{"name": "Event", "fields": [{"name": "id", "args": []}, {"name": "hosts", "args": [{"name": "first"}, {"name": "after"}]}]}]}}`,
			want:  []string{"types.name,types.fields.name,types.fields.args.name", "Event,id,", "Event,hosts,first; after"},
		},
		{
			name:  "a scalar",
			query: `{ __typename }`, data: `{"__typename": "Query"}`,
			want: []string{"__typename", "Query"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tables, err := tabular.New(test.query, []byte(test.data), test.options)
			if err != nil {
				t.Fatal(err)
			}
			if len(tables) != 1 {
				t.Fatalf("%d tables, want 1", len(tables))
			}
			var b strings.Builder
			if err := tables[0].WriteCSV(&b, test.raw); err != nil {
				t.Fatal(err)
			}
			if want := strings.Join(test.want, "\n") + "\n"; b.String() != want {
				t.Errorf("got\n%swant\n%s", b.String(), want)
			}
		})
	}
}

func TestText(t *testing.T) {
	tables, err := tabular.New(`{ events { totalCount pageInfo { hasNextPage endCursor } nodes { name note n } } }`, []byte(`{"events": {"totalCount": 9,
	  "pageInfo": {"hasNextPage": true, "endCursor": "abc"},
	  "nodes": [{"name": "哈尔滨国际经济贸易洽谈会", "note": "short", "n": 5}, {"name": "Fair", "note": "a note that is\nlonger than others", "n": 10}]}}`), tabular.Options{})
	if err != nil {
		t.Fatal(err)
	}
	events := tables[0]
	if events.Total != 9 || events.Elements != 2 || events.Next != "abc" {
		t.Errorf("total %d, elements %d, next %q; want 9, 2, abc", events.Total, events.Elements, events.Next)
	}
	tests := []struct {
		name  string
		width int
		want  string
	}{
		{"as wide as it is", 0, `
name                      note                                n
────────────────────────  ─────────────────────────────────  ──
哈尔滨国际经济贸易洽谈会  short                               5
Fair                      a note that is longer than others  10
`},
		{"wrapped", 40, `
name               note                n
─────────────────  ─────────────────  ──
哈尔滨国际经济贸   short               5
易洽谈会

Fair               a note that is     10
                   longer than
                   others
`},
		{"too narrow for a grid", 24, `
── 1 ───────────────────
name  哈尔滨国际经济贸易洽谈会
note  short
n     5
── 2 ───────────────────
name  Fair
note  a note that is longer than others
n     10
`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var b strings.Builder
			if err := events.WriteText(&b, test.width); err != nil {
				t.Fatal(err)
			}
			squeeze := func(s string) string { return strings.TrimSpace(s) }
			if squeeze(b.String()) != squeeze(test.want) {
				t.Errorf("got\n%s\nwant%s", b.String(), test.want)
			}
		})
	}
}

func TestUnknownRows(t *testing.T) {
	_, err := tabular.New(headline, []byte(headlineAnswer), tabular.Options{Rows: "event"})
	if want := `no list "event" in the answer: expected one of ties, events, events.topics, events.participants`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
