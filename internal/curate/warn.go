package curate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// warn notes what the change set lets pass. One claim may serve many operations: what is to be said of it is said once.
func (j *job) warn(code changelog.WarningCode, place, format string, args ...any) {
	w := changelog.Warning{Code: code, At: place, Message: fmt.Sprintf(format, args...)}
	if !slices.Contains(j.warnings, w) {
		j.warnings = append(j.warnings, w)
	}
}

// warnOf tells what an item may not mean that passes all checks.
func (j *job) warnOf(i *item) {
	switch {
	case i.follows || j.closed: // nobody asked for it by name, or it is put back as it was
		return
	case i.action == Create && i.there():
		kept := ""
		if left := i.notGiven(); len(left) > 0 {
			kept = ", with the values that are not given here as they were: " + strings.Join(left, ", ")
		}
		j.warn(changelog.WasRetracted, i.at, "%s had been retracted, and is restored%s", i.id, kept)
	case i.action == Change && len(i.said()) > 0 && !i.changes():
		j.warn(changelog.Unchanged, i.at, "all values that are set or removed are so already: %s keeps its revision %d", i.id, i.revision())
	}
	ignored := slices.DeleteFunc(slices.Clone(i.nulls), func(name string) bool {
		f := i.t.Field(name)
		return f == nil || i.stored[stored(f)] == nil
	})
	if len(ignored) > 0 && i.action == Change {
		j.warn(changelog.NullIgnored, i.at+".set", "null is as good as left out: %s of %s stays as it was; name in `unset` what is to be removed",
			strings.Join(ignored, ", "), i.id)
	}
}

// stored is the property that holds a field's value.
func stored(f *schema.Field) string {
	if f.Kind == schema.Reference {
		return f.Property
	}
	return f.Name
}

// notGiven are the values that it has in the graph and of which the change set says nothing.
func (i *item) notGiven() []string {
	return slices.DeleteFunc(dataset.Stated(i.t), func(name string) bool {
		_, given := i.values[name]
		return given || i.stored[name] == nil
	})
}

// warnMadeBefore tells of a claim that stands already that it is not made again, and what it says otherwise.
func (j *job) warnMadeBefore(i *item) {
	var left []string
	for _, name := range []string{"confidence", "status"} {
		given, said := i.values[name]
		if said && !dataset.SameValue(given, i.stored[name]) {
			left = append(left, fmt.Sprintf("%s %s (it has %s)", name, changelog.Text(given), orNone(changelog.Text(i.stored[name]))))
		}
	}
	if len(left) > 0 {
		j.warn(changelog.ValueLeftOut, i.at, "the claim of these words of %s about %s is in the graph already as %s, and stays as it is: "+
			"left out is %s; change that claim itself", i.document, i.values["fact"], i.id, strings.Join(left, ", "))
		return
	}
	j.warn(changelog.Unchanged, i.at, "the claim of these words of %s about %s is in the graph already as %s, and is not made again",
		i.document, i.values["fact"], i.id)
}

func orNone(text string) string {
	if text == "" {
		return "none"
	}
	return text
}

// warnUnchecked tells of a quote that nobody can look up.
func (j *job) warnUnchecked(i *item) {
	quote := i.body.Member("quote")
	j.warn(changelog.QuoteUnchecked, quote.At.File, "nobody looked whether the quote %s stands in %s: the graph does not have its text",
		tree.Quoted(quote.Text), i.document)
}

// warnTwice tells of a claim or new document that it is left out, because there is another operation on the same.
func (j *job) warnTwice(place, id string) {
	if other := j.items[id]; other.at != place {
		j.warn(changelog.ValueLeftOut, place, "%s is written or changed at %s already: what is said of it here is left out", id, other.at)
	}
}

// warnOtherDocument tells of a new document that another operation writes with other values.
func (j *job) warnOtherDocument(o *Operation) {
	other := j.items[o.ID]
	if other.at == o.At {
		return
	}
	values := dataset.ReadObject(j.schema, &tree.Problems{}, o.Type, o.Set).Values
	for name, v := range values {
		if !dataset.SameValue(v, other.values[name]) {
			j.warnTwice(o.At, o.ID)
			return
		}
	}
}

// warnAlong tells what goes with what is retracted.
func (j *job) warnAlong() {
	retracted, referring := map[string]map[string]int{}, map[string]int{}
	var places []string
	for _, i := range j.inOrder() {
		if !i.follows {
			continue
		}
		if !slices.Contains(places, i.at) {
			places = append(places, i.at)
			retracted[i.at] = map[string]int{}
		}
		if i.action == Retract {
			retracted[i.at][i.t.Name]++
		} else {
			referring[i.at]++
		}
	}
	for _, place := range places {
		var along []string
		for _, name := range slices.Sorted(maps.Keys(retracted[place])) {
			along = append(along, fmt.Sprintf("%d of type %s", retracted[place][name], name))
		}
		var told []string
		if len(along) > 0 {
			told = append(told, "with it "+strings.Join(along, ", ")+" are retracted")
		}
		if n := referring[place]; n > 0 {
			told = append(told, "references of "+counted(n, "fact")+" to it are removed")
		}
		j.warn(changelog.TakenAlong, place, "%s", strings.Join(told, "; "))
	}
}

// warnDropped tells of a fact that is changed as asked, and no longer refers to what is retracted.
func (j *job) warnDropped(i *item, f *schema.Field, gone *item) {
	if !i.follows {
		j.warn(changelog.TakenAlong, i.at, "%s no longer names %s as its `%s`, since that is retracted at %s", i.id, gone.id, f.Name, gone.at)
	}
}

// noteNulls notes which values operations set to null: these are as good as left out, and whoever sends them may not mean that.
func (set *ChangeSet) noteNulls(input map[string]any) {
	given, _ := input["operations"].([]any)
	nulls := map[string][]string{}
	for i, operation := range given {
		for member, body := range object(operation) {
			values := object(object(body)["set"])
			names := slices.DeleteFunc(slices.Sorted(maps.Keys(values)), func(name string) bool { return values[name] != nil })
			nulls[fmt.Sprintf("input.operations.%d.%s", i, member)] = names
		}
	}
	for i := range set.Operations {
		set.Operations[i].Nulls = nulls[set.Operations[i].At]
	}
}
