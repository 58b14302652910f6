package network

import (
	"math"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Noun is a kind of member.
type Noun uint8

// The nouns that can be tied to each other.
const (
	Organization Noun = iota
	Country
	Person
	Topic
	nouns
)

// labels are the nouns' labels in the graph.
var labels = [nouns]string{"Organization", "Country", "Person", "Topic"}

// Label is the noun's label in the graph.
func (n Noun) Label() string { return labels[n] }

// Day is a date as days since 1970-01-01.
type Day int32

// The days that stand for open and for unknown dates.
const (
	unknown Day = math.MinInt32
	never   Day = math.MaxInt32
)

// DayOf is the day of a time.
func DayOf(t time.Time) Day {
	return Day(math.Floor(float64(t.Unix()) / (24 * 60 * 60)))
}

// Known says whether there is such a date at all.
func (d Day) Known() bool { return d != unknown && d != never }

// Time is the beginning of the day, in UTC.
func (d Day) Time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// Value is the day as 2017-06-15, nil if it is not known.
func (d Day) Value() any {
	if !d.Known() {
		return nil
	}
	year, month, day := d.Time().Date()
	return edtf.Day{Year: year, Month: month, Day: day}.String()
}

// bases are the things of which an occasion can tie, as bits.
type bases uint8

const (
	hosting bases = 1 << iota
	participation
	agreement
	position
	about
)

// Projection is a compact copy of who took part in what and when, as of one mark of the database. It is never changed.
type Projection struct {
	// Mark is that of the database before it was read.
	Mark neo4jdb.Mark
	// Begun is when reading it began, and Took is how long it took.
	Begun time.Time
	Took  time.Duration

	// Members are numbered noun by noun, in the order of their ids.
	ids   []string
	nodes []int64 // Neo4j's own numbers
	first [nouns + 1]int32
	// exists is when each may have existed.
	exists []span

	countries  links  // organization → country
	parents    links  // organization → organization, with the days between which it holds
	successors links  // organization or country → who took its place, and since when
	ministry   bitset // organizations that are ministries

	events     occasions
	agreements occasions
	posts      posts

	levels  levels
	derived *derived
}

// Has says whether there is a node with this id among those of a label that can be tied.
func (p *Projection) Has(label, id string) bool {
	n := slices.Index(labels[:], label)
	if n < 0 {
		return false
	}
	_, found := slices.BinarySearch(p.ids[p.first[n]:p.first[n+1]], id)
	return found
}

// occasions are the events, or the agreements, that tie their members.
type occasions struct {
	nodes      []int64 // Neo4j's own numbers, in the order of the ids
	begin, end []Day
	members    lists // who had a part in it
	parts      []bases
	// exists is when agreements may have been in force, and holds when each part may have held; nil for events.
	exists, holds []span
	topics        lists
	of            lists // member → occasions, the inverse of members and topics
}

// posts are the bodies in which each person held a post.
type posts struct {
	persons, bodies []int32
	begin, end      []Day
	// held is when each may have been held, and shown the time on some day of which a source shows it; nowhere where there is none.
	held, shown []span
}

// lists are lists of numbers, one behind the other: list i is values[from[i]:from[i+1]].
type lists struct {
	from   []int32
	values []int32
}

func (l *lists) of(i int32) []int32 { return l.values[l.from[i]:l.from[i+1]] }

// size is how many lists there are.
func (l *lists) size() int { return max(0, len(l.from)-1) }

// inverted returns, for each of n values, the numbers of the lists that hold it.
func (l *lists) inverted(n int) lists {
	from := make([]int32, n+1)
	for _, v := range l.values {
		from[v+1]++
	}
	for i := range n {
		from[i+1] += from[i]
	}
	values := make([]int32, len(l.values))
	next := slices.Clone(from)
	for i := range int32(l.size()) {
		for _, v := range l.of(i) {
			values[next[v]] = i
			next[v]++
		}
	}
	return lists{from: from, values: values}
}

// links lead from members to members, each between two days.
type links struct {
	lists
	since, until []Day
}

// bitset is a set of small numbers.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) add(i int64) { b[i>>6] |= 1 << (i & 63) }

func (b bitset) has(i int64) bool { return i>>6 < int64(len(b)) && b[i>>6]&(1<<(i&63)) != 0 }

// ID is a member's id.
func (p *Projection) ID(member int32) string { return p.ids[member] }

// Node is Neo4j's own number of a member's node.
func (p *Projection) Node(member int32) int64 { return p.nodes[member] }

// Events, Agreements and Facts say how many there are in the projection.
func (p *Projection) Events() int { return len(p.events.nodes) }

// Agreements is how many agreements there are.
func (p *Projection) Agreements() int { return len(p.agreements.nodes) }

// Facts is how many relationships there are.
func (p *Projection) Facts() int {
	n := len(p.countries.values) + len(p.parents.values) + len(p.successors.values) + len(p.posts.persons)
	for _, o := range []*occasions{&p.events, &p.agreements} {
		n += len(o.members.values) + len(o.topics.values)
	}
	return n
}

// noun is the noun of a member.
func (p *Projection) noun(member int32) Noun {
	for n := range nouns {
		if member < p.first[n+1] {
			return n
		}
	}
	return nouns
}

// Bytes is about how much memory the projection takes.
func (p *Projection) Bytes() int {
	n := 32*len(p.ids) + 8*len(p.nodes) + 32*len(p.posts.persons)
	for _, id := range p.ids {
		n += len(id)
	}
	for _, l := range []*links{&p.countries, &p.parents, &p.successors} {
		n += 4*len(l.from) + 12*len(l.values)
	}
	for _, o := range []*occasions{&p.events, &p.agreements} {
		n += 16*len(o.nodes) + len(o.parts) + 8*len(o.exists) + 8*len(o.holds)
		for _, l := range []*lists{&o.members, &o.topics, &o.of} {
			n += 4*len(l.from) + 4*len(l.values)
		}
	}
	return n
}
