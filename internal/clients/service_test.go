package clients_test

import (
	"bufio"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jtest"
)

// program is the path of entente: ENTENTE_PROGRAM names it, or else it is built.
func program(t *testing.T) string {
	t.Helper()
	if named := os.Getenv("ENTENTE_PROGRAM"); named != "" {
		if _, err := os.Stat(named); err != nil || !filepath.IsAbs(named) {
			t.Fatalf("ENTENTE_PROGRAM is %q, expected the absolute path of a program (%v)", named, err)
		}
		return named
	}
	built := filepath.Join(t.TempDir(), "entente")
	if out, err := exec.Command("go", "build", "-o", built, "../../cmd/entente").CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	return built
}

// serve starts the service with the seed over a graph of the test's own, imports a dataset, and returns the service's address. The test
// fails if the service does not end with 0 when it is told to.
func serve(t *testing.T, entente, dataset string) string {
	t.Helper()
	database := neo4jtest.Migrated(t)
	environment := append(os.Environ(), "NEO4J_URI="+database.URI, "NEO4J_USERNAME="+database.Username, "NEO4J_PASSWORD="+database.Password)
	// A busy machine needs time to plan the first question of each kind.
	command := exec.Command(entente, "serve", "--seed", "--listen", "127.0.0.1:0", "--data-dir", t.TempDir(), "--no-prepare",
		"--max-query-time", "2m", "--max-request-time", "4m", "--max-paths", "1000", "--max-cost", "100000000")
	command.Env = environment
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(syscall.SIGTERM)
		if err := command.Wait(); err != nil {
			t.Errorf("the service ended: %v\n%s", err, stderr.String())
		}
	})
	for said := bufio.NewScanner(stdout); said.Scan(); {
		if _, address, ok := strings.Cut(said.Text(), "Look at   "); ok {
			go func() { // what else it says is not read, but must not fill the pipe
				for said.Scan() {
				}
			}()
			bring := exec.Command(entente, "import", dataset)
			bring.Env = environment
			if out, err := bring.CombinedOutput(); err != nil {
				t.Fatalf("importing %s: %v\n%s", dataset, err, out)
			}
			return strings.TrimSuffix(address, "/")
		}
	}
	t.Fatalf("the service is not ready\n%s", stderr.String())
	return ""
}
