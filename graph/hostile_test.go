package graph_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/testlevel"
)

// hostile are values that would do harm if they became part of a statement.
var hostile = []string{
	`'`, `"`, "`", `\`, `}) DETACH DELETE n //`, `' OR 1=1 WITH 1 AS x MATCH (m) DETACH DELETE m //`, "`) MATCH (m) DETACH DELETE m //",
	"$p0", `\u0027`, "a\u0000b", "\u202eabc", "𝔘𝔫𝔦", "\xed\xa0\x80", strings.Repeat("long ", 2000), "/*", "\n//", "*", "~",
}

// Whatever stands in a text, the database takes it as a value: it makes no error there, and the graph stays as it is. A quick run
// tries one argument for each way in which a text is given to the database, and a full one many; that texts are parameters alone
// is tried for all of them without a database by TestTextsAreParameters.
func testHostileTexts(t *testing.T, s *service, w *world) {
	queries := textWays
	if testlevel.At(testlevel.Full) {
		queries = slices.Concat(textWays, textArguments(w))
	}
	for _, query := range queries {
		harmless := ""
		for i, text := range append([]string{"harmless"}, hostile...) {
			_, errors := s.answer(t.Context(), query, map[string]any{"text": text})
			for _, err := range errors {
				if code := err.Extensions["code"]; code != "BAD_USER_INPUT" && code != "LIMIT_EXCEEDED" {
					t.Errorf("%s with %.30q: %v %v", query, text, err, err.Extensions)
				}
			}
			if len(s.sent) == 0 {
				continue // refused, or known to be none without asking
			}
			statement := append(s.chosen, s.sent...)[0]
			if i == 0 {
				harmless = statement.Text
			} else if statement.Text != harmless && !strings.Contains(query, "search(") { // without words nothing is looked up
				t.Errorf("%s with %.30q is another statement:\n%s\n%s", query, text, statement.Text, harmless)
			}
		}
	}
	if after := s.world(t, w.contract); !reflect.DeepEqual(after.nodes, w.nodes) || len(after.facts) != len(w.facts) {
		t.Error("the graph has changed")
	}
}

// textWays are requests with $text in each way in which a text is given to the database: as an id, in a list, folded, with case
// looked past, as a language, as words of the full-text index, as a date or cursor that is read before, and for the sets of ties.
var textWays = []string{
	`query($text: ID!) { event(id: $text) { id } }`, `query($text: ID!) { nodes(ids: [$text]) { id } }`,
	`query($text: String!) { events(where: {name: {in: [$text]}}) { totalCount } }`,
	`query($text: String!) { topics(where: {notation: {startsWith: $text}}) { totalCount } }`,
	`query($text: String!) { person(id: "person:chen") { name(lang: [$text]) } }`,
	`query($text: String!) { search(query: $text) { totalCount } }`,
	`query($text: EDTF) { events(where: {date: {eq: $text}}) { totalCount } }`, `query($text: String) { events(after: $text) { totalCount } }`,
	`query($text: ID) { ties(where: {of: {id: {eq: $text}}}) { totalCount } }`,
	`query($text: String) { topic(id: "topic:space") { events(where: {node: {hosts: {some: {node: {name: {endsWith: $text}}}}}}) { totalCount } } }`,
	`query($text: String) { event(id: "event:harbin-1") { claims(where: {quote: {contains: $text}}) { nodes { id } } } }`,
}

// textArguments are requests with $text in the place of each operator on each property of all lists.
func textArguments(w *world) []string {
	var queries []string
	for _, noun := range w.contract.Nouns {
		where := w.contract.AST.Types[noun.Name+"Where"]
		for _, property := range where.Fields {
			operators := w.contract.AST.Types[property.Type.Name()]
			if operators.Kind != ast.InputObject || !slices.Contains([]string{"TextWhere", "StringWhere", "IDWhere", "EDTFWhere", "DateTimeWhere"}, operators.Name) {
				continue
			}
			for _, operator := range operators.Fields {
				typeName := operator.Type.Name()
				if typeName == "Boolean" || noun.Name != "Event" && noun.Name != "Document" && operator.Name != "contains" {
					continue // every operator on two nouns, one operator on the others
				}
				value := "$text"
				if operator.Type.Elem != nil {
					value, typeName = "[$text]", typeName+"!"
				}
				queries = append(queries, fmt.Sprintf("query($text: %s) { %s(where: {%s: {%s: %s}}) { totalCount } }", typeName, noun.Plural, property.Name, operator.Name, value))
			}
		}
	}
	return queries
}

// among says whether a text is one of the parameters, as it is or folded.
func among(params map[string]any, text string) bool {
	plain := fold.Plain(text)
	forms := []string{text, fold.Text(text), plain, strings.ToLower(plain), strings.ToLower(text), strings.ToUpper(text), strings.ToUpper(plain)}
	var found func(v any) bool
	found = func(v any) bool {
		switch v := v.(type) {
		case string:
			return slices.Contains(forms, v)
		case []any:
			return slices.ContainsFunc(v, found)
		case []string:
			return slices.ContainsFunc(v, func(s string) bool { return found(s) })
		case map[string][]string:
			for _, element := range v {
				if found(element) {
					return true
				}
			}
		case map[string]any:
			for _, element := range v {
				if found(element) {
					return true
				}
			}
		}
		data, _ := json.Marshal(v)
		return string(data) == text
	}
	return found(map[string]any(params))
}
