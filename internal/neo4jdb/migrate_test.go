package neo4jdb_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
)

// files makes migrations from texts, named NNNN_step.cypher and so on.
func files(t testing.TB, texts ...string) []neo4jdb.Migration {
	t.Helper()
	fsys := fstest.MapFS{}
	for i, text := range texts {
		fsys[fmt.Sprintf("%04d_step.cypher", i+1)] = &fstest.MapFile{Data: []byte(text)}
	}
	all, err := neo4jdb.LoadMigrations(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

const (
	step1 = "// The first.\nCREATE CONSTRAINT thing_id IF NOT EXISTS\nFOR (t:Thing) REQUIRE t.id IS UNIQUE; \n\nCREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name);\n"
	step2 = "MERGE (t:Thing {id: 'thing:one'}) SET t.url = 'http://example.org/;x';\nMATCH (t:Thing) SET t.steps = coalesce(t.steps, 0) + 1"
)

func TestLoadMigrations(t *testing.T) {
	all := files(t, step1, step2)
	if len(all) != 2 || all[1].String() != "0002_step" || len(all[0].Statements) != 2 || len(all[1].Statements) != 2 {
		t.Fatalf("got %+v", all)
	}
	if want := "CREATE CONSTRAINT thing_id IF NOT EXISTS\nFOR (t:Thing) REQUIRE t.id IS UNIQUE"; all[0].Statements[0] != want {
		t.Errorf("got %q", all[0].Statements[0])
	}
	if want := "MERGE (t:Thing {id: 'thing:one'}) SET t.url = 'http://example.org/;x'"; all[1].Statements[0] != want {
		t.Errorf("got %q", all[1].Statements[0])
	}
	bad := map[string]fstest.MapFS{
		"is misnamed":                {"first.cypher": {Data: []byte("RETURN 1;")}},
		"version 0002 was expected":  {"0001_a.cypher": {Data: []byte("RETURN 1;")}, "0003_b.cypher": {Data: []byte("RETURN 1;")}},
		"without gaps or duplicates": {"0001_a.cypher": {Data: []byte("RETURN 1;")}, "0001_b.cypher": {Data: []byte("RETURN 1;")}},
		"holds no statement":         {"0001_a.cypher": {Data: []byte("// nothing\n")}},
	}
	for words, fsys := range bad {
		_, err := neo4jdb.LoadMigrations(fsys)
		wantError(t, err, neo4jdb.CodeMigration, words)
	}
}

func TestMigrateFromEmptyAndFromThePreviousVersion(t *testing.T) {
	db := open(t)
	var told []string
	progress := neo4jdb.MigrateOptions{Progress: func(m string) { told = append(told, m) }}
	steps := []struct {
		all      []neo4jdb.Migration
		from, to int
		applied  int
	}{
		{files(t, step1), 0, 1, 1},
		{files(t, step1), 1, 1, 0},
		{files(t, step1, step2), 1, 2, 1},
		{files(t, "// Comments may change.\n"+step1, step2), 2, 2, 0},
	}
	for _, step := range steps {
		done, err := db.Migrate(t.Context(), step.all, progress)
		if err != nil {
			t.Fatal(err)
		}
		if done.From != step.from || done.To != step.to || len(done.Applied) != step.applied {
			t.Errorf("got %+v, want %+v", done, step)
		}
	}
	if want := "migrating the graph: 0001_step,migrating the graph: 0002_step"; strings.Join(told, ",") != want {
		t.Errorf("told %q", told)
	}
	got := rows(t, db, "MATCH (t:Thing) RETURN t.id, t.steps", nil)
	if len(got) != 1 || got[0][1] != int64(1) {
		t.Errorf("got %v", got)
	}
	states := rows(t, db, "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'thing' RETURN name, state", nil)
	if len(states) != 2 || states[0][1] != "ONLINE" || states[1][1] != "ONLINE" {
		t.Errorf("indexes %v", states)
	}
}

func TestMigrateRefuses(t *testing.T) {
	db := open(t)
	if _, err := db.Migrate(t.Context(), files(t, step1, step2), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	_, err := db.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{})
	wantError(t, err, neo4jdb.CodeSchemaTooNew, "schema version 2", "up to 1", "newer entente")
	_, err = db.Migrate(t.Context(), files(t, step1, step2+" + 1"), neo4jdb.MigrateOptions{})
	wantError(t, err, neo4jdb.CodeMigrationEdited, "0002_step", "new migration")
	_, err = db.Migrate(t.Context(), files(t, step1, step2, "RETURN 1;\nMATCH (t:Thing RETURN t;"), neo4jdb.MigrateOptions{})
	wantError(t, err, neo4jdb.CodeMigration, "0003_step", "statement 2 of 2", "Invalid input")
	// What failed is not recorded, and the lease is free again.
	done, err := db.Migrate(t.Context(), files(t, step1, step2, "RETURN 1;"), neo4jdb.MigrateOptions{})
	if err != nil || done.From != 2 || done.To != 3 {
		t.Errorf("got %+v, %v", done, err)
	}
}

func TestReplicasMigrateAtOnce(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	const replicas = 8
	all := files(t, step1, step2, "UNWIND range(1, 20000) AS i CREATE (:Slow {i: i});\nMATCH (s:Slow) DETACH DELETE s;\nMATCH (t:Thing) SET t.steps = t.steps + 1")
	var group sync.WaitGroup
	var mutex sync.Mutex
	applied, waited := 0, 0
	for range replicas {
		db := open(t) // each its own connections, as a process has
		group.Go(func() {
			done, err := db.Migrate(t.Context(), all, neo4jdb.MigrateOptions{Progress: func(m string) {
				if strings.HasPrefix(m, "waiting for process") {
					mutex.Lock()
					defer mutex.Unlock()
					waited++
				}
			}})
			if err != nil || done.To != 3 {
				t.Errorf("got %+v, %v", done, err)
			}
			mutex.Lock()
			defer mutex.Unlock()
			applied += len(done.Applied)
		})
	}
	group.Wait()
	if applied != 3 || waited == 0 {
		t.Errorf("%d migrations applied by all replicas, want 3; %d were told to wait", applied, waited)
	}
	if got := rows(t, open(t), "MATCH (t:Thing) RETURN t.steps", nil); got[0][0] != int64(2) {
		t.Errorf("steps %v, want 2: a migration ran twice", got)
	}
}

func TestLeaseOfAKilledProcessIsTakenOver(t *testing.T) {
	db := open(t)
	if _, err := db.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	// What a process leaves behind that is killed while it migrates.
	write(t, db, "MATCH (l:_EntenteLease) SET l.holder = 'process 1 on gone', l.expires = datetime.realtime() + duration({seconds: 3})")
	start := time.Now()
	var told []string
	done, err := db.Migrate(t.Context(), files(t, step1, step2), neo4jdb.MigrateOptions{Progress: func(m string) { told = append(told, m) }})
	if err != nil || done.To != 2 || len(done.Applied) != 1 {
		t.Fatalf("got %+v, %v", done, err)
	}
	if took := time.Since(start); took < time.Second || took > 20*time.Second {
		t.Errorf("took %s, want about 3 s", took)
	}
	if len(told) != 2 || !strings.Contains(told[0], "waiting for process 1 on gone") {
		t.Errorf("told %q", told)
	}
	// Waiting ends with the caller's patience.
	write(t, db, "MATCH (l:_EntenteLease) SET l.holder = 'process 1 on gone', l.expires = datetime.realtime() + duration('PT1H')")
	ctx, cancel := context.WithTimeout(t.Context(), 700*time.Millisecond)
	defer cancel()
	_, err = db.Migrate(ctx, files(t, step1, step2, "RETURN 1;"), neo4jdb.MigrateOptions{})
	wantError(t, err, neo4jdb.CodeTimeout, "process 1 on gone")
}

func TestLeaseIsRenewedWhileAMigrationRuns(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db := open(t)
	// Some three seconds of work under a lease of a little more than one.
	slow := files(t, "UNWIND range(1, 100) AS i CALL (i) { UNWIND range(1, 200000) AS j WITH j WHERE j % 7 = 3 RETURN count(j) AS n } WITH sum(n) AS n CREATE (:Thing {n: n});")
	var group sync.WaitGroup
	var applied [2]int
	for i := range applied {
		replica := open(t)
		group.Go(func() {
			done, err := replica.Migrate(t.Context(), slow, neo4jdb.MigrateOptions{LeaseTTL: 1200 * time.Millisecond})
			if err != nil {
				t.Error(err)
			}
			applied[i] = len(done.Applied)
		})
	}
	group.Wait()
	if applied[0]+applied[1] != 1 {
		t.Errorf("applied %v times", applied)
	}
	if got := rows(t, db, "MATCH (t:Thing) RETURN count(t)", nil); got[0][0] != int64(1) {
		t.Errorf("%v things: the migration ran twice", got)
	}
}

func TestMigratorStopsWhenItsLeaseIsLost(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db := open(t)
	slow := files(t, "CREATE (:Thing);", "UNWIND range(1, 300) AS i CALL (i) { UNWIND range(1, 200000) AS j WITH j WHERE j % 7 = 3 RETURN count(j) AS n } WITH sum(n) AS n CREATE (:Thing {n: n});")
	done := make(chan error)
	go func() {
		_, err := db.Migrate(t.Context(), slow, neo4jdb.MigrateOptions{LeaseTTL: time.Second})
		done <- err
	}()
	for len(rows(t, db, "MATCH (m:_EntenteMigration {version: 1}) RETURN m", nil)) == 0 {
		time.Sleep(20 * time.Millisecond)
	}
	write(t, db, "MATCH (l:_EntenteLease) SET l.holder = 'process 2 elsewhere', l.expires = datetime.realtime() + duration('PT1H')")
	wantError(t, <-done, neo4jdb.CodeMigration, "taken over by process 2 elsewhere")
	if got := rows(t, db, "MATCH (m:_EntenteMigration) RETURN count(m)", nil); got[0][0] != int64(1) {
		t.Errorf("recorded %v", got)
	}
}

// TestDeferIndexes drops what a large import can do without, and finds it again after the next migration, whoever does that.
func TestDeferIndexes(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db := open(t)
	all := files(t, step1, "CREATE FULLTEXT INDEX thing_search IF NOT EXISTS FOR (t:Thing) ON EACH [t.name]")
	migrate := func() neo4jdb.Migrated {
		t.Helper()
		done, err := db.Migrate(t.Context(), all, neo4jdb.MigrateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	indexes := func() (names []string) {
		t.Helper()
		for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'thing' RETURN name + ' ' + state ORDER BY name"}) {
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, row[0].(string))
		}
		return names
	}
	migrate()
	drop := func(labels ...string) *neo4jdb.Deferred {
		t.Helper()
		deferred, err := db.DeferIndexes(t.Context(), labels)
		if err != nil {
			t.Fatal(err)
		}
		return deferred
	}
	if drop("Other") != nil {
		t.Error("indexes of another label were deferred")
	}
	deferred := drop("Other", "Thing")
	if err := deferred.Build(t.Context()); err != nil {
		t.Fatal(err)
	}
	if done := migrate(); len(done.Applied) != 0 || fmt.Sprint(indexes()) != "[thing_id ONLINE thing_name ONLINE thing_search ONLINE]" {
		t.Errorf("built again, there are %v, and the next migration does %+v", indexes(), done)
	}
	dropped := drop("Thing")
	if got := fmt.Sprint(indexes()); got != "[thing_id ONLINE]" {
		t.Errorf("deferred, the graph has %s, want the constraint's alone", got)
	}
	ended, end := context.WithCancel(t.Context())
	end()
	if err := dropped.Begin(ended); err != nil || len(indexes()) != 3 {
		t.Errorf("an import that is broken off leaves %v, %v", indexes(), err)
	}
	if done := migrate(); len(done.Applied) != 2 || done.To != 2 {
		t.Errorf("the next migration did %+v, want both", done)
	}
	if got := fmt.Sprint(indexes()); got != "[thing_id ONLINE thing_name ONLINE thing_search ONLINE]" {
		t.Errorf("after it the graph has %s", got)
	}
}
