package httpapi

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	entente "github.com/entente-graph/entente/graph"
)

const (
	// pulse is how often an idle stream shows that it is alive.
	pulse = 15 * time.Second
	// patience is how long a client may take to read one event before its stream ends.
	patience = 30 * time.Second
)

// follow runs a subscription until it ends or its client goes. Nothing is queued for a slow client: the next answer is asked for when send
// has written the last one. It returns why the subscription ended, if it did not do so by itself.
func (e *endpoint) follow(ctx context.Context, op *opened, send func(*graphql.Response) error) (failed gqlerror.List) {
	var told gqlerror.List
	defer func() {
		if problem := recover(); problem != nil {
			failed = gqlerror.List{e.presenter.present(ctx, recovered(ctx, problem))}
		}
		e.metrics.answered(ast.Subscription, true, append(told, failed...))
	}()
	stream := &entente.Stream{}
	next, ctx := e.begin(entente.WithStream(ctx, stream), op)
	for response := next(ctx); response != nil; response = next(ctx) {
		response.Errors = append(response.Errors, stream.Problems()...)
		if response.Data == nil {
			return response.Errors
		}
		told = append(told, response.Errors...)
		if send(response) != nil {
			return nil // the client is gone
		}
	}
	if err := stream.Err(); err != nil && ctx.Err() == nil {
		return gqlerror.List{e.presenter.present(ctx, err)}
	}
	return nil
}

// streaming returns a context that ends when the client goes or the service stops.
func streaming(r *http.Request) (context.Context, context.CancelFunc) {
	ctx, end := context.WithCancel(r.Context())
	stopping, ok := ctx.Value(stoppingKey{}).(<-chan struct{})
	if !ok {
		return ctx, end
	}
	forget := context.AfterFunc(doneContext{ctx, stopping}, end)
	return ctx, func() { forget(); end() }
}

// stoppingKey finds the channel that is closed when the service stops.
type stoppingKey struct{}

// doneContext is a context that ends with a channel.
type doneContext struct {
	context.Context
	done <-chan struct{}
}

// Done returns the channel.
func (c doneContext) Done() <-chan struct{} { return c.done }

// Err says whether the channel is closed.
func (c doneContext) Err() error {
	select {
	case <-c.done:
		return context.Canceled
	default:
		return nil
	}
}
