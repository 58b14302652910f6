package curate

import (
	"context"
	"encoding/json"
	"fmt"
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
// of it was changed since.
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
	var operations []Operation
	var uncounted int64
	for _, row := range rows {
		if many := row[5].(int64); many > 0 {
			uncounted += many
			continue
		}
		o := Operation{At: "input.id", ID: row[0].(string), Expected: row[2].(int64)}
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
			o.Set = e.valuesBefore(o.Type, row[3].([]any), row[4].([]any))
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

// valuesBefore are the values of a type that the history has as texts.
func (e *Engine) valuesBefore(t *schema.Type, names, before []any) *tree.Value {
	set := &tree.Value{Kind: tree.Object, At: place("input.id")}
	for n, name := range names {
		v := textAt(before[n].(string), "input.id")
		at := slices.IndexFunc(t.Fields, func(f *schema.Field) bool { return f.Name == name || f.Kind == schema.Reference && f.Property == name })
		switch {
		case at < 0:
			continue // the contract had it then
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
	return set
}
