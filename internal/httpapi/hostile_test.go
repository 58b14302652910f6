package httpapi_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// No text within a megabyte keeps a core busy for long, whatever it is made of: the limits stand before the rules whose cost
// grows with the square of the text.
func TestHostileTextsAreAnsweredQuickly(t *testing.T) {
	base := start(t, config(t, answers{event: gives(`{"id":"event:1"}`)}))
	spreads := "{ " + strings.Repeat("...F ", 3000) + "} fragment F on Query { __typename }"
	chain := "{ ...F0 }"
	for i := range 98 {
		chain += fmt.Sprintf(" fragment F%d on Query { ...F%d }", i, i+1)
	}
	double := "{ ...F0 }"
	for i := range 98 {
		double += fmt.Sprintf(" fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	variables := "query("
	for i := range 1500 {
		variables += fmt.Sprintf("$v%d: ID ", i)
	}
	for name, text := range map[string]string{
		"one field again and again":                 "{ " + strings.Repeat("__typename ", 9000) + "}",
		"within the limit of fields":                `{ event(id: "1") { ` + strings.Repeat("id ", 990) + "} }",
		"with nested fields":                        `{ event(id: "1") { ` + strings.Repeat("topics { nodes { id name } } ", 240) + "} }",
		"arguments that differ":                     `{ event(id: "1") { ` + strings.Repeat("topics(first: 1) { nodes { id } } ", 330) + "} }",
		"one fragment again and again":              spreads,
		"a chain of fragments":                      chain,
		"fragments that double":                     double + " fragment F98 on Query { __typename }",
		"a cycle of fragments":                      "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }",
		"too many fields":                           `{ event(id: "1") { ` + strings.Repeat("id ", 4000) + "} }",
		"too many fragments":                        strings.Repeat("fragment F on Query { ...F } ", 1400) + "{ __typename }",
		"as many fields in each of many operations": strings.Repeat(`query A { event(id: "1") { `+strings.Repeat("id ", 900)+"} } ", 10),
		"nested deep":                               strings.Repeat("{ a ", 4000) + strings.Repeat("}", 4000),
		"nested lists":                              "{ event(id: " + strings.Repeat("[", 9000) + ") { id } }",
		"a megabyte of comment":                     "{ __typename } #" + strings.Repeat("x", 1_000_000),
		"a megabyte of commas":                      "{ __typename " + strings.Repeat(",", 1_000_000) + "}",
		"a megabyte of text":                        `{ event(id: "` + strings.Repeat("x", 1_000_000) + `") { id } }`,
		"many variables that are not used":          variables + ") { __typename }",
		"many operations":                           strings.Repeat("query A { __typename } ", 2000),
		"many directives":                           "{ __typename " + strings.Repeat("@skip(if: true) ", 1900) + "}",
		"unknown names":                             "{ " + strings.Repeat("evnts ", 20) + "}",
		"unknown names, all different": `{ event(id: "1") { ` + func() (s string) {
			for i := range 990 {
				s += fmt.Sprintf("x%d ", i)
			}
			return s
		}() + "} }",
	} {
		t.Run(name, func(t *testing.T) {
			begin := time.Now()
			got := post(t, base, query(text), nil)
			took := time.Since(begin)
			t.Logf("%v, status %d, %d bytes: %.120s", took.Round(time.Millisecond), got.status, len(got.body), got.body)
			if len(got.body) > 10_000 {
				t.Errorf("the answer has %d bytes", len(got.body))
			}
			if took > time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}
