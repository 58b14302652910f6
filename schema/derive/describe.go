package main

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// usual describes fields that mean the same wherever they stand.
var usual = map[string]string{
	"id":         "Unique over the whole graph.",
	"name":       "The name to show.",
	"createdAt":  "When this node was first written.",
	"updatedAt":  "When this node was last changed.",
	"cursor":     "Where this edge stands in its list.",
	"edge":       "By the fact that leads to the node: its role, its dates.",
	"node":       "By the node itself.",
	"pageInfo":   "Where this page stands in the list.",
	"claims":     "The claims that support it.",
	"confidence": "How sure all sources together make it, from 0 to 100.",
	"disputed":   "Whether something stands against it.",
	"eq":         "It is this.",
	"in":         "It is one of these.",
	"gt":         "It is greater, or later.",
	"gte":        "It is greater or equal, or not earlier.",
	"lt":         "It is less, or earlier.",
	"lte":        "It is less or equal, or not later.",
	"contains":   "It has this text in it.",
	"startsWith": "It begins with this text.",
	"endsWith":   "It ends with this text.",
	"isNull":     "`true`: there is no value; `false`: there is one.",
	"min":        "The least values in the group.",
	"max":        "The greatest values in the group.",
	"sum":        "The sums over the group.",
	"avg":        "The averages over the group.",
}

// repeating are the ends of the names of derived types that repeat the fields of a noun, of a fact or of a list. What a field means is
// said once, where it is answered: a tool that asks for the contract loads every word of it.
var repeating = []string{"Where", "Order", "Group", "Extremes", "Numbers", "Values", "Connection", "Edge", "Aggregate", "Operation", "Payload"}

// describe completes the contract's descriptions: a field without one has that of the interface which it comes from, or else that of all
// fields of its name. Derived types say what they are, and are silent about fields that say the same everywhere.
func (d *deriver) describe() {
	for _, def := range d.out.Definitions {
		derived := d.nouns.Definitions.ForName(def.Name) == nil
		for i, f := range def.Fields {
			f = clone(f) // lists show the fields of facts
			def.Fields[i] = f
			if derived && isRepeating(def) || d.saidAtInterface(def, f) {
				f.Description = ""
			} else if f.Description == "" && def.Kind != ast.InputObject {
				f.Description = inherited(d.out, def, f.Name)
			}
			if !isRoot(def) && strings.HasSuffix(f.Type.Name(), "Connection") {
				silence(f)
			}
		}
	}
	for _, def := range d.out.Definitions {
		derived := d.nouns.Definitions.ForName(def.Name) == nil
		for _, f := range def.Fields {
			if f.Description == "" && !(derived && isRepeating(def)) && !d.saidAtInterface(def, f) {
				f.Description = usual[f.Name]
			}
		}
	}
}

// saidAtInterface says whether all facts or all entities have a field, which is described at their interface.
func (d *deriver) saidAtInterface(def *ast.Definition, f *ast.FieldDefinition) bool {
	return def.Kind == ast.Object && fieldOf(d.nouns, def.Name, f.Name) == nil && slices.ContainsFunc(def.Interfaces, func(face string) bool {
		return slices.Contains([]string{"Fact", "Relationship", "Entity"}, face) && fieldOf(d.out, face, f.Name) != nil
	})
}

// isRepeating says whether a derived type repeats the fields of another.
func isRepeating(def *ast.Definition) bool {
	return slices.ContainsFunc(repeating, func(end string) bool { return strings.HasSuffix(def.Name, end) })
}

func isRoot(def *ast.Definition) bool {
	return def.Name == "Query" || def.Name == "Mutation" || def.Name == "Subscription"
}

// common are the arguments that all lists take and that mean the same everywhere: the description of PageInfo says what.
var common = []string{"where", "orderBy", "first", "after", "last", "before", "asOf", "knownAt", "groupBy", "having"}

// silence takes the descriptions from the arguments that all lists have.
func silence(f *ast.FieldDefinition) {
	arguments := make(ast.ArgumentDefinitionList, len(f.Arguments))
	for i, a := range f.Arguments {
		quiet := *a
		if slices.Contains(common, a.Name) {
			quiet.Description = ""
		}
		arguments[i] = &quiet
	}
	f.Arguments = arguments
}

// inherited is what the interfaces of a type say of a field.
func inherited(doc *ast.SchemaDocument, def *ast.Definition, name string) string {
	for _, face := range def.Interfaces {
		if f := fieldOf(doc, face, name); f != nil && f.Description != "" {
			return f.Description
		}
	}
	return ""
}

// fieldOf returns a type's field, nil if there is none.
func fieldOf(doc *ast.SchemaDocument, typeName, name string) *ast.FieldDefinition {
	def := doc.Definitions.ForName(typeName)
	if def == nil {
		return nil
	}
	return def.Fields.ForName(name)
}
