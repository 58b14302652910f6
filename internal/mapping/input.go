package mapping

import (
	"context"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
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
	used    map[any]int  // what of the mappings was of use
	unread  []*tableRule // rules for files that were not given
}

// TableReport says what became of a table's rows: Rows = Used + Idle + Skipped + Rejected.
type TableReport struct {
	// File is the table's name.
	File string
	// Rows, Used, Skipped and Rejected are numbers of rows. Idle ones made nothing, since no rule of the mapping is for them.
	Rows, Used, Idle, Skipped, Rejected int
	// Because counts the skipped rows by the reason that the mapping gives.
	Because map[string]int

	firstIdle tree.Position
	unfits    []*unfitCount
	left      map[int][]tree.Problem // why rows were rejected, by their lines
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

// Open finds the tables that each file is for. Files are read in the order of the mappings' tables, by each that their names fit. What is wrong is told in one
// [*dataset.BadData].
func Open(mappings []*Mapping, paths []tree.Source) (*Input, error) {
	bad := &tree.Problems{}
	in := &Input{loaded: mappings, lookups: newLookups(mappings), used: map[any]int{}}
	files := tree.Files(bad, paths, kinds)
	taken := map[string]bool{}
	for _, m := range mappings {
		in.sources = append(in.sources, m.source)
		for _, rule := range m.tables {
			if rule.rows != nil {
				in.add(rule, m.source)
				continue
			}
			before := len(in.tables)
			for _, file := range files {
				if rule.fits(file.Name) {
					taken[file.Name] = true
					in.add(rule, file)
				}
			}
			if len(in.tables) == before {
				in.unread = append(in.unread, rule)
			}
		}
	}
	for _, file := range files {
		if !taken[file.Name] {
			bad.Add(tree.Position{File: file.Name}, "no table of the mapping is for this file, expected one whose `files` fit its name")
		}
	}
	if len(in.tables) == 0 && len(paths) == 0 {
		for _, rule := range in.unread {
			bad.Add(rule.at, "no file is given for this table, expected one that is called %s", tree.Join(rule.files))
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
	report := &TableReport{File: file.Name, Because: map[string]int{}, left: map[int][]tree.Problem{}}
	in.tables = append(in.tables, &table{rule: rule, source: file, report: report, number: int64(len(in.tables)) << tableShift})
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
	r.lookups, r.used, r.unfits = in.lookups, in.used, r.unfits[:0]
	t.look(r)
	t.report.Rows++
	clear(r.extra)
	made := &dataset.Row{At: r.at, First: t.rule.first, Claims: t.rule.claims}
	if t.rule.rows == nil { // those of a mapping are not left out: they are mended there
		made.Number = t.number + int64(r.line)
	}
	unreadable := *r.problems
	if skip := t.make(r, made); skip != nil && len(unreadable.List) == 0 {
		t.report.Skipped++
		t.report.Because[skip.because]++
		r.use(skip)
		return true
	}
	if made.Problems = *r.problems; len(unreadable.List) > 0 {
		made.Problems = unreadable // what follows from that is no news; the nodes are those that the row would have described
	}
	if !yield(made) {
		return false
	}
	if made.Rejected {
		t.report.Rejected++
		t.reject(r.line, made.Problems.List)
		in.lookups.lose(made)
		return true
	}
	if len(made.Nodes) == 0 {
		if t.report.Idle++; t.report.Idle == 1 {
			t.report.firstIdle = r.at
		}
	} else {
		t.report.Used++
	}
	t.report.count(r.unfits)
	for _, n := range made.Nodes {
		in.lookups.learn(n.Noun, n.Body)
	}
	return true
}

// make makes of a row what the rules make of it. If the row is to be skipped, it returns why.
func (t *table) make(r *row, made *dataset.Row) *skipRule {
	for _, l := range t.rule.let {
		if r.extra == nil {
			r.extra = map[string]cell{}
		}
		c, _ := l.value.one(r)
		r.extra[l.name] = c
	}
	for i := range t.rule.skip {
		if skip := &t.rule.skip[i]; hold(skip.when, r) {
			return skip
		}
	}
	for _, n := range t.rule.nodes {
		n.make(r, func(body *tree.Value) {
			made.Nodes = append(made.Nodes, dataset.Node{Noun: n.noun, Body: body, Fallback: n.fallback})
		})
	}
	return nil
}
