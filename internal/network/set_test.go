package network

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// A set holds what it was made of, and takes no more than eight bytes a node, however great the nodes' numbers are.
func TestSetsHoldTheirNodes(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		base := rapid.SampledFrom([]int64{0, 63, 1000, 50_000_000, 1 << 40}).Draw(rt, "base")
		spread := rapid.SampledFrom([]int64{1, 5, 64, 700, 1 << 30}).Draw(rt, "spread")
		member := map[int64]bool{}
		var nodes []any
		for range rapid.IntRange(0, 40).Draw(rt, "nodes") {
			node := base + rapid.Int64Range(0, spread).Draw(rt, "node")
			member[node] = true
			nodes = append(nodes, node)
		}
		s := NewSet(nodes)
		for _, near := range nodes {
			for _, node := range []int64{near.(int64) - 1, near.(int64), near.(int64) + 1} {
				if s.has(node) != member[node] {
					rt.Fatalf("has(%d) is %v, of %v", node, s.has(node), nodes)
				}
			}
		}
		for _, node := range []int64{-1, 0, base - 1, base, base + spread, 1 << 50} {
			if s.has(node) != member[node] {
				rt.Fatalf("has(%d) is %v, of %v", node, s.has(node), nodes)
			}
		}
		if s.Bytes() > 64+8*len(nodes) {
			rt.Fatalf("%d nodes take %d bytes", len(nodes), s.Bytes())
		}
	})
	if none := (*Set)(nil); !none.has(7) {
		t.Error("without a set, not all nodes count")
	}
}

// The sets that are kept with a projection take what they are said to take, and no more than is left of max-ties-memory.
func TestSetsAreBoundedByBytes(t *testing.T) {
	const budget = 1 << 20
	p := &Projection{derived: newDerived(budget)}
	before := used()
	for i := range 2000 {
		_, err := p.Set(fmt.Sprint("a condition ", i), func() (*Set, error) {
			var nodes []any
			for j := range 100 {
				nodes = append(nodes, int64(50_000_000+i*7919+j*1_000_003))
			}
			return NewSet(nodes), nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if p.derived.Used() > budget {
			t.Fatalf("after %d conditions the sets take %d bytes", i+1, p.derived.Used())
		}
	}
	took, said := used()-before, p.derived.Used()
	runtime.KeepAlive(p)
	if kept := p.derived.Len(); kept < 500 || took > said*5/4+100_000 {
		t.Errorf("%d sets take %d bytes and are said to take %d", kept, took, said)
	}
	large := &Projection{ids: make([]string, 1000), nodes: make([]int64, 1000)}
	for _, test := range []struct{ memory, left int }{
		{0, derivedBytes}, {2 << 30, derivedBytes}, {100_000, 100_000 - large.Bytes()}, {large.Bytes(), 0}, {1, 0},
	} {
		if left := (&Keeper{memory: test.memory}).left(large); left != test.left {
			t.Errorf("of %d bytes, %d are left for sets, want %d", test.memory, left, test.left)
		}
	}
	// Where nothing is left, sets are read each time.
	none := &Projection{derived: newDerived(0)}
	reads := 0
	for range 2 {
		if _, err := none.Set("a", func() (*Set, error) { reads++; return NewSet(nil), nil }); err != nil {
			t.Fatal(err)
		}
	}
	if reads != 2 {
		t.Errorf("a set was read %d times, want 2", reads)
	}
}

// used is how many bytes of the heap are in use.
func used() int {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int(m.HeapAlloc)
}

// Maps of days are kept with the sets, within the same bytes.
func TestDaysAreBoundedByBytes(t *testing.T) {
	const budget = 1 << 20
	p := &Projection{ids: make([]string, 3000), nodes: make([]int64, 3000), exists: slices.Repeat([]span{always}, 3000), derived: newDerived(budget)}
	for _, l := range []*links{&p.countries, &p.parents, &p.successors} {
		l.from = make([]int32, 3001)
	}
	for on := range Day(200) {
		made := p.levelOn(Organizations, false, on)
		if p.derived.Used() > budget {
			t.Fatalf("after %d days the maps take %d bytes", on+1, p.derived.Used())
		}
		if again := p.levelOn(Organizations, false, on); again != made {
			t.Fatalf("the map of day %d was made twice", on)
		}
	}
	if kept := p.derived.Len(); kept < 10 || kept > 100 {
		t.Errorf("%d maps are kept in %d bytes", kept, budget)
	}
}
