package cypher

import (
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
)

// key is something that rows are ordered by, as an expression.
type key struct {
	expr string
	// computed says that expr names what is computed after the match: then it cannot be part of the match's WHERE.
	computed             bool
	descending, nullable bool
	scalar               string
}

// keys names the order keys of a list's rows. A key on which there is a condition is never missing.
func keys(list *plan.List, s scope) []key {
	keys := make([]key, len(list.Order))
	for i, k := range list.Order {
		condition := list.Where
		if k.Edge {
			condition = list.EdgeWhere
		}
		keys[i] = key{
			descending: k.Descending, scalar: k.Scalar,
			nullable: k.Nullable && !excludesNull(condition, k.Property),
		}
		switch {
		case k.Count != nil:
			keys[i].expr, keys[i].computed = s.count(i), true
		case k.Either != nil:
			of := s.of(k.Edge) + "."
			keys[i].expr = "coalesce(" + of + strings.Join(k.Either, ", "+of) + ")"
		case k.Computed == "a.id":
			keys[i].expr = s.a + ".id"
		case k.Computed == "b.id":
			keys[i].expr = s.b + ".id"
		case s.tie != "" && k.Computed != "":
			keys[i].expr = s.tie + "." + k.Computed
		case k.Computed != "":
			keys[i].expr, keys[i].computed = k.Computed, true
		default:
			keys[i].expr = s.of(k.Edge) + "." + k.Property
		}
	}
	return keys
}

// count names the i-th key where it is a count: lists may stand in lists, so the node's name is part of it.
func (s scope) count(i int) string { return s.node + "k" + strconv.Itoa(i) }

// excludesNull says whether a condition fails for nodes that miss the property.
func excludesNull(condition plan.Condition, property string) bool {
	switch condition := condition.(type) {
	case plan.All:
		return slices.ContainsFunc(condition, func(part plan.Condition) bool { return excludesNull(part, property) })
	case plan.Compare:
		return condition.Property == property && condition.Operator != plan.IsNull
	}
	return false
}

// counts writes the keys that count related nodes, so that each is counted once.
func (c *compiler) counts(list *plan.List, s scope) {
	for i, k := range list.Order {
		if k.Count != nil {
			c.line("WITH *, ")
			c.countOf(k.Count, k.Holds, s.node)
			c.write(" AS ", s.count(i))
		}
	}
}

// orderBy writes ORDER BY. Missing values come last in both directions; pages from the end turn everything around.
func (c *compiler) orderBy(keys []key, backward bool) {
	c.write(" ORDER BY ")
	for i, k := range keys {
		if i > 0 {
			c.write(", ")
		}
		if k.nullable {
			c.write(k.expr, " IS NULL")
			if backward {
				c.write(" DESC")
			}
			c.write(", ")
		}
		c.write(k.expr)
		if k.descending != backward {
			c.write(" DESC")
		}
	}
}

// limit cuts to the page, and one more row where it must be known whether there are more.
func (c *compiler) limit(list *plan.List) {
	size := list.Page.Size
	if list.More {
		size++
	}
	c.write(" LIMIT ", c.param(size))
}

// keyset returns the conditions that the page's cursors put on its rows: those that can stand in the match's WHERE, so that
// an index serves them, or, where a key is computed, those that must come after it.
func (c *compiler) keyset(keys []key, after, before []any) (match, later []func()) {
	var conditions []func()
	if after != nil {
		conditions = append(conditions, func() { c.beyond(keys, after, true) })
	}
	if before != nil {
		conditions = append(conditions, func() { c.beyond(keys, before, false) })
	}
	if slices.ContainsFunc(keys, func(k key) bool { return k.computed }) {
		return nil, conditions
	}
	return conditions, nil
}

// beyond writes the condition that a row stands after the row with the cursor's keys, or before it. The condition on a key
// that is never missing stands alone as well, so that an index on it can serve: k >= $k AND (k > $k OR …).
func (c *compiler) beyond(keys []key, cursor []any, after bool) {
	k, value := keys[0], cursor[0]
	rest := func() { c.beyond(keys[1:], cursor[1:], after) }
	if value == nil {
		// Missing values stand last: only other missing ones are level with them, and everything else is before them.
		if after {
			c.write("(", k.expr, " IS NULL AND ")
		} else {
			c.write("(", k.expr, " IS NOT NULL OR ")
		}
		rest()
		c.write(")")
		return
	}
	operator := " < "
	if after != k.descending {
		operator = " > "
	}
	p := c.typed(k.scalar, value)
	switch {
	case len(keys) == 1:
		c.write(k.expr, operator, p)
	case k.nullable && after:
		c.write("(", k.expr, operator, p, " OR ", k.expr, " IS NULL OR ", k.expr, " = ", p, " AND ")
		rest()
		c.write(")")
	default:
		c.write("(", k.expr, operator[:2], "= ", p, " AND (", k.expr, operator, p, " OR ")
		rest()
		c.write("))")
	}
}
