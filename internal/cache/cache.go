// Package cache keeps values in memory, up to a sum of bytes.
package cache

import (
	"container/list"
	"sync"
)

// entryBytes is about what an entry takes besides its key and value: its place in the order and in the map.
const entryBytes = 200

// Cache keeps values by keys, up to a sum of bytes; the least recently used go first. It counts bytes because what a stranger sends
// may be a hundred times as large as what is usual.
type Cache[K comparable, V any] struct {
	capacity int

	mu      sync.Mutex
	used    int
	entries map[K]*list.Element
	recent  list.List // of entry[K, V], the most recent first
}

type entry[K comparable, V any] struct {
	key   K
	value V
	size  int
}

// New returns a cache for so many bytes; 0 keeps nothing.
func New[K comparable, V any](capacity int) *Cache[K, V] {
	return &Cache[K, V]{capacity: capacity, entries: map[K]*list.Element{}}
}

// Get returns the value of a key, if it is kept.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.entries[key]
	if !ok {
		return value, false
	}
	c.recent.MoveToFront(element)
	return element.Value.(entry[K, V]).value, true
}

// Add keeps a value that takes so many bytes, its key included. One that would push out more than an eighth of the others is not kept.
func (c *Cache[K, V]) Add(key K, value V, size int) {
	size += entryBytes
	if size > c.capacity/8 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.entries[key]; ok {
		return
	}
	c.entries[key] = c.recent.PushFront(entry[K, V]{key, value, size})
	c.used += size
	for c.used > c.capacity {
		oldest := c.recent.Back()
		e := c.recent.Remove(oldest).(entry[K, V])
		delete(c.entries, e.key)
		c.used -= e.size
	}
}

// Used is how many bytes the values take that are kept.
func (c *Cache[K, V]) Used() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.used
}

// Len is how many values are kept.
func (c *Cache[K, V]) Len() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return len(c.entries)
}
