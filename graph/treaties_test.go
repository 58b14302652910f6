package graph_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// treatyMappings read the publishers' files of treaties and states.
var treatyMappings = []string{
	"../examples/country-codes/mapping.yaml", "../examples/treaties/states.yaml", "../examples/treaties/agreements.yaml", "../examples/treaties/memberships.yaml",
}

// TestTreaties asks the graph that `make demo` makes of the publishers' files: agreements, states in several languages, organizations, and
// which states took the place of which.
func TestTreaties(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	data := testlevel.Data(t, "data")
	s := start(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	bad := &tree.Problems{}
	var mappings []*mapping.Mapping
	for _, source := range tree.Paths(treatyMappings...) {
		mappings = append(mappings, mapping.Load(bad, contract, source))
	}
	if len(bad.List) > 0 {
		t.Fatal(bad.List)
	}
	in, err := mapping.Open(mappings, tree.Paths(data))
	if err == nil {
		err = in.LookUp(t.Context(), s.db)
	}
	if err != nil {
		t.Fatal(err)
	}
	set, err := dataset.OpenRows(t.Context(), contract, in, dataset.Options{DB: s.db, Rejects: 2})
	s.imports(t, set, err)
	set, err = dataset.Open(t.Context(), contract, tree.Paths("../examples/treaties/successions.yaml"), dataset.Options{DB: s.db})
	s.imports(t, set, err)
	t.Run("Names", func(t *testing.T) { s.checkNames(t, testlevel.Draws(0, 1000, all), testlevel.Draws(0, 300, all)) })
	t.Run("Questions", s.checkQuestionsAboutTreaties)
}

// imports writes a dataset that was opened.
func (s *service) imports(t *testing.T, set *dataset.Dataset, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	defer set.Close()
	plan, err := set.Plan(t.Context(), s.db)
	if err != nil {
		t.Fatal(err)
	}
	defer plan.Close()
	if _, err := plan.Apply(t.Context(), s.db, nil); err != nil {
		t.Fatal(err)
	}
}
