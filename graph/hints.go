package graph

import (
	"context"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
)

// Hint says how a field that was answered could be asked better. Hints stand in the answer's extensions, since nobody asks for them.
type Hint struct {
	// Path is the response key of the root field.
	Path    string `json:"path"`
	Message string `json:"message"`
}

// hint adds a hint about the root field that ctx is in to the answer.
func (r *Resolver) hint(ctx context.Context, message string) {
	hint := Hint{Path: graphql.GetFieldContext(ctx).Field.Alias, Message: message}
	r.hints.Lock() // fields at the top are resolved side by side
	defer r.hints.Unlock()
	if hints, ok := graphql.GetExtension(ctx, "hints").(*[]Hint); ok {
		*hints = append(*hints, hint)
		return
	}
	graphql.RegisterExtension(ctx, "hints", &[]Hint{hint})
}

// fewTies are so few that somebody who counts one thing alone may have meant another, if that one makes so many times more.
const (
	fewTies  = 3
	manyMore = 10
)

// basis is one of what ties.
type basis struct {
	name   string
	weight func(*network.Weights) *float64
}

var bases = []basis{
	{"hosting", func(w *network.Weights) *float64 { return &w.Hosting }},
	{"participation", func(w *network.Weights) *float64 { return &w.Participation }},
	{"agreements", func(w *network.Weights) *float64 { return &w.Agreements }},
	{"positions", func(w *network.Weights) *float64 { return &w.Positions }},
}

// otherBasis says which other basis would find ties where a question counts one alone and finds few by it; empty if none would find more.
func (t *tieCounter) otherBasis(query network.Query, found int) string {
	var alone string
	var counted int
	for _, b := range bases {
		if *b.weight(&query.Weights) > 0 {
			alone = b.name
			counted++
		}
	}
	if counted != 1 || found > fewTies {
		return ""
	}
	var others []string
	for _, b := range bases {
		if b.name == alone || !plan.CanTie(t.question.Level, b.name) {
			continue
		}
		other := query
		other.Weights = network.Weights{}
		*b.weight(&other.Weights) = 1
		if n := len(t.fitting(other)); n > manyMore*found {
			others = append(others, fmt.Sprintf("`by: {%s: 1}` finds %d", b.name, n))
		}
	}
	if others == nil {
		return ""
	}
	return fmt.Sprintf("%s alone is counted, by which there are %d ties; %s", alone, found, strings.Join(others, ", "))
}
