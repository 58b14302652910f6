package mapping_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// childVariable makes this test binary import the table of a folder instead of testing: a process that can be killed.
const childVariable = "ENTENTE_TEST_MAPPING_FOLDER"

func TestMain(m *testing.M) {
	if folder := os.Getenv(childVariable); folder != "" {
		if err := importAsChild(context.Background(), folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	neo4jtest.Main(m)
}

func contract(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// start gives an empty, migrated graph.
func start(t testing.TB) *neo4jdb.DB {
	t.Helper()
	return neo4jtest.Migrated(t).Open(t)
}

func migrate(t testing.TB, db *neo4jdb.DB) {
	t.Helper()
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err == nil {
		_, err = db.Migrate(t.Context(), migrations, neo4jdb.MigrateOptions{})
	}
	if err != nil {
		t.Fatal(err)
	}
}

// files makes sources of texts.
func files(texts map[string]string) (all []tree.Source) {
	fsys := fstest.MapFS{}
	for name, text := range texts {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		all = append(all, tree.Source{Name: name, FS: fsys, Path: name})
	}
	return all
}

// open reads tables through mappings.
func open(ctx context.Context, s *schema.Schema, db *neo4jdb.DB, mappings, tables []tree.Source, rejects int) (*dataset.Dataset, *mapping.Input, error) {
	bad := &tree.Problems{}
	var loaded []*mapping.Mapping
	for _, source := range mappings {
		loaded = append(loaded, mapping.Load(bad, s, source))
	}
	if err := bad.Err(mappings); err != nil {
		return nil, nil, err
	}
	in, err := mapping.Open(loaded, tables)
	if err != nil {
		return nil, nil, err
	}
	if err := in.LookUp(ctx, db); err != nil {
		return nil, nil, err
	}
	set, err := dataset.OpenRows(ctx, s, in, dataset.Options{DB: db, Rejects: rejects})
	return set, in, err
}

// bring is a whole import.
func bring(ctx context.Context, s *schema.Schema, db *neo4jdb.DB, mappings, tables []tree.Source, rejects int) (dataset.Result, *mapping.Input, error) {
	set, in, err := open(ctx, s, db, mappings, tables, rejects)
	if err != nil {
		return dataset.Result{}, in, err
	}
	defer set.Close()
	plan, err := set.Plan(ctx, db)
	if err != nil {
		return dataset.Result{}, in, err
	}
	defer plan.Close()
	result, err := plan.Apply(ctx, db, nil)
	return result, in, err
}

func ask(t testing.TB, db *neo4jdb.DB, text string) any {
	t.Helper()
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		return row[0]
	}
	return nil
}

// cases show one thing each that a mapping can do: what the table below becomes of it is asked in Cypher.
var cases = []struct {
	name, nodes, table string // nodes and what else a table of the mapping has
	ask, want          string
}{
	{"columns, constants and templates", `
    nodes:
      - {type: Event, id: "event:{No|slug}", name: "{Title}", kind: FORUM, date: {column: Day, date: [D/M/YYYY]}}`,
		"No,Title,Day\nA 1,Forum «A»,3/4/2001\n",
		`MATCH (n:Event {id: "event:a-1"}) RETURN n.name + n.kind + n.date + toString(n.start)`, "Forum «A»FORUM2001-04-032001-04-03"},
	{"words for nothing, of the table and of a column", `
    null: [NA, "-"]
    nodes:
      - {type: Organization, id: "organization:{No}", name: {columns: [Long, Short], null: ["?"]}, inception: "{Since}"}`,
		"No,Long,Short,Since\n1,?,Short one,NA\n2,-,Short two,1990\n",
		`MATCH (n:Organization) WITH n ORDER BY n.id RETURN reduce(s = "", x IN collect(n.name + coalesce(n.inception, " none")) | s + x + ";")`, "Short one none;Short two1990;"},
	{"several dates in one column", `
    let: {day: {column: Day, date: [YYYY-MM-DD, DD.MM.YYYY, YYYY-MM, YYYY]}}
    nodes:
      - {type: Event, id: "event:d{No}", name: "{No}", date: "{day}"}`,
		"No,Day\n1,2001-02-03\n2,03.02.2001\n3,2001-02\n4,2001?\n5,2001-02..2001-03\n6,2001-XX\n",
		`MATCH (n:Event) WITH n ORDER BY n.id RETURN reduce(s = "", x IN collect(n.date) | s + x + " ")`, "2001-02-03 2001-02-03 2001-02 2001? 2001-02/2001-03 2001-XX "},
	{"one row to several facts, split", `
    nodes:
      - type: Event
        id: "event:{No}"
        name: "{No}"
        topics: [{each: {as: one, column: About, split: ";"}, node: "topic:{one|slug}"}]
      - {type: Topic, each: {as: one, column: About, split: ";"}, id: "topic:{one|slug}", name: "{one}"}`,
		"No,About\n1,Fishing; Trade of goods ;\n2,\n",
		`MATCH (:Event {id: "event:1"})-[r:ABOUT]->(t) WITH r, t ORDER BY t.id RETURN reduce(s = "", x IN collect(r.id + "=" + t.name) | s + x + " ")`,
		"about:event:1>topic:fishing=Fishing about:event:1>topic:trade-of-goods=Trade of goods "},
	{"conditions", `
    nodes:
      - {type: Country, when: {column: Kind, in: [state, realm]}, id: "country:{No}", name: "{No}"}
      - {type: Organization, unless: {column: Kind, matches: "^(state|realm)$"}, id: "organization:{No}", name: "{No}"}
      - {type: Topic, when: {column: Kind, present: false}, id: "topic:{No}", name: "{No}"}`,
		"No,Kind\n1,state\n2,realm\n3,body\n4,\n",
		`MATCH (n) WHERE n:Country OR n:Organization OR n:Topic WITH n ORDER BY n.id RETURN reduce(s = "", x IN collect(n.id) | s + x + " ")`,
		"country:1 country:2 organization:3 organization:4 topic:4 "},
	{"claims with quotes", `
    nodes:
      - {type: Organization, id: "organization:{No}", name: "{Name}", quote: "{Name}, {No}", names: [{value: "{Name}", lang: en, kind: SHORT, quote: "{Name}"}]}`,
		"No,Name\n1,MOST\n",
		`MATCH (c:Claim)-[:FROM]->(d:Document) WITH c, d ORDER BY c.quote RETURN reduce(s = "", x IN collect(c.quote + " " + c.method + " " + c.confidence + " " + d.id + " of " + left(c.fact, 20)) | s + x + "; ")`,
		"MOST IMPORT 70 document:x of named:organization:1; MOST, 1 IMPORT 70 document:x of organization:1; "},
	{"a lookup by name, code whatever its case, and day", `
    nodes:
      - {type: Country, when: {column: Kind, in: [state]}, id: "country:{No}", name: "{Name}", iso3: "{Code}", validFrom: "{From}", validTo: "{To}", names: [{value: "{Also}", kind: ALIAS}]}
      - {type: Agreement, when: {column: Kind, in: [treaty]}, id: "agreement:{No}", name: "{Name}",
         parties: [{node: {column: Code, lookup: {type: Party, by: [iso3, name], at: "{From}"}}, signed: "{From}"}]}`,
		"Kind,No,Name,Code,Also,From,To\nstate,old,Old Land,,LND,1900,1950\nstate,new,New Land,LND,,1960,\ntreaty,1,First,LND,,1920-05,\ntreaty,2,Gap,LND,,1953,\ntreaty,3,Now,lnd,,2001,\ntreaty,4,Named,old land,,2001,\n",
		`MATCH (c)-[:PARTY_TO]->(a) WITH c, a ORDER BY a.id RETURN reduce(s = "", x IN collect(a.name + "=" + c.id) | s + x + " ")`,
		"First=country:old Gap=country:old Now=country:new Named=country:old "},
	{"where two rows disagree, the first stands", `
    conflicts: first
    nodes:
      - {type: Organization, id: "organization:{No}", name: "{Name}"}`,
		"No,Name\n1,First\n1,Second\n1,First\n",
		`MATCH (n:Organization) RETURN n.name + count { MATCH (c:Claim) }`, "First1"},
	{"what is described elsewhere counts before a fallback", `
    nodes:
      - {type: Organization, fallback: true, when: {column: Kind, in: [mention]}, id: "organization:{No}", name: "mentioned {No}"}
      - {type: Organization, unless: {column: Kind, in: [mention]}, id: "organization:{No}", name: "described {No}"}`,
		"No,Kind\n1,mention\n2,mention\n1,full\n",
		`MATCH (n:Organization) WITH n ORDER BY n.id RETURN reduce(s = "", x IN collect(n.name) | s + x + "; ")`, "described 1; mentioned 2; "},
	{"numbers, truths and words", `
    nodes:
      - {type: Group, id: "group:{No}", name: "{No}", countMin: "{Count}", countQualifier: {column: How, map: {more: MORE_THAN, "": null}, otherwise: nothing}}
      - {type: Place, id: "place:{No}", name: "{No}", latitude: "{Lat}"}`,
		"No,Count,How,Lat\n1,100,more,45.5\n2,7,weird,-3\n",
		`MATCH (n:Group) WITH n ORDER BY n.id WITH collect(toString(n.countMin) + coalesce(n.countQualifier, "-")) AS g MATCH (p:Place) WITH g, p ORDER BY p.id WITH g, collect(toString(p.latitude)) AS l RETURN reduce(s = "", x IN g + l | s + x + " ")`,
		"100MORE_THAN 7- 45.5 -3.0 "},
	{"what comes before a table: byte order mark, CRLF, quotes, line breaks in cells", `
    nodes:
      - {type: Commitment, id: "commitment:{No}", text: "{Text}"}`,
		"\uFEFFNo,Text\r\n1,\"Both \"\"sides\"\"\r\nagreed\"\r\n",
		`MATCH (n:Commitment) RETURN n.text`, "Both \"sides\"\nagreed"},
}

func head(nodes string) string {
	return "mapping: x\nsource: {id: document:x, title: X}\nclaims: {confidence: 70}\ntables:\n  - files: [\"*.csv\"]" + nodes + "\n"
}

func TestCases(t *testing.T) {
	s, db := contract(t), start(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			clearNodes(t, db)
			mappings, tables := files(map[string]string{"m.yaml": head(c.nodes)}), files(map[string]string{"t.csv": c.table})
			if _, _, err := bring(t.Context(), s, db, mappings, tables, 0); err != nil {
				t.Fatal(err)
			}
			if got := ask(t, db, c.ask); got != c.want {
				t.Errorf("got  %v\nwant %v", got, c.want)
			}
			again, _, err := bring(t.Context(), s, db, mappings, tables, 0)
			if err != nil || again.Added+again.Changed > 0 {
				t.Errorf("again: %+v, %v, want nothing to change", again, err)
			}
		})
	}
}

// clearNodes takes the last case's nodes away.
func clearNodes(t testing.TB, db *neo4jdb.DB) {
	t.Helper()
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_') DETACH DELETE n"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestProblems shows what is told of mappings and tables that are wrong.
func TestProblems(t *testing.T) {
	s := contract(t)
	const plain = "\n    nodes: [{type: Event, id: \"event:{No}\", name: \"{Name}\", date: \"{Day}\"}]"
	tests := []struct{ name, mapping, table, want string }{
		{"an impossible day", head(plain), "No,Name,Day\n1,ä ö,2001-02-03\n2,\"b, ü\",2001-02-30\n",
			`t.csv:3:10 (Day): date: "2001-02-30" is not a date: February 2001 has the days 01 to 28`},
		{"a missing column", head(plain), "No,Nam,Day\n1,a,2001\n",
			`m.yaml:6:51: the mapping reads the column "Name", which t.csv does not have, expected Nam`},
		{"no id", head(plain), "No,Name,Day\n,a,2001\n", `t.csv:2:1: Event has no id: expected a value in No`},
		{"an id with spaces", head(plain), "No,Name,Day\na b,a,2001\n",
			`t.csv:2:1 (No): "event:a b" is not an id, expected small letters a to z, digits, hyphens, dots and underscores after the colon, and a letter or digit first`},
		{"too few cells", head(plain), "No,Name,Day\n1,a\n", `t.csv:2:1: the row has 2 cells, expected 3, as the header has: are all texts with a ',' in them in quotes?`},
		{"a quotation mark in the middle", head(plain), "No,Name,Day\n1,a\"b,2001\n", `t.csv:2:4: this is not CSV: bare " in non-quoted-field, expected quotation marks around the whole cell, and doubled ones in it`},
		{"another encoding", head(plain), "No,Name,Day\n1,caf\xe9,2001\n", `t.csv:2:3 (Name): the byte 0xE9 is not UTF-8, expected UTF-8, or the file's ` + "`encoding`" + ` in the mapping`},
		{"two rows disagree", head(plain), "No,Name,Day\n1,a,2001\n1,b,2001\n", `t.csv:3:3 (Name): name of event:1 is "b" here, expected "a" as at t.csv:2:3 (Name)`},
		{"UTF-16 that is called otherwise", strings.Replace(head(plain), "nodes:", "encoding: windows-1252\n    nodes:", 1), "\xff\xfeN\x00o\x00",
			"t.csv:1:1: the file is in UTF-16, and the mapping says otherwise, expected `encoding: utf-16` there"},
		{"bytes that are no character", strings.Replace(head(plain), "nodes:", "encoding: gb18030\n    nodes:", 1), "No,Name,Day\n1,a\xff,2001\n",
			"t.csv:2:3 (Name): the text \"a\ufffd\" has bytes that are no character in the `encoding` that the mapping gives, expected the one in which the file was written"},
		{"an empty table", head(plain), "", "t.csv:1: the file is empty, expected a header with the columns' names"},
		{"another separator", head(plain), "No;Name;Day\n1;a;2001\n", `t.csv:1:1: the header is one cell, "No;Name;Day": do its cells end at ';'? Then the table needs ` + "`separator: \";\"`"},
		{"lines that end in carriage returns", head(plain), "No,Name,Day\r1,a,2001\r", "t.csv:1:1: a carriage return stands here alone, expected lines to end in a line feed, with or without one before it"},
		{"no text at all", head(plain), "PK\x03\x04\n", "t.csv:1:1: the header has the control character U+0003, expected a table of text"},
		{"one node instead of a list", head("\n    nodes: {type: Event, id: \"event:{No}\"}"), "", "m.yaml:6:12: nodes is an object, expected a list of what a row becomes"},
		{"an unknown key", head("\n    nodez: []" + plain), "", "m.yaml:6:5: unknown key nodez of a table, expected nodes"},
		{"an unknown field", head("\n    nodes: [{type: Event, id: \"event:{No}\", naem: \"{Name}\"}]"), "", "m.yaml:6:45: unknown key naem of Event, expected name"},
		{"an unknown filter", head("\n    nodes: [{type: Event, id: \"event:{No|slugg}\"}]"), "", `m.yaml:6:31: there is no filter "slugg", expected lower, upper, slug, year or hash`},
		{"no table for a file", strings.Replace(head(plain), "*.csv", "other.csv", 1), "No\n1\n", "t.csv: no table of the mapping is for this file, expected one whose `files` fit its name"},
		{"an alias bomb", "mapping: x\na: &a [x]\nb: [*a, *a]\n", "", `m.yaml:2:4: "&": anchors, aliases and merge keys are not allowed, expected the value itself, or a text in quotes`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": test.mapping}), files(map[string]string{"t.csv": test.table}), 0)
			bad, ok := errors.AsType[*dataset.BadData](err)
			if !ok {
				t.Fatalf("got %v, want a problem", err)
			}
			if bad.Error() != test.want {
				t.Errorf("got  %s\nwant %s", bad, test.want)
			}
		})
	}
}

// TestRejects leaves bad rows out, up to a limit, and gives them back to be mended.
func TestRejects(t *testing.T) {
	s := contract(t)
	mappings := files(map[string]string{"m.yaml": head("\n    nodes: [{type: Event, id: \"event:{No}\", name: \"{Name}\", date: \"{Day}\"}]")})
	tables := files(map[string]string{"t.csv": "No,Name,Day\n1,a,2001\n2,\"b, c\",2001-13\n3,d,never\n4,e,2002\n"})
	if _, _, err := open(t.Context(), s, nil, mappings, tables, 1); err == nil {
		t.Error("two bad rows passed a limit of one")
	}
	set, in, err := open(t.Context(), s, nil, mappings, tables, 2)
	if err != nil {
		t.Fatal(err)
	}
	defer set.Close()
	if r := in.Reports[0]; r.Rows != 4 || r.Used != 2 || r.Rejected != 2 || set.RejectedRows != 2 {
		t.Errorf("report %+v, %d rejected", r, set.RejectedRows)
	}
	folder := t.TempDir()
	if err := in.WriteRejects(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	want := "\uFEFFNo,Name,Day\n2,\"b, c\",2001-13\n3,d,never\n"
	if got := read(t, folder+"/t.csv"); got != want {
		t.Errorf("the rejected rows are %q, want %q", got, want)
	}
	if got := read(t, folder+"/t.csv.problems.txt"); !strings.HasPrefix(got, "t.csv:3:10 (Day): ") || !strings.Contains(got, "\nt.csv:4:5 (Day): ") {
		t.Errorf("the problems are %q", got)
	}
	if set.Nodes() != 5 { // two events, their claims, the document
		t.Errorf("%d nodes, want 5", set.Nodes())
	}
}

// TestJSONSchema keeps the published schema current, and holds the examples and the cases against it.
func TestJSONSchema(t *testing.T) {
	want, err := mapping.JSONSchema(contract(t))
	if err != nil {
		t.Fatal(err)
	}
	const path = "../../schema/mapping.schema.json"
	if read(t, path) != string(want) {
		t.Error("schema/mapping.schema.json is not current: go generate ./internal/mapping")
	}
	compiled, err := jsonschema.NewCompiler().Compile(path)
	if err != nil {
		t.Fatal(err)
	}
	judge := func(text string) error {
		var v any
		if err := yaml.Unmarshal([]byte(text), &v); err != nil {
			t.Fatal(err)
		}
		return compiled.Validate(v)
	}
	for _, path := range examples {
		if err := judge(read(t, path)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, c := range cases {
		if err := judge(head(c.nodes)); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, nodes := range []string{"\n    nodez: []", "\n    nodes: [{type: Event, naem: x, id: x}]", "\n    nodes: [{type: Event}]", "\n    conflicts: last\n    nodes: []"} {
		if judge(head(nodes)) == nil {
			t.Errorf("%q fits the JSON Schema, want it refused", nodes)
		}
	}
}
