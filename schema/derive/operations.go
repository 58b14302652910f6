package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// operations writes the inputs of changes: for each noun and fact the values that can be set, and the operation that sets them; and the
// one that is any of these.
func (d *deriver) operations() {
	any := &ast.Definition{
		Kind: ast.InputObject, Name: "OperationInput",
		Description: "One change of one node or fact: exactly one member.",
		Directives:  ast.DirectiveList{{Name: "oneOf"}},
	}
	for _, def := range d.nouns.Definitions {
		if !isNode(def) && !isClaimed(def) {
			continue
		}
		d.values(def)
		d.operation(def)
		any.Fields = append(any.Fields, field(lowerFirst(def.Name), "A change of type `"+def.Name+"`.", def.Name+"Operation"))
	}
	slices.SortFunc(any.Fields, func(a, b *ast.FieldDefinition) int {
		if a.Name < b.Name {
			return -1
		}
		return 1
	})
	d.add(any)
}

// operation writes what can be done to one noun or fact.
func (d *deriver) operation(def *ast.Definition) {
	input := &ast.Definition{Kind: ast.InputObject, Name: def.Name + "Operation"}
	if isNode(def) {
		input.Description = "What is done to a node of type `" + def.Name + "`."
		input.Fields = ast.FieldList{
			field("action", "What is done.", "NodeAction!"),
			field("id", "The node's id: `"+prefixOf(def)+":…`.", "ID!"),
		}
	} else {
		input.Description = "What is done to a fact of type `" + def.Name + "`. " + def.Description
		input.Fields = ast.FieldList{
			field("action", "What is done.", "FactAction!"),
			field("id", "The fact's id. With `LINK` it follows from the two ends if it is not given.", "ID"),
			field("from", "With `LINK`: the id of the node that it starts from.", "ID"),
			field("to", "With `LINK`: the id of the node that it leads to.", "ID"),
		}
	}
	input.Fields = append(input.Fields,
		field("expectedRevision", "The `revision` that this was decided by. If it is another by now, nothing is done, with the code `CONFLICT`.", "Int"))
	if d.out.Definitions.ForName(def.Name+"Values") != nil {
		input.Fields = append(input.Fields, field("set", "The values to set; null removes one.", def.Name+"Values"))
	}
	if def.Name != "Claim" && def.Name != "Document" && def.Name != "Name" {
		input.Fields = append(input.Fields, field("claims", "The evidence. Not needed to retract.", "[ClaimInput!]"))
	}
	d.mustBeFree(input.Name)
	d.add(input)
}

// values writes the values of a noun or fact that can be set.
func (d *deriver) values(def *ast.Definition) {
	input := &ast.Definition{Kind: ast.InputObject, Name: def.Name + "Values", Description: "Values of type `" + def.Name + "`."}
	for _, f := range def.Fields {
		if !d.isWritable(f) {
			continue
		}
		kind := f.Type.Name()
		if f.Directives.ForName("reference") != nil {
			kind = "ID"
		}
		input.Fields = append(input.Fields, field(f.Name, f.Description, kind))
	}
	if len(input.Fields) > 0 {
		d.mustBeFree(input.Name)
		d.add(input)
	}
}

// isWritable says whether people set this value: not what Entente keeps itself, nor what leads elsewhere.
func (d *deriver) isWritable(f *ast.FieldDefinition) bool {
	for _, other := range []string{"relationship", "reach", "via", "end", "referrer", "computed", "evidence"} {
		if f.Directives.ForName(other) != nil {
			return false
		}
	}
	return f.Name != "id"
}
