// Package ceiling reads a whole graph through the bare driver, and does nothing with it: no export can be faster.
package ceiling

import (
	"context"
	"fmt"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Maps are what a short program asks for: every node and every relationship with the map of its properties.
var Maps = []string{
	"MATCH (n) RETURN n.id, labels(n)[0], properties(n)",
	"MATCH (a)-[r]->(b) RETURN r.id, type(r), a.id, b.id, properties(r)",
}

// Columns are the same by noun and by type of fact, each property a column: less work for both sides, for those who know the properties'
// names.
func Columns(s *schema.Schema) []string {
	var statements []string
	for _, noun := range s.Nouns {
		statements = append(statements, "MATCH (n:"+noun.Label+") RETURN n.id"+properties("n", noun))
	}
	for _, fact := range s.Facts {
		statements = append(statements, "MATCH (a)-[r:"+fact.Label+"]->(b) RETURN r.id, a.id, b.id"+properties("r", fact))
	}
	return statements
}

func properties(of string, t *schema.Type) string {
	var b strings.Builder
	add := func(name string) { b.WriteString(", " + of + "." + name) }
	for _, f := range t.Fields {
		switch {
		case f.Kind == schema.Reference:
			add(f.Property)
		case f.Kind == schema.Property && f.Name != "id":
			add(f.Name)
			if f.Scalar == "EDTF" && t.Field(f.First) == nil {
				add(f.First)
				add(f.Last)
			}
		}
	}
	return b.String()
}

// fetchSize is as large as that of Entente's own reads.
const fetchSize = 1000

// Read runs statements one after the other and returns how many rows they had, in the order in which the store has them.
func Read(ctx context.Context, at neo4jdb.Config, statements []string) (records int, err error) {
	driver, err := neo4j.NewDriverWithContext(at.URI, neo4j.BasicAuth(at.Username, at.Password, ""), func(c *config.Config) {
		c.TelemetryDisabled, c.NotificationsMinSeverity = true, notifications.DisabledLevel
	})
	if err != nil {
		return 0, fmt.Errorf("connect: %w", err)
	}
	defer driver.Close(ctx)
	session := driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: at.Database, FetchSize: fetchSize})
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
