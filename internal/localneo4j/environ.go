package localneo4j

import (
	"os"
	"path/filepath"
	"strings"
)

// The variables that announce servers whose graphs may be emptied, so that many test processes can share a few servers. Each holds
// one value a server, in the same order, separated as the folders in PATH are.
// They are not NEO4J_URI and its kin: a test must never empty a graph that somebody keeps.
const (
	EnvTestURI      = "ENTENTE_TEST_NEO4J_URI" // separated by blanks, since URIs hold colons
	EnvTestPassword = "ENTENTE_TEST_NEO4J_PASSWORD"
	EnvTestLock     = "ENTENTE_TEST_NEO4J_LOCK" // files: whoever has the flock of one has the graph
)

// TestEnviron announces servers to tests, in the form of os.Environ. Announce only what StartThrowaway gave.
func TestEnviron(servers ...*Server) []string {
	var uris, passwords, locks []string
	for _, s := range servers {
		uris = append(uris, s.URI())
		passwords = append(passwords, s.Password())
		locks = append(locks, filepath.Join(s.DataDir(), "test.lock"))
	}
	list := string(os.PathListSeparator)
	return []string{
		EnvTestURI + "=" + strings.Join(uris, " "),
		EnvTestPassword + "=" + strings.Join(passwords, list),
		EnvTestLock + "=" + strings.Join(locks, list),
	}
}
