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
		Kind: ast.Interface, Name: "Relationship",
		Description: "A fact between two entities. Its own properties are asked by its type: `... on Hosted { role }`.",
		Fields:      append(relationshipFields("Entity", "Entity"), factEvidence()...),
	}
	d.add(types)
	d.add(face)
	d.relationshipPages()
	for _, def := range d.nouns.Definitions {
		if d.isBetweenEntities(def) {
			types.EnumValues = append(types.EnumValues, &ast.EnumValueDefinition{Name: typeOfFact(def), Description: def.Description})
		}
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
	for _, fact := range facts.EnumValues {
		with.EnumValues = append(with.EnumValues, &ast.EnumValueDefinition{Name: fact.Name})
	}
	d.add(with)
}

// relationshipPages writes the pages of a list of facts.
func (d *deriver) relationshipPages() {
	d.add(&ast.Definition{
		Kind: ast.Object, Name: "RelationshipConnection",
		Description: "A page of facts.",
		Fields: ast.FieldList{
			field("nodes", "The facts of this page.", "[Relationship!]!"),
			field("edges", "The facts of this page, each with its cursor.", "[RelationshipEdge!]!"),
			field("pageInfo", "", "PageInfo!"),
			field("totalCount", "How many there are on all pages.", "Int!"),
		},
	})
	d.add(&ast.Definition{
		Kind: ast.Object, Name: "RelationshipEdge",
		Description: "A fact with its place in the list.",
		Fields: ast.FieldList{
			field("cursor", "", "String!"),
			field("node", "The fact.", "Relationship!"),
		},
	})
}

// relationship writes the type of a fact: what it is, its two ends and its own properties. Whichever list or question it was met in, it
// is the same object, under its id.
func (d *deriver) relationship(def *ast.Definition) {
	fact := &ast.Definition{
		Kind: ast.Object, Name: def.Name, Description: def.Description, Directives: def.Directives,
		Interfaces: []string{"Node"},
	}
	switch {
	case d.isBetweenEntities(def):
		fact.Interfaces = []string{"Relationship", "Fact", "Node"}
		fact.Fields = relationshipFields("Entity", "Entity")
	case isClaimed(def):
		fact.Interfaces = []string{"Fact", "Node"}
		fallthrough
	default:
		fact.Fields = slices.DeleteFunc(relationshipFields(d.endOf(def, "from"), d.endOf(def, "to")),
			func(f *ast.FieldDefinition) bool { return f.Name == "type" })
	}
	fact.Fields = append(fact.Fields, ownFields(def)...)
	if isClaimed(def) {
		fact.Fields = append(fact.Fields, factEvidence()...)
	}
	d.add(fact)
}

// endOf is the type of the nodes at an end of a fact.
func (d *deriver) endOf(fact *ast.Definition, end string) string {
	nouns := fact.Directives.ForName("fact").Arguments.ForName(end).Value.Children
	if len(nouns) == 1 {
		return nouns[0].Value.Raw
	}
	return "Entity"
}

func relationshipFields(source, target string) ast.FieldList {
	return ast.FieldList{
		factID(),
		field("type", "What type of fact it is.", "FactType!"),
		end(field("source", "The node that it starts from: of a `HOSTED`, who hosted.", source+"!"), "FROM"),
		end(field("target", "The node that it leads to: of a `HOSTED`, the event.", target+"!"), "TO"),
	}
}

// end says at which end of a fact the node behind a field stands.
func end(f *ast.FieldDefinition, side string) *ast.FieldDefinition {
	f.Directives = ast.DirectiveList{{
		Name:      "end",
		Arguments: ast.ArgumentList{{Name: "side", Value: &ast.Value{Raw: side, Kind: ast.EnumValue}}},
	}}
	return f
}

// typeOfFact is a fact's relationship type.
func typeOfFact(def *ast.Definition) string {
	return def.Directives.ForName("fact").Arguments.ForName("type").Value.Raw
}

// supported writes the union of all that a claim can be about.
func (d *deriver) supported() {
	union := &ast.Definition{Kind: ast.Union, Name: "Supported", Description: "What a claim can be about: a node, or a fact between two nodes."}
	for _, def := range d.nouns.Definitions {
		if isNode(def) && d.isClaimedNode(def) || isFact(def) && isClaimed(def) {
			union.Types = append(union.Types, def.Name)
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
