package graph_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/coerce"
	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/schema"
)

// naive answers requests from a graph in memory, by what the contract says and in the most obvious way: every list is
// filtered, sorted and cut whole. It shares nothing with plan and cypher but the contract's mapping. It knows requests that
// succeed; sums, search and names in languages it does not know.
type naive struct {
	*world
	fragments ast.FragmentDefinitionList
	variables map[string]any
	// day is the one as of which conditions, orders and groups are read; nil for none.
	day any
}

// place stands for a cursor: which one, the naive evaluator cannot know.
const place = "(a cursor)"

func (w *world) answer(query string, variables map[string]any) (map[string]any, error) {
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		return nil, err
	}
	if errs := validator.ValidateWithRules(w.contract.AST, doc, rules.NewDefaultRules()); len(errs) > 0 {
		return nil, errs
	}
	operation := doc.Operations[0]
	coerced, err := coerce.Variables(w.contract.AST, operation, doc.Fragments, variables)
	if err != nil {
		return nil, err
	}
	n := &naive{world: w, fragments: doc.Fragments, variables: coerced}
	data := map[string]any{}
	n.each(w.contract.AST.Query, operation.SelectionSet, func(key string, field *ast.Field, inner ast.SelectionSet) {
		data[key] = n.root(field, inner)
	})
	return data, nil
}

// each calls visit for each response key of a selection.
func (n *naive) each(def *ast.Definition, selections ast.SelectionSet, visit func(key string, field *ast.Field, inner ast.SelectionSet)) {
	var order []string
	fields := map[string]*ast.Field{}
	inner := map[string]ast.SelectionSet{}
	var walk func(ast.SelectionSet)
	walk = func(selections ast.SelectionSet) {
		for _, selection := range selections {
			switch s := selection.(type) {
			case *ast.Field:
				if n.on(s.Directives) {
					if fields[s.Alias] == nil {
						order = append(order, s.Alias)
						fields[s.Alias] = s
					}
					inner[s.Alias] = append(slices.Clone(inner[s.Alias]), s.SelectionSet...)
				}
			case *ast.InlineFragment:
				if n.on(s.Directives) && fits(def, s.TypeCondition) {
					walk(s.SelectionSet)
				}
			case *ast.FragmentSpread:
				if fragment := n.fragments.ForName(s.Name); n.on(s.Directives) && fits(def, fragment.TypeCondition) {
					walk(fragment.SelectionSet)
				}
			}
		}
	}
	walk(selections)
	for _, key := range order {
		visit(key, fields[key], inner[key])
	}
}

func (n *naive) on(directives ast.DirectiveList) bool {
	skip, include := directives.ForName("skip"), directives.ForName("include")
	return (skip == nil || skip.ArgumentMap(n.variables)["if"] == false) && (include == nil || include.ArgumentMap(n.variables)["if"] == true)
}

func fits(def *ast.Definition, condition string) bool {
	return condition == "" || condition == def.Name || condition == "Supported" || slices.Contains(def.Interfaces, condition)
}

func (n *naive) root(field *ast.Field, inner ast.SelectionSet) any {
	arguments := field.ArgumentMap(n.variables)
	switch field.Name {
	case "__typename":
		return "Query"
	case "node":
		return n.identified(fmt.Sprint(arguments["id"]), inner)
	case "nodes":
		answers := []any{}
		for _, id := range elements(arguments["ids"]) {
			answers = append(answers, n.identified(fmt.Sprint(id), inner))
		}
		return answers
	case "ties":
		return n.ties(field, inner, arguments)
	case "tieMatrix":
		return n.tieMatrix(inner, arguments)
	case "tieChanges":
		return n.tieChanges(field, inner, arguments)
	case "paths":
		return n.paths(inner, arguments)
	case "neighborhood":
		return n.neighborhood(inner, arguments)
	case "timeline":
		return n.timeline(field, inner, arguments)
	}
	target := n.contract.Type(field.Definition.Type.Name())
	if target != nil {
		node := n.nodes[fmt.Sprint(arguments["id"])]
		if node == nil || node.of != target {
			return nil
		}
		return n.object(node, inner)
	}
	target = n.elementType(field)
	var rows []row
	on := n.asOf(arguments["asOf"])
	for _, node := range n.nodes {
		if node.of == target && on.matches(node, members(arguments["where"])) && n.known(node, arguments["knownAt"]) && n.existsOn(node, on.day) {
			rows = append(rows, row{node: node})
		}
	}
	return on.page(field, inner, rows, elements(arguments["orderBy"]))
}

func (n *naive) elementType(field *ast.Field) *schema.Type {
	nodes := n.contract.AST.Types[field.Definition.Type.Name()].Fields.ForName("nodes")
	return n.contract.Type(nodes.Type.Name())
}

// identified answers the node or fact with an id.
func (n *naive) identified(id string, inner ast.SelectionSet) any {
	for _, fact := range n.facts {
		if fact.id() == id {
			return n.relationship(fact, inner)
		}
	}
	return n.maybe(n.nodes[id], inner)
}

func (n *naive) maybe(x *thing, inner ast.SelectionSet) any {
	if x == nil {
		return nil
	}
	return n.object(x, inner)
}

// row is an element of a list: a node, by way of a fact if there is one; or something that answers for itself.
type row struct {
	node, fact *thing
	answer     func(ast.SelectionSet) map[string]any // of what is no node
}

// object answers a node.
func (n *naive) object(x *thing, selections ast.SelectionSet) map[string]any {
	answer := map[string]any{}
	n.each(n.contract.AST.Types[x.of.Name], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		answer[key] = n.value(x, field, inner)
	})
	return answer
}

// edge answers a fact with the node behind it.
func (n *naive) edge(r row, typeName string, selections ast.SelectionSet) map[string]any {
	answer := map[string]any{}
	n.each(n.contract.AST.Types[typeName], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		switch {
		case field.Name == "__typename":
			answer[key] = typeName
		case field.Name == "cursor":
			answer[key] = place
		case field.Name == "node" && r.answer != nil:
			answer[key] = r.answer(inner)
		case field.Name == "node":
			answer[key] = n.object(r.node, inner)
		case field.Name == "fact":
			answer[key] = n.relationship(r.fact, inner)
		default:
			answer[key] = n.value(r.fact, field, inner)
		}
	})
	return answer
}

// value answers a field of a node or fact.
func (n *naive) value(x *thing, field *ast.Field, inner ast.SelectionSet) any {
	if field.Name == "__typename" {
		return x.of.Name
	}
	f := x.of.Field(field.Name)
	arguments := field.ArgumentMap(n.variables)
	switch f.Kind {
	case schema.Property:
		return x.props[f.Name]
	case schema.Reference:
		id, _ := x.props[f.Property].(string)
		return n.maybe(n.nodes[id], inner)
	case schema.End:
		return n.object(x.end(f), inner)
	case schema.Evidence:
		return n.evidence(x, field, inner)
	case schema.Holding:
		return certainties[n.holding(x, arguments["asOf"].(string))]
	case schema.Referrer:
		var rows []row
		for _, claim := range n.claims(x, members(arguments["where"])) {
			rows = append(rows, row{node: claim})
		}
		order := elements(arguments["orderBy"])
		if order == nil {
			order = []any{map[string]any{"confidence": "DESC"}}
		}
		return n.page(field, inner, rows, order)
	}
	on := n.asOf(arguments["asOf"])
	rows := on.along(x, f)
	if !f.Many {
		if len(rows) == 0 {
			return nil
		}
		if name := field.Definition.Type.Name(); n.contract.Type(name) == nil {
			return n.edge(rows[0], name, inner)
		}
		return n.object(rows[0].node, inner)
	}
	where := members(arguments["where"])
	known := func(fact *thing) bool { return n.known(fact, arguments["knownAt"]) }
	if f.Path != nil {
		rows = on.reach(x, f, known)
	} else {
		rows = slices.DeleteFunc(rows, func(r row) bool { return !known(r.fact) })
	}
	rows = slices.DeleteFunc(rows, func(r row) bool { return !on.rowFits(r, where) })
	return on.page(field, inner, rows, elements(arguments["orderBy"]))
}

// along are the facts of a field that hold on the day, with the nodes behind them.
func (n *naive) along(x *thing, f *schema.Field) []row {
	var rows []row
	switch {
	case f.Path != nil:
		return n.reach(x, f, func(*thing) bool { return true })
	case f.Via != nil:
		direct := *f
		direct.Via = nil
		for _, stop := range n.along(x, f.Via.Field) {
			if value, _ := stop.node.props[f.Via.Property].(string); f.Via.Property == "" || slices.Contains(f.Via.In, value) {
				rows = append(rows, n.along(stop.node, &direct)...)
			}
		}
		return rows
	}
	for _, fact := range n.facts {
		here, there := fact.from, fact.to
		if !f.Out {
			here, there = there, here
		}
		if fact.of == f.Fact && here == x && slices.Contains(f.Target.Nouns, there.of) && n.holdsOn(fact, n.day) {
			rows = append(rows, row{node: there, fact: fact})
		}
	}
	return rows
}

// end is the node at one end of a fact.
func (x *thing) end(f *schema.Field) *thing {
	if f.Out {
		return x.to
	}
	return x.from
}

// reach are the nodes at the end of a path, each with its least distance, over facts that hold on the day and for a condition. It goes fact by fact: after so
// many facts, these are the nodes that so many steps of the path may have led to.
func (n *naive) reach(x *thing, f *schema.Field, holds func(*thing) bool) []row {
	// Where one is: at a node, after some facts of a step.
	type position struct {
		node       *thing
		step, done int
	}
	reached := map[*thing]int{}
	seen := map[position]bool{}
	now := []position{{node: x}}
	for depth := 0; len(now) > 0; depth++ {
		var next []position
		for len(now) > 0 {
			p := now[0]
			now = now[1:]
			if seen[p] {
				continue
			}
			seen[p] = true
			if p.step == len(f.Path) {
				if _, before := reached[p.node]; !before && p.node != x && slices.Contains(f.Target.Nouns, p.node.of) {
					reached[p.node] = depth
				}
				continue
			}
			step := f.Path[p.step]
			if p.done >= step.Min {
				now = append(now, position{node: p.node, step: p.step + 1})
			}
			if p.done == step.Max {
				continue
			}
			for _, fact := range n.facts {
				here, there := fact.from, fact.to
				if !step.Out {
					here, there = there, here
				}
				if here == p.node && slices.Contains(step.Facts, fact.of) && n.holdsOn(fact, n.day) && holds(fact) {
					next = append(next, position{node: there, step: p.step, done: p.done + 1})
				}
			}
		}
		now = next
	}
	var rows []row
	for node, depth := range reached {
		way := &thing{of: n.contract.Type("Reached"), props: map[string]any{"depth": int64(depth)}}
		rows = append(rows, row{node: node, fact: way})
	}
	return rows
}

// claims are those about something, the surest first.
func (n *naive) claims(x *thing, where map[string]any) []*thing {
	var claims []*thing
	for _, node := range n.nodes {
		if node.of.Name == "Claim" && node.props["fact"] == x.props["id"] && n.matches(node, where) {
			claims = append(claims, node)
		}
	}
	slices.SortFunc(claims, func(a, b *thing) int {
		return cmp.Or(compareKeys(a.props["confidence"], b.props["confidence"], true), cmp.Compare(a.id(), b.id()))
	})
	return claims
}

func (n *naive) rowFits(r row, where map[string]any) bool {
	return n.matches(r.fact, members(where["edge"])) && n.matches(r.node, members(where["node"]))
}

// matches says whether all conditions hold for a node or fact. A condition on a missing value does not hold, so that NOT of
// it does.
func (n *naive) matches(x *thing, where map[string]any) bool {
	for name, condition := range where {
		if condition != nil && !n.holds(x, name, condition) {
			return false
		}
	}
	return true
}

func (n *naive) holds(x *thing, name string, condition any) bool {
	fit := func(element any) bool { return n.matches(x, members(element)) }
	switch name {
	case "AND":
		return !slices.ContainsFunc(elements(condition), func(element any) bool { return !fit(element) })
	case "OR":
		return slices.ContainsFunc(elements(condition), fit)
	case "NOT":
		return !fit(condition)
	case "inOfficeAt":
		return n.inOffice(x, members(condition))
	}
	f := x.of.Field(name)
	if noun, ok := strings.CutPrefix(name, "is"); ok && n.contract.Type(noun) != nil {
		return x.of.Name == noun && fit(condition)
	}
	if f == nil {
		panic("no field " + x.of.Name + "." + name)
	}
	operators := members(condition)
	switch {
	case f.Kind == schema.Property:
		return scalarHolds(f, x.props[f.Name], operators)
	case f.Kind == schema.Reference:
		id, _ := x.props[f.Property].(string)
		node := n.nodes[id]
		return node != nil && n.matches(node, operators)
	case f.Kind == schema.Evidence:
		return scalarHolds(f, n.weighed(x, name), operators)
	case f.Kind == schema.End:
		return n.matches(x.end(f), operators)
	case f.Kind == schema.Referrer:
		return listHolds(n.claims(x, nil), operators, n.matches)
	case f.Many:
		on := n
		if day := operators["asOf"]; day != nil {
			on = n.asOf(day)
		}
		operators = maps.Clone(operators)
		delete(operators, "asOf")
		return listHolds(on.along(x, f), operators, on.rowFits)
	}
	return slices.ContainsFunc(n.along(x, f), func(r row) bool { return n.matches(r.node, operators) })
}

func listHolds[T any](all []T, operators map[string]any, fits func(T, map[string]any) bool) bool {
	for name, condition := range operators {
		if condition == nil {
			continue
		}
		var some int
		for _, element := range all {
			if name != "count" && fits(element, members(condition)) {
				some++
			}
		}
		holds := map[string]bool{"some": some > 0, "all": some == len(all), "none": some == 0, "single": some == 1}[name]
		if name == "count" {
			holds = scalarHolds(&schema.Field{Scalar: "Int"}, int64(len(all)), members(condition))
		}
		if !holds {
			return false
		}
	}
	return true
}

func scalarHolds(f *schema.Field, value any, operators map[string]any) bool {
	for operator, operand := range operators {
		switch {
		case operand == nil:
		case operator == "isNull":
			if (value == nil) != operand.(bool) {
				return false
			}
		case value == nil:
			return false
		case operator == "in":
			if !slices.ContainsFunc(elements(operand), func(element any) bool { return operatorHolds(f, value, "eq", element) }) {
				return false
			}
		case !operatorHolds(f, value, operator, operand):
			return false
		}
	}
	return true
}

func operatorHolds(f *schema.Field, value any, operator string, operand any) bool {
	if f.Scalar == "EDTF" {
		return datesHold(value.(string), operator, operand.(string))
	}
	looseValue, looseOperand := strings.ToLower(fold.Plain(fmt.Sprint(value))), strings.ToLower(fold.Plain(fmt.Sprint(operand)))
	if f.Folded != "" {
		looseValue, looseOperand = fold.Text(fmt.Sprint(value)), fold.Text(fmt.Sprint(operand))
	}
	switch operator {
	case "contains":
		return strings.Contains(looseValue, looseOperand)
	case "startsWith":
		return strings.HasPrefix(looseValue, looseOperand)
	case "endsWith":
		return strings.HasSuffix(looseValue, looseOperand)
	}
	var order int
	switch value := value.(type) {
	case string:
		if f.Letters != "" {
			value, operand = looseValue, looseOperand
		}
		if f.Folded != "" {
			value, operand = fold.Plain(value), fold.Plain(fmt.Sprint(operand))
		}
		order = strings.Compare(value, fmt.Sprint(operand))
	case bool:
		order = 1
		if value == operand {
			order = 0
		}
	case time.Time:
		moment, err := time.Parse(time.RFC3339Nano, operand.(string))
		if err != nil {
			panic(err)
		}
		order = value.Compare(moment)
	default:
		order = cmp.Compare(float(value), float(operand))
	}
	return map[string]bool{"eq": order == 0, "gt": order > 0, "gte": order >= 0, "lt": order < 0, "lte": order <= 0}[operator]
}

// datesHold compares dates by the days that they allow; open ends are endlessly far.
func datesHold(value, operator, operand string) bool {
	first, last := days(value)
	from, to := days(operand)
	switch operator {
	case "eq":
		return first >= from && last <= to
	case "gt":
		return first > to
	case "gte":
		return first >= from
	case "lt":
		return last < from
	case "lte":
		return last <= to
	}
	return first <= to && last >= from // overlaps
}

func days(text string) (first, last int64) {
	date, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	first, last = math.MinInt64, math.MaxInt64
	if !date.First.IsZero() {
		first = date.First.Time().Unix()
	}
	if !date.Last.IsZero() {
		last = date.Last.Time().Unix()
	}
	return first, last
}

// inOffice says whether somebody took part while they held a post in a body that fits: on a day that the event's date allows, on which
// the body was there.
func (n *naive) inOffice(participation *thing, where map[string]any) bool {
	bodies := func(post *thing) []*thing {
		var bodies []*thing
		for _, f := range n.factsOf("IN") {
			if f.from == post && n.matches(f.to, where) {
				bodies = append(bodies, f.to)
			}
		}
		return bodies
	}
	named, _ := participation.props["position"].(string)
	if n.nodes[named] != nil && len(bodies(n.nodes[named])) > 0 {
		return true
	}
	date, dated := participation.to.props["date"].(string)
	if !dated {
		return false
	}
	for _, held := range n.factsOf("HELD") {
		if held.from != participation.from {
			continue
		}
		for _, body := range bodies(held.to) {
			existed := between(body.props["inception"], body.props["dissolution"])
			from, to, at := held.props["from"], held.props["to"], held.props["asOf"]
			if (from != nil || to != nil) && common(between(date, date), existed, between(from, to)) ||
				at != nil && common(between(date, date), existed, between(at, at)) {
				return true
			}
		}
	}
	return false
}

// between is the time from the first day of one date to the last of another, which may be missing.
func between(from, to any) [2]int64 {
	span := [2]int64{math.MinInt64, math.MaxInt64}
	if from != nil {
		span[0], _ = days(from.(string))
	}
	if to != nil {
		_, span[1] = days(to.(string))
	}
	return span
}

// common says whether times have a day in common.
func common(times ...[2]int64) bool {
	first, last := int64(math.MinInt64), int64(math.MaxInt64)
	for _, time := range times {
		first, last = max(first, time[0]), min(last, time[1])
	}
	return first <= last
}

// known says whether a claim about something had been recorded by a moment, and not been taken back.
func (n *naive) known(x *thing, moment any) bool {
	if moment == nil {
		return true
	}
	return slices.ContainsFunc(n.claims(x, nil), func(claim *thing) bool {
		holds := func(property, operator string) bool {
			value := claim.props[property]
			return value != nil && operatorHolds(&schema.Field{Scalar: "DateTime"}, value, operator, moment)
		}
		return holds("recordedAt", "lte") && (claim.props["retractedAt"] == nil || holds("retractedAt", "gt"))
	})
}

// sorted orders rows; ids break ties.
func (n *naive) sorted(rows []row, orderBy []any) {
	keyOf := func(r row, order map[string]any) (any, bool) {
		x := r.node
		name, value := only(order)
		if name == "node" || name == "edge" {
			if name == "edge" {
				x = r.fact
			}
			name, value = only(members(value))
		}
		descending := value == "DESC"
		if counted, ok := strings.CutSuffix(name, "Count"); ok && x.of.Field(name) == nil {
			return int64(len(n.along(x, x.of.Field(counted)))), descending
		}
		if name == "since" && x.of.Field(name) == nil {
			if name = x.of.Valid.From.Name; x.props[name] == nil {
				name = x.of.Valid.At.Name
			}
		}
		key := x.props[name]
		if text, ok := key.(string); ok && x.of.Field(name).Scalar == "EDTF" {
			if key, _ = days(text); key == int64(math.MinInt64) {
				key = nil // an open beginning has no day to order by
			}
		}
		return key, descending
	}
	slices.SortFunc(rows, func(a, b row) int {
		for _, order := range orderBy {
			x, descending := keyOf(a, members(order))
			y, _ := keyOf(b, members(order))
			if c := compareKeys(x, y, descending); c != 0 {
				return c
			}
		}
		if c := cmp.Compare(a.node.id(), b.node.id()); c != 0 || a.fact == nil {
			return c
		}
		return cmp.Compare(a.fact.id(), b.fact.id())
	})
}

func only(m map[string]any) (string, any) {
	for name, value := range m {
		if value != nil {
			return name, value
		}
	}
	return "", nil
}

// compareKeys compares two keys; missing ones come last in both directions.
func compareKeys(a, b any, descending bool) int {
	if a == nil || b == nil {
		switch {
		case a != nil:
			return -1
		case b != nil:
			return 1
		}
		return 0
	}
	var c int
	switch a := a.(type) {
	case string:
		c = strings.Compare(a, b.(string))
	case bool:
		c = cmp.Compare(fmt.Sprint(a), fmt.Sprint(b))
	case time.Time:
		c = a.Compare(b.(time.Time))
	default:
		c = cmp.Compare(float(a), float(b))
	}
	if descending {
		return -c
	}
	return c
}

// page answers a list: its rows are sorted, cut, and read.
func (n *naive) page(field *ast.Field, inner ast.SelectionSet, rows []row, orderBy []any) map[string]any {
	if len(rows) > 0 && rows[0].answer == nil {
		n.sorted(rows, orderBy)
	}
	arguments := field.ArgumentMap(n.variables)
	usual := 20
	if field.Name == "aggregate" {
		usual = 100
	}
	from, to := 0, min(usual, len(rows))
	if first := arguments["first"]; first != nil {
		to = min(int(float(first)), len(rows))
	}
	if last := arguments["last"]; last != nil {
		from, to = max(0, len(rows)-int(float(last))), len(rows)
	}
	cut := rows[from:to]
	connection := n.contract.AST.Types[field.Definition.Type.Name()]
	answer := map[string]any{}
	n.each(connection, inner, func(key string, part *ast.Field, inner ast.SelectionSet) {
		answers := []any{}
		switch part.Name {
		case "__typename":
			answer[key] = connection.Name
		case "totalCount":
			answer[key] = len(rows)
		case "aggregate":
			answer[key] = n.aggregate(part, inner, rows)
		case "pageInfo":
			info := map[string]any{}
			n.each(n.contract.AST.Types["PageInfo"], inner, func(key string, field *ast.Field, _ ast.SelectionSet) {
				switch field.Name {
				case "hasNextPage":
					info[key] = to < len(rows)
				case "hasPreviousPage":
					info[key] = from > 0
				case "__typename":
					info[key] = "PageInfo"
				default:
					info[key] = nil
					if len(cut) > 0 {
						info[key] = place
					}
				}
			})
			answer[key] = info
		case "edges":
			for _, r := range cut {
				answers = append(answers, n.edge(r, part.Definition.Type.Name(), inner))
			}
			answer[key] = answers
		case "nodes":
			for _, r := range cut {
				if r.answer != nil {
					answers = append(answers, r.answer(inner))
				} else {
					answers = append(answers, n.object(r.node, inner))
				}
			}
			answer[key] = answers
		}
	})
	return answer
}

func members(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

func elements(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

func float(v any) float64 {
	switch v := v.(type) {
	case int:
		return float64(v)
	case int64:
		return float64(v)
	case float64:
		return v
	case json.Number:
		f, _ := v.Float64()
		return f
	}
	panic(fmt.Sprintf("%T is no number", v))
}

// comparable turns an answer into plain maps, lists, texts and numbers, with place for every cursor.
func comparable(v any) any {
	data, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	var plain any
	if err := json.Unmarshal(data, &plain); err != nil {
		panic(err)
	}
	return withoutCursors(plain)
}

func withoutCursors(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			v[key] = withoutCursors(value)
		}
	case []any:
		for i, value := range v {
			v[i] = withoutCursors(value)
		}
	case string:
		if strings.HasPrefix(v, "WzEs") { // [1, in base64: how cursors begin
			return place
		}
	}
	return v
}
