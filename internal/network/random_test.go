package network

import (
	"cmp"
	"maps"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Whom a member is counted for is the same whether it is found for all time at once or, naively, for one day after the other.
func TestLevels(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := drawModel(rt)
		p := m.projection()
		for level := Organizations; level <= Topics; level++ {
			for _, successors := range []bool{false, true} {
				made := p.level(level, successors)
				for member := range int32(len(m.nouns)) {
					for on := Day(-8); on < 20; on++ {
						got := made.counted(nil, p, member, on)
						want := slices.Sorted(maps.Keys(m.counted(member, level, successors, false, on, nil)))
						if !slices.Equal(got, want) {
							rt.Fatalf("level %d, successors %v, day %d: %d is counted for %v, want %v\n%+v", level, successors, on, member, got, want, m)
						}
					}
				}
			}
		}
	})
}

// drawQuery draws a query for a model.
func drawQuery(t *rapid.T, m *model) Query {
	set := func(what string, nodes []any) *Set {
		if rapid.IntRange(0, 3).Draw(t, what) > 0 {
			return nil
		}
		return NewSet(slices.DeleteFunc(nodes, func(any) bool { return rapid.Bool().Draw(t, "without") }))
	}
	var members, happenings []any
	for i := range m.nouns {
		members = append(members, node(int32(i)))
	}
	for i := range 6 {
		happenings = append(happenings, int64(1000+i))
	}
	weight := rapid.SampledFrom([]float64{0, 1, 0.1, 0.25, 3})
	q := Query{
		Level:      rapid.SampledFrom([]Level{Organizations, Ministries, Countries, Persons, Topics}).Draw(t, "level"),
		Successors: rapid.Bool().Draw(t, "successors"), Across: rapid.IntRange(0, 4).Draw(t, "across") == 0, Period: Always,
		Weights: Weights{weight.Draw(t, "hosting"), weight.Draw(t, "participation"), weight.Draw(t, "agreements"), weight.Draw(t, "positions")},
		Events:  set("events", slices.Clone(happenings)), Agreements: set("agreements", slices.Clone(happenings)),
		Of: set("of", slices.Clone(members)), Both: set("both", slices.Clone(members)),
	}
	if rapid.IntRange(0, 2).Draw(t, "as of a day") == 0 {
		on := Day(rapid.IntRange(-4, 12).Draw(t, "day"))
		q.AsOf = &on
	}
	if rapid.IntRange(0, 2).Draw(t, "period") == 0 {
		q.Period.From = Day(rapid.IntRange(-3, 8).Draw(t, "from"))
		q.Period.To = q.Period.From + Day(rapid.IntRange(0, 8).Draw(t, "length"))
		switch rapid.IntRange(0, 4).Draw(t, "open") {
		case 0:
			q.Period.From = unknown
		case 1:
			q.Period.To = never
		}
	}
	return q
}

// Ties, and what is behind each, are those that the naive count finds.
func TestTies(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := drawModel(rt)
		p, q := m.projection(), drawQuery(rt, m)
		want := naiveTies(m.ties(q), q)
		got := p.Ties(q)
		slices.SortFunc(got, func(a, b Tie) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
		if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
			rt.Fatalf("%+v\n%+v\ngot  %+v\nwant %+v", m, q, got, want)
		}
		shared := p.Shared(q, got)
		for i, tie := range got {
			var causes []cause
			for _, s := range shared[i] {
				causes = append(causes, cause{s.kind, int(s.number), s.Begin, s.End, s.Weight})
			}
			expected := m.ties(q)[[2]int32{tie.A, tie.B}]
			latestFirst(expected)
			if !slices.Equal(causes, expected) {
				rt.Fatalf("%+v\n%+v\n%+v is behind %+v, want %+v", m, q, causes, tie, expected)
			}
		}
	})
}

// What lies in both of two periods counts once in the tie over both.
func TestChangesOfPeriodsThatOverlap(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := drawModel(rt)
		p, q := m.projection(), drawQuery(rt, m)
		period := func(what string) Period {
			from := Day(rapid.IntRange(-3, 8).Draw(rt, what))
			return rapid.SampledFrom([]Period{{from, from + 5}, {from, from + 2}, {unknown, from}, {from, never}}).Draw(rt, what+" ends")
		}
		before, after := period("before"), period("after")
		q.Period = Always
		want := map[[2]int32]float64{}
		for pair, causes := range m.ties(q) {
			for _, c := range causes {
				if before.has(c.begin) || after.has(c.begin) {
					want[pair] = rounded(want[pair] + c.weight)
				}
			}
		}
		got := map[[2]int32]float64{}
		for _, change := range p.Changes(q, before, after) {
			got[[2]int32{change.A, change.B}] = change.Both().Weight
		}
		if !maps.Equal(got, want) {
			rt.Fatalf("%+v\n%+v\n%v %v\ngot  %v\nwant %v", m, q, before, after, got, want)
		}
	})
}

func latestFirst(causes []cause) {
	slices.SortFunc(causes, func(a, b cause) int {
		return cmp.Or(cmp.Compare(b.begin, a.begin), cmp.Compare(a.kind, b.kind), cmp.Compare(a.number, b.number))
	})
}

// naiveTies sums up what ties each pair.
func naiveTies(pairs map[[2]int32][]cause, q Query) []Tie {
	var begins []Day
	for _, causes := range pairs {
		for _, c := range causes {
			if c.begin.Known() {
				begins = append(begins, c.begin)
			}
		}
	}
	from, to := q.Period.From, q.Period.To
	if (!from.Known() || !to.Known()) && len(begins) > 0 {
		from, to = slices.Min(begins), slices.Max(begins)
	}
	var ties []Tie
	for pair, causes := range pairs {
		tie := Tie{A: pair[0], B: pair[1], First: unknown, Last: unknown}
		for _, c := range causes {
			tie.Weight += c.weight
			tie.Last = max(tie.Last, c.end)
			if !c.begin.Known() {
				continue
			}
			if !tie.First.Known() || c.begin < tie.First {
				tie.First = c.begin
			}
			switch twice := 2 * int(c.begin); {
			case from == to:
			case twice > int(from)+int(to):
				tie.Growth += c.weight
			default:
				tie.Growth -= c.weight
			}
		}
		round := func(x float64) float64 { return math.Round(x*1e9) / 1e9 }
		tie.Weight, tie.Growth = round(tie.Weight), round(tie.Growth)
		ties = append(ties, tie)
	}
	slices.SortFunc(ties, func(a, b Tie) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return ties
}

// Pages of any size and in any order, walked in both directions, are the whole list once.
func TestPages(t *testing.T) {
	ids := &Projection{ids: []string{"a", "b", "c", "d", "e", "f", "g"}}
	rapid.Check(t, func(rt *rapid.T) {
		var ties []Tie
		for a := range int32(7) {
			for b := a + 1; b < 7; b++ {
				if rapid.Bool().Draw(rt, "tied") {
					first, last := drawDays(rt)
					ties = append(ties, Tie{
						A: a, B: b, First: first, Last: last,
						Weight: float64(rapid.IntRange(1, 3).Draw(rt, "weight")), Growth: float64(rapid.IntRange(-2, 2).Draw(rt, "growth")),
					})
				}
			}
		}
		order := []Key{}
		for _, by := range rapid.SliceOfN(rapid.SampledFrom([]string{"weight", "firstDate", "lastDate", "growth"}), 0, 3).Draw(rt, "order") {
			order = append(order, Key{By: by, Descending: rapid.Bool().Draw(rt, "descending")})
		}
		order = append(order, Key{By: "a.id"}, Key{By: "b.id"})
		want := slices.Clone(ties)
		slices.SortFunc(want, func(a, b Tie) int { return naiveCompare(order, a, b) })
		ties = rapid.Permutation(ties).Draw(rt, "shuffled")
		size := rapid.IntRange(1, 8).Draw(rt, "size")
		for _, backward := range []bool{false, true} {
			if got := walkPages(rt, ids, ties, order, size, backward); !slices.Equal(got, want) {
				rt.Fatalf("by %+v, backward %v:\ngot  %+v\nwant %+v", order, backward, got, want)
			}
		}
	})
}

// walkPages reads all pages, each after the cursor of the one before.
func walkPages(t *rapid.T, p *Projection, ties []Tie, order []Key, size int, backward bool) []Tie {
	var all []Tie
	page := Page{Order: order, Size: size, Backward: backward}
	for {
		cut := p.Paged(ties, page)
		more, behind := cut.HasNext, cut.HasPrevious
		if backward {
			more, behind = behind, more
		}
		if cut.Total != len(ties) || behind != (len(all) > 0) {
			t.Fatalf("%d ties in all, something behind: %v; want %d, %v", cut.Total, behind, len(ties), len(all) > 0)
		}
		if backward {
			all = slices.Concat(cut.Ties, all)
		} else {
			all = append(all, cut.Ties...)
		}
		if !more {
			return all
		}
		last := &cut.Ties[len(cut.Ties)-1]
		if backward {
			last = &cut.Ties[0]
		}
		var keys []any
		for _, key := range order {
			keys = append(keys, p.Value(last, key.By))
		}
		if page.After = keys; backward {
			page.After, page.Before = nil, keys
		}
	}
}

func naiveCompare(order []Key, a, b Tie) int {
	for _, key := range order {
		number := func(t Tie) (float64, bool) {
			switch key.By {
			case "weight":
				return t.Weight, true
			case "growth":
				return t.Growth, true
			case "firstDate":
				return float64(t.First), t.First != unknown
			case "lastDate":
				return float64(t.Last), t.Last != unknown
			case "a.id":
				return float64(t.A), true
			}
			return float64(t.B), true
		}
		x, xKnown := number(a)
		y, yKnown := number(b)
		switch {
		case !xKnown && !yKnown || x == y:
		case !xKnown || yKnown && (x > y) != key.Descending:
			return 1
		default:
			return -1
		}
	}
	return 0
}

// A page may be empty, or all there is, of a list that may be empty.
func TestPageSizes(t *testing.T) {
	p := &Projection{ids: []string{"a", "b", "c"}}
	ties := []Tie{{A: 0, B: 1, Weight: 1}, {A: 0, B: 2, Weight: 2}, {A: 1, B: 2, Weight: 3}}
	order := []Key{{By: "weight", Descending: true}, {By: "a.id"}, {By: "b.id"}}
	for _, test := range []struct {
		ties     []Tie
		size     int
		weights  []float64
		previous bool
		next     bool
		backward bool
	}{
		{ties: nil, size: 5},
		{ties: ties, size: 0, next: true},
		{ties: ties, size: 0, backward: true, previous: true},
		{ties: ties, size: 1, weights: []float64{3}, next: true},
		{ties: ties, size: 1, backward: true, weights: []float64{1}, previous: true},
		{ties: ties, size: 3, weights: []float64{3, 2, 1}},
		{ties: ties, size: 9, weights: []float64{3, 2, 1}},
		{ties: ties, size: 9, backward: true, weights: []float64{3, 2, 1}},
	} {
		cut := p.Paged(test.ties, Page{Order: order, Size: test.size, Backward: test.backward})
		var weights []float64
		for _, tie := range cut.Ties {
			weights = append(weights, tie.Weight)
		}
		if !slices.Equal(weights, test.weights) || cut.HasPrevious != test.previous || cut.HasNext != test.next {
			t.Errorf("%+v: got %v, previous %v, next %v", test, weights, cut.HasPrevious, cut.HasNext)
		}
	}
}

// smallest finds what sorting finds, whatever share of the list is asked for.
func TestSmallest(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		numbers := rapid.SliceOfN(rapid.IntRange(0, 20), 0, 60).Draw(rt, "numbers")
		var ties []Tie
		for i, n := range numbers {
			ties = append(ties, Tie{A: int32(n), B: int32(i)})
		}
		compare := func(a, b *Tie) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) }
		want := slices.Clone(ties)
		slices.SortFunc(want, func(a, b Tie) int { return compare(&a, &b) })
		n := rapid.IntRange(0, 70).Draw(rt, "n")
		if got := smallest(ties, n, compare); !slices.Equal(got, want[:min(n, len(want))]) {
			rt.Fatalf("the first %d of %v: got %v", n, numbers, got)
		}
	})
}
