package graph_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/schema"
)

// Plans that are kept take what they are said to take, which is bounded, however long the documents are that they were made from.
func TestPlansAreKeptByBytes(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	padding := strings.Repeat("# what a client writes between its fields\n", 3000)
	for _, test := range []struct {
		name      string
		documents int
		query     func(i int) string
	}{
		{"padded", 150, func(i int) string {
			return fmt.Sprintf(`query($y: ID) { r%d: events(where: {id: {eq: $y}, kind: {in: [EXPO]}}, first: %d) {
				%s n%d: nodes { i%d: id name(lang: ["zh"]) hosts(where: {node: {name: {eq: "a text of the document"}}}) { totalCount } } } }`,
				i, i, padding, i, i)
		}},
		{"large", 300, func(i int) string {
			var b strings.Builder
			fmt.Fprintf(&b, "query($y: ID) { events(where: {id: {eq: $y}}, first: %d) { nodes {", i%100)
			for j := range 60 {
				fmt.Fprintf(&b, " a%d: hosts(first: 10) { nodes { id name } }", j)
			}
			return b.String() + "} } }"
		}},
	} {
		planner := graph.NewPlanner(contract)
		before := inUse()
		for i := range test.documents {
			doc, err := parse(contract, test.query(i))
			if err != nil {
				t.Fatal(err)
			}
			all, err := planFieldsWith(contract, doc, map[string]any{"y": "event:a"}, planner.Prepare)
			if err != nil || all[0].refusal != "" {
				t.Fatalf("%v %s", err, all[0].refusal)
			}
		}
		took := inUse() - before
		said, kept := planner.Bytes(), planner.Kept()
		runtime.KeepAlive(planner)
		t.Logf("%s: %d plans of %d documents take %d bytes and are said to take %d", test.name, kept, test.documents, took, said)
		if kept == 0 || took > said*5/4+1<<20 {
			t.Errorf("%s: %d plans are said to take %d bytes and take %d", test.name, kept, said, took)
		}
		if said > 16<<20 {
			t.Errorf("%s: the plans take %d bytes", test.name, said)
		}
	}
}

// inUse is how many bytes of the heap are in use.
func inUse() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
