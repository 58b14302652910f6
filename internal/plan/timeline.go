package plan

import (
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/schema"
)

// maxTimelineOf is how many ids a timeline can be asked of.
const maxTimelineOf = 100

// timelineNouns are what a timeline can be of.
var timelineNouns = []string{"Country", "Group", "Organization", "Person", "Topic"}

// timelineFacts are the facts that a timeline tells of.
var timelineFacts = []string{"ABOUT", "HELD", "HOSTED", "MADE", "PARTICIPATED_IN", "PARTY_TO", "PART_OF", "SIGNED", "SUCCEEDED_BY"}

// Timeline is what happened to some actors or topics, in the order of time.
type Timeline struct {
	// IDs are theirs, and Nouns are what they are.
	IDs   []string
	Nouns []*schema.Type
	// Kinds are the kinds of entry; all if nil.
	Kinds []string
	// Period is the time that entries must share a day with; nil for any.
	Period *edtf.Date
	// Event, Agreement and Commitment are conditions on what entries happened to, and Known is one on facts and nodes alike.
	Event, Agreement, Commitment, Known Condition
	// Holds are the conditions that facts hold on a day, of each type by itself, and Exists is that a body or state does.
	Holds  []HopCondition
	Exists Condition
	// WiderHolds is the condition that the facts hold along which those are found whose doings count as well.
	WiderHolds []HopCondition
	// Wider are the facts along which those are found whose doings count as well, from their ends to their starts.
	Wider []*schema.Type
	// Undated says that entries without a date are there, at the end.
	Undated bool
	List    *List
}

// Tells says whether the timeline has entries of a kind.
func (t *Timeline) Tells(kind string) bool { return t.Kinds == nil || slices.Contains(t.Kinds, kind) }

// IsAbout says whether the timeline is about nodes of one of these nouns, asked for or counted to those.
func (t *Timeline) IsAbout(nouns []string) bool {
	isOne := func(noun *schema.Type) bool { return slices.Contains(nouns, noun.Name) }
	return slices.ContainsFunc(t.Nouns, isOne) ||
		slices.ContainsFunc(t.Wider, func(fact *schema.Type) bool {
			return slices.ContainsFunc(t.Nouns, func(noun *schema.Type) bool { return slices.Contains(fact.To, noun) }) &&
				slices.ContainsFunc(fact.From, isOne)
		})
}

// Members are nodes or facts that an entry of a timeline has: of or facts.
type Members struct {
	Name   string
	Object *Object
}

// Precision tells how precise a date is.
type Precision struct{}

// timeline plans what happened to some actors or topics.
func (b *builder) timeline(field collected, arguments map[string]any) (Value, int) {
	where := object(arguments["where"])
	asOf, knownAt := b.times(arguments)
	defer b.on(asOf)()
	timeline := &Timeline{
		IDs: b.texts(arguments["of"]),
		// Claims are asked of all facts alike.
		Known:      known(b.schema.Fact(timelineFacts[0]), knownAt),
		Event:      b.where(b.schema.Type("Event"), where["event"], "where.event"),
		Agreement:  b.where(b.schema.Type("Agreement"), where["agreement"], "where.agreement"),
		Commitment: b.where(b.schema.Type("Commitment"), where["commitment"], "where.commitment"),
		Undated:    arguments["undated"] != false,
	}
	b.timelineOf(timeline)
	if arguments["includeParts"] == true {
		timeline.Wider = append(timeline.Wider, b.schema.Fact("PART_OF"), b.schema.Fact("OF_COUNTRY"), b.schema.Fact("BROADER"))
	}
	if arguments["includePredecessors"] == true {
		timeline.Wider = append(timeline.Wider, b.schema.Fact("SUCCEEDED_BY"))
	}
	timeline.on(b.schema, asOf)
	if kinds := arguments["kinds"]; kinds != nil {
		timeline.Kinds = b.texts(kinds)
		if len(timeline.Kinds) == 0 {
			b.refuse("kinds", "it is empty; expected kinds of entry, or leave it out for all")
		}
	}
	if period := arguments["period"]; period != nil {
		date, err := edtf.Parse(b.text(period))
		if err != nil {
			b.refuse("period", "%v", err)
		}
		timeline.Period, timeline.Undated = &date, false
	}
	timeline.List = &List{
		Step: Step{Kind: OfTimeline, Timeline: timeline}, Type: b.listName(field), Page: b.page(field, arguments),
		Order: []Key{
			{Computed: "day", Descending: arguments["direction"] == "DESC", Nullable: timeline.Undated, Scalar: "Date"},
			idKey, {Computed: "date", Nullable: timeline.Undated, Scalar: "String"}, {Computed: "kind", Scalar: "String"},
		},
	}
	return timeline, b.pageOf(timeline.List, field, arguments)
}

// on leaves out what does not hold on a day.
func (t *Timeline) on(contract *schema.Schema, day string) {
	for _, label := range timelineFacts {
		fact := contract.Fact(label)
		if c := mayHold(day, false, fact); c != nil {
			t.Holds = append(t.Holds, HopCondition{Facts: []*schema.Type{fact}, Condition: c})
		}
	}
	t.Exists = exists(contract.Type("Party"), day)
	if c := mayHold(day, false, t.Wider...); c != nil && t.Wider != nil {
		t.WiderHolds = []HopCondition{{Facts: t.Wider, Condition: c}}
	}
}

// timelineOf reads what a timeline is of, and refuses ids of which there can be none.
func (b *builder) timelineOf(timeline *Timeline) {
	switch n := len(timeline.IDs); {
	case n == 0:
		b.refuse("of", "it is empty; expected ids of organizations, countries, persons, groups or topics")
	case n > maxTimelineOf:
		b.exceeds("timeline-of", maxTimelineOf, "of", "%d ids are asked for, and the limit is %d (timeline-of)", n, maxTimelineOf)
	}
	nouns := make([]*schema.Type, len(timelineNouns))
	for i, name := range timelineNouns {
		nouns[i] = b.schema.Type(name)
	}
	for i, id := range timeline.IDs {
		b.idOf(nouns, id, index("of", i))
		if noun := b.schema.NounOf(id); !slices.Contains(timeline.Nouns, noun) {
			timeline.Nouns = append(timeline.Nouns, noun)
		}
	}
	slices.SortFunc(timeline.Nouns, func(a, b *schema.Type) int { return strings.Compare(a.Name, b.Name) })
}

// entry plans what is asked of an entry of a timeline.
func (b *builder) entry(selections ast.SelectionSet) (*Object, int) {
	def := b.schema.AST.Types["TimelineEntry"]
	variant, cost := b.fields(def, "TimelineEntry", selections, func(field collected) (Value, int) {
		switch name := field.field.Name; name {
		case "node":
			object, cost := b.object(b.schema.Type("Entity"), field.selections)
			return &Side{Name: name, Object: object}, 1 + cost
		case "of":
			object, cost := b.object(b.schema.Type("Entity"), field.selections)
			return &Members{Name: name, Object: object}, 1 + cost
		case "facts":
			var ways Ways
			for _, label := range timelineFacts {
				ways.Facts = append(ways.Facts, b.schema.Fact(label))
			}
			object, cost := b.relationship(ways, field.selections)
			return &Members{Name: name, Object: object}, 1 + cost
		case "precision":
			return Precision{}, 0
		default:
			return Computed(name), 0
		}
	})
	return &Object{Variants: []Variant{variant}}, cost
}
