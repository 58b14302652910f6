package curate_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

const small = `
dataset: small
claims: {document: document:d, confidence: 90, method: MANUAL}
documents: [{id: document:d, title: A programme}]
organizations:
  - {id: organization:o, name: O, kind: MINISTRY, names: [{value: О, lang: ru, claims: [О]}], claims: [O is there]}
events:
  - {id: event:e, name: E, date: 2018-05, hosts: [{node: organization:o, role: HOST, claims: [O hosted E]}]}
`

// importing imports a dataset, and returns the plan and the id of the change set.
func importing(t *testing.T, s *schema.Schema, db *neo4jdb.DB, text string, restore bool) (*dataset.Plan, string) {
	t.Helper()
	set, err := dataset.Open(t.Context(), s, dataset.Embedded(fstest.MapFS{"data.yaml": &fstest.MapFile{Data: []byte(text)}}, ""), dataset.Options{DB: db})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = set.Close() })
	plan, err := set.PlanWith(t.Context(), db, dataset.Planning{Restore: restore})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = plan.Close() })
	plan.Origin = dataset.Origin{Author: "an importer", Reason: "a test"}
	result, err := plan.Apply(t.Context(), db, nil)
	if err != nil {
		t.Fatal(err)
	}
	return plan, result.ChangeSet
}

// one is the only value that a statement reads, as text.
func one(t *testing.T, db *neo4jdb.DB, text string) string {
	t.Helper()
	var got []string
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(row[0]))
	}
	return strings.Join(got, ", ")
}

func undo(t *testing.T, e *curate.Engine, set, id string) error {
	t.Helper()
	u, err := curate.DecodeUndo(m{"id": set, "mutationId": id, "author": "a curator", "reason": "it was wrong"})
	if err != nil {
		t.Fatal(err)
	}
	_, err = e.Undo(t.Context(), u)
	return err
}

// An import is a change set. Of a small one the history lists each node and fact, as of those of curators, so that it can be undone; of a large
// one it counts what was created. What a curator took back stays so until somebody says otherwise.
func TestImports(t *testing.T) {
	s, db, e := graph(t)
	_, set := importing(t, s, db, small, false)
	for text, want := range map[string]string{
		"MATCH (s:_ChangeSet) RETURN s.kind + ' ' + s.status + ' ' + s.author + ' ' + s.reason + ' ' + s.created": "IMPORT APPLIED an importer a test 9",
		"MATCH (c:_Change) RETURN c.targetType + ' ' + c.sequence ORDER BY c.sequence": "Claim 1, Claim 2, Claim 3, Document 4, Event 5, Name 6, Organization 7, " +
			"Hosted 8, Named 9",
		"MATCH (c:_Change {targetType: 'Event'}) RETURN c.valuesProperty + c.valuesAfter":                                      "[name date E 2018-05]",
		"MATCH (c:_Change {target: 'hosted:organization:o>event:e#HOST'}) RETURN c.from + ' ' + c.to + ' ' + c.valuesAfter[0]": "organization:o event:e HOST",
		"MATCH (c:_Change {targetType: 'Claim'}) WHERE 'document' IN c.valuesProperty RETURN count(c)":                         "3",
		"MATCH (e:Event)<-[h:HOSTED]-(o) RETURN e._createdBy = h._createdBy":                                                   "true",
	} {
		if got := one(t, db, text); got != want {
			t.Errorf("%s\n\t= %s, want %s", text, got, want)
		}
	}
	if _, again := importing(t, s, db, small, false); again != "" {
		t.Errorf("importing the same again left the change set %s", again)
	}
	_, second := importing(t, s, db, "dataset: more\nevents: [{id: event:e, name: E2, kind: FORUM}]\n", false)
	if got := one(t, db, "MATCH (c:_Change {action: 'CHANGED'}) RETURN [c.revision] + c.valuesProperty + c.valuesBefore + c.valuesAfter"); got != "[2 name kind E  E2 FORUM]" {
		t.Errorf("of a change the history has %s", got)
	}
	if err := undo(t, e, set, "undo-1"); err == nil || !strings.Contains(err.Error(), "revision") {
		t.Errorf("what was changed since was undone: %v", err)
	}
	if err := undo(t, e, second, "undo-2"); err != nil {
		t.Fatal(err)
	}
	if got := one(t, db, "MATCH (e:Event) RETURN e.name + coalesce(e.kind, '')"); got != "E" {
		t.Errorf("after the undo the event is %s", got)
	}

	if !testlevel.At(testlevel.Full) {
		return
	}
	// All of it is taken back: another import of the same brings nothing back. There are three claims, and the links to their document.
	const standing = "MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_' OR l ENDS WITH '_RETRACTED') AND n.retractedAt IS NULL RETURN count(n)"
	if err := apply(t.Context(), s, e, "back", m{"document": m{"action": "RETRACT", "id": "document:d"}}, m{"organization": m{"action": "RETRACT", "id": "organization:o"}},
		m{"event": m{"action": "RETRACT", "id": "event:e"}}); err != nil {
		t.Fatal(err)
	}
	if got := one(t, db, standing); got != "0" {
		t.Errorf("after a curator took all back %s nodes stand", got)
	}
	plan, again := importing(t, s, db, small, false)
	if plan.WithheldCount != 6 || plan.LeftOut != 6 || again != "" || one(t, db, standing) != "0" {
		t.Errorf("importing it again withholds %d, expected 6, leaves %d out, and %s stand", plan.WithheldCount, plan.LeftOut, one(t, db, standing))
	}
	// What is new is written, but nothing at what stays retracted.
	_, third := importing(t, s, db, strings.Replace(small, "hosts: [", "topics: [topic:t], hosts: [", 1)+
		"  - {id: event:f, name: F, hosts: [{node: organization:o, role: HOST}]}\ntopics: [{id: topic:t, name: T}]\n", false)
	if got := one(t, db, "MATCH (n:Event|Topic) RETURN n.id ORDER BY n.id"); got != "event:f, topic:t" {
		t.Errorf("beside what stays retracted there are %s", got)
	}
	if got := one(t, db, "MATCH ()-[r]->() WHERE r.retractedAt IS NULL AND type(r) <> 'FROM' RETURN r.id"); got != "" {
		t.Errorf("facts lead to what stays retracted: %s", got)
	}
	if err := undo(t, e, third, "undo-of-all"); err != nil || one(t, db, standing) != "0" {
		t.Errorf("undoing an import: %v, and %s stand", err, one(t, db, standing))
	}
	var b strings.Builder
	if err := plan.PrintWithheld(&b); err != nil || !strings.Contains(b.String(), "(a writer, 20") {
		t.Errorf("the plan tells %q", b.String())
	}
	if _, again := importing(t, s, db, "dataset: topics\ntopics: [{id: topic:t, name: T}]\n", false); again != "" {
		t.Errorf("what was undone came back by %s", again)
	}
	plan, restored := importing(t, s, db, small, true)
	const whole = "MATCH (o:Organization)-[:HOSTED]->(:Event {id: 'event:e'}), (c:Claim) WHERE c.fact = o.id AND c.retractedAt IS NULL RETURN o.name + c.quote"
	if plan.WithheldCount != 0 || one(t, db, whole) != "OO is there" {
		t.Errorf("--restore-retracted withholds %d", plan.WithheldCount)
	}
	if got := one(t, db, "MATCH (s:_ChangeSet {id: '"+restored+"'}) RETURN s.restored"); got != "9" {
		t.Errorf("%s were restored, expected 9", got)
	}
	claim := one(t, db, "MATCH (c:Claim {quote: 'O is there'}) WHERE c.retractedAt IS NULL RETURN c.id")
	if err := apply(t.Context(), s, e, "claim", m{"claim": m{"action": "RETRACT", "id": claim}}); err != nil {
		t.Fatal(err)
	}
	if plan, again := importing(t, s, db, small, false); plan.WithheldCount != 1 || again != "" {
		t.Errorf("a claim that was taken back: %d withheld, %q", plan.WithheldCount, again)
	}

	b.Reset()
	b.WriteString("dataset: large\ntopics:\n")
	for i := range 10_001 {
		fmt.Fprintf(&b, "  - {id: topic:t%d, name: T}\n", i)
	}
	_, large := importing(t, s, db, b.String(), false)
	if got := one(t, db, "MATCH (c:_Change {changeSet: '"+large+"'}) RETURN [c.targetType, c.target = c.changeSet, c.count] ORDER BY c.count DESC"); got != "[Topic true 10000], [Topic true 1]" {
		t.Errorf("of a large import the history has %s", got)
	}
	if err := undo(t, e, large, "undo-3"); err == nil || !strings.Contains(err.Error(), "does not list the 10001 nodes and facts") {
		t.Errorf("undoing it: %v", err)
	}
}

// What was changed and changed back is as it was: changes can be taken back one after the other, the last first.
func TestUndoInTurn(t *testing.T) {
	s, db, e := graph(t)
	topic := func(id, action string, set m) {
		t.Helper()
		if err := apply(t.Context(), s, e, id, m{"topic": m{"action": action, "id": "topic:t", "set": set}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := apply(t.Context(), s, e, "begin", m{"document": m{"action": "CREATE", "id": "document:source", "set": m{"title": "A source"}}}); err != nil {
		t.Fatal(err)
	}
	topic("create", "CREATE", m{"name": "first"})
	topic("second", "CHANGE", m{"name": "second"})
	topic("third", "CHANGE", m{"name": "third"})
	for _, step := range []struct {
		undo, id string
		refused  bool
		name     string
	}{
		{"second", "too-early", true, "third"},
		{"third", "a", false, "second"},
		{"a", "b", false, "third"}, // the undo is undone: the third change stands again
		{"second", "still-too-early", true, "third"},
		{"b", "c", false, "second"},
		{"second", "d", false, "first"},
		{"create", "e", false, ""},
	} {
		err := undo(t, e, "change-set:"+step.undo, step.id)
		refused, conflict := errors.AsType[*curate.Error](err)
		if step.refused != conflict || conflict && refused.Problems[0].Code != curate.Conflict || err != nil && !conflict {
			t.Fatalf("undoing %s: %v", step.undo, err)
		}
		if got := one(t, db, "MATCH (n:Topic) RETURN n.name"); got != step.name {
			t.Errorf("after undoing %s the topic is %q, want %q", step.undo, got, step.name)
		}
	}
}
