package curate

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Undo takes a change set back.
type Undo struct {
	// Set is the id of the change set that is to be taken back.
	Set string
	// MutationID names the new change set.
	MutationID string
	Author     string
	Reason     string
	input      string
}

// Who is what every change says of itself.
type Who struct{ MutationID, Author, Reason string }

// DecodeWho reads mutationId, author and reason of an input. Its error is an [*Error].
func DecodeWho(input map[string]any) (Who, error) {
	d := &decoder{}
	who := Who{d.mutationID(input, "input"), d.said(input, "input", "author", maxAuthor, true), d.said(input, "input", "reason", maxReason, false)}
	return who, d.err()
}

// DecodeUndo reads the input of undoChanges.
func DecodeUndo(input map[string]any) (*Undo, error) {
	d := &decoder{}
	text, err := json.Marshal(input)
	if err != nil {
		return nil, fmt.Errorf("writing the input of an undo: %w", err)
	}
	u := &Undo{
		MutationID: d.mutationID(input, "input"), Author: d.said(input, "input", "author", maxAuthor, true),
		Reason: d.said(input, "input", "reason", maxReason, false), input: string(text),
	}
	u.Set, _ = input["id"].(string)
	return u, d.err()
}

// Undo applies the opposite of a change set, as a change set of its own, and returns its id. It is refused, as [Engine.Apply] is, if anything
// of it was changed since, but for changes that were taken back.
func (e *Engine) Undo(ctx context.Context, u *Undo) (id string, err error) {
	set := &ChangeSet{MutationID: u.MutationID, Kind: changelog.Undo, Author: u.Author, Reason: u.Reason, Undoes: u.Set, Input: u.input}
	return e.once(ctx, set, func(ctx context.Context, tx *neo4jdb.Tx, log changelog.Set) error {
		kept, err := readSet(ctx, tx, u.Set)
		switch {
		case err != nil:
			return err
		case kept.status != changelog.Applied:
			message := fmt.Sprintf("%s is %s, expected one that is applied", u.Set, kept.status)
			if kept.undoneBy != "" {
				message += " (" + kept.undoneBy + " took it back)"
			}
			return &Error{[]Problem{{Code: Conflict, At: "input.id", Target: u.Set, Message: message}}}
		}
		operations, err := e.opposite(ctx, tx, u.Set)
		if err != nil {
			return err
		}
		j := e.newJob(operations)
		j.closed = true
		if err := j.prepare(ctx, tx); err != nil {
			return err
		}
		if err := j.finish(ctx, tx, log); err != nil {
			return err
		}
		_, _, err = tx.Run(ctx, neo4jdb.Statement{
			Text:   "MATCH (s:_ChangeSet) WHERE s.id = $id SET s.status = $status, s.undoneBy = $by",
			Params: map[string]any{"id": u.Set, "status": string(changelog.Undone), "by": log.ID},
		})
		return err
	})
}

// opposite are the operations that take a change set back: the last change first.
func (e *Engine) opposite(ctx context.Context, tx *neo4jdb.Tx, id string) ([]Operation, error) {
	rows, _, err := tx.Run(ctx, neo4jdb.Statement{
		Text: "MATCH (c:_Change) WHERE c.changeSet = $id WITH c ORDER BY c.sequence DESC " +
			"RETURN c.target, c.action, c.revision, coalesce(c.valuesProperty, []), coalesce(c.valuesBefore, []), coalesce(c.count, 0)",
		Params: map[string]any{"id": id},
	})
	if err != nil {
		return nil, fmt.Errorf("reading what is to be taken back: %w", err)
	}
	restored, err := e.restored(ctx, tx, id)
	if err != nil {
		return nil, err
	}
	var operations []Operation
	var uncounted int64
	for _, row := range rows {
		if many := row[5].(int64); many > 0 {
			uncounted += many
			continue
		}
		o := Operation{At: "input.id", ID: row[0].(string), Expected: row[2].(int64)}
		if revision, ok := restored[o.ID]; ok {
			o.Expected = revision
		}
		o.Type = prefixed(e.schema, o.ID)
		switch changelog.Action(row[1].(string)) {
		case changelog.Created:
			o.Action = Retract
		case changelog.Retracted:
			o.Action = Restore
		case changelog.Changed:
			o.Action = Change
		case changelog.Restored:
			o.Action = Retract
		}
		if o.Action == Change {
			o.Set, o.Lost = e.valuesBefore(o.Type, row[3].([]any), row[4].([]any))
		}
		operations = append(operations, o)
	}
	if uncounted > 0 {
		return nil, &Error{[]Problem{{Code: Conflict, At: "input.id", Target: id, Message: fmt.Sprintf(
			"%s is a large import, and the history does not list the %d nodes and facts that it created, expected a change set whose history lists all: "+
				"take back what is wrong of it by `entente import --replace-source` with files that say less, or restore a backup", id, uncounted)}}}
	}
	return operations, nil
}

// restored are those targets of a change set that were changed since, but are as it left them, since all of that was taken back; each with the
// revision that it has now.
func (e *Engine) restored(ctx context.Context, tx *neo4jdb.Tx, id string) (map[string]int64, error) {
	rows, _, err := tx.Run(ctx, neo4jdb.Statement{
		Text: "MATCH (c:_Change) WHERE c.changeSet = $id AND c.count IS NULL WITH c.target AS target, max(c.sequence) AS last " +
			"MATCH (later:_Change) WHERE later.target = target AND later.sequence > last " +
			"RETURN target, later.changeSet, later.revision ORDER BY later.sequence",
		Params: map[string]any{"id": id},
	})
	if err != nil {
		return nil, fmt.Errorf("reading what was changed since: %w", err)
	}
	var later []string
	for _, row := range rows {
		later = append(later, row[1].(string))
	}
	standing, err := stand(ctx, tx, slices.Compact(later))
	if err != nil {
		return nil, err
	}
	revisions := map[string]int64{}
	changed := map[string]bool{}
	for _, row := range rows {
		target := row[0].(string)
		revisions[target] = row[2].(int64)
		changed[target] = changed[target] || standing[row[1].(string)]
	}
	maps.DeleteFunc(revisions, func(target string, _ int64) bool { return changed[target] })
	return revisions, nil
}

// stand tells of change sets whether what they did stands. One that takes another back only makes that other not stand, unless it was taken
// back itself.
func stand(ctx context.Context, tx *neo4jdb.Tx, sets []string) (map[string]bool, error) {
	type known struct {
		undo     bool
		undoneBy string
	}
	all := map[string]known{}
	for asked := sets; len(asked) > 0; {
		rows, _, err := tx.Run(ctx, neo4jdb.Statement{
			Text:   "UNWIND $ids AS id MATCH (s:_ChangeSet) WHERE s.id = id RETURN DISTINCT s.id, s.kind, coalesce(s.undoneBy, '')",
			Params: map[string]any{"ids": asked},
		})
		if err != nil {
			return nil, fmt.Errorf("reading which changes were taken back: %w", err)
		}
		asked = nil
		for _, row := range rows {
			set := known{row[1] == string(changelog.Undo), row[2].(string)}
			all[row[0].(string)] = set
			if _, ok := all[set.undoneBy]; !ok && set.undoneBy != "" {
				asked = append(asked, set.undoneBy)
			}
		}
	}
	standing := map[string]bool{}
	for _, id := range sets {
		undone := false
		for by := all[id].undoneBy; by != ""; by = all[by].undoneBy {
			undone = !undone
		}
		standing[id] = !undone && !all[id].undo
	}
	return standing, nil
}

// valuesBefore are the values of a type that the history has as texts, and the names of those that the contract no longer has.
func (e *Engine) valuesBefore(t *schema.Type, names, before []any) (set *tree.Value, lost []string) {
	set = &tree.Value{Kind: tree.Object, At: place("input.id")}
	for n, name := range names {
		v := textAt(before[n].(string), "input.id")
		at := slices.IndexFunc(t.Fields, func(f *schema.Field) bool { return f.Name == name || f.Kind == schema.Reference && f.Property == name })
		switch {
		case at < 0:
			lost = append(lost, name.(string)) // the contract had it then
			continue
		case v.Text == "":
			v.Kind = tree.Null
		case t.Fields[at].Scalar == "Int":
			v.Kind = tree.Integer
		case t.Fields[at].Scalar == "Float":
			v.Kind = tree.Number
		case t.Fields[at].Scalar == "Boolean":
			v.Kind = tree.Boolean
		}
		set.Members = append(set.Members, tree.Member{Key: t.Fields[at].Name, At: v.At, Value: v})
	}
	return set, lost
}
