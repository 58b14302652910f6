package graph_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
	"pgregory.net/rapid"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// What stands in a query may come by variables instead, in every shape that GraphQL coerces to the same: a request is planned as before.
func TestInputsInEveryShapeArePlannedAlike(t *testing.T) {
	w := drawnWorld(t)
	for range testlevel.Draws(4, 40, 2000) {
		rapid.Check(t, func(rt *rapid.T) {
			g := &generator{T: rt, world: w, variables: map[string]any{}, inline: true}
			query := g.request()
			whole, err := planFields(w.contract, query, nil)
			if err != nil {
				rt.Fatalf("the generator made a wrong request: %v\n%s", err, query)
			}
			shaped, variables := shapeInputs(w.contract, query, nil, &drawnShapes{rt})
			other, err := planFields(w.contract, shaped, variables)
			given, _ := json.Marshal(variables)
			if err != nil {
				rt.Fatalf("%s\nwas written otherwise as\n%s\n%s\nand refused: %v", query, shaped, given, err)
			}
			if different := difference(whole, other); different != "" {
				rt.Fatalf("%s\nand written otherwise\n%s\n%s\nare planned otherwise: %s", query, shaped, given, different)
			}
		})
	}
}

// Every question of the corpus is planned alike, and refused alike, whether its values stand in the query or come by variables.
func TestCasesByVariables(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("testdata/cases/*.yaml")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files of cases, %v", len(files), err)
	}
	asked := 0
	planner := graph.NewPlanner(contract)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var cases []testCase
		if err := yaml.UnmarshalWithOptions(text, &cases, yaml.Strict(), yaml.UseOrderedMap()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, c := range cases {
			given := jsonVariables(t, c.Variables)
			whole, err := planFields(contract, c.Query, given)
			if err != nil {
				continue // it is not valid, or its variables are refused
			}
			asked++
			shaped, variables := shapeInputs(contract, c.Query, given, allByVariable{})
			other, err := planFields(contract, shaped, variables)
			if err != nil {
				// A variable is refused before anything is planned, for the same reason.
				if !refusedAlike(whole, err) {
					t.Errorf("%s: %s\nis refused with its values in variables: %v", file, c.Query, err)
				}
				continue
			}
			doc, err := parse(contract, shaped)
			if err != nil {
				t.Fatalf("%s: %v", shaped, err)
			}
			for range 2 { // planned, then taken from what is kept
				kept, err := planFieldsWith(contract, doc, variables, planner.Prepare)
				if different := differentStatements(other, kept); err != nil || different != "" {
					t.Errorf("%s: %s\nis sent otherwise by a plan that is kept: %s %v", file, c.Query, different, err)
				}
			}
			if different := difference(whole, other); different != "" {
				t.Errorf("%s: %s\nis planned otherwise with its values in variables\n%s\n%v\n%s", file, c.Query, shaped, variables, different)
			}
		}
	}
	if asked < 200 {
		t.Errorf("only %d questions were planned", asked)
	}
}

// A plan that is kept serves other values of texts as one that is made for them.
func TestKeptPlansServeOtherTexts(t *testing.T) {
	w := drawnWorld(t)
	kept := 0
	for range testlevel.Draws(4, 40, 2000) {
		rapid.Check(t, func(rt *rapid.T) {
			g := &generator{T: rt, world: w, variables: map[string]any{}, inline: true}
			query, variables := shapeInputs(w.contract, g.request(), nil, &drawnShapes{rt})
			doc, err := parse(w.contract, query)
			if err != nil {
				rt.Fatalf("%s: %v", query, err)
			}
			planner := graph.NewPlanner(w.contract)
			for range 3 {
				got, err := planFieldsWith(w.contract, doc, variables, planner.Prepare)
				if err != nil {
					rt.Fatalf("%s: %v", query, err)
				}
				want, err := planFields(w.contract, query, variables)
				if err != nil {
					rt.Fatalf("%s: %v", query, err)
				}
				if different := differentStatements(want, got); different != "" {
					given, _ := json.Marshal(variables)
					rt.Fatalf("%s\n%s\nis planned otherwise by a plan that was kept: %s", query, given, different)
				}
				for _, declared := range doc.Operations[0].VariableDefinitions {
					text, ok := variables[declared.Variable].(string)
					if name := declared.Type.NamedType; ok && (name == "String" || name == "ID") {
						variables[declared.Variable] = text + pick(g, []string{"", "x", "É"}, "more")
					}
				}
			}
			kept += planner.Kept()
		})
	}
	if kept == 0 {
		t.Error("no plan was kept")
	}
}

// refusedAlike says that what is refused by a variable is refused for the same reason where it stands in the query.
func refusedAlike(inline []plannedField, byVariable error) bool {
	_, reason, _ := strings.Cut(byVariable.Error(), ": ")
	_, reason, _ = strings.Cut(reason, ": ")
	for _, root := range inline {
		if root.refusal != "" && strings.Contains(root.refusal, reason) {
			return true
		}
	}
	return false
}

// shapes decide how an input is written.
type shapes interface {
	// choose says whether a way to write something is taken, one that could be taken in so many of a hundred cases.
	choose(percent int, way string) bool
}

// drawnShapes decides at random.
type drawnShapes struct{ *rapid.T }

func (d drawnShapes) choose(percent int, way string) bool {
	return rapid.IntRange(1, 100).Draw(d.T, way) > 100-percent
}

// allByVariable puts each argument into a variable of its own, as it is.
type allByVariable struct{}

func (allByVariable) choose(_ int, way string) bool { return way == byVariable }

// The ways to write an input.
const (
	byVariable   = "by a variable"
	byDefault    = "by a variable's default"
	single       = "a single value for a list"
	withPoint    = "a whole number with a point"
	withoutValue = "a variable that is not given"
)

// shaper writes a request with its inputs in other shapes.
type shaper struct {
	shapes
	contract  *schema.Schema
	declared  []string
	variables map[string]any
	// known are the variables that stand for values, by type and value.
	known map[string]string
}

// shapeInputs writes a request, which must be valid, with its inputs in other shapes.
func shapeInputs(contract *schema.Schema, query string, given map[string]any, how shapes) (string, map[string]any) {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		panic(err)
	}
	if problems := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); problems != nil {
		panic(problems)
	}
	s := &shaper{shapes: how, contract: contract, variables: map[string]any{}, known: map[string]string{}}
	for name, value := range given {
		s.variables[name] = value
	}
	for _, v := range doc.Operations[0].VariableDefinitions {
		declared := "$" + v.Variable + ": " + v.Type.String()
		if v.DefaultValue != nil {
			declared += " = " + v.DefaultValue.String()
		}
		s.declared = append(s.declared, declared)
	}
	body := s.selections(doc.Operations[0].SelectionSet)
	for _, fragment := range doc.Fragments {
		body += "\nfragment " + fragment.Name + " on " + fragment.TypeCondition + s.selections(fragment.SelectionSet)
	}
	head := "query"
	if len(s.declared) > 0 {
		head += "(" + strings.Join(s.declared, ", ") + ")"
	}
	return head + body, s.variables
}

func (s *shaper) selections(set ast.SelectionSet) string {
	if len(set) == 0 {
		return ""
	}
	text := " {"
	for _, selection := range set {
		switch selected := selection.(type) {
		case *ast.Field:
			text += " " + selected.Alias + ": " + selected.Name + s.arguments(selected.Definition.Arguments, selected.Arguments) +
				s.directives(selected.Directives) + s.selections(selected.SelectionSet)
		case *ast.InlineFragment:
			text += " ..."
			if selected.TypeCondition != "" {
				text += " on " + selected.TypeCondition
			}
			text += s.directives(selected.Directives) + s.selections(selected.SelectionSet)
		case *ast.FragmentSpread:
			text += " ..." + selected.Name + s.directives(selected.Directives)
		}
	}
	return text + " }"
}

func (s *shaper) directives(directives ast.DirectiveList) string {
	var text string
	for _, directive := range directives {
		text += " @" + directive.Name + s.arguments(directive.Definition.Arguments, directive.Arguments)
	}
	return text
}

func (s *shaper) arguments(definitions ast.ArgumentDefinitionList, arguments ast.ArgumentList) string {
	if len(arguments) == 0 {
		return ""
	}
	parts := make([]string, len(arguments))
	for i, argument := range arguments {
		parts[i] = argument.Name + ": " + s.value(definitions.ForName(argument.Name).Type, argument.Value)
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// value writes a value where one of a type is expected: as it is, or as a variable, or some of what is in it as a variable.
func (s *shaper) value(t *ast.Type, v *ast.Value) string {
	switch {
	case !constant(v):
	case v.Kind != ast.NullValue && s.choose(10, byDefault):
		return s.declare(t, " = "+v.String())
	case s.choose(30, byVariable):
		value := t.String() + v.String()
		if s.known[value] == "" { // merged fields must have the same arguments
			name := s.declare(t, "")
			s.variables[name[1:]] = s.json(t, v)
			s.known[value] = name
		}
		return s.known[value]
	}
	return s.inside(t, v)
}

// constant says that no variable is in a value.
func constant(v *ast.Value) bool {
	for _, child := range v.Children {
		if !constant(child.Value) {
			return false
		}
	}
	return v.Kind != ast.Variable
}

func (s *shaper) declare(t *ast.Type, more string) string {
	name := fmt.Sprintf("$shaped%d", len(s.declared))
	s.declared = append(s.declared, name+": "+t.String()+more)
	return name
}

// inside writes a value, and what is in it by value.
func (s *shaper) inside(t *ast.Type, v *ast.Value) string {
	switch {
	case v.Kind == ast.ListValue && t.Elem != nil:
		if len(v.Children) == 1 && v.Children[0].Value.Kind != ast.NullValue && constant(v) && s.choose(40, single) {
			return v.Children[0].Value.String()
		}
		parts := make([]string, len(v.Children))
		for i, child := range v.Children {
			parts[i] = child.Value.String()
			if s.choose(30, "into a list") {
				parts[i] = s.value(t.Elem, child.Value)
			}
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case v.Kind == ast.ObjectValue && t.Elem == nil:
		return s.object(s.contract.AST.Types[t.NamedType], v)
	}
	return v.String()
}

func (s *shaper) object(def *ast.Definition, v *ast.Value) string {
	var parts []string
	oneOf := def.Directives.ForName("oneOf") != nil // its member is never null
	for _, child := range v.Children {
		t := *def.Fields.ForName(child.Name).Type
		t.NonNull = t.NonNull || oneOf
		parts = append(parts, child.Name+": "+s.value(&t, child.Value))
	}
	if oneOf {
		return "{" + strings.Join(parts, ", ") + "}"
	}
	if field := def.Fields[len(v.Children)%len(def.Fields)]; v.Children.ForName(field.Name) == nil && !field.Type.NonNull && s.choose(10, withoutValue) {
		parts = append(parts, field.Name+": "+s.declare(field.Type, ""))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// json is a value as JSON.
func (s *shaper) json(t *ast.Type, v *ast.Value) any {
	switch v.Kind {
	case ast.ListValue:
		if len(v.Children) == 1 && v.Children[0].Value.Kind != ast.NullValue && s.choose(40, single) {
			return s.json(t.Elem, v.Children[0].Value)
		}
		list := make([]any, len(v.Children))
		for i, child := range v.Children {
			list[i] = s.json(t.Elem, child.Value)
		}
		return list
	case ast.ObjectValue:
		def := s.contract.AST.Types[t.Name()]
		object := map[string]any{}
		for _, child := range v.Children {
			object[child.Name] = s.json(def.Fields.ForName(child.Name).Type, child.Value)
		}
		return object
	case ast.IntValue:
		if s.choose(30, withPoint) && t.Name() != "EDTF" {
			return json.Number(v.Raw + ".0")
		}
		return json.Number(v.Raw)
	case ast.FloatValue:
		return json.Number(v.Raw)
	case ast.BooleanValue:
		return v.Raw == "true"
	case ast.NullValue:
		return nil
	}
	return v.Raw
}
