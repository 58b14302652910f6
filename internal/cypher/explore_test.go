package cypher_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
)

// However many nodes of a noun a step is about, its text is the same, so that the database plans it once; so it is for nodes of more than
// three nouns, whichever these are. Nothing of the ids is in it.
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
	for name, nodes := range map[string][2][]string{
		"of two nouns":  {{"event:1", "topic:1"}, many},
		"of many nouns": {{"event:1", "topic:1", "country:cn", "person:a"}, append([]string{"agreement:a", "group:a", "place:a"}, many...)},
		"of one noun":   {{"place:a' OR true //"}, {"place:b"}},
	} {
		one, other := build(nodes[0]), build(nodes[1])
		for _, test := range []struct {
			step                  string
			statement, comparison cypher.Statement
		}{
			{"who is there", cypher.Present(one.Ways, one.Roots), cypher.Present(other.Ways, other.Roots)},
			{"a hop", cypher.Neighbors(one, one.Roots), cypher.Neighbors(other, other.Roots)},
			{"facts", cypher.FactsAmong(one.Ways, one.Roots, 5), cypher.FactsAmong(other.Ways, other.Roots, 50)},
			{
				"reading",
				cypher.Read(&plan.Reading{Ways: one.Ways, Degree: true}, one.Roots, map[string][]string{"HOSTED": {"a"}}),
				cypher.Read(&plan.Reading{Ways: other.Ways, Degree: true}, other.Roots, map[string][]string{"HOSTED": many}),
			},
		} {
			checkOneText(t, test.step+" "+name, test.statement, test.comparison)
		}
	}
}

func checkOneText(t *testing.T, step string, statement, comparison cypher.Statement) {
	t.Helper()
	if statement.Text != comparison.Text || strings.Contains(comparison.Text, "OR true") || strings.Contains(statement.Text, "OR true") {
		t.Errorf("%s:\n%s\n\n%s", step, statement.Text, comparison.Text)
	}
	for name, value := range comparison.Params {
		if _, isList := value.([]string); isList {
			t.Errorf("%s: the parameter %s is a list: the statement is planned anew for lists of another size", step, name)
		}
	}
}
