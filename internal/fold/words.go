package fold

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxWord is how many code points a word has at the most; what is longer is cut into several. Lucene cuts at 255 UTF-16 units, in an
// index and not in all kinds of queries.
const maxWord = 100

// Word is a word of a text, folded.
type Word struct {
	// Parts are what hyphens, apostrophes and dots part: "co", "operation"; "u", "s", "s", "r". In a script that has no blanks between
	// words each character is a part.
	Parts []string
	// Unspaced says that it is a run of such characters.
	Unspaced bool
}

// Joined is the word with its parts written together: "cooperation", "ussr".
func (w Word) Joined() string { return strings.Join(w.Parts, "") }

// Words returns the words of a text in their order: letters, digits and what belongs to them, [Text] of it.
func Words(s string) []Word {
	var words []Word
	for text := Text(s); text != ""; {
		var w Word
		if w, text = cutWord(text); len(w.Parts) > 0 {
			words = append(words, w)
		}
	}
	return words
}

// Index returns what the full-text index holds of a text: the parts of its words in their order, and after them what stands for words
// with several parts written together, each once, all with one blank between.
func Index(s string) string {
	words := Words(s)
	var parts, joined []string
	for _, w := range words {
		parts = append(parts, w.Parts...)
	}
	for _, w := range words {
		if len(w.Parts) < 2 || w.Unspaced {
			continue
		}
		together := []string{w.Joined()}
		for i := range w.Parts[1:] {
			together = append(together, w.Parts[i]+w.Parts[i+1])
		}
		for _, term := range together {
			if utf8.RuneCountInString(term) <= maxWord && !slices.Contains(joined, term) {
				joined = append(joined, term)
			}
		}
	}
	return strings.Join(append(parts, joined...), " ")
}

// cutWord cuts the first word off a folded text, if there is one, with what stands before it.
func cutWord(text string) (w Word, rest string) {
	start := strings.IndexFunc(text, isCore)
	if start < 0 {
		return w, ""
	}
	rest = text[start:]
	if r, _ := utf8.DecodeRuneInString(rest); isUnspaced(r) {
		return cutUnspaced(rest)
	}
	for {
		n := partLength(rest)
		w.Parts = append(w.Parts, rest[:n])
		next := joint(rest, n)
		if next == 0 {
			return w, rest[n:]
		}
		rest = rest[next:]
	}
}

// partLength is how many bytes the part at the beginning of a text has: no more than maxWord code points.
func partLength(text string) int {
	runes := 0
	for i, r := range text {
		if runes == maxWord || !isCore(r) || isUnspaced(r) {
			return i
		}
		runes++
	}
	return len(text)
}

// joint returns where the next part of a word begins, behind one that has n bytes; 0 if the word ends.
func joint(text string, n int) int {
	sign, size := utf8.DecodeRuneInString(text[n:])
	if !strings.ContainsRune("'-.\"·", sign) {
		return 0
	}
	next := n + size
	if sign == '.' && utf8.RuneCountInString(text[:n]) == 1 && strings.HasPrefix(text[next:], " ") {
		next++ // initials with blanks between: "U. S. S. R."
		if m := partLength(text[next:]); utf8.RuneCountInString(text[next:next+m]) != 1 || !strings.HasPrefix(text[next+m:], ".") {
			return 0
		}
	}
	before, _ := utf8.DecodeLastRuneInString(text[:n])
	after, _ := utf8.DecodeRuneInString(text[next:])
	if !isCore(after) || isUnspaced(after) || unicode.IsDigit(before) && unicode.IsDigit(after) {
		return 0 // 12.05 and 2010-2015 are two numbers each
	}
	return next
}

// cutUnspaced cuts off a run of characters of scripts without blanks, each with the marks behind it.
func cutUnspaced(text string) (w Word, rest string) {
	w.Unspaced = true
	start := 0
	for i, r := range text {
		switch {
		case isUnspaced(r):
			if i > start {
				w.Parts = append(w.Parts, text[start:i])
			}
			start = i
		case !unicode.IsMark(r):
			return Word{append(w.Parts, text[start:i]), true}, text[i:]
		}
	}
	return Word{append(w.Parts, text[start:]), true}, ""
}

// isCore tells what words are made of.
func isCore(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)
}

// isUnspaced tells characters of the scripts that are written without blanks between words.
func isUnspaced(r rune) bool {
	return r >= 0x0E00 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) || r == 'ー') &&
		(unicode.IsLetter(r) || unicode.IsNumber(r))
}

// Place is a part of a word with where it stands in the text as it was.
type Place struct {
	Part string
	// Start is the code point that it begins at.
	Start int
	ends  []int
}

// End is the code point of the text behind which the first n bytes of the part end.
func (p Place) End(n int) int { return p.ends[n-1] }

// Places returns the parts of a text's words, as [Words] does, with their places.
func Places(s string) []Place {
	folded, starts, ends := traced(s)
	var places []Place
	for rest := folded; rest != ""; {
		var w Word
		from := len(folded) - len(rest)
		w, rest = cutWord(rest)
		for _, part := range w.Parts {
			at := from + strings.Index(folded[from:], part)
			from = at + len(part)
			places = append(places, Place{part, starts[at], ends[at:from]})
		}
	}
	return places
}

// traced folds a text, and says of each byte which code point of the text it comes from, and which follows that.
func traced(s string) (folded string, starts, ends []int) {
	var b strings.Builder
	for at := 0; s != ""; {
		n := norm.NFC.NextBoundaryInString(s, true)
		next := at + utf8.RuneCountInString(s[:n])
		piece := Text(s[:n])
		b.WriteString(piece)
		for range len(piece) {
			starts, ends = append(starts, at), append(ends, next)
		}
		s, at = s[n:], next
	}
	return b.String(), starts, ends
}
