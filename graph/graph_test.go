package graph_test

import (
	"context"
	"encoding/json"
	"flag"
	"iter"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

func TestMain(m *testing.M) {
	flag.Parse()
	checks := strconv.Itoa(testlevel.Draws(3, 30, 2000))
	// Each random request is a statement that the database has never seen, and planning it takes the most time.
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	neo4jtest.Main(m)
}

// service is a read API over a graph of the test's own.
type service struct {
	db       *neo4jdb.DB
	contract *ast.Schema
	executor *executor.Executor

	mu   sync.Mutex // root fields are answered side by side
	sent []neo4jdb.Statement
	// chosen are the statements that found out which nodes count for ties.
	chosen []neo4jdb.Statement
	// marks counts how often the database's mark was asked for by itself, which is at the beginning of each new projection.
	marks int
	// held holds that up until it is closed.
	held chan struct{}
	// telling are the questions that a quick run asks; nil if they were not looked for.
	telling map[string]bool
}

// Read counts the statements on their way to the database.
func (s *service) Read(ctx context.Context, statement neo4jdb.Statement) iter.Seq2[[]any, error] {
	s.mu.Lock()
	switch {
	case strings.Contains(statement.Text, "_MERGED_INTO"): // where nothing has the id, it is looked whether something was merged
	case strings.HasPrefix(statement.Text, "EXPLAIN "): // planned outside the time that a search has
	default:
		s.sent = append(s.sent, statement)
	}
	s.mu.Unlock()
	return s.db.Read(ctx, statement)
}

// ReadMarked counts the statements that read what is asked of ties apart from those that find out which ties count.
func (s *service) ReadMarked(ctx context.Context, statement neo4jdb.Statement) ([][]any, neo4jdb.Mark, error) {
	s.mu.Lock()
	switch {
	case statement.Params[cypher.TiesParam] != nil || statement.Params[cypher.RecordParam] != nil:
		s.sent = append(s.sent, statement)
	case statement.Params["p0"] != nil:
		s.chosen = append(s.chosen, statement)
	}
	s.mu.Unlock()
	return s.db.ReadMarked(ctx, statement)
}

// Mark counts how often it is asked for.
func (s *service) Mark(ctx context.Context) (neo4jdb.Mark, error) {
	s.mu.Lock()
	s.marks++
	s.mu.Unlock()
	if s.held != nil {
		<-s.held
	}
	return s.db.Mark(ctx)
}

// start is a service over an empty graph that has the project's constraints and indexes.
func start(t *testing.T) *service {
	t.Helper()
	db := neo4jtest.Migrated(t).Open(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := &service{db: db, contract: contract.AST}
	s.executor = executor.New(graph.New(contract, s, patient()))
	s.executor.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	return s
}

// patient are limits with all the time that a database needs on a busy machine to plan what it has never seen.
func patient() graph.Limits {
	limits := graph.DefaultLimits()
	limits.Time = 5 * time.Minute
	return limits
}

// coerced are a request's variables as every way into the service coerces them. A query that is wrong itself is the executor's to refuse.
func coerced(contract *ast.Schema, query string, variables map[string]any) (map[string]any, *gqlerror.Error) {
	doc, problems := gqlparser.LoadQueryWithRules(contract, query, nil)
	if problems != nil || len(doc.Operations) == 0 {
		return variables, nil
	}
	return graph.Variables(contract, doc, doc.Operations[0], variables, true)
}

// answer runs a request and returns data and errors.
func (s *service) answer(ctx context.Context, query string, variables map[string]any) (json.RawMessage, gqlerror.List) {
	s.sent, s.chosen = nil, nil
	ctx = graphql.StartOperationTrace(ctx)
	variables, wrong := coerced(s.contract, query, variables)
	if wrong != nil {
		return nil, gqlerror.List{wrong}
	}
	operation, errors := s.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if errors != nil {
		return nil, errors
	}
	handler, ctx := s.executor.DispatchOperation(ctx, operation)
	response := handler(ctx)
	return response.Data, response.Errors
}
