package mapping

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// lookup finds the id of a node by what a table calls it.
type lookup struct {
	noun *schema.Type // a noun, or an interface that stands for several: Party
	by   []string     // properties; name stands for all names of the node, id for its id
	at   *value       // the day that the row speaks of
}

// maxFindable bounds the nodes of one noun that can be looked up: they are held in memory.
const maxFindable = 2_000_000

var lookupKeys = []string{"type", "by", "at"}

func (l *loader) lookup(v *tree.Value) *lookup {
	if v.Kind != tree.Object || v.Member("type") == nil || v.Member("by") == nil {
		l.Add(v.At, "lookup is %s, expected {type: Country, by: iso3}", v)
		return nil
	}
	found := &lookup{}
	for _, m := range v.Members {
		switch m.Key {
		case "type":
			if found.noun = l.schema.Type(m.Value.Text); found.noun == nil || len(found.noun.Nouns) == 0 {
				l.Add(m.Value.At, "type is %s, expected a noun, as Country, or what stands for several, as Party", m.Value)
				return nil
			}
		case "by":
			found.by = l.texts(m.Key, m.Value)
		case "at":
			found.at = l.value(m.Value)
		default:
			l.Add(m.At, "unknown key %s of lookup, expected %s", m.Key, tree.ExpectedKey(m.Key, lookupKeys))
		}
	}
	for _, by := range found.by {
		if !slices.ContainsFunc(found.noun.Nouns, func(noun *schema.Type) bool { return findableBy(noun, by) }) {
			l.Add(v.At, "%s cannot be looked up by %s, expected id, name or one of its properties that are texts", found.noun.Name, tree.Quoted(by))
		}
	}
	return found
}

// findableBy tells whether nodes of a noun can be found by a property.
func findableBy(noun *schema.Type, property string) bool {
	f := noun.Field(property)
	return property == "id" || property == "name" || f != nil && f.Kind == schema.Property && f.Scalar == "String"
}

// findable is a node that can be looked up, with the days between which it existed.
type findable struct {
	id       string
	from, to edtf.Day
}

// lookups know the nodes of the graph, and those that rows have described so far.
type lookups struct {
	byID map[string]*findable
	// byKey finds nodes by noun, property and value.
	byKey map[lookupKey][]*findable
	nouns map[*schema.Type][]string // the properties that are asked for
	// lost are what rows would have described that are left out.
	lost map[lookupKey]lostRow
}

// lostRow is a row that is left out, with [tree.Problem.After] of what follows from that.
type lostRow struct {
	at    tree.Position
	after int
}

type lookupKey struct {
	noun     *schema.Type
	property string
	value    string
}

// newLookups know nothing yet but what the mappings can ask for.
func newLookups(mappings []*Mapping) *lookups {
	found := &lookups{byID: map[string]*findable{}, byKey: map[lookupKey][]*findable{}, nouns: map[*schema.Type][]string{}, lost: map[lookupKey]lostRow{}}
	note := func(l *lookup) {
		for _, noun := range l.noun.Nouns {
			for _, by := range l.by {
				if findableBy(noun, by) && !slices.Contains(found.nouns[noun], by) {
					found.nouns[noun] = append(found.nouns[noun], by)
				}
			}
		}
	}
	for _, m := range mappings {
		for _, t := range m.tables {
			t.lookups(note)
		}
	}
	return found
}

// read reads from the graph what the mappings can ask for.
func (l *lookups) read(ctx context.Context, db *neo4jdb.DB) error {
	if db == nil {
		return nil
	}
	for noun, properties := range l.nouns {
		if err := l.readNoun(ctx, db, noun, properties); err != nil {
			return err
		}
	}
	return nil
}

func (l *lookups) readNoun(ctx context.Context, db *neo4jdb.DB, noun *schema.Type, properties []string) error {
	var period [2]string
	for i, f := range periodOf(noun) {
		period[i] = "null"
		if f != nil {
			period[i] = "n." + []string{f.First, f.Last}[i]
		}
	}
	text := "MATCH (n:" + noun.Label + ") RETURN n.id, " + period[0] + ", " + period[1]
	for _, property := range properties {
		if property == "name" {
			text += ", [n.name] + COLLECT { MATCH (n)-[:NAMED]->(m:Name) RETURN m.value }"
		} else {
			text += ", n." + property
		}
	}
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text}) {
		if err != nil {
			return fmt.Errorf("reading what can be looked up: %w", err)
		}
		one := l.one(row[0].(string))
		one.from, one.to = dayOf(row[1]), dayOf(row[2])
		for i, property := range properties {
			switch v := row[3+i].(type) {
			case string:
				l.add(noun, property, v, one)
			case []any:
				for _, name := range v {
					if s, ok := name.(string); ok {
						l.add(noun, property, s, one)
					}
				}
			}
		}
		if len(l.byID) > maxFindable {
			return fmt.Errorf("the graph has more than %d nodes of the nouns that the mappings look up, expected fewer: write their ids into the table instead", maxFindable)
		}
	}
	return nil
}

// dayOf is a date of the graph.
func dayOf(v any) edtf.Day {
	date, ok := v.(interface{ Time() time.Time })
	if !ok {
		return edtf.Day{}
	}
	y, m, d := date.Time().Date()
	return edtf.Day{Year: y, Month: m, Day: d}
}

// periodOf are the dates that a node existed between, nil where the noun has none.
func periodOf(noun *schema.Type) [2]*schema.Field {
	for _, pair := range [][2]string{{"validFrom", "validTo"}, {"inception", "dissolution"}} {
		if f := noun.Field(pair[0]); f != nil {
			return [2]*schema.Field{f, noun.Field(pair[1])}
		}
	}
	return [2]*schema.Field{}
}

func (l *lookups) one(id string) *findable {
	one := l.byID[id]
	if one == nil {
		one = &findable{id: id}
		l.byID[id] = one
	}
	return one
}

// keyOf is the key that finds a value of a property: names and prose are looked up past case and diacritics, codes by their plain form and as they
// stand in the graph, and ids as they are.
func keyOf(noun *schema.Type, property, value string) lookupKey {
	switch f := noun.Field(property); {
	case property == "id":
	case f.Folded != "":
		value = fold.Text(value)
	default:
		value = f.Code(fold.Plain(value))
	}
	return lookupKey{noun, property, value}
}

func (l *lookups) add(noun *schema.Type, property, value string, one *findable) {
	key := keyOf(noun, property, value)
	if !slices.Contains(l.byKey[key], one) {
		l.byKey[key] = append(l.byKey[key], one)
	}
}

// learn notes a node that a row has described.
func (l *lookups) learn(noun *schema.Type, body *tree.Value) {
	properties, wanted := l.nouns[noun]
	if !wanted {
		return
	}
	id := body.Member("id")
	if id == nil {
		return
	}
	one := l.one(id.Text)
	period := periodOf(noun)
	if f := period[0]; f != nil {
		if v := body.Member(f.Name); v != nil {
			if date, err := edtf.Parse(v.Text); err == nil {
				one.from = date.First
			}
		}
		if v := body.Member(period[1].Name); v != nil {
			if date, err := edtf.Parse(v.Text); err == nil {
				one.to = date.Last
			}
		}
	}
	findableTexts(properties, body, func(property, value string) { l.add(noun, property, value, one) })
}

// findableTexts are what a node can be looked up by, of what a row says of it.
func findableTexts(properties []string, body *tree.Value, note func(property, value string)) {
	for _, property := range properties {
		if v := body.Member(property); v != nil {
			note(property, v.Text)
		}
		if names := body.Member("names"); property == "name" && names != nil {
			for _, name := range names.Items {
				if v := name.Member("value"); v != nil {
					note(property, v.Text)
				}
			}
		}
	}
}

// lose notes what a row would have described that is left out. Who looks it up does not find it, whatever the mapping says of what is not found.
func (l *lookups) lose(made *dataset.Row) {
	row := lostRow{at: tree.Position{File: made.At.File, Line: made.At.Line}}
	for _, problem := range made.Problems.List {
		row.after = max(row.after, problem.After+1)
	}
	for _, n := range made.Nodes {
		findableTexts(l.nouns[n.Noun], n.Body, func(property, value string) {
			key := keyOf(n.Noun, property, value)
			if _, twice := l.lost[key]; !twice && len(l.lost) < maxFindable {
				l.lost[key] = row
			}
		})
	}
}

// lostTo is the row that is left out and describes what is looked up, if there is one.
func (l *lookup) lostTo(r *row, value string) (lostRow, bool) {
	for _, by := range l.by {
		for _, noun := range l.noun.Nouns {
			if findableBy(noun, by) {
				if row, is := r.lookups.lost[keyOf(noun, by, value)]; is {
					return row, true
				}
			}
		}
	}
	return lostRow{}, false
}

// find looks a value up. Of several nodes that are called so, that one is meant that existed on the day of the row; if none
// did, the nearest in time.
func (l *lookup) find(r *row, value string) (id, reason string) {
	var found []*findable
	for _, by := range l.by {
		for _, noun := range l.noun.Nouns {
			if !findableBy(noun, by) {
				continue
			}
			for _, one := range r.lookups.byKey[keyOf(noun, by, value)] {
				if !slices.Contains(found, one) {
					found = append(found, one)
				}
			}
		}
	}
	if len(found) == 0 {
		return "", fmt.Sprintf("no %s has the %s %s, in the graph or in the rows before, expected one", l.noun.Name, tree.Join(l.by), tree.Quoted(value))
	}
	if len(found) == 1 {
		return found[0].id, ""
	}
	if l.at != nil {
		if c, ok := l.at.one(r); ok {
			if date, err := edtf.Parse(c.text); err == nil {
				return nearest(found, date), ""
			}
		}
	}
	// Without a day, what exists still is meant.
	now := slices.DeleteFunc(slices.Clone(found), func(one *findable) bool { return !one.to.IsZero() })
	if len(now) == 1 {
		return now[0].id, ""
	}
	var ids []string
	for _, one := range found {
		ids = append(ids, one.id)
	}
	slices.Sort(ids)
	return "", fmt.Sprintf("%s can be %s, expected a word that only one %s has, or `at` with the day that is meant", tree.Quoted(value), strings.Join(ids, " or "), l.noun.Name)
}

// nearest is the one that existed at a date; of several the one that began last, of none the one that is fewest days away.
func nearest(found []*findable, date edtf.Date) string {
	day := date.First
	if day.IsZero() {
		day = date.Last
	}
	seconds := func(d edtf.Day) int64 { return d.Time().Unix() } // a Duration holds 290 years only
	distance := func(one *findable) int64 {
		switch {
		case !one.from.IsZero() && day.Compare(one.from) < 0:
			return seconds(one.from) - seconds(day)
		case !one.to.IsZero() && day.Compare(one.to) > 0:
			return seconds(day) - seconds(one.to)
		}
		return 0
	}
	return slices.MinFunc(found, func(a, b *findable) int {
		return cmp.Or(cmp.Compare(distance(a), distance(b)), b.from.Compare(a.from), cmp.Compare(a.id, b.id))
	}).id
}

// lookups names all lookups of a table's rule.
func (t *tableRule) lookups(note func(*lookup)) {
	t.values(func(v *value, _ *condition) {
		if v.lookup != nil {
			note(v.lookup)
		}
	})
}
