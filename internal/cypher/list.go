package cypher

import (
	"slices"

	"github.com/entente-graph/entente/internal/plan"
)

// list writes the rows of a page.
func (c *compiler) list(list *plan.List, from scope) {
	if list.Unread() {
		c.write("[]")
		return
	}
	s := c.newScope(list, from)
	keys := keys(list, s)
	c.hoist(from, func() { c.page(list, from, s, keys) }, func() {
		past := c.past
		c.past = past || list.Step.Past
		c.row(list, keys, s)
		c.past = past
	})
}

// page writes the query that finds the rows of a page: match, filter, order, cut. Only then is anything read.
func (c *compiler) page(list *plan.List, from, s scope, keys []key) {
	switch {
	case list.Step.Kind == plan.Ties:
		c.ties(list.Step.Ties, s)
	case c.indexOrdered(list, keys):
		c.branches(list, keys, s)
	default:
		match, later := c.keyset(keys, list.Page.After, list.Page.Before)
		c.source(list, from, s, match)
		c.counts(list, s)
		c.filter("WITH * WHERE ", later)
		c.line("WITH *")
		c.orderBy(keys, list.Page.Backward)
		c.limit(list)
	}
}

// newScope names what the list's rows are about.
func (c *compiler) newScope(list *plan.List, from scope) scope {
	switch list.Step.Kind {
	case plan.Ties:
		return scope{a: c.variable("a"), b: c.variable("b"), tie: c.variable("t")}
	case plan.OfTimeline:
		return scope{node: c.variable("n"), tie: c.variable("t")}
	case plan.Groups:
		return scope{tie: c.variable("t")}
	case plan.OfAnswer:
		return c.recordScope(list.Step.Nodes)
	case plan.Along:
		return scope{node: c.variable("n"), edge: c.variable("r")}
	case plan.Contradicting:
		return scope{edge: c.variable("r"), a: c.variable("a"), b: c.variable("b")}
	case plan.Reach:
		if list.AsksEdge() {
			return scope{node: c.variable("n"), edge: c.variable("r")}
		}
	}
	return scope{node: c.variable("n"), tie: from.tie}
}

// source writes the clauses that find the list's elements: the match with the list's conditions and some more, and what
// makes each element stand once.
func (c *compiler) source(list *plan.List, from, s scope, more []func()) {
	switch list.Step.Kind {
	case plan.OfNoun:
		joined := c.join(list.Where, s.node, list.Step.Target)
		joined.begin()
		c.line("MATCH (", s.node, nouns(list.Step.Target, list.Step.Past), ")")
		c.matches(joined.patterns)
		c.where(s.node, joined.rest, append(joined.conditions, more...)...)
		if joined.patterns != nil {
			c.line("WITH DISTINCT ", s.node)
		}
	case plan.Along:
		var held []func()
		c.line("MATCH ", c.step(list, from.node, s.edge, s.node, &held))
		c.where(s.node, list.Where, slices.Concat(c.parts(list.EdgeWhere, s.edge), held, more)...)
	case plan.Reach:
		c.walk(walk{
			path: list.Step.Field.Path, target: list.Step.Target, from: from.node, node: s.node, edge: s.edge, hops: list.HopWhere,
			past: list.Step.Past,
		})
		c.where(s.node, list.Where, append(c.parts(list.EdgeWhere, s.edge), more...)...)
	case plan.Referrers:
		c.line("MATCH (", s.node, labels(list.Step.Target), ")")
		named := func() { c.write(s.node, ".", list.Step.Field.Property, " = ", from.node, ".id") }
		c.where(s.node, list.Where, append([]func(){named}, more...)...)
	case plan.Contradicting:
		c.contradicting(list.Step.Facts[0], from.edge, s)
		c.filter("  AND ", more)
	case plan.TieNodes:
		c.tieNodes(list, s, more)
	case plan.TieClaims:
		c.tieClaims(list, s, more)
	case plan.OfTimeline:
		c.timeline(list.Step.Timeline, s, more)
	case plan.Search:
		c.search(list, s)
	case plan.Groups:
		c.groups(list.Step.Groups, from, s, more)
	case plan.OfAnswer:
		c.line("UNWIND ", from.tie, ".", list.Step.Name, " AS ", s.tie)
		c.recordNodes(list.Step.Nodes, s)
		c.filter("WHERE ", more)
	}
}

// indexOrdered says whether a list of all nodes of a noun is best read in the order of an index. An index has no missing
// values: those come from a second branch, which is only read if the first does not fill the page.
func (c *compiler) indexOrdered(list *plan.List, keys []key) bool {
	first := list.Order[0]
	if slices.ContainsFunc(keys, func(k key) bool { return k.computed }) {
		return false // counts cannot be kept through the branches
	}
	return list.Step.Kind == plan.OfNoun && keys[0].nullable && first.Field != nil && first.Field.Indexed &&
		plan.BestAnchor(list.Where) == plan.NoAnchor
}

// branches writes the two branches of indexOrdered. A branch that the page has left behind is not read at all.
func (c *compiler) branches(list *plan.List, keys []key, s scope) {
	after, before := list.Page.After, list.Page.Before
	var branches []func()
	if after == nil || after[0] != nil {
		branches = append(branches, func() {
			present := append([]key{keys[0]}, keys[1:]...)
			present[0].nullable = false
			if before != nil && before[0] == nil {
				before = nil // all that have a value stand before it
			}
			c.branch(list, present, s, " IS NOT NULL", after, before)
		})
	}
	if before := before; before == nil || before[0] == nil {
		branches = append(branches, func() {
			var keysAfter, keysBefore []any
			if after != nil && after[0] == nil {
				keysAfter = after[1:]
			}
			if before != nil {
				keysBefore = before[1:]
			}
			c.branch(list, keys[1:], s, " IS NULL", keysAfter, keysBefore)
		})
	}
	if list.Page.Backward && len(branches) == 2 {
		branches[0], branches[1] = branches[1], branches[0]
	}
	c.line()
	c.block("CALL ()", func() {
		for i, branch := range branches {
			if i > 0 {
				c.line("UNION ALL")
			}
			branch()
		}
	})
	c.line("WITH ", s.node)
	c.limit(list)
}

func (c *compiler) branch(list *plan.List, keys []key, s scope, missing string, after, before []any) {
	leading := s.node + "." + list.Order[0].Property
	match, later := c.keyset(keys, after, before)
	c.line("MATCH (", s.node, nouns(list.Step.Target, list.Step.Past), ")")
	c.where(s.node, list.Where, append([]func(){func() { c.write(leading, missing) }}, match...)...)
	c.counts(list, s)
	c.filter("WITH * WHERE ", later)
	c.line("WITH *")
	c.orderBy(keys, list.Page.Backward)
	c.limit(list)
	c.line("RETURN ", s.node)
}

// summary writes what is asked of the list as a whole: how many there are, whether something stands before the page (for
// pages from the end: after it), whether something stands beyond its far cursor, and its aggregates.
func (c *compiler) summary(list *plan.List, from scope) {
	c.write("[")
	switch {
	case list.Total && list.Step.Kind == plan.OfAnswer:
		c.write("size(", from.tie, ".", list.Step.Name, ")")
	case list.Total:
		c.subquery("COUNT", list, from, nil, false)
	default:
		c.write("null")
	}
	c.write(", ")
	c.outside(list.Before, list, from, list.Page.Near(), !list.Page.Backward)
	c.write(", ")
	c.outside(list.Beyond, list, from, list.Page.Far(), list.Page.Backward)
	for _, aggregate := range list.Aggregates {
		c.write(", ")
		c.nested(aggregate, from)
	}
	c.write("]")
}

// outside writes, if it is asked, whether a cursor leaves anything out of the list: the cursor's own row counts.
func (c *compiler) outside(asked bool, list *plan.List, from scope, cursor []any, after bool) {
	if asked {
		c.subquery("EXISTS", list, from, cursor, after)
	} else {
		c.write("false")
	}
}

// subquery writes COUNT or EXISTS over the whole list; given a cursor, over what does not stand after it, or before it.
func (c *compiler) subquery(keyword string, list *plan.List, from scope, cursor []any, after bool) {
	if list.Step.Kind == plan.Along && list.Where == nil && list.EdgeWhere == nil && list.HopWhere == nil && cursor == nil {
		c.write(keyword, " { ", pattern(from.node, list.Step.Field, "", ""), " }") // the store knows the degree
		return
	}
	s := c.newScope(list, from)
	query := func() {
		c.source(list, from, s, nil)
		if cursor != nil {
			c.counts(list, s)
			c.line("WITH * WHERE NOT coalesce(")
			c.beyond(keys(list, s), cursor, after)
			c.write(", false)")
		}
	}
	if c.hoisting {
		value := "count(*)"
		if keyword == "EXISTS" {
			value += " > 0"
		}
		c.write(c.call(from, func(name string) {
			query()
			c.line("RETURN ", value, " AS ", name)
		}))
		return
	}
	c.block(keyword, func() {
		query()
		c.line("RETURN 1")
	})
}

// filter writes conditions behind a keyword; nothing if there are none.
func (c *compiler) filter(keyword string, conditions []func()) {
	for i, condition := range conditions {
		if i == 0 {
			c.line(keyword)
		} else {
			c.line("  AND ")
		}
		condition()
	}
}

// row writes the RETURN expression of a list's element.
func (c *compiler) row(list *plan.List, keys []key, s scope) {
	if list.Bare() {
		c.object(list.Rows[0].Object, s)
		return
	}
	var values []func()
	if list.Keys {
		for _, k := range keys {
			values = append(values, func() { c.write(k.expr) })
		}
	}
	for _, row := range list.Rows {
		values = append(values, func() { c.object(row.Object, s) })
	}
	c.write("[")
	for i, value := range values {
		if i > 0 {
			c.write(", ")
		}
		value()
	}
	c.write("]")
}
