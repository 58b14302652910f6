package dataset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/schema"
)

// Progress is how far an import has come.
type Progress struct {
	// Done and Total are numbers of nodes and relationships to be written.
	Done, Total int
}

// Result is what an import did.
type Result struct {
	// Counts are the plan's.
	Counts []Count
	// Added and Changed are the sums of the counts.
	Added, Changed, Unchanged int
	// Retracted is the number of claims that were taken back.
	Retracted int
	// Took is how long the writing took.
	Took time.Duration
}

// batch is the work of one statement.
type batch struct {
	// statement makes it; with merge, in the way that bears somebody else making the same.
	statement func(merge bool) neo4jdb.Statement
	doing     string
	rows      int
}

// writers is how many transactions are written at once: more only wait for each other.
const writers = 2

// Apply writes what the plan holds. Rows go in transactions of up to 10,000, in an order that is the same for everybody, so
// that importers side by side do not lock each other out. Every row may be written twice without harm: an import that was
// broken off is finished by planning and applying it again.
//
// Progress, if not nil, is told after every transaction, by one goroutine at a time.
func (p *Plan) Apply(ctx context.Context, db *neo4jdb.DB, progress func(Progress)) (Result, error) {
	began := time.Now()
	result := Result{Counts: p.Counts, Retracted: p.retracted.Len()}
	for _, count := range p.Counts {
		result.Added += count.Added
		result.Changed += count.Changed
		result.Unchanged += count.Unchanged
	}
	now := Progress{Total: p.Rows()}
	var mu sync.Mutex
	done := func(rows int) {
		mu.Lock()
		defer mu.Unlock()
		now.Done += rows
		if progress != nil {
			progress(now)
		}
	}
	// Relationships need the nodes at their ends, so that they wait until all nodes are there; a small plan is one
	// transaction in any case.
	stages := []iter.Seq2[batch, error]{p.nodeBatches(), inTurn([]iter.Seq2[batch, error]{p.factBatches(), p.claimBatches()})}
	if now.Total <= transactionSize {
		stages = []iter.Seq2[batch, error]{inTurn(stages)}
	}
	for _, stage := range stages {
		if err := writeAll(ctx, db, stage, done); err != nil {
			return Result{}, fmt.Errorf("importing (%d of %d written; run it again to finish): %w", now.Done, now.Total, err)
		}
	}
	result.Took = time.Since(began)
	return result, nil
}

// inTurn plays one sequence after the other.
func inTurn(all []iter.Seq2[batch, error]) iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		for _, one := range all {
			for b, err := range one {
				if !yield(b, err) {
					return
				}
			}
		}
	}
}

// writeAll writes batches in transactions, several at once.
func writeAll(ctx context.Context, db *neo4jdb.DB, batches iter.Seq2[batch, error], done func(rows int)) error {
	group, ctx := errgroup.WithContext(ctx)
	work := make(chan []batch)
	group.Go(func() error {
		defer close(work)
		for transaction, err := range transactions(batches) {
			if err != nil {
				return err
			}
			select {
			case work <- transaction:
			case <-ctx.Done():
				return nil // a writer has failed, or the caller has
			}
		}
		return ctx.Err()
	})
	for range writers {
		group.Go(func() error {
			for transaction := range work {
				if err := write(ctx, db, transaction); err != nil {
					return err
				}
				rows := 0
				for _, b := range transaction {
					rows += b.rows
				}
				done(rows)
			}
			return nil
		})
	}
	return group.Wait()
}

func (p *Plan) nodeBatches() iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		for _, g := range p.nodes {
			columns := slices.Sorted(maps.Keys(g.columns))
			ok := chunks(p, &g.added, listed(1, columns), yield, func(rows [][]any) batch {
				return batch{func(merge bool) neo4jdb.Statement { return addNodes(g.noun, columns, rows, merge) }, "writing " + g.noun.Plural, len(rows)}
			}) && chunks(p, &g.revived, named, yield, func(rows []map[string]any) batch {
				return batch{func(bool) neo4jdb.Statement { return MoveNodes(g.noun, false, rows) }, "restoring " + g.noun.Plural, len(rows)}
			}) && chunks(p, &g.changed, named, yield, func(rows []map[string]any) batch {
				return batch{func(bool) neo4jdb.Statement { return changeNodes(g.noun, rows) }, "changing " + g.noun.Plural, len(rows)}
			})
			if !ok {
				return
			}
		}
	}
}

func (p *Plan) factBatches() iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		for _, g := range p.facts {
			columns := slices.Sorted(maps.Keys(g.columns))
			ok := chunks(p, &g.added, listed(3, columns), yield, func(rows [][]any) batch {
				return batch{func(merge bool) neo4jdb.Statement { return addFacts(g, columns, rows, merge) }, "writing " + g.noun.Label, len(rows)}
			}) && chunks(p, &g.revived, named, yield, func(rows []map[string]any) batch {
				return batch{func(bool) neo4jdb.Statement { return MoveFacts(g.noun, false, rows) }, "restoring " + g.noun.Label, len(rows)}
			}) && chunks(p, &g.changed, named, yield, func(rows []map[string]any) batch {
				return batch{func(bool) neo4jdb.Statement { return changeFacts(g.noun, rows) }, "changing " + g.noun.Label, len(rows)}
			})
			if !ok {
				return
			}
		}
	}
}

// claimBatches take claims back, let others hold again, and retract the facts for which none is left.
func (p *Plan) claimBatches() iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		ok := chunks(p, &p.retracted, named, yield, func(rows []map[string]any) batch {
			return batch{func(bool) neo4jdb.Statement { return retractClaims(rows) }, "retracting claims", len(rows)}
		}) && chunks(p, &p.restored, named, yield, func(rows []map[string]any) batch {
			return batch{func(bool) neo4jdb.Statement { return RestoreClaims(rows) }, "restoring claims", len(rows)}
		})
		for _, t := range slices.SortedFunc(maps.Keys(p.unclaimed), func(a, b *schema.Type) int { return strings.Compare(a.Name, b.Name) }) {
			ok = ok && chunks(p, p.unclaimed[t], named, yield, func(rows []map[string]any) batch {
				return batch{func(bool) neo4jdb.Statement { return retractUnclaimed(t, rows) }, "retracting " + t.Label, len(rows)}
			})
		}
	}
}

// chunks plays a tape of rows as batches. It is false once the caller has heard enough.
func chunks[T any](p *Plan, tape *spill.Tape, row func(*decoder) T, yield func(batch, error) bool, of func([]T) batch) bool {
	var rows []T
	for record, err := range tape.All() {
		if err != nil {
			yield(batch{}, err)
			return false
		}
		if rows = append(rows, row(&decoder{p.codec, record})); len(rows) == batchSize {
			if !yield(of(rows), nil) {
				return false
			}
			rows = nil
		}
	}
	return len(rows) == 0 || yield(of(rows), nil)
}

// named reads a row of what is changed: its id, and by name what to set.
func named(d *decoder) map[string]any {
	row := map[string]any{"id": d.text()}
	set := map[string]any(d.properties())
	for name, value := range set {
		set[name] = parameter(value)
	}
	row["set"] = set
	return row
}

// listed returns a reader of rows of what is added: so many ids, then the values of the columns. The database takes lists
// quicker than maps, and nothing where a value is missing.
func listed(ids int, columns []string) func(*decoder) []any {
	return func(d *decoder) []any {
		row := make([]any, 0, ids+len(columns))
		for range ids {
			row = append(row, d.text())
		}
		props := d.properties()
		for _, name := range columns {
			row = append(row, parameter(props[name]))
		}
		return row
	}
}

// transactions groups batches.
func transactions(batches iter.Seq2[batch, error]) iter.Seq2[[]batch, error] {
	return func(yield func([]batch, error) bool) {
		var work []batch
		rows := 0
		for b, err := range batches {
			if err != nil {
				yield(nil, err)
				return
			}
			if rows+b.rows > transactionSize && rows > 0 {
				if !yield(work, nil) {
					return
				}
				work, rows = nil, 0
			}
			work, rows = append(work, b), rows+b.rows
		}
		if len(work) > 0 {
			yield(work, nil)
		}
	}
}

// write runs one transaction. A commit that nobody confirmed is simply done again: it adds nothing twice. So is one that met
// what somebody else has written meanwhile.
func write(ctx context.Context, db *neo4jdb.DB, work []batch) error {
	const attempts = 5
	var err error
	merge := false
	for range attempts {
		err = db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			for _, b := range work {
				rows, _, err := tx.Run(ctx, b.statement(merge))
				if err != nil {
					return fmt.Errorf("%s: %w", b.doing, err)
				}
				if len(rows) != 1 || rows[0][0] != int64(b.rows) {
					return fmt.Errorf("%s: the graph was changed meanwhile, and lacks nodes that were there", b.doing)
				}
			}
			return nil
		})
		switch {
		case errors.Is(err, neo4jdb.ErrAmbiguous):
		case errors.Is(err, &neo4jdb.Error{Code: neo4jdb.CodeConflict}) && !merge:
			merge = true
		default:
			return err
		}
	}
	return err
}

// Print writes the plan for people: a line for each noun and fact, and some examples.
func (p *Plan) Print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	retracting := p.retracted.Len() > 0
	head := "\tadded\tchanged\tunchanged"
	if retracting {
		head += "\tretracted"
	}
	fmt.Fprintln(table, head) // a Writer keeps its first error for Flush
	for _, count := range p.Counts {
		name := count.Type.Label
		if count.Type.Kind == schema.Noun {
			name = count.Type.Plural
		}
		line := fmt.Sprintf("%s\t%d\t%d\t%d", name, count.Added, count.Changed, count.Unchanged)
		if retracting {
			line += fmt.Sprintf("\t%d", count.Retracted)
		}
		fmt.Fprintln(table, line)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, count := range p.Counts {
		for _, example := range count.Examples {
			sign := "~"
			switch {
			case example.Added:
				sign = "+"
			case example.Retracted:
				sign = "-"
			}
			if _, err := fmt.Fprintf(w, "%s %s\n", sign, example.ID); err != nil {
				return err
			}
			for _, change := range example.Changes {
				if _, err := fmt.Fprintf(w, "    %s\n", change); err != nil {
					return err
				}
			}
		}
	}
	return p.PrintKept(w)
}

// PrintKept tells of the values that stay although a replaced source does not give them any more.
func (p *Plan) PrintKept(w io.Writer) error {
	if p.Kept == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "Values that the files leave out and that stay, since other sources speak of the same, too: %d, as %s\n", p.Kept, p.KeptExample)
	return err
}
