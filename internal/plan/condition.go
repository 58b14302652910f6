package plan

import "github.com/entente-graph/entente/schema"

// Condition is All, Any, Not, Compare, Weighs, Is, If, Related, Count, Amount, AtEnd, InOffice or Supports. A nil Condition always holds.
type Condition interface{}

// All holds if all of its conditions do.
type All []Condition

// Any holds if at least one of its conditions does.
type Any []Condition

// Not holds if its condition does not hold or is unknown.
type Not struct{ Condition Condition }

// Operator is how a property is compared with a value.
type Operator string

// The operators, as Cypher writes them.
const (
	Equal          Operator = "="
	In             Operator = "IN"
	Greater        Operator = ">"
	GreaterOrEqual Operator = ">="
	Less           Operator = "<"
	LessOrEqual    Operator = "<="
	Contains       Operator = "CONTAINS"
	StartsWith     Operator = "STARTS WITH"
	EndsWith       Operator = "ENDS WITH"
	// Matches compares with a regular expression, which nobody outside can write.
	Matches   Operator = "=~"
	IsNull    Operator = "IS NULL"
	IsNotNull Operator = "IS NOT NULL"
)

// Compare compares a property with a value.
type Compare struct {
	// Else is the property that stands in where Property is missing; empty if none does.
	Property, Else string
	Operator       Operator
	// Value is a text, a whole number (int64), a number, a truth value, a Param, or a list of these. Dates and moments are texts.
	Value any
	// Names says that the value is the id of a node, or a list of such: one that was merged into another then stands for that.
	Names bool
	// Scalar is the property's type: Date and DateTime values are read from their texts by the database.
	Scalar string
	// Lower says that the database brings the property to the plain form of package fold, and looks past case: there is no folded one.
	Lower bool
	// Anchor says how well the condition finds nodes by an index.
	Anchor Anchor
	// OrMissing says that the condition holds for a missing value, too.
	OrMissing bool
}

// Anchor says how well a condition finds nodes by an index.
type Anchor int

const (
	// NoAnchor conditions need every node looked at.
	NoAnchor Anchor = iota
	// ByIndex conditions find nodes by an index on a property.
	ByIndex
	// ByID conditions find nodes by their unique id.
	ByID
)

// Is holds for nodes of one type that fit the condition.
type Is struct {
	Type      *schema.Type
	Condition Condition
}

// If holds for facts of one type that fit the condition, and for all others. With Past, facts that were of the type and were retracted
// since must fit it as well. It is one expression: of an OR with an AND in it, the database makes many conditions before it plans.
type If struct {
	Type      *schema.Type
	Past      bool
	Condition Condition
}

// Quantifier says how many related nodes must fit.
type Quantifier int

const (
	// Some: at least one. Every: all of them. None. Single: exactly one.
	Some Quantifier = iota
	Every
	None
	Single
)

// Related holds if so many of the related nodes, with the relationship to them, fit.
type Related struct {
	Field      *schema.Field
	Quantifier Quantifier
	Edge, Node Condition
	// Holds says which relationships count at all.
	Holds []HopCondition
}

// Count compares the number of related nodes.
type Count struct {
	Field    *schema.Field
	Operator Operator
	Value    any
	// Holds says which relationships count.
	Holds []HopCondition
}

// InOffice holds for those who took part in an event while they held a post in a body that fits. Held is the fact that they held it, and
// Body what such a body is.
type InOffice struct {
	Organization Condition
	Held, Body   *schema.Type
}

// Amount compares a value that is computed by the statement, such as how many are in a group.
type Amount struct {
	Operator Operator
	// Value is nil for IsNull and IsNotNull.
	Value any
}

// Weighs compares what follows from the claims about a node or fact: all amounts must fit.
type Weighs struct {
	Weighed *Weighed
	Amounts []Amount
}

// BestAnchor returns how well the condition finds nodes by an index, itself or through related nodes.
func BestAnchor(c Condition) Anchor {
	best := NoAnchor
	switch c := c.(type) {
	case All:
		for _, part := range c {
			best = max(best, BestAnchor(part))
		}
	case Any:
		best = anchorOfAny(c)
	case Compare:
		best = c.Anchor
	case Is:
		best = BestAnchor(c.Condition)
	case Related:
		if c.Quantifier == Some {
			best = BestAnchor(c.Node)
		}
	}
	return best
}

// anchorOfAny returns how well an index finds the nodes that fit any of the options: all options must be found by the nodes'
// own properties.
func anchorOfAny(options Any) Anchor {
	if len(options) == 0 {
		return NoAnchor
	}
	worst := ByID
	for _, option := range options {
		best := NoAnchor
		parts, ok := option.(All)
		if !ok {
			parts = All{option}
		}
		for _, part := range parts {
			if c, ok := part.(Compare); ok {
				best = max(best, c.Anchor)
			}
		}
		worst = min(worst, best)
	}
	return worst
}
