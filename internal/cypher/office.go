package cypher

import (
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// inOffice says whether those who took part held a post in a body that fits: the post that the fact names, or one that they may
// have held on a day that the event's date allows, and on which the body may have existed. It is the rule of `asOf` for the days of a
// date instead of one.
func (c *compiler) inOffice(condition plan.InOffice, participation string) {
	body := c.variable("n")
	c.write("(")
	c.block("EXISTS", func() {
		post := c.variable("n")
		c.line("MATCH (", post, ":Position)-[:IN]->(", body, ")")
		c.where(body, condition.Organization, func() { c.write(post, ".id = ", participation, ".position") })
	})
	c.write(" OR ")
	c.block("EXISTS", func() {
		person, event, held := c.variable("n"), c.variable("n"), c.variable("r")
		c.line("MATCH (", person, ")-[", participation, "]->(", event, ")")
		c.line("MATCH (", person, ")-[", held, ":HELD]->()-[:IN]->(", body, ")")
		c.where(body, condition.Organization, func() {
			valid := condition.Held.Valid
			happened, existed := days{event + ".start", event + ".end"}, between(body, condition.Body.Valid.From, condition.Body.Valid.To)
			during := func(served days) {
				c.overlap(happened, served)
				c.write(" AND ")
				c.overlap(existed, served)
			}
			c.write(event, ".date IS NOT NULL AND ")
			c.overlap(happened, existed)
			c.write(" AND ((", held, ".", valid.From.Name, " IS NOT NULL OR ", held, ".", valid.To.Name, " IS NOT NULL) AND ")
			during(between(held, valid.From, valid.To))
			c.write(" OR ", held, ".", valid.At.Name, " IS NOT NULL AND ")
			during(between(held, valid.At, valid.At))
			c.write(")")
		})
	})
	c.write(")")
}

// days are the first and the last of some days, as expressions. One that is null bounds nothing.
type days struct{ first, last string }

// between are the days from the first that a date allows to the last that another does.
func between(of string, from, to *schema.Field) days {
	return days{of + "." + from.First, of + "." + to.Last}
}

// overlap writes that two have a day in common.
func (c *compiler) overlap(a, b days) {
	c.write("(", a.first, " IS NULL OR ", b.last, " IS NULL OR ", a.first, " <= ", b.last, ")")
	c.write(" AND (", b.first, " IS NULL OR ", a.last, " IS NULL OR ", b.first, " <= ", a.last, ")")
}
