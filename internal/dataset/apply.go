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
	"sync/atomic"
	"text/tabwriter"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/changelog"
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
	// ChangeSet is the id of what the history has of it; empty if nothing was written after all, as somebody else did it meanwhile.
	ChangeSet string
	// Took is how long the writing took.
	Took time.Duration
}

// batch is the work of one statement.
type batch struct {
	doing string
	rows  int
	// write does it, and returns how many rows it wrote.
	write func(ctx context.Context, tx *transaction) (int, error)
}

// writers is how many transactions are written at once: more only wait for each other.
const writers = 2

// Apply writes what the plan holds. Rows go in transactions of up to 10,000, in an order that is the same for everybody, so
// that importers side by side do not lock each other out. Every row may be written twice without harm: an import that was
// broken off is finished by planning and applying it again.
//
// Each transaction ends with its part of the history, under the numbers that the counter gives it. A plan of one transaction is kept node
// by node and fact by fact; of a larger one, what it creates is only counted, and what it changes, retracts or restores is kept.
//
// Progress, if not nil, is told after every transaction, by one goroutine at a time. If ctx ends before all is written,
// that is an error.
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
	w := &writer{db: db, set: p.Origin.changeSet(), each: now.Total <= transactionSize}
	for _, stage := range stages {
		if err := w.writeAll(ctx, stage, done); err != nil {
			return Result{}, fmt.Errorf("importing (at least %d of %d written; run it again to finish): %w", now.Done, now.Total, err)
		}
	}
	if now.Done != now.Total {
		return Result{}, fmt.Errorf("importing: only %d of %d were written; run it again to finish", now.Done, now.Total)
	}
	if w.logged.Load() {
		result.ChangeSet = w.set.ID
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

// writer writes the transactions of one import.
type writer struct {
	db     *neo4jdb.DB
	set    changelog.Set
	each   bool         // the history lists what is created
	begun  atomic.Int64 // transactions
	logged atomic.Bool
}

// writeAll writes batches in transactions, several at once.
func (w *writer) writeAll(ctx context.Context, batches iter.Seq2[batch, error], done func(rows int)) error {
	return sideBySide(ctx, transactions(batches), func(ctx context.Context, transaction []batch) error {
		if err := w.write(ctx, transaction); err != nil {
			return err
		}
		rows := 0
		for _, b := range transaction {
			rows += b.rows
		}
		done(rows)
		return nil
	})
}

// sideBySide does all work, several pieces at once. It is nil only if all of it was done: who ends ctx gets an error.
func sideBySide[T any](ctx context.Context, all iter.Seq2[T, error], do func(context.Context, T) error) error {
	group, ctx := errgroup.WithContext(ctx)
	work := make(chan T)
	group.Go(func() error {
		defer close(work)
		for piece, err := range all {
			if err != nil {
				return err
			}
			select {
			case work <- piece:
			case <-ctx.Done():
				return context.Cause(ctx) // the caller's, or the error of the one that failed, which came first
			}
		}
		return nil
	})
	for range writers {
		group.Go(func() error {
			for piece := range work {
				if err := do(ctx, piece); err != nil {
					return err
				}
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
				return creating("writing "+g.noun.Plural, g.noun, columns, rows,
					func(set string) neo4jdb.Statement { return addNodes(g.noun, columns, rows, set) },
					func(set string) neo4jdb.Statement { return mergeNodes(g.noun, columns, rows, set) })
			}) && chunks(p, &g.revived, asChange(g.noun), yield, func(rows []change) batch {
				return changing("restoring "+g.noun.Plural, changelog.Restored, g.noun, rows, moveNodes(g.noun, false, "n.id, n.revision, before"))
			}) && chunks(p, &g.changed, asChange(g.noun), yield, func(rows []change) batch {
				return changing("changing "+g.noun.Plural, changelog.Changed, g.noun, rows, changeNodes(g.noun))
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
				return creating("writing "+g.noun.Label, g.noun, columns, rows,
					func(set string) neo4jdb.Statement { return addFacts(g, columns, rows, set) },
					func(set string) neo4jdb.Statement { return mergeFacts(g, columns, rows, set) })
			}) && chunks(p, &g.revived, asChange(g.noun), yield, func(rows []change) batch {
				return changing("restoring "+g.noun.Label, changelog.Restored, g.noun, rows, moveFacts(g.noun, false, "s.id, s.revision, before, a.id, b.id"))
			}) && chunks(p, &g.changed, asChange(g.noun), yield, func(rows []change) batch {
				return changing("changing "+g.noun.Label, changelog.Changed, g.noun, rows, changeFacts(g.noun))
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
		claim := p.schema.Type("Claim")
		ok := chunks(p, &p.retracted, asChange(claim), yield, func(rows []change) batch {
			return changing("retracting claims", changelog.Retracted, claim, rows, retractClaims).withoutHarm()
		}) && chunks(p, &p.restored, asChange(claim), yield, func(rows []change) batch {
			return changing("restoring claims", changelog.Restored, claim, rows, restoreClaims("c.id, c.revision, before"))
		})
		for _, t := range slices.SortedFunc(maps.Keys(p.unclaimed), func(a, b *schema.Type) int { return strings.Compare(a.Name, b.Name) }) {
			ok = ok && chunks(p, p.unclaimed[t], asChange(t), yield, func(rows []change) batch {
				return changing("retracting "+t.Label, changelog.Retracted, t, rows, retractUnclaimed(t)).withoutHarm()
			})
		}
	}
}

// creating makes nodes or facts. Where somebody else has made some of them meanwhile, those get the values that they lack here.
func creating(doing string, of *schema.Type, columns []string, rows [][]any, create, merge func(set string) neo4jdb.Statement) batch {
	return batch{doing, len(rows), func(ctx context.Context, tx *transaction) (int, error) {
		if !tx.merge {
			got, _, err := tx.Run(ctx, create(tx.set))
			if err != nil || len(got) != 1 {
				return 0, err
			}
			tx.noteCreated(of, columns, rows)
			return int(got[0][0].(int64)), nil
		}
		got, _, err := tx.Run(ctx, merge(tx.set))
		if err != nil {
			return 0, err
		}
		fresh, others := sortOut(of, columns, rows, got)
		tx.noteCreated(of, columns, fresh)
		if len(others) > 0 {
			text := changeNodes(of)
			if of.Kind == schema.Fact {
				text = changeFacts(of)
			}
			if _, err := changing(doing, changelog.Changed, of, others, text).write(ctx, tx); err != nil {
				return 0, err
			}
		}
		return len(got), nil
	}}
}

// sortOut tells the rows that a merge created from those that somebody else had made, of which it returns what is to be changed. What the merge
// returned has the id, whether it was created, and the values that it has otherwise.
func sortOut(of *schema.Type, columns []string, rows [][]any, got [][]any) (fresh [][]any, others []change) {
	was := make(map[string]map[string]any)
	for _, row := range got {
		if row[1] != true {
			was[row[0].(string)] = row[2].(map[string]any)
		}
	}
	for _, row := range rows {
		stored, other := was[row[0].(string)]
		if !other {
			fresh = append(fresh, row)
			continue
		}
		set := map[string]any{}
		for i, name := range columns {
			if v := row[len(row)-len(columns)+i]; v != nil && changelog.Text(v) != changelog.Text(stored[name]) {
				set[name] = v
			}
		}
		if len(set) > 0 {
			others = append(others, newChange(of, row[0].(string), set))
		}
	}
	return fresh, others
}

// changing does something to nodes or facts that are there, by a statement whose rows are as [transaction.note] wants them.
func changing(doing string, action changelog.Action, of *schema.Type, rows []change, text string) batch {
	return batch{doing, len(rows), func(ctx context.Context, tx *transaction) (int, error) {
		params := make([]map[string]any, len(rows))
		for i, c := range rows {
			params[i] = map[string]any{"id": c.id, "set": c.set, "names": c.names}
		}
		got, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: map[string]any{"rows": params}})
		if err == nil {
			tx.note(action, of, rows, got)
		}
		return len(got), err
	}}
}

// withoutHarm lets rows be passed over.
func (b batch) withoutHarm() batch {
	write, all := b.write, b.rows
	b.write = func(ctx context.Context, tx *transaction) (int, error) {
		_, err := write(ctx, tx)
		return all, err
	}
	return b
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

// change is what is to be set on a node or fact that is there.
type change struct {
	id    string
	set   map[string]any
	names []string // those that the history tells of
}

func newChange(of *schema.Type, id string, set map[string]any) change {
	c := change{id: id, set: set, names: []string{}}
	for _, name := range Stated(of) {
		if _, is := set[name]; is {
			c.names = append(c.names, name)
		}
	}
	return c
}

// asChange returns a reader of rows of what is changed: an id, and by name what to set.
func asChange(of *schema.Type) func(*decoder) change {
	return func(d *decoder) change {
		id := d.text()
		return newChange(of, id, Parameters(d.properties()))
	}
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

// write runs one transaction, once. One that met what somebody else has written meanwhile is done again so that it bears that.
func (w *writer) write(ctx context.Context, work []batch) error {
	const attempts = 5
	id := fmt.Sprintf("%s/%d", w.set.ID, w.begun.Add(1))
	var err error
	merge := false
	for range attempts {
		_, err = w.db.WriteOnce(ctx, id, func(ctx context.Context, tx *neo4jdb.Tx) error { return w.transact(ctx, tx, work, merge) })
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

// transact does the work of one transaction. Its part of the history is its last statement, since that holds the counter.
func (w *writer) transact(ctx context.Context, tx *neo4jdb.Tx, work []batch, merge bool) error {
	t := &transaction{Tx: tx, set: w.set.ID, merge: merge, each: w.each, created: map[*schema.Type]int64{}, claims: map[string]int{}}
	for _, b := range work {
		written, err := b.write(ctx, t)
		if err != nil {
			return fmt.Errorf("%s: %w", b.doing, err)
		}
		if written != b.rows {
			return fmt.Errorf("%s: the graph was changed meanwhile, and lacks nodes that were there", b.doing)
		}
	}
	entries := t.entries()
	if len(entries) == 0 {
		return nil
	}
	if _, _, err := tx.Run(ctx, changelog.Append(w.set, entries)); err != nil {
		return fmt.Errorf("writing the history: %w", err)
	}
	w.logged.Store(true)
	return nil
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
	return errors.Join(p.PrintKept(w), p.PrintWithheld(w))
}

// PrintKept tells of the values that stay although a replaced source does not give them any more.
func (p *Plan) PrintKept(w io.Writer) error {
	if p.Kept == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "Values that the files leave out and that stay, since other sources speak of the same, too: %d, as %s\n", p.Kept, p.KeptExample)
	return err
}
