package httpapi_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-graph/entente/graph"
)

const (
	ofWhere = `query($w: EventWhere) { events(where: $w) { totalCount } }`
	ofFirst = `query($n: Int) { events(first: $n) { totalCount } }`
)

// The values of variables are coerced, and what does not fit is told with its place, what was expected and what to do.
func TestVariables(t *testing.T) {
	var received map[string]any
	base := start(t, config(t, answers{events: func(ctx context.Context) (graph.Answer, error) {
		received = graphql.GetOperationContext(ctx).Variables
		return graph.Answer(`{"totalCount":0}`), nil
	}}))
	hidden := config(t, answers{})
	hidden.Introspection = false
	untold := start(t, hidden)
	for _, test := range []struct {
		name, query, variables string
		want                   map[string]any // nil if it is refused
		says, hint             string         // hint names what the contract has: not told where introspection is off
	}{
		{"a single value for a list", ofWhere, `{"w": {"OR": {"kind": {"in": "EXPO"}}}}`,
			map[string]any{"w": map[string]any{"OR": []any{map[string]any{"kind": map[string]any{"in": []any{"EXPO"}}}}}}, "", ""},
		{"a whole number with a point", ofFirst, `{"n": 5.0}`, map[string]any{"n": int64(5)}, "", ""},
		{"a variable that is not given", ofFirst, `{}`, map[string]any{}, "", ""},
		{"a variable that is null", ofFirst, `{"n": null}`, map[string]any{"n": nil}, "", ""},
		{"a default", `query($n: Int = 7) { events(first: $n) { totalCount } }`, `{}`, map[string]any{"n": int64(7)}, "", ""},
		{"a text for a number", ofFirst, `{"n": "5"}`, nil, "variable $n: is a string, expected Int", ""},
		{"a text for a number in a filter", ofWhere, `{"w": {"hosts": {"count": {"gte": "100"}}}}`, nil, "variable $w.hosts.count.gte: is a string, expected Int", ""},
		{"a number with a fraction", ofFirst, `{"n": 5.5}`, nil, "variable $n: is a number with a fraction, expected Int", ""},
		{"an unknown key", ofWhere, `{"w": {"OR": [{}, {"knd": {"eq": "EXPO"}}]}}`, nil,
			`variable $w.OR.1.knd: unknown field: EventWhere has no \"knd\"`, `; did you mean \"kind\"?`},
		{"a value that the enum does not have", ofWhere, `{"w": {"kind": {"eq": "expo"}}}`, nil,
			"variable $w.kind.eq: expo is not a valid EventKind", ": expected ROUNDTABLE, DIALOGUE"},
		{"an operator that is null", ofWhere, `{"w": {"name": {"eq": null}}}`, nil,
			"variable $w.name.eq: null is no condition: `isNull: true` finds what has no value; leave it out to ask nothing", ""},
		{"null where a value is needed", `query($on: Boolean = true) { events @include(if: $on) { totalCount } }`, `{"on": null}`, nil,
			"variable $on: is null, and stands where Boolean! is needed", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			body := `{"query": ` + quoted(test.query) + `, "variables": ` + test.variables + `}`
			received = nil
			got := post(t, base, body, nil)
			if test.want != nil {
				if got.code(t) != "" || !reflect.DeepEqual(received, test.want) {
					t.Errorf("%s: coerced to %#v, want %#v", got.body, received, test.want)
				}
				return
			}
			if got.status != 400 && got.status != 200 || got.code(t) != "BAD_USER_INPUT" || !strings.Contains(got.body, test.says+test.hint) ||
				!strings.Contains(got.body, `"variable":"`) {
				t.Errorf("status %d: %s, want %s%s", got.status, got.body, test.says, test.hint)
			}
			got = post(t, untold, body, nil)
			if !strings.Contains(got.body, test.says) || test.hint != "" && strings.Contains(got.body, test.hint) {
				t.Errorf("without introspection: %s, want %s and not %s", got.body, test.says, test.hint)
			}
		})
	}
}

func quoted(text string) string {
	data, _ := json.Marshal(text)
	return string(data)
}

// A subscription's variables are coerced as all others are.
func TestVariablesOfSubscriptions(t *testing.T) {
	var received map[string]any
	url := start(t, config(t, answers{changes: func(ctx context.Context) (<-chan graph.Answer, error) {
		received = graphql.GetOperationContext(ctx).Variables
		out := make(chan graph.Answer)
		close(out)
		return out, nil
	}}))
	for _, test := range []struct {
		since string
		want  any
		says  string
	}{
		{`5.0`, int64(5), "complete"},
		{`"5"`, nil, "variable $n: is a string, expected Int"},
		{`{"n": 5}`, nil, "variable $n: is an object, expected Int"},
	} {
		received = nil
		body := `{"query": "subscription($n: Int) { changes(since: $n) { sequence } }", "variables": {"n": ` + test.since + `}}`
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/graphql", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Accept", "text/event-stream")
		response, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if !strings.Contains(string(text), test.says) || received["n"] != test.want {
			t.Errorf("since %s: %s and %v, want %q and %v", test.since, text, received, test.says, test.want)
		}
	}
}
