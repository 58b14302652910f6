package curate

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// load locks what the items are about, the ends of new facts and all that is referred to, and reads how it stands: nodes first, types in the
// order of their names, ids in theirs, so that writers side by side wait for each other instead of locking each other out. Because it is
// locked, what is referred to stands until the commit. Only items that were not loaded before are.
func (j *job) load(ctx context.Context, tx *neo4jdb.Tx, items []*item) error {
	ids := map[*schema.Type]map[string]bool{}
	want := func(id string) {
		t := prefixed(j.schema, id)
		if ids[t] == nil {
			ids[t] = map[string]bool{}
		}
		ids[t][id] = true
	}
	for _, i := range items {
		want(i.id)
		if i.t.Kind == schema.Fact && i.action == Create {
			want(i.from)
			want(i.to)
		}
	}
	for id := range j.mentions {
		if _, known := j.found[id]; !known {
			want(id)
		}
	}
	if err := j.loadAll(ctx, tx, ids); err != nil {
		return err
	}
	// Only now it is known where facts led that were retracted, and what comes back needs.
	clear(ids)
	if err := j.readNeeds(ctx, tx, items); err != nil {
		return err
	}
	for _, i := range items {
		ends := []string{}
		if i.t.Kind == schema.Fact && i.action == Restore {
			ends = append(ends, i.from, i.to)
		}
		for _, n := range i.needs {
			ends = append(ends, n.id)
		}
		for _, id := range ends {
			if _, known := j.found[id]; !known && id != "" {
				want(id)
			}
		}
	}
	return j.loadAll(ctx, tx, ids)
}

// loadAll locks and reads what has these ids.
func (j *job) loadAll(ctx context.Context, tx *neo4jdb.Tx, ids map[*schema.Type]map[string]bool) error {
	for _, t := range slices.Concat(j.schema.Nouns, j.schema.Facts) {
		if len(ids[t]) == 0 {
			continue
		}
		if err := j.loadType(ctx, tx, t, slices.Sorted(maps.Keys(ids[t]))); err != nil {
			return err
		}
	}
	return nil
}

// loadType reads nodes or facts of one type: as they stand, and of those that do not, as they were retracted.
func (j *job) loadType(ctx context.Context, tx *neo4jdb.Tx, t *schema.Type, ids []string) error {
	rows, _, err := tx.Run(ctx, lockAndRead(t, ids))
	if err != nil {
		return fmt.Errorf("reading what is to be changed: %w", err)
	}
	for _, id := range ids {
		j.found[id] = false
	}
	for _, row := range rows {
		id, props, stands := row[0].(string), row[1].(map[string]any), row[2].(bool)
		if j.found[id] {
			continue // what stands goes before what was retracted with the same id
		}
		j.found[id] = stands
		if text, ok := props["text"].(string); ok && stands && t.Name == documentNoun {
			j.texts[id] = text
		}
		if i := j.items[id]; i != nil {
			i.stored, i.retracted = props, !stands
			if t.Kind == schema.Fact && (i.action != Create || i.retracted) {
				i.endsStored(row[3].(string), row[4].(string))
			}
		}
	}
	return nil
}

// endsStored takes over the ends that the graph has.
func (i *item) endsStored(from, to string) {
	if i.action != Create {
		i.from, i.to = from, to
	}
	i.storedFrom, i.storedTo = from, to
}

// lastChange says who changed a node or fact last.
func (j *job) lastChange(ctx context.Context, tx *neo4jdb.Tx, id string) (by string, at time.Time, err error) {
	rows, _, err := tx.Run(ctx, readLastChange(id))
	if err != nil || len(rows) == 0 {
		return "", time.Time{}, err
	}
	by, _ = rows[0][0].(string)
	at, _ = rows[0][1].(time.Time)
	return by, at, nil
}
