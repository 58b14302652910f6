package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"
	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// A field may stand several times under one key, in fragments or beside each other: all that it selects counts. So a request
// is planned as before when its selections are split into fields and fragments at random.
func TestSplitSelectionsArePlannedAlike(t *testing.T) {
	w := drawnWorld(t)
	for range testlevel.Draws(4, 40, 2000) {
		rapid.Check(t, func(rt *rapid.T) {
			g := &generator{T: rt, world: w, variables: map[string]any{}}
			query := g.request()
			variables := jsonVariables(t, g.variables)
			whole, err := planFields(w.contract, query, variables)
			if err != nil {
				rt.Fatalf("the generator made a wrong request: %v\n%s", err, query)
			}
			split := splitSelections(rt, w.contract, query)
			variables["on"], variables["off"] = true, false
			parts, err := planFields(w.contract, split, variables)
			if err != nil {
				rt.Fatalf("%s\nwas split into a wrong request: %v\n%s", query, err, split)
			}
			if different := difference(whole, parts); different != "" {
				rt.Fatalf("%s\nand its parts\n%s\nare planned otherwise: %s", query, split, different)
			}
		})
	}
}

// splitter writes a request anew, its selections in several fields and fragments. What stands first stays first.
type splitter struct {
	*rapid.T
	fragments []string
}

func splitSelections(t *rapid.T, contract *schema.Schema, query string) string {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	if problems := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); problems != nil {
		t.Fatal(problems)
	}
	s := &splitter{T: t}
	declared := []string{"$on: Boolean!", "$off: Boolean = false"}
	for _, v := range doc.Operations[0].VariableDefinitions {
		declared = append(declared, "$"+v.Variable+": "+v.Type.String())
	}
	// Both variables are used somewhere, as GraphQL has it.
	body := s.selections("Query", doc.Operations[0].SelectionSet) + " ... @include(if: $off) { __typename } ... @skip(if: $on) { __typename }"
	return "query(" + strings.Join(declared, ", ") + ") {" + body + " }\n" + strings.Join(s.fragments, "\n")
}

func (s *splitter) chance(percent int, what string) bool {
	return rapid.IntRange(1, 100).Draw(s.T, what) > 100-percent
}

// selections writes a selection of a type: one after the other, some of them together in a fragment, and after them the rest
// of the fields that were split.
func (s *splitter) selections(typeName string, set ast.SelectionSet) string {
	var b strings.Builder
	var later []string
	for len(set) > 0 {
		n := rapid.IntRange(1, len(set)).Draw(s.T, "together")
		var run strings.Builder
		for _, selection := range set[:n] {
			first, rest := s.selection(typeName, selection)
			run.WriteString(first)
			if rest != "" {
				later = append(later, rest)
			}
		}
		b.WriteString(s.wrapped(typeName, run.String()))
		set = set[n:]
	}
	for _, rest := range later {
		b.WriteString(s.wrapped(typeName, rest))
	}
	return b.String()
}

// wrapped writes selections of a type as they are, or in a fragment that always applies.
func (s *splitter) wrapped(typeName, selections string) string {
	switch rapid.IntRange(0, 6).Draw(s.T, "fragment") {
	case 0:
		return " ... {" + selections + " }"
	case 1:
		return " ... on " + typeName + " {" + selections + " }"
	case 2:
		return " ... @include(if: $on) {" + selections + " }"
	case 3:
		return " ... on " + typeName + " @skip(if: $off) @include(if: true) {" + selections + " }"
	case 4:
		name := fmt.Sprintf("f%d", len(s.fragments))
		s.fragments = append(s.fragments, "fragment "+name+" on "+typeName+" {"+selections+" }")
		spread := " ..." + name
		if s.chance(30, "spread twice") {
			return spread + " ... @include(if: $on) {" + spread + " }"
		}
		return spread
	}
	return selections
}

// selection writes one selection, and what is to stand later of it.
func (s *splitter) selection(typeName string, selection ast.Selection) (first, later string) {
	switch selected := selection.(type) {
	case *ast.Field:
		return s.field(selected)
	case *ast.InlineFragment:
		condition := selected.TypeCondition
		if condition == "" {
			condition = typeName
		}
		at := rapid.IntRange(0, len(selected.SelectionSet)).Draw(s.T, "split")
		for _, part := range []ast.SelectionSet{selected.SelectionSet[:at], selected.SelectionSet[at:]} {
			if len(part) > 0 {
				first += " ... on " + condition + " {" + s.selections(condition, part) + " }"
			}
		}
		return first, ""
	}
	s.Fatalf("the generator writes no %T", selection)
	return "", ""
}

// field writes a field with the first of its selections, and the field again with the others.
func (s *splitter) field(field *ast.Field) (first, later string) {
	head := " " + field.Alias + ": " + field.Name
	if len(field.Arguments) > 0 {
		var arguments []string
		for _, argument := range field.Arguments {
			arguments = append(arguments, argument.Name+": "+argument.Value.String())
		}
		head += "(" + strings.Join(arguments, ", ") + ")"
	}
	if len(field.SelectionSet) == 0 {
		if s.chance(20, "again") {
			later = head
		}
		return head + s.always(), later
	}
	target := field.Definition.Type.Name()
	at := len(field.SelectionSet)
	if at > 1 && s.chance(60, "split") {
		at = rapid.IntRange(1, at-1).Draw(s.T, "at")
		later = head + " {" + s.selections(target, field.SelectionSet[at:]) + " }"
	} else if s.chance(20, "again") {
		later = head + s.always() + " {" + s.selections(target, field.SelectionSet) + " }"
	}
	return head + s.always() + " {" + s.selections(target, field.SelectionSet[:at]) + " }", later
}

// always is nothing, or a directive that changes nothing.
func (s *splitter) always() string {
	return []string{"", "", "", " @include(if: $on)", " @skip(if: $off)"}[rapid.IntRange(0, 4).Draw(s.T, "directive")]
}

// What the generator does not draw, by hand: a request and the same one in parts.
func TestPartsOfAFieldArePlannedAsOne(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, whole, parts string }{
		{
			"a root field", `{ events(first: 1) { totalCount nodes { id } } }`,
			`{ events(first: 1) { totalCount } events(first: 1) { nodes { id } } }`,
		},
		{
			"a root field in fragments", `{ events { totalCount nodes { id name } } }`,
			`{ ...a ... on Query { events { nodes { name } } } } fragment a on Query { events { totalCount nodes { id } } }`,
		},
		{
			"a part that is left out", `{ events { totalCount } }`,
			`query($no: Boolean = false) { events { totalCount } ... @include(if: $no) { events { nodes { id } } } events @skip(if: true) { nodes { id } } }`,
		},
		{
			"an interface", `{ node(id: "event:a") { id ... on Event { name hosts { totalCount nodes { id } } } } }`,
			`{ node(id: "event:a") { id } node(id: "event:a") { ... on Event { name } ... on Event { hosts { totalCount } } ...h } }
			 fragment h on Event { hosts { nodes { id } } }`,
		},
		{
			"groups", `{ events { aggregate(groupBy: [{topics: {id: VALUE}}]) { nodes { count keys { value node { id name } } } } } }`,
			`{ events { aggregate(groupBy: [{topics: {id: VALUE}}]) { nodes { count keys { value } } } }
			   events { aggregate(groupBy: [{topics: {id: VALUE}}]) { nodes { keys { node { id } } ... on EventAggregate { keys { node { name } } } } } } }`,
		},
		{
			"a network", `{ network { nodeCount nodes { degree node { id name } } edges { nodes { a { id } weight } } } }`,
			`{ network { nodeCount nodes { degree } } network { nodes { node { id } } edges { nodes { a { id } } } } network { nodes { node { name } } edges { nodes { weight } } } }`,
		},
		{
			"ties", `{ ties { nodes { weight events { totalCount nodes { id } } series { start weight } } } }`,
			`{ ties { nodes { weight } } ties { nodes { events { totalCount } series { start } } } ties { nodes { events { nodes { id } } series { weight } } } }`,
		},
		{
			"a search", `{ search(query: "space") { nodes { score highlights { start end } node { id name } } } }`,
			`{ search(query: "space") { nodes { score highlights { start } } } search(query: "space") { nodes { highlights { end } node { id } } }
			   search(query: "space") { nodes { node { ... on Entity { name } } } } }`,
		},
		{
			"candidates", `{ candidates { totalCount nodes { score a { id name } } } }`,
			`{ candidates { totalCount nodes { score a { id } } } candidates { nodes { a { name } } } }`,
		},
		{
			"a mutation", `mutation { undoChanges(input: {mutationId: "m", author: "a", id: "change-set:a"}) { changeSet { id status } } }`,
			`mutation { undoChanges(input: {mutationId: "m", author: "a", id: "change-set:a"}) { changeSet { id } }
			   ... on Mutation { undoChanges(input: {mutationId: "m", id: "change-set:a", author: "a"}) { changeSet { status } } } }`,
		},
		{
			"a subscription", `subscription { changes(since: 3) { id action entity { id name } } }`,
			`subscription { changes(since: 3) { id } changes(since: 3) { action entity { id } ... { entity { name } } } }`,
		},
	} {
		whole, err := planFields(contract, test.whole, nil)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		parts, err := planFields(contract, test.parts, nil)
		if err != nil {
			t.Errorf("%s: %v", test.name, err)
			continue
		}
		if different := difference(whole, parts); different != "" {
			t.Errorf("%s: the parts are planned otherwise: %s", test.name, different)
		}
	}
}
