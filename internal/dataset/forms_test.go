package dataset

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

func loadContract(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestGood reads one dataset of three files that has every noun and every fact.
func TestGood(t *testing.T) {
	s := loadContract(t)
	set, err := Open(t.Context(), s, Embedded(os.DirFS("testdata/good"), "good"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if set.Checked != 7 || set.Quotes != 11 {
		t.Errorf("%d of %d quotes were looked up, want 7 of 11", set.Checked, set.Quotes)
	}
	for _, noun := range s.Nouns {
		if !slices.ContainsFunc(nodesOf(set), func(n *node) bool { return n.noun == noun }) {
			t.Errorf("there is no %s in the good datasets", noun.Name)
		}
	}
	for _, wanted := range s.Facts {
		if !slices.ContainsFunc(allFacts(set), func(f *fact) bool { return f.noun == wanted }) {
			t.Errorf("there is no %s in the good datasets", wanted.Name)
		}
	}
	for want, got := range map[string]string{
		"held:person:li>position:head#2017-06-15 held:person:li>position:head#,2018":                     factsOf(set, "Held"),
		"participated-in:group:guests>event:roundtable participated-in:person:li>event:roundtable#CHAIR": factsOf(set, "ParticipatedIn"),
		"in:position:head>organization:ministry":                                                         factsOf(set, "In"),
		"More than 100 guests":                                                                           "More" + strings.TrimPrefix(nodeOf(set, "group:guests").props["name"].(string), "more"),
		"To go on":                                                                                       nodeOf(set, "commitment:go-on").props["name"].(string),
		"false":                                                                                          fmt.Sprint(factOf(set, "held:person:li>position:head#2017-06-15").props["acting"]),
		"2017-01-01 2017-12-31":                                                                          fmt.Sprint(nodeOf(set, "event:fair").props["start"], " ", nodeOf(set, "event:fair").props["end"]),
		"20 32":                                                                                          quoteOf(set, "a roundtable"),
		"15 19":                                                                                          quoteOf(set, "共同主办"),
	} {
		if words := strings.Fields(got); strings.Join(slices.Sorted(slices.Values(words)), " ") != strings.Join(slices.Sorted(slices.Values(strings.Fields(want))), " ") {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	both := 0
	for _, n := range nodesOf(set) {
		if n.props["fact"] == "hosted:organization:ministry>event:roundtable#CO_HOST" {
			both++
		}
	}
	if both != 3 {
		t.Errorf("the host has %d claims from both of its ends, want 3", both)
	}
}

// nodesOf and allFacts read back what a dataset holds.
func nodesOf(set *Dataset) (all []*node) { return played(set, &set.nodes, (*decoder).node) }

func allFacts(set *Dataset) (all []*fact) { return played(set, &set.facts, (*decoder).fact) }

func played[T any](set *Dataset, tape *spill.Tape, decode func(*decoder, *schema.Type, string) T) (all []T) {
	err := batches(set.store, tape, decode, func(_ *schema.Type, some []T) error {
		all = append(all, some...)
		return nil
	})
	if err != nil {
		panic(err)
	}
	return all
}

func factsOf(set *Dataset, name string) string {
	var ids []string
	for _, f := range allFacts(set) {
		if f.noun.Name == name {
			ids = append(ids, f.id)
		}
	}
	return strings.Join(ids, " ")
}

func factOf(set *Dataset, id string) *fact {
	i := slices.IndexFunc(allFacts(set), func(f *fact) bool { return f.id == id })
	return allFacts(set)[i]
}

func nodeOf(set *Dataset, id string) *node {
	i := slices.IndexFunc(nodesOf(set), func(n *node) bool { return n.id == id })
	return nodesOf(set)[i]
}

func quoteOf(set *Dataset, quote string) string {
	i := slices.IndexFunc(nodesOf(set), func(n *node) bool { return n.props["quote"] == quote && n.props["start"] != nil })
	return fmt.Sprint(nodesOf(set)[i].props["start"], " ", nodesOf(set)[i].props["end"])
}

// dump writes all that a dataset says, for comparison.
func dump(set *Dataset) string {
	var b strings.Builder
	for _, n := range nodesOf(set) {
		fmt.Fprintf(&b, "%s %s %v\n", n.noun.Name, n.id, map[string]any(n.props))
	}
	for _, f := range allFacts(set) {
		fmt.Fprintf(&b, "%s %s %s %s %v\n", f.noun.Name, f.id, f.from, f.to, map[string]any(f.props))
	}
	return b.String()
}

// TestFormsAgree says the same in YAML, JSON and JSON Lines, in one file and in several, and expects the same plan of it.
func TestFormsAgree(t *testing.T) {
	s := loadContract(t)
	rapid.Check(t, func(t *rapid.T) {
		sections := drawDataset(t)
		header := map[string]any{"dataset": "forms", "claims": map[string]any{"document": "document:d", "confidence": 90}}
		whole := map[string]any{"dataset": header["dataset"], "claims": header["claims"]}
		lines := []any{header}
		for _, noun := range s.Nouns {
			items := sections[noun.Plural]
			if len(items) == 0 {
				continue
			}
			whole[noun.Plural] = items
			for _, item := range items {
				typed := map[string]any{"type": noun.Name}
				for key, value := range item.(map[string]any) {
					typed[key] = value
				}
				lines = append(lines, typed)
			}
		}
		var linesText strings.Builder
		for _, line := range lines {
			linesText.Write(toJSON(t, line))
			linesText.WriteString("\n")
		}
		forms := map[string]string{
			"x.json":  string(toJSON(t, whole)),
			"y.json":  string(toJSON(t, lines)),
			"x.jsonl": linesText.String(),
			"x.yaml":  writeYAML(t, whole, 0),
		}
		first := ""
		for _, name := range []string{"x.json", "y.json", "x.jsonl", "x.yaml"} {
			fsys := fstest.MapFS{name: {Data: []byte(forms[name])}}
			set, err := Open(t.Context(), s, Embedded(fsys, ""), Options{})
			if err != nil {
				t.Fatalf("%s: %v\n%s", name, err, forms[name])
			}
			if got := dump(set); first == "" {
				first = got
			} else if got != first {
				t.Fatalf("%s says\n%s\nx.json says\n%s\n%s", name, got, first, forms[name])
			}
		}
	})
}

// drawDataset makes sections that are in order, with texts of every kind.
func drawDataset(t *rapid.T) map[string][]any {
	words := rapid.StringOfN(rapid.RuneFrom([]rune("ab zé科學ж:-#'\"\\{}[],&*!|>%@`?0179._~ \t\n…😀")), 1, 12, -1).
		Filter(func(s string) bool { return strings.TrimSpace(s) != "" })
	dates := rapid.SampledFrom([]any{"2017-06-15", "2017", 2017, "2017-06~", "20XX", "2017-06/..", nil})
	sections := map[string][]any{"documents": {map[string]any{"id": "document:d", "title": words.Draw(t, "title")}}}
	claims := func() []any {
		claims := []any{words.Draw(t, "quote")}
		if rapid.Bool().Draw(t, "object") {
			claims = append(claims, map[string]any{"quote": words.Draw(t, "quote") + "!", "confidence": rapid.IntRange(0, 100).Draw(t, "confidence")})
		}
		return claims
	}
	topics := rapid.IntRange(1, 4).Draw(t, "topics")
	for i := range topics {
		topic := map[string]any{"id": fmt.Sprintf("topic:t%d", i), "name": words.Draw(t, "name")}
		if rapid.Bool().Draw(t, "claimed") {
			topic["claims"] = claims()
		}
		if i > 0 {
			topic["broader"] = []any{"topic:t0"}
		}
		sections["topics"] = append(sections["topics"], topic)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "organizations") {
		sections["organizations"] = append(sections["organizations"], map[string]any{
			"id": fmt.Sprintf("organization:o%d", i), "name": words.Draw(t, "name"), "inception": dates.Draw(t, "date"),
			"names": []any{map[string]any{"value": words.Draw(t, "name"), "lang": "en", "claims": claims()}},
		})
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "events") {
		event := map[string]any{
			"id": fmt.Sprintf("event:e%d", i), "name": words.Draw(t, "name"), "date": dates.Draw(t, "date"),
			"kind": rapid.SampledFrom([]any{"FORUM", "VISIT", nil}).Draw(t, "kind"), "topics": []any{"topic:t0"},
		}
		var hosts []any
		for j := range sections["organizations"] {
			host := map[string]any{"node": fmt.Sprintf("organization:o%d", j), "order": j + 1}
			if rapid.Bool().Draw(t, "role") {
				host["role"] = "CO_HOST"
				host["claims"] = claims()
			}
			hosts = append(hosts, host)
		}
		event["hosts"] = hosts
		if hosts == nil {
			delete(event, "hosts")
		}
		sections["events"] = append(sections["events"], event)
	}
	return sections
}

func toJSON(t *rapid.T, v any) []byte {
	content, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// A colon after a number, as in [1:z], is left out: the YAML library takes the number for a key there, and the file is refused.
var plain = regexp.MustCompile(`^([a-zA-Z0-9]+|[a-zA-Z][a-zA-Z0-9]*(:[a-zA-Z0-9]+)*)$`)

// writeYAML writes a value in one of the many ways that YAML has.
func writeYAML(t *rapid.T, v any, depth int) string {
	indent := strings.Repeat("  ", depth)
	flow := depth > 2 && rapid.Bool().Draw(t, "flow")
	var b strings.Builder
	switch v := v.(type) {
	case map[string]any:
		var keys []string
		for key := range v {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		if flow {
			var members []string
			for _, key := range keys {
				members = append(members, key+": "+writeFlow(t, v[key]))
			}
			return " {" + strings.Join(members, ", ") + "}\n"
		}
		if depth > 0 {
			b.WriteString("\n")
		}
		for _, key := range keys {
			b.WriteString(indent + key + ":" + writeYAML(t, v[key], depth+1))
		}
		return b.String()
	case []any:
		if flow {
			return " " + writeFlow(t, v) + "\n"
		}
		b.WriteString("\n")
		for _, item := range v {
			b.WriteString(indent + "-" + writeYAML(t, item, depth+1))
		}
		return b.String()
	}
	return " " + writeFlow(t, v) + "\n"
}

func writeFlow(t *rapid.T, v any) string {
	var parts []string
	switch v := v.(type) {
	case map[string]any:
		for key, value := range v {
			parts = append(parts, key+": "+writeFlow(t, value))
		}
		slices.Sort(parts)
		return "{" + strings.Join(parts, ", ") + "}"
	case []any:
		for _, item := range v {
			parts = append(parts, writeFlow(t, item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case string:
		if plain.MatchString(v) && tree.PlainKind(v) == tree.Text && rapid.Bool().Draw(t, "plain") {
			return v
		}
		if !strings.ContainsAny(v, "\n\t") && rapid.Bool().Draw(t, "single") {
			return "'" + strings.ReplaceAll(v, "'", "''") + "'"
		}
	}
	return strings.TrimSpace(string(toJSON(t, v)))
}

// FuzzOpen feeds anything to the readers: they may refuse it, and nothing else.
func FuzzOpen(f *testing.F) {
	s := loadContract(f)
	for _, folder := range []string{"testdata/bad", "testdata/good"} {
		entries, err := os.ReadDir(folder)
		if err != nil {
			f.Fatal(err)
		}
		for _, entry := range entries {
			if content, err := os.ReadFile(folder + "/" + entry.Name()); err == nil && !strings.HasSuffix(entry.Name(), ".txt") {
				f.Add(content, uint8(formatOf(entry.Name())))
			}
		}
	}
	f.Fuzz(func(t *testing.T, content []byte, form uint8) {
		name := []string{"x.yaml", "x.yaml", "x.json", "x.jsonl"}[form%4]
		set, err := Open(t.Context(), s, Embedded(fstest.MapFS{name: {Data: content}}, ""), Options{})
		bad, refused := err.(*BadData)
		switch {
		case err == nil && set == nil || err != nil && !refused:
			t.Fatalf("got %v and %v", set, err)
		case refused:
			if len(bad.Problems) == 0 {
				t.Error("it is refused without a reason")
			}
			for _, problem := range bad.Problems {
				if problem.Message == "" || problem.File != name || problem.Line > strings.Count(string(content), "\n")+1 {
					t.Errorf("%q is no place in the file, or nothing is said", problem)
				}
			}
		}
	})
}
