package dataset

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// What was retracted is kept under the shadow of its label or type, out of the way of all that reads the graph as it stands.

// MoveNodes takes nodes out of what is read, or brings them back. A row has the id, and what to set on the way.
func MoveNodes(noun *schema.Type, retract bool, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{Text: moveNodes(noun, retract, "count(n)"), Params: map[string]any{"rows": rows}}
}

func moveNodes(noun *schema.Type, retract bool, returning string) string {
	from, to, at := noun.Label, noun.Shadow(), "now"
	if !retract {
		from, to, at = to, from, "null"
	}
	return "WITH datetime() AS now UNWIND $rows AS row MATCH (n:" + from + ") USING INDEX n:" + from + "(id) WHERE n.id = row.id " +
		"SET n:" + to + " REMOVE n:" + from + " WITH now, n, row, [name IN coalesce(row.names, []) | n[name]] AS before " +
		"SET n += row.set, n.retractedAt = " + at + ", n.updatedAt = now " +
		"SET n.revision = coalesce(n.revision, 1) + 1 RETURN " + returning
}

// moveFact puts a relationship of another type, with all that it has, in the place of one: a relationship keeps its type for ever.
const moveFact = "SET s = properties(r) SET s += row.set, s.retractedAt = %s, s.revision = coalesce(r.revision, 1) + 1 DELETE r RETURN "

// MoveFacts takes facts out of what is read, or brings them back. A row has the id, and what to set on the way.
func MoveFacts(t *schema.Type, retract bool, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{Text: moveFacts(t, retract, "count(s)"), Params: map[string]any{"rows": rows}}
}

func moveFacts(t *schema.Type, retract bool, returning string) string {
	from, to, at := t.Label, t.Shadow(), "now"
	if !retract {
		from, to, at = to, from, "null"
	}
	return "WITH datetime() AS now UNWIND $rows AS row MATCH (a)-[r:" + from + "]->(b) USING INDEX r:" + from + "(id) WHERE r.id = row.id " +
		"WITH now, a, r, b, row, [name IN coalesce(row.names, []) | r[name]] AS before " +
		"CREATE (a)-[s:" + to + "]->(b) " + fmt.Sprintf(moveFact, at) + returning
}

// retractUnclaimed retracts those of some facts for which no claim stands any more.
func retractUnclaimed(t *schema.Type) string {
	return "WITH datetime() AS now UNWIND $rows AS row MATCH (a)-[r:" + t.Label + "]->(b)" + byID("r", t) + " WHERE r.id = row.id " +
		"AND NOT EXISTS { (c:Claim) WHERE c.fact = row.id AND c.retractedAt IS NULL } " +
		"CREATE (a)-[s:" + t.Shadow() + "]->(b) " + fmt.Sprintf(moveFact, "now") + "s.id, s.revision, [], a.id, b.id"
}

// storedAway reads what was retracted of a type: as storedNodes and storedFacts do what stands.
func storedAway(t *schema.Type, ids []string) neo4jdb.Statement {
	if t.Kind == schema.Fact {
		return neo4jdb.Statement{
			Text:   "UNWIND $ids AS id MATCH (a)-[r:" + t.Shadow() + "]->(b) USING INDEX r:" + t.Shadow() + "(id) WHERE r.id = id RETURN id, properties(r), a.id, b.id",
			Params: map[string]any{"ids": ids},
		}
	}
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id MATCH (n:" + t.Shadow() + ") USING INDEX n:" + t.Shadow() + "(id) WHERE n.id = id " +
			"AND NOT EXISTS { (n)-[:_MERGED_INTO]->() } RETURN id, properties(n)", // what was merged into another stays so
		Params: map[string]any{"ids": ids},
	}
}

// away reads those of some nodes or facts that were retracted: by id, the columns behind it.
func (p *planner) away(ctx context.Context, count *Count, ids []string) (map[string][]any, error) {
	found := map[string][]any{}
	if count.noneAway || len(ids) == 0 {
		return found, nil
	}
	for row, err := range p.db.Read(ctx, storedAway(count.Type, ids)) {
		if err != nil {
			return nil, fmt.Errorf("comparing with what was retracted: %w", err)
		}
		found[row[0].(string)] = row[1:]
	}
	return found, nil
}

// revive counts a node or fact that was retracted and is described again, and returns what to set on it.
func (c *Count) revive(id string, props properties, stored map[string]any) map[string]any {
	set := c.compare(id, props, stored)
	if set == nil {
		set = map[string]any{}
		c.Unchanged--
		c.Changed++
	}
	return set
}

// missingFrom are the ids of those of a batch that the graph does not have.
func missingFrom[T, S any](stored map[string]S, batch []T, id func(T) string) []string {
	var missing []string
	for _, one := range batch {
		if _, has := stored[id(one)]; !has {
			missing = append(missing, id(one))
		}
	}
	return missing
}
