package graph_test

import "testing"

// Ties where bodies move: cases, and random questions about ties alone. What it adds to the graph stays.
func testMovingBodies(t *testing.T, s *service, w *world) {
	grown := s.fill(t, w.contract, movingGraph)
	t.Run("Cases", func(t *testing.T) { s.checkCases(t, grown, "testdata/moving/*.yaml") })
	t.Run("Random", func(t *testing.T) { s.checkRandom(t, grown, "ties", "tieMatrix", "tieChanges") })
}
