// Package export writes a selection of the graph as a file that a researcher's own tool reads.
//
// What is exported follows from the contract: a noun or property that is added to it is exported without a change here. Nodes
// and facts are read page by page and written as they come, in bounded memory. An export says of itself whether the graph
// changed while it was read, and a file that was cut off is not taken for a whole one.
package export

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Database is where the graph is.
type Database interface {
	// Read runs one statement and yields its rows, each the statement's columns in order.
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
	// Mark returns a mark of the graph's state, which every write moves.
	Mark(ctx context.Context) (neo4jdb.Mark, error)
}

// Exporter exports from one graph.
type Exporter struct {
	db       Database
	contract *schema.Schema
	limits   plan.Limits
	nodes    map[*schema.Type]*Table
	all      Header
}

// New returns an exporter of the graph in db. The limits are those of neighborhoods.
func New(contract *schema.Schema, db Database, limits plan.Limits) *Exporter {
	e := &Exporter{db: db, contract: contract, limits: limits, nodes: map[*schema.Type]*Table{}, all: Header{Contract: contract}}
	// Evidence stands last, so that entities keep the plain names of columns.
	whole, err := plan.BuildSelection(plan.SelectionRequest{Schema: contract, Claims: true})
	if err != nil {
		panic(err) // nothing was asked that could be wrong
	}
	for _, selected := range whole.Nouns {
		e.nodes[selected.Noun] = NewTable(selected.Noun)
		e.all.AllNodes = append(e.all.AllNodes, e.nodes[selected.Noun])
	}
	for _, fact := range contract.Facts {
		e.all.AllFacts = append(e.all.AllFacts, NewTable(fact))
	}
	return e
}

// Export is one export, ready to be written.
type Export struct {
	*Exporter
	request   Request
	format    *Format
	where     map[string]any
	with      []string           // types of fact
	around    *plan.Neighborhood // nil if where counts
	selection *plan.Selection
	known     *plan.Selection // the same by ids, once they are read, if they are few
	service   string          // its address, for links; empty if it is not known
	progress  Progress
	limit     int64 // of bytes; 0 is none
	cut       atomic.Pointer[Cut]
	writer    atomic.Pointer[Export] // who writes the file that is read instead; nil if this does
}

// TooLargeError says that a file would be larger than it may be.
type TooLargeError struct{ Limit int64 }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("the file would be larger than %d bytes, which is the space for kept exports (export-space): narrow the selection, or download it"+
		" without keeping it", e.Limit)
}

// Progress is how much of an export was handed to its writer. It is safe for concurrent use.
type Progress struct{ nodes, edges atomic.Int64 }

// Done returns the numbers of nodes and facts.
func (p *Progress) Done() (nodes, edges int64) { return p.nodes.Load(), p.edges.Load() }

// Cut is what limits left out of what is exported; nil if nothing. It is known when the first byte is written.
func (x *Export) Cut() *Cut {
	if other := x.writer.Load(); other != nil {
		return other.Cut()
	}
	return x.cut.Load()
}

// explore finds the neighborhood, if that is what is exported.
func (x *Export) explore(ctx context.Context) error {
	if x.around == nil {
		return x.standing(ctx)
	}
	found, err := explore.Neighborhood(ctx, x.db, x.around)
	if unknown, ok := errors.AsType[*explore.UnknownError](err); ok {
		return refuse("neighborhood."+unknown.Argument, "%v", unknown)
	}
	if tooMany, ok := errors.AsType[*explore.TooManyFactsError](err); ok {
		return &plan.Error{Argument: "neighborhood.limit", Limit: "max-neighborhood-facts", Allowed: tooMany.Limit, Message: fmt.Sprintf(
			"there are more than %d facts between the nodes, which is the limit (max-neighborhood-facts): ask for fewer nodes", tooMany.Limit)}
	}
	if err != nil {
		return err
	}
	nodes, facts := []string{}, map[string][]string{}
	for _, n := range found.Nodes {
		nodes = append(nodes, n.ID)
	}
	for _, f := range found.Facts {
		facts[f.Type] = append(facts[f.Type], f.ID)
	}
	x.cut.Store(cutOf(found.Cuts))
	x.selection, err = x.selected(plan.SelectionRequest{Nodes: nodes, Facts: facts})
	return err
}

// standing lets a filter that names nodes by ids that were merged name the nodes that stand for them, and finds out which nodes others
// come with.
func (x *Export) standing(ctx context.Context) error {
	if len(x.selection.Named) == 0 && x.with == nil {
		return nil
	}
	standing, err := explore.Standing(ctx, x.db, x.contract.Type("Entity").Nouns, x.selection.Named)
	if err != nil || len(standing) == 0 && x.with == nil {
		return err
	}
	request := plan.SelectionRequest{Standing: standing}
	if x.with != nil {
		if request.Among, err = x.among(ctx, standing); err != nil {
			return err
		}
	}
	x.selection, err = x.selected(request)
	return err
}

// among returns the ids of the nodes that fit the filter, by noun label; nil if they are many. What comes with few is found from them.
func (x *Export) among(ctx context.Context, standing map[string]string) (map[string][]string, error) {
	fitting, err := plan.BuildSelection(plan.SelectionRequest{Schema: x.contract, Where: x.where, AsOf: x.request.AsOf, Standing: standing})
	if err != nil {
		return nil, err
	}
	ids, room := map[string][]string{}, fewNodes
	for _, selected := range fitting.Nouns {
		s := cypher.NodePage(selected, nil, cypher.Page{Size: room + 1})
		for row, err := range x.db.Read(ctx, neo4jdb.Statement{Text: s.Text, Params: s.Params}) {
			if err != nil {
				return nil, fmt.Errorf("reading which nodes fit: %w", err)
			}
			if room--; room < 0 {
				return nil, nil
			}
			id, _ := row[0].(string)
			ids[selected.Noun.Label] = append(ids[selected.Noun.Label], id)
		}
	}
	return ids, nil
}

// Request returns what is exported, in its normal form.
func (x *Export) Request() Request { return x.request }

// At says at which service the export can be asked for again, as https://host: links in it then lead there.
func (x *Export) At(service string) { x.service = strings.TrimSuffix(service, "/") }

// Progress returns how far the writing is.
func (x *Export) Progress() *Progress { return &x.progress }

// Tag names what the export would be of the graph's present state: equal tags are equal files but for the times in manifests.
func (x *Export) Tag(ctx context.Context) (string, error) {
	mark, err := x.db.Mark(ctx)
	if err != nil {
		return "", err
	}
	return x.request.tag(mark, x.service)
}

// Compressed says that the file is compressed already.
func (x *Export) Compressed() bool {
	return x.MediaType() == "application/zip" || x.format.Name == "parquet"
}

// Spooled says that writing the file takes much memory or a temporary file: see [Spool].
func (x *Export) Spooled() bool { return x.format.Spooled }

// MediaType is the media type of the file.
func (x *Export) MediaType() string {
	if x.request.Table != "" {
		return x.format.TableMediaType
	}
	return x.format.MediaType
}

// FileName is a name for the file.
func (x *Export) FileName() string {
	if x.request.Table != "" {
		return "entente-" + x.request.Table + "." + x.format.TableExtension
	}
	return "entente." + x.format.Extension
}

// Write writes the file. The manifest that it returns is that of the whole file.
func (x *Export) Write(ctx context.Context, w io.Writer) (m *Manifest, err error) {
	x.progress.nodes.Store(0)
	x.progress.edges.Store(0)
	m = &Manifest{
		Format: x.format.Name, MediaType: x.MediaType(), Query: &x.request, Link: x.service + x.request.Link(),
		ExportedAt: time.Now().UTC().Truncate(time.Second), Lost: x.format.Lost,
		Nodes: Counts{ByType: map[string]int64{}}, Edges: Counts{ByType: map[string]int64{}},
	}
	if m.Lost == nil {
		m.Lost = []string{}
	}
	mark, err := x.db.Mark(ctx)
	if err != nil {
		return nil, err
	}
	m.Revision.Mark = string(mark)
	query, err := json.Marshal(x.request)
	if err != nil {
		return nil, fmt.Errorf("writing the query: %w", err)
	}
	losses := &Losses{}
	out := newMeter(w)
	out.limit = x.limit
	if err := x.explore(ctx); err != nil {
		return nil, err
	}
	m.Cut = x.cut.Load()
	m.Complete = m.Cut == nil
	writer := x.format.open(out, Options{
		Losses: losses, Table: x.request.Table, RawFormulas: x.request.Formulas == FormulasRaw, BaseIRI: x.baseIRI(),
	})
	if temporary, ok := writer.(io.Closer); ok {
		defer func() { err = errors.Join(err, temporary.Close()) }()
	}
	header := x.header(string(query), string(mark))
	if err := writer.Begin(header); err != nil {
		return nil, err
	}
	if err := x.pour(ctx, header, writer, m, losses); err != nil {
		return nil, err
	}
	if err := x.finish(ctx, writer, m, losses); err != nil {
		return nil, err
	}
	file := out.file(x.FileName())
	m.File = &file
	return m, nil
}

func (x *Export) baseIRI() string {
	if x.request.BaseIRI != "" {
		return x.request.BaseIRI
	}
	return DefaultBaseIRI
}

// header finds the tables that there can be.
func (x *Export) header(query, mark string) *Header {
	h := x.all
	h.Query, h.Revision, h.Cut = query, mark, x.cut.Load()
	for _, selected := range x.selection.Nouns {
		h.Nodes = append(h.Nodes, x.nodes[selected.Noun])
	}
	for _, table := range x.all.AllFacts {
		if _, _, possible := x.selection.Ends(table.Type); possible {
			h.Facts = append(h.Facts, table)
		}
	}
	return &h
}

// pour reads the graph and hands it to the writer, side by side.
func (x *Export) pour(ctx context.Context, h *Header, w Writer, m *Manifest, losses *Losses) error {
	group, ctx := errgroup.WithContext(ctx)
	batches := make(chan batch, 1)
	p := &pump{db: x.db, contract: x.contract, selection: x.selection, nodes: h.Nodes, facts: h.Facts, losses: losses, table: x.request.Table, out: batches}
	group.Go(func() error {
		defer close(batches)
		return p.run(ctx)
	})
	group.Go(func() error {
		for b := range batches {
			if err := x.hand(b, w, m); err != nil {
				return err
			}
		}
		return nil
	})
	err := group.Wait()
	x.known = p.known
	return err
}

// hand hands a batch to the writer.
func (x *Export) hand(b batch, w Writer, m *Manifest) error {
	r := Record{Table: b.table}
	n := int64(len(b.rows))
	if b.table.Type.Kind != schema.Fact {
		for _, row := range b.rows {
			r.ID, _ = row[0].(string)
			r.Values = row[1:]
			if err := w.Node(&r); err != nil {
				return err
			}
		}
		m.Nodes.add(b.table.Type.Name, n)
		x.progress.nodes.Add(n)
		return nil
	}
	for _, row := range b.rows {
		r.ID, _ = row[0].(string)
		r.From, _ = row[1].(string)
		r.To, _ = row[2].(string)
		r.Values = row[3:]
		if err := w.Edge(&r); err != nil {
			return err
		}
	}
	m.Edges.add(b.table.Type.Label, n)
	x.progress.edges.Add(n)
	return nil
}

// finish finds out whose the facts are and whether the graph changed meanwhile, and ends the file.
func (x *Export) finish(ctx context.Context, w Writer, m *Manifest, losses *Losses) error {
	var err error
	if m.Sources, err = x.sources(ctx); err != nil {
		return err
	}
	after, err := x.db.Mark(ctx)
	if err != nil {
		return err
	}
	m.Revision.Consistent = string(after) == m.Revision.Mark
	m.Revision.Statement = statement(m.Revision.Consistent)
	if m.Revision.Consistent && x.where == nil && x.around == nil && x.request.Table == "" {
		if err := x.countMissing(ctx, m, losses); err != nil {
			return err
		}
	}
	m.Losses = losses.List()
	m.Citation, m.BibTeX = m.cite(), m.bibTeX()
	err = w.End(&Trailer{Consistent: m.Revision.Consistent, Nodes: m.Nodes.Total, Edges: m.Edges.Total, Manifest: m})
	m.Losses = losses.List() // some formats find out only when they sort what they were given
	return err
}

// countMissing compares what was read with what the database counts: nodes and facts that somebody wrote without an id cannot be exported.
func (x *Export) countMissing(ctx context.Context, m *Manifest, losses *Losses) error {
	count := func(text, what string, read int64) error {
		for row, err := range x.db.Read(ctx, neo4jdb.Statement{Text: text}) {
			if err != nil {
				return fmt.Errorf("counting: %w", err)
			}
			if total, _ := row[0].(int64); total > read {
				losses.add(what+" without an id is not part of the export", "", total-read)
				m.withoutID += total - read
				m.Complete = false
			}
		}
		return nil
	}
	for _, selected := range x.selection.Nouns {
		name := selected.Noun.Name
		if err := count("MATCH (n:"+selected.Noun.Label+") RETURN count(n)", "a node ("+name+")", m.Nodes.ByType[name]); err != nil {
			return err
		}
	}
	for _, fact := range x.contract.Facts {
		_, _, possible := x.selection.Ends(fact)
		if !possible {
			continue
		}
		if err := count("MATCH ()-[r:"+fact.Label+"]->() RETURN count(r)", "a fact ("+fact.Label+")", m.Edges.ByType[fact.Label]); err != nil {
			return err
		}
	}
	return nil
}
