package plan

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/internal/fold"
)

const (
	// maxDemanded is how many words a search may have to be found all. Of more, as long titles have, one in maxDemanded may be missing or
	// misspelt.
	maxDemanded = 8
	// maxSplit is how many letters a word has at the most that may be two.
	maxSplit = 20
	// maxRun is how many characters in a row, of a script without blanks, count as one word.
	maxRun = 24
	// maxJoined is how many words can be written together in some way or other. More have too many ways.
	maxJoined = 4
	// Shorter beginnings fit too many words of the index to be looked up quickly.
	minPrefix = 3
	// One letter wrong in a shorter word makes another word.
	minFuzzy = 4
	// minRun is the least length of a run of characters of which one may be wrong.
	minRun = 5
	// Lucene takes 1024 clauses, and makes up to 50 of a fuzzy word, in each of the index's two properties.
	maxFuzzy = 8
	// maxTerms is how many words of a long search candidates are looked up by: the longest, since they are the rarest. All count in the end.
	maxTerms = 64
)

// luceneTerms says what to look for in the full-text index. Words hold letters, marks and digits only, and none of the capitals of AND,
// OR and NOT, so that no operator of Lucene's can come from a user.
func luceneTerms(words []fold.Word) *SearchTerms {
	words = shortRuns(words)
	terms := &SearchTerms{}
	for _, w := range words {
		terms.Words = append(terms.Words, waysOf(w))
	}
	n := 0
	for _, w := range words {
		if w.Unspaced {
			n++
		} else {
			n += len(w.Parts)
		}
	}
	switch {
	case n == 0:
	case n > maxDemanded:
		terms.Missing = max(len(words)/maxDemanded, 1)
		terms.Query = anyOfWords(words)
	default:
		terms.Missing = len(words) // the query demands them
		terms.Query = allWords(words)
	}
	return terms
}

// shortRuns takes runs of characters that are too long to be one word apart.
func shortRuns(words []fold.Word) []fold.Word {
	var short []fold.Word
	for _, w := range words {
		if !w.Unspaced || len(w.Parts) <= maxRun {
			short = append(short, w)
			continue
		}
		for _, part := range w.Parts {
			short = append(short, fold.Word{Parts: []string{part}})
		}
	}
	return short
}

// waysOf are the ways in which a word may stand in the index: each as terms with blanks around them, which must all be there.
func waysOf(w fold.Word) [][]string {
	if w.Unspaced {
		return [][]string{{" " + strings.Join(w.Parts, " ") + " "}}
	}
	parts := make([]string, len(w.Parts))
	for i, part := range w.Parts {
		parts[i] = " " + part + " "
	}
	if len(parts) == 1 {
		return [][]string{parts}
	}
	return [][]string{parts, {" " + w.Joined() + " "}}
}

// lucene writes a query that demands words.
type lucene struct {
	spare int // how many words may have a letter wrong besides those that were asked for
}

// allWords finds what has all of the words.
func allWords(words []fold.Word) string {
	var parts []string
	unspaced := false
	for _, w := range words {
		unspaced = unspaced || w.Unspaced
		parts = append(parts, w.Parts...)
	}
	q := lucene{spare: maxFuzzy}
	for _, part := range parts {
		if isFuzzy(part) {
			q.spare--
		}
	}
	way := q.way(words)
	if unspaced || len(parts) > maxJoined {
		return way
	}
	options := []string{"(" + way + ")"}
	for _, joined := range joinings(parts)[1:] {
		var all []string
		for _, word := range joined {
			all = append(all, "+("+q.another(word)+")")
		}
		options = append(options, "("+strings.Join(all, " ")+")")
	}
	for _, split := range splits(parts) {
		options = append(options, "("+split+")")
	}
	return strings.Join(options, " OR ")
}

// way demands each word.
func (q *lucene) way(words []fold.Word) string {
	var all []string
	for _, w := range words {
		all = append(all, "+("+q.one(w, len(words) == 1)+")")
	}
	return strings.Join(all, " ")
}

// one finds a word: all of its parts, or the whole of it written together.
func (q *lucene) one(w fold.Word, alone bool) string {
	if w.Unspaced {
		return run(w.Parts, alone)
	}
	if len(w.Parts) == 1 {
		return word(w.Parts[0], true)
	}
	var parts []string
	for _, part := range w.Parts {
		parts = append(parts, "+("+word(part, true)+")")
	}
	return "(" + strings.Join(parts, " ") + ") OR " + q.another(w.Joined())
}

// another finds a word that was not asked for as it is.
func (q *lucene) another(joined string) string {
	fuzzy := q.spare > 0 && isFuzzy(joined)
	if fuzzy {
		q.spare--
	}
	return word(joined, fuzzy)
}

// word finds a word, what begins with it, and, if it is fuzzy, what is one letter off.
func word(word string, fuzzy bool) string {
	query := word + "^4"
	if utf8.RuneCountInString(word) >= minPrefix {
		query += " OR " + word + "*^2"
	}
	if fuzzy && isFuzzy(word) {
		query += " OR " + word + "~1"
	}
	return query
}

// isFuzzy tells words in which a letter may be wrong. Another year is no misspelling.
func isFuzzy(word string) bool {
	return utf8.RuneCountInString(word) >= minFuzzy && !strings.ContainsFunc(word, unicode.IsDigit)
}

// run finds characters that follow each other. In a run that is looked for alone one of them may be wrong, missing or too many.
func run(parts []string, alone bool) string {
	query := phrase(parts) + "^4"
	if !alone || len(parts) < minRun {
		return query
	}
	for i := range parts {
		var rest []string
		for _, side := range [][]string{parts[:i], parts[i+1:]} {
			if len(side) > 0 {
				rest = append(rest, "+"+phrase(side))
			}
		}
		query += " OR (" + strings.Join(rest, " ") + ")"
	}
	return query
}

func phrase(parts []string) string { return `"` + strings.Join(parts, " ") + `"` }

// joinings are the ways to write some neighbouring words together: "lin hao chen", "lin haochen", "linhao chen", …. The first is as they
// are.
func joinings(words []string) [][]string {
	if len(words) == 1 {
		return [][]string{words}
	}
	var apart, together [][]string
	for _, rest := range joinings(words[1:]) {
		apart = append(apart, append([]string{words[0]}, rest...))
		together = append(together, append([]string{words[0] + rest[0]}, rest[1:]...))
	}
	return append(apart, together...)
}

// splits find names in which one of the words is written as two: "linhao" as "lin hao".
func splits(words []string) []string {
	const least = 2
	var ways []string
	for i, word := range words {
		var rest []string
		for j, other := range words {
			if j != i {
				rest = append(rest, "+"+other)
			}
		}
		letters := []rune(word)
		var halves []string
		for at := least; at <= len(letters)-least && len(letters) <= maxSplit; at++ {
			halves = append(halves, phrase([]string{string(letters[:at]), string(letters[at:])}))
		}
		if len(halves) > 0 {
			ways = append(ways, strings.Join(append(rest, "+("+strings.Join(halves, " OR ")+")"), " "))
		}
	}
	return ways
}

// anyOfWords finds what has some of the words, what has most of them first.
func anyOfWords(words []fold.Word) string {
	var terms []string
	for _, w := range words {
		switch {
		case w.Unspaced:
			terms = append(terms, phrase(w.Parts))
		case len(w.Parts) == 1:
			terms = append(terms, w.Parts[0])
		default:
			terms = append(append(terms, w.Parts...), w.Joined())
		}
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(utf8.RuneCountInString(b), utf8.RuneCountInString(a)), strings.Compare(a, b))
	})
	terms = slices.Compact(terms)
	terms = terms[:min(len(terms), maxTerms)]
	fuzzy := 0
	for i, term := range terms {
		if fuzzy < maxFuzzy && isFuzzy(term) && term[0] != '"' {
			fuzzy++
			terms[i] = term + "^2 OR " + term + "~1"
		}
	}
	return strings.Join(terms, " OR ")
}
