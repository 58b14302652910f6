package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

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

// valid is the condition that something may hold on a day: it did not begin after it and did not end before it. What is
// known for one day only holds for that day alone.
func valid(t *schema.Type, day string) Condition {
	if day == "" || t.Valid == nil {
		return nil
	}
	compare := func(property string, operator Operator) Condition {
		return Compare{Property: property, Operator: operator, Value: day, Scalar: "Date"}
	}
	missing := func(property string) Condition { return Compare{Property: property, Operator: IsNull} }
	from, to := t.Valid.From, t.Valid.To
	span := All{
		Any{missing(from.First), compare(from.First, LessOrEqual)},
		Any{missing(to.Last), compare(to.Last, GreaterOrEqual)},
	}
	at := t.Valid.At
	if at == nil {
		return span
	}
	return Any{
		append(All{Any{Not{missing(from.Name)}, Not{missing(to.Name)}}}, span...),
		All{compare(at.First, LessOrEqual), compare(at.Last, GreaterOrEqual)},
	}
}

// hopConditions are the conditions on the relationships of a path that a day and a moment ask for.
func hopConditions(path []schema.Segment, asOf, knownAt string) []HopCondition {
	var conditions []HopCondition
	var seen []*schema.Type
	for _, segment := range path {
		for _, fact := range segment.Facts {
			if slices.Contains(seen, fact) {
				continue
			}
			seen = append(seen, fact)
			if c := valid(fact, asOf); c != nil {
				conditions = append(conditions, HopCondition{Fact: fact, Condition: c})
			}
		}
	}
	if c := known(path[0].Facts[0], knownAt); c != nil {
		conditions = append(conditions, HopCondition{Condition: c})
	}
	return conditions
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
