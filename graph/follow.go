package graph

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

const (
	// pollEvery is how long a change may take to be seen by those who follow: whoever made it, with this service or without.
	pollEvery = 500 * time.Millisecond
	// followed is how many changes are looked up at once, fewer if much is asked of each: what they can read together is within followedCost.
	followed     = 100
	followedCost = 20_000
)

// newChanges finds the changes after a place in their order, by the index on it.
const newChanges = "MATCH (c:_Change) WHERE c.sequence > $since RETURN c.id, c.sequence ORDER BY c.sequence LIMIT $most"

// lastChange is the place of the last change.
const lastChange = "MATCH (c:_ChangeCounter {name: 'changes'}) RETURN c.last"

// Stream is what a subscription tells beside its answers.
type Stream struct {
	mu       sync.Mutex
	problems []gqlerror.List // of each answer that was not received yet
	err      error
}

type streamKey struct{}

// WithStream returns a context whose subscription tells the stream what went wrong.
func WithStream(ctx context.Context, s *Stream) context.Context {
	return context.WithValue(ctx, streamKey{}, s)
}

// Problems are those of the answer that was just received. It must be asked once for each answer.
func (s *Stream) Problems() gqlerror.List {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.problems) == 0 {
		return nil
	}
	first := s.problems[0]
	s.problems = s.problems[1:]
	return first
}

// Err says why the subscription ended; nil if it did so because nobody follows any more.
func (s *Stream) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// note keeps the problems of the answer that is sent next. Without a stream nobody asks for them.
func (s *Stream) note(problems gqlerror.List) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.problems = append(s.problems, problems)
}

func (s *Stream) end(err error) {
	if s == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err = err
}

// follower is one who follows the changes.
type follower struct {
	*Resolver // which reads from the feed
	stream    *Stream
	key       string       // of the field in the answer
	noun      *schema.Type // of changes
	object    *plan.Object // what is asked of each
	grouped   bool         // as the plan of it says
	most      int          // how many are looked up at once
	answers   chan Answer
}

// followChanges answers the subscription `changes`: one answer for each change after the place that is asked for, in their order. The
// next ones are read when the last ones were taken, so that nothing is queued and nothing left out for those who are slow.
func (r *Resolver) followChanges(ctx context.Context) (<-chan Answer, error) {
	arguments, err := r.arguments(ctx)
	if err != nil {
		return nil, err
	}
	request := r.request(ctx)
	request.Written = "change:"
	root, err := plan.Build(request)
	if err != nil {
		return nil, inputError(err)
	}
	one := root.Value.(*plan.One)
	reader := *r
	reader.db = r.feed
	f := &follower{
		Resolver: &reader, key: root.Key, noun: one.Step.Target, object: one.Object, grouped: root.Grouped,
		most: min(max(followedCost/max(root.Cost, 1), 1), followed), answers: make(chan Answer),
	}
	f.stream, _ = ctx.Value(streamKey{}).(*Stream)
	since, err := f.from(ctx, arguments["since"])
	if err != nil {
		return nil, err
	}
	go func() {
		defer close(f.answers)
		defer func() {
			if problem := recover(); problem != nil {
				f.stream.end(graphql.GetOperationContext(ctx).Recover(ctx, problem))
			}
		}()
		if err := f.follow(ctx, since); err != nil && ctx.Err() == nil {
			f.stream.end(err)
		}
	}()
	return f.answers, nil
}

// from is the place after which changes are asked for: where the graph stands, if it is not given.
func (f *follower) from(ctx context.Context, given any) (int64, error) {
	if given != nil {
		return given.(int64), nil
	}
	var last int64
	for row, err := range f.db.Read(ctx, neo4jdb.Statement{Text: lastChange}) {
		if err != nil {
			return 0, err
		}
		last, _ = row[0].(int64)
	}
	return last, nil
}

// follow sends the changes until ctx ends.
func (f *follower) follow(ctx context.Context, since int64) error {
	for {
		begun := time.Now()
		ids, last, err := f.new(ctx, since)
		if err != nil {
			return err
		}
		since = last
		if err := f.send(ctx, ids); err != nil {
			return err
		}
		// Whoever reads the history rests as long as each part of it took, so that others have their turn. Whoever has read all of it looks again
		// when all the others do, so that they look together.
		rest := time.Until(time.Now().Truncate(pollEvery).Add(pollEvery))
		if len(ids) == f.most {
			rest = min(time.Since(begun), pollEvery)
		}
		select {
		case <-time.After(rest):
		case <-ctx.Done():
			return nil
		}
	}
}

// new finds the ids of the next changes, and the place of the last of them.
func (f *follower) new(ctx context.Context, since int64) (ids []string, last int64, err error) {
	last = since
	params := map[string]any{"since": since, "most": f.most}
	for row, err := range f.db.Read(ctx, neo4jdb.Statement{Text: newChanges, Params: params}) {
		if err != nil {
			return nil, 0, err
		}
		ids = append(ids, row[0].(string))
		last = row[1].(int64)
	}
	return ids, last, nil
}

// send reads what is asked of some changes, and sends an answer for each.
func (f *follower) send(ctx context.Context, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	nodes := &plan.Nodes{IDs: ids, ByNoun: []plan.NodesOfNoun{{Noun: f.noun, IDs: ids, Object: f.object}}}
	found, err := f.column(ctx, cypher.Compile(&plan.Root{Key: f.key, Grouped: f.grouped, Value: nodes}))
	if err != nil {
		return err
	}
	rows := make(map[string]any, len(found))
	for _, row := range found {
		pair := row.([]any)
		rows[pair[0].(string)] = pair[1]
	}
	for _, id := range ids {
		row, ok := rows[id]
		if !ok {
			return fmt.Errorf("the change %s was there and is gone", id)
		}
		w := &writer{path: ast.Path{ast.PathName(f.key)}}
		if !w.object(f.object, row, edge{}) {
			return errors.Join(fmt.Errorf("the change %s cannot be told", id), w.errors)
		}
		f.stream.note(w.errors)
		select {
		case f.answers <- w.buf:
		case <-ctx.Done():
			return nil
		}
	}
	return nil
}
