package generate

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"testing"
)

// twentieth is a twentieth of scale 1, apart from the countries.
func twentieth() Sizes { return SizesAt(1).divided(20) }

// digest sums up everything that a world says, in its order.
func digest(w *world) string {
	h := sha256.New()
	line := func(properties row) {
		for _, key := range slices.Sorted(maps.Keys(properties)) {
			fmt.Fprintf(h, "%s=%v;", key, properties[key])
		}
		fmt.Fprintln(h)
	}
	for _, set := range append(w.nodes(), w.evidenceNodes()...) {
		for properties := range set.rows {
			line(properties)
		}
	}
	for _, set := range append(w.facts(), w.evidenceFacts()...) {
		for f := range set.facts {
			fmt.Fprintf(h, "%s-%s->%s;", f.from, set.kind, f.to)
			line(f.properties)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

func TestTheSeedDecidesTheWorld(t *testing.T) {
	one := digest(newWorld(1, twentieth()))
	if again := digest(newWorld(1, twentieth())); again != one {
		t.Error("the same seed gave two worlds")
	}
	if other := digest(newWorld(2, twentieth())); other == one {
		t.Error("two seeds gave the same world")
	}
}

func TestTheWorldIsWhole(t *testing.T) {
	w := newWorld(1, twentieth())
	ids := map[string]map[string]bool{} // by label
	facts := map[string]bool{}
	add := func(set nodeSet) {
		ids[set.label] = map[string]bool{}
		for properties := range set.rows {
			id := properties["id"].(string)
			if ids[set.label][id] {
				t.Errorf("two nodes of label %s have the id %s", set.label, id)
			}
			ids[set.label][id] = true
		}
	}
	for _, set := range append(w.nodes(), w.evidenceNodes()...) {
		add(set)
	}
	count := map[string]int{}
	for _, set := range append(w.facts(), w.evidenceFacts()...) {
		for f := range set.facts {
			if !ids[set.from][f.from] || !ids[set.to][f.to] {
				t.Fatalf("(%s)-[%s]->(%s) leads nowhere", f.from, set.kind, f.to)
			}
			id := f.properties["id"].(string)
			if facts[id] {
				t.Fatalf("two facts have the id %s", id)
			}
			facts[id] = true
			count[set.kind]++
		}
	}
	for what, want := range map[string]struct{ got, about int }{
		"organizations":        {len(ids["Organization"]), 100},
		"people":               {len(ids["Person"]), 1_000},
		"events":               {len(ids["Event"]), 2_500},
		"topics":               {len(ids["Topic"]), 50},
		"agreements":           {len(ids["Agreement"]), 250},
		"countries":            {len(ids["Country"]), 190},
		"hosts":                {count["HOSTED"], 7_500},
		"facts without FROM":   {len(facts) - count["FROM"], 23_750},
		"claims, one per host": {count["FROM"], count["HOSTED"]},
	} {
		if diff := max(want.got-want.about, want.about-want.got); diff*30 > want.about {
			t.Errorf("%s: %d, expected about %d", what, want.got, want.about)
		}
	}
}

// A few hosts do very much and most do little: that is what makes co-host questions hard.
func TestHostsAreSkewed(t *testing.T) {
	w := newWorld(1, SizesAt(1))
	events := map[string]int{}
	w.hosted(w.random("fact HOSTED Organization"), func(organization, _ string, _ row) bool {
		events[organization]++
		return true
	})
	counts := slices.Sorted(maps.Values(events))
	most, middle := counts[len(counts)-1], counts[len(counts)/2]
	if most < 20*middle {
		t.Errorf("the greatest host has %d events and the middle one %d: expected 20 times as many at the least", most, middle)
	}
	t.Logf("events by host: most %d, middle %d, least %d", most, middle, counts[0])
}
