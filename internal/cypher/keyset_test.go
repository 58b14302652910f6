package cypher_test

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Pages in every order of every list, ascending and descending, from the start and from the end, after and before every row: what the
// statement says, done to rows in memory, are the rows that the rule gives: keys one after the other, missing values last in both
// directions, and ids at the end.
func TestPagesOfEveryOrder(t *testing.T) {
	contract := load(t)
	orders := 0
	for _, list := range orderedLists(contract) {
		for _, order := range list.orders {
			for _, direction := range []string{"ASC", "DESC"} {
				orders++
				for _, where := range list.where {
					query := fmt.Sprintf(list.query, where, fmt.Sprintf(order, direction))
					checkOrder(t, contract, query, where)
				}
			}
		}
	}
	if orders < 900 {
		t.Errorf("only %d orders were found", orders)
	}
}

// Orders by several keys, of which each may be missing, equal or counted.
func TestPagesOfSeveralKeys(t *testing.T) {
	contract := load(t)
	keys := []string{"{kind: %s}", "{date: %s}", "{hostsCount: %s}", "{name: %s}", "{updatedAt: %s}"}
	for _, first := range keys {
		for _, second := range keys {
			for _, directions := range [][2]any{{"ASC", "ASC"}, {"ASC", "DESC"}, {"DESC", "ASC"}, {"DESC", "DESC"}} {
				if first == second {
					continue
				}
				order := fmt.Sprintf(first+", "+second, directions[0], directions[1])
				checkOrder(t, contract, `{ events(orderBy: [`+order+`]) { edges { cursor } } }`, "")
			}
		}
	}
}

// orderedList is a list in a query with two places, for what stands before its order and for the order, and the orders that it has,
// each with a place for the direction.
type orderedList struct {
	query  string
	where  []string
	orders []string
}

// orderedLists are the lists of all nouns and records, and one list for each kind of fact and each type behind one.
func orderedLists(contract *schema.Schema) []orderedList {
	input := func(t *schema.Type, member string) []string {
		var orders []string
		members := contract.AST.Types[t.Name+"Order"]
		if members == nil {
			return nil // a fact without anything to order by
		}
		for _, field := range members.Fields {
			orders = append(orders, fmt.Sprintf(member, field.Name+": %s"))
		}
		return orders
	}
	var lists []orderedList
	for _, t := range slices.Concat(contract.Nouns, contract.Records) {
		lists = append(lists, orderedList{
			"{ " + t.Plural + "(%s orderBy: [%s]) { edges { cursor } } }",
			[]string{"", `where: {id: {in: ["` + someIDs[0] + `", "` + someIDs[1] + `"]}}`}, input(t, "{%s}"),
		})
	}
	met := map[*schema.Type]bool{}
	for _, noun := range contract.Nouns {
		for _, f := range noun.Fields {
			if f.Edge == nil || !f.Many {
				continue
			}
			list := orderedList{
				query: `{ node(id: "` + noun.Prefix() + `:a") { ... on ` + noun.Name + ` { ` + f.Name + `(%s orderBy: [%s]) { edges { cursor } } } } }`,
				where: []string{""},
			}
			for _, side := range []struct {
				of     *schema.Type
				member string
			}{{f.Edge, "{edge: {%s}}"}, {f.Target, "{node: {%s}}"}} {
				if !met[side.of] {
					met[side.of] = true
					list.orders = append(list.orders, input(side.of, side.member)...)
				}
			}
			lists = append(lists, list)
		}
	}
	return lists
}

// planned plans a request with one root field.
func planned(t *testing.T, contract *schema.Schema, query string) *plan.Root {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if errs := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); errs != nil {
		t.Fatalf("%s: %v", query, errs)
	}
	operation := doc.Operations[0]
	key := operation.SelectionSet[0].(*ast.Field).Alias
	root, buildErr := plan.Build(plan.Request{Schema: contract, Operation: operation, Key: key, Fragments: doc.Fragments, Limits: limits})
	if buildErr != nil {
		t.Fatalf("%s: %v", query, buildErr)
	}
	return root
}

// onlyList is the list that a request asks for, at its root or in its one node.
func onlyList(root *plan.Root) *plan.List {
	if list, ok := root.Value.(*plan.List); ok {
		return list
	}
	return root.Value.(*plan.One).Object.Variants[0].Fields[0].Value.(*plan.List)
}

// checkOrder checks the pages of a list in its order: after and before each row, and between the second and the last but one.
func checkOrder(t *testing.T, contract *schema.Schema, query, where string) {
	t.Helper()
	root := planned(t, contract, query)
	list := onlyList(root)
	all := rowsFor(list.Order)
	there := all
	if where != "" {
		there = slices.DeleteFunc(slices.Clone(all), func(r row) bool { return !slices.Contains(someIDs[:2], r.node["id"].(string)) })
	}
	inOrder := slices.SortedFunc(slices.Values(there), func(x, y row) int { return byRule(list.Order, keysOf(list.Order, x), keysOf(list.Order, y)) })
	pages := map[string]page{} // by their texts, of which there are few
	cursors := [][2][]any{{}, {keysOf(list.Order, inOrder[1]), keysOf(list.Order, inOrder[len(inOrder)-2])}}
	for _, r := range all {
		cursors = append(cursors, [2][]any{keysOf(list.Order, r), nil}, [2][]any{nil, keysOf(list.Order, r)})
	}
	for _, cursor := range cursors {
		for _, backward := range []bool{false, true} {
			list.Page = plan.Page{Size: 3, Backward: backward, After: plainKeys(cursor[0]), Before: plainKeys(cursor[1])}
			list.Before, list.Beyond = list.Page.Near() != nil, list.Page.Far() != nil
			statement := cypher.Compile(root)
			p, known := pages[statement.Text]
			if !known {
				var err error
				if p, err = readPage(statement.Text); err != nil {
					t.Errorf("%s: %v", query, err)
					return
				}
				pages[statement.Text] = p
			}
			want, outside := pageByRule(list, inOrder, cursor)
			got := p.rows(all, statement.Params)
			if !reflect.DeepEqual(ids(got), ids(want)) {
				t.Errorf("%s, %+v: got %v, want %v of %v\n%s\n%v", query, list.Page, ids(got), ids(want), ids(inOrder), statement.Text, statement.Params)
				return
			}
			if got := p.somethingOutside(all, statement.Params); !slices.Equal(got, outside) {
				t.Errorf("%s, %+v: something outside %v, want %v\n%s", query, list.Page, got, outside, statement.Text)
				return
			}
		}
	}
}

// pageByRule are the rows of a page, the last ones first if it is read from the end, and whether the list goes on before its near
// cursor and beyond its far one, for those that are given.
func pageByRule(list *plan.List, inOrder []row, cursor [2][]any) (rows []row, outside []bool) {
	notAfter := func(r row) bool { return cursor[0] != nil && byRule(list.Order, keysOf(list.Order, r), cursor[0]) <= 0 }
	notBefore := func(r row) bool { return cursor[1] != nil && byRule(list.Order, keysOf(list.Order, r), cursor[1]) >= 0 }
	rows = slices.DeleteFunc(slices.Clone(inOrder), func(r row) bool { return notAfter(r) || notBefore(r) })
	if list.Page.Backward {
		slices.Reverse(rows)
	}
	sides := []func(row) bool{notAfter, notBefore}
	given := []bool{cursor[0] != nil, cursor[1] != nil}
	if list.Page.Backward {
		slices.Reverse(sides)
		slices.Reverse(given)
	}
	for i, side := range sides {
		if given[i] {
			outside = append(outside, slices.ContainsFunc(inOrder, side))
		}
	}
	return rows[:min(len(rows), list.Page.Size)], outside
}

// byRule compares the keys of two rows. Missing values come last in both directions.
func byRule(order []plan.Key, x, y []any) int {
	for i, key := range order {
		c := compareNullsLast(x[i], y[i])
		if key.Descending && x[i] != nil && y[i] != nil {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// keysOf are the values that a row is ordered by.
func keysOf(order []plan.Key, r row) []any {
	keys := make([]any, len(order))
	for i, key := range order {
		of := r.node
		if key.Edge {
			of = r.edge
		}
		switch {
		case key.Count != nil:
			keys[i] = r.counts[i]
		case key.Either != nil:
			keys[i] = cmp.Or(of[key.Either[0]], of[key.Either[1]])
		default:
			keys[i] = of[key.Property]
		}
	}
	return keys
}

// plainKeys are keys as a cursor holds them: days and moments as texts.
func plainKeys(keys []any) []any {
	plain := slices.Clone(keys)
	for i, key := range keys {
		if t, ok := key.(typed); ok {
			plain[i] = t.text
		}
	}
	return plain
}

var someIDs = []string{"a", "b", "c", "d", "e", "f", "g"}

// rowsFor are rows for an order: with every combination of values of its keys, ids left out, and each of those twice.
func rowsFor(order []plan.Key) []row {
	rows := []row{{map[string]any{"sequence": int64(1)}, map[string]any{}, map[int]any{}}} // changes always have a place in their order
	for i, key := range order {
		if key.Property == "id" {
			continue
		}
		var more []row
		for _, r := range rows {
			for _, value := range valuesFor(key) {
				more = append(more, r.with(i, key, value)...)
			}
		}
		rows = more
	}
	if len(rows) == 1 {
		rows = slices.Repeat(rows, 3)
	}
	var twice []row
	for i := range 2 * len(rows) {
		// The ids run against the values, so that nothing is in order by chance; two facts lead to each node.
		r := rows[(5*i+2)%len(rows)].with(0, plan.Key{}, nil)[0]
		r.node["id"] = fmt.Sprintf("%c", 'a'+(7*i+3)%(2*len(rows)))
		r.edge["id"] = fmt.Sprintf("fact:%02d", 50-i)
		twice = append(twice, r)
	}
	return twice
}

// with are copies of a row with a value for a key: by either of the properties that may have it.
func (r row) with(i int, key plan.Key, value any) []row {
	properties := key.Either
	if properties == nil {
		properties = []string{key.Property}
	}
	var rows []row
	for _, name := range properties {
		c := row{map[string]any{}, map[string]any{}, map[int]any{}}
		for from, to := range map[*map[string]any]map[string]any{&r.node: c.node, &r.edge: c.edge} {
			for k, v := range *from {
				to[k] = v
			}
		}
		for k, v := range r.counts {
			c.counts[k] = v
		}
		switch {
		case key.Count != nil:
			c.counts[i] = value
		case key.Edge:
			c.edge[name] = value
		default:
			c.node[name] = value
		}
		rows = append(rows, c)
	}
	return rows
}

// valuesFor are two values for a key, and none if it may be missing.
func valuesFor(key plan.Key) []any {
	values := map[string][]any{
		"Int": {int64(9), int64(10)}, "Float": {9.5, 10.0}, "Boolean": {false, true}, "String": {"B", "a"}, "ID": {"x", "y"},
		"Date":     {typed{"date", "2017-06-15"}, typed{"date", "2018-01-01"}},
		"DateTime": {typed{"datetime", "2017-06-15T00:00:00Z"}, typed{"datetime", "2018-01-01T00:00:00Z"}},
	}[key.Scalar]
	if key.Nullable {
		values = append(values, nil)
	}
	return values
}

func ids(rows []row) []string {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = fmt.Sprint(r.node["id"], "/", r.edge["id"])
	}
	return texts
}
