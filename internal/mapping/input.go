package mapping

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
)

// Input are tables with the mappings that read them: a [dataset.Input].
type Input struct {
	// Reports say what became of each table, in the order in which they are read. They are complete once the rows were read.
	Reports []*TableReport
	// Progress, if not nil, is told now and then how many rows were read.
	Progress func(rows int)

	sources []tree.Source
	tables  []*table
	loaded  []*Mapping
	lookups *lookups
}

// TableReport says what became of a table's rows: Rows = Used + Skipped + Rejected.
type TableReport struct {
	// File is the table's name.
	File string
	// Rows, Used, Skipped and Rejected are numbers of rows.
	Rows, Used, Skipped, Rejected int
	// Because counts the skipped rows by the reason that the mapping gives.
	Because map[string]int
	// Dropped counts values that do not fit and that the mapping lets drop, by their column.
	Dropped map[string]int

	header []string
	lines  bool
	bad    spill.Tape // the rejected rows
	why    bytes.Buffer
}

// kinds are the files that tables are.
var kinds = tree.Kinds{
	Fits: func(name string) bool {
		switch strings.ToLower(filepath.Ext(name)) {
		case ".csv", ".tsv", ".jsonl", ".ndjson":
			return true
		}
		return false
	},
	Holding: "table",
	Endings: ".csv, .tsv, .jsonl or .ndjson",
}

// Open finds the table that each file is for. Files are read in the order of the mappings' tables. What is wrong is told in one
// [*dataset.BadData].
func Open(mappings []*Mapping, paths []tree.Source) (*Input, error) {
	bad := &tree.Problems{}
	in := &Input{loaded: mappings, lookups: newLookups(mappings)}
	files := tree.Files(bad, paths, kinds)
	taken := map[string]bool{}
	for _, m := range mappings {
		in.sources = append(in.sources, m.source)
		for _, rule := range m.tables {
			if rule.rows != nil {
				in.add(rule, m.source)
			}
			for _, file := range files {
				if !rule.fits(file.Name) || taken[file.Name] {
					continue
				}
				taken[file.Name] = true
				in.add(rule, file)
			}
		}
	}
	for _, file := range files {
		if !taken[file.Name] {
			bad.Add(tree.Position{File: file.Name}, "no table of the mapping is for this file, expected one whose `files` fit its name")
		}
	}
	in.sources = append(in.sources, files...)
	if err := bad.Err(in.sources); err != nil {
		return nil, err
	}
	return in, nil
}

// LookUp reads from the graph what the mappings look up there; without a graph (nil) only what stands in the files is found.
func (in *Input) LookUp(ctx context.Context, db *neo4jdb.DB) error { return in.lookups.read(ctx, db) }

func (in *Input) add(rule *tableRule, file tree.Source) {
	report := &TableReport{File: file.Name, Because: map[string]int{}, Dropped: map[string]int{}, lines: rule.format == "jsonl" || rule.rows != nil}
	in.tables = append(in.tables, &table{rule: rule, source: file, report: report})
	in.Reports = append(in.Reports, report)
}

// Sources are the mappings and the tables.
func (in *Input) Sources() []tree.Source { return in.sources }

// Documents are the ids of the sources that the mappings name.
func (in *Input) Documents() []string {
	var ids []string
	for _, m := range in.loaded {
		if m.Document != "" && !slices.Contains(ids, m.Document) {
			ids = append(ids, m.Document)
		}
	}
	return ids
}

// Rows reads all tables.
func (in *Input) Rows(ctx context.Context, p *tree.Problems) iter.Seq[*dataset.Row] {
	return func(yield func(*dataset.Row) bool) {
		for _, m := range in.loaded {
			if m.document != nil && slices.ContainsFunc(in.tables, func(t *table) bool { return t.rule.mapping == m }) {
				if !yield(&dataset.Row{At: m.document.At, Nodes: []dataset.Node{{Noun: m.documentNoun, Body: m.document}}}) {
					return
				}
			}
		}
		rows, wanted := 0, true
		for _, t := range in.tables {
			t.read(ctx, p, func(r *row) bool {
				if rows++; in.Progress != nil && rows%1000 == 0 {
					in.Progress(rows)
				}
				wanted = in.row(t, r, yield)
				return wanted
			})
			if !wanted {
				return
			}
		}
	}
}

// row turns a row into what the rules make of it. It is false once the reader has had enough.
func (in *Input) row(t *table, r *row, yield func(*dataset.Row) bool) bool {
	r.lookups = in.lookups
	t.report.Rows++
	clear(r.extra)
	made := &dataset.Row{At: r.at, First: t.rule.first, Claims: t.rule.claims}
	if len(r.problems.List) == 0 {
		for _, l := range t.rule.let {
			if r.extra == nil {
				r.extra = map[string]cell{}
			}
			c, _ := l.value.one(r)
			r.extra[l.name] = c
		}
		for _, s := range t.rule.skip {
			if hold(s.when, r) {
				t.report.Skipped++
				t.report.Because[s.because]++
				return true
			}
		}
		for _, n := range t.rule.nodes {
			n.make(r, func(body *tree.Value) {
				made.Nodes = append(made.Nodes, dataset.Node{Noun: n.noun, Body: body, Fallback: n.fallback})
			})
		}
	}
	made.Problems = *r.problems
	if !yield(made) {
		return false
	}
	if made.Rejected {
		t.report.Rejected++
		t.reject(r, made)
		return true
	}
	t.report.Used++
	for _, n := range made.Nodes {
		in.lookups.learn(n.Noun, n.Body)
	}
	return true
}

// maxRejects bounds the rows that are kept to be written to a file.
const maxRejects = 100_000

// reject keeps a row that is left out.
func (t *table) reject(r *row, made *dataset.Row) {
	if t.report.Rejected > maxRejects {
		return
	}
	t.report.header = t.header
	var b bytes.Buffer
	if t.report.lines {
		b.WriteString(r.cells[0] + "\n")
	} else {
		w := csv.NewWriter(&b)
		w.Comma = t.rule.separator
		_ = w.Write(r.cells) // into memory
		w.Flush()
	}
	_ = t.report.bad.Add(b.Bytes()) // what is lost is only a copy, for people
	for _, problem := range made.Problems.List {
		fmt.Fprintln(&t.report.why, problem)
	}
}

// WriteRejects writes the rejected rows of each table to a file of the same name in a folder, to be mended and imported with
// the same mapping, and beside it why they were rejected. The files are in UTF-8 and say so by a byte order mark.
func (in *Input) WriteRejects(folder string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return fmt.Errorf("making the folder for rejected rows: %w", err)
	}
	for i, r := range in.Reports {
		if r.Rejected == 0 {
			continue
		}
		path := filepath.Join(folder, filepath.Base(r.File))
		err := writeFile(path, func(w io.Writer) error { return r.writeRows(w, in.tables[i].rule.separator) })
		if err == nil {
			err = writeFile(path+".problems.txt", func(w io.Writer) error { _, err := w.Write(r.why.Bytes()); return err })
		}
		if err != nil {
			return fmt.Errorf("writing rejected rows: %w", err)
		}
	}
	return nil
}

func writeFile(path string, write func(io.Writer) error) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}

func (r *TableReport) writeRows(w io.Writer, separator rune) error {
	if !r.lines {
		if _, err := io.WriteString(w, "\uFEFF"); err != nil {
			return err
		}
		header := csv.NewWriter(w)
		header.Comma = separator
		if err := header.Write(r.header); err != nil {
			return err
		}
		header.Flush()
		if err := header.Error(); err != nil {
			return err
		}
	}
	for row, err := range r.bad.All() {
		if err != nil {
			return err
		}
		if _, err := w.Write(row); err != nil {
			return err
		}
	}
	return nil
}

// PrintReport writes for people what became of the tables.
func (in *Input) PrintReport(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "rows\tused\tskipped\trejected\t ") // a Writer keeps its first error for Flush
	for _, r := range in.Reports {
		fmt.Fprintf(table, "%d\t%d\t%d\t%d\t  %s\n", r.Rows, r.Used, r.Skipped, r.Rejected, filepath.Base(r.File))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, r := range in.Reports {
		for _, reason := range slices.Sorted(maps.Keys(r.Because)) {
			if _, err := fmt.Fprintf(w, "%s: %s skipped: %s\n", filepath.Base(r.File), counted(r.Because[reason], "row"), reason); err != nil {
				return err
			}
		}
		for _, column := range slices.Sorted(maps.Keys(r.Dropped)) {
			if _, err := fmt.Fprintf(w, "%s: %s left out of the column %s, as the mapping says\n", filepath.Base(r.File), counted(r.Dropped[column], "value"), column); err != nil {
				return err
			}
		}
	}
	return nil
}

// Close frees what the input holds.
func (in *Input) Close() error {
	var errs []error
	for _, r := range in.Reports {
		errs = append(errs, r.bad.Close())
	}
	return errors.Join(errs...)
}
