package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// A post is held on the days that its dates allow; a source that shows somebody in a post on one day proves that day only.
func TestAsOfAndKnownAt(t *testing.T) {
	s := start(t)
	err := s.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: `
			CREATE (p:Position {id: 'position:p', name: 'Minister'})
			CREATE (:Person {id: 'person:a', name: 'A'})-[:HELD {id: 'held:a', from: '2010', fromStart: date('2010-01-01'), fromEnd: date('2010-12-31'),
			         to: '2014-05', toStart: date('2014-05-01'), toEnd: date('2014-05-31')}]->(p)
			CREATE (:Person {id: 'person:b', name: 'B'})-[:HELD {id: 'held:b', from: '2014-06', fromStart: date('2014-06-01'), fromEnd: date('2014-06-30')}]->(p)
			CREATE (:Person {id: 'person:c', name: 'C'})-[:HELD {id: 'held:c', asOf: '2017-06-15', asOfStart: date('2017-06-15'), asOfEnd: date('2017-06-15')}]->(p)
			CREATE (:Claim {id: 'claim:a', fact: 'held:a', recordedAt: datetime('2020-01-01T00:00:00Z'), retractedAt: datetime('2021-01-01T00:00:00Z')})
			CREATE (:Claim {id: 'claim:b', fact: 'held:b', recordedAt: datetime('2020-06-01T00:00:00Z')})`})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ arguments, want string }{
		{``, `[{"id":"person:a"},{"id":"person:b"},{"id":"person:c"}]`},
		{`(asOf: "2009-12-31")`, `[]`},
		{`(asOf: "2010-03-01")`, `[{"id":"person:a"}]`},
		{`(asOf: "2014-05-31")`, `[{"id":"person:a"}]`},
		{`(asOf: "2017-06-14")`, `[{"id":"person:b"}]`},
		{`(asOf: "2017-06-15")`, `[{"id":"person:b"},{"id":"person:c"}]`},
		{`(knownAt: "2020-03-01T00:00:00Z")`, `[{"id":"person:a"}]`},
		{`(knownAt: "2020-07-01T00:00:00Z")`, `[{"id":"person:a"},{"id":"person:b"}]`},
		{`(knownAt: "2022-01-01T00:00:00Z")`, `[{"id":"person:b"}]`},
		{`(knownAt: "2022-01-01T00:00:00Z", asOf: "2010-03-01")`, `[]`},
	} {
		t.Run(test.arguments, func(t *testing.T) {
			data, errors := s.answer(t.Context(), `{ position(id: "position:p") { holders`+test.arguments+` { nodes { id } } } }`, nil)
			if want := `{"position":{"holders":{"nodes":` + test.want + `}}}`; errors != nil || string(data) != want {
				t.Errorf("got %s %v, want %s", data, errors, want)
			}
		})
	}
}

// states are the parties of two treaties and what became of them, with dates as precise as a source may give them.
const states = `
	CREATE (su:Country {id: 'country:su', name: 'USSR', validFrom: '1922-12-30', validTo: '1991-12-26'})
	CREATE (ru:Country {id: 'country:ru', name: 'Russia', validFrom: '1991-12-26'})
	CREATE (frg:Country {id: 'country:frg', name: 'West Germany', validFrom: '1949-05-23', validTo: '1990'})
	CREATE (de:Country {id: 'country:de', name: 'Germany', validFrom: '1990-10-03'})
	CREATE (gb:Country {id: 'country:gb', name: 'United Kingdom'})
	CREATE (su)-[:SUCCEEDED_BY {id: 'succeeded-by:su-ru', date: '1991-12-26'}]->(ru)
	CREATE (npt:Agreement {id: 'agreement:npt', name: 'NPT', signed: '1968-07-01', inForce: '1970-03-05'})
	CREATE (ctbt:Agreement {id: 'agreement:ctbt', name: 'CTBT', signed: '1996-09-24'})
	CREATE (inf:Agreement {id: 'agreement:inf', name: 'INF', signed: '1987-12-08', inForce: '1988-06-01', terminated: '2019-08-02'})
	CREATE (su)-[:PARTY_TO {id: 'party-to:su-npt'}]->(npt) CREATE (frg)-[:PARTY_TO {id: 'party-to:frg-npt', inForce: '1975-05-02'}]->(npt)
	CREATE (ru)-[:PARTY_TO {id: 'party-to:ru-npt'}]->(npt) CREATE (gb)-[:PARTY_TO {id: 'party-to:gb-npt'}]->(npt)
	CREATE (de)-[:PARTY_TO {id: 'party-to:de-npt', inForce: '1990~'}]->(npt)
	CREATE (gb)-[:PARTY_TO {id: 'party-to:gb-ctbt'}]->(ctbt) CREATE (ru)-[:PARTY_TO {id: 'party-to:ru-ctbt', signed: '2000'}]->(ctbt)
	CREATE (ru)-[:PARTY_TO {id: 'party-to:ru-inf', inForce: '../1992', withdrawn: '2019'}]->(inf)
	CREATE (mes:Organization {id: 'organization:mes', name: 'Ministry', inception: '2004', dissolution: '2018-05-15'})
	CREATE (dept:Organization {id: 'organization:dept', name: 'Department'})-[:PART_OF {id: 'part-of:dept', from: '2005'}]->(mes)
	CREATE (mes)-[:PARTY_TO {id: 'party-to:mes', inForce: '2010'}]->(npt)
	CREATE (post:Position {id: 'position:mes', name: 'Minister', rank: 'MINISTER'})-[:IN {id: 'in:mes'}]->(mes)
	CREATE (:Person {id: 'person:m', name: 'M'})-[:HELD {id: 'held:m', from: '2016-08-19'}]->(post)`

// startStates is a service over states.
func startStates(t *testing.T) *service {
	t.Helper()
	s := start(t)
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	s.write(t, states, nil)
	s.derive(t, contract)
	return s
}

// On a day there are those parties that then existed, to an agreement in force: and the answer says what no date makes certain.
func TestPartiesAsOf(t *testing.T) {
	s := startStates(t)
	for _, test := range []struct{ what, agreement, day, want string }{
		{"before it came into force", "npt", "1969-01-01", ""},
		{"with those that were there then", "npt", "1980-01-01", "frg CERTAIN, gb CERTAIN, su CERTAIN"},
		{"in the year in which one ended, whose day is not known", "npt", "1990-06-30", "frg UNCERTAIN, gb CERTAIN, su CERTAIN"},
		{"no USSR and no West Germany; a date that is only about right", "npt", "2015-01-01", "de UNCERTAIN, gb CERTAIN, mes CERTAIN, ru CERTAIN"},
		{"no ministry that was dissolved", "npt", "2018-05-16", "de UNCERTAIN, gb CERTAIN, ru CERTAIN"},
		{"nobody is party to a treaty of 1996 in 1990", "ctbt", "1990-01-01", ""},
		{"signed, but nobody says when it came into force; one signs later", "ctbt", "1997-01-01", "gb UNCERTAIN"},
		{"the other may have signed", "ctbt", "2000-05-01", "gb UNCERTAIN, ru UNCERTAIN"},
		{"a beginning that is open", "inf", "1991-12-31", "ru UNCERTAIN"},
		{"after the last day of a beginning that is open", "inf", "1993-01-01", "ru CERTAIN"},
		{"in the year of withdrawing, whose day is not known", "inf", "2019-03-01", "ru UNCERTAIN"},
		{"after it ended", "inf", "2019-08-03", ""},
	} {
		t.Run(test.what, func(t *testing.T) {
			var got struct {
				Agreement struct {
					Parties struct {
						Edges []struct {
							Fact struct{ Holds string }
							Node struct{ ID string }
						}
						TotalCount int
						Aggregate  struct{ Nodes []struct{ Count int } }
					}
				}
			}
			s.ask(t, fmt.Sprintf(`{ agreement(id: "agreement:%s") { parties(asOf: "%s") {
				edges { fact { holds(asOf: "%[2]s") } node { id } } totalCount aggregate { nodes { count } } } } }`, test.agreement, test.day), &got)
			var parties []string
			for _, edge := range got.Agreement.Parties.Edges {
				_, id, _ := strings.Cut(edge.Node.ID, ":")
				parties = append(parties, id+" "+edge.Fact.Holds)
			}
			slices.Sort(parties)
			if answer := strings.Join(parties, ", "); answer != test.want {
				t.Errorf("got %q, want %q", answer, test.want)
			}
			if p := got.Agreement.Parties; p.TotalCount != len(parties) || p.Aggregate.Nodes[0].Count != len(parties) {
				t.Errorf("%d parties, counted as %d and %d", len(parties), p.TotalCount, p.Aggregate.Nodes[0].Count)
			}
		})
	}
}

// The day holds in lists of either side, in conditions, counts and groups, around nodes and between them alike.
func TestAsOfEverywhere(t *testing.T) {
	s := startStates(t)
	const day = `"2018-05-16"`
	for _, test := range []struct{ what, query, want string }{
		{"a state that ended is party to nothing", `{ country(id: "country:su") { agreements(asOf: "2015-01-01") { totalCount } } }`,
			`{"country":{"agreements":{"totalCount":0}}}`},
		{"which states there are", `{ countries(asOf: "2015-01-01") { nodes { id } } }`,
			`{"countries":{"nodes":[{"id":"country:de"},{"id":"country:gb"},{"id":"country:ru"}]}}`},
		{"what is in force", `{ agreements(asOf: "2019-08-03") { nodes { id } } }`,
			`{"agreements":{"nodes":[{"id":"agreement:ctbt"},{"id":"agreement:npt"}]}}`},
		{"a ministry that was dissolved has no parts",
			`{ organization(id: "organization:mes") { children(asOf: ` + day + `) { totalCount } allChildren(asOf: ` + day + `) { totalCount } } }`,
			`{"organization":{"children":{"totalCount":0},"allChildren":{"totalCount":0}}}`},
		{"nor is anything part of it",
			`{ organization(id: "organization:dept") { parents(asOf: ` + day + `) { totalCount } allParents(asOf: ` + day + `) { totalCount } } }`,
			`{"organization":{"parents":{"totalCount":0},"allParents":{"totalCount":0}}}`},
		{"its posts are gone with it, from all sides",
			`{ organization(id: "organization:mes") { heads(asOf: ` + day + `) { totalCount } } person(id: "person:m") { positions(asOf: ` + day + `) { totalCount } } }`,
			`{"organization":{"heads":{"totalCount":0}},"person":{"positions":{"totalCount":0}}}`},
		{"while it was there they were held", `{ person(id: "person:m") { positions(asOf: "2018-05-15") { totalCount } } }`,
			`{"person":{"positions":{"totalCount":1}}}`},
		{"a condition has a day of its own", `{ agreements(where: {parties: {asOf: "2015-01-01", some: {node: {id: {eq: "country:su"}}}}}) { totalCount } }`,
			`{"agreements":{"totalCount":0}}`},
		{"or that of the list around it", `{ agreements(asOf: "2015-01-01", where: {parties: {some: {node: {id: {eq: "country:su"}}}}}) { totalCount } }`,
			`{"agreements":{"totalCount":0}}`},
		{"a count of those that then were", `{ agreements(where: {parties: {asOf: "1980-01-01", count: {eq: 3}}}) { nodes { id } } }`,
			`{"agreements":{"nodes":[{"id":"agreement:npt"}]}}`},
		{"groups of those that then were", `{ agreements(asOf: "1980-01-01") { aggregate(groupBy: [{parties: {id: VALUE}}], orderBy: [{keys: ASC}]) { nodes { keys { value } count } } } }`,
			`{"agreements":{"aggregate":{"nodes":[{"keys":[{"value":"country:frg"}],"count":1},{"keys":[{"value":"country:gb"}],"count":1},` +
				`{"keys":[{"value":"country:su"}],"count":1}]}}}`},
		{"around a treaty", `{ neighborhood(roots: ["agreement:npt"], asOf: "2019-01-01") { nodes { node { id } } edges { id } } }`,
			`{"neighborhood":{"nodes":[{"node":{"id":"agreement:npt"}},{"node":{"id":"country:de"}},{"node":{"id":"country:gb"}},{"node":{"id":"country:ru"}}],` +
				`"edges":[{"id":"party-to:de-npt"},{"id":"party-to:gb-npt"},{"id":"party-to:ru-npt"}]}}`},
		{"between two", `{ paths(from: "country:su", to: "country:gb", asOf: "2015-01-01") { paths { length } } }`, `{"paths":{"paths":[]}}`},
		{"between two that were there", `{ paths(from: "country:su", to: "country:gb", asOf: "1980-01-01", maxLength: 2) { paths { length hops { facts { id holds(asOf: "1980-01-01") } } } } }`,
			`{"paths":{"paths":[{"length":2,"hops":[{"facts":[{"id":"party-to:su-npt","holds":"CERTAIN"}]},{"facts":[{"id":"party-to:gb-npt","holds":"CERTAIN"}]}]}]}}`},
		{"ties between those that were party then", `{ ties(level: COUNTRY, by: {agreements: 1}, asOf: "1980-01-01") { nodes { a { id } b { id } weight agreements { nodes { id } } } } }`,
			`{"ties":{"nodes":[{"a":{"id":"country:frg"},"b":{"id":"country:gb"},"weight":1,"agreements":{"nodes":[{"id":"agreement:npt"}]}},` +
				`{"a":{"id":"country:frg"},"b":{"id":"country:su"},"weight":1,"agreements":{"nodes":[{"id":"agreement:npt"}]}},` +
				`{"a":{"id":"country:gb"},"b":{"id":"country:su"},"weight":1,"agreements":{"nodes":[{"id":"agreement:npt"}]}}]}}`},
		{"no ties to those that are gone", `{ ties(level: COUNTRY, by: {agreements: 1}, asOf: "2018-06-01", where: {of: {id: {in: ["country:su", "country:frg"]}}}) { totalCount } }`,
			`{"ties":{"totalCount":0}}`},
		{"no ties by what is not in force yet, or no more",
			`{ before: ties(level: COUNTRY, by: {agreements: 1}, asOf: "1969-01-01") { totalCount } after: ties(level: COUNTRY, by: {agreements: 1}, asOf: "2019-08-03", where: {agreement: {id: {eq: "agreement:inf"}}}) { totalCount } }`,
			`{"before":{"totalCount":0},"after":{"totalCount":0}}`},
		{"a table", `{ tieMatrix(level: COUNTRY, by: {agreements: 1}, asOf: "1980-01-01") { rows { node { id } } weights } }`,
			`{"tieMatrix":{"rows":[{"node":{"id":"country:frg"}},{"node":{"id":"country:gb"}},{"node":{"id":"country:su"}}],"weights":[[0,1,1],[1,0,1],[1,1,0]]}}`},
		{"a network", `{ network(level: COUNTRY, by: {agreements: 1}, asOf: "2018-06-01") { nodeCount edgeCount nodes { node { id } } } }`,
			`{"network":{"nodeCount":3,"edgeCount":3,"nodes":[{"node":{"id":"country:gb"}},{"node":{"id":"country:ru"}},{"node":{"id":"country:de"}}]}}`},
		{"whose place was taken counts for those that took it, from the day on which they did",
			`{ ties(level: COUNTRY, by: {agreements: 1}, successors: true, asOf: "2015-01-01", where: {agreement: {id: {eq: "agreement:npt"}}}) { nodes { a { id } b { id } } } ` +
				`before: ties(level: COUNTRY, by: {agreements: 1}, successors: true, asOf: "1980-01-01", where: {of: {id: {eq: "country:ru"}}}) { totalCount } }`,
			`{"ties":{"nodes":[{"a":{"id":"country:de"},"b":{"id":"country:gb"}},{"a":{"id":"country:de"},"b":{"id":"country:ru"}},{"a":{"id":"country:gb"},"b":{"id":"country:ru"}}]},"before":{"totalCount":0}}`},
		{"a timeline of what was then in force", `{ timeline(of: ["country:ru"], asOf: "2019-08-03") { nodes { kind date node { id } } } }`,
			`{"timeline":{"nodes":[{"kind":"AGREEMENT_SIGNED","date":"1968-07-01","node":{"id":"agreement:npt"}},{"kind":"AGREEMENT_IN_FORCE","date":"1970-03-05","node":{"id":"agreement:npt"}},` +
				`{"kind":"FOUNDED","date":"1991-12-26","node":{"id":"country:ru"}},{"kind":"AGREEMENT_SIGNED","date":"2000","node":{"id":"agreement:ctbt"}}]}}`},
		{"a timeline of who is gone", `{ timeline(of: ["country:su"], asOf: "2015-01-01") { totalCount } }`, `{"timeline":{"totalCount":0}}`},
		{"and of the parts of a body that it then had",
			`{ timeline(of: ["organization:mes"], kinds: [JOINED, TOOK_OFFICE], includeParts: true, asOf: "2017-01-01") { nodes { kind } } ` +
				`after: timeline(of: ["organization:mes"], includeParts: true, asOf: "2018-05-16") { totalCount } }`,
			`{"timeline":{"nodes":[{"kind":"JOINED"},{"kind":"TOOK_OFFICE"}]},"after":{"totalCount":0}}`},
	} {
		t.Run(test.what, func(t *testing.T) {
			if strings.Contains(test.query, "{ neighborhood(") || strings.Contains(test.query, "{ paths(") || strings.Contains(test.query, "timeline(") {
				testlevel.Need(t, testlevel.Full) // what takes longest to plan: TestFixedGraph/Cases has a question of each kind
			}
			data, errors := s.answer(t.Context(), test.query, nil)
			if errors != nil || string(data) != test.want {
				t.Errorf("got %s %v, want %s\n%s", data, errors, test.want, s.texts())
			}
		})
	}
}

// A day alone asks nothing of a list, and says so.
func TestAsOfAlone(t *testing.T) {
	s := start(t)
	_, errors := s.answer(t.Context(), `{ agreements(where: {parties: {asOf: "2015-01-01"}}) { totalCount } }`, nil)
	if len(errors) != 1 || !strings.Contains(errors[0].Message, "where.parties.asOf: a day alone asks nothing of the list") {
		t.Errorf("got %v", errors)
	}
}
