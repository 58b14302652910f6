package merge_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/testlevel"
)

const twice = `
dataset: twice
claims: {document: document:d, confidence: 90, method: MANUAL}
documents: [{id: document:d, title: A programme}]
events: [{id: event:e, name: E}, {id: event:f, name: F}]
organizations: [{id: organization:o, name: O}]
positions: [{id: position:p, name: P, organization: {node: organization:o, claims: [P of O]}}]
persons:
  - id: person:a
    name: A
    participatedIn: [{node: event:e, role: SPEAKER, claims: [A spoke at E]}]
  - id: person:b
    name: B
    names: [{value: Б, lang: ru, claims: [Б]}]
    positions: [{node: position:p, asOf: 2017, claims: [B was P]}]
    participatedIn:
      - {node: event:e, role: SPEAKER, claims: [B spoke at E]}
      - {node: event:f, role: CHAIR, claims: [B chaired F]}
    claims: [who is B]
`

const more = `
dataset: more
claims: {document: document:d, confidence: 90, method: MANUAL}
events: [{id: event:g, name: G}]
persons:
  - id: person:b
    name: Another B
    participatedIn: [{node: event:g, role: WITNESS, claims: [B saw G]}]
  - id: person:c
    name: C
`

// load imports a dataset, and says whether that changed anything.
func (g *graph) load(t *testing.T, text string) bool {
	t.Helper()
	set, err := dataset.Open(t.Context(), g.schema, dataset.Embedded(fstest.MapFS{"data.yaml": &fstest.MapFile{Data: []byte(text)}}, ""), dataset.Options{DB: g.db})
	if err != nil {
		t.Fatal(err)
	}
	plan, err := set.Plan(t.Context(), g.db)
	if err != nil {
		t.Fatal(err)
	}
	changes := plan.Changes()
	if _, err := plan.Apply(t.Context(), g.db, nil); err != nil {
		t.Fatal(err)
	}
	return changes
}

func (g *graph) hash(t *testing.T) string {
	t.Helper()
	hash, err := dataset.GraphHash(t.Context(), g.db)
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

// one is the only value that a statement reads.
func (g *graph) one(t *testing.T, text string) any {
	t.Helper()
	rows, err := g.read(t.Context(), text, nil)
	if err != nil || len(rows) != 1 {
		t.Fatalf("%s: %v %v", text, rows, err)
	}
	return rows[0][0]
}

// Files go on calling a merged person by their own id. Importing them again neither brings the merged one back nor doubles anything, what is new
// comes to the one that stands, and a split gives all of it back.
func TestImportAfterMerge(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	g := start(t)
	g.load(t, twice)
	apart := g.hash(t)
	if err := g.merge(t.Context(), "person:a", "person:b"); err != nil {
		t.Fatal(err)
	}
	together := g.hash(t)
	if g.load(t, twice) || g.hash(t) != together {
		t.Error("importing the same once more changed the graph after a merge")
	}
	if !g.load(t, more) {
		t.Error("what is new of the merged person is not imported")
	}
	if g.load(t, more) {
		t.Error("what was new is new again")
	}
	if got := g.one(t, "MATCH (p:Person) WHERE p.id IN ['person:a', 'person:b'] RETURN collect(p.name)"); !reflect.DeepEqual(got, []any{"A"}) {
		t.Errorf("after an import of something new there are %v, expected A", got)
	}
	got := g.one(t, "MATCH (:Person {id: 'person:a'})-[r:HELD|NAMED|PARTICIPATED_IN]->(n) WITH type(r) + ' ' + n.id AS fact ORDER BY fact RETURN collect(fact)")
	if want := []any{"HELD position:p", "NAMED name:person.b.merged", "NAMED name:person.b.ru.c78364c5", "PARTICIPATED_IN event:e", "PARTICIPATED_IN event:f",
		"PARTICIPATED_IN event:g"}; !reflect.DeepEqual(got, want) {
		t.Errorf("from the one who stands lead %v, expected %v", got, want)
	}
	if got := g.one(t, "MATCH (c:Claim) WHERE c.fact = 'participated-in:person:a>event:e#SPEAKER' RETURN count(c)"); got != int64(2) {
		t.Errorf("%v claims say that they spoke, expected both", got)
	}
	if err := g.split(t.Context(), "person:b"); err != nil {
		t.Fatal(err)
	}
	if got := g.one(t, "MATCH (p:Person {id: 'person:b'})-[r:PARTICIPATED_IN {role: 'WITNESS'}]->(:Event {id: 'event:g'}), (c:Claim {fact: r.id}) WHERE r._from IS NULL RETURN p.name"); got != "B" {
		t.Errorf("what was imported of the merged person is not theirs: %v", got)
	}
	g.write(t, "MATCH (e:Event {id: 'event:g'}) OPTIONAL MATCH (e)<-[r]-() OPTIONAL MATCH (c:Claim {fact: r.id}) DETACH DELETE e, c", nil)
	g.write(t, "MATCH (p:Person {id: 'person:c'}) DETACH DELETE p", nil)
	if g.hash(t) != apart {
		t.Error("after the split, and without what was new, the graph is not what it was before the merge")
	}
}

// A fact that is new in a file may say what another one says since its ends were merged: it is not written beside it.
func TestImportOfTheSame(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	g := start(t)
	g.load(t, twice)
	if err := g.merge(t.Context(), "person:b", "person:a"); err != nil {
		t.Fatal(err)
	}
	g.load(t, `
dataset: late
claims: {document: document:d, confidence: 90, method: MANUAL}
persons:
  - id: person:a
    name: A
    participatedIn: [{node: event:f, role: CHAIR, claims: [A chaired F]}]
`)
	if got := g.one(t, "MATCH (:Person {id: 'person:b'})-[r:PARTICIPATED_IN]->(:Event {id: 'event:f'}) RETURN collect(r.id + COLLECT { MATCH (c:Claim {fact: r.id}) RETURN ', ' + c.quote ORDER BY c.quote }[0])"); len(got.([]any)) != 1 ||
		got.([]any)[0] != "participated-in:person:b>event:f#CHAIR, A chaired F" {
		t.Errorf("got %v, expected one fact with the new claim", got)
	}
}
