package network_test

import (
	"os"
	"testing"

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
