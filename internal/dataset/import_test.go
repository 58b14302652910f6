package dataset_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// childVariable makes this test binary import a file instead of testing: a process that can be killed.
const childVariable = "ENTENTE_TEST_IMPORT_FILE"

func TestMain(m *testing.M) {
	if file := os.Getenv(childVariable); file != "" {
		if err := importAsChild(context.Background(), file); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	neo4jtest.Main(m)
}

func importAsChild(ctx context.Context, file string) error {
	db, err := neo4jdb.Open(ctx, neo4jdb.FromEnv(os.Getenv))
	if err != nil {
		return err
	}
	defer db.Close(ctx)
	s, err := schema.Load()
	if err != nil {
		return err
	}
	_, err = bring(ctx, s, db, dataset.Paths(file), func(p dataset.Progress) { fmt.Println(p.Done, p.Total) })
	return err
}

// bring is a whole import.
func bring(ctx context.Context, s *schema.Schema, db *neo4jdb.DB, sources []dataset.Source, progress func(dataset.Progress)) (dataset.Result, error) {
	set, err := dataset.Open(ctx, s, sources, dataset.Options{DB: db})
	if err != nil {
		return dataset.Result{}, err
	}
	plan, err := set.Plan(ctx, db)
	if err != nil {
		return dataset.Result{}, err
	}
	return plan.Apply(ctx, db, progress)
}

// start gives the test an empty, migrated graph.
func start(t testing.TB) (neo4jtest.Target, *neo4jdb.DB) {
	t.Helper()
	target := neo4jtest.Migrated(t)
	return target, target.Open(t)
}

func inMemory(files map[string]string) []dataset.Source {
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(content)}
	}
	return dataset.Embedded(fsys, "")
}

func hashOf(t testing.TB, db *neo4jdb.DB) string {
	t.Helper()
	hash, err := dataset.GraphHash(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	return hash
}

// value asks for one value.
func value(t testing.TB, db *neo4jdb.DB, text string) any {
	t.Helper()
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatal(err)
		}
		return row[0]
	}
	return nil
}

func day(t testing.TB, v any) string {
	t.Helper()
	date, ok := v.(interface{ Time() time.Time })
	if !ok {
		t.Fatalf("%v (%T) is no date", v, v)
	}
	return date.Time().Format(time.DateOnly)
}

// TestImport follows one small graph through what people do to it.
func TestImport(t *testing.T) {
	_, db := start(t)
	s := contract(t)
	first := `
dataset: first
claims: {document: document:d, confidence: 95, method: MANUAL}
documents:
  - {id: document:d, url: https://example.org/d, title: A report}
organizations:
  - {id: organization:a, name: Ministère A, kind: MINISTRY, names: [{value: 甲部, lang: zh, kind: SHORT}], claims: [it says a]}
  - {id: organization:b, name: B, wikidataId: Q1}
events:
  - id: event:e
    name: A meeting
    date: 2017-06-15/2017-06-18
    hosts:
      - {node: organization:a, role: CO_HOST, order: 1, claims: [a and b met]}
      - {node: organization:b, role: CO_HOST, order: 2}
`
	importing := func(text string) dataset.Result {
		t.Helper()
		result, err := bring(t.Context(), s, db, inMemory(map[string]string{"x.yaml": text}), nil)
		if err != nil {
			t.Fatal(err)
		}
		return result
	}

	if got := importing(first); got.Added != 12 || got.Changed != 0 || got.Unchanged != 0 {
		t.Errorf("first import: %+v", got)
	}
	if got := day(t, value(t, db, `MATCH (e:Event {id: "event:e"}) RETURN e.start`)); got != "2017-06-15" {
		t.Errorf("start = %s", got)
	}
	if got := day(t, value(t, db, `MATCH (e:Event {id: "event:e"}) RETURN e.end`)); got != "2017-06-18" {
		t.Errorf("end = %s", got)
	}
	for text, want := range map[string]any{
		`MATCH (n:Organization {id: "organization:a"}) RETURN n.nameFolded`:                                          "ministere a",
		`MATCH (n:Document {id: "document:d"}) RETURN n.name`:                                                        "A report",
		`MATCH (:Organization {id: "organization:a"})-[r:HOSTED]->(:Event) RETURN r.id`:                              "hosted:organization:a>event:e#CO_HOST",
		`MATCH (c:Claim {fact: "hosted:organization:a>event:e#CO_HOST"})-[:FROM]->(d) RETURN c.quote + " / " + d.id`: "a and b met / document:d",
		`MATCH (:Organization {id: "organization:a"})-[:NAMED]->(n:Name) RETURN n.id`:                                "name:organization.a.zh.bb502425",
		`MATCH (c:Claim) WHERE c.recordedAt IS NULL OR c.createdAt IS NULL RETURN count(c)`:                          int64(0),
		`MATCH (:Organization {id: "organization:b"})-[r:HOSTED]->(:Event) RETURN r.order`:                           int64(2),
		`MATCH (n) WHERE n.createdAt <> n.updatedAt RETURN count(n)`:                                                 int64(0),
		`MATCH (c:Claim {fact: "organization:a"}) RETURN c.quote + " " + toString(c.confidence) + " " + c.method`:    "it says a 95 MANUAL",
		`MATCH (e:Event {id: "event:e"}) RETURN e.date`:                                                              "2017-06-15/2017-06-18",
		`MATCH (n:Name) RETURN n.valueFolded`:                                                                        "甲部",
	} {
		if got := value(t, db, text); got != want {
			t.Errorf("%s\n\t= %v, want %v", text, got, want)
		}
	}

	before, written := hashOf(t, db), value(t, db, `MATCH (n) RETURN max(toString(n.updatedAt))`)
	if got := importing(first); got.Added != 0 || got.Changed != 0 || got.Unchanged != 12 {
		t.Errorf("again: %+v", got)
	}
	if hashOf(t, db) != before || value(t, db, `MATCH (n) RETURN max(toString(n.updatedAt))`) != written {
		t.Error("importing the same again changed the graph")
	}

	// Claims that somebody made by hand stay theirs where a table has them too.
	if got := importing(strings.Replace(first, "method: MANUAL", "method: IMPORT, tool: a table", 1)); got.Added != 0 || got.Changed != 0 {
		t.Errorf("by a table: %+v", got)
	}

	// What is absent stays, null removes, an open end has no bound, and what is changed shows as changed.
	second := `
dataset: second
organizations: [{id: organization:b, wikidataId: null}]
events: [{id: event:e, date: 2017-06/..}]
`
	set, err := dataset.Open(t.Context(), s, inMemory(map[string]string{"y.yaml": second}), dataset.Options{DB: db})
	if err != nil {
		t.Fatal(err)
	}
	plan, err := set.Plan(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	var shown strings.Builder
	if err := plan.Print(&shown); err != nil {
		t.Fatal(err)
	}
	want := `               added  changed  unchanged
events         0      1        0
organizations  0      1        0
~ event:e
    date: "2017-06-15/2017-06-18" → "2017-06/.."
    end: 2017-06-18 → null
    start: 2017-06-15 → 2017-06-01
~ organization:b
    wikidataId: "Q1" → null
`
	if shown.String() != want {
		t.Errorf("the plan reads\n%s\nwant\n%s", shown.String(), want)
	}
	if hashOf(t, db) != before {
		t.Error("planning wrote something")
	}
	if result, err := plan.Apply(t.Context(), db, nil); err != nil || result.Changed != 2 {
		t.Errorf("second import: %+v, %v", result, err)
	}
	for text, want := range map[string]any{
		`MATCH (n:Organization {id: "organization:b"}) RETURN n.wikidataId`:                                   nil,
		`MATCH (n:Organization {id: "organization:b"}) RETURN n.name`:                                         "B",
		`MATCH (n:Event) RETURN n.end`:                                                                        nil,
		`MATCH (n) WHERE n.updatedAt > n.createdAt RETURN reduce(s = "", id IN collect(n.id) | s + " " + id)`: " event:e organization:b",
	} {
		got := value(t, db, text)
		if s, ok := got.(string); ok && s == " organization:b event:e" {
			got = " event:e organization:b"
		}
		if got != want {
			t.Errorf("%s\n\t= %v, want %v", text, got, want)
		}
	}

	before = hashOf(t, db)
	for name, c := range map[string]struct{ text, problem string }{
		"a bad value": {"dataset: bad\nevents:\n  - {id: event:new, name: New}\n  - {id: event:e, kind: PARTY}\n",
			`x.yaml:4:25: kind is "PARTY", expected ROUNDTABLE, DIALOGUE, MEETING, SESSION, WORKING_GROUP, FORUM, EXPO, FAIR, VISIT, SIGNING, CEREMONY, WORKSHOP or OTHER`},
		"dangling": {"dataset: bad\nevents:\n  - {id: event:new, name: New, place: place:nowhere}\n",
			`x.yaml:3:39: there is no place:nowhere in these files or in the graph, expected one of them to describe it`},
		"a name that the graph lacks too": {"dataset: bad\nevents:\n  - {id: event:new, kind: FORUM}\n",
			`x.yaml:3:10: name of event:new is missing, expected it: the node is not in the graph yet`},
		"other ends of a fact": {"dataset: bad\nevents:\n  - {id: event:new, name: New, hosts: [{node: organization:a, id: \"hosted:organization:a>event:e#CO_HOST\"}]}\n",
			`x.yaml:3:40: the fact hosted:organization:a>event:e#CO_HOST leads from organization:a to event:e in the graph, expected the same here: give a new fact a new id`},
	} {
		_, err := bring(t.Context(), s, db, inMemory(map[string]string{"x.yaml": c.text}), nil)
		if bad, ok := errors.AsType[*dataset.BadData](err); !ok || bad.Error() != c.problem {
			t.Errorf("%s: %v\nwant %s", name, err, c.problem)
		}
	}
	if hashOf(t, db) != before {
		t.Error("a bad file wrote something")
	}

	importing("dataset: places\nplaces: [{id: place:p, name: P}, {id: place:q, name: Q}]\nevents: [{id: event:e, place: place:p}]\n")
	_, err = bring(t.Context(), s, db, inMemory(map[string]string{"x.yaml": "dataset: places\nevents: [{id: event:e, place: place:q}]\n"}), nil)
	if want := "x.yaml:2:31: event:e has the place place:p in the graph, expected the same here, not place:q: an Event has at most one"; err == nil || err.Error() != want {
		t.Errorf("a second place: %v\nwant %s", err, want)
	}
}

// TestDerivedNames changes what a name was derived from, with and without a name that somebody gave.
func TestDerivedNames(t *testing.T) {
	_, db := start(t)
	s := contract(t)
	for _, step := range []struct{ document, name string }{
		{"{id: document:d, url: https://example.org/d}", "https://example.org/d"},
		{"{id: document:d, title: A report}", "A report"},
		{"{id: document:d, url: https://example.org/e}", "A report"},
		{"{id: document:d, title: null}", "https://example.org/e"},
		{"{id: document:d, name: The report}", "The report"},
		{"{id: document:d, title: Another report}", "The report"},
		{"{id: document:d, name: null, title: Another report}", "Another report"},
	} {
		if _, err := bring(t.Context(), s, db, inMemory(map[string]string{"x.yaml": "dataset: d\ndocuments: [" + step.document + "]\n"}), nil); err != nil {
			t.Fatal(err)
		}
		if got := value(t, db, `MATCH (d:Document) RETURN d.name`); got != step.name {
			t.Errorf("after %s the name is %v, want %s", step.document, got, step.name)
		}
	}
}

// writeWorld writes a dataset of JSON Lines with n events, each with a host, a topic and a claim.
func writeWorld(t testing.TB, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "world.jsonl")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	out := bufio.NewWriter(file)
	fmt.Fprintln(out, `{"dataset": "world", "claims": {"document": "document:d", "method": "IMPORT"}}`)
	fmt.Fprintln(out, `{"type": "Document", "id": "document:d", "title": "D"}`)
	for i := range 100 {
		fmt.Fprintf(out, `{"type": "Topic", "id": "topic:t%d", "name": "Topic %d"}`+"\n", i, i)
	}
	for i := range n / 10 {
		fmt.Fprintf(out, `{"type": "Organization", "id": "organization:o%d", "name": "Organization %d", "kind": "MINISTRY"}`+"\n", i, i)
	}
	for i := range n {
		fmt.Fprintf(out, `{"type": "Event", "id": "event:e%d", "name": "Meeting %d", "kind": "SESSION", "date": "20%02d-%02d", "topics": ["topic:t%d"], "hosts": [{"node": "organization:o%d", "role": "HOST", "claims": ["quote %d"]}]}`+"\n",
			i, i, i%100, i%12+1, i%100, i%(n/10), i)
	}
	if err := errors.Join(out.Flush(), file.Close()); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestKilledImportIsFinishedByRunningItAgain(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	target, db := start(t)
	s := contract(t)
	file := writeWorld(t, 4_000)
	if _, err := bring(t.Context(), s, db, dataset.Paths(file), nil); err != nil {
		t.Fatal(err)
	}
	want := hashOf(t, db)
	if err := neo4jtest.Clear(t.Context(), db); err != nil {
		t.Fatal(err)
	}

	child := exec.CommandContext(t.Context(), os.Args[0])
	child.Env = append(os.Environ(), childVariable+"="+file, "NEO4J_URI="+target.URI, "NEO4J_USERNAME="+target.Username, "NEO4J_PASSWORD="+target.Password)
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	progress, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := child.Wait(); err == nil {
		t.Fatal("the import was over before it was killed")
	}
	half := value(t, db, `MATCH (n) WHERE n.id IS NOT NULL RETURN count(n)`)
	t.Logf("killed after %s: %v nodes are there", strings.TrimSpace(progress), half)
	if hashOf(t, db) == want {
		t.Error("all was there before the import was run again")
	}
	result, err := bring(t.Context(), s, db, dataset.Paths(file), nil)
	if err != nil {
		t.Fatal(err)
	}
	if result.Added == 0 || result.Unchanged == 0 {
		t.Errorf("the second run added %d and found %d, want some of both", result.Added, result.Unchanged)
	}
	if got := hashOf(t, db); got != want {
		t.Errorf("the graph's hash is %s, want %s as after one clean run", got, want)
	}
}

func TestFourImportersAtOnce(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	_, db := start(t)
	s := contract(t)
	file := writeWorld(t, 1_000)
	var all errgroup.Group
	for range 4 {
		all.Go(func() error {
			_, err := bring(t.Context(), s, db, dataset.Paths(file), nil)
			return err
		})
	}
	if err := all.Wait(); err != nil {
		t.Fatal(err)
	}
	together := hashOf(t, db)
	for text, want := range map[string]int64{
		`MATCH (n:Event) RETURN count(n)`:                      1_000,
		`MATCH (n:Claim) RETURN count(n)`:                      1_000,
		`MATCH (:Organization)-[r:HOSTED]->() RETURN count(r)`: 1_000,
		`MATCH ()-[r]->() RETURN count(r)`:                     3_000,
	} {
		if got := value(t, db, text); got != want {
			t.Errorf("%s = %v, want %d", text, got, want)
		}
	}
	if err := neo4jtest.Clear(t.Context(), db); err != nil {
		t.Fatal(err)
	}
	if _, err := bring(t.Context(), s, db, dataset.Paths(file), nil); err != nil {
		t.Fatal(err)
	}
	if alone := hashOf(t, db); alone != together {
		t.Error("four importers together left another graph than one alone")
	}
}

func TestSeedImport(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	if _, err := os.Stat("../../seed"); errors.Is(err, fs.ErrNotExist) {
		t.Skip("there are no seed datasets yet")
	}
	_, db := start(t)
	s := contract(t)
	if _, err := bring(t.Context(), s, db, dataset.Paths("../../seed"), nil); err != nil {
		t.Fatal(err)
	}
	if result, err := bring(t.Context(), s, db, dataset.Paths("../../seed"), nil); err != nil || result.Added+result.Changed != 0 {
		t.Errorf("the second import added %d and changed %d (%v), want nothing", result.Added, result.Changed, err)
	}
}

// BenchmarkImport measures reading, checking, planning and writing of 50,000 events with hosts, topics and claims.
func BenchmarkImport(b *testing.B) {
	target := neo4jtest.Migrated(b)
	db := target.Open(b)
	s := contract(b)
	file := writeWorld(b, 50_000)
	for b.Loop() {
		b.StopTimer()
		if err := neo4jtest.Clear(b.Context(), db); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		began := time.Now()
		set, err := dataset.Open(b.Context(), s, dataset.Paths(file), dataset.Options{DB: db})
		if err != nil {
			b.Fatal(err)
		}
		read := time.Now()
		plan, err := set.Plan(b.Context(), db)
		if err != nil {
			b.Fatal(err)
		}
		planned := time.Now()
		if _, err := plan.Apply(b.Context(), db, nil); err != nil {
			b.Fatal(err)
		}
		written := time.Now()
		if _, err := bring(b.Context(), s, db, dataset.Paths(file), nil); err != nil {
			b.Fatal(err)
		}
		rows := float64(set.Nodes() + set.Facts())
		b.ReportMetric(read.Sub(began).Seconds(), "s-read")
		b.ReportMetric(planned.Sub(read).Seconds(), "s-plan")
		b.ReportMetric(written.Sub(planned).Seconds(), "s-write")
		b.ReportMetric(time.Since(written).Seconds(), "s-again")
		b.ReportMetric(rows/written.Sub(began).Seconds(), "rows/s")
	}
}

// TestCancelledImport ends an import when its nodes are there and its facts are not: that is an error, and the same
// import again finishes it.
func TestCancelledImport(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	_, db := start(t)
	var text strings.Builder
	text.WriteString("dataset: d\norganizations:\n")
	const many = 9_990
	for i := range many {
		fmt.Fprintf(&text, "  - {id: organization:o%d, name: O, parents: [{node: organization:top}]}\n", i)
	}
	text.WriteString("  - {id: organization:top, name: Top}\n")
	sources := inMemory(map[string]string{"data.yaml": text.String()})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	if result, err := bring(ctx, contract(t), db, sources, func(dataset.Progress) { cancel() }); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled import returned %+v, %v, expected that it was cancelled", result, err)
	}
	if got := value(t, db, "MATCH ()-[r:PART_OF]->() RETURN count(r)"); got != int64(0) {
		t.Errorf("%v facts were written after all: the test shows nothing", got)
	}
	if result, err := bring(t.Context(), contract(t), db, sources, nil); err != nil || result.Added != many {
		t.Errorf("the same again added %d, %v, expected %d", result.Added, err, many)
	}
}
