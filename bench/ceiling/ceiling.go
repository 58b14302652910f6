// Package ceiling reads a whole graph through the bare driver, and does nothing with it: no export can be faster.
package ceiling

import (
	"context"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// What is read: every node and every relationship with all its properties, in the order in which the store has them. Maps of
// properties are what a short program asks for; columns are less work for both sides, and need the properties' names.
var statements = []string{
	"MATCH (n) RETURN n.id, labels(n)[0], properties(n)",
	"MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)",
}

// fetchSize is as large as that of Entente's own reads.
const fetchSize = 1000

// Read reads the graph and returns how many nodes and relationships that were.
func Read(ctx context.Context, uri, username, password, database string) (records int, err error) {
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(username, password, ""), func(c *config.Config) {
		c.TelemetryDisabled, c.NotificationsMinSeverity = true, notifications.DisabledLevel
	})
	if err != nil {
		return 0, fmt.Errorf("connect: %w", err)
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: database, FetchSize: fetchSize})
	defer session.Close(ctx)
	for _, statement := range statements {
		result, err := session.Run(ctx, statement, nil)
		if err != nil {
			return records, fmt.Errorf("run: %w", err)
		}
		var record *neo4j.Record
		for result.NextRecord(ctx, &record) {
			records++
		}
		if err := result.Err(); err != nil {
			return records, fmt.Errorf("read: %w", err)
		}
	}
	return records, nil
}
