package identity

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Database is where the graph is.
type Database interface {
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
	Mark(ctx context.Context) (neo4jdb.Mark, error)
}

// names are all in which a node n is called.
const names = `[n.name] + COLLECT {
  MATCH (n)-[:NAMED]->(name:Name) WHERE coalesce(name.kind, '') <> 'WEAK'
  RETURN name.value ORDER BY name.id
}`

const loadPersons = `MATCH (n:Person)
CALL (n) {
  WITH COLLECT { MATCH (n)-[r:HELD]->() UNWIND [r.fromStart, r.fromEnd, r.asOfStart, r.asOfEnd, r.toStart, r.toEnd] AS day RETURN day } +
    COLLECT { MATCH (n)-[:PARTICIPATED_IN]->(e:Event) UNWIND [e.start, e.end] AS day RETURN day } + [null] AS days
  UNWIND days AS day
  RETURN min(day.year) AS first, max(day.year) AS last
}
RETURN n.id, n.name, n.nameCompleteness = 'FAMILY_ONLY', n.wikidataId, ` + names + `,
  COLLECT { MATCH (n)-[:HELD]->(p:Position) RETURN DISTINCT p.id ORDER BY p.id },
  COLLECT { MATCH (n)-[:HELD]->(:Position)-[:IN]->(o:Organization) RETURN DISTINCT o.id ORDER BY o.id },
  COLLECT { MATCH (n)-[:PARTICIPATED_IN]->(e:Event) RETURN DISTINCT e.id ORDER BY e.id },
  null AS country, first, last, null AS begin
ORDER BY n.id`

const loadBodies = `MATCH (n:Organization)
RETURN n.id, n.name, false, n.wikidataId, ` + names + `,
  [] AS posts,
  COLLECT { MATCH (n)-[:PART_OF]->(o:Organization) RETURN DISTINCT o.id ORDER BY o.id },
  COLLECT { MATCH (n)-[:HOSTED|PARTICIPATED_IN]->(e:Event) RETURN DISTINCT e.id ORDER BY e.id },
  head(COLLECT { MATCH (n)-[:OF_COUNTRY]->(c:Country) RETURN c.id ORDER BY c.id LIMIT 1 }), null AS first, null AS last,
  CASE WHEN n.inceptionStart.year = n.inceptionEnd.year THEN n.inceptionStart.year END
ORDER BY n.id`

// load reads what is compared of all people, or of all bodies.
func load(ctx context.Context, db Database, bodies bool) ([]Record, error) {
	text := loadPersons
	if bodies {
		text = loadBodies
	}
	var records []Record
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text}) {
		if err != nil {
			return nil, fmt.Errorf("reading who may be the same: %w", err)
		}
		var r Record
		r.ID, _ = row[0].(string)
		r.Name, _ = row[1].(string)
		r.FamilyOnly, _ = row[2].(bool)
		r.WikidataID, _ = row[3].(string)
		r.Names, r.Posts, r.Bodies, r.Events = texts(row[4]), texts(row[5]), texts(row[6]), texts(row[7])
		r.Country, _ = row[8].(string)
		r.First, r.Last, r.Begin = year(row[9]), year(row[10]), year(row[11])
		records = append(records, r)
	}
	return records, nil
}

// loadJudgements reads what curators hold of pairs.
func loadJudgements(ctx context.Context, db Database) ([]Judgement, error) {
	var judgements []Judgement
	statement := neo4jdb.Statement{Text: "MATCH (j:_Judgement) RETURN j.a, j.b, j.verdict, j.author, j.reason, j.document, j.quote, j.at ORDER BY j.id"}
	for row, err := range db.Read(ctx, statement) {
		if err != nil {
			return nil, fmt.Errorf("reading what was judged: %w", err)
		}
		var j Judgement
		for i, into := range []*string{&j.A, &j.B, &j.Verdict, &j.Author, &j.Reason, &j.Document, &j.Quote} {
			*into, _ = row[i].(string)
		}
		j.At, _ = row[7].(time.Time)
		judgements = append(judgements, j)
	}
	return judgements, nil
}

func texts(v any) []string {
	var out []string
	list, _ := v.([]any)
	for _, element := range list {
		if s, ok := element.(string); ok && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func year(v any) int {
	n, _ := v.(int64)
	return int(n)
}
