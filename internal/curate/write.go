package curate

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// write writes the items: nodes before the facts that need them, what is new before what goes, and evidence after its sources.
func (j *job) write(ctx context.Context, tx *neo4jdb.Tx) error {
	claim := j.schema.Type(claimNoun)
	var nouns []*schema.Type
	for _, noun := range j.schema.Nouns {
		if noun != claim {
			nouns = append(nouns, noun)
		}
	}
	for _, t := range append(nouns, j.schema.Facts...) {
		if err := j.writeStanding(ctx, tx, t); err != nil {
			return err
		}
	}
	for _, t := range append(append([]*schema.Type{}, j.schema.Facts...), nouns...) {
		going := j.of(t, func(i *item) bool { return i.action == Retract && i.stands() })
		s := func(rows []map[string]any) neo4jdb.Statement { return dataset.MoveFacts(t, true, rows) }
		if t.Kind == schema.Noun {
			s = func(rows []map[string]any) neo4jdb.Statement { return dataset.MoveNodes(t, true, rows) }
		}
		if err := run(ctx, tx, going, s); err != nil {
			return err
		}
	}
	return j.writeClaims(ctx, tx, claim)
}

// writeStanding creates, restores and changes nodes or facts of one type.
func (j *job) writeStanding(ctx context.Context, tx *neo4jdb.Tx, t *schema.Type) error {
	fresh := j.of(t, func(i *item) bool { return i.action == Create && !i.there() })
	back := j.of(t, func(i *item) bool { return (i.action == Create || i.action == Restore) && i.there() && i.retracted })
	changed := j.of(t, func(i *item) bool { return i.action == Change && i.changes() })
	if t.Kind == schema.Noun {
		return firstError(
			func() error {
				return run(ctx, tx, fresh, func(rows []map[string]any) neo4jdb.Statement { return createNodes(t, rows) })
			},
			func() error {
				return run(ctx, tx, back, func(rows []map[string]any) neo4jdb.Statement { return dataset.MoveNodes(t, false, rows) })
			},
			func() error {
				return run(ctx, tx, changed, func(rows []map[string]any) neo4jdb.Statement { return changeNodes(t, rows) })
			},
		)
	}
	type ends struct{ from, to *schema.Type }
	groups := map[ends][]*item{}
	for _, i := range fresh {
		key := ends{j.schema.NounOf(i.from), j.schema.NounOf(i.to)}
		groups[key] = append(groups[key], i)
	}
	for _, from := range t.From {
		for _, to := range t.To {
			err := run(ctx, tx, groups[ends{from, to}], func(rows []map[string]any) neo4jdb.Statement { return createFacts(t, from, to, rows) })
			if err != nil {
				return err
			}
		}
	}
	return firstError(
		func() error {
			return run(ctx, tx, back, func(rows []map[string]any) neo4jdb.Statement { return dataset.MoveFacts(t, false, rows) })
		},
		func() error {
			return run(ctx, tx, changed, func(rows []map[string]any) neo4jdb.Statement { return changeFacts(t, rows) })
		},
	)
}

// writeClaims makes claims, changes them, takes them back, and lets those hold again that were taken back.
func (j *job) writeClaims(ctx context.Context, tx *neo4jdb.Tx, claim *schema.Type) error {
	fresh := j.of(claim, func(i *item) bool { return i.action == Create && !i.there() })
	back := j.of(claim, func(i *item) bool { return (i.action == Create || i.action == Restore) && i.withdrawn() })
	changed := j.of(claim, func(i *item) bool { return i.action == Change && i.changes() })
	going := j.of(claim, func(i *item) bool { return i.action == Retract && i.stands() })
	return firstError(
		func() error {
			return run(ctx, tx, fresh, func(rows []map[string]any) neo4jdb.Statement { return createNodes(claim, rows) })
		},
		func() error { return run(ctx, tx, back, dataset.RestoreClaims) },
		func() error {
			return run(ctx, tx, changed, func(rows []map[string]any) neo4jdb.Statement { return changeNodes(claim, rows) })
		},
		func() error { return run(ctx, tx, going, retractClaims) },
	)
}

// changes says whether anything of it differs from what the graph has.
func (i *item) changes() bool {
	for name, v := range i.values {
		if !dataset.SameValue(v, i.stored[name]) {
			return true
		}
	}
	return false
}

// run writes items by one statement.
func run(ctx context.Context, tx *neo4jdb.Tx, items []*item, statement func(rows []map[string]any) neo4jdb.Statement) error {
	if len(items) == 0 {
		return nil
	}
	rows := make([]map[string]any, len(items))
	for n, i := range items {
		rows[n] = map[string]any{
			"id": i.id, "from": i.from, "to": i.to, "document": i.document, "set": dataset.Parameters(i.values), "revision": i.revision() + 1,
		}
	}
	got, _, err := tx.Run(ctx, statement(rows))
	if err != nil {
		return fmt.Errorf("writing %s: %w", items[0].t.Name, err)
	}
	if len(got) != 1 || got[0][0] != int64(len(items)) {
		return &Error{[]Problem{{Code: Conflict, At: items[0].at, Message: fmt.Sprintf(
			"of %d of type %s not all could be written, because something that they need was retracted meanwhile: try again", len(items), items[0].t.Name)}}}
	}
	return nil
}

// changesMade are what the log keeps, in the order in which it was asked for.
func (j *job) changesMade() []changelog.Change {
	var made []changelog.Change
	for _, i := range j.inOrder() {
		if c, done := i.change(); done {
			made = append(made, c)
		}
	}
	return made
}

// firstError does one thing after the other until one fails.
func firstError(all ...func() error) error {
	for _, do := range all {
		if err := do(); err != nil {
			return err
		}
	}
	return nil
}
