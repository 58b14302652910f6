package graph_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
)

// Who counts one thing alone and finds hardly any ties is told what would find some, in the answer's extensions.
func TestHintsAtOtherBases(t *testing.T) {
	s, _ := startFixed(t)
	run := func(query string) (data, hints string) {
		t.Helper()
		ctx := graphql.StartOperationTrace(t.Context())
		operation, errs := s.executor.CreateOperationContext(ctx, &graphql.RawParams{Query: query})
		if errs != nil {
			t.Fatal(errs)
		}
		handler, ctx := s.executor.DispatchOperation(ctx, operation)
		response := handler(ctx)
		if response.Errors != nil {
			t.Fatal(response.Errors)
		}
		if given := response.Extensions["hints"]; given != nil {
			text, err := json.Marshal(given)
			if err != nil {
				t.Fatal(err)
			}
			hints = string(text)
		}
		return string(response.Data), hints
	}
	const narrowed = `level: COUNTRY, where: {event: {name: {eq: "nothing"}}}`
	for _, test := range []struct{ question, told string }{
		{`ties(` + narrowed + `, by: {hosting: 1}) { totalCount }`, "hosting alone is counted, by which there are 0 ties; "},
		{`ties(` + narrowed + `) { totalCount }`, "hosting alone is counted, by which there are 0 ties; "},
		{`tieMatrix(` + narrowed + `) { total }`, "hosting alone is counted, by which there are 0 ties; "},
		{`network(` + narrowed + `) { nodeCount }`, "hosting alone is counted, by which there are 0 ties; "},
		{`ties(` + narrowed + `, by: {hosting: 1, positions: 1}) { totalCount }`, ""},
		{`ties(level: ORGANIZATION) { totalCount }`, ""},
	} {
		_, hints := run("{ asked: " + test.question + " }")
		want := ""
		if test.told != "" {
			var others []string
			for _, by := range []string{"participation", "agreements", "positions"} {
				data, _ := run(fmt.Sprintf(`{ ties(%s, by: {%s: 1}) { totalCount } }`, narrowed, by))
				var n int
				if _, err := fmt.Sscanf(data, `{"ties":{"totalCount":%d}}`, &n); err != nil {
					t.Fatal(err)
				}
				if n > 0 {
					others = append(others, fmt.Sprintf("`by: {%s: 1}` finds %d", by, n))
				}
			}
			want = `[{"path":"asked","message":"` + test.told + strings.Join(others, ", ") + `"}]`
			if others == nil {
				t.Fatalf("%s: nothing would find more, so that nothing is tried", test.question)
			}
		}
		if hints != want {
			t.Errorf("%s: hints %s, want %s", test.question, hints, want)
		}
	}
}
