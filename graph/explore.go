package graph

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/plan"
)

// explore finds what a root field asks for, reads what is asked of it, and returns the row of the field's object.
func (r *Resolver) explore(ctx context.Context, e *plan.Explored) ([]any, error) {
	switch find := e.Find.(type) {
	case *plan.Neighborhood:
		found, err := explore.Neighborhood(ctx, r.db, find)
		if err != nil {
			return nil, exploreError(err)
		}
		nodes := make([]string, len(found.Nodes))
		for i, node := range found.Nodes {
			nodes[i] = node.ID
		}
		read, err := r.read(ctx, e.Reading, nodes, found.Facts)
		if err != nil {
			return nil, err
		}
		return read.subgraph(e.Object, found), nil
	case *plan.Candidates:
		return r.candidates(ctx, e, find)
	case *plan.PathSearch:
		found, err := explore.FindPaths(ctx, r.db, find, r.limits.PathTime)
		if err != nil {
			return nil, exploreError(err)
		}
		read, err := r.read(ctx, e.Reading, found.Nodes(), found.Facts)
		if err != nil {
			return nil, err
		}
		return read.paths(e.Object, found), nil
	}
	return nil, fmt.Errorf("explore a %T", e.Find)
}

// exploreError tells what stands against exploring .
func exploreError(err error) error {
	var unknown *explore.UnknownError
	if errors.As(err, &unknown) {
		return &plan.Error{Argument: unknown.Argument, Message: unknown.Error()}
	}
	var same *explore.SameError
	if errors.As(err, &same) {
		return &plan.Error{Argument: same.Argument, Message: same.Error()}
	}
	var tooMany *explore.TooManyFactsError
	if errors.As(err, &tooMany) {
		return &plan.Error{Limit: "max-neighborhood-facts", Allowed: tooMany.Limit, Message: fmt.Sprintf(
			"there are more than %d facts between the nodes, which is the limit (max-neighborhood-facts): ask for fewer nodes with"+
				" `limit`, or for fewer `relationships`", tooMany.Limit)}
	}
	return err
}

// reading holds what was read of nodes and facts, by their ids.
type reading struct {
	// nodes and facts have what was asked of each, in the order of plan.Reading.
	nodes, facts map[string][]any
	degrees      map[string]any
}

// read reads what is asked of nodes and facts.
func (r *Resolver) read(ctx context.Context, asked *plan.Reading, nodes []string, facts []explore.Fact) (*reading, error) {
	byType := map[string][]string{}
	for _, fact := range facts {
		byType[fact.Type] = append(byType[fact.Type], fact.ID)
	}
	read := &reading{nodes: map[string][]any{}, facts: map[string][]any{}, degrees: map[string]any{}}
	statement := cypher.Read(asked, nodes, byType)
	if statement.Text == "" || len(nodes) == 0 {
		return read, nil
	}
	statement, err := r.resolved(ctx, statement)
	if err != nil {
		return nil, err
	}
	for row, err := range r.db.Read(ctx, sent(statement)) {
		if err != nil {
			return nil, err
		}
		values := row[0].([]any)
		id := values[1].(string)
		if values[0] == true {
			read.facts[id] = values[2:]
		} else {
			read.degrees[id], read.nodes[id] = values[2], values[3:]
		}
	}
	return read, nil
}

// row is an object's row: the values of its fields, by their names, in the order of their slots.
func row(o *plan.Object, value func(name string, v plan.Value) any) []any {
	var values []any
	for i := range o.Variants[0].Fields {
		field := &o.Variants[0].Fields[i]
		if field.Slot < 0 {
			continue
		}
		var name string
		switch v := field.Value.(type) {
		case *plan.Found:
			name = v.Name
		case *plan.Records:
			name = v.Name
		case plan.Computed:
			name = string(v)
		}
		values = append(values, value(name, field.Value))
	}
	return values
}

// rowsOf are the rows of a list, without those that are nil.
func rowsOf[T any](list []T, row func(T) any) []any {
	rows := []any{}
	for _, element := range list {
		if r := row(element); r != nil {
			rows = append(rows, r)
		}
	}
	return rows
}

// node is what a field asks of a node; nil if the node went away before it was read.
func (r *reading) node(v plan.Value, id string) any {
	if objects, ok := r.nodes[id]; ok {
		return objects[v.(*plan.Found).Use]
	}
	return nil
}

// fact is the same of a fact.
func (r *reading) fact(v plan.Value, id string) any {
	if objects, ok := r.facts[id]; ok {
		return objects[v.(*plan.Found).Use]
	}
	return nil
}
