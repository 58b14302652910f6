package graph_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// watchers counts how many statements are read, and how many at once.
type watchers struct {
	*service
	all, now, most atomic.Int64
}

func (c *watchers) Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		c.all.Add(1)
		now := c.now.Add(1)
		defer c.now.Add(-1)
		for most := c.most.Load(); now > most && !c.most.CompareAndSwap(most, now); most = c.most.Load() {
		}
		for row, err := range c.db.Read(ctx, s) {
			if !yield(row, err) {
				return
			}
		}
	}
}

// Many who follow the whole history side by side each get all of it in its order, read by few statements at a time, most of which they share.
func TestFollowersShareWhatTheyRead(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	const followers = 30
	s := curated(t)
	since := s.read(t, "MATCH (c:_ChangeCounter) RETURN c.last - 250")[0][0].(int64) // of some 1,100 that the seed's import has made
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	reader := &watchers{service: s}
	engine := executor.New(graph.New(contract, reader, graph.DefaultLimits()))
	last := s.read(t, "MATCH (c:_ChangeCounter) RETURN c.last")[0][0].(int64)
	ctx, stop := context.WithTimeout(graphql.StartOperationTrace(t.Context()), 5*time.Minute)
	defer stop()
	heard := make([][]string, followers)
	var all sync.WaitGroup
	for i := range followers {
		all.Go(func() {
			// Not everybody asks the same: a third asks for lists that come from their end, which is turned around where it is written.
			asked := "sequence target"
			if i%3 == 0 {
				asked = "sequence changeSet { changes(last: 2) { nodes { sequence } } }"
			}
			operation, errors := engine.CreateOperationContext(ctx, &graphql.RawParams{
				Query: fmt.Sprintf("subscription { changes(since: %d) { %s } }", since, asked),
			})
			if errors != nil {
				t.Error(errors)
				return
			}
			next, ctx := engine.DispatchOperation(ctx, operation)
			for range last - since {
				response := next(ctx)
				if response == nil || response.Errors != nil {
					t.Errorf("follower %d ended after %d of %d changes: %+v", i, len(heard[i]), last-since, response)
					return
				}
				heard[i] = append(heard[i], string(response.Data))
			}
		})
	}
	all.Wait()
	for i := range followers {
		if like := i % 3; !slices.Equal(heard[i], heard[like]) {
			t.Errorf("follower %d heard otherwise than follower %d, who asked the same", i, like)
		}
	}
	for n, text := range heard[1] {
		if want := fmt.Sprintf(`{"changes":{"sequence":%d,`, since+int64(n)+1); len(text) < len(want) || text[:len(want)] != want {
			t.Fatalf("change %d was told as %s", n+1, text)
		}
	}
	if got, most := reader.all.Load(), int64(4*followers); got > most {
		t.Errorf("%d followers of %d changes sent %d statements, expected %d at the most", followers, last-since, got, most)
	}
	if got := reader.most.Load(); got > 2 {
		t.Errorf("%d statements were read at once, expected 2 at the most", got)
	}
	t.Logf("%d changes, %d statements, %d at once", last-since, reader.all.Load(), reader.most.Load())
}

// What is wrong with one change is told with it, and the reason for which a subscription ended can be asked for.
func TestStreamsTellWhatIsWrong(t *testing.T) {
	s := curated(t)
	since := s.read(t, "MATCH (c:_ChangeCounter) RETURN c.last")[0][0].(int64)
	_, errors := s.answer(t.Context(), `mutation { applyChanges(input: {mutationId: "wrong", author: "Ada", claim: {document: "document:most-2017-08-03-harbin-roundtables"},
		operations: [{topic: {action: CREATE, id: "topic:wrong", set: {name: "Wrong"}}}]}) { changeSet { id } } }`, nil)
	if errors != nil {
		t.Fatal(errors)
	}
	s.write(t, "MATCH (t:Topic {id: 'topic:wrong'}) SET t.name = null", nil)
	stream := &graph.Stream{}
	ctx, stop := context.WithTimeout(graph.WithStream(graphql.StartOperationTrace(t.Context()), stream), 5*time.Minute)
	defer stop()
	operation, errors := s.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: fmt.Sprintf("subscription { changes(since: %d) { sequence action entity { name } } }", since)})
	if errors != nil {
		t.Fatal(errors)
	}
	next, ctx := s.executor.DispatchOperation(ctx, operation)
	response := next(ctx)
	want := fmt.Sprintf(`{"changes":{"sequence":%d,"action":"CREATED","entity":null}}`, since+1)
	if problems := stream.Problems(); response == nil || string(response.Data) != want || len(problems) != 1 || problems[0].Path.String() != "changes.entity.name" {
		t.Errorf("got %+v with %v, want %s and what is wrong with the name", response, problems, want)
	}
	if response = next(ctx); response == nil || stream.Problems() != nil || stream.Err() != nil {
		t.Errorf("the next one: %+v, %v", response, stream.Err())
	}
	// One that lacks what every change has ends the stream, which says so.
	s.write(t, "MATCH (c:_Change) WITH max(c.sequence) AS last CREATE (:_Change {id: 'change:broken', sequence: last + 1})", nil)
	if response = next(ctx); response != nil || stream.Err() == nil {
		t.Errorf("a change that cannot be told: %+v, %v", response, stream.Err())
	}
}
