package main

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// operations writes the inputs of changes: for each noun and fact the values that can be set, and the operation that sets them; and the
// one that is any of these.
func (d *deriver) operations() {
	any := &ast.Definition{
		Kind: ast.InputObject, Name: "OperationInput",
		Description: "One change of one node or fact: exactly one member.",
		Directives:  oneOf(),
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
		input.Description = "A change of a `" + def.Name + "`."
		input.Fields = ast.FieldList{
			field("action", "What is done.", "NodeAction!"),
			field("id", "The node's id: `"+prefixOf(def)+":…`.", "ID!"),
		}
	} else {
		input.Description = "A change of a `" + def.Name + "`."
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
		input.Fields = append(input.Fields, field("set", "The values to set. Null is as good as left out.", def.Name+"Values"))
	}
	if d.out.Definitions.ForName(def.Name+"Property") != nil {
		input.Fields = append(input.Fields, field("unset", "The values to remove.", "["+def.Name+"Property!]"))
	}
	if def.Name != "Claim" && def.Name != "Document" && def.Name != "Name" {
		input.Fields = append(input.Fields, field("claims", "The evidence. Not needed to retract.", "[ClaimInput!]"))
	}
	d.mustBeFree(input.Name)
	d.add(input)
}

// values writes the values of a noun or fact that can be set, and those that can be removed.
func (d *deriver) values(def *ast.Definition) {
	input := &ast.Definition{Kind: ast.InputObject, Name: def.Name + "Values", Description: "Values to set."}
	removable := &ast.Definition{Kind: ast.Enum, Name: def.Name + "Property", Description: "Values that can be removed."}
	for _, f := range def.Fields {
		if !d.isWritable(f) {
			continue
		}
		if !f.Type.NonNull && f.Directives.ForName("always") == nil {
			removable.EnumValues = append(removable.EnumValues, &ast.EnumValueDefinition{Name: constant(f.Name)})
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
	if len(removable.EnumValues) > 0 {
		d.mustBeFree(removable.Name)
		d.add(removable)
	}
}

// constant is what enums call a field: DAY_PART for dayPart.
func constant(field string) string {
	return strings.ToUpper(strings.ReplaceAll(words(field), " ", "_"))
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

// payloads lets each mutation answer a type of its own, so that it can tell more one day: what it was written to answer, under the name of
// that type, and the warnings of it.
func (d *deriver) payloads() {
	mutations := d.out.Definitions.ForName("Mutation").Fields
	for i, f := range mutations {
		made := f.Type.Name()
		payload := &ast.Definition{
			Kind: ast.Object, Name: strings.ToUpper(f.Name[:1]) + f.Name[1:] + "Payload",
			Description: "The answer of `" + f.Name + "`.",
			Fields: ast.FieldList{
				field(lowerFirst(made), "", made+"!"),
				{Name: "warnings", Type: fieldOf(d.out, made, "warnings").Type},
			},
		}
		d.mustBeFree(payload.Name)
		d.add(payload)
		mutations[i] = clone(f)
		mutations[i].Type = typeOf(payload.Name + "!")
	}
}
