package mapping_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
)

// TestReplaceSource makes a source's facts equal to a file: what vanished is retracted and stays, what comes back holds anew.
func TestReplaceSource(t *testing.T) {
	s, db := contract(t), start(t)
	mappings := files(map[string]string{"m.yaml": head(`
    nodes:
      - {type: Agreement, id: "agreement:{No}", name: "{Name}", parties: [{each: {as: one, column: Parties, split: " "}, node: "country:{one}"}]}
      - {type: Country, each: {as: one, column: Parties, split: " "}, id: "country:{one}", name: "{one}"}`)})
	replacing := func(table string, most float64) (result dataset.Result, shown string, err error) {
		t.Helper()
		set, _, err := open(t.Context(), s, db, mappings, files(map[string]string{"t.csv": table}), 0)
		if err != nil {
			t.Fatal(err)
		}
		defer set.Close()
		plan, err := set.PlanWith(t.Context(), db, dataset.Planning{Replace: dataset.Replace{Documents: []string{"document:x"}, Most: most}})
		if err != nil {
			return dataset.Result{}, "", err
		}
		defer plan.Close()
		var b strings.Builder
		if err := plan.Print(&b); err != nil {
			t.Fatal(err)
		}
		result, err = plan.Apply(t.Context(), db, nil)
		return result, b.String(), err
	}
	const whole = "No,Name,Parties\n1,First,aa bb\n2,Second,aa cc\n"
	if result, _, err := replacing(whole, 0); err != nil || result.Retracted != 0 || result.Added == 0 {
		t.Fatalf("first: %+v, %v", result, err)
	}
	standing := func() any {
		return ask(t, db, `MATCH (c:Claim)-[:FROM]->(:Document {id: "document:x"}) WHERE c.retractedAt IS NULL RETURN count(c)`)
	}
	all := standing()
	if all != int64(9) { // two agreements, three countries, four memberships
		t.Fatalf("%v claims, want 9", all)
	}

	const less = "No,Name,Parties\n1,First,aa bb\n2,Second,aa\n"
	_, _, err := replacing(less, 0.1)
	tooMuch, ok := errors.AsType[*dataset.TooMuchRetracted](err)
	if !ok || tooMuch.Retracted != 2 || tooMuch.Claims != 9 || standing() != all {
		t.Fatalf("the guard says %v, and %v claims stand", err, standing())
	}
	result, shown, err := replacing(less, 0.5)
	if err != nil || result.Retracted != 2 || standing() != int64(7) {
		t.Fatalf("with less: %+v, %v, and %v claims stand", result, err, standing())
	}
	for _, want := range []string{"added  changed  unchanged  retracted", "countries   0      0        2          1", "PARTY_TO    0      0        3          1",
		"- country:cc\n", "- party-to:country:cc>agreement:2\n"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the plan lacks %q:\n%s", want, shown)
		}
	}
	const stands, kept = `MATCH (:Country {id: "country:cc"})-[r:PARTY_TO]->() RETURN count(r)`,
		`MATCH (:Country {id: "country:cc"})-[r:PARTY_TO_RETRACTED]->() WHERE r.retractedAt IS NOT NULL RETURN count(r)`
	if ask(t, db, stands) != int64(0) || ask(t, db, kept) != int64(1) {
		t.Errorf("the fact that nobody claims any more stands %v times and is kept %v times, want 0 and 1", ask(t, db, stands), ask(t, db, kept))
	}
	if again, _, err := replacing(less, 0); err != nil || again.Added+again.Changed+again.Retracted != 0 {
		t.Errorf("again: %+v, %v, want nothing to change", again, err)
	}

	// The fact comes back: it is claimed from now on, and it stays known that it was claimed before.
	result, _, err = replacing(whole, 0)
	if err != nil || result.Changed != 3 || standing() != all { // two claims, and the fact
		t.Fatalf("back: %+v, %v, and %v claims stand", result, err, standing())
	}
	if ask(t, db, stands) != int64(1) || ask(t, db, kept) != int64(0) {
		t.Errorf("the fact that is claimed again stands %v times and is kept %v times beside that, want 1 and 0", ask(t, db, stands), ask(t, db, kept))
	}
	const history = `MATCH (c:Claim {fact: "party-to:country:cc>agreement:2"})-[:FROM]->(:Document) WITH c ORDER BY c.recordedAt
		WITH collect(c) AS c RETURN size(c) = 2 AND c[0].retractedAt IS NOT NULL AND c[1].retractedAt IS NULL AND c[0].retractedAt <= c[1].recordedAt`
	if got := ask(t, db, history); got != true {
		t.Errorf("the claim's history is not kept")
	}
	if again, _, err := replacing(whole, 0); err != nil || again.Added+again.Changed+again.Retracted != 0 {
		t.Errorf("again: %+v, %v, want nothing to change", again, err)
	}
}

// TestReplaceSourceEmpties removes values that a replaced source does not give any more, of nodes and of facts, unless somebody
// else speaks of the same.
func TestReplaceSourceEmpties(t *testing.T) {
	s, db := contract(t), start(t)
	nodes := `
    nodes:
      - {type: Agreement, id: "agreement:{No}", name: "{Name}", scope: "{Scope}", signed: "{Signed}", parties: [{node: "country:aa", inForce: "{Force}"}]}
      - {type: Country, id: "country:aa", name: A, iso2: AA}`
	mappings := files(map[string]string{"m.yaml": head(nodes)})
	other := files(map[string]string{"m.yaml": strings.NewReplacer("mapping: x", "mapping: y", "document:x", "document:y").Replace(head(nodes))})
	replacing := func(table string, most float64) (*dataset.Plan, dataset.Result, error) {
		t.Helper()
		set, _, err := open(t.Context(), s, db, mappings, files(map[string]string{"t.csv": table}), 0)
		if err != nil {
			t.Fatal(err)
		}
		defer set.Close()
		plan, err := set.PlanWith(t.Context(), db, dataset.Planning{Replace: dataset.Replace{Documents: []string{"document:x"}, Most: most}})
		if err != nil {
			return nil, dataset.Result{}, err
		}
		defer plan.Close()
		result, err := plan.Apply(t.Context(), db, nil)
		return plan, result, err
	}
	const before = "No,Name,Scope,Signed,Force\n1,One,BILATERAL,2001-02-03,2002\n2,Two,BILATERAL,2001-02-04,2002\n3,Three,BILATERAL,2001-02-05,2002\n"
	if _, _, err := replacing(before, 0); err != nil {
		t.Fatal(err)
	}
	if _, _, err := bring(t.Context(), s, db, other, files(map[string]string{"t.csv": "No,Name,Scope,Signed,Force\n3,Three,,,\n"}), 0); err != nil {
		t.Fatal(err)
	}
	// The first loses its day, the second the force of its membership, and so would the third, of which another source speaks, too.
	const after = "No,Name,Scope,Signed,Force\n1,One,BILATERAL,,2002\n2,Two,BILATERAL,2001-02-04,\n3,Three,BILATERAL,,\n"
	if _, _, err := replacing(after, 0.1); err == nil || !strings.Contains(err.Error(), "would retract 0 of the 7 claims of document:x and take values from 2 nodes and facts") {
		t.Errorf("the guard says %v", err)
	}
	plan, result, err := replacing(after, 0.5)
	if err != nil || result.Changed != 2 || result.Retracted != 0 {
		t.Fatalf("%+v, %v, want two changed", result, err)
	}
	if plan.Kept != 2 || plan.KeptExample != "signed of agreement:3" {
		t.Errorf("%d values are kept, as %s; want two, as signed of agreement:3", plan.Kept, plan.KeptExample)
	}
	for text, want := range map[string]any{
		`MATCH (a:Agreement {id: "agreement:1"}) RETURN coalesce(a.signed, "-") + coalesce(toString(a.signedStart), "-") + a.scope`:                                             "--BILATERAL",
		`MATCH (a:Agreement {id: "agreement:3"}) RETURN a.signed`:                                                                                                               "2001-02-05",
		`MATCH ()-[r:PARTY_TO]->(a) WITH r ORDER BY a.id RETURN reduce(s = "", f IN collect(coalesce(r.inForce, "-") + coalesce(toString(r.inForceStart), "-")) | s + f + " ")`: "20022002-01-01 -- 20022002-01-01 ",
	} {
		if got := ask(t, db, text); got != want {
			t.Errorf("%s\ngot  %v\nwant %v", text, got, want)
		}
	}
	if _, again, err := replacing(after, 0); err != nil || again.Added+again.Changed+again.Retracted != 0 {
		t.Errorf("again: %+v, %v, want nothing to change", again, err)
	}
}

// TestReplaceSourceRefuses takes nothing back where a row was not read, and where nobody knows the source.
func TestReplaceSourceRefuses(t *testing.T) {
	s, db := contract(t), start(t)
	mappings := files(map[string]string{"m.yaml": head(`
    nodes: [{type: Event, id: "event:{No}", name: "{Name}", date: {column: Day, date: [DD/MM/YYYY]}}]`)})
	const whole = "No,Name,Day\n1,a,01/02/1999\n2,b,01/02/1999\n"
	if _, _, err := bring(t.Context(), s, db, mappings, files(map[string]string{"t.csv": whole}), 0); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ document, table, want string }{
		"a row with a wrong day": {"document:x", strings.Replace(whole, "2,b,01", "2,b,31", 1),
			"1 row was left out, and what it said of document:x before would be retracted, expected files that are read as a whole: mend the rows, or import without replacing the source"},
		"a row with too few cells": {"document:x", strings.Replace(whole, "2,b,01/02/1999", "2", 1), "1 row was left out, and what it said of document:x"},
		"a misspelt source": {"document:xx", whole,
			"there is no document:xx, in the files or in the graph, expected the id of the source that is to be replaced; was document:x meant?"},
	} {
		t.Run(name, func(t *testing.T) {
			set, _, err := open(t.Context(), s, db, mappings, files(map[string]string{"t.csv": c.table}), 5)
			if err != nil {
				t.Fatal(err)
			}
			defer set.Close()
			plan, err := set.PlanWith(t.Context(), db, dataset.Planning{Replace: dataset.Replace{Documents: []string{c.document}, Most: 1}})
			if err == nil {
				defer plan.Close()
			}
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}
