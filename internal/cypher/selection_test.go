package cypher_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
)

// The names of known nodes, the claims about them and about their facts, and the documents of these are found from the nodes; what comes
// with nodes that fit a filter is not, since these may be many.
func TestWhatComesWithFewNodesBeginsAtTheirIDs(t *testing.T) {
	contract := load(t)
	for _, test := range []struct {
		name    string
		request plan.SelectionRequest
		begins  string
	}{
		{"by ids", plan.SelectionRequest{Nodes: []string{"event:a", "organization:b", "country:c"}}, "CALL () {"},
		{"by a filter", plan.SelectionRequest{Where: map[string]any{"event": map[string]any{"kind": map[string]any{"eq": "EXPO"}}}}, "MATCH (n1:"},
	} {
		test.request.Schema, test.request.Names, test.request.Claims = contract, true, true
		selection, err := plan.BuildSelection(test.request)
		if err != nil {
			t.Fatal(err)
		}
		for _, noun := range []string{"Name", "Claim", "Document"} {
			selected := selection.Of(contract.Noun(noun))
			if selected == nil || !selected.Attached {
				t.Fatalf("%s: %s does not come with the nodes", test.name, noun)
			}
			text := strings.TrimSpace(cypher.NodePage(*selected, []string{"createdAt"}, cypher.Page{Size: 10}).Text)
			if !strings.HasPrefix(text, test.begins) || strings.Contains(text, "event:a") {
				t.Errorf("%s: the statement for %s is\n%s", test.name, noun, text)
			}
		}
	}
}
