package generate

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"github.com/entente-graph/entente/internal/fold"
)

// row is one node's or relationship's properties, by name.
type row = map[string]any

// nodeSet is all nodes of one label.
type nodeSet struct {
	label string
	rows  iter.Seq[row]
}

// nodes returns the whole world's nodes, label by label.
func (w *world) nodes() []nodeSet {
	return []nodeSet{
		w.nodeSet("Country", w.sizes.Countries, w.country),
		w.nodeSet("Place", w.sizes.Places, w.place),
		w.nodeSet("Organization", w.sizes.Organizations, w.organization),
		w.nodeSet("Position", w.sizes.Positions, w.position),
		w.nodeSet("Person", w.sizes.People, w.person),
		w.nodeSet("Topic", w.sizes.Topics, w.topic),
		w.nodeSet("EventSeries", w.sizes.Series, w.series),
		w.nodeSet("Event", w.sizes.Events, w.event),
		w.nodeSet("Agreement", w.sizes.Agreements, w.agreement),
	}
}

func (w *world) nodeSet(label string, n int, make func(*rand.Rand, int) row) nodeSet {
	return nodeSet{label: label, rows: func(yield func(row) bool) {
		r := w.random("node " + label)
		for i := range n {
			if !yield(make(r, i)) {
				return
			}
		}
	}}
}

// entity returns the properties that every node has.
func entity(id, name string) row {
	return row{"id": id, "name": name, "nameFolded": fold.Text(name), "searchName": fold.Index(name), "createdAt": written, "updatedAt": written}
}

func (w *world) country(_ *rand.Rand, i int) row {
	c := w.countries[i]
	n := entity(w.countryID(i), c.name)
	n["iso2"], n["iso3"] = c.iso2, c.iso3
	return n
}

func (w *world) place(r *rand.Rand, i int) row {
	n := entity(placeID(i), compose(r, placeEndings))
	n["latitude"], n["longitude"] = r.Float64()*140-70, r.Float64()*360-180
	return n
}

func (w *world) organization(r *rand.Rand, i int) row {
	country := w.countries[w.orgCountry[i]].name
	field := pick(r, fields)
	kind, level, name := "MINISTRY", "NATIONAL", "Ministry of "+field+" of "+country
	switch n := r.IntN(100); {
	case n < 25:
	case n < 60:
		kind, name = "DEPARTMENT", "Department of "+pick(r, fields)+" "+pick(r, aspects)+", "+country
	case n < 75:
		kind, name = "AGENCY", country+" "+field+" Agency"
	case n < 83:
		kind, name = "COMMISSION", "State Commission for "+field+" of "+country
	case n < 90:
		kind, name, level = "UNIVERSITY", compose(r, placeEndings)+" University of "+field, "SUBNATIONAL"
	case n < 96:
		kind, name = "COMPANY", compose(r, familyEndings)+" "+field+" Corporation"
	default:
		kind, name, level = "INTERGOVERNMENTAL", "International "+field+" Organization", "INTERNATIONAL"
	}
	n := entity(OrganizationID(i), name)
	n["kind"], n["level"] = kind, level
	return n
}

var ranks = []struct{ rank, title string }{
	{"MINISTER", "Minister of"}, {"DEPUTY_MINISTER", "Deputy Minister of"}, {"DIRECTOR_GENERAL", "Director General for"},
	{"DEPUTY_DIRECTOR_GENERAL", "Deputy Director General for"}, {"OTHER", "Adviser on"},
}

func (w *world) position(r *rand.Rand, i int) row {
	rank := pick(r, ranks)
	n := entity(positionID(i), rank.title+" "+pick(r, fields))
	n["rank"] = rank.rank
	return n
}

func (w *world) person(r *rand.Rand, i int) row {
	given, family := compose(r, givenEndings), compose(r, familyEndings)
	if r.IntN(12) == 0 {
		n := entity(personID(i), family)
		n["familyName"], n["nameCompleteness"] = family, "FAMILY_ONLY"
		return n
	}
	n := entity(personID(i), given+" "+family)
	n["familyName"], n["givenName"], n["nameCompleteness"] = family, given, "FULL"
	return n
}

func (w *world) topic(r *rand.Rand, i int) row {
	n := entity(TopicID(i), pick(r, fields)+" "+strings.ToLower(pick(r, aspects)))
	n["notation"], n["scheme"] = fmt.Sprintf("%03d.%d", i/10, i%10), "bench"
	return n
}

func (w *world) series(r *rand.Rand, i int) row {
	return entity(seriesID(i), pick(r, adjectives)+" "+pick(r, fields)+" "+pick(r, []string{"Expo", "Fair", "Forum", "Dialogue"}))
}

var eventKinds = []struct{ kind, word string }{
	{"ROUNDTABLE", "Roundtable"}, {"DIALOGUE", "Dialogue"}, {"SESSION", "Session"}, {"WORKING_GROUP", "Working Group Meeting"},
	{"FORUM", "Forum"}, {"EXPO", "Expo"}, {"VISIT", "Visit"}, {"SIGNING", "Signing"}, {"WORKSHOP", "Workshop"},
}

func (w *world) event(r *rand.Rand, i int) row {
	kind := pick(r, eventKinds)
	n := entity(EventID(i), pick(r, adjectives)+" "+pick(r, fields)+" "+kind.word+" on "+pick(r, aspects))
	n["kind"], n["status"] = kind.kind, "HELD"
	if r.IntN(50) == 0 {
		n["status"] = "CANCELLED"
	}
	announced(r, day(w.eventDay[i])).setAs(n, "date", "start", "end")
	return n
}

var agreementKinds = []struct{ kind, word string }{
	{"TREATY", "Treaty"}, {"AGREEMENT", "Agreement"}, {"PROTOCOL", "Protocol"}, {"MOU", "Memorandum of Understanding"},
	{"ACTION_PLAN", "Action Plan"}, {"JOINT_STATEMENT", "Joint Statement"},
}

func (w *world) agreement(r *rand.Rand, i int) row {
	kind := pick(r, agreementKinds)
	n := entity(agreementID(i), kind.word+" on "+pick(r, aspects)+" in "+pick(r, fields))
	signed := day(w.agreementDay[i])
	n["kind"], n["scope"] = kind.kind, "BILATERAL"
	exactly(signed).set(n, "signed")
	if r.IntN(3) > 0 {
		exactly(signed.AddDate(0, 3+r.IntN(15), 0)).set(n, "inForce")
	}
	return n
}
