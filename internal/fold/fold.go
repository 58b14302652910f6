// Package fold makes texts comparable past case and diacritics.
//
// What it makes stands in the graph beside the text itself (nameFolded), and text conditions of queries are folded by the
// same function: a change here needs a migration that folds the graph anew.
package fold

import (
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// Text returns s without case, diacritics and differences of width: "Pékīng" and "ＰＥＫＩＮＧ" become "peking". Marks are
// dropped in every script, so that Russian й meets и and ё meets е. Folding what is folded changes nothing.
func Text(s string) string {
	if isASCII(s) {
		return strings.ToLower(s) // spares most texts the way through the tables
	}
	// Once more after the decomposition: it brings forth capitals, as in ℡.
	folded, _, err := transform.String(transform.Chain(cases.Fold(), norm.NFKD, runes.Remove(runes.In(unicode.M)), cases.Fold(), norm.NFC), s)
	if err != nil {
		return s // the transformers above fail on no text
	}
	return folded
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
