package graph_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/testlevel"
)

// A testCase is a question to the fixed graph, with its answer.
type testCase struct {
	Question  string
	Query     string
	Variables map[string]any
	Languages []string

	// Data is the whole answer; null stands for no data.
	Data any
	// IDs is short for the answer of a single list: the ids of its nodes without their prefix, in order.
	IDs *string
	// SameAs is the question, in the same file, that has the same answer.
	SameAs string `yaml:"same-as"`
	Errors []caseError

	// Statements is how many statements were sent; by default one for each root field, and none for a request with errors.
	Statements *int
	// Only says that the naive evaluator does not know what is asked.
	Only string
}

type caseError struct {
	// Message is a part of the message.
	Message string
	// Path is the response path with dots: events.nodes.0.
	Path, Code string
}

func testCases(t *testing.T, s *service, w *world) { s.checkCases(t, w, "testdata/cases/*.yaml") }

// checkCases asks the questions in some files: the telling ones in a quick run, and all in a full one. Those that are refused
// before anything is asked need no graph: TestRefusedQuestions.
func (s *service) checkCases(t *testing.T, w *world, pattern string) {
	if s.telling == nil && !testlevel.At(testlevel.Full) {
		s.telling = telling(t, w.contract)
	}
	all := readCases(t, pattern)
	for _, file := range slices.Sorted(maps.Keys(all)) {
		cases := all[file]
		byQuestion := map[string]testCase{}
		for _, c := range cases {
			byQuestion[c.Question] = c
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".yaml"), func(t *testing.T) {
			for _, c := range cases {
				if c.asksNothing() {
					continue
				}
				t.Run(c.Question, func(t *testing.T) {
					if !s.telling[file+": "+c.Question] {
						testlevel.Need(t, testlevel.Full)
					}
					if c.SameAs != "" {
						other, ok := byQuestion[c.SameAs]
						if !ok {
							t.Fatalf("there is no question %q", c.SameAs)
						}
						c.Data, c.IDs = other.Data, other.IDs
					}
					s.check(t, w, c)
				})
			}
		})
	}
}

// check asks a case's question and compares the answer, the errors and the statements.
func (s *service) check(t *testing.T, w *world, c testCase) {
	ctx := graph.WithLanguages(t.Context(), c.Languages)
	c.Variables = jsonVariables(t, c.Variables)
	data, errors := s.answer(ctx, c.Query, c.Variables)
	checkErrors(t, errors, c.Errors)
	switch {
	case c.IDs != nil:
		if got := idsOf(t, data); got != *c.IDs {
			t.Errorf("got the ids %q, want %q", got, *c.IDs)
		}
	case c.Data != nil || len(c.Errors) == 0:
		want := ordered(c.Data)
		if got := withoutCursorText(string(data)); got != want {
			t.Errorf("got\n%s, want\n%s", got, want)
		}
	case data != nil && string(data) != "null":
		t.Errorf("got %s, want no data", data)
	}
	want := 0
	if len(c.Errors) == 0 {
		want = rootFields(t, c.Query)
	}
	if c.Statements != nil {
		want = *c.Statements
	}
	if len(s.sent) != want {
		t.Errorf("%d statements were sent, want %d", len(s.sent), want)
	}
	s.checkTexts(t, c)
	if c.Only == "" && len(c.Errors) == 0 && len(c.Languages) == 0 {
		naive, err := w.answer(c.Query, c.Variables)
		if err != nil || !reflect.DeepEqual(comparable(data), comparable(naive)) {
			second, _ := json.Marshal(naive)
			t.Errorf("the naive evaluator has another answer:\n%s\n%s %v", data, second, err)
		}
	}
	if t.Failed() {
		t.Logf("%s\n%s\n%s", c.Query, data, s.texts())
	}
}

// jsonVariables are variables as they come with a request: from JSON.
func jsonVariables(t *testing.T, variables map[string]any) map[string]any {
	t.Helper()
	fromJSON := map[string]any{}
	for name, value := range variables {
		decoder := json.NewDecoder(strings.NewReader(ordered(value)))
		decoder.UseNumber()
		var plain any
		if err := decoder.Decode(&plain); err != nil {
			t.Fatal(err)
		}
		fromJSON[name] = plain
	}
	return fromJSON
}

func checkErrors(t *testing.T, got gqlerror.List, want []caseError) {
	t.Helper()
	for i, err := range got {
		if i >= len(want) {
			t.Errorf("unexpected error: %v %v", err, err.Extensions)
			continue
		}
		path := strings.NewReplacer("[", ".", "]", "").Replace(err.Path.String())
		code, _ := err.Extensions["code"].(string)
		if !strings.Contains(err.Message, want[i].Message) || path != want[i].Path || want[i].Code != code {
			t.Errorf("got the error %q, path %s, code %s; want %+v", err.Message, path, code, want[i])
		}
	}
	if len(got) < len(want) {
		t.Errorf("got %d errors, want %d", len(got), len(want))
	}
}

// idsOf are the ids of the nodes of an answer's only list, without their prefix.
func idsOf(t *testing.T, data json.RawMessage) string {
	t.Helper()
	var lists map[string]struct{ Nodes []struct{ ID string } }
	if err := json.Unmarshal(data, &lists); err != nil || len(lists) != 1 {
		t.Fatalf("%s is not one list of nodes: %v", data, err)
	}
	var ids []string
	for _, list := range lists {
		for _, node := range list.Nodes {
			_, id, _ := strings.Cut(node.ID, ":")
			ids = append(ids, id)
		}
	}
	return strings.Join(ids, " ")
}

// ordered writes an expected answer as JSON, its keys in the order in which they are written.
func ordered(v any) string {
	switch v := v.(type) {
	case yaml.MapSlice:
		parts := make([]string, len(v))
		for i, item := range v {
			key, _ := json.Marshal(fmt.Sprint(item.Key))
			parts[i] = string(key) + ":" + ordered(item.Value)
		}
		return "{" + strings.Join(parts, ",") + "}"
	case []any:
		parts := make([]string, len(v))
		for i, element := range v {
			parts[i] = ordered(element)
		}
		return "[" + strings.Join(parts, ",") + "]"
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		panic(err)
	}
	return strings.TrimSpace(b.String())
}

// withoutCursorText replaces the cursors in an answer, without changing the order of its keys.
func withoutCursorText(data string) string {
	for {
		at := strings.Index(data, `"WzEs`)
		if at < 0 {
			return data
		}
		end := at + 1 + strings.IndexByte(data[at+1:], '"')
		data = data[:at] + `"` + place + data[end:]
	}
}

func rootFields(t *testing.T, query string) int {
	t.Helper()
	doc, err := parser.ParseQuery(&ast.Source{Input: query})
	if err != nil {
		t.Fatal(err)
	}
	var n int
	for _, selection := range doc.Operations[0].SelectionSet {
		if field, ok := selection.(*ast.Field); ok && !strings.HasPrefix(field.Name, "__") {
			n++
		}
	}
	return n
}

// checkTexts fails if a text that the user wrote stands in a statement.
func (s *service) checkTexts(t *testing.T, c testCase) {
	t.Helper()
	var texts []string
	doc, err := parser.ParseQuery(&ast.Source{Input: c.Query})
	if err != nil {
		return
	}
	var collect func(selections ast.SelectionSet)
	var value func(v *ast.Value)
	value = func(v *ast.Value) {
		if v.Kind == ast.StringValue || v.Kind == ast.BlockValue {
			texts = append(texts, v.Raw)
		}
		for _, child := range v.Children {
			value(child.Value)
		}
	}
	collect = func(selections ast.SelectionSet) {
		for _, selection := range selections {
			switch s := selection.(type) {
			case *ast.Field:
				for _, argument := range s.Arguments {
					value(argument.Value)
				}
				collect(s.SelectionSet)
			case *ast.InlineFragment:
				collect(s.SelectionSet)
			}
		}
	}
	collect(doc.Operations[0].SelectionSet)
	for _, variable := range c.Variables {
		if text, ok := variable.(string); ok && text != "ASC" && text != "DESC" {
			texts = append(texts, text)
		}
	}
	for _, statement := range s.sent {
		for _, text := range texts {
			if len(text) > 2 && strings.Contains(statement.Text, text) {
				t.Errorf("the statement holds the user's %q:\n%s", text, statement.Text)
			}
		}
	}
}
