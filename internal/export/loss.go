package export

import (
	"maps"
	"slices"
	"sync"
)

// Loss is something that the graph holds and a file does not, or holds otherwise.
type Loss struct {
	// What says what was lost or changed, and how.
	What string `json:"what"`
	// Count is how often, and First is the id of the first node or fact that it happened to.
	Count int64  `json:"count"`
	First string `json:"first,omitempty"`
}

// Losses collects what an export loses. It is safe for concurrent use.
type Losses struct {
	mu     sync.Mutex
	byWhat map[string]*Loss
}

// Add counts one loss.
func (l *Losses) Add(what, id string) { l.add(what, id, 1) }

func (l *Losses) add(what, id string, n int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.byWhat == nil {
		l.byWhat = map[string]*Loss{}
	}
	loss := l.byWhat[what]
	if loss == nil {
		loss = &Loss{What: what, First: id}
		l.byWhat[what] = loss
	}
	loss.Count += n
}

// List returns what was lost, in the order of the texts; never nil.
func (l *Losses) List() []Loss {
	l.mu.Lock()
	defer l.mu.Unlock()
	list := []Loss{}
	for _, what := range slices.Sorted(maps.Keys(l.byWhat)) {
		list = append(list, *l.byWhat[what])
	}
	return list
}
