package curate

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// need is a node or fact without which something cannot come back: it may have been retracted since, and then took
// along only what stood.
type need struct {
	id string
	// how completes the sentence "it …".
	how string
}

// comesBack says that it was retracted, and is to stand again.
func (i *item) comesBack() bool {
	return i.there() && !i.stands() && (i.action == Restore || i.action == Create)
}

// readNeeds finds what the items need that come back: a claim what it is about and its document, a fact the nodes that
// it refers to.
func (j *job) readNeeds(ctx context.Context, tx *neo4jdb.Tx, items []*item) error {
	var claims []string
	for _, i := range items {
		switch {
		case !i.comesBack() || len(i.needs) > 0:
		case i.t.Kind == schema.Fact:
			i.needs = i.references()
		case i.t.Name == claimNoun && i.action == Restore: // one that is made again names both
			about, _ := i.stored["fact"].(string)
			i.needs = []need{{about, "is about"}}
			claims = append(claims, i.id)
		}
	}
	if len(claims) == 0 {
		return nil
	}
	rows, _, err := tx.Run(ctx, readDocumentsOf(claims))
	if err != nil {
		return fmt.Errorf("reading the documents of claims: %w", err)
	}
	for _, row := range rows {
		i := j.items[row[0].(string)]
		i.needs = append(i.needs, need{row[1].(string), "is from"})
	}
	return nil
}

// references are the nodes to which a fact refers, unless the change set says otherwise.
func (i *item) references() []need {
	var found []need
	for _, f := range i.t.Fields {
		if f.Kind != schema.Reference {
			continue
		}
		id, is := i.stored[f.Property].(string)
		if _, said := i.values[f.Property]; is && !said {
			found = append(found, need{id, "has as its " + f.Name})
		}
	}
	return found
}

// willStand says whether an id that was looked up stands once the change set is applied.
func (j *job) willStand(id string) bool {
	i := j.items[id]
	return j.found[id] && (i == nil || i.action != Retract) || i != nil && (i.action == Create || i.action == Restore)
}

// checkNeeds refuses to bring something back that needs what does not stand.
func (j *job) checkNeeds(ctx context.Context, tx *neo4jdb.Tx, i *item) error {
	for _, n := range i.needs {
		if j.willStand(n.id) {
			continue
		}
		err := j.conflict(ctx, tx, i.at, n.id, 0, "%s cannot come back, since %s, which it %s, does not stand, expected it to stand: "+
			"bring that back first", i.id, n.id, n.how)
		if err != nil {
			return err
		}
	}
	return nil
}
