package dataset_test

import (
	"errors"
	"io/fs"
	"os"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
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
	const folder = "../../seed"
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		t.Skip("there are no seed datasets yet")
	}
	options := dataset.Options{}
	const texts = "../../../shared/corpus"
	if _, err := os.Stat(texts); err == nil {
		options.Texts = os.DirFS(texts)
	}
	set, err := dataset.Open(t.Context(), contract(t), dataset.Paths(folder), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files with %d nodes and %d facts; %d of %d quotes found in their sources", set.Files, set.Nodes(), set.Facts(), set.Checked, set.Quotes)
	if options.Texts == nil {
		t.Logf("the sources' texts are not at hand in %s: no quote was looked up", texts)
	} else if set.Checked == 0 {
		t.Errorf("no quote was looked up: no document's sha256 is that of a text in %s", texts)
	}
	for _, warning := range set.Warnings {
		t.Log(warning)
	}
}
