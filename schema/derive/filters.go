package main

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// scalarWhere returns the condition of where.graphqls for a scalar field, empty if there is none.
func scalarWhere(f *ast.FieldDefinition) string {
	switch scalar := f.Type.Name(); scalar {
	case "ID":
		return "IDWhere"
	case "String":
		if f.Directives.ForName("folded") != nil {
			return "TextWhere"
		}
		return "StringWhere"
	case "Int", "Float", "Boolean", "Date", "DateTime", "EDTF":
		return scalar + "Where"
	}
	return ""
}

// where writes the filter of a noun, an interface or a fact.
func (d *deriver) where(def *ast.Definition, what string) {
	name := def.Name + "Where"
	d.mustBeFree(name)
	input := &ast.Definition{
		Kind: ast.InputObject, Name: name,
		Description: "A condition on " + what + ".",
		Fields: ast.FieldList{
			field("AND", "All of these hold.", "["+name+"!]"),
			field("OR", "At least one of these holds.", "["+name+"!]"),
			field("NOT", "This does not hold.", name),
		},
	}
	if def.Kind == ast.Interface {
		input.Fields = append(input.Fields, d.kinds(def)...)
	}
	for _, f := range def.Fields {
		if condition := d.conditionType(f); condition != "" {
			input.Fields = append(input.Fields, field(f.Name, "", condition))
		}
	}
	if isClaimed(def) || d.isClaimedNode(def) {
		d.listWhere("ClaimListWhere", "ClaimWhere")
		input.Fields = append(input.Fields, field("claims", "", "ClaimListWhere"), field("confidence", "", "FloatWhere"),
			field("disputed", "", "BooleanWhere"))
	}
	if more := d.nouns.Extensions.ForName(name); more != nil {
		input.Fields = append(input.Fields, more.Fields...)
	}
	d.add(input)
}

// exportWhere adds a noun to the filter of exports, which has one member a noun.
func (d *deriver) exportWhere(def *ast.Definition) {
	const name = "ExportWhere"
	d.add(&ast.Definition{
		Kind: ast.InputObject, Name: name,
		Description: "Says which nodes are exported, by noun: `{event: {date: {gte: \"2017\"}}, organization: {}}`. Nodes of a noun that is " +
			"not named are left out; `{}` stands for all of a noun.",
	})
	filter := d.out.Definitions.ForName(name)
	filter.Fields = append(filter.Fields, field(lowerFirst(def.Name), "Which "+strings.TrimSuffix(words(plural(def)), " list")+".", def.Name+"Where"))
}

// exportNeighborhood gives exports the arguments of the root field neighborhood.
func (d *deriver) exportNeighborhood() {
	input := &ast.Definition{
		Kind: ast.InputObject, Name: "ExportNeighborhood",
		Description: "A neighborhood: the arguments of the root field `neighborhood`.",
	}
	for _, a := range d.query().Fields.ForName("neighborhood").Arguments {
		input.Fields = append(input.Fields, &ast.FieldDefinition{Name: a.Name, Type: a.Type, DefaultValue: a.DefaultValue})
	}
	d.add(input)
}

func (d *deriver) isEntity(def *ast.Definition) bool {
	if def.Name == "Entity" {
		return true
	}
	for _, name := range def.Interfaces {
		if name == "Entity" {
			return true
		}
	}
	return false
}

// kinds are the conditions by which an interface is narrowed to one of its nouns.
func (d *deriver) kinds(def *ast.Definition) ast.FieldList {
	var fields ast.FieldList
	for _, noun := range d.nounsOf(def) {
		fields = append(fields, field("is"+noun.Name, "It is of type `"+noun.Name+"`, and such a one.", noun.Name+"Where"))
	}
	return fields
}

// nounsOf returns the nouns that an interface stands for.
func (d *deriver) nounsOf(face *ast.Definition) ast.DefinitionList {
	var nouns ast.DefinitionList
	for _, noun := range d.nouns.Definitions {
		if isNode(noun) && slices.Contains(noun.Interfaces, face.Name) {
			nouns = append(nouns, noun)
		}
	}
	return nouns
}

// conditionType returns the input type that filters by a field, empty if none does.
func (d *deriver) conditionType(f *ast.FieldDefinition) string {
	target := f.Type.Name()
	if fact := d.edgeOf(f); fact != nil {
		if f.Type.Elem == nil {
			return target + "Where"
		}
		return fact.Name + target + "ListWhere"
	}
	if f.Directives.ForName("reference") != nil || f.Directives.ForName("end") != nil {
		return target + "Where"
	}
	if condition := scalarWhere(f); condition != "" {
		return condition
	}
	if enum := d.nouns.Definitions.ForName(target); enum != nil && enum.Kind == ast.Enum {
		d.add(&ast.Definition{
			Kind: ast.InputObject, Name: target + "Where",
			Description: "A condition.",
			Fields: ast.FieldList{
				field("eq", "", target),
				field("in", "", "["+target+"!]"),
				field("isNull", "", "Boolean"),
			},
		})
		return target + "Where"
	}
	return ""
}

// isList says whether a field leads to several things that are found without facts.
func (d *deriver) isList(f *ast.FieldDefinition) bool {
	return f.Directives.ForName("referrer") != nil || f.Directives.ForName("entries") != nil
}

// mustBeFree refuses a hand-written type in the place of a derived one: both would be meant by one name.
func (d *deriver) mustBeFree(name string) {
	if d.nouns.Definitions.ForName(name) != nil {
		panic(name + " is written by hand, but it is the name of a derived type")
	}
}

// order writes what a list of a noun, an interface or a fact can be ordered by, if it is more than the id.
func (d *deriver) order(def *ast.Definition) {
	d.mustBeFree(def.Name + "Order")
	if fields := d.orders(def); fields != nil {
		d.add(&ast.Definition{
			Kind: ast.InputObject, Name: def.Name + "Order",
			Description: "An order.", Directives: oneOf(),
			Fields: fields,
		})
	}
}

// orders are what a list of a noun, an interface or a fact can be ordered by; nil if it is the id alone, by which ties are broken anyway.
func (d *deriver) orders(def *ast.Definition) ast.FieldList {
	var fields ast.FieldList
	for _, f := range def.Fields {
		switch {
		case d.edgeOf(f) != nil:
			if f.Type.Elem != nil {
				fields = append(fields, field(f.Name+"Count", "", "SortDirection"))
			}
		case f.Directives.ForName("evidence") != nil:
		case f.Directives.ForName("reference") == nil && f.Directives.ForName("end") == nil && !d.isList(f):
			fields = append(fields, field(f.Name, "", "SortDirection"))
		}
	}
	if valid := def.Directives.ForName("valid"); valid != nil && valid.Arguments.ForName("at") != nil {
		fields = append(fields, field("since", "", "SortDirection"))
	}
	if len(fields) == 1 && fields[0].Name == "id" {
		return nil
	}
	return fields
}

// oneOf says that exactly one member of an input counts.
func oneOf() ast.DirectiveList { return ast.DirectiveList{{Name: "oneOf"}} }
