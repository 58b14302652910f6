package cypher

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// happening is where entries of a timeline come from: what is matched from the subject s, as a fact f and a node n, and the
// dates on which something happened to it.
type happening struct {
	// to are the nouns that it happens to.
	to    []string
	match string
	// node is what the entries happened to, if the match does not name it n.
	node string
	// of says which of the timeline's conditions n must fit.
	of    func(*plan.Timeline) plan.Condition
	dates []entryDate
}

// entryDate is a date on which something happened.
type entryDate struct {
	kind string
	// from are the values whose date counts: the first that has one. Each is followed by the properties of its bounds, if
	// these are not called as the date is.
	from []dateOf
	// undated is what must hold besides for the entry to stand though it has no date; empty for never.
	undated string
}

// always says that an entry stands though it has no date, whatever else holds.
const always = " "

// dateOf is a date with its bounds, as expressions.
type dateOf struct{ text, first, last string }

// property is the date in a property whose bounds are called as it is.
func property(name string) dateOf { return dateOf{name, name + "Start", name + "End"} }

var (
	anyNode    = func(*plan.Timeline) plan.Condition { return nil }
	events     = func(t *plan.Timeline) plan.Condition { return t.Event }
	agreements = func(t *plan.Timeline) plan.Condition { return t.Agreement }
)

// What things happen to.
var (
	bodies = []string{"Country", "Organization"}
	actors = []string{"Country", "Group", "Organization", "Person"}
	topics = []string{"Topic"}
)

// happenings are all sources of entries.
var happenings = []happening{
	{to: actors, match: "(s)-[f:HOSTED|PARTICIPATED_IN]->(n:Event)", of: events, dates: eventDates},
	{to: topics, match: "(s)<-[f:ABOUT]-(n:Event)", of: events, dates: eventDates},
	{to: actors, match: "(s)-[f:PARTY_TO|SIGNED]->(n:Agreement)", of: agreements, dates: agreementDates},
	{to: topics, match: "(s)<-[f:ABOUT]-(n:Agreement)", of: agreements, dates: agreementDates},
	{to: bodies, match: "(s)-[f:MADE]->(n:Commitment)", of: func(t *plan.Timeline) plan.Condition { return t.Commitment }, dates: commitmentDates},
	{to: topics, match: "(s)<-[f:ABOUT]-(n:Commitment)", of: func(t *plan.Timeline) plan.Condition { return t.Commitment }, dates: commitmentDates},
	{to: []string{"Person"}, match: "(s)-[f:HELD]->()", node: "s", of: anyNode, dates: postDates},
	{to: []string{"Organization"}, match: "(s)<-[:IN]-()<-[f:HELD]-(n)", of: anyNode, dates: postDates},
	{to: bodies, match: "(s)-[f:SUCCEEDED_BY]-()", node: "endNode(f)", of: anyNode, dates: []entryDate{
		{kind: "SUCCEEDED", from: []dateOf{property("f.date")}, undated: always},
	}},
	{to: []string{"Organization"}, match: "(s)-[f:PART_OF]-()", node: "startNode(f)", of: anyNode, dates: []entryDate{
		{kind: "JOINED", from: []dateOf{property("f.from")}},
		{kind: "LEFT", from: []dateOf{property("f.to")}},
	}},
	{to: bodies, match: "", node: "s", of: anyNode, dates: []entryDate{
		{kind: "FOUNDED", from: []dateOf{property("n.inception"), property("n.validFrom")}},
		{kind: "DISSOLVED", from: []dateOf{property("n.dissolution"), property("n.validTo")}},
	}},
}

var (
	eventDates     = []entryDate{{kind: "EVENT", from: []dateOf{{"n.date", "n.start", "n.end"}}, undated: always}}
	agreementDates = []entryDate{
		{kind: "AGREEMENT_SIGNED", from: []dateOf{property("f.signed"), property("f.date"), property("n.signed")}, undated: always},
		{kind: "AGREEMENT_RATIFIED", from: []dateOf{property("f.ratified")}},
		{kind: "AGREEMENT_IN_FORCE", from: []dateOf{property("f.inForce"), property("n.inForce")}},
		{kind: "AGREEMENT_WITHDRAWN", from: []dateOf{property("f.withdrawn")}},
		{kind: "AGREEMENT_TERMINATED", from: []dateOf{property("n.terminated")}},
	}
	commitmentDates = []entryDate{{kind: "COMMITMENT", undated: always}}
	postDates       = []entryDate{
		{kind: "TOOK_OFFICE", from: []dateOf{property("f.from")}},
		{kind: "IN_OFFICE", from: []dateOf{property("f.asOf")}, undated: " AND f.from IS NULL AND f.to IS NULL"},
		{kind: "LEFT_OFFICE", from: []dateOf{property("f.to")}},
	}
)

// timelineOf writes the statement for a timeline. Its row holds the page, and the ids of those asked of that there are.
func (c *compiler) timelineOf(t *plan.Timeline) {
	c.returns(" AS row", func() {
		c.write("[")
		c.nested(t.List, scope{})
		c.write(", ")
		c.block("COLLECT", func() {
			c.given(t.Nouns, t.IDs, "asked")
			c.line("RETURN asked.id")
		})
		c.write("]")
	})
}

// timeline writes the match for the entries of a timeline. First all that happened to each subject is gathered, then what is
// one thing becomes one entry.
func (c *compiler) timeline(t *plan.Timeline, s scope, more []func()) {
	c.given(t.Nouns, t.IDs, "asked")
	if t.Wider != nil {
		c.widen(t)
		c.line("WITH DISTINCT asked, s")
	} else {
		c.line("WITH DISTINCT asked, asked AS s")
	}
	c.line()
	c.block("CALL (s)", func() {
		first := true
		for _, h := range happenings {
			h.dates = slices.DeleteFunc(slices.Clone(h.dates), func(d entryDate) bool { return !t.Tells(d.kind) })
			if len(h.dates) == 0 || !t.IsAbout(h.to) {
				continue
			}
			if !first {
				c.line("UNION ALL")
			}
			first = false
			c.happening(t, h)
		}
		if first { // nothing of the asked kinds happens to them
			c.line("WITH s AS n, null AS f, null AS d WHERE false")
			c.line("RETURN n, f, d")
		}
	})
	c.line("WITH n, d, f, asked")
	c.filter("WHERE ", c.inPeriod(t))
	c.line("WITH n AS ", s.node, ", d, collect(DISTINCT f) AS facts, collect(DISTINCT asked) AS of")
	c.line("WITH ", s.node, ", {kind: d[0], date: d[1], start: d[2], end: d[3], day: coalesce(d[2], d[3]), facts: facts, of: of} AS ", s.tie)
	c.filter("WHERE ", more)
}

// widen goes from what is asked for to all that counts for it: its parts, and those whose place it took.
func (c *compiler) widen(t *plan.Timeline) {
	wider := schema.Segment{Facts: t.Wider, Max: schema.MaxReach}
	succeeds := slices.ContainsFunc(t.Wider, func(fact *schema.Type) bool { return fact.Label == "SUCCEEDED_BY" })
	if !succeeds && t.WiderHolds == nil {
		c.line("MATCH (asked)", segmentPattern(wider, false)(""), "(s)")
		return
	}
	c.line("MATCH p = (asked)", segmentPattern(wider, false)(""), "(s)")
	where := "WHERE "
	if succeeds {
		c.line(where, "all(h IN relationships(p) WHERE coalesce(h.kind, '') <> 'SEPARATE')") // which took nobody's place
		where = "AND "
	}
	if t.WiderHolds != nil {
		c.line(where, "all(h IN relationships(p) WHERE ")
		c.hopsHold(wider, walk{hops: t.WiderHolds}, "h")
		c.write(")")
	}
}

// happening writes the branch of one source: f, n, and d, which holds the kind, the date and its first and last day.
func (c *compiler) happening(t *plan.Timeline, h happening) {
	if h.match != "" {
		c.line("MATCH ", h.match)
		if h.node == "" {
			c.where("n", h.of(t))
		}
	}
	if h.match == "" {
		c.line("WITH ", h.node, " AS n, null AS f")
	} else if h.node != "" {
		c.line("WITH f, ", h.node, " AS n")
	} else {
		c.line("WITH f, n")
	}
	conditions := c.holdOn(t, h)
	if t.Known != nil {
		of := "f"
		if h.match == "" {
			of = "n"
		}
		conditions = append(conditions, func() { c.condition(t.Known, of) })
	}
	c.filter("WHERE ", conditions)
	c.line("UNWIND [")
	undated := []string{"d[1] IS NOT NULL"}
	for i, date := range h.dates {
		if i > 0 {
			c.write(", ")
		}
		c.write("['", date.kind, "'] + ")
		c.dated(date)
		if date.undated != "" && t.Undated {
			undated = append(undated, "d[0] = '"+date.kind+"'"+strings.TrimRight(date.undated, " "))
		}
	}
	c.write("] AS d")
	c.line("WITH n, f, d WHERE ", strings.Join(undated, " OR "))
	c.line("RETURN n, f, d")
}

// holdOn are the conditions that the facts of a source hold on the timeline's day, or that its bodies then exist.
func (c *compiler) holdOn(t *plan.Timeline, h happening) []func() {
	if h.match == "" {
		return c.parts(t.Exists, "n")
	}
	_, text, _ := strings.Cut(h.match, "[f:")
	text, _, _ = strings.Cut(text, "]")
	labels := strings.Split(text, "|")
	var conditions []func()
	for _, hop := range t.Holds {
		switch fact := hop.Facts[0]; {
		case !slices.Contains(labels, fact.Label):
		case len(labels) == 1:
			conditions = append(conditions, c.parts(hop.Condition, "f")...)
		default:
			conditions = append(conditions, c.parts(plan.If{Type: fact, Condition: hop.Condition}, "f")...)
		}
	}
	return conditions
}

// dated writes a date with its bounds, as a list.
func (c *compiler) dated(date entryDate) {
	if date.from == nil { // a commitment
		c.write("coalesce(head(")
		c.block("COLLECT", func() {
			c.line("MATCH (n)<-[:PRODUCED]-(e:Event)")
			c.line("WHERE e.date IS NOT NULL")
			c.line("RETURN [e.date, e.start, e.end] ORDER BY coalesce(e.start, e.end), e.id LIMIT 1")
		})
		c.write("), [null, null, null])")
		return
	}
	c.write("CASE")
	for _, d := range date.from {
		c.write(" WHEN ", d.text, " IS NOT NULL THEN [", d.text, ", ", d.first, ", ", d.last, "]")
	}
	c.write(" ELSE [null, null, null] END")
}

// inPeriod are the conditions that an entry shares a day with the period.
func (c *compiler) inPeriod(t *plan.Timeline) []func() {
	if t.Period == nil {
		return nil
	}
	var conditions []func()
	if !t.Period.Last.IsZero() {
		conditions = append(conditions, func() { c.write("(d[2] IS NULL OR d[2] <= ", c.typed("Date", t.Period.Last.String()), ")") })
	}
	if !t.Period.First.IsZero() {
		conditions = append(conditions, func() { c.write("(d[3] IS NULL OR d[3] >= ", c.typed("Date", t.Period.First.String()), ")") })
	}
	return conditions
}

// members writes the nodes or facts that an entry has, by their ids.
func (c *compiler) members(v *plan.Members, s scope) {
	if v.Name == "of" {
		inner := scope{node: c.variable("n")}
		c.hoist(s, func() {
			c.line("UNWIND ", s.tie, ".of AS ", inner.node)
			c.line("WITH ", inner.node, " ORDER BY ", inner.node, ".id")
		}, func() { c.object(v.Object, inner) })
		return
	}
	inner := scope{edge: c.variable("r"), a: c.variable("a"), b: c.variable("b")}
	c.hoist(s, func() {
		c.line("UNWIND ", s.tie, ".facts AS ", inner.edge)
		c.line("WITH ", inner.edge, ", startNode(", inner.edge, ") AS ", inner.a, ", endNode(", inner.edge, ") AS ", inner.b)
		c.write(" ORDER BY ", inner.edge, ".id")
	}, func() { c.object(v.Object, inner) })
}
