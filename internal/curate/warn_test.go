package curate

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/schema"
)

// What an input says twice, or in vain, is told before anything is read: by its place.
func TestWarningsOfAnInput(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	document := func(id string, set map[string]any) map[string]any {
		return map[string]any{"newDocument": map[string]any{"id": id, "set": set}}
	}
	event := func(id string, set map[string]any, claims ...any) map[string]any {
		return map[string]any{"event": map[string]any{"action": "CREATE", "id": id, "set": set, "claims": claims}}
	}
	named := map[string]any{"name": "A"}
	for _, c := range []struct {
		what       string
		operations []any
		want       []changelog.Warning // of each: the code, the place, and words of the message
	}{
		{"one document for two operations", []any{
			event("event:a", named, document("document:d", map[string]any{"title": "T"})),
			event("event:b", named, document("document:d", map[string]any{"title": "T"})),
		}, nil},
		{"two documents with one id", []any{
			event("event:a", named, document("document:d", map[string]any{"title": "T"})),
			event("event:b", named, document("document:d", map[string]any{"title": "U"})),
		}, []changelog.Warning{{
			Code: changelog.ValueLeftOut, At: "input.operations.1.event.claims.0.newDocument",
			Message: "document:d is written or changed at input.operations.0.event.claims.0.newDocument already",
		}}},
		{"one claim twice", []any{
			event("event:a", named, map[string]any{"document": "document:d"}, map[string]any{"document": "document:d", "confidence": 5}),
		}, []changelog.Warning{{
			Code: changelog.ValueLeftOut, At: "input.operations.0.event.claims.1", Message: "at input.operations.0.event.claims.0 already",
		}}},
		{"two quotes of one document", []any{
			event("event:a", named, map[string]any{"document": "document:d", "quote": "a"}, map[string]any{"document": "document:d", "quote": "b"}),
		}, nil},
	} {
		set, err := Decode(contract, map[string]any{"mutationId": "m", "author": "Ada", "operations": c.operations})
		if err != nil {
			t.Fatalf("%s: %v", c.what, err)
		}
		j := New(contract, nil).newJob(set.Operations)
		if err := j.err(); err != nil {
			t.Errorf("%s: %v", c.what, err)
		}
		same := slices.EqualFunc(j.warnings, c.want, func(got, want changelog.Warning) bool {
			return got.Code == want.Code && got.At == want.At && strings.Contains(got.Message, want.Message)
		})
		if !same {
			t.Errorf("%s: got %+v, want %+v", c.what, j.warnings, c.want)
		}
	}
}

// A value that is set to null is noted for the operation that sets it, and for no other.
func TestNullsAreNoted(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	change := func(set map[string]any) any {
		return map[string]any{"person": nil, "event": map[string]any{"action": "CHANGE", "id": "event:a", "set": set}}
	}
	set, err := Decode(contract, map[string]any{
		"mutationId": "m", "author": "Ada", "claim": map[string]any{"document": "document:d"},
		"operations": []any{change(map[string]any{"name": "A"}), change(map[string]any{"name": "A", "kind": nil, "date": nil})},
	})
	if err != nil {
		t.Fatal(err)
	}
	if got := set.Operations[0].Nulls; len(got) > 0 {
		t.Errorf("of the first: %q", got)
	}
	if got := set.Operations[1].Nulls; !slices.Equal(got, []string{"date", "kind"}) {
		t.Errorf("of the second: %q", got)
	}
}

// What an undo cannot put back is told: a value of a field that the contract had then.
func TestLostValuesAreTold(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	e := New(contract, nil)
	set, lost := e.valuesBefore(contract.Type("Event"), []any{"name", "colour"}, []any{"A", "red"})
	if !slices.Equal(lost, []string{"colour"}) || len(set.Members) != 1 {
		t.Fatalf("lost is %q, put back are %d", lost, len(set.Members))
	}
	j := e.newJob([]Operation{{At: "input.id", Type: contract.Type("Event"), Action: Change, ID: "event:a", Set: set, Lost: lost}})
	if len(j.warnings) != 1 || j.warnings[0].Code != changelog.ValueLeftOut ||
		!strings.HasPrefix(j.warnings[0].Message, "colour of event:a cannot be put back") {
		t.Errorf("got %+v", j.warnings)
	}
}
