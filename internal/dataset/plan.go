package dataset

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Plan is what an import would write into one graph, as it was when the plan was made.
type Plan struct {
	// Counts say what becomes of the nodes of each noun, then of the relationships of each fact, in the order of their
	// names. What the files do not mention is not among them.
	Counts []Count

	nodes []nodeGroup
	facts []factGroup
}

// Count says what an import does to the nodes of one noun or the relationships of one fact.
type Count struct {
	// Type is the noun or fact.
	Type *schema.Type
	// Added, Changed and Unchanged are numbers of nodes or relationships.
	Added, Changed, Unchanged int
	// Examples are the first of those that are added or changed.
	Examples []Example
}

// Example is one node or relationship that an import adds or changes.
type Example struct {
	ID    string
	Added bool
	// Changes are the properties that change, each as `name: old → new`; none if it is added.
	Changes []string
}

const maxExamples = 3

// Changes says whether the plan writes anything.
func (p *Plan) Changes() bool { return p.rows() > 0 }

func (p *Plan) rows() (n int) {
	for _, count := range p.Counts {
		n += count.Added + count.Changed
	}
	return n
}

// nodeGroup are the nodes of one noun to be written; rows are the statement's.
type nodeGroup struct {
	noun *schema.Type
	rows []map[string]any
}

// factGroup are the relationships of one type between two nouns to be written.
type factGroup struct {
	noun, from, to *schema.Type
	added, changed []map[string]any
}

// Plan compares the dataset with the graph. It only reads. What the graph contradicts in a way that no import may settle is
// told in a [*BadData].
func (d *Dataset) Plan(ctx context.Context, db *neo4jdb.DB) (*Plan, error) {
	plan, bad := &Plan{}, &tree.Problems{}
	for noun, nodes := range groups(d.nodes, func(n *node) *schema.Type { return n.noun }) {
		if err := plan.compareNodes(ctx, db, noun, nodes); err != nil {
			return nil, err
		}
	}
	single := ones(d.schema)
	for t, facts := range groups(d.facts, func(f *fact) *schema.Type { return f.noun }) {
		added, err := plan.compareFacts(ctx, db, d.schema, t, facts, bad)
		if err != nil {
			return nil, err
		}
		for _, o := range single[t] {
			if err := checkStoredOnes(ctx, db, d.schema, o, added, bad); err != nil {
				return nil, err
			}
		}
	}
	if err := bad.Err(d.sources); err != nil {
		return nil, err
	}
	return plan, nil
}

// groups splits what is sorted by id, and yields the groups in the order of their types' names.
func groups[T any](all []T, typeOf func(T) *schema.Type) func(func(*schema.Type, []T) bool) {
	byType := map[*schema.Type][]T{}
	for _, one := range all {
		byType[typeOf(one)] = append(byType[typeOf(one)], one)
	}
	types := slices.SortedFunc(maps.Keys(byType), func(a, b *schema.Type) int { return cmp.Compare(a.Name, b.Name) })
	return func(yield func(*schema.Type, []T) bool) {
		for _, t := range types {
			if !yield(t, byType[t]) {
				return
			}
		}
	}
}

func (p *Plan) compareNodes(ctx context.Context, db *neo4jdb.DB, noun *schema.Type, nodes []*node) error {
	count := Count{Type: noun}
	group := nodeGroup{noun: noun}
	for batch := range slices.Chunk(nodes, batchSize) {
		stored := map[string]map[string]any{}
		for row, err := range db.Read(ctx, storedNodes(noun, ids(batch, func(n *node) string { return n.id }))) {
			if err != nil {
				return fmt.Errorf("comparing with the graph: %w", err)
			}
			stored[row[0].(string)] = row[1].(map[string]any)
		}
		for _, n := range batch {
			if set := count.compare(n.id, n.against(stored[n.id]), stored[n.id]); set != nil {
				group.rows = append(group.rows, map[string]any{"id": n.id, "set": set})
			}
		}
	}
	p.Counts = append(p.Counts, count)
	if len(group.rows) > 0 {
		p.nodes = append(p.nodes, group)
	}
	return nil
}

// compareFacts returns those that are not in the graph yet.
func (p *Plan) compareFacts(ctx context.Context, db *neo4jdb.DB, s *schema.Schema, t *schema.Type, facts []*fact, bad *tree.Problems) (added []*fact, err error) {
	count := Count{Type: t}
	between := map[[2]*schema.Type]*factGroup{}
	for batch := range slices.Chunk(facts, batchSize) {
		stored := map[string][]any{}
		for row, err := range db.Read(ctx, storedFacts(t, ids(batch, func(f *fact) string { return f.id }))) {
			if err != nil {
				return nil, fmt.Errorf("comparing with the graph: %w", err)
			}
			stored[row[0].(string)] = row[1:]
		}
		for _, f := range batch {
			key := [2]*schema.Type{s.NounOf(f.from), s.NounOf(f.to)}
			if between[key] == nil {
				between[key] = &factGroup{noun: t, from: key[0], to: key[1]}
			}
			group := between[key]
			was := stored[f.id]
			if was == nil {
				set := count.compare(f.id, f.props, nil)
				group.added = append(group.added, map[string]any{"id": f.id, "from": f.from, "to": f.to, "set": set})
				added = append(added, f)
				continue
			}
			if was[1] != f.from || was[2] != f.to {
				bad.Add(f.at, "the fact %s leads from %s to %s in the graph, expected the same here: give a new fact a new id", f.id, was[1], was[2])
				continue
			}
			if set := count.compare(f.id, f.props, was[0].(map[string]any)); set != nil {
				group.changed = append(group.changed, map[string]any{"id": f.id, "set": set})
			}
		}
	}
	p.Counts = append(p.Counts, count)
	for _, key := range slices.SortedFunc(maps.Keys(between), func(a, b [2]*schema.Type) int {
		return cmp.Or(cmp.Compare(a[0].Name, b[0].Name), cmp.Compare(a[1].Name, b[1].Name))
	}) {
		p.facts = append(p.facts, *between[key])
	}
	return added, nil
}

// checkStoredOnes refuses a second of what a node can have only one of, and has in the graph.
func checkStoredOnes(ctx context.Context, db *neo4jdb.DB, s *schema.Schema, o one, added []*fact, bad *tree.Problems) error {
	byNear := map[string]*fact{}
	for _, f := range added {
		if id := f.near(o.field); s.NounOf(id) == o.noun {
			byNear[id] = f
		}
	}
	for batch := range slices.Chunk(slices.Sorted(maps.Keys(byNear)), batchSize) {
		for row, err := range db.Read(ctx, storedOnes(o, batch)) {
			if err != nil {
				return fmt.Errorf("comparing with the graph: %w", err)
			}
			f := byNear[row[0].(string)]
			if far, _ := row[1].(string); far != f.far(o.field) {
				bad.Add(f.at, "%s has the %s %s in the graph, expected the same here, not %s: %s %s has at most one",
					row[0], o.field.Name, far, f.far(o.field), article(o.noun.Name), o.noun.Name)
			}
		}
	}
	return nil
}

func ids[T any](batch []T, id func(T) string) []string {
	all := make([]string, len(batch))
	for i, one := range batch {
		all[i] = id(one)
	}
	return all
}

// compare counts one node or relationship, and returns what to set on it: nil if nothing, all of it if it is new. A nil
// value removes.
func (c *Count) compare(id string, props properties, stored map[string]any) map[string]any {
	set := map[string]any{}
	var changes []string
	for _, name := range slices.Sorted(maps.Keys(props)) {
		if value := props[name]; !sameValue(value, stored[name]) {
			set[name] = parameter(value)
			if stored != nil && len(c.Examples) < maxExamples {
				changes = append(changes, fmt.Sprintf("%s: %s → %s", name, shown(stored[name]), shown(value)))
			}
		}
	}
	switch {
	case stored == nil:
		c.Added++
	case len(set) == 0:
		c.Unchanged++
		return nil
	default:
		c.Changed++
	}
	if len(c.Examples) < maxExamples {
		c.Examples = append(c.Examples, Example{ID: id, Added: stored == nil, Changes: changes})
	}
	return set
}

// sameValue compares a file's value with the graph's.
func sameValue(file, graph any) bool {
	switch f := file.(type) {
	case edtf.Day:
		date, ok := graph.(interface{ Time() time.Time })
		return ok && date.Time().Format(time.DateOnly) == f.Time().Format(time.DateOnly)
	case time.Time:
		t, ok := graph.(time.Time)
		return ok && t.Equal(f)
	}
	return file == graph
}

// parameter is a value as the database wants it.
func parameter(v any) any {
	if day, ok := v.(edtf.Day); ok {
		return neo4jdb.Date(day.Time())
	}
	return v
}
