package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

const (
	defaultPaths      = 10
	defaultPathLength = 6
)

// PathSearch says which paths between two entities are looked for.
type PathSearch struct {
	// From and To are the ids of the ends, and FromType and ToType their nouns.
	From, To         string
	FromType, ToType *schema.Type
	// Longer says that paths longer than the shortest count, too.
	Longer bool
	// First is how many paths at the most, and All that it is told if there are more as short.
	First int
	All   bool
	// MaxLength is how many hops at the most.
	MaxLength int
	Ways      Ways
	// Without are the ids of nodes that must not be between the ends.
	Without []string
	// Node is what nodes between the ends must be, and MaxDegree how many facts they may have; 0 for no bound.
	Node      Condition
	MaxDegree int
	// Compared is how many paths are looked at for one length; 0 for no bound.
	Compared int
}

// paths plans the root field.
func (b *builder) paths(field collected, arguments map[string]any) (Value, int) {
	asOf, knownAt := b.times(arguments)
	without := object(arguments["without"])
	search := &PathSearch{
		From:      b.entityID(b.text(arguments["from"]), "from"),
		To:        b.entityID(b.text(arguments["to"]), "to"),
		MaxLength: b.amount(arguments, "maxLength", defaultPathLength, 1, "max-path-length", b.Limits.PathLength),
		Ways:      b.ways(arguments, asOf, knownAt),
		Without:   b.entityIDs(b.texts(without["ids"]), "without.ids", "max-roots", b.Limits.Roots),
		Node:      both(b.unbarred(b.texts(without["types"])), known(b.schema.Type("Entity"), knownAt)),
		MaxDegree: b.amount(arguments, "maxDegree", 0, 1, "", 0),
		Compared:  b.Limits.PathsCompared,
	}
	search.FromType, search.ToType = b.schema.NounOf(search.From), b.schema.NounOf(search.To)
	for _, end := range []struct{ argument, id string }{{"from", search.From}, {"to", search.To}} {
		if i := slices.Index(search.Without, end.id); i >= 0 {
			b.refuse(index("without.ids", i), "%q is `%s` itself; expected ids of other nodes", end.id, end.argument)
		}
	}
	if search.From == search.To {
		b.refuse("to", "%q is `from` as well; expected another entity", search.To)
	}
	search.First = b.amount(arguments, "first", defaultPaths, 1, "max-paths", b.Limits.Paths)
	switch b.text(arguments["find"]) {
	case "SHORTEST":
		if arguments["first"] != nil {
			b.refuse("first", "a search for SHORTEST answers one path; leave `first` out, or find ALL_SHORTEST")
		}
		search.First = 1
	case "ALL_SHORTEST":
		search.All = true
	default:
		search.Longer = true
	}
	explored := &Explored{Find: search, Reading: &Reading{Ways: search.Ways}}
	var cost int
	explored.Object, cost = b.record(field, explored.Reading)
	explored.Reading.Grouped = b.grouped
	return explored, min(cost*search.First*search.MaxLength, endless)
}

// unbarred is the condition to be of none of the types that are barred; nil if none is.
func (b *builder) unbarred(types []string) Condition {
	if barred := b.ofTypes(types); barred != nil {
		return Not{barred}
	}
	return nil
}
