package mapping_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// importAsChild is a whole import of m.yaml and t.csv in a folder.
func importAsChild(ctx context.Context, folder string) error {
	db, err := neo4jdb.Open(ctx, neo4jdb.FromEnv(os.Getenv))
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	s, err := schema.Load()
	if err != nil {
		return err
	}
	_, _, err = bring(ctx, s, db, tree.Paths(filepath.Join(folder, "m.yaml")), tree.Paths(filepath.Join(folder, "t.csv")), 0)
	return err
}

// manyRows writes a table whose import takes several transactions of nodes and of facts, with its mapping.
func manyRows(t *testing.T) (folder string) {
	t.Helper()
	var b strings.Builder
	b.WriteString("No,Name,Of\n")
	for i := range 2_600 {
		fmt.Fprintf(&b, "%d,Body %d,%d\n", i, i, i/10)
	}
	folder = t.TempDir()
	mapping := head(`
    nodes:
      - {type: Organization, id: "organization:o{No}", name: "{Name}", parents: [{node: "organization:p{Of}"}]}
      - {type: Organization, id: "organization:p{Of}", name: "Parent {Of}"}`)
	for name, text := range map[string]string{"m.yaml": mapping, "t.csv": b.String()} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func child(ctx context.Context, target neo4jtest.Target, folder string) (*exec.Cmd, *bytes.Buffer) {
	command := exec.CommandContext(ctx, os.Args[0])
	command.Env = append(os.Environ(), childVariable+"="+folder, "NEO4J_URI="+target.URI, "NEO4J_USERNAME="+target.Username, "NEO4J_PASSWORD="+target.Password)
	out := &bytes.Buffer{}
	command.Stdout, command.Stderr = out, out
	return command, out
}

// TestKillAndResume kills importers at random moments, and ends with the graph that one undisturbed import makes. Then eight processes
// import the same file into an empty graph at once, and make the same graph again. At the level quick, internal/dataset kills one.
func TestKillAndResume(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	kills := testlevel.Draws(0, 3, 50)
	target := neo4jtest.Migrated(t)
	db := target.Open(t)
	folder := manyRows(t)
	began := time.Now()
	if err := importInto(t, target, folder); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	hash := func() string {
		t.Helper()
		sum, err := dataset.GraphHash(t.Context(), db)
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	want := hash()

	checkHistory(t, db, 0)

	clearNodes(t, db)
	sets := ask(t, db, lastSequence).(int64)
	partial := 0
	for range kills {
		command, _ := child(t.Context(), target, folder)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(rand.Int64N(int64(took))))
		_ = command.Process.Kill()
		_ = command.Wait() // killed
		if n := ask(t, db, "MATCH (n:Organization) RETURN count(n)"); n != int64(0) && hash() != want {
			partial++
		}
	}
	t.Logf("%d of %d killed importers left the graph in between", partial, kills)
	if err := importInto(t, target, folder); err != nil {
		t.Fatal(err)
	}
	if got := hash(); got != want {
		t.Errorf("after %d kills the graph is %s, want %s", kills, got, want)
	}
	checkHistory(t, db, sets)

	clearNodes(t, db)
	sets = ask(t, db, lastSequence).(int64)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			if err := importInto(t, target, folder); err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if got := hash(); got != want {
		t.Errorf("after eight importers at once the graph is %s, want %s", got, want)
	}
	checkHistory(t, db, sets)
}

const lastSequence = "MATCH (c:_Change) RETURN coalesce(max(c.sequence), 0)"

// checkHistory checks that all that stands was created by some change set after a place in the order of changes, that those count it once, and
// that the numbers have no gaps.
func checkHistory(t *testing.T, db *neo4jdb.DB, since int64) {
	t.Helper()
	if got, want := ask(t, db, "MATCH (c:_Change) RETURN count(DISTINCT c.sequence)"), ask(t, db, lastSequence); got != want {
		t.Errorf("there are %v numbers of changes up to %v", got, want)
	}
	if got := ask(t, db, "MATCH (c:_Change) RETURN count(c)"); got != ask(t, db, lastSequence) {
		t.Errorf("%v changes share a number", got)
	}
	logged := ask(t, db, fmt.Sprintf("MATCH (s:_ChangeSet) WHERE s.sequence > %d RETURN sum(s.created)", since))
	listed := ask(t, db, fmt.Sprintf("MATCH (c:_Change) WHERE c.sequence > %d RETURN sum(coalesce(c.count, 1))", since))
	nodes := ask(t, db, "MATCH (n) WHERE EXISTS { (s:_ChangeSet {id: n._createdBy}) } RETURN count(n)")
	facts := ask(t, db, "MATCH ()-[r]->() WHERE type(r) <> 'FROM' AND EXISTS { (s:_ChangeSet {id: r._createdBy}) } RETURN count(r)")
	if created := nodes.(int64) + facts.(int64); logged != created || listed != created {
		t.Errorf("%d nodes and facts were created by change sets that stand, which count %v, and list %v", created, logged, listed)
	}
	if got := ask(t, db, "MATCH (n) WHERE n.id IS NOT NULL AND none(l IN labels(n) WHERE l STARTS WITH '_') AND n._createdBy IS NULL RETURN count(n)"); got != int64(0) {
		t.Errorf("%v nodes do not say what created them", got)
	}
	if got := ask(t, db, "MATCH (s:_ChangeSet) WHERE s.created + s.changed + s.retracted + s.restored = 0 RETURN count(s)"); got != int64(0) {
		t.Errorf("%v change sets changed nothing", got)
	}
}

func importInto(t *testing.T, target neo4jtest.Target, folder string) error {
	t.Helper()
	command, out := child(t.Context(), target, folder)
	if err := command.Run(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// TestKillDatabase kills the database at random moments while a program imports, and ends with the graph that one undisturbed import
// makes. Each time the importer must say so and end, and the database must come up again as it was.
func TestKillDatabase(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	kills := testlevel.Draws(0, 2, 20)
	target := neo4jtest.Migrated(t)
	db := target.Open(t)
	folder := manyRows(t)
	began := time.Now()
	if err := importInto(t, target, folder); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	want, err := dataset.GraphHash(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	options := localneo4j.Options{DataDir: t.TempDir(), Profile: localneo4j.Quick}
	run := func() (*localneo4j.Server, neo4jtest.Target) {
		t.Helper()
		server, err := localneo4j.Start(t.Context(), options)
		if err != nil {
			t.Fatal(err)
		}
		return server, neo4jtest.Target{URI: server.URI(), Username: server.Username(), Password: server.Password()}
	}
	partial := 0
	for round := range kills {
		server, target := run()
		db := target.Open(t)
		migrate(t, db)
		if sum, err := dataset.GraphHash(t.Context(), db); err != nil || sum != want && ask(t, db, "MATCH (c:Claim) RETURN count(c)") != int64(0) {
			partial++
		}
		command, out := child(t.Context(), target, folder)
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(took/3 + rand.N(took/2))
		if err := syscall.Kill(server.PID(), syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		_ = server.Wait(t.Context()) // it was killed
		if round > 0 {
			_ = command.Process.Kill() // it would wait for half a minute whether the database comes back
		}
		if err := command.Wait(); strings.Contains(out.String(), "panic") || round == 0 && err != nil && !strings.Contains(out.String(), "database") {
			t.Errorf("round %d: the importer ended with %v\n%s", round, err, out)
		}
		_ = server.Stop(t.Context())
	}
	t.Logf("%d of %d killed databases held a part of the graph", partial, kills)
	server, target := run()
	defer func() { _ = server.Stop(context.WithoutCancel(t.Context())) }()
	local := target.Open(t)
	migrate(t, local)
	if err := importInto(t, target, folder); err != nil {
		t.Fatal(err)
	}
	if got, err := dataset.GraphHash(t.Context(), local); err != nil || got != want {
		t.Errorf("after %d kills the graph is %s, %v, want %s", kills, got, err, want)
	}
}
