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
		plan, err := set.PlanReplacing(t.Context(), db, dataset.Replace{Documents: []string{"document:x"}, Most: most})
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
	if got := ask(t, db, `MATCH (:Country {id: "country:cc"})-[r:PARTY_TO]->() RETURN count(r)`); got != int64(1) {
		t.Errorf("the retracted fact is there %v times, want it kept", got)
	}
	if again, _, err := replacing(less, 0); err != nil || again.Added+again.Changed+again.Retracted != 0 {
		t.Errorf("again: %+v, %v, want nothing to change", again, err)
	}

	// The fact comes back: it is claimed from now on, and it stays known that it was claimed before.
	result, _, err = replacing(whole, 0)
	if err != nil || result.Changed != 2 || standing() != all {
		t.Fatalf("back: %+v, %v, and %v claims stand", result, err, standing())
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
