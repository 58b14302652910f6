package spill

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestSorter compares with a stable sort in memory, under bounds that make no run, some, and one a record.
func TestSorter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := NewSorter(rapid.SampledFrom([]int{1, 100, 1000, 1 << 20}).Draw(t, "bound"))
		var want []string
		keys := rapid.SliceOf(rapid.StringN(0, 3, 6)).Draw(t, "keys")
		for i, key := range keys {
			if err := s.Add([]byte(key), fmt.Append(nil, i)); err != nil {
				t.Fatal(err)
			}
		}
		order := make([]int, len(keys))
		for i := range order {
			order[i] = i
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(keys[a], keys[b]) })
		for _, i := range order {
			want = append(want, fmt.Sprint(keys[i], "=", i))
		}
		for range 2 {
			var got []string
			for r, err := range s.All() {
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, fmt.Sprintf("%s=%s", r.Key, r.Value))
			}
			if !slices.Equal(got, want) {
				t.Fatalf("got %q\nwant %q", got, want)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	})
}

func TestTape(t *testing.T) {
	for _, size := range []int{0, 10, tapeMemory / 3, 3 * tapeMemory} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			var tape Tape
			for i := range 7 {
				if err := tape.Add(bytes.Repeat([]byte{byte(i)}, size+i)); err != nil {
					t.Fatal(err)
				}
			}
			for range 2 {
				i := 0
				for record, err := range tape.All() {
					if err != nil || len(record) != size+i || len(record) > 0 && record[0] != byte(i) {
						t.Fatalf("record %d has %d bytes (%v), want %d", i, len(record), err, size+i)
					}
					i++
				}
				if i != 7 || tape.Len() != 7 {
					t.Fatalf("%d records of %d, want 7", i, tape.Len())
				}
			}
			if err := tape.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
}
