package dataset_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
)

// circleWarnings are what is told of circles, and nothing else.
func circleWarnings(d *dataset.Dataset) string {
	var lines []string
	for _, w := range d.Warnings {
		if strings.Contains(w.Message, "circle") {
			lines = append(lines, w.String())
		}
	}
	return strings.Join(lines, "\n")
}

// TestCircles warns of facts that go around, once a circle, and lets be what only looks so.
func TestCircles(t *testing.T) {
	s := contract(t)
	var long strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&long, "  - {id: topic:t%d, name: T, broader: [topic:t%d]}\n", i, (i+1)%3000)
	}
	const expected = ", expected one of these facts to be another, or not to have held on the same days"
	for _, c := range []struct{ name, content, want string }{
		{"two parents", "organizations:\n  - {id: organization:a, name: A, parents: [organization:b]}\n  - {id: organization:b, name: B, parents: [organization:a]}\n",
			"x.yaml:3:45: PART_OF goes around in a circle, organization:a → organization:b → organization:a" + expected + " (the rest: x.yaml:4:45)"},
		{"a way into a circle, and one out", `topics:
  - {id: topic:in, name: I, broader: [topic:b]}
  - {id: topic:a, name: A, broader: [topic:b]}
  - {id: topic:b, name: B, broader: [topic:c, topic:out]}
  - {id: topic:c, name: C, broader: [topic:a]}
  - {id: topic:out, name: O}
`, "x.yaml:4:38: BROADER goes around in a circle, topic:a → topic:b → topic:c → topic:a" + expected + " (the rest: x.yaml:5:38 or x.yaml:6:38)"},
		{"agreements", "agreements:\n  - {id: agreement:a, name: A, supersedes: [agreement:b]}\n  - {id: agreement:b, name: B, supersedes: [agreement:a]}\n",
			"x.yaml:3:45: SUPERSEDES goes around in a circle, agreement:a → agreement:b → agreement:a" + expected + " (the rest: x.yaml:4:45)"},
		{"successions, from either end, on unknown days", "countries:\n  - {id: country:a, name: A, successors: [country:b], predecessors: [country:b]}\n  - {id: country:b, name: B}\n",
			"x.yaml:3:43: SUCCEEDED_BY goes around in a circle, country:a → country:b → country:a" + expected + " (the rest: x.yaml:3:70)"},
		{"a part that parted and came back", `countries:
  - {id: country:a, name: A, successors: [{node: country:b, date: 1940}]}
  - {id: country:b, name: B, successors: [{node: country:a, date: 1991-09}]}
`, ""},
		{"parents at different times", `organizations:
  - {id: organization:a, name: A, parents: [{node: organization:b, to: 1999}]}
  - {id: organization:b, name: B, parents: [{node: organization:a, from: 2000-01}]}
`, ""},
		{"parents at times that meet", `organizations:
  - {id: organization:a, name: A, parents: [{node: organization:b, to: 2000}]}
  - {id: organization:b, name: B, parents: [{node: organization:a, from: 2000-06}]}
`, "x.yaml:3:45: PART_OF goes around in a circle, organization:a → organization:b → organization:a" + expected + " (the rest: x.yaml:4:45)"},
		{"two ways up", `topics:
  - {id: topic:a, name: A, broader: [topic:b, topic:c]}
  - {id: topic:b, name: B, broader: [topic:d]}
  - {id: topic:c, name: C, broader: [topic:d]}
  - {id: topic:d, name: D}
`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := dataset.Open(t.Context(), s, inMemory(map[string]string{"x.yaml": "dataset: x\n" + c.content}), dataset.Options{})
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close()
			if got := circleWarnings(d); strings.ReplaceAll(got, " and x.yaml", " or x.yaml") != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
	d, err := dataset.Open(t.Context(), s, inMemory(map[string]string{"x.yaml": "dataset: x\ntopics:\n" + long.String()}), dataset.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if got := circleWarnings(d); !strings.Contains(got, " → … 2990 more → topic:t0, expected") || strings.Contains(got, "\n") {
		t.Errorf("of a circle of 3000 it is told: %s", got)
	}
}

// TestCirclesWithTheGraph finds a circle that a file closes over facts that are in the graph already, and refuses it if asked to.
func TestCirclesWithTheGraph(t *testing.T) {
	s := contract(t)
	_, db := start(t)
	topic := func(name, above string) []dataset.Source {
		return inMemory(map[string]string{name + ".yaml": "dataset: x\ntopics:\n  - {id: topic:" + name + ", name: " + name + ", broader: [topic:" + above + "]}\n  - {id: topic:" + above + ", name: " + above + "}\n"})
	}
	for _, pair := range [][2]string{{"a", "b"}, {"b", "c"}} {
		if _, err := bring(t.Context(), s, db, topic(pair[0], pair[1]), nil); err != nil {
			t.Fatal(err)
		}
	}
	const want = "c.yaml:3:38: BROADER goes around in a circle, topic:c → topic:a → topic:b → topic:c, " +
		"expected one of these facts to be another, or not to have held on the same days (the rest: the graph)"
	d, err := dataset.Open(t.Context(), s, topic("c", "a"), dataset.Options{DB: db})
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if got := circleWarnings(d); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	_, err = dataset.Open(t.Context(), s, topic("c", "a"), dataset.Options{DB: db, Strict: true})
	if bad, ok := errors.AsType[*dataset.BadData](err); !ok || !strings.Contains(bad.Error(), want) {
		t.Errorf("asked to be strict: %v", err)
	}
}
