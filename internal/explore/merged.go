package explore

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Standing finds the nodes that stand for merged ones, by the ids of those: ids that are not among the answers were not merged.
func Standing(ctx context.Context, db Database, nouns []*schema.Type, ids []string) (map[string]string, error) {
	standing := map[string]string{}
	for _, noun := range nouns {
		var own []string
		for _, id := range ids {
			if strings.HasPrefix(id, noun.Prefix()+":") {
				own = append(own, id)
			}
		}
		if own == nil {
			continue
		}
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: cypher.Standing(noun), Params: map[string]any{"ids": own}}) {
			if err != nil {
				return nil, fmt.Errorf("looking what nodes were merged into: %w", err)
			}
			standing[row[0].(string)] = row[1].(string)
		}
	}
	return standing, nil
}
