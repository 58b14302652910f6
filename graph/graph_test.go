package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"iter"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/schema"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// service is a read API over a graph of the test's own.
type service struct {
	db       *neo4jdb.DB
	executor *executor.Executor
	sent     []neo4jdb.Statement
}

// Read counts the statements on their way to the database.
func (s *service) Read(ctx context.Context, statement neo4jdb.Statement) iter.Seq2[[]any, error] {
	s.sent = append(s.sent, statement)
	return s.db.Read(ctx, statement)
}

func start(t *testing.T) *service {
	t.Helper()
	target := neo4jtest.Start(t)
	db, err := neo4jdb.Open(t.Context(), neo4jdb.Config{URI: target.URI, Username: target.Username, Password: target.Password})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close(context.Background()) })
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := &service{db: db}
	s.executor = executor.New(graph.New(contract, s, graph.DefaultLimits()))
	s.executor.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	return s
}

// answer runs a request and returns data and errors.
func (s *service) answer(ctx context.Context, query string, variables map[string]any) (json.RawMessage, gqlerror.List) {
	s.sent = nil
	ctx = graphql.StartOperationTrace(ctx)
	operation, errors := s.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errors != nil {
		return nil, errors
	}
	handler, ctx := s.executor.DispatchOperation(ctx, operation)
	response := handler(ctx)
	return response.Data, response.Errors
}

func TestSmoke(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			CREATE (a:Organization {id: 'organization:a', name: 'A', createdAt: datetime(), updatedAt: datetime()}),
			       (b:Organization {id: 'organization:b', name: 'B', createdAt: datetime(), updatedAt: datetime()}),
			       (c:Country {id: 'country:c', name: 'C'}),
			       (t:Topic {id: 'topic:t', name: 'T'}),
			       (e:Event {id: 'event:e', name: 'E', date: '2017-06', start: date('2017-06-01'), end: date('2017-06-30')}),
			       (f:Event {id: 'event:f', name: 'F'}),
			       (a)-[:OF_COUNTRY {id: 'x'}]->(c),
			       (a)-[:HOSTED {id: 'h1', role: 'CO_HOST', order: 1}]->(e),
			       (b)-[:HOSTED {id: 'h2', role: 'CO_HOST', order: 2}]->(e),
			       (c)-[:HOSTED {id: 'h3', role: 'HOST'}]->(f),
			       (e)-[:ABOUT {id: 'a1'}]->(t),
			       (k:Claim {id: 'claim:1', fact: 'h1', quote: 'q', confidence: 90})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{
		`{ event(id: "event:e") { id name date start createdAt:id hosts { totalCount edges { cursor role order claims { quote } node { __typename id name ... on Organization { country { name } countryEdge { id } } } } pageInfo { hasNextPage endCursor hasPreviousPage } } } }`,
		`{ events(orderBy: {date: DESC}, first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
		`{ events(where: {topics: {some: {node: {id: {eq: "topic:t"}}}}, hosts: {count: {gte: 2}}}, orderBy: [{hostsCount: DESC}]) { nodes { id name(lang: ["zh-CN","zh","ru"]) } } }`,
		`{ ties(first: 10) { totalCount nodes { a { id name } b { id name } weight firstDate lastDate events { nodes { id name date topics { nodes { name } } participants { edges { role node { id name } } } } } } } }`,
		`{ ties(where: {of: {id: {eq: "organization:b"}}, event: {date: {eq: "2017"}}, weight: {gte: 1}}) { edges { cursor node { a { id } b { id } events(first: 1) { totalCount nodes { id } } } } pageInfo { hasNextPage } } }`,
		`{ node(id: "topic:t") { __typename id ... on Topic { events { nodes { id } } } } nodes(ids: ["event:e", "x", "country:c", "event:zz"]) { id __typename ... on Event { name } } }`,
		`{ organizations(where: {NOT: {country: {id: {eq: "country:c"}}}}) { nodes { id } } }`,
		`{ events(where: {hosts: {all: {edge: {role: {eq: CO_HOST}}, node: {isOrganization: {country: {id: {eq: "country:c"}}}}}}}) { nodes { id } } }`,
		`{ events(where: {date: {eq: "2017-13"}}) { nodes { id } } }`,
		`{ organization(id: "organization:a") { hosted(orderBy: [{node: {date: DESC}}, {edge: {order: ASC}}], first: 2) { edges { cursor } } } country(id: "country:c") { createdAt } }`,
		`{ event(id: "event:e") { hosts { nodes { id updatedAt } } participants { nodes { ... on Entity { id } ... on Person { familyName } ... on Group { countMin } } } } }`,
	} {
		data, errors := s.answer(t.Context(), query, nil)
		var pretty bytes.Buffer
		_ = json.Compact(&pretty, data)
		t.Logf("%s\n%s\n%v\n", query, pretty.String(), errors)
		for _, sent := range s.sent {
			t.Logf("%s\n%v", sent.Text, sent.Params)
		}
	}
}
