package export

import "unicode/utf8"

// lostCharacter is what XML cannot hold.
const lostCharacter = "a character that XML 1.0 has no way to write (such as U+0001) was replaced by U+FFFD"

// appendXML appends a text with XML's escapes, and says whether it had characters that XML 1.0 cannot hold, which become U+FFFD.
// encoding/xml replaces these too, but does not tell. In attributes line ends and tabs are escaped as well, or a parser would turn
// them into spaces.
func appendXML(b []byte, text string, attribute bool) (_ []byte, lost bool) {
	start := 0
	for i := 0; i < len(text); {
		c := text[i]
		if c >= 0x20 && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>' && c != '"' {
			i++
			continue
		}
		size, escape := 1, ""
		switch {
		case c == '&':
			escape = "&amp;"
		case c == '<':
			escape = "&lt;"
		case c == '>':
			escape = "&gt;"
		case c == '"':
			escape = "&quot;"
		case c == '\r':
			escape = "&#13;"
		case c == '\n' && attribute:
			escape = "&#10;"
		case c == '\t' && attribute:
			escape = "&#9;"
		case c == '\n' || c == '\t':
		case c < 0x20:
			escape, lost = "\uFFFD", true
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			if r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && size == 1 {
				escape, lost = "\uFFFD", true
			}
		}
		if escape != "" {
			b = append(append(b, text[start:i]...), escape...)
			start = i + size
		}
		i += size
	}
	return append(b, text[start:]...), lost
}

// xmlSink is a sink that writes XML and counts what that cannot hold.
type xmlSink struct {
	sink
	losses *Losses
}

func (s *xmlSink) escape(text, id string, attribute bool) {
	var lost bool
	if s.buf, lost = appendXML(s.buf, text, attribute); lost {
		s.losses.Add(lostCharacter, id)
	}
}

// attribute appends an attribute with a space before it.
func (s *xmlSink) attribute(name, value, id string) {
	s.text(" ", name, `="`)
	s.escape(value, id, true)
	s.text(`"`)
}

// value appends a value as text.
func (s *xmlSink) value(v any, id string, attribute bool) {
	switch v := v.(type) {
	case string:
		s.escape(v, id, attribute)
	case []any:
		s.escape(listText(v), id, attribute)
	default:
		s.buf = lexical(s.buf, v) // as XML Schema has it
	}
}
