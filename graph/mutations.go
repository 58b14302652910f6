package graph

import (
	"context"
	"errors"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
)

// Permission says whether the request of ctx may change the graph: nil, or why not, as the client is told.
type Permission func(ctx context.Context) error

// ErrReadOnly refuses changes where nobody may make any.
var ErrReadOnly = &gqlerror.Error{
	Message:    "this service is read-only: changes need a token, which the operator sets with --curator-token-file (ENTENTE_CURATOR_TOKEN_FILE)",
	Extensions: map[string]any{"code": "FORBIDDEN"},
}

// change answers the mutation that ctx is in: it makes a change, whose id do returns, and reads what is asked of its change set.
func (r *Resolver) change(ctx context.Context, do func(ctx context.Context, input map[string]any) (string, error)) (Answer, error) {
	if r.curators == nil {
		return nil, ErrReadOnly
	}
	if err := r.curators(ctx); err != nil {
		return nil, err
	}
	arguments, err := r.arguments(ctx)
	if err != nil {
		return nil, err
	}
	request := r.request(ctx)
	request.Written = "change-set:"
	// Planned before anything is done: what cannot be answered is not done either.
	if _, err := plan.Build(request); err != nil {
		return nil, inputError(err)
	}
	if r.limits.Time > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.limits.Time)
		defer cancel()
	}
	id, err := do(ctx, arguments["input"].(map[string]any))
	if err != nil {
		return nil, changeErrors(ctx, request.Key, err)
	}
	request.Written = id
	root, err := plan.Build(request)
	if err != nil {
		return nil, inputError(err)
	}
	return r.written(ctx, root, cypher.Compile(root))
}

// changeErrors tells all problems of a change that was refused; the last one is the field's own.
func changeErrors(ctx context.Context, key string, err error) error {
	var refused *curate.Error
	if !errors.As(err, &refused) {
		return err
	}
	path := ast.Path{ast.PathName(key)}
	var told *gqlerror.Error
	for _, p := range refused.Problems {
		if told != nil {
			graphql.AddError(ctx, told)
		}
		told = &gqlerror.Error{Message: p.String(), Path: path, Extensions: map[string]any{"code": string(p.Code)}}
		for key, value := range map[string]string{"argument": p.At, "limit": p.Limit, "target": p.Target, "changedBy": p.ChangedBy} {
			if value != "" {
				told.Extensions[key] = value
			}
		}
		if p.Limit != "" {
			told.Extensions["allowed"] = p.Allowed
		}
		if p.Revision != 0 {
			told.Extensions["currentRevision"] = p.Revision
		}
		if !p.ChangedAt.IsZero() {
			told.Extensions["changedAt"] = p.ChangedAt.UTC().Format(time.RFC3339Nano)
		}
	}
	return told
}

// applyChanges applies a change set, or keeps it as a draft.
func (r *Resolver) applyChanges(ctx context.Context, input map[string]any) (string, error) {
	// The engine's own types: those of another reading of the contract are none of its.
	set, err := r.engine.Decode(input)
	if err != nil {
		return "", err
	}
	return r.engine.Apply(ctx, set)
}

// acceptChanges applies a draft.
func (r *Resolver) acceptChanges(ctx context.Context, input map[string]any) (string, error) {
	review, err := curate.DecodeReview(input, false)
	if err != nil {
		return "", err
	}
	return review.ID, r.engine.Accept(ctx, review)
}

// rejectChanges ends a draft.
func (r *Resolver) rejectChanges(ctx context.Context, input map[string]any) (string, error) {
	review, err := curate.DecodeReview(input, true)
	if err != nil {
		return "", err
	}
	return review.ID, r.engine.Reject(ctx, review)
}

// undoChanges takes a change set back.
func (r *Resolver) undoChanges(ctx context.Context, input map[string]any) (string, error) {
	undo, err := curate.DecodeUndo(input)
	if err != nil {
		return "", err
	}
	if id, is, err := r.undoMerge(ctx, undo, input); is || err != nil {
		return id, err
	}
	return r.engine.Undo(ctx, undo)
}
