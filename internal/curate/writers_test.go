package curate_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

const writers = 16

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// graph is an empty graph with the project's constraints, one document and some nodes, and an engine over it.
func graph(t *testing.T) (*schema.Schema, *neo4jdb.DB, *curate.Engine) {
	t.Helper()
	db := neo4jtest.Migrated(t).Open(t)
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s, db, curate.New(s, db)
}

// apply decodes and applies an input.
func apply(ctx context.Context, s *schema.Schema, e *curate.Engine, id string, operations ...any) error {
	set, err := curate.Decode(s, map[string]any{
		"mutationId": id, "author": "a writer", "operations": operations, "claim": map[string]any{"document": "document:source", "quote": "so it is"},
	})
	if err != nil {
		return err
	}
	_, err = e.Apply(ctx, set)
	return err
}

type m = map[string]any

// Many writers at once, of whom some lose their answers and send again, and some send the same side by side: each change set that
// was acknowledged is there once, the numbers of the changes have no gaps, and revisions count every change of what all of them want.
func TestWriters(t *testing.T) {
	s, db, e := graph(t)
	if err := apply(t.Context(), s, e, "begin", m{"document": m{"action": "CREATE", "id": "document:source", "set": m{"title": "A source"}}}); err != nil {
		t.Fatal(err)
	}
	const shared = 20
	for i := range shared {
		if err := apply(t.Context(), s, e, fmt.Sprintf("shared-%d", i), m{"topic": m{"action": "CREATE", "id": fmt.Sprintf("topic:shared-%d", i), "set": m{"name": "0"}}}); err != nil {
			t.Fatal(err)
		}
	}
	began := time.Now()
	mutations := testlevel.Draws(40, 1_000, 100_000)
	var made int64
	var mu sync.Mutex
	changedShared := map[string]int{}
	group, ctx := errgroup.WithContext(t.Context())
	next := make(chan int)
	group.Go(func() error {
		defer close(next)
		for i := range mutations {
			if i%1000 == 0 && i > 0 {
				t.Logf("%d after %s", i, time.Since(began).Round(time.Second))
			}
			select {
			case next <- i:
				made++
			case <-ctx.Done():
				return nil
			}
		}
		return nil
	})
	for range writers {
		group.Go(func() error {
			for i := range next {
				topic := fmt.Sprintf("topic:shared-%d", rand.IntN(shared))
				operations := []any{
					m{"event": m{"action": "CREATE", "id": fmt.Sprintf("event:e-%d", i), "set": m{"name": fmt.Sprintf("Event %d", i), "date": "2018"}}},
					m{"about": m{"action": "LINK", "from": fmt.Sprintf("event:e-%d", i), "to": topic}},
				}
				if i%4 == 0 { // what others change too
					operations = []any{m{"topic": m{"action": "CHANGE", "id": topic, "set": m{"name": fmt.Sprint(i + 1)}}}}
				}
				id := fmt.Sprintf("m-%d", i)
				send := func() error { return apply(ctx, s, e, id, operations...) }
				var err error
				switch i % 10 {
				case 1: // the answer was lost
					if err = send(); err == nil {
						err = send()
					}
				case 2: // sent twice at once
					second := make(chan error)
					go func() { second <- send() }()
					err = errors.Join(send(), <-second)
				default:
					err = send()
				}
				if err != nil {
					return fmt.Errorf("%s: %w", id, err)
				}
				if i%4 == 0 {
					mu.Lock()
					changedShared[topic]++
					mu.Unlock()
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	took := time.Since(began)
	t.Logf("%d change sets by %d writers in %s: %.0f a second", made, writers, took.Round(time.Millisecond), float64(made)/took.Seconds())

	ask := func(text string) any {
		t.Helper()
		for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
			if err != nil {
				t.Fatal(err)
			}
			return row[0]
		}
		return nil
	}
	quarter := (made + 3) / 4
	for text, want := range map[string]int64{
		"MATCH (s:_ChangeSet) WHERE s.id STARTS WITH 'change-set:m-' AND s.status = 'APPLIED' RETURN count(s)": made,
		"MATCH (e:Event) RETURN count(e)": made - quarter,
		"MATCH (e:Event) WHERE e._createdBy = 'change-set:m-' + substring(e.id, 8) RETURN count(e)":                     made - quarter,
		"MATCH (e:Event)-[r:ABOUT]->() WHERE r._createdBy = e._createdBy RETURN count(r)":                               made - quarter,
		"MATCH (e:Event)-[r:ABOUT]->() RETURN count(r)":                                                                 made - quarter,
		"MATCH (c:Claim) WHERE c.fact STARTS WITH 'event:' RETURN count(c)":                                             made - quarter,
		"MATCH (c:_Change) RETURN count(c) - max(c.sequence)":                                                           0,
		"MATCH (c:_Change) RETURN count(c) - count(DISTINCT c.sequence)":                                                0,
		"MATCH (c:_Change) RETURN max(c.sequence) - head(COLLECT { MATCH (k:_ChangeCounter) RETURN k.last })":           0,
		"MATCH (c:_Change) WHERE NOT EXISTS { (s:_ChangeSet) WHERE s.id = c.changeSet } RETURN count(c)":                0,
		"MATCH (c:_Change {action: 'CHANGED'}) RETURN count(c) - count(DISTINCT c.target + '@' + toString(c.revision))": 0,
	} {
		if got := ask(text); got != want {
			t.Errorf("%s: got %v, want %d", text, got, want)
		}
	}
	for topic, n := range changedShared {
		if got := ask("MATCH (t:Topic {id: '" + topic + "'}) RETURN t.revision"); got != int64(1+n) {
			t.Errorf("%s has the revision %v, want %d", topic, got, 1+n)
		}
	}
}

// Of change sets that share a transaction each has its own outcome: one that is refused leaves the others as they are, and its mutationId free.
func TestRefusedAmongOthers(t *testing.T) {
	s, db, e := graph(t)
	create := func(i int, document string) error {
		set, err := curate.Decode(s, m{"mutationId": fmt.Sprintf("n-%d", i), "author": "a writer", "operations": []any{
			m{"topic": m{"action": "CREATE", "id": fmt.Sprintf("topic:n-%d", i), "set": m{"name": "N"}, "claims": []any{m{"document": document, "quote": "so it is"}}}},
			m{"event": m{"action": "CREATE", "id": fmt.Sprintf("event:n-%d", i), "set": m{"name": "N"}, "claims": []any{m{"document": document, "quote": "so it is"}}}},
		}})
		if err != nil {
			return err
		}
		_, err = e.Apply(t.Context(), set)
		return err
	}
	if err := apply(t.Context(), s, e, "begin", m{"document": m{"action": "CREATE", "id": "document:source", "set": m{"title": "A source"}}}); err != nil {
		t.Fatal(err)
	}
	const all = 2 * writers
	outcomes := make([]error, all)
	var group sync.WaitGroup
	for i := range all {
		group.Go(func() {
			outcomes[i] = create(i, []string{"document:source", "document:unknown"}[i%2])
		})
	}
	group.Wait()
	for i, err := range outcomes {
		refused, ok := errors.AsType[*curate.Error](err)
		if want := i%2 == 1; want != ok || ok && refused.Problems[0].Code != curate.NotFound {
			t.Errorf("change set %d: %v", i, err)
		}
		if err := create(i, "document:source"); err != nil { // anew, or once more
			t.Errorf("change set %d, sent again: %v", i, err)
		}
		if refused, ok := errors.AsType[*curate.Error](create(i, "document:other")); !ok || refused.Problems[0].Code != curate.Conflict {
			t.Errorf("change set %d was sent with another content, and not refused", i)
		}
	}
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "MATCH (n:Event|Topic) RETURN count(n), sum(n.revision)"}) {
		if err != nil || row[0] != int64(2*all) || row[1] != int64(2*all) {
			t.Errorf("there are %v %v, expected %d of revision 1", row, err, 2*all)
		}
	}
}

// Whoever retracts a document or a post while others cite it leaves no claim that stands on what does not, and no reference to it.
func TestRetractedMeanwhile(t *testing.T) {
	s, db, e := graph(t)
	err := apply(t.Context(), s, e, "begin",
		m{"document": m{"action": "CREATE", "id": "document:source", "set": m{"title": "A source"}}},
		m{"event": m{"action": "CREATE", "id": "event:e", "set": m{"name": "E"}}},
		m{"organization": m{"action": "CREATE", "id": "organization:o", "set": m{"name": "O"}}})
	if err != nil {
		t.Fatal(err)
	}
	cite := func(round, n int) error {
		person, claim := fmt.Sprintf("person:p-%d-%d", round, n), m{"document": fmt.Sprintf("document:d-%d", round), "quote": "so it is"}
		set, err := curate.Decode(s, m{"mutationId": fmt.Sprintf("cite-%d-%d", round, n), "author": "a writer", "claim": claim, "operations": []any{
			m{"person": m{"action": "CREATE", "id": person, "set": m{"name": "P"}}},
			m{"participatedIn": m{"action": "LINK", "from": person, "to": "event:e", "set": m{"role": "SPEAKER", "position": fmt.Sprintf("position:p-%d", round)}}},
		}})
		if err == nil {
			_, err = e.Apply(t.Context(), set)
		}
		return err
	}
	const citing = 6
	rounds := testlevel.Draws(2, 6, 60)
	cited := 0
	for round := range rounds {
		document, position := fmt.Sprintf("document:d-%d", round), fmt.Sprintf("position:p-%d", round)
		err := apply(t.Context(), s, e, fmt.Sprintf("round-%d", round),
			m{"document": m{"action": "CREATE", "id": document, "set": m{"title": "D"}}}, m{"position": m{"action": "CREATE", "id": position, "set": m{"name": "P"}}})
		if err != nil {
			t.Fatal(err)
		}
		outcomes := make(chan error, citing+1)
		for n := range citing {
			go func() {
				time.Sleep(time.Duration(rand.IntN(40)) * time.Millisecond)
				outcomes <- cite(round, n)
			}()
		}
		go func() {
			time.Sleep(time.Duration(rand.IntN(40)) * time.Millisecond)
			gone := []any{m{"document": m{"action": "RETRACT", "id": document}}, m{"position": m{"action": "RETRACT", "id": position}}}
			outcomes <- apply(t.Context(), s, e, fmt.Sprintf("retract-%d", round), gone[round%2])
		}()
		for range citing + 1 {
			err := <-outcomes
			if refused, ok := errors.AsType[*curate.Error](err); err != nil && (!ok || refused.Problems[0].Code != curate.NotFound) {
				t.Errorf("round %d: %v", round, err)
			}
			if err == nil {
				cited++
			}
		}
	}
	if cited < rounds {
		t.Errorf("only %d changes of %d rounds were made, expected at least the retractions", cited, rounds)
	}
	for _, text := range []string{
		"MATCH (c:Claim)-[:FROM]->(d) WHERE c.retractedAt IS NULL AND NOT d:Document RETURN collect(c.id)",
		"MATCH (:Person)-[r:PARTICIPATED_IN]->() WHERE r.position IS NOT NULL AND NOT EXISTS { (p:Position) WHERE p.id = r.position } RETURN collect(r.id)",
		"MATCH ()-[r:PARTICIPATED_IN]->() WHERE NOT EXISTS { (c:Claim) WHERE c.fact = r.id AND c.retractedAt IS NULL } RETURN collect(r.id)",
	} {
		for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
			if err != nil || len(row[0].([]any)) > 0 {
				t.Errorf("%s: %v %v", text, row, err)
			}
		}
	}
	// One after the other, a reference goes with the post, and comes back if that is undone.
	if err := apply(t.Context(), s, e, "last", m{"document": m{"action": "CREATE", "id": "document:d-99", "set": m{"title": "D"}}}, m{"position": m{"action": "CREATE", "id": "position:p-99", "set": m{"name": "P"}}}); err != nil {
		t.Fatal(err)
	}
	if err := cite(99, 0); err != nil {
		t.Fatal(err)
	}
	position := func() (at any) {
		for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "MATCH (:Person {id: 'person:p-99-0'})-[r:PARTICIPATED_IN]->() RETURN r.position"}) {
			if err != nil {
				t.Fatal(err)
			}
			at = row[0]
		}
		return at
	}
	if err := apply(t.Context(), s, e, "retract-99", m{"position": m{"action": "RETRACT", "id": "position:p-99"}}); err != nil || position() != nil {
		t.Errorf("with the post retracted somebody came as %v: %v", position(), err)
	}
	if _, err := e.Undo(t.Context(), &curate.Undo{Set: "change-set:retract-99", MutationID: "undo-99", Author: "a writer"}); err != nil || position() != "position:p-99" {
		t.Errorf("with that undone somebody came as %v: %v", position(), err)
	}
}

// Of many who decide by the same revision, one wins, and the others are told.
func TestExpectedRevision(t *testing.T) {
	s, _, e := graph(t)
	err := apply(t.Context(), s, e, "begin",
		m{"document": m{"action": "CREATE", "id": "document:source", "set": m{"title": "A source"}}},
		m{"topic": m{"action": "CREATE", "id": "topic:wanted", "set": m{"name": "Wanted"}}})
	if err != nil {
		t.Fatal(err)
	}
	results := make(chan error, writers)
	for i := range writers {
		go func() {
			results <- apply(t.Context(), s, e, fmt.Sprintf("race-%d", i),
				m{"topic": m{"action": "CHANGE", "id": "topic:wanted", "expectedRevision": 1, "set": m{"name": fmt.Sprint(i)}}})
		}()
	}
	won := 0
	for range writers {
		err := <-results
		refused, ok := errors.AsType[*curate.Error](err)
		switch {
		case err == nil:
			won++
		case !ok || refused.Problems[0].Code != curate.Conflict || refused.Problems[0].Revision != 2 || refused.Problems[0].ChangedBy != "a writer":
			t.Errorf("got %v, want a conflict with revision 2", err)
		}
	}
	if won != 1 {
		t.Errorf("%d won, want 1", won)
	}
}
