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
	// Names in another language than English are another statement, the same for all of them.
	for _, language := range []string{"en", "zh"} {
		if err := askAll(ctx, &http.Client{Transport: inLanguage{inProcess{handler}, language}}, documents, ids); err != nil {
			return err
		}
	}
	return nil
}

// askAll asks each document of each of the entities that it can be asked of.
func askAll(ctx context.Context, client *http.Client, documents, ids []string) error {
	for i, id := range ids {
		for _, document := range documents {
			asks, ofIt := asksOf(document, id)
			if !asks || !ofIt && i > 0 {
				continue
			}
			began := time.Now()
			variables := map[string]any{"id": id, "query": "a", "first": 20}
			if _, err := ask(ctx, client, endpointOf(""), request{Query: document, Variables: variables}); err != nil {
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

// asksOf says whether a document's question can be asked of an entity, that for an event only of one, and whether it is a question of it
// at all.
func asksOf(document, id string) (asks, ofIt bool) {
	parsed, err := parser.ParseQuery(&ast.Source{Input: document})
	if err != nil {
		return false, false
	}
	operation := parsed.Operations[0]
	field, ok := operation.SelectionSet[0].(*ast.Field)
	if !ok {
		return false, false
	}
	noun, _, _ := strings.Cut(id, ":")
	asks = field.Arguments.ForName("id") == nil || field.Name == "node" || field.Name == noun
	return asks, operation.VariableDefinitions.ForName("id") != nil
}
