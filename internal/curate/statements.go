package curate

import (
	"strings"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// The statements. Labels and relationship types come from the contract; values are parameters. Each names the index on ids, because the
// database keeps a plan that it made while there were few nodes.

func match(t *schema.Type, label string) string {
	if t.Kind == schema.Fact {
		return "MATCH (a)-[x:" + label + "]->(b) USING INDEX x:" + label + "(id) WHERE x.id = "
	}
	return "MATCH (x:" + label + ") USING INDEX x:" + label + "(id) WHERE x.id = "
}

// lockAndRead locks nodes or facts by writing to them, and only then reads them: what stands and what was retracted, each by its index.
func lockAndRead(t *schema.Type, ids []string) neo4jdb.Statement {
	stands, ends := "x:"+t.Label, ""
	if t.Kind == schema.Fact {
		stands, ends = "type(x) = '"+t.Label+"'", ", startNode(x).id, endNode(x).id"
	}
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id CALL (id) { " + match(t, t.Label) + "id RETURN x UNION ALL " + match(t, t.Shadow()) + "id RETURN x } " +
			"SET x._lock = true REMOVE x._lock WITH collect(x) AS all UNWIND all AS x RETURN x.id, properties(x), " + stands + ends,
		Params: map[string]any{"ids": ids},
	}
}

func readDigests(sets []string) neo4jdb.Statement {
	return neo4jdb.Statement{Text: "UNWIND $ids AS id MATCH (s:_ChangeSet) WHERE s.id = id RETURN id, s.digest", Params: map[string]any{"ids": sets}}
}

func readLastChange(id string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "MATCH (c:_Change) WHERE c.target = $id WITH c ORDER BY c.sequence DESC LIMIT 1 " +
			"MATCH (s:_ChangeSet) WHERE s.id = c.changeSet RETURN s.author, c.at",
		Params: map[string]any{"id": id},
	}
}

// readOnes finds what nodes have already that can have only one.
func readOnes(t *schema.Type, o dataset.One, ids []string) neo4jdb.Statement {
	left, right := "-[r:", "]->"
	if !o.Field.Out {
		left, right = "<-[r:", "]-"
	}
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id " + match(o.Noun, o.Noun.Label) + "id MATCH (x)" + left + t.Label + right + "(far) RETURN id, r.id, far.id",
		Params: map[string]any{"ids": ids},
	}
}

// readFactsOf finds the facts of nodes.
func readFactsOf(s *schema.Schema, noun *schema.Type, ids []string) neo4jdb.Statement {
	var types []string
	for _, t := range s.Facts {
		if t.Label != "FROM" {
			types = append(types, t.Label)
		}
	}
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id " + match(noun, noun.Label) + "id MATCH (x)-[r:" + strings.Join(types, "|") + "]-() RETURN DISTINCT r.id, id",
		Params: map[string]any{"ids": ids},
	}
}

// readReferring finds the facts of one type that refer to nodes by a property.
func readReferring(t *schema.Type, property string, ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "MATCH ()-[r:" + t.Label + "]->() WHERE r." + property + " IN $ids RETURN r.id, r." + property,
		Params: map[string]any{"ids": ids},
	}
}

// readOwnNames finds the names by which nothing else is called.
func readOwnNames(noun *schema.Type, ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id " + match(noun, noun.Label) + "id MATCH (x)-[:" + namedFact + "]->(n:" + nameNoun + ") " +
			"WHERE NOT EXISTS { (n)<-[:" + namedFact + "]-(other) WHERE NOT other.id IN $ids } RETURN DISTINCT n.id, id",
		Params: map[string]any{"ids": ids},
	}
}

func readClaimsFrom(documents []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (d:Document {id: id})<-[:FROM]-(c:Claim) WHERE c.retractedAt IS NULL RETURN c.id, id",
		Params: map[string]any{"ids": documents},
	}
}

// readDocumentsOf finds what claims are from, whether it stands or not.
func readDocumentsOf(claims []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = id MATCH (c)-[:FROM]->(d) RETURN id, d.id",
		Params: map[string]any{"ids": claims},
	}
}

func readClaimsAbout(ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $ids AS id MATCH (c:Claim) USING INDEX c:Claim(fact) WHERE c.fact = id AND c.retractedAt IS NULL RETURN c.id, id",
		Params: map[string]any{"ids": ids},
	}
}

// readLastClaims finds what claims are about of which no other claim stands.
func readLastClaims(claims, going []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = id " +
			"AND NOT EXISTS { (o:Claim) WHERE o.fact = c.fact AND o.retractedAt IS NULL AND NOT o.id IN $going } RETURN c.fact, id",
		Params: map[string]any{"ids": claims, "going": going},
	}
}

func createNodes(noun *schema.Type, rows []map[string]any) neo4jdb.Statement {
	moments := "createdAt: now, updatedAt: now"
	source, far := "", ""
	if noun.Name == claimNoun {
		moments += ", recordedAt: now"
		source = "MATCH (d:Document) USING INDEX d:Document(id) WHERE d.id = row.document "
		far = "-[:FROM {id: 'from:' + row.id + '>' + row.document}]->(d)"
	}
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row " + source + "CREATE (n:" + noun.Label + " {id: row.id, revision: 1, " + moments + "})" + far +
			" SET n += row.set RETURN count(n)",
		Params: map[string]any{"rows": rows},
	}
}

func changeNodes(noun *schema.Type, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row " + match(noun, noun.Label) +
			"row.id SET x += row.set, x.updatedAt = now, x.revision = row.revision RETURN count(x)",
		Params: map[string]any{"rows": rows},
	}
}

func createFacts(t, from, to *schema.Type, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "UNWIND $rows AS row MATCH (a:" + from.Label + ") USING INDEX a:" + from.Label + "(id) WHERE a.id = row.from " +
			"MATCH (b:" + to.Label + ") USING INDEX b:" + to.Label + "(id) WHERE b.id = row.to " +
			"CREATE (a)-[r:" + t.Label + " {id: row.id, revision: 1}]->(b) SET r += row.set RETURN count(r)",
		Params: map[string]any{"rows": rows},
	}
}

func changeFacts(t *schema.Type, rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text:   "UNWIND $rows AS row " + match(t, t.Label) + "row.id SET x += row.set, x.revision = row.revision RETURN count(x)",
		Params: map[string]any{"rows": rows},
	}
}

func retractClaims(rows []map[string]any) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "WITH datetime() AS now UNWIND $rows AS row MATCH (c:Claim) USING INDEX c:Claim(id) WHERE c.id = row.id " +
			"SET c.retractedAt = now, c.updatedAt = now, c.revision = row.revision RETURN count(c)",
		Params: map[string]any{"rows": rows},
	}
}
