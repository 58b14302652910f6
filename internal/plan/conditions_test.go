package plan_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// A filter is a place where the contract takes conditions on things of a type.
type filter struct {
	// of is the type, and input its filter.
	of    *schema.Type
	input *ast.Definition
	// query has the condition where %s stands, and condition takes it out of the plan.
	query     string
	condition func(*plan.Root) plan.Condition
}

// filters are one place for each filter of nouns, records, interfaces, facts and ways.
func filters(contract *schema.Schema) []filter {
	all := map[string]filter{}
	input := func(name string) *ast.Definition { return contract.AST.Types[name] }
	for _, t := range slices.Concat(contract.Nouns, contract.Records) {
		name := t.Name + "Where"
		all[name] = filter{t, input(name), "{ list: " + t.Plural + "(where: {%s}) { totalCount } }", func(root *plan.Root) plan.Condition {
			where := root.Value.(*plan.List).Where
			if t.Name == "Change" { // behind it stands that they come after the beginning
				where = where.(plan.All)[0]
			}
			return where
		}}
	}
	for _, t := range contract.Nouns {
		for _, f := range t.Fields {
			if f.Edge == nil || !f.Many {
				continue
			}
			query := fmt.Sprintf("{ list: %s(where: {%s: {some: {SIDE: {%%s}}}}) { totalCount } }", t.Plural, f.Name)
			related := func(root *plan.Root) plan.Related { return root.Value.(*plan.List).Where.(plan.Related) }
			for side, of := range map[string]*schema.Type{"edge": f.Edge, "node": f.Target} {
				if name := of.Name + "Where"; all[name].of == nil {
					all[name] = filter{of, input(name), strings.Replace(query, "SIDE", side, 1), func(root *plan.Root) plan.Condition {
						if side == "edge" {
							return related(root).Edge
						}
						return related(root).Node
					}}
				}
			}
		}
	}
	var sorted []filter
	for _, name := range slices.Sorted(maps.Keys(all)) {
		sorted = append(sorted, all[name])
	}
	return sorted
}

// samples are values by the scalar that an operator takes, as literals and as plans have them.
var samples = map[string]struct {
	literal string
	planned any
}{
	"ID": {`"Event:É"`, "Event:É"}, "String": {`"Ünï Ö"`, "Ünï Ö"}, "Int": {"7", int64(7)}, "Float": {"7.5", 7.5}, "Boolean": {"false", false},
	"Date": {`"2017-06-15"`, "2017-06-15"}, "DateTime": {`"2017-06-15T01:30:00.25+08:00"`, "2017-06-14T17:30:00.25Z"},
	"EDTF": {`"2016-03/2017"`, nil},
}

// Every operator on every property of every noun, record, interface and fact asks for what its name says.
func TestEveryOperator(t *testing.T) {
	contract := load(t)
	operators := 0
	for _, f := range filters(contract) {
		for _, member := range f.input.Fields {
			comparison := contract.AST.Types[member.Type.Name()]
			def := contract.AST.Types[f.of.Name].Fields.ForName(member.Name)
			if def == nil || strings.HasSuffix(comparison.Name, "ListWhere") || contract.Type(strings.TrimSuffix(comparison.Name, "Where")) != nil {
				continue // AND, OR, NOT, and conditions on related nodes: testdata/conditions.yaml
			}
			for _, operator := range comparison.Fields {
				operators++
				literal, planned := sample(contract, operator)
				query := fmt.Sprintf(f.query, fmt.Sprintf("%s: {%s: %s}", member.Name, operator.Name, literal))
				root, err := planCase{Query: query}.build(contract, nil)
				if err != nil {
					t.Errorf("%s: %v", query, err)
					continue
				}
				want := meant(contract, f.of, def, operator.Name, planned)
				if got := f.condition(root); !reflect.DeepEqual(got, want) {
					t.Errorf("%s:\ngot  %#v\nwant %#v", query, got, want)
				}
			}
		}
	}
	if operators < 1000 {
		t.Errorf("only %d operators were found", operators)
	}
}

// sample is a value for an operator, as a literal and as plans have it.
func sample(contract *schema.Schema, operator *ast.FieldDefinition) (string, any) {
	def := contract.AST.Types[operator.Type.Name()]
	value := samples[def.Name]
	if def.Kind == ast.Enum {
		value.literal, value.planned = def.EnumValues[0].Name, def.EnumValues[0].Name
	}
	if operator.Type.Elem != nil {
		return "[" + value.literal + "]", []any{value.planned}
	}
	return value.literal, value.planned
}

// meant is what an operator on a property means, by what the contract says of the property.
func meant(contract *schema.Schema, of *schema.Type, def *ast.FieldDefinition, operator string, value any) plan.Condition {
	condition := meantOfProperty(contract, of, def, operator, value)
	if c, ok := condition.(plan.Compare); ok && def.Directives.ForName("evidence") != nil {
		return plan.Weighs{
			Weighed: &plan.Weighed{Field: of.Field(def.Name), Of: of}, Amounts: []plan.Amount{{Operator: c.Operator, Value: c.Value}},
		}
	}
	return condition
}

func meantOfProperty(contract *schema.Schema, of *schema.Type, def *ast.FieldDefinition, operator string, value any) plan.Condition {
	property, scalar := def.Name, def.Type.Name()
	if contract.AST.Types[scalar].Kind == ast.Enum {
		scalar = "String"
	}
	c := plan.Compare{Property: property, Scalar: scalar, Value: value}
	c.Names = scalar == "ID" && (of.Kind == schema.Noun || of.Kind == schema.Interface)
	anchor := plan.NoAnchor
	switch {
	case property == "id":
		anchor = plan.ByID
	case def.Directives.ForName("indexed") != nil:
		anchor = plan.ByIndex
	}
	switch {
	case operator == "isNull":
		c.Operator, c.Value, c.Scalar, c.Names = plan.IsNotNull, nil, "", false // the sample is false
		return c
	case scalar == "EDTF":
		return meantOfDate(def, operator, anchor)
	}
	c.Operator = map[string]plan.Operator{
		"eq": plan.Equal, "in": plan.In, "gt": plan.Greater, "gte": plan.GreaterOrEqual, "lt": plan.Less, "lte": plan.LessOrEqual,
		"contains": plan.Contains, "startsWith": plan.StartsWith, "endsWith": plan.EndsWith,
	}[operator]
	folded := def.Directives.ForName("folded")
	switch operator {
	case "eq", "in":
		c.Anchor = anchor
		if code := def.Directives.ForName("code"); code != nil {
			return meantOfCode(c, code.Arguments.ForName("letters").Value.Raw)
		}
		if folded != nil { // an index finds the folded text, and of those it finds the plain form counts
			found := c
			found.Property = folded.Arguments.ForName("property").Value.Raw
			c.Property, c.Else, c.Anchor = strings.TrimSuffix(found.Property, "Folded")+"Plain", property, plan.NoAnchor
			if found.Value = any("uni o"); operator == "in" {
				found.Value = []any{"uni o"}
			}
			return plan.All{found, c}
		}
	case "contains", "startsWith", "endsWith":
		if folded != nil {
			c.Property, c.Value = folded.Arguments.ForName("property").Value.Raw, "uni o"
		} else {
			c.Lower, c.Value = true, "ünï ö"
		}
	}
	return c
}

// meantOfCode is what eq and in on a code mean: that which stands in the graph, or any that differs in case.
func meantOfCode(c plan.Compare, letters string) plan.Condition {
	written := map[string]string{"CAPITAL": "ÜNÏ Ö", "SMALL": "ünï ö", "MIXED": "ünï ö"}[letters]
	several := c.Operator == plan.In
	if c.Value = any(written); letters != "MIXED" {
		if several {
			c.Value = []any{written}
		}
		return c
	}
	c.Operator, c.Lower = plan.Equal, true
	if several {
		return plan.Any{c}
	}
	return c
}

// meantOfDate is what an operator on a date that may be partial means, of the time from March 2016 to December 2017: it asks the
// bounds of the date.
func meantOfDate(def *ast.FieldDefinition, operator string, anchor plan.Anchor) plan.Condition {
	first, last := def.Name+"Start", def.Name+"End"
	if bounds := def.Directives.ForName("bounds"); bounds != nil {
		first, last = bounds.Arguments.ForName("first").Value.Raw, bounds.Arguments.ForName("last").Value.Raw
	}
	is := func(property string, operator plan.Operator, day string) plan.Condition {
		return plan.Compare{Property: property, Operator: operator, Value: day, Scalar: "Date", Anchor: anchor}
	}
	missing := func(property string) plan.Condition { return plan.Compare{Property: property, Operator: plan.IsNull} }
	const begin, end = "2016-03-01", "2017-12-31"
	within := plan.All{is(first, plan.GreaterOrEqual, begin), is(last, plan.LessOrEqual, end)}
	early, late := is(first, plan.LessOrEqual, end), is(last, plan.GreaterOrEqual, begin)
	return map[string]plan.Condition{
		"eq": within, "in": plan.Any{within},
		"gt": is(first, plan.Greater, end), "gte": is(first, plan.GreaterOrEqual, begin),
		"lt": is(last, plan.Less, begin), "lte": is(last, plan.LessOrEqual, end),
		"overlaps": plan.Any{plan.All{early, late}, plan.All{missing(first), late}, plan.All{early, missing(last)}},
	}[operator]
}
