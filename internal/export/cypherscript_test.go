package export

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

// Statements for the rows of one table differ in one text alone, so that the database plans them once and not for each few rows: what a script
// takes grows with its rows. Each row is in it once, whatever its texts hold.
func TestCypherStatementsDifferInTheirTextAlone(t *testing.T) {
	w := writing(t, "cypher")
	const rows = 5000
	for i := range rows {
		w.node(t, "Event", fmt.Sprintf("event:%04d", i), map[string]any{"name": fmt.Sprintf("O'Neill \\ event %d", i), "date": "2017", "start": day(t, "2017-01-01")})
	}
	for i := range rows - 1 {
		w.fact(t, "SUB_EVENT_OF", fmt.Sprintf("sub-event-of:%04d", i), fmt.Sprintf("event:%04d", i), fmt.Sprintf("event:%04d", i+1), nil)
	}
	literal := regexp.MustCompile(`^UNWIND split\('((?:[^'\\]|\\.)*)'`)
	texts, found := map[string]int{}, 0
	for _, statement := range strings.Split(w.end(t), ";\n") {
		if parts := literal.FindStringSubmatch(statement); parts != nil {
			texts[statement[len(parts[0]):]]++
			found += strings.Count(parts[1], `\n`) + 1
		}
	}
	if found != 2*rows-1 || len(texts) != 2 {
		t.Errorf("%d rows in statements of %d texts, want %d in 2: %v", found, len(texts), 2*rows-1, texts)
	}
	odd := writing(t, "cypher")
	odd.node(t, "Topic", "topic:a", map[string]any{"name": "has \n | ; ¦ ¶ § \ue000 itself"})
	if text := odd.end(t); !strings.Contains(text, "'\ue001') AS row WITH split(row, '\ue002')") {
		t.Errorf("what separates rows is in a text: %s", text)
	}
}
