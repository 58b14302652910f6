package neo4jdb_test

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// endless runs for minutes unless it is ended. Its text tells it apart in SHOW TRANSACTIONS.
const endless = "UNWIND range(1, 100000) AS i CALL (i) { UNWIND range(1, 1000000) AS j WITH j WHERE j % 7 = 3 RETURN count(j) AS n } RETURN sum(n) AS endless"

// trickling yields a row now and then, for minutes. The rows are large because the server sends when a buffer is full.
const trickling = "UNWIND range(1, 100000) AS i CALL (i) { UNWIND range(1, 300000) AS j WITH j WHERE j % 7 = 3 RETURN count(j) AS n } RETURN range(n, n + 20000) AS endless"

// running counts the endless statements that the database still works on.
func running(t testing.TB, db *neo4jdb.DB) int64 {
	t.Helper()
	return rows(t, db, "SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q CONTAINS 'AS endless' AND NOT q STARTS WITH 'SHOW' RETURN count(*)", nil)[0][0].(int64)
}

// soon is far less than the statements here would take, and enough for a busy machine.
const soon = 30 * time.Second

// wantEnded fails unless the endless statement is gone from the database soon.
func wantEnded(t testing.TB, db *neo4jdb.DB) {
	t.Helper()
	start := time.Now()
	for running(t, db) > 0 {
		if time.Since(start) > soon {
			t.Fatalf("the statement still runs in the database after %s", soon)
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Logf("ended in the database after %s", time.Since(start).Round(time.Millisecond))
}

func TestReadYieldsRowsInOrder(t *testing.T) {
	var seen []neo4jdb.Observation
	db := open(t, func(c *neo4jdb.Config) { c.Observe = func(o neo4jdb.Observation) { seen = append(seen, o) } })
	got := rows(t, db, "UNWIND range(1, $n) AS i RETURN i, toString(i)", map[string]any{"n": 2500})
	if len(got) != 2500 || got[2499][0] != int64(2500) || got[2499][1] != "2500" {
		t.Errorf("%d rows, last %v", len(got), got[len(got)-1])
	}
	if len(seen) != 1 || seen[0].Rows != 2500 || seen[0].Write || seen[0].Took <= 0 {
		t.Errorf("observed %+v", seen)
	}
	if got := rows(t, db, "UNWIND [] AS i RETURN i", nil); got != nil {
		t.Errorf("got %v", got)
	}
}

func TestReadReportsOnceAndLast(t *testing.T) {
	db := open(t)
	tests := []struct {
		name, text string
		code       neo4jdb.Code
		rows       int
	}{
		{"syntax", "RETRUN 1", neo4jdb.CodeInternal, 0},
		{"midway", "UNWIND [1, 2, 0, 4] AS i RETURN 4 / i", neo4jdb.CodeInternal, -1},
		{"a write", "CREATE (n) RETURN n", neo4jdb.CodeInternal, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			count, failures := 0, 0
			for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: test.text}) {
				if err == nil {
					count++
					continue
				}
				failures++
				if row != nil {
					t.Errorf("a row beside the error: %v", row)
				}
				wantError(t, err, test.code)
				if strings.Contains(err.(*neo4jdb.Error).Public(), "Neo") {
					t.Error("the public message leaks")
				}
			}
			if failures != 1 || test.rows >= 0 && count != test.rows {
				t.Errorf("%d rows, %d failures", count, failures)
			}
		})
	}
}

func TestDeadlineEndsTheTransactionInTheDatabase(t *testing.T) {
	db := open(t)
	for name, text := range map[string]string{"no row yet": endless, "rows flowing": trickling} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), 400*time.Millisecond)
			defer cancel()
			start := time.Now()
			err := last(db.Read(ctx, neo4jdb.Statement{Text: text}))
			wantError(t, err, neo4jdb.CodeTimeout, "time limit")
			if took := time.Since(start); took < 300*time.Millisecond || took > soon {
				t.Errorf("returned after %s", took)
			}
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Error("does not unwrap to context.DeadlineExceeded")
			}
			wantEnded(t, open(t))
		})
	}
}

func TestCancellationEndsTheTransactionInTheDatabase(t *testing.T) {
	db, watch := open(t), open(t)
	for name, text := range map[string]string{"no row yet": endless, "rows flowing": trickling} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			var cancelled time.Time
			go func() {
				for running(t, watch) == 0 {
					time.Sleep(10 * time.Millisecond)
				}
				time.Sleep(100 * time.Millisecond)
				cancelled = time.Now()
				cancel()
			}()
			err := last(db.Read(ctx, neo4jdb.Statement{Text: text}))
			wantError(t, err, neo4jdb.CodeCanceled)
			if took := time.Since(cancelled); took > soon {
				t.Errorf("returned %s after the cancellation", took)
			}
			if !errors.Is(err, context.Canceled) {
				t.Error("does not unwrap to context.Canceled")
			}
			wantEnded(t, watch)
		})
	}
	if got := rows(t, db, "RETURN 1", nil); len(got) != 1 {
		t.Error("the pool is of no use afterwards")
	}
}

func TestBreakingOffEndsTheTransaction(t *testing.T) {
	db, watch := open(t), open(t)
	start := time.Now()
	for _, err := range db.Read(t.Context(), neo4jdb.Statement{Text: trickling}) {
		if err != nil {
			t.Fatal(err)
		}
		break
	}
	if took := time.Since(start); took > soon {
		t.Errorf("took %s", took)
	}
	wantEnded(t, watch)
}

// last drains a result and returns its failure, if any.
func last(seq iter.Seq2[[]any, error]) (err error) {
	for _, err = range seq {
	}
	return err
}

func TestExplainShowsTheIndex(t *testing.T) {
	db := open(t)
	if _, err := db.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	plan, err := db.Explain(t.Context(), neo4jdb.Statement{Text: "MATCH (t:Thing {id: $id}) RETURN t.name", Params: map[string]any{"id": "x"}})
	if err != nil {
		t.Fatal(err)
	}
	seek := slices.IndexFunc(slices.Collect(plan.All()), func(p neo4jdb.Plan) bool {
		return strings.HasPrefix(p.Operator, "NodeUniqueIndexSeek") && strings.Contains(p.Details, "Thing(id)") && slices.Contains(p.Identifiers, "t")
	})
	if plan.Operator != "ProduceResults" || seek < 0 {
		t.Errorf("plan:\n%s", plan)
	}
	if _, err := db.Explain(t.Context(), neo4jdb.Statement{Text: "MATCH (t"}); err == nil {
		t.Error("explained nonsense")
	}
}

// What feeds an operator is told in the server's order, and each operator once.
func TestExplainShowsAllThatFeedsAnOperator(t *testing.T) {
	db := open(t)
	plan, err := db.Explain(t.Context(), neo4jdb.Statement{Text: "MATCH (a:Thing) RETURN a.name AS name UNION ALL MATCH (b:Kind) RETURN b.name AS name"})
	if err != nil {
		t.Fatal(err)
	}
	var scanned []string
	for p := range plan.All() {
		if p.Operator == "NodeByLabelScan" {
			scanned = append(scanned, p.Details)
		}
		if p.Operator == "Union" && len(p.Children) != 2 {
			t.Errorf("the union has %d children", len(p.Children))
		}
	}
	if want := []string{"a:Thing", "b:Kind"}; !slices.Equal(scanned, want) {
		t.Errorf("the scans are %q, want %q:\n%s", scanned, want, plan)
	}
}
