// Package explore finds parts of the graph step by step, where one statement cannot: what lies around some nodes, and
// how two are connected. It finds
// ids; what is asked of those nodes and facts is read afterwards, by an answer or by an export.
package explore

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

// Database is where the graph is.
type Database interface {
	// Read runs one statement and yields its rows, each the statement's columns in order.
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
}

// Fact is a fact between two nodes: its relationship type, its id, and the ids of the node that it starts from and of the
// one that it leads to.
type Fact struct{ Type, ID, From, To string }

func byTypeAndID(a, b Fact) int { return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.ID, b.ID)) }

// UnknownError says that there are no nodes with these ids, which stand in the argument.
type UnknownError struct {
	Argument string
	IDs      []string
}

func (e *UnknownError) Error() string {
	if len(e.IDs) == 1 {
		return fmt.Sprintf("there is no node with the id %q", e.IDs[0])
	}
	return fmt.Sprintf("there are no nodes with the ids %s", strings.Join(e.IDs, ", "))
}

// present returns the nodes with these ids: those that were merged into another are that one. It fails with an *UnknownError if one is not there.
func present(ctx context.Context, db Database, ways plan.Ways, argument string, ids ...string) ([]string, error) {
	missing := slices.Clone(ids)
	for row, err := range rows(ctx, db, cypher.Present(ways, ids)) {
		if err != nil {
			return nil, err
		}
		missing = slices.DeleteFunc(missing, func(id string) bool { return id == row[0] })
	}
	if len(missing) == 0 {
		return ids, nil
	}
	standing, err := Standing(ctx, db, ways.Entities, missing)
	if err != nil {
		return nil, err
	}
	missing = slices.DeleteFunc(missing, func(id string) bool { return standing[id] != "" })
	if len(missing) > 0 {
		return nil, &UnknownError{argument, missing}
	}
	var found []string
	for _, id := range ids {
		if id = cmp.Or(standing[id], id); !slices.Contains(found, id) {
			found = append(found, id)
		}
	}
	return found, nil
}

// rows yields the only column of a statement's rows: a list.
func rows(ctx context.Context, db Database, statement cypher.Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: statement.Text, Params: statement.Params}) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(row[0].([]any), nil) {
				return
			}
		}
	}
}
