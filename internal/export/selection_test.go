package export_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/internal/testlevel"
)

// What a request selects: nodes by noun and facts by type.
func TestSelections(t *testing.T) {
	exporter, _ := adversarialExporter(t)
	for i, test := range []struct {
		name         string
		request      export.Request
		nodes, edges string
	}{
		{
			"facts among the selected nodes only", export.Request{Where: `{event: {date: {gte: "2017"}}, organization: {name: {contains: "𝔘𝔫𝔦"}}}`},
			"Event 3, Organization 1", "HOSTED 3, SUB_EVENT_OF 1",
		},
		{
			"with names", export.Request{Where: `{organization: {id: {eq: "organization:emoji"}}}`, Names: true},
			"Name 2, Organization 1", "NAMED 2",
		},
		{
			"with claims about a fact and their documents", export.Request{Where: `{organization: {}, event: {}}`, Claims: true},
			"Claim 1, Document 1, Event 6, Organization 13", "FROM 1, HOSTED 4, SUB_EVENT_OF 1",
		},
		{
			"claims about nothing that is selected stay away", export.Request{Where: `{organization: {}}`, Claims: true},
			"Organization 13", "",
		},
		{
			"conditions on related nodes", export.Request{Where: `{person: {participatedIn: {some: {edge: {role: {eq: ATTENDEE}}}}}, position: {}}`},
			"Person 1, Position 1", "HELD 2",
		},
		{
			"with the other ends of facts of one type", export.Request{Where: `{event: {id: {eq: "event:interval"}}}`, With: "HOSTED", Names: true, Claims: true},
			"Claim 1, Document 1, Event 1, Name 2, Organization 2", "FROM 1, HOSTED 4, NAMED 2",
		},
		{
			"in JSON", export.Request{Where: `{"event": {"status": {"in": ["HELD"]}}}`},
			"Event 1", "",
		},
		{
			"a neighborhood", export.Request{Neighborhood: `{roots: ["person:chen"], depth: 1, relationships: [HELD]}`, Names: true},
			"Person 1, Position 1", "HELD 2",
		},
		{
			"a neighborhood with claims about its facts", export.Request{Neighborhood: `{roots: ["event:interval"], depth: 1, relationships: [HOSTED]}`, Names: true, Claims: true},
			"Claim 1, Document 1, Event 1, Name 2, Organization 2", "FROM 1, HOSTED 4, NAMED 2",
		},
		{
			"claims about facts between two conditions", export.Request{Where: `{organization: {name: {contains: "𝔘𝔫𝔦"}}, event: {id: {eq: "event:interval"}}}`, Names: true, Claims: true},
			"Claim 1, Document 1, Event 1, Name 2, Organization 1", "FROM 1, HOSTED 3, NAMED 2",
		},
		{
			"names that were asked for themselves", export.Request{Where: `{organization: {}, name: {lang: {eq: "zh"}}}`, Names: true, Claims: true},
			"Name 1, Organization 13", "NAMED 1",
		},
		{
			"nothing", export.Request{Where: `{organization: {id: {eq: "organization:no"}}}`, Names: true, Claims: true}, "", "",
		},
		{
			"everything but claims", export.Request{Names: true},
			"Commitment 1, Country 2, Document 1, Event 6, Group 2, Name 2, Oddity 3, Organization 13, Person 1, Place 2, Position 1",
			"HELD 2, HOSTED 5, LINKED 3, NAMED 2, PARTICIPATED_IN 1, SUB_EVENT_OF 1",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if i%4 > 0 { // each asks the database some forty statements that it has not planned
				testlevel.Need(t, testlevel.Full)
			}
			test.request.Format = "json"
			m := exportInto(t, exporter, test.request, io.Discard)
			if got := counted(m.Nodes); got != test.nodes {
				t.Errorf("the nodes are %s, want %s", got, test.nodes)
			}
			if got := counted(m.Edges); got != test.edges {
				t.Errorf("the facts are %s, want %s", got, test.edges)
			}
		})
	}
}

// What comes with the nodes that fit are the other ends of their facts, whether these nodes are few, so that their ids are known, or many;
// and an export with it is that of the filter which says so at length.
func TestOtherEndsComeAlong(t *testing.T) {
	exporter, db := adversarialExporter(t)
	contract := oddContract(t)
	for _, test := range []struct {
		where    string
		with     []string
		atLength string
		nodes    string
	}{
		{
			`{event: {id: {eq: "event:interval"}}}`, []string{"HOSTED", "PARTICIPATED_IN"},
			`{event: {id: {eq: "event:interval"}}, organization: {hosted: {some: {node: {id: {eq: "event:interval"}}}}}, person: {}}`,
			"Event 1, Organization 2, Person 1",
		},
		{`{person: {}, event: {id: {eq: "event:open"}}}`, []string{plan.Neighbors}, `{person: {}, event: {id: {in: ["event:open", "event:interval"]}}, position: {}}`,
			"Event 2, Person 1, Position 1"},
	} {
		with := strings.Join(test.with, ",")
		short := exportInto(t, exporter, export.Request{Format: "json", Where: test.where, With: with}, io.Discard)
		long := exportInto(t, exporter, export.Request{Format: "json", Where: test.atLength}, io.Discard)
		if got := counted(short.Nodes); got != test.nodes || counted(long.Nodes) != got || counted(short.Edges) != counted(long.Edges) {
			t.Errorf("%s with %s: %s; %s, want %s; at length %s; %s", test.where, with, got, counted(short.Edges), test.nodes, counted(long.Nodes), counted(long.Edges))
		}
		where, err := export.ParseArgument(contract, "export", "where", test.where)
		if err != nil {
			t.Fatal(err)
		}
		many, err := plan.BuildSelection(plan.SelectionRequest{Schema: contract, Where: where.(map[string]any), With: test.with})
		if err != nil {
			t.Fatal(err)
		}
		var parts []string
		for _, selected := range many.Nouns {
			s := cypher.NodePage(selected, nil, cypher.Page{Size: 100})
			n := 0
			for _, err := range db.Read(t.Context(), neo4jdb.Statement{Text: s.Text, Params: s.Params}) {
				if err != nil {
					t.Fatal(err)
				}
				n++
			}
			if n > 0 {
				parts = append(parts, fmt.Sprint(selected.Noun.Name, " ", n))
			}
		}
		if got := strings.Join(parts, ", "); got != test.nodes {
			t.Errorf("%s with %s, if many fit: %s, want %s", test.where, with, got, test.nodes)
		}
	}
}

// What cannot bring anything is refused, and says what can.
func TestWithIsRefusedWhereItBringsNothing(t *testing.T) {
	exporter := export.New(oddContract(t), nil, plan.Limits{})
	for _, test := range []struct {
		request export.Request
		says    string
	}{
		{export.Request{With: "NEIGHBORS"}, "without that all is exported"},
		{export.Request{With: "NEIGHBORS", Neighborhood: `{roots: ["event:a"]}`}, "to its `depth`"},
		{export.Request{With: "HELD", Where: "{agreement: {}}"}, "no fact of the type HELD has an end among the nouns of `where`; expected any of NEIGHBORS, ABOUT, AMENDS, "},
		{export.Request{With: "NEIGHBORS", Where: "{document: {}}"}, "no fact leads from the nouns of `where`"},
		{export.Request{With: "PARTYTO", Where: "{agreement: {}}"}, "PARTYTO"},
		{export.Request{With: "[]", Where: "{agreement: {}}"}, "it is empty"},
	} {
		test.request.Format = "json"
		_, err := exporter.Prepare(test.request)
		if wrong, ok := errors.AsType[*plan.Error](err); !ok || !strings.HasPrefix(wrong.Argument, "with") || !strings.Contains(wrong.Message, test.says) {
			t.Errorf("%+v: got %v, want it refused at with: %s", test.request, err, test.says)
		}
	}
	x, err := exporter.Prepare(export.Request{Format: "json", Where: "{agreement: {}}", With: `["SIGNED", "PARTY_TO", "SIGNED"]`})
	if err != nil || x.Request().With != "PARTY_TO,SIGNED" {
		t.Errorf("got %v, want each once, in order: %v", x.Request().With, err)
	}
}

// Sources are told by the claims about what is exported that are from them, most first, and no others are.
func TestSourcesByContribution(t *testing.T) {
	exporter, db := adversarialExporter(t)
	write(t, db, `CREATE (b:Document {id: 'document:b', title: 'B'}) CREATE (:Document {id: 'document:unused', title: 'C'})
		FOREACH (fact IN ['hosted:one', 'hosted:two', 'event:interval', 'person:chen'] |
			CREATE (:Claim {id: 'claim:b-' + fact, fact: fact})-[:FROM {id: 'from:b-' + fact}]->(b))`, nil)
	for where, want := range map[string]string{
		`{event: {id: {eq: "event:interval"}}, organization: {}}`: "document:b 3, document:source 1",
		`{person: {}}`: "document:b 1",
		"":             "document:b 4, document:source 1",
	} {
		var got []string
		for _, source := range exportInto(t, exporter, export.Request{Format: "json", Where: where}, io.Discard).Sources.Documents {
			got = append(got, fmt.Sprint(source.ID, " ", source.Claims))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s: the sources are %v, want %s", where, got, want)
		}
	}
}

// What a format finds out only at its end is counted in the manifest, too.
func TestLossesAtTheEndAreCounted(t *testing.T) {
	exporter, db := adversarialExporter(t)
	write(t, db, "MATCH (d:Document {id: 'document:source'}) CREATE (:Claim {id: 'claim:name', fact: 'named:zh'})-[:FROM {id: 'from:name'}]->(d)", nil)
	m := exportInto(t, exporter, export.Request{Format: "ftm", Where: `{organization: {id: {eq: "organization:emoji"}}}`, Names: true, Claims: true}, io.Discard)
	if !slices.ContainsFunc(m.Losses, func(l export.Loss) bool { return strings.HasPrefix(l.What, "what claims say") && l.Count == 1 }) {
		t.Errorf("what a claim says of a name is left out and not counted: %v", m.Losses)
	}
}

// A filter that names a merged node means the one that stands for it.
func TestMergedNodes(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	exporter, db := adversarialExporter(t)
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "MATCH (kept:Organization {id: 'organization:emoji'}) " +
			"CREATE (:Organization_RETRACTED {id: 'organization:merged', name: 'Merged'})-[:_MERGED_INTO]->(kept)"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, where := range []string{
		`{organization: {id: {eq: "organization:merged"}}, name: {}}`,
		`{organization: {id: {in: ["organization:merged", "organization:emoji"]}}, name: {}}`,
		`{organization: {OR: [{name: {eq: "no such name"}}, {id: {eq: "organization:merged"}}]}, name: {}}`,
	} {
		m := exportInto(t, exporter, export.Request{Format: "json", Where: where}, io.Discard)
		if got, want := counted(m.Nodes)+"; "+counted(m.Edges), "Name 2, Organization 1; NAMED 2"; got != want {
			t.Errorf("%s: %s, want %s", where, got, want)
		}
	}
}

// adversarialExporter is an exporter of the adversarial graph.
func adversarialExporter(t *testing.T) (*export.Exporter, *neo4jdb.DB) {
	t.Helper()
	contract := oddContract(t)
	db := neo4jtest.Migrated(t).Open(t)
	writeAdversaries(t, db, contract)
	return export.New(contract, db, plan.Limits{}), db
}

func counted(c export.Counts) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(c.ByType)) {
		parts = append(parts, fmt.Sprint(name, " ", c.ByType[name]))
	}
	return strings.Join(parts, ", ")
}

func exportInto(t *testing.T, e *export.Exporter, r export.Request, w io.Writer) *export.Manifest {
	t.Helper()
	x, err := e.Prepare(r)
	if err != nil {
		t.Fatal(err)
	}
	m, err := x.Write(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Two exports of one state are equal, a write in between shows in the manifest, and one during an export makes it say so.
func TestRevisions(t *testing.T) {
	exporter, db := adversarialExporter(t)
	for _, format := range []string{"graphml", "gexf", "json", "jsonld", "nquads", "turtle", "cypher", "ftm", "cx2", "dot", "net"} {
		var first, second bytes.Buffer
		request := export.Request{Format: format, Names: true, Claims: true}
		m := exportInto(t, exporter, request, &first)
		exportInto(t, exporter, request, &second)
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("two exports as %s differ", format)
		}
		says := strings.Contains(first.String(), "nothing was written to the graph while this was exported")
		if !m.Revision.Consistent || !says && format != "ftm" { // which has no place to say it but the manifest

			t.Errorf("%s does not say that the graph did not change: %+v", format, m.Revision)
		}
	}
	before := exportInto(t, exporter, export.Request{Format: "json"}, io.Discard).Revision.Mark
	write(t, db, "MATCH (c:Country {id: 'country:cn'}) SET c.iso3 = 'CHN'", nil)
	if after := exportInto(t, exporter, export.Request{Format: "json"}, io.Discard).Revision.Mark; after == before {
		t.Error("a write does not show in the revision")
	}
	meddler := &meddling{write: func() { write(t, db, "MATCH (c:Country {id: 'country:cn'}) SET c.iso3 = 'CHI'", nil) }}
	if m := exportInto(t, exporter, export.Request{Format: "json"}, meddler); m.Revision.Consistent {
		t.Error("an export says that nothing was written while it ran, and something was")
	}
	if !strings.HasSuffix(meddler.String(), "so that parts of it may show different states\"}\n") {
		t.Errorf("the file ends with %.200q", meddler.String()[max(0, meddler.Len()-200):])
	}
}

// meddling writes to the graph as soon as something is exported.
type meddling struct {
	bytes.Buffer
	write func()
}

func (m *meddling) Write(p []byte) (int, error) {
	if m.write != nil {
		m.write()
		m.write = nil
	}
	return m.Buffer.Write(p)
}

// A file that fails half-way leaves nothing under its name, nor beside it.
func TestFailedFileLeavesNothing(t *testing.T) {
	exporter, _ := adversarialExporter(t)
	x, err := exporter.Prepare(export.Request{Format: "graphml"})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	folder := t.TempDir()
	if _, err := x.WriteFile(ctx, folder+"/graph.graphml"); err == nil {
		t.Error("an export whose context has ended is written")
	}
	if left := files(t, folder); len(left) > 0 {
		t.Errorf("it leaves %v", left)
	}
}

func files(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// The contract names every format that there is.
func TestTheContractNamesTheFormats(t *testing.T) {
	var named []string
	for _, value := range oddContract(t).AST.Types["ExportFormat"].EnumValues {
		if format := export.FormatByName(value.Name); format != nil {
			named = append(named, format.Name)
		} else {
			t.Errorf("there is no format %s", value.Name)
		}
	}
	if all := export.FormatNames(); !slices.Equal(slices.Sorted(slices.Values(named)), slices.Sorted(slices.Values(all))) {
		t.Errorf("the contract names %v, and there are %v", named, all)
	}
}
