package curate

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// follow adds what follows from what is retracted: a node takes its facts with it, and the names that nothing else is called by; a
// document, the claims that are from it; the last claim of a fact, that fact; and all of them, the claims that speak of them. Facts that refer to a
// node that is retracted no longer do. A node stays
// though its own last claim was retracted: facts that have claims of their own end there.
func (j *job) follow(ctx context.Context, tx *neo4jdb.Tx) error {
	for done := map[string]bool{}; ; {
		var fresh []*item
		for _, id := range j.order {
			if i := j.items[id]; i.action == Retract && i.stands() && !done[id] {
				fresh = append(fresh, i)
				done[id] = true
			}
		}
		if len(fresh) == 0 {
			j.warnAlong()
			return nil
		}
		found, err := j.followers(ctx, tx, fresh)
		if err != nil {
			return fmt.Errorf("finding what follows from a retraction: %w", err)
		}
		var more []*item
		for _, id := range slices.Sorted(maps.Keys(found)) {
			i := j.items[id]
			switch {
			case i == nil && j.closed:
				j.problems.add(Conflict, found[id].at, "%s came to %s since, and would be retracted with it, expected nothing new there: take that back first",
					id, found[id].id).Target = id
			case i == nil:
				i = &item{at: found[id].at, t: prefixed(j.schema, id), id: id, action: Retract, values: map[string]any{}, follows: true}
				more = append(more, j.addItem(i))
			case i.action == Change && i.follows:
				i.action, i.values = Retract, map[string]any{}
			case i.action == Change:
				j.problems.add(BadInput, i.at, "%s is changed here, expected no other operation on it: %s at %s retracts it", id, found[id].id, found[id].at)
			}
		}
		referring, err := j.dropReferences(ctx, tx, fresh)
		if err != nil {
			return fmt.Errorf("finding what refers to what is retracted: %w", err)
		}
		if len(j.list) > 0 {
			return nil
		}
		if err := j.load(ctx, tx, append(more, referring...)); err != nil {
			return err
		}
	}
}

// dropReferences lets the facts that refer to nodes that are retracted (the post in which somebody came, the body for which) no longer do so. What is
// retracted itself keeps what it said.
func (j *job) dropReferences(ctx context.Context, tx *neo4jdb.Tx, items []*item) ([]*item, error) {
	byNoun := map[*schema.Type][]string{}
	for _, i := range items {
		if i.t.Kind == schema.Noun {
			byNoun[i.t] = append(byNoun[i.t], i.id)
		}
	}
	var changed []*item
	for _, t := range j.schema.Facts {
		for _, f := range t.Fields {
			if f.Kind != schema.Reference {
				continue
			}
			var ids []string
			for _, noun := range f.Target.Nouns {
				ids = append(ids, byNoun[noun]...)
			}
			if len(ids) == 0 {
				continue
			}
			rows, _, err := tx.Run(ctx, readReferring(t, f.Property, ids))
			if err != nil {
				return nil, err
			}
			for _, row := range rows {
				id, to := row[0].(string), j.items[row[1].(string)]
				i := j.items[id]
				switch {
				case i == nil && j.closed:
					j.problems.add(Conflict, to.at, "%s refers to %s since, expected nothing new there: take that back first", id, to.id).Target = id
				case i == nil:
					i = &item{at: to.at, t: t, id: id, action: Change, values: map[string]any{f.Property: nil}, follows: true}
					changed = append(changed, j.addItem(i))
				case i.action != Retract:
					if _, said := i.values[f.Property]; !said {
						i.values[f.Property] = nil
						j.warnDropped(i, f, to)
					}
				}
			}
		}
	}
	return changed, nil
}

// followers are the ids of what goes with the items, each with the item that it goes with.
func (j *job) followers(ctx context.Context, tx *neo4jdb.Tx, items []*item) (map[string]*item, error) {
	found := map[string]*item{}
	read := func(s neo4jdb.Statement) error {
		rows, _, err := tx.Run(ctx, s)
		for _, row := range rows {
			found[row[0].(string)] = j.items[row[1].(string)]
		}
		return err
	}
	var about, claims []string
	byNoun := map[*schema.Type][]string{}
	for _, i := range items {
		if i.t.Name == claimNoun {
			claims = append(claims, i.id)
			continue
		}
		about = append(about, i.id)
		if i.t.Kind == schema.Noun {
			byNoun[i.t] = append(byNoun[i.t], i.id)
		}
	}
	for _, noun := range j.schema.Nouns {
		if ids := byNoun[noun]; len(ids) > 0 {
			if err := read(readFactsOf(j.schema, noun, ids)); err != nil {
				return nil, err
			}
			if err := read(readOwnNames(noun, ids)); err != nil {
				return nil, err
			}
		}
	}
	if ids := byNoun[j.schema.Type(documentNoun)]; len(ids) > 0 {
		if err := read(readClaimsFrom(ids)); err != nil {
			return nil, err
		}
	}
	if len(about) > 0 {
		if err := read(readClaimsAbout(about)); err != nil {
			return nil, err
		}
	}
	if len(claims) > 0 {
		if err := j.lastClaims(ctx, tx, claims, found); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// lastClaims finds the facts of which no claim stands once these are retracted.
func (j *job) lastClaims(ctx context.Context, tx *neo4jdb.Tx, claims []string, found map[string]*item) error {
	var going []string
	for id, i := range j.items {
		if i.t.Name == claimNoun && i.action == Retract {
			going = append(going, id)
		}
	}
	fresh := map[string]bool{}
	for _, i := range j.items {
		if i.t.Name == claimNoun && i.action != Retract && i.action != Change {
			about, _ := i.values["fact"].(string)
			if about == "" {
				about, _ = i.stored["fact"].(string)
			}
			fresh[about] = true
		}
	}
	rows, _, err := tx.Run(ctx, readLastClaims(claims, going))
	for _, row := range rows {
		about := row[0].(string)
		if fact := j.schema.FactOf(about); fact != nil && j.schema.NounOf(about) == nil && !fresh[about] {
			found[about] = j.items[row[1].(string)]
		}
	}
	return err
}
