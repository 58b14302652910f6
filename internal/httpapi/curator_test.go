package httpapi_test

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/httpapi"
)

func TestCuratorTokenFiles(t *testing.T) {
	const token = "a-token-of-twenty-letters-or-more"
	for _, c := range []struct {
		name, text string
		mode       os.FileMode
		want       string // a part of the error; empty if there is none
	}{
		{"one", token + "\n", 0o600, ""},
		{"two, while they are exchanged", token + "\nanother-token-of-twenty-letters\n", 0o400, ""},
		{"readable by others", token, 0o644, "chmod 600"},
		{"too short", "short\n", 0o600, "line 1 of"},
		{"empty", "\n", 0o600, "is empty"},
	} {
		path := filepath.Join(t.TempDir(), "tokens")
		if err := os.WriteFile(path, []byte(c.text), c.mode); err != nil {
			t.Fatal(err)
		}
		_, err := httpapi.OpenCuratorTokens(path, slog.New(slog.DiscardHandler))
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if err != nil && strings.Contains(err.Error(), token) {
			t.Errorf("%s: the error shows the token", c.name)
		}
	}
	if _, err := httpapi.OpenCuratorTokens(filepath.Join(t.TempDir(), "none"), nil); err == nil || !strings.Contains(err.Error(), "--curator-token-file") {
		t.Errorf("no file: got %v", err)
	}
}

func TestCuratorTokens(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tokens")
	write := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("the-first-token-of-them\n")
	tokens, err := httpapi.OpenCuratorTokens(path, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	code := func(authorization string) string {
		h := http.Header{}
		if authorization != "" {
			h.Set("Authorization", authorization)
		}
		err := tokens.Allow(graphql.WithOperationContext(context.Background(), &graphql.OperationContext{Headers: h}))
		if err == nil {
			return ""
		}
		return err.(*gqlerror.Error).Extensions["code"].(string)
	}
	for _, c := range [][2]string{
		{"", "UNAUTHENTICATED"}, {"Basic dXNlcjpwYXNz", "UNAUTHENTICATED"}, {"Bearer", "FORBIDDEN"}, {"Bearer the-first-token-of-the", "FORBIDDEN"},
		{"Bearer the-first-token-of-them", ""}, {"bearer the-first-token-of-them", ""},
	} {
		if got := code(c[0]); got != c[1] {
			t.Errorf("%q: got %q, want %q", c[0], got, c[1])
		}
	}
	write("the-second-token-of-them\n")
	if code("Bearer the-first-token-of-them") != "FORBIDDEN" || code("Bearer the-second-token-of-them") != "" {
		t.Error("the tokens were exchanged, and the old one still holds or the new one does not")
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if code("Bearer the-second-token-of-them") != "FORBIDDEN" {
		t.Error("there are no tokens any more, and one still holds")
	}
}
