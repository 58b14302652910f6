package plan

import "slices"

// Candidates are pairs of nodes that may be the same.
type Candidates struct {
	// Bodies says that they are organizations; else people.
	Bodies bool
	// Of are the ids of which one must be in each pair; nil for any.
	Of []string
	// Judged are the verdicts of which there must be one; nil if it need not.
	Judged   []string
	MinScore float64
	// List has the page, and what cursors are made of.
	List *List
}

// leastScore is the least that can be asked for: less likely pairs are not kept.
const leastScore = 0.1

// candidates plans the root field.
func (b *builder) candidates(field collected, arguments map[string]any) (Value, int) {
	c := &Candidates{Bodies: b.text(arguments["type"]) == "Organization", MinScore: number(arguments["minScore"])}
	if c.MinScore < leastScore || c.MinScore > 1 {
		b.refuse("minScore", "%v is no score to ask for; expected %v to 1", arguments["minScore"], leastScore)
	}
	noun := b.schema.Type("Person")
	if c.Bodies {
		noun = b.schema.Type("Organization")
	}
	if arguments["of"] != nil {
		c.Of = b.texts(arguments["of"])
	}
	if arguments["judged"] != nil {
		c.Judged = b.texts(arguments["judged"])
	}
	for i, id := range c.Of {
		b.idOf(noun.Nouns, id, index("of", i))
	}
	c.List = &List{Type: b.listName(field), Page: b.page(field, arguments), Order: []Key{
		{Computed: "score", Descending: true, Scalar: "Float"}, {Computed: "a.id", Scalar: "ID"}, {Computed: "b.id", Scalar: "ID"},
	}}
	c.List.Fingerprint = fingerprint(c.List)
	c.List.Page.After = b.cursor(c.List, arguments, "after")
	explored := &Explored{Find: c, Reading: &Reading{Ways: Ways{Entities: slices.Clone(noun.Nouns)}}}
	var each int
	explored.Object, each = b.record(field, explored.Reading)
	explored.Reading.Grouped = b.grouped
	return explored, costOf(c.List.Page, each)
}
