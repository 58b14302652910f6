// Package neo4jtest gives tests a real Neo4j with an empty graph that nobody else uses meanwhile.
//
//	func TestMain(m *testing.M) { neo4jtest.Main(m) }
//
//	func TestSomething(t *testing.T) {
//		db := neo4jtest.Migrated(t).Open(t)
//		…
//	}
//
// The server is the one that ENTENTE_TEST_NEO4J_URI and ENTENTE_TEST_NEO4J_PASSWORD name, as `make test` sets them, or else
// a throwaway one that the package starts once a process. NEO4J_URI is never looked at: tests empty the graph they get.
package neo4jtest

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Target is a Neo4j whose graph belongs to one test.
type Target struct {
	URI, Username, Password string
}

// Config is the target as neo4jdb wants it.
func (target Target) Config() neo4jdb.Config {
	return neo4jdb.Config{URI: target.URI, Username: target.Username, Password: target.Password}
}

// Open connects to the target until the test ends. Options change the configuration before.
func (target Target) Open(t testing.TB, options ...func(*neo4jdb.Config)) *neo4jdb.DB {
	t.Helper()
	config := target.Config()
	for _, option := range options {
		option(&config)
	}
	db, err := neo4jdb.Open(t.Context(), config)
	if err != nil {
		t.Fatalf("opening the test's graph: %v", err)
	}
	t.Cleanup(func() { _ = db.Close(context.WithoutCancel(t.Context())) })
	return db
}

// Start gives the test an empty graph: no nodes, relationships, constraints or indexes but the token lookup ones. Until
// the test and its sub-tests end no other test has it, in this process or another; tests that want it meanwhile wait.
// A sub-test of a test that called Start gets the same graph, as it is.
func Start(t testing.TB) Target {
	t.Helper()
	return process.start(t, func(ctx context.Context, db *neo4jdb.DB, _ *os.File) error { return Empty(ctx, db) })
}

// Migrated does what Start does, and the graph has the project's constraints and indexes. One that has them keeps them: to make
// them anew takes seconds, after which Neo4j plans every statement anew.
func Migrated(t testing.TB) Target {
	t.Helper()
	return process.start(t, emptyMigrated)
}

// Main runs a package's tests and then stops the throwaway server, if one was started. Without it the server stops as
// well, since it does not outlive the process, only a little later.
func Main(m *testing.M) {
	code := m.Run()
	if err := process.stop(); err != nil {
		fmt.Fprintln(os.Stderr, "stopping the tests' Neo4j:", err)
		code = max(code, 1)
	}
	os.Exit(code)
}

// process is this test binary's share in a server: tests have no other place for what they have in common.
var process shared

type shared struct {
	mu      sync.Mutex
	started bool
	err     error // why there is no server
	server  *localneo4j.Server
	target  Target
	lock    string
	holders map[string]bool // names of the tests in this process that hold the graph: one at most
	db      *neo4jdb.DB     // for emptying the graph
}

func (s *shared) start(t testing.TB, empty func(ctx context.Context, db *neo4jdb.DB, lock *os.File) error) Target {
	t.Helper()
	target, lockPath, shares, err := s.join(t.Name())
	if err != nil {
		t.Fatalf("starting the tests' Neo4j: %v", err)
	}
	if shares {
		return target
	}
	lock, err := lockExclusively(lockPath)
	if err != nil {
		t.Fatalf("waiting for the tests' Neo4j: %v", err)
	}
	t.Cleanup(func() {
		s.leave(t.Name())
		_ = lock.Close()
	})
	s.hold(t.Name())
	if err := empty(t.Context(), s.db, lock); err != nil {
		t.Fatalf("emptying the graph for the test: %v", err)
	}
	return target
}

// join finds or starts the server, and tells whether a parent of the test holds the graph already.
func (s *shared) join(name string) (target Target, lock string, shares bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.started {
		s.started = true
		s.holders = make(map[string]bool)
		s.err = s.find()
	}
	for parent := name; ; {
		if s.holders[parent] {
			shares = true
		}
		at := strings.LastIndexByte(parent, '/')
		if at < 0 {
			return s.target, s.lock, shares, s.err
		}
		parent = parent[:at]
	}
}

// find takes the announced server, or starts one.
func (s *shared) find() (err error) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute) // a first download is slow
	defer cancel()
	s.target = Target{URI: os.Getenv(localneo4j.EnvTestURI), Username: localneo4j.Username, Password: os.Getenv(localneo4j.EnvTestPassword)}
	s.lock = os.Getenv(localneo4j.EnvTestLock)
	if s.target.URI == "" {
		if s.server, err = localneo4j.StartThrowaway(ctx, localneo4j.Options{}); err != nil {
			return err
		}
		s.target.URI, s.target.Password = s.server.URI(), s.server.Password()
		s.lock = filepath.Join(s.server.DataDir(), "test.lock")
	}
	if s.lock == "" {
		sum := sha256.Sum256([]byte(s.target.URI))
		s.lock = filepath.Join(os.TempDir(), fmt.Sprintf("entente-test-%x.lock", sum[:6]))
	}
	s.db, err = neo4jdb.Open(ctx, s.target.Config())
	return err
}

func (s *shared) hold(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.holders[name] = true
}

func (s *shared) leave(name string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.holders, name)
}

func (s *shared) stop() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	ctx := context.Background()
	if s.db != nil {
		if err := s.db.Close(ctx); err != nil {
			return err
		}
	}
	if s.server != nil {
		return s.server.Stop(ctx)
	}
	return nil
}
