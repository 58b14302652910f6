// Package translit writes names in another script, by tables that others publish: Russian names in Latin letters by four systems,
// Chinese characters in pinyin, pinyin in Cyrillic letters and back (Palladius). What a table does not have stays as it is; nothing is
// guessed.
package translit

import (
	"strings"
	"unicode"

	"github.com/entente-graph/entente/internal/fold"
)

// Spelling is a name in Latin letters, folded, with the system by which it was written so.
type Spelling struct {
	Text   string
	System string
}

// AsWritten is the system of names that are in Latin letters themselves.
const AsWritten = "as written"

// maxSpellings is how many spellings a name has at the most: characters with several readings multiply.
const maxSpellings = 16

// Latin returns the spellings of a name in Latin letters, each once, words apart by one space. A name in a script that no table has is
// its own only spelling.
func Latin(name string) []Spelling {
	name = fold.Plain(name) // the tables know composed letters
	var spellings []Spelling
	add := func(text, system string) {
		text = words(text)
		if text == "" || len(spellings) == maxSpellings {
			return
		}
		for _, s := range spellings {
			if s.Text == text {
				return
			}
		}
		spellings = append(spellings, Spelling{text, system})
	}
	switch {
	case strings.ContainsFunc(name, isHan):
		for _, text := range Pinyin(name) {
			add(text, "pinyin")
		}
	case strings.ContainsFunc(name, isCyrillic):
		if text, ok := FromPalladius(name); ok {
			add(text, "Palladius")
		}
		for _, system := range Russian {
			add(system.Latin(name), system.Name)
		}
	default:
		add(name, AsWritten)
	}
	return spellings
}

// words folds a text and keeps its letters, marks and digits: hyphens and apostrophes inside a name join what they stand between, as in
// Lin-hao and Xi'an, and anything else stands between words.
func words(text string) string {
	folded := fold.Text(text)
	var b strings.Builder
	space := false
	for _, r := range folded {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(r)
		case r == '-' || r == '\'' || r == '"': // of all kinds, since the text is folded
		default:
			space = true
		}
	}
	return b.String()
}

func isHan(r rune) bool      { return unicode.Is(unicode.Han, r) }
func isCyrillic(r rune) bool { return unicode.Is(unicode.Cyrillic, r) }
