package merge

import (
	"context"
	"fmt"
	"slices"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/curate"
)

// pair is a node that a change set merged into another one, or took out of it.
type pair struct{ node, other string }

// Undo takes back a merge or a split by its opposite, and returns the id of the new change set. It is false if the
// change set is neither.
//
// Of a merge it takes out what that merged. What was taken out of it since is left as it is; if another change set
// merged some of that again the undo is refused. Of a split it puts each node back where it was.
func (e *Engine) Undo(ctx context.Context, db Reader, u *curate.Undo, input string) (id string, is bool, err error) {
	rows, err := read(ctx, db, "MATCH (s:_ChangeSet) WHERE s.id = $id RETURN s.kind, "+
		"COLLECT { MATCH (c:_Change) WHERE c.changeSet = s.id AND 'mergedInto' IN c.valuesProperty WITH c, "+
		"head([i IN range(0, size(c.valuesProperty) - 1) WHERE c.valuesProperty[i] = 'mergedInto']) AS i "+
		"RETURN [c.target, c.valuesBefore[i] + c.valuesAfter[i]] ORDER BY c.sequence DESC }", map[string]any{"id": u.Set})
	if err != nil || len(rows) == 0 {
		return "", false, err
	}
	kind, opposite := changelog.Kind(rows[0][0].(string)), changelog.Split
	switch kind {
	case changelog.Judgement:
		return "", true, refuse(curate.BadInput, "input.id", u.Set, "%s is a judgement, and those are not undone: judge the two again", u.Set)
	case changelog.Split:
		opposite = changelog.Merge
	case changelog.Merge:
	default:
		return "", false, nil
	}
	r := &Request{MutationID: u.MutationID, Author: u.Author, Reason: u.Reason, Undoes: u.Set, Input: input}
	var pairs []pair
	for _, row := range rows[0][1].([]any) {
		p := pair{row.([]any)[0].(string), row.([]any)[1].(string)}
		pairs = append(pairs, p)
		r.Nodes = append(r.Nodes, p.node, p.other)
	}
	id, err = e.once(ctx, r, opposite, func(ctx context.Context, j *job) error {
		if err := j.applied(ctx, u.Set); err != nil {
			return err
		}
		if kind == changelog.Merge {
			return j.undoMerge(ctx, u.Set, pairs)
		}
		for _, p := range pairs {
			if err := j.putBack(ctx, p); err != nil {
				return err
			}
		}
		return nil
	})
	return id, true, err
}

// applied refuses to undo a change set that was taken back.
func (j *job) applied(ctx context.Context, set string) error {
	rows, err := j.run(ctx, "reading what is to be undone",
		"MATCH (s:_ChangeSet) WHERE s.id = $id RETURN s.status, coalesce(s.undoneBy, '')", map[string]any{"id": set})
	switch {
	case err != nil:
		return err
	case len(rows) == 0:
		return refuse(curate.NotFound, "input.id", set, "there is no change set %q, expected the `id` of one, as change-set:…", set)
	case rows[0][0] != string(changelog.Applied):
		return refuse(curate.Conflict, "input.id", set, "%s is %s, expected one that is applied (%v took it back)", set, rows[0][0], rows[0][1])
	}
	return nil
}

// undoMerge takes out what a change set merged and nobody took out since. Nodes that another change set merged since
// are a conflict.
func (j *job) undoMerge(ctx context.Context, set string, pairs []pair) error {
	var own []string
	refused := &curate.Error{}
	for _, p := range pairs {
		n, err := j.node(ctx, p.node, "input.id")
		if err != nil {
			return err
		}
		if n.into == "" {
			j.warn(changelog.Unchanged, "input.id", "%s was taken out of %s since, and is left as it is", p.node, p.other)
			continue
		}
		by, _ := n.props["_mergedBy"].(string)
		first, err := j.firstMergedBy(ctx, p.node)
		switch {
		case err != nil:
			return err
		case by == set || first == set:
			own = append(own, p.node)
		default:
			refused.Problems = append(refused.Problems, curate.Problem{Code: curate.Conflict, At: "input.id", Target: p.node, Message: fmt.Sprintf(
				"%s was taken out of %s since, and %s merged it into %s, expected it to be as %s left it, or to stand by itself: undo %s first, "+
					"or take the others out by splitEntity",
				p.node, p.other, by, n.into, set, by)})
		}
	}
	switch {
	case len(refused.Problems) > 0:
		return refused
	case len(own) == 0:
		return refuse(curate.Conflict, "input.id", set, "all that %s merged was taken out since, expected a merge of which something is left", set)
	}
	for _, id := range own {
		if err := j.split(ctx, id, "input.id"); err != nil {
			return err
		}
	}
	return nil
}

// firstMergedBy is the change set that merged a node into what it is merged into now. Where a split was undone that is
// not the undo, but who had merged it before the split: a change that was taken back does not count.
func (j *job) firstMergedBy(ctx context.Context, id string) (string, error) {
	rows, err := j.run(ctx, "reading how a node was merged", "MATCH (c:_Change) WHERE c.target = $id AND 'mergedInto' IN c.valuesProperty "+
		"MATCH (s:_ChangeSet) WHERE s.id = c.changeSet RETURN s.id, coalesce(s.undoes, ''), c.action ORDER BY c.sequence", map[string]any{"id": id})
	if err != nil {
		return "", err
	}
	by := ""
	ended := map[string]string{} // by the change set that took it out: who had merged it
	for _, row := range rows {
		set, undoes := row[0].(string), row[1].(string)
		before, undone := ended[undoes]
		switch {
		case row[2] == string(changelog.Restored):
			ended[set], by = by, ""
		case undone:
			by = before
		default:
			by = set
		}
	}
	return by, nil
}

// putBack merges a node into what it was taken out of. That may be merged itself: the node then comes below it again.
func (j *job) putBack(ctx context.Context, p pair) error {
	gone, err := j.node(ctx, p.node, "input.id")
	if err != nil {
		return err
	}
	under, err := j.node(ctx, p.other, "input.id")
	if err != nil {
		return err
	}
	below, err := j.below(ctx, gone)
	if err != nil {
		return err
	}
	if slices.Contains(below, under.id) {
		return refuse(curate.Conflict, "input.id", under.id,
			"%s was merged into %s since, which was taken out of it, expected it to stand: undo that first", under.id, gone.id)
	}
	return j.mergeUnder(ctx, gone, under, "input.id")
}
