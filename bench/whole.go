package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"time"

	"github.com/entente-graph/entente/bench/load"
	"github.com/entente-graph/entente/bench/record"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// wholeMain shows what questions over the whole graph cost Entente, beside the same questions in plain Cypher.
func wholeMain(ctx context.Context, args []string) error {
	return ententeMain(ctx, "whole", args, (*bench).whole)
}

// wholeQuestion is a question over the whole graph. Where Cypher can ask it in a statement that people would write, plain is
// that; it answers the number of ties, as totalCount or nodeCount does.
type wholeQuestion struct{ title, query, plain string }

var wholeQuestions = []wholeQuestion{
	{
		"pairs of organizations that co-hosted", `ties(first: 20) { totalCount nodes { a { id name } b { id name } weight firstDate lastDate } }`,
		`MATCH (a:Organization)-[:HOSTED]->(e:Event)<-[:HOSTED]-(b:Organization) WHERE a.id < b.id
		WITH a, b, count(DISTINCT e) AS weight, min(e.start) AS first, max(e.end) AS last
		WITH * ORDER BY weight DESC, a.id, b.id
		WITH collect([a.id, a.name, b.id, b.name, weight, first, last]) AS pairs RETURN size(pairs), pairs[..20]`,
	},
	{
		"the same since 2015", `ties(first: 20, where: {event: {start: {gte: "2015-01-01"}}}) { totalCount nodes { a { id name } b { id name } weight } }`,
		`MATCH (a:Organization)-[:HOSTED]->(e:Event)<-[:HOSTED]-(b:Organization) WHERE a.id < b.id AND e.start >= date('2015-01-01')
		WITH a, b, count(DISTINCT e) AS weight
		WITH * ORDER BY weight DESC, a.id, b.id
		WITH collect([a.id, a.name, b.id, b.name, weight]) AS pairs RETURN size(pairs), pairs[..20]`,
	},
	{
		"the same with their events", `ties(first: 20) { totalCount nodes { a { id } b { id } weight events { nodes { id name date } } } }`, "",
	},
	{
		"pairs of countries by year", `ties(level: COUNTRY, first: 20) { totalCount nodes { a { id } b { id } weight series { start weight } } }`,
		`MATCH (e:Event) CALL (e) { MATCH (e)<-[:HOSTED]-(h) OPTIONAL MATCH (h)-[:OF_COUNTRY]->(c:Country)
		RETURN collect(DISTINCT coalesce(c, CASE WHEN h:Country THEN h END)) AS cs }
		UNWIND cs AS a UNWIND cs AS b WITH e, a, b WHERE a.id < b.id
		WITH a, b, e.start.year AS year, count(*) AS n ORDER BY year
		WITH a, b, sum(n) AS weight, collect([year, n]) AS series ORDER BY weight DESC, a.id, b.id
		WITH collect([a.id, b.id, weight, series]) AS pairs RETURN size(pairs), pairs[..20]`,
	},
	{
		"ministries across countries in ten years", `ties(level: MINISTRY, first: 20, where: {period: "2010/2019", acrossCountries: true}) { totalCount nodes { a { id } b { id } weight } }`, "",
	},
	{
		"hosting, taking part, agreements and posts, weighted", `ties(first: 20, by: {hosting: 1, participation: 0.5, agreements: 2, positions: 1}) { totalCount nodes { a { id } b { id } weight } }`, "",
	},
	{
		"a table of 50 countries", `tieMatrix(level: COUNTRY, first: 50) { rows { node { id } total } weights }`, "",
	},
	{
		"a table of 50 organizations, of forums only", `tieMatrix(first: 50, where: {event: {kind: {eq: FORUM}}}) { rows { node { id } total } weights }`, "",
	},
	{
		"what changed between two periods, organizations", `tieChanges(earlier: "2005/2009", later: "2010/2014") { totalCount nodes { kind a { id } b { id } difference earlier { weight } later { weight } } }`, "",
	},
	{
		"what changed between two periods, countries", `tieChanges(earlier: "2005/2009", later: "2010/2014", level: COUNTRY) { totalCount nodes { kind a { id } b { id } difference } }`, "",
	},
	{
		"communities of the network, PageRank", `network(first: 20) { nodeCount modularity nodes { node { id } pageRank community } }`, "",
	},
	{
		"betweenness, ties of weight 3 and more", `network(first: 20, orderBy: BETWEENNESS, where: {weight: {gte: 3}}) { nodeCount nodes { node { id } betweenness } }`, "",
	},
}

// whole asks each question in turn of Entente and in plain Cypher, and prints the medians.
func (b *bench) whole(ctx context.Context, kept *record.Record) error {
	db, err := neo4jdb.Open(ctx, b.database.config)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	client := b.running[b.contenders[0].server].client
	fmt.Fprintf(os.Stdout, "%-52s %10s %10s %10s %8s\n", "over the whole graph", "first ms", "p50 ms", "Cypher ms", "times")
	for _, q := range wholeQuestions {
		if err := b.wholeQuestion(ctx, db, client, q, kept); err != nil {
			return fmt.Errorf("%s: %w", q.title, err)
		}
	}
	return b.afterWrite(ctx, db, client, kept)
}

func (b *bench) wholeQuestion(ctx context.Context, db *neo4jdb.DB, client *load.Client, q wholeQuestion, kept *record.Record) error {
	ask := graphQL("/graphql", "{ answer: "+q.query+" }")("")
	var own, plain []time.Duration
	var answer []byte
	for start := time.Now(); time.Since(start) < b.seconds || len(own) < 3; {
		asked := time.Now()
		var err error
		if answer, err = client.Ask(ctx, ask); err != nil {
			return err
		}
		own = append(own, time.Since(asked))
		if q.plain == "" {
			continue
		}
		asked = time.Now()
		rows, _, err := db.ReadMarked(ctx, neo4jdb.Statement{Text: q.plain})
		if err != nil {
			return err
		}
		plain = append(plain, time.Since(asked))
		if err := sameCount(answer, rows[0][0].(int64)); err != nil {
			return err
		}
	}
	first := own[0]
	slices.Sort(own)
	median := own[len(own)/2]
	fmt.Fprintf(os.Stdout, "%-52s %10.1f %10.1f", q.title, millis(first), millis(median))
	kept.Add(q.title, "ms, first", record.Neither, millis(first)) // what the database has planned already decides it
	kept.Add(q.title, "ms p50", record.Lower, millis(median))
	if plain != nil {
		slices.Sort(plain)
		cypher := plain[len(plain)/2]
		fmt.Fprintf(os.Stdout, " %10.1f %8.1f", millis(cypher), float64(cypher)/float64(median))
		kept.Add(q.title, "times as quick as plain Cypher", record.Higher, float64(cypher)/float64(median))
	}
	fmt.Fprintln(os.Stdout)
	return nil
}

// sameCount checks that both found as many ties.
func sameCount(answer []byte, want int64) error {
	var response struct {
		Data struct{ Answer struct{ TotalCount int64 } }
	}
	if err := json.Unmarshal(answer, &response); err != nil {
		return err
	}
	if got := response.Data.Answer.TotalCount; got != want {
		return fmt.Errorf("found %d ties, and plain Cypher finds %d", got, want)
	}
	return nil
}

// afterWrite shows how long the first answer after a write takes: the projection is read anew.
func (b *bench) afterWrite(ctx context.Context, db *neo4jdb.DB, client *load.Client, kept *record.Record) error {
	ask := graphQL("/graphql", "{ answer: "+wholeQuestions[0].query+" }")("")
	var took []time.Duration
	for range 5 {
		err := db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "MATCH (c:Country) WITH c LIMIT 1 SET c.updatedAt = datetime()"})
			return err
		})
		if err != nil {
			return err
		}
		asked := time.Now()
		if _, err := client.Ask(ctx, ask); err != nil {
			return err
		}
		took = append(took, time.Since(asked))
	}
	slices.Sort(took)
	fmt.Fprintf(os.Stdout, "%-52s %10s %10.1f\n", "the first question again, after a write", "", millis(took[len(took)/2]))
	kept.Add("the first question again, after a write", "ms p50", record.Lower, millis(took[len(took)/2]))
	return nil
}
