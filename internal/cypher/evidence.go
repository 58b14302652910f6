package cypher

import (
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// The status of claims that stand against what they are about.
const contested = "['DISPUTED', 'REJECTED']"

// weighed writes what follows from the claims about a node or fact, as one value.
func (c *compiler) weighed(f *schema.Field, t *schema.Type, of string) {
	if f.Name == "confidence" {
		c.share(func() { c.confidence(of) }, f.Name, of)
		return
	}
	c.write("(")
	c.share(func() {
		claim := c.variable("c")
		c.write("EXISTS { (", claim, ":Claim {fact: ", of, ".id}) WHERE ", claim, ".retractedAt IS NULL AND ", claim, ".status IN ", contested, " }")
	}, f.Name, of)
	if t.Kind == schema.Fact && t.Excludes() {
		c.write(" OR ")
		c.block("EXISTS", func() { c.contradicting(t, of, scope{a: c.variable("a"), edge: c.variable("r"), b: c.variable("b")}) })
	}
	c.write(")")
}

// confidence writes how sure the claims about a node or fact make it. Sources are taken as independent, so that doubts multiply
// (the rule by which E. H. Shortliffe and B. G. Buchanan combine measures of belief, "A model of inexact reasoning in medicine",
// Mathematical Biosciences 23, 1975, https://doi.org/10.1016/0025-5564(75)90047-4); claims from one document are not, so
// that of these the surest counts.
//
// It is one subquery, without another in it: what the database needs to plan a condition grows with those most of all. Its rows are ordered
// as lists are, so that the claims of one document follow each other, the surest first.
func (c *compiler) confidence(of string) {
	claim, document, claims, i := c.variable("c"), c.variable("d"), c.variable("l"), c.variable("i")
	c.write("head([", claims, " IN [")
	c.block("COLLECT", func() {
		c.line("MATCH (", claim, ":Claim {fact: ", of, ".id})")
		c.line("WHERE ", claim, ".retractedAt IS NULL AND ", claim, ".confidence IS NOT NULL AND NOT coalesce(", claim, ".status IN ", contested, ", false)")
		c.line("OPTIONAL MATCH (", claim, ")-[:FROM]->(", document, ":Document)")
		c.line("RETURN [coalesce(", document, ".id, ", claim, ".id), ", claim, ".confidence] AS sure ORDER BY sure DESC")
	})
	c.write("] WHERE size(", claims, ") > 0 |")
	c.line("  round(100 - 100 * reduce(doubt = 1.0, ", i, " IN range(0, size(", claims, ") - 1) | CASE WHEN ", i, " > 0 AND ",
		claims, "[", i, "][0] = ", claims, "[", i, " - 1][0] THEN doubt ELSE doubt * (1 - ", claims, "[", i, "][1] / 100.0) END), 2)])")
}

// contradicting writes the match for the facts s.edge, from s.a to s.b, that cannot hold beside the fact `of` of a type.
func (c *compiler) contradicting(t *schema.Type, of string, s scope) {
	from, to, claim := s.a, s.b, c.variable("c")
	begins := "" // which of two facts between the same nodes exclude each other; others share one end only
	switch {
	case t.OneFrom:
		to = ""
	case t.OneTo:
		from = ""
	default:
		start, last, end := "."+t.Valid.From.First, "."+t.Valid.From.Last, "."+t.Valid.To.First
		within := func(first, second string) string { // the second began while the first lasted, and on another day
			return first + last + " < " + second + start + " AND " + second + last + " < " + first + end
		}
		begins = " AND (" + within(of, s.edge) + " OR " + within(s.edge, of) + ")"
	}
	c.line("MATCH (", from, ")-[", of, "]->(", to, ")")
	c.line("MATCH (", s.a, ")-[", s.edge, ":", t.Label, "]->(", s.b, ")")
	c.line("WHERE ", s.edge, ".id <> ", of, ".id", begins)
	c.line("  AND (NOT EXISTS { (:Claim {fact: ", s.edge, ".id}) }")
	c.write(" OR EXISTS { (", claim, ":Claim {fact: ", s.edge, ".id}) WHERE ", claim, ".retractedAt IS NULL })")
}

// about writes the match for what a claim speaks of: a node, or a fact with its two ends. Each type's index is asked.
func (c *compiler) about(one *plan.One, claim string, s scope) {
	var nouns []*schema.Type
	for _, variant := range one.Object.Variants {
		if variant.Type.Kind != schema.Fact {
			nouns = append(nouns, variant.Type)
		}
	}
	c.line()
	c.block("CALL ("+claim+")", func() {
		c.line("MATCH (", s.node, ":", types(nouns), " {id: ", claim, ".fact})")
		c.line("RETURN ", s.node, ", null AS ", s.edge, ", null AS ", s.a, ", null AS ", s.b)
		c.line("UNION ALL")
		c.line("MATCH (", s.a, ")-[", s.edge, ":", types(one.Step.Facts), " {id: ", claim, ".fact}]->(", s.b, ")")
		c.line("RETURN null AS ", s.node, ", ", s.edge, ", ", s.a, ", ", s.b)
	})
	c.line("WITH ", s.node, ", ", s.edge, ", ", s.a, ", ", s.b, " LIMIT 1")
}
