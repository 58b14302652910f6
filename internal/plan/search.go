package plan

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/fold"
)

// maxSearchLength is as long as a name may be, so that each can be looked for by itself.
const maxSearchLength = 2000

// search plans the search box.
func (b *builder) search(field collected, arguments map[string]any) (Value, int) {
	query := b.text(arguments["query"])
	if n := utf8.RuneCountInString(query); n > maxSearchLength {
		b.exceeds("search-length", maxSearchLength, "query", "it has %d characters, and the limit is %d", n, maxSearchLength)
	}
	words := fold.Words(query)
	terms := luceneTerms(words)
	terms.Folded, terms.Indexed = fold.Text(strings.TrimSpace(query)), fold.Index(query)
	entity := b.schema.Type("Entity")
	terms.Code = countryCode(query)
	list := &List{
		Step:  Step{Kind: Search, Target: entity, Search: terms},
		Type:  b.listName(field),
		Page:  b.page(field, arguments),
		Where: b.where(entity, arguments["where"], "where"),
		Order: []Key{{Computed: "score", Descending: true, Scalar: "Float"}, idKey},
	}
	if types := b.texts(arguments["types"]); len(types) > 0 {
		options := Any{}
		for _, name := range types {
			options = append(options, Is{Type: b.schema.Type(name)})
		}
		list.Where = All{options}.and(list.Where)
	}
	list.Words = highlighted(words)
	return list, b.pageOf(list, field, arguments)
}

// code is what codes of countries look like: of ISO 3166-1 with two or three letters, or of Wikidata.
var code = regexp.MustCompile(`^(?:[A-Z]{2,3}|Q[1-9][0-9]*)$`)

// countryCode is the code of a country that a text may be, in capitals; empty if it looks like none.
func countryCode(text string) string {
	capitals := strings.ToUpper(fold.Text(strings.TrimSpace(text)))
	if !code.MatchString(capitals) {
		return ""
	}
	return capitals
}

// highlighted are the words that are shown where they stand: the parts of each, and the parts written together.
func highlighted(words []fold.Word) []string {
	var shown []string
	for _, w := range words {
		if !w.Unspaced {
			shown = append(shown, w.Parts...)
		}
		if w.Unspaced || len(w.Parts) > 1 {
			shown = append(shown, w.Joined())
		}
	}
	return shown
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
