package spill

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
)

// Record is a value under a key.
type Record struct{ Key, Value []byte }

// Sorter plays records in the order of their keys, those under one key in the order in which they were added. Add all, then
// play them, as often as needed.
type Sorter struct {
	bound int
	arena []byte
	index []place
	runs  []run
}

// place is where a record stands in the arena.
type place struct{ key, value, end int }

// run is a sorted file.
type run struct {
	file *os.File
	size int64
}

// NewSorter returns a sorter that holds about so many bytes in memory.
func NewSorter(bound int) *Sorter { return &Sorter{bound: bound} }

// Add copies a record.
func (s *Sorter) Add(key, value []byte) error {
	p := place{key: len(s.arena)}
	s.arena = append(s.arena, key...)
	p.value = len(s.arena)
	s.arena = append(s.arena, value...)
	p.end = len(s.arena)
	s.index = append(s.index, p)
	const perRecord = 24 // of the index
	if len(s.arena)+perRecord*len(s.index) < s.bound {
		return nil
	}
	return s.flush()
}

func (s *Sorter) key(p place) []byte { return s.arena[p.key:p.value] }

func (s *Sorter) sort() {
	slices.SortStableFunc(s.index, func(a, b place) int { return bytes.Compare(s.key(a), s.key(b)) })
}

// flush writes what is in memory as a run.
func (s *Sorter) flush() error {
	s.sort()
	file, err := tempFile()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 1<<18)
	var size int64
	var length []byte
	write := func(part []byte) {
		length = binary.AppendUvarint(length[:0], uint64(len(part)))
		_, _ = out.Write(length) // a Writer keeps its first error for Flush
		_, _ = out.Write(part)
		size += int64(len(length) + len(part))
	}
	for _, p := range s.index {
		write(s.key(p))
		write(s.arena[p.value:p.end])
	}
	if err := out.Flush(); err != nil {
		return errors.Join(fmt.Errorf("writing a temporary file: %w", err), closeTemp(file))
	}
	s.runs = append(s.runs, run{file, size})
	s.arena, s.index = s.arena[:0], s.index[:0]
	return nil
}

// All plays the records. One is valid until the next.
func (s *Sorter) All() iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		s.sort()
		if len(s.runs) == 0 {
			for _, p := range s.index {
				if !yield(Record{s.key(p), s.arena[p.value:p.end]}, nil) {
					return
				}
			}
			return
		}
		if err := s.merge(yield); err != nil {
			yield(Record{}, fmt.Errorf("reading a temporary file: %w", err))
		}
	}
}

// merge plays all runs and what is still in memory together.
func (s *Sorter) merge(yield func(Record, error) bool) error {
	const buffers = 1 << 22 // shared by the runs
	var heads queue
	for i, r := range s.runs {
		in := bufio.NewReaderSize(io.NewSectionReader(r.file, 0, r.size), max(buffers/len(s.runs), 1<<14))
		heads = append(heads, &head{order: i, next: func(h *head) (err error) {
			if h.Key, err = readPart(in, h.Key); err == nil {
				h.Value, err = readPart(in, h.Value)
			}
			return err
		}})
	}
	rest := s.index
	heads = append(heads, &head{order: len(s.runs), next: func(h *head) error {
		if len(rest) == 0 {
			return io.EOF
		}
		h.Record = Record{s.key(rest[0]), s.arena[rest[0].value:rest[0].end]}
		rest = rest[1:]
		return nil
	}})
	open := heads[:0]
	for _, h := range heads {
		switch err := h.next(h); {
		case errors.Is(err, io.EOF):
		case err != nil:
			return err
		default:
			open = append(open, h)
		}
	}
	heap.Init(&open)
	for len(open) > 0 {
		h := open[0]
		if !yield(h.Record, nil) {
			return nil
		}
		switch err := h.next(h); {
		case errors.Is(err, io.EOF):
			heap.Pop(&open)
		case err != nil:
			return err
		default:
			heap.Fix(&open, 0)
		}
	}
	return nil
}

// Close frees what the sorter holds.
func (s *Sorter) Close() error {
	var errs []error
	for _, r := range s.runs {
		errs = append(errs, closeTemp(r.file))
	}
	s.arena, s.index, s.runs = nil, nil, nil
	return errors.Join(errs...)
}

// head is the next record of a run.
type head struct {
	Record
	order int // runs that were written earlier hold what was added earlier
	next  func(*head) error
}

type queue []*head

func (q queue) Len() int      { return len(q) }
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q queue) Less(i, j int) bool {
	if c := bytes.Compare(q[i].Key, q[j].Key); c != 0 {
		return c < 0
	}
	return q[i].order < q[j].order
}

func (q *queue) Push(h any) { *q = append(*q, h.(*head)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}
