package network_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	gonum "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/entente-graph/entente/internal/network"
)

// ties makes ties of weight 1, or of the third number.
func ties(pairs ...[3]int32) []network.Tie {
	all := make([]network.Tie, len(pairs))
	for i, pair := range pairs {
		all[i] = network.Tie{A: pair[0], B: pair[1], Weight: max(1, float64(pair[2]))}
	}
	return all
}

// Two triangles that one tie joins, and a pair apart: what each measure must be can be seen.
func TestMeasuresOfASmallNetwork(t *testing.T) {
	g := network.NewGraph(ties([3]int32{1, 2}, [3]int32{2, 3}, [3]int32{1, 3}, [3]int32{3, 4}, [3]int32{4, 5}, [3]int32{5, 6}, [3]int32{4, 6}, [3]int32{8, 9, 5}))
	shortest, err := g.Shortest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	communities := g.Communities(1, 1)
	for _, test := range []struct {
		what      string
		got, want any
	}{
		{"members", g.Members, []int32{1, 2, 3, 4, 5, 6, 8, 9}},
		{"degrees", g.Degrees(), []int{2, 2, 3, 3, 2, 2, 1, 1}},
		{"weighted degrees", g.WeightedDegrees(), []float64{2, 2, 3, 3, 2, 2, 5, 5}},
		{"components", g.Components(), []int{0, 0, 0, 0, 0, 0, 1, 1}},
		{"cores", g.Cores(), []int{2, 2, 2, 2, 2, 2, 1, 1}},
		{"communities", communities.Of, []int{0, 0, 0, 1, 1, 1, 2, 2}},
		// 3 lies between {1, 2} and {4, 5, 6}: 6 of the 21 pairs of others, of which two pairs are joined nowhere.
		{"betweenness", shortest.Betweenness, []float64{0, 0, 0.285714286, 0.285714286, 0, 0, 0, 0}},
		// 3 reaches 5 of 7 others in 1+1+1+2+2 steps.
		{"closeness of 3", shortest.Closeness[2], 0.510204082},
		{"closeness of 8", shortest.Closeness[6], 0.142857143},
		{"participation", g.Participation(communities.Of), []float64{0, 0, 0.444444444, 0.444444444, 0, 0, 0, 0}},
	} {
		if fmt.Sprint(test.got) != fmt.Sprint(test.want) {
			t.Errorf("%s are %v, want %v", test.what, test.got, test.want)
		}
	}
}

// One single community holds no more weight within than chance would give, whatever resolution made it one.
func TestModularityOfOneCommunity(t *testing.T) {
	g := network.NewGraph(ties([3]int32{1, 2}, [3]int32{2, 3}, [3]int32{1, 3}))
	for _, resolution := range []float64{1, 0.2, 0.7} {
		if found := g.Communities(1, resolution); !slices.Equal(found.Of, []int{0, 0, 0}) || fmt.Sprint(found.Modularity) != "0" {
			t.Errorf("resolution %v: communities %v with modularity %v, want one with 0", resolution, found.Of, found.Modularity)
		}
	}
}

// Gonum's measures are another's work: on networks that chance makes, ours must be the same.
func TestMeasuresEqualGonum(t *testing.T) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 1))
		n := int32(3 + random.IntN(40))
		var all []network.Tie
		for a := range n {
			for b := a + 1; b < n; b++ {
				if random.Float64() < 0.15 {
					all = append(all, network.Tie{A: a, B: b, Weight: float64(1 + random.IntN(5))})
				}
			}
		}
		g := network.NewGraph(all)
		if len(g.Members) < 3 {
			continue
		}
		weighted := simple.NewWeightedUndirectedGraph(0, 0)
		plain := simple.NewUndirectedGraph()
		for _, tie := range all {
			a, b := simple.Node(tie.A), simple.Node(tie.B)
			weighted.SetWeightedEdge(weighted.NewWeightedEdge(a, b, tie.Weight))
			plain.SetEdge(plain.NewEdge(a, b))
		}
		shortest, err := g.Shortest(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		betweenness, closeness := gonum.Betweenness(plain), gonum.Closeness(plain, path.DijkstraAllPaths(plain))
		connected := len(topo.ConnectedComponents(plain)) == 1
		if parts := slices.Max(g.Components()) + 1; parts != len(topo.ConnectedComponents(plain)) {
			t.Errorf("seed %d: %d components", seed, parts)
		}
		cores := map[int64]int{}
		for k, core := range coresOf(plain) {
			for _, node := range core {
				cores[node.ID()] = max(cores[node.ID()], k)
			}
		}
		pairs := float64((len(g.Members) - 1) * (len(g.Members) - 2))
		for i, member := range g.Members {
			if !near(shortest.Betweenness[i], betweenness[int64(member)]/pairs) {
				t.Errorf("seed %d: betweenness of %d is %v, gonum says %v", seed, member, shortest.Betweenness[i], betweenness[int64(member)]/pairs)
			}
			// Gonum's closeness is one over the sum of the steps, in networks of one part.
			if want := closeness[int64(member)] * float64(len(g.Members)-1); connected && !near(shortest.Closeness[i], want) {
				t.Errorf("seed %d: closeness of %d is %v, gonum says %v", seed, member, shortest.Closeness[i], want)
			}
			if got := g.Cores()[i]; got != cores[int64(member)] {
				t.Errorf("seed %d: core of %d is %d, gonum says %d", seed, member, got, cores[int64(member)])
			}
		}
		communities := g.Communities(seed, []float64{1, 0.2, 2.5}[seed%3])
		groups := make([][]graph.Node, slices.Max(communities.Of)+1)
		for i, number := range communities.Of {
			groups[number] = append(groups[number], simple.Node(g.Members[i]))
		}
		if want := community.Q(weighted, groups, 1); !near(communities.Modularity, want) {
			t.Errorf("seed %d: modularity %v, gonum says %v", seed, communities.Modularity, want)
		}
		best := math.Inf(-1)
		for s := range uint64(5) {
			reduced := community.Modularize(weighted, 1, rand.NewPCG(s, 2))
			best = max(best, community.Q(weighted, reduced.Communities(), 1))
		}
		if communities = g.Communities(seed, 1); communities.Modularity < best-0.05 {
			t.Errorf("seed %d: modularity %v, gonum finds %v", seed, communities.Modularity, best)
		}
		var sum float64
		for _, rank := range g.PageRank() {
			sum += rank
		}
		if !near(sum, 1) {
			t.Errorf("seed %d: page ranks add up to %v", seed, sum)
		}
		again := network.NewGraph(shuffled(random, all))
		if fmt.Sprint(again.Communities(seed, 1), again.PageRank()) != fmt.Sprint(communities, g.PageRank()) {
			t.Errorf("seed %d: the order of the ties matters", seed)
		}
	}
}

// PageRank over ties of equal weight is gonum's over arcs in both directions.
func TestPageRankEqualsGonum(t *testing.T) {
	all := ties([3]int32{1, 2}, [3]int32{2, 3}, [3]int32{3, 4}, [3]int32{2, 4}, [3]int32{4, 5})
	g := network.NewGraph(all)
	arcs := simple.NewDirectedGraph()
	for _, tie := range all {
		arcs.SetEdge(arcs.NewEdge(simple.Node(tie.A), simple.Node(tie.B)))
		arcs.SetEdge(arcs.NewEdge(simple.Node(tie.B), simple.Node(tie.A)))
	}
	want := gonum.PageRank(arcs, 0.85, 1e-12)
	for i, rank := range g.PageRank() {
		if math.Abs(rank-want[int64(g.Members[i])]) > 1e-8 {
			t.Errorf("page rank of %d is %v, gonum says %v", g.Members[i], rank, want[int64(g.Members[i])])
		}
	}
}

func TestMeasuresEndWithTheirContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	g := network.NewGraph(ties([3]int32{1, 2}, [3]int32{2, 3}))
	if _, err := g.Shortest(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestAnEmptyNetworkHasMeasures(t *testing.T) {
	g := network.NewGraph(nil)
	shortest, err := g.Shortest(t.Context())
	communities := g.Communities(1, 1)
	if err != nil || len(shortest.Betweenness)+len(g.PageRank())+len(g.Cores())+len(g.Components()) != 0 || communities.Modularity != 0 {
		t.Errorf("%v %v %v", shortest, communities, err)
	}
}

func coresOf(g graph.Undirected) [][]graph.Node {
	_, cores := topo.DegeneracyOrdering(g)
	return cores
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-8 }

func shuffled(random *rand.Rand, all []network.Tie) []network.Tie {
	all = slices.Clone(all)
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	return all
}
