package mapping

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/entente-graph/entente/internal/tree"
)

// row is one row of a table while it is being read.
type row struct {
	table    *table
	at       tree.Position
	line     int      // where it begins in the table's file
	cells    []string // of CSV
	places   []int32  // of CSV: line and column of each cell
	object   *tree.Value
	extra    map[string]cell // what let and each add
	problems *tree.Problems
	lookups  *lookups
	used     map[any]int // what of the mappings was of use: see usage.go
	unfits   []unfit     // values that do not fit, and that the mapping lets be
}

// cell is the value of a column, if it has one: not empty, and none of the table's words for nothing.
func (r *row) cell(name string) (cell, bool) {
	if c, ok := r.extra[name]; ok {
		return c, c.there()
	}
	if head, rest, dotted := strings.Cut(name, "."); dotted {
		if c, ok := r.extra[head]; ok && c.object != nil {
			return r.member(c.object, rest, name)
		}
	}
	if r.object != nil {
		return r.member(r.object, name, name)
	}
	i, ok := r.table.index[name]
	if !ok || i >= len(r.cells) {
		return cell{}, false
	}
	s := strings.TrimSpace(r.cells[i])
	if s == "" || slices.Contains(r.table.rule.null, s) {
		return cell{}, false
	}
	return cell{text: s, at: tree.Position{File: r.at.File, Line: int(r.places[2*i]), Column: int(r.places[2*i+1]), Name: name}}, true
}

// member finds a value in JSON: a.b is the member b of the member a, or of each of the objects in the list a.
func (r *row) member(object *tree.Value, path, name string) (cell, bool) {
	var found cell
	listed := reach(object, path, func(v *tree.Value) {
		at := v.At
		at.Name = name
		one := cell{at: at}
		if v.Kind == tree.Object {
			one.object = v
		} else if one.text = strings.TrimSpace(v.Text); v.Kind == tree.Null || slices.Contains(r.table.rule.null, one.text) {
			return
		} else if !tree.CheckText(r.problems, at, one.text) {
			return
		}
		if one.there() {
			found.items = append(found.items, one)
		}
	})
	if len(found.items) == 0 {
		return cell{}, false
	}
	if found.at = found.items[0].at; !listed {
		return found.items[0], true
	}
	return found, true
}

// reach finds what stands in an object at a path. It tells whether that may be several values: whether there is a list on the way.
func reach(v *tree.Value, path string, note func(*tree.Value)) (listed bool) {
	switch {
	case v.Kind == tree.List:
		for _, item := range v.Items {
			reach(item, path, note)
		}
		return true
	case path == "":
		note(v)
		return false
	case v.Kind != tree.Object:
		return false
	}
	if m := v.Member(path); m != nil { // also one that has a dot in its name
		return reach(m, "", note)
	}
	head, rest, _ := strings.Cut(path, ".")
	if m := v.Member(head); m != nil && rest != "" {
		return reach(m, rest, note)
	}
	return false
}

// table is a file that is being read by a rule.
type table struct {
	rule    *tableRule
	source  tree.Source
	header  []string
	index   map[string]int
	reads   map[int]bool // the columns that the rule reads: what stands in others does not matter
	decoded bool         // it was in an encoding of which some bytes are no character
	report  *TableReport
	number  int64                    // what the numbers of its rows begin at
	unseen  map[string]tree.Position // members that the rule reads and no row had so far
	paths   map[string]bool          // members that rows have, while some are unseen
}

// read yields the rows. What is wrong with the file as a whole is added to p.
func (t *table) read(ctx context.Context, p *tree.Problems, yield func(*row) bool) {
	t.expect()
	if t.rule.rows != nil {
		for _, object := range t.rule.rows {
			if !yield(&row{table: t, at: object.At, object: object, problems: &tree.Problems{}}) {
				return
			}
		}
		return
	}
	file, err := t.source.Open()
	if err != nil {
		p.Add(tree.Position{File: t.source.Name}, "%s", tree.CannotRead(err))
		return
	}
	defer file.Close() // it was only read
	in := bufio.NewReaderSize(file, 1<<18)
	decoded, ok := t.decode(p, in)
	if !ok {
		return
	}
	if t.rule.format == "jsonl" {
		t.readLines(ctx, p, decoded, yield)
		return
	}
	t.readCSV(ctx, p, decoded, yield)
}

// decode takes the byte order mark off, and turns other encodings into UTF-8. A file that says by its mark that it is UTF-8 or UTF-16 is
// believed.
func (t *table) decode(p *tree.Problems, in *bufio.Reader) (io.Reader, bool) {
	mark, _ := in.Peek(3) // what cannot be read is told by the next read
	littleFirst := bytes.HasPrefix(mark, []byte("\xFF\xFE"))
	rule := t.rule
	switch {
	case bytes.HasPrefix(mark, []byte("\xEF\xBB\xBF")):
		_, _ = in.Discard(3)
		return in, true
	case littleFirst || bytes.HasPrefix(mark, []byte("\xFE\xFF")):
		if rule.encoding != nil && !rule.wide {
			p.Add(tree.Position{File: t.source.Name, Line: 1, Column: 1}, "the file is in UTF-16, and the mapping says otherwise, expected `encoding: utf-16` there")
			return nil, false
		}
		_, _ = in.Discard(2)
		return transform.NewReader(in, utf16(littleFirst).NewDecoder()), true
	case rule.anyOrder: // a table begins with a character whose greater half is 0, if it begins with a Latin one
		return transform.NewReader(in, utf16(len(mark) < 2 || mark[0] != 0 || mark[1] == 0).NewDecoder()), true
	case rule.encoding != nil:
		t.decoded = !rule.wide
		return transform.NewReader(in, rule.encoding.NewDecoder()), true
	}
	return in, true
}

func utf16(littleFirst bool) encoding.Encoding {
	if littleFirst {
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
}

var errLongRow = errors.New("row too long")

// bounded fails once a row has more bytes than a row may have.
type bounded struct {
	in   io.Reader
	left int
}

func (b *bounded) Read(into []byte) (int, error) {
	if b.left <= 0 {
		return 0, errLongRow
	}
	n, err := b.in.Read(into)
	b.left -= n
	return n, err
}

func (t *table) readCSV(ctx context.Context, p *tree.Problems, decoded io.Reader, yield func(*row) bool) {
	name := t.source.Name
	in := &bounded{decoded, tree.MaxLineBytes}
	reader := csv.NewReader(in)
	reader.Comma, reader.ReuseRecord, reader.FieldsPerRecord = t.rule.separator, true, -1
	header, err := reader.Read()
	if err != nil {
		t.readError(p, 1, err, "the file is empty, expected a header with the columns' names")
		return
	}
	if !t.begin(p, slices.Clone(header)) {
		return
	}
	r := &row{table: t, problems: &tree.Problems{}}
	for ctx.Err() == nil {
		in.left = tree.MaxLineBytes
		cells, err := reader.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.readError(p, 0, err, "")
			return
		}
		line, _ := reader.FieldPos(0)
		*r = row{table: t, at: tree.Position{File: name, Line: line, Column: 1}, line: line, cells: cells, places: r.places[:0], problems: &tree.Problems{}, extra: r.extra}
		r.place(reader)
		if len(cells) != len(t.header) {
			r.problems.Add(r.at, "the row has %s, expected %d, as the header has: are all texts with a %q in them in quotes?", counted(len(cells), "cell"), len(t.header), t.rule.separator)
		}
		if !yield(r) {
			return
		}
	}
}

// place notes where the cells are, in characters, and looks whether they are text.
func (r *row) place(reader *csv.Reader) {
	line, wide := 0, 0
	for i, s := range r.cells {
		l, c := reader.FieldPos(i)
		if l != line {
			line, wide = l, 0
		}
		r.places = append(r.places, int32(l), int32(c-wide))
		ascii := true
		for j := range len(s) {
			if b := s[j]; b < 0x20 && b != '\n' && b != '\t' || b >= 0x7F {
				ascii = false
				break
			}
		}
		if ascii {
			continue
		}
		at := tree.Position{File: r.at.File, Line: l, Column: c - wide}
		if i < len(r.table.header) {
			at.Name = r.table.header[i]
		}
		if r.table.reads[i] {
			r.checkText(at, s)
		}
		if j := strings.LastIndexByte(s, '\n'); j >= 0 {
			line, wide = l+strings.Count(s, "\n"), 0 // the next cell stands where this one ends
			s = s[j+1:]
		}
		wide += len(s) - utf8.RuneCountInString(s)
	}
}

func (r *row) checkText(at tree.Position, s string) {
	for i, c := range s {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			r.problems.Add(at, "the byte 0x%02X is not UTF-8, expected UTF-8, or the file's `encoding` in the mapping", s[i])
			return
		case c == utf8.RuneError && r.table.decoded:
			r.problems.Add(at, "the text %s has bytes that are no character in the `encoding` that the mapping gives, expected the one in which the file was written",
				tree.Quoted(s))
			return
		case tree.IsControl(c) || c == '\r':
			r.problems.Add(at, "the text %s has the control character U+%04X, expected printable characters, tabs and line breaks only", tree.Quoted(s), c)
			return
		}
	}
}

// begin notes the header, and looks whether all columns are there that the mapping reads. What others are called does not matter.
func (t *table) begin(p *tree.Problems, header []string) bool {
	before := len(p.List)
	t.header, t.index, t.reads = header, map[string]int{}, map[int]bool{}
	at := tree.Position{File: t.source.Name, Line: 1, Column: 1}
	twice := map[string]bool{}
	for i, name := range header {
		name = strings.TrimSpace(name)
		if strings.ContainsRune(name, '\r') {
			p.Add(at, "a carriage return stands here alone, expected lines to end in a line feed, with or without one before it")
			return false
		}
		header[i] = name
		if _, before := t.index[name]; before {
			twice[name] = true
		}
		t.index[name] = i
	}
	missing := map[string]bool{}
	t.rule.uses(func(column string, where tree.Position) {
		i, there := t.index[column]
		if !there && !missing[column] {
			missing[column] = true
			p.Add(where, "the mapping reads the column %s, which %s does not have, expected %s", tree.Quoted(column), t.source.Name, tree.ExpectedKey(column, header))
		}
		if there && twice[column] && !t.reads[i] {
			p.Add(at, "the column %s stands here twice, expected each name once", tree.Quoted(column))
		}
		t.reads[i] = t.reads[i] || there
	})
	if len(missing) > 0 {
		if reason := t.strangeHeader(); reason != "" {
			p.List = p.List[:before]
			p.Add(at, "%s", reason)
		}
	}
	return len(p.List) == before
}

// strangeHeader is why a header has not the columns that the mapping reads, if that is seen in it.
func (t *table) strangeHeader() string {
	for _, name := range t.header {
		if !utf8.ValidString(name) {
			return "the header is not UTF-8, expected UTF-8, or the file's `encoding` in the mapping"
		}
		if control := strings.IndexFunc(name, tree.IsControl); control >= 0 {
			c, _ := utf8.DecodeRuneInString(name[control:])
			return fmt.Sprintf("the header has the control character U+%04X, expected a table of text", c)
		}
	}
	if other := t.otherSeparator(); other != 0 {
		return fmt.Sprintf("the header is one cell, %s: do its cells end at %q? Then the table needs `separator: %q`", tree.Quoted(t.header[0]), other, string(other))
	}
	return ""
}

// otherSeparator is the character at which a header that is one cell was likely meant to be taken apart; 0 if there is none.
func (t *table) otherSeparator() rune {
	if len(t.header) != 1 || t.rule.format != "csv" {
		return 0
	}
	for _, separator := range ";\t|," {
		if separator != t.rule.separator && strings.ContainsRune(t.header[0], separator) {
			return separator
		}
	}
	return 0
}

// counted is a number with its noun.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// readError tells why reading ended.
func (t *table) readError(p *tree.Problems, line int, err error, empty string) {
	at := tree.Position{File: t.source.Name, Line: line}
	parse, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case errors.Is(err, io.EOF):
		p.Add(at, "%s", empty)
	case errors.Is(err, errLongRow):
		p.Add(at, "a row has more than %d MiB, expected less: is a quotation mark missing?", tree.MaxLineBytes>>20)
	case ok:
		at.Line, at.Column = parse.StartLine, 1
		if parse.Line == parse.StartLine {
			at.Column = parse.Column
		}
		p.Add(at, "this is not CSV: %s, expected quotation marks around the whole cell, and doubled ones in it", parse.Err)
	default:
		p.Add(at, "%s", tree.CannotRead(err))
	}
}

func (t *table) readLines(ctx context.Context, p *tree.Problems, decoded io.Reader, yield func(*row) bool) {
	in := bufio.NewReaderSize(decoded, 1<<16)
	for number := 1; ctx.Err() == nil; number++ {
		line, err := tree.ReadLine(in)
		at := tree.Position{File: t.source.Name, Line: number, Column: 1}
		if errors.Is(err, tree.ErrLongLine) {
			p.Add(at, "the line has more than %d MiB, expected less", tree.MaxLineBytes>>20)
			return
		}
		if err != nil && !errors.Is(err, io.EOF) {
			p.Add(at, "%s", tree.CannotRead(err))
			return
		}
		if strings.TrimSpace(line) != "" {
			r := &row{table: t, at: at, line: number, problems: &tree.Problems{}, cells: []string{line}}
			if tree.Readable(r.problems, t.source.Name, withoutControls(line), number) {
				r.object = tree.ReadJSONRow(r.problems, t.source.Name, line, number)
			}
			if r.object != nil && r.object.Kind != tree.Object {
				r.problems.Add(at, "found %s, expected an object", r.object)
			}
			if r.object == nil {
				r.object = &tree.Value{Kind: tree.Object, At: at}
			}
			if !yield(r) {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// withoutControls takes out what JSON lets stand in texts and no text may hold: it matters only where the mapping reads it.
func withoutControls(line string) string {
	if !utf8.ValidString(line) {
		return line
	}
	return strings.Map(func(c rune) rune {
		if c >= 0x7F && tree.IsControl(c) {
			return ' '
		}
		return c
	}, line)
}

// encodingOf finds an encoding by its name.
func encodingOf(name string, get func(string) (encoding.Encoding, error)) (encoding.Encoding, error) {
	e, err := get(name)
	if err != nil {
		return nil, fmt.Errorf("there is no encoding %s, expected one of the web's names for them, as utf-8, windows-1252, macintosh or gb18030", tree.Quoted(name))
	}
	return e, nil
}
