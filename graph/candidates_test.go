package graph_test

import "testing"

// Who may be the same, and why.
func testCandidates(t *testing.T, s *service, w *world) {
	grown := s.fill(t, w.contract, identityGraph)
	for _, list := range []string{"Person", "Organization"} { // reads what is compared, so that each case is one statement
		s.ask(t, "{ candidates(type: "+list+") { totalCount } }", new(any))
	}
	s.checkCases(t, grown, "testdata/identity/*.yaml")
}
