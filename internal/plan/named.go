package plan

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// NamedNode is a node that an argument names by its id. Whoever names one means it: if there is none, that is told, and not taken for one
// that nothing fits.
type NamedNode struct {
	// ID is the id, and Argument the place where it stands: without.ids.0.
	ID, Argument string
}

// namedNodes are the nodes that a list in an argument names.
func namedNodes(ids []string, argument string) []NamedNode {
	named := make([]NamedNode, len(ids))
	for i, id := range ids {
		named[i] = NamedNode{id, index(argument, i)}
	}
	return named
}

// Named are the nodes that a neighborhood is asked to begin with.
func (n *Neighborhood) Named() []NamedNode { return namedNodes(n.Roots, "roots") }

// Named are the nodes that a search for paths names: its ends, and what is barred.
func (s *PathSearch) Named() []NamedNode {
	return append([]NamedNode{{s.From, "from"}, {s.To, "to"}}, s.Barred()...)
}

// Barred are the nodes that paths must not pass.
func (s *PathSearch) Barred() []NamedNode { return namedNodes(s.Without, "without.ids") }

// Named are the nodes that a timeline is asked of.
func (t *Timeline) Named() []NamedNode { return namedNodes(t.IDs, "of") }

// Named are the nodes that a question about candidates names.
func (c *Candidates) Named() []NamedNode { return namedNodes(c.Of, "of") }

// entityIDs reads ids of entities.
func (b *builder) entityIDs(ids []string, argument, limit string, allowed int) []string {
	if allowed > 0 && len(ids) > allowed {
		b.exceeds(limit, allowed, argument, "%d ids are given, and the limit is %d (%s)", len(ids), allowed, limit)
	}
	for _, named := range namedNodes(ids, argument) {
		b.entityID(named.ID, named.Argument)
	}
	return ids
}

// entityID reads the id of one entity.
func (b *builder) entityID(id, argument string) string {
	entity := b.schema.Type("Entity")
	if noun := b.schema.NounOf(id); noun == nil || !noun.Is(entity) {
		b.refuse(argument, "%q is no id of an entity; %s", id, expectedID(id, entity.Nouns))
	}
	return id
}

// idOf refuses an id that is of none of these nouns, of which one is wanted.
func (b *builder) idOf(nouns []*schema.Type, id, argument string) {
	noun := b.schema.NounOf(id)
	switch {
	case noun == nil:
		b.refuse(argument, "there is no node with the id %q; %s", id, expectedID(id, nouns))
	case !slices.Contains(nouns, noun):
		b.refuse(argument, "%q is of type %s; %s", id, noun.Name, expectedID("", nouns))
	}
}

// expectedID says what an id should have been: the same of the noun that is called most alike, or one of any of the nouns.
func expectedID(id string, nouns []*schema.Type) string {
	prefixes := make([]string, len(nouns))
	for i, noun := range nouns {
		prefixes[i] = noun.Prefix()
	}
	if prefix, rest, ok := strings.Cut(id, ":"); ok {
		if near := tree.NearestOf(prefix, prefixes, len(prefix)/3); near != "" && near != prefix {
			return fmt.Sprintf("did you mean %q?", near+":"+rest)
		}
	}
	return "expected one that begins with " + strings.Join(prefixes, ":, ") + ":"
}

// namedIn are the nodes that a condition on the nodes of a noun names outright: by `id: {eq}` or `id: {in}`.
func (b *builder) namedIn(where any, noun *schema.Type, path string) []NamedNode {
	condition := object(object(where)["id"])
	var named []NamedNode
	if id := condition["eq"]; id != nil {
		named = append(named, NamedNode{b.text(id), path + ".id.eq"})
	}
	named = append(named, namedNodes(b.texts(condition["in"]), path+".id.in")...)
	for _, n := range named {
		b.idOf([]*schema.Type{noun}, n.ID, n.Argument)
	}
	return named
}
