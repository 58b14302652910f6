package graph_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

// What follows from claims: how sure they make something, what contradicts what, and what a document supports.
func testEvidence(t *testing.T, s *service, w *world) {
	grown := s.fill(t, w.contract, evidenceGraph)
	t.Run("Cases", func(t *testing.T) { s.checkCases(t, grown, "testdata/evidence/*.yaml") })
	t.Run("Random", func(t *testing.T) {
		testlevel.Need(t, testlevel.Full)
		s.checkRandom(t, grown, "claims", "claim", "document", "documents", "persons", "events", "names")
	})
}
