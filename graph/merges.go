package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/curate"
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
	kept, err := merge.Resolve(ctx, r.db, r.schema, []string{id})
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
	kept, err := merge.Resolve(ctx, r.db, r.schema, missing)
	if err != nil || len(kept) == 0 {
		return rows, err
	}
	statement.Params = maps.Clone(statement.Params)
	for name, value := range statement.Params {
		if ids, ok := value.([]string); ok {
			ids = slices.Clone(ids)
			for i, id := range ids {
				ids[i] = cmp.Or(kept[id], id)
			}
			statement.Params[name] = ids
		}
	}
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
