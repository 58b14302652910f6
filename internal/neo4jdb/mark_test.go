package neo4jdb_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

func TestMarksMoveWithWritesAlone(t *testing.T) {
	db, other := open(t), open(t)
	mark := func(db *neo4jdb.DB) neo4jdb.Mark {
		mark, err := db.Mark(t.Context())
		if err != nil || mark == "" {
			t.Fatalf("mark %q, error %v", mark, err)
		}
		return mark
	}
	write(t, db, "CREATE (:Marked {n: 1})")
	before := mark(db)
	rows(t, db, "MATCH (n:Marked) RETURN n.n", nil)
	if after := mark(db); after != before {
		t.Errorf("a read moved the mark from %s to %s", before, after)
	}
	if seen := mark(other); seen != before {
		t.Errorf("another client sees %s, not %s", seen, before)
	}
	write(t, other, "MATCH (n:Marked) SET n.n = 2")
	if after := mark(db); after == before {
		t.Errorf("another client's write did not move the mark %s", before)
	}
	got, marked, err := db.ReadMarked(t.Context(), neo4jdb.Statement{Text: "MATCH (n:Marked) RETURN n.n"})
	if err != nil || len(got) != 1 || got[0][0] != int64(2) || marked != mark(db) {
		t.Errorf("rows %v, mark %s, error %v", got, marked, err)
	}
	if _, _, err := db.ReadMarked(t.Context(), neo4jdb.Statement{Text: "MATCH ("}); err == nil {
		t.Error("a broken statement has no error")
	}
}
