package dataset

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// record is one node of a file as it stands there.
type record struct {
	noun *schema.Type
	body *tree.Value
	file *fileContext
	// typed says that the noun stands in the body's key "type".
	typed bool
}

// fileContext is what a file says for all its records.
type fileContext struct {
	source tree.Source
	claims *tree.Value // the defaults of claims, nil if there are none
	given  *tree.Value // the same before they were checked
}

// expectedTop is what a file that holds a dataset is.
const expectedTop = "a dataset: an object that begins with `dataset: its-name`"

// reader turns files into streams of records.
type reader struct {
	*tree.Problems
	schema   *schema.Schema
	datasets map[string]tree.Position // where each dataset's name was first seen
	only     string                   // of lines, read those alone in which this stands; "" for all
}

// records reads one file. Of JSON Lines, only one line is held at a time.
func (r *reader) records(source tree.Source) iter.Seq[record] {
	return func(yield func(record) bool) {
		file, err := source.Open()
		if err != nil {
			r.Add(tree.Position{File: source.Name}, "%s", tree.CannotRead(err))
			return
		}
		defer file.Close() // it was only read
		context := &fileContext{source: source}
		form := formatOf(source.Path)
		if form == linesFormat {
			r.lines(context, file, yield)
			return
		}
		content, ok := tree.ReadWhole(r.Problems, source, file)
		if !ok {
			return
		}
		var top *tree.Value
		if form == yamlFormat {
			top = tree.ReadYAML(r.Problems, source.Name, content, expectedTop)
		} else {
			top = tree.ReadJSON(r.Problems, source.Name, content, 1)
		}
		switch {
		case top == nil:
		case top.Kind == tree.Object:
			r.sections(context, top, yield)
		case top.Kind == tree.List:
			r.list(context, top, yield)
		default:
			r.Add(top.At, "found %s, expected %s", top, expectedTop)
		}
	}
}

var datasetName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]*$`)

// sections reads an object with a section for each noun.
func (r *reader) sections(context *fileContext, top *tree.Value, yield func(record) bool) {
	if name := top.Member("mapping"); name != nil && top.Member("dataset") == nil {
		r.Add(top.At, "this is a mapping, expected a dataset: give it with --mapping, and the tables that it is for")
		return
	}
	if top.Member("dataset") == nil {
		r.Add(top.At, "the key dataset is missing, expected `dataset: its-name`")
	}
	r.header(context, top)
	for _, m := range top.Members {
		noun := r.section(m)
		if noun == nil {
			continue
		}
		if m.Value.Kind == tree.Null {
			continue // `events:` with nothing below, as it stands in a file that is being written
		}
		if m.Value.Kind != tree.List {
			r.Add(m.Value.At, "%s is %s, expected a list of objects", m.Key, m.Value)
			continue
		}
		for _, body := range m.Value.Items {
			if body.Kind != tree.Object {
				r.Add(body.At, "found %s, expected an object that describes one %s", body, noun.Name)
				continue
			}
			if !yield(record{noun: noun, body: body, file: context}) {
				return
			}
		}
	}
}

// section finds the noun of a top-level key; nil if it belongs to the header or to nothing.
func (r *reader) section(m tree.Member) *schema.Type {
	switch m.Key {
	case "dataset", "description", "$schema":
		return nil
	case "claims":
		if m.Value.Kind == tree.Object {
			return nil
		}
	}
	names := []string{"dataset", "description"}
	for _, noun := range r.schema.Nouns {
		if noun.Plural == m.Key {
			return noun
		}
		names = append(names, noun.Plural)
	}
	r.Add(m.At, "unknown key %s, expected %s", m.Key, tree.ExpectedKey(m.Key, names))
	return nil
}

// header reads what a dataset says about itself.
func (r *reader) header(context *fileContext, top *tree.Value) {
	if name := top.Member("dataset"); name != nil {
		if name.Kind != tree.Text || !datasetName.MatchString(name.Text) {
			r.Add(name.At, "dataset is %s, expected a name of small letters, digits and hyphens, as harbin-roundtables-2017", name)
		} else if first, twice := r.datasets[name.Text]; twice {
			r.Add(name.At, "the dataset %s was begun in %s already, expected another name", name.Text, first)
		} else {
			r.datasets[name.Text] = name.At
		}
	}
	if description := top.Member("description"); description != nil && description.Kind != tree.Text && description.Kind != tree.Null {
		r.Add(description.At, "description is %s, expected a text", description)
	}
	if claims := top.Member("claims"); claims != nil && claims.Kind == tree.Object {
		context.claims = claims
	}
}

// list reads a JSON array: nodes that name their type, after an optional header.
func (r *reader) list(context *fileContext, top *tree.Value, yield func(record) bool) {
	for i, body := range top.Items {
		if rec, ok := r.typed(context, body, i == 0); ok && !yield(rec) {
			return
		}
	}
}

// typed reads a node that names its type, or, where there may be one, a header.
func (r *reader) typed(context *fileContext, body *tree.Value, first bool) (rec record, ok bool) {
	if body.Kind != tree.Object {
		r.Add(body.At, "found %s, expected an object that describes one node, as {\"type\": \"Event\", \"id\": …}", body)
		return rec, false
	}
	name := body.Member("type")
	if name == nil {
		if !first || body.Member("dataset") == nil {
			r.Add(body.At, "the key type is missing, expected what the object describes, as \"type\": \"Event\"")
			return rec, false
		}
		r.header(context, body)
		for _, m := range body.Members {
			if known := []string{"dataset", "description", "claims", "$schema"}; !slices.Contains(known, m.Key) {
				r.Add(m.At, "unknown key %s in the header, expected %s", m.Key, tree.ExpectedKey(m.Key, known))
			} else if m.Key == "claims" && m.Value.Kind != tree.Object {
				r.Add(m.Value.At, "claims is %s, expected an object with the defaults of all claims", m.Value)
			}
		}
		return rec, false
	}
	noun := r.schema.Type(name.Text)
	if name.Kind != tree.Text || noun == nil || noun.Kind != schema.Noun {
		var names []string
		for _, noun := range r.schema.Nouns {
			names = append(names, noun.Name)
		}
		r.Add(name.At, "type is %s, expected %s", name, tree.ExpectedKey(name.Text, names))
		return rec, false
	}
	return record{noun: noun, body: body, file: context, typed: true}, true
}

// lines reads JSON Lines.
func (r *reader) lines(context *fileContext, file io.Reader, yield func(record) bool) {
	in := bufio.NewReaderSize(file, 1<<16)
	first := true
	for number := 1; ; number++ {
		line, err := tree.ReadLine(in)
		if errors.Is(err, tree.ErrLongLine) {
			r.Add(tree.Position{File: context.source.Name, Line: number, Column: 1}, "the line has more than %d MiB, expected less", tree.MaxLineBytes>>20)
			return
		}
		if err != nil && !errors.Is(err, io.EOF) {
			r.Add(tree.Position{File: context.source.Name, Line: number, Column: 1}, "%s", tree.CannotRead(err))
			return
		}
		if number == 1 {
			line = strings.TrimPrefix(line, "\uFEFF")
		}
		if strings.TrimSpace(line) != "" && strings.Contains(line, r.only) {
			if !tree.Readable(r.Problems, context.source.Name, line, number) {
				return
			}
			if body := tree.ReadJSON(r.Problems, context.source.Name, line, number); body != nil {
				rec, ok := r.typed(context, body, first)
				if ok && !yield(rec) {
					return
				}
			}
			first = false
		}
		if err != nil {
			if first {
				r.Add(tree.Position{File: context.source.Name, Line: 1, Column: 1}, "the file is empty, expected one node a line")
			}
			return
		}
	}
}
