package main

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// relationships writes facts as they stand by themselves, outside of lists: by their type, between two entities. Facts that
// lead to or from anything else (names, claims) belong to their entities, and are left out.
func (d *deriver) relationships() {
	types := &ast.Definition{Kind: ast.Enum, Name: "FactType", Description: "The types of fact between entities."}
	face := &ast.Definition{
		Kind: ast.Interface, Name: "Relationship", Interfaces: []string{"Fact"},
		Description: "A fact between two entities. Its own properties are asked by its type: `... on Hosted { role }`.",
		Fields:      relationshipFields(),
	}
	d.add(types)
	d.add(face)
	for _, def := range d.nouns.Definitions {
		if !d.isBetweenEntities(def) {
			continue
		}
		value := def.Directives.ForName("fact").Arguments.ForName("type").Value.Raw
		types.EnumValues = append(types.EnumValues, &ast.EnumValueDefinition{Name: value, Description: def.Description})
		d.mustBeFree(def.Name + "Relationship")
		d.relationship(def, "Relationship")
	}
	slices.SortFunc(types.EnumValues, func(a, b *ast.EnumValueDefinition) int { return strings.Compare(a.Name, b.Name) })
	d.exportWith(types)
	d.neighborhoodWhere()
}

// exportWith says what can come along with what an export selects.
func (d *deriver) exportWith(facts *ast.Definition) {
	with := &ast.Definition{
		Kind: ast.Enum, Name: "ExportWith", Description: "Along which facts the nodes at the other end come with those that an export selects.",
		EnumValues: ast.EnumValueList{{Name: "NEIGHBORS", Description: "Along facts of every type."}},
	}
	with.EnumValues = append(with.EnumValues, facts.EnumValues...)
	d.add(with)
}

// relationship writes a fact that stands by itself.
func (d *deriver) relationship(def *ast.Definition, faces ...string) {
	relationship := &ast.Definition{
		Kind: ast.Object, Name: def.Name + "Relationship", Description: def.Description,
		Interfaces: append(append([]string{def.Name}, faces...), "Fact"),
		Fields:     relationshipFields(),
	}
	for _, f := range def.Fields {
		if f.Name != "id" {
			relationship.Fields = append(relationship.Fields, f)
		}
	}
	d.add(relationship)
}

func relationshipFields() ast.FieldList {
	return append(ast.FieldList{
		factID(),
		field("type", "What type of fact it is.", "FactType!"),
		field("source", "The entity that it starts from: of a `HOSTED`, who hosted.", "Entity!"),
		field("target", "The entity that it leads to: of a `HOSTED`, the event.", "Entity!"),
	}, factEvidence()...)
}

// supported writes the union of all that a claim can be about. What is called by a name is a fact as well, but not one between
// two entities: its target is the name.
func (d *deriver) supported() {
	union := &ast.Definition{Kind: ast.Union, Name: "Supported", Description: "What a claim can be about: a node, or a fact between two nodes."}
	for _, def := range d.nouns.Definitions {
		switch {
		case isNode(def) && d.isClaimedNode(def):
			union.Types = append(union.Types, def.Name)
		case isFact(def) && isClaimed(def):
			if !d.isBetweenEntities(def) {
				d.relationship(def)
				own := d.out.Definitions.ForName(def.Name + "Relationship")
				own.Fields = slices.DeleteFunc(own.Fields, func(f *ast.FieldDefinition) bool { return f.Name == "type" })
				own.Fields.ForName("source").Description = "The entity that is called so."
				target := own.Fields.ForName("target")
				target.Description, target.Type = "The name.", typeOf("Name!")
			}
			union.Types = append(union.Types, def.Name+"Relationship")
		}
	}
	slices.Sort(union.Types)
	d.add(union)
}

// isBetweenEntities says whether a definition is a fact of which both ends are entities.
func (d *deriver) isBetweenEntities(def *ast.Definition) bool {
	fact := def.Directives.ForName("fact")
	if fact == nil {
		return false
	}
	for _, end := range []string{"from", "to"} {
		for _, child := range fact.Arguments.ForName(end).Value.Children {
			if !d.isEntity(d.nouns.Definitions.ForName(child.Value.Raw)) {
				return false
			}
		}
	}
	return true
}

// neighborhoodWhere writes a filter on entities of all types: one condition for each.
func (d *deriver) neighborhoodWhere() {
	input := &ast.Definition{
		Kind: ast.InputObject, Name: "NeighborhoodWhere",
		Description: "Says which entities, by their type. A type without a condition fits as it is.",
	}
	for _, def := range d.nouns.Definitions {
		if isNode(def) && d.isEntity(def) {
			input.Fields = append(input.Fields, field(lowerFirst(def.Name), "What those of type `"+def.Name+"` must be.", def.Name+"Where"))
		}
	}
	d.add(input)
}
