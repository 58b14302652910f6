package plan

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/schema"
)

// Ways say along which facts one goes from entity to entity.
type Ways struct {
	// Entities are the nouns that facts lead to, in the order of their names.
	Entities []*schema.Type
	// Facts are the types of fact, in the order of their names.
	Facts []*schema.Type
	// Fact is what facts must be.
	Fact Condition
}

// ways reads which facts to go along, and what they must be.
func (b *builder) ways(arguments map[string]any, asOf, knownAt string) Ways {
	ways := Ways{Entities: b.schema.Type("Entity").Nouns}
	asked := b.texts(arguments["relationships"])
	if given := arguments["relationships"]; given != nil && len(asked) == 0 {
		b.refuse("relationships", "it is empty; expected the types of fact to go along, or leave it out for all")
	}
	for _, fact := range betweenEntities(b.schema) {
		if len(asked) == 0 || slices.Contains(asked, fact.Label) {
			ways.Facts = append(ways.Facts, fact)
		}
	}
	ways.Fact = both(mayHold(asOf, false, ways.Facts...), known(ways.Facts[0], knownAt)) // claims are asked of all facts alike
	return ways
}

// ofTypes is the condition to be of one of these types; nil if there are none.
func (b *builder) ofTypes(types []string) Condition {
	if len(types) == 0 {
		return nil
	}
	options := Any{}
	for _, name := range types {
		options = append(options, Is{Type: b.schema.Type(name)})
	}
	return options
}

// ofEach reads a condition for each type: what is of that type must fit it.
func (b *builder) ofEach(where map[string]any) Condition {
	var all All
	for _, noun := range b.schema.Type("Entity").Nouns {
		name := strings.ToLower(noun.Name[:1]) + noun.Name[1:]
		if c := b.where(noun, where[name], "where."+name); c != nil {
			all = append(all, Any{Not{Is{Type: noun}}, c})
		}
	}
	return all.simplified()
}
