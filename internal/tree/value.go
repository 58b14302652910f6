package tree

import (
	"fmt"
	"strings"
)

// Kind is what a value looks like in its file, before anybody asks what it should be.
type Kind int

// The kinds of values.
const (
	Null Kind = iota
	Text
	Integer
	Number
	Boolean
	List
	Object
)

var kindNames = [...]string{"null", "text", "a whole number", "a number", "a boolean", "a list", "an object"}

// Value is a value of a file, the same for every format, with its place.
type Value struct {
	Kind    Kind
	At      Position
	Text    string   // of a scalar: its text, without quotes
	Items   []*Value // of a list
	Members []Member // of an object, in the file's order
}

// Member is one key of an object with its value.
type Member struct {
	Key   string
	At    Position // of the key
	Value *Value
}

// Member returns the value of a key, nil if there is none.
func (v *Value) Member(key string) *Value {
	for i := range v.Members {
		if v.Members[i].Key == key {
			return v.Members[i].Value
		}
	}
	return nil
}

// String describes the value for a message: what was found.
func (v *Value) String() string {
	switch v.Kind {
	case Null, List, Object:
		return kindNames[v.Kind]
	case Text:
		return Quoted(v.Text)
	}
	return fmt.Sprintf("%s (%s)", kindNames[v.Kind], Shortened(v.Text))
}

// Quoted shows a text in a message, on one line and not too long.
func Quoted(s string) string { return fmt.Sprintf("%q", Shortened(s)) }

// Shortened cuts a text to what a message has room for.
func Shortened(s string) string {
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

// Limits on files, so that no file can exhaust the machine. Each is named by the message that refuses the file.
const (
	MaxFileBytes = 64 << 20 // of YAML and JSON; JSON Lines are read line by line and have none
	MaxLineBytes = 64 << 20 // of one line of JSON Lines
	maxTextBytes = 1 << 20  // of one text value
	maxDepth     = 32       // of objects and lists in each other
	maxValues    = 500_000  // in one YAML or JSON file
	maxKeys      = 200      // in one object of a YAML file: the parser's time grows with their square
)

// checkText refuses what no text may hold. JSON writes control characters as escapes, so that they are seen only here.
func checkText(p *Problems, at Position, s string) bool {
	if len(s) > maxTextBytes {
		p.Add(at, "the text has %d bytes, expected at most %d (1 MiB)", len(s), maxTextBytes)
		return false
	}
	for _, r := range s {
		if IsControl(r) {
			p.Add(at, "the text %s has the control character U+%04X, expected printable characters, tabs and line breaks only", Quoted(s), r)
			return false
		}
	}
	return true
}

// CheckText refuses a text that none of the formats may hold either: one that is too long, or has control characters.
func CheckText(p *Problems, at Position, s string) bool { return checkText(p, at, s) }

// IsControl tells control characters other than tab and line breaks, which XML and people cannot hold either.
func IsControl(r rune) bool {
	return r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r >= 0x7F && r < 0xA0 || r == 0xFFFE || r == 0xFFFF
}

// Join writes alternatives: a, b or c.
func Join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
