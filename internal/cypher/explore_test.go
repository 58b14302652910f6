package cypher_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
)

// However many nodes a step is about, and whichever, its text is the same, so that the database plans it once. Nothing of
// the ids is in it.
func TestStepsHaveOneText(t *testing.T) {
	contract := load(t)
	var many []string
	for i := range 1000 {
		many = append(many, fmt.Sprintf("event:%d' OR true //", i), fmt.Sprintf("topic:%d", i))
	}
	build := func(roots []string) *plan.Neighborhood {
		ids := make([]any, len(roots))
		for i, id := range roots {
			ids[i] = id
		}
		n, err := plan.NewNeighborhood(contract, map[string]any{
			"roots": ids, "limit": int64(5000), "asOf": "2017-06-15", "where": map[string]any{"event": map[string]any{"kind": map[string]any{"eq": "EXPO"}}},
		}, plan.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	one, other := build([]string{"country:cn"}), build(many)
	for _, test := range []struct {
		step                  string
		statement, comparison cypher.Statement
	}{
		{"who is there", cypher.Present(one.Ways, one.Roots), cypher.Present(other.Ways, other.Roots)},
		{"a hop", cypher.Neighbors(one, nil), cypher.Neighbors(other, many)},
		{"facts", cypher.FactsAmong(one.Ways, one.Roots, 5), cypher.FactsAmong(other.Ways, many, 50)},
		{
			"reading",
			cypher.Read(&plan.Reading{Ways: one.Ways, Degree: true}, one.Roots, nil),
			cypher.Read(&plan.Reading{Ways: other.Ways, Degree: true}, many, map[string][]string{"HOSTED": many}),
		},
	} {
		if test.statement.Text != test.comparison.Text || strings.Contains(test.comparison.Text, "OR true") {
			t.Errorf("%s:\n%s\n\n%s", test.step, test.statement.Text, test.comparison.Text)
		}
		for name, value := range test.comparison.Params {
			if _, isList := value.([]string); isList {
				t.Errorf("%s: the parameter %s is a list: the statement is planned anew for lists of another size", test.step, name)
			}
		}
	}
}
