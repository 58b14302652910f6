package generate

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
)

// fact is one relationship: the ids of its two nodes and its properties.
type fact struct {
	from, to   string
	properties row
}

// factSet is all relationships of one type between nodes of two labels.
type factSet struct {
	kind, from, to string
	facts          iter.Seq[fact]
}

// add takes one fact of a set; it returns false when no more are wanted.
type add func(from, to string, properties row) bool

// facts returns the whole world's relationships, type by type.
func (w *world) facts() []factSet {
	return []factSet{
		w.factSet("OF_COUNTRY", "Organization", "Country", w.ofCountry),
		w.factSet("IN_COUNTRY", "Place", "Country", w.inCountry),
		w.factSet("PART_OF", "Organization", "Organization", w.partOf),
		w.factSet("BROADER", "Topic", "Topic", w.broader),
		w.factSet("IN", "Position", "Organization", w.in),
		w.factSet("HELD", "Person", "Position", w.held),
		w.factSet("HOSTED", "Organization", "Event", w.hosted),
		w.factSet("PARTICIPATED_IN", "Person", "Event", w.participatedIn),
		w.factSet("ABOUT", "Event", "Topic", w.eventAbout),
		w.factSet("ABOUT", "Agreement", "Topic", w.agreementAbout),
		w.factSet("HELD_AT", "Event", "Place", w.heldAt),
		w.factSet("EDITION_OF", "Event", "EventSeries", w.editionOf),
		w.factSet("SUB_EVENT_OF", "Event", "Event", w.subEventOf),
		w.factSet("PRODUCED", "Event", "Agreement", w.produced),
		w.factSet("PARTY_TO", "Organization", "Agreement", w.partyTo),
		w.factSet("SIGNED", "Person", "Agreement", w.signed),
	}
}

func (w *world) factSet(kind, from, to string, make func(*rand.Rand, add)) factSet {
	return factSet{kind: kind, from: from, to: to, facts: func(yield func(fact) bool) {
		n := 0
		make(w.random("fact "+kind+" "+from), func(a, b string, properties row) bool {
			if properties == nil {
				properties = row{}
			}
			properties["id"] = factID(kind, from, n)
			n++
			return yield(fact{from: a, to: b, properties: properties})
		})
	}}
}

// factID returns the id of the nth fact of a set.
func factID(kind, from string, n int) string {
	return fmt.Sprintf("%s:%s-%07d", strings.ToLower(kind), strings.ToLower(from), n)
}

// distinct returns n different numbers out of next, or fewer if next repeats itself too often.
func distinct(n int, next func() int) []int {
	var list []int
	for tries := 0; len(list) < n && tries < 20*n; tries++ {
		if i := next(); !slices.Contains(list, i) {
			list = append(list, i)
		}
	}
	return list
}

func (w *world) ofCountry(_ *rand.Rand, add add) {
	for i, c := range w.orgCountry {
		if !add(OrganizationID(i), w.countryID(int(c)), nil) {
			return
		}
	}
}

func (w *world) inCountry(r *rand.Rand, add add) {
	for i := range w.sizes.Places {
		if !add(placeID(i), w.countryID(r.IntN(w.sizes.Countries)), nil) {
			return
		}
	}
}

// partOf makes trees: a part's whole has always a smaller number.
func (w *world) partOf(r *rand.Rand, add add) {
	roots := w.sizes.Organizations / 4
	for i := roots; i < w.sizes.Organizations; i++ {
		if !add(OrganizationID(i), OrganizationID(r.IntN(i)), nil) {
			return
		}
	}
}

func (w *world) broader(r *rand.Rand, add add) {
	roots := w.sizes.Topics / 20
	for i := roots; i < w.sizes.Topics; i++ {
		if !add(TopicID(i), TopicID(r.IntN(i)), nil) {
			return
		}
	}
}

func (w *world) in(_ *rand.Rand, add add) {
	for i, o := range w.positionOrg {
		if !add(positionID(i), OrganizationID(int(o)), nil) {
			return
		}
	}
}

// held gives everybody their last position, and some of them an earlier one.
func (w *world) held(r *rand.Rand, add add) {
	for i, last := range w.personPosition {
		seen := day(int32(r.IntN(int(lastDay.Sub(firstDay).Hours() / 24))))
		p := row{}
		exactly(seen).set(p, "asOf")
		if !add(personID(i), positionID(int(last)), p) {
			return
		}
		earlier := r.IntN(w.sizes.Positions)
		if r.IntN(5) > 0 || earlier == int(last) {
			continue
		}
		p = row{}
		exactly(seen.AddDate(-4, 0, 0)).set(p, "from")
		exactly(seen.AddDate(-1, 0, 0)).set(p, "to")
		if !add(personID(i), positionID(earlier), p) {
			return
		}
	}
}

// circle is how many partners an organization comes back to.
const circle = 12

// hosted gives every event three hosts on average. The first is drawn from a skewed law; every further one is either
// out of the first host's circle, so that ties grow heavy, or from the skewed law again.
func (w *world) hosted(r *rand.Rand, add add) {
	anyone := w.skewed("hosts", r, w.sizes.Organizations, 10)
	partners := w.choices("circles", w.sizes.Organizations*circle, w.sizes.Organizations)
	for e := range w.sizes.Events {
		first := anyone()
		hosts := distinct(1+r.IntN(5), func() int {
			if r.IntN(2) == 0 {
				return int(partners[first*circle+r.IntN(circle)])
			}
			return anyone()
		})
		if !slices.Contains(hosts, first) {
			hosts[0] = first
		}
		for i, o := range hosts {
			role := "CO_HOST"
			if i > 2 {
				role = pick(r, []string{"ORGANIZER", "CO_ORGANIZER", "SPONSOR"})
			}
			if !add(OrganizationID(o), EventID(e), row{"role": role, "order": int64(i + 1)}) {
				return
			}
		}
	}
}

var participantRoles = []string{"ATTENDEE", "ATTENDEE", "ATTENDEE", "ATTENDEE", "CHAIR", "MODERATOR", "SPEAKER", "WITNESS", "OBSERVER"}

func (w *world) participatedIn(r *rand.Rand, add add) {
	people := w.skewed("participants", r, w.sizes.People, 500)
	for e := range w.sizes.Events {
		for _, p := range distinct(r.IntN(6), people) {
			position := w.personPosition[p]
			properties := row{"role": pick(r, participantRoles), "position": positionID(int(position))}
			if r.IntN(2) == 0 {
				properties["onBehalfOf"] = OrganizationID(int(w.positionOrg[position]))
			}
			if !add(personID(p), EventID(e), properties) {
				return
			}
		}
	}
}

func (w *world) eventAbout(r *rand.Rand, add add) {
	topics := w.skewed("topics", r, w.sizes.Topics, 50)
	for e := range w.sizes.Events {
		for _, t := range distinct(1+r.IntN(2), topics) {
			if !add(EventID(e), TopicID(t), nil) {
				return
			}
		}
	}
}

func (w *world) agreementAbout(r *rand.Rand, add add) {
	for a := range w.sizes.Agreements {
		if !add(agreementID(a), TopicID(r.IntN(w.sizes.Topics)), nil) {
			return
		}
	}
}

func (w *world) heldAt(r *rand.Rand, add add) {
	for e := range w.sizes.Events {
		if r.IntN(5) == 0 {
			continue
		}
		if !add(EventID(e), placeID(r.IntN(w.sizes.Places)), nil) {
			return
		}
	}
}

func (w *world) editionOf(r *rand.Rand, add add) {
	ordinals := make([]int64, w.sizes.Series)
	for e := range w.sizes.Events {
		if r.IntN(5) > 1 {
			continue
		}
		s := r.IntN(w.sizes.Series)
		ordinals[s]++
		if !add(EventID(e), seriesID(s), row{"ordinal": ordinals[s]}) {
			return
		}
	}
}

func (w *world) subEventOf(r *rand.Rand, add add) {
	for e := 1; e < w.sizes.Events; e++ {
		if r.IntN(25) > 0 {
			continue
		}
		if !add(EventID(e), EventID(r.IntN(e)), nil) {
			return
		}
	}
}

func (w *world) produced(r *rand.Rand, add add) {
	for a := range w.sizes.Agreements {
		if !add(EventID(r.IntN(w.sizes.Events)), agreementID(a), nil) {
			return
		}
	}
}

func (w *world) partyTo(r *rand.Rand, add add) {
	anyone := w.skewed("parties", r, w.sizes.Organizations, 30)
	for a := range w.sizes.Agreements {
		for _, o := range distinct(2+r.IntN(2), anyone) {
			p := row{}
			exactly(day(w.agreementDay[a])).set(p, "signed")
			if !add(OrganizationID(o), agreementID(a), p) {
				return
			}
		}
	}
}

func (w *world) signed(r *rand.Rand, add add) {
	for a := range w.sizes.Agreements {
		for _, p := range distinct(2, func() int { return r.IntN(w.sizes.People) }) {
			properties := row{"onBehalfOf": OrganizationID(int(w.positionOrg[w.personPosition[p]]))}
			exactly(day(w.agreementDay[a])).set(properties, "date")
			if !add(personID(p), agreementID(a), properties) {
				return
			}
		}
	}
}
