package internal_test

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/mapping"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

var (
	// recipeFile is a file that a recipe names, with the names in it: `path` (`Name`, `Name`).
	recipeFile = regexp.MustCompile("`([\\w.-]+(?:/[\\w.*-]+)+|CHANGELOG\\.md)`(?:\\s\\(((?:`[^`]+`,?\\s*)+)\\))?")
	ticked     = regexp.MustCompile("`@?([^`]+)`")
)

// section is a part of CONTRIBUTING.md, without its heading.
func section(t *testing.T, heading string) string {
	t.Helper()
	_, after, ok := strings.Cut(text(t, "CONTRIBUTING.md"), heading+"\n")
	if !ok {
		t.Fatalf("CONTRIBUTING.md has no heading %q", heading)
	}
	level := strings.Repeat("#", strings.IndexByte(heading, ' '))
	if end := regexp.MustCompile(`(?m)^#{1,` + string(rune('0'+len(level))) + `} `).FindStringIndex(after); end != nil {
		after = after[:end[0]]
	}
	return after
}

// TestRecipesNameWhatIsThere looks up each file, and each name in it, that the recipes in CONTRIBUTING.md tell to change.
func TestRecipesNameWhatIsThere(t *testing.T) {
	files := projectFiles(t)
	found := recipeFile.FindAllStringSubmatch(section(t, "## Recipes"), -1)
	names := 0
	for _, m := range found {
		file := m[1]
		if strings.Contains(file, "*") || strings.HasPrefix(path.Base(file), "NNNN") || path.Base(file) == "NAME" || path.Base(file) == "grant.graphqls" {
			continue // what is to be made
		}
		if info, err := os.Stat(filepath.Join(root, file)); err != nil || !files[file] && !info.IsDir() {
			t.Errorf("a recipe names %s, which is not there", file)
			continue
		}
		for _, name := range ticked.FindAllStringSubmatch(m[2], -1) {
			names++
			if !regexp.MustCompile(`\b` + regexp.QuoteMeta(name[1]) + `\b`).MatchString(text(t, file)) {
				t.Errorf("a recipe says that %s is in %s, which does not have it", name[1], file)
			}
		}
	}
	if len(found) < 20 || names < 20 {
		t.Errorf("only %d files and %d names were found in the recipes", len(found), names)
	}
}

// TestLayoutNamesEachFolder compares the layout in CONTRIBUTING.md with the folders that hold packages.
func TestLayoutNamesEachFolder(t *testing.T) {
	layout := section(t, "## Layout")
	for _, p := range loaded(t) {
		name := strings.TrimPrefix(p.PkgPath, module)
		if len(p.Syntax) == 0 {
			continue // tests alone, such as these
		}
		for name != "." && !strings.Contains(layout, "`"+name+"`") {
			if path.Dir(name) == "internal" || path.Dir(name) == "." {
				t.Errorf("CONTRIBUTING.md does not say what is in %s", name)
			}
			name = path.Dir(name)
		}
	}
}

// TestRecipeForANoun follows the recipe: it derives the contract with the noun that CONTRIBUTING.md shows, and finds it in all that reads
// the contract, none of which knows of it.
func TestRecipeForANoun(t *testing.T) {
	contract := deriveWith(t, blockIn(t, section(t, "### A noun"), "graphql"))
	noun, fact := contract.Type("Grant"), contract.Type("Funded")
	if noun == nil || noun.Plural != "grants" || !slices.Contains(contract.Nouns, noun) || fact == nil || !slices.Contains(contract.Facts, fact) {
		t.Fatalf("the noun is %+v and its fact %+v", noun, fact)
	}
	for name, write := range map[string]func(*schema.Schema) ([]byte, error){"datasets": dataset.JSONSchema, "mappings": mapping.JSONSchema} {
		found, err := write(contract)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`"Grant"`, `"awarded"`} {
			if !strings.Contains(string(found), want) && !strings.Contains(strings.ToLower(string(found)), strings.ToLower(want)) {
				t.Errorf("the JSON Schema of %s has no %s", name, want)
			}
		}
	}
	statement := statementOf(t, contract, `{ grants(where: {awarded: {gte: "2017"}, events: {some: {node: {name: {contains: "forum"}}}}}, orderBy: {amount: DESC}, first: 3) {
		totalCount nodes { id name amount awarded claims { nodes { quote } } events { edges { fact { id } node { name grants { nodes { id } } } } } } } }`)
	for _, want := range []string{":Grant", ":FUNDED", "awardedStart", "amount"} {
		if !strings.Contains(statement, want) {
			t.Errorf("the statement has no %s:\n%s", want, statement)
		}
	}
	if contract.AST.Types["OperationInput"].Fields.ForName("grant") == nil || contract.AST.Types["OperationInput"].Fields.ForName("funded") == nil {
		t.Error("curators cannot change grants and what they fund")
	}
	migration := blockIn(t, section(t, "### A noun"), "cypher")
	for _, want := range []string{"FOR (n:" + noun.Label + ") REQUIRE n.id IS UNIQUE", "FOR ()-[r:" + fact.Label + "]-() REQUIRE r.id IS UNIQUE"} {
		if !strings.Contains(migration, want) {
			t.Errorf("the recipe's migration lacks what TestMigrationsConstrainEveryID asks for: %s", want)
		}
	}
}

// blockIn is the first fenced block of a language, without the indentation of the list that it stands in.
func blockIn(t *testing.T, markdownText, language string) string {
	t.Helper()
	m := regexp.MustCompile("(?s)```" + language + "\n(.*?)\n *```").FindStringSubmatch(markdownText)
	if m == nil {
		t.Fatalf("there is no block of %s", language)
	}
	return strings.ReplaceAll(m[1], "\n   ", "\n")
}

// deriveWith derives the contract anew, with one file more, in a folder of its own.
func deriveWith(t *testing.T, more string) *schema.Schema {
	t.Helper()
	folder := t.TempDir()
	for _, name := range []string{"schema", "graph"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	nouns, err := filepath.Glob(filepath.Join(root, "schema", "*.graphqls"))
	if err != nil || len(nouns) == 0 {
		t.Fatalf("no nouns: %v", err)
	}
	write := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(folder, "schema", name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, noun := range nouns {
		content := text(t, "schema/"+filepath.Base(noun))
		if filepath.Base(noun) == "evidence.graphqls" { // step 2 of the recipe
			content = strings.Replace(content, `"Agreement", "Commitment", "Topic", "Document"`, `"Agreement", "Commitment", "Topic", "Document", "Grant"`, 1)
		}
		write(filepath.Base(noun), content)
	}
	write("grant.graphqls", more)
	derive := filepath.Join(folder, "derive")
	for _, command := range []*exec.Cmd{exec.Command("go", "build", "-o", derive, "../schema/derive"), exec.Command(derive)} {
		if command.Path == derive {
			command.Dir = filepath.Join(folder, "schema")
		}
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, out)
		}
	}
	derived, err := os.ReadFile(filepath.Join(folder, "schema", "mapped.graphql"))
	if err != nil {
		t.Fatal(err)
	}
	contract, err := schema.Parse(string(derived))
	if err != nil {
		t.Fatal(err)
	}
	return contract
}

// statementOf is what the first root field of a query becomes.
func statementOf(t *testing.T, contract *schema.Schema, query string) string {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	if problems := validator.ValidateWithRules(contract.AST, doc, rules.NewDefaultRules()); len(problems) > 0 {
		t.Fatalf("%s: %v", query, problems)
	}
	limits := plan.Limits{PageSize: 1000, Cost: 1_000_000, Depth: 40}
	operation := doc.Operations[0]
	key := operation.SelectionSet[0].(*ast.Field).Alias
	planned, refusal := plan.Build(plan.Request{Schema: contract, Operation: operation, Key: key, Fragments: doc.Fragments, Limits: limits})
	if refusal != nil {
		t.Fatalf("%s: %v", query, refusal)
	}
	return cypher.Compile(planned).Text
}

// TestRecipeForAFormat finds each format in all places that the recipe names.
func TestRecipeForAFormat(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	values := contract.AST.Types["ExportFormat"].EnumValues
	table, readers := text(t, "docs/exports.md"), text(t, "internal/export/readers_test.go")
	tools := text(t, "internal/export/readers/check.py") + text(t, "internal/export/neo4j_test.go")
	formats := export.Formats()
	if len(values) != len(formats) {
		t.Errorf("the contract has %d formats, and there are %d", len(values), len(formats))
	}
	for _, format := range formats {
		if value := strings.ToUpper(strings.ReplaceAll(format.Name, "-", "_")); values.ForName(value) == nil {
			t.Errorf("%s: ExportFormat has no %s", format.Name, value)
		}
		if !regexp.MustCompile("(?m)^\\| [^|]*`" + format.Name + "`").MatchString(table) {
			t.Errorf("%s has no row in the table of docs/exports.md", format.Name)
		}
		file := regexp.MustCompile(`"(graph\.[\w.]+)": +\{Format: "` + format.Name + `"\}`).FindStringSubmatch(readers)
		if file == nil || !strings.Contains(tools, file[1]) {
			t.Errorf("%s is read back by no other tool: see exported in readers_test.go, and readers/check.py", format.Name)
		}
	}
}

// TestRecipeForAView finds each view in all places that the recipe names.
func TestRecipeForAView(t *testing.T) {
	const app = "internal/dashboard/app/"
	files := projectFiles(t)
	registry, page := text(t, app+"src/views/registry.ts"), text(t, "docs/dashboard.md")
	list := regexp.MustCompile(`(?s)paths = \[(.*?)\] as const`).FindStringSubmatch(text(t, app+"src/views/paths.ts"))
	if list == nil {
		t.Fatal("paths.ts has no list of paths")
	}
	var tests strings.Builder
	for name := range files {
		if strings.HasPrefix(name, app+"tests/") && strings.HasSuffix(name, ".spec.ts") {
			tests.WriteString(text(t, name))
		}
	}
	paths := regexp.MustCompile(`'(/[^']*)'`).FindAllStringSubmatch(list[1], -1)
	if len(paths) < 10 {
		t.Errorf("only %d views were found", len(paths))
	}
	for _, m := range paths {
		folder := regexp.MustCompile(`'` + m[1] + `': \(\) => import\('\./(\w+)/(\w+)'\)`).FindStringSubmatch(registry)
		if folder == nil {
			t.Errorf("%s: registry.ts loads no component", m[1])
			continue
		}
		for _, name := range []string{folder[2] + ".tsx", "words.ts", folder[1] + ".graphql"} {
			if !files[app+"src/views/"+folder[1]+"/"+name] {
				t.Errorf("%s: its folder has no %s", m[1], name)
			}
		}
		title := regexp.MustCompile(`'` + m[1] + `': '([^']+)'`).FindStringSubmatch(registry)
		if title == nil || !regexp.MustCompile(`(?mi)^## (The )?`+regexp.QuoteMeta(title[1])+`$`).MatchString(page) {
			t.Errorf("%s: docs/dashboard.md has no heading for it", m[1])
		}
		if m[1] != "/" && !strings.Contains(tests.String(), m[1]) {
			t.Errorf("%s: no test opens it", m[1])
		}
	}
}

// TestRecipeForAnOperator asks with each operator of each filter: none is read past.
func TestRecipeForAnOperator(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	written, problem := parser.ParseSchema(&ast.Source{Name: "where.graphqls", Input: text(t, "schema/where.graphqls")})
	if problem != nil {
		t.Fatal(problem)
	}
	asked := 0
	for _, input := range written.Definitions {
		noun, field := propertyWith(contract, input.Name)
		for _, operator := range input.Fields {
			if field == "" {
				t.Errorf("no noun has a property that is filtered by %s", input.Name)
				break
			}
			asked++
			value := example(operator.Type)
			ask := func(where string) string {
				return statementOf(t, contract, "{ "+noun+"("+where+"first: 1) { nodes { id } } }")
			}
			if with, without := ask("where: {"+field+": {"+operator.Name+": "+value+strings.Repeat("}", 2+strings.Count(field, "{"))+", "), ask(""); with == without {
				t.Errorf("%s(where: {%s: {%s: %s}}) asks for all", noun, field, operator.Name, value)
			}
		}
	}
	if asked < 40 {
		t.Errorf("only %d operators were found", asked)
	}
}

// propertyWith is a root list and a member of its filter whose type is an input.
func propertyWith(contract *schema.Schema, input string) (list, member string) {
	for _, noun := range contract.Nouns {
		where := contract.AST.Types[noun.Name+"Where"]
		for _, f := range where.Fields {
			if f.Type.Name() == input {
				return noun.Plural, f.Name
			}
			if count := contract.AST.Types[f.Type.Name()].Fields.ForName("count"); count != nil && count.Type.Name() == input {
				return noun.Plural, f.Name + ": {count"
			}
		}
	}
	return "", ""
}

// example is a value of a type, as a document has it.
func example(of *ast.Type) string {
	value := map[string]string{
		"Int": "7", "Float": "7.5", "Boolean": "true", "Date": `"2017-06-15"`, "DateTime": `"2017-06-15T09:30:00Z"`, "EDTF": `"2017-06"`,
	}[of.Name()]
	if value == "" {
		value = `"seven"`
	}
	if of.Elem != nil {
		return "[" + value + "]"
	}
	return value
}
