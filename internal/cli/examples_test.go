package cli

import (
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// The examples begin at the service's URL and end in a picture: on the seed, with the readers' Python.
func TestExportExamples(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	made, err := exec.CommandContext(t.Context(), "../../.ci/readers").Output()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the examples need Python: %v", err)
		}
		t.Skip("NOT CHECKED: the examples need Python, see .ci/readers")
	}
	db := neo4jtest.Migrated(t).Open(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	if err := plant(t.Context(), contract, db, newProgress(&strings.Builder{})); err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	config := httpapi.DefaultConfig()
	config.Routes = (&httpapi.Exports{Exporter: export.New(contract, db, graph.DefaultLimits().Plan()), Log: log}).Routes()
	handler, err := newHandler(config, contract, db, graph.DefaultLimits(), log)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	defer server.Close()
	for name, told := range map[string][2]string{"networkx_communities.py": {"communities", "ties.png"}, "pandas_topics.py": {"topics in", "topics.png"}} {
		script, err := filepath.Abs("../../examples/exports/" + name)
		if err != nil {
			t.Fatal(err)
		}
		piece, picture := told[0], filepath.Join(t.TempDir(), told[1])
		run := exec.CommandContext(t.Context(), strings.TrimSpace(string(made)), script, server.URL+"/") // with the URL alone
		run.Dir = filepath.Dir(picture)
		out, err := run.CombinedOutput()
		if err != nil || !strings.Contains(string(out), piece) {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
		if keep := os.Getenv("ENTENTE_KEEP_EXPORTS"); keep != "" {
			_ = os.Rename(picture, filepath.Join(keep, name+".png"))
		} else if content, err := os.ReadFile(picture); err != nil || !strings.HasPrefix(string(content), "\x89PNG") || len(content) < 10_000 {
			t.Errorf("%s ends in no picture: %d bytes, %v", name, len(content), err)
		}
	}
}
