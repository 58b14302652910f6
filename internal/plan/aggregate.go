package plan

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

const (
	maxGroupBy    = 4
	defaultGroups = 100
)

// Aggregate says how the nodes of a list are grouped, and what is counted over each group. The groups are a list themselves, whose rows have
// the values by these names: `count`, `k0`, `k1`, … for what they have in common, and `m0`, `m1`, … for the measures.
type Aggregate struct {
	// Over is the list whose nodes are counted: what finds them, and nothing of what is read of them.
	Over     *List
	GroupBy  []GroupBy
	Measures []Measure
	Having   []Amount
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
	// Scalar is the type of value: ID for nodes, and Date for buckets, of which it is the first day.
	Scalar string
}

// IsNode says that the key is a node.
func (g GroupBy) IsNode() bool { return g.Property == "" && !g.ByType }

// key is what groups are ordered by for the i-th thing that they have in common.
func (g GroupBy) key(i int, descending bool) Key {
	// The property is there for the fingerprint: a cursor belongs to what is grouped by.
	key := Key{Computed: keyName(i), Property: g.Name + g.Bucket, Descending: descending, Nullable: true, Scalar: g.Scalar}
	if g.IsNode() {
		key.Computed += ".id"
	}
	return key
}

func keyName(i int) string { return fmt.Sprint("k", i) }

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

// GroupKeys are what those in a group have in common, each asked by an object of its own.
type GroupKeys struct{ Objects []*Object }

// Fixed is a text that is known beforehand.
type Fixed string

// GroupValue is the value of a key, as text; the id of a node.
type GroupValue struct {
	Key Key
	// Bucket is YEAR, QUARTER, MONTH or DAY, if the value is the first day of one.
	Bucket string
}

// GroupNode is the node of a key; null if it is none.
type GroupNode struct {
	// Name is the key's: k0.
	Name   string
	Object *Object
}

// Missing is a value that never is there.
type Missing struct{}

// Part is an object that is made of the same row as the one around it.
type Part struct{ Object *Object }

// aggregate plans the groups of the nodes of a list, as a list.
func (b *builder) aggregate(over *List, field collected) (*List, int) {
	b.grouped = true
	arguments := b.arguments(field.field)
	a := &Aggregate{Over: &List{Step: over.Step, Where: over.Where, EdgeWhere: over.EdgeWhere, HopWhere: over.HopWhere}}
	groups := list(arguments["groupBy"])
	if len(groups) > maxGroupBy {
		b.exceeds("group-by", maxGroupBy, "groupBy", "%d things to group by are given, and the limit is %d", len(groups), maxGroupBy)
	}
	for _, group := range groups {
		a.GroupBy = append(a.GroupBy, b.groupBy(GroupBy{Type: over.Step.Target}, group))
	}
	a.Having = b.amounts(object(arguments["having"])["count"], "having.count")
	list := &List{
		Step: Step{Kind: Groups, Groups: a, Target: over.Step.Target}, Type: b.listName(field),
		Order: b.groupOrder(a, list(arguments["orderBy"])), Page: b.page(field, arguments),
	}
	if arguments["first"] == nil {
		list.Page.Size = defaultGroups
	}
	return list, b.pageOf(list, field, arguments)
}

// groupOrder reads the order of groups: by how many are in them, if nothing else is asked. The keys make it total.
func (b *builder) groupOrder(a *Aggregate, asked []any) []Key {
	count := Key{Computed: "count", Descending: true, Scalar: "Int"}
	var order []Key
	byKeys := func(descending bool) {
		for i, group := range a.GroupBy {
			order = append(order, group.key(i, descending))
		}
	}
	keyed := false
	for _, element := range asked {
		name, direction := onlyOne(element)
		descending := direction == "DESC"
		if name == "keys" {
			keyed = true
			byKeys(descending)
			continue
		}
		count.Descending = descending
		order = append(order, count)
	}
	if len(asked) == 0 {
		order = append(order, count)
	}
	if !keyed {
		byKeys(false)
	}
	if len(order) == 0 { // one group of all
		order = append(order, count)
	}
	return order
}

// groupBy reads one thing to group by.
func (b *builder) groupBy(g GroupBy, argument any) GroupBy {
	name, value := onlyOne(argument)
	if g.Name != "" {
		g.Name += "."
	}
	g.Name += name
	g.Scalar = "String"
	f := g.Type.Field(name)
	switch {
	case f == nil && name == "type":
		g.ByType = true
	case f == nil: // isOrganization
		noun := b.schema.Type(name[len("is"):])
		g.Type = noun
		g.Hops = append(g.Hops, Hop{Only: noun})
		return b.groupBy(g, value)
	case f.Kind == schema.Relationship || f.Kind == schema.Derived:
		g.Type = f.Target
		g.Hops = append(g.Hops, Hop{Field: f, Holds: holds(f, b.day, false)})
		return b.groupBy(g, value)
	case f.Name == "id": // the node itself
		g.Scalar = "ID"
	case f.Scalar == "EDTF":
		g.Property, g.Bucket, g.Scalar = f.First, b.text(value), "Date"
	case f.Scalar == "Date" || f.Scalar == "DateTime":
		g.Property, g.Bucket, g.Scalar = f.Name, b.text(value), "Date"
	default:
		g.Property, g.Scalar = f.Name, f.Scalar
	}
	return g
}

// group plans what is asked of a group.
func (b *builder) group(list *List, selections ast.SelectionSet) (*Object, int) {
	a := list.Step.Groups
	def := b.schema.AST.Types[list.Step.Target.Name+"Aggregate"]
	variant, cost := b.fields(def, Typename(def.Name), selections, func(field collected) (Value, int) {
		switch field.field.Name {
		case "keys":
			return b.groupKeys(a, field)
		case "count":
			return Computed("count"), 0
		}
		return b.measures(a, list.Step.Target, field), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// groupKeys plans what is asked of the keys.
func (b *builder) groupKeys(a *Aggregate, field collected) (Value, int) {
	keys := new(GroupKeys)
	var cost int
	def := b.schema.AST.Types["GroupKey"]
	for i, group := range a.GroupBy {
		variant, each := b.fields(def, Typename(def.Name), field.selections, func(part collected) (Value, int) {
			switch {
			case part.field.Name == "field":
				return Fixed(group.Name), 0
			case part.field.Name == "value":
				return GroupValue{Key: group.key(i, false), Bucket: group.Bucket}, 0
			case !group.IsNode() || !group.Type.Is(b.schema.Type("Entity")):
				return Missing{}, 0
			}
			object, cost := b.object(group.Type, part.selections)
			return &GroupNode{Name: keyName(i), Object: object}, cost
		})
		keys.Objects = append(keys.Objects, &Object{Variants: []Variant{variant}})
		cost += each
	}
	return keys, cost
}

// measures plans the least, greatest, summed or average values that are asked.
func (b *builder) measures(a *Aggregate, t *schema.Type, field collected) Value {
	def := b.schema.AST.Types[field.field.Definition.Type.Name()]
	variant, _ := b.fields(def, Typename(def.Name), field.selections, func(part collected) (Value, int) {
		f := t.Field(part.field.Name)
		property := f.Name
		if f.Scalar == "EDTF" {
			property = f.First
		}
		a.Measures = append(a.Measures, Measure{Function: field.field.Name, Property: property})
		return Computed(fmt.Sprint("m", len(a.Measures)-1)), 0
	})
	return Part{Object: &Object{Variants: []Variant{variant}}}
}
