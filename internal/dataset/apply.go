package dataset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"text/tabwriter"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
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
	// Took is how long the writing took.
	Took time.Duration
}

// batch is the work of one statement.
type batch struct {
	statement neo4jdb.Statement
	doing     string
	rows      int
}

// Apply writes what the plan holds. Rows go in transactions of up to 10,000, in an order that is the same for everybody, so
// that importers side by side do not lock each other out. Every row may be written twice without harm: an import that was
// broken off is finished by planning and applying it again.
//
// Progress, if not nil, is told after every transaction.
func (p *Plan) Apply(ctx context.Context, db *neo4jdb.DB, progress func(Progress)) (Result, error) {
	began := time.Now()
	result := Result{Counts: p.Counts}
	for _, count := range p.Counts {
		result.Added += count.Added
		result.Changed += count.Changed
		result.Unchanged += count.Unchanged
	}
	now := Progress{Total: p.rows()}
	for work := range transactions(p.batches()) {
		if err := write(ctx, db, work); err != nil {
			return Result{}, fmt.Errorf("importing (%d of %d written; run it again to finish): %w", now.Done, now.Total, err)
		}
		for _, b := range work {
			now.Done += b.rows
		}
		if progress != nil {
			progress(now)
		}
	}
	result.Took = time.Since(began)
	return result, nil
}

// batches yields all statements: nodes before the relationships between them.
func (p *Plan) batches() iter.Seq[batch] {
	return func(yield func(batch) bool) {
		for _, g := range p.nodes {
			for rows := range slices.Chunk(g.rows, batchSize) {
				if !yield(batch{writeNodes(g.noun, rows), "writing " + g.noun.Plural, len(rows)}) {
					return
				}
			}
		}
		for _, g := range p.facts {
			for rows := range slices.Chunk(g.added, batchSize) {
				if !yield(batch{addFacts(g, rows), "writing " + g.noun.Label, len(rows)}) {
					return
				}
			}
			for rows := range slices.Chunk(g.changed, batchSize) {
				if !yield(batch{changeFacts(g.noun, rows), "changing " + g.noun.Label, len(rows)}) {
					return
				}
			}
		}
	}
}

// transactions groups batches.
func transactions(batches iter.Seq[batch]) iter.Seq[[]batch] {
	return func(yield func([]batch) bool) {
		var work []batch
		rows := 0
		for b := range batches {
			if rows+b.rows > transactionSize && rows > 0 {
				if !yield(work) {
					return
				}
				work, rows = nil, 0
			}
			work, rows = append(work, b), rows+b.rows
		}
		if len(work) > 0 {
			yield(work)
		}
	}
}

// write runs one transaction. A commit that nobody confirmed is simply done again: it adds nothing twice.
func write(ctx context.Context, db *neo4jdb.DB, work []batch) error {
	const attempts = 5
	var err error
	for range attempts {
		err = db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			for _, b := range work {
				rows, _, err := tx.Run(ctx, b.statement)
				if err != nil {
					return fmt.Errorf("%s: %w", b.doing, err)
				}
				if len(rows) != 1 || rows[0][0] != int64(b.rows) {
					return fmt.Errorf("%s: the graph was changed meanwhile, and lacks nodes that were there", b.doing)
				}
			}
			return nil
		})
		if !errors.Is(err, neo4jdb.ErrAmbiguous) {
			return err
		}
	}
	return err
}

// Print writes the plan for people: a line for each noun and fact, and some examples.
func (p *Plan) Print(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "\tadded\tchanged\tunchanged") // a Writer keeps its first error for Flush
	for _, count := range p.Counts {
		name := count.Type.Label
		if count.Type.Kind == schema.Noun {
			name = count.Type.Plural
		}
		fmt.Fprintf(table, "%s\t%d\t%d\t%d\n", name, count.Added, count.Changed, count.Unchanged)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, count := range p.Counts {
		for _, example := range count.Examples {
			sign := "~"
			if example.Added {
				sign = "+"
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
	return nil
}
