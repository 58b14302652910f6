package cli_test

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

// documented are the bodies that docs/curation.md sends with curl, in their order.
var documented = regexp.MustCompile(`(?ms)^curl .*? -d @- <<'END'\n(.*?)\nEND$`)

// Whoever follows docs/curation.md changes a graph that `entente serve` holds.
func TestCurationPage(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	page, err := os.ReadFile("../../docs/curation.md")
	if err != nil {
		t.Fatal(err)
	}
	requests := documented.FindAllStringSubmatch(string(page), -1)
	if len(requests) < 2 {
		t.Fatalf("docs/curation.md has %d requests, want at least 2", len(requests))
	}
	tokens := filepath.Join(t.TempDir(), "curators")
	if err := os.WriteFile(tokens, []byte("an-example-of-a-token-that-is-long-enough\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	service := serve(t, call{args: []string{"--seed", "--curator-token-file", tokens}, env: database(t)})
	for _, body := range requests {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, service.url()+"/graphql", strings.NewReader(body[1]))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Authorization", "Bearer an-example-of-a-token-that-is-long-enough")
		request.Header.Set("Content-Type", "application/json")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := io.ReadAll(response.Body)
		_ = response.Body.Close()
		if err != nil || !strings.Contains(string(answer), `"id":"change-set:2026-`) || strings.Contains(string(answer), `"errors"`) {
			t.Errorf("%s\nis answered %s %v", body[1], answer, err)
		}
	}
	service.stop(t, syscall.SIGTERM)
}
