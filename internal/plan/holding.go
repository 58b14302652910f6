package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

// What holds on a day: the rule that docs/data-model.md states, as conditions on relationships. A fact may hold if neither its
// own dates nor those of the nodes at its ends say that it did not.

// AtEnd holds for relationships of which the node at one end fits; with NoSide, that at each.
type AtEnd struct {
	Side      schema.Side
	Condition Condition
}

// Holding tells whether a fact holds on a day: CERTAIN, UNCERTAIN or NO.
type Holding struct {
	Day string
	// May and Certain are conditions on the relationship. Nil ones hold.
	May, Certain Condition
}

// HopCondition is a condition on the relationships of those steps of a path that go along these types; on all, if Facts is nil.
type HopCondition struct {
	Facts     []*schema.Type
	Condition Condition
}

// holdingOf plans whether facts of one of these types hold on a day.
func (b *builder) holdingOf(arguments map[string]any, facts ...*schema.Type) *Holding {
	day := b.scalar("Date", arguments["asOf"], "asOf").(string)
	return &Holding{Day: day, May: mayHold(day, false, facts...), Certain: certain(day, facts...)}
}

// mayHold is the condition that a fact of one of these types may hold on a day; nil if there is no day or they always may. With past it
// may be one that was retracted since.
func mayHold(day string, past bool, facts ...*schema.Type) Condition {
	if day == "" {
		return nil
	}
	var all All
	var from, to []*schema.Type
	for _, fact := range facts {
		own := both(mayBe(fact.Valid, day), both(sharedFate(fact, schema.FromSide, day), sharedFate(fact, schema.ToSide, day)))
		if own != nil && len(facts) > 1 {
			own = If{Type: fact, Past: past, Condition: own}
		}
		all = all.and(own)
		from, to = append(from, fact.From...), append(to, fact.To...)
	}
	if len(facts) > 1 || slices.Equal(from, to) {
		return all.and(atEnd(schema.NoSide, mayExist(append(from, to...), day))).simplified() // half as long to plan as each side by itself
	}
	return all.and(atEnd(schema.FromSide, mayExist(from, day))).and(atEnd(schema.ToSide, mayExist(to, day))).simplified()
}

func atEnd(side schema.Side, c Condition) Condition {
	if c == nil {
		return nil
	}
	return AtEnd{Side: side, Condition: c}
}

// exists is the condition that a node of a type may exist on a day; nil if there is no day or it always may.
func exists(t *schema.Type, day string) Condition {
	if day == "" {
		return nil
	}
	all := All(nil).and(mayExist(t.Nouns, day))
	for _, noun := range t.Nouns {
		if c := existsWith(noun, day); c != nil && len(t.Nouns) > 1 {
			all = append(all, Any{Not{Is{Type: noun}}, c})
		} else {
			all = all.and(c)
		}
	}
	return all.simplified()
}

// mayExist is the condition that a node of any of these nouns may exist on a day, as far as its own dates say. It needs no labels: what
// is of another noun has none of the properties.
func mayExist(nouns []*schema.Type, day string) Condition {
	var all All
	var seen []schema.Valid
	for _, noun := range nouns {
		if noun.Valid == nil || slices.ContainsFunc(seen, func(v schema.Valid) bool { return v.From.First == noun.Valid.From.First }) {
			continue
		}
		seen = append(seen, *noun.Valid)
		all = all.and(mayBe(noun.Valid, day))
	}
	return all.simplified()
}

// sharedFate is the condition that the nodes with which those at an end of a fact exist may exist; unless the fact itself leads to these,
// since they are its other end.
func sharedFate(fact *schema.Type, side schema.Side, day string) Condition {
	var all All
	for _, noun := range fact.Ends(side) {
		if noun.ExistsWith != nil && noun.ExistsWith.Fact != fact {
			all = all.and(atEnd(side, existsWith(noun, day))) // from nodes of other nouns nothing leads there
		}
	}
	return all.simplified()
}

// existsWith is the condition that the node with which those of a noun exist may exist, if there is one.
func existsWith(noun *schema.Type, day string) Condition {
	if noun.ExistsWith == nil {
		return nil
	}
	return Related{Field: noun.ExistsWith, Quantifier: None, Node: Not{exists(noun.ExistsWith.Target, day)}}
}

// mayBe is the condition that the dates of something allow that it was on a day: it did not begin after it and did not end before it. What
// a source shows for one day only holds for that day alone.
func mayBe(v *schema.Valid, day string) Condition {
	if v == nil {
		return nil
	}
	span := All{
		orMissing(compareDay(v.From.First, LessOrEqual, day)),
		orMissing(compareDay(v.To.Last, GreaterOrEqual, day)),
	}
	if v.NotBefore != nil {
		span = append(span, orMissing(compareDay(v.NotBefore.First, LessOrEqual, day)))
	}
	if v.At == nil {
		return span
	}
	return Any{
		append(All{Any{Not{missing(v.From.Name)}, Not{missing(v.To.Name)}}}, span...),
		All{compareDay(v.At.First, LessOrEqual, day), compareDay(v.At.Last, GreaterOrEqual, day)},
	}
}

// certain is the condition that a fact of one of these types which may hold on a day does so for certain; nil if they always do. A date that
// is missing says nothing against a node; of the fact itself, it must be known when it began, and, of what sources show on single days,
// when it ended.
func certain(day string, facts ...*schema.Type) Condition {
	var own, ends All
	var nouns []*schema.Type
	for _, fact := range facts {
		one := both(surelyHolds(fact, day), both(surelyShared(fact, schema.FromSide, day), surelyShared(fact, schema.ToSide, day)))
		if one != nil && len(facts) > 1 {
			one = If{Type: fact, Condition: one}
		}
		own = own.and(one)
		for _, noun := range slices.Concat(fact.From, fact.To) {
			if !slices.Contains(nouns, noun) {
				nouns = append(nouns, noun)
				ends = ends.and(unambiguous(noun, day, !slices.ContainsFunc(facts, func(f *schema.Type) bool { return beginsWith(f, noun) })))
			}
		}
	}
	all := own.and(atEnd(schema.NoSide, ends.simplified()))
	for _, fact := range facts {
		if v := fact.Valid; len(facts) > 1 && v != nil && v.BeginsWith != schema.NoSide {
			begun := unambiguous(fact.Ends(v.BeginsWith)[0], day, true)
			all = append(all, Any{Is{Type: fact}, AtEnd{Side: schema.NoSide, Condition: begun}})
		}
	}
	return all.simplified()
}

// surelyHolds is the condition that the dates of a fact itself say that it held on a day; nil if it has none.
func surelyHolds(fact *schema.Type, day string) Condition {
	v := fact.Valid
	if v == nil {
		return nil
	}
	begun := Condition(begunBy(v.From, day))
	if side := v.BeginsWith; side != schema.NoSide {
		begun = Any{begun, All{missing(v.From.Name), AtEnd{Side: side, Condition: begunBy(fact.Ends(side)[0].Valid.From, day)}}}
	}
	if v.At == nil {
		return All{begun, Any{missing(v.To.Name), notEndedBy(v.To, day)}}
	}
	shown := All{compareDay(v.At.First, Equal, day), compareDay(v.At.Last, Equal, day), undoubted(v.At)}
	return Any{All{begun, notEndedBy(v.To, day)}, shown}
}

// surelyShared is the condition that no date leaves open whether those nodes exist with which the ones at an end of a fact do.
func surelyShared(fact *schema.Type, side schema.Side, day string) Condition {
	var all All
	for _, noun := range fact.Ends(side) {
		if f := noun.ExistsWith; f != nil && f.Fact != fact {
			all = all.and(atEnd(side, Related{Field: f, Quantifier: None, Node: Not{unambiguous(f.Target, day, true)}}))
		}
	}
	return all.simplified()
}

// beginsWith says whether facts of a type begin with nodes of a noun, where they have no beginning of their own.
func beginsWith(fact, noun *schema.Type) bool {
	return fact.Valid != nil && fact.Valid.BeginsWith != schema.NoSide && slices.Contains(fact.Ends(fact.Valid.BeginsWith), noun)
}

// unambiguous is the condition that the dates of a noun's nodes are before or after a day, whichever day they allow; nil if there are none.
func unambiguous(noun *schema.Type, day string, beginning bool) Condition {
	v := noun.Valid
	if v == nil {
		return nil
	}
	ended := Any{missing(v.To.Name), compareDay(v.To.First, GreaterOrEqual, day)}
	if !beginning {
		return ended
	}
	return All{Any{missing(v.From.Name), compareDay(v.From.Last, LessOrEqual, day)}, ended}
}

// begunBy is the condition that a date is known and that no day which it allows is later.
func begunBy(f *schema.Field, day string) All {
	return All{compareDay(f.Last, LessOrEqual, day), undoubted(f)}
}

// notEndedBy is the condition that a date is known and that no day which it allows is earlier.
func notEndedBy(f *schema.Field, day string) All {
	return All{compareDay(f.First, GreaterOrEqual, day), undoubted(f)}
}

// undoubted is the condition that a date is not marked as uncertain or approximate.
func undoubted(f *schema.Field) Condition {
	return Not{Compare{Property: f.Name, Operator: Matches, Value: ".*[?~%].*", Scalar: "String"}}
}

func missing(property string) Condition { return Compare{Property: property, Operator: IsNull} }

func compareDay(property string, operator Operator, day string) Compare {
	return Compare{Property: property, Operator: operator, Value: day, Scalar: "Date"}
}

// orMissing is one condition instead of two with an OR between them: each of those makes a statement longer to plan.
func orMissing(c Compare) Compare {
	c.OrMissing = true
	return c
}

// holds are the conditions that the facts along a field may hold on a day; nil if there is none, or they always may.
func holds(f *schema.Field, day string, past bool) []HopCondition {
	if day == "" {
		return nil
	}
	var conditions []HopCondition
	add := func(facts ...*schema.Type) {
		known := slices.ContainsFunc(conditions, func(h HopCondition) bool { return slices.Equal(h.Facts, facts) })
		if c := mayHold(day, past, facts...); c != nil && !known {
			conditions = append(conditions, HopCondition{Facts: facts, Condition: c})
		}
	}
	for _, segment := range f.Path {
		add(segment.Facts...)
	}
	if f.Via != nil {
		add(f.Via.Field.Fact)
	}
	if f.Fact != nil {
		add(f.Fact)
	}
	return conditions
}
