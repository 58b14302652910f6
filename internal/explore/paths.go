package explore

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

// Paths are the ways that were found between two nodes.
type Paths struct {
	// Paths are the best first.
	Paths []Path
	// Facts are all facts between neighbours on a path, by type and id.
	Facts []Fact
	// Stopped says why the search ended early; empty if it did not.
	Stopped Stop
}

// Path is one way: the ids of its nodes, and how common those between its ends are.
type Path struct {
	Nodes      []string
	Commonness float64
}

// Stop is why a search ended early.
type Stop string

// The reasons, as the contract has them.
const (
	StoppedByTime     Stop = "TIME"
	StoppedByCompared Stop = "COMPARED"
	StoppedByFirst    Stop = "FIRST"
)

// SameError says that the id in an argument is that of the same node as another one, since a merge.
type SameError struct{ Argument, ID, Other, Node string }

func (e *SameError) Error() string {
	return fmt.Sprintf("%s and %s are one node since a merge, %s: expected another one", e.Other, e.ID, e.Node)
}

// standing is a search with the nodes that stand for those that it names.
func standing(s *plan.PathSearch, nodes map[string]string) (*plan.PathSearch, error) {
	found := *s
	found.From, found.To, found.Without = nodes[s.From], nodes[s.To], nil
	if found.From == found.To {
		return nil, &SameError{"to", s.To, s.From, found.To}
	}
	for _, barred := range s.Barred() {
		node := nodes[barred.ID]
		switch node {
		case found.From:
			return nil, &SameError{barred.Argument, barred.ID, s.From, node}
		case found.To:
			return nil, &SameError{barred.Argument, barred.ID, s.To, node}
		}
		found.Without = append(found.Without, node)
	}
	return &found, nil
}

// FindPaths looks for paths for so long. It searches one length after the other, the shortest first, so that what it has found
// when the time is over is all there is of those lengths. Planning a statement, which takes a young database longer than the
// search itself, is no part of that time. The error is an *UnknownError for ends that are not there,
// and a *SameError if they are one node.
func FindPaths(ctx context.Context, db Database, s *plan.PathSearch, limit time.Duration) (*Paths, error) {
	nodes, err := Present(ctx, db, s.Ways.Entities, s.Named(), map[string]string{})
	if err != nil {
		return nil, err
	}
	if s, err = standing(s, nodes); err != nil {
		return nil, err
	}
	found := new(Paths)
	if err := found.search(ctx, db, s, limit); err != nil {
		return nil, err
	}
	if found.Stopped == "" && s.All && len(found.Paths) > s.First {
		found.Stopped = StoppedByFirst
	}
	found.Paths = found.Paths[:min(len(found.Paths), s.First)]
	return found, found.readFacts(ctx, db, s.Ways)
}

// search finds the paths themselves.
func (p *Paths) search(ctx context.Context, db Database, s *plan.PathSearch, limit time.Duration) error {
	left := limit
	shortest, length := 0, 0
	for {
		first := s.First - len(p.Paths)
		if s.All {
			first++ // to see whether there are more
		}
		before := len(p.Paths)
		statement := cypher.Paths(s, shortest, length, first)
		if err := prepare(ctx, db, statement); err != nil {
			return err
		}
		began := time.Now()
		err := p.within(ctx, left, limit, func(ctx context.Context) error { return p.ofLength(ctx, db, s, statement) })
		left -= time.Since(began)
		if err != nil || p.Stopped != "" || !s.Longer || len(p.Paths) >= s.First {
			return err
		}
		if length == 0 {
			if len(p.Paths) == before {
				return nil // not even one
			}
			length = len(p.Paths[0].Nodes) - 1
			shortest = length
		}
		if length++; length > s.MaxLength {
			return nil
		}
	}
}

// prepare lets the database plan a statement, which it then keeps.
func prepare(ctx context.Context, db Database, statement cypher.Statement) error {
	statement.Text = "EXPLAIN " + statement.Text
	for _, err := range db.Read(ctx, neo4jdb.Statement{Text: statement.Text, Params: statement.Params}) {
		if err != nil {
			return err
		}
	}
	return nil
}

// within searches for as long as is left of a limit, if there is one. That the time is over is no error: what was found is what there is.
func (p *Paths) within(ctx context.Context, left, limit time.Duration, search func(context.Context) error) error {
	if limit <= 0 {
		return search(ctx)
	}
	inTime, cancel := context.WithTimeout(ctx, left)
	defer cancel()
	err := search(inTime)
	if err != nil && neo4jdb.CodeOf(err) == neo4jdb.CodeTimeout && ctx.Err() == nil {
		p.Stopped = StoppedByTime
		return nil
	}
	return err
}

// ofLength adds the best paths of one length.
func (p *Paths) ofLength(ctx context.Context, db Database, s *plan.PathSearch, statement cypher.Statement) error {
	for row, err := range rows(ctx, db, statement) {
		if err != nil {
			return err
		}
		if s.Compared > 0 && row[0].(int64) > int64(s.Compared) {
			p.Stopped = StoppedByCompared
		}
		for _, element := range row[1].([]any) {
			parts := element.([]any)
			path := Path{Commonness: parts[1].(float64)}
			for _, id := range parts[0].([]any) {
				path.Nodes = append(path.Nodes, id.(string))
			}
			p.Paths = append(p.Paths, path)
		}
	}
	return nil
}

// Nodes are the ids of all nodes on the paths, each once.
func (p *Paths) Nodes() []string {
	once := map[string]bool{}
	for _, path := range p.Paths {
		for _, id := range path.Nodes {
			once[id] = true
		}
	}
	return slices.Sorted(maps.Keys(once))
}

// readFacts asks for the facts between neighbours.
func (p *Paths) readFacts(ctx context.Context, db Database, ways plan.Ways) error {
	if len(p.Paths) == 0 {
		return nil
	}
	neighbors := map[[2]string]bool{}
	for _, path := range p.Paths {
		for i, id := range path.Nodes[1:] {
			neighbors[[2]string{path.Nodes[i], id}] = true
		}
	}
	for row, err := range rows(ctx, db, cypher.FactsAmong(ways, p.Nodes(), 0)) {
		if err != nil {
			return err
		}
		fact := Fact{row[0].(string), row[1].(string), row[2].(string), row[3].(string)}
		if neighbors[[2]string{fact.From, fact.To}] || neighbors[[2]string{fact.To, fact.From}] {
			p.Facts = append(p.Facts, fact)
		}
	}
	slices.SortFunc(p.Facts, byTypeAndID)
	return nil
}
