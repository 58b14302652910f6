package explore_test

import (
	"context"
	"fmt"
	"os"
	"testing"

	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// The benchmarks read the benchmark's graph (see bench/): start a database over it with `entente db start --data-dir`, name it by
// NEO4J_URI and NEO4J_PASSWORD, and run go test ./internal/explore -run '^$' -bench .
func open(b *testing.B) (*neo4jdb.DB, *schema.Schema) {
	b.Helper()
	config := neo4jdb.FromEnv(os.Getenv)
	if config.URI == "" {
		b.Skip("NEO4J_URI names no database")
	}
	db, err := neo4jdb.Open(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = db.Close(context.Background()) })
	contract, err := schema.Load()
	if err != nil {
		b.Fatal(err)
	}
	return db, contract
}

// around is everything around a topic, with the limits that hold if nothing is said.
func around(b *testing.B, contract *schema.Schema, depth int) *plan.Neighborhood {
	b.Helper()
	n, err := plan.NewNeighborhood(contract, map[string]any{"roots": []any{"topic:t000420"}, "depth": int64(depth)}, plan.Limits{})
	if err != nil {
		b.Fatal(err)
	}
	return n
}

func BenchmarkNeighborhood(b *testing.B) {
	db, contract := open(b)
	for depth := 1; depth <= 4; depth++ {
		n := around(b, contract, depth)
		b.Run(fmt.Sprintf("depth %d", depth), func(b *testing.B) {
			for b.Loop() {
				found, err := explore.Neighborhood(b.Context(), db, n)
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(found.Nodes)), "nodes")
				b.ReportMetric(float64(len(found.Facts)), "facts")
			}
		})
	}
}

func BenchmarkPaths(b *testing.B) {
	db, contract := open(b)
	ways := around(b, contract, 1).Ways
	for _, ends := range [][2]string{
		{"person:p000000", "organization:o000007"}, {"person:p000100", "person:p010000"},
		{"organization:o000001", "organization:o001001"}, {"topic:t000420", "country:CN"},
	} {
		search := plan.PathSearch{
			From: ends[0], To: ends[1], FromType: contract.NounOf(ends[0]), ToType: contract.NounOf(ends[1]),
			First: 10, MaxLength: 6, Ways: ways, Compared: 20_000,
		}
		rare := search
		rare.MaxDegree = 300
		best := rare
		best.Longer = true
		for _, kind := range []struct {
			name   string
			search plan.PathSearch
		}{{"shortest", search}, {"shortest over 300 facts at most", rare}, {"best 10 over 300 facts at most", best}} {
			b.Run(ends[0]+" to "+ends[1]+" "+kind.name, func(b *testing.B) {
				for b.Loop() {
					found, err := explore.FindPaths(b.Context(), db, &kind.search, 0)
					if err != nil {
						b.Fatal(err)
					}
					b.ReportMetric(float64(len(found.Paths)), "paths")
				}
			})
		}
		// The same question in Cypher's older form, with nothing ranked and no facts read: the floor.
		b.Run(ends[0]+" to "+ends[1]+" allShortestPaths", func(b *testing.B) {
			types := ""
			for i, fact := range ways.Facts {
				if i > 0 {
					types += "|"
				}
				types += fact.Label
			}
			statement := neo4jdb.Statement{
				Text: "MATCH (a:" + search.FromType.Label + " {id: $from}), (b:" + search.ToType.Label + " {id: $to}) " +
					"MATCH p = allShortestPaths((a)-[:" + types + "*..6]-(b)) RETURN [n IN nodes(p) | n.id]",
				Params: map[string]any{"from": search.From, "to": search.To},
			}
			for b.Loop() {
				for _, err := range db.Read(b.Context(), statement) {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
