package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// one is a relationship of which a node has at most one, seen from that node.
type one struct {
	noun  *schema.Type
	field *schema.Field
}

// ones finds, for each fact type, the ends that have at most one of it.
func ones(s *schema.Schema) map[*schema.Type][]one {
	found := map[*schema.Type][]one{}
	for _, noun := range s.Nouns {
		for _, f := range noun.Fields {
			if f.Kind == schema.Relationship && !f.Many && !isEdge(noun, f) {
				found[f.Fact] = append(found[f.Fact], one{noun, f})
			}
		}
	}
	return found
}

// near and far are a fact's ends as seen along a field.
func (f *fact) near(field *schema.Field) string {
	if field.Out {
		return f.from
	}
	return f.to
}

func (f *fact) far(field *schema.Field) string {
	if field.Out {
		return f.to
	}
	return f.from
}

// missing gathers what is mentioned and nowhere described, and looks for it in the graph.
type missing struct {
	*store
	db   *neo4jdb.DB // nil if there is none to look into
	open map[string]lack
	lost map[string]lack // what is neither in the files nor in the graph
}

// lack is what must be in the graph already: a node or fact, or values of a node.
type lack struct {
	places []place        // that speak of it
	node   *node          // of which values are missing; nil if all of it is
	cause  *tree.Position // the row that is left out and describes it, if there is one
	after  int            // what [Problem.After] is of that
}

// place is where something stands.
type place struct {
	at  tree.Position
	row int64
}

func newMissing(s *store, db *neo4jdb.DB) *missing {
	return &missing{store: s, db: db, open: map[string]lack{}, lost: map[string]lack{}}
}

// mention notes what is spoken of and nowhere described.
func (m *missing) mention(id string, group []said) {
	if l := m.lack(group, mentioned); len(l.places) > 0 {
		m.open[id] = l
	}
}

// incomplete notes a node that is described without values that it must have.
func (m *missing) incomplete(n *node, group []said) {
	l := m.lack(group, described, fallback)
	l.node = n
	if m.limit == 0 || len(l.places) == 0 {
		l.places = []place{{at: n.at}}
	}
	m.open[n.id] = l
}

// lack gathers where something is spoken of.
func (m *missing) lack(group []said, entries ...entry) (l lack) {
	for _, g := range group {
		switch {
		case g.entry == lost:
			at := g.position()
			l.cause, l.after = &tree.Position{File: at.File, Line: at.Line}, m.rejected[g.row]+1
		case slices.Contains(entries, g.entry) && len(l.places) < maxMentions+m.limit:
			l.places = append(l.places, place{g.position(), g.row})
		}
	}
	return l
}

// look asks the graph as soon as so many are open.
func (m *missing) look(ctx context.Context, atLeast int) error {
	if len(m.open) == 0 || len(m.open) < atLeast {
		return nil
	}
	if m.db != nil {
		if err := removeKnown(ctx, m.db, m.schema, m.open); err != nil {
			return err
		}
	}
	most := 10_000 + m.limit // as many as are told
	for id, l := range m.open {
		if len(m.lost) < most {
			m.lost[id] = l
		} else {
			m.More++
		}
	}
	clear(m.open)
	return nil
}

// tell makes problems of what was not found, or leaves the rows out that need it. Ids that look alike are looked for among the nodes.
func (m *missing) tell(nodes *spill.Tape) error {
	if len(m.lost) == 0 {
		return nil
	}
	alike, err := m.alike(nodes)
	if err != nil {
		return err
	}
	where := "in these files"
	if m.db != nil {
		where = "in these files or in the graph"
	}
	for _, id := range slices.Sorted(maps.Keys(m.lost)) {
		l := m.lost[id]
		prefix, _, _ := strings.Cut(id, ":")
		hint := ""
		if near := tree.NearestOf(id, alike[prefix], 3); l.cause != nil {
			hint = fmt.Sprintf("; the row at %s describes it, and cannot be taken itself", l.cause)
		} else if near != "" {
			hint = "; was " + near + " meant?"
		}
		message := fmt.Sprintf("there is no %s %s, expected one of them to describe it%s", id, where, hint)
		if l.node != nil {
			if l.cause == nil {
				hint = withoutGraph(m.db)
			}
			message = fmt.Sprintf("%s of %s is missing, expected it: the node is not in the graph yet%s", fieldNames(l.node.missing), id, hint)
		}
		for _, p := range l.places {
			m.wants(p, l.after, message)
		}
	}
	return nil
}

// alike gathers some ids of each kind that something is missing of, in their order.
func (m *missing) alike(nodes *spill.Tape) (map[string][]string, error) {
	const most = 2000
	ids := map[string][]string{}
	if nodes == nil {
		return ids, nil
	}
	for id := range m.lost {
		prefix, _, _ := strings.Cut(id, ":")
		ids[prefix] = nil
	}
	for record, err := range nodes.All() {
		if err != nil {
			return nil, err
		}
		_, id, _ := m.unpack(record)
		prefix, _, _ := strings.Cut(id, ":")
		if some, wanted := ids[prefix]; wanted && len(some) < most {
			ids[prefix] = append(some, id)
		}
	}
	return ids, nil
}

func withoutGraph(db *neo4jdb.DB) string {
	if db == nil {
		return ", as far as can be told without one"
	}
	return ""
}

func fieldNames(fields []*schema.Field) string {
	var names []string
	for _, f := range fields {
		if slices.ContainsFunc(fields, func(g *schema.Field) bool { return slices.Contains(f.Default, g.Name) }) {
			continue // it follows from one that is asked for itself
		}
		name := f.Name
		if len(f.Default) > 0 {
			name += fmt.Sprintf(" (or %s)", tree.Join(f.Default))
		}
		names = append(names, name)
	}
	return strings.Join(names, " and ")
}

// removeKnown takes out of open the ids that the graph has.
func removeKnown(ctx context.Context, db *neo4jdb.DB, s *schema.Schema, open map[string]lack) error {
	byLabel := map[*schema.Type][]string{}
	for id := range open {
		t := s.NounOf(id)
		if t == nil {
			t = factTypeOf(s, id)
		}
		byLabel[t] = append(byLabel[t], id)
	}
	for t, ids := range byLabel {
		slices.Sort(ids)
		for batch := range slices.Chunk(ids, batchSize) {
			lost, err := lacked(ctx, db, t, batch)
			if err != nil {
				return err
			}
			for _, id := range batch {
				if !lost[id] {
					delete(open, id)
				}
			}
		}
	}
	return nil
}
