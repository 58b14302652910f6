package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/cypher"
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

// Ids of nodes are known from the plan: a statement tells which of its parameters hold some. Whatever else looks like one is a text.

// sent is a statement as the database takes it.
func sent(s cypher.Statement) neo4jdb.Statement {
	return neo4jdb.Statement{Text: s.Text, Params: s.Params}
}

// idsIn are the ids in some of a statement's parameters, each once.
func idsIn(s cypher.Statement, params []string) []string {
	var ids []string
	for _, name := range params {
		eachID(s.Params[name], func(id string) string {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
			return id
		})
	}
	return ids
}

// eachID returns the ids that a parameter holds, each replaced.
func eachID(value any, replace func(string) string) any {
	switch value := value.(type) {
	case string:
		return replace(value)
	case []string:
		ids := make([]string, len(value))
		for i, id := range value {
			ids[i] = replace(id)
		}
		return ids
	case []any:
		ids := make([]any, len(value))
		for i, id := range value {
			ids[i] = eachID(id, replace)
		}
		return ids
	case map[string][]string:
		byNoun := make(map[string][]string, len(value))
		for noun, ids := range value {
			byNoun[noun] = eachID(ids, replace).([]string)
		}
		return byNoun
	}
	return value
}

// standing finds the nodes that stand for those with some ids that were merged.
func (r *Resolver) standing(ctx context.Context, ids []string) (map[string]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return explore.Standing(ctx, r.db, r.schema.Type("Entity").Nouns, ids)
}

// withStanding is a statement with the ids of nodes that were merged replaced by those of the nodes that stand for them.
func withStanding(s cypher.Statement, standing map[string]string) cypher.Statement {
	if len(standing) == 0 {
		return s
	}
	params := maps.Clone(s.Params)
	for _, name := range slices.Concat(s.Asked, s.Named) {
		params[name] = eachID(params[name], func(id string) string { return cmp.Or(standing[id], id) })
	}
	s.Params = params
	return s
}

// resolved is a statement whose conditions name the nodes that stand for those that were merged. It costs the database one more statement for each
// noun that the conditions name nodes of.
func (r *Resolver) resolved(ctx context.Context, s cypher.Statement) (cypher.Statement, error) {
	standing, err := r.standing(ctx, idsIn(s, s.Named))
	return withStanding(s, standing), err
}

// oneRow reads a node. One that is not there may have been merged.
func (r *Resolver) oneRow(ctx context.Context, s cypher.Statement) ([]any, error) {
	rows, err := r.column(ctx, s)
	if err != nil || len(rows) > 0 {
		return rows, err
	}
	standing, err := r.standing(ctx, idsIn(s, s.Asked))
	if err != nil || len(standing) == 0 {
		return nil, err
	}
	return r.column(ctx, withStanding(s, standing))
}

// nodeRows reads nodes by their ids. Those that are not there may have been merged: what they were merged into stands there under both ids.
func (r *Resolver) nodeRows(ctx context.Context, s cypher.Statement) ([]any, error) {
	rows, err := r.column(ctx, s)
	if err != nil {
		return nil, err
	}
	missing := idsIn(s, s.Asked)
	for _, row := range rows {
		missing = slices.DeleteFunc(missing, func(id string) bool { return id == row.([]any)[0] })
	}
	standing, err := r.standing(ctx, missing)
	if err != nil || len(standing) == 0 {
		return rows, err
	}
	if rows, err = r.column(ctx, withStanding(s, standing)); err != nil {
		return nil, err
	}
	for _, row := range rows {
		pair := row.([]any)
		for id, stands := range standing {
			if stands == pair[0] {
				rows = append(rows, []any{id, pair[1]})
			}
		}
	}
	return rows, nil
}

// listRows reads a list whose conditions may name nodes by ids that were merged. If all that it lists must have to do with one such node, that
// shows when nothing is found; else it is looked at beforehand.
func (r *Resolver) listRows(ctx context.Context, list *plan.List, s cypher.Statement) (rows []any, err error) {
	if len(idsIn(s, s.Named)) > 1 || plan.BestAnchor(list.Where) != plan.ByID {
		if s, err = r.resolved(ctx, s); err != nil {
			return nil, err
		}
		return r.column(ctx, s)
	}
	if rows, err = r.column(ctx, s); err != nil || !nothing(list, rows) {
		return rows, err
	}
	standing, err := r.standing(ctx, idsIn(s, s.Named))
	if err != nil || len(standing) == 0 {
		return rows, err
	}
	return r.column(ctx, withStanding(s, standing))
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

// timelineRows reads a timeline, of which some may be merged. It fails if one of those that it is of is not there.
func (r *Resolver) timelineRows(ctx context.Context, t *plan.Timeline, s cypher.Statement) ([]any, error) {
	rows, err := r.column(ctx, s)
	if err != nil {
		return nil, err
	}
	there := thereIn(rows)
	found, err := explore.Known(ctx, r.db, r.schema.Type("Entity").Nouns, t.Named(), maps.Clone(there))
	if err != nil {
		return nil, exploreError(err)
	}
	if len(found) > len(there) {
		if rows, err = r.column(ctx, withStanding(s, found)); err != nil {
			return nil, err
		}
	}
	return rows[0].([]any)[:1], nil
}

// column reads the first column of a statement's rows.
func (r *Resolver) column(ctx context.Context, s cypher.Statement) ([]any, error) {
	var rows []any
	for row, err := range r.db.Read(ctx, sent(s)) {
		if err != nil {
			return nil, err
		}
		rows = append(rows, row[0])
	}
	return rows, nil
}
