package dataset

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// Replace says which sources a dataset is all of: what the graph has claims of from these documents and the dataset does not,
// is taken back. The claims are retracted and stay, with the moment; so are the facts for which no other claim speaks.
type Replace struct {
	// Documents are the ids of the sources.
	Documents []string
	// Most is the share of a source's claims that may be retracted, from 0 to 1: a file that was cut off must not take back
	// nearly everything.
	Most float64
}

// TooMuchRetracted refuses an import that would take back more than was allowed. Nothing was written.
type TooMuchRetracted struct {
	Document          string
	Retracted, Claims int
	// Emptied is the number of nodes and facts that would lose values.
	Emptied int
	Most    float64
}

func (e *TooMuchRetracted) Error() string {
	emptied := ""
	if e.Emptied > 0 {
		emptied = fmt.Sprintf(" and take values from %d nodes and facts", e.Emptied)
	}
	return fmt.Sprintf("the import would retract %d of the %d claims of %s%s (%.1f %%), expected at most %.1f %%: is the file whole? If it is meant, allow more",
		e.Retracted, e.Claims, e.Document, emptied, 100*float64(e.Retracted+e.Emptied)/float64(e.Claims), 100*e.Most)
}

// RowsLeftOut refuses to replace sources by files of which rows were left out: what such a row said before would be retracted, although it is
// only unread. Nothing was written.
type RowsLeftOut struct {
	Rows      int
	Documents []string
}

func (e *RowsLeftOut) Error() string {
	rows := "1 row was left out, and what it"
	if e.Rows != 1 {
		rows = fmt.Sprintf("%d rows were left out, and what they", e.Rows)
	}
	return fmt.Sprintf("%s said of %s before would be retracted, expected files that are read as a whole: mend the rows, or import without replacing the source",
		rows, tree.Join(e.Documents))
}

// UnknownSource refuses to replace a document that neither the files describe nor the graph has. Nothing was written.
type UnknownSource struct {
	Document string
	// Near is the id of a document that was likely meant; empty if there is none.
	Near string
}

func (e *UnknownSource) Error() string {
	hint := ""
	if e.Near != "" {
		hint = "; was " + e.Near + " meant?"
	}
	return fmt.Sprintf("there is no %s, in the files or in the graph, expected the id of the source that is to be replaced%s", e.Document, hint)
}

// mayReplace refuses sources that nobody knows, and files of which something is missing.
func (p *planner) mayReplace(ctx context.Context, d *Dataset, documents []string) error {
	if len(documents) == 0 {
		return nil
	}
	if d.RejectedRows > 0 {
		return &RowsLeftOut{d.RejectedRows, documents}
	}
	noun := p.schema.Type("Document")
	known := map[string]bool{}
	for record, err := range d.nodes.All() {
		if err != nil {
			return err
		}
		if t, id, _ := p.unpack(record); t == noun {
			known[id] = true
		}
	}
	text := "MATCH (d:" + noun.Label + "|" + noun.Shadow() + ") RETURN d.id ORDER BY d.id"
	for row, err := range p.db.Read(ctx, neo4jdb.Statement{Text: text}) {
		if err != nil {
			return fmt.Errorf("looking for the sources that are to be replaced: %w", err)
		}
		known[row[0].(string)] = true
	}
	for _, id := range documents {
		if !known[id] {
			return &UnknownSource{id, tree.NearestOf(id, slices.Sorted(maps.Keys(known)), 3)}
		}
	}
	return nil
}

// replace finds the claims that the graph has and the dataset does not.
func (p *planner) replace(ctx context.Context, d *Dataset, r Replace) error {
	for _, document := range r.Documents {
		if err := p.replaceSource(ctx, d, document, r.Most); err != nil {
			return err
		}
	}
	slices.SortFunc(p.plan.Counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(a.Type.Kind, b.Type.Kind), cmp.Compare(a.Type.Name, b.Type.Name))
	})
	return nil
}

// replaceSource walks through both in the order of ids.
func (p *planner) replaceSource(ctx context.Context, d *Dataset, document string, most float64) error {
	next, stop := iter.Pull2(claimIDs(p.store, &d.nodes))
	defer stop()
	id, err, more := next()
	claims, retracted := 0, 0
	for row, readErr := range p.db.Read(ctx, standingClaims(document)) {
		if readErr != nil {
			return fmt.Errorf("comparing with the graph: %w", readErr)
		}
		claims++
		claim, fact := row[0].(string), row[1].(string)
		for more && err == nil && id < claim {
			id, err, more = next()
		}
		if err != nil {
			return err
		}
		if more && id == claim {
			continue
		}
		retracted++
		if err := p.plan.retracted.Add(p.codec.properties(text(nil, claim), nil)); err != nil {
			return err
		}
		if err := p.retract(fact); err != nil {
			return err
		}
	}
	if claims > 0 && float64(retracted+p.emptied.cleared) > most*float64(claims) {
		return &TooMuchRetracted{document, retracted, claims, p.emptied.cleared, most}
	}
	return nil
}

// retract counts what a claim spoke of, and notes facts: they may have lost their last claim.
func (p *planner) retract(id string) error {
	t := p.schema.NounOf(id)
	if t == nil {
		t = factTypeOf(p.schema, id)
	}
	if t == nil {
		return nil
	}
	if t.Kind == schema.Fact {
		if p.plan.unclaimed == nil {
			p.plan.unclaimed = map[*schema.Type]*spill.Tape{}
		}
		if p.plan.unclaimed[t] == nil {
			p.plan.unclaimed[t] = new(spill.Tape)
		}
		if err := p.plan.unclaimed[t].Add(p.codec.properties(text(nil, id), nil)); err != nil {
			return err
		}
	}
	i := slices.IndexFunc(p.plan.Counts, func(c Count) bool { return c.Type == t })
	if i < 0 {
		p.plan.Counts = append(p.plan.Counts, Count{Type: t})
		i = len(p.plan.Counts) - 1
	}
	count := &p.plan.Counts[i]
	count.Retracted++
	if len(count.Examples) < maxExamples {
		count.Examples = append(count.Examples, Example{ID: id, Retracted: true})
	}
	return nil
}

// claimIDs yields the ids of a dataset's claims, in their order.
func claimIDs(s *store, nodes *spill.Tape) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		var claim *schema.Type = s.schema.Type("Claim")
		for record, err := range nodes.All() {
			if err != nil {
				yield("", err)
				return
			}
			if t, id, _ := s.unpack(record); t == claim && !yield(id, nil) {
				return
			}
		}
	}
}
