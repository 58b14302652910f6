package cli_test

import (
	"bufio"
	"context"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
)

// TestBadInput gives the program what goes wrong in practice. Each time there is one clear error, never a stack trace, and
// the exit code says what kind it is.
func TestBadInput(t *testing.T) {
	target := neo4jtest.Migrated(t)
	env := []string{"NEO4J_URI=" + target.URI, "NEO4J_USERNAME=" + target.Username, "NEO4J_PASSWORD=" + target.Password}
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	closed := freePort(t)
	noServer := []string{"NEO4J_URI=bolt://" + closed, "NEO4J_PASSWORD=x"}
	dir := t.TempDir()
	truncated, huge := filepath.Join(dir, "truncated.yaml"), filepath.Join(dir, "huge.yaml")
	write(t, truncated, "dataset: cut-off\nevents:\n  - id: event:x\n    name: \"A roundt")
	fill(t, huge, 200<<20)
	mapping, err := filepath.Abs("../../examples/country-codes/mapping.yaml")
	if err != nil {
		t.Fatal(err)
	}
	table := filepath.Join(dir, "table.csv")
	write(t, table, "a,b\n1,2\n")
	file := filepath.Join(dir, "file")
	write(t, file, "no folder")

	tests := []struct {
		name string
		call
		code   int
		stderr string // a pattern of the whole
	}{
		{
			"wrong password", call{args: []string{"query", "{ __typename }"}, env: append(env, "NEO4J_PASSWORD=wrong")},
			4, `entente: .*(password|signing in|NEO4J_PASSWORD).*`,
		},
		{
			"server down", call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: noServer},
			4, `entente: .*` + regexp.QuoteMeta(closed) + `.*`,
		},
		{
			"port taken", call{args: []string{"serve", "--listen", taken.Addr().String()}, env: env},
			1, `entente: the address ` + taken.Addr().String() + ` is taken by another program: stop that, or choose another with --listen, or use --find-port`,
		},
		{
			"truncated YAML", call{args: []string{"import", truncated}, env: env},
			3, regexp.QuoteMeta(truncated) + `:4:\d+: [^\n]+\n(    [^\n]*\n)*entente: 1 problem: nothing was written`,
		},
		{
			"no such file, told without the database", call{args: []string{"import", "missing.yaml"}, env: noServer},
			3, `missing.yaml: there is no such file or folder\nentente: 1 problem: nothing was written`,
		},
		{
			"a table that no mapping is for, told without the database",
			call{args: []string{"import", "--mapping", mapping, table}, env: noServer},
			3, regexp.QuoteMeta(table) + ": no table of the mapping is for this file, expected one whose `files` fit its name\n" +
				`entente: 1 problem: nothing was written`,
		},
		{
			"a mapping with a mistake, told without the database",
			call{args: []string{"import", "--mapping", truncated, table}, env: noServer},
			3, regexp.QuoteMeta(truncated) + `:4:\d+: [^\n]+\n(    [^\n]*\n)*entente: 1 problem: nothing was written`,
		},
		{
			"a 200 MB file", call{args: []string{"check", huge}},
			3, regexp.QuoteMeta(huge) + `: [^\n]*64[^\n]*\n(    [^\n]*\n)*entente: 1 problem`,
		},
		{
			"an unknown flag", call{args: []string{"serve", "--lisen", ":1"}},
			2, `entente: unknown flag --lisen, did you mean "--listen"\? \(see entente serve --help\)`,
		},
		{
			"an unknown command", call{args: []string{"serv"}},
			2, `entente: unexpected argument serv, did you mean "serve"\? \(see entente --help\)`,
		},
		{
			"a data folder that cannot be written", call{args: []string{"serve", "--listen", "127.0.0.1:0", "--data-dir", filepath.Join(file, "data")}},
			4, `entente: .*` + regexp.QuoteMeta(file) + `.*--data-dir.*`,
		},
		{
			"NEO4J_URI without a scheme", call{args: []string{"serve"}, env: []string{"NEO4J_URI=localhost:7687"}},
			2, `entente: NEO4J_URI .*bolt.*`,
		},
		{
			"NEO4J_URI of something else", call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: []string{"NEO4J_URI=http://localhost:7474"}},
			2, `entente: NEO4J_URI .*bolt.*`,
		},
		{
			"no Java", call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: []string{"PATH=" + dir, "JAVA_HOME=", "XDG_CACHE_HOME=" + dir}},
			4, `entente: no way to run Neo4j was found .*Java and Maven.*\n(  .*\n)*  .*`,
		},
		{
			"no query", call{args: []string{"query"}, env: env},
			2, `entente: .*query.*`,
		},
		{
			"a query that is not GraphQL", call{args: []string{"query", "{ events { "}, env: env},
			2, `entente: the query is not GraphQL: .*`,
		},
		{
			"a field that there is not", call{args: []string{"query", "{ event(id: \"event:x\") { nam } }"}, env: env},
			1, `entente: 1:26: .*nam.*`,
		},
		{
			"a variable that there is not", call{args: []string{"query", "--var", "idd=x", "query ($id: ID!) { event(id: $id) { name } }"}, env: env},
			2, `entente: --var idd: the query declares no \$idd: did you mean "id"\?`,
		},
		{
			"a query file that there is not", call{args: []string{"query", "missing.graphql"}, env: env},
			2, `entente: reading the query: open missing.graphql: no such file or directory .*`,
		},
		{
			"two tables in CSV", call{args: []string{"query", "--format", "csv", `{ a: country(id: "country:x") { id } b: country(id: "country:y") { id } }`}, env: env},
			2, `entente: CSV holds one table, and the query asks for 2: .*`,
		},
		{
			"no service", call{args: []string{"query", "--url", "http://" + closed, "{ __typename }"}},
			4, `entente: no service answers at http://` + closed + `/graphql: .*\(start one with .entente serve.\)`,
		},
		{
			"no such dataset", call{args: []string{"check", "missing.yaml"}},
			3, `missing.yaml: [^\n]*\n(    [^\n]*\n)*entente: 1 problem`,
		},
		{
			"a folder of texts that there is not", call{args: []string{"check", "--texts", "missing", truncated}},
			2, `entente: --texts: expected a folder, got "missing"`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { oneClearError(t, test.run(t), test.code, test.stderr) })
	}

	t.Run("a future schema version", func(t *testing.T) {
		db := target.Open(t)
		if err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "CREATE (:_EntenteMigration {version: 999, name: 'later', checksum: 'x'})"})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		got := call{args: []string{"serve", "--listen", "127.0.0.1:0"}, env: env}.run(t)
		oneClearError(t, got, 4, `entente: the graph at bolt://.* has schema version 999, and this program supports up to \d+: .*`)
	})
}

func oneClearError(t *testing.T, got result, code int, pattern string) {
	t.Helper()
	// Long steps may have told what they do before it; their lines are no errors.
	stderr := regexp.MustCompile(`(?m)^(starting Neo4j|migrating the graph).*\n`).ReplaceAllString(got.stderr, "")
	if got.code != code || !regexp.MustCompile(`^`+pattern+`\n$`).MatchString(stderr) {
		t.Errorf("code %d, want %d\n%swant %s", got.code, code, stderr, pattern)
	}
	if strings.Contains(got.stderr, "goroutine") || strings.Contains(got.stderr, "\tat ") {
		t.Error("there is a stack trace")
	}
	if n := strings.Count(stderr, "entente: "); n != 1 {
		t.Errorf("%d errors, want 1", n)
	}
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String()
}

// fill writes a dataset of a size.
func fill(t *testing.T, path string, size int) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(file)
	line := "  - {id: topic:x, name: a topic like many others}\n"
	_, _ = w.WriteString("dataset: huge\ntopics:\n")
	for written := 0; written < size; written += len(line) {
		_, _ = w.WriteString(line)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
