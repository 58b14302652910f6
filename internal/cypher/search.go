package cypher

import "github.com/entente-graph/entente/internal/plan"

// searchHits is how many names the full-text index gives at the most.
const searchHits = 1000

// search writes the match for what is called so, with each entity's best name and its score. A name that is what was asked
// for comes before one of the same words, that before one that begins with it, and that before all others.
func (c *compiler) search(list *plan.List, s scope) {
	hit, named := c.variable("h"), c.variable("n")
	terms := list.Step.Search
	if terms.Query == "" {
		c.line("MATCH (", s.node, ") WHERE false") // no words, no hits
		c.line("WITH ", s.node, ", '' AS matched, 0.0 AS score")
		return
	}
	// One parameter, since Neo4j plans anew for texts of another order of length (2 to 10, 11 to 100, …) and does not look into maps.
	asked := c.param(map[string]any{
		"query": terms.Query, "folded": terms.Folded, "indexed": terms.Indexed, "words": terms.Words, "missing": terms.Missing, "code": terms.Code,
	})
	byIndex := []string{"CALL db.index.fulltext.queryNodes('search', ", asked, ".query, {limit: ", c.param(searchHits), "}) YIELD node AS ", hit, ", score AS raw"}
	code := ""
	if terms.Code == "" {
		c.line(byIndex...)
	} else {
		code = ", {value: code, folded: toLower(code), indexed: toLower(code)}"
		c.line()
		c.block("CALL ()", func() {
			c.line(byIndex...)
			c.line("RETURN ", hit, ", raw, null AS code")
			c.line("UNION ALL")
			c.line("MATCH (", hit, ":Country)")
			c.line("WHERE ", hit, ".iso2 = ", asked, ".code OR ", hit, ".iso3 = ", asked, ".code OR ", hit, ".wikidataId = ", asked, ".code")
			c.line("RETURN ", hit, ", 0.0 AS raw, ", asked, ".code AS code")
		})
	}
	c.line("OPTIONAL MATCH (", named, ")-[:NAMED]->(", hit, ":Name)")
	c.line("WITH coalesce(", named, ", ", hit, ") AS ", s.node, ", raw, [",
		"{value: coalesce(", hit, ".value, ", hit, ".name), folded: coalesce(", hit, ".valueFolded, ", hit, ".nameFolded), indexed: ", hit, ".searchName}, ",
		"{value: coalesce(", hit, ".title, ", hit, ".text), folded: coalesce(", hit, ".titleFolded, ", hit, ".textFolded), indexed: ", hit, ".searchText}",
		code, "] AS texts")
	c.where(s.node, list.Where, func() { c.write("NOT ", s.node, ":Name") })
	c.line("UNWIND [text IN texts WHERE text.indexed IS NOT NULL] AS text")
	c.line("WITH ", s.node, ", raw, text, ' ' + text.indexed + ' ' AS terms")
	c.line("WITH ", s.node, ", raw, text, size([w IN ", asked, ".words WHERE none(way IN w WHERE all(term IN way WHERE terms CONTAINS term))]) AS missing")
	c.line("WHERE missing <= ", asked, ".missing")
	c.line("WITH ", s.node, ", missing, text.value AS matched, raw + CASE WHEN text.folded = ", asked, ".folded THEN 100000 WHEN text.indexed = ", asked,
		".indexed THEN 10000 WHEN text.folded STARTS WITH ", asked, ".folded THEN 1000 ELSE 0 END AS score")
	c.line("ORDER BY score DESC, missing, matched")
	c.line("WITH ", s.node, ", head(collect(matched)) AS matched, max(score) AS score")
}
