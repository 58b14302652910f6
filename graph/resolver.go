// Package graph answers GraphQL: gqlgen's generated code parses, validates and dispatches a request, and each root field is
// then answered whole by one Cypher statement. Nothing below a root field is resolved in Go.
package graph

import (
	"context"
	"errors"
	"sync"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/identity"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Resolver is what gqlgen dispatches root fields to.
type Resolver struct {
	schema   *schema.Schema
	db       Database
	limits   Limits
	prepared *preparedCache
	ties     *network.Keeper
	same     *identity.Keeper
	exporter *export.Exporter
	feed     *feed
	// hints guards the hints of all answers: a request's fields give theirs side by side.
	hints *sync.Mutex
	// engine makes changes, for those whom curators lets; nobody if it is nil.
	engine   *curate.Engine
	merges   *merge.Engine
	curators Permission
}

// answer answers the root field that ctx is in.
func (r *Resolver) answer(ctx context.Context) (Answer, error) {
	root, statement, err := r.prepare(r.request(ctx))
	if err != nil {
		return nil, inputError(err)
	}
	if r.limits.Time > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.limits.Time)
		defer cancel()
	}
	return r.written(ctx, root, statement)
}

// request is what the root field that ctx is in is planned from.
func (r *Resolver) request(ctx context.Context) plan.Request {
	operation := graphql.GetOperationContext(ctx)
	return plan.Request{
		Schema: r.schema, Operation: operation.Operation, Fragments: operation.Doc.Fragments, Key: graphql.GetFieldContext(ctx).Field.Alias,
		Variables: operation.Variables, Languages: Languages(ctx), Limits: r.limits.Plan(),
	}
}

// written reads a root field's rows and writes its answer.
func (r *Resolver) written(ctx context.Context, root *plan.Root, statement cypher.Statement) (Answer, error) {
	rows, err := r.rows(ctx, root, statement)
	if err != nil {
		return nil, inputError(err)
	}
	w := &writer{path: ast.Path{ast.PathName(root.Key)}}
	written := w.root(root, rows)
	if !written && len(w.errors) > 0 {
		// The last problem is the field's own, so that nobody adds that the field must not be null.
		last := len(w.errors) - 1
		err, w.errors = w.errors[last], w.errors[:last]
	}
	for _, problem := range w.errors {
		graphql.AddError(ctx, problem)
	}
	if !written {
		return nil, err
	}
	return w.buf, nil
}

// rows reads what the root field is answered from.
func (r *Resolver) rows(ctx context.Context, root *plan.Root, statement cypher.Statement) (rows []any, err error) {
	switch v := root.Value.(type) {
	case *plan.Explored:
		row, err := r.explore(ctx, v)
		return []any{row}, err
	case *plan.List:
		return r.listRows(ctx, v, statement)
	}
	if statement.Text == "" {
		return nil, nil // nothing is asked of the graph
	}
	if statement, err = r.resolved(ctx, statement); err != nil {
		return nil, err
	}
	switch v := root.Value.(type) {
	case *plan.TieQuestion:
		row, err := r.tieRow(ctx, v, sent(statement))
		return []any{row}, err
	case *plan.Timeline:
		return r.timelineRows(ctx, v, statement)
	case *plan.Nodes:
		return r.nodeRows(ctx, statement)
	}
	return r.oneRow(ctx, statement)
}

// root writes the root field's answer from its rows. It is false if the answer is null.
func (w *writer) root(root *plan.Root, rows []any) bool {
	switch v := root.Value.(type) {
	case *plan.One:
		return len(rows) > 0 && w.object(v.Object, rows[0], edge{})
	case *plan.Nodes:
		w.nodes(v, rows)
		return true
	case *plan.List:
		return len(rows) == 1 && w.nested(v, rows[0])
	case *plan.Timeline:
		return w.nested(v.List, rows[0])
	case *plan.Explored:
		return w.object(v.Object, rows[0], edge{})
	case *plan.TieQuestion:
		if v.List == nil {
			return w.object(v.Object(), rows[0], edge{})
		}
		return w.nested(v.List, rows[0])
	}
	return false
}

// nodes writes nodes in the order in which their ids were asked for, null where there is none.
func (w *writer) nodes(nodes *plan.Nodes, rows []any) {
	byID := make(map[string]any, len(rows))
	for _, row := range rows {
		pair := row.([]any)
		byID[pair[0].(string)] = pair[1]
	}
	objects := map[string]*plan.Object{}
	for _, group := range nodes.ByNoun {
		for _, id := range group.IDs {
			objects[id] = group.Object
		}
	}
	w.buf = append(w.buf, '[')
	for i, id := range nodes.IDs {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		start := len(w.buf)
		w.path = append(w.path, ast.PathIndex(i))
		if row, ok := byID[id]; !ok || !w.object(objects[id], row, edge{}) {
			w.null(start, false)
		}
		w.path = w.path[:1]
	}
	w.buf = append(w.buf, ']')
}

// inputError is a refused request as GraphQL tells it: with the field's path and the argument's.
func inputError(err error) error {
	var refused *plan.Error
	if !errors.As(err, &refused) {
		return err
	}
	told := &gqlerror.Error{Message: refused.Error(), Extensions: map[string]any{"code": "BAD_USER_INPUT"}}
	if refused.Limit != "" {
		told.Extensions["code"] = "LIMIT_EXCEEDED"
		told.Extensions["limit"] = refused.Limit
		told.Extensions["allowed"] = refused.Allowed
	}
	if refused.Argument != "" {
		told.Extensions["argument"] = refused.Argument
	}
	for _, key := range refused.Path {
		told.Path = append(told.Path, ast.PathName(key))
	}
	return told
}
