package network

import (
	"context"

	"golang.org/x/sync/errgroup"
)

// batches is into how many parts the members are split to be worked on side by side. It does not depend on the machine, so
// that sums come out the same everywhere.
const batches = 8

// Shortest are measures over all shortest paths, whose steps all count alike.
type Shortest struct {
	// Betweenness is the share of the shortest paths between two others that lead through a member, over all pairs: 0 to 1.
	// Freeman 1977, computed as in Brandes 2001, https://doi.org/10.1080/0022250X.2001.9990249.
	Betweenness []float64
	// Closeness is the number of others that a member reaches, divided by the sum of the steps to them, times the share of
	// all others that it reaches: 0 to 1. Wasserman and Faust 1994, for networks in several parts.
	Closeness []float64
}

// Shortest computes the measures over shortest paths.
func (g *Graph) Shortest(ctx context.Context) (Shortest, error) {
	n := len(g.Members)
	s := Shortest{Betweenness: make([]float64, n), Closeness: make([]float64, n)}
	sums := make([][]float64, batches)
	group, ctx := errgroup.WithContext(ctx)
	for batch := range batches {
		group.Go(func() error {
			b := newBrandes(g)
			sums[batch] = b.dependency
			for source := batch; source < n; source += batches {
				if err := ended(ctx, source/batches); err != nil {
					return err
				}
				s.Closeness[source] = b.from(int32(source))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return Shortest{}, err
	}
	for _, sum := range sums {
		for i, dependency := range sum {
			s.Betweenness[i] += dependency
		}
	}
	if n > 2 { // each pair was counted from both its ends
		for i := range s.Betweenness {
			s.Betweenness[i] = rounded(s.Betweenness[i] / float64((n-1)*(n-2)))
		}
	}
	return s, nil
}

// brandes is the working memory of Brandes' algorithm.
type brandes struct {
	g          *Graph
	dependency []float64 // the result: how much depends on each member, over all sources
	order      []int32   // as they are reached
	distance   []int32
	paths      []float64 // how many shortest paths lead there
	delta      []float64
}

func newBrandes(g *Graph) *brandes {
	n := len(g.Members)
	b := &brandes{
		g: g, dependency: make([]float64, n), distance: make([]int32, n), paths: make([]float64, n), delta: make([]float64, n),
	}
	for i := range b.distance {
		b.distance[i] = -1
	}
	return b
}

// from adds what depends on each member on the way from a source, and returns the source's closeness.
func (b *brandes) from(source int32) float64 {
	g := b.g
	b.order = append(b.order[:0], source)
	b.distance[source], b.paths[source] = 0, 1
	var steps int
	for i := 0; i < len(b.order); i++ {
		v := b.order[i]
		steps += int(b.distance[v])
		for _, w := range g.to[g.from[v]:g.from[v+1]] {
			if b.distance[w] < 0 {
				b.distance[w] = b.distance[v] + 1
				b.order = append(b.order, w)
			}
			if b.distance[w] == b.distance[v]+1 {
				b.paths[w] += b.paths[v]
			}
		}
	}
	for i := len(b.order) - 1; i > 0; i-- {
		w := b.order[i]
		share := (1 + b.delta[w]) / b.paths[w]
		for _, v := range g.to[g.from[w]:g.from[w+1]] {
			if b.distance[v] == b.distance[w]-1 {
				b.delta[v] += b.paths[v] * share
			}
		}
		b.dependency[w] += b.delta[w]
	}
	reached := float64(len(b.order) - 1)
	for _, v := range b.order {
		b.distance[v], b.paths[v], b.delta[v] = -1, 0, 0
	}
	if steps == 0 {
		return 0
	}
	return rounded(reached / float64(steps) * reached / float64(len(g.Members)-1))
}
