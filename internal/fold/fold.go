// Package fold says which texts are the same, for everything that compares texts: search, conditions, lookups of imports, and names
// that may stand for one person or body.
//
// There are three ways to look at a text, each wider than the one before:
//
//   - [Plain]: how it is encoded and typed makes no difference (NFC and NFD, full width, typographic apostrophes and hyphens).
//   - [Text]: case and diacritics make none either.
//   - [Words]: punctuation and blanks only part its words.
//
// What they make stands in the graph beside the texts (see package folded), and what is asked for is folded by the same functions.
package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Version counts the changes to what this package makes. A graph whose texts were folded by an earlier version is folded anew before it is
// used (package folded).
const Version = 3

// Plain returns s as a plain keyboard writes it, in NFC: "Côte d’Ivoire" becomes "Côte d'Ivoire", "ＭＯＳＴ" becomes "MOST". Apostrophes,
// hyphens, quotation marks and blanks of all kinds become ', -, " and one blank, letters of full width and ligatures their plain forms,
// and characters that nobody sees are dropped. Texts of the same plain form look the same. A text that is plain stays as it is.
func Plain(s string) string { return fold(s, false) }

// Text returns [Plain] of s without case, diacritics and ways to write digits: "Pékīng" and "ＰＥＫＩＮＧ" become "peking". Russian й meets и,
// Polish ł meets l, Turkish ı meets i; Arabic and Hebrew lose their points. Marks that are the letters of their script, such as Hindi
// vowels, stay. Folding what is folded changes nothing.
func Text(s string) string { return fold(s, true) }

func fold(s string, loose bool) string {
	if isASCII(s) {
		return foldASCII(s, loose)
	}
	f := folding{loose: loose, out: make([]byte, 0, len(s))}
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r < utf8.RuneSelf {
			f.ascii(byte(r))
		} else if plain := alike(r); plain != r { // before the decomposition, which makes a blank with an accent of ´
			f.rune(plain, norm.Properties{})
		} else if p := norm.NFKD.PropertiesString(s[i:]); p.Decomposition() == nil {
			f.rune(r, p)
		} else {
			for parts := p.Decomposition(); len(parts) > 0; parts = parts[size:] {
				var part rune
				part, size = utf8.DecodeRune(parts)
				f.rune(part, norm.NFKD.Properties(parts))
			}
			size = p.Size()
		}
		i += size
	}
	f.endMarks()
	if f.composes {
		return string(norm.NFC.Bytes(f.out))
	}
	return string(f.out)
}

// folding is a text that is being folded.
type folding struct {
	loose bool
	out   []byte
	// composes says that a code point may belong to the one before it.
	composes bool
	// iotas counts the iotas below a Greek vowel that wait for the vowel's other marks. They are the last of its marks in canonical order.
	iotas int
}

// endMarks writes the iotas that stood below a letter, since no other mark of that letter follows.
func (f *folding) endMarks() {
	for ; f.iotas > 0; f.iotas-- {
		f.out = append(f.out, "ι"...)
	}
}

// rune adds what is left of a code point of a decomposed text.
func (f *folding) rune(r rune, p norm.Properties) {
	if r = alike(r); r < utf8.RuneSelf {
		f.ascii(byte(r))
		return
	}
	if p.CCC() == 0 {
		f.endMarks()
	}
	switch {
	case unseen(r):
		return
	case !f.loose:
	case r == '\u0345': // the iota below a Greek vowel, which stands beside it in capitals
		f.iotas++
		return
	case isDiacritic(r, p.CCC()):
		return
	case r >= '\u0660' && unicode.IsDigit(r):
		f.out = append(f.out, digit(r))
		return
	default:
		r = unicode.ToLower(r)
		if base := base(r); base != "" {
			f.out = append(f.out, base...)
			return
		}
	}
	f.composes = f.composes || !p.BoundaryBefore()
	f.out = utf8.AppendRune(f.out, r)
}

func (f *folding) ascii(b byte) {
	f.endMarks()
	switch {
	case b == '`':
		b = '\''
	case f.loose && 'A' <= b && b <= 'Z':
		b += 'a' - 'A'
	case b <= ' ' && unicode.IsSpace(rune(b)):
		if b = ' '; len(f.out) > 0 && f.out[len(f.out)-1] == ' ' {
			return
		}
	}
	f.out = append(f.out, b)
}

// foldASCII spares most texts the way through the tables.
func foldASCII(s string, loose bool) string {
	clean := true
	for i := range len(s) {
		b := s[i]
		if b == '`' || b < ' ' && unicode.IsSpace(rune(b)) || b == ' ' && i > 0 && s[i-1] == ' ' {
			clean = false
			break
		}
	}
	switch {
	case clean && loose:
		return strings.ToLower(s)
	case clean:
		return s
	}
	f := folding{loose: loose, out: make([]byte, 0, len(s))}
	for i := range len(s) {
		f.ascii(s[i])
	}
	return string(f.out)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
