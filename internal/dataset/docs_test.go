package dataset_test

import (
	"os"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
)

// TestDocs reads the examples of the page about datasets.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../../docs/datasets.md")
	if err != nil {
		t.Fatal(err)
	}
	for fence, name := range map[string]string{"```yaml\n": "x.yaml", "```json\n": "x.jsonl"} {
		_, example, ok := strings.Cut(string(page), fence)
		example, _, closed := strings.Cut(example, "```")
		if !ok || !closed {
			t.Errorf("the page has no example that begins with %q", fence)
			continue
		}
		if _, err := dataset.Open(t.Context(), contract(t), inMemory(map[string]string{name: example}), dataset.Options{}); err != nil {
			t.Errorf("the example of %s: %v", name, err)
		}
	}
}
