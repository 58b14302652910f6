package network

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Database is where projections are read from.
type Database interface {
	Mark(ctx context.Context) (neo4jdb.Mark, error)
	ReadMarked(ctx context.Context, s neo4jdb.Statement) ([][]any, neo4jdb.Mark, error)
}

// pageSize is how many nodes are read at a time: columns of this length cost the database some 20 MB.
const pageSize = 50_000

// Load reads a projection. Columns come as lists, which is ten times as fast as rows; long columns come by pages of nodes in
// the order of their ids, so that the database's memory does not limit the graph. A write that commits meanwhile may be
// in the projection or not, as with any statement of Neo4j's; the projection's mark, taken first, tells that it came later.
func Load(ctx context.Context, db Database) (*Projection, error) {
	p := &Projection{Begun: time.Now(), derived: newDerived(derivedBytes)}
	var err error
	if p.Mark, err = db.Mark(ctx); err != nil {
		return nil, err
	}
	l := loader{ctx: ctx, db: db, p: p, members: map[int64]int32{}, named: map[string]int32{}}
	for _, step := range []func() error{
		l.nouns, l.links, l.posts,
		func() error { return l.occasions(&p.events, eventPage) },
		func() error { return l.occasions(&p.agreements, agreementPage) },
	} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("read the projection of ties: %w", err)
		}
	}
	p.Took = time.Since(p.Begun)
	return p, nil
}

// loader fills a projection.
type loader struct {
	ctx     context.Context
	db      Database
	p       *Projection
	members map[int64]int32  // by Neo4j's number
	named   map[string]int32 // organizations, countries and positions (as their bodies) by id
}

// page runs a statement that answers one row of columns.
func (l *loader) page(text string, params map[string]any) ([]any, error) {
	rows, _, err := l.db.ReadMarked(l.ctx, neo4jdb.Statement{Text: text, Params: params})
	if err != nil {
		return nil, err
	}
	if len(rows) != 1 {
		return nil, fmt.Errorf("the database answered %d rows instead of one, to %s", len(rows), text)
	}
	return rows[0], nil
}

// pages runs a statement page after page; its first two columns are the nodes' numbers and ids.
func (l *loader) pages(text string, each func(columns []any)) error {
	for after := ""; ; {
		columns, err := l.page(text, map[string]any{"after": after, "size": pageSize})
		if err != nil {
			return err
		}
		each(columns)
		ids := columns[1].([]any)
		if len(ids) < pageSize {
			return nil
		}
		after = ids[len(ids)-1].(string)
	}
}

// nouns reads the members.
func (l *loader) nouns() error {
	for n := range nouns {
		l.p.first[n] = int32(len(l.p.ids))
		err := l.pages(
			`MATCH (n:`+n.Label()+`)
			WHERE n.id > $after
			WITH n ORDER BY n.id LIMIT $size
			RETURN collect(id(n)), collect(n.id), collect(coalesce(n.kind = 'MINISTRY', false)),
			       collect([coalesce(n.inceptionStart, n.validFromStart), coalesce(n.dissolutionEnd, n.validToEnd)])`,
			func(columns []any) {
				ids, kinds, dates := columns[1].([]any), columns[2].([]any), columns[3].([]any)
				for i, node := range columns[0].([]any) {
					member, id := int32(len(l.p.ids)), ids[i].(string)
					l.p.ids = append(l.p.ids, id)
					l.p.nodes = append(l.p.nodes, node.(int64))
					existed := dates[i].([]any)
					l.p.exists = append(l.p.exists, spanOf(existed[1], existed[0]))
					l.members[node.(int64)] = member
					if n == Organization || n == Country {
						l.named[id] = member
					}
					for int(member)/64 >= len(l.p.ministry) {
						l.p.ministry = append(l.p.ministry, 0)
					}
					if kinds[i] == true {
						l.p.ministry.add(int64(member))
					}
				}
			})
		if err != nil {
			return err
		}
	}
	l.p.first[nouns] = int32(len(l.p.ids))
	return nil
}

// links reads what belongs to what, and what followed what.
func (l *loader) links() error {
	for _, kind := range []struct {
		to   *links
		text string
	}{
		{&l.p.countries, `MATCH (a:Organization)-[r:OF_COUNTRY]->(b)
			WITH collect(id(a)) AS a, collect(id(b)) AS b
			RETURN a, b, [] AS since, [] AS until`},
		{&l.p.parents, `MATCH (a:Organization)-[r:PART_OF]->(b)
			WITH a, r, b, r.fromStart AS since, r.toEnd AS until
			RETURN collect(id(a)), collect(id(b)), collect([since]), collect([until])`},
		{&l.p.successors, `MATCH (a)-[r:SUCCEEDED_BY]->(b) WHERE coalesce(r.kind, '') <> 'SEPARATE'
			WITH a, r, b, coalesce(r.dateEnd, r.dateStart) AS taken
			WITH collect(id(a)) AS a, collect(id(b)) AS b, collect([taken]) AS since
			RETURN a, b, since, [] AS until`},
	} {
		columns, err := l.page(kind.text, nil)
		if err != nil {
			return err
		}
		*kind.to = l.linked(columns)
	}
	return nil
}

// link is one member's link to another between two days.
type link struct {
	from, to     int32
	since, until Day
}

func (l *loader) linked(columns []any) links {
	var all []link
	targets, since, until := columns[1].([]any), columns[2].([]any), columns[3].([]any)
	for i, node := range columns[0].([]any) {
		from, ok := l.members[node.(int64)]
		to, also := l.members[targets[i].(int64)]
		if !ok || !also {
			continue // written since the members were read
		}
		one := link{from: from, to: to, since: unknown, until: never}
		if len(since) > 0 {
			one.since = day(since[i].([]any)[0])
		}
		if len(until) > 0 {
			if last := day(until[i].([]any)[0]); last != unknown {
				one.until = last
			}
		}
		all = append(all, one)
	}
	return linksOf(all, len(l.p.ids))
}

// linksOf brings the links of each of n members together.
func linksOf(all []link, n int) links {
	slices.SortFunc(all, func(a, b link) int {
		if a.from != b.from {
			return int(a.from - b.from)
		}
		return int(a.to - b.to)
	})
	out := links{lists: lists{from: make([]int32, n+1)}}
	for _, one := range all {
		out.from[one.from+1]++
		out.values = append(out.values, one.to)
		out.since = append(out.since, one.since)
		out.until = append(out.until, one.until)
	}
	for i := range n {
		out.from[i+1] += out.from[i]
	}
	return out
}

// posts reads who held a post where, and which body a post is in. What is known of the time of a post is what a
// source proves of it.
func (l *loader) posts() error {
	columns, err := l.page(
		`MATCH (p:Position)-[:IN]->(o:Organization)
		RETURN collect(p.id), collect(id(o))`, nil)
	if err != nil {
		return err
	}
	bodies := columns[1].([]any)
	for i, id := range columns[0].([]any) {
		if member, ok := l.members[bodies[i].(int64)]; ok {
			l.named[id.(string)] = member
		}
	}
	columns, err = l.page(
		`MATCH (p:Person)-[r:HELD]->(:Position)-[:IN]->(o:Organization)
		RETURN collect(id(p)), collect(id(o)), collect([coalesce(r.fromStart, r.asOfStart)]), collect([coalesce(r.toEnd, r.asOfEnd)]),
		       collect([r.from IS NOT NULL OR r.to IS NOT NULL, r.fromStart, r.toEnd, r.asOf IS NOT NULL, r.asOfStart, r.asOfEnd])`, nil)
	if err != nil {
		return err
	}
	posts := &l.p.posts
	bodies = columns[1].([]any)
	since, until := columns[2].([]any), columns[3].([]any)
	for i, node := range columns[0].([]any) {
		person, ok := l.members[node.(int64)]
		body, also := l.members[bodies[i].(int64)]
		if ok && also {
			posts.persons, posts.bodies = append(posts.persons, person), append(posts.bodies, body)
			posts.begin, posts.end = append(posts.begin, day(since[i].([]any)[0])), append(posts.end, day(until[i].([]any)[0]))
			times := columns[4].([]any)[i].([]any)
			posts.held, posts.shown = append(posts.held, spanIf(times[:3])), append(posts.shown, spanIf(times[3:]))
		}
	}
	return nil
}

// spanIf is the time between two dates, if the first value is true.
func spanIf(values []any) span {
	if values[0] != true {
		return nowhere
	}
	return spanOf(values[2], values[1])
}

// The pages of occasions: numbers, ids, first and last days; then who had which part, as places in the page beside
// numbers of nodes; then on whose behalf somebody took part, as ids; then topics; then when hosts' parts may have held, and when the
// occasions may have existed.
var (
	eventPage = occasionPage("Event", "start", "end", "null",
		collected("(a:Organization|Country)-[:HOSTED]->(e)", "hosted", "id(a) AS hosts", "null AS holds"),
		collected("(a:Organization|Country|Person|Group)-[r:PARTICIPATED_IN]->(e)", "joined",
			"id(a) AS participants", "coalesce(r.onBehalfOf, r.position, '') AS behalf"))
	agreementPage = occasionPage("Agreement", "signedStart", "signedEnd", "[e.inForceStart, e.signedStart, e.terminatedEnd]",
		collected("(a:Organization|Country)-[r:PARTY_TO]->(e)", "hosted", "id(a) AS hosts",
			"[r.inForceStart, r.signedStart, r.withdrawnEnd] AS holds"),
		collected("(a:Person)-[:SIGNED]->(e)", "joined", "id(a) AS participants", "'' AS behalf"))
)

func occasionPage(label, first, last, exists, hosts, participants string) string {
	return `
		MATCH (e:` + label + `)
		WHERE e.id > $after
		WITH e ORDER BY e.id LIMIT $size
		WITH collect(e) AS es` + hosts + participants + collected("(e)-[:ABOUT]->(t:Topic)", "about", "id(t) AS topics") + `
		RETURN [e IN es | id(e)], [e IN es | e.id], [e IN es | e.` + first + `], [e IN es | e.` + last + `],
		       hosted, hosts, joined, participants, behalf, about, topics, holds, [e IN es | ` + exists + `]`
}

// collected is a subquery over the page's occasions that collects the place of each match, and values of it.
func collected(pattern, place string, values ...string) string {
	text := `
		CALL (es) {
		  UNWIND range(0, size(es) - 1) AS i
		  WITH i, es[i] AS e
		  MATCH ` + pattern + `
		  RETURN collect(i) AS ` + place
	for _, value := range values {
		expression, name, _ := strings.Cut(value, " AS ")
		text += ", collect(" + expression + ") AS " + name
	}
	return text + `
		}`
}

// part is one member's part in an occasion.
type part struct {
	occasion, member int32
	as               bases
	// holds is when it may have held.
	holds span
}

// occasions reads events, or agreements.
func (l *loader) occasions(o *occasions, text string) error {
	host, participant := hosting|participation, participation
	if o == &l.p.agreements {
		host, participant = agreement, agreement
	}
	var parts, topics []part
	err := l.pages(text, func(columns []any) {
		base := int32(len(o.nodes))
		for _, node := range columns[0].([]any) {
			o.nodes = append(o.nodes, node.(int64))
		}
		o.begin = appendDays(o.begin, columns[2])
		o.end = appendDays(o.end, columns[3])
		parts = l.appendParts(parts, base, columns[4], columns[5], columns[11].([]any), host)
		parts = l.appendParts(parts, base, columns[6], columns[7], nil, participant)
		for i, id := range columns[8].([]any) {
			if member, ok := l.named[id.(string)]; ok {
				parts = append(parts, part{base + int32(columns[6].([]any)[i].(int64)), member, participant, always})
			}
		}
		topics = l.appendParts(topics, base, columns[9], columns[10], nil, about)
		for _, dates := range columns[12].([]any) {
			if dates, dated := dates.([]any); dated {
				o.exists = append(o.exists, spanOf(dates[2], dates[0], dates[1]))
			}
		}
	})
	if err != nil {
		return err
	}
	o.members, o.parts, o.holds = broughtTogether(parts, len(o.nodes))
	o.topics, _, _ = broughtTogether(topics, len(o.nodes))
	o.of = o.members.inverted(len(l.p.ids))
	return nil
}

// appendParts adds parts; holds are the dates between which each may have held, nil for always.
func (l *loader) appendParts(parts []part, base int32, places, nodes any, holds []any, as bases) []part {
	members := nodes.([]any)
	for i, place := range places.([]any) {
		if member, ok := l.members[members[i].(int64)]; ok {
			one := part{base + int32(place.(int64)), member, as, always}
			if len(holds) > 0 {
				dates := holds[i].([]any)
				one.holds = spanOf(dates[2], dates[0], dates[1])
			}
			parts = append(parts, one)
		}
	}
	return parts
}

// broughtTogether brings the parts of each of n occasions together; who had several parts in one at the same time stands once, with all
// of them. When they may have held is nil if all always may.
func broughtTogether(parts []part, n int) (out lists, as []bases, holds []span) {
	slices.SortFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(a.occasion, b.occasion), cmp.Compare(a.member, b.member),
			cmp.Compare(a.holds.since, b.holds.since), cmp.Compare(a.holds.until, b.holds.until))
	})
	out = lists{from: make([]int32, n+1)}
	dated := slices.ContainsFunc(parts, func(one part) bool { return one.holds != always })
	for i, one := range parts {
		if i > 0 && one.occasion == parts[i-1].occasion && one.member == parts[i-1].member && one.holds == parts[i-1].holds {
			as[len(as)-1] |= one.as
			continue
		}
		out.from[one.occasion+1]++
		out.values = append(out.values, one.member)
		as = append(as, one.as)
		if dated {
			holds = append(holds, one.holds)
		}
	}
	for i := range n {
		out.from[i+1] += out.from[i]
	}
	return out, as, holds
}

func appendDays(days []Day, column any) []Day {
	for _, value := range column.([]any) {
		days = append(days, day(value))
	}
	return days
}

// day reads a date as the driver gives it; unknown if it is missing, or of a year that the contract does not know.
func day(value any) Day {
	if date, ok := value.(interface{ Time() time.Time }); ok {
		if t := date.Time(); -9999 <= t.Year() && t.Year() <= 9999 {
			return DayOf(t)
		}
	}
	return unknown
}
