package dataset

import (
	"bufio"
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
	arguments, err = w.write()
	if err != nil {
		return nil, history, fmt.Errorf("writing tables for neo4j-admin: %w", err)
	}
	if entries := w.log.entries(); len(entries) > 0 {
		history = changelog.Append(set, entries)
	}
	return arguments, history, nil
}

// tableWriter writes a file for each noun and each fact. Records come by type, since their keys begin with it.
type tableWriter struct {
	dataset *Dataset
	folder  string
	now     string // when all of it is written, as far as the graph is concerned
	log     transaction

	file      *os.File
	out       *bufio.Writer
	columns   []column
	row       []byte
	multiline bool // some value has a line break
}

// column is a property, with its type as neo4j-admin names it.
type column struct{ name, kind string }

func (w *tableWriter) write() (arguments []string, err error) {
	defer func() { err = errors.Join(err, w.end()) }()
	columns, err := w.findColumns()
	if err != nil {
		return nil, err
	}
	var last *schema.Type
	for record, err := range w.dataset.nodes.All() {
		if err != nil {
			return nil, err
		}
		noun, id, d := w.dataset.store.unpack(record)
		if noun != last {
			last = noun
			head := "id:ID,createdAt:datetime,updatedAt:datetime," + CreatedBy + ":string"
			if noun.Field("recordedAt") != nil {
				head += ",recordedAt:datetime"
			}
			argument, err := w.begin("nodes", noun, head, columns[noun])
			if err != nil {
				return nil, err
			}
			arguments = append(arguments, argument)
		}
		w.text(id)
		for range 2 {
			w.moment()
		}
		w.comma()
		w.text(w.log.set)
		if noun.Field("recordedAt") != nil {
			w.moment()
		}
		props := d.node(noun, id).against(nil)
		w.note(noun, props, id)
		if err := w.values(props); err != nil {
			return nil, err
		}
	}
	last = nil
	for record, err := range w.dataset.facts.All() {
		if err != nil {
			return nil, err
		}
		t, id, d := w.dataset.store.unpack(record)
		if t != last {
			last = t
			argument, err := w.begin("relationships", t, ":START_ID,:END_ID,id:string,"+CreatedBy+":string", columns[t])
			if err != nil {
				return nil, err
			}
			arguments = append(arguments, argument)
		}
		f := d.fact(t, id)
		w.text(f.from)
		w.comma()
		w.text(f.to)
		w.comma()
		w.text(id)
		w.comma()
		w.text(w.log.set)
		w.note(t, f.props, id, f.from, f.to)
		if err := w.values(f.props); err != nil {
			return nil, err
		}
	}
	arguments = append(arguments, "--legacy-style-quoting=false", "--multiline-fields="+strconv.FormatBool(w.multiline))
	return arguments, nil
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

// findColumns looks which properties there are of each type: a table's head stands before its rows.
func (w *tableWriter) findColumns() (map[*schema.Type][]column, error) {
	found := map[*schema.Type]map[string]string{}
	note := func(t *schema.Type, props properties) {
		kinds := found[t]
		if kinds == nil {
			kinds = map[string]string{}
			found[t] = kinds
		}
		for name, value := range props {
			if kind := adminType(value); kind != "" {
				kinds[name] = kind
			}
		}
	}
	for record, err := range w.dataset.nodes.All() {
		if err != nil {
			return nil, err
		}
		noun, id, d := w.dataset.store.unpack(record)
		note(noun, d.node(noun, id).against(nil))
	}
	for record, err := range w.dataset.facts.All() {
		if err != nil {
			return nil, err
		}
		t, id, d := w.dataset.store.unpack(record)
		note(t, d.fact(t, id).props)
	}
	columns := map[*schema.Type][]column{}
	for t, kinds := range found {
		for _, name := range slices.Sorted(maps.Keys(kinds)) {
			columns[t] = append(columns[t], column{name, kinds[name]})
		}
	}
	return columns, nil
}

// adminType is neo4j-admin's name of a value's type, "" for no value.
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

// begin begins the table of a type, and returns the argument that names it.
func (w *tableWriter) begin(option string, t *schema.Type, head string, columns []column) (argument string, err error) {
	if err := w.end(); err != nil {
		return "", err
	}
	path := filepath.Join(w.folder, option+"-"+t.Label+".csv")
	if w.file, err = os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600); err != nil {
		return "", err
	}
	w.out, w.columns = bufio.NewWriterSize(w.file, 1<<18), columns
	names := []string{head}
	for _, c := range columns {
		names = append(names, c.name+":"+c.kind)
	}
	_, err = w.out.WriteString(strings.Join(names, ",") + "\n")
	return "--" + option + "=" + t.Label + "=" + path, err
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
