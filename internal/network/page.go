package network

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/internal/edtf"
)

// Key is something that ties are ordered by.
type Key struct {
	// By names it: weight (of a change: change), firstDate, lastDate, growth, a.id or b.id.
	By         string
	Descending bool
}

// Page is a part of a list of ties.
type Page struct {
	Order []Key
	// Size is how many ties at the most. Backward says that they are the last, not the first.
	Size     int
	Backward bool
	// After and Before are the keys of the ties around the page, in the order of Order, nil if not given.
	After, Before []any
}

// Paged is a page of ties.
type Paged struct {
	// Ties are in the list's order.
	Ties []Tie
	// Total is how many there are on all pages.
	Total int
	// HasPrevious and HasNext say whether there are ties before and after the page.
	HasPrevious, HasNext bool
}

// Paged puts ties in order and cuts out a page.
func (p *Projection) Paged(ties []Tie, page Page) Paged {
	compare := func(a, b *Tie) int { return p.compare(page.Order, a, b) }
	within := ties
	cut := Paged{Total: len(ties)}
	after, before := page.keys(page.After), page.keys(page.Before)
	if after != nil || before != nil {
		within = make([]Tie, 0, len(ties))
		for i := range ties {
			switch {
			case after != nil && p.compareTo(page.Order, &ties[i], after) <= 0:
				cut.HasPrevious = true
			case before != nil && p.compareTo(page.Order, &ties[i], before) >= 0:
				cut.HasNext = true
			default:
				within = append(within, ties[i])
			}
		}
	}
	if page.Backward {
		cut.Ties = smallest(within, page.Size, func(a, b *Tie) int { return compare(b, a) })
		slices.Reverse(cut.Ties)
		cut.HasPrevious = cut.HasPrevious || len(within) > len(cut.Ties)
	} else {
		cut.Ties = smallest(within, page.Size, compare)
		cut.HasNext = cut.HasNext || len(within) > len(cut.Ties)
	}
	return cut
}

// smallest returns the first n ties in order, without sorting those behind them: a heap keeps the best so far.
func smallest(ties []Tie, n int, compare func(a, b *Tie) int) []Tie {
	if n >= len(ties)/2 {
		sorted := slices.Clone(ties)
		slices.SortFunc(sorted, func(a, b Tie) int { return compare(&a, &b) })
		return sorted[:min(n, len(sorted))]
	}
	if n == 0 {
		return nil
	}
	heap := make([]Tie, 0, n) // the last in order stands on top
	sink := func(i int) {
		for {
			child := 2*i + 1
			if child >= len(heap) {
				return
			}
			if child+1 < len(heap) && compare(&heap[child+1], &heap[child]) > 0 {
				child++
			}
			if compare(&heap[i], &heap[child]) >= 0 {
				return
			}
			heap[i], heap[child] = heap[child], heap[i]
			i = child
		}
	}
	for i := range ties {
		if len(heap) < n {
			heap = append(heap, ties[i])
			if len(heap) == n {
				for at := n / 2; at >= 0; at-- {
					sink(at)
				}
			}
		} else if compare(&ties[i], &heap[0]) < 0 {
			heap[0] = ties[i]
			sink(0)
		}
	}
	slices.SortFunc(heap, func(a, b Tie) int { return compare(&a, &b) })
	return heap
}

// compare compares two ties by an order, whose keys must tell all pairs apart. Missing dates come last.
func (p *Projection) compare(order []Key, a, b *Tie) int {
	for _, key := range order {
		var c int
		switch key.By {
		case "weight", "change":
			c = cmp.Compare(a.Weight, b.Weight)
		case "growth":
			c = cmp.Compare(a.Growth, b.Growth)
		case "firstDate":
			c = compareDays(a.First, b.First, key.Descending)
		case "lastDate":
			c = compareDays(a.Last, b.Last, key.Descending)
		case "a.id":
			c = cmp.Compare(a.A, b.A) // members are numbered in the order of their ids
		case "b.id":
			c = cmp.Compare(a.B, b.B)
		}
		if key.Descending {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}

// compareDays puts unknown days behind all others, also where the order is turned around afterwards.
func compareDays(a, b Day, turned bool) int {
	if a.Known() == b.Known() {
		return cmp.Compare(a, b)
	}
	if a.Known() != turned {
		return -1
	}
	return 1
}

// Value is what a key is of a tie: a number, a day as 2017-06-15, an id, or nil.
func (p *Projection) Value(t *Tie, by string) any {
	switch by {
	case "weight", "change":
		return t.Weight
	case "growth":
		return t.Growth
	case "firstDate":
		return t.First.Value()
	case "lastDate":
		return t.Last.Value()
	case "a.id":
		return p.ids[t.A]
	case "b.id":
		return p.ids[t.B]
	}
	return nil
}

// keys are those of a cursor with its dates as days; nil if there are none.
func (page Page) keys(given []any) []any {
	keys := slices.Clone(given)
	for i, key := range keys {
		if text, ok := key.(string); ok && (page.Order[i].By == "firstDate" || page.Order[i].By == "lastDate") {
			day, _ := edtf.ParseDay(text) // a cursor's dates were read before
			keys[i] = DayOf(day.Time())
		}
	}
	return keys
}

// compareTo compares a tie with the keys of a cursor.
func (p *Projection) compareTo(order []Key, t *Tie, keys []any) int {
	for i, key := range order {
		var c int
		switch key.By {
		case "firstDate", "lastDate":
			day := t.First
			if key.By == "lastDate" {
				day = t.Last
			}
			want, ok := keys[i].(Day)
			if !ok {
				want = unknown
			}
			c = compareDays(day, want, key.Descending)
		case "a.id", "b.id":
			c = cmp.Compare(p.Value(t, key.By).(string), keys[i].(string))
		default:
			c = cmp.Compare(p.Value(t, key.By).(float64), keys[i].(float64))
		}
		if key.Descending {
			c = -c
		}
		if c != 0 {
			return c
		}
	}
	return 0
}
