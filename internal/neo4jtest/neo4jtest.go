// Package neo4jtest gives tests a real Neo4j with an empty graph that nobody else uses meanwhile.
//
//	func TestMain(m *testing.M) { neo4jtest.Main(m) }
//
//	func TestSomething(t *testing.T) {
//		db := neo4jtest.Migrated(t).Open(t)
//		…
//	}
//
// The servers are those that ENTENTE_TEST_NEO4J_URI and ENTENTE_TEST_NEO4J_PASSWORD name, as `make test` sets them, or else
// a throwaway one that the package starts once a process. Tests get whichever is free. NEO4J_URI is never looked at: tests empty the graph they get.
package neo4jtest

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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

// process is this test binary's share in the servers: tests have no other place for what they have in common.
var process shared

type shared struct {
	mu      sync.Mutex
	started bool
	err     error // why there is no server
	server  *localneo4j.Server
	graphs  []*graph
	holders map[string]*graph // by the name of the test in this process that holds it
}

// graph is the graph of one server.
type graph struct {
	target Target
	lock   string
	db     *neo4jdb.DB // for emptying the graph; opened when it is first held
}

func (s *shared) start(t testing.TB, empty func(ctx context.Context, db *neo4jdb.DB, lock *os.File) error) Target {
	t.Helper()
	held, err := s.join(t.Name())
	if err != nil {
		t.Fatalf("starting the tests' Neo4j: %v", err)
	}
	if held != nil {
		return held.target
	}
	free, lock, err := s.lockOne()
	if err != nil {
		t.Fatalf("waiting for the tests' Neo4j: %v", err)
	}
	t.Cleanup(func() {
		s.leave(t.Name())
		_ = lock.Close()
	})
	if err := s.hold(t.Context(), t.Name(), free); err != nil {
		t.Fatalf("opening the tests' Neo4j: %v", err)
	}
	if err := empty(t.Context(), free.db, lock); err != nil {
		t.Fatalf("emptying the graph for the test: %v", err)
	}
	return free.target
}

// join finds or starts the servers, and returns the graph that a parent of the test holds, if one does.
func (s *shared) join(name string) (*graph, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.started {
		s.started = true
		s.holders = make(map[string]*graph)
		s.err = s.find()
	}
	for parent := name; ; {
		if held := s.holders[parent]; held != nil {
			return held, s.err
		}
		slash := strings.LastIndexByte(parent, '/')
		if slash < 0 {
			return nil, s.err
		}
		parent = parent[:slash]
	}
}

// find takes the announced servers, or starts one.
func (s *shared) find() (err error) {
	uris, passwords, locks := os.Getenv(localneo4j.EnvTestURI), os.Getenv(localneo4j.EnvTestPassword), os.Getenv(localneo4j.EnvTestLock)
	if uris == "" {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute) // a first download is slow
		defer cancel()
		if s.server, err = localneo4j.StartThrowaway(ctx, localneo4j.Options{}); err != nil {
			return err
		}
		target := Target{URI: s.server.URI(), Username: localneo4j.Username, Password: s.server.Password()}
		s.graphs = []*graph{{target: target, lock: filepath.Join(s.server.DataDir(), "test.lock")}}
		return nil
	}
	for i, uri := range strings.Fields(uris) {
		g := &graph{target: Target{URI: uri, Username: localneo4j.Username}}
		if all := filepath.SplitList(passwords); i < len(all) {
			g.target.Password = all[i]
		}
		if all := filepath.SplitList(locks); i < len(all) {
			g.lock = all[i]
		} else {
			sum := sha256.Sum256([]byte(uri))
			g.lock = filepath.Join(os.TempDir(), fmt.Sprintf("entente-test-%x.lock", sum[:6]))
		}
		s.graphs = append(s.graphs, g)
	}
	return nil
}

// lockOne waits for a graph that nobody else has. A process keeps to the one that it had last where it can: that server has planned its
// statements before.
func (s *shared) lockOne() (*graph, *os.File, error) {
	for {
		s.mu.Lock()
		graphs := slices.Clone(s.graphs)
		s.mu.Unlock()
		for _, g := range graphs {
			if len(graphs) == 1 {
				lock, err := lockExclusively(g.lock)
				return g, lock, err
			}
			lock, err := tryLock(g.lock)
			if err != nil || lock != nil {
				return g, lock, err
			}
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// hold notes down that a test has a graph, and opens it.
func (s *shared) hold(ctx context.Context, name string, g *graph) (err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if g.db == nil {
		if g.db, err = neo4jdb.Open(context.WithoutCancel(ctx), g.target.Config()); err != nil {
			return err
		}
	}
	s.holders[name] = g
	last := slices.Index(s.graphs, g)
	s.graphs[0], s.graphs[last] = g, s.graphs[0]
	return nil
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
	for _, g := range s.graphs {
		if g.db == nil {
			continue
		}
		if err := g.db.Close(ctx); err != nil {
			return err
		}
	}
	if s.server != nil {
		return s.server.Stop(ctx)
	}
	return nil
}
