package network

import "math"

// Change is what became of a tie from one period to another.
type Change struct {
	A, B int32
	// Before and After are the tie in each period, nil where there is none, and Twice what lies in both periods.
	Before, After, Twice *Tie
}

// Difference is the weight after less the weight before.
func (c *Change) Difference() float64 {
	var difference float64
	if c.After != nil {
		difference += c.After.Weight
	}
	if c.Before != nil {
		difference -= c.Before.Weight
	}
	return rounded(difference)
}

// Kind says what happened: BEGAN, ENDED, GREW, SHRANK or UNCHANGED.
func (c *Change) Kind() string {
	switch difference := c.Difference(); {
	case c.Before == nil:
		return "BEGAN"
	case c.After == nil:
		return "ENDED"
	case difference > 0:
		return "GREW"
	case difference < 0:
		return "SHRANK"
	}
	return "UNCHANGED"
}

// Both is the tie over both periods, but for its growth: that is the difference. What lies in both counts once.
func (c *Change) Both() Tie {
	t := Tie{A: c.A, B: c.B, First: unknown, Last: unknown, Growth: c.Difference()}
	for _, part := range []*Tie{c.Before, c.After} {
		if part != nil {
			t.Weight = rounded(t.Weight + part.Weight)
			t.First, t.Last = earlier(t.First, part.First), max(t.Last, part.Last)
		}
	}
	if c.Twice != nil {
		t.Weight = rounded(t.Weight - c.Twice.Weight)
	}
	return t
}

// Size is how great the change is.
func (c *Change) Size() float64 { return math.Abs(c.Difference()) }

// Changes compares the ties that a query asks for in two periods, which may overlap.
func (p *Projection) Changes(q Query, before, after Period) []Change {
	in := func(period Period) []Tie {
		q.Period = period
		return p.Ties(q)
	}
	changes := changesOf(in(before), in(after))
	overlap := Period{From: max(before.From, after.From), To: min(before.To, after.To)}
	if overlap.From > overlap.To {
		return changes
	}
	twice := in(overlap)
	at := make(map[[2]int32]*Tie, len(twice))
	for i := range twice {
		at[[2]int32{twice[i].A, twice[i].B}] = &twice[i]
	}
	for i := range changes {
		changes[i].Twice = at[[2]int32{changes[i].A, changes[i].B}]
	}
	return changes
}

// changesOf brings the ties of two periods together.
func changesOf(before, after []Tie) []Change {
	at := make(map[[2]int32]int, len(before))
	changes := make([]Change, 0, max(len(before), len(after)))
	for i := range before {
		t := &before[i]
		at[[2]int32{t.A, t.B}] = len(changes)
		changes = append(changes, Change{A: t.A, B: t.B, Before: t})
	}
	for i := range after {
		t := &after[i]
		if j, ok := at[[2]int32{t.A, t.B}]; ok {
			changes[j].After = t
		} else {
			changes = append(changes, Change{A: t.A, B: t.B, After: t})
		}
	}
	return changes
}
