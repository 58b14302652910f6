package export_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// As of a day, a file holds what then existed, and the facts that then held, with their names and claims.
func TestSelectionAsOf(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	db := neo4jtest.Migrated(t).Open(t)
	write(t, db, `
		CREATE (su:Country {id: 'country:su', name: 'USSR', validTo: '1991-12-26', validToStart: date('1991-12-26'), validToEnd: date('1991-12-26')})
		CREATE (ru:Country {id: 'country:ru', name: 'Russia', validFrom: '1991-12-26', validFromStart: date('1991-12-26'), validFromEnd: date('1991-12-26')})
		CREATE (gb:Country {id: 'country:gb', name: 'United Kingdom'})
		CREATE (npt:Agreement {id: 'agreement:npt', name: 'NPT', inForce: '1970-03-05', inForceStart: date('1970-03-05'), inForceEnd: date('1970-03-05')})
		CREATE (su)-[:PARTY_TO {id: 'party-to:su'}]->(npt) CREATE (ru)-[:PARTY_TO {id: 'party-to:ru'}]->(npt)
		CREATE (gb)-[:PARTY_TO {id: 'party-to:gb', withdrawn: '2010', withdrawnStart: date('2010-01-01'), withdrawnEnd: date('2010-12-31')}]->(npt)
		CREATE (su)-[:NAMED {id: 'named:su'}]->(:Name {id: 'name:su', text: 'СССР'})
		CREATE (ru)-[:NAMED {id: 'named:ru'}]->(:Name {id: 'name:ru', text: 'Россия'})
		CREATE (d:Document {id: 'document:d', title: 'D'})
		FOREACH (fact IN ['party-to:su', 'party-to:ru', 'party-to:gb', 'country:su', 'country:ru'] |
			CREATE (:Claim {id: 'claim:' + fact, fact: fact})-[:FROM {id: 'from:' + fact}]->(d))`, nil)
	exporter := export.New(contract, db, plan.Limits{})
	for _, test := range []struct {
		name         string
		request      export.Request
		nodes, edges string
		quick        bool // of those that are planned soon
	}{
		{"all", export.Request{AsOf: "2015-01-01", Names: true},
			"Agreement 1, Country 2, Document 1, Name 2", "NAMED 1, PARTY_TO 1", false},
		{"what fits a filter, with names and claims", export.Request{AsOf: "1980-01-01", Where: `{country: {}, agreement: {}}`, Names: true, Claims: true},
			"Agreement 1, Claim 3, Country 2, Document 1, Name 1", "FROM 3, NAMED 1, PARTY_TO 2", false},
		{"a filter that counts who was party then", export.Request{AsOf: "1980-01-01", Where: `{agreement: {parties: {count: {eq: 2}}}}`}, "Agreement 1", "", true},
		{"the parties of then", export.Request{AsOf: "1980-01-01", Where: `{agreement: {}}`, With: "PARTY_TO"}, "Agreement 1, Country 2", "PARTY_TO 2", false},
		{"a neighborhood with its own day", export.Request{Neighborhood: `{roots: ["agreement:npt"], asOf: "2015-01-01"}`},
			"Agreement 1, Country 1", "PARTY_TO 1", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if !test.quick {
				testlevel.Need(t, testlevel.Full)
			}
			test.request.Format = "json"
			m := exportInto(t, exporter, test.request, io.Discard)
			if got := counted(m.Nodes); got != test.nodes {
				t.Errorf("the nodes are %s, want %s", got, test.nodes)
			}
			if got := counted(m.Edges); got != test.edges {
				t.Errorf("the facts are %s, want %s", got, test.edges)
			}
		})
	}
	for _, refused := range []struct {
		request export.Request
		says    string
	}{
		{export.Request{AsOf: "2015"}, "2015"},
		{export.Request{AsOf: "2015-01-01", Neighborhood: `{roots: ["agreement:npt"]}`}, "a neighborhood, which has an `asOf` of its own"},
	} {
		refused.request.Format = "json"
		_, err := exporter.Prepare(refused.request)
		if wrong, ok := errors.AsType[*plan.Error](err); !ok || wrong.Argument != "asOf" || !strings.Contains(wrong.Message, refused.says) {
			t.Errorf("got %v, want it refused at asOf: %s", err, refused.says)
		}
	}
}
