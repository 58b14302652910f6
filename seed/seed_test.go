package seed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/schema"
	"github.com/entente-graph/entente/seed"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// What the graph holds after the seeds are imported: questions of a reader who has the announcements at hand, and the answers
// that those give.
var questions = []struct {
	question, cypher string
	answer           []string
}{
	{
		"Which bodies co-hosted what, with whom?",
		`MATCH (a:Organization)-[x:HOSTED]->(e:Event)<-[y:HOSTED]-(b:Organization) WHERE x.order < y.order
		 RETURN a.id, x.role, b.id, y.role, e.id, e.date`,
		[]string{
			"organization:cn-most CO_HOST organization:ru-med CO_HOST event:2017-06-15-innovation-roundtable 2017-06-15",
			"organization:cn-most CO_HOST organization:ru-mes CO_HOST event:2017-06-15-science-education-roundtable 2017-06-15",
		},
	},
	{
		"Who was at the two roundtables, in which post, for whom?",
		`MATCH (who)-[p:PARTICIPATED_IN]->(e:Event WHERE e.id STARTS WITH 'event:2017-06-15')
		 RETURN e.id, who.id, p.role, coalesce(p.position, '-'), coalesce(p.onBehalfOf, '-')`,
		[]string{
			"event:2017-06-15-innovation-roundtable group:2017-06-15-innovation-roundtable.officials-and-businesses ATTENDEE - -",
			"event:2017-06-15-innovation-roundtable person:chen-linhao ATTENDEE position:cn-most-dic.deputy-director-general organization:cn-most",
			"event:2017-06-15-innovation-roundtable person:shadrin ATTENDEE position:ru-med-sdi.director-general organization:ru-med",
			"event:2017-06-15-science-education-roundtable group:2017-06-15-science-education-roundtable.business-representatives ATTENDEE - -",
		},
	},
	{
		"What did the roundtables speak of?",
		`MATCH (e:Event WHERE e.id STARTS WITH 'event:2017-06-15')-[:ABOUT]->(t:Topic) RETURN e.id, t.name`,
		[]string{
			"event:2017-06-15-innovation-roundtable innovation cooperation",
			"event:2017-06-15-innovation-roundtable innovation investment",
			"event:2017-06-15-innovation-roundtable national innovation systems and strategies",
			"event:2017-06-15-science-education-roundtable innovation and entrepreneurship",
			"event:2017-06-15-science-education-roundtable innovation platforms",
			"event:2017-06-15-science-education-roundtable innovation policy",
			"event:2017-06-15-science-education-roundtable science and education cooperation",
			"event:2017-06-15-science-education-roundtable technology transfer",
		},
	},
	{
		"Beside what were they held, and which editions of what were those?",
		`MATCH (e:Event)-[:ON_SIDELINES_OF]->(f:Event)-[i:EDITION_OF]->(s:EventSeries) RETURN e.id, s.id, i.ordinal`,
		[]string{
			"event:2017-06-15-harbin-activities event-series:china-russia-expo 4",
			"event:2017-06-15-harbin-activities event-series:harbin-fair 28",
			"event:2017-06-15-innovation-roundtable event-series:china-russia-expo 4",
			"event:2017-06-15-innovation-roundtable event-series:harbin-fair 28",
			"event:2017-06-15-science-education-roundtable event-series:china-russia-expo 4",
			"event:2017-06-15-science-education-roundtable event-series:harbin-fair 28",
		},
	},
	{
		"When on that day, and where?",
		`MATCH (e:Event WHERE e.id STARTS WITH 'event:2017-06-15')-[:HELD_AT]->(p:Place)-[:IN_COUNTRY]->(c:Country)
		 RETURN e.id, coalesce(e.dayPart, '-'), p.name, c.name`,
		[]string{
			"event:2017-06-15-harbin-activities - Harbin China",
			"event:2017-06-15-innovation-roundtable MORNING Harbin China",
			"event:2017-06-15-science-education-roundtable - Harbin China",
		},
	},
	{
		"What came out of that day?",
		`MATCH (e:Event WHERE e.id STARTS WITH 'event:2017-06-15')-[:PRODUCED]->(x) RETURN e.id, x.id, x.modality`,
		[]string{
			"event:2017-06-15-innovation-roundtable commitment:2017-06-15-innovation-and-competitiveness AGREED",
			"event:2017-06-15-innovation-roundtable commitment:2017-06-15-innovation-as-priority WILL",
		},
	},
	{
		"Which people are known by their family name only?",
		`MATCH (p:Person {nameCompleteness: 'FAMILY_ONLY'}) RETURN p.name`,
		[]string{"Matveev", "Shadrin"},
	},
	{
		"On which days is Chen Linhao shown in which post of which department?",
		`MATCH (:Person {id: 'person:chen-linhao'})-[h:HELD]->(p)-[:IN]->(o)-[:PART_OF]->(m)
		 RETURN coalesce(h.asOf, '-'), coalesce(h.from, '-'), coalesce(h.to, '-'), p.name, o.id, m.id`,
		[]string{
			"- - - Deputy Director General organization:cn-most-dic organization:cn-most",
			"2017-06-15 - - Deputy Director General organization:cn-most-dic organization:cn-most",
			"2017-06-16 - - Deputy Director General organization:cn-most-dic organization:cn-most",
		},
	},
	{
		"Which events have no date, since no source gives one?",
		`MATCH (e:Event) WHERE e.date IS NULL RETURN e.id`,
		[]string{
			"event:china-russia-expo-4",
			"event:cnru-science-day-harbin",
			"event:cnru-st-cooperation-roundtable",
			"event:cnru-st-subcommittee-20",
			"event:harbin-fair-28",
			"event:li-meng-meets-fomichev-and-lopatin",
			"event:li-meng-visit-to-russia",
			"event:li-meng-visits-moscow-state-university",
		},
	},
	{
		"How do the announcements call the subcommittee?",
		`MATCH (:Organization {id: 'organization:cnru-st-subcommittee'})-[r:NAMED]->(n:Name), (c:Claim {fact: r.id})-[:FROM]->(d:Document)
		 RETURN n.value, d.id`,
		[]string{
			"S&T Collaboration Subcommittee document:most-2016-12-02-subcommittee-20",
			"S&T Collaboration Subcommittee of the Regular Meeting Committee Between Chinese Premier and Russian Prime Minister document:most-2016-12-02-subcommittee-20",
			"Subcommittee for cooperation in science and technology document:most-2016-12-02-regular-meeting-committee-20",
			"Subcommittee of Science & Technology Cooperation document:most-2017-08-04-work-group-10",
			"中俄总理定期会晤委员会科技合作分委会 document:cn-most-site",
		},
	},
	{
		"Which facts does no source support?",
		`MATCH ()-[r]->() WHERE type(r) <> 'FROM' AND NOT EXISTS { (:Claim {fact: r.id})-[:FROM]->(:Document) } RETURN r.id`,
		nil,
	},
	{
		"Which nouns does no source support?",
		`MATCH (n) WHERE n.nameFolded IS NOT NULL AND NOT n:Document
		   AND NOT EXISTS { (:Claim {fact: n.id})-[:FROM]->(:Document) }
		 RETURN n.id`,
		nil,
	},
	{
		"Is anything there twice under one name? Posts of different bodies may share theirs.",
		`MATCH (a), (b) WHERE a.nameFolded = b.nameFolded AND labels(a) = labels(b) AND a.id < b.id AND NOT a:Position RETURN a.id, b.id`,
		nil,
	},
	{
		"Does anything have one name twice?",
		`MATCH (a:Name)<-[:NAMED]-()-[:NAMED]->(b:Name) WHERE a.valueFolded = b.valueFolded AND a.lang = b.lang AND a.id < b.id RETURN a.id, b.id`,
		nil,
	},
	{
		"Which nouns have no fact that leads to another? The dialogue came out of a memorandum, for which there is no fact.",
		`MATCH (n) WHERE n.nameFolded IS NOT NULL AND NOT n:Document
		   AND NOT EXISTS { (n)-[r]-() WHERE type(r) <> 'NAMED' }
		 RETURN n.id`,
		[]string{"organization:cnru-innovation-dialogue"},
	},
}

func TestSeedsAnswerWhatTheAnnouncementsSay(t *testing.T) {
	db := neo4jtest.Migrated(t).Open(t)
	seeds := embedded(t)
	plan, err := seeds.Plan(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Apply(t.Context(), db, nil); err != nil {
		t.Fatal(err)
	}
	for _, q := range questions {
		t.Run(q.question, func(t *testing.T) {
			if got := ask(t, db, q.cypher); !slices.Equal(got, q.answer) {
				t.Errorf("the graph says\n%s\nthe announcements say\n%s", strings.Join(got, "\n"), strings.Join(q.answer, "\n"))
			}
		})
	}
	again, err := seeds.Plan(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	if again.Changes() {
		t.Errorf("importing the seeds a second time would change the graph: %+v", again.Counts)
	}
}

// embedded are the seeds, as the program has them in it.
func embedded(t *testing.T) *dataset.Dataset {
	t.Helper()
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	seeds, err := dataset.Open(t.Context(), contract, dataset.Embedded(seed.Files(), "seed"), dataset.Options{Strict: true})
	if err != nil {
		t.Fatal(err)
	}
	return seeds
}

// ask returns the rows of an answer as lines, in the order of the alphabet.
func ask(t *testing.T, db *neo4jdb.DB, cypher string) []string {
	t.Helper()
	var lines []string
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: cypher}) {
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.TrimSpace(fmt.Sprintln(row...)))
	}
	slices.Sort(lines)
	return lines
}
