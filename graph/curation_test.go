package graph_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/goccy/go-yaml"
	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// A step is one request of a story, with its answer.
type step struct {
	// Do says what is done, or what is asked.
	Do        string
	Query     string
	Variables map[string]any
	Data      any
	Errors    []stepError
	// Reads says that the graph holds what it held before the step of this name: by its hash, in which history does not count.
	SameGraphAs string `yaml:"same-graph-as"`
}

type stepError struct{ Message, Code, Argument string }

// curated is a service over the seed's graph in which everybody is a curator.
func curated(t *testing.T) *service {
	t.Helper()
	s := seeded(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	// As in the program, where the engines have read the contract for themselves.
	theirs, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	everybody := func(context.Context) error { return nil }
	s.executor = executor.New(graph.New(contract, s, patient(), graph.WithCurators(curate.New(theirs, s.db), merge.New(theirs, s.db), everybody)))
	s.executor.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	return s
}

// Stories are what curators do one after the other, each file a story on the graph of the seed.
func TestCurationStories(t *testing.T) {
	s := curated(t)
	files, err := filepath.Glob("testdata/curation/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no stories", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var steps []step
		if err := yaml.UnmarshalWithOptions(text, &steps, yaml.Strict(), yaml.UseOrderedMap()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		t.Run(name, func(t *testing.T) {
			if name != "refused" && name != "warnings" { // the others are long; their kinds are tried in internal/curate and internal/merge
				testlevel.Need(t, testlevel.Full)
			}
			hashes := map[string]string{}
			for _, step := range steps {
				s.checkStep(t, step)
				hash, err := dataset.GraphHash(t.Context(), s.db)
				if err != nil {
					t.Fatal(err)
				}
				hashes[step.Do] = hash
				if step.SameGraphAs != "" && hash != hashes[step.SameGraphAs] {
					t.Errorf("%s: the graph is not what it was after %q", step.Do, step.SameGraphAs)
				}
			}
		})
	}
}

func (s *service) checkStep(t *testing.T, step step) {
	t.Helper()
	data, errors := s.answer(t.Context(), step.Query, jsonVariables(t, step.Variables))
	for i, err := range errors {
		code, _ := err.Extensions["code"].(string)
		argument, _ := err.Extensions["argument"].(string)
		if i >= len(step.Errors) {
			t.Errorf("%s: unexpected error: %v %v", step.Do, err, err.Extensions)
		} else if want := step.Errors[i]; !strings.Contains(err.Message, want.Message) || code != want.Code || argument != want.Argument {
			t.Errorf("%s: got the error %q, argument %s, code %s; want %+v", step.Do, err.Message, argument, code, want)
		}
	}
	if len(errors) < len(step.Errors) {
		t.Errorf("%s: got %d errors, want %d", step.Do, len(errors), len(step.Errors))
	}
	if step.Data != nil {
		want := strings.ReplaceAll(ordered(step.Data), "TODAY", time.Now().UTC().Format(time.DateOnly))
		if got := withoutCursorText(string(data)); got != want {
			t.Errorf("%s: got\n%s, want\n%s", step.Do, got, want)
		}
	}
}

// What was retracted is found where somebody asks for a moment before.
func TestRetractedWasKnown(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := curated(t)
	before := s.read(t, "RETURN toString(datetime())")[0][0].(string)
	const mutation = `mutation { applyChanges(input: {mutationId: "known-1", author: "Ada", operations: [
		{event: {action: RETRACT, id: "event:2017-06-15-innovation-roundtable"}}]}) { changeSet { status } } }`
	if _, errors := s.answer(t.Context(), mutation, nil); errors != nil {
		t.Fatal(errors)
	}
	const question = `query($at: DateTime) {
		events(where: {id: {eq: "event:2017-06-15-innovation-roundtable"}}, knownAt: $at) { nodes { id kind hosts(knownAt: $at) { nodes { __typename id } } } }
		organization(id: "organization:ru-med") { hosted(knownAt: $at) { totalCount nodes { id place { id } } } }
	}`
	const gone = `{"events":{"nodes":[]},"organization":{"hosted":{"totalCount":0,"nodes":[]}}}`
	for _, c := range []struct {
		at   any
		want string
	}{
		{before, `{"events":{"nodes":[{"id":"event:2017-06-15-innovation-roundtable","kind":"ROUNDTABLE","hosts":{"nodes":[` +
			`{"__typename":"Organization","id":"organization:cn-most"},{"__typename":"Organization","id":"organization:ru-med"}]}}]},` +
			`"organization":{"hosted":{"totalCount":1,"nodes":[{"id":"event:2017-06-15-innovation-roundtable","place":null}]}}}`},
		{nil, gone},
		{s.read(t, "RETURN toString(datetime())")[0][0], gone},
	} {
		data, errors := s.answer(t.Context(), question, map[string]any{"at": c.at})
		if errors != nil || string(data) != c.want {
			t.Errorf("known at %v: %v\n%s, want\n%s", c.at, errors, data, c.want)
		}
	}
	// The announcement is imported again: what a curator took back stays so, unless the import is told to restore it.
	s.plant(t, dataset.Planning{})
	if data, errors := s.answer(t.Context(), question, map[string]any{"at": nil}); errors != nil || string(data) != gone {
		t.Errorf("imported again: %v\n%s, want\n%s", errors, data, gone)
	}
	// Then it comes back under its ids, and nothing is doubled.
	s.plant(t, dataset.Planning{Restore: true})
	data, errors := s.answer(t.Context(), question, map[string]any{"at": nil})
	want := `{"events":{"nodes":[{"id":"event:2017-06-15-innovation-roundtable","kind":"ROUNDTABLE","hosts":{"nodes":[` +
		`{"__typename":"Organization","id":"organization:cn-most"},{"__typename":"Organization","id":"organization:ru-med"}]}}]},` +
		`"organization":{"hosted":{"totalCount":1,"nodes":[{"id":"event:2017-06-15-innovation-roundtable","place":{"id":"place:harbin"}}]}}}`
	if errors != nil || string(data) != want {
		t.Errorf("restored: %v\n%s, want\n%s", errors, data, want)
	}
	if left := s.read(t, "MATCH (n) WHERE n.retractedAt IS NOT NULL AND NOT n:Claim RETURN n.id UNION MATCH ()-[n]->() WHERE n.retractedAt IS NOT NULL RETURN n.id"); len(left) != 0 {
		t.Errorf("still retracted: %v", left)
	}
}

// Who follows the changes gets each once, in their order, from where they left off.
func TestFollowChanges(t *testing.T) {
	s := curated(t)
	change := func(n int) {
		t.Helper()
		query := fmt.Sprintf(`mutation { applyChanges(input: {mutationId: "follow-%d", author: "Ada", claim: {document: "document:most-2017-08-03-harbin-roundtables"},
			operations: [{topic: {action: CREATE, id: "topic:follow-%d", set: {name: "Follow %d"}}}]}) { changeSet { id } } }`, n, n, n)
		if _, errors := s.answer(t.Context(), query, nil); errors != nil {
			t.Fatal(errors)
		}
	}
	since := s.read(t, "MATCH (c:_ChangeCounter) RETURN c.last")[0][0].(int64) // the seed's import
	change(1)
	ctx, stop := context.WithCancel(graphql.StartOperationTrace(t.Context()))
	defer stop()
	operation, errors := s.executor.CreateOperationContext(ctx, &graphql.RawParams{
		Query: fmt.Sprintf(`subscription { changes(since: %d) { sequence action target changeSet { author } } }`, since),
	})
	if errors != nil {
		t.Fatal(errors)
	}
	next, ctx := s.executor.DispatchOperation(ctx, operation)
	hear := func(n int64, target string) {
		t.Helper()
		want := fmt.Sprintf(`{"changes":{"sequence":%d,"action":"CREATED","target":"%s","changeSet":{"author":"Ada"}}}`, since+n, target)
		response := next(ctx)
		if response == nil || response.Errors != nil || string(response.Data) != want {
			t.Fatalf("got %+v, want %s", response, want)
		}
	}
	claim := func(topic string) string {
		return dataset.ClaimID(topic, "document:most-2017-08-03-harbin-roundtables", "", "")
	}
	hear(1, "topic:follow-1")
	hear(2, claim("topic:follow-1"))
	change(2)
	hear(3, "topic:follow-2")
	stop()
	for response := next(ctx); response != nil; response = next(ctx) {
		if response.Errors != nil {
			t.Errorf("at the end: %v", response.Errors)
		}
	}
}
