package curate

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// check compares what is asked for with how the graph stands.
func (j *job) check(ctx context.Context, tx *neo4jdb.Tx) error {
	for _, i := range j.inOrder() {
		if err := j.checkItem(ctx, tx, i); err != nil {
			return err
		}
	}
	for _, id := range slices.Sorted(maps.Keys(j.mentions)) {
		if i := j.items[id]; !j.found[id] && (i == nil || i.action == Retract) || i != nil && i.action == Retract {
			j.problems.add(NotFound, j.mentions[id], "there is no %s in the graph, expected the id of a node that is there or that this change set creates", id)
		}
	}
	return j.checkOnes(ctx, tx)
}

func (j *job) checkItem(ctx context.Context, tx *neo4jdb.Tx, i *item) error {
	switch {
	case i.action == Create && i.stands():
		if i.t.Name != claimNoun {
			return j.conflict(ctx, tx, i.at, i.id, i.revision(), "%s is in the graph already, expected a new id: change it with CHANGE", i.id)
		}
		j.warnMadeBefore(i)
		return nil
	case i.stoodFor() != "":
		return j.conflict(ctx, tx, i.at, i.id, i.revision(),
			"%s is out of sight because %s, expected one that stands: change that one, or split what was merged", i.id, i.stoodFor())
	case i.action != Create && !i.there():
		j.problems.add(NotFound, i.at, "there is no %s in the graph, expected the id of one that is there", i.id)
		return nil
	case (i.action == Change || i.action == Retract) && !i.stands():
		return j.conflict(ctx, tx, i.at, i.id, i.revision(), "%s was retracted, expected one that stands: create or link it again first", i.id)
	case i.action == Restore && i.stands():
		return j.conflict(ctx, tx, i.at, i.id, i.revision(), "%s was restored since, expected it to be retracted", i.id)
	case i.expected != 0 && i.expected != i.revision():
		return j.conflict(ctx, tx, i.at, i.id, i.revision(),
			"%s has the revision %d, expected %d: read it again, and decide again", i.id, i.revision(), i.expected)
	}
	if i.t.Kind == schema.Fact {
		j.checkEnds(i)
	} else if i.action == Create || i.action == Change {
		j.complete(i)
	}
	if i.t.Name == claimNoun && i.action == Create {
		j.checkQuote(i)
	}
	j.warnOf(i)
	return j.checkNeeds(ctx, tx, i)
}

// conflict adds a problem about how the graph has a node or fact, with who made it so.
func (j *job) conflict(ctx context.Context, tx *neo4jdb.Tx, place, id string, revision int64, format string, args ...any) error {
	by, at, err := j.lastChange(ctx, tx, id)
	if err != nil {
		return fmt.Errorf("reading the history: %w", err)
	}
	message := fmt.Sprintf(format, args...)
	if by != "" {
		message += fmt.Sprintf(" (the last change is by %s at %s)", by, at.UTC().Format(time.RFC3339))
	}
	p := j.problems.add(Conflict, place, "%s", message)
	p.Target, p.Revision, p.ChangedBy, p.ChangedAt = id, revision, by, at
	return nil
}

// checkEnds checks that a fact will have both of its ends.
func (j *job) checkEnds(i *item) {
	if i.action != Create && i.action != Restore {
		return
	}
	if i.retracted && (i.from != i.storedFrom || i.to != i.storedTo) {
		j.problems.add(Conflict, i.at, "the fact %s led from %s to %s before it was retracted, expected the same here: give a new fact a new id",
			i.id, i.storedFrom, i.storedTo)
		return
	}
	for _, end := range []struct{ id, name string }{{i.from, "from"}, {i.to, "to"}} {
		if j.willStand(end.id) {
			continue
		}
		j.problems.add(NotFound, i.at+"."+end.name, "there is no %s in the graph, expected the id of a node that is there or that this change set creates", end.id)
	}
}

// complete puts in what follows where nothing is given, and checks that what a noun always has is there.
func (j *job) complete(i *item) {
	together := maps.Clone(i.stored)
	if together == nil {
		together = map[string]any{}
	}
	maps.Copy(together, i.values)
	for _, f := range dataset.Required(i.t) {
		_, given := i.values[f.Name]
		derived := i.there() && len(f.Default) > 0 && i.stored[f.Name] == dataset.StandIn(f, i.stored)
		if !given && (derived || together[f.Name] == nil) {
			if v := dataset.StandIn(f, together); v != nil && v != together[f.Name] {
				dataset.SetValue(i.values, f, v)
				together[f.Name] = v
			}
		}
		if together[f.Name] != nil {
			continue
		}
		expected := f.Name
		if len(f.Default) > 0 {
			expected += " (or " + tree.Join(f.Default) + ")"
		}
		j.problems.add(BadInput, i.at+".set."+f.Name, "%s of %s is missing, expected %s: a %s always has one", f.Name, i.id, expected, i.t.Name)
	}
}

// checkQuote looks a quote up where the document's text is known.
func (j *job) checkQuote(i *item) {
	text, known := j.texts[i.document]
	if document := j.items[i.document]; document != nil && !known {
		text, known = document.values["text"].(string)
	}
	switch {
	case i.body.Member("quote") == nil:
		return
	case !known:
		j.warnUnchecked(i)
		return
	}
	found := &tree.Problems{}
	dataset.CheckQuote(j.schema, found, i.body, i.values, i.document, text)
	j.tell(found)
}

// checkOnes refuses a second of what a node has at most one of.
func (j *job) checkOnes(ctx context.Context, tx *neo4jdb.Tx) error {
	for _, t := range j.schema.Facts {
		for _, o := range j.ones[t] {
			if err := j.checkOne(ctx, tx, t, o); err != nil {
				return err
			}
		}
	}
	return nil
}

func (j *job) checkOne(ctx context.Context, tx *neo4jdb.Tx, t *schema.Type, o dataset.One) error {
	first := map[string]*item{}
	for _, i := range j.of(t, func(i *item) bool { return (i.action == Create || i.action == Restore) && !i.stands() }) {
		near := i.from
		if !o.Field.Out {
			near = i.to
		}
		if j.schema.NounOf(near) != o.Noun {
			continue
		}
		if first[near] != nil {
			j.problems.add(BadInput, i.at, "%s gets a second %s, expected at most one: the first is at %s", near, o.Field.Name, first[near].at)
			continue
		}
		first[near] = i
	}
	if len(first) == 0 {
		return nil
	}
	rows, _, err := tx.Run(ctx, readOnes(t, o, slices.Sorted(maps.Keys(first))))
	if err != nil {
		return fmt.Errorf("looking for what a node can have only one of: %w", err)
	}
	for _, row := range rows {
		near, fact, far := row[0].(string), row[1].(string), row[2].(string)
		if going := j.items[fact]; going != nil && going.action == Retract {
			continue
		}
		if other := j.items[far]; other != nil && other.action == Retract {
			continue
		}
		j.problems.add(Conflict, first[near].at, "%s has the %s %s in the graph, expected no other: there is at most one; unlink %s in the same change set",
			near, o.Field.Name, far, fact)
	}
	return nil
}
