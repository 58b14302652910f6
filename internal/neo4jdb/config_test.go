package neo4jdb_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

func TestFromEnvReadsAurasEnvFile(t *testing.T) {
	env := map[string]string{"NEO4J_URI": "neo4j+s://x.databases.neo4j.io", "NEO4J_PASSWORD": "secret"}
	c := neo4jdb.FromEnv(func(name string) string { return env[name] })
	if err := c.Verify(); err != nil {
		t.Fatal(err)
	}
	if c.URI != env["NEO4J_URI"] || c.Username != "neo4j" || c.Password != "secret" || c.Database != "neo4j" {
		t.Errorf("got %+v", c)
	}
}

func TestVerifyReportsEverythingAtOnce(t *testing.T) {
	tests := []struct {
		uri, database string
		problems      []string // one a line, in order
	}{
		{"bolt://localhost", "", nil},
		{"neo4j+ssc://[::1]:7687?policy=eu", "graph-2", nil},
		{"", "", []string{"NEO4J_URI is empty"}},
		{"localhost:7687", "", []string{"no scheme"}},
		{"bolt+x://localhost", "", []string{`scheme "bolt+x": expected one of bolt, bolt+s`}},
		{"http://localhost:7474", "", []string{"programs use Bolt, port 7687"}},
		{"bolt://", "", []string{"names no host"}},
		{"bolt://:7687", "", []string{"names no host"}},
		{"bolt://localhost:port", "", []string{"invalid port"}},
		{"bolt://localhost:70000", "", []string{"port 70000: expected 1 to 65535"}},
		{"bolt://me:secret@localhost", "", []string{"NEO4J_USERNAME and NEO4J_PASSWORD"}},
		{"bolt://localhost/graph", "", []string{"goes into NEO4J_DATABASE"}},
		{"bolt://localhost?policy=eu", "", []string{"only the neo4j schemes"}},
		{"http://me:secret@/graph", "1 bad name", []string{"scheme", "no host", "NEO4J_USERNAME", "NEO4J_DATABASE", "3 to 63 letters"}},
	}
	for _, test := range tests {
		t.Run(test.uri, func(t *testing.T) {
			err := neo4jdb.Config{URI: test.uri, Database: test.database}.Verify()
			if test.problems == nil {
				if err != nil {
					t.Fatal(err)
				}
				return
			}
			wantError(t, err, neo4jdb.CodeConfig)
			lines := strings.Split(err.Error(), "\n")
			if len(lines) != len(test.problems) {
				t.Fatalf("%d problems, want %d: %v", len(lines), len(test.problems), err)
			}
			for i, line := range lines {
				if !strings.Contains(line, test.problems[i]) {
					t.Errorf("line %d is %q, want %q", i, line, test.problems[i])
				}
				if strings.Contains(line, "secret") {
					t.Errorf("shows a password: %q", line)
				}
			}
			if _, err := neo4jdb.Open(t.Context(), neo4jdb.Config{URI: test.uri, Database: test.database}); !errors.Is(err, &neo4jdb.Error{Code: neo4jdb.CodeConfig}) {
				t.Errorf("Open says %v", err)
			}
		})
	}
}
