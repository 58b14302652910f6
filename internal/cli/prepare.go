package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/internal/dashboard"
)

// someIDs asks for one entity of each kind that has a page.
const someIDs = `{
  events(first: 1) { nodes { id } } organizations(first: 1) { nodes { id } } persons(first: 1) { nodes { id } }
  agreements(first: 1) { nodes { id } } documents(first: 1) { nodes { id } } topics(first: 1) { nodes { id } }
}`

// prepareViews asks what the dashboard's views ask, so that the database has planned it when somebody looks: a young one takes
// seconds for the page of an organization.
func prepareViews(ctx context.Context, handler http.Handler) error {
	documents, err := dashboard.Openings()
	if err != nil {
		return err
	}
	client := &http.Client{Transport: inProcess{handler}}
	body, err := ask(ctx, client, endpointOf(""), request{Query: someIDs})
	if err != nil {
		return err
	}
	var some struct {
		Data map[string]struct{ Nodes []struct{ ID string } }
	}
	if err := json.Unmarshal(body, &some); err != nil {
		return fmt.Errorf("reading the ids of some entities: %w", err)
	}
	var ids []string
	for _, list := range slices.Sorted(maps.Keys(some.Data)) {
		for _, node := range some.Data[list].Nodes {
			ids = append(ids, node.ID)
		}
	}
	questions, err := readQuestions(documents)
	if err != nil {
		return err
	}
	// Names in another language than English are another statement, the same for all of them.
	for _, language := range []string{"en", "zh"} {
		if err := askAll(ctx, &http.Client{Transport: inLanguage{inProcess{handler}, language}}, questions, ids); err != nil {
			return err
		}
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

// askAll asks each question of each of the entities that it can be asked of.
func askAll(ctx context.Context, client *http.Client, questions []question, ids []string) error {
	for i, id := range ids {
		noun, _, _ := strings.Cut(id, ":")
		for _, q := range questions {
			if q.once && i > 0 || q.noun != "" && q.noun != noun {
				continue
			}
			began := time.Now()
			variables := map[string]any{"id": id, "query": "a", "first": 20}
			if _, err := ask(ctx, client, endpointOf(""), request{Query: q.document, Variables: variables}); err != nil {
				return err
			}
			select {
			case <-time.After(time.Since(began)): // half of the time is left to those who ask meanwhile
			case <-ctx.Done():
				return ctx.Err()
			}
		}
	}
	return nil
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
