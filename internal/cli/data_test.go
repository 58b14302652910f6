package cli_test

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
)

// seedFolder is the seed datasets' folder, absolute since runs have working folders of their own.
func seedFolder(t testing.TB) string {
	t.Helper()
	path, err := filepath.Abs("../../seed")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

const harbin = `query Harbin($day: Date) {
  ties(where: { event: { start: { eq: $day } } }) {
    totalCount
    nodes { a { name } b { name } weight
      events { nodes { id date topics { nodes { name } } participants { edges { role node { name } } } } } }
  }
}`

// TestImportAndQuery brings the seed in as files, and asks for it in every format and way.
func TestImportAndQuery(t *testing.T) {
	env := database(t)
	seed := seedFolder(t)

	t.Run("check", func(t *testing.T) {
		got := call{args: []string{"check", seed}}.run(t)
		if got.code != 0 || !strings.HasPrefix(got.stdout, "Right: 8 files with ") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("check of a table", func(t *testing.T) { // what the mapping itself states is no row
		dir := t.TempDir()
		write(t, filepath.Join(dir, "places.yaml"), `mapping: places
source: {id: "document:places", url: "https://example.org/places.csv", title: Places}
tables:
  - files: [places.csv]
    skip: [{when: {column: name, in: ["-"]}, because: it has no name}]
    nodes: [{type: Place, id: "place:{name|slug}", name: "{name}"}]
`)
		write(t, filepath.Join(dir, "places.csv"), "name\nHarbin\n-\nSochi\n")
		got := call{args: []string{"check", "--mapping", "places.yaml", "places.csv"}, dir: dir}.run(t)
		if got.code != 0 || !strings.HasPrefix(got.stdout, "Right: 3 rows with ") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("dry run writes nothing", func(t *testing.T) {
		testlevel.Need(t, testlevel.Full)
		got := call{args: []string{"import", "--dry-run", seed}, env: env}.run(t)
		if got.code != 0 || !strings.Contains(got.stdout, "events") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
		if got := ask(t, env, "{ events { totalCount } }"); got != `{"events":{"totalCount":0}}` {
			t.Errorf("after it the graph holds %s", got)
		}
	})
	t.Run("import", func(t *testing.T) {
		got := call{args: []string{"import", seed}, env: env}.run(t)
		if got.code != 0 || !strings.Contains(got.stdout, "Added ") {
			t.Fatalf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("import again changes nothing", func(t *testing.T) {
		testlevel.Need(t, testlevel.Full)
		got := call{args: []string{"import", seed}, env: env}.run(t)
		if got.code != 0 || !strings.Contains(got.stdout, "Nothing to change") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("CSV of the Harbin day", func(t *testing.T) {
		got := call{args: []string{"query", "--format", "csv", "--var", "day=2017-06-15", harbin}, env: env}.run(t)
		if got.code != 0 || got.stderr != "" {
			t.Fatalf("code %d\n%s", got.code, got.stderr)
		}
		harbinDay(t, got.stdout)
	})
	t.Run("CSV from a running service", func(t *testing.T) {
		service := serve(t, call{env: env})
		got := call{args: []string{"query", "--url", service.url(), "--format", "csv", "--variables", `{"day": "2017-06-15"}`, "-"}, stdin: harbin}.run(t)
		if got.code != 0 || got.stderr != "" {
			t.Fatalf("code %d\n%s", got.code, got.stderr)
		}
		harbinDay(t, got.stdout)
		_, first, _ := strings.Cut(service.stdout.String(), "Which departments co-hosted what with whom?\n\n")
		first, _, _ = strings.Cut(first, "\n\nCtrl-C")
		if readme := readFile(t, "../../README.md"); first == "" || !strings.Contains(readme, "```\n"+strings.TrimSpace(first)+"\n```") {
			t.Errorf("the first screen is not that of README.md:\n%s", service.stdout.String())
		}
		if code := service.stop(t, syscall.SIGTERM); code != 0 {
			t.Errorf("stopped, it exits with %d\n%s", code, service.stderr.String())
		}
	})
	for _, format := range []string{"json", "csv"} {
		t.Run("the example in "+format, func(t *testing.T) {
			query, err := filepath.Abs("../../examples/headline.graphql")
			if err != nil {
				t.Fatal(err)
			}
			got := call{args: []string{"query", "--format", format, query}, env: env}.run(t)
			if got.code != 0 || got.stdout != readFile(t, "../../examples/headline."+format) {
				t.Errorf("code %d, and not what examples/headline.%s holds:\n%s%s", got.code, format, got.stdout, got.stderr)
			}
		})
	}
	t.Run("the example of one event", func(t *testing.T) {
		query, err := filepath.Abs("../../examples/event.graphql")
		if err != nil {
			t.Fatal(err)
		}
		got := call{args: []string{"query", query, "--var", "id=event:2017-06-15-innovation-roundtable"}, env: env}.run(t)
		if got.code != 0 || !strings.Contains(got.stdout, "CO_HOST") || !strings.Contains(got.stdout, "28th Harbin International Economic and Trade Fair") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("a table", func(t *testing.T) {
		got := call{args: []string{"query", `{ country(id: "country:cn") { name } }`}, env: env}.run(t)
		if got.code != 0 || got.stdout != "name\n─────\nChina\n" {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
	t.Run("a page tells what is not on it", func(t *testing.T) {
		got := call{args: []string{"query", `{ countries(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`}, env: env}.run(t)
		if got.code != 0 || !strings.Contains(got.stdout, "(1 of ") || !strings.Contains(got.stdout, "(more follow after: \"") {
			t.Errorf("code %d\n%s%s", got.code, got.stdout, got.stderr)
		}
	})
}

// TestSeed starts the service with --seed over graphs in which something is already.
func TestSeed(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	tests := []struct {
		name, before string
		loads        bool
	}{
		{"a graph of somebody's is left alone", "CREATE (:Topic {id: 'topic:mine', name: 'mine'})", false},
		{"a seed that was cut off is finished", "CREATE (:Topic {id: 'topic:mine', name: 'mine'}), (:_EntenteSeed {name: 'seed', done: false})", true},
		{"a seed that was loaded stays as it was changed", "CREATE (:Topic {id: 'topic:mine', name: 'mine'}), (:_EntenteSeed {name: 'seed', done: true})", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			target := neo4jtest.Migrated(t)
			err := target.Open(t).Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
				_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: test.before})
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			service := serve(t, call{args: []string{"--seed"}, env: []string{"NEO4J_URI=" + target.URI, "NEO4J_PASSWORD=" + target.Password}})
			if got := strings.Contains(service.stderr.String(), "Loaded the seed"); got != test.loads {
				t.Errorf("it loaded the seed: %t, want %t\n%s", got, test.loads, service.stderr.String())
			}
			if got := strings.Contains(service.stdout.String(), "2017-06-15"); got != test.loads {
				t.Errorf("it shows the seed: %t, want %t\n%s", got, test.loads, service.stdout.String())
			}
			service.stop(t, syscall.SIGTERM)
		})
	}
}

// harbinDay checks the answer to the headline question for the Harbin day: exactly the two pairs, with the right event,
// topics and people each.
func harbinDay(t *testing.T, text string) {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(records) != 3 {
		t.Fatalf("%d rows, want a header and 2:\n%s", len(records), text)
	}
	header := []string{"a.name", "b.name", "weight", "events.id", "events.date", "events.topics.name", "events.participants.role", "events.participants.name"}
	if !slices.Equal(records[0], header) {
		t.Fatalf("header %q, want %q", records[0], header)
	}
	wants := []struct{ partner, event, topics, people string }{
		{"Ministry of Economic Development of Russia", "event:2017-06-15-innovation-roundtable",
			"innovation cooperation; innovation investment; national innovation systems and strategies", "Chen Linhao; Shadrin"},
		{"Ministry of Education and Science of Russia", "event:2017-06-15-science-education-roundtable",
			"innovation and entrepreneurship; innovation platforms; innovation policy; science and education cooperation; technology transfer", "More than 100 business representatives"},
	}
	for i, want := range wants {
		row := records[i+1]
		if row[0] != "Ministry of Science and Technology of China" || row[1] != want.partner || row[2] != "1" || row[3] != want.event ||
			row[4] != "2017-06-15" || row[5] != want.topics || !strings.Contains(row[7], want.people) {
			t.Errorf("row %d is %q, want %+v", i+1, row, want)
		}
		if other := wants[1-i].people; strings.Contains(row[7], other) {
			t.Errorf("row %d has people of the other event: %q", i+1, row[7])
		}
	}
}

func readFile(t testing.TB, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// ask returns an answer's data.
func ask(t testing.TB, env []string, query string) string {
	t.Helper()
	got := call{args: []string{"query", "--format", "json", query}, env: env}.run(t)
	var answer struct{ Data json.RawMessage }
	if err := json.Unmarshal([]byte(got.stdout), &answer); err != nil || got.code != 0 {
		t.Fatalf("code %d, %v\n%s%s", got.code, err, got.stdout, got.stderr)
	}
	return strings.Join(strings.Fields(string(answer.Data)), "")
}
