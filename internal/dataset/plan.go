package dataset

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Plan is what an import would write into one graph, as it was when the plan was made. It may lie in temporary files: close
// it.
type Plan struct {
	// Counts say what becomes of the nodes of each noun, then of the relationships of each fact, in the order of their
	// names. What the files do not mention is not among them.
	Counts []Count
	// Kept is the number of values that a replaced source does not give any more, and that stay because another source speaks of
	// their node or fact, too. KeptExample is one of them, as `signed of agreement:x`.
	Kept        int
	KeptExample string
	// WithheldCount is the number of nodes, facts and claims that stay retracted because curators took them back, of which Withheld has the
	// first. LeftOut is the number of others that are not written because they are about those, or lead there.
	WithheldCount, LeftOut int
	Withheld               []Withheld
	// Origin is what the history will say of it; set it before Apply.
	Origin Origin

	schema    *schema.Schema
	codec     *codec
	retracted spill.Tape // claims to be taken back
	restored  spill.Tape // claims that were taken back and hold again
	// unclaimed are the facts for which a replaced source does not speak any more: perhaps nobody does.
	unclaimed map[*schema.Type]*spill.Tape

	nodes []*nodeGroup
	facts []*factGroup
}

// Count says what an import does to the nodes of one noun or the relationships of one fact.
type Count struct {
	// Type is the noun or fact.
	Type *schema.Type
	// Added, Changed and Unchanged are numbers of nodes or relationships.
	Added, Changed, Unchanged int
	// Retracted is the number of those for which a replaced source does not speak any more.
	Retracted int
	// Examples are the first of those that are added or changed.
	Examples []Example

	none     bool // the graph has none of them: there is nothing to compare with
	noneAway bool // none of them was retracted
}

// Example is one node or relationship that an import adds or changes.
type Example struct {
	ID    string
	Added bool
	// Retracted says that a replaced source does not speak for it any more.
	Retracted bool
	// Changes are the properties that change, each as `name: old → new`; none if it is added.
	Changes []string
}

const maxExamples = 3

// Changes says whether the plan writes anything.
func (p *Plan) Changes() bool { return p.Rows() > 0 }

// Rows is the number of nodes and relationships that the plan writes.
func (p *Plan) Rows() (n int) {
	for _, count := range p.Counts {
		n += count.Added + count.Changed
	}
	for _, facts := range p.unclaimed {
		n += facts.Len()
	}
	return n + p.retracted.Len()
}

// Labels are those of the nodes that it adds, where they are many.
func (p *Plan) Labels() (labels []string) {
	for _, g := range p.nodes {
		if g.added.Len() > transactionSize {
			labels = append(labels, g.noun.Label)
		}
	}
	return labels
}

// nodeGroup are the nodes of one noun to be written.
type nodeGroup struct {
	noun                    *schema.Type
	added, changed, revived spill.Tape
	columns                 columnSet
}

// factGroup are the relationships of one type between two nouns to be written.
type factGroup struct {
	noun, from, to          *schema.Type
	added, changed, revived spill.Tape
	columns                 columnSet
}

// columnSet are the properties that any of what is added to a group has.
type columnSet map[string]bool

func (c *columnSet) note(props map[string]any) {
	if *c == nil {
		*c = columnSet{}
	}
	for name := range props {
		(*c)[name] = true
	}
}

// planner compares a dataset with the graph, batch by batch.
type planner struct {
	*store
	plan          *Plan
	tree.Problems // what the graph contradicts
	db            *neo4jdb.DB
	used          map[string]bool            // the labels that the graph uses
	emptied       *emptied                   // nil if no source is replaced
	merged        *merged                    // nil if nothing was merged
	withheld      *withheld                  // nil if curators retracted nothing
	told          map[*schema.Type]columnSet // the properties that the files have given so far
	restore       bool                       // what curators retracted is to be brought back
}

// Planning says what an import is to do beyond adding what the graph lacks.
type Planning struct {
	// Replace takes back what sources do not say any more.
	Replace Replace
	// Restore brings back what curators retracted and the files state. Otherwise it stays retracted, and the plan tells of it.
	Restore bool
}

// Plan compares the dataset with the graph. It only reads. What the graph contradicts in a way that no import may settle is
// told in a [*BadData].
func (d *Dataset) Plan(ctx context.Context, db *neo4jdb.DB) (*Plan, error) {
	return d.PlanWith(ctx, db, Planning{})
}

// PlanWith is [Dataset.Plan] for imports that do more. What must not be replaced is told by a [*TooMuchRetracted], a [*RowsLeftOut] or an
// [*UnknownSource].
func (d *Dataset) PlanWith(ctx context.Context, db *neo4jdb.DB, asked Planning) (_ *Plan, err error) {
	replace := asked.Replace
	p := &planner{plan: &Plan{schema: d.store.schema, codec: d.store.codec}, store: d.store, db: db, restore: asked.Restore, told: map[*schema.Type]columnSet{}}
	defer func() {
		if err != nil {
			err = closing(err, p.plan.Close())
		}
	}()
	if err := p.mayReplace(ctx, d, replace.Documents); err != nil {
		return nil, err
	}
	if p.emptied, err = newEmptied(d, replace); err != nil {
		return nil, err
	}
	if p.used, err = p.readUsed(ctx); err != nil {
		return nil, err
	}
	if p.used["_MERGED_INTO"] {
		if p.merged, err = readMerged(ctx, db, p.schema); err != nil {
			return nil, err
		}
	}
	if p.used["_Change"] {
		if p.withheld, err = p.readWithheld(ctx, d, asked.Restore); err != nil {
			return nil, err
		}
	}
	if p.merged != nil {
		err := batches(p.store, &d.facts, (*decoder).fact, func(t *schema.Type, facts []*fact) error { return p.merged.look(ctx, db, t, facts) })
		if err != nil {
			return nil, err
		}
	}
	err = batches(p.store, &d.nodes, (*decoder).node, func(noun *schema.Type, nodes []*node) error {
		return p.compareNodes(ctx, noun, p.standingNodes(p.merged.ofNodes(noun, nodes)))
	})
	if err != nil {
		return nil, err
	}
	err = batches(p.store, &d.facts, (*decoder).fact, func(t *schema.Type, facts []*fact) error {
		return p.compareFacts(ctx, t, p.standingFacts(p.merged.ofFacts(t, facts)))
	})
	if err != nil {
		return nil, err
	}
	if err := p.replace(ctx, d, replace); err != nil {
		return nil, err
	}
	if err := p.Problems.Err(d.sources); err != nil {
		return nil, err
	}
	return p.plan, nil
}

// Close frees what the plan holds.
func (p *Plan) Close() error {
	errs := []error{p.retracted.Close(), p.restored.Close()}
	for _, g := range p.nodes {
		errs = append(errs, g.added.Close(), g.changed.Close(), g.revived.Close())
	}
	for _, g := range p.facts {
		errs = append(errs, g.added.Close(), g.changed.Close(), g.revived.Close())
	}
	for _, tape := range p.unclaimed {
		errs = append(errs, tape.Close())
	}
	return errors.Join(errs...)
}

// readUsed asks which nouns and facts the graph has any of, standing or retracted, and whether there are merges and a history,
// which it knows without looking. It is one statement, since a young database takes a tenth of a second to plan each.
func (p *planner) readUsed(ctx context.Context) (map[string]bool, error) {
	counted := map[string]string{"_Change": "(:_Change)", "_MERGED_INTO": "()-[:_MERGED_INTO]->()"}
	for _, noun := range p.schema.Nouns {
		for _, label := range []string{noun.Label, noun.Shadow()} {
			counted[label] = "(:" + label + ")"
		}
	}
	for _, fact := range p.schema.Facts {
		for _, label := range []string{fact.Label, fact.Shadow()} {
			counted[label] = "()-[:" + label + "]->()"
		}
	}
	labels := slices.Sorted(maps.Keys(counted))
	parts := make([]string, len(labels))
	for i, label := range labels {
		parts[i] = "COUNT { " + counted[label] + " } > 0"
	}
	used := map[string]bool{}
	for row, err := range p.db.Read(ctx, neo4jdb.Statement{Text: "RETURN [" + strings.Join(parts, ", ") + "]"}) {
		if err != nil {
			return nil, fmt.Errorf("asking what there is in the graph: %w", err)
		}
		for i, is := range row[0].([]any) {
			used[labels[i]] = is == true
		}
	}
	return used, nil
}

// batches plays a tape, at most batchSize records of one type at a time.
func batches[T any](s *store, tape *spill.Tape, decode func(*decoder, *schema.Type, string) T, each func(*schema.Type, []T) error) error {
	var batch []T
	var of *schema.Type
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		err := each(of, batch)
		batch = batch[:0]
		return err
	}
	for record, err := range tape.All() {
		if err != nil {
			return err
		}
		t, id, d := s.unpack(record)
		if t != of || len(batch) == batchSize {
			if err := flush(); err != nil {
				return err
			}
			of = t
		}
		batch = append(batch, decode(&d, t, id))
	}
	return flush()
}

// count is the one of a type, begun if it is the first time. Types come one after the other.
func (p *planner) count(t *schema.Type) *Count {
	if n := len(p.plan.Counts); n > 0 && p.plan.Counts[n-1].Type == t {
		return &p.plan.Counts[n-1]
	}
	p.plan.Counts = append(p.plan.Counts, Count{Type: t, none: !p.used[t.Label], noneAway: !p.used[t.Shadow()]})
	return &p.plan.Counts[len(p.plan.Counts)-1]
}

func (p *planner) compareNodes(ctx context.Context, noun *schema.Type, nodes []*node) error {
	count := p.count(noun)
	if len(p.plan.nodes) == 0 || p.plan.nodes[len(p.plan.nodes)-1].noun != noun {
		p.plan.nodes = append(p.plan.nodes, &nodeGroup{noun: noun})
	}
	group := p.plan.nodes[len(p.plan.nodes)-1]
	stored := map[string]map[string]any{}
	if !count.none {
		// Those of which nothing is said are known to be there.
		told := slices.DeleteFunc(slices.Clone(nodes), func(n *node) bool { return len(n.props) == 0 })
		var columns []string
		if !slices.ContainsFunc(told, func(n *node) bool { return len(n.derived) > 0 }) { // which look at what else is there
			columns = p.columns(noun, func(yield func(properties) bool) {
				for _, n := range told {
					if !yield(n.props) {
						return
					}
				}
			})
		}
		for row, err := range p.db.Read(ctx, storedNodes(noun, ids(told, func(n *node) string { return n.id }), columns)) {
			if err != nil {
				return fmt.Errorf("comparing with the graph: %w", err)
			}
			stored[row[0].(string)] = wasRead(row[1], columns)
		}
	}
	left := map[string][]*schema.Field{}
	for _, n := range nodes {
		if fields := p.emptied.fields(noun, n.props, stored[n.id]); len(fields) > 0 && !n.fallback {
			left[n.id] = fields
		}
	}
	cleared, err := p.clear(ctx, left)
	if err != nil {
		return err
	}
	away, err := p.away(ctx, count, missingFrom(stored, nodes, func(n *node) string { return n.id }))
	if err != nil {
		return err
	}
	withheld, err := p.withheldClaims(ctx, stored)
	if err != nil {
		return err
	}
	for _, n := range nodes {
		was := stored[n.id]
		if one, is := withheld[n.id]; is {
			p.plan.withhold(one)
			continue
		}
		if gone := away[n.id]; gone != nil {
			before := gone[0].(map[string]any)
			set := count.revive(n.id, n.against(before), before)
			if err := group.revived.Add(p.codec.properties(text(nil, n.id), set)); err != nil {
				return err
			}
			continue
		}
		if n.fallback && was != nil || len(n.props) == 0 {
			count.Unchanged++
			continue
		}
		props := n.against(was).with(cleared[n.id])
		if noun.Name == "Claim" && was != nil {
			props = claimedAgain(props, was)
		}
		set := count.compare(n.id, props, was)
		if set == nil {
			continue
		}
		if _, restored := set["retractedAt"]; restored {
			if err := p.plan.restored.Add(p.codec.properties(text(nil, n.id), set)); err != nil {
				return err
			}
			continue
		}
		tape := &group.changed
		if was == nil {
			tape = &group.added
			group.columns.note(set)
		}
		if err := tape.Add(p.codec.properties(text(nil, n.id), set)); err != nil {
			return err
		}
	}
	return nil
}

// claimedAgain is what a file that states a claim sets on one that is there: it holds again, and stays the claim of whoever made it if a
// table has it too. Else the two would take it from each other with each import.
func claimedAgain(props properties, was map[string]any) properties {
	method := was["method"]
	again, others := was["retractedAt"] != nil, props["method"] == "IMPORT" && method != nil && method != "IMPORT"
	if !again && !others {
		return props
	}
	props = maps.Clone(props)
	if again {
		props["retractedAt"] = nil
	}
	if others {
		delete(props, "method")
		delete(props, "tool")
	}
	return props
}

// columns are the properties of a type in which a batch may differ from the graph, with those of the batches before it: a statement that changes with
// each batch would be planned for each. There are none, which stands for all, where a source is replaced.
func (p *planner) columns(t *schema.Type, props iter.Seq[properties]) []string {
	if p.emptied != nil {
		return nil
	}
	told := p.told[t]
	for one := range props {
		told.note(one)
	}
	if t.Name == "Claim" {
		told.note(properties{"retractedAt": nil})
	}
	p.told[t] = told
	return slices.Sorted(maps.Keys(told))
}

func (p *planner) group(t *schema.Type, f *fact) *factGroup {
	from, to := p.schema.NounOf(f.from), p.schema.NounOf(f.to)
	for i := len(p.plan.facts) - 1; i >= 0 && p.plan.facts[i].noun == t; i-- {
		if g := p.plan.facts[i]; g.from == from && g.to == to {
			return g
		}
	}
	p.plan.facts = append(p.plan.facts, &factGroup{noun: t, from: from, to: to})
	return p.plan.facts[len(p.plan.facts)-1]
}

func (p *planner) compareFacts(ctx context.Context, t *schema.Type, facts []*fact) error {
	count := p.count(t)
	stored := map[string][]any{}
	if !count.none {
		columns := p.columns(t, func(yield func(properties) bool) {
			for _, f := range facts {
				if !yield(f.props) {
					return
				}
			}
		})
		for row, err := range p.db.Read(ctx, storedFacts(t, ids(facts, func(f *fact) string { return f.id }), columns)) {
			if err != nil {
				return fmt.Errorf("comparing with the graph: %w", err)
			}
			stored[row[0].(string)] = []any{wasRead(row[1], columns), row[2], row[3]}
		}
	}
	left := map[string][]*schema.Field{}
	for _, f := range facts {
		if was := stored[f.id]; was != nil {
			if fields := p.emptied.fields(t, f.props, was[0].(map[string]any)); len(fields) > 0 {
				left[f.id] = fields
			}
		}
	}
	cleared, err := p.clear(ctx, left)
	if err != nil {
		return err
	}
	away, err := p.away(ctx, count, missingFrom(stored, facts, func(f *fact) string { return f.id }))
	if err != nil {
		return err
	}
	var added []*fact
	for _, f := range facts {
		group := p.group(t, f)
		was := stored[f.id]
		if gone := away[f.id]; gone != nil && gone[1] == f.from && gone[2] == f.to {
			set := count.revive(f.id, f.props, gone[0].(map[string]any))
			if err := group.revived.Add(p.codec.properties(text(nil, f.id), set)); err != nil {
				return err
			}
			added = append(added, f)
			continue
		} else if gone != nil {
			was = gone
		}
		if was == nil {
			set := count.compare(f.id, f.props, nil)
			group.columns.note(set)
			if err := group.added.Add(p.codec.properties(text(text(text(nil, f.id), f.from), f.to), set)); err != nil {
				return err
			}
			added = append(added, f)
			continue
		}
		if was[1] != f.from || was[2] != f.to {
			p.Problems.Add(f.at, "the fact %s leads from %s to %s in the graph, expected the same here: give a new fact a new id", f.id, was[1], was[2])
			continue
		}
		if set := count.compare(f.id, f.props.with(cleared[f.id]), was[0].(map[string]any)); set != nil {
			if err := group.changed.Add(p.codec.properties(text(nil, f.id), set)); err != nil {
				return err
			}
		}
	}
	if count.none {
		return nil
	}
	for _, o := range p.single[t] {
		if err := p.checkStoredOnes(ctx, o, added); err != nil {
			return err
		}
	}
	return nil
}

// checkStoredOnes refuses a second of what a node can have only one of, and has in the graph.
func (p *planner) checkStoredOnes(ctx context.Context, o one, added []*fact) error {
	byNear := map[string]*fact{}
	for _, f := range added {
		if id := f.near(o.field); p.schema.NounOf(id) == o.noun {
			byNear[id] = f
		}
	}
	if len(byNear) == 0 {
		return nil
	}
	for row, err := range p.db.Read(ctx, storedOnes(o, slices.Sorted(maps.Keys(byNear)))) {
		if err != nil {
			return fmt.Errorf("comparing with the graph: %w", err)
		}
		f := byNear[row[0].(string)]
		if far, _ := row[1].(string); far != f.far(o.field) {
			p.Problems.Add(f.at, "%s has the %s %s in the graph, expected the same here, not %s: %s %s has at most one",
				row[0], o.field.Name, far, f.far(o.field), article(o.noun.Name), o.noun.Name)
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
			set[name] = value
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
