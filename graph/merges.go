package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

// mergeEntities makes nodes one.
func (r *Resolver) mergeEntities(ctx context.Context, input map[string]any) (string, error) {
	request, err := merge.DecodeMerge(input)
	if err != nil {
		return "", err
	}
	return r.merges.Merge(ctx, request)
}

// splitEntity takes a merged node apart again.
func (r *Resolver) splitEntity(ctx context.Context, input map[string]any) (string, error) {
	request, err := merge.DecodeSplit(input)
	if err != nil {
		return "", err
	}
	return r.merges.Split(ctx, request)
}

// judge keeps a judgement.
func (r *Resolver) judge(ctx context.Context, input map[string]any) (string, error) {
	judgement, err := merge.DecodeJudgement(input)
	if err != nil {
		return "", err
	}
	return r.merges.Judge(ctx, judgement)
}

// undoMerge takes a change set back if it is a merge or a split; it is false if it is not.
func (r *Resolver) undoMerge(ctx context.Context, undo *curate.Undo, input map[string]any) (id string, is bool, err error) {
	text, err := json.Marshal(input)
	if err != nil {
		return "", false, fmt.Errorf("writing the input of an undo: %w", err)
	}
	return r.merges.Undo(ctx, r.db, undo, string(text))
}

// merged reads a node again that was not found by its id, by that of the node into which it was merged.
func (r *Resolver) merged(ctx context.Context, one *plan.One, statement neo4jdb.Statement) ([]any, error) {
	byID, ok := one.Where.(plan.Compare)
	id, text := byID.Value.(string)
	if !ok || !text || statement.Params["p0"] != id {
		return nil, nil
	}
	kept, err := explore.Standing(ctx, r.db, r.schema.Type("Entity").Nouns, []string{id})
	if err != nil || kept[id] == "" {
		return nil, err
	}
	statement.Params = maps.Clone(statement.Params)
	statement.Params["p0"] = kept[id]
	return r.column(ctx, statement)
}

// mergedNodes reads those of some nodes again that were not found by their ids, and returns all rows: what a merged node was merged into
// stands there under both ids.
func (r *Resolver) mergedNodes(ctx context.Context, nodes *plan.Nodes, rows []any, statement neo4jdb.Statement) ([]any, error) {
	found := map[string]any{}
	for _, row := range rows {
		pair := row.([]any)
		found[pair[0].(string)] = pair[1]
	}
	var missing []string
	for _, group := range nodes.ByNoun {
		for _, id := range group.IDs {
			if found[id] == nil {
				missing = append(missing, id)
			}
		}
	}
	if len(missing) == 0 {
		return rows, nil
	}
	kept, err := explore.Standing(ctx, r.db, r.schema.Type("Entity").Nouns, missing)
	if err != nil || len(kept) == 0 {
		return rows, err
	}
	statement = withIDs(statement, kept)
	if rows, err = r.column(ctx, statement); err != nil {
		return nil, err
	}
	for _, row := range rows {
		pair := row.([]any)
		for id, stands := range kept {
			if stands == pair[0] {
				rows = append(rows, []any{id, pair[1]})
			}
		}
	}
	return rows, nil
}

// withIDs puts the ids of those that stand into a statement's parameters.
func withIDs(statement neo4jdb.Statement, standing map[string]string) neo4jdb.Statement {
	params := maps.Clone(statement.Params)
	for name, value := range params {
		switch value := value.(type) {
		case string:
			params[name] = cmp.Or(standing[value], value)
		case []string:
			params[name] = standingIDs(value, standing)
		case map[string][]string:
			lists := maps.Clone(value)
			for key, ids := range lists {
				lists[key] = standingIDs(ids, standing)
			}
			params[name] = lists
		case []any:
			list := slices.Clone(value)
			for i, element := range list {
				if id, ok := element.(string); ok && standing[id] != "" {
					list[i] = standing[id]
				}
			}
			params[name] = list
		}
	}
	statement.Params = params
	return statement
}

func standingIDs(ids []string, standing map[string]string) []string {
	ids = slices.Clone(ids)
	for i, id := range ids {
		ids[i] = cmp.Or(standing[id], id)
	}
	return ids
}

// named are the ids of nodes that a statement names in its parameters, but for some.
func (r *Resolver) named(statement neo4jdb.Statement, but ...any) (ids []string) {
	add := func(v any) {
		if id, ok := v.(string); ok && r.schema.NounOf(id) != nil && !slices.Contains(but, v) {
			ids = append(ids, id)
		}
	}
	for _, value := range statement.Params {
		switch value := value.(type) {
		case string:
			add(value)
		case []string:
			for _, id := range value {
				add(id)
			}
		case []any:
			for _, id := range value {
				add(id)
			}
		}
	}
	return ids
}

// standing is a statement with the ids of nodes that were merged replaced by those of the nodes that stand for them; false if none was.
func (r *Resolver) standing(ctx context.Context, statement neo4jdb.Statement, ids []string) (neo4jdb.Statement, bool, error) {
	if len(ids) == 0 {
		return statement, false, nil
	}
	standing, err := explore.Standing(ctx, r.db, r.schema.Type("Entity").Nouns, ids)
	if err != nil || len(standing) == 0 {
		return statement, false, err
	}
	return withIDs(statement, standing), true, nil
}

// listRows reads a list whose conditions may name nodes by ids that were merged. If all that it lists must have to do with one such node, that
// shows when nothing is found; else it is looked at beforehand.
func (r *Resolver) listRows(ctx context.Context, list *plan.List, statement neo4jdb.Statement) (rows []any, err error) {
	ids := r.named(statement, slices.Concat(list.Page.After, list.Page.Before)...) // where a page begins is no condition
	afterwards := len(ids) == 0 || len(ids) == 1 && plan.BestAnchor(list.Where) == plan.ByID
	if afterwards {
		if rows, err = r.column(ctx, statement); err != nil || !nothing(list, rows) {
			return rows, err
		}
	}
	statement, merged, err := r.standing(ctx, statement, ids)
	if err != nil || afterwards && !merged {
		return rows, err
	}
	return r.column(ctx, statement)
}

// nothing tells that a list is empty.
func nothing(list *plan.List, rows []any) bool {
	if len(rows) != 1 {
		return false
	}
	found, _ := rows[0].([]any)
	if list.Summary() && len(found) > 0 {
		found, _ = found[0].([]any)
	}
	return len(found) == 0
}

// mergedTimeline answers a timeline of nodes of which some were merged.
func (r *Resolver) mergedTimeline(ctx context.Context, t *plan.Timeline, rows []any, statement neo4jdb.Statement) ([]any, error) {
	missing := missingFrom(t, rows)
	if missing == nil {
		return timelineRows(t, rows)
	}
	standing, err := explore.Standing(ctx, r.db, r.schema.Type("Entity").Nouns, missing)
	if err != nil || len(standing) == 0 {
		return nil, cmp.Or(err, exploreError(&explore.UnknownError{Argument: "of", IDs: missing}))
	}
	if rows, err = r.column(ctx, withIDs(statement, standing)); err != nil {
		return nil, err
	}
	there := *t
	there.IDs = standingIDs(t.IDs, standing)
	return timelineRows(&there, rows)
}

// column reads the first column of a statement's rows.
func (r *Resolver) column(ctx context.Context, statement neo4jdb.Statement) ([]any, error) {
	var rows []any
	for row, err := range r.db.Read(ctx, statement) {
		if err != nil {
			return nil, err
		}
		rows = append(rows, row[0])
	}
	return rows, nil
}
