package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/goccy/go-yaml"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// anew is told wherever a golden file differs.
const anew = "If this is meant to be, write the golden files anew and read what changed in them:\n" +
	"\tgo test ./internal/plan ./internal/cypher ./graph -run Golden -update\n"

// compiler answers requests up to the statements that they come to, with no database: each statement is kept, and ends its root field.
// Where several follow each other, so much is answered that the next one comes: the nodes that are asked for are there, with no facts,
// and a path leads straight from one to the other.
type compiler struct {
	contract *ast.Schema
	executor *executor.Executor

	mu   sync.Mutex // root fields are answered side by side
	sent []compiled
}

// compiled is a statement, and the response key of the root field that came to it.
type compiled struct {
	root string
	neo4jdb.Statement
}

// errCompiled ends a root field whose last statement is known.
var errCompiled = errors.New("compiled")

func newCompiler(contract *schema.Schema) *compiler {
	c := &compiler{contract: contract.AST}
	limits := graph.DefaultLimits()
	limits.TiesMemory = 0 // nothing is counted to find out how much there is
	c.executor = executor.New(graph.New(contract, c, limits))
	c.executor.SetQueryCache(graphql.MapCache[*ast.QueryDocument]{})
	return c
}

// compile returns the statements of a request in the order of its root fields, and its errors: those with which it is refused.
func (c *compiler) compile(ctx context.Context, query string, variables map[string]any) ([]compiled, json.RawMessage, gqlerror.List) {
	c.sent = nil
	ctx = graphql.StartOperationTrace(ctx)
	variables, wrong := coerced(c.contract, query, variables)
	if wrong != nil {
		return nil, nil, gqlerror.List{wrong}
	}
	operation, refused := c.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: query, Variables: variables})
	if refused != nil {
		return nil, nil, refused
	}
	handler, ctx := c.executor.DispatchOperation(ctx, operation)
	response := handler(ctx)
	refused = slices.DeleteFunc(response.Errors, func(err *gqlerror.Error) bool { return err.Message == errCompiled.Error() })
	var roots []string
	for _, selection := range operation.Operation.SelectionSet {
		if field, ok := selection.(*ast.Field); ok {
			roots = append(roots, field.Alias)
		}
	}
	slices.SortFunc(refused, func(a, b *gqlerror.Error) int { return strings.Compare(a.Path.String(), b.Path.String()) })
	slices.SortStableFunc(c.sent, func(a, b compiled) int { return slices.Index(roots, a.root) - slices.Index(roots, b.root) })
	return c.sent, response.Data, refused
}

func (c *compiler) keep(ctx context.Context, statement neo4jdb.Statement) {
	c.mu.Lock()
	defer c.mu.Unlock()
	root := ""
	if field := graphql.GetFieldContext(ctx); field != nil {
		root = field.Field.Alias
	}
	c.sent = append(c.sent, compiled{root, statement})
}

// Read keeps a statement.
func (c *compiler) Read(ctx context.Context, statement neo4jdb.Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		text := statement.Text
		ids, byType := statement.Params["p0"].(map[string][]string)
		switch {
		case strings.HasPrefix(text, "EXPLAIN "): // the same statement comes next
			return
		case strings.Contains(text, "_MERGED_INTO"), strings.HasPrefix(text, "MATCH (j:_Judgement)"), statement.Params == nil:
			return // what was merged and judged, and what is compared of all: these depend on nothing that is asked
		}
		c.keep(ctx, statement)
		switch {
		case byType && strings.HasSuffix(text, "\nRETURN [n1.id] AS row"): // which of these nodes there are
			for _, ids := range ids {
				for _, id := range ids {
					yield([]any{[]any{id}}, nil)
				}
			}
		case strings.HasSuffix(text, ".id, found] AS row"), strings.Contains(text, "\nRETURN [type("): // neighbours, and facts between nodes
		case strings.Contains(text, "SHORTEST"):
			path := []any{[]any{statement.Params["p0"], statement.Params["p1"]}, 1.0}
			yield([]any{[]any{int64(1), []any{path}}}, nil)
		default:
			yield(nil, errCompiled)
		}
	}
}

// ReadMarked keeps the statements that find out which nodes count for ties, and that read what is asked of the ties. What is read to
// count them depends on nothing, and is of an empty graph.
func (c *compiler) ReadMarked(ctx context.Context, statement neo4jdb.Statement) ([][]any, neo4jdb.Mark, error) {
	if statement.Params[cypher.TiesParam] != nil || statement.Params[cypher.RecordParam] != nil {
		c.keep(ctx, statement)
		return nil, "", errCompiled
	}
	if statement.Params["p0"] != nil {
		c.keep(ctx, statement)
	}
	columns := make([]any, 20)
	for i := range columns {
		columns[i] = []any{}
	}
	return [][]any{columns}, "mark", nil
}

// Mark is always the same: nobody writes.
func (c *compiler) Mark(context.Context) (neo4jdb.Mark, error) { return "mark", nil }

// caseFiles are all files of questions.
var caseFiles = []string{"testdata/cases/*.yaml", "testdata/moving/*.yaml", "testdata/evidence/*.yaml", "testdata/identity/*.yaml"}

// readCases reads the questions of the files, by the names of these.
func readCases(t *testing.T, patterns ...string) map[string][]testCase {
	t.Helper()
	all := map[string][]testCase{}
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %d files, %v", pattern, len(files), err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var cases []testCase
			if err := yaml.UnmarshalWithOptions(text, &cases, yaml.Strict(), yaml.UseOrderedMap()); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
			all[file] = cases
		}
	}
	return all
}

// What is sent to the database for each question that there is. The statements stand in testdata/statements, a file for each file
// of questions; one that has the text of an earlier one names that.
func TestGoldenStatements(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	shared := newCompiler(contract)
	for file, cases := range readCases(t, caseFiles...) {
		name := strings.TrimSuffix(filepath.Base(file), ".yaml")
		if folder := filepath.Base(filepath.Dir(file)); folder != "cases" && folder != name {
			name = folder + "-" + name
		}
		t.Run(name, func(t *testing.T) {
			golden := "testdata/statements/" + name + ".cypher"
			text := "// What is sent for the questions in " + filepath.Base(filepath.Dir(file)) + "/" + filepath.Base(file) + ".\n"
			first := map[string]string{}
			for _, question := range cases {
				c := shared
				if strings.Contains(question.Query, "tie") || strings.Contains(question.Query, "network") {
					c = newCompiler(contract) // which nodes count is kept for the next question
				}
				text += "\n" + c.written(t, question, first)
			}
			if *update {
				if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			compareTexts(t, golden, text)
		})
	}
}

// written is what is sent for a question, as a golden file has it. The questions that came to a text first are kept in `first`.
func (c *compiler) written(t *testing.T, question testCase, first map[string]string) string {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "// %s\n", question.Question)
	ctx := graph.WithLanguages(t.Context(), question.Languages)
	statements, _, refused := c.compile(ctx, question.Query, jsonVariables(t, question.Variables))
	for _, err := range refused {
		fmt.Fprintf(&b, "// refused: %s\n", err.Message)
	}
	for _, s := range statements {
		if earlier, ok := first[s.Text]; ok {
			fmt.Fprintf(&b, "// as for: %s\n", earlier)
		} else {
			first[s.Text] = question.Question
			b.WriteString(s.Text + "\n")
		}
		for _, name := range slices.Sorted(maps.Keys(s.Params)) {
			if name != cypher.TiesParam && name != cypher.RecordParam { // what was counted before
				fmt.Fprintf(&b, "// $%s: %s\n", name, value(s.Params[name]))
			}
		}
	}
	if len(statements)+len(refused) == 0 {
		b.WriteString("// nothing\n")
	}
	return b.String()
}

// value writes a parameter. Of ids by type, those types are left out of which there are none.
func value(v any) string {
	if byType, ok := v.(map[string][]string); ok {
		v = maps.Clone(byType)
		maps.DeleteFunc(v.(map[string][]string), func(_ string, ids []string) bool { return len(ids) == 0 })
	}
	var b strings.Builder
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(b.String())
}

// compareTexts tells where a golden file differs first.
func compareTexts(t *testing.T, golden, got string) {
	t.Helper()
	text, err := os.ReadFile(golden)
	if err != nil {
		t.Fatalf("%v\n%s", err, anew)
	}
	if string(text) == got {
		return
	}
	kept, made := strings.Split(string(text), "\n\n"), strings.Split(got, "\n\n")
	for i := range made {
		if i >= len(kept) || kept[i] != made[i] {
			was := "nothing"
			if i < len(kept) {
				was = kept[i]
			}
			t.Fatalf("%s differs first here: got\n%s\nwant\n%s\n%s", golden, made[i], was, anew)
		}
	}
	t.Fatalf("%s has more than is sent. %s", golden, anew)
}

// asksNothing says that a question is refused before anything is asked of the graph, so that no graph is needed to try it.
func (c testCase) asksNothing() bool {
	return len(c.Errors) > 0 && (c.Statements == nil || *c.Statements == 0)
}

// Questions that are refused get their errors, and nothing is asked of the graph.
func TestRefusedQuestions(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	c := newCompiler(contract)
	tried := 0
	for file, cases := range readCases(t, caseFiles...) {
		for _, question := range cases {
			if !question.asksNothing() {
				continue
			}
			tried++
			t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml")+"/"+question.Question, func(t *testing.T) {
				ctx := graph.WithLanguages(t.Context(), question.Languages)
				statements, data, refused := c.compile(ctx, question.Query, jsonVariables(t, question.Variables))
				checkErrors(t, refused, question.Errors)
				if want := ordered(question.Data); string(data) != want && (len(data) > 0 || want != "null") {
					t.Errorf("got %s, want %s", data, want)
				}
				if len(statements) > 0 {
					t.Errorf("%d statements were sent, the first is\n%s", len(statements), statements[0].Text)
				}
			})
		}
	}
	if tried < 60 {
		t.Errorf("only %d questions are refused", tried)
	}
}
