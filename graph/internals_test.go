package graph

import (
	"github.com/entente-graph/entente/internal/cache"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Planner plans root fields as a service does, which keeps plans, and needs no database.
type Planner struct{ resolver *Resolver }

// NewPlanner returns a planner that has kept nothing yet.
func NewPlanner(contract *schema.Schema) Planner {
	return Planner{&Resolver{schema: contract, limits: DefaultLimits(), prepared: cache.New[preparedKey, *prepared](preparedBytes)}}
}

// Prepare plans a root field, or takes a plan that is kept.
func (p Planner) Prepare(request plan.Request) (*plan.Root, cypher.Statement, error) {
	return p.resolver.prepare(request)
}

// Kept is how many plans are kept.
func (p Planner) Kept() int { return p.resolver.prepared.Len() }

// Bytes is how many bytes the plans take that are kept.
func (p Planner) Bytes() int { return p.resolver.prepared.Used() }
