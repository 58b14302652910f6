package dataset

import (
	"fmt"
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

// knownIDs finds the ids that the graph has: of what stands, and of what something else stands for since it was merged.
func knownIDs(t *schema.Type, ids []string) neo4jdb.Statement {
	params := map[string]any{"ids": ids}
	shadow := t.Shadow()
	if t.Kind == schema.Fact {
		return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH ()-[r:" + t.Label + "]->()" + byID("r", t) + " WHERE r.id = id RETURN id " +
			"UNION UNWIND $ids AS id MATCH ()-[r:" + shadow + "]->() USING INDEX r:" + shadow + "(id) WHERE r.id = id AND (r._into IS NOT NULL OR r._loop) RETURN id",
			Params: params}
	}
	return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH (n:" + t.Label + ")" + byID("n", t) + " WHERE n.id = id RETURN id " +
		"UNION UNWIND $ids AS id MATCH (n:" + shadow + ") USING INDEX n:" + shadow + "(id) WHERE n.id = id AND EXISTS { (n)-[:_MERGED_INTO]->() } RETURN id",
		Params: params}
}

func storedNodes(noun *schema.Type, ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (n:" + noun.Label + ")" + byID("n", noun) + " WHERE n.id = id RETURN id, properties(n)",
		Params: map[string]any{"ids": ids},
	}
}

func storedFacts(t *schema.Type, ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (a)-[r:" + t.Label + "]->(b)" + byID("r", t) + " WHERE r.id = id RETURN id, properties(r), a.id, b.id",
		Params: map[string]any{"ids": ids},
	}
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

// countStored counts what the graph has of a type, which it knows without looking.
func countStored(t *schema.Type) neo4jdb.Statement {
	if t.Kind == schema.Fact {
		return neo4jdb.Statement{Text: "MATCH ()-[r:" + t.Label + "]->() RETURN count(r)"}
	}
	return neo4jdb.Statement{Text: "MATCH (n:" + t.Label + ") RETURN count(n)"}
}

// addNodes makes nodes that the graph did not have when it was asked: a row is an id and the values of the columns. Where
// somebody else may have made them meanwhile they are merged, which is slower; creating them instead fails then, by their
// constraint.
func addNodes(noun *schema.Type, columns []string, rows [][]any, merge bool) neo4jdb.Statement {
	moments := []string{"createdAt", "updatedAt"}
	if noun.Field("recordedAt") != nil {
		moments = append(moments, "recordedAt")
	}
	make := "CREATE (n:" + noun.Label + " {id: row[0], " + strings.Join(moments, ": now, ") + ": now" + values(1, columns) + "})"
	if merge {
		make = "MERGE (n:" + noun.Label + " {id: row[0]}) ON CREATE SET n." + strings.Join(moments, " = now, n.") + " = now" + setting("n", 1, columns)
	}
	return neo4jdb.Statement{
		Text:   "WITH datetime() AS now UNWIND $rows AS row " + make + " RETURN count(n)",
		Params: map[string]any{"rows": rows},
	}
}

// values are the columns in a map of properties: the first has the number first in the row.
func values(first int, columns []string) string {
	var b strings.Builder
	for i, name := range columns {
		fmt.Fprintf(&b, ", `%s`: row[%d]", name, first+i)
	}
	return b.String()
}

// setting sets the columns on what may have been there before, and leaves alone what has no value here.
func setting(variable string, first int, columns []string) string {
	var b strings.Builder
	for i, name := range columns {
		word := ", "
		if i == 0 {
			word = " SET "
		}
		fmt.Fprintf(&b, "%s%s.`%s` = coalesce(row[%d], %s.`%s`)", word, variable, name, first+i, variable, name)
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

// retractClaims takes claims back. They stay, and so does what they speak of.
func retractClaims(rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = row.id " +
			"SET c.retractedAt = coalesce(c.retractedAt, now), c.updatedAt = now, c.revision = coalesce(c.revision, 1) + 1 RETURN count(c)",
		Params: map[string]any{"rows": rows},
	}
}

// RestoreClaims makes claims that were taken back hold anew, from now on. That they held once before stays known: a copy with
// an id of its own keeps the time from when to when.
func RestoreClaims(rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: `WITH datetime() AS now UNWIND $rows AS row MATCH (c:Claim)-[:FROM]->(d:Document) USING INDEX c:Claim(id) WHERE c.id = row.id AND c.retractedAt IS NOT NULL
WITH now, row, c, d, c {.*, id: c.id + '.until-' + toString(c.retractedAt.epochMillis)} AS before
CREATE (h:Claim) SET h = before
CREATE (h)-[:FROM {id: 'from:' + h.id + '>' + d.id}]->(d)
SET c += row.set, c.retractedAt = null, c.recordedAt = now, c.updatedAt = now, c.revision = coalesce(c.revision, 1) + 1 RETURN size($rows) LIMIT 1`,
		Params: map[string]any{"rows": rows},
	}
}

func changeNodes(noun *schema.Type, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row MATCH (n:" + noun.Label + ")" + byID("n", noun) + " WHERE n.id = row.id " +
			"SET n.updatedAt = now WITH n, row SET n += row.set, n.revision = coalesce(n.revision, 1) + 1 RETURN count(n)",
		Params: map[string]any{"rows": rows},
	}
}

// addFacts makes relationships, as addNodes does nodes: a row is an id, those of the ends, and the values of the columns.
func addFacts(g *factGroup, columns []string, rows [][]any, merge bool) neo4jdb.Statement {
	make := "CREATE (a)-[r:" + g.noun.Label + " {id: row[0]" + values(3, columns) + "}]->(b)"
	if merge {
		make = "MERGE (a)-[r:" + g.noun.Label + " {id: row[0]}]->(b)" + setting("r", 3, columns)
	}
	return neo4jdb.Statement{
		Text: "UNWIND $rows AS row MATCH (a:" + g.from.Label + ")" + byID("a", g.from) + " WHERE a.id = row[1] " +
			"MATCH (b:" + g.to.Label + ")" + byID("b", g.to) + " WHERE b.id = row[2] " +
			make + " RETURN count(r)",
		Params: map[string]any{"rows": rows},
	}
}

func changeFacts(t *schema.Type, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $rows AS row MATCH ()-[r:" + t.Label + "]->()" + byID("r", t) + " WHERE r.id = row.id SET r += row.set WITH r SET r.revision = coalesce(r.revision, 1) + 1 RETURN count(r)",
		Params: map[string]any{"rows": rows},
	}
}
