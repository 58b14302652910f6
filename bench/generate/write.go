package generate

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"golang.org/x/sync/errgroup"
)

const (
	batchSize = 5_000
	writers   = 2
)

type generator struct {
	db      *neo4jdb.DB
	options Options
}

// query runs one statement in its own transaction and returns all its rows.
func (g *generator) query(ctx context.Context, text string, parameters map[string]any) (rows [][]any, err error) {
	err = g.db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		rows, _, err = tx.Run(ctx, neo4jdb.Statement{Text: text, Params: parameters})
		return err
	})
	return rows, err
}

func (g *generator) writeNodes(ctx context.Context, set nodeSet) (int, error) {
	text := fmt.Sprintf("UNWIND $rows AS row CREATE (n:%s) SET n = row RETURN count(n)", set.label)
	return g.writeBatches(ctx, set.label, text, set.rows)
}

// writeFacts sorts every batch by the ids of its ends, so that two writers take their locks in the same order.
func (g *generator) writeFacts(ctx context.Context, set factSet) (int, error) {
	text := fmt.Sprintf(`UNWIND $rows AS row MATCH (a:%s {id: row.from}) MATCH (b:%s {id: row.to})
		CREATE (a)-[f:%s]->(b) SET f = row.properties RETURN count(f)`, set.from, set.to, set.kind)
	return g.writeBatches(ctx, set.kind, text, func(yield func(map[string]any) bool) {
		for batch := range chunk(set.facts, batchSize) {
			slices.SortFunc(batch, func(x, y fact) int {
				return cmp.Or(cmp.Compare(x.from, y.from), cmp.Compare(x.to, y.to))
			})
			for _, f := range batch {
				if !yield(map[string]any{"from": f.from, "to": f.to, "properties": f.properties}) {
					return
				}
			}
		}
	})
}

// writeBatches runs the statement over all rows, batch by batch with some writers side by side, and returns how many
// things were written.
func (g *generator) writeBatches(ctx context.Context, what, text string, rows iter.Seq[map[string]any]) (int, error) {
	start := time.Now()
	group, groupCtx := errgroup.WithContext(ctx)
	group.SetLimit(writers)
	total := 0
	for batch := range chunk(rows, batchSize) {
		if groupCtx.Err() != nil {
			break
		}
		total += len(batch)
		group.Go(func() error {
			rows, err := g.query(groupCtx, text, map[string]any{"rows": batch})
			if err != nil {
				return err
			}
			if n := rows[0][0]; n != int64(len(batch)) {
				return fmt.Errorf("%v of a batch's %d rows were written: an end of a relationship is missing", n, len(batch))
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return 0, err
	}
	if g.options.Progress != nil {
		g.options.Progress(what, total, time.Since(start))
	}
	return total, context.Cause(ctx)
}

// chunk cuts a stream into slices of n items; the last one may be shorter.
func chunk[T any](items iter.Seq[T], n int) iter.Seq[[]T] {
	return func(yield func([]T) bool) {
		batch := make([]T, 0, n)
		for item := range items {
			if batch = append(batch, item); len(batch) < n {
				continue
			}
			if !yield(batch) {
				return
			}
			batch = make([]T, 0, n)
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}
