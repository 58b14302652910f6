package graph_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// shape is a request with a place for one text: the variable $text of a scalar type.
type shape struct {
	query, scalar string
}

// textScalars are the scalars that are written as texts, with a harmless one for each.
var textScalars = map[string]string{
	"ID": "organization:harmless", "String": "harmless", "EDTF": "2016-06", "Date": "2017-06-15", "DateTime": "2017-06-15T09:30:00Z",
}

// textShapes are requests with $text in the place of everything in the contract that takes a text: each argument of each root field and
// of each field of nouns and their edges, and each member of each input below these. Inputs that stand in many places are gone
// through in the one that is the least deep.
func textShapes(contract *schema.Schema) []shape {
	s := &textShaper{contract: contract, met: map[string]bool{}}
	for _, field := range contract.AST.Query.Fields {
		// An export asks nothing of the graph before it is fetched, and candidates are compared by what was read of all.
		if field.Name != "export" && field.Name != "candidates" && !strings.HasPrefix(field.Name, "__") {
			s.field(field, "query($text: %s) { "+field.Name+"(%s) "+s.selection(field)+" }")
		}
	}
	for _, t := range slices.Concat(contract.Nouns, contract.Facts) {
		def := contract.AST.Types[t.Name]
		inside := `query($text: %s) { node(id: "` + t.Prefix() + `:a") { ... on ` + t.Name + " { FIELD } } }"
		if t.Kind == schema.Fact {
			inside = "query($text: %s) { " + s.listAlong(t) + " }"
		}
		for _, field := range def.Fields {
			s.field(field, strings.Replace(inside, "FIELD", field.Name+"(%s) "+s.selection(field), 1))
		}
	}
	for len(s.waiting) > 0 {
		next := s.waiting[0]
		s.waiting = s.waiting[1:]
		s.value(next)
	}
	return s.found
}

type textShaper struct {
	contract *schema.Schema
	// met are the inputs that were gone through.
	met     map[string]bool
	waiting []textPlace
	found   []shape
}

// textPlace is where a value of a type stands. The query has places for the type of the variable and for the arguments, and these have one
// for the value.
type textPlace struct {
	of               *ast.Type
	query, arguments string
}

// selection is what is asked of a field's value.
func (s *textShaper) selection(field *ast.FieldDefinition) string {
	def := s.contract.AST.Types[field.Type.Name()]
	switch {
	case !def.IsCompositeType():
		return ""
	case def.Fields.ForName("totalCount") != nil:
		return "{ totalCount nodes { __typename } }"
	}
	return "{ __typename }"
}

// listAlong is a list whose edges are of a type of fact, with FIELD where these are asked.
func (s *textShaper) listAlong(fact *schema.Type) string {
	for _, noun := range s.contract.Nouns {
		for _, f := range noun.Fields {
			if f.Fact == fact && f.Kind == schema.Relationship {
				edge := f.Name + " { edges { fact { FIELD } } }"
				if !f.Many {
					edge = f.Name + "Edge { fact { FIELD } }"
				}
				return `node(id: "` + noun.Prefix() + `:a") { ... on ` + noun.Name + " { " + edge + " } }"
			}
		}
	}
	panic("no list goes along " + fact.Name)
}

// field adds the places of a field's arguments. The query has places for the type of the variable and for the arguments.
func (s *textShaper) field(field *ast.FieldDefinition, query string) {
	for _, argument := range field.Arguments {
		others := ""
		for _, other := range field.Arguments {
			if other.Name != argument.Name && other.Type.NonNull && other.DefaultValue == nil {
				others += ", " + other.Name + ": " + s.needed(other)
			}
		}
		s.waiting = append(s.waiting, textPlace{argument.Type, query, argument.Name + ": %s" + others})
	}
}

// needed is a value for an argument that must be given.
func (s *textShaper) needed(argument *ast.ArgumentDefinition) string {
	value := map[string]string{
		"from": `"person:a"`, "to": `"topic:a"`, "earlier": `"2016"`, "later": `"2017"`, "query": `"x"`, "roots": `"event:a"`, "of": `"topic:a"`,
		"id": `"event:a"`, "ids": `"event:a"`,
	}[argument.Name]
	if value == "" {
		panic("a value is needed for " + argument.Name)
	}
	return value
}

// value adds the shape of a text, or the places of an input's members.
func (s *textShaper) value(p textPlace) {
	for p.of.Elem != nil {
		p.of, p.arguments = p.of.Elem, fmt.Sprintf(p.arguments, "[%s]")
	}
	def := s.contract.AST.Types[p.of.NamedType]
	_, isText := textScalars[def.Name]
	switch {
	case isText:
		s.found = append(s.found, shape{fmt.Sprintf(p.query, def.Name+"!", fmt.Sprintf(p.arguments, "$text")), def.Name})
		return
	case def.Kind != ast.InputObject, s.met[def.Name] && !areOperators(def):
		return
	}
	s.met[def.Name] = true
	for _, member := range def.Fields {
		beside := ""
		if member.Name == "asOf" && def.Fields.ForName("some") != nil {
			beside = ", some: {}" // a day alone asks nothing of a list
		}
		s.waiting = append(s.waiting, textPlace{member.Type, p.query, fmt.Sprintf(p.arguments, "{"+member.Name+": %s"+beside+"}")})
	}
}

// areOperators says whether an input holds the operators on a scalar.
func areOperators(def *ast.Definition) bool { return def.Fields.ForName("isNull") != nil }
