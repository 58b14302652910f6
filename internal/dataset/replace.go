package dataset

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/entente-graph/entente/internal/spill"
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
