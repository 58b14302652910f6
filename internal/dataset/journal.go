package dataset

import (
	"cmp"
	"crypto/rand"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// CreatedBy is the property in which nodes and facts keep the id of the change set that wrote them first.
const CreatedBy = "_createdBy"

// Origin is what the history says of an import.
type Origin struct {
	// Author is who imports, and Reason says why.
	Author, Reason string
	// Input is what was asked, as JSON.
	Input string
}

// changeSet is the one of an import that begins now. Its id is short enough for the database to keep it beside the other properties of
// whatever was created.
func (o Origin) changeSet() changelog.Set {
	id := "import-" + time.Now().UTC().Format("20060102") + "-" + strings.ToLower(rand.Text()[:8])
	return changelog.Set{ID: changelog.IDOf(id), Kind: changelog.Import, Status: changelog.Applied, Author: o.Author, Reason: o.Reason, Input: o.Input}
}

// transaction is one of an import, with what it has done so far.
type transaction struct {
	*neo4jdb.Tx
	set string // the change set's id
	// merge bears that somebody else has made the same since the plan was made.
	merge bool
	// each lists what is created node by node. Otherwise it is only counted: a history as long as the graph would cost as much again.
	each    bool
	changes []changelog.Change
	created map[*schema.Type]int64
	claims  map[string]int // the places of created claims among the changes
}

// noteCreated notes new nodes or facts. Their rows hold the id, the ends of a fact, and the values of the columns.
func (t *transaction) noteCreated(of *schema.Type, columns []string, rows [][]any) {
	switch {
	case of.Name == "From": // part of its claim
		if t.each {
			for _, row := range rows {
				if at, ours := t.claims[row[1].(string)]; ours {
					t.changes[at].Values = append(t.changes[at].Values, changelog.Value{Property: "document", After: row[2].(string)})
				}
			}
		}
	case !t.each:
		t.created[of] += int64(len(rows))
	default:
		for _, row := range rows {
			c := changelog.Change{Target: row[0].(string), Type: of.Name, Action: changelog.Created, Revision: 1}
			values := row[1:]
			if of.Kind == schema.Fact {
				c.From, c.To = row[1].(string), row[2].(string)
				values = row[3:]
			}
			for _, name := range Stated(of) {
				if i, given := slices.BinarySearch(columns, name); given && values[i] != nil {
					c.Values = append(c.Values, changelog.Value{Property: name, After: changelog.Text(values[i])})
				}
			}
			if of.Name == "Claim" {
				t.claims[c.Target] = len(t.changes)
			}
			t.changes = append(t.changes, c)
		}
	}
}

// note notes what a statement did to nodes or facts that were there. Its rows have the id, the revision since then, the values before of
// the properties that row.names has, and the ends of a fact.
func (t *transaction) note(action changelog.Action, of *schema.Type, asked []change, did [][]any) {
	if of.Name == "From" {
		return
	}
	byID := make(map[string]change, len(asked))
	for _, c := range asked {
		byID[c.id] = c
	}
	for _, row := range did {
		asked := byID[row[0].(string)]
		c := changelog.Change{Target: asked.id, Type: of.Name, Action: action, Revision: row[1].(int64)}
		for i, before := range row[2].([]any) {
			before, after := changelog.Text(before), changelog.Text(asked.set[asked.names[i]])
			if before != after {
				c.Values = append(c.Values, changelog.Value{Property: asked.names[i], Before: before, After: after})
			}
		}
		if of.Kind == schema.Fact {
			c.From, c.To = row[3].(string), row[4].(string)
		}
		t.changes = append(t.changes, c)
	}
}

// entries are what the history gets.
func (t *transaction) entries() []changelog.Change {
	return append(t.changes, summary(t.set, t.created)...)
}

// summary is an entry for each type of which so many were created.
func summary(set string, created map[*schema.Type]int64) (entries []changelog.Change) {
	for _, of := range slices.SortedFunc(maps.Keys(created), func(a, b *schema.Type) int { return cmp.Compare(a.Name, b.Name) }) {
		if created[of] > 0 {
			entries = append(entries, changelog.Change{Target: set, Type: of.Name, Action: changelog.Created, Revision: 1, Count: created[of]})
		}
	}
	return entries
}

// Stated are the properties that files and people set, in the order of the contract: neither what follows from them nor what Entente keeps.
func Stated(t *schema.Type) (names []string) {
	for _, f := range t.Fields {
		switch {
		case f.Kind == schema.Reference:
			names = append(names, f.Property)
		case f.Kind == schema.Property && !f.Computed && f.Name != "id":
			names = append(names, f.Name)
		}
	}
	return names
}
