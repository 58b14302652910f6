package export

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

const (
	// pageSize is how many rows a transaction reads at the most: long enough that beginning one costs nothing, and short enough for a
	// database that wants to shut down.
	pageSize = 50_000
	// batchRows and batchBytes bound what is handed on at once, and so what a reader who stops holds in memory.
	batchRows  = 64
	batchBytes = 64 << 10
	// patience is how long a transaction waits for its reader. Then it is ended, and begun anew behind the last row when the
	// reader goes on.
	patience = time.Second
	// tries is how often a page is begun anew after a failure that may pass.
	tries = 4
	// fewNodes is the most nodes whose ids are kept to find the facts among them from their ends; above, the facts of the
	// graph are read in order and looked at one by one.
	fewNodes = 10_000
)

// batch is some rows of one table, as the database gave them.
type batch struct {
	table *Table
	rows  [][]any
}

// pump reads a selection from the database, page by page, into a channel.
type pump struct {
	db        Database
	contract  *schema.Schema
	selection *plan.Selection
	nodes     []*Table
	facts     []*Table
	losses    *Losses
	table     string // which of the tables is asked for alone
	out       chan batch
	// known is the selection by the ids of the nodes that were asked for, once they are read; nil if they are many.
	known   *plan.Selection
	learned bool
}

// run sends the nodes and then the facts, each in the order of table and id.
func (p *pump) run(ctx context.Context) error {
	few := map[string][]string{}
	total := 0
	for i, selected := range p.selection.Nouns {
		if p.table == TableEdges && p.selection.Whole() {
			break // which nodes there are is known
		}
		if selected.Attached {
			p.learn(few, total)
			narrowed := p.evidence(selected)
			if narrowed == nil {
				continue // there is nothing that it could come with
			}
			selected = *narrowed
		}
		table := p.nodes[i]
		keep := func(id string) {
			if total++; total <= fewNodes {
				few[selected.Noun.Label] = append(few[selected.Noun.Label], id)
			}
		}
		properties := table.properties()
		err := p.pages(ctx, table, 1, keep, func(page cypher.Page) cypher.Statement { return cypher.NodePage(selected, properties, page) })
		if err != nil {
			return err
		}
	}
	p.learn(few, total)
	if p.table == TableNodes {
		return nil
	}
	selection := p.selection
	if !selection.Whole() && total <= fewNodes {
		selection = plan.NodesByID(p.contract, few)
		selection.Facts, selection.Day = p.selection.Facts, p.selection.Day
	}
	for _, table := range p.facts {
		properties := table.properties()
		if _, possible := cypher.FactPage(selection, table.Type, properties, cypher.Page{}); !possible {
			continue
		}
		err := p.pages(ctx, table, 3, func(string) {}, func(page cypher.Page) cypher.Statement {
			statement, _ := cypher.FactPage(selection, table.Type, properties, page)
			return statement
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// evidence is what is read of a noun that comes with others: found from these if they are known.
func (p *pump) evidence(selected plan.SelectedNoun) *plan.SelectedNoun {
	if p.known == nil {
		return &selected
	}
	return p.known.Of(selected.Noun)
}

// learn notes the nodes that were asked for when all of them are read, if they are few.
func (p *pump) learn(few map[string][]string, total int) {
	if !p.learned && !p.selection.Whole() && total <= fewNodes {
		p.known = p.selection.Known(p.contract, few)
	}
	p.learned = true
}

// pages reads one table. Its rows begin with so many keys, the first of which is the id.
func (p *pump) pages(ctx context.Context, table *Table, keys int, keep func(id string), statement func(cypher.Page) cypher.Statement) error {
	r := &reading{pump: p, table: table, keys: keys, keep: keep}
	failures := 0
	for {
		before := r.after
		s := statement(cypher.Page{After: r.after, Size: pageSize})
		err := r.page(ctx, p.db.Read(ctx, neo4jdb.Statement{Text: s.Text, Params: s.Params}))
		switch {
		case err != nil && !passing(err):
			return err
		case err != nil:
			// What was read is handed on; the next page begins behind it.
			if r.after == before {
				failures++
			} else {
				failures = 0
			}
			if failures == tries || !sleep(ctx, time.Duration(failures+1)*250*time.Millisecond) {
				return err
			}
		}
		if err := r.flush(ctx); err != nil {
			return err
		}
		if err == nil && !r.parked && r.read < pageSize {
			return nil
		}
	}
}

// passing says that a failure may be over soon.
func passing(err error) bool {
	e, ok := errors.AsType[*neo4jdb.Error](err)
	return ok && (e.Code == neo4jdb.CodeBusy || e.Code == neo4jdb.CodeTerminated || e.Code == neo4jdb.CodeUnreachable)
}

func sleep(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}

// reading is how far the reading of a table is.
type reading struct {
	*pump
	table *Table
	keys  int
	keep  func(id string)

	after  string
	read   int  // rows of the page
	parked bool // the page was broken off because nobody takes the rows
	rows   [][]any
	size   int
}

// page reads rows until the page ends or the reader falls behind.
func (r *reading) page(ctx context.Context, rows iter.Seq2[[]any, error]) error {
	r.read, r.parked = 0, false
	for row, err := range rows {
		if err != nil {
			return err
		}
		r.read++
		r.take(row)
		if (len(r.rows) >= batchRows || r.size >= batchBytes) && !r.send(ctx) {
			r.parked = true
			break
		}
	}
	return nil
}

// take adds a row to the batch, with its values as the contract has them.
func (r *reading) take(row []any) {
	id, _ := row[0].(string)
	r.after = id
	r.keep(id)
	values := row[r.keys:]
	for i := range r.table.Columns {
		c := &r.table.Columns[i]
		if c.Part == Precision {
			if text, ok := values[r.table.Index(c.Field.Name)].(string); ok {
				if precision := edtf.Precision(text); precision != "" {
					values[i] = precision
				}
			}
			continue
		}
		v := values[i]
		if text, ok := v.(string); ok && c.Kind == String && !c.List {
			r.size += len(text)
			continue
		}
		conformed, ok := conform(c, v)
		if !ok {
			r.losses.Add("a value of another type than the contract says ("+r.table.Type.Name+"."+c.Name+") was turned into that type, or left out", id)
		}
		values[i] = conformed
	}
	r.size += len(id) + 16*len(row)
	r.rows = append(r.rows, row)
}

// send hands the batch on. It is false if nobody takes it for a while: the batch then stays.
func (r *reading) send(ctx context.Context) bool {
	full := batch{r.table, r.rows}
	select {
	case r.out <- full:
	default:
		timer := time.NewTimer(patience)
		defer timer.Stop()
		select {
		case r.out <- full:
		case <-timer.C:
			return false
		case <-ctx.Done():
			return false
		}
	}
	r.rows, r.size = make([][]any, 0, batchRows), 0
	return true
}

// flush hands on what is left, however long that takes: no transaction is open meanwhile.
func (r *reading) flush(ctx context.Context) error {
	if len(r.rows) == 0 {
		return nil
	}
	select {
	case r.out <- batch{r.table, r.rows}:
		r.rows, r.size = nil, 0
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
