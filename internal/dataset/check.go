package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
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

// checkOnes finds nodes that the files give two of what they have at most one of.
func (c *compiler) checkOnes() {
	found := ones(c.schema)
	type key struct {
		id    string
		field *schema.Field
	}
	seen := map[key]*fact{}
	facts := slices.SortedFunc(maps.Values(c.facts), func(a, b *fact) int { return a.at.Compare(b.at) })
	for _, f := range facts {
		for _, one := range found[f.noun] {
			id := f.near(one.field)
			if c.schema.NounOf(id) != one.noun {
				continue
			}
			if first, twice := seen[key{id, one.field}]; twice && first.far(one.field) != f.far(one.field) {
				c.Add(f.at, "%s has the %s %s here, expected %s as at %s: %s %s has at most one",
					id, one.field.Name, f.far(one.field), first.far(one.field), first.at, article(one.noun.Name), one.noun.Name)
				continue
			}
			seen[key{id, one.field}] = f
		}
	}
}

// unclaimed warns of facts that no claim supports.
func (c *compiler) unclaimed() *tree.Problems {
	warnings := &tree.Problems{}
	claimed := map[string]bool{}
	for _, n := range c.nodes {
		if about, ok := n.props["fact"].(string); ok && n.noun.Name == "Claim" {
			claimed[about] = true
		}
	}
	for _, f := range c.facts {
		if !claimed[f.id] && f.noun.Label != "FROM" {
			warnings.Add(f.at, "the fact %s has no claim, expected one: who says so, in which words?", f.id)
		}
	}
	return warnings
}

// resolve finds what is mentioned and not described, in the files or, if there is one, in the graph.
func (c *compiler) resolve(ctx context.Context, db *neo4jdb.DB) error {
	open := map[string][]tree.Position{}
	for _, r := range c.references {
		if c.nodes[r.id] == nil {
			open[r.id] = append(open[r.id], r.at)
		}
	}
	for _, r := range c.supports {
		if c.facts[r.id] == nil {
			open[r.id] = append(open[r.id], r.at)
		}
	}
	for id, n := range c.nodes {
		if len(n.missing) > 0 {
			open[id] = append(open[id], n.at)
		}
	}
	if db != nil && len(open) > 0 {
		if err := removeKnown(ctx, db, c.schema, open); err != nil {
			return err
		}
	}
	where := "in these files"
	if db != nil {
		where = "in these files or in the graph"
	}
	for id, places := range open {
		if n := c.nodes[id]; n != nil {
			c.Add(n.at, "%s of %s is missing, expected it: the node is not in the graph yet%s", fieldNames(n.missing), id, withoutGraph(db))
			continue
		}
		for _, at := range places {
			c.Add(at, "there is no %s %s, expected one of them to describe it%s", id, where, c.nearest(id))
		}
	}
	return nil
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

// nearest offers an id of the files that looks like a misspelt one.
func (c *compiler) nearest(id string) string {
	prefix, _, _ := strings.Cut(id, ":")
	var same []string
	for other := range c.nodes {
		if strings.HasPrefix(other, prefix+":") && len(same) < 2000 {
			same = append(same, other)
		}
	}
	slices.Sort(same)
	if near := tree.NearestOf(id, same, 3); near != "" {
		return "; was " + near + " meant?"
	}
	return ""
}

// removeKnown takes out of open the ids that the graph has.
func removeKnown(ctx context.Context, db *neo4jdb.DB, s *schema.Schema, open map[string][]tree.Position) error {
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
			for row, err := range db.Read(ctx, knownIDs(t, batch)) {
				if err != nil {
					return fmt.Errorf("looking up ids in the graph: %w", err)
				}
				delete(open, row[0].(string))
			}
		}
	}
	return nil
}
