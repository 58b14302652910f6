package graph_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// record answers an object that is neither node nor fact from its values by their names: things, lists of these, records, or
// plain values.
func (n *naive) record(typeName string, selections ast.SelectionSet, values map[string]any) map[string]any {
	answer := map[string]any{}
	n.each(n.contract.AST.Types[typeName], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		if field.Name == "__typename" {
			answer[key] = typeName
			return
		}
		answer[key] = n.recorded(field, inner, values[field.Name])
	})
	return answer
}

func (n *naive) recorded(field *ast.Field, inner ast.SelectionSet, value any) any {
	switch value := value.(type) {
	case *thing:
		if value.from != nil {
			return n.relationship(value, inner)
		}
		return n.object(value, inner)
	case []any:
		answers := []any{}
		for _, element := range value {
			answers = append(answers, n.recorded(field, inner, element))
		}
		return answers
	case map[string]any:
		return n.record(field.Definition.Type.Name(), inner, value)
	}
	return value
}

// relationship answers a fact that stands by itself.
func (n *naive) relationship(fact *thing, selections ast.SelectionSet) map[string]any {
	answer := map[string]any{}
	n.each(n.contract.AST.Types[fact.of.Name], selections, func(key string, field *ast.Field, inner ast.SelectionSet) {
		switch field.Name {
		case "type":
			answer[key] = fact.of.Label
		case "source":
			answer[key] = n.object(fact.from, inner)
		case "target":
			answer[key] = n.object(fact.to, inner)
		default:
			answer[key] = n.value(fact, field, inner)
		}
	})
	return answer
}

// allowed are the facts that one may go along.
func (n *naive) allowed(arguments map[string]any) []*thing {
	entity := n.contract.Type("Entity")
	types := elements(arguments["relationships"])
	var facts []*thing
	for _, fact := range n.facts {
		if fact.from.of.Is(entity) && fact.to.of.Is(entity) && (types == nil || slices.Contains(types, any(fact.of.Label))) {
			facts = append(facts, fact)
		}
	}
	return facts
}

// current says whether a fact counts at the two times that are asked for.
func (n *naive) current(fact *thing, arguments map[string]any) bool {
	return n.holdsOn(fact, arguments["asOf"]) && n.known(fact, arguments["knownAt"])
}

// neighborhood answers the root field: hop by hop, each over all facts.
func (n *naive) neighborhood(inner ast.SelectionSet, arguments map[string]any) any {
	number := func(name string, otherwise int) int {
		if arguments[name] == nil {
			return otherwise
		}
		return int(float(arguments[name]))
	}
	depth := map[string]int{}
	var order []string
	for _, root := range elements(arguments["roots"]) {
		if _, ok := depth[fmt.Sprint(root)]; !ok {
			depth[fmt.Sprint(root)] = 0
			order = append(order, fmt.Sprint(root))
		}
	}
	roots := slices.Clone(order)
	where := members(arguments["where"])
	fits := func(x *thing) bool {
		types := elements(arguments["types"])
		name := string(x.of.Name[0]+'a'-'A') + x.of.Name[1:]
		return slices.Contains(roots, x.id()) || (types == nil || slices.Contains(types, any(x.of.Name))) &&
			n.asOf(arguments["asOf"]).matches(x, members(where[name])) && n.known(x, arguments["knownAt"])
	}
	around := func(id string) map[string]map[string]bool { // type of fact → ids
		found := map[string]map[string]bool{}
		for _, fact := range n.allowed(arguments) {
			for _, ends := range [][2]*thing{{fact.from, fact.to}, {fact.to, fact.from}} {
				if ends[0].id() == id && fits(ends[1]) && n.current(fact, arguments) {
					if found[fact.of.Label] == nil {
						found[fact.of.Label] = map[string]bool{}
					}
					found[fact.of.Label][ends[1].id()] = true
				}
			}
		}
		return found
	}
	frontier, last := roots, number("depth", 1)
	for hop := 1; hop <= last; hop++ {
		leading := map[string]int{}
		for _, id := range frontier {
			reached := map[string]bool{}
			for _, ids := range around(id) {
				first := slices.Sorted(maps.Keys(ids))
				for _, neighbor := range first[:min(len(first), number("perNode", 50))] {
					reached[neighbor] = true
				}
			}
			for neighbor := range reached {
				if _, kept := depth[neighbor]; !kept {
					leading[neighbor]++
				}
			}
		}
		next := slices.Collect(maps.Keys(leading))
		slices.SortFunc(next, func(a, b string) int { return cmp.Or(leading[b]-leading[a], cmp.Compare(a, b)) })
		next = next[:min(len(next), number("perHop", 500), number("limit", 1000)-len(order))]
		slices.Sort(next)
		for _, id := range next {
			depth[id] = hop
		}
		order = append(order, next...)
		frontier = next
	}
	return n.subgraph(inner, arguments, order, depth, last, around)
}

func (n *naive) subgraph(
	inner ast.SelectionSet, arguments map[string]any, order []string, depth map[string]int, last int,
	around func(string) map[string]map[string]bool,
) any {
	nodes, edges, cuts, hops := []any{}, []any{}, []any{}, []any{}
	sizes, omissions := map[int]int{}, map[int]int{}
	for _, id := range order {
		degree := 0
		for _, fact := range n.allowed(arguments) {
			if fact.from.id() == id || fact.to.id() == id {
				degree++
			}
		}
		nodes = append(nodes, map[string]any{"node": n.nodes[id], "depth": depth[id], "degree": degree})
		sizes[depth[id]]++
		found := around(id)
		for _, label := range slices.Sorted(maps.Keys(found)) {
			omitted := 0
			for neighbor := range found[label] {
				if _, kept := depth[neighbor]; !kept {
					omitted++
				}
			}
			if omitted > 0 && depth[id] < last {
				cuts = append(cuts, map[string]any{"node": n.nodes[id], "relationship": label, "omitted": omitted})
				omissions[depth[id]+1] += omitted
			}
		}
	}
	facts := n.allowed(arguments)
	slices.SortFunc(facts, func(a, b *thing) int { return cmp.Or(cmp.Compare(a.of.Label, b.of.Label), cmp.Compare(a.id(), b.id())) })
	for _, fact := range facts {
		_, from := depth[fact.from.id()]
		_, to := depth[fact.to.id()]
		if from && to && n.current(fact, arguments) {
			edges = append(edges, fact)
		}
	}
	for hop := 0; sizes[hop]+omissions[hop] > 0; hop++ {
		hops = append(hops, map[string]any{"depth": hop, "nodes": sizes[hop], "omitted": omissions[hop]})
	}
	return n.record("Subgraph", inner, map[string]any{
		"nodes": nodes, "edges": edges, "cut": cuts, "hops": hops, "complete": len(cuts) == 0,
	})
}

// paths answers the root field: it walks all paths of each length.
func (n *naive) paths(inner ast.SelectionSet, arguments map[string]any) any {
	from, to := n.nodes[fmt.Sprint(arguments["from"])], n.nodes[fmt.Sprint(arguments["to"])]
	without := members(arguments["without"])
	degrees, facts := map[*thing]int{}, map[*thing]map[*thing][]any{}
	for _, fact := range n.allowed(arguments) {
		degrees[fact.from]++
		if fact.from != fact.to {
			degrees[fact.to]++
		}
		for _, ends := range [][2]*thing{{fact.from, fact.to}, {fact.to, fact.from}} {
			if n.current(fact, arguments) && ends[0] != ends[1] {
				if facts[ends[0]] == nil {
					facts[ends[0]] = map[*thing][]any{}
				}
				facts[ends[0]][ends[1]] = append(facts[ends[0]][ends[1]], fact)
			}
		}
	}
	open := func(x *thing) bool {
		return !slices.Contains(elements(without["ids"]), any(x.id())) && !slices.Contains(elements(without["types"]), any(x.of.Name)) &&
			(arguments["maxDegree"] == nil || float64(degrees[x]) <= float(arguments["maxDegree"])) && n.known(x, arguments["knownAt"])
	}
	first, last, find := 10, 6, fmt.Sprint(arguments["find"])
	if arguments["first"] != nil {
		first = int(float(arguments["first"]))
	}
	if arguments["maxLength"] != nil {
		last = int(float(arguments["maxLength"]))
	}
	if find == "SHORTEST" {
		first = 1
	}
	type path struct {
		nodes      []*thing
		commonness float64
	}
	var best []path
	for length := 1; length <= last && len(best) < first; length++ {
		var found []path
		var walk func(p path)
		walk = func(p path) {
			end := p.nodes[len(p.nodes)-1]
			for next := range facts[end] {
				switch {
				case next == to && len(p.nodes) == length:
					found = append(found, path{append(slices.Clone(p.nodes), to), p.commonness})
				case next != to && len(p.nodes) < length && !slices.Contains(p.nodes, next) && open(next):
					walk(path{append(slices.Clone(p.nodes), next), p.commonness * float64(degrees[next])})
				}
			}
		}
		walk(path{[]*thing{from}, 1})
		slices.SortFunc(found, func(a, b path) int {
			return cmp.Or(cmp.Compare(a.commonness, b.commonness), slices.CompareFunc(a.nodes, b.nodes, func(x, y *thing) int {
				return cmp.Compare(x.id(), y.id())
			}))
		})
		best = append(best, found...)
		if len(best) > 0 && (find == "SHORTEST" || find == "ALL_SHORTEST") {
			break
		}
	}
	var stopped any
	if find == "ALL_SHORTEST" && len(best) > first {
		stopped = "FIRST"
	}
	paths := []any{}
	for _, p := range best[:min(len(best), first)] {
		nodes, hops := []any{}, []any{}
		for i, node := range p.nodes {
			nodes = append(nodes, node)
			if i > 0 {
				between := slices.Clone(facts[p.nodes[i-1]][node])
				slices.SortFunc(between, func(a, b any) int {
					x, y := a.(*thing), b.(*thing)
					return cmp.Or(cmp.Compare(x.of.Label, y.of.Label), cmp.Compare(x.id(), y.id()))
				})
				hops = append(hops, map[string]any{"from": p.nodes[i-1], "to": node, "facts": between})
			}
		}
		paths = append(paths, map[string]any{"length": len(p.nodes) - 1, "commonness": p.commonness, "entities": nodes, "hops": hops})
	}
	return n.record("Paths", inner, map[string]any{"paths": paths, "complete": stopped == nil, "stoppedBecause": stopped})
}
