package plan_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// anew is told wherever a golden file differs.
const anew = "If this is meant to be, write the golden files anew and read what changed in them:\n" +
	"\tgo test ./internal/plan ./internal/cypher ./graph -run Golden -update\n"

// A planCase is a request, and what it is planned from besides. Its plan stands in the JSON file that is called as its own file is.
type planCase struct {
	Question  string
	Query     string
	Variables map[string]any
	// Others are other values of the same variables: what the plan has of a variable is told from what it has by itself.
	Others map[string]any
	// Open says that the plan is for all values of the variables, as it is kept.
	Open      bool
	Languages []string
	// Written is the id of what a mutation has written.
	Written string
	// Limits are those that are lower than usual.
	Limits map[string]int
	// Selection is planned in the place of a query.
	Selection *plan.SelectionRequest
}

// usual are the limits of the service.
func usual() plan.Limits {
	return plan.Limits{
		PageSize: 1000, Cost: 1_000_000, Conditions: 100, Depth: 40, Roots: 1000, NeighborhoodDepth: 6, NeighborhoodNodes: 5000, NeighborhoodFacts: 50_000,
		Paths: 100, PathLength: 10, PathsCompared: 20_000,
	}
}

func load(t testing.TB) *schema.Schema {
	t.Helper()
	contract, err := schema.Parse(schema.Mapped())
	if err != nil {
		t.Fatal(err)
	}
	return contract
}

// build plans the only root field of a request that is valid GraphQL.
func (c planCase) build(contract *schema.Schema, variables map[string]any) (*plan.Root, error) {
	limits := usual()
	for name, limit := range c.Limits {
		*map[string]*int{
			"page-size": &limits.PageSize, "cost": &limits.Cost, "depth": &limits.Depth, "conditions": &limits.Conditions, "roots": &limits.Roots,
			"neighborhood-depth": &limits.NeighborhoodDepth, "neighborhood-nodes": &limits.NeighborhoodNodes, "paths": &limits.Paths,
			"path-length": &limits.PathLength,
		}[name] = limit
	}
	request := func(query string) (plan.Request, error) {
		doc, err := parser.ParseQuery(&ast.Source{Input: query})
		if err != nil {
			return plan.Request{}, err
		}
		if errs := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); len(errs) > 0 {
			return plan.Request{}, errs
		}
		operation := doc.Operations[0]
		coerced, err := validator.VariableValues(contract.AST, operation, variables)
		if err != nil {
			return plan.Request{}, err
		}
		if len(operation.SelectionSet) != 1 {
			return plan.Request{}, fmt.Errorf("%d root fields; expected one", len(operation.SelectionSet))
		}
		return plan.Request{
			Schema: contract, Operation: operation, Key: operation.SelectionSet[0].(*ast.Field).Alias, Fragments: doc.Fragments, Variables: coerced,
			Languages: c.Languages, Limits: limits, Written: c.Written, Parameters: c.parameters(variables),
		}, nil
	}
	query, err := withCursors(c.Query, request)
	if err != nil {
		return nil, err
	}
	r, err := request(query)
	if err != nil {
		return nil, err
	}
	return plan.Build(r)
}

// parameters are the names of the variables whose values a plan leaves open: none where a case compares plans with other values.
func (c planCase) parameters(variables map[string]any) []string {
	if c.Open {
		return slices.Sorted(maps.Keys(variables))
	}
	return nil
}

// selection plans what an export selects.
func (c planCase) selection(contract *schema.Schema) (*plan.Selection, error) {
	request := *c.Selection
	request.Schema = contract
	return plan.BuildSelection(request)
}

// cursors are places in a query: the keys of a cursor, CURSOR["2017-06-15", "event:x"], of the innermost list.
var cursors = regexp.MustCompile(`CURSOR(\[[^\]]*\])`)

// withCursors writes the cursors of a query as the service gives them.
func withCursors(query string, request func(string) (plan.Request, error)) (string, error) {
	if !cursors.MatchString(query) {
		return query, nil
	}
	r, err := request(cursors.ReplaceAllString(query, "null"))
	if err != nil {
		return "", err
	}
	root, err := plan.Build(r)
	if err != nil {
		return "", err
	}
	var list *plan.List
	walk(root, func(v any) {
		if found, ok := v.(*plan.List); ok {
			list = found
		}
	})
	return cursors.ReplaceAllStringFunc(query, func(place string) string {
		var keys []any
		if jsonErr := json.Unmarshal([]byte(cursors.FindStringSubmatch(place)[1]), &keys); jsonErr != nil {
			err = jsonErr
		}
		return `"` + plan.EncodeCursor(list.Fingerprint, keys) + `"`
	}), err
}

// written is the case's plan, or the error that it is refused with, as a golden file has it.
func (c planCase) written(t *testing.T, contract *schema.Schema) *node {
	t.Helper()
	if c.Selection != nil {
		selection, err := c.selection(contract)
		return asNode(t, selection, err)
	}
	root, err := c.build(contract, fromJSON(t, c.Variables))
	planned, decide := asNode(t, root, err), &node{open: '['}
	for _, name := range slices.Sorted(maps.Keys(c.Variables)) {
		other, ok := c.Others[name]
		if c.Open {
			continue
		}
		if !ok {
			t.Fatalf("the variable $%s has no other value among `others`", name)
		}
		changed := maps.Clone(c.Variables)
		changed[name] = other
		root, err := c.build(contract, fromJSON(t, changed))
		if compared := asNode(t, root, err); planned.sameShape(compared) {
			planned.mark(compared, "$"+name)
		} else {
			decide.items = append(decide.items, item{node: &node{text: scalar("$" + name)}})
		}
	}
	if decide.items != nil {
		planned.items = append(planned.items, item{"decidedBy", decide})
	}
	return planned
}

// asNode is a plan or an error as JSON.
func asNode(t *testing.T, planned json.Marshaler, err error) *node {
	t.Helper()
	var refused *plan.Error
	switch {
	case errors.As(err, &refused):
		told := struct {
			Path     string `json:"path"`
			Argument string `json:"argument,omitempty"`
			Limit    string `json:"limit,omitempty"`
			Allowed  int    `json:"allowed,omitempty"`
			Message  string `json:"message"`
		}{strings.Join(refused.Path, "."), refused.Argument, refused.Limit, refused.Allowed, refused.Message}
		text, err := json.Marshal(map[string]any{"refused": told})
		if err != nil {
			t.Fatal(err)
		}
		return parse(t, text)
	case err != nil:
		t.Fatal(err)
	}
	text, err := planned.MarshalJSON()
	if err != nil {
		t.Fatal(err)
	}
	return parse(t, text)
}

// fromJSON are variables as they come with a request.
func fromJSON(t *testing.T, variables map[string]any) map[string]any {
	t.Helper()
	data, err := json.Marshal(variables)
	if err != nil {
		t.Fatal(err)
	}
	var plain map[string]any
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&plain); err != nil {
		t.Fatal(err)
	}
	return plain
}

// planCases are the cases of each file, by the file's name.
func planCases(t *testing.T) map[string][]planCase {
	t.Helper()
	files, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files of cases, %v", len(files), err)
	}
	all := map[string][]planCase{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var cases []planCase
		if err := yaml.UnmarshalWithOptions(text, &cases, yaml.Strict()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		all[file] = cases
	}
	return all
}

// What is asked of the graph for a request, as data.
func TestGolden(t *testing.T) {
	contract := load(t)
	for file, cases := range planCases(t) {
		golden := strings.TrimSuffix(file, ".yaml") + ".json"
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			plans := &node{open: '{'}
			for _, c := range cases {
				t.Run(c.Question, func(t *testing.T) {
					if plans.find(c.Question) != nil {
						t.Fatal("the question stands twice in the file")
					}
					plans.items = append(plans.items, item{c.Question, c.written(t, contract)})
				})
			}
			if *update {
				if err := os.WriteFile(golden, []byte(plans.pretty()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			compareGolden(t, golden, plans)
		})
	}
}

// compareGolden tells which plans are not those of the golden file.
func compareGolden(t *testing.T, golden string, plans *node) {
	t.Helper()
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v\n%s", err, anew)
	}
	if string(text) == plans.pretty() {
		return
	}
	kept := parse(t, text)
	for _, planned := range plans.items {
		want := ""
		if found := kept.find(planned.key); found != nil {
			want = found.pretty()
		}
		if got := planned.node.pretty(); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", planned.key, got, want)
		}
	}
	t.Errorf("%s differs. %s", golden, anew)
}
