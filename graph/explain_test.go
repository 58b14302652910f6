package graph_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
)

// crowd is a graph of a few thousand nodes, so that the planner has reasons to choose: on a tiny one a scan is as good.
var crowd = []string{
	`UNWIND range(1, 20) AS i CREATE (:Country {id: 'country:' + i, iso2: 'C' + i, iso3: 'CC' + i, name: 'Country ' + i, nameFolded: 'country ' + i})`,
	`UNWIND range(1, 300) AS i CREATE (:Topic {id: 'topic:' + i, name: 'Topic ' + i, nameFolded: 'topic ' + i})`,
	`UNWIND range(1, 1000) AS i MATCH (c:Country {id: 'country:' + (1 + i % 20)})
	 CREATE (:Organization {id: 'organization:' + i, name: 'Body ' + i, nameFolded: 'body ' + i, kind: 'MINISTRY'})-[:OF_COUNTRY {id: 'oc:' + i}]->(c)`,
	`UNWIND range(1, 4000) AS i
	 MATCH (o:Organization {id: 'organization:' + (1 + i % 1000)}) MATCH (p:Organization {id: 'organization:' + (1 + (i * 7) % 1000)}) MATCH (t:Topic {id: 'topic:' + (1 + i % 300)})
	 CREATE (e:Event {id: 'event:' + i, name: 'Event ' + i, nameFolded: 'event ' + i, kind: 'FORUM', date: '2017',
	         start: date('2000-01-01') + duration({days: i}), end: date('2000-01-01') + duration({days: i + 3})})
	 CREATE (o)-[:HOSTED {id: 'h:' + i, role: 'HOST'}]->(e) CREATE (p)-[:HOSTED {id: 'g:' + i, role: 'CO_HOST'}]->(e) CREATE (e)-[:ABOUT {id: 'a:' + i}]->(t)
	 CREATE (:Claim {id: 'claim:' + i, fact: 'h:' + i, confidence: 90})
	 CREATE (:Agreement {id: 'agreement:' + i, name: 'Agreement ' + i, nameFolded: 'agreement ' + i, signed: '2017', signedStart: date('2000-01-01') + duration({days: i})})
	 CREATE (:Person {id: 'person:' + i, name: 'Person ' + i, nameFolded: 'person ' + i})`,
	`CALL db.awaitIndexes()`,
	`CALL db.prepareForReplanning()`,
}

// Each family of filters finds its nodes by the index that is there for it, and lists in an index's order are not sorted.
func TestPlans(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	s := start(t)
	for _, statement := range crowd {
		s.write(t, statement, nil)
	}
	if _, errors := s.answer(t.Context(), `{ events(where: {kind: {eq: FORUM}}) { totalCount } }`, nil); errors != nil {
		t.Fatal(errors)
	}
	if !slices.ContainsFunc(slices.Collect(s.explain(t, s.sent[0]).All()), isScan) {
		t.Fatal("no scan is seen where no index serves: the plans below would prove nothing")
	}
	cursor := func(list string) string {
		data, errors := s.answer(t.Context(), "{ "+list+" { pageInfo { endCursor } } }", nil)
		if errors != nil {
			t.Fatal(errors)
		}
		_, cursor, _ := strings.Cut(string(data), `"endCursor":"`)
		return strings.TrimRight(cursor, `"}`)
	}
	for _, test := range []struct {
		question, query string
		// index is what an operator's details must name; never are operators that must not be there.
		index string
		never []string
	}{
		{"its own id", `{ event(id: "event:5") { name } }`, "Event(id)", scans},
		{"some ids", `{ events(where: {id: {in: ["event:5", "event:6"]}}) { nodes { name } } }`, "Event(id)", scans},
		{"ids of many nouns", `{ nodes(ids: ["event:5", "topic:6"]) { id } }`, "Topic(id)", scans},
		{"a topic's id", `{ events(where: {topics: {some: {node: {id: {eq: "topic:7"}}}}}) { nodes { id } } }`, "Topic(id)", scans},
		{"a topic's id in date order", `{ events(where: {topics: {some: {node: {id: {eq: "topic:7"}}}}}, orderBy: {date: DESC}, first: 20) { nodes { id } } }`, "Topic(id)", scans},
		{"a topic among others", `{ events(where: {kind: {eq: FORUM}, date: {gte: "2005"}, topics: {some: {node: {id: {eq: "topic:7"}}}}}) { nodes { id } } }`, "Topic(id)", scans},
		{"the number of a topic's events", `{ events(where: {topics: {some: {node: {id: {eq: "topic:7"}}}}}) { totalCount } }`, "Topic(id)", scans},
		{"a host's id", `{ events(where: {hosts: {some: {node: {id: {eq: "organization:7"}}}}}) { nodes { id } } }`, "Organization(id)", scans},
		{"a topic or a narrower one", `{ events(where: {allTopics: {some: {node: {id: {eq: "topic:7"}}}}}) { nodes { id } } }`, "Topic(id)", scans},
		{"a host's parents at any depth", `{ events(where: {hosts: {some: {node: {isOrganization: {allParents: {some: {node: {id: {eq: "organization:7"}}}}}}}}}) { nodes { id } } }`, "Organization(id)", scans},
		{"events that a country put on, by its code", `{ events(where: {hostCountries: {some: {node: {iso2: {eq: "C7"}}}}}) { totalCount } }`, "Country(iso2)", scans},
		{"who had to do with a topic", `{ topics(where: {parties: {some: {node: {id: {eq: "organization:7"}}}}}) { nodes { id } } }`, "Organization(id)", scans},
		{"all below a body look at each once", `{ organization(id: "organization:7") { allChildren { edges { depth node { id } } } } }`, "PART_OF*..20", append([]string{"VarLengthExpand(All)"}, scans...)},
		{"a body's timeline", `{ timeline(of: ["organization:7"], includeParts: true) { nodes { kind date } } }`, "Organization(id)", scans},
		{"a range of dates", `{ events(where: {date: {gte: "2005-03", lt: "2005-06"}}) { nodes { id } } }`, "Event(start)|Event(end)", scans},
		{"within a month", `{ events(where: {date: {eq: "2005-03"}}) { nodes { id } } }`, "Event(start)|Event(end)", scans},
		{"dates that overlap", `{ events(where: {date: {overlaps: "2000-03"}}) { nodes { id } } }`, "Event(start)|Event(end)", scans},
		{"one of several dates", `{ events(where: {date: {in: ["2005-03", "2006-04"]}}) { nodes { id } } }`, "Event(start)|Event(end)", scans},
		{"a first day", `{ events(where: {start: {eq: "2005-03-04"}}) { nodes { id } } }`, "Event(start)", scans},
		{"a range of dates in their order", `{ events(where: {date: {gte: "2005-03"}}, orderBy: {date: ASC}, first: 20) { nodes { id } } }`, "Event(start)", append([]string{"Sort", "Top"}, scans...)},
		{"when an agreement was signed", `{ agreements(where: {signed: {gte: "2005", lte: "2005-02"}}) { nodes { id } } }`, "Agreement(signedStart)", scans},
		{"a country's code", `{ countries(where: {iso2: {eq: "C7"}}) { nodes { id } } }`, "Country(iso2)", scans},
		{"bodies of a country by its code", `{ organizations(where: {country: {iso2: {eq: "C7"}}}) { nodes { id } } }`, "Country(iso2)", scans},
		{"events of a country's bodies by its code", `{ events(where: {hosts: {some: {node: {isOrganization: {country: {iso2: {eq: "C7"}}}}}}}) { nodes { id } } }`, "Country(iso2)", scans},
		{"how a name begins", `{ organizations(where: {name: {startsWith: "Body 77"}}) { nodes { id } } }`, "Organization(nameFolded)", scans},
		{"what a name contains", `{ persons(where: {name: {contains: "son 77"}}) { nodes { id } } }`, "TEXT INDEX", scans},
		{"how a name ends", `{ persons(where: {name: {endsWith: "777"}}) { nodes { id } } }`, "TEXT INDEX", scans},
		{"claims of a fact", `{ claims(where: {fact: {eq: "h:7"}}) { nodes { id } } }`, "Claim(fact)", scans},
		{"claims in a list of facts", `{ event(id: "event:5") { hosts { edges { fact { claims { nodes { id } } } } } } }`, "Claim(fact)", scans},
		{"a body's ties", `{ ties(where: {of: {id: {eq: "organization:7"}}}) { nodes { weight } } }`, "Organization(id)", scans},
		{"ties over a topic", `{ ties(where: {event: {topics: {some: {node: {id: {eq: "topic:7"}}}}}}) { nodes { weight } } }`, "Topic(id)", scans},
		{"the latest events", `{ events(orderBy: {date: DESC}, first: 20) { nodes { id } } }`, "Event(start)", []string{"Sort"}},
		{"the first events", `{ events(orderBy: {date: ASC}, first: 20) { nodes { id } } }`, "Event(start)", []string{"Sort"}},
		{"the next page of the latest events", `{ events(orderBy: {date: DESC}, first: 20, after: "` + cursor(`events(orderBy: {date: DESC}, first: 20)`) + `") { nodes { id } } }`, "Event(start)", []string{"Sort"}},
		{"the page before", `{ events(orderBy: {date: DESC}, last: 20, before: "` + cursor(`events(orderBy: {date: DESC}, first: 900)`) + `") { nodes { id } } }`, "Event(start)", []string{"Sort"}},
		{"the next page by id", `{ events(first: 20, after: "` + cursor(`events(first: 20)`) + `") { nodes { id } } }`, "Event(id)", append([]string{"Sort", "Top"}, scans...)},
	} {
		t.Run(test.question, func(t *testing.T) {
			if _, errors := s.answer(t.Context(), test.query, nil); errors != nil || len(s.sent) != 1 {
				t.Fatalf("%v, %d statements", errors, len(s.sent))
			}
			statement := append(s.chosen, s.sent...)[0]
			plan := s.explain(t, statement)
			var found bool
			for operator := range plan.All() {
				for name := range strings.SplitSeq(test.index, "|") {
					found = found || strings.Contains(operator.Details, name)
				}
				if slices.Contains(test.never, operator.Operator) && !strings.Contains(operator.Details, ":Country") {
					t.Errorf("%s %s", operator.Operator, operator.Details)
				}
			}
			if !found {
				t.Errorf("no operator uses %s", test.index)
			}
			if t.Failed() {
				t.Logf("%s\n%s", statement.Text, plan)
			}
		})
	}
}

// scans are operators that look at every node of a label, or at every node.
var scans = []string{"NodeByLabelScan", "AllNodesScan", "UnionNodeByLabelsScan", "PartitionedNodeByLabelScan", "DirectedRelationshipTypeScan"}

func isScan(p neo4jdb.Plan) bool { return slices.Contains(scans, p.Operator) }

func (s *service) explain(t *testing.T, statement neo4jdb.Statement) neo4jdb.Plan {
	t.Helper()
	plan, err := s.db.Explain(context.WithoutCancel(t.Context()), statement)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
