package merge

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
)

// warnOfMerge tells what is no longer shown since a merge: values in which the two differed, and facts between them. A name stays, as an
// alias.
func (j *job) warnOfMerge(gone, kept *node, facts []*fact, place string) {
	values := slices.DeleteFunc(differing(gone, kept), func(v changelog.Value) bool { return v.Property == "name" })
	if len(values) > 0 {
		j.warn(changelog.ValueLeftOut, place, "%s keeps its own values; of %s are left out %s", kept.id, gone.id, told(values))
	}
	byID := map[string]*fact{}
	for _, f := range facts {
		byID[f.id] = f
	}
	slices.SortFunc(facts, func(a, b *fact) int { return strings.Compare(a.id, b.id) })
	for _, f := range facts {
		switch {
		case f.is.retracted:
		case f.is.loop && !f.was.loop:
			j.warn(changelog.TakenAlong, place, "%s leads from %s to itself since the merge, and is not shown", f.id, kept.id)
		case f.is.into != "" && f.was.into != f.is.into:
			if values := f.differing(byID[f.is.into]); len(values) > 0 {
				j.warn(changelog.ValueLeftOut, place, "%s says the same as %s, which stands for both; left out are %s", f.id, f.is.into, told(values))
			}
		}
	}
}

// differing are the values of a fact that the one that stands for it does not have.
func (f *fact) differing(stands *fact) []changelog.Value {
	var values []changelog.Value
	for _, name := range dataset.Stated(f.t) {
		if was, is := changelog.Text(f.props[name]), changelog.Text(stands.props[name]); was != is && was != "" {
			values = append(values, changelog.Value{Property: name, Before: was, After: is})
		}
	}
	return values
}

// told writes values with those that stand in their place.
func told(values []changelog.Value) string {
	var words []string
	for _, v := range values {
		stands := "nothing stands there"
		if v.After != "" {
			stands = tree.Quoted(v.After) + " stands"
		}
		words = append(words, fmt.Sprintf("%s %s (%s)", v.Property, tree.Quoted(v.Before), stands))
	}
	return strings.Join(words, ", ")
}

// warnOfJudgement tells of an earlier judgement that is replaced.
func (j *job) warnOfJudgement(before, verdict, author string, at time.Time) {
	when := at.UTC().Format(time.DateOnly)
	switch before {
	case "":
	case verdict:
		j.warn(changelog.Unchanged, "input.verdict", "%s judged the same on %s: this judgement takes the place of that one", author, when)
	default:
		j.warn(changelog.Replaced, "input.verdict", "%s judged %s on %s: this judgement takes the place of that one", author, before, when)
	}
}

// checkQuote looks the words of a judgement up in its document, as those of a claim are.
func (j *job) checkQuote(ctx context.Context, w *Judgement) error {
	var text any
	if w.Document != "" {
		document, err := j.node(ctx, w.Document, "input.document")
		if err != nil {
			return err
		}
		if document.noun.Name != "Document" || document.shadow {
			return refuse(curate.BadInput, "input.document", w.Document, "%s is no document that stands, expected the id of one, as document:…",
				w.Document)
		}
		text = document.props["text"]
	}
	known, has := text.(string)
	switch {
	case w.Quote == "":
	case w.Document == "":
		j.warn(changelog.QuoteUnchecked, "input.quote", "nobody looked whether the quote %s stands anywhere: no `document` is given",
			tree.Quoted(w.Quote))
	case !has:
		j.warn(changelog.QuoteUnchecked, "input.quote", "nobody looked whether the quote %s stands in %s: the graph does not have its text",
			tree.Quoted(w.Quote), w.Document)
	case !strings.Contains(known, w.Quote):
		return refuse(curate.BadInput, "input.quote", w.Document, "the quote %s is not in the text of %s, expected its exact words",
			tree.Quoted(w.Quote), w.Document)
	}
	return nil
}
