package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

// Weighed is what follows from the claims about a node or fact: how sure they make it (Float), or whether something stands
// against it (Boolean).
type Weighed struct {
	Field *schema.Field
	// Of is the type of node or fact.
	Of *schema.Type
}

// Contradicting are the facts that cannot hold beside a fact.
type Contradicting struct {
	// Fact is their type, and its own; nil if no facts of the type contradict each other.
	Fact   *schema.Type
	Object *Object
	First  int
}

// Contradictions are how many facts cannot hold beside a fact.
type Contradictions struct {
	// Fact is their type, and its own; nil if no facts of the type contradict each other.
	Fact *schema.Type
}

// excluding is the type of a fact if facts of it can contradict each other; else nil.
func excluding(fact *schema.Type) *schema.Type {
	if !fact.Excludes() {
		return nil
	}
	return fact
}

// Counted is how many related nodes fit.
type Counted struct{ Related Related }

// evidence plans a field that follows from claims.
func (b *builder) evidence(t *schema.Type, f *schema.Field, field collected, arguments map[string]any) (Value, int) {
	switch f.Name {
	case "contradicts":
		return b.contradicting(t, field, arguments)
	case "about":
		return b.about(field)
	case "claimCount":
		claims := t.Field("claims")
		return &Counted{Related{Field: claims, Node: b.where(claims.Target, arguments["where"], "where")}}, 0
	case "contradictionCount":
		return &Contradictions{Fact: excluding(t)}, 0
	}
	return &Weighed{Field: f, Of: t}, 0
}

// contradicting plans the facts that contradict a fact of the type.
func (b *builder) contradicting(fact *schema.Type, field collected, arguments map[string]any) (Value, int) {
	page := b.page(field, arguments)
	if !fact.Excludes() {
		return &Contradicting{}, 0
	}
	object, cost := b.relationship(Ways{Facts: []*schema.Type{fact}}, field.selections)
	return &Contradicting{Fact: fact, Object: object, First: page.Size}, costOf(page, cost)
}

// about plans the node or fact that a claim speaks of. Each noun has a variant, and the facts share those that stand last.
func (b *builder) about(field collected) (Value, int) {
	object := new(Object)
	var cost int
	var facts []*schema.Type
	for _, t := range b.supported(field.field.Definition.Type.Name()) {
		if t.Kind == schema.Fact {
			facts = append(facts, t)
			continue
		}
		variant, each := b.variant(t, field.selections)
		object.Variants = append(object.Variants, variant)
		cost = max(cost, each)
	}
	relationship, each := b.relationship(Ways{Facts: facts}, field.selections)
	object.Variants = append(object.Variants, relationship.Variants...)
	return &One{Step: Step{Kind: About, Facts: facts}, Object: object}, 1 + max(cost, each)
}

// supported are the nouns and facts that a union stands for.
func (b *builder) supported(union string) []*schema.Type {
	members := b.schema.AST.Types[union].Types
	var types []*schema.Type
	for _, noun := range b.schema.Nouns {
		if slices.Contains(members, noun.Name) {
			types = append(types, noun)
		}
	}
	for _, fact := range b.schema.Facts {
		if slices.Contains(members, fact.Name+"Relationship") {
			types = append(types, fact)
		}
	}
	return types
}
