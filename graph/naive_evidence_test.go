package graph_test

import (
	"cmp"
	"math"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// evidence answers what follows from claims.
func (n *naive) evidence(x *thing, field *ast.Field, inner ast.SelectionSet) any {
	switch field.Name {
	case "confidence", "disputed":
		return n.weighed(x, field.Name)
	case "contradicts":
		var rows []row
		for _, other := range n.contradicting(x) {
			rows = append(rows, row{fact: other, answer: func(inner ast.SelectionSet) map[string]any { return n.relationship(other, inner) }})
		}
		return n.page(field, inner, rows, nil)
	}
	about, _ := x.props["fact"].(string) // about
	if node := n.nodes[about]; node != nil && node.of.Name != "Claim" {
		return n.object(node, inner)
	}
	for _, fact := range n.facts {
		if fact.id() == about && fact.of.Name != "From" {
			return n.relationship(fact, inner)
		}
	}
	return nil
}

// weighed is how sure the claims make something, or whether anything stands against it.
func (n *naive) weighed(x *thing, name string) any {
	if name == "disputed" {
		return n.disputed(x)
	}
	return n.confidence(x)
}

// confidence is how sure the claims make something that stand, each document by its surest one; nil if none does.
func (n *naive) confidence(x *thing) any {
	surest := map[*thing]float64{} // by document, or claim if it has none
	for _, claim := range n.claims(x, nil) {
		sure, known := claim.props["confidence"].(int64)
		if status := claim.props["status"]; !known || claim.props["retractedAt"] != nil || status == "REJECTED" || status == "DISPUTED" {
			continue
		}
		source := claim
		for _, fact := range n.facts {
			if fact.of.Name == "From" && fact.from == claim {
				source = fact.to
			}
		}
		surest[source] = max(surest[source], float64(sure))
	}
	if len(surest) == 0 {
		return nil
	}
	doubt := 1.0
	for _, sure := range surest {
		doubt *= 1 - sure/100
	}
	return math.Round((100-100*doubt)*100) / 100
}

func (n *naive) disputed(x *thing) bool {
	against := func(claim *thing) bool {
		return claim.props["retractedAt"] == nil && (claim.props["status"] == "REJECTED" || claim.props["status"] == "DISPUTED")
	}
	return slices.ContainsFunc(n.claims(x, nil), against) || x.from != nil && len(n.contradicting(x)) > 0
}

// contradicting are the facts that cannot hold beside a fact.
func (n *naive) contradicting(x *thing) []*thing {
	single := func(noun, other *schema.Type, out bool) bool {
		return slices.ContainsFunc(noun.Fields, func(f *schema.Field) bool {
			return f.Kind == schema.Relationship && !f.Many && f.Fact == x.of && f.Out == out && slices.Contains(f.Target.Nouns, other)
		})
	}
	var facts []*thing
	for _, fact := range n.facts {
		claims := n.claims(fact, nil)
		withdrawn := len(claims) > 0 && !slices.ContainsFunc(claims, func(claim *thing) bool { return claim.props["retractedAt"] == nil })
		if fact == x || fact.of != x.of || withdrawn {
			continue
		}
		if fact.from == x.from && single(x.from.of, x.to.of, true) || fact.to == x.to && single(x.to.of, x.from.of, false) ||
			x.of.Name == "Held" && fact.from == x.from && fact.to == x.to && (beginsWithin(fact, x) || beginsWithin(x, fact)) {
			facts = append(facts, fact)
		}
	}
	slices.SortFunc(facts, func(a, b *thing) int { return cmp.Compare(a.id(), b.id()) })
	return facts
}

// beginsWithin says that a post was taken up on another day while somebody was certainly in it already.
func beginsWithin(fact, other *thing) bool {
	began, _ := fact.props["from"].(string)
	before, _ := other.props["from"].(string)
	ended, _ := other.props["to"].(string)
	if began == "" || before == "" || ended == "" {
		return false
	}
	first, last := days(began)
	_, lastBefore := days(before)
	firstEnd, _ := days(ended)
	return lastBefore < first && last < firstEnd
}
