package dataset

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/schema"
)

// record is one node of a file as it stands there.
type record struct {
	noun *schema.Type
	body *value
	file *fileContext
	// typed says that the noun stands in the body's key "type".
	typed bool
}

// fileContext is what a file says for all its records.
type fileContext struct {
	source Source
	claims *value // the defaults of claims, nil if there are none
}

// reader turns files into streams of records.
type reader struct {
	*problems
	schema   *schema.Schema
	datasets map[string]Position // where each dataset's name was first seen
}

// records reads one file. Of JSON Lines, only one line is held at a time.
func (r *reader) records(source Source) iter.Seq[record] {
	return func(yield func(record) bool) {
		file, err := source.open()
		if err != nil {
			r.add(Position{File: source.Name}, "%s", cannotRead(err))
			return
		}
		defer file.Close() // it was only read
		context := &fileContext{source: source}
		form := formatOf(source.Path)
		if form == linesFormat {
			r.lines(context, file, yield)
			return
		}
		content, ok := r.whole(source, file)
		if !ok {
			return
		}
		var top *value
		if form == yamlFormat {
			top = readYAML(r.problems, source.Name, content)
		} else {
			top = readJSON(r.problems, source.Name, content, 1)
		}
		switch {
		case top == nil:
		case top.kind == object:
			r.sections(context, top, yield)
		case top.kind == list:
			r.list(context, top, yield)
		default:
			r.add(top.at, "found %s, expected a dataset: an object that begins with `dataset: its-name`", top)
		}
	}
}

// whole reads a file that is parsed in one piece.
func (r *reader) whole(source Source, file io.Reader) (string, bool) {
	content, err := io.ReadAll(io.LimitReader(file, maxFileBytes+1))
	if err != nil {
		r.add(Position{File: source.Name}, "%s", cannotRead(err))
		return "", false
	}
	if len(content) > maxFileBytes {
		r.add(Position{File: source.Name}, "the file has more than %d MiB, expected less: split it, or write it as JSON Lines (.jsonl), which has no limit", maxFileBytes>>20)
		return "", false
	}
	s := strings.TrimPrefix(string(content), "\uFEFF")
	if !r.readable(source.Name, s, 1) {
		return "", false
	}
	return strings.ReplaceAll(s, "\r\n", "\n"), true
}

// readable refuses what is not text: other encodings, and control characters.
func (r *reader) readable(file, s string, line int) bool {
	at := Position{file, line, 1}
	if strings.HasPrefix(s, "\xFF\xFE") || strings.HasPrefix(s, "\xFE\xFF") {
		r.add(at, "the file is in UTF-16, expected UTF-8")
		return false
	}
	for i, c := range s {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			r.add(at, "the byte 0x%02X is not UTF-8, expected a file in UTF-8", s[i])
			return false
		case isControl(c):
			r.add(at, "the control character U+%04X stands here, expected printable characters, tabs and line breaks only", c)
			return false
		case c == '\r' && !strings.HasPrefix(s[i+1:], "\n"):
			r.add(at, "a carriage return stands here alone, expected lines to end in a line feed, with or without one before it")
			return false
		case c == '\n':
			at.Line, at.Column = at.Line+1, 1
		default:
			at.Column++
		}
	}
	return true
}

var datasetName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// sections reads an object with a section for each noun.
func (r *reader) sections(context *fileContext, top *value, yield func(record) bool) {
	if top.member("dataset") == nil {
		r.add(top.at, "the key dataset is missing, expected `dataset: its-name`")
	}
	r.header(context, top)
	for _, m := range top.members {
		noun := r.section(m)
		if noun == nil {
			continue
		}
		if m.value.kind == null {
			continue // `events:` with nothing below, as it stands in a file that is being written
		}
		if m.value.kind != list {
			r.add(m.value.at, "%s is %s, expected a list of objects", m.key, m.value)
			continue
		}
		for _, body := range m.value.items {
			if body.kind != object {
				r.add(body.at, "found %s, expected an object that describes one %s", body, noun.Name)
				continue
			}
			if !yield(record{noun: noun, body: body, file: context}) {
				return
			}
		}
	}
}

// section finds the noun of a top-level key; nil if it belongs to the header or to nothing.
func (r *reader) section(m member) *schema.Type {
	switch m.key {
	case "dataset", "description", "$schema":
		return nil
	case "claims":
		if m.value.kind == object {
			return nil
		}
	}
	names := []string{"dataset", "description"}
	for _, noun := range r.schema.Nouns {
		if noun.Plural == m.key {
			return noun
		}
		names = append(names, noun.Plural)
	}
	r.add(m.at, "unknown key %s, expected %s", m.key, expectedKey(m.key, names))
	return nil
}

// header reads what a dataset says about itself.
func (r *reader) header(context *fileContext, top *value) {
	if name := top.member("dataset"); name != nil {
		if name.kind != text || !datasetName.MatchString(name.text) {
			r.add(name.at, "dataset is %s, expected a name of small letters, digits and hyphens, as harbin-roundtables-2017", name)
		} else if first, twice := r.datasets[name.text]; twice {
			r.add(name.at, "the dataset %s was begun in %s already, expected another name", name.text, first)
		} else {
			r.datasets[name.text] = name.at
		}
	}
	if description := top.member("description"); description != nil && description.kind != text && description.kind != null {
		r.add(description.at, "description is %s, expected a text", description)
	}
	if claims := top.member("claims"); claims != nil && claims.kind == object {
		context.claims = claims
	}
}

// list reads a JSON array: nodes that name their type, after an optional header.
func (r *reader) list(context *fileContext, top *value, yield func(record) bool) {
	for i, body := range top.items {
		if rec, ok := r.typed(context, body, i == 0); ok && !yield(rec) {
			return
		}
	}
}

// typed reads a node that names its type, or, where there may be one, a header.
func (r *reader) typed(context *fileContext, body *value, first bool) (rec record, ok bool) {
	if body.kind != object {
		r.add(body.at, "found %s, expected an object that describes one node, as {\"type\": \"Event\", \"id\": …}", body)
		return rec, false
	}
	name := body.member("type")
	if name == nil {
		if !first || body.member("dataset") == nil {
			r.add(body.at, "the key type is missing, expected what the object describes, as \"type\": \"Event\"")
			return rec, false
		}
		r.header(context, body)
		for _, m := range body.members {
			if known := []string{"dataset", "description", "claims", "$schema"}; !slices.Contains(known, m.key) {
				r.add(m.at, "unknown key %s in the header, expected %s", m.key, expectedKey(m.key, known))
			} else if m.key == "claims" && m.value.kind != object {
				r.add(m.value.at, "claims is %s, expected an object with the defaults of all claims", m.value)
			}
		}
		return rec, false
	}
	noun := r.schema.Type(name.text)
	if name.kind != text || noun == nil || noun.Kind != schema.Noun {
		var names []string
		for _, noun := range r.schema.Nouns {
			names = append(names, noun.Name)
		}
		r.add(name.at, "type is %s, expected %s", name, expectedKey(name.text, names))
		return rec, false
	}
	return record{noun: noun, body: body, file: context, typed: true}, true
}

// lines reads JSON Lines.
func (r *reader) lines(context *fileContext, file io.Reader, yield func(record) bool) {
	in := bufio.NewReaderSize(file, 1<<16)
	first := true
	for number := 1; ; number++ {
		line, err := readLine(in)
		if errors.Is(err, errLongLine) {
			r.add(Position{context.source.Name, number, 1}, "the line has more than %d MiB, expected less", maxLineBytes>>20)
			return
		}
		if err != nil && !errors.Is(err, io.EOF) {
			r.add(Position{context.source.Name, number, 1}, "%s", cannotRead(err))
			return
		}
		if number == 1 {
			line = strings.TrimPrefix(line, "\uFEFF")
		}
		if strings.TrimSpace(line) != "" {
			if !r.readable(context.source.Name, line, number) {
				return
			}
			if body := readJSON(r.problems, context.source.Name, line, number); body != nil {
				rec, ok := r.typed(context, body, first)
				if ok && !yield(rec) {
					return
				}
			}
			first = false
		}
		if err != nil {
			if first {
				r.add(Position{context.source.Name, 1, 1}, "the file is empty, expected one node a line")
			}
			return
		}
	}
}

var errLongLine = errors.New("line too long")

// readLine reads up to the next line break, and no more than a line may have.
func readLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > maxLineBytes {
			return "", errLongLine
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(string(line), "\r\n"), err
		}
	}
}
