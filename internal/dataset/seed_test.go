package dataset_test

import (
	"io/fs"
	"os"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

func contract(t testing.TB) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSeed checks the datasets that a new graph starts with. Their sources' texts are not part of the project: where a copy of
// them lies beside it, every quote is looked up in them.
func TestSeed(t *testing.T) {
	open := func(t *testing.T, texts fs.FS) *dataset.Dataset {
		t.Helper()
		set, err := dataset.Open(t.Context(), contract(t), dataset.Paths("../../seed"), dataset.Options{Texts: texts})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = set.Close() })
		t.Logf("%d files with %d nodes and %d facts; %d of %d quotes found in their sources", set.Files, set.Nodes(), set.Facts(), set.Checked, set.Quotes)
		for _, warning := range set.Warnings {
			t.Log(warning)
		}
		return set
	}
	open(t, nil)
	t.Run("quotes", func(t *testing.T) {
		if set := open(t, os.DirFS(testlevel.Data(t, "corpus"))); set.Checked == 0 {
			t.Error("no quote was looked up: no document's sha256 is that of a text in the corpus")
		}
	})
}
