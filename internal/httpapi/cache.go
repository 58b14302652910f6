package httpapi

import (
	"container/list"
	"sync"
)

// cache keeps values by text, up to a sum of the texts' bytes; the least recently used go first. It counts bytes because a
// text that a stranger sends may be a hundred times as long as a usual one.
type cache[V any] struct {
	capacity int

	mu      sync.Mutex
	used    int
	entries map[string]*list.Element
	recent  list.List // of entry[V], the most recent first
}

type entry[V any] struct {
	key   string
	value V
	size  int
}

// newCache returns a cache for capacity bytes of text; 0 keeps nothing.
func newCache[V any](capacity int) *cache[V] {
	return &cache[V]{capacity: capacity, entries: map[string]*list.Element{}}
}

func (c *cache[V]) get(key string) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.entries[key]
	if !ok {
		return value, false
	}
	c.recent.MoveToFront(element)
	return element.Value.(entry[V]).value, true
}

// add keeps a value that stands for size bytes of text. One that would push out more than an eighth of the others is not kept.
func (c *cache[V]) add(key string, value V, size int) {
	if size > c.capacity/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.entries[key]; ok {
		return
	}
	c.entries[key] = c.recent.PushFront(entry[V]{key, value, size})
	c.used += size
	for c.used > c.capacity {
		oldest := c.recent.Back()
		e := c.recent.Remove(oldest).(entry[V])
		delete(c.entries, e.key)
		c.used -= e.size
	}
}
