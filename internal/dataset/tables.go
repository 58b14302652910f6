package dataset

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// WriteTables writes the dataset into a folder as tables for `neo4j-admin database import full`, and returns the arguments that
// name them, to go behind that command and the name of the database
// (https://neo4j.com/docs/operations-manual/5/tools/neo4j-admin/neo4j-admin-import/). What it brings into an empty graph is what
// [Plan.Apply] would, together with the statement that writes the history, which is empty if there is nothing to write. The dataset must have been
// opened without a graph, so that it describes all that it mentions.
func (d *Dataset) WriteTables(folder string, origin Origin) (arguments []string, history neo4jdb.Statement, err error) {
	set := origin.changeSet()
	w := &tableWriter{dataset: d, folder: folder, now: time.Now().UTC().Format(time.RFC3339Nano), log: transaction{
		set: set.ID, each: d.Nodes()+d.Facts() <= transactionSize, created: map[*schema.Type]int64{}, claims: map[string]int{},
	}}
	if err := w.write(); err != nil {
		return nil, history, fmt.Errorf("writing tables for neo4j-admin: %w", err)
	}
	if entries := w.log.entries(); len(entries) > 0 {
		history = changelog.Append(set, entries)
	}
	return w.arguments, history, nil
}

// tableWriter writes a file for each noun and each fact. Records come by type, since their keys begin with it. A record with a property
// that its table has no column for begins another table of its type.
type tableWriter struct {
	dataset *Dataset
	folder  string
	now     string // when all of it is written, as far as the graph is concerned
	log     transaction

	arguments []string // one for each table so far
	of        *schema.Type
	file      *os.File
	out       *bufio.Writer
	columns   []column
	recorded  bool // nodes of the type have a recordedAt
	row       []byte
	multiline bool // some value has a line break
}

// column is a property, with its type as neo4j-admin names it.
type column struct{ name, kind string }

func (w *tableWriter) write() (err error) {
	defer func() { err = errors.Join(err, w.end()) }()
	for record, err := range w.dataset.nodes.All() {
		if err != nil {
			return err
		}
		noun, id, d := w.dataset.store.unpack(record)
		props := d.node(noun, id).against(nil)
		if err := w.table(noun, props); err != nil {
			return err
		}
		w.text(id)
		for range 2 {
			w.moment()
		}
		w.comma()
		w.text(w.log.set)
		if w.recorded {
			w.moment()
		}
		w.note(noun, props, id)
		if err := w.values(props); err != nil {
			return err
		}
	}
	for record, err := range w.dataset.facts.All() {
		if err != nil {
			return err
		}
		t, id, d := w.dataset.store.unpack(record)
		f := d.fact(t, id)
		if err := w.table(t, f.props); err != nil {
			return err
		}
		w.text(f.from)
		w.comma()
		w.text(f.to)
		w.comma()
		w.text(id)
		w.comma()
		w.text(w.log.set)
		w.note(t, f.props, id, f.from, f.to)
		if err := w.values(f.props); err != nil {
			return err
		}
	}
	w.arguments = append(w.arguments, "--legacy-style-quoting=false", "--multiline-fields="+strconv.FormatBool(w.multiline))
	return nil
}

// note notes a node or fact for the history.
func (w *tableWriter) note(of *schema.Type, props properties, ids ...any) {
	if !w.log.each {
		w.log.noteCreated(of, nil, [][]any{nil})
		return
	}
	columns := slices.Sorted(maps.Keys(props))
	for _, name := range columns {
		ids = append(ids, parameter(props[name]))
	}
	w.log.noteCreated(of, columns, [][]any{ids})
}

// adminType is neo4j-admin's name of a value's type.
func adminType(v any) string {
	switch v.(type) {
	case string:
		return "string"
	case int64:
		return "long"
	case float64:
		return "double"
	case bool:
		return "boolean"
	case edtf.Day:
		return "date"
	case time.Time:
		return "datetime"
	}
	return ""
}

// table sees to it that the open table is one of the type, with columns for all the properties.
func (w *tableWriter) table(of *schema.Type, props properties) error {
	if w.of != of {
		w.of, w.columns, w.recorded = of, nil, of.Field("recordedAt") != nil
	} else if w.file != nil && !w.lacks(props) {
		return nil
	}
	for name, value := range props {
		if at, found := w.find(name); !found && value != nil {
			w.columns = slices.Insert(w.columns, at, column{name, adminType(value)})
		}
	}
	if err := w.end(); err != nil {
		return err
	}
	option, head := "relationships", ":START_ID,:END_ID,id:string,"+CreatedBy+":string"
	if of.Kind == schema.Noun {
		option, head = "nodes", "id:ID,createdAt:datetime,updatedAt:datetime,"+CreatedBy+":string"
		if w.recorded {
			head += ",recordedAt:datetime"
		}
	}
	path := filepath.Join(w.folder, fmt.Sprintf("%s-%s-%d.csv", option, of.Label, len(w.arguments)+1))
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	w.file, w.out = file, bufio.NewWriterSize(file, 1<<18)
	w.arguments = append(w.arguments, "--"+option+"="+of.Label+"="+path)
	names := []string{head}
	for _, c := range w.columns {
		names = append(names, c.name+":"+c.kind)
	}
	_, err = w.out.WriteString(strings.Join(names, ",") + "\n")
	return err
}

// lacks tells whether the open table has no column for one of the properties.
func (w *tableWriter) lacks(props properties) bool {
	for name, value := range props {
		if _, found := w.find(name); !found && value != nil {
			return true
		}
	}
	return false
}

// find finds the column of a property, or where it belongs.
func (w *tableWriter) find(name string) (at int, found bool) {
	return slices.BinarySearchFunc(w.columns, name, func(c column, name string) int { return cmp.Compare(c.name, name) })
}

// end ends the table that was begun, if any.
func (w *tableWriter) end() error {
	if w.file == nil {
		return nil
	}
	err := errors.Join(w.out.Flush(), w.file.Close())
	w.file = nil
	return err
}

func (w *tableWriter) comma() { w.row = append(w.row, ',') }

func (w *tableWriter) moment() { w.row = append(append(w.row, ','), w.now...) }

// text writes a text in quotes: an empty one without them would be no value.
func (w *tableWriter) text(s string) {
	w.multiline = w.multiline || strings.ContainsAny(s, "\r\n")
	w.row = append(w.row, '"')
	for {
		at := strings.IndexByte(s, '"')
		if at < 0 {
			break
		}
		w.row = append(append(w.row, s[:at+1]...), '"')
		s = s[at+1:]
	}
	w.row = append(append(w.row, s...), '"')
}

// values ends a row with the values of the columns.
func (w *tableWriter) values(props properties) error {
	for _, c := range w.columns {
		w.comma()
		switch v := props[c.name].(type) {
		case string:
			w.text(v)
		case int64:
			w.row = strconv.AppendInt(w.row, v, 10)
		case float64:
			w.row = strconv.AppendFloat(w.row, v, 'g', -1, 64)
		case bool:
			w.row = strconv.AppendBool(w.row, v)
		case edtf.Day:
			w.row = appendDay(w.row, v)
		case time.Time:
			w.row = v.AppendFormat(w.row, time.RFC3339Nano)
		}
	}
	w.row = append(w.row, '\n')
	_, err := w.out.Write(w.row)
	w.row = w.row[:0]
	return err
}

// appendDay writes a day with the sign that ISO 8601 has for years before 0000.
func appendDay(b []byte, d edtf.Day) []byte {
	if d.Year < 0 {
		return fmt.Appendf(b, "-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Appendf(b, "%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
