package network_test

import (
	"math/rand/v2"
	"os"
	"testing"

	"gonum.org/v1/gonum/graph/community"
	gonum "gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/network"
)

// The benchmarks read the graph that NEO4J_URI names: start one with `go run ./bench generate`, for example.
func loaded(b *testing.B) (*neo4jdb.DB, *network.Projection) {
	config := neo4jdb.FromEnv(os.Getenv)
	if config.URI == "" {
		b.Skip("NEO4J_URI names no graph to measure")
	}
	db, err := neo4jdb.Open(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close(b.Context()) })
	p, err := network.Load(b.Context(), db)
	if err != nil {
		b.Fatal(err)
	}
	b.Logf("%d events, %d agreements, %d facts in %s, %d KB", p.Events(), p.Agreements(), p.Facts(), p.Took, p.Bytes()>>10)
	return db, p
}

func BenchmarkLoad(b *testing.B) {
	db, _ := loaded(b)
	for b.Loop() {
		if _, err := network.Load(b.Context(), db); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkTies(b *testing.B) {
	_, p := loaded(b)
	order := network.Page{Size: 20, Order: []network.Key{{By: "weight", Descending: true}, {By: "a.id"}, {By: "b.id"}}}
	hosting := network.Weights{Hosting: 1}
	for _, bench := range []struct {
		name  string
		query network.Query
	}{
		{"organizations", network.Query{Weights: hosting, Period: network.Always}},
		{"ministries", network.Query{Level: network.Ministries, Weights: hosting, Period: network.Always}},
		{"countries", network.Query{Level: network.Countries, Weights: hosting, Period: network.Always}},
		{"mixed", network.Query{Weights: network.Weights{Hosting: 1, Participation: .5, Agreements: 2, Positions: 1}, Period: network.Always}},
		{"persons", network.Query{Level: network.Persons, Weights: network.Weights{Participation: 1}, Period: network.Always}},
		{"topics", network.Query{Level: network.Topics, Weights: network.Weights{Participation: 1}, Period: network.Always}},
	} {
		b.Run(bench.name, func(b *testing.B) {
			var total int
			for b.Loop() {
				paged := p.Paged(p.Ties(bench.query), order)
				p.Shared(bench.query, paged.Ties)
				total = paged.Total
			}
			b.ReportMetric(float64(total), "ties")
		})
	}
}

// Gonum works over maps; ours works over arrays.
func BenchmarkBetweenness(b *testing.B) {
	_, p := loaded(b)
	var strong []network.Tie
	for _, tie := range p.Ties(network.Query{Weights: network.Weights{Hosting: 1}, Period: network.Always}) {
		if tie.Weight >= 3 {
			strong = append(strong, tie)
		}
	}
	b.Run("own", func(b *testing.B) {
		for b.Loop() {
			if _, err := network.NewGraph(strong).Shortest(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("gonum", func(b *testing.B) {
		for b.Loop() {
			g := simple.NewUndirectedGraph()
			for _, tie := range strong {
				g.SetEdge(g.NewEdge(simple.Node(tie.A), simple.Node(tie.B)))
			}
			gonum.Betweenness(g)
		}
	})
}

func BenchmarkCommunities(b *testing.B) {
	_, p := loaded(b)
	all := p.Ties(network.Query{Weights: network.Weights{Hosting: 1}, Period: network.Always})
	b.Run("own", func(b *testing.B) {
		for b.Loop() {
			b.ReportMetric(network.NewGraph(all).Communities(1, 1).Modularity, "modularity")
		}
	})
	b.Run("gonum", func(b *testing.B) {
		for b.Loop() {
			g := simple.NewWeightedUndirectedGraph(0, 0)
			for _, tie := range all {
				g.SetWeightedEdge(g.NewWeightedEdge(simple.Node(tie.A), simple.Node(tie.B), tie.Weight))
			}
			b.ReportMetric(community.Q(g, community.Modularize(g, 1, rand.NewPCG(1, 0)).Communities(), 1), "modularity")
		}
	})
}
