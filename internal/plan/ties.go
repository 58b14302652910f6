package plan

import (
	"github.com/vektah/gqlparser/v2/ast"
)

// tieOrder is the order of ties: the strongest first.
var tieOrder = []Key{
	{Computed: "weight", Descending: true, Scalar: "Int"},
	{Computed: "a.id", Scalar: "ID"},
	{Computed: "b.id", Scalar: "ID"},
}

// ties plans the pairs that hosted events together.
func (b *builder) ties(field collected, arguments map[string]any) (Value, int) {
	where := object(arguments["where"])
	organization, event := b.schema.Type("Organization"), b.schema.Type("Event")
	filter := &TieFilter{
		Of:    b.where(organization, where["of"], "where.of"),
		Both:  b.where(organization, where["both"], "where.both"),
		Event: b.where(event, where["event"], "where.event"),
	}
	var weight All
	for _, amount := range b.amounts(where["weight"], "where.weight") {
		weight = append(weight, amount)
	}
	filter.Weight = weight.simplified()
	list := &List{
		Step: Step{Kind: Ties, Ties: filter}, Type: b.listName(field), Page: b.page(arguments), Order: tieOrder,
	}
	return list, b.pageOf(list, field, arguments)
}

// tie plans what is asked of a tie.
func (b *builder) tie(list *List, selections ast.SelectionSet) (*Object, int) {
	def := b.schema.AST.Types["Tie"]
	variant, cost := b.fields(def, "Tie", selections, func(field collected) (Value, int) {
		switch field.field.Name {
		case "a", "b":
			object, cost := b.object(b.schema.Type("Organization"), field.selections)
			return &Side{Name: field.field.Name, Object: object}, 1 + cost
		case "events":
			step := Step{Kind: TieEvents, Target: b.schema.Type("Event"), Ties: list.Step.Ties}
			return b.connection(field, field.field.ArgumentMap(b.variables), step)
		}
		return Computed(field.field.Name), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// recordEdge plans what is asked of an edge whose node is no node of the graph: a tie or a hit.
func (b *builder) recordEdge(list *List, def *ast.Definition, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fields(def, Typename(def.Name), selections, func(field collected) (Value, int) {
		if field.field.Name == "cursor" {
			return Cursor{}, 0
		}
		object, cost := b.element(list, field.selections)
		return EdgeNode{Object: object}, cost
	})
	return &Object{Variants: []Variant{variant}}, cost
}
