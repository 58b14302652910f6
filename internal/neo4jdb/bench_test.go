package neo4jdb_test

import (
	"context"
	"syscall"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// cpu is what this process has used so far. Unlike time it says something on a busy machine.
func cpu() time.Duration {
	var usage syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// BenchmarkRead sets Read beside the driver used by hand, in the way a service would that is written straight on it.
// Compare with: go test -run - -bench Read -count 6 ./internal/neo4jdb
func BenchmarkRead(b *testing.B) {
	results := []struct {
		name string
		s    neo4jdb.Statement
	}{
		{"1row", neo4jdb.Statement{Text: "RETURN $id, [1, 2, 3]", Params: map[string]any{"id": "event:1"}}},
		{"20rows", neo4jdb.Statement{Text: "UNWIND range(1, 20) AS i RETURN i, 'event:' + i, $id, [['organization:1', 'A name'], ['organization:2', 'Another']]", Params: map[string]any{"id": "event:1"}}},
		{"20rows-in-1", neo4jdb.Statement{Text: "RETURN COLLECT { UNWIND range(1, 20) AS i RETURN [i, 'event:' + i, $id, [['organization:1', 'A name'], ['organization:2', 'Another']]] }", Params: map[string]any{"id": "event:1"}}},
		{"5000rows", neo4jdb.Statement{Text: "UNWIND range(1, 5000) AS i RETURN i, 'event:' + i, $id", Params: map[string]any{"id": "event:1"}}},
	}
	c := config(b)
	driver, err := neo4j.NewDriverWithContext(c.URI, neo4j.BasicAuth("neo4j", c.Password, ""))
	if err != nil {
		b.Fatal(err)
	}
	defer driver.Close(context.Background())
	db := open(b)

	ways := []struct {
		name string
		run  func(ctx context.Context, s neo4jdb.Statement) error
	}{
		{"driver-session", func(ctx context.Context, s neo4jdb.Statement) error {
			session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: "neo4j"})
			defer session.Close(ctx)
			result, err := session.Run(ctx, s.Text, s.Params)
			if err != nil {
				return err
			}
			for result.Next(ctx) {
				_ = result.Record().Values
			}
			return result.Err()
		}},
		{"driver-executequery", func(ctx context.Context, s neo4jdb.Statement) error {
			_, err := neo4j.ExecuteQuery(ctx, driver, s.Text, s.Params, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithReadersRouting(), neo4j.ExecuteQueryWithDatabase("neo4j"))
			return err
		}},
		{"entente", func(ctx context.Context, s neo4jdb.Statement) error { return last(db.Read(ctx, s)) }},
		{"entente-deadline", func(ctx context.Context, s neo4jdb.Statement) error {
			ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
			defer cancel()
			return last(db.Read(ctx, s))
		}},
	}
	for _, result := range results {
		for _, way := range ways {
			b.Run(result.name+"/"+way.name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetParallelism(4)
				before := cpu()
				defer func() { b.ReportMetric(float64((cpu()-before).Microseconds())/float64(b.N), "cpu-us/op") }()
				b.RunParallel(func(pb *testing.PB) {
					for pb.Next() {
						if err := way.run(context.Background(), result.s); err != nil {
							b.Error(err)
						}
					}
				})
			})
		}
	}
}
