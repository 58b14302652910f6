package graph

import (
	"strconv"
	"strings"
	"unicode"

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

// places returns where words stand in a text, as code points from start to end (exclusive), in the order of the text. A
// word of the text counts if it begins with a word of the search; Chinese, which has no spaces, counts wherever it stands.
func places(text string, words []string) [][2]int {
	var found [][2]int
	runes := []rune(text)
	for i := 0; i < len(runes); i++ {
		begins := i == 0 || !unicode.IsLetter(runes[i-1]) || unicode.Is(unicode.Han, runes[i])
		if !begins || !(unicode.IsLetter(runes[i]) || unicode.IsNumber(runes[i])) {
			continue
		}
		if n := longest(runes[i:], words); n > 0 {
			found = append(found, [2]int{i, i + n})
			i += n - 1
		}
	}
	return found
}

// longest returns how many code points at the beginning of runes fold to one of the words, or to words written together.
func longest(runes []rune, words []string) int {
	best := 0
	for _, word := range words {
		var folded strings.Builder
		for n, r := range runes {
			folded.WriteString(fold.Text(string(r)))
			if folded.Len() >= len(word) || !strings.HasPrefix(word, folded.String()) {
				if folded.String() == word {
					best = max(best, n+1)
				}
				break
			}
		}
	}
	return best
}
