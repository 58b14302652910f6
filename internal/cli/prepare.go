package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/internal/dashboard"
	"github.com/entente-graph/entente/internal/httpapi"
)

// someIDs asks for one entity of each kind that has a page.
const someIDs = `{
  events(first: 1) { nodes { id } } organizations(first: 1) { nodes { id } } persons(first: 1) { nodes { id } }
  agreements(first: 1) { nodes { id } } documents(first: 1) { nodes { id } } topics(first: 1) { nodes { id } }
}`

// Preparing waits for a moment in which nobody came for so long, but for no longer than patience before each question.
const (
	quiet    = time.Second
	patience = 30 * time.Second
)

// visitors hands requests on, and knows when the last one came.
type visitors struct {
	http.Handler
	last atomic.Pointer[time.Time]
}

// ServeHTTP hands a request on.
func (v *visitors) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/livez", "/readyz", "/metrics": // machines, which come time and again
	default:
		now := time.Now()
		v.last.Store(&now)
	}
	v.Handler.ServeHTTP(w, r)
}

// gone waits until nobody has come for a moment.
func (v *visitors) gone(ctx context.Context) error {
	for deadline := time.Now().Add(patience); ; {
		last := v.last.Load()
		if last == nil || time.Since(*last) >= quiet || time.Now().After(deadline) {
			return ctx.Err()
		}
		select {
		case <-time.After(quiet - time.Since(*last)):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// prepareViews asks what the dashboard's views ask, so that the database has planned it when somebody looks: a young one takes
// seconds for the page of an organization. It asks while there are no visitors, who would have to wait.
func prepareViews(ctx context.Context, visitors *visitors) error {
	documents, err := dashboard.Openings()
	if err != nil {
		return err
	}
	service := inProcess{visitors.Handler}
	found, err := askHere(ctx, service, request{Query: someIDs})
	if err != nil {
		return err
	}
	if len(found.Errors) > 0 {
		return errors.New(found.Errors[0].Message)
	}
	var some map[string]struct{ Nodes []struct{ ID string } }
	if err := json.Unmarshal(found.Data, &some); err != nil {
		return fmt.Errorf("reading the ids of some entities: %w", err)
	}
	var ids []string
	for _, list := range slices.Sorted(maps.Keys(some)) {
		for _, node := range some[list].Nodes {
			ids = append(ids, node.ID)
		}
	}
	questions, err := readQuestions(documents)
	if err != nil {
		return err
	}
	// Names in another language than English are another statement, the same for all of them.
	failed := map[string]bool{}
	for _, language := range []string{"en", "zh"} {
		for _, r := range requests(questions, ids) {
			if err := visitors.gone(ctx); err != nil {
				return err
			}
			a, err := askHere(ctx, inLanguage{service, language}, r)
			if err != nil {
				return err
			}
			for _, e := range a.Errors {
				if e.Extensions.Code != string(httpapi.CodeBadUserInput) { // else it is not asked of such an entity
					failed[e.Message] = true
				}
			}
		}
	}
	if len(failed) > 0 {
		return errors.New(strings.Join(slices.Sorted(maps.Keys(failed)), "; "))
	}
	return nil
}

// question is a document that a view opens with.
type question struct {
	document string
	noun     string // of the entities that it can be asked of; empty for all
	once     bool   // it is of the graph as a whole
}

func readQuestions(documents []string) ([]question, error) {
	var questions []question
	for _, document := range documents {
		parsed, err := parser.ParseQuery(&ast.Source{Input: document})
		if err != nil {
			return nil, fmt.Errorf("reading a question of the dashboard: %w", err)
		}
		operation := parsed.Operations[0]
		q := question{document: document, once: operation.VariableDefinitions.ForName("id") == nil}
		if field, ok := operation.SelectionSet[0].(*ast.Field); ok && field.Name != "node" && field.Arguments.ForName("id") != nil {
			q.noun = field.Name
		}
		questions = append(questions, q)
	}
	return questions, nil
}

// requests ask each question of each of the entities that it can be asked of.
func requests(questions []question, ids []string) []request {
	var all []request
	for i, id := range ids {
		noun, _, _ := strings.Cut(id, ":")
		for _, q := range questions {
			if q.once && i > 0 || q.noun != "" && q.noun != noun {
				continue
			}
			all = append(all, request{Query: q.document, Variables: map[string]any{"id": id, "query": "a", "first": 20}})
		}
	}
	return all
}

// inLanguage asks for names in a language.
type inLanguage struct {
	http.RoundTripper
	language string
}

func (t inLanguage) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Accept-Language", t.language)
	return t.RoundTripper.RoundTrip(r)
}
