package mapping_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/tree"
)

// flat is a table of so many bodies, and the mapping for it.
func flat(t testing.TB, rows int) (mappings, tables []tree.Source) {
	t.Helper()
	var b strings.Builder
	b.WriteString("No,Name,Kind,Since\n")
	for i := range rows {
		fmt.Fprintf(&b, "%07d,Ministry of Subject Number %d,Ministry,%02d.%02d.%d\n", i, i, i%28+1, i%12+1, 1900+i%100)
	}
	path := filepath.Join(t.TempDir(), "flat.csv")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	const text = `mapping: flat
tables:
  - files: [flat.csv]
    nodes:
      - type: Organization
        id: "organization:{No}"
        name: "{Name}"
        kind: {column: Kind, map: {Ministry: MINISTRY}}
        inception: {column: Since, date: [DD.MM.YYYY]}
`
	return files(map[string]string{"m.yaml": text}), tree.Paths(path)
}

// BenchmarkRead reads and checks a flat table of 50,000 rows, without a graph.
func BenchmarkRead(b *testing.B) {
	const rows = 50_000
	s := contract(b)
	mappings, tables := flat(b, rows)
	b.ReportAllocs()
	for b.Loop() {
		set, _, err := open(b.Context(), s, nil, mappings, tables, 0)
		if err != nil {
			b.Fatal(err)
		}
		if err := set.Close(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkImport imports a flat table of 50,000 rows into an empty graph.
func BenchmarkImport(b *testing.B) {
	const rows = 50_000
	s, db := contract(b), start(b)
	mappings, tables := flat(b, rows)
	for b.Loop() {
		b.StopTimer()
		clearNodes(b, db)
		b.StartTimer()
		if _, _, err := bring(b.Context(), s, db, mappings, tables, 0); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(rows)*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}
