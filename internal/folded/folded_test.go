package folded_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
	"unicode"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

func contract(t *testing.T) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOf(t *testing.T) {
	s := contract(t)
	name := s.Type("Organization").Field("name")
	for text, want := range map[string]map[string]string{
		"MOST":          {"nameFolded": "most", "searchName": "most"},
		"Côte d’Ivoire": {"nameFolded": "cote d'ivoire", "namePlain": "Côte d'Ivoire", "searchName": "cote d ivoire divoire"},
	} {
		if got := maps.Collect(folded.Of(name, text)); !maps.Equal(got, want) {
			t.Errorf("of %q follows %v, want %v", text, got, want)
		}
	}
	if got := maps.Collect(folded.Of(s.Type("Country").Field("iso2"), "DE")); len(got) > 0 {
		t.Errorf("of a code follows %v", got)
	}
}

// No two texts of one node may claim one property, and what is searched must be what the index holds.
func TestPropertiesAreDistinct(t *testing.T) {
	s := contract(t)
	for _, of := range slices.Concat(s.Nouns, s.Facts) {
		taken := map[string]string{}
		for _, f := range of.Fields {
			for _, property := range append(folded.Properties(f), f.Name) {
				if other := taken[property]; other != "" {
					t.Errorf("%s.%s is kept by %s and by %s", of.Name, property, other, f.Name)
				}
				taken[property] = f.Name
			}
			if f.Searched != "" && (f.Folded == "" || f.Searched != "searchName" && f.Searched != "searchText") {
				t.Errorf("%s.%s is searched by %s, which the index does not hold or which has no folded form", of.Name, f.Name, f.Searched)
			}
		}
	}
}

// texts are names as graphs hold them.
var texts = []string{"Ministry of Science and Technology", "Côte d’Ivoire", "Мини\u0438\u0306 М.В.Ломоносова", "科学技术部", "Łódź", "most"}

// oldFolding is how texts were folded before there was a version.
func oldFolding(text string) string {
	out, _, _ := transform.String(transform.Chain(cases.Fold(), norm.NFKD, runes.Remove(runes.In(unicode.M)), cases.Fold(), norm.NFC), text)
	return out
}

// oldGraph is a graph as the version before left it: 5,000 nodes and more, what was retracted, facts, names and documents.
func oldGraph(t *testing.T) *neo4jdb.DB {
	t.Helper()
	db := neo4jtest.Start(t).Open(t)
	migrate(t, db, 3)
	var rows []map[string]any
	for i, text := range texts {
		rows = append(rows, map[string]any{"i": i, "text": text, "folded": oldFolding(text)})
	}
	params := map[string]any{"rows": rows}
	write(t, db, `UNWIND $rows AS row UNWIND range(0, 999) AS n
		CREATE (:Organization {id: 'organization:' + row.i + '-' + n, name: row.text, nameFolded: row.folded, wikidataId: 'Q' + n})`, params)
	write(t, db, `UNWIND $rows AS row
		CREATE (:Event_RETRACTED {id: 'event:gone-' + row.i, name: row.text, nameFolded: row.folded, namePlain: 'left over'})
		CREATE (d:Document {id: 'document:' + row.i, name: row.text, nameFolded: row.folded, title: row.text, titleFolded: row.folded, text: row.text})
		CREATE (p:Person {id: 'person:' + row.i, name: row.text, nameFolded: row.folded, patronymic: row.text})
		CREATE (p)-[:NAMED {id: 'named:' + row.i}]->(:Name {id: 'name:' + row.i, value: row.text, valueFolded: row.folded})
		CREATE (p)-[:PARTICIPATED_IN {id: 'participated-in:' + row.i, roleAsStated: row.text}]->(:Event {id: 'event:' + row.i, name: row.text, nameFolded: row.folded})
		CREATE (p)-[:PARTICIPATED_IN_RETRACTED {id: 'participated-in:gone-' + row.i, roleAsStated: row.text}]->(d)`, params)
	return db
}

// migrate applies the first migrations, or all.
func migrate(t *testing.T, db *neo4jdb.DB, first int) {
	t.Helper()
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err == nil {
		_, err = db.Migrate(t.Context(), migrations[:min(first, len(migrations))], neo4jdb.MigrateOptions{})
	}
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, db *neo4jdb.DB, text string, params map[string]any) {
	t.Helper()
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, db *neo4jdb.DB, text string) (rows [][]any) {
	t.Helper()
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

// checkAll compares every text of the graph with what should follow from it.
func checkAll(t *testing.T, db *neo4jdb.DB, s *schema.Schema) {
	t.Helper()
	checked := 0
	for _, row := range read(t, db, "MATCH (n) WHERE n.id IS NOT NULL RETURN labels(n)[0] AS label, properties(n) AS props UNION ALL MATCH ()-[n]->() RETURN type(n) AS label, properties(n) AS props") {
		label, props := row[0].(string), row[1].(map[string]any)
		for _, of := range slices.Concat(s.Nouns, s.Facts) {
			if of.Label != strings.TrimSuffix(label, "_RETRACTED") {
				continue
			}
			for _, f := range of.Fields {
				text, is := props[f.Name].(string)
				if !is || f.Folded == "" {
					continue
				}
				want := maps.Collect(folded.Of(f, text))
				for _, property := range folded.Properties(f) {
					checked++
					if got, _ := props[property].(string); got != want[property] {
						t.Fatalf("%s of %v is %q, want %q", property, props["id"], got, want[property])
					}
				}
			}
		}
	}
	if checked < 3*1000*len(texts) {
		t.Errorf("only %d values were checked", checked)
	}
}

// A graph of the version before is folded anew: everything in it, what was retracted too, and then it is searched and compared as any other.
func TestUpdateFoldsAGraphOfTheOldForm(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db, s := oldGraph(t), contract(t)
	migrate(t, db, 100)
	if got := read(t, db, "CALL db.index.fulltext.queryNodes('search', 'ministry') YIELD node RETURN count(node)")[0][0]; got != int64(0) {
		t.Fatalf("the new index finds %v names before they are folded", got)
	}
	// A process that dies half-way.
	ctx, kill := context.WithCancel(t.Context())
	err := folded.Update(ctx, db, s, func(message string) {
		if strings.Contains(message, "of Organization") {
			kill()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v, want to be canceled", err)
	}
	if got := read(t, db, "MATCH (f:_EntenteFolding) RETURN f.version"); len(got) > 0 {
		t.Errorf("what was not done is noted: %v", got)
	}
	// Two that go on at once.
	var told [2][]string
	var both sync.WaitGroup
	for i := range told {
		both.Go(func() {
			if err := folded.Update(t.Context(), db, s, func(message string) { told[i] = append(told[i], message) }); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	all := fmt.Sprint(told)
	if strings.Count(all, "since this version") != 1 || !strings.Contains(all, "1000 of Organization") || strings.Contains(all, "5000 of Organization") {
		t.Errorf("told %s, want one process to do the last thousand organizations", all)
	}
	checkAll(t, db, s)
	for query, want := range map[string]int64{"+ministry +of +science": 1004, "+ломоносова +м": 1004, "cote": 1004, `"科 学"`: 1004, "lodz": 1004} {
		text := "CALL db.index.fulltext.queryNodes('search', '" + query + "') YIELD node RETURN count(node)"
		if got := read(t, db, text)[0][0]; got != want {
			t.Errorf("the index finds %v names by %s, want %d", got, query, want)
		}
	}
	err = folded.Update(t.Context(), db, s, func(message string) { t.Errorf("told %q a second time", message) })
	if err != nil {
		t.Error(err)
	}
	write(t, db, "MATCH (f:_EntenteFolding) SET f.version = $version", map[string]any{"version": fold.Version + 1})
	if err := folded.Update(t.Context(), db, s, func(string) {}); neo4jdb.CodeOf(err) != neo4jdb.CodeSchemaTooNew {
		t.Errorf("got %v, want a refusal of what a newer version folded", err)
	}
}

// An empty graph needs no folding, only the note.
func TestUpdateOfAnEmptyGraph(t *testing.T) {
	db, s := neo4jtest.Migrated(t).Open(t), contract(t)
	for range 2 {
		if err := folded.Update(t.Context(), db, s, func(message string) { t.Errorf("told %q", message) }); err != nil {
			t.Fatal(err)
		}
	}
	if got := read(t, db, "MATCH (f:_EntenteFolding) RETURN f.version"); len(got) != 1 || got[0][0] != int64(fold.Version) {
		t.Errorf("noted %v", got)
	}
}
