package plan_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// node is JSON whose members have an order, to be compared and to be laid out for people.
type node struct {
	// text is a scalar as JSON writes it; else open is { or [.
	text  string
	open  byte
	items []item
	// variable says that it is a scalar with the name of the variable that it comes from.
	variable bool
}

// item is an element of a list, or a member of an object.
type item struct {
	key  string
	node *node
}

// parse reads JSON.
func parse(t *testing.T, text []byte) *node {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var read func() *node
	token := func() json.Token {
		next, err := decoder.Token()
		if err != nil {
			t.Fatalf("%v in\n%s", err, text)
		}
		return next
	}
	read = func() *node {
		next := token()
		delimiter, isDelimiter := next.(json.Delim)
		if !isDelimiter {
			return &node{text: scalar(next)}
		}
		n := &node{open: byte(delimiter)}
		for decoder.More() {
			var element item
			if n.open == '{' {
				element.key = token().(string)
			}
			element.node = read()
			n.items = append(n.items, element)
		}
		token()
		return n
	}
	return read()
}

// scalar writes a text, number, truth value or null.
func scalar(v any) string {
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(err) // it came from JSON
	}
	return strings.TrimSpace(b.String())
}

// find returns the member of this name, nil if there is none.
func (n *node) find(key string) *node {
	for _, item := range n.items {
		if item.key == key {
			return item.node
		}
	}
	return nil
}

// sameShape says that two nodes differ in their scalars alone. What is marked already is a scalar.
func (n *node) sameShape(other *node) bool {
	if n.variable {
		return other.open == 0
	}
	if n.open != other.open || len(n.items) != len(other.items) {
		return false
	}
	for i := range n.items {
		if n.items[i].key != other.items[i].key || !n.items[i].node.sameShape(other.items[i].node) {
			return false
		}
	}
	return true
}

// mark writes the variable's name at each scalar that another node of the same shape has another value for.
func (n *node) mark(other *node, variable string) {
	if n.open == 0 && n.text != other.text {
		*n = node{open: '{', items: []item{{variable, &node{text: n.text}}}, variable: true}
		return
	}
	for i := range other.items {
		n.items[i].node.mark(other.items[i].node, variable)
	}
}

// width is how long the lines of golden files may be.
const width = 130

// pretty lays the node out: what fits on a line stands on one.
func (n *node) pretty() string {
	var b strings.Builder
	n.layOut(&b, "", 0)
	b.WriteByte('\n')
	return b.String()
}

// layOut writes the node, which stands behind so many columns of a line that begins with an indent.
func (n *node) layOut(b *strings.Builder, indent string, column int) {
	line := n.line()
	if n.open == 0 || len(n.items) == 0 || indent != "" && len([]rune(line))+column <= width {
		b.WriteString(line)
		return
	}
	if n.open == '[' && len(n.items) == 1 && n.items[0].node.open != 0 {
		b.WriteByte('[')
		n.items[0].node.layOut(b, indent, column+1)
		b.WriteByte(']')
		return
	}
	b.WriteByte(n.open)
	inner, filled := indent+"  ", 0
	for i, item := range n.items {
		if i > 0 {
			b.WriteByte(',')
		}
		key := item.label()
		// Scalars of a list fill its lines.
		if fits := filled + len([]rune(item.node.line())) + 2; i > 0 && n.open == '[' && item.node.open == 0 && fits <= width {
			b.WriteByte(' ')
			filled = fits
		} else {
			b.WriteString("\n" + inner)
			filled = len(inner) + len([]rune(item.node.line()))
		}
		b.WriteString(key)
		item.node.layOut(b, inner, len(inner)+len([]rune(key)))
	}
	b.WriteString("\n" + indent + n.closing())
}

// line writes the node on one line.
func (n *node) line() string {
	if n.open == 0 {
		return n.text
	}
	parts := make([]string, len(n.items))
	for i, item := range n.items {
		parts[i] = item.label() + item.node.line()
	}
	return string(n.open) + strings.Join(parts, ", ") + n.closing()
}

func (n *node) closing() string {
	if n.open == '{' {
		return "}"
	}
	return "]"
}

// label is what stands before an object's member.
func (i item) label() string {
	if i.key == "" {
		return ""
	}
	return scalar(i.key) + ": "
}
