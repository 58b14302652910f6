// Package folded keeps the folded forms of texts in the graph: it says which properties hold them, and folds a graph anew whose texts were
// folded by an earlier version.
package folded

import (
	"iter"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/schema"
)

// Properties are those that follow from a text of a field.
func Properties(f *schema.Field) []string {
	var names []string
	for _, name := range []string{f.Folded, f.Plain, f.Searched} {
		if name != "" {
			names = append(names, name)
		}
	}
	return names
}

// Of returns the properties that follow from a text with their values. Those of [Properties] that are left out are not to be there.
func Of(f *schema.Field, text string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if f.Folded == "" || !yield(f.Folded, fold.Text(text)) {
			return
		}
		if plain := fold.Plain(text); plain != text && !yield(f.Plain, plain) {
			return
		}
		if f.Searched != "" {
			yield(f.Searched, fold.Index(text))
		}
	}
}
