package export

import (
	"io"
	"slices"
	"strings"

	"github.com/entente-graph/entente/schema"
)

// Writer writes one file of one format. Nodes come first, then the facts, each in the order of noun or type, and then of id.
// A writer holds no more than a bounded part of what it is given.
type Writer interface {
	Begin(*Header) error
	Node(*Record) error
	Edge(*Record) error
	End(*Trailer) error
}

// Header is what is known of an export before it is read. It says nothing of when and by whom, so that two exports of the same are equal.
type Header struct {
	// Nodes and Facts are the tables that records can be of, in their order.
	Nodes, Facts []*Table
	// AllNodes and AllFacts are those of the whole contract.
	AllNodes, AllFacts []*Table
	Contract           *schema.Schema
	// Query says what was asked for, as JSON.
	Query string
	// Revision is the mark of the graph's state before the export.
	Revision string
	// Cut is what limits left out of the selection; nil if nothing.
	Cut *Cut
}

// Trailer is what is known of an export at its end. A file without it is cut off.
type Trailer struct {
	// Consistent says that nothing was written to the graph meanwhile.
	Consistent   bool
	Nodes, Edges int64
	// Manifest has everything but the file itself. Archives hold it.
	Manifest *Manifest
}

// Options say how a file is written.
type Options struct {
	// Losses is told what the format cannot hold.
	Losses *Losses
	// Table is "nodes" or "edges" for one table alone; empty for all.
	Table string
	// RawFormulas leaves texts in CSV as they are which a spreadsheet would run as a formula.
	RawFormulas bool
	// BaseIRI is what ids are appended to, to make IRIs of them.
	BaseIRI string
}

// DefaultBaseIRI is what ids become IRIs with unless the reader has a better place for them.
const DefaultBaseIRI = "urn:entente:"

// Format is one way to write a selection.
type Format struct {
	// Name is the format's in requests: graphml.
	Name string
	// Title names it for people.
	Title string
	// MediaType and Extension are those of its files.
	MediaType, Extension string
	// TableMediaType and TableExtension are those of one table alone; empty if there is no such thing.
	TableMediaType, TableExtension string
	// Lost says what it cannot hold, whatever the graph is.
	Lost []string
	// Formulas says that Options.RawFormulas makes a difference, and IRIs that Options.BaseIRI does.
	Formulas, IRIs bool
	// Spooled says that a writer holds much memory or disk, or writes late: who serves it to slow readers does well to write it to disk
	// first.
	Spooled bool

	open func(w io.Writer, o Options) Writer
}

// Formats are all formats, in the order in which they are shown.
func Formats() []*Format {
	return []*Format{
		csvFormat(), gephiFormat(), neo4jFormat(), graphMLFormat(), gexfFormat(), nodeLinkFormat(),
		jsonLDFormat(), nQuadsFormat(), turtleFormat(), parquetFormat(), arrowFormat(), cypherFormat(), bundleFormat(),
		ftmFormat(), cx2Format(), dotFormat(), pajekFormat(),
	}
}

// FormatByName returns the format of this name (graphml, GRAPHML), nil if there is none.
func FormatByName(name string) *Format {
	name = strings.ReplaceAll(strings.ToLower(name), "_", "-")
	formats := Formats()
	if i := slices.IndexFunc(formats, func(f *Format) bool { return f.Name == name }); i >= 0 {
		return formats[i]
	}
	return nil
}

// FormatNames are the names of all formats.
func FormatNames() []string {
	var names []string
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// lostDates is said of formats without dates of their own.
const (
	lostTypesOfDates = "dates and moments are texts: ISO 8601, and EDTF beside first day, last day and precision where a date may be partial"
	lostNulls        = "a value that is null is left out, like one that its noun does not have"
)
