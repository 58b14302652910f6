package cypher_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/coerce"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

var update = flag.Bool("update", false, "write the golden files anew")

// anew is told wherever a golden file differs.
const anew = "If this is meant to be, write the golden files anew and read what changed in them:\n" +
	"\tgo test ./internal/plan ./internal/cypher ./graph -run Golden -update\n"

// limits are those of the service.
var limits = plan.Limits{PageSize: 1000, Cost: 1_000_000, Depth: 40}

func load(t testing.TB) *schema.Schema {
	t.Helper()
	contract, err := schema.Parse(schema.Mapped())
	if err != nil {
		t.Fatal(err)
	}
	return contract
}

// compile validates a request and compiles its root fields; ok is false if it is not valid GraphQL.
func compile(contract *schema.Schema, query string) (statements []cypher.Statement, ok bool, err error) {
	doc, parseErr := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, 5000)
	if parseErr != nil || len(doc.Operations) == 0 || len(validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules())) > 0 {
		return nil, false, nil
	}
	operation := doc.Operations[0]
	variables, parseErr := coerce.Variables(contract.AST, operation, doc.Fragments, nil)
	if parseErr != nil {
		return nil, false, nil
	}
	for _, selection := range operation.SelectionSet {
		field, isField := selection.(*ast.Field)
		if !isField || strings.HasPrefix(field.Name, "__") {
			continue
		}
		root, buildErr := plan.Build(plan.Request{
			Schema: contract, Operation: operation, Fragments: doc.Fragments, Key: field.Alias, Variables: variables, Limits: limits,
		})
		if buildErr != nil {
			err = buildErr
			continue
		}
		statements = append(statements, cypher.Compile(root))
	}
	return statements, true, err
}

// cursor is one of the events by date, the latest first.
func cursor(t *testing.T, contract *schema.Schema, day any, id string) string {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: `{ events(orderBy: {date: DESC}) { edges { cursor } } }`})
	if err != nil {
		t.Fatal(err)
	}
	if errs := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); errs != nil {
		t.Fatal(errs)
	}
	root, buildErr := plan.Build(plan.Request{Schema: contract, Operation: doc.Operations[0], Key: "events", Limits: limits})
	if buildErr != nil {
		t.Fatal(buildErr)
	}
	return plan.EncodeCursor(root.Value.(*plan.List).Fingerprint, []any{day, id})
}

// What is sent for twenty and more shapes of requests. The request stands on top of each file. The statements of all questions that
// are asked of the database in tests stand in graph/testdata/statements.
func TestGolden(t *testing.T) {
	contract := load(t)
	files, err := filepath.Glob("testdata/*.cypher")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d shapes, %v", len(files), err)
	}
	page := strings.NewReplacer("CURSOR", cursor(t, contract, "2017-06-15", "event:x"))
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".cypher"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			first, _, _ := strings.Cut(string(data), "\n")
			query := page.Replace(strings.TrimPrefix(first, "// "))
			statements, ok, err := compile(contract, query)
			if !ok || err != nil || len(statements) != 1 {
				t.Fatalf("%s: valid %v, %v, %d statements", query, ok, err, len(statements))
			}
			got := first + "\n\n" + statements[0].Text + "\n"
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != string(data) {
				t.Errorf("%s: got\n%s\nwant\n%s\n%s", file, got, data, anew)
			}
		})
	}
}

// Requests of the same shape have the same text, whatever their values, so that the database plans them once.
func TestSameShapeSameText(t *testing.T) {
	contract := load(t)
	for _, shape := range [][2]string{
		{`{ event(id: "event:a") { name } }`, `{ event(id: "event:b' OR 1=1") { name } }`},
		{`{ events(first: 3) { nodes { id } } }`, `{ events(first: 900) { nodes { id } } }`},
		{`{ events(where: {date: {eq: "2017"}}) { nodes { id } } }`, `{ events(where: {date: {eq: "2018-01/2018-03"}}) { nodes { id } } }`},
		{`{ events(where: {id: {in: ["a"]}}) { nodes { id } } }`, `{ events(where: {id: {in: ["b", "c", "d"]}}) { nodes { id } } }`},
		{`{ events(where: {start: {in: ["2017-01-01"]}}) { nodes { id } } }`, `{ events(where: {start: {in: []}}) { nodes { id } } }`},
		{`{ events(where: {name: {contains: "a"}, kind: {eq: EXPO}}) { nodes { id } } }`, `{ events(where: {kind: {eq: FAIR}, name: {contains: "b"}}) { nodes { id } } }`},
		{`{ events(where: {hosts: {count: {gt: 1, lt: 5}}}) { nodes { id } } }`, `{ events(where: {hosts: {count: {lt: 7, gt: 2}}}) { nodes { id } } }`},
		{`{ person(id: "a") { name(lang: ["zh"]) } }`, `{ person(id: "b") { name(lang: ["ru", "zh", "fr"]) } }`},
		{`{ nodes(ids: ["event:a"]) { id } }`, `{ nodes(ids: ["event:b", "event:c"]) { id } }`},
		{`{ events(orderBy: {date: DESC}, after: "` + cursor(t, contract, "2017-06-15", "event:a") + `") { nodes { id } } }`,
			`{ events(orderBy: {date: DESC}, after: "` + cursor(t, contract, "1999-01-01", "event:b") + `") { nodes { id } } }`},
		{`{ ties(where: {of: {id: {eq: "organization:a"}}, weight: {gte: 2}}) { totalCount } }`, `{ ties(where: {weight: {gte: 9}, of: {id: {eq: "organization:b"}}}) { totalCount } }`},
	} {
		one, ok, err := compile(contract, shape[0])
		other, ok2, err2 := compile(contract, shape[1])
		if !ok || !ok2 || err != nil || err2 != nil {
			t.Errorf("%v: valid %v %v, %v %v", shape, ok, ok2, err, err2)
			continue
		}
		if one[0].Text != other[0].Text {
			t.Errorf("%s\n%s\n\n%s\n%s", shape[0], one[0].Text, shape[1], other[0].Text)
		}
		for range 20 {
			again, _, _ := compile(contract, shape[0])
			if again[0].Text != one[0].Text {
				t.Fatalf("%s has several texts:\n%s\n%s", shape[0], one[0].Text, again[0].Text)
			}
		}
	}
}

// FuzzBuild: whatever request is valid GraphQL is planned and compiled, or refused, without a panic.
func FuzzBuild(f *testing.F) {
	contract := load(f)
	files, _ := filepath.Glob("testdata/*.cypher")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		first, _, _ := strings.Cut(string(data), "\n")
		f.Add(strings.TrimPrefix(first, "// "))
	}
	for _, query := range []string{
		`{ a: __typename events(where: {AND: [{OR: []}, {NOT: {}}]}, orderBy: [{kind: ASC}, {date: DESC}], last: 3) { nodes { ...F } } } fragment F on Event { id @skip(if: true) }`,
		`query($n: Int = 5, $w: EventWhere = {kind: {eq: EXPO}}) { events(first: $n, where: $w) { edges { cursor } } }`,
		`{ events(first: 9223372036854775807) { totalCount } }`, `{ events(first: 99999999999999999999) { totalCount } }`,
		`{ groups(where: {countMin: {in: [1, 2]}}) { aggregate { nodes { count } } } }`, `{ node(id: 5) { id } nodes(ids: [1, "x:"]) { id } }`,
		`{ events(where: {id: {eq: 5, in: 6}}, after: "WzEs") { nodes { id } } }`,
	} {
		f.Add(query)
	}
	f.Fuzz(func(t *testing.T, query string) {
		if len(query) > 4000 {
			return
		}
		_, _, _ = compile(contract, query)
	})
}
