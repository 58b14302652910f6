package generate

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// version is raised whenever the same seed and scale give another graph than before.
const version = 1

// Options say which graph is generated, and how. The zero value is seed 0 at scale 1 without claims.
type Options struct {
	// Seed chooses one of many worlds of the same size.
	Seed uint64
	// Scale multiplies the number of nodes and relationships; 0 means 1.
	Scale int
	// Fraction divides that number, but for countries: 50 makes a fiftieth. 0 means 1.
	Fraction int
	// Claims adds one document for every event and one claim for every HOSTED fact.
	Claims bool
	// Progress, if set, is told after every kind of node and relationship how many there are.
	Progress func(what string, written int, took time.Duration)
}

// Summary says what a graph holds.
type Summary struct {
	Nodes, Relationships int
	// Skipped tells that the graph was there already and nothing was written.
	Skipped bool
	Took    time.Duration
}

// Generate makes the database hold the graph that the options describe, and nothing else. If it is there already, this
// costs one query. If the database holds another bench graph, or the rest of an interrupted run, that is removed
// first. A database that holds anything else is left alone and refused.
func Generate(ctx context.Context, db *neo4jdb.DB, o Options) (Summary, error) {
	start := time.Now()
	o.Scale, o.Fraction = max(o.Scale, 1), max(o.Fraction, 1)
	g := &generator{db: db, options: o}
	have, err := g.marker(ctx)
	if err != nil {
		return Summary{}, fmt.Errorf("look for a bench graph: %w", err)
	}
	if have != nil && have.complete && have.matches(o) {
		return Summary{Nodes: have.nodes, Relationships: have.relationships, Skipped: true, Took: time.Since(start)}, nil
	}
	if have == nil {
		if err := g.refuseForeign(ctx); err != nil {
			return Summary{}, err
		}
	} else if err := g.wipe(ctx); err != nil {
		return Summary{}, fmt.Errorf("remove the former bench graph: %w", err)
	}
	summary, err := g.write(ctx)
	summary.Took = time.Since(start)
	return summary, err
}

// marker is the node that says which bench graph a database holds.
type marker struct {
	seed, version        uint64
	scale, fraction      int
	claims, complete     bool
	nodes, relationships int
}

func (m *marker) matches(o Options) bool {
	return m.version == version && m.seed == o.Seed && m.scale == o.Scale && m.fraction == o.Fraction && m.claims == o.Claims
}

func (g *generator) marker(ctx context.Context) (*marker, error) {
	rows, err := g.query(ctx, `MATCH (m:_BenchGraph)
		RETURN m.seed, m.version, m.scale, m.claims, m.complete, m.nodes, m.relationships,
		coalesce(m.fraction, 1)`, nil)
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	v := rows[0]
	number := func(i int) int { n, _ := v[i].(int64); return int(n) }
	flag := func(i int) bool { b, _ := v[i].(bool); return b }
	return &marker{
		seed: uint64(number(0)), version: uint64(number(1)), scale: number(2), claims: flag(3), complete: flag(4),
		nodes: number(5), relationships: number(6), fraction: number(7),
	}, nil
}

// refuseForeign keeps the benchmark from writing into anybody's graph. Labels that begin with an underscore are
// Entente's own housekeeping.
func (g *generator) refuseForeign(ctx context.Context) error {
	rows, err := g.query(ctx, `MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_')
		RETURN n.id, labels(n) LIMIT 1`, nil)
	if err != nil {
		return fmt.Errorf("look whether the database is empty: %w", err)
	}
	if len(rows) > 0 {
		return fmt.Errorf("the database is not empty (it holds %v %v) and is no bench graph: "+
			"name an empty database, the benchmark writes to no other", rows[0][1], rows[0][0])
	}
	return nil
}

func (g *generator) wipe(ctx context.Context) error {
	for {
		rows, err := g.query(ctx, `MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_')
			WITH n LIMIT 10000 DETACH DELETE n RETURN count(n)`, nil)
		if err != nil {
			return err
		}
		if rows[0][0] == int64(0) {
			break
		}
	}
	// The mark goes last, so that an interrupted wipe is known for what it is.
	_, err := g.query(ctx, `MATCH (m:_BenchGraph) DELETE m`, nil)
	return err
}

func (g *generator) write(ctx context.Context) (Summary, error) {
	var sum Summary
	o := g.options
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err != nil {
		return sum, err
	}
	if _, err := g.db.Migrate(ctx, migrations, neo4jdb.MigrateOptions{}); err != nil {
		return sum, err
	}
	if _, err := g.query(ctx, `CREATE (:_BenchGraph {seed: $seed, version: $version, scale: $scale, fraction: $fraction,
		claims: $claims, complete: false})`,
		map[string]any{"seed": int64(o.Seed), "version": version, "scale": o.Scale, "fraction": o.Fraction, "claims": o.Claims}); err != nil {
		return sum, fmt.Errorf("mark the graph: %w", err)
	}
	w := newWorld(o.Seed, SizesAt(o.Scale).divided(o.Fraction))
	nodes, facts := w.nodes(), w.facts()
	if o.Claims {
		nodes, facts = append(nodes, w.evidenceNodes()...), append(facts, w.evidenceFacts()...)
	}
	for _, set := range nodes {
		n, err := g.writeNodes(ctx, set)
		if err != nil {
			return sum, fmt.Errorf("write %s nodes: %w", set.label, err)
		}
		sum.Nodes += n
	}
	for _, set := range facts {
		n, err := g.writeFacts(ctx, set)
		if err != nil {
			return sum, fmt.Errorf("write %s relationships: %w", set.kind, err)
		}
		sum.Relationships += n
	}
	return sum, g.finish(ctx, sum)
}

// finish counts what the database holds now, so that a lost or doubled batch cannot go unseen, and lets the indexes'
// statistics settle, so that every plan is made on the same ground.
func (g *generator) finish(ctx context.Context, sum Summary) error {
	rows, err := g.query(ctx, `MATCH (n) WHERE none(l IN labels(n) WHERE l STARTS WITH '_')
		RETURN count(n), sum(COUNT { (n)-->() })`, nil)
	if err != nil {
		return fmt.Errorf("count the graph: %w", err)
	}
	if got := rows[0]; got[0] != int64(sum.Nodes) || got[1] != int64(sum.Relationships) {
		return fmt.Errorf("count the graph: it has %v nodes and %v relationships, expected %d and %d",
			got[0], got[1], sum.Nodes, sum.Relationships)
	}
	for _, text := range []string{`CALL db.resampleOutdatedIndexes()`, `CALL db.awaitIndexes(300)`} {
		if _, err := g.query(ctx, text, nil); err != nil {
			return fmt.Errorf("settle the indexes: %w", err)
		}
	}
	rows, err = g.query(ctx, `MATCH (m:_BenchGraph) SET m.complete = true, m.nodes = $nodes, m.relationships = $relationships
		RETURN m.complete`, map[string]any{"nodes": sum.Nodes, "relationships": sum.Relationships})
	if err == nil && len(rows) != 1 {
		err = errors.New("the graph's mark is gone: does another program write to this database?")
	}
	return err
}
