package plan

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/schema"
)

// Neighbors, in the place of types of fact, stands for all that there are between entities.
const Neighbors = "NEIGHBORS"

// Beside holds for nodes that are the other end of a fact of a selected node.
type Beside struct {
	// Facts are the types of fact that count, and Fact is what one must be; nil if each counts.
	Facts []*schema.Type
	Fact  Condition
	// Node is what the selected node must be, by noun.
	Node Any
}

// bring adds what is at the other ends of the selected nodes' facts, of the types that the reader asked for.
func (s *Selection) bring(b *builder, request SelectionRequest) {
	selected := &Selection{Nouns: slices.Clone(s.Nouns)}
	facts := b.brought(request.With, selected)
	for _, noun := range request.Schema.Nouns {
		var leading []*schema.Type
		for _, fact := range facts {
			if selected.leads(fact, noun) {
				leading = append(leading, fact)
			}
		}
		if leading == nil {
			continue
		}
		beside := Beside{Facts: leading, Fact: mayHold(s.Day, false, leading...), Node: selected.ofNouns()}
		switch own := s.Of(noun); {
		case own == nil:
			s.Nouns = append(s.Nouns, SelectedNoun{Noun: noun, Where: beside, Exists: exists(noun, s.Day)})
		case own.Where != nil:
			own.Where = Any{own.Where, beside}
		}
	}
}

// ofNouns is the condition to be a selected node, by noun.
func (s *Selection) ofNouns() Any {
	options := Any{}
	for _, selected := range s.Nouns {
		options = append(options, Is{Type: selected.Noun, Condition: both(selected.Where, selected.Exists)})
	}
	return options
}

// leads says that a fact of the type can have a selected node at one end and a node of the noun at the other.
func (s *Selection) leads(fact *schema.Type, noun *schema.Type) bool {
	return slices.Contains(fact.From, noun) && s.anyOf(fact.To) || slices.Contains(fact.To, noun) && s.anyOf(fact.From)
}

func (s *Selection) anyOf(nouns []*schema.Type) bool {
	return slices.ContainsFunc(nouns, func(noun *schema.Type) bool { return s.Of(noun) != nil })
}

// touches says that a fact of the type can have a selected node at an end.
func (s *Selection) touches(fact *schema.Type) bool {
	return s.anyOf(fact.From) || s.anyOf(fact.To)
}

// brought are the types of fact along which neighbours come. One that no selected node can have is refused: it would bring nothing.
func (b *builder) brought(asked []string, selected *Selection) []*schema.Type {
	var possible, facts []*schema.Type
	names := []string{Neighbors}
	for _, fact := range betweenEntities(b.schema) {
		if selected.touches(fact) {
			possible, names = append(possible, fact), append(names, fact.Label)
		}
	}
	if len(possible) == 0 {
		b.refuse("with", "no fact leads from the nouns of `where` to others; leave it out")
	}
	for _, name := range asked {
		if !slices.Contains(names, name) {
			b.refuse("with", "no fact of the type %s has an end among the nouns of `where`; expected any of %s", name, strings.Join(names, ", "))
		}
	}
	for _, fact := range possible {
		if slices.Contains(asked, Neighbors) || slices.Contains(asked, fact.Label) {
			facts = append(facts, fact)
		}
	}
	return facts
}

// betweenEntities are the types of fact between entities, in the order of their names.
func betweenEntities(s *schema.Schema) []*schema.Type {
	entity := s.Type("Entity")
	var facts []*schema.Type
	for _, fact := range s.Facts {
		if between := (&schema.Type{Nouns: slices.Concat(fact.From, fact.To)}); between.Is(entity) {
			facts = append(facts, fact)
		}
	}
	return facts
}
