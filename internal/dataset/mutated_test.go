package dataset_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/testlevel"
)

// eventsIn writes a dataset of events, one a line, so that it is known where damage was done.
func eventsIn(form string) []string {
	var lines []string
	switch form {
	case "x.yaml":
		lines = append(lines, "dataset: mutated\n", "events:\n")
	case "x.json":
		lines = append(lines, "{\"dataset\": \"mutated\", \"events\": [\n")
	case "x.jsonl":
		lines = append(lines, "{\"dataset\": \"mutated\"}\n")
	}
	const events = 40
	for i := range events {
		event := fmt.Sprintf(`"id": "event:e%d", "name": "Forum no. %d, the Große", "kind": "FORUM", "date": "2001-02-%02d"`, i, i, i%28+1)
		switch form {
		case "x.yaml":
			lines = append(lines, "  - {"+event+"}\n")
		case "x.json":
			comma := ","
			if i == events-1 {
				comma = "]}"
			}
			lines = append(lines, "  {"+event+"}"+comma+"\n")
		case "x.jsonl":
			lines = append(lines, `{"type": "Event", `+event+"}\n")
		}
	}
	return lines
}

// damages each spoil a line with an event so that it must be refused.
var damages = map[string]func(line string) string{
	"no date":         func(l string) string { return strings.Replace(l, "2001-02", "2001-20", 1) },
	"NUL":             func(l string) string { return strings.Replace(l, "FORUM", "F\x00RUM", 1) },
	"Latin-1":         func(l string) string { return strings.Replace(l, "ß", "\xdf", 1) },
	"flipped bit":     func(l string) string { return strings.Replace(l, "Forum", "\xc6orum", 1) },
	"no such kind":    func(l string) string { return strings.Replace(l, "FORUM", "FARUM", 1) },
	"no such key":     func(l string) string { return strings.Replace(l, `"name"`, `"nmae"`, 1) },
	"huge text":       func(l string) string { return strings.Replace(l, "Große", strings.Repeat("y", 1<<20), 1) },
	"long name":       func(l string) string { return strings.Replace(l, "Große", strings.Repeat("y", 3000), 1) },
	"no character":    func(l string) string { return strings.Replace(l, "Forum", "\uFFFEForum", 1) },
	"id without noun": func(l string) string { return strings.Replace(l, "event:e", "e", 1) },
	"other noun":      func(l string) string { return strings.Replace(l, "event:e", "topic:e", 1) },
	"key twice":       func(l string) string { return strings.Replace(l, `"kind"`, `"name": "x", "kind"`, 1) },
	"number":          func(l string) string { return strings.Replace(l, `"FORUM"`, "17", 1) },
	"list":            func(l string) string { return strings.Replace(l, `"FORUM"`, `["FORUM"]`, 1) },
	"deep": func(l string) string {
		return strings.Replace(l, `"FORUM"`, strings.Repeat("[", 500)+strings.Repeat("]", 500), 1)
	},
	"CR alone":   func(l string) string { return strings.Replace(l, ", ", ",\r", 1) },
	"brace lost": func(l string) string { return strings.Replace(l, "{", "", 1) },
	"two values": func(l string) string { return strings.Replace(l, `"FORUM"`, `"FORUM" "FORUM"`, 1) },
	"colon lost": func(l string) string { return strings.Replace(l, `"kind":`, `"kind"`, 1) },
}

// TestMutatedFiles damages datasets of every form in many ways. Nothing may panic; what is refused is refused as bad
// data, with a place, and damage within a line with that line.
func TestMutatedFiles(t *testing.T) {
	s := contract(t)
	open := func(name, text string) error {
		set, err := dataset.Open(t.Context(), s, inMemory(map[string]string{name: text}), dataset.Options{})
		if err == nil {
			return set.Close()
		}
		return err
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused, exact := 0, 0
	for _, form := range []string{"x.yaml", "x.json", "x.jsonl"} {
		lines := eventsIn(form)
		if err := open(form, strings.Join(lines, "")); err != nil {
			t.Fatalf("undamaged: %v", err)
		}
		for name, damage := range damages {
			for range testlevel.Draws(2, 9, 100) {
				at := len(lines) - 40 + random.IntN(39)
				damaged := append([]string(nil), lines...)
				damaged[at] = damage(damaged[at])
				err := open(form, strings.Join(damaged, ""))
				bad, ok := errors.AsType[*dataset.BadData](err)
				if !ok {
					t.Fatalf("%s in %s: %.100q was not refused as bad data: %v", name, form, damaged[at], err)
				}
				refused++
				if bad.Problems[0].Line == at+1 {
					exact++
				} else {
					t.Logf("%s in line %d of %s is told as %.200v", name, at+1, form, bad.Problems[0])
				}
			}
		}
	}
	if exact*100 < refused*99 {
		t.Errorf("%d of %d were refused with the exact line, want 99 %%", exact, refused)
	}
	for i := range testlevel.Draws(100, 500, 20_000) {
		form := []string{"x.yaml", "x.json", "x.jsonl"}[i%3]
		text := anyDamage(random, strings.Join(eventsIn(form), ""))
		err := open(form, text)
		if err == nil {
			continue
		}
		if bad, ok := errors.AsType[*dataset.BadData](err); !ok || len(bad.Problems) == 0 || bad.Problems[0].File == "" {
			t.Fatalf("got %v, want bad data with its place\n%.2000q", err, text)
		}
	}
}

// anyDamage does anything to any byte.
func anyDamage(random *rand.Rand, text string) string {
	b := []byte(text)
	switch random.IntN(9) {
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
	case 6:
		from := random.IntN(len(b))
		b = append(b[:from:from], b[min(len(b), from+random.IntN(200)):]...)
	default:
		for range 1 + random.IntN(5) {
			b[random.IntN(len(b))] = byte(random.IntN(256))
		}
	}
	return string(b)
}
