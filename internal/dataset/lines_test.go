package dataset_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
)

// manyLines is a file of JSON Lines that is read in several pieces: what is given stands before and behind topics enough.
func manyLines(before, behind string) string {
	var b strings.Builder
	b.WriteString(`{"dataset": "many", "claims": {"document": "document:d", "method": "IMPORT"}}` + "\n" + before)
	for i := range 12_000 {
		fmt.Fprintf(&b, `{"type": "Topic", "id": "topic:t%d", "name": "Topic %d", "claims": ["science"]}`+"\n", i, i)
	}
	b.WriteString(behind)
	return b.String()
}

// TestLinesInPieces finds what is wrong between lines that are far apart, of which no piece holds both.
func TestLinesInPieces(t *testing.T) {
	const document = `{"type": "Document", "id": "document:d", "title": "D", "text": "about science"}` + "\n"
	tests := []struct{ name, before, behind, want string }{
		{"a node twice", document, `{"type": "Topic", "id": "topic:t7", "notation": "7"}` + "\n",
			"many.jsonl:12003:25: the id topic:t7 stands here a second time, expected each node once in a file: the first is at many.jsonl:10:25"},
		{"a node of another file that says otherwise", document, `{"type": "Topic", "id": "topic:whole", "name": "Other"}` + "\n",
			`many.jsonl:12003:48: name of topic:whole is "Other" here, expected "Whole" as at whole.yaml:2:34`},
		{"a fact under two ids", document + `{"type": "Topic", "id": "topic:a", "name": "A", "broader": [{"node": "topic:b", "id": "broader:mine"}]}` + "\n",
			`{"type": "Topic", "id": "topic:b", "name": "B", "narrower": ["topic:a"]}` + "\n",
			"many.jsonl:12004:62: the fact broader:topic:a>topic:b stands at many.jsonl:3:61 with the id broader:mine, expected the same id here, or in both places none"},
		{"a quote that is not in a text far below", "", document + `{"type": "Topic", "id": "topic:a", "name": "A", "claims": ["art"]}` + "\n",
			`many.jsonl:12003:60: the quote "art" is not in the text of document:d, expected its exact words`},
		{"an id that nothing describes", document, `{"type": "Topic", "id": "topic:a", "name": "A", "broader": ["topic:t12000"]}` + "\n",
			"many.jsonl:12003:61: there is no topic:t12000 in these files, expected one of them to describe it; was topic:t1000 meant?"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := dataset.Open(t.Context(), contract(t), inMemory(map[string]string{
				"many.jsonl": manyLines(test.before, test.behind),
				"whole.yaml": "dataset: whole\ntopics: [{id: topic:whole, name: Whole, claims: []}]\n",
			}), dataset.Options{})
			bad, ok := errors.AsType[*dataset.BadData](err)
			if !ok || bad.Error() != test.want {
				t.Errorf("got %.600v\nwant %s", err, test.want)
			}
		})
	}
}
