package dataset

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Facts between nodes of one kind lead upwards or onwards: to what a body is part of, to what took its place, to what a topic is narrower than.
// Where they go around in a circle one of them is wrong, unless they held on different days.

// circular tells whether facts of a type can go around.
func circular(t *schema.Type) bool {
	return slices.ContainsFunc(t.From, func(noun *schema.Type) bool { return slices.Contains(t.To, noun) })
}

// step is a fact between two nodes, and the days between which it may have held or happened.
type step struct {
	from, to    int
	first, last edtf.Day // zero where it is not known
	at          tree.Position
}

// circles looks for facts of one type that go around.
type circles struct {
	fact   *schema.Type
	number map[string]int
	ids    []string
	steps  map[int][]step // by where they begin
}

func newCircles(t *schema.Type) *circles {
	return &circles{fact: t, number: map[string]int{}, steps: map[int][]step{}}
}

func (c *circles) node(id string) int {
	n, known := c.number[id]
	if !known {
		n = len(c.ids)
		c.number[id], c.ids = n, append(c.ids, id)
	}
	return n
}

func (c *circles) add(from, to string, props map[string]any, at tree.Position) {
	s := step{from: c.node(from), to: c.node(to), at: at}
	day := func(f *schema.Field, bound func(*schema.Field) string) (d edtf.Day) {
		if f == nil {
			return d
		}
		switch v := props[bound(f)].(type) {
		case edtf.Day:
			return v
		default:
			return dayOf(v)
		}
	}
	from1, to1 := periodOf(c.fact)
	s.first = day(from1, func(f *schema.Field) string { return f.First })
	s.last = day(to1, func(f *schema.Field) string { return f.Last })
	if !slices.ContainsFunc(c.steps[s.from], func(other step) bool { return other.to == s.to }) {
		c.steps[s.from] = append(c.steps[s.from], s)
	}
}

// dayOf is a date as the driver gives it.
func dayOf(v any) edtf.Day {
	date, ok := v.(interface{ Time() time.Time })
	if !ok {
		return edtf.Day{}
	}
	y, m, d := date.Time().Date()
	return edtf.Day{Year: y, Month: m, Day: d}
}

// periodOf are the dates between which facts of a type hold, or the one on which they happened; nil if there are none.
func periodOf(t *schema.Type) (from, to *schema.Field) {
	if from, to = t.Field("from"), t.Field("to"); from != nil && to != nil {
		return from, to
	}
	return t.Field("date"), t.Field("date")
}

// maxRings bounds the circles that are told of one type.
const maxRings = 1000

// rings are the circles, as the steps that make them: one for each fact that closes one.
func (c *circles) rings() (found [][]step) {
	const (
		fresh = iota
		open
		done
	)
	state := make([]int, len(c.ids))
	type frame struct{ node, next int }
	for start := range c.ids {
		if state[start] != fresh || len(found) >= maxRings {
			continue
		}
		state[start] = open
		var way []step
		for stack := []frame{{node: start}}; len(stack) > 0; {
			top := &stack[len(stack)-1]
			if steps := c.steps[top.node]; top.next < len(steps) {
				s := steps[top.next]
				top.next++
				switch state[s.to] {
				case fresh:
					state[s.to] = open
					way = append(way, s)
					stack = append(stack, frame{node: s.to})
				case open:
					if len(found) >= maxRings {
						break
					}
					from := slices.IndexFunc(way, func(w step) bool { return w.from == s.to })
					ring := []step{s} // a fact that leads from a node to itself is refused before
					if from >= 0 {
						ring = append(slices.Clone(way[from:]), s)
					}
					found = append(found, ring)
				}
				continue
			}
			state[top.node] = done
			stack = stack[:len(stack)-1]
			if len(way) > 0 {
				way = way[:len(way)-1]
			}
		}
	}
	return found
}

// apart tells whether some of a circle's facts certainly held on different days.
func apart(ring []step) bool {
	var first, last edtf.Day
	for _, s := range ring {
		if !s.first.IsZero() && (first.IsZero() || s.first.Compare(first) > 0) {
			first = s.first
		}
		if !s.last.IsZero() && (last.IsZero() || s.last.Compare(last) < 0) {
			last = s.last
		}
	}
	return !first.IsZero() && !last.IsZero() && first.Compare(last) > 0
}

// warnOfCircles tells of facts that go around in a circle, in the files or together with the graph.
func (d *Dataset) warnOfCircles(ctx context.Context, db *neo4jdb.DB) error {
	all := map[*schema.Type]*circles{}
	for record, err := range d.facts.All() {
		if err != nil {
			return err
		}
		t, id, decoder := d.store.unpack(record)
		if !circular(t) {
			continue
		}
		f := decoder.fact(t, id)
		if all[t] == nil {
			all[t] = newCircles(t)
		}
		all[t].add(f.from, f.to, f.props, f.at)
	}
	for t, c := range all {
		if err := c.climb(ctx, db); err != nil {
			return err
		}
		for _, ring := range c.rings() {
			if !apart(ring) {
				d.store.warnOf(t, c, ring)
			}
		}
	}
	return nil
}

// climb adds what the graph has above the nodes that the files lead to.
func (c *circles) climb(ctx context.Context, db *neo4jdb.DB) error {
	if db == nil {
		return nil
	}
	asked := 0
	for asked < len(c.ids) {
		ids := slices.Clone(c.ids[asked:min(len(c.ids), asked+batchSize)])
		asked += len(ids)
		byNoun := map[*schema.Type][]string{}
		for _, id := range ids {
			for _, noun := range c.fact.From {
				if strings.HasPrefix(id, noun.Prefix()+":") {
					byNoun[noun] = append(byNoun[noun], id)
				}
			}
		}
		for _, noun := range c.fact.From {
			if len(byNoun[noun]) == 0 {
				continue
			}
			text := "UNWIND $ids AS id MATCH (a:" + noun.Label + ") USING INDEX a:" + noun.Label + "(id) WHERE a.id = id " +
				"MATCH (a)-[r:" + c.fact.Label + "]->(b) RETURN a.id, b.id, properties(r)"
			for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text, Params: map[string]any{"ids": byNoun[noun]}}) {
				if err != nil {
					return fmt.Errorf("looking for circles of %s: %w", c.fact.Label, err)
				}
				props, _ := row[2].(map[string]any)
				c.add(row[0].(string), row[1].(string), props, tree.Position{})
			}
		}
	}
	return nil
}

// warnOf tells of one circle, at the first of its facts that stands in a file, if any does.
func (s *store) warnOf(t *schema.Type, c *circles, ring []step) {
	inFiles := slices.DeleteFunc(slices.Clone(ring), func(s step) bool { return s.at.File == "" })
	if len(inFiles) == 0 {
		return // what the graph has already is not the files' matter
	}
	first := slices.MinFunc(inFiles, func(a, b step) int { return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.from, b.from)) })
	begin := slices.IndexFunc(ring, func(s step) bool { return s.from == first.from })
	var names, places []string
	for _, s := range slices.Concat(ring[begin:], ring[:begin]) {
		names = append(names, c.ids[s.from])
		switch {
		case s.at.File == "":
			places = append(places, "the graph")
		case s != first:
			places = append(places, s.at.String())
		}
	}
	const most = 10
	if len(names) > most {
		names = append(names[:most], fmt.Sprintf("… %d more", len(names)-most))
	}
	places = slices.Compact(places[:min(len(places), most)])
	others := ""
	if len(places) > 0 {
		others = " (the rest: " + tree.Join(places) + ")"
	}
	s.warnings.Add(first.at, "%s goes around in a circle, %s → %s, expected one of these facts to be another, or not to have held on the same days%s",
		t.Label, strings.Join(names, " → "), c.ids[first.from], others)
}
