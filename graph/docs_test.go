package graph_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
	"github.com/entente-graph/entente/seed"
)

// seeded is a read API over the seed's graph.
func seeded(t *testing.T) *service {
	t.Helper()
	s := start(t)
	s.plant(t, dataset.Planning{})
	return s
}

// plant imports the seed.
func (s *service) plant(t *testing.T, asked dataset.Planning) {
	t.Helper()
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	set, err := dataset.Open(t.Context(), contract, dataset.Embedded(seed.Files(), "seed"), dataset.Options{DB: s.db})
	if err != nil {
		t.Fatal(err)
	}
	plan, err := set.PlanWith(t.Context(), s.db, asked)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Apply(t.Context(), s.db, nil); err != nil {
		t.Fatal(err)
	}
}

func TestSeed(t *testing.T) {
	s := seeded(t)
	t.Run("HarbinDay", func(t *testing.T) { testHarbinDay(t, s) })
	t.Run("NamesInEveryScript", func(t *testing.T) { testNamesInEveryScript(t, s) })
	t.Run("NamesAreFound", func(t *testing.T) { testNamesAreFound(t, s) })
	t.Run("Cookbook", func(t *testing.T) { testCookbook(t, s) })
	t.Run("DocumentedQueries", func(t *testing.T) { testDocumentedQueries(t, s) })
}

// The headline question: which departments co-hosted what with whom on the Harbin day.
func testHarbinDay(t *testing.T, s *service) {
	data, errors := s.answer(t.Context(), `{
		ties(where: {event: {date: {eq: "2017-06-15"}}}, first: 10) {
			totalCount
			nodes {
				a { id } b { id } weight firstDate lastDate
				events { nodes {
					id date
					topics { nodes { name } }
					participants(where: {node: {isPerson: {}}}) { edges { role node { id name } } }
				} }
			}
		}
	}`, nil)
	if errors != nil {
		t.Fatal(errors)
	}
	want := `{"ties":{"totalCount":2,"nodes":[` +
		`{"a":{"id":"organization:cn-most"},"b":{"id":"organization:ru-med"},"weight":1,"firstDate":"2017-06-15","lastDate":"2017-06-15",` +
		`"events":{"nodes":[{"id":"event:2017-06-15-innovation-roundtable","date":"2017-06-15",` +
		`"topics":{"nodes":[{"name":"innovation cooperation"},{"name":"innovation investment"},{"name":"national innovation systems and strategies"}]},` +
		`"participants":{"edges":[{"role":"ATTENDEE","node":{"id":"person:chen-linhao","name":"Chen Linhao"}},{"role":"ATTENDEE","node":{"id":"person:shadrin","name":"Shadrin"}}]}}]}},` +
		`{"a":{"id":"organization:cn-most"},"b":{"id":"organization:ru-mes"},"weight":1,"firstDate":"2017-06-15","lastDate":"2017-06-15",` +
		`"events":{"nodes":[{"id":"event:2017-06-15-science-education-roundtable","date":"2017-06-15",` +
		`"topics":{"nodes":[{"name":"innovation and entrepreneurship"},{"name":"innovation platforms"},{"name":"innovation policy"},` +
		`{"name":"science and education cooperation"},{"name":"technology transfer"}]},"participants":{"edges":[]}}]}}]}}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
	if len(s.sent) != 1 {
		t.Errorf("%d statements were sent, want 1", len(s.sent))
	}
}

// An official is found by the name that the announcement gives, and by those in his own and his partners' script.
func testNamesInEveryScript(t *testing.T, s *service) {
	for _, name := range []string{"Chen Linhao", "Lin Hao Chen", "陈霖豪", "Чэнь Линьхао"} {
		data, errors := s.answer(t.Context(), `query($name: String!) { search(query: $name, first: 1) { nodes { node { id } } } }`, map[string]any{"name": name})
		if want := `{"search":{"nodes":[{"node":{"id":"person:chen-linhao"}}]}}`; errors != nil || string(data) != want {
			t.Errorf("%s: got %s %v, want %s", name, data, errors, want)
		}
	}
}

var graphqlBlock = regexp.MustCompile("(?ms)^```graphql\n(.*?)^```")

// documented are the queries in the documentation, by file, but those of the cookbook.
func documented(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	queries := map[string][]string{}
	tried := 0
	for _, file := range append(files, "../README.md") {
		if file == cookbook {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range graphqlBlock.FindAllStringSubmatch(string(text), -1) {
			queries[file] = append(queries[file], block[1])
			tried++
		}
	}
	if tried < 5 {
		t.Errorf("only %d queries were found in the documentation", tried)
	}
	return queries
}

// No query in the documentation is refused.
func TestDocumentedQueriesCompile(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	c := newCompiler(contract)
	for file, queries := range documented(t) {
		for _, query := range queries {
			if _, _, refused := c.compile(t.Context(), query, nil); len(refused) > 0 {
				t.Errorf("%s: %v\n%s", file, refused, query)
			}
		}
	}
}

// Every query in the documentation has an answer on the seed, and the answer is not empty.
func testDocumentedQueries(t *testing.T, s *service) {
	testlevel.Need(t, testlevel.Full)
	for file, queries := range documented(t) {
		for _, query := range queries {
			data, errors := s.answer(t.Context(), query, nil)
			if errors != nil {
				t.Errorf("%s: %v\n%s", file, errors, query)
				continue
			}
			var answer map[string]any
			if err := json.Unmarshal(data, &answer); err != nil {
				t.Fatal(err)
			}
			for field, value := range answer {
				if text, _ := json.Marshal(value); value == nil || strings.Contains(string(text), `"nodes":[]}`) && len(text) < 40 {
					t.Errorf("%s: %s is empty: %s\n%s", file, field, text, query)
				}
			}
		}
	}
}
