package cypher

import "github.com/entente-graph/entente/internal/plan"

// searchHits is how many names the full-text index gives at the most.
const searchHits = 1000

// search writes the match for what is called so, with each entity's best name and its score. A name that is what was asked
// for comes before one that begins with it, and that before all others.
func (c *compiler) search(list *plan.List, s scope) {
	hit, named := c.variable("h"), c.variable("n")
	terms := list.Step.Search
	if terms.Query == "" {
		c.line("MATCH (", s.node, ") WHERE false") // no words, no hits
		c.line("WITH ", s.node, ", '' AS matched, 0.0 AS score")
		return
	}
	// One parameter, since Neo4j plans anew for texts of another order of length (2 to 10, 11 to 100, …) and does not look into maps.
	asked := c.param(map[string]any{"query": terms.Query, "folded": terms.Folded})
	folded := asked + ".folded"
	c.line("CALL db.index.fulltext.queryNodes('search', ", asked, ".query, {limit: ", c.param(searchHits), "}) YIELD node AS ", hit,
		", score AS raw")
	c.line("OPTIONAL MATCH (", named, ")-[:NAMED]->(", hit, ":Name)")
	c.line("WITH coalesce(", named, ", ", hit, ") AS ", s.node, ", ", hit, ", raw, coalesce(", hit, ".valueFolded, ", hit, ".nameFolded) AS folded")
	c.where(s.node, list.Where, func() { c.write("NOT ", s.node, ":Name") })
	c.line("WITH ", s.node, ", coalesce(", hit, ".value, ", hit, ".name) AS matched, raw + CASE")
	c.write(" WHEN folded = ", folded, " THEN 1000 WHEN folded STARTS WITH ", folded, " THEN 100 ELSE 0 END AS score")
	c.line("ORDER BY score DESC, matched")
	c.line("WITH ", s.node, ", head(collect(matched)) AS matched, max(score) AS score")
}
