package main

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// aggregateField is the field of a connection that counts over its whole list.
func aggregateField(target string) *ast.FieldDefinition {
	f := field("aggregate", "Counts over the whole list, by group; one group of everything without `groupBy`. A node that belongs to"+
		" several groups counts in each. A node that belongs to no group counts in the group with the key null.", target+"AggregateConnection!")
	f.Arguments = ast.ArgumentDefinitionList{
		argument("groupBy", "What those in a group have in common; up to 4 things.", "["+target+"Group!]"),
		argument("having", "Which groups.", "AggregateHaving"),
		argument("orderBy", "In which order.", "[AggregateOrder!]"),
		argument("first", "How many groups from the start; 100 if not given.", "Int"),
		argument("after", "Only the groups after this cursor.", "String"),
	}
	return f
}

// group writes what nodes of a type can be grouped by: their values, and the values of related nodes.
func (d *deriver) group(def *ast.Definition) {
	input := &ast.Definition{
		Kind: ast.InputObject, Name: def.Name + "Group",
		Description: "What to group by.", Directives: oneOf(),
	}
	for _, f := range def.Fields {
		kind := "GroupValue"
		switch target := f.Type.Name(); {
		case f.Name == "names", f.Directives.ForName("evidence") != nil, f.Directives.ForName("reference") != nil, d.isList(f):
			continue
		case d.edgeOf(f) != nil:
			kind = target + "Group"
		case target == "EDTF" || target == "Date" || target == "DateTime":
			kind = "DateBucket"
		}
		input.Fields = append(input.Fields, field(f.Name, "", kind))
	}
	if def.Kind == ast.Interface {
		input.Fields = append(input.Fields, field("type", "By type, as `__typename` tells it.", "GroupValue"))
		for _, noun := range d.nounsOf(def) {
			input.Fields = append(input.Fields, field("is"+noun.Name, "By what those of type `"+noun.Name+"` have.", noun.Name+"Group"))
		}
	}
	d.add(input)
}

// aggregate writes what is told of a group of nodes of a type.
func (d *deriver) aggregate(def *ast.Definition) {
	group := &ast.Definition{
		Kind: ast.Object, Name: def.Name + "Aggregate",
		Description: "A group of nodes.",
		Fields: ast.FieldList{
			field("keys", "What they have in common, in the order of `groupBy`.", "[GroupKey!]!"),
			field("count", "How many there are.", "Int!"),
		},
	}
	ordered := &ast.Definition{
		Kind: ast.Object, Name: def.Name + "Extremes",
		Description: "Least or greatest values.",
	}
	numbers := &ast.Definition{
		Kind: ast.Object, Name: def.Name + "Numbers",
		Description: "Sums or averages.",
	}
	for _, f := range def.Fields {
		switch target := f.Type.Name(); target {
		case "Int", "Float":
			ordered.Fields = append(ordered.Fields, field(f.Name, "", target))
			numbers.Fields = append(numbers.Fields, field(f.Name, "", "Float"))
		case "Date", "DateTime":
			ordered.Fields = append(ordered.Fields, field(f.Name, "", target))
		case "EDTF":
			ordered.Fields = append(ordered.Fields, field(f.Name, "", "Date"))
		}
	}
	for _, kind := range []struct {
		names  []string
		fields *ast.Definition
	}{{[]string{"min", "max"}, ordered}, {[]string{"sum", "avg"}, numbers}} {
		if len(kind.fields.Fields) == 0 {
			continue
		}
		d.add(kind.fields)
		for _, name := range kind.names {
			group.Fields = append(group.Fields, field(name, "", kind.fields.Name))
		}
	}
	d.add(group)
	d.groupPages(def)
}

// groupPages writes the pages of a list of groups.
func (d *deriver) groupPages(def *ast.Definition) {
	name := def.Name + "Aggregate"
	d.add(&ast.Definition{
		Kind: ast.Object, Name: name + "Connection",
		Description: "A page of groups.",
		Fields: ast.FieldList{
			field("nodes", "The groups of this page.", "["+name+"!]!"),
			field("edges", "The groups of this page, each with its cursor.", "["+name+"Edge!]!"),
			field("pageInfo", "", "PageInfo!"),
			field("totalCount", "How many groups there are on all pages.", "Int!"),
		},
	})
	d.add(&ast.Definition{
		Kind: ast.Object, Name: name + "Edge",
		Description: "A group with its place in the list.",
		Fields: ast.FieldList{
			field("cursor", "Where this edge stands in its list.", "String!"),
			field("node", "The group.", name+"!"),
		},
	})
}
