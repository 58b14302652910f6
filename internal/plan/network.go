package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

// TieNetwork says what is asked of the network that ties make.
type TieNetwork struct {
	// OrderBy is the measure that members are ordered by, as the contract's field is called.
	OrderBy    string
	First      int
	Seed       uint64
	Resolution float64
	// Needs are the fields asked of the network, and of its nodes as nodes.degree.
	Needs  map[string]bool
	Object *Object
}

// measures are the fields of a network's nodes by the names that they have in orderBy.
var measures = map[string]string{
	"DEGREE": "degree", "WEIGHTED_DEGREE": "weightedDegree", "BETWEENNESS": "betweenness", "CLOSENESS": "closeness",
	"PAGE_RANK": "pageRank", "CORE": "core", "PARTICIPATION": "participation",
}

// Communities says whether anything asked for needs the network's communities.
func (n *TieNetwork) Communities() bool {
	for _, name := range []string{
		"edges", "communities", "communityCount", "modularity", "nodes.community", "nodes.participation",
	} {
		if n.Needs[name] {
			return true
		}
	}
	return false
}

// network plans the network that ties make.
func (b *builder) network(field collected, arguments map[string]any) (Value, int) {
	question := b.tieQuestion(arguments)
	n := &TieNetwork{
		OrderBy: measures[b.text(arguments["orderBy"])], First: b.page(field, arguments).Size, Seed: uint64(integer(arguments["seed"])),
		Resolution: number(arguments["resolution"]), Needs: map[string]bool{},
	}
	if n.Resolution <= 0 {
		b.refuse("resolution", "%v is not more than 0; expected 1, or a number near it", n.Resolution)
	}
	n.Needs["nodes."+n.OrderBy] = true
	question.Network = n
	noun := question.Noun
	variant, cost := b.fields(b.schema.AST.Types["Network"], "Network", field.selections, func(part collected) (Value, int) {
		name := part.field.Name
		n.Needs[name] = true
		switch name {
		case "nodes":
			given, cost := b.given(part, name, map[string]*schema.Type{"node": noun})
			for _, f := range given.Object.Variants[0].Fields {
				if computed, ok := f.Value.(Computed); ok {
					n.Needs["nodes."+string(computed)] = true
				}
			}
			return given, costOf(Page{Size: n.First}, cost)
		case "edges":
			arguments := b.arguments(part.field)
			list := &List{
				Step: Step{Kind: OfAnswer, Name: name, Nodes: map[string]*schema.Type{"a": noun, "b": noun}},
				Type: b.listName(part), Page: b.page(part, arguments), Order: slices.Concat(tieOrder, tieIDs),
			}
			return list, b.pageOf(list, part, arguments)
		case "communities":
			given, cost := b.given(part, name, map[string]*schema.Type{"center": noun})
			return given, b.cut(given, part, cost)
		}
		return Computed(name), 0
	})
	n.Object = &Object{Variants: []Variant{variant}}
	return question, cost
}
