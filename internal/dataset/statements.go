package dataset

import (
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// batchSize is how many rows one statement carries.
const batchSize = 2000

// The statements. Labels and relationship types come from the contract, never from a file; values are parameters. There is
// one text for each noun and each fact between two nouns, whatever the files hold.

func knownIDs(t *schema.Type, ids []string) neo4jdb.Statement {
	params := map[string]any{"ids": ids}
	if t.Kind == schema.Fact {
		return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH ()-[r:" + t.Label + " {id: id}]->() RETURN id", Params: params}
	}
	return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH (n:" + t.Label + " {id: id}) RETURN id", Params: params}
}
