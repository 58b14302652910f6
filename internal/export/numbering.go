package export

import (
	"encoding/binary"
	"errors"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/internal/spill"
)

// sortingMemory is how much a writer that sorts holds until it goes to a temporary file.
const sortingMemory = 4 << 20

// numbering keeps nodes and facts for formats whose edges name nodes by number, in temporary files: which number a node has is known
// only when it is too late to hold them all. Nodes are numbered from 0 in the order in which they come.
type numbering struct {
	nodes, edges spill.Tape
	// ids has under each node's id its number, then the ends of facts that it is.
	ids *spill.Sorter
	// ends has under each end of a fact, in the order of the facts, the number of the node that it is.
	ends *spill.Sorter
}

// newNumbering returns a numbering that holds about twice so many bytes in memory.
func newNumbering(memory int) *numbering {
	return &numbering{ids: spill.NewSorter(memory), ends: spill.NewSorter(memory)}
}

// What stands under a node's id.
const (
	isNumber = 'n'
	isEnd    = 'e'
)

func tagged(tag byte, n uint64) []byte { return binary.BigEndian.AppendUint64([]byte{tag}, n) }

// node keeps what is to be written of a node.
func (n *numbering) node(id string, text []byte) error {
	if err := n.ids.Add([]byte(id), tagged(isNumber, uint64(n.nodes.Len()))); err != nil {
		return err
	}
	return n.nodes.Add(text)
}

// edge keeps what is to be written of a fact besides its ends.
func (n *numbering) edge(from, to string, text []byte) error {
	end := 2 * uint64(n.edges.Len())
	if err := n.ids.Add([]byte(from), tagged(isEnd, end)); err != nil {
		return err
	}
	if err := n.ids.Add([]byte(to), tagged(isEnd, end+1)); err != nil {
		return err
	}
	return n.edges.Add(text)
}

// resolve finds the numbers of all ends.
func (n *numbering) resolve() error {
	var node string
	var number []byte
	for r, err := range n.ids.All() {
		if err != nil {
			return err
		}
		switch {
		case r.Value[0] == isNumber:
			node, number = string(r.Key), append(number[:0], r.Value[1:]...)
		case string(r.Key) != node || number == nil:
			return fmt.Errorf("a fact leads to %s, which is not part of the export", r.Key)
		default:
			if err := n.ends.Add(r.Value[1:], number); err != nil {
				return err
			}
		}
	}
	return nil
}

// numbered is a fact with the numbers of its ends. It is valid until the next.
type numbered struct {
	from, to uint64
	text     []byte
}

// all plays the facts in the order in which they came.
func (n *numbering) all() iter.Seq2[numbered, error] {
	return func(yield func(numbered, error) bool) {
		next, stop := iter.Pull2(n.ends.All())
		defer stop()
		end := func() (uint64, error) {
			r, err, ok := next()
			if err != nil || !ok {
				return 0, errors.Join(err, errors.New("an end of a fact is missing"))
			}
			return binary.BigEndian.Uint64(r.Value), nil
		}
		for text, err := range n.edges.All() {
			e := numbered{text: text}
			if err == nil {
				e.from, err = end()
			}
			if err == nil {
				e.to, err = end()
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Close frees the temporary files.
func (n *numbering) Close() error {
	return errors.Join(n.nodes.Close(), n.edges.Close(), n.ids.Close(), n.ends.Close())
}
