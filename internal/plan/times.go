package plan

import "github.com/entente-graph/entente/schema"

// times reads the day and the moment as of which a list is asked; empty if it is not.
func (b *builder) times(arguments map[string]any) (asOf, knownAt string) {
	if day := arguments["asOf"]; day != nil {
		asOf = b.scalar("Date", day, "asOf").(string)
	}
	if moment := arguments["knownAt"]; moment != nil {
		knownAt = b.scalar("DateTime", moment, "knownAt").(string)
	}
	return asOf, knownAt
}

// on makes a day that as of which conditions, orders and groups are read, until it is undone.
func (b *builder) on(day string) (undo func()) {
	before := b.day
	b.day = day
	return func() { b.day = before }
}

// known is the condition that something was known at a moment: a claim about it had been recorded and not been taken back.
func known(t *schema.Type, moment string) Condition {
	claims := t.Field("claims")
	if moment == "" || claims == nil {
		return nil
	}
	compare := func(property string, operator Operator) Condition {
		return Compare{Property: property, Operator: operator, Value: moment, Scalar: "DateTime"}
	}
	return Related{Field: claims, Node: All{
		compare("recordedAt", LessOrEqual),
		Any{Compare{Property: "retractedAt", Operator: IsNull}, compare("retractedAt", Greater)},
	}}
}

// both is the condition that two conditions hold, each of which may be missing.
func both(a, b Condition) Condition { return All(nil).and(a).and(b).simplified() }
