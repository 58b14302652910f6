package graph

import (
	"context"
	"iter"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-graph/entente/internal/cache"
	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/identity"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// Limits bound what one request may ask for. Each limit is named in the error of the request that goes over it.
type Limits struct {
	// PageSize is the most that `first` or `last` may ask for.
	PageSize int
	// Cost is the most that a root field may cost: about the number of values that it can read.
	Cost int
	// Depth is how many fields deep a selection may go.
	Depth int
	// Time is how long a root field may take, in the database too.
	Time time.Duration
	// Conditions is on how many related things the conditions of a root field may depend; those that weigh claims count several times.
	Conditions int
	// Roots is how many nodes a neighborhood may begin with, NeighborhoodDepth how many hops it may go from there, and
	// NeighborhoodNodes and NeighborhoodFacts how much there may be in it.
	Roots, NeighborhoodDepth, NeighborhoodNodes, NeighborhoodFacts int
	// TiesMemory is the most memory that counting ties may take, in bytes; 0 is no limit.
	TiesMemory int
	// Paths is how many paths may be asked for, PathLength how long they may be, PathsCompared how many of one length are looked
	// at, and PathTime how long a search may take.
	Paths, PathLength, PathsCompared int
	PathTime                         time.Duration
	// NetworkWork is how many steps the measures over all shortest paths of a network may take: its members times its ties,
	// counted from both ends.
	NetworkWork int
}

// DefaultLimits are limits that an analyst does not hit.
func DefaultLimits() Limits {
	return Limits{
		PageSize: 1000, Cost: 1_000_000, Conditions: 100, Depth: 40, Time: 30 * time.Second, TiesMemory: 2 << 30, NetworkWork: 5_000_000_000,
		Roots: 1000, NeighborhoodDepth: 6, NeighborhoodNodes: 5000, NeighborhoodFacts: 50_000,
		Paths: 100, PathLength: 10, PathsCompared: 20_000, PathTime: 5 * time.Second,
	}
}

// Plan are the limits that are known before anything runs.
func (l Limits) Plan() plan.Limits {
	return plan.Limits{
		PageSize: l.PageSize, Cost: l.Cost, Conditions: l.Conditions, Depth: l.Depth,
		Roots: l.Roots, NeighborhoodDepth: l.NeighborhoodDepth, NeighborhoodNodes: l.NeighborhoodNodes,
		NeighborhoodFacts: l.NeighborhoodFacts, Paths: l.Paths, PathLength: l.PathLength, PathsCompared: l.PathsCompared,
	}
}

// Option is more than reading.
type Option func(*Resolver)

// WithCurators lets those change the graph whom the permission lets.
func WithCurators(engine *curate.Engine, merges *merge.Engine, allow Permission) Option {
	return func(r *Resolver) { r.engine, r.merges, r.curators = engine, merges, allow }
}

// New returns the schema that gqlgen executes, answering from db. Without options it only reads.
func New(s *schema.Schema, db Database, limits Limits, options ...Option) graphql.ExecutableSchema {
	r := &Resolver{schema: s, db: db, limits: limits, prepared: cache.New[preparedKey, *prepared](preparedBytes),
		exporter: export.New(s, db, limits.Plan()), ties: network.NewKeeper(db, limits.TiesMemory),
		same: identity.NewKeeper(db), feed: newFeed(db, limits.Time), hints: &sync.Mutex{}}
	for _, option := range options {
		option(r)
	}
	return NewExecutableSchema(Config{Schema: s.AST, Resolvers: r})
}

// Database is where answers come from.
type Database interface {
	// Read runs one statement and yields its rows, each the statement's columns in order.
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
	network.Database
}
