package dataset

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"iter"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// sortMemory bounds what each of the three sorters of a store holds in memory.
const sortMemory = 64 << 20

// store takes what compilers found, piece by piece, and puts together what the pieces say of one node or fact, however far
// apart they stand: they are sorted by id, on disk what exceeds memory.
type store struct {
	*tree.Problems
	leftOut  tree.Problems // what a mapping lets pass where two rows disagree
	warnings tree.Problems
	schema   *schema.Schema
	codec    *codec
	types    []*schema.Type         // nouns and facts in the order of their names
	number   map[*schema.Type]byte  // their places there
	single   map[*schema.Type][]one // what nodes can have only one of, by the fact

	nodes, facts, ones *spill.Sorter
	buffer             []byte

	dropped  map[string]bool     // facts, and claims of them, that do not stand since an earlier one of their kind does
	limit    int                 // how many rows may be left out
	rejected map[int64]int       // rows that are left out for want of something, with [Problem.After] of the reason
	wanting  map[int64][]Problem // rows that were found wanting since they were last left out
}

// entry is what a record in a sorter is.
type entry byte

const (
	described entry = iota // a node or fact with its values
	fallback               // a node with values that count only where nothing else describes it
	mentioned              // the place where a node or fact is spoken of that must exist
	shadowed               // a fact has another id than the one under which this stands, which it would have if none were given
	lost                   // a row that is left out describes the node
)

func newStore(p *tree.Problems, s *schema.Schema) *store {
	st := &store{
		Problems: p, schema: s, codec: newCodec(), number: map[*schema.Type]byte{}, single: ones(s),
		nodes: spill.NewSorter(sortMemory), facts: spill.NewSorter(sortMemory), ones: spill.NewSorter(sortMemory),
		dropped: map[string]bool{}, rejected: map[int64]int{}, wanting: map[int64][]Problem{},
	}
	st.types = slices.Concat(s.Nouns, s.Facts)
	slices.SortFunc(st.types, func(a, b *schema.Type) int { return cmp.Compare(a.Name, b.Name) })
	for i, t := range st.types {
		st.number[t] = byte(i)
	}
	return st
}

func (s *store) close() error { return errors.Join(s.nodes.Close(), s.facts.Close(), s.ones.Close()) }

// key is the type's number and the id.
func (s *store) key(t *schema.Type, id string) []byte {
	return append([]byte{s.number[t]}, id...)
}

func (s *store) unkey(key []byte) (*schema.Type, string) { return s.types[key[0]], string(key[1:]) }

// piece says how what a compiler found is to be taken.
type piece struct {
	// first lets the earlier piece stand where two disagree, instead of refusing them.
	first bool
	// once refuses a node that one file describes in two pieces.
	once bool
	// fallback are the ids of the nodes whose values count only where nothing else describes them.
	fallback map[string]bool
	// row is the number of the row, 0 for what is no row that could be left out; file is the table that it stands in.
	row  int64
	file string
}

// take takes over what a compiler found.
func (s *store) take(c *compiler, p piece) error {
	whose := func(at tree.Position) piece { // what stands in the mapping is no fault of the row
		if at.File == p.file {
			return p
		}
		return piece{first: p.first, once: p.once}
	}
	put := func(to *spill.Sorter, key []byte, e entry, write func(b []byte) []byte) error {
		s.buffer = write(s.begin(e, p))
		return to.Add(key, s.buffer)
	}
	for id, n := range c.nodes {
		e := described
		if p.fallback[id] {
			e = fallback
		}
		if err := put(s.nodes, s.key(n.noun, id), e, func(b []byte) []byte { return s.codec.node(b, n) }); err != nil {
			return err
		}
	}
	for _, r := range c.references {
		if c.nodes[r.id] != nil {
			continue
		}
		s.buffer = s.codec.position(s.begin(mentioned, whose(r.at)), r.at)
		if err := s.nodes.Add(s.key(s.schema.NounOf(r.id), r.id), s.buffer); err != nil {
			return err
		}
	}
	for _, f := range slices.SortedFunc(maps.Values(c.facts), func(a, b *fact) int { return a.at.Compare(b.at) }) {
		if err := put(s.facts, s.key(f.noun, f.id), described, func(b []byte) []byte { return s.codec.fact(b, f) }); err != nil {
			return err
		}
		if derived := factID(f); derived != f.id {
			if err := put(s.facts, s.key(f.noun, derived), shadowed, func(b []byte) []byte { return s.codec.position(text(b, f.id), f.at) }); err != nil {
				return err
			}
		}
		for i, o := range s.single[f.noun] {
			near := f.near(o.field)
			if s.schema.NounOf(near) != o.noun {
				continue
			}
			key := append([]byte{s.number[f.noun], byte(i)}, near...)
			if err := put(s.ones, key, described, func(b []byte) []byte { return text(s.codec.position(text(b, f.far(o.field)), f.at), f.id) }); err != nil {
				return err
			}
		}
	}
	for _, r := range c.supports {
		if err := put(s.facts, s.key(factTypeOf(s.schema, r.id), r.id), mentioned, func(b []byte) []byte { return s.codec.position(b, r.at) }); err != nil {
			return err
		}
	}
	return nil
}

func (g said) isLost() bool { return g.entry == lost }

// begin begins the record of an entry.
func (s *store) begin(e entry, p piece) []byte {
	return binary.AppendVarint(append(s.buffer[:0], byte(e), bit(p.first)|bit(p.once)<<1), p.row)
}

// said is one record under a key.
type said struct {
	entry       entry
	first, once bool
	row         int64
	decoder
}

// said reads a record. It is false for what a row said that is left out, but for the nodes that it described: those are lost.
func (s *store) said(value []byte) (said, bool) {
	row, size := binary.Varint(value[2:])
	g := said{entry(value[0]), value[1]&1 != 0, value[1]&2 != 0, row, decoder{s.codec, value[2+size:]}}
	if _, out := s.rejected[row]; !out {
		return g, true
	}
	describes := g.entry == described || g.entry == fallback || g.entry == lost
	g.entry = lost
	return g, describes
}

// groups plays what was said, all of one key together, in the order in which it was said.
func (s *store) groups(of *spill.Sorter) iter.Seq2[[]byte, []said] {
	return func(yield func([]byte, []said) bool) {
		var key []byte
		var group []said
		for r, err := range of.All() {
			if err != nil {
				s.Add(tree.Position{}, "%s", err)
				return
			}
			if !bytes.Equal(r.Key, key) && len(group) > 0 {
				if !yield(key, group) {
					return
				}
				group = group[:0]
			}
			key = append(key[:0], r.Key...)
			g, stands := s.said(r.Value)
			// Of what is mentioned everywhere, a few places are enough: more rows than may be left out need not be known.
			if !stands || g.entry == mentioned && len(group) >= 2*maxMentions+s.limit || g.entry == lost && slices.ContainsFunc(group, said.isLost) {
				continue
			}
			g.rest = slices.Clone(g.rest)
			group = append(group, g)
		}
		if len(group) > 0 {
			yield(key, group)
		}
	}
}

// maxMentions bounds the places that are told of one id that is missing.
const maxMentions = 10

// settleNodes puts together what was said of each node, and finds those that are mentioned and nowhere described.
func (s *store) settleNodes(ctx context.Context, db *neo4jdb.DB, to *spill.Tape) error {
	missing := newMissing(s, db)
	for key, group := range s.groups(s.nodes) {
		noun, id := s.unkey(key)
		n := s.combine(noun, id, group)
		if n == nil {
			missing.mention(id, group)
		} else if about, _ := n.props["fact"].(string); s.dropped[about] && noun.Name == "Claim" {
			s.dropped[id] = true
		} else {
			s.complete(n)
			if len(n.missing) > 0 {
				missing.incomplete(n, group)
			}
			n.said = nil // it has served its purpose
			if err := to.Add(s.codec.node(s.pack(key), n)); err != nil {
				return err
			}
		}
		if err := missing.look(ctx, 2*batchSize); err != nil {
			return err
		}
	}
	if err := missing.look(ctx, 0); err != nil {
		return err
	}
	return missing.tell(to)
}

// settleFacts does the same for facts, and warns of those that no claim supports.
func (s *store) settleFacts(ctx context.Context, db *neo4jdb.DB, to *spill.Tape) error {
	missing := newMissing(s, db)
	for key, group := range s.groups(s.facts) {
		t, id := s.unkey(key)
		if s.dropped[id] {
			continue
		}
		var f *fact
		var mentions []said
		claimed := false
		s.checkShadows(id, group)
		for _, g := range group {
			if g.entry == shadowed || g.entry == lost {
				continue
			}
			if g.entry == mentioned {
				claimed = true
				mentions = append(mentions, g)
				continue
			}
			other := g.fact(t, id)
			claimed = claimed || other.claimed
			switch {
			case f == nil:
				f = other
			case f.from != other.from || f.to != other.to:
				s.Add(other.at, "the fact %s leads from %s to %s here, expected %s to %s as at %s", id, other.from, other.to, f.from, f.to, f.at)
			case !maps.Equal(f.props, other.props):
				s.disagree(g.first, other.at, "the fact %s has other values here (%s), expected the same as at %s (%s)", id, other.props, f.at, f.props)
			}
		}
		if f == nil && len(mentions) > 0 {
			missing.mention(id, mentions)
		} else if f != nil && !s.dropped[f.from] {
			if !claimed && t.Label != "FROM" {
				s.warnings.Add(f.at, "the fact %s has no claim, expected one: who says so, in which words?", id)
			}
			if err := to.Add(s.codec.fact(s.pack(key), f)); err != nil {
				return err
			}
		}
		if err := missing.look(ctx, 2*batchSize); err != nil {
			return err
		}
	}
	if err := missing.look(ctx, 0); err != nil {
		return err
	}
	return missing.tell(nil)
}

// checkShadows refuses one fact under two ids: one that was given, and the one that it has if none is.
func (s *store) checkShadows(id string, group []said) {
	for i, g := range group {
		for _, other := range group[:i] {
			given, plain := g, other
			if plain.entry == shadowed {
				given, plain = plain, given
			}
			if given.entry != shadowed || plain.entry != described {
				continue
			}
			fact, givenID, at := plain.fact(nil, id), given.text(), given.position()
			if g.entry == shadowed {
				s.Add(at, "the fact %s stands at %s with the id %s, expected the same id here, or in both places none", givenID, fact.at, id)
			} else {
				s.Add(fact.at, "the fact %s stands at %s with the id %s, expected the same id here, or in both places none", id, at, givenID)
			}
			return
		}
	}
}

// settleOnes finds nodes that are given two of what they have at most one of. Where a mapping lets the first stand, the others are dropped.
func (s *store) settleOnes() {
	for key, group := range s.groups(s.ones) {
		if group = slices.DeleteFunc(group, said.isLost); len(group) == 0 {
			continue
		}
		t, id := s.types[key[0]], string(key[2:])
		o := s.single[t][key[1]]
		far, at := group[0].text(), group[0].position()
		for _, g := range group[1:] {
			other, otherAt := g.text(), g.position()
			if other == far {
				continue
			}
			s.disagree(g.first, otherAt, "%s has the %s %s here, expected %s as at %s: %s %s has at most one",
				id, o.field.Name, other, far, at, article(o.noun.Name), o.noun.Name)
			if g.first {
				s.dropped[g.text()] = true
			}
		}
	}
}

// pack begins a record of a tape with its key.
func (s *store) pack(key []byte) []byte {
	s.buffer = binary.AppendUvarint(s.buffer[:0], uint64(len(key)))
	return append(s.buffer, key...)
}

// unpack reads a record of a tape.
func (s *store) unpack(record []byte) (t *schema.Type, id string, d decoder) {
	n, size := binary.Uvarint(record)
	t, id = s.unkey(record[size : size+int(n)])
	return t, id, decoder{s.codec, record[size+int(n):]}
}

// combine adds up what several places say of one node. It is nil if they only mention it.
func (s *store) combine(noun *schema.Type, id string, group []said) *node {
	var n *node
	for _, e := range []entry{described, fallback} {
		for _, g := range group {
			if g.entry != e {
				continue
			}
			other := g.node(noun, id)
			switch {
			case n == nil:
				n = other
				n.fallback = e == fallback
			case e == described && g.once && other.at.File == n.at.File:
				s.Add(other.at, "the id %s stands here a second time, expected each node once in a file: the first is at %s", id, n.at)
			case e == described:
				s.agree(n, other, g.first)
			}
		}
	}
	return n
}

// agree adds what another place says of a node.
func (s *store) agree(n, other *node, first bool) {
	for _, key := range slices.Sorted(maps.Keys(other.said)) {
		at := other.said[key]
		before, twice := n.said[key]
		value, good := other.props[key]
		if was, had := n.props[key]; twice && good && had && was != value && !(key == "tool" && n.noun.Name == "Claim") { // two mappings, one claim
			s.disagree(first, at, "%s of %s is %s here, expected %s as at %s", key, n.id, shown(value), shown(was), before)
		}
		if !twice {
			n.said[key] = at
		}
	}
	for key, value := range other.props {
		if _, has := n.props[key]; !has {
			n.props[key] = value
		}
	}
}

// disagree tells of two places of which the first stands: as a problem, or, where a mapping says so, as something that is
// left out.
func (s *store) disagree(first bool, at tree.Position, format string, args ...any) {
	if first {
		s.leftOut.Add(at, format, args...)
	} else {
		s.Add(at, format, args...)
	}
}
