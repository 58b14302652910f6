package httpapi

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/cache"
	"github.com/entente-graph/entente/schema"
)

// Documents that are kept take what they are said to take, which is bounded, whatever is in them.
func TestDocumentsAreKeptByBytes(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	const capacity = 2 << 20
	for name, query := range map[string]func(i int) string{
		"padded": func(i int) string {
			return fmt.Sprintf("{ a%d: __typename %s}", i, strings.Repeat("# nothing\n", 2000))
		},
		"dense": func(i int) string {
			return fmt.Sprintf("{ a%d: __typename %s}", i, strings.Repeat(`node(id:"x"){id id id id}`, 18))
		},
		"small": func(i int) string { return fmt.Sprintf("{ a%d: __typename }", i) },
		"arguments": func(i int) string {
			return fmt.Sprintf(`{ events(first: %d, where: {OR: [%s]}) { totalCount } }`, i, strings.Repeat("{id: {in: [1,2,3]}},", 30))
		},
		"variables": func(i int) string {
			var declared, used strings.Builder
			for v := range 40 {
				fmt.Fprintf(&declared, "$v%d: String! ", v)
				fmt.Fprintf(&used, "{name: {eq: $v%d}} ", v)
			}
			return fmt.Sprintf(`query Q%d(%s) { events(where: {OR: [%s]}) { totalCount } }`, i, declared.String(), used.String())
		},
	} {
		docs := &documents{
			schema: contract.AST, limits: DefaultLimits(), introspection: true, cache: cache.New[string, *ast.QueryDocument](capacity),
			hit: func() {}, miss: func() {},
		}
		before := held()
		for i := range 1000 {
			if _, errs := docs.prepare(query(i)); errs != nil {
				t.Fatalf("%s: %v", name, errs)
			}
			if name != "small" && docs.cache.Used() > capacity*7/8 {
				break
			}
		}
		took, said := held()-before, docs.cache.Used()
		runtime.KeepAlive(docs)
		t.Logf("%s: %d documents take %d bytes and are said to take %d", name, docs.cache.Len(), took, said)
		if docs.cache.Len() < 10 || said > capacity || took > said*5/4+1<<19 {
			t.Errorf("%s: %d documents are said to take %d bytes and take %d", name, docs.cache.Len(), said, took)
		}
	}
}

// held is how many bytes of the heap are in use.
func held() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
