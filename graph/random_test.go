package graph_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"pgregory.net/rapid"
)

// Any selection with any filter, order and page is answered as the naive evaluator answers it, by one statement a root field.
// `go test ./graph -run TestFixedGraph/Random -rapid.checks=5000` tries more than usual.
func testRandomRequests(t *testing.T, s *service, w *world) { s.checkRandom(t, w) }

// checkRandom asks random requests; about are the only root fields asked for, all if there are none.
func (s *service) checkRandom(t *testing.T, w *world, about ...string) {
	for _, part := range []string{"a", "b", "c", "d"} { // each has a random seed of its own
		t.Run(part, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				g := &generator{T: rt, world: w, variables: map[string]any{}, about: about}
				query := g.request()
				g.variables = jsonVariables(t, g.variables)
				want, err := w.answer(query, g.variables)
				if err != nil {
					rt.Fatalf("the generator made a wrong request: %v\n%s", err, query)
				}
				data, errors := s.answer(t.Context(), query, g.variables)
				if errors != nil {
					rt.Fatalf("%v\n%s\n%s", errors, query, s.texts())
				}
				variables, _ := json.Marshal(g.variables)
				if got := comparable(data); !reflect.DeepEqual(got, comparable(want)) {
					expected, _ := json.Marshal(comparable(want))
					rt.Fatalf("%s\n%s\nanswered\n%s\nexpected\n%s\nstatements\n%s", query, variables, data, expected, s.texts())
				}
				if len(s.sent) != g.statements && !g.stepwise {
					rt.Fatalf("%s\nwas answered by %d statements, expected %d", query, len(s.sent), g.statements)
				}
			})
		})
	}
}

// texts are the statements that the last request sent.
func (s *service) texts() string {
	var b strings.Builder
	for _, statement := range s.sent {
		fmt.Fprintf(&b, "%s\n%v\n", statement.Text, statement.Params)
	}
	return b.String()
}

// generator writes random requests that the contract allows.
type generator struct {
	*rapid.T
	*world
	text       strings.Builder
	declared   []string
	variables  map[string]any
	statements int
	// stepwise says that a root field takes several statements.
	stepwise bool
	// about are the root fields that are asked for; all if there are none.
	about []string
	// inline says that no value comes by a variable.
	inline bool
}

func (g *generator) chance(percent int, what string) bool {
	return rapid.IntRange(1, 100).Draw(g.T, what) > 100-percent
}

func pick[T any](g *generator, from []T, what string) T {
	return from[rapid.IntRange(0, len(from)-1).Draw(g.T, what)]
}

// skipped are the root fields and fields that the naive evaluator does not know.
var skippedFields = []string{
	"search", "snippet", "__schema", "__type", "sum", "avg",
	"revision", "history", "change", "changes", "changeSet", "changeSets", // see testdata/curation
}

func (g *generator) request() string {
	var roots []*ast.FieldDefinition
	for _, f := range g.contract.AST.Query.Fields {
		if !slices.Contains(skippedFields, f.Name) && !strings.HasPrefix(f.Name, "__") && g.known(f) &&
			(g.about == nil || slices.Contains(g.about, f.Name)) {
			roots = append(roots, f)
		}
	}
	favourites := slices.DeleteFunc(slices.Clone(roots), func(f *ast.FieldDefinition) bool {
		return !slices.Contains([]string{"events", "organizations", "ties", "tieMatrix", "tieChanges", "agreements", "persons", "neighborhood", "paths", "timeline"}, f.Name)
	})
	for i := range rapid.IntRange(1, 2).Draw(g.T, "root fields") {
		from := roots
		if g.chance(50, "favourite") {
			from = favourites
		}
		f := pick(g, from, "root field")
		fmt.Fprintf(&g.text, " r%d: %s", i, f.Name)
		g.arguments(f)
		depth := 2
		if f.Name == "neighborhood" || f.Name == "paths" {
			depth, g.stepwise = 3, true
		}
		g.selection(f.Type.Name(), depth)
		g.statements++
	}
	head := "query"
	if len(g.declared) > 0 {
		head += "(" + strings.Join(g.declared, ", ") + ")"
	}
	return head + " {" + g.text.String() + " }"
}

// known says whether the naive evaluator knows a root field: nouns, their lists, ties and nodes.
func (g *generator) known(f *ast.FieldDefinition) bool {
	if slices.Contains([]string{"node", "nodes", "ties", "tieMatrix", "tieChanges", "neighborhood", "paths", "timeline"}, f.Name) || g.contract.Type(f.Type.Name()) != nil {
		return true
	}
	nodes := g.contract.AST.Types[f.Type.Name()].Fields.ForName("nodes")
	return nodes != nil && g.contract.Type(nodes.Type.Name()) != nil
}

// arguments writes some of a field's arguments.
func (g *generator) arguments(f *ast.FieldDefinition) {
	var written []string
	for _, a := range f.Arguments {
		var value any
		switch a.Name {
		case "id":
			value = g.id(f.Type.Name())
		case "ids":
			ids := []any{}
			for range rapid.IntRange(0, 5).Draw(g.T, "ids") {
				ids = append(ids, g.id("Node"))
			}
			if len(ids) == 0 {
				g.statements-- // nothing is asked of the graph
			}
			value = ids
		case "roots":
			ids := []any{}
			for range rapid.IntRange(1, 4).Draw(g.T, "roots") {
				ids = append(ids, g.entity())
			}
			value = ids
		case "of":
			ids := []any{}
			for range rapid.IntRange(1, 3).Draw(g.T, "of") {
				noun := pick(g, []string{"Organization", "Country", "Person", "Group", "Topic"}, "type")
				of := slices.DeleteFunc(g.ids(), func(id string) bool { return g.nodes[id].of.Name != noun })
				ids = append(ids, pick(g, of, "id"))
			}
			value = ids
		case "period":
			if !g.chance(30, "period") {
				continue
			}
			value = pick(g, datePool, "period")
		case "includeParts", "includePredecessors", "undated":
			if !g.chance(40, a.Name) {
				continue
			}
			value = rapid.Bool().Draw(g.T, a.Name)
		case "direction":
			value = pick(g, []any{enum("ASC"), enum("DESC")}, "direction")
		case "depth":
			value = rapid.IntRange(0, 4).Draw(g.T, "depth")
		case "relationships", "types", "kinds":
			if !g.chance(30, a.Name) {
				continue
			}
			values := []any{}
			for range rapid.IntRange(1, 4).Draw(g.T, a.Name) {
				values = append(values, g.scalar(a.Type.Name(), a.Name, false))
			}
			value = values
		case "from":
			from := g.entity()
			to := from
			for to == from {
				to = g.entity()
			}
			written = append(written, "from: "+literal(from), "to: "+literal(to))
			continue
		case "without":
			if !g.chance(30, a.Name) {
				continue
			}
			value = map[string]any{"types": []any{g.scalar("EntityType", a.Name, false), g.scalar("EntityType", a.Name, false)}}
		case "find":
			if !g.chance(60, "find") {
				continue
			}
			value = pick(g, []any{enum("ALL_SHORTEST"), enum("BEST")}, "find") // SHORTEST has no `first`
		case "maxLength":
			value = rapid.IntRange(1, 5).Draw(g.T, a.Name)
		case "maxDegree":
			if !g.chance(30, a.Name) {
				continue
			}
			value = rapid.IntRange(1, 15).Draw(g.T, a.Name)
		case "perNode", "perHop":
			if !g.chance(30, a.Name) {
				continue
			}
			value = rapid.IntRange(1, 8).Draw(g.T, a.Name)
		case "limit":
			if !g.chance(30, a.Name) {
				continue
			}
			value = rapid.IntRange(4, 30).Draw(g.T, a.Name)
		case "groupBy":
			groups := []any{}
			for range rapid.IntRange(0, 2).Draw(g.T, "groups") {
				groups = append(groups, g.group(a.Type.Name(), 3))
			}
			value = groups
		case "having":
			if !g.chance(20, a.Name) {
				continue
			}
			value = g.input(a.Type.Name(), f.Name, 1)
		case "where":
			if !g.chance(60, "where") {
				continue
			}
			value = g.input(a.Type.Name(), f.Name, 3)
		case "rows", "columns":
			if !g.chance(30, a.Name) {
				continue
			}
			value = g.input(a.Type.Name(), a.Name, 2)
		case "level":
			if !g.chance(70, a.Name) {
				continue
			}
			value = g.scalar(a.Type.Name(), a.Name, false)
		case "successors":
			value = rapid.Bool().Draw(g.T, a.Name)
		case "by":
			if !g.chance(70, a.Name) {
				continue
			}
			value = g.scalarOrWeights(a.Type.Name(), strings.Join(written, " "))
		case "before", "after":
			continue // cursors are walked by testPages
		case "earlier", "later":
			value = pick(g, map[string][]string{
				"earlier": {"1990/2016", "2016", "../2017-05", "2010/2017", "2010/2018"}, "later": {"2017", "2017/..", "2017-06-10/2019", "2018"},
			}[a.Name], a.Name)
		case "orderBy":
			if !g.chance(50, "orderBy") {
				continue
			}
			keys := []any{}
			for range rapid.IntRange(1, 2).Draw(g.T, "keys") {
				keys = append(keys, g.order(a.Type.Name()))
			}
			value = keys
		case "first":
			if !g.chance(40, "first") {
				continue
			}
			least := 0
			if f.Name == "paths" {
				least = 1 // none cannot be asked for
			}
			value = rapid.IntRange(least, 6).Draw(g.T, "size")
		case "last":
			if len(written) > 0 && strings.HasPrefix(written[len(written)-1], "first") || !g.chance(30, "last") {
				continue
			}
			value = rapid.IntRange(0, 6).Draw(g.T, "size")
		case "asOf":
			if !a.Type.NonNull && !g.chance(25, "asOf") {
				continue
			}
			value = pick(g, dayPool, "day")
		case "knownAt":
			if !g.chance(10, "knownAt") {
				continue
			}
			value = pick(g, momentPool, "moment")
		default:
			continue // languages are asked by the cases
		}
		if !g.inline && g.chance(25, "variable") && a.Name != "level" { // the weights must be of this level
			name := fmt.Sprintf("v%d", len(g.declared))
			g.declared = append(g.declared, "$"+name+": "+a.Type.String())
			g.variables[name] = value
			written = append(written, a.Name+": $"+name)
			continue
		}
		written = append(written, a.Name+": "+literal(value))
	}
	if len(written) > 0 {
		g.text.WriteString("(" + strings.Join(written, ", ") + ")")
	}
}

// scalarOrWeights writes the argument by: an interval, or weights that the level, if it stands in what is written, allows.
func (g *generator) scalarOrWeights(typeName, written string) any {
	if typeName != "TieWeights" {
		return g.scalar(typeName, "by", false)
	}
	level := "ORGANIZATION"
	for _, value := range g.contract.AST.Types["TieLevel"].EnumValues {
		if strings.Contains(written, "level: "+value.Name) {
			level = value.Name
		}
	}
	weights := map[string]any{"participation": pick(g, []any{0.5, 1, 0.1}, "weight")}
	for _, name := range []string{"hosting", "agreements", "positions"} {
		if level == "PERSON" && name == "hosting" || level == "TOPIC" && name == "positions" || !g.chance(60, name) {
			continue
		}
		weights[name] = pick(g, []any{1, 0, 0.25, 3}, "weight")
	}
	if level != "TOPIC" && weights["positions"] != nil && g.chance(30, "positions alone") {
		return map[string]any{"positions": 1}
	}
	return weights
}

// enum is a value of an enum: written without quotes.
type enum string

func literal(value any) string {
	switch v := value.(type) {
	case enum:
		return string(v)
	case []any:
		parts := make([]string, len(v))
		for i, element := range v {
			parts[i] = literal(element)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case map[string]any:
		var parts []string
		for name, element := range v {
			parts = append(parts, name+": "+literal(element))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	}
	data, _ := json.Marshal(value)
	return string(data)
}

// selection writes what is selected of a type.
func (g *generator) selection(typeName string, depth int) {
	def := g.contract.AST.Types[typeName]
	if def.IsLeafType() {
		return
	}
	g.text.WriteString(" {")
	if typeName != "PageInfo" && def.Fields.ForName("pageInfo") == nil && g.chance(15, "typename") {
		g.text.WriteString(" __typename")
	}
	written := 0
	for i := range rapid.IntRange(1, 3).Draw(g.T, "fields") {
		if len(def.Fields) == 0 {
			break // a union
		}
		f := pick(g, def.Fields, "field")
		if typeName == "Tie" && f.Name == "claims" {
			continue // asked by the cases
		}
		composite := !g.contract.AST.Types[f.Type.Name()].IsLeafType()
		if slices.Contains(skippedFields, f.Name) || composite && depth == 0 || f.Name == "cursor" && g.single(def) {
			continue
		}
		fmt.Fprintf(&g.text, " f%d: %s", i, f.Name)
		g.arguments(f)
		next := depth
		if composite && !strings.HasSuffix(typeName, "Connection") && !strings.HasSuffix(typeName, "Edge") {
			next--
		}
		g.selection(f.Type.Name(), next)
		written++
	}
	if def.IsAbstractType() && depth > 0 && g.chance(60, "fragment") {
		possible := g.contract.AST.GetPossibleTypes(def)
		g.text.WriteString(" ... on " + pick(g, possible, "type").Name)
		g.text.WriteString(" { id }")
		noun := pick(g, possible, "type").Name
		g.text.WriteString(" ... on " + noun)
		g.aliased(noun, depth-1)
		written++
	}
	if written == 0 {
		g.text.WriteString(" __typename")
	}
	g.text.WriteString(" }")
}

// aliased is a selection inside a fragment: its keys must not meet those of other fragments.
func (g *generator) aliased(typeName string, depth int) {
	def := g.contract.AST.Types[typeName]
	f := pick(g, def.Fields, "field in fragment")
	if slices.Contains(skippedFields, f.Name) || !g.contract.AST.Types[f.Type.Name()].IsLeafType() && depth <= 0 {
		g.text.WriteString(" { __typename }")
		return
	}
	fmt.Fprintf(&g.text, " { own%s: %s", typeName, f.Name)
	g.arguments(f)
	g.selection(f.Type.Name(), depth)
	g.text.WriteString(" }")
}

// single says whether an edge type is that of a single relationship, which has no place in a list.
func (g *generator) single(edge *ast.Definition) bool {
	return g.contract.AST.Types[strings.TrimSuffix(edge.Name, "Edge")+"Connection"] == nil
}

// order writes one thing to order by.
func (g *generator) order(inputType string) any {
	def := g.contract.AST.Types[inputType]
	f := pick(g, def.Fields, "order")
	if f.Type.Name() == "SortDirection" {
		return map[string]any{f.Name: pick(g, []any{enum("ASC"), enum("DESC")}, "direction")}
	}
	return map[string]any{f.Name: g.order(f.Type.Name())}
}

// group writes one thing to group by, over so many hops at the most.
func (g *generator) group(inputType string, hops int) any {
	fields := slices.DeleteFunc(slices.Clone(g.contract.AST.Types[inputType].Fields), func(f *ast.FieldDefinition) bool {
		return hops == 0 && g.contract.AST.Types[f.Type.Name()].Kind != ast.Enum
	})
	f := pick(g, fields, "group")
	if def := g.contract.AST.Types[f.Type.Name()]; def.Kind == ast.Enum {
		return map[string]any{f.Name: enum(pick(g, def.EnumValues, "bucket").Name)}
	}
	return map[string]any{f.Name: g.group(f.Type.Name(), hops-1)}
}

// input writes a filter; about is the field that it is about.
func (g *generator) input(inputType, about string, depth int) any {
	def := g.contract.AST.Types[inputType]
	filter := map[string]any{}
	for range rapid.IntRange(0, 2).Draw(g.T, "conditions") {
		f := pick(g, def.Fields, "condition")
		if inputType == "TieWhere" && f.Name == "period" && about == "tieChanges" {
			continue // it has periods of its own
		}
		if f.Name == "id" && slices.Contains([]string{"of", "both", "rows", "columns"}, about) {
			continue // an id of another noun than the level's is refused
		}
		name := f.Type.Name()
		inner := g.contract.AST.Types[name]
		operator := inner.Kind == ast.InputObject && inner.Fields.ForName("isNull") != nil
		switch {
		case inner.Kind != ast.InputObject || f.Name == "in":
			filter[f.Name] = g.operand(f, about)
		case depth == 0 && !operator && name != "CountWhere":
			continue
		case f.Type.Elem != nil:
			list := []any{}
			for range rapid.IntRange(0, 2).Draw(g.T, "elements") {
				list = append(list, g.input(name, about, depth-1))
			}
			filter[f.Name] = list
		case operator || name == "CountWhere":
			filter[f.Name] = g.input(name, f.Name, depth)
		default:
			filter[f.Name] = g.input(name, f.Name, depth-1)
		}
	}
	if strings.HasSuffix(inputType, "ListWhere") && def.Fields.ForName("asOf") != nil {
		delete(filter, "asOf") // a day alone asks nothing
		asks := slices.ContainsFunc(slices.Collect(maps.Values(filter)), func(v any) bool { return v != nil })
		if asks && g.chance(40, "as of") {
			filter["asOf"] = pick(g, dayPool, "day")
		}
	}
	return filter
}

// operand writes what a value is compared with.
func (g *generator) operand(f *ast.FieldDefinition, about string) any {
	if f.Type.Elem != nil {
		list := []any{}
		for range rapid.IntRange(0, 3).Draw(g.T, "values") {
			list = append(list, g.scalar(f.Type.Name(), about, false))
		}
		return list
	}
	return g.scalar(f.Type.Name(), about, slices.Contains([]string{"contains", "startsWith", "endsWith"}, f.Name))
}

var (
	datePool = []string{"2017", "2017-06", "2017-06-15", "2016", "2016-12-31", "2018/..", "../1991", "1991-12-26", "2017-06-15/2017-06-19",
		"2018-10-17", "199X", "2017-06-10/..", "../2017-06-15", "1993", "2007", "1998-03"}
	dayPool    = []any{"2017-06-15", "2017-06-30", "2016-12-01", "1991-12-31", "2018-10-17", "2010-01-01", "2015-12-31", "1922-12-01"}
	momentPool = []any{"2020-01-01T00:00:00Z", "2024-01-02T03:04:05Z", "2024-01-02T11:04:05+08:00", "2024-01-31T16:00:00Z", "2024-06-01T00:00:00Z",
		"2021-03-04T05:06:07.89Z", "2023-12-31T23:59:59Z"}
)

func (g *generator) scalar(typeName, about string, part bool) any {
	if def := g.contract.AST.Types[typeName]; def.Kind == ast.Enum {
		return enum(pick(g, def.EnumValues, "enum").Name)
	}
	switch typeName {
	case "Boolean":
		return rapid.Bool().Draw(g.T, "boolean")
	case "EDTF":
		return pick(g, datePool, "date")
	case "Date":
		return pick(g, dayPool, "day")
	case "DateTime":
		return pick(g, momentPool, "moment")
	}
	values := slices.DeleteFunc(g.pool(about), func(v any) bool {
		_, text := v.(string)
		return text == (typeName == "Int" || typeName == "Float")
	})
	if len(values) == 0 {
		if typeName == "Int" || typeName == "Float" {
			return rapid.IntRange(0, 3).Draw(g.T, "number")
		}
		return "nothing"
	}
	value := pick(g, values, "value")
	if text, ok := value.(string); ok && part {
		runes := []rune(text)
		from := rapid.IntRange(0, len(runes)).Draw(g.T, "from")
		to := rapid.IntRange(from, min(from+4, len(runes))).Draw(g.T, "to")
		if g.chance(50, "whole start") {
			from = 0
		}
		text = string(runes[from:to])
		if g.chance(30, "capitals") {
			text = strings.ToUpper(text)
		}
		return text
	}
	return value
}

// pool are the values that the graph has for properties of this name.
func (g *generator) pool(name string) []any {
	var values []any
	add := func(x *thing) {
		if v := x.props[name]; v != nil && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	for _, id := range g.ids() {
		add(g.nodes[id])
	}
	for _, fact := range g.facts {
		add(fact)
	}
	return values
}

func (g *generator) ids() []string {
	var ids []string
	for id := range g.nodes {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// entity is the id of an entity.
func (g *generator) entity() any {
	entity := g.contract.Type("Entity")
	return pick(g, slices.DeleteFunc(g.ids(), func(id string) bool { return !g.nodes[id].of.Is(entity) }), "entity")
}

// id is one of a type's ids, or of another's.
func (g *generator) id(typeName string) any {
	ids := g.ids()
	if t := g.contract.Type(typeName); t != nil && g.chance(90, "right type") {
		ids = slices.DeleteFunc(ids, func(id string) bool { return !g.nodes[id].of.Is(t) })
	}
	return pick(g, ids, "id")
}
