package graph

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/plan"
)

// highlights writes the places in a text where the words of a search stand.
func (w *writer) highlights(h *plan.Highlights, text string) {
	w.buf = append(w.buf, '[')
	for i, place := range places(text, h.Words) {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.buf = append(w.buf, '{')
		for j, field := range h.Fields {
			if j > 0 {
				w.buf = append(w.buf, ',')
			}
			w.key(field.Key)
			switch field.Name {
			case "start":
				w.buf = strconv.AppendInt(w.buf, int64(place[0]), 10)
			case "end":
				w.buf = strconv.AppendInt(w.buf, int64(place[1]), 10)
			default:
				w.string("TextRange")
			}
		}
		w.buf = append(w.buf, '}')
	}
	w.buf = append(w.buf, ']')
}

// minBeginning is how long a word of a search is at least to be shown where it begins a longer word: shorter ones are not found by that
// either.
const minBeginning = 3

// places returns where words stand in a text, as code points from start to end (exclusive), in the order of the text. A word of the text
// counts if it begins with a word of the search, and so do several that make up one when they are written together.
func places(text string, words []string) [][2]int {
	var found [][2]int
	parts := fold.Places(text)
	for i := 0; i < len(parts); {
		last, end := i, -1
		for _, word := range words {
			if n, at := standsAt(parts[i:], word); at > end {
				last, end = i+n-1, at
			}
		}
		if end >= 0 {
			found = append(found, [2]int{parts[i].Start, end})
		}
		i = last + 1
	}
	return found
}

// standsAt returns how many parts, from the first on, a word of a search takes up, and the code point behind it; -1 if it does not stand
// there.
func standsAt(parts []fold.Place, word string) (n, end int) {
	for i, place := range parts {
		if rest, more := strings.CutPrefix(word, place.Part); more && rest != "" {
			word = rest
			continue
		}
		whole := place.Part == word
		if whole || i == 0 && utf8.RuneCountInString(word) >= minBeginning && strings.HasPrefix(place.Part, word) {
			return i + 1, place.End(len(word))
		}
		break
	}
	return 0, -1
}
