package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

const (
	// batchSize is how many rows one statement carries.
	batchSize = 2000
	// transactionSize is how many rows one transaction writes: a dataset of up to so many is there as a whole or not at all.
	transactionSize = 10_000
)

// The statements. Labels and relationship types come from the contract, never from a file; values are parameters. There is
// one text for each noun and each fact between two nouns, and the properties that a dataset's nodes or facts of the kind have.

// byID makes the database look a node or relationship up by the index on its id. It plans a statement once and keeps the plan: one
// that was made while there were few of them reads them all for every id, ever after.
func byID(variable string, t *schema.Type) string {
	return " USING INDEX " + variable + ":" + t.Label + "(id)"
}

// lackedIDs finds the ids that the graph does not have. Most are there as a rule, and nothing comes back of those.
func lackedIDs(t *schema.Type, ids []string) neo4jdb.Statement {
	pattern, variable := "(n:"+t.Label+")", "n"
	if t.Kind == schema.Fact {
		pattern, variable = "()-[r:"+t.Label+"]->()", "r"
	}
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id OPTIONAL MATCH " + pattern + byID(variable, t) + " WHERE " + variable + ".id = id WITH id, " + variable +
			" WHERE " + variable + " IS NULL RETURN id",
		Params: map[string]any{"ids": ids},
	}
}

// keptIDs finds those of ids that the graph keeps out of sight: of nodes that were retracted, and of what something else stands for since it was
// merged.
func keptIDs(t *schema.Type, ids []string) neo4jdb.Statement {
	params := map[string]any{"ids": ids}
	shadow := t.Shadow()
	if t.Kind == schema.Fact {
		return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH ()-[r:" + shadow + "]->() USING INDEX r:" + shadow +
			"(id) WHERE r.id = id AND (r._into IS NOT NULL OR r._loop) RETURN id", Params: params}
	}
	return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH (n:" + shadow + ") USING INDEX n:" + shadow + "(id) WHERE n.id = id RETURN id", Params: params}
}

// lacked are those of some ids of a type that the graph neither has nor keeps.
func lacked(ctx context.Context, db *neo4jdb.DB, t *schema.Type, ids []string) (map[string]bool, error) {
	lost := map[string]bool{}
	for row, err := range db.Read(ctx, lackedIDs(t, ids)) {
		if err != nil {
			return nil, fmt.Errorf("looking up ids in the graph: %w", err)
		}
		lost[row[0].(string)] = true
	}
	if len(lost) == 0 {
		return lost, nil
	}
	for row, err := range db.Read(ctx, keptIDs(t, slices.Sorted(maps.Keys(lost)))) {
		if err != nil {
			return nil, fmt.Errorf("looking up ids in the graph: %w", err)
		}
		delete(lost, row[0].(string))
	}
	return lost, nil
}

// storedNodes reads what the graph has of nodes: the values of the columns, or all if there are none.
func storedNodes(noun *schema.Type, ids, columns []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (n:" + noun.Label + ")" + byID("n", noun) + " WHERE n.id = id RETURN id, " + reading("n", columns),
		Params: map[string]any{"ids": ids},
	}
}

func storedFacts(t *schema.Type, ids, columns []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (a)-[r:" + t.Label + "]->(b)" + byID("r", t) + " WHERE r.id = id RETURN id, " + reading("r", columns) + ", a.id, b.id",
		Params: map[string]any{"ids": ids},
	}
}

// reading reads columns as a list, or all that there is as a map.
func reading(variable string, columns []string) string {
	if len(columns) == 0 {
		return "properties(" + variable + ")"
	}
	return "[" + variable + ".`" + strings.Join(columns, "`, "+variable+".`") + "`]"
}

// wasRead are the properties that a statement read in columns, or all.
func wasRead(value any, columns []string) map[string]any {
	list, is := value.([]any)
	if !is {
		return value.(map[string]any)
	}
	props := make(map[string]any, len(list))
	for i, v := range list {
		if v != nil {
			props[columns[i]] = v
		}
	}
	return props
}

// storedOnes finds what nodes have already that can have only one.
func storedOnes(o one, ids []string) neo4jdb.Statement {
	pattern := "(n)-[:" + o.field.Fact.Label + "]->(far)"
	if !o.field.Out {
		pattern = "(n)<-[:" + o.field.Fact.Label + "]-(far)"
	}
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (n:" + o.noun.Label + ")" + byID("n", o.noun) + " WHERE n.id = id MATCH " + pattern + " RETURN id, far.id",
		Params: map[string]any{"ids": ids},
	}
}

// addNodes makes nodes that the graph did not have when it was asked: a row is an id and the values of the columns. It fails by their
// constraint where somebody else has made one meanwhile.
func addNodes(noun *schema.Type, columns []string, rows [][]any, set string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row CREATE (n:" + noun.Label + " {id: row[0], " + strings.Join(moments(noun), ": now, ") + ": now, " +
			CreatedBy + ": $set" + values(1, columns) + "}) RETURN count(n)",
		Params: map[string]any{"rows": rows, "set": set},
	}
}

// mergeNodes makes those that are still not there, which is slower, and returns of each whether it was made, and what it has if not.
func mergeNodes(noun *schema.Type, columns []string, rows [][]any, set string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row MERGE (n:" + noun.Label + " {id: row[0]}) " +
			"ON CREATE SET n." + strings.Join(moments(noun), " = now, n.") + " = now, " + marking("n", 1, columns) +
			" WITH n, n._fresh IS NOT NULL AS fresh REMOVE n._fresh RETURN n.id, fresh, CASE WHEN fresh THEN null ELSE properties(n) END",
		Params: map[string]any{"rows": rows, "set": set},
	}
}

// moments are the properties of a new node that tell when it was written.
func moments(noun *schema.Type) []string {
	if noun.Field("recordedAt") != nil {
		return []string{"createdAt", "updatedAt", "recordedAt"}
	}
	return []string{"createdAt", "updatedAt"}
}

// values are the columns in a map of properties: the first has the number first in the row.
func values(first int, columns []string) string {
	var b strings.Builder
	for i, name := range columns {
		fmt.Fprintf(&b, ", `%s`: row[%d]", name, first+i)
	}
	return b.String()
}

// marking sets the columns on what a merge makes, and marks it.
func marking(variable string, first int, columns []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s.%s = $set, %s._fresh = true", variable, CreatedBy, variable)
	for i, name := range columns {
		fmt.Fprintf(&b, ", %s.`%s` = row[%d]", variable, name, first+i)
	}
	return b.String()
}

// standingClaims are the claims of a document that were not taken back, in the order of their ids.
func standingClaims(document string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "MATCH (:Document {id: $id})<-[:FROM]-(c:Claim) WHERE c.retractedAt IS NULL RETURN c.id, c.fact ORDER BY c.id",
		Params: map[string]any{"id": document},
	}
}

// The statements that follow do something to what is there. A row has the id, and in `set` what to set; `names` are the properties whose values
// before are returned: beside the id and the revision since then, and before the ends of a fact. They read those behind the lock that their first
// SET takes.

// before reads the values that a row is about to change.
func before(variable string) string { return "[name IN row.names | " + variable + "[name]] AS before " }

// retractClaims takes claims back. They stay, and so does what they speak of.
const retractClaims = "WITH datetime() AS now UNWIND $rows AS row MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = row.id AND c.retractedAt IS NULL " +
	"SET c.retractedAt = now, c.updatedAt = now, c.revision = coalesce(c.revision, 1) + 1 RETURN c.id, c.revision, []"

// RestoreClaims makes claims that were taken back hold anew, from now on. That they held once before stays known: a copy with
// an id of its own keeps the time from when to when.
func RestoreClaims(rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{Text: restoreClaims("size($rows) LIMIT 1"), Params: map[string]any{"rows": rows}}
}

func restoreClaims(returning string) string {
	return `WITH datetime() AS now UNWIND $rows AS row MATCH (c:Claim)-[:FROM]->(d:Document) USING INDEX c:Claim(id) WHERE c.id = row.id AND c.retractedAt IS NOT NULL
WITH now, row, c, d, c {.*, id: c.id + '.until-' + toString(c.retractedAt.epochMillis)} AS held, [name IN coalesce(row.names, []) | c[name]] AS before
CREATE (h:Claim) SET h = held
CREATE (h)-[:FROM {id: 'from:' + h.id + '>' + d.id}]->(d)
SET c += row.set, c.retractedAt = null, c.recordedAt = now, c.updatedAt = now, c.revision = coalesce(c.revision, 1) + 1 RETURN ` + returning
}

func changeNodes(noun *schema.Type) string {
	return "WITH datetime() AS now UNWIND $rows AS row MATCH (n:" + noun.Label + ")" + byID("n", noun) + " WHERE n.id = row.id " +
		"SET n.updatedAt = now WITH n, row, " + before("n") +
		"SET n += row.set, n.revision = coalesce(n.revision, 1) + 1 RETURN n.id, n.revision, before"
}

// addFacts makes relationships, as addNodes does nodes: a row is an id, those of the ends, and the values of the columns.
func addFacts(g *factGroup, columns []string, rows [][]any, set string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   between(g) + "CREATE (a)-[r:" + g.noun.Label + " {id: row[0], " + CreatedBy + ": $set" + values(3, columns) + "}]->(b) RETURN count(r)",
		Params: map[string]any{"rows": rows, "set": set},
	}
}

// mergeFacts makes relationships, as mergeNodes does nodes.
func mergeFacts(g *factGroup, columns []string, rows [][]any, set string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: between(g) + "MERGE (a)-[r:" + g.noun.Label + " {id: row[0]}]->(b) ON CREATE SET " + marking("r", 3, columns) +
			" WITH r, r._fresh IS NOT NULL AS fresh REMOVE r._fresh RETURN r.id, fresh, CASE WHEN fresh THEN null ELSE properties(r) END",
		Params: map[string]any{"rows": rows, "set": set},
	}
}

// between finds the ends of facts.
func between(g *factGroup) string {
	return "UNWIND $rows AS row MATCH (a:" + g.from.Label + ")" + byID("a", g.from) + " WHERE a.id = row[1] " +
		"MATCH (b:" + g.to.Label + ")" + byID("b", g.to) + " WHERE b.id = row[2] "
}

func changeFacts(t *schema.Type) string {
	return "UNWIND $rows AS row MATCH (a)-[r:" + t.Label + "]->(b)" + byID("r", t) + " WHERE r.id = row.id SET r._lock = true REMOVE r._lock " +
		"WITH a, r, b, row, " + before("r") +
		"SET r += row.set WITH a, r, b, before SET r.revision = coalesce(r.revision, 1) + 1 RETURN r.id, r.revision, before, a.id, b.id"
}
