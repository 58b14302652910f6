package curate_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// adrift are what stands though what it needs does not: claims about nothing, or from nothing, and facts that refer to
// nothing.
const adrift = `
CALL {
  MATCH (c:Claim) WHERE c.retractedAt IS NULL AND c.id STARTS WITH 'claim:'
    AND NOT EXISTS { (n:Topic|Event|Person|Position|Organization|Document {id: c.fact}) }
    AND NOT EXISTS { ()-[r:PARTICIPATED_IN|ABOUT {id: c.fact}]->() }
  RETURN c.id + ' is about nothing' AS what
  UNION ALL
  MATCH (c:Claim) WHERE c.retractedAt IS NULL AND NOT EXISTS { (c)-[:FROM]->(:Document) } RETURN c.id + ' is from nothing' AS what
  UNION ALL
  MATCH ()-[r:PARTICIPATED_IN]->() WHERE r.position IS NOT NULL AND NOT EXISTS { (:Position {id: r.position}) } RETURN r.id + ' names no post' AS what
  UNION ALL
  MATCH ()-[r:PARTICIPATED_IN]->() WHERE r.onBehalfOf IS NOT NULL AND NOT EXISTS { (:Organization {id: r.onBehalfOf}) } RETURN r.id + ' is for nobody' AS what
}
RETURN what`

// world is a graph of a few nodes and facts with claims from three documents; p is before each id.
func world(t *testing.T, s *schema.Schema, e *curate.Engine, p string) {
	t.Helper()
	documents := []any{}
	for _, id := range []string{"d1", "d2", "d3"} {
		documents = append(documents, m{"document": m{"action": "CREATE", "id": "document:" + p + id, "set": m{"title": "A source"}}})
	}
	from := func(ids ...string) []any {
		claims := []any{}
		for _, id := range ids {
			claims = append(claims, m{"document": "document:" + p + id, "quote": "so says " + id})
		}
		return claims
	}
	part := "participated-in:" + p + "part"
	for n, operations := range [][]any{documents, {
		m{"topic": m{"action": "CREATE", "id": "topic:" + p + "t", "set": m{"name": "T"}, "claims": from("d1", "d2")}},
		m{"event": m{"action": "CREATE", "id": "event:" + p + "e", "set": m{"name": "E", "date": "2018"}, "claims": from("d1", "d3")}},
		m{"person": m{"action": "CREATE", "id": "person:" + p + "p", "set": m{"name": "P"}, "claims": from("d2")}},
		m{"organization": m{"action": "CREATE", "id": "organization:" + p + "o", "set": m{"name": "O"}, "claims": from("d2")}},
		m{"position": m{"action": "CREATE", "id": "position:" + p + "j", "set": m{"name": "J"}, "claims": from("d3")}},
		m{"about": m{"action": "LINK", "id": "about:" + p + "about", "from": "event:" + p + "e", "to": "topic:" + p + "t", "claims": from("d1")}},
		m{"participatedIn": m{"action": "LINK", "id": part, "from": "person:" + p + "p", "to": "event:" + p + "e", "claims": from("d1", "d2"),
			"set": m{"role": "SPEAKER", "position": "position:" + p + "j", "onBehalfOf": "organization:" + p + "o"}}},
	}} {
		if err := apply(t.Context(), s, e, fmt.Sprintf("%sbegin-%d", p, n), operations...); err != nil {
			t.Fatal(err)
		}
	}
}

func claimOf(t *testing.T, db *neo4jdb.DB, about, document string) string {
	t.Helper()
	return one(t, db, "MATCH (c:Claim {fact: '"+about+"'})-[:FROM]->({id: 'document:"+document+"'}) RETURN c.id")
}

// What is taken back may need what was retracted since. That is refused, and says what to bring back first.
func TestUndoBringsNothingBackThatIsAdrift(t *testing.T) {
	s, db, e := graph(t)
	retract := func(id, key, target string) {
		t.Helper()
		action := "RETRACT"
		if key == "participatedIn" || key == "about" {
			action = "UNLINK"
		}
		if err := apply(t.Context(), s, e, id, m{key: m{"action": action, "id": target}}); err != nil {
			t.Fatal(err)
		}
	}
	for i, test := range []struct{ name, first, of, second, lacks string }{
		{"a claim about a node", "claim", "topic:%st d1", "topic:%st", "which it is about"},
		{"a claim about a fact", "claim", "participated-in:%spart d1", "participatedIn:participated-in:%spart", "which it is about"},
		{"a claim about a fact that goes with its end", "claim", "participated-in:%spart d1", "person:%sp", "which it is about"},
		{"a claim from a document", "claim", "topic:%st d1", "document:%sd1", "which it is from"},
		{"a fact that names a post", "participatedIn", "participated-in:%spart", "position:%sj", "which it has as its position"},
		{"a fact for somebody", "participatedIn", "participated-in:%spart", "organization:%so", "which it has as its onBehalfOf"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if i%4 != 0 { // one of claims and one of facts
				testlevel.Need(t, testlevel.Full)
			}
			p := strings.ReplaceAll(test.name, " ", "-") + "-"
			world(t, s, e, p)
			target := strings.ReplaceAll(test.of, "%s", p)
			if about, document, is := strings.Cut(target, " "); is {
				target = claimOf(t, db, about, p+document)
			}
			retract(p+"1", test.first, target)
			key, id, _ := strings.Cut(strings.ReplaceAll(test.second, "%s", p), ":")
			if key != "participatedIn" {
				id = key + ":" + id
			}
			retract(p+"2", key, id)
			err := undo(t, e, "change-set:"+p+"1", p+"3")
			refused, ok := errors.AsType[*curate.Error](err)
			if !ok || refused.Problems[0].Code != curate.Conflict || !strings.Contains(err.Error(), test.lacks) ||
				refused.Problems[0].ChangedBy != "a writer" {
				t.Errorf("undoing the first: %v, expected a conflict with %q", err, test.lacks)
			}
			if got := one(t, db, adrift); got != "" {
				t.Errorf("adrift: %s", got)
			}
			for _, n := range []string{"2", "1"} {
				if err := undo(t, e, "change-set:"+p+n, p+"back-"+n); err != nil {
					t.Errorf("undoing %s in turn: %v", n, err)
				}
			}
		})
	}
}

// Whatever is retracted and taken back in whichever order, nothing stands that needs what does not.
func TestNothingIsEverAdrift(t *testing.T) {
	s, db, e := graph(t)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	for sequence := range testlevel.Draws(2, 20, 2_000) {
		p := fmt.Sprintf("s%d-", sequence)
		world(t, s, e, p)
		keys := []string{"topic:t", "event:e", "person:p", "organization:o", "position:j", "document:d1", "document:d2", "document:d3", "about",
			"participatedIn"}
		var sets, done []string
		for step := range 14 {
			id := fmt.Sprintf("%s%d", p, step)
			var err error
			if len(sets) > 0 && random.IntN(2) == 0 {
				set := sets[random.IntN(len(sets))]
				err = undo(t, e, "change-set:"+set, id)
				done = append(done, "undo "+set)
			} else if n := random.IntN(len(keys) + 7); n == len(keys) { // a fact that was taken back may be stated again
				err = apply(t.Context(), s, e, id, m{"participatedIn": m{"action": "LINK", "id": "participated-in:" + p + "part", "from": "person:" + p + "p",
					"to": "event:" + p + "e", "set": m{"role": "SPEAKER"}, "claims": []any{m{"document": "document:" + p + "d3", "quote": "again"}}}})
				done = append(done, "link")
			} else if n > len(keys) {
				claims := strings.Split(one(t, db, "MATCH (c:Claim)-[:FROM]->(d) WHERE c.retractedAt IS NULL AND d.id STARTS WITH 'document:"+p+
					"' RETURN c.id ORDER BY c.id"), ", ")
				claim := claims[random.IntN(len(claims))]
				err = apply(t.Context(), s, e, id, m{"claim": m{"action": "RETRACT", "id": claim}})
				done = append(done, "retract "+claim)
			} else if noun, name, is := strings.Cut(keys[n], ":"); is {
				err = apply(t.Context(), s, e, id, m{noun: m{"action": "RETRACT", "id": noun + ":" + p + name}})
				done = append(done, "retract "+keys[n])
			} else {
				fact := map[string]string{"about": "about:" + p + "about", "participatedIn": "participated-in:" + p + "part"}[noun]
				err = apply(t.Context(), s, e, id, m{noun: m{"action": "UNLINK", "id": fact}})
				done = append(done, "unlink "+fact)
			}
			if refused, ok := errors.AsType[*curate.Error](err); err != nil && !ok {
				t.Fatalf("%v: %v", done, err)
			} else if ok {
				done[len(done)-1] += " (refused: " + refused.Problems[0].Message + ")"
				continue
			}
			sets = append(sets, id)
			if got := one(t, db, adrift); got != "" {
				t.Fatalf("adrift: %s\nafter %s", got, strings.Join(done, "\n"))
			}
		}
	}
}
