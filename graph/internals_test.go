package graph

import (
	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Planner plans root fields as a service does, which keeps plans, and needs no database.
type Planner struct{ resolver *Resolver }

// NewPlanner returns a planner that has kept nothing yet.
func NewPlanner(contract *schema.Schema) Planner {
	kept, err := lru.New[preparedKey, *prepared](preparedFields)
	if err != nil {
		panic(err)
	}
	return Planner{&Resolver{schema: contract, limits: DefaultLimits(), prepared: kept}}
}

// Prepare plans a root field, or takes a plan that is kept.
func (p Planner) Prepare(request plan.Request) (*plan.Root, cypher.Statement, error) {
	return p.resolver.prepare(request)
}

// Kept is how many plans are kept.
func (p Planner) Kept() int { return p.resolver.prepared.Len() }
