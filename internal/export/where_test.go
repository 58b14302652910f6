package export_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// A filter is read alike as GraphQL and as JSON, as it would be in a query.
func TestArgumentsAsGraphQLAndAsJSON(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	type object = map[string]any
	for _, test := range []struct {
		argument, graphQL, json string
		want                    any
		refused, argumentOf     string // as both tell it
	}{
		{"where", `{event: {kind: {in: EXPO}}}`, `{"event": {"kind": {"in": "EXPO"}}}`, object{"event": object{"kind": object{"in": []any{"EXPO"}}}}, "", ""},
		{"where", `{event: {OR: {date: {gte: 2017}}}}`, `{"event": {"OR": {"date": {"gte": 2017}}}}`,
			object{"event": object{"OR": []any{object{"date": object{"gte": "2017"}}}}}, "", ""},
		{"where", `{event: null, person: {}}`, `{"event": null, "person": {}}`, object{"event": nil, "person": object{}}, "", ""},
		{"neighborhood", `{roots: "country:cn", depth: 2}`, `{"roots": "country:cn", "depth": 2.0}`, object{"roots": []any{"country:cn"}, "depth": int64(2)}, "", ""},
		{"where", `{event: {name: {eq: null}}}`, `{"event": {"name": {"eq": null}}}`, nil, "null is no condition: `isNull: true`", "where.event.name.eq"},
		{"where", `{event: {hosts: {count: {gt: 3000000000}}}}`, `{"event": {"hosts": {"count": {"gt": 3000000000}}}}`, nil,
			"3000000000 is no whole number of GraphQL", "where.event.hosts.count.gt"},
		{"where", ``, `{"event": {"nam": {}}}`, nil, `unknown field: EventWhere has no "nam"; did you mean "name"?`, "where.event.nam"},
		{"where", ``, `{"event": {"na me": {}}}`, nil, `unknown field: EventWhere has no "na me"; did you mean "name"?`, "where.event.na me"},
		{"neighborhood", ``, `{"roots": ["country:cn"], "depth": "2"}`, nil, "is a string, expected Int", "neighborhood.depth"},
		{"neighborhood", ``, `{}`, nil, "is missing, expected [ID!]!", "neighborhood.roots"},
	} {
		for _, text := range []string{test.graphQL, test.json} {
			if text == "" {
				continue
			}
			got, err := export.ParseArgument(contract, "export", test.argument, text)
			if test.refused == "" {
				if err != nil || !reflect.DeepEqual(got, test.want) {
					t.Errorf("%s: %#v, %v; want %#v", text, got, err, test.want)
				}
				continue
			}
			var wrong *plan.Error
			if !errors.As(err, &wrong) || !strings.Contains(wrong.Message, test.refused) || wrong.Argument != test.argumentOf {
				t.Errorf("%s: %#v, %v; want it refused at %s: %s", text, got, err, test.argumentOf, test.refused)
			}
		}
	}
}
