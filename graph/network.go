package graph

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
)

// measured is a network with the measures that a question needs.
type measured struct {
	*tieCounter
	asked       *plan.TieNetwork
	graph       *network.Graph
	measures    map[string][]float64 // by the contract's names of a node's fields
	communities network.Communities
	components  []int
}

// network measures the network that ties make.
func (t *tieCounter) network(query network.Query) (map[string]any, error) {
	m := &measured{
		tieCounter: t, asked: t.question.Network, graph: network.NewGraph(t.ties(query)), measures: map[string][]float64{},
	}
	if err := m.measure(); err != nil {
		return nil, err
	}
	shown := m.shown()
	n, e := len(m.graph.Members), len(m.graph.Ties)
	density := 0.0
	if n > 1 {
		density = math.Round(float64(2*e)/float64(n*(n-1))*1e9) / 1e9
	}
	return map[string]any{cypher.RecordParam: map[string]any{
		"nodes": m.nodes(shown), "edges": m.edges(shown), "nodeCount": n, "edgeCount": e, "density": density,
		"componentCount": groups(m.components), "communities": m.communityRecords(),
		"communityCount": groups(m.communities.Of), "modularity": m.communities.Modularity, "method": m.method(),
	}}, nil
}

// groups is how many groups there are, which are numbered from 0.
func groups(of []int) int {
	n := 0
	for _, number := range of {
		n = max(n, number+1)
	}
	return n
}

// measure computes what is asked for; the measures over all shortest paths only then, since they take longest.
func (m *measured) measure() error {
	needs := m.asked.Needs
	m.measures["degree"] = floats(m.graph.Degrees())
	m.measures["weightedDegree"] = m.graph.WeightedDegrees()
	m.measures["core"] = floats(m.graph.Cores())
	if needs["nodes.pageRank"] {
		m.measures["pageRank"] = m.graph.PageRank()
	}
	if needs["nodes.betweenness"] || needs["nodes.closeness"] {
		if limit, work := m.limits.NetworkWork, m.graph.Work(); limit > 0 && work > limit {
			return &gqlerror.Error{
				Message: fmt.Sprintf("shortest paths in a network of %d members and %d ties take %d steps, and the limit is %d (max-network-work): "+
					"leave weak ties out with where: {weight: {gte: 2}}, or ask for other measures than betweenness and closeness",
					len(m.graph.Members), len(m.graph.Ties), work, limit),
				Extensions: map[string]any{"code": "LIMIT_EXCEEDED", "limit": "max-network-work", "allowed": limit},
			}
		}
		shortest, err := m.graph.Shortest(m.ctx)
		if err != nil {
			return fmt.Errorf("measure shortest paths: %w", err)
		}
		m.measures["betweenness"], m.measures["closeness"] = shortest.Betweenness, shortest.Closeness
	}
	m.components = m.graph.Components()
	if m.asked.Communities() {
		m.communities = m.graph.Communities(m.asked.Seed, m.asked.Resolution)
		m.measures["participation"] = m.graph.Participation(m.communities.Of)
	}
	return nil
}

func floats(counts []int) []float64 {
	out := make([]float64, len(counts))
	for i, n := range counts {
		out[i] = float64(n)
	}
	return out
}

// shown are the places of the members that come first in the order asked for.
func (m *measured) shown() []int {
	order := make([]int, len(m.graph.Members))
	for i := range order {
		order[i] = i
	}
	by := m.measures[m.asked.OrderBy]
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(by[b], by[a]) }) // members stand by their ids
	return order[:min(m.asked.First, len(order))]
}

func (m *measured) nodes(shown []int) []any {
	records := make([]any, len(shown))
	for at, i := range shown {
		record := map[string]any{"at": at, "node": m.p.ID(m.graph.Members[i]), "component": m.components[i]}
		if m.communities.Of != nil {
			record["community"] = m.communities.Of[i]
		}
		for name, values := range m.measures {
			record[name] = values[i]
		}
		record["degree"], record["core"] = int(m.measures["degree"][i]), int(m.measures["core"][i])
		records[at] = record
	}
	return records
}

// edges are the ties between the members shown, the strongest first.
func (m *measured) edges(shown []int) []any {
	if !m.asked.Needs["edges"] {
		return nil
	}
	is := make([]bool, len(m.graph.Members))
	for _, i := range shown {
		is[i] = true
	}
	var ties []network.Tie
	for _, tie := range m.graph.Ties {
		if is[m.graph.Place(tie.A)] && is[m.graph.Place(tie.B)] {
			ties = append(ties, tie)
		}
	}
	slices.SortStableFunc(ties, func(a, b network.Tie) int { return cmp.Compare(b.Weight, a.Weight) })
	records := m.plain(ties)
	for i, tie := range ties {
		of := m.communities.Of
		records[i].(map[string]any)["bridge"] = of[m.graph.Place(tie.A)] != of[m.graph.Place(tie.B)]
	}
	return records
}

// communityRecords are the communities asked for.
func (m *measured) communityRecords() []any {
	if !m.asked.Needs["communities"] {
		return nil
	}
	all := make([]map[string]any, groups(m.communities.Of))
	centers := make([]int, len(all))
	inside, outside := make([]float64, len(all)), make([]float64, len(all))
	degree := m.measures["weightedDegree"]
	for i, number := range m.communities.Of {
		if all[number] == nil {
			all[number], centers[number] = map[string]any{"at": number, "number": number, "size": 0}, i
		}
		all[number]["size"] = all[number]["size"].(int) + 1
		if degree[i] > degree[centers[number]] {
			centers[number] = i
		}
	}
	for _, tie := range m.graph.Ties {
		a, b := m.communities.Of[m.graph.Place(tie.A)], m.communities.Of[m.graph.Place(tie.B)]
		if a == b {
			inside[a] += tie.Weight
		} else {
			outside[a] += tie.Weight
			outside[b] += tie.Weight
		}
	}
	records := make([]any, len(all))
	for number, record := range all {
		record["center"] = m.p.ID(m.graph.Members[centers[number]])
		record["inside"], record["outside"] = inside[number], outside[number]
		records[number] = record
	}
	return records
}

// method says how the network was made and measured.
func (m *measured) method() string {
	q := m.question
	var weights []string
	for _, w := range []struct {
		name   string
		weight float64
	}{{"hosting", q.Hosting}, {"participation", q.Participation}, {"agreements", q.Agreements}, {"positions", q.Positions}} {
		if w.weight > 0 {
			weights = append(weights, fmt.Sprintf("%s %g", w.name, w.weight))
		}
	}
	return fmt.Sprintf("Undirected network of %d members and %d ties at the level %s, each weighted by %s. "+
		"Communities: Louvain, seed %d, resolution %g, over weights. PageRank: damping 0.85, over weights. "+
		"Betweenness and closeness: over unweighted shortest paths. Core numbers: unweighted.",
		len(m.graph.Members), len(m.graph.Ties), q.Level, strings.Join(weights, ", "), m.asked.Seed, m.asked.Resolution)
}
