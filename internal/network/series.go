package network

import "time"

// Interval is how long a step of a series is.
type Interval uint8

// The intervals.
const (
	Year Interval = iota
	Quarter
)

// Step is a year or quarter of a tie.
type Step struct {
	// Start and End are its first and last day.
	Start, End Day
	// Weight and Count are those of what began in it.
	Weight float64
	Count  int
}

// Series returns how a tie went, from the first step with something in it to the last. What has no date is left out.
func Series(shared []Shared, interval Interval) []Step {
	first, last := never, unknown
	for _, s := range shared {
		if s.Begin.Known() {
			first, last = min(first, s.Begin), max(last, s.Begin)
		}
	}
	if !first.Known() {
		return nil
	}
	var steps []Step
	for start := interval.start(first); start <= last; {
		next := interval.next(start)
		steps = append(steps, Step{Start: start, End: next - 1})
		start = next
	}
	for _, s := range shared {
		if !s.Begin.Known() {
			continue
		}
		step := &steps[interval.number(s.Begin)-interval.number(first)]
		step.Weight = rounded(step.Weight + s.Weight)
		step.Count++
	}
	return steps
}

func (i Interval) months() int { return [...]int{12, 3}[i] }

// number counts the intervals from year 0.
func (i Interval) number(d Day) int {
	t := d.Time()
	return t.Year()*12/i.months() + (int(t.Month())-1)/i.months()
}

func (i Interval) start(d Day) Day {
	t := d.Time()
	month := (int(t.Month())-1)/i.months()*i.months() + 1
	return DayOf(time.Date(t.Year(), time.Month(month), 1, 0, 0, 0, 0, time.UTC))
}

func (i Interval) next(start Day) Day { return DayOf(start.Time().AddDate(0, i.months(), 0)) }
