package dataset

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/schema"
)

// Withheld is a node, fact or claim that the files state and that stays retracted, because a curator took it back.
type Withheld struct {
	ID string
	// By and At are who took it back last, and when; Reason is what they said of it.
	By, Reason string
	At         time.Time
}

// withheld knows what curators took back: an import must not bring it back unasked, nor write anything at it.
type withheld struct {
	ids map[string]Withheld // nodes and facts
	// at are ids of the dataset that cannot be without those: facts with such an end, claims from such a document, names of such nodes.
	at map[string]bool
}

// lastRetraction finds for each id the last retraction, if it was not an import that made it.
const lastRetraction = "CALL (id) { MATCH (c:_Change) WHERE c.target = id AND c.action = 'RETRACTED' RETURN c ORDER BY c.sequence DESC LIMIT 1 } " +
	"MATCH (s:_ChangeSet) WHERE s.id = c.changeSet AND s.kind <> '" + string(changelog.Import) + "' " +
	"RETURN id, coalesce(s.author, ''), coalesce(s.reason, ''), c.at"

func withheldRow(row []any) Withheld {
	at, _ := row[3].(time.Time)
	return Withheld{row[0].(string), row[1].(string), row[2].(string), at}
}

// readWithheld reads what curators took back of nodes and facts; it is nil if that is nothing. Claims are looked up where they are compared, since
// they keep their label. If all is to be restored, only what the dataset mentions without describing it is withheld.
func (p *planner) readWithheld(ctx context.Context, d *Dataset, restore bool) (*withheld, error) {
	var nouns, facts []string
	for _, t := range p.schema.Nouns {
		nouns = append(nouns, t.Shadow())
	}
	for _, t := range p.schema.Facts {
		facts = append(facts, t.Shadow())
	}
	w := &withheld{map[string]Withheld{}, map[string]bool{}}
	for _, text := range []string{
		"MATCH (x:" + strings.Join(nouns, "|") + ") WHERE NOT EXISTS { (x)-[:_MERGED_INTO]->() } ",
		"MATCH ()-[x:" + strings.Join(facts, "|") + "]->() WHERE x._into IS NULL AND x._loop IS NULL ",
	} {
		for row, err := range p.db.Read(ctx, neo4jdb.Statement{Text: text + "WITH x.id AS id " + lastRetraction}) {
			if err != nil {
				return nil, fmt.Errorf("reading what curators retracted: %w", err)
			}
			one := withheldRow(row)
			w.ids[one.ID] = one
		}
	}
	if len(w.ids) == 0 {
		return nil, nil
	}
	if restore {
		for _, tape := range []*spill.Tape{&d.nodes, &d.facts} {
			for record, err := range tape.All() {
				if err != nil {
					return nil, err
				}
				_, id, _ := p.unpack(record)
				delete(w.ids, id)
			}
		}
	}
	return w, p.follow(d, w)
}

// follow finds what the dataset says at something that is withheld.
func (p *planner) follow(d *Dataset, w *withheld) error {
	each := func(do func(t *schema.Type, f *fact)) error {
		for record, err := range d.facts.All() {
			if err != nil {
				return err
			}
			t, id, decoder := p.unpack(record)
			do(t, decoder.fact(t, id))
		}
		return nil
	}
	err := each(func(t *schema.Type, f *fact) {
		if !w.holds(f.from) && !w.holds(f.to) {
			return
		}
		w.at[f.id] = true
		switch t.Name {
		case "From":
			w.at[f.from] = true
		case "Named":
			w.at[f.to] = true
		}
	})
	if err != nil || len(w.at) == 0 {
		return err
	}
	return each(func(t *schema.Type, f *fact) {
		if t.Name == "Named" && !w.holds(f.from) {
			delete(w.at, f.to) // something else is called so, too
		}
	})
}

// holds says whether a node or fact stays retracted.
func (w *withheld) holds(id string) bool {
	_, is := w.ids[id]
	return is
}

// withholds says whether something of the dataset is not to be written, and counts it: by its id, or since it is about, or at, one of others.
func (p *planner) withholds(id string, others ...string) bool {
	if p.withheld == nil {
		return false
	}
	if one, is := p.withheld.ids[id]; is {
		p.plan.withhold(one)
		return true
	}
	is := p.withheld.at[id]
	for _, other := range others {
		is = is || p.withheld.holds(other) || p.withheld.at[other]
	}
	if is {
		p.plan.LeftOut++
	}
	return is
}

func (p *Plan) withhold(one Withheld) {
	if p.WithheldCount++; len(p.Withheld) < maxExamples {
		p.Withheld = append(p.Withheld, one)
	}
}

// standingNodes are those of a batch that curators have not taken back, and that are not about what they have.
func (p *planner) standingNodes(nodes []*node) []*node {
	if p.withheld == nil {
		return nodes
	}
	return slices.DeleteFunc(slices.Clone(nodes), func(n *node) bool {
		about, _ := n.props["fact"].(string)
		return p.withholds(n.id, about)
	})
}

// standingFacts are those of a batch that curators have not taken back, and whose ends they have not.
func (p *planner) standingFacts(facts []*fact) []*fact {
	if p.withheld == nil {
		return facts
	}
	return slices.DeleteFunc(slices.Clone(facts), func(f *fact) bool { return p.withholds(f.id, f.from, f.to) })
}

// withheldClaims finds those of some claims that curators took back.
func (p *planner) withheldClaims(ctx context.Context, stored map[string]map[string]any) (map[string]Withheld, error) {
	var ids []string
	for id, was := range stored {
		if was["retractedAt"] != nil {
			ids = append(ids, id)
		}
	}
	found := map[string]Withheld{}
	if len(ids) == 0 || p.restore {
		return found, nil
	}
	for row, err := range p.db.Read(ctx, neo4jdb.Statement{Text: "UNWIND $ids AS id " + lastRetraction, Params: map[string]any{"ids": ids}}) {
		if err != nil {
			return nil, fmt.Errorf("reading what curators retracted: %w", err)
		}
		found[row[0].(string)] = withheldRow(row)
	}
	return found, nil
}

// PrintWithheld tells of what stays retracted.
func (p *Plan) PrintWithheld(w io.Writer) error {
	if p.WithheldCount == 0 && p.LeftOut == 0 {
		return nil
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Stay retracted, since curators took them back: %d", p.WithheldCount)
	if p.LeftOut > 0 {
		fmt.Fprintf(&b, "; not written, since they are about these or lead there: %d", p.LeftOut)
	}
	b.WriteString(". --restore-retracted brings them back.\n")
	for _, one := range p.Withheld {
		fmt.Fprintf(&b, "  %s (%s, %s", one.ID, one.By, one.At.UTC().Format(time.DateOnly))
		if one.Reason != "" {
			fmt.Fprintf(&b, ": %s", one.Reason)
		}
		b.WriteString(")\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
