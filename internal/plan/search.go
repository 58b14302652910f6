package plan

import (
	"slices"
	"strings"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/fold"
)

const (
	maxSearchWords  = 8
	maxSearchLength = 200
	// Shorter beginnings fit too many words of the index to be looked up quickly.
	minPrefix = 3
	// One letter wrong in a shorter word makes another word.
	minFuzzy = 4
	// More words than this can be written together in too many ways.
	maxJoined = 4
)

// search plans the search box.
func (b *builder) search(field collected, arguments map[string]any) (Value, int) {
	query := text(arguments["query"])
	if n := len([]rune(query)); n > maxSearchLength {
		b.exceeds("search-length", maxSearchLength, "query", "it has %d characters, and the limit is %d", n, maxSearchLength)
	}
	words := searchWords(query)
	entity := b.schema.Type("Entity")
	list := &List{
		Step:  Step{Kind: Search, Target: entity, Search: &SearchTerms{Query: lucene(words), Folded: fold.Text(strings.TrimSpace(query))}},
		Type:  b.listName(field),
		Page:  b.page(arguments),
		Where: b.where(entity, arguments["where"], "where"),
		Order: []Key{{Computed: "score", Descending: true, Scalar: "Float"}, idKey},
	}
	if types := texts(arguments["types"]); len(types) > 0 {
		options := Any{}
		for _, name := range types {
			options = append(options, Is{Type: b.schema.Type(name)})
		}
		list.Where = All{options}.and(list.Where)
	}
	list.Words = words
	return list, b.pageOf(list, field, arguments)
}

// hit plans what is asked of a hit.
func (b *builder) hit(list *List, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fields(b.schema.AST.Types["SearchHit"], "SearchHit", selections, func(field collected) (Value, int) {
		switch field.field.Name {
		case "node":
			object, cost := b.object(list.Step.Target, field.selections)
			return &Side{Name: "node", Object: object}, 1 + cost
		case "highlights":
			highlights := &Highlights{Words: list.Words}
			for _, part := range b.collect(b.schema.AST.Types["TextRange"], field.selections) {
				highlights.Fields = append(highlights.Fields, TextRangeField{Key: part.key, Name: part.field.Name})
			}
			return highlights, 0
		}
		return Computed(field.field.Name), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// searchWords splits a query into its words, folded.
func searchWords(query string) []string {
	words := strings.FieldsFunc(fold.Text(query), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	return words[:min(len(words), maxSearchWords)]
}

// lucene writes a query for the full-text index. Words hold letters, marks and digits only, so none of Lucene's operators
// can come from a user. Any of the ways to write neighbouring words together may fit, and of each way all words must.
func lucene(words []string) string {
	if len(words) == 0 {
		return ""
	}
	ways := [][]string{words}
	if len(words) <= maxJoined {
		ways = joinings(words)
	}
	var options []string
	for _, way := range ways {
		var all []string
		for _, word := range way {
			all = append(all, "+("+wordQuery(word)+")")
		}
		options = append(options, "("+strings.Join(all, " ")+")")
	}
	return strings.Join(options, " OR ")
}

// wordQuery finds a word, what begins with it, and what is one letter off.
func wordQuery(word string) string {
	runes := []rune(word)
	if slices.ContainsFunc(runes, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }) {
		return `"` + word + `"` // the index holds each character by itself: they must follow each other
	}
	query := word + "^4"
	if len(runes) >= minPrefix {
		query += " OR " + word + "*^2"
	}
	if len(runes) >= minFuzzy {
		query += " OR " + word + "~1"
	}
	return query
}

// joinings are the ways to write some neighbouring words together: "lin hao chen", "linhao chen", "lin haochen", ….
func joinings(words []string) [][]string {
	if len(words) == 1 {
		return [][]string{words}
	}
	var ways [][]string
	for _, rest := range joinings(words[1:]) {
		ways = append(ways, append([]string{words[0]}, rest...))
		ways = append(ways, append([]string{words[0] + rest[0]}, rest[1:]...))
	}
	return ways
}
