package network

import "math"

// Change is what became of a tie from one period to another.
type Change struct {
	A, B int32
	// Before and After are the tie in each period, nil where there is none.
	Before, After *Tie
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

// Both is the tie over both periods, but for its growth: that is the difference.
func (c *Change) Both() Tie {
	t := Tie{A: c.A, B: c.B, First: unknown, Last: unknown, Growth: c.Difference()}
	for _, part := range []*Tie{c.Before, c.After} {
		if part != nil {
			t.Weight = rounded(t.Weight + part.Weight)
			t.First, t.Last = earlier(t.First, part.First), max(t.Last, part.Last)
		}
	}
	return t
}

// Size is how great the change is.
func (c *Change) Size() float64 { return math.Abs(c.Difference()) }

// Changes compares the ties of two periods.
func Changes(before, after []Tie) []Change {
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
