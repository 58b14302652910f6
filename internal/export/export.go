// Package export writes a selection of the graph as a file that a researcher's own tool reads.
//
// What is exported follows from the contract: a noun or property that is added to it is exported without a change here. Nodes
// and facts are read page by page and written as they come, in bounded memory. An export says of itself whether the graph
// changed while it was read, and a file that was cut off is not taken for a whole one.
package export

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strconv"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

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

// Request is what is asked for.
type Request struct {
	// Format is the name of the format.
	Format string `json:"format"`
	// Where says which nodes, one member a noun, as GraphQL has it or in JSON; empty for all.
	Where string `json:"where,omitempty"`
	// Neighborhood, instead of Where, are the arguments of the root field neighborhood as an object.
	Neighborhood string `json:"neighborhood,omitempty"`
	// Names says that the names of what Where selects come with it.
	Names bool `json:"names"`
	// Claims says that claims come with what they are about, and their documents with them.
	Claims bool `json:"claims"`
	// Table is "nodes" or "edges" for one table alone.
	Table string `json:"table,omitempty"`
	// Formulas is "raw" if texts that a spreadsheet would run as a formula are left as they are in CSV.
	Formulas string `json:"formulas,omitempty"`
	// BaseIRI is what ids are appended to in RDF; empty for DefaultBaseIRI.
	BaseIRI string `json:"base,omitempty"`
}

// The values of Request.Table and Request.Formulas.
const (
	TableNodes  = "nodes"
	TableEdges  = "edges"
	FormulasRaw = "raw"
)

// Link is the path of a link that asks for the same.
func (r Request) Link() string { return "/export?" + r.query().Encode() }

// KeptLink is the path of a link that asks for the same, to be written once and kept for a while.
func (r Request) KeptLink() string { return "/export/kept?" + r.query().Encode() }

func (r Request) query() url.Values {
	q := url.Values{"format": {r.Format}}
	set := func(name, value string) {
		if value != "" {
			q.Set(name, value)
		}
	}
	set("where", r.Where)
	set("neighborhood", r.Neighborhood)
	set("table", r.Table)
	set("formulas", r.Formulas)
	set("base", r.BaseIRI)
	if !r.Names {
		q.Set("names", "false")
	}
	if r.Claims {
		q.Set("claims", strconv.FormatBool(r.Claims))
	}
	return q
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
	around    *plan.Neighborhood // nil if where counts
	selection *plan.Selection
	known     *plan.Selection // the same by ids, once they are read, if they are few
	progress  Progress
	limit     int64 // of bytes; 0 is none
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

// Prepare checks a request. Its error is a *plan.Error that names the argument.
func (e *Exporter) Prepare(r Request) (*Export, error) {
	x := &Export{Exporter: e, request: r}
	if r.Format == "" {
		return nil, refuse("format", "it is missing; expected one of %s", list(FormatNames()))
	}
	if x.format = FormatByName(r.Format); x.format == nil {
		return nil, refuse("format", "%q is no format; expected one of %s", r.Format, list(FormatNames()))
	}
	x.request.Format = x.format.Name
	switch {
	case r.Table != "" && r.Table != TableNodes && r.Table != TableEdges:
		return nil, refuse("table", "%q is no table; expected nodes or edges", r.Table)
	case r.Table != "" && x.format.TableExtension == "":
		return nil, refuse("table", "%s is not in tables; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.TableExtension != "" }))
	case r.Formulas != "" && r.Formulas != FormulasRaw:
		return nil, refuse("formulas", "%q is not known; expected raw, or nothing", r.Formulas)
	case r.Formulas != "" && !x.format.Formulas:
		return nil, refuse("formulas", "%s leaves texts as they are; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.Formulas }))
	case r.BaseIRI != "" && !x.format.IRIs:
		return nil, refuse("base", "%s has no IRIs; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.IRIs }))
	}
	if base, err := url.Parse(r.BaseIRI); r.BaseIRI != "" && (err != nil || !base.IsAbs() || !plainIRI(r.BaseIRI)) {
		return nil, refuse("base", "%q is no absolute IRI; expected one such as https://example.org/id/", r.BaseIRI)
	}
	return x, x.selectNodes()
}

// selectNodes reads what is selected.
func (x *Export) selectNodes() error {
	r := &x.request
	var err error
	if x.where, r.Where, err = x.object("where", r.Where); err != nil {
		return err
	}
	var around map[string]any
	if around, r.Neighborhood, err = x.object("neighborhood", r.Neighborhood); err != nil {
		return err
	}
	if around != nil {
		if x.where != nil {
			return refuse("neighborhood", "`where` and `neighborhood` exclude each other; a neighborhood has a `where` of its own")
		}
		if x.around, err = plan.NewNeighborhood(x.contract, around, x.limits); err != nil {
			return within("neighborhood", err)
		}
		x.selection, err = x.selected([]string{}, nil) // known when it is read
		return err
	}
	if x.selection, err = x.selected(nil, nil); err != nil {
		return err
	}
	if len(x.selection.Nouns) == 0 {
		return refuse("where", "it names no noun, so that nothing would be exported; expected for example {event: {}}, or nothing for all")
	}
	return nil
}

// selected plans the selection: by ids if there are any, else by the filter.
func (x *Export) selected(nodes []string, facts map[string][]string) (*plan.Selection, error) {
	return plan.BuildSelection(plan.SelectionRequest{
		Schema: x.contract, Where: x.where, Nodes: nodes, Facts: facts, Names: x.request.Names, Claims: x.request.Claims,
	})
}

// object reads an argument that is an object, and its normal text, so that equal requests are equal.
func (x *Export) object(argument, text string) (map[string]any, string, error) {
	value, err := ParseArgument(x.contract, "export", argument, text)
	if value == nil || err != nil {
		return nil, "", err
	}
	members, _ := value.(map[string]any)
	normal, err := json.Marshal(members)
	if err != nil {
		return nil, "", fmt.Errorf("writing the argument %s: %w", argument, err)
	}
	return members, string(normal), nil
}

// within says in which argument of exports an argument of another field stands.
func within(argument string, err error) error {
	if refused, ok := errors.AsType[*plan.Error](err); ok && refused.Argument != "" {
		refused.Argument = argument + "." + refused.Argument
	}
	return err
}

// explore finds the neighborhood, if that is what is exported.
func (x *Export) explore(ctx context.Context, losses *Losses) error {
	if x.around == nil {
		return nil
	}
	found, err := explore.Neighborhood(ctx, x.db, x.around)
	if unknown, ok := errors.AsType[*explore.UnknownError](err); ok {
		return refuse("neighborhood.roots", "%v", unknown)
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
	for _, cut := range found.Cuts {
		losses.add("a neighbor was left out by the limits of the neighborhood", cut.Node, int64(cut.Omitted))
	}
	x.selection, err = x.selected(nodes, facts)
	return err
}

func refuse(argument, format string, values ...any) error {
	return &plan.Error{Argument: argument, Message: fmt.Sprintf(format, values...)}
}

// plainIRI says that an IRI can stand between angle brackets as it is.
func plainIRI(iri string) bool {
	for _, c := range iri {
		if c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c == '|' || c == '\\' || c == '^' || c == '`' {
			return false
		}
	}
	return true
}

// Request returns what is exported, in its normal form.
func (x *Export) Request() Request { return x.request }

// Progress returns how far the writing is.
func (x *Export) Progress() *Progress { return &x.progress }

// Tag names what the export would be of the graph's present state: equal tags are equal files but for the times in manifests.
func (x *Export) Tag(ctx context.Context) (string, error) {
	mark, err := x.db.Mark(ctx)
	if err != nil {
		return "", err
	}
	return x.request.tag(mark)
}

// tag hashes a request and a state of the graph.
func (r Request) tag(mark neo4jdb.Mark) (string, error) {
	request, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("writing the request: %w", err)
	}
	sum := sha256.Sum256(append(request, mark...))
	return hex.EncodeToString(sum[:10]), nil
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
		Format: x.format.Name, MediaType: x.MediaType(), Query: &x.request, Link: x.request.Link(),
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
	if err := x.explore(ctx, losses); err != nil {
		return nil, err
	}
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
	h.Query, h.Revision = query, mark
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
	m.Citation = m.cite()
	return w.End(&Trailer{Consistent: m.Revision.Consistent, Nodes: m.Nodes.Total, Edges: m.Edges.Total, Manifest: m})
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

// namesWhere names the formats for which something holds.
func namesWhere(holds func(*Format) bool) string {
	var names []string
	for _, f := range Formats() {
		if holds(f) {
			names = append(names, f.Name)
		}
	}
	return list(names)
}

// list writes alternatives for people.
func list(names []string) string {
	text := ""
	for i, name := range names {
		switch {
		case i > 0 && i == len(names)-1:
			text += " or "
		case i > 0:
			text += ", "
		}
		text += name
	}
	return text
}
