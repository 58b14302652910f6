package localneo4j

import "path/filepath"

// The variables that announce a server whose graph may be emptied, so that many test processes can share one server.
// They are not NEO4J_URI and its kin: a test must never empty a graph that somebody keeps.
const (
	EnvTestURI      = "ENTENTE_TEST_NEO4J_URI"
	EnvTestPassword = "ENTENTE_TEST_NEO4J_PASSWORD"
	EnvTestLock     = "ENTENTE_TEST_NEO4J_LOCK" // a file: whoever has its flock has the graph
)

// TestEnviron announces the server to tests, in the form of os.Environ. Announce only what StartThrowaway gave.
func (s *Server) TestEnviron() []string {
	return []string{
		EnvTestURI + "=" + s.URI(),
		EnvTestPassword + "=" + s.Password(),
		EnvTestLock + "=" + filepath.Join(s.DataDir(), "test.lock"),
	}
}
