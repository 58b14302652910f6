package merge_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// lanes are how many sequences run side by side, each over ids of its own.
const lanes = 5

func TestMain(m *testing.M) {
	flag.Parse()
	checks := fmt.Sprint(testlevel.Draws(lanes, 50, 10_000) / lanes)
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "rapid.checks" })
	if !given {
		if err := flag.Set("rapid.checks", checks); err != nil {
			panic(err)
		}
	}
	neo4jtest.Main(m)
}

// graph is a graph of the test's own, with what changes it.
type graph struct {
	db      *neo4jdb.DB
	merges  *merge.Engine
	changes *curate.Engine
	schema  *schema.Schema
}

func start(t *testing.T) *graph {
	t.Helper()
	db := neo4jtest.Migrated(t).Open(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return &graph{db, merge.New(contract, db), curate.New(contract, db), contract}
}

func (g *graph) write(t testing.TB, text string, params map[string]any) {
	t.Helper()
	err := g.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func (g *graph) read(ctx context.Context, text string, params map[string]any) ([][]any, error) {
	var rows [][]any
	for row, err := range g.db.Read(ctx, neo4jdb.Statement{Text: text, Params: params}) {
		if err != nil {
			return nil, err
		}
		rows = append(rows, row)
	}
	return rows, nil
}

var mutations atomic.Int64

func newMutation() string { return fmt.Sprintf("m%d", mutations.Add(1)) }

func (g *graph) merge(ctx context.Context, keep string, gone ...string) error {
	return g.mergeAs(ctx, newMutation(), keep, gone...)
}

func (g *graph) mergeAs(ctx context.Context, id, keep string, gone ...string) error {
	_, err := g.merges.Merge(ctx, &merge.Request{MutationID: id, Author: "a test", Keep: keep, Nodes: gone, Input: id})
	return err
}

func (g *graph) split(ctx context.Context, nodes ...string) error {
	return g.splitAs(ctx, newMutation(), nodes...)
}

func (g *graph) splitAs(ctx context.Context, id string, nodes ...string) error {
	_, err := g.merges.Split(ctx, &merge.Request{MutationID: id, Author: "a test", Nodes: nodes, Input: id})
	return err
}

// apply does one operation as a curator does it.
func (g *graph) apply(ctx context.Context, operation map[string]any) error {
	set, err := curate.Decode(g.schema, map[string]any{
		"mutationId": fmt.Sprintf("m%d", mutations.Add(1)), "author": "a test", "operations": []any{operation},
	})
	if err != nil {
		return err
	}
	_, err = g.changes.Apply(ctx, set)
	return err
}

// world is what the graph is to hold, kept in the most obvious way: whose each fact is, and what is merged into what. What is shown
// follows from that.
type world struct {
	prefix   string
	nodes    []string          // ids
	into     map[string]string // by id
	facts    map[string]*fact
	sequence int
	merges   // who merged what
}

// fact has the ends that it was written with, unless these moved by no merge at all.
type fact struct {
	label, from, to, role string
	order                 int64
	retracted             bool
	quotes                []string // of the claims about it
}

// root is the node that stands for another.
func (w *world) root(id string) string {
	for w.into[id] != "" {
		id = w.into[id]
	}
	return id
}

// shown is where a fact is seen; empty if it is not.
func (w *world) shown(f *fact) string {
	from, to := w.root(f.from), w.root(f.to)
	if f.retracted || from == to {
		return ""
	}
	return strings.Join([]string{f.label, from, to, f.role}, " ")
}

// expected is what is shown: by type, ends and role, the quotes of those that say so; and for each node, what is said and called of it.
func (w *world) expected() map[string][]string {
	seen := map[string][]string{}
	for _, f := range w.facts {
		if key := w.shown(f); key != "" {
			seen[key] = append(seen[key], f.quotes...)
		}
	}
	for _, id := range w.nodes {
		root := w.root(id)
		seen["node "+root] = append(seen["node "+root], "about "+id)
		if root != id {
			seen["names "+root] = append(seen["names "+root], "Name of "+id)
		}
	}
	for _, list := range seen {
		slices.Sort(list)
	}
	return seen
}

// found is the same of the graph.
func (g *graph) found(ctx context.Context, w *world) (map[string][]string, map[string]string, error) {
	seen := map[string][]string{}
	ids := map[string]string{}
	rows, err := g.read(ctx, `UNWIND $ids AS id MATCH (a:Organization) WHERE a.id = id MATCH (a)-[r:HOSTED|PART_OF]->(b)
		RETURN type(r), a.id, b.id, coalesce(r.role, ''), COLLECT { MATCH (c:Claim) WHERE c.fact = r.id AND c.retractedAt IS NULL RETURN c.quote }, r.id, coalesce(r.order, 0)`,
		map[string]any{"ids": w.nodes})
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		key := strings.Join([]string{row[0].(string), row[1].(string), row[2].(string), row[3].(string)}, " ")
		if seen[key] != nil {
			return nil, nil, fmt.Errorf("%s is shown twice: %s and %s", key, ids[key], row[5])
		}
		seen[key], ids[key] = texts(row[4]), row[5].(string)
		f := w.facts[row[5].(string)]
		if f == nil || f.order != row[6].(int64) {
			return nil, nil, fmt.Errorf("%s has the order %v, expected that of %+v", row[5], row[6], f)
		}
	}
	rows, err = g.read(ctx, `UNWIND $ids AS id MATCH (n) WHERE (n:Organization AND n.id = id OR n:Event AND n.id = id)
		RETURN n.id, COLLECT { MATCH (c:Claim) WHERE c.fact = n.id RETURN c.quote }, COLLECT { MATCH (n)-[:NAMED]->(m:Name) RETURN m.value }`,
		map[string]any{"ids": w.nodes})
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		seen["node "+row[0].(string)] = texts(row[1])
		if names := texts(row[2]); len(names) > 0 {
			seen["names "+row[0].(string)] = names
		}
	}
	return seen, ids, nil
}

func texts(v any) []string {
	out := []string{}
	for _, element := range v.([]any) {
		out = append(out, element.(string))
	}
	slices.Sort(out)
	return out
}

// What is shown is at any time what follows from whose each fact is and what is merged into what: nothing is lost and nothing doubled,
// whatever is merged, split, written, changed and retracted in whichever order.
func TestRandomSequences(t *testing.T) {
	g := start(t)
	g.write(t, "MERGE (d:Document {id: 'document:d'}) ON CREATE SET d.name = 'D'", nil)
	var sequences atomic.Int64
	t.Run("lanes", func(t *testing.T) {
		for lane := range lanes {
			t.Run(fmt.Sprint(lane), func(t *testing.T) {
				t.Parallel()
				rapid.Check(t, func(rt *rapid.T) {
					w := &world{prefix: fmt.Sprintf("w%d-", sequences.Add(1)), into: map[string]string{}, facts: map[string]*fact{}, merges: newMerges()}
					if n := sequences.Load(); n%100 == 0 {
						t.Logf("%d sequences", n)
					}
					g.begin(t, w)
					for range rapid.IntRange(3, 14).Draw(rt, "steps") {
						step := g.step(rt, w)
						want := w.expected()
						got, _, err := g.found(t.Context(), w)
						if err != nil || !maps.EqualFunc(got, want, slices.Equal) {
							rt.Fatalf("after %s: %v\ngot  %v\nwant %v", step, err, got, want)
						}
					}
				})
			})
		}
	})
	t.Logf("%d sequences", sequences.Load())
}

// begin writes five bodies and three events, a claim about each, and some facts: bodies that are parts of each other among them, so that
// facts lead nowhere where two become one.
func (g *graph) begin(t testing.TB, w *world) {
	var nodes []map[string]any
	for i := range 5 {
		w.nodes = append(w.nodes, fmt.Sprintf("organization:%so%d", w.prefix, i))
	}
	for i := range 3 {
		w.nodes = append(w.nodes, fmt.Sprintf("event:%se%d", w.prefix, i))
	}
	for _, id := range w.nodes {
		nodes = append(nodes, map[string]any{"id": id, "event": strings.HasPrefix(id, "event:")})
	}
	facts := map[string][]map[string]any{}
	add := func(f *fact) {
		w.sequence++
		f.quotes = []string{fmt.Sprintf("quote %d", w.sequence)}
		id := fmt.Sprintf("%s:%s%d", map[string]string{"HOSTED": "hosted", "PART_OF": "part-of"}[f.label], w.prefix, w.sequence)
		w.facts[id] = f
		facts[f.label] = append(facts[f.label], map[string]any{"id": id, "from": f.from, "to": f.to, "role": f.role, "order": f.order, "quote": f.quotes[0]})
	}
	for _, ends := range [][2]int{{0, 1}, {2, 1}, {1, 3}} {
		add(&fact{label: "PART_OF", from: w.nodes[ends[0]], to: w.nodes[ends[1]]})
	}
	for i := range 3 {
		add(&fact{label: "HOSTED", from: w.nodes[i], to: w.nodes[5+i%2], role: "HOST", order: int64(i)})
	}
	add(&fact{label: "HOSTED", from: w.nodes[0], to: w.nodes[5], role: "CO_HOST", order: 3})
	g.write(t, `MATCH (d:Document {id: 'document:d'})
		CALL (d) {
		  UNWIND $nodes AS row
		  FOREACH (x IN CASE WHEN row.event THEN [1] ELSE [] END | CREATE (:Event {id: row.id, name: 'Name of ' + row.id}))
		  FOREACH (x IN CASE WHEN row.event THEN [] ELSE [1] END | CREATE (:Organization {id: row.id, name: 'Name of ' + row.id}))
		  CREATE (:Claim {id: 'claim:' + row.id, fact: row.id, quote: 'about ' + row.id})-[:FROM {id: 'from:' + row.id}]->(d)
		  RETURN count(*) AS written
		}
		CALL {
		  UNWIND $partOf AS row MATCH (a:Organization {id: row.from}), (b:Organization {id: row.to}) CREATE (a)-[:PART_OF {id: row.id}]->(b)
		}
		CALL {
		  UNWIND $hosted AS row MATCH (a:Organization {id: row.from}), (b:Event {id: row.to})
		  CREATE (a)-[:HOSTED {id: row.id, role: row.role, order: row.order}]->(b)
		}
		UNWIND $partOf + $hosted AS row
		CREATE (:Claim {id: 'claim:' + row.id, fact: row.id, quote: row.quote})-[:FROM {id: 'from:' + row.id}]->(d)`,
		map[string]any{"nodes": nodes, "partOf": facts["PART_OF"], "hosted": facts["HOSTED"]})
}

// step does something, in the graph and in the world, and says what.
func (g *graph) step(rt *rapid.T, w *world) string {
	ctx := rt.Context()
	var standing, merged []string
	for _, id := range w.nodes {
		if w.into[id] == "" {
			standing = append(standing, id)
		} else {
			merged = append(merged, id)
		}
	}
	must := func(what string, err error) string {
		if err != nil {
			rt.Fatalf("%s: %v", what, err)
		}
		return what
	}
	kind := rapid.SampledFrom([]string{"merge", "merge", "merge", "split", "split", "undo", "undo", "create", "change", "retract"}).Draw(rt, "step")
	switch kind {
	case "merge":
		keep := rapid.SampledFrom(standing).Draw(rt, "keep")
		prefix, _, _ := strings.Cut(keep, ":")
		others := slices.DeleteFunc(slices.Clone(standing), func(id string) bool { return id == keep || !strings.HasPrefix(id, prefix+":") })
		if len(others) == 0 {
			return "nothing"
		}
		gone := rapid.SliceOfNDistinct(rapid.SampledFrom(others), 1, min(2, len(others)), rapid.ID[string]).Draw(rt, "gone")
		set := w.begin("merge", nil)
		for _, id := range gone {
			w.join(set, id, keep)
		}
		return must(fmt.Sprintf("%s: merge %v into %s", set.id, gone, keep), g.mergeAs(ctx, set.id, keep, gone...))
	case "split":
		if len(merged) == 0 {
			return "nothing"
		}
		back := rapid.SampledFrom(merged).Draw(rt, "back")
		set := w.begin("split", nil)
		w.part(set, back)
		return must(set.id+": split "+back, g.splitAs(ctx, set.id, back))
	case "undo":
		if len(w.sets) == 0 {
			return "nothing"
		}
		return g.undoSome(rt, w)
	case "create":
		return g.create(rt, w, standing, must)
	}
	_, shown, err := g.found(ctx, w)
	if err != nil {
		rt.Fatal(err)
	}
	if len(shown) == 0 {
		return "nothing"
	}
	key := rapid.SampledFrom(slices.Sorted(maps.Keys(shown))).Draw(rt, "fact")
	id := shown[key]
	member := strings.ToLower(w.facts[id].label[:1]) + map[string]string{"HOSTED": "osted", "PART_OF": "artOf"}[w.facts[id].label]
	if kind == "change" && w.facts[id].label == "HOSTED" {
		w.sequence++
		w.facts[id].order = int64(w.sequence)
		quote := fmt.Sprintf("quote %d", w.sequence)
		w.facts[id].quotes = append(w.facts[id].quotes, quote)
		return must("change "+id, g.apply(ctx, map[string]any{member: map[string]any{
			"action": "CHANGE", "id": id, "set": map[string]any{"order": int64(w.sequence)}, "claims": []any{map[string]any{"document": "document:d", "quote": quote}},
		}}))
	}
	for _, f := range w.facts { // all that say the same
		if w.shown(f) == key {
			defer func() { f.retracted = true }()
		}
	}
	return must("retract "+id, g.apply(ctx, map[string]any{member: map[string]any{"action": "UNLINK", "id": id}}))
}

// create writes a new fact, unless it is there already.
func (g *graph) create(rt *rapid.T, w *world, standing []string, must func(string, error) string) string {
	var bodies, events []string
	for _, id := range standing {
		if strings.HasPrefix(id, "event:") {
			events = append(events, id)
		} else {
			bodies = append(bodies, id)
		}
	}
	w.sequence++
	f := &fact{label: "HOSTED", from: rapid.SampledFrom(bodies).Draw(rt, "from"), to: rapid.SampledFrom(events).Draw(rt, "to"),
		role: rapid.SampledFrom([]string{"HOST", "CO_HOST"}).Draw(rt, "role"), order: int64(w.sequence), quotes: []string{fmt.Sprintf("quote %d", w.sequence)}}
	for _, other := range w.facts {
		if w.shown(other) == w.shown(f) {
			return "nothing"
		}
	}
	id := fmt.Sprintf("hosted:%s%d", w.prefix, w.sequence)
	w.facts[id] = f
	return must("create "+id, g.apply(rt.Context(), map[string]any{"hosted": map[string]any{
		"action": "LINK", "id": id, "from": f.from, "to": f.to, "set": map[string]any{"role": f.role, "order": f.order},
		"claims": []any{map[string]any{"document": "document:d", "quote": f.quotes[0]}},
	}}))
}

// What stands against a merge or split is told, and nothing is done.
func TestRefusals(t *testing.T) {
	g := start(t)
	g.write(t, `CREATE (:Person {id: 'person:a', name: 'A'}), (:Person {id: 'person:b', name: 'B', nameCompleteness: 'FAMILY_ONLY'}), (:Person {id: 'person:c', name: 'C'}),
		(:Person_RETRACTED {id: 'person:d', name: 'D'}), (:Organization {id: 'organization:o', name: 'O'}), (:Name {id: 'name:n', value: 'N'}), (:Name {id: 'name:m', value: 'M'})`, nil)
	if err := g.merge(t.Context(), "person:a", "person:c"); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		keep, gone string
		machine    bool
		code       curate.Code
		message    string
	}{
		{"person:a", "person:a", false, curate.BadInput, "person:a is the node that is kept"},
		{"person:a", "person:c", false, curate.Conflict, "person:c is merged into person:a already"},
		{"person:c", "person:a", false, curate.Conflict, "person:c is merged into person:a already"},
		{"person:a", "person:d", false, curate.Conflict, "person:d was retracted"},
		{"person:a", "organization:o", false, curate.BadInput, "of type Organization and person:a of type Person"},
		{"person:a", "person:x", false, curate.NotFound, "there is no node person:x"},
		{"person:a", "nonsense", false, curate.BadInput, `"nonsense" is not the id of a node`},
		{"name:n", "name:m", false, curate.BadInput, "expected an entity"},
		{"person:a", "person:b", true, curate.BadInput, "only the family name of person:b is known"},
	} {
		_, err := g.merges.Merge(t.Context(), &merge.Request{
			MutationID: fmt.Sprintf("r%d", mutations.Add(1)), Author: "a test", Keep: test.keep, Nodes: []string{test.gone}, Machine: test.machine,
		})
		var refused *curate.Error
		if !errors.As(err, &refused) || refused.Problems[0].Code != test.code || !strings.Contains(err.Error(), test.message) {
			t.Errorf("%s into %s: got %v, expected %s %q", test.gone, test.keep, err, test.code, test.message)
		}
	}
	if err := g.split(t.Context(), "person:b"); err == nil || !strings.Contains(err.Error(), "person:b is merged into nothing") {
		t.Errorf("splitting what is not merged: %v", err)
	}
}
