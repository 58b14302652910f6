package neo4jtest

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Empty deletes every node, relationship, constraint and index, the token lookup indexes excepted: Neo4j makes those
// itself, and queries are slow without them. What is not there costs nothing but the question.
func Empty(ctx context.Context, db *neo4jdb.DB) error {
	if err := deleteNodes(ctx, db); err != nil {
		return err
	}
	// Constraints first: they own indexes.
	for _, kind := range []struct{ noun, list string }{
		{"CONSTRAINT", "SHOW CONSTRAINTS YIELD name"},
		{"INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"},
	} {
		var names []string
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: kind.list}) {
			if err != nil {
				return fmt.Errorf("listing every %s: %w", strings.ToLower(kind.noun), err)
			}
			names = append(names, row[0].(string))
		}
		if len(names) == 0 {
			continue
		}
		err := db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			for _, name := range names {
				quoted := "`" + strings.ReplaceAll(name, "`", "``") + "`"
				if _, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "DROP " + kind.noun + " " + quoted + " IF EXISTS"}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("dropping every %s: %w", strings.ToLower(kind.noun), err)
		}
	}
	return nil
}

// deleteNodes deletes in batches, since the server's memory bounds a transaction.
func deleteNodes(ctx context.Context, db *neo4jdb.DB) error {
	const batch = 20_000
	for {
		var deleted int
		err := db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, counters, err := tx.Run(ctx, neo4jdb.Statement{
				Text:   "MATCH (n) WITH n LIMIT $batch DETACH DELETE n",
				Params: map[string]any{"batch": batch},
			})
			deleted = counters.NodesDeleted
			return err
		})
		if err != nil {
			return fmt.Errorf("deleting every node: %w", err)
		}
		if deleted < batch {
			return nil
		}
	}
}
