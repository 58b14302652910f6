package merge_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/curate"
)

// merges keeps who merged what, in the most obvious way.
type merges struct {
	sets []*changeSet
	by   map[string]*changeSet // by node: who merged it
	// first is who merged it at first, if a split was undone since.
	first map[string]*changeSet
}

// changeSet is a merge or a split.
type changeSet struct {
	id, kind string
	pairs    [][2]string
	undoes   *changeSet
	undone   bool
	// ended are the nodes that a split took out, with those who had merged them at first.
	ended map[string]*changeSet
}

func newMerges() merges {
	return merges{by: map[string]*changeSet{}, first: map[string]*changeSet{}}
}

// begin begins a change set.
func (w *world) begin(kind string, undoes *changeSet) *changeSet {
	set := &changeSet{id: newMutation(), kind: kind, undoes: undoes, ended: map[string]*changeSet{}}
	w.sets = append(w.sets, set)
	return set
}

func (w *world) join(set *changeSet, gone, keep string) {
	w.into[gone], w.by[gone], w.first[gone] = keep, set, set
	if set.undoes != nil && set.undoes.ended[gone] != nil {
		w.first[gone] = set.undoes.ended[gone]
	}
	set.pairs = append(set.pairs, [2]string{gone, keep})
}

func (w *world) part(set *changeSet, back string) {
	set.pairs = append(set.pairs, [2]string{back, w.into[back]})
	set.ended[back] = w.first[back]
	by := w.by[back]
	delete(w.into, back)
	delete(w.by, back)
	delete(w.first, back)
	by.undone = by.undone || !slices.Contains(slices.Collect(maps.Values(w.by)), by)
}

// stands says whether anything stands against an undo.
func (w *world) stands(set *changeSet) bool {
	if set.undone {
		return true
	}
	if set.kind == "merge" {
		own := 0
		for _, p := range set.pairs {
			switch {
			case w.into[p[0]] == "":
			case w.by[p[0]] == set || w.first[p[0]] == set:
				own++
			default:
				return true
			}
		}
		return own == 0
	}
	after := &world{into: maps.Clone(w.into)}
	for _, p := range set.pairs {
		if after.into[p[0]] != "" || after.root(p[1]) == p[0] {
			return true
		}
		after.into[p[0]] = p[1]
	}
	return false
}

// undoSome undoes a merge or a split, in the graph and in the world, or finds that it is refused.
func (g *graph) undoSome(rt *rapid.T, w *world) string {
	set := rapid.SampledFrom(w.sets).Draw(rt, "undone")
	id := newMutation()
	err := g.undo(rt.Context(), set.id, id)
	if w.stands(set) {
		if refused, ok := errors.AsType[*curate.Error](err); !ok || refused.Problems[0].Code != curate.Conflict {
			rt.Fatalf("undoing %s %s: got %v, expected a conflict", set.kind, set.id, err)
		}
		return "undo " + set.id + ", which is refused"
	}
	if err != nil {
		rt.Fatalf("undoing %s %s %v: %v", set.kind, set.id, set.pairs, err)
	}
	kind := map[string]string{"merge": "split", "split": "merge"}[set.kind]
	undo := w.begin(kind, set)
	undo.id = id
	for _, p := range slices.Clone(set.pairs) {
		switch {
		case kind == "merge":
			w.join(undo, p[0], p[1])
		case w.into[p[0]] != "":
			w.part(undo, p[0])
		}
	}
	set.undone = true
	return fmt.Sprintf("%s: undo %s %s", id, set.kind, set.id)
}

func (g *graph) undo(ctx context.Context, set, id string) error {
	_, is, err := g.merges.Undo(ctx, g.db, &curate.Undo{Set: "change-set:" + set, MutationID: id, Author: "a test"}, id)
	if err == nil && !is {
		return fmt.Errorf("%s is neither a merge nor a split", set)
	}
	return err
}

// An undo takes out what its own change set merged, and tells what others did since.
func TestUndoIsOfItsOwn(t *testing.T) {
	g := start(t)
	g.write(t, "UNWIND ['a', 'b', 'c', 'z'] AS id CREATE (:Person {id: 'person:' + id, name: id})", nil)
	into := func(want string) {
		t.Helper()
		const pairs = "MATCH (n)-[:_MERGED_INTO]->(k) WITH right(n.id, 1) + '>' + right(k.id, 1) AS pair ORDER BY pair RETURN reduce(s = '', x IN collect(pair) | s + x + ' ')"
		if got := g.one(t, pairs); got != want {
			t.Fatalf("merged are %q, expected %q", got, want)
		}
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	conflict := func(err error, words ...string) {
		t.Helper()
		refused, ok := errors.AsType[*curate.Error](err)
		if !ok || refused.Problems[0].Code != curate.Conflict {
			t.Fatalf("got %v, expected a conflict", err)
		}
		for _, word := range words {
			if !strings.Contains(err.Error(), word) {
				t.Errorf("got %v, expected %q in it", err, word)
			}
		}
	}
	ctx := t.Context()
	must(g.mergeAs(ctx, "1", "person:a", "person:b", "person:c"))
	must(g.splitAs(ctx, "2", "person:b"))
	must(g.mergeAs(ctx, "3", "person:z", "person:b"))
	conflict(g.undo(ctx, "1", "4"), "person:b was taken out of person:a since, and change-set:3 merged it into person:z")
	into("b>z c>a ")
	conflict(g.undo(ctx, "2", "5"), "person:b is merged into person:z already")
	into("b>z c>a ")
	must(g.undo(ctx, "3", "6"))
	must(g.undo(ctx, "1", "7")) // b was split and stands: c is what is left
	into("")
	must(g.undo(ctx, "1", "7")) // the same again
	conflict(g.undo(ctx, "1", "8"), "is UNDONE", "change-set:7 took it back")
	must(g.undo(ctx, "7", "9"))
	must(g.undo(ctx, "2", "10"))
	into("b>a c>a ")
	must(g.undo(ctx, "9", "11"))
	into("b>a ")
}
