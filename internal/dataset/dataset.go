package dataset

import (
	"context"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Options say how files are checked.
type Options struct {
	// DB is the graph in which ids may be that the files mention but do not describe. Without it every id must be described
	// in the files.
	DB *neo4jdb.DB
	// Texts is a folder with the texts of documents, found by the SHA-256 that the documents state. Quotes are checked
	// against them.
	Texts fs.FS
	// Strict makes problems of what else is only a warning: facts that no claim supports.
	Strict bool
}

// Dataset is what some files say, checked as a whole.
type Dataset struct {
	// Files says how many files were read.
	Files int
	// Quotes and Checked count the quotes, and those of them that were found in their document's text. The others' texts
	// were not at hand.
	Quotes, Checked int
	// Warnings do not keep the files from being imported; MoreWarnings counts those that are not among Warnings.
	Warnings     []tree.Problem
	MoreWarnings int

	schema  *schema.Schema
	sources []tree.Source
	nodes   []*node
	facts   []*fact
}

// Open reads files and folders as one dataset and checks it. All that is wrong with them is told in one [*BadData]; other
// failures are the database's.
func Open(ctx context.Context, s *schema.Schema, sources []tree.Source, o Options) (*Dataset, error) {
	bad := &tree.Problems{}
	c := &compiler{
		Problems: bad, schema: s,
		nodes: map[string]*node{}, facts: map[string]*fact{}, derived: map[string]*fact{}, texts: map[string]*documentText{},
	}
	if o.Texts != nil {
		c.textOfSHA = textsBySHA(o.Texts, bad)
	}
	r := &reader{Problems: bad, schema: s, datasets: map[string]tree.Position{}}
	d := &Dataset{schema: s, sources: tree.Files(bad, sources, kinds)}
	for _, source := range d.sources {
		var last *fileContext
		for record := range r.records(source) {
			if record.file.claims != nil && record.file != last {
				c.checkDefaults(record.file)
				last = record.file
			}
			c.record(record)
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
	}
	for _, n := range c.nodes {
		c.complete(n)
	}
	d.Files, d.Quotes = len(d.sources), len(c.quotes)
	d.Checked = c.checkQuotes()
	c.checkOnes()
	if err := c.resolve(ctx, o.DB); err != nil {
		return nil, err
	}
	warnings := c.unclaimed()
	if o.Strict {
		bad.List, bad.More = append(bad.List, warnings.List...), bad.More+warnings.More
	} else {
		d.Warnings, d.MoreWarnings = warnings.Sorted()
	}
	if err := bad.Err(d.sources); err != nil {
		return nil, err
	}
	// In the order of ids, so that everybody who writes takes locks in the same order.
	for _, id := range slices.Sorted(maps.Keys(c.nodes)) {
		d.nodes = append(d.nodes, c.nodes[id])
	}
	for _, id := range slices.Sorted(maps.Keys(c.facts)) {
		d.facts = append(d.facts, c.facts[id])
	}
	return d, nil
}

// Nodes says how many nodes the files describe, claims and names included.
func (d *Dataset) Nodes() int { return len(d.nodes) }

// Facts says how many relationships the files describe.
func (d *Dataset) Facts() int { return len(d.facts) }

// PrintWarnings writes the warnings as [BadData.Print] writes problems.
func (d *Dataset) PrintWarnings(w io.Writer) error {
	return tree.PrintProblems(w, d.sources, d.Warnings, d.MoreWarnings)
}
