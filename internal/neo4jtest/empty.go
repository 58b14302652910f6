package neo4jtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Empty deletes every node, relationship, constraint and index, the token lookup indexes excepted: Neo4j makes those
// itself, and queries are slow without them. What is not there costs nothing but the question.
func Empty(ctx context.Context, db *neo4jdb.DB) error {
	if err := deleteNodes(ctx, db, ""); err != nil {
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

// emptyMigrated leaves the graph with the project's constraints and indexes only. They stay if they are those that this function left
// last, which it notes down in the file of the lock.
func emptyMigrated(ctx context.Context, db *neo4jdb.DB, note *os.File) error {
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err != nil {
		return err
	}
	noted, err := io.ReadAll(io.NewSectionReader(note, 0, 1<<10))
	if err != nil {
		return fmt.Errorf("reading what the last test left: %w", err)
	}
	there, err := fingerprint(ctx, db)
	if err != nil {
		return err
	}
	if string(noted) == there {
		if err := Clear(ctx, db); err != nil {
			return err
		}
		if _, err := db.Migrate(ctx, migrations, neo4jdb.MigrateOptions{}); err == nil {
			return nil
		} // else the migrations were edited between two runs over one server
	}
	if err := Empty(ctx, db); err != nil {
		return err
	}
	if _, err := db.Migrate(ctx, migrations, neo4jdb.MigrateOptions{}); err != nil {
		return err
	}
	if there, err = fingerprint(ctx, db); err != nil {
		return err
	}
	if err := note.Truncate(0); err != nil {
		return fmt.Errorf("noting down what this test found: %w", err)
	}
	if _, err := note.WriteAt([]byte(there), 0); err != nil {
		return fmt.Errorf("noting down what this test found: %w", err)
	}
	return nil
}

// Clear deletes every node and relationship of a migrated graph but its migrations, the history and the seed's mark included. Unlike
// Empty it keeps the constraints and indexes, so that the server keeps the plans of its statements.
func Clear(ctx context.Context, db *neo4jdb.DB) error {
	return deleteNodes(ctx, db, "WHERE NOT n:_EntenteMigration")
}

// fingerprint is the same for graphs with the same constraints, indexes and migrations.
func fingerprint(ctx context.Context, db *neo4jdb.DB) (string, error) {
	sum := sha256.New()
	for _, text := range []string{
		"SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name",
		"SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name",
		"MATCH (m:_EntenteMigration) RETURN m.version, m.checksum ORDER BY m.version",
	} {
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text}) {
			if err != nil {
				return "", fmt.Errorf("reading the graph's constraints and indexes: %w", err)
			}
			fmt.Fprintln(sum, row...)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// deleteNodes deletes nodes, those that fit if a condition is given: in batches, since the server's memory bounds a transaction.
func deleteNodes(ctx context.Context, db *neo4jdb.DB, condition string) error {
	const batch = 20_000
	for {
		var deleted int
		err := db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, counters, err := tx.Run(ctx, neo4jdb.Statement{
				Text:   "MATCH (n) " + condition + " WITH n LIMIT $batch DETACH DELETE n",
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
