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

// evidence plans a field that follows from claims.
func (b *builder) evidence(t *schema.Type, f *schema.Field, field collected, arguments map[string]any) (Value, int) {
	switch f.Name {
	case "contradicts":
		return b.contradicting(t, field, arguments)
	case "about":
		return b.about(field)
	}
	return &Weighed{Field: f, Of: t}, 0
}

// contradicting plans the facts that contradict a fact of the type.
func (b *builder) contradicting(fact *schema.Type, field collected, arguments map[string]any) (Value, int) {
	list := &List{
		Step: Step{Kind: Contradicting}, Type: b.listName(field), Page: b.page(field, arguments),
		Order: []Key{{Property: "id", Scalar: "ID", Edge: true}},
	}
	if fact.Excludes() {
		list.Step.Facts = []*schema.Type{fact}
	}
	return list, b.pageOf(list, field, arguments)
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
		if slices.Contains(members, fact.Name) {
			types = append(types, fact)
		}
	}
	return types
}
