package export

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/schema"
)

// Kind is the type of a column's values.
type Kind int

// The kinds, with the Go type of their values. A value may always be nil.
const (
	String   Kind = iota // string
	Int                  // int64
	Float                // float64
	Bool                 // bool
	Date                 // Day
	DateTime             // time.Time
)

// Column is one property of the nodes of a noun or of the facts of a type.
type Column struct {
	// Name is the property's.
	Name string
	Kind Kind
	// List says that values are lists ([]any) of the kind.
	List bool
	// Field is the schema's field that it comes from.
	Field *schema.Field
	// Part says what it is of a partial date; Value for all else.
	Part DatePart
}

// DatePart is one of the columns in which a date that may be partial stands.
type DatePart int

const (
	// Value is the date as its source has it, an EDTF text; or the value of any other property.
	Value DatePart = iota
	// First and Last are the first and the last day that the date allows.
	First
	Last
	// Precision is how precise the date is: DAY, MONTH, YEAR, …
	Precision
)

// Table is the shape of the nodes of one noun, or of the facts of one type.
type Table struct {
	Type    *schema.Type
	Columns []Column
	// spell are the columns of the first and last day of the time at which a node or fact held; -1 if there is none.
	spell []span
}

// span is a pair of columns, either of which may be -1, and the column of a day before which nothing of it holds, if that is known.
type span struct{ first, last, notBefore int }

// NewTable reads a noun's or fact's columns off the schema: its properties, the ids that it refers to, and each partial date
// as value, bounds and precision. What the graph keeps for searching alone (folded texts) is left out.
func NewTable(t *schema.Type) *Table {
	table := &Table{Type: t}
	for _, f := range t.Fields {
		switch {
		case f.Name == "id":
		case f.Kind == schema.Reference:
			table.add(Column{Name: f.Property, Field: f})
		case f.Kind == schema.Property:
			table.property(f)
		}
	}
	table.spell = table.spells()
	return table
}

func (t *Table) property(f *schema.Field) {
	t.add(Column{Name: f.Name, Kind: kindOf(f.Scalar), List: f.Many, Field: f})
	if f.Scalar != "EDTF" {
		return
	}
	for _, bound := range []struct {
		name string
		part DatePart
	}{{f.First, First}, {f.Last, Last}} {
		if t.Type.Field(bound.name) == nil {
			t.add(Column{Name: bound.name, Kind: Date, Field: f, Part: bound.part})
		}
	}
	t.add(Column{Name: f.Name + "Precision", Field: f, Part: Precision})
}

func (t *Table) add(c Column) {
	if t.Index(c.Name) < 0 {
		t.Columns = append(t.Columns, c)
	}
}

// Index returns the place of the column of this name, -1 if there is none.
func (t *Table) Index(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
}

// properties are the graph's properties in the order of the columns; empty for those that are computed from others.
func (t *Table) properties() []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		if c.Part != Precision {
			names[i] = c.Name
		}
	}
	return names
}

// spells finds the columns that say when something held: its valid time, or the day on which a source shows it; or else the date that
// has its bounds among the properties, such as an event's.
func (t *Table) spells() []span {
	between := func(from, to *schema.Field) span { return span{t.Index(from.First), t.Index(to.Last), -1} }
	if valid := t.Type.Valid; valid != nil {
		own := between(valid.From, valid.To)
		if valid.NotBefore != nil {
			own.notBefore = t.Index(valid.NotBefore.First)
		}
		spans := []span{own}
		if valid.At != nil {
			spans = append(spans, between(valid.At, valid.At))
		}
		return spans
	}
	for _, f := range t.Type.Fields {
		if f.Scalar == "EDTF" && f.First != f.Name+"Start" {
			return []span{between(f, f)}
		}
	}
	return nil
}

// Spell returns the first and the last day on which a record of the table may have held; nil where that is open or not known. What began on
// a day that nobody knows may have held from the day before which it did not: an agreement from the day on which it was signed.
func (t *Table) Spell(r *Record) (first, last Day) {
	at := func(column int) Day {
		if column < 0 {
			return nil
		}
		day, _ := r.Values[column].(Day)
		return day
	}
	for _, s := range t.spell {
		first, last = at(s.first), at(s.last)
		if not := at(s.notBefore); not != nil && (first == nil || first.Time().Before(not.Time())) {
			first = not
		}
		if first != nil || last != nil {
			return first, last
		}
	}
	return nil, nil
}

func kindOf(scalar string) Kind {
	switch scalar {
	case "Int":
		return Int
	case "Float":
		return Float
	case "Boolean":
		return Bool
	case "Date":
		return Date
	case "DateTime":
		return DateTime
	}
	return String
}

// Wide is one table for records of several: the union of their columns.
type Wide struct {
	Columns []Column
	// places are, by table, the place in the record of each wide column; -1 if it has no such column.
	places map[*Table][]int
}

// NewWide joins tables. Columns of one name and kind are one column; where a name stands for different kinds, the first table keeps it and
// the others' columns are called by noun and property (claim_start). Reserved names are taken from the start.
func NewWide(tables []*Table, all []*Table, reserved ...string) *Wide {
	w := &Wide{places: map[*Table][]int{}}
	names := wideNames(all, reserved)
	at := map[string]int{}
	columnsOf := make([][]int, len(tables))
	for i, t := range tables {
		for j, c := range t.Columns {
			c.Name = names[t.Type.Name][j]
			place, ok := at[c.Name]
			if !ok {
				place = len(w.Columns)
				at[c.Name] = place
				w.Columns = append(w.Columns, c)
			}
			columnsOf[i] = append(columnsOf[i], place)
		}
	}
	for i, t := range tables {
		places := slices.Repeat([]int{-1}, len(w.Columns))
		for j, place := range columnsOf[i] {
			places[place] = j
		}
		w.places[t] = places
	}
	return w
}

// wideNames finds the names of all columns of all tables of the contract, so that a column is called alike in every export.
func wideNames(all []*Table, reserved []string) map[string][]string {
	type kind struct {
		kind Kind
		list bool
	}
	taken := map[string]kind{}
	for _, name := range reserved {
		taken[name] = kind{kind: -1}
	}
	names := map[string][]string{}
	for _, t := range all {
		for _, c := range t.Columns {
			name, is := c.Name, kind{c.Kind, c.List}
			if other, ok := taken[name]; ok && other != is {
				name = strings.ToLower(t.Type.Name[:1]) + t.Type.Name[1:] + "_" + c.Name
			}
			taken[name] = is
			names[t.Type.Name] = append(names[t.Type.Name], name)
		}
	}
	return names
}

// Value returns a record's value in a wide column, nil if it has none.
func (w *Wide) Value(r *Record, column int) any {
	if place := w.places[r.Table][column]; place >= 0 {
		return r.Values[place]
	}
	return nil
}

// Present returns the places in the record of a table's columns, by wide column; -1 where it has none.
func (w *Wide) Present(t *Table) []int { return w.places[t] }

// folded are the properties in which the graph keeps what follows from the column's text, for comparing and searching.
func (c *Column) folded() []string {
	if c.Part != Value || c.List {
		return nil
	}
	return folded.Properties(c.Field)
}
