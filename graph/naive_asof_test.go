package graph_test

import "strings"

// What holds on a day, worked out from the texts of dates: how sure it is.
const (
	no = iota
	unsure
	sure
)

var certainties = [...]string{no: "NO", unsure: "UNCERTAIN", sure: "CERTAIN"}

// asOf is the evaluator that reads conditions, orders and groups as of a day; nil for none.
func (n *naive) asOf(day any) *naive {
	other := *n
	other.day = day
	return &other
}

// holdsOn says whether a fact may hold on a day; nil is any day.
func (n *naive) holdsOn(fact *thing, day any) bool {
	return day == nil || n.holding(fact, day.(string)) != no
}

// existsOn says whether a node may exist on a day; nil is any day.
func (n *naive) existsOn(x *thing, day any) bool {
	if day == nil {
		return true
	}
	begun, lasts := n.existence(x, day.(string))
	return min(begun, lasts) != no
}

// begun says whether something that began on a date had begun by a day. What has no date has, as far as anybody knows.
func begun(date any, day string) int {
	if date == nil {
		return sure
	}
	first, last := days(date.(string))
	on, _ := days(day)
	switch {
	case first > on:
		return no
	case last > on:
		return unsure
	}
	return sure
}

// lasts says whether something that ended on a date was still there on a day.
func lasts(date any, day string) int {
	if date == nil {
		return sure
	}
	first, last := days(date.(string))
	on, _ := days(day)
	switch {
	case last < on:
		return no
	case first < on:
		return unsure
	}
	return sure
}

// stated is begun or lasts of a date that must be known, and not be doubted by its source.
func stated(says func(date any, day string) int, date any, day string) int {
	if date == nil || strings.ContainsAny(date.(string), "?~%") {
		return min(unsure, says(date, day))
	}
	return says(date, day)
}

// existence says whether a node had begun to exist by a day, and whether it still did.
func (n *naive) existence(x *thing, day string) (begins, ends int) {
	switch x.of.Name {
	case "Country", "Name":
		return begun(x.props["validFrom"], day), lasts(x.props["validTo"], day)
	case "Organization":
		return begun(x.props["inception"], day), lasts(x.props["dissolution"], day)
	case "Agreement":
		begins = begun(x.props["inForce"], day)
		if begun(x.props["signed"], day) == no {
			begins = no
		}
		return begins, lasts(x.props["terminated"], day)
	case "Position":
		begins, ends = sure, sure
		for _, fact := range n.factsOf("IN") {
			if fact.from == x {
				begun, lasts := n.existence(fact.to, day)
				begins, ends = min(begins, begun), min(ends, lasts)
			}
		}
		return begins, ends
	}
	return sure, sure
}

// holding says how sure it is that a fact holds on a day.
func (n *naive) holding(fact *thing, day string) int {
	fromBegun, fromLasts := n.existence(fact.from, day)
	toBegun, toLasts := n.existence(fact.to, day)
	ends := min(fromBegun, fromLasts, toBegun, toLasts)
	if fact.of.Name == "In" { // a post is there with its body
		ends = min(toBegun, toLasts)
	}
	if ends == no {
		return no
	}
	p := fact.props
	switch fact.of.Name {
	case "PartOf":
		until := sure
		if p["to"] != nil {
			until = stated(lasts, p["to"], day)
		}
		return min(ends, stated(begun, p["from"], day), until)
	case "PartyTo":
		if begun(p["signed"], day) == no || begun(p["inForce"], day) == no {
			return no
		}
		until := sure
		if p["withdrawn"] != nil {
			until = stated(lasts, p["withdrawn"], day)
		}
		since := stated(begun, p["inForce"], day)
		if p["inForce"] == nil {
			since = stated(begun, fact.to.props["inForce"], day)
		}
		return min(fromBegun, fromLasts, toLasts, since, until)
	case "Held":
		shown, span := no, no
		if at, ok := p["asOf"].(string); ok {
			shown = min(stated(begun, at, day), stated(lasts, at, day))
		}
		if p["from"] != nil || p["to"] != nil {
			span = min(stated(begun, p["from"], day), stated(lasts, p["to"], day))
		}
		return min(ends, max(shown, span))
	}
	return ends
}
