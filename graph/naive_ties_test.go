package graph_test

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/schema"
)

// Days are texts here, which compare as days do; "" is an unknown day, and endless one after all others.
const endless = "~"

// tieQuestion is what is asked about ties, as its arguments have it.
type tieQuestion struct {
	*naive
	level      string
	successors bool
	weights    map[string]float64
	where      map[string]any
	from, to   string // the period
	arguments  map[string]any
	within     bool   // whether there is a period
	asOf       string // the day as of which they are asked; "" for none
}

func (n *naive) tieQuestion(arguments map[string]any) *tieQuestion {
	q := &tieQuestion{
		naive: n, arguments: arguments, level: arguments["level"].(string), successors: arguments["successors"] == true, where: members(arguments["where"]),
		weights: map[string]float64{"hosting": 1},
	}
	if by := members(arguments["by"]); by != nil {
		q.weights = map[string]float64{}
		for name, weight := range by {
			if weight != nil {
				q.weights[name] = float(weight)
			}
		}
	} else if q.level == "PERSON" {
		q.weights = map[string]float64{"participation": 1}
	}
	if day, ok := arguments["asOf"].(string); ok {
		q.asOf = day
	}
	if period := q.where["period"]; period != nil {
		q.limit(period.(string))
	}
	return q
}

// limit sets the period.
func (q *tieQuestion) limit(period string) {
	date, err := edtf.Parse(period)
	if err != nil {
		panic(err)
	}
	q.within, q.from, q.to = true, "", endless
	if !date.First.IsZero() {
		q.from = date.First.String()
	}
	if !date.Last.IsZero() {
		q.to = date.Last.String()
	}
}

// factsOf are the facts of a type.
func (n *naive) factsOf(label string) []*thing {
	return slices.DeleteFunc(slices.Clone(n.facts), func(f *thing) bool { return f.of.Label != label })
}

// day is the first of some properties that has a value.
func day(x *thing, properties ...string) string {
	for _, property := range properties {
		if text, ok := x.props[property].(string); ok {
			return text
		}
	}
	return ""
}

// countedOn are those that something is counted for on the day of the question, or else on its own.
func (q *tieQuestion) countedOn(x *thing, level string, successors bool, on string) []*thing {
	if q.asOf != "" {
		return q.countedFor(x, level, successors, true, q.asOf, nil)
	}
	return q.countedFor(x, level, successors, false, on, nil)
}

// countedFor are those that something is counted for on a day; those only that existed on it, if asOf says so.
func (n *naive) countedFor(x *thing, level string, successors, asOf bool, on string, path []*thing) []*thing {
	if slices.Contains(path, x) {
		return nil
	}
	path = append(slices.Clone(path), x)
	var found []*thing
	to := func(next *thing, on string) {
		for _, one := range n.countedFor(next, level, successors, asOf, on, path) {
			if !slices.Contains(found, one) {
				found = append(found, one)
			}
		}
	}
	if successors {
		for _, fact := range n.factsOf("SUCCEEDED_BY") {
			if fact.from == x && fact.props["kind"] != "SEPARATE" && (!asOf || day(fact, "dateEnd", "dateStart") <= on) {
				to(fact.to, max(on, day(fact, "dateEnd", "dateStart")))
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	if asOf && !n.existsOn(x, on) {
		return nil
	}
	parents := func() {
		for _, fact := range n.factsOf("PART_OF") {
			if fact.from == x && day(fact, "fromStart") <= on && (day(fact, "toEnd") == "" || on <= day(fact, "toEnd")) {
				to(fact.to, on)
			}
		}
	}
	switch noun := x.of.Name; {
	case level == "MINISTRY" && noun == "Organization":
		if x.props["kind"] != "MINISTRY" {
			parents()
		}
		if len(found) == 0 {
			return []*thing{x}
		}
	case level == "COUNTRY" && noun == "Organization":
		for _, fact := range n.factsOf("OF_COUNTRY") {
			if fact.from == x {
				to(fact.to, on)
			}
		}
		if len(found) == 0 {
			parents()
		}
	case map[string]string{"ORGANIZATION": "Organization", "COUNTRY": "Country", "PERSON": "Person", "TOPIC": "Topic"}[level] == noun:
		return []*thing{x}
	}
	return found
}

// part is what somebody had to do with something.
type part struct {
	who        *thing
	kind       string // one of the names of the weights
	begin, end string
}

// cause is one thing that ties two: an event, an agreement, or the person or body of the posts.
type cause struct {
	of         *thing
	begin, end string
	weight     float64
}

// tie is a pair and what ties it.
type tie struct {
	*tieQuestion
	a, b   *thing
	causes []cause
	middle time.Time
	halves bool
}

// parts are those in an event, an agreement, or the posts of a person or body.
func (q *tieQuestion) parts(of *thing) (parts []part) {
	add := func(who *thing, begin, end string, kinds ...string) {
		for _, kind := range kinds {
			if who != nil {
				parts = append(parts, part{who, kind, begin, end})
			}
		}
	}
	begin, end := day(of, "start", "signedStart"), day(of, "end", "signedEnd")
	if q.level == "TOPIC" {
		for _, fact := range q.factsOf("ABOUT") {
			if fact.from == of && of.of.Name == "Event" {
				add(fact.to, begin, end, "hosting", "participation")
			} else if fact.from == of && of.of.Name == "Agreement" {
				add(fact.to, begin, end, "agreements")
			}
		}
		return parts
	}
	for _, fact := range q.facts {
		switch {
		case q.asOf != "" && !q.datesAllow(fact):
		case fact.of.Label == "HELD":
			if body := q.body(fact.to); body != nil {
				begin, end := day(fact, "fromStart", "asOfStart"), day(fact, "toEnd", "asOfEnd")
				if q.level == "PERSON" && body == of && (q.asOf == "" || q.existsOn(body, q.asOf)) {
					add(fact.from, begin, end, "positions")
				} else if q.level != "PERSON" && fact.from == of {
					add(body, begin, end, "positions")
				}
			}
		case fact.to != of:
		case fact.of.Label == "HOSTED":
			add(fact.from, begin, end, "hosting", "participation")
		case fact.of.Label == "PARTICIPATED_IN":
			add(fact.from, begin, end, "participation")
			if behalf, ok := fact.props["onBehalfOf"].(string); ok {
				add(q.nodes[behalf], begin, end, "participation")
			} else if position, ok := fact.props["position"].(string); ok {
				add(q.body(q.nodes[position]), begin, end, "participation")
			}
		case fact.of.Label == "PARTY_TO" || fact.of.Label == "SIGNED":
			add(fact.from, begin, end, "agreements")
		}
	}
	return parts
}

// datesAllow says whether the dates of a fact itself, and of the agreement that it is about, allow that it held on the question's day.
func (q *tieQuestion) datesAllow(fact *thing) bool {
	alone, somebody := *fact, &thing{of: q.contract.Type("Person")}
	if alone.from = somebody; fact.to.of.Name != "Agreement" {
		alone.to = somebody
	}
	return q.holdsOn(&alone, q.asOf)
}

// body is where a post is.
func (n *naive) body(position *thing) *thing {
	for _, fact := range n.factsOf("IN") {
		if fact.from == position {
			return fact.to
		}
	}
	return nil
}

// all finds the pairs: of everything that may tie, each part with each other.
func (q *tieQuestion) all() []*tie {
	plain := q.naive
	q.naive = plain.asOf(q.arguments["asOf"]) // conditions are read as of the day; lists within an answer are not
	defer func() { q.naive = plain }()
	pairs := map[[2]string]*tie{}
	var begins []string
	for _, id := range slices.Sorted(maps.Keys(q.nodes)) {
		of := q.nodes[id]
		if q.asOf != "" && !q.existsOn(of, q.asOf) && of.of.Name == "Agreement" {
			continue
		}
		if of.of.Name == "Event" && !q.matches(of, members(q.where["event"])) || of.of.Name == "Agreement" && !q.matches(of, members(q.where["agreement"])) {
			continue
		}
		for key, c := range q.tied(of) {
			a, b := q.nodes[key[0]], q.nodes[key[1]]
			if q.within && (c.begin == "" || c.begin < q.from || c.begin > q.to) || !q.pairFits(a, b) {
				continue
			}
			if c.begin != "" {
				begins = append(begins, c.begin)
			}
			if pairs[key] == nil {
				pairs[key] = &tie{tieQuestion: q, a: a, b: b}
				if !q.matches(a, members(q.where["of"])) {
					pairs[key].a, pairs[key].b = b, a
				}
			}
			pairs[key].causes = append(pairs[key].causes, c)
		}
	}
	from, to := q.from, q.to
	if (!q.within || from == "" || to == endless) && len(begins) > 0 {
		from, to = slices.Min(begins), slices.Max(begins)
	}
	var all []*tie
	for _, key := range slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		t := pairs[key]
		first, err := time.Parse(time.DateOnly, from)
		last, other := time.Parse(time.DateOnly, to)
		if t.halves = err == nil && other == nil && from != to; t.halves {
			t.middle = first.Add(last.Sub(first) / 2)
		}
		all = append(all, t)
	}
	return all
}

// tied are the pairs that one thing ties, by their ids.
func (q *tieQuestion) tied(of *thing) map[[2]string]cause {
	parts := q.parts(of)
	counted := make([][]*thing, len(parts))
	begins, ends := map[*thing]string{}, map[*thing]string{}
	for i, p := range parts {
		if q.weights[p.kind] == 0 {
			continue
		}
		counted[i] = q.countedOn(p.who, q.level, q.successors, cmp.Or(p.begin, p.end, endless))
		for _, x := range counted[i] {
			if begins[x] == "" || p.begin != "" && p.begin < begins[x] {
				begins[x] = p.begin
			}
			ends[x] = max(ends[x], p.end)
		}
	}
	found := map[[2]string]cause{}
	for i, one := range parts {
		for j, other := range parts {
			if one.who == other.who || one.kind != other.kind {
				continue // one's own part in something ties nobody
			}
			for _, a := range counted[i] {
				for _, b := range counted[j] {
					if key := [2]string{a.id(), b.id()}; a.id() < b.id() {
						found[key] = cause{of, max(begins[a], begins[b]), max(ends[a], ends[b]), max(found[key].weight, q.weights[one.kind])}
					}
				}
			}
		}
	}
	return found
}

// pairFits says whether two are such as the question asks for.
func (q *tieQuestion) pairFits(a, b *thing) bool {
	both, of := members(q.where["both"]), members(q.where["of"])
	if !q.matches(a, both) || !q.matches(b, both) || !q.matches(a, of) && !q.matches(b, of) {
		return false
	}
	return q.where["acrossCountries"] != true || q.across(a, b)
}

// across says whether two are of different countries, whenever they were.
func (q *tieQuestion) across(a, b *thing) bool {
	of := func(x *thing) map[string]bool {
		found := map[string]bool{}
		days := []string{"", endless}
		for _, fact := range q.factsOf("PART_OF") {
			days = append(days, day(fact, "fromStart"), day(fact, "toEnd"))
		}
		for _, on := range days {
			for _, country := range q.countedOn(x, "COUNTRY", false, on) {
				found[country.id()] = true
			}
		}
		return found
	}
	x, y := of(a), of(b)
	for country := range x {
		if y[country] {
			return false
		}
	}
	return len(x) > 0 && len(y) > 0
}

func round(x float64) float64 { return math.Round(x*1e9) / 1e9 }

func (t *tie) weight() (sum float64) {
	for _, c := range t.causes {
		sum += c.weight
	}
	return round(sum)
}

func (t *tie) growth() (sum float64) {
	for _, c := range t.causes {
		if begin, err := time.Parse(time.DateOnly, c.begin); err != nil || !t.halves {
			continue
		} else if begin.After(t.middle) {
			sum += c.weight
		} else {
			sum -= c.weight
		}
	}
	return round(sum)
}

// first is the first day of what was first, nil if there is none.
func (t *tie) first() any {
	var first any
	for _, c := range t.causes {
		if c.begin != "" && (first == nil || c.begin < first.(string)) {
			first = c.begin
		}
	}
	return first
}

func (t *tie) last() any {
	var last any
	for _, c := range t.causes {
		if c.end != "" && (last == nil || c.end > last.(string)) {
			last = c.end
		}
	}
	return last
}

// fits says whether a tie fits the conditions on ties.
func (q *tieQuestion) fits(weight float64, first, last any) bool {
	return scalarHolds(&schema.Field{Scalar: "Float"}, weight, members(q.where["weight"])) &&
		scalarHolds(&schema.Field{Scalar: "EDTF"}, first, members(q.where["firstDate"])) &&
		scalarHolds(&schema.Field{Scalar: "EDTF"}, last, members(q.where["lastDate"]))
}

// ties answers the root field.
func (n *naive) ties(field *ast.Field, inner ast.SelectionSet, arguments map[string]any) any {
	var all []*tie
	q := n.tieQuestion(arguments)
	for _, t := range q.all() {
		if q.fits(t.weight(), t.first(), t.last()) {
			all = append(all, t)
		}
	}
	orders := elements(arguments["orderBy"])
	if len(orders) == 0 {
		orders = []any{map[string]any{"weight": "DESC"}}
	}
	slices.SortFunc(all, func(x, y *tie) int {
		for _, order := range orders {
			name, direction := only(members(order))
			key := func(t *tie) any {
				return map[string]any{"weight": t.weight(), "growth": t.growth(), "firstDate": t.first(), "lastDate": t.last()}[name]
			}
			if c := compareKeys(key(x), key(y), direction == "DESC"); c != 0 {
				return c
			}
		}
		return cmp.Or(cmp.Compare(x.a.id(), y.a.id()), cmp.Compare(x.b.id(), y.b.id()))
	})
	var rows []row
	for _, t := range all {
		rows = append(rows, row{answer: t.answer})
	}
	return n.page(field, inner, rows, nil)
}

// answer answers a tie.
func (t *tie) answer(selections ast.SelectionSet) map[string]any {
	answer := t.record("Tie", selections, map[string]any{
		"a": t.a, "b": t.b, "weight": t.weight(), "growth": t.growth(), "firstDate": t.first(), "lastDate": t.last(),
	})
	t.each(t.contract.AST.Types["Tie"], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		arguments := field.ArgumentMap(t.variables)
		switch field.Name {
		case "events", "agreements", "persons", "organizations":
			answer[key] = t.behind(field, inner, arguments)
		case "topics":
			answer[key] = t.recorded(field, inner, t.topics(int(float(arguments["first"]))))
		case "topicCount":
			answer[key] = len(t.topics(math.MaxInt))
		case "series":
			answer[key] = t.recorded(field, inner, t.series(arguments["by"] == "QUARTER"))
		}
	})
	return answer
}

// behind answers a list of what ties the two.
func (t *tie) behind(field *ast.Field, inner ast.SelectionSet, arguments map[string]any) any {
	noun := t.elementType(field)
	orderBy := elements(arguments["orderBy"])
	if property := map[string]string{"Event": "date", "Agreement": "signed"}[noun.Name]; property != "" && arguments["orderBy"] == nil {
		orderBy = []any{map[string]any{property: "DESC"}}
	}
	var rows []row
	for _, c := range t.causes {
		if c.of.of == noun && t.matches(c.of, members(arguments["where"])) {
			rows = append(rows, row{node: c.of})
		}
	}
	return t.page(field, inner, rows, orderBy)
}

func (t *tie) topics(first int) []any {
	counts := map[string]int{}
	for _, fact := range t.factsOf("ABOUT") {
		if slices.ContainsFunc(t.causes, func(c cause) bool { return c.of == fact.from }) {
			counts[fact.to.id()]++
		}
	}
	ids := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(ids, func(a, b string) int { return counts[b] - counts[a] })
	records := []any{}
	for _, id := range ids[:min(first, len(ids))] {
		records = append(records, map[string]any{"topic": t.nodes[id], "count": counts[id]})
	}
	return records
}

func (t *tie) series(quarters bool) []any {
	months := 12
	if quarters {
		months = 3
	}
	records := []any{}
	if t.first() == nil {
		return records
	}
	start, err := time.Parse(time.DateOnly, t.first().(string))
	if err != nil {
		panic(err)
	}
	start = time.Date(start.Year(), start.Month()-time.Month((int(start.Month())-1)%months), 1, 0, 0, 0, 0, time.UTC)
	for left := true; left; {
		end := start.AddDate(0, months, -1)
		record := map[string]any{"start": start.Format(time.DateOnly), "end": end.Format(time.DateOnly)}
		count, weight := 0, 0.0
		left = false
		for _, c := range t.causes {
			switch {
			case record["start"].(string) <= c.begin && c.begin <= record["end"].(string):
				count++
				weight += c.weight
			case c.begin > record["end"].(string):
				left = true
			}
		}
		record["count"], record["weight"] = count, round(weight)
		records = append(records, record)
		start = end.AddDate(0, 0, 1)
	}
	return records
}

// tieMatrix answers the root field.
func (n *naive) tieMatrix(inner ast.SelectionSet, arguments map[string]any) any {
	q, on := n.tieQuestion(arguments), n.asOf(arguments["asOf"])
	cells := map[[2]string]float64{}
	for _, t := range q.all() {
		if !q.fits(t.weight(), t.first(), t.last()) {
			continue
		}
		for _, pair := range [][2]*thing{{t.a, t.b}, {t.b, t.a}} {
			if on.matches(pair[0], members(arguments["rows"])) && on.matches(pair[1], members(arguments["columns"])) {
				cells[[2]string{pair[0].id(), pair[1].id()}] = t.weight()
			}
		}
	}
	lines := func(side int) (ids []string, sums map[string]float64, count int) {
		sums = map[string]float64{}
		for pair, weight := range cells {
			sums[pair[side]] = round(sums[pair[side]] + weight)
		}
		ids = slices.Sorted(maps.Keys(sums))
		slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(sums[b], sums[a]) })
		return ids[:min(len(ids), int(float(arguments["first"])))], sums, len(ids)
	}
	rows, rowSums, rowCount := lines(0)
	columns, columnSums, columnCount := lines(1)
	weights := []any{}
	rowTotals, columnTotals, total := map[string]float64{}, map[string]float64{}, 0.0
	for _, row := range rows {
		line := []any{}
		for _, column := range columns {
			weight := cells[[2]string{row, column}]
			line = append(line, weight)
			rowTotals[row], columnTotals[column], total = round(rowTotals[row]+weight), round(columnTotals[column]+weight), round(total+weight)
		}
		weights = append(weights, line)
	}
	records := func(ids []string, totals, all map[string]float64) []any {
		records := []any{}
		for _, id := range ids {
			records = append(records, map[string]any{"node": n.nodes[id], "total": totals[id], "all": all[id]})
		}
		return records
	}
	return n.record("TieMatrix", inner, map[string]any{
		"rows": records(rows, rowTotals, rowSums), "columns": records(columns, columnTotals, columnSums), "weights": weights,
		"rowCount": rowCount, "columnCount": columnCount, "total": total,
	})
}

// change is what became of a tie.
type change struct {
	*naive
	a, b          *thing
	before, after *tie
	kind          string
	difference    float64
}

// tieChanges answers the root field.
func (n *naive) tieChanges(field *ast.Field, inner ast.SelectionSet, arguments map[string]any) any {
	pairs := map[[2]string]*change{}
	q := n.tieQuestion(arguments)
	for _, name := range []string{"earlier", "later"} {
		part := n.tieQuestion(arguments)
		part.limit(arguments[name].(string))
		for _, t := range part.all() {
			key := [2]string{t.a.id(), t.b.id()}
			if pairs[key] == nil {
				pairs[key] = &change{naive: n, a: t.a, b: t.b}
			}
			if name == "earlier" {
				pairs[key].before = t
			} else {
				pairs[key].after = t
			}
		}
	}
	var all []*change
	for _, c := range pairs {
		both := &tie{}
		for i, t := range []*tie{c.before, c.after} {
			if t != nil {
				for _, cause := range t.causes {
					if !slices.Contains(both.causes, cause) { // what lies in both periods is one
						both.causes = append(both.causes, cause)
					}
				}
				c.difference = round(c.difference + t.weight()*float64(2*i-1))
			}
		}
		switch {
		case c.before == nil:
			c.kind = "BEGAN"
		case c.after == nil:
			c.kind = "ENDED"
		case c.difference > 0:
			c.kind = "GREW"
		case c.difference < 0:
			c.kind = "SHRANK"
		default:
			c.kind = "UNCHANGED"
		}
		kinds := elements(arguments["kinds"])
		if (len(kinds) == 0 && c.kind != "UNCHANGED" || slices.Contains(kinds, any(c.kind))) && q.fits(both.weight(), both.first(), both.last()) {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(x, y *change) int {
		return cmp.Or(cmp.Compare(math.Abs(y.difference), math.Abs(x.difference)), cmp.Compare(x.a.id(), y.a.id()), cmp.Compare(x.b.id(), y.b.id()))
	})
	var rows []row
	for _, c := range all {
		rows = append(rows, row{answer: c.answer})
	}
	return n.page(field, inner, rows, nil)
}

// answer answers a change.
func (c *change) answer(selections ast.SelectionSet) map[string]any {
	answer := c.record("TieChange", selections, map[string]any{"a": c.a, "b": c.b, "kind": c.kind, "difference": c.difference})
	c.each(c.contract.AST.Types["TieChange"], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		switch t := map[string]*tie{"earlier": c.before, "later": c.after}[field.Name]; {
		case t != nil:
			answer[key] = t.answer(inner)
		case field.Name == "earlier" || field.Name == "later":
			answer[key] = nil
		}
	})
	return answer
}
