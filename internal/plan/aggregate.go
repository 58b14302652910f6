package plan

import (
	"github.com/entente-graph/entente/schema"
)

const (
	maxGroupBy    = 4
	defaultGroups = 100
)

// Aggregate is what is counted over a list, by groups. Its rows are the groups: a list with the values of GroupBy, the
// count, the values of Measures, and the objects of those keys that are nodes.
type Aggregate struct {
	GroupBy  []GroupBy
	Measures []Measure
	Having   []Amount
	Order    []GroupOrder
	Size     int
	// Node is asked of the keys that are nodes; nil if nothing is.
	Node *Object
	// Fields are the fields asked of each group.
	Fields []AggregateField
}

// GroupBy is one thing that those in a group have in common.
type GroupBy struct {
	// Name is its path: topics.id.
	Name string
	// Hops lead from the list's nodes to the node whose value counts; none if it is the node itself.
	Hops []Hop
	// Type is that node's type.
	Type *schema.Type
	// Property is the value's name in the graph; empty to group by the node, or by its type if ByType is set.
	Property string
	ByType   bool
	// Bucket is YEAR, QUARTER, MONTH or DAY for dates.
	Bucket string
}

// IsNode says that the key is a node.
func (g GroupBy) IsNode() bool { return g.Property == "" && !g.ByType }

// Hop goes from a node along a field's relationship. Only nodes of the type Only count, if it is set, before the hop.
type Hop struct {
	Field *schema.Field
	Only  *schema.Type
	// Holds says which relationships count.
	Holds []HopCondition
}

// Measure is a number over a group: min, max, sum or avg of a property.
type Measure struct {
	Function string
	Property string
}

// GroupOrder orders groups by their count, or by their keys.
type GroupOrder struct{ Keys, Descending bool }

// AggregateField is a field of a group.
type AggregateField struct {
	Key string
	// Name is keys, count, min, max, sum, avg or __typename.
	Name string
	// Text is the type's name for __typename, here or in Fields.
	Text string
	// Fields are those asked of keys, or of min, max, sum and avg.
	Fields []AggregatePart
}

// AggregatePart is a field of a key or of a measure.
type AggregatePart struct {
	Key, Name string
	// Measure is the place in Aggregate.Measures.
	Measure int
}

// aggregate plans what is counted over a list of nodes of a type.
func (b *builder) aggregate(t *schema.Type, part collected) (*Aggregate, int) {
	arguments := b.arguments(part.field)
	a := &Aggregate{Size: defaultGroups}
	b.grouped = true
	groups := list(arguments["groupBy"])
	if len(groups) > maxGroupBy {
		b.exceeds("group-by", maxGroupBy, "groupBy", "%d things to group by are given, and the limit is %d", len(groups), maxGroupBy)
	}
	for i, group := range groups {
		a.GroupBy = append(a.GroupBy, b.groupBy(GroupBy{Type: t}, group, index("groupBy", i)))
	}
	a.Having = b.amounts(object(arguments["having"])["count"], "having.count")
	for i, element := range list(arguments["orderBy"]) {
		name, direction := b.onlyOne(element, index("orderBy", i))
		a.Order = append(a.Order, GroupOrder{Keys: name == "keys", Descending: direction == "DESC"})
	}
	if first := arguments["first"]; first != nil {
		a.Size = b.page(map[string]any{"first": first}).Size
	}
	def := b.schema.AST.Types[part.field.Definition.Type.Name()]
	var cost int
	for _, field := range b.collect(def, part.selections) {
		f := AggregateField{Key: field.key, Name: field.field.Name, Text: def.Name}
		switch f.Name {
		case "keys":
			f.Fields, cost = b.keyFields(a, field)
			f.Text = "GroupKey"
		case "min", "max", "sum", "avg":
			f.Fields = b.measures(a, t, field)
			f.Text = field.field.Definition.Type.Name()
		}
		a.Fields = append(a.Fields, f)
	}
	return a, a.Size * (1 + cost)
}

// groupBy reads one thing to group by.
func (b *builder) groupBy(g GroupBy, argument any, path string) GroupBy {
	name, value := b.onlyOne(argument, path)
	if g.Name != "" {
		g.Name += "."
	}
	g.Name += name
	f := g.Type.Field(name)
	switch {
	case f == nil && name == "type":
		g.ByType = true
	case f == nil: // isOrganization
		noun := b.schema.Type(name[len("is"):])
		g.Type = noun
		g.Hops = append(g.Hops, Hop{Only: noun})
		return b.groupBy(g, value, path+"."+name)
	case f.Kind == schema.Relationship || f.Kind == schema.Derived:
		g.Type = f.Target
		g.Hops = append(g.Hops, Hop{Field: f, Holds: holds(f, b.day, false)})
		return b.groupBy(g, value, path+"."+name)
	case f.Name == "id": // the node itself
	case f.Scalar == "EDTF":
		g.Property, g.Bucket = f.First, b.text(value)
	case f.Scalar == "Date" || f.Scalar == "DateTime":
		g.Property, g.Bucket = f.Name, b.text(value)
	default:
		g.Property = f.Name
	}
	return g
}

// keyFields plans what is asked of the keys.
func (b *builder) keyFields(a *Aggregate, field collected) ([]AggregatePart, int) {
	var parts []AggregatePart
	var cost int
	for _, part := range b.collect(b.schema.AST.Types["GroupKey"], field.selections) {
		if part.field.Name == "node" {
			if a.Node != nil {
				b.refuse("", "`node` is asked twice of the keys of one group; expected once")
			}
			a.Node, cost = b.object(b.schema.Type("Entity"), part.selections)
		}
		parts = append(parts, AggregatePart{Key: part.key, Name: part.field.Name})
	}
	return parts, cost * len(a.GroupBy)
}

// measures plans the least, greatest, summed or average values that are asked.
func (b *builder) measures(a *Aggregate, t *schema.Type, field collected) []AggregatePart {
	var parts []AggregatePart
	for _, part := range b.collect(b.schema.AST.Types[field.field.Definition.Type.Name()], field.selections) {
		p := AggregatePart{Key: part.key, Name: part.field.Name}
		if f := t.Field(part.field.Name); f != nil {
			property := f.Name
			if f.Scalar == "EDTF" {
				property = f.First
			}
			p.Measure = len(a.Measures)
			a.Measures = append(a.Measures, Measure{Function: field.field.Name, Property: property})
		}
		parts = append(parts, p)
	}
	return parts
}
