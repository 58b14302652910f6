package network

import (
	"cmp"
	"context"
	"slices"
)

// Graph is a network: the members that have ties, numbered from 0 in the order of their ids, and their ties in both directions.
type Graph struct {
	Members []int32
	Ties    []Tie
	from    []int32
	to      []int32
	weights []float64
}

// NewGraph returns the network of some ties.
func NewGraph(ties []Tie) *Graph {
	g := &Graph{Ties: slices.Clone(ties)}
	slices.SortFunc(g.Ties, func(a, b Tie) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	for _, t := range ties {
		g.Members = append(g.Members, t.A, t.B)
	}
	slices.Sort(g.Members)
	g.Members = slices.Compact(g.Members)
	at := make(map[int32]int32, len(g.Members))
	for i, member := range g.Members {
		at[member] = int32(i)
	}
	g.from = make([]int32, len(g.Members)+1)
	for _, t := range ties {
		g.from[at[t.A]+1]++
		g.from[at[t.B]+1]++
	}
	for i := range g.Members {
		g.from[i+1] += g.from[i]
	}
	g.to, g.weights = make([]int32, 2*len(ties)), make([]float64, 2*len(ties))
	free := slices.Clone(g.from)
	put := func(a, b int32, weight float64) {
		g.to[free[a]], g.weights[free[a]] = b, weight
		free[a]++
	}
	for _, t := range g.Ties { // in order, so that sums come out the same each time
		put(at[t.A], at[t.B], t.Weight)
		put(at[t.B], at[t.A], t.Weight)
	}
	return g
}

// Place is the number of a member in the network, which must be in it.
func (g *Graph) Place(member int32) int {
	i, _ := slices.BinarySearch(g.Members, member)
	return i
}

// Work is about how many steps the measures take that look at all shortest paths.
func (g *Graph) Work() int { return len(g.Members) * len(g.to) }

// Degrees returns with how many others each member has a tie.
func (g *Graph) Degrees() []int {
	degrees := make([]int, len(g.Members))
	for i := range degrees {
		degrees[i] = int(g.from[i+1] - g.from[i])
	}
	return degrees
}

// WeightedDegrees returns the sum of the weights of each member's ties.
func (g *Graph) WeightedDegrees() []float64 {
	degrees := make([]float64, len(g.Members))
	for i := range degrees {
		for _, weight := range g.weights[g.from[i]:g.from[i+1]] {
			degrees[i] += weight
		}
		degrees[i] = rounded(degrees[i])
	}
	return degrees
}

// Components returns, for each member, the number of the part of the network that it can reach: 0 for the largest, and so
// on; of parts that are as large, the one with the first id comes first.
func (g *Graph) Components() []int {
	part := make([]int, len(g.Members))
	for i := range part {
		part[i] = -1
	}
	var queue []int32
	parts := 0
	for start := range part {
		if part[start] >= 0 {
			continue
		}
		part[start] = parts
		queue = append(queue[:0], int32(start))
		for len(queue) > 0 {
			at := queue[len(queue)-1]
			queue = queue[:len(queue)-1]
			for _, next := range g.to[g.from[at]:g.from[at+1]] {
				if part[next] < 0 {
					part[next] = parts
					queue = append(queue, next)
				}
			}
		}
		parts++
	}
	return numbered(part)
}

// numbered numbers groups anew: the largest is 0, and of groups that are as large, that of the first member comes first.
func numbered(group []int) []int {
	type one struct{ size, first, number int }
	groups := map[int]*one{}
	for i, number := range group {
		if groups[number] == nil {
			groups[number] = &one{first: i, number: number}
		}
		groups[number].size++
	}
	order := make([]*one, 0, len(groups))
	for _, g := range groups {
		order = append(order, g)
	}
	slices.SortFunc(order, func(a, b *one) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(a.first, b.first))
	})
	for i, g := range order {
		g.number = i
	}
	out := make([]int, len(group))
	for i, number := range group {
		out[i] = groups[number].number
	}
	return out
}

// Cores returns each member's core number: the greatest k for which it belongs to a part of the network in which everybody
// has ties to k others of that part. Batagelj and Zaveršnik 2003, https://arxiv.org/abs/cs/0310049.
func (g *Graph) Cores() []int {
	degree := g.Degrees()
	most := 0
	for _, d := range degree {
		most = max(most, d)
	}
	start := make([]int, most+2) // where the members of each degree begin in order
	for _, d := range degree {
		start[d+1]++
	}
	for d := range most + 1 {
		start[d+1] += start[d]
	}
	order, at := make([]int, len(degree)), make([]int, len(degree))
	free := slices.Clone(start)
	for i, d := range degree {
		order[free[d]], at[i] = i, free[d]
		free[d]++
	}
	for i := range order {
		v := order[i]
		for _, u := range g.to[g.from[v]:g.from[v+1]] {
			if degree[u] <= degree[v] {
				continue
			}
			first := start[degree[u]] // u changes places with the first of its degree, and leaves it
			w := order[first]
			order[first], order[at[u]] = int(u), w
			at[u], at[w] = first, at[u]
			start[degree[u]]++
			degree[u]--
		}
	}
	return degree
}

// PageRank returns the share of time that a walker spends at each member who follows ties in proportion to their weights,
// and with probability 0.15 goes anywhere. Brin and Page 1998, https://doi.org/10.1016/S0169-7552(98)00110-X; to a change of
// less than 1e-10 in all.
func (g *Graph) PageRank() []float64 {
	const damping, tolerance, iterations = 0.85, 1e-10, 200
	n := len(g.Members)
	rank, next, out := make([]float64, n), make([]float64, n), make([]float64, n)
	for i := range rank {
		rank[i] = 1 / float64(n)
		for _, weight := range g.weights[g.from[i]:g.from[i+1]] {
			out[i] += weight
		}
	}
	for range iterations {
		var change float64
		for i := range next {
			var sum float64
			for at := g.from[i]; at < g.from[i+1]; at++ {
				j := g.to[at]
				sum += rank[j] * g.weights[at] / out[j]
			}
			next[i] = (1-damping)/float64(n) + damping*sum
			change += abs(next[i] - rank[i])
		}
		rank, next = next, rank
		if change < tolerance {
			break
		}
	}
	for i := range rank {
		rank[i] = rounded(rank[i])
	}
	return rank
}

func abs(x float64) float64 { return max(x, -x) }

// Participation returns how evenly each member's ties are spread over communities: 0 if all lead into one, nearly 1 if they
// lead into many alike. Guimerà and Amaral 2005, https://doi.org/10.1038/nature03288, with weights.
func (g *Graph) Participation(community []int) []float64 {
	out := make([]float64, len(g.Members))
	into := map[int]float64{}
	for i := range out {
		clear(into)
		var all float64
		for at := g.from[i]; at < g.from[i+1]; at++ {
			into[community[g.to[at]]] += g.weights[at]
			all += g.weights[at]
		}
		var squares []float64
		for _, weight := range into {
			squares = append(squares, weight/all*(weight/all))
		}
		slices.Sort(squares) // maps have no order, and sums have one
		out[i] = 1
		for _, square := range squares {
			out[i] -= square
		}
		out[i] = rounded(out[i])
	}
	return out
}

// ended says whether a computation should stop, now and then.
func ended(ctx context.Context, step int) error {
	if step%16 == 0 {
		return ctx.Err()
	}
	return nil
}
