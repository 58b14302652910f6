package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// merged knows which nodes and facts of the graph stand for others, since curators merged them (package merge): files go on calling
// them by their own ids. What is said of those is said of what stands for them, and remembers whose it is, as the merge itself has it.
type merged struct {
	schema *schema.Schema
	// nodes are the ids of the nodes that stand for merged ones, by the ids of those.
	nodes map[string]string
	// facts are the ids of the facts that stand for others; empty for those that lead nowhere any more.
	facts map[string]string
}

// readMerged reads what stands for what; it is nil if nothing was merged.
func readMerged(ctx context.Context, db *neo4jdb.DB, s *schema.Schema) (*merged, error) {
	m := &merged{s, map[string]string{}, map[string]string{}}
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: "MATCH (n)-[:_MERGED_INTO]->() MATCH (n)-[:_MERGED_INTO*1..1000]->(k) " +
		"WHERE NOT EXISTS { (k)-[:_MERGED_INTO]->() } RETURN n.id, k.id"}) {
		if err != nil {
			return nil, fmt.Errorf("reading what was merged: %w", err)
		}
		m.nodes[row[0].(string)] = row[1].(string)
	}
	if len(m.nodes) == 0 {
		return nil, nil
	}
	var shadows []string
	for _, t := range s.Facts {
		shadows = append(shadows, t.Shadow())
	}
	text := "MATCH ()-[r:" + strings.Join(shadows, "|") + "]->() WHERE r._into IS NOT NULL OR r._loop RETURN r.id, coalesce(r._into, '')"
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text}) {
		if err != nil {
			return nil, fmt.Errorf("reading what was merged: %w", err)
		}
		m.facts[row[0].(string)] = row[1].(string)
	}
	return m, nil
}

// move lets a property name what stands for what it names, and remembers what it named itself.
func (m *merged) move(props properties, name, stands string) properties {
	moved := maps.Clone(props)
	moved["_"+name] = props[name]
	moved[name] = stands
	return moved
}

// ofNodes are the nodes of a batch that are to be compared with the graph. What is said of merged ones stays as it was when they were
// merged; claims speak of what stands for what they name.
func (m *merged) ofNodes(noun *schema.Type, nodes []*node) (rest []*node) {
	if m == nil {
		return nodes
	}
	for _, n := range nodes {
		if m.nodes[n.id] != "" {
			continue
		}
		if about, ok := n.props["fact"].(string); ok && noun.Name == "Claim" {
			if stands := m.nodes[about] + m.facts[about]; stands != "" {
				n.props = m.move(n.props, "fact", stands)
			}
		}
		rest = append(rest, n)
	}
	return rest
}

// ofFacts are the facts of a batch that are to be compared with the graph, with the ends and references that stand for theirs.
func (m *merged) ofFacts(t *schema.Type, facts []*fact) (rest []*fact) {
	if m == nil {
		return facts
	}
	for _, f := range facts {
		if _, stood := m.facts[f.id]; stood {
			continue
		}
		if f = m.moved(t, f); f.from != f.to {
			rest = append(rest, f)
		}
	}
	return rest
}

// moved is a fact with the ends and references that stand for its own.
func (m *merged) moved(t *schema.Type, f *fact) *fact {
	was := f
	f = &fact{}
	*f = *was
	f.props = maps.Clone(was.props)
	if f.props == nil {
		f.props = properties{}
	}
	for name, end := range map[string]*string{"_from": &f.from, "_to": &f.to} {
		if stands := m.nodes[*end]; stands != "" {
			f.props[name] = *end
			*end = stands
		}
	}
	for _, field := range t.Fields {
		if field.Kind == schema.Reference {
			if named, ok := f.props[field.Property].(string); ok && m.nodes[named] != "" {
				f.props = m.move(f.props, field.Property, m.nodes[named])
			}
		}
	}
	return f
}

// look finds the facts of a batch that the graph does not have, but another one that says the same since ends were merged.
func (m *merged) look(ctx context.Context, db *neo4jdb.DB, t *schema.Type, facts []*fact) error {
	var moved []*fact
	for _, f := range facts {
		if _, stood := m.facts[f.id]; !stood && (m.nodes[f.from] != "" || m.nodes[f.to] != "") {
			moved = append(moved, m.moved(t, f))
		}
	}
	if len(moved) == 0 {
		return nil
	}
	lost, err := lacked(ctx, db, t, ids(moved, func(f *fact) string { return f.id }))
	if err != nil {
		return err
	}
	for _, f := range moved {
		if !lost[f.id] || f.from == f.to {
			continue
		}
		from, to := m.schema.NounOf(f.from), m.schema.NounOf(f.to)
		text := "MATCH (a:" + from.Label + ") USING INDEX a:" + from.Label + "(id) WHERE a.id = $from MATCH (a)-[r:" + t.Label + "]->(b:" + to.Label + ") " +
			"WHERE b.id = $to RETURN r.id, properties(r) ORDER BY r.id"
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text, Params: map[string]any{"from": f.from, "to": f.to}}) {
			if err != nil {
				return fmt.Errorf("comparing with the graph: %w", err)
			}
			stored := row[1].(map[string]any)
			same := !slices.ContainsFunc(t.Key, func(name string) bool { return !sameValue(f.props[name], stored[name]) })
			if same && m.facts[f.id] == "" {
				m.facts[f.id] = row[0].(string)
			}
		}
	}
	return nil
}
