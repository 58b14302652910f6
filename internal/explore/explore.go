// Package explore finds parts of the graph step by step, where one statement cannot: what lies around some nodes, and
// how two are connected. It finds
// ids; what is asked of those nodes and facts is read afterwards, by an answer or by an export.
package explore

import (
	"cmp"
	"context"
	"iter"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
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
