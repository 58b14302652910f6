package graph

import (
	"context"
	"time"

	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

const (
	// pollEvery is how long a change may take to be seen by those who follow: whoever made it, with this service or without.
	pollEvery = 500 * time.Millisecond
	// followed is how many changes are looked up at once.
	followed = 100
)

// newChanges finds the changes after a place in their order, by the index on it.
const newChanges = "MATCH (c:_Change) WHERE c.sequence > $since RETURN c.id, c.sequence ORDER BY c.sequence LIMIT $most"

// followChanges answers the subscription `changes`: one answer for each change after the place that is asked for, in their order. The
// next one is read when the last one was taken, so that nothing is queued and nothing left out for those who are slow.
func (r *Resolver) followChanges(ctx context.Context) (<-chan Answer, error) {
	arguments, err := r.arguments(ctx)
	if err != nil {
		return nil, err
	}
	request := r.request(ctx)
	request.Written = "change:"
	if _, err := plan.Build(request); err != nil {
		return nil, inputError(err)
	}
	since, err := r.from(ctx, arguments["since"])
	if err != nil {
		return nil, err
	}
	answers := make(chan Answer)
	go func() {
		defer close(answers)
		if err := r.follow(ctx, request, since, answers); err != nil && ctx.Err() == nil {
			transport.AddSubscriptionError(ctx, asGraphQL(err))
		}
	}()
	return answers, nil
}

// from is the place after which changes are asked for: where the graph stands, if it is not given.
func (r *Resolver) from(ctx context.Context, given any) (int64, error) {
	if given != nil {
		return given.(int64), nil
	}
	var last int64
	for row, err := range r.db.Read(ctx, neo4jdb.Statement{Text: "MATCH (c:_ChangeCounter {name: 'changes'}) RETURN c.last"}) {
		if err != nil {
			return 0, err
		}
		last, _ = row[0].(int64)
	}
	return last, nil
}

// follow sends the changes until ctx ends.
func (r *Resolver) follow(ctx context.Context, request plan.Request, since int64, answers chan<- Answer) error {
	tick := time.NewTicker(pollEvery)
	defer tick.Stop()
	for {
		var ids []string
		params := map[string]any{"since": since, "most": followed}
		for row, err := range r.db.Read(ctx, neo4jdb.Statement{Text: newChanges, Params: params}) {
			if err != nil {
				return err
			}
			ids = append(ids, row[0].(string))
			since = row[1].(int64)
		}
		for _, id := range ids {
			answer, err := r.changeWith(ctx, request, id)
			if err != nil {
				return err
			}
			select {
			case answers <- answer:
			case <-ctx.Done():
				return nil
			}
		}
		if len(ids) == followed {
			continue
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil
		}
	}
}

// changeWith reads what is asked of one change.
func (r *Resolver) changeWith(ctx context.Context, request plan.Request, id string) (Answer, error) {
	request.Written = id
	root, err := plan.Build(request)
	if err != nil {
		return nil, inputError(err)
	}
	if r.limits.Time > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, r.limits.Time)
		defer cancel()
	}
	return r.written(ctx, root, cypher.Compile(root))
}

// asGraphQL is an error as a stream ends with it.
func asGraphQL(err error) *gqlerror.Error {
	if told, ok := err.(*gqlerror.Error); ok {
		return told
	}
	return &gqlerror.Error{Message: "the stream ended because the graph could not be read: follow on from the last `sequence` that came",
		Extensions: map[string]any{"code": "DATABASE_UNAVAILABLE"}}
}
