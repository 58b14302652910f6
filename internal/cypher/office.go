package cypher

import "github.com/entente-graph/entente/internal/plan"

// inOffice says whether those who took part held a post in a body that fits: the post that the fact names, or one that they may
// have held on a day that the event's date allows. It is the rule of `asOf` for the days of a date instead of one.
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
			// What may hold on some day from the event's first to its last; an end that is open or missing bounds nothing.
			begins := func(property string) string {
				return "(" + event + ".end IS NULL OR " + held + "." + property + " <= " + event + ".end)"
			}
			ends := func(property string) string {
				return "(" + event + ".start IS NULL OR " + held + "." + property + " >= " + event + ".start)"
			}
			c.write(event, ".date IS NOT NULL AND ((", held, ".from IS NOT NULL OR ", held, ".to IS NOT NULL)")
			c.write(" AND (", held, ".fromStart IS NULL OR ", begins("fromStart"), ") AND (", held, ".toEnd IS NULL OR ", ends("toEnd"), ")")
			c.write(" OR ", held, ".asOf IS NOT NULL AND ", begins("asOfStart"), " AND ", ends("asOfEnd"), ")")
		})
	})
	c.write(")")
}
