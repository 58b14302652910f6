package main

import (
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

// derivedFrom are the ends of the names of types that say something about each field of a noun or fact.
var derivedFrom = []string{"Where", "Order", "Group", "Extremes", "Numbers", "Values"}

// describe completes the contract's descriptions: a field without one has that of the interface which it comes from, or of
// the field that it filters, orders, groups or counts; else that of all fields of its name.
func describe(doc *ast.SchemaDocument) {
	for _, def := range doc.Definitions {
		for _, f := range def.Fields {
			if f.Description == "" && def.Kind != ast.InputObject {
				f.Description = inherited(doc, def, f.Name)
			}
		}
	}
	for _, def := range doc.Definitions {
		for _, f := range def.Fields {
			if f.Description == "" {
				f.Description = told(doc, def, f.Name)
			}
		}
	}
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

// told is what the noun or fact of a derived type says of a field, or else what its name says.
func told(doc *ast.SchemaDocument, def *ast.Definition, name string) string {
	for _, end := range derivedFrom {
		if base, ok := strings.CutSuffix(def.Name, end); ok {
			if f := fieldOf(doc, base, name); f != nil && f.Description != "" {
				return f.Description
			}
		}
	}
	if name == "node" && def.Kind == ast.Object {
		return "The node that the edge leads to."
	}
	return usual[name]
}

// fieldOf returns a type's field, nil if there is none.
func fieldOf(doc *ast.SchemaDocument, typeName, name string) *ast.FieldDefinition {
	def := doc.Definitions.ForName(typeName)
	if def == nil {
		return nil
	}
	return def.Fields.ForName(name)
}
