package plan

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// Explored is a root field that is answered in steps: first which nodes and facts, then what is asked of those.
type Explored struct {
	// Find is *Neighborhood, *PathSearch or *Candidates.
	Find any
	// Object is what is asked of what is found as a whole.
	Object *Object
	// Reading is what is asked of its nodes and facts.
	Reading *Reading
}

// Reading is what is asked of nodes and facts that were found before.
type Reading struct {
	Ways Ways
	// Nodes and Facts are what is asked of each, in the order of Found.Use.
	Nodes, Facts []*Object
	// Degree says that it is asked how many facts each node has.
	Degree bool
	// Grouped says that something in it is counted by groups.
	Grouped bool
}

// Found is a node or fact that was found before and is read by its id, or a list of such.
type Found struct {
	Name   string
	Object *Object
	// Fact says that it is a fact, Many that it is a list.
	Fact, Many bool
	// Use is the place of Object in Reading.
	Use int
}

// Records is something that is neither node nor fact, such as counts, or a list of such.
type Records struct {
	Name   string
	Object *Object
	Many   bool
}

// record plans what is asked of something that is neither node nor fact, and whose values are found before the nodes and
// facts in it are read.
func (b *builder) record(field collected, reading *Reading) (*Object, int) {
	def := b.schema.AST.Types[field.field.Definition.Type.Name()]
	variant, cost := b.fields(def, Typename(def.Name), field.selections, func(part collected) (Value, int) {
		target := b.schema.AST.Types[part.field.Definition.Type.Name()]
		many := part.field.Definition.Type.Elem != nil
		switch {
		case target.Name == "Entity":
			object, cost := b.object(b.schema.Type("Entity"), part.selections)
			reading.Nodes = append(reading.Nodes, object)
			return &Found{Name: part.field.Name, Object: object, Many: many, Use: len(reading.Nodes) - 1}, 1 + cost
		case target.Name == "Relationship":
			object, cost := b.relationship(reading.Ways, part.selections)
			reading.Facts = append(reading.Facts, object)
			return &Found{Name: part.field.Name, Object: object, Fact: true, Many: many, Use: len(reading.Facts) - 1}, 1 + cost
		case len(part.selections) > 0:
			object, cost := b.record(part, reading)
			return &Records{Name: part.field.Name, Object: object, Many: many}, 1 + cost
		}
		reading.Degree = reading.Degree || part.field.Name == "degree"
		return Computed(part.field.Name), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// relationship plans what is asked of facts of several types. Those that the selection speaks of by name have a variant
// each, and all others share the last one.
func (b *builder) relationship(ways Ways, selections ast.SelectionSet) (*Object, int) {
	var named, others []*schema.Type
	for _, fact := range ways.Facts {
		if b.tells(fact, selections) || !slices.Contains(b.schema.AST.Types[fact.Name].Interfaces, "Relationship") {
			named = append(named, fact)
		} else {
			others = append(others, fact)
		}
	}
	if len(others) > 0 {
		named = append(named, others[0])
	}
	object := new(Object)
	var cost int
	for _, fact := range named {
		def := b.schema.AST.Types[fact.Name]
		variant, each := b.fields(def, Typename(def.Name), selections, func(field collected) (Value, int) {
			switch name := field.field.Name; name {
			case "type":
				return Computed(name), 0
			case "holds": // asked alike of all, and written once
				return b.holdingOf(b.arguments(field.field), ways.Facts...), 0
			case "source", "target":
				object, cost := b.object(b.schema.Type(field.field.Definition.Type.Name()), field.selections)
				return &Side{Name: name, Object: object}, 1 + cost
			}
			return b.value(fact, def, field)
		})
		variant.Type = fact
		object.Variants = append(object.Variants, variant)
		cost = max(cost, each)
	}
	return object, cost
}

// tells says whether a selection asks something of facts of this type that it does not ask of all: by a fragment, by
// `__typename`, or by what only some types answer.
func (b *builder) tells(fact *schema.Type, selections ast.SelectionSet) bool {
	for _, selection := range selections {
		var condition string
		var inner ast.SelectionSet
		switch s := selection.(type) {
		case *ast.Field:
			if s.Name == "__typename" || fact.Excludes() && (s.Name == "disputed" || s.Name == "contradicts") {
				return true
			}
			continue
		case *ast.InlineFragment:
			condition, inner = s.TypeCondition, s.SelectionSet
		case *ast.FragmentSpread:
			fragment := b.fragments.ForName(s.Name)
			condition, inner = fragment.TypeCondition, fragment.SelectionSet
		}
		if condition == fact.Name || b.tells(fact, inner) {
			return true
		}
	}
	return false
}
