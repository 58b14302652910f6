package generate

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"time"
)

// Sizes says how many nodes of each kind a world has.
type Sizes struct {
	Countries, Places, Organizations, Positions, People, Series, Events, Topics, Agreements int
}

// SizesAt returns the sizes at a scale of 1 or more. Countries do not grow.
func SizesAt(scale int) Sizes {
	return Sizes{
		Countries:     len(countries()),
		Places:        500 * scale,
		Organizations: 2_000 * scale,
		Positions:     6_000 * scale,
		People:        20_000 * scale,
		Series:        1_000 * scale,
		Events:        50_000 * scale,
		Topics:        1_000 * scale,
		Agreements:    5_000 * scale,
	}
}

// divided returns the nth part of the sizes, apart from the countries.
func (s Sizes) divided(n int) Sizes {
	for _, size := range []*int{&s.Places, &s.Organizations, &s.Positions, &s.People, &s.Series, &s.Events, &s.Topics, &s.Agreements} {
		*size /= n
	}
	return s
}

// world holds what more than one kind of node or relationship needs to know.
type world struct {
	seed      uint64
	sizes     Sizes
	countries []country

	orgCountry     []int32 // organization → country
	positionOrg    []int32 // position → organization
	personPosition []int32 // person → the position that they hold last
	eventDay       []int32 // event → its first day, in days since firstDay
	agreementDay   []int32
}

var (
	firstDay = time.Date(1995, 1, 1, 0, 0, 0, 0, time.UTC)
	lastDay  = time.Date(2026, 6, 30, 0, 0, 0, 0, time.UTC)
	// written is when every node claims to have been written: a fixed moment, so that equal seeds give equal graphs.
	written = time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
)

func newWorld(seed uint64, sizes Sizes) *world {
	w := &world{seed: seed, sizes: sizes, countries: countries()}
	days := int(lastDay.Sub(firstDay).Hours() / 24)
	w.orgCountry = w.choices("organization country", w.sizes.Organizations, w.sizes.Countries)
	w.positionOrg = w.choices("position organization", w.sizes.Positions, w.sizes.Organizations)
	w.personPosition = w.choices("person position", w.sizes.People, w.sizes.Positions)
	w.eventDay = w.choices("event day", w.sizes.Events, days)
	w.agreementDay = w.choices("agreement day", w.sizes.Agreements, days)
	return w
}

// random returns the stream of random numbers for one purpose, so that no part of the world depends on another's order.
func (w *world) random(purpose string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(purpose))
	return rand.New(rand.NewPCG(w.seed, h.Sum64()))
}

// choices returns n even picks out of the numbers below limit.
func (w *world) choices(purpose string, n, limit int) []int32 {
	r := w.random(purpose)
	list := make([]int32, n)
	for i := range list {
		list[i] = int32(r.IntN(limit))
	}
	return list
}

// skewed returns a source of numbers below n of which a few come very often: a Zipf law over a shuffled order, so that
// a high rank does not show in the id. The greater flat is, the less the first ranks stand out.
func (w *world) skewed(purpose string, r *rand.Rand, n int, flat float64) func() int {
	order := w.random(purpose + " order").Perm(n)
	zipf := rand.NewZipf(r, 1.1, flat, uint64(n-1))
	return func() int { return order[zipf.Uint64()] }
}

func day(offset int32) time.Time { return firstDay.AddDate(0, 0, int(offset)) }

// OrganizationID returns the id of the ith organization, from 0.
func OrganizationID(i int) string { return fmt.Sprintf("organization:o%06d", i) }

func personID(i int) string   { return fmt.Sprintf("person:p%06d", i) }
func positionID(i int) string { return fmt.Sprintf("position:s%06d", i) }

// EventID returns the id of the ith event, from 0.
func EventID(i int) string { return fmt.Sprintf("event:e%06d", i) }

func seriesID(i int) string { return fmt.Sprintf("event-series:r%06d", i) }

// TopicID returns the id of the ith topic, from 0.
func TopicID(i int) string { return fmt.Sprintf("topic:t%06d", i) }

func agreementID(i int) string { return fmt.Sprintf("agreement:a%06d", i) }
func placeID(i int) string     { return fmt.Sprintf("place:l%06d", i) }
func (w *world) countryID(i int) string {
	return "country:" + w.countries[i].iso2
}
