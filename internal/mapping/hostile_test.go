package mapping_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/testlevel"
)

// TestMutatedFiles damages a table and a mapping in many ways. Nothing may panic; what is refused is refused as bad
// data, with a place, and for damage within one line of a table with that line.
func TestMutatedFiles(t *testing.T) {
	rounds := testlevel.Draws(150, 1_000, 20_000)
	s := contract(t)
	goodMapping := head(`
    let: {day: {column: Day, date: [YYYY-MM-DD]}}
    nodes:
      - {type: Event, id: "event:{No}", name: "{Name}", kind: {column: Kind, map: {Forum: FORUM}}, date: "{day}"}`)
	var table strings.Builder
	table.WriteString("No,Name,Kind,Day\n")
	for i := range 40 {
		fmt.Fprintf(&table, "%d,\"Forum no. %d, the Große\",Forum,2001-02-%02d\n", i, i, i%28+1)
	}
	lines := strings.SplitAfter(table.String(), "\n")
	random := rand.New(rand.NewPCG(1, 2))
	// Each damages a line of the table so that it must be refused.
	inLine := []func(line string) string{
		func(l string) string { return strings.Replace(l, "2001-02", "2001-20", 1) },
		func(l string) string { return strings.Replace(l, "Forum,2", "F\x00rum,2", 1) },
		func(l string) string { return strings.Replace(l, "ß", "\xdf", 1) },
		func(l string) string { return strings.Replace(l, ",\"", ",", 1) },
		func(l string) string { return "," + l },
		func(l string) string { return strings.Replace(l, ",Forum", ",Faire", 1) },
		func(l string) string { return strings.Replace(l, "\"Forum", strings.Repeat("x", 1<<21)+"\"", 1) },
		func(l string) string { return strings.Replace(l, "Große", strings.Repeat("y", 1<<20), 1) },
		func(l string) string { return "\uFFFE" + l },
		func(l string) string { return strings.Repeat("9", 300) + l },
		func(l string) string { return l[strings.IndexByte(l, ','):] },
	}
	exact, refused := 0, 0
	for range rounds {
		at := 1 + random.IntN(len(lines)-2)
		damaged := append([]string(nil), lines...)
		damaged[at] = inLine[random.IntN(len(inLine))](damaged[at])
		_, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": goodMapping}), files(map[string]string{"t.csv": strings.Join(damaged, "")}), 0)
		bad, ok := errors.AsType[*dataset.BadData](err)
		if !ok {
			t.Fatalf("%.100q was not refused as bad data: %v", damaged[at], err)
		}
		refused++
		if bad.Problems[0].Line == at+1 {
			exact++
		}
	}
	if exact*100 < refused*99 {
		t.Errorf("%d of %d were refused with the exact line, want 99 %%", exact, refused)
	}
	// Anything may happen to any byte.
	anywhere := func(text string) []byte {
		b := []byte(text)
		switch random.IntN(8) {
		case 0:
			b = b[:random.IntN(len(b))]
		case 1:
			b = append([]byte("\xEF\xBB\xBF"), b...)
		case 2:
			b = bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))
		case 3:
			b = append([]byte("\xFF\xFE"), b...)
		case 4:
			b = append(b, bytes.Repeat([]byte("[{a: "), 5000)...)
		case 5:
			b = append([]byte("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), b...)
		default:
			for range 1 + random.IntN(5) {
				b[random.IntN(len(b))] = byte(random.IntN(256))
			}
		}
		return b
	}
	for range rounds {
		mapping, rows := goodMapping, table.String()
		if random.IntN(2) == 0 {
			mapping = string(anywhere(mapping))
		} else {
			rows = string(anywhere(rows))
		}
		set, _, err := open(context.Background(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": rows}), 0)
		if err == nil {
			set.Close()
			continue
		}
		if bad, ok := errors.AsType[*dataset.BadData](err); !ok || len(bad.Problems) == 0 || bad.Problems[0].File == "" {
			t.Fatalf("got %v, want bad data with its place\n%q\n%q", err, mapping, rows)
		}
	}
}
