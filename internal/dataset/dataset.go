package dataset

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
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
	// Strict makes problems of what else is only a warning: facts that no claim supports, and those that go around in a circle.
	Strict bool
	// Rejects lets rows of tables be left out that have problems of their own, and those that need what only such rows describe, up to this
	// many, instead of refusing the whole.
	Rejects int
}

// Dataset is what some files say, checked as a whole. What it holds may lie in temporary files: close it.
type Dataset struct {
	// Files says how many files were read.
	Files int
	// Quotes and Checked count the quotes, and those of them that were found in their document's text. The others' texts
	// were not at hand.
	Quotes, Checked int
	// Warnings do not keep the files from being imported; MoreWarnings counts those that are not among Warnings.
	Warnings     []Problem
	MoreWarnings int
	// Rejected are the problems of the rows that were left out, as Options.Rejects allows, causes before what follows from them;
	// RejectedRows counts the rows.
	Rejected     []Problem
	RejectedRows int
	MoreRejected int // problems that are not among Rejected
	// LeftOut is what rows say otherwise than earlier ones whose mapping lets the first stand; MoreLeftOut counts what is not
	// among it.
	LeftOut     []Problem
	MoreLeftOut int

	store   *store
	sources []Source
	nodes   spill.Tape
	facts   spill.Tape
}

// Input is what else than dataset files can be read as a dataset: tables, through a mapping.
type Input interface {
	// Sources are the files.
	Sources() []Source
	// Rows reads them. What is wrong with a file as a whole is added to p.
	Rows(ctx context.Context, p *tree.Problems) iter.Seq[*Row]
	// Reject is told, after all rows were read, of a row that is left out since something that it needs is missing.
	Reject(number int64, problems []Problem)
}

// Row is what one row of a table says.
type Row struct {
	// At is where the row begins.
	At Position
	// Number is the row's alone, and not 0; it is 0 for what cannot be left out.
	Number int64
	// Nodes are described by it, each an object as in a dataset.
	Nodes []Node
	// Problems are what is wrong with it already.
	Problems tree.Problems
	// First lets what earlier rows say stand, where this one says something else of the same node or fact. Otherwise that is
	// a problem.
	First bool
	// Claims are the defaults of claims, shared by all rows of a table: an object, or nil.
	Claims *tree.Value
	// Rejected is set by the reader of the row, before it asks for the next one, if the row is left out.
	Rejected bool
}

// Node is one node of a row.
type Node struct {
	// Noun is what it is.
	Noun *schema.Type
	// Body is the object.
	Body *tree.Value
	// Fallback says that its values count only where nothing else in the files or in the graph describes the node.
	Fallback bool
}

// Open reads files and folders as one dataset and checks it. All that is wrong with them is told in one [*BadData]; other
// failures are the database's.
func Open(ctx context.Context, s *schema.Schema, sources []Source, o Options) (*Dataset, error) {
	bad := &tree.Problems{}
	st := newStore(bad, s)
	d := &Dataset{store: st, sources: tree.Files(bad, sources, kinds)}
	c := newCompiler(bad, s)
	if o.Texts != nil {
		c.textOfSHA = textsBySHA(o.Texts, bad)
	}
	r := &reader{Problems: bad, schema: s, datasets: map[string]tree.Position{}}
	// Files that are one value are held together, lines are not: what they say of one thing comes together in the store.
	var whole, lines []Source
	for _, source := range d.sources {
		if formatOf(source.Path) == linesFormat {
			lines = append(lines, source)
		} else {
			whole = append(whole, source)
		}
	}
	take := func() error {
		d.Quotes, d.Checked = d.Quotes+len(c.quotes), d.Checked+c.checkQuotes()
		err := st.take(c, piece{once: true})
		c.next()
		return err
	}
	for _, source := range whole {
		if _, err := c.file(ctx, r, source, math.MaxInt, nil); err != nil {
			return nil, closing(err, d.Close())
		}
	}
	for _, source := range lines {
		c.documentsOf(s, source)
	}
	if err := take(); err != nil {
		return nil, closing(err, d.Close())
	}
	for _, source := range lines {
		rest, err := c.file(ctx, r, source, linesAtOnce, take)
		if err == nil && rest > 0 {
			err = take()
		}
		if err != nil {
			return nil, closing(err, d.Close())
		}
	}
	return d.settled(ctx, o, &rejects{})
}

// linesAtOnce is how many nodes of a file of lines are held at once.
const linesAtOnce = 5000

// file compiles a file. Each time that so many records are compiled they are taken; it returns the number of those that were not.
func (c *compiler) file(ctx context.Context, r *reader, source Source, many int, take func() error) (held int, err error) {
	var last *fileContext
	for record := range r.records(source) {
		if record.file.claims != nil && record.file != last {
			c.checkDefaults(record.file)
			last = record.file
		}
		c.record(record)
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if held++; held == many {
			if err := take(); err != nil {
				return 0, err
			}
			held = 0
		}
	}
	return held, nil
}

// documentsOf notes the texts of the documents that a file of lines describes: quotes may stand before them. What is wrong
// with them is told when the file is compiled.
func (c *compiler) documentsOf(s *schema.Schema, source Source) {
	ignored := &tree.Problems{}
	r := &reader{Problems: ignored, schema: s, datasets: map[string]tree.Position{}, only: "Document"}
	documents := newCompiler(ignored, s)
	documents.texts = c.texts
	for record := range r.records(source) {
		if record.noun.Name == "Document" {
			documents.record(record)
		}
		documents.next()
	}
}

// OpenRows reads tables as one dataset and checks it, as [Open] does. It holds a bounded part of them in memory.
func OpenRows(ctx context.Context, s *schema.Schema, in Input, o Options) (*Dataset, error) {
	bad := &tree.Problems{}
	st := newStore(bad, s)
	d := &Dataset{store: st, sources: in.Sources()}
	r := &rejects{in: in}
	st.limit = o.Rejects
	c := newCompiler(nil, s)
	var file *fileContext
	for row := range in.Rows(ctx, bad) {
		if file == nil || file.given != row.Claims {
			file = &fileContext{claims: row.Claims, given: row.Claims}
			c.Problems = bad
			c.checkDefaults(file)
		}
		c.reset(&row.Problems, rowContext{row.First, &st.leftOut})
		p := c.compileRow(row, file)
		if len(row.Problems.List) > 0 {
			if row.Number == 0 {
				bad.List = append(bad.List, row.Problems.List...)
			} else {
				row.Rejected = true
				d.RejectedRows++
				r.note(row.Problems.List)
			}
			if err := st.lose(row); err != nil {
				return nil, closing(err, d.Close())
			}
			continue
		}
		d.Quotes += len(c.quotes)
		if err := st.take(c, p); err != nil {
			return nil, closing(err, d.Close())
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, closing(err, d.Close())
	}
	return d.settled(ctx, o, r)
}

// settled checks what was taken in as a whole.
func (d *Dataset) settled(ctx context.Context, o Options, r *rejects) (_ *Dataset, err error) {
	st := d.store
	defer func() {
		if err != nil {
			err = closing(err, d.Close())
		}
	}()
	d.Files = len(d.sources)
	if err := d.settleAll(ctx, o, r); err != nil {
		return nil, err
	}
	if d.RejectedRows > o.Rejects {
		st.List, st.More = append(st.List, r.List...), st.More+r.More
	} else {
		d.Rejected, d.MoreRejected = r.Sorted()
	}
	d.LeftOut, d.MoreLeftOut = st.leftOut.Sorted()
	if o.Strict {
		st.List, st.More = append(st.List, st.warnings.List...), st.More+st.warnings.More
	} else {
		d.Warnings, d.MoreWarnings = st.warnings.Sorted()
	}
	if err := closing(st.Err(d.sources), st.close()); err != nil {
		return nil, err
	}
	return d, nil
}

// Close frees what the dataset holds.
func (d *Dataset) Close() error {
	return errors.Join(d.store.close(), d.nodes.Close(), d.facts.Close())
}

// Nodes says how many nodes the files describe, claims and names included.
func (d *Dataset) Nodes() int { return d.nodes.Len() }

// Facts says how many relationships the files describe.
func (d *Dataset) Facts() int { return d.facts.Len() }

// PrintWarnings writes so many of the warnings as [BadData.Print] writes problems, and how many more there are.
func (d *Dataset) PrintWarnings(w io.Writer, most int) error {
	shown := d.Warnings[:min(len(d.Warnings), most)]
	return tree.PrintProblems(w, d.sources, shown, len(d.Warnings)-len(shown)+d.MoreWarnings)
}

// PrintRejected writes so many of the problems of rows that were left out, one a line, and how many more there are.
func (d *Dataset) PrintRejected(w io.Writer, most int) error {
	var b strings.Builder
	for _, problem := range d.Rejected[:min(len(d.Rejected), most)] {
		fmt.Fprintln(&b, problem)
	}
	if more := len(d.Rejected) + d.MoreRejected - most; more > 0 {
		fmt.Fprintf(&b, "… and %d more\n", more)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// closing is a failure, with that of closing what was open meanwhile, if there is one too.
func closing(err, closed error) error {
	if closed == nil {
		return err // as it is: callers look at its type
	}
	return errors.Join(err, closed)
}
