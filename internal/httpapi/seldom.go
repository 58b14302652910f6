package httpapi

import (
	"sync"
	"time"
)

const (
	// toldAtOnce is how many failures of one kind are logged within toldEvery. The rest is counted, and told with the next: whoever makes a
	// service fail time and again must not fill its disk.
	toldAtOnce = 20
	toldEvery  = time.Minute
)

// seldom decides which of many failures of a kind are logged.
type seldom struct {
	mu    sync.Mutex
	kinds map[int]*told // by HTTP status
}

type told struct {
	since       time.Time
	logged, not int
}

// tell says whether one more is logged, and how many were not since the last one.
func (s *seldom) tell(kind int, now time.Time) (yes bool, missed int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	k := s.kinds[kind]
	if k == nil {
		if s.kinds == nil {
			s.kinds = map[int]*told{}
		}
		k = &told{since: now}
		s.kinds[kind] = k
	}
	if now.Sub(k.since) >= toldEvery {
		k.since, k.logged = now, 0
	}
	if k.logged == toldAtOnce {
		k.not++
		return false, 0
	}
	k.logged++
	missed, k.not = k.not, 0
	return true, missed
}
