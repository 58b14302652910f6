package graph_test

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/edtf"
)

// happened is an entry of a timeline.
type happened struct {
	kind  string
	date  any // a text, or nil
	node  *thing
	of    []*thing
	facts []*thing
}

// timeline answers a timeline by asking of every fact and node what it tells of those asked for.
func (n *naive) timeline(field *ast.Field, inner ast.SelectionSet, arguments map[string]any) any {
	kinds := elements(arguments["kinds"])
	var entries []*happened
	for _, id := range elements(arguments["of"]) {
		asked := n.nodes[id.(string)]
		for _, subject := range n.counted(asked, arguments) {
			n.happenings(subject, func(kind string, date any, node, fact *thing) {
				about := map[string]string{"Event": "event", "Agreement": "agreement", "Commitment": "commitment"}[node.of.Name]
				if arguments["kinds"] != nil && !slices.Contains(kinds, any(kind)) ||
					!n.asOf(arguments["asOf"]).matches(node, members(members(arguments["where"])[about])) ||
					date == nil && (arguments["undated"] == false || arguments["period"] != nil) ||
					arguments["period"] != nil && !datesHold(date.(string), "overlaps", arguments["period"].(string)) {
					return
				}
				known := fact
				if fact == nil {
					known = node
				}
				holds := n.existsOn(node, arguments["asOf"])
				if fact != nil {
					holds = n.holdsOn(fact, arguments["asOf"])
				}
				if !holds || !n.known(known, arguments["knownAt"]) {
					return
				}
				i := slices.IndexFunc(entries, func(e *happened) bool { return e.kind == kind && e.date == date && e.node == node })
				if i < 0 {
					i = len(entries)
					entries = append(entries, &happened{kind: kind, date: date, node: node})
				}
				entry := entries[i]
				if !slices.Contains(entry.of, asked) {
					entry.of = append(entry.of, asked)
				}
				if fact != nil && !slices.Contains(entry.facts, fact) {
					entry.facts = append(entry.facts, fact)
				}
			})
		}
	}
	slices.SortFunc(entries, func(x, y *happened) int {
		return cmp.Or(compareKeys(x.day(), y.day(), arguments["direction"] == "DESC"), cmp.Compare(x.node.id(), y.node.id()),
			compareKeys(x.date, y.date, false), cmp.Compare(x.kind, y.kind))
	})
	var rows []row
	for _, entry := range entries {
		rows = append(rows, row{answer: func(selections ast.SelectionSet) map[string]any { return n.entry(entry, selections) }})
	}
	return n.page(field, inner, rows, nil)
}

// day is what an entry is ordered by: the first day that its date allows, or the last.
func (h *happened) day() any {
	text, ok := h.date.(string)
	if !ok {
		return nil
	}
	date, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	if date.First.IsZero() {
		return date.Last.String()
	}
	return date.First.String()
}

// counted are those of whom what happened counts for one.
func (n *naive) counted(asked *thing, arguments map[string]any) []*thing {
	var types []string
	if arguments["includeParts"] == true {
		types = append(types, "PART_OF", "OF_COUNTRY", "BROADER")
	}
	if arguments["includePredecessors"] == true {
		types = append(types, "SUCCEEDED_BY")
	}
	all := []*thing{asked}
	for i := 0; i < len(all); i++ {
		for _, fact := range n.facts {
			if slices.Contains(types, fact.of.Label) && fact.to == all[i] && fact.props["kind"] != "SEPARATE" &&
				n.holdsOn(fact, arguments["asOf"]) && !slices.Contains(all, fact.from) {
				all = append(all, fact.from)
			}
		}
	}
	return all
}

// happenings tells all that happened to one.
func (n *naive) happenings(s *thing, tell func(kind string, date any, node, fact *thing)) {
	dated := func(kind string, date any, node, fact *thing) {
		if date != nil {
			tell(kind, date, node, fact)
		}
	}
	first := func(values ...any) any {
		i := slices.IndexFunc(values, func(v any) bool { return v != nil })
		if i < 0 {
			return nil
		}
		return values[i]
	}
	for _, founded := range []string{"inception", "validFrom"} {
		dated("FOUNDED", s.propOf(founded), s, nil)
	}
	for _, ended := range []string{"dissolution", "validTo"} {
		dated("DISSOLVED", s.propOf(ended), s, nil)
	}
	for _, f := range n.facts {
		if f.of.Label == "HELD" && (f.from == s || n.isIn(f.to, s)) {
			dated("TOOK_OFFICE", f.props["from"], f.from, f)
			dated("LEFT_OFFICE", f.props["to"], f.from, f)
			if f.props["asOf"] != nil || f.props["from"] == nil && f.props["to"] == nil {
				tell("IN_OFFICE", f.props["asOf"], f.from, f)
			}
		}
		if f.from != s && f.to != s {
			continue
		}
		node := f.from
		if f.from == s {
			node = f.to
		}
		switch f.of.Label {
		case "SUCCEEDED_BY":
			tell("SUCCEEDED", f.props["date"], f.to, f)
		case "PART_OF":
			dated("JOINED", f.props["from"], f.from, f)
			dated("LEFT", f.props["to"], f.from, f)
		case "HOSTED", "PARTICIPATED_IN", "PARTY_TO", "SIGNED", "MADE", "ABOUT":
			switch node.of.Name {
			case "Event":
				tell("EVENT", node.props["date"], node, f)
			case "Agreement":
				tell("AGREEMENT_SIGNED", first(f.props["signed"], f.props["date"], node.props["signed"]), node, f)
				dated("AGREEMENT_RATIFIED", f.props["ratified"], node, f)
				dated("AGREEMENT_IN_FORCE", first(f.props["inForce"], node.props["inForce"]), node, f)
				dated("AGREEMENT_WITHDRAWN", f.props["withdrawn"], node, f)
				dated("AGREEMENT_TERMINATED", node.props["terminated"], node, f)
			case "Commitment":
				tell("COMMITMENT", n.madeOn(node), node, f)
			}
		}
	}
}

// propOf is a value of a body or state.
func (x *thing) propOf(name string) any {
	if x.of.Field(name) == nil {
		return nil
	}
	return x.props[name]
}

func (n *naive) isIn(position, body *thing) bool {
	return slices.ContainsFunc(n.facts, func(f *thing) bool { return f.of.Label == "IN" && f.from == position && f.to == body })
}

// madeOn is the date of the first event that a commitment came out of.
func (n *naive) madeOn(commitment *thing) any {
	var dates []*happened
	for _, f := range n.facts {
		if f.of.Label == "PRODUCED" && f.to == commitment && f.from.props["date"] != nil {
			dates = append(dates, &happened{date: f.from.props["date"], node: f.from})
		}
	}
	if dates == nil {
		return nil
	}
	slices.SortFunc(dates, func(a, b *happened) int {
		return cmp.Or(compareKeys(a.day(), b.day(), false), strings.Compare(a.node.id(), b.node.id()))
	})
	return dates[0].date
}

// entry answers an entry of a timeline.
func (n *naive) entry(h *happened, selections ast.SelectionSet) map[string]any {
	byID := func(a, b *thing) int { return cmp.Compare(a.id(), b.id()) }
	slices.SortFunc(h.of, byID)
	slices.SortFunc(h.facts, byID)
	answer := map[string]any{}
	n.each(n.contract.AST.Types["TimelineEntry"], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		answer[key] = nil
		answers := []any{}
		switch field.Name {
		case "__typename":
			answer[key] = "TimelineEntry"
		case "kind":
			answer[key] = h.kind
		case "date":
			answer[key] = h.date
		case "node":
			answer[key] = n.object(h.node, inner)
		case "of":
			for _, node := range h.of {
				answers = append(answers, n.object(node, inner))
			}
			answer[key] = answers
		case "facts":
			for _, fact := range h.facts {
				answers = append(answers, n.relationship(fact, inner))
			}
			answer[key] = answers
		default:
			text, ok := h.date.(string)
			if !ok {
				return
			}
			date, err := edtf.Parse(text)
			if err != nil {
				panic(err)
			}
			switch {
			case field.Name == "precision":
				answer[key] = edtf.Precision(text)
			case field.Name == "start" && !date.First.IsZero():
				answer[key] = date.First.String()
			case field.Name == "end" && !date.Last.IsZero():
				answer[key] = date.Last.String()
			}
		}
	})
	return answer
}
