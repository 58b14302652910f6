package tree

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// ReadJSON reads one JSON value that is the whole of source, which begins on the given line of its file. It returns nil if
// it added a problem.
func ReadJSON(p *Problems, file, source string, line int) *Value {
	return readJSON(p, file, source, line, false)
}

// ReadJSONRow reads a value as [ReadJSON] does, but for what its texts hold: whoever uses one asks [CheckText].
func ReadJSONRow(p *Problems, file, source string, line int) *Value {
	return readJSON(p, file, source, line, true)
}

func readJSON(p *Problems, file, source string, line int, anyText bool) *Value {
	r := &jsonReader{Problems: p, file: file, source: source, line: line, column: 1, anyText: anyText, decoder: json.NewDecoder(strings.NewReader(source))}
	r.decoder.UseNumber()
	before := len(p.List)
	v := r.value(0)
	if v == nil || len(p.List) > before {
		return nil
	}
	if rest := strings.TrimLeft(source[r.decoder.InputOffset():], " \t\r\n"); rest != "" {
		r.Add(r.position(len(source)-len(rest)), "something follows the value, expected the end of the file, or one value a line in a file called .jsonl")
		return nil
	}
	return v
}

type jsonReader struct {
	*Problems
	file, source string
	decoder      *json.Decoder
	values       int
	anyText      bool // texts may hold anything

	// line and column of offset, so that positions are counted once through the source.
	line, column, offset int
}

// position turns an offset into a place. Offsets must not go back.
func (r *jsonReader) position(offset int) Position {
	for r.offset < offset {
		if r.source[r.offset] == '\n' {
			r.line, r.column = r.line+1, 1
			r.offset++
			continue
		}
		_, size := utf8.DecodeRuneInString(r.source[r.offset:])
		r.offset += size
		r.column++
	}
	return Position{File: r.file, Line: r.line, Column: r.column}
}

// next reads a token and says where it begins.
func (r *jsonReader) next() (json.Token, Position, bool) {
	start := int(r.decoder.InputOffset())
	for start < len(r.source) && strings.IndexByte(" \t\r\n,:", r.source[start]) >= 0 {
		start++
	}
	t, err := r.decoder.Token()
	if err != nil {
		r.fail(err)
		return nil, Position{}, false
	}
	if r.values++; r.values > 2*maxValues { // keys are tokens too
		r.Add(r.position(start), "more than %d values so far, expected fewer: split the file, or write it as JSON Lines (.jsonl), which has no limit", maxValues)
		return nil, Position{}, false
	}
	return t, r.position(start), true
}

func (r *jsonReader) fail(err error) {
	offset := int(r.decoder.InputOffset())
	reason := err.Error()
	if _, ok := errors.AsType[*json.SyntaxError](err); ok {
		// A Decoder's own offset leaves out what stands between values. What follows is either a value that is wrong at some byte, or
		// not what should follow.
		if syntax, ok := errors.AsType[*json.SyntaxError](json.NewDecoder(strings.NewReader(r.source[offset:])).Decode(&json.RawMessage{})); ok {
			offset += int(syntax.Offset) - 1
		}
	} else if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		offset, reason = len(r.source), "it ends too early"
	}
	if strings.TrimSpace(r.source) == "" {
		reason = "it is empty"
	}
	r.Add(r.position(min(max(offset, r.offset), len(r.source))), "this is not JSON: %s", reason)
}

func (r *jsonReader) value(depth int) *Value {
	t, at, ok := r.next()
	if !ok {
		return nil
	}
	return r.valueOf(t, at, depth)
}

func (r *jsonReader) valueOf(t json.Token, at Position, depth int) *Value {
	switch t := t.(type) {
	case nil:
		return &Value{Kind: Null, At: at}
	case bool:
		return &Value{Kind: Boolean, At: at, Text: fmt.Sprint(t)}
	case json.Number:
		v := &Value{Kind: Number, At: at, Text: t.String()}
		if yamlInteger.MatchString(v.Text) {
			v.Kind = Integer
		}
		return v
	case string:
		if !r.anyText {
			checkText(r.Problems, at, t)
		}
		return &Value{Kind: Text, At: at, Text: t}
	}
	if depth == maxDepth {
		r.Add(at, "objects and lists stand more than %d deep in each other, expected a dataset, which needs 8", maxDepth)
		return nil
	}
	if t == json.Delim('[') {
		return r.list(at, depth)
	}
	return r.object(at, depth)
}

func (r *jsonReader) list(at Position, depth int) *Value {
	v := &Value{Kind: List, At: at}
	for {
		t, at, ok := r.next()
		if !ok {
			return nil
		}
		if t == json.Delim(']') {
			return v
		}
		item := r.valueOf(t, at, depth+1)
		if item == nil {
			return nil
		}
		v.Items = append(v.Items, item)
	}
}

func (r *jsonReader) object(at Position, depth int) *Value {
	v := &Value{Kind: Object, At: at}
	seen := map[string]Position{}
	for {
		t, at, ok := r.next()
		if !ok {
			return nil
		}
		if t == json.Delim('}') {
			return v
		}
		key := t.(string) // the decoder accepts nothing else here
		item := r.value(depth + 1)
		if item == nil {
			return nil
		}
		if first, twice := seen[key]; twice {
			r.Add(at, "the key %s stands here a second time, expected once: the first is on line %d", key, first.Line)
			continue
		}
		seen[key] = at
		v.Members = append(v.Members, Member{key, at, item})
	}
}
