package neo4jtest_test

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// run executes statements one after the other and returns the rows of the last one.
func run(t testing.TB, db *neo4jdb.DB, statements ...string) (rows [][]any) {
	t.Helper()
	for _, text := range statements {
		err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) (err error) {
			rows, _, err = tx.Run(ctx, neo4jdb.Statement{Text: text})
			return err
		})
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
	}
	return rows
}

func count(t testing.TB, db *neo4jdb.DB, text string) int64 {
	t.Helper()
	return run(t, db, text)[0][0].(int64)
}

// everything counts what a graph can hold.
const everything = "CALL { MATCH (n) RETURN count(n) AS n UNION ALL MATCH ()-[r]->() RETURN count(r) AS n } RETURN sum(n)"

func schemaSize(t testing.TB, db *neo4jdb.DB) (constraints, indexes, lookups int) {
	t.Helper()
	for _, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "SHOW CONSTRAINTS YIELD name"}) {
		if err != nil {
			t.Fatal(err)
		}
		constraints++
	}
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "SHOW INDEXES YIELD type"}) {
		if err != nil {
			t.Fatal(err)
		}
		if row[0] == "LOOKUP" {
			lookups++
		} else {
			indexes++
		}
	}
	return constraints, indexes, lookups
}

func TestEveryTestGetsAnEmptyGraph(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	for round := range 2 {
		t.Run(fmt.Sprint("round ", round), func(t *testing.T) {
			db := neo4jtest.Start(t).Open(t)
			if n := count(t, db, everything); n != 0 {
				t.Errorf("the graph holds %d nodes and relationships, expected none", n)
			}
			if constraints, indexes, lookups := schemaSize(t, db); constraints != 0 || indexes != 0 || lookups != 2 {
				t.Errorf("the graph has %d constraints, %d indexes and %d lookup indexes, expected 0, 0 and 2", constraints, indexes, lookups)
			}
			run(t, db,
				"UNWIND range(1, 10100) AS i CREATE (:Event {id: i})-[:ABOUT]->(:Topic {id: i})", // more than one batch of nodes
				"CREATE CONSTRAINT `odd``name` FOR (e:Event) REQUIRE e.id IS UNIQUE",
				"CREATE INDEX FOR ()-[r:ABOUT]-() ON (r.at)",
				"CREATE FULLTEXT INDEX FOR (t:Topic) ON EACH [t.name]",
			)
		})
	}
}

// A migrated graph keeps its constraints and indexes from test to test, whatever a test does to them.
func TestEveryTestGetsAMigratedGraph(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	type sizes struct{ constraints, indexes, lookups int }
	var first sizes
	for round, change := range []string{"CREATE (:Organization {id: 'organization:x'})", "DROP INDEX search", "CREATE INDEX mine FOR (n:Mine) ON (n.mine)",
		"MATCH (m:_EntenteMigration) DELETE m", ""} {
		t.Run(fmt.Sprint("round ", round), func(t *testing.T) {
			db := neo4jtest.Migrated(t).Open(t)
			if n := count(t, db, "MATCH (n) WHERE NOT n:_EntenteMigration AND NOT n:_EntenteLease RETURN count(n)"); n != 0 {
				t.Errorf("the graph holds %d nodes, expected no more than the migrations", n)
			}
			var now sizes
			now.constraints, now.indexes, now.lookups = schemaSize(t, db)
			if first.constraints == 0 {
				first = now
			}
			if now != first || now.constraints == 0 {
				t.Errorf("the graph has %+v, expected %+v", now, first)
			}
			if change != "" {
				run(t, db, change)
			}
		})
	}
}

func TestSubTestsShareTheirParentsGraph(t *testing.T) {
	run(t, neo4jtest.Migrated(t).Open(t), "CREATE (:Kept)")
	t.Run("child", func(t *testing.T) {
		t.Run("grandchild", func(t *testing.T) {
			if n := count(t, neo4jtest.Migrated(t).Open(t), "MATCH (n:Kept) RETURN count(n)"); n != 1 {
				t.Errorf("the grandchild sees %d of its grandparent's nodes, expected 1", n)
			}
		})
	})
}

// using counts the tests that believe to be alone on a server, by its URI.
var using sync.Map

func TestParallelTestsTakeTurns(t *testing.T) {
	for i := range 4 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			target := neo4jtest.Migrated(t)
			db := target.Open(t)
			counter, _ := using.LoadOrStore(target.URI, new(atomic.Int32))
			if n := counter.(*atomic.Int32).Add(1); n != 1 {
				t.Errorf("%d tests have the graph at once", n)
			}
			t.Cleanup(func() { counter.(*atomic.Int32).Add(-1) })
			run(t, db, "CREATE (:Mine)")
			time.Sleep(20 * time.Millisecond)
			if n := count(t, db, "MATCH (n:Mine) RETURN count(n)"); n != 1 {
				t.Errorf("the graph holds %d nodes, expected the test's own 1", n)
			}
		})
	}
}

func BenchmarkEmptyingAnEmptyGraph(b *testing.B) {
	db := neo4jtest.Start(b).Open(b)
	for b.Loop() {
		if err := neo4jtest.Empty(b.Context(), db); err != nil {
			b.Fatal(err)
		}
	}
}
