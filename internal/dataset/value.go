package dataset

import (
	"fmt"
	"strings"
)

// kind is what a value looks like in its file, before anybody asks what it should be.
type kind int

const (
	null kind = iota
	text
	integer
	number
	boolean
	list
	object
)

var kindNames = [...]string{"null", "text", "a whole number", "a number", "a boolean", "a list", "an object"}

// value is a value of a file, the same for every format, with its place.
type value struct {
	kind    kind
	at      Position
	text    string   // of a scalar: its text, without quotes
	items   []*value // of a list
	members []member // of an object, in the file's order
}

// member is one key of an object with its value.
type member struct {
	key   string
	at    Position // of the key
	value *value
}

// member returns the value of a key, nil if there is none.
func (v *value) member(key string) *value {
	for i := range v.members {
		if v.members[i].key == key {
			return v.members[i].value
		}
	}
	return nil
}

// String describes the value for a message: what was found.
func (v *value) String() string {
	switch v.kind {
	case null, list, object:
		return kindNames[v.kind]
	case text:
		return quoted(v.text)
	}
	return fmt.Sprintf("%s (%s)", kindNames[v.kind], shortened(v.text))
}

// quoted shows a text in a message, on one line and not too long.
func quoted(s string) string { return fmt.Sprintf("%q", shortened(s)) }

func shortened(s string) string {
	const most = 60
	runes := 0
	for i := range s {
		if runes == most {
			return s[:i] + "…"
		}
		runes++
	}
	return s
}

// limits on files, so that no file can exhaust the machine. Each is named by the message that refuses the file.
const (
	maxFileBytes = 64 << 20 // of YAML and JSON; JSON Lines are read line by line and have none
	maxLineBytes = 64 << 20 // of one line of JSON Lines
	maxTextBytes = 1 << 20  // of one text value
	maxDepth     = 32       // of objects and lists in each other
	maxValues    = 500_000  // in one YAML or JSON file
	maxKeys      = 200      // in one object of a YAML file: the parser's time grows with their square
)

// checkText refuses what no text may hold. JSON writes control characters as escapes, so that they are seen only here.
func checkText(p *problems, at Position, s string) bool {
	if len(s) > maxTextBytes {
		p.add(at, "the text has %d bytes, expected at most %d (1 MiB)", len(s), maxTextBytes)
		return false
	}
	for _, r := range s {
		if isControl(r) {
			p.add(at, "the text %s has the control character U+%04X, expected printable characters, tabs and line breaks only", quoted(s), r)
			return false
		}
	}
	return true
}

// isControl tells control characters other than tab and line breaks, which XML and people cannot hold either.
func isControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF
}

// join writes alternatives: a, b or c.
func join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
