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

// A page begins behind the last row of the one before, and is in the order of the ids.
func TestPagesOfASelectionGoOn(t *testing.T) {
	contract := load(t)
	selection, err := plan.BuildSelection(plan.SelectionRequest{Schema: contract, Where: map[string]any{"event": map[string]any{}, "organization": map[string]any{}}})
	if err != nil {
		t.Fatal(err)
	}
	page := cypher.Page{After: "the last one", Size: 10}
	facts, possible := cypher.FactPage(selection, contract.Fact("HOSTED"), []string{"role"}, page)
	if !possible {
		t.Fatal("nobody hosts")
	}
	for text, want := range map[string]string{
		cypher.NodePage(*selection.Of(contract.Noun("Event")), []string{"name"}, page).Text: "WHERE n1.id > $p0\nRETURN n1.id",
		facts.Text: "WHERE r3.id > $p0",
	} {
		if !strings.Contains(text, want) || !strings.Contains(text, "ORDER BY") || !strings.Contains(text, "LIMIT") {
			t.Errorf("got\n%s\nwant %s, an order and a limit", text, want)
		}
	}
}
