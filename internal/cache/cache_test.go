package cache_test

import (
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/cache"
)

// However many values there are, they take no more than the capacity; those that were used last stay.
func TestBoundedByBytes(t *testing.T) {
	c := cache.New[int, string](100_000)
	for i := range 1000 {
		c.Add(i, "value", 1000)
		c.Get(0)
		if c.Used() > 100_000 {
			t.Fatalf("%d values take %d bytes", c.Len(), c.Used())
		}
	}
	if _, ok := c.Get(0); !ok || c.Len() < 80 || c.Len() > 100 {
		t.Errorf("%d values of 1000 bytes are kept, the one that is used: %v", c.Len(), ok)
	}
	c.Add(-1, "large", 20_000)
	if _, ok := c.Get(-1); ok {
		t.Error("a value of a fifth of the capacity is kept")
	}
	none := cache.New[int, string](0)
	none.Add(1, "", 0)
	if none.Len() != 0 {
		t.Error("a cache without capacity keeps something")
	}
	for i := range 10_000 { // they are counted by what keeping them takes
		c.Add(10_000+i, "", 0)
	}
	if c.Len() > 500 {
		t.Errorf("%d empty values are kept", c.Len())
	}
}

type node struct {
	Name     string
	Values   map[string]any
	Children []*node
	Any      any
	shared   *shared
}

type shared struct{ Text [1 << 20]byte }

// What values are said to take is what they take in the heap.
func TestSizeIsWhatTheHeapHolds(t *testing.T) {
	common := &shared{}
	for name, filled := range map[string]func() any{
		"a tree":              func() any { return tree(8, common) },
		"a long text":         func() any { return []string{strings.Repeat("z", 5<<20)} },
		"numbers":             func() any { return make([]int64, 500_000) },
		"numbers in any":      func() any { return numbers(200_000) },
		"a map":               func() any { return texts(100_000) },
		"many small slices":   func() any { return parts(2_000) },
		"a pointer to itself": func() any { return circle() },
	} {
		before := heap()
		value := filled()
		took := heap() - before
		said := cache.Size(value, reflect.TypeFor[shared]())
		runtime.KeepAlive(value)
		if took > 100_000 && (said < took*9/10 || said > took*2) {
			t.Errorf("%s takes %d bytes and is said to take %d", name, took, said)
		}
	}
}

func tree(depth int, common *shared) *node {
	n := &node{Name: strings.Repeat("x", 10+depth), Values: map[string]any{}, shared: common, Any: []any{int64(depth), 1.5, "text"}}
	for i := range 5 {
		n.Values[fmt.Sprint("key", i)] = strings.Repeat("y", i*20)
	}
	for range min(depth, 1) * 3 {
		n.Children = append(n.Children, tree(depth-1, common))
	}
	return n
}

func numbers(n int) any {
	list := make([]any, n)
	for i := range list {
		list[i] = int64(i + 1000)
	}
	return list
}

func texts(n int) any {
	m := map[string]string{}
	for i := range n {
		m[fmt.Sprint(i)] = fmt.Sprint("value", i)
	}
	return m
}

func parts(n int) any {
	var all [][]int64
	for range n {
		all = append(all, make([]int64, 100))
	}
	return all
}

func circle() any {
	n := &node{}
	n.Children = []*node{n}
	return n
}

// heap is how many bytes the heap holds that are in use.
func heap() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}
