package network

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"pgregory.net/rapid"
)

func date(text string) Day {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return DayOf(t)
}

// Structure as it is met: whom a body is counted for, and when.
func TestLevelsByExample(t *testing.T) {
	const (
		division = iota
		department
		ministry
		heir
		otherHeir
		committee
		loop
		loopBack
		country
		successor
	)
	dated := func(from, to int32, since, until string) link {
		l := link{from: from, to: to, since: unknown, until: never}
		if since != "" {
			l.since = date(since)
		}
		if until != "" {
			l.until = date(until)
		}
		return l
	}
	m := &model{
		nouns:    []Noun{Organization, Organization, Organization, Organization, Organization, Organization, Organization, Organization, Country, Country},
		ministry: []bool{ministry: true, heir: true, otherHeir: true, successor: false},
		parents: []link{
			dated(division, department, "2001-01-01", "2009-12-31"), dated(division, heir, "2015-01-01", ""),
			dated(department, ministry, "", "2004-12-31"), dated(department, committee, "", ""),
			dated(loop, loopBack, "", ""), dated(loopBack, loop, "", ""),
		},
		countries:  []link{dated(ministry, country, "", "")},
		successors: []link{dated(ministry, heir, "2004-12-31", ""), dated(ministry, otherHeir, "2004-12-31", ""), dated(country, successor, "1991-12-26", "")},
	}
	p := m.projection()
	for _, test := range []struct {
		name       string
		level      Level
		successors bool
		member     int32
		on         string
		want       []int32
	}{
		{"a division of a department counts for the ministry above both, and the committee", Ministries, false, division, "2003-05-05", []int32{ministry, committee}},
		{"when the department left the ministry, for the committee alone", Ministries, false, division, "2006-01-01", []int32{committee}},
		{"while it is part of nothing, for itself", Ministries, false, division, "2012-01-01", []int32{division}},
		{"later for another ministry", Ministries, false, division, "2020-01-01", []int32{heir}},
		{"without a date, as things stood last", Ministries, false, division, "", []int32{heir}},
		{"a ministry counts for itself", Ministries, false, ministry, "2030-01-01", []int32{ministry}},
		{"a circle ends before it closes", Ministries, false, loop, "2003-01-01", []int32{loopBack}},
		{"a country is no ministry", Ministries, false, country, "2003-01-01", nil},
		{"a body without a country has that of the bodies above it", Countries, false, division, "2003-05-05", []int32{country}},
		{"while they have one", Countries, false, division, "2012-01-01", nil},
		{"who was split counts for all that came of it, also before", Organizations, true, ministry, "1999-01-01", []int32{heir, otherHeir}},
		{"and so does what was part of it", Ministries, true, department, "2000-01-01", []int32{heir, otherHeir, committee}},
		{"a country that ended counts for the one that followed", Countries, true, ministry, "1980-01-01", []int32{successor}},
		{"unless nobody asks for that", Countries, false, ministry, "1980-01-01", []int32{country}},
	} {
		t.Run(test.name, func(t *testing.T) {
			on := unknown
			if test.on != "" {
				on = date(test.on)
			}
			got := p.level(test.level, test.successors).counted(nil, p, test.member, on)
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// Two branches that meet again above lead to one body, not to what they meet on the way; and a hundred such do not take forever.
func TestBranchesThatMeet(t *testing.T) {
	m := &model{nouns: make([]Noun, 200), ministry: make([]bool, 200)}
	m.ministry[199] = true
	for i := int32(0); i+3 < 200; i += 3 { // i is part of i+1 and i+2, which are both part of i+3
		for _, pair := range [][2]int32{{i, i + 1}, {i, i + 2}, {i + 1, i + 3}, {i + 2, i + 3}} {
			m.parents = append(m.parents, link{pair[0], pair[1], unknown, never})
			m.successors = append(m.successors, link{pair[0], pair[1], unknown, never})
		}
	}
	m.parents = append(m.parents, link{198, 199, unknown, never})
	p := m.projection()
	if got := p.level(Ministries, false).counted(nil, p, 0, 0); !slices.Equal(got, []int32{199}) {
		t.Errorf("parents lead to %v", got)
	}
	if got := p.level(Organizations, true).counted(nil, p, 0, 0); !slices.Equal(got, []int32{198}) {
		t.Errorf("successors lead to %v", got)
	}
}

// What one body did alone does not tie those that it was split into; what it did with one of them does.
func TestSplitBodiesAreNotTiedByThemselves(t *testing.T) {
	m := &model{
		nouns: []Noun{Organization, Organization, Organization, Organization}, ministry: make([]bool, 4),
		successors: []link{{0, 1, unknown, never}, {0, 2, unknown, never}},
		events: []happening{
			{begin: 5, end: 5, parts: map[int32]bases{0: hosting}},
			{begin: 6, end: 6, parts: map[int32]bases{0: hosting, 3: hosting}},
			{begin: 7, end: 7, parts: map[int32]bases{0: hosting, 1: hosting}},
		},
	}
	var got [][3]int
	for _, tie := range m.projection().Ties(Query{Successors: true, Weights: Weights{Hosting: 1}, Period: Always}) {
		got = append(got, [3]int{int(tie.A), int(tie.B), int(tie.Weight)})
	}
	slices.SortFunc(got, func(a, b [3]int) int { return slices.Compare(a[:], b[:]) })
	if want := [][3]int{{1, 2, 1}, {1, 3, 1}, {2, 3, 1}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestSeries(t *testing.T) {
	shared := func(begins ...string) (all []Shared) {
		for _, begin := range begins {
			s := Shared{Begin: unknown, Weight: 0.1}
			if begin != "" {
				s.Begin = date(begin)
			}
			all = append(all, s)
		}
		return all
	}
	type step struct {
		start, end string
		weight     float64
		count      int
	}
	for _, test := range []struct {
		name     string
		interval Interval
		shared   []Shared
		want     []step
	}{
		{"nothing", Year, nil, nil},
		{"nothing with a date", Quarter, shared("", ""), nil},
		{"one day", Year, shared("2016-02-29", ""), []step{{"2016-01-01", "2016-12-31", 0.1, 1}}},
		{"years with one between", Year, shared("2018-12-31", "2016-01-01", "2018-01-01", "2018-05-05"),
			[]step{{"2016-01-01", "2016-12-31", 0.1, 1}, {"2017-01-01", "2017-12-31", 0, 0}, {"2018-01-01", "2018-12-31", 0.3, 3}}},
		{"quarters over a new year", Quarter, shared("2016-12-31", "2017-03-31", "2017-04-01"),
			[]step{{"2016-10-01", "2016-12-31", 0.1, 1}, {"2017-01-01", "2017-03-31", 0.1, 1}, {"2017-04-01", "2017-06-30", 0.1, 1}}},
		{"a leap year's first quarter", Quarter, shared("2000-02-29"), []step{{"2000-01-01", "2000-03-31", 0.1, 1}}},
		{"before the year 1970", Year, shared("1969-12-31", "1970-01-01"),
			[]step{{"1969-01-01", "1969-12-31", 0.1, 1}, {"1970-01-01", "1970-12-31", 0.1, 1}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []step
			for _, s := range Series(test.shared, test.interval) {
				got = append(got, step{s.Start.Value().(string), s.End.Value().(string), s.Weight, s.Count})
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

// The contract's dates go from the year -9999 to 9999. What is beyond, which only another program can have written, is unknown.
func TestDays(t *testing.T) {
	for _, test := range []struct {
		year int
		want any
	}{
		{2017, "2017-06-15"}, {33, "0033-06-15"}, {0, "0000-06-15"}, {-44, "-0044-06-15"}, {-9999, "-9999-06-15"}, {9999, "9999-06-15"},
		{10_000, nil}, {-10_000, nil}, {999_999_999, nil},
	} {
		moment := time.Date(test.year, 6, 15, 0, 0, 0, 0, time.UTC)
		got := day(neo4jdb.Date(moment))
		if got.Value() != test.want || test.want != nil && !got.Time().Equal(moment) {
			t.Errorf("%d: got %v, want %v", test.year, got.Value(), test.want)
		}
	}
	if day(nil) != unknown || day("2017") != unknown {
		t.Error("what is no date is a day")
	}
	var all []Day
	for _, year := range []int{-9999, -1, 0, 1, 1969, 1970, 9999} {
		all = append(all, DayOf(time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC)), DayOf(time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)))
	}
	steps := Series([]Shared{{Begin: date("0001-01-01")}, {Begin: DayOf(time.Date(-1, 12, 31, 0, 0, 0, 0, time.UTC))}}, Year)
	if len(steps) != 3 || steps[0].Start.Value() != "-0001-01-01" || steps[1].End.Value() != "0000-12-31" {
		t.Errorf("the years around 0 are %+v", steps)
	}
	p := &Projection{}
	for i, first := range all {
		cut := Page{Order: []Key{{By: "firstDate"}}}
		keys := cut.keys([]any{first.Value()})
		for j, second := range all {
			if c := p.compareTo(cut.Order, &Tie{First: second}, keys); (c < 0) != (second < first) || (c == 0) != (i == j) {
				t.Errorf("%v is compared wrongly with a cursor of %v", second.Value(), first.Value())
			}
		}
	}
}

func TestChanges(t *testing.T) {
	before := []Tie{{A: 0, B: 1, Weight: 0.3, First: 1, Last: 2}, {A: 0, B: 2, Weight: 1, First: unknown, Last: unknown}, {A: 0, B: 3, Weight: 2, First: 3, Last: 4}, {A: 0, B: 4, Weight: 5, First: 1, Last: 1}}
	after := []Tie{{A: 0, B: 1, Weight: 0.1, First: 6, Last: 7}, {A: 0, B: 2, Weight: 1.5, First: 8, Last: unknown}, {A: 0, B: 4, Weight: 5, First: 5, Last: 9}, {A: 0, B: 5, Weight: 1, First: 5, Last: 5}}
	type change struct {
		b          int32
		kind       string
		difference float64
		both       Tie
	}
	want := []change{
		{1, "SHRANK", -0.2, Tie{A: 0, B: 1, Weight: 0.4, First: 1, Last: 7, Growth: -0.2}},
		{2, "GREW", 0.5, Tie{A: 0, B: 2, Weight: 2.5, First: 8, Last: unknown, Growth: 0.5}},
		{3, "ENDED", -2, Tie{A: 0, B: 3, Weight: 2, First: 3, Last: 4, Growth: -2}},
		{4, "UNCHANGED", 0, Tie{A: 0, B: 4, Weight: 10, First: 1, Last: 9}},
		{5, "BEGAN", 1, Tie{A: 0, B: 5, Weight: 1, First: 5, Last: 5, Growth: 1}},
	}
	changes := changesOf(before, after)
	if len(changes) != len(want) {
		t.Fatalf("%d changes", len(changes))
	}
	for i, c := range changes {
		if got := (change{c.B, c.Kind(), c.Difference(), c.Both()}); got != want[i] || c.Size() != max(got.difference, -got.difference) {
			t.Errorf("got %+v, want %+v", got, want[i])
		}
	}
}

// A table is what its cells say, however much of it is shown.
func TestMatrix(t *testing.T) {
	p := &Projection{ids: []string{"a", "b", "c", "d", "e"}, nodes: []int64{1, 4, 7, 10, 13}}
	rapid.Check(t, func(rt *rapid.T) {
		weights := map[[2]int32]float64{}
		var ties []Tie
		for a := range int32(5) {
			for b := a + 1; b < 5; b++ {
				if weight := rapid.SampledFrom([]float64{0, 0, 0.1, 0.2, 1, 2}).Draw(rt, "weight"); weight > 0 {
					weights[[2]int32{a, b}], weights[[2]int32{b, a}] = weight, weight
					ties = append(ties, Tie{A: a, B: b, Weight: weight})
				}
			}
		}
		set := func(what string) *Set {
			if rapid.Bool().Draw(rt, what) {
				return nil
			}
			nodes := []any{}
			for _, node := range p.nodes {
				if rapid.Bool().Draw(rt, "in") {
					nodes = append(nodes, node)
				}
			}
			return NewSet(nodes)
		}
		rows, columns := set("rows"), set("columns")
		n := rapid.IntRange(0, 6).Draw(rt, "n")
		m := p.Matrix(ties, rows, columns, n)
		sums := func(of, others *Set) []Line {
			var lines []Line
			for member := range int32(5) {
				line := Line{Member: member}
				for other := range int32(5) {
					if of.has(p.nodes[member]) && others.has(p.nodes[other]) {
						line.All = rounded(line.All + weights[[2]int32{member, other}])
					}
				}
				if line.All > 0 {
					lines = append(lines, line)
				}
			}
			slices.SortStableFunc(lines, func(a, b Line) int {
				if a.All > b.All {
					return -1
				} else if a.All < b.All {
					return 1
				}
				return 0
			})
			return lines
		}
		wantRows, wantColumns := sums(rows, columns), sums(columns, rows)
		if m.RowCount != len(wantRows) || m.ColumnCount != len(wantColumns) {
			rt.Fatalf("%d rows, %d columns; want %d, %d", m.RowCount, m.ColumnCount, len(wantRows), len(wantColumns))
		}
		wantRows, wantColumns = wantRows[:min(n, len(wantRows))], wantColumns[:min(n, len(wantColumns))]
		total := 0.0
		cells := make([][]float64, len(wantRows))
		for i := range wantRows {
			cells[i] = make([]float64, len(wantColumns))
			for j := range wantColumns {
				weight := weights[[2]int32{wantRows[i].Member, wantColumns[j].Member}]
				cells[i][j] = weight
				total = rounded(total + weight)
				wantRows[i].Total, wantColumns[j].Total = rounded(wantRows[i].Total+weight), rounded(wantColumns[j].Total+weight)
			}
		}
		if !slices.Equal(m.Rows, wantRows) || !slices.Equal(m.Columns, wantColumns) || !reflect.DeepEqual(m.Weights, cells) || m.Total != total {
			rt.Fatalf("of %v, %d lines:\ngot  %+v\nwant %+v %+v %v %v", ties, n, m, wantRows, wantColumns, cells, total)
		}
	})
}
