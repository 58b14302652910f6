package neo4jdb_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// config leads to a graph that is empty when the test starts and belongs to it alone.
func config(t testing.TB) neo4jdb.Config {
	t.Helper()
	return neo4jtest.Start(t).Config()
}

// open connects to the test's database, with changes to the configuration if there are any.
func open(t testing.TB, changes ...func(*neo4jdb.Config)) *neo4jdb.DB {
	t.Helper()
	c := config(t)
	for _, change := range changes {
		change(&c)
	}
	db, err := neo4jdb.Open(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close(context.Background()) })
	return db
}

// rows reads a whole result.
func rows(t testing.TB, db *neo4jdb.DB, text string, params map[string]any) [][]any {
	t.Helper()
	var all [][]any
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text, Params: params}) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}

// write runs statements in one transaction.
func write(t testing.TB, db *neo4jdb.DB, texts ...string) {
	t.Helper()
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		for _, text := range texts {
			if _, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// wantError checks the code, that the message is one line and that it holds all the words.
func wantError(t testing.TB, err error, code neo4jdb.Code, words ...string) {
	t.Helper()
	if err == nil {
		t.Fatalf("no error, want %s", code)
	}
	e, ok := errors.AsType[*neo4jdb.Error](err)
	if !ok || e.Code != code {
		t.Fatalf("got %s (%v), want %s", neo4jdb.CodeOf(err), err, code)
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("message %q lacks %q", err, word)
		}
	}
	if code != neo4jdb.CodeConfig && strings.Contains(err.Error(), "\n") {
		t.Errorf("message has several lines: %q", err)
	}
	if e.Public() == "" || strings.Contains(e.Public(), "127.0.0.1") {
		t.Errorf("public message %q", e.Public())
	}
}
