package merge

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/schema"
)

// hide takes a node out of what is read, because another one stands for it.
func (j *job) hide(ctx context.Context, gone, kept *node) error {
	_, err := j.run(ctx, "merging a node",
		"MATCH (n) WHERE elementId(n) = $gone MATCH (k) WHERE elementId(k) = $kept SET n:"+gone.noun.Shadow()+" REMOVE n:"+gone.noun.Label+
			" SET n.retractedAt = datetime(), n.updatedAt = datetime(), n.revision = $revision, n._mergedBy = $set CREATE (n)-[:_MERGED_INTO]->(k)",
		map[string]any{"gone": gone.element, "kept": kept.element, "revision": gone.revision() + 1, "set": j.set})
	j.changes = append(j.changes, changelog.Change{
		Target: gone.id, Type: gone.noun.Name, Action: changelog.Retracted, Revision: gone.revision() + 1,
		Values: append([]changelog.Value{{Property: "mergedInto", After: kept.id}}, differing(gone, kept)...),
	})
	return err
}

// differing are the values in which the two differ: that of the node that stays stands, and the other is kept.
func differing(gone, kept *node) []changelog.Value {
	var values []changelog.Value
	for _, f := range gone.noun.Fields {
		if f.Kind != schema.Property || f.Computed || f.Name == "id" {
			continue
		}
		if was, is := changelog.Text(gone.props[f.Name]), changelog.Text(kept.props[f.Name]); was != is && was != "" {
			values = append(values, changelog.Value{Property: f.Name, Before: was, After: is})
		}
	}
	return values
}

// show brings a merged node back.
func (j *job) show(ctx context.Context, back *node) error {
	_, err := j.run(ctx, "splitting a node",
		"MATCH (n)-[m:_MERGED_INTO]->() WHERE elementId(n) = $back SET n:"+back.noun.Label+" REMOVE n:"+back.noun.Shadow()+
			" SET n.retractedAt = null, n.updatedAt = datetime(), n.revision = $revision, n._mergedBy = null DELETE m",
		map[string]any{"back": back.element, "revision": back.revision() + 1})
	if by, ok := back.props["_mergedBy"].(string); ok {
		j.undone = append(j.undone, by)
	}
	j.changes = append(j.changes, changelog.Change{
		Target: back.id, Type: back.noun.Name, Action: changelog.Restored, Revision: back.revision() + 1,
		Values: []changelog.Value{{Property: "mergedInto", Before: back.into}},
	})
	return err
}

// markUndone marks the merges of which nothing is left.
func (j *job) markUndone(ctx context.Context) error {
	if j.undoes != "" {
		_, err := j.run(ctx, "marking what was undone", "MATCH (s:_ChangeSet) WHERE s.id = $id SET s.status = $status, s.undoneBy = $by",
			map[string]any{"id": j.undoes, "status": string(changelog.Undone), "by": j.set})
		if err != nil {
			return err
		}
	}
	if len(j.undone) == 0 {
		return nil
	}
	_, err := j.run(ctx, "marking a merge as undone",
		"UNWIND $undone AS id MATCH (s:_ChangeSet) WHERE s.id = id AND NOT EXISTS { (m)-[:_MERGED_INTO]->() WHERE m._mergedBy = id } "+
			"SET s.status = $status, s.undoneBy = $by", map[string]any{"undone": j.undone, "status": string(changelog.Undone), "by": j.set})
	return err
}

// write writes the facts that stand otherwise than before, and lets claims follow them.
func (j *job) write(ctx context.Context, facts []*fact, elements map[string]string) error {
	slices.SortFunc(facts, func(a, b *fact) int { return strings.Compare(a.t.Label+a.id, b.t.Label+b.id) })
	gone := []string{}
	rows := map[string][]map[string]any{} // by relationship type
	var followed []map[string]any
	for _, f := range facts {
		if f.was == f.is {
			continue
		}
		gone = append(gone, f.element)
		label := f.t.Label
		if f.is.shadow() {
			label = f.t.Shadow()
		}
		rows[label] = append(rows[label], map[string]any{
			"from": element(f.is.from, f.was.from, f.fromElement, elements), "to": element(f.is.to, f.was.to, f.toElement, elements), "props": f.written(),
		})
		if was, is := f.subject(f.was), f.subject(f.is); was != is {
			followed = append(followed, map[string]any{"own": f.id, "was": was, "is": is})
		}
		j.changes = append(j.changes, f.change())
	}
	if len(gone) == 0 {
		return nil
	}
	if _, err := j.run(ctx, "moving facts", "UNWIND $gone AS id MATCH ()-[r]->() WHERE elementId(r) = id DELETE r", map[string]any{"gone": gone}); err != nil {
		return err
	}
	for _, label := range slices.Sorted(maps.Keys(rows)) {
		got, err := j.run(ctx, "moving facts", "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to "+
			"CREATE (a)-[r:"+label+"]->(b) SET r = row.props RETURN count(r)", map[string]any{"rows": rows[label]})
		if err != nil {
			return err
		}
		if got[0][0] != int64(len(rows[label])) {
			return fmt.Errorf("moving facts: of %d of type %s only %v could be written", len(rows[label]), label, got[0][0])
		}
	}
	_, err := j.run(ctx, "moving claims", "UNWIND $rows AS row MATCH (c:Claim) USING INDEX c:Claim(fact) WHERE c.fact = row.was AND coalesce(c._fact, c.fact) = row.own "+
		"SET c.fact = row.is, c._fact = CASE WHEN row.is <> row.own THEN row.own END", map[string]any{"rows": followed})
	return err
}

// element is the database's id of the node to which an end moved.
func element(is, was, stood string, elements map[string]string) string {
	if is == was {
		return stood
	}
	return elements[is]
}

// written are a fact's properties as it is to stand.
func (f *fact) written() map[string]any {
	props := maps.Clone(f.props)
	keep := func(name string, value any, holds bool) {
		delete(props, name)
		if holds {
			props[name] = value
		}
	}
	keep("_from", f.ownFrom, f.ownFrom != f.is.from)
	keep("_to", f.ownTo, f.ownTo != f.is.to)
	keep("_into", f.is.into, f.is.into != "")
	keep("_loop", true, f.is.loop)
	props["revision"] = f.revision + 1
	return props
}

// change is what the history keeps.
func (f *fact) change() changelog.Change {
	c := changelog.Change{Target: f.id, Type: f.t.Name, Action: changelog.Changed, Revision: f.revision + 1, From: f.is.from, To: f.is.to}
	switch {
	case f.is.shadow() && !f.was.shadow():
		c.Action = changelog.Retracted
	case !f.is.shadow() && f.was.shadow():
		c.Action = changelog.Restored
	}
	for _, v := range []changelog.Value{
		{Property: "source", Before: f.was.from, After: f.is.from}, {Property: "target", Before: f.was.to, After: f.is.to},
		{Property: "sameAs", Before: f.was.into, After: f.is.into},
	} {
		if v.Before != v.After {
			c.Values = append(c.Values, v)
		}
	}
	return c
}

// moveClaims lets the claims about a node speak of another; if own is given, only those that are about one of these by themselves.
func (j *job) moveClaims(ctx context.Context, from, to string, own []string) error {
	rows, err := j.run(ctx, "moving claims", "MATCH (c:Claim) USING INDEX c:Claim(fact) WHERE c.fact = $from AND ($all OR c._fact IN $own) "+
		"WITH c, coalesce(c._fact, c.fact) AS own SET c._fact = CASE WHEN own <> $to THEN own END, c.fact = $to, c.revision = coalesce(c.revision, 1) + 1 "+
		"RETURN c.id, c.revision ORDER BY c.id", map[string]any{"from": from, "to": to, "own": own, "all": own == nil})
	if err != nil {
		return err
	}
	for _, row := range rows {
		j.changes = append(j.changes, changelog.Change{
			Target: row[0].(string), Type: "Claim", Action: changelog.Changed, Revision: row[1].(int64),
			Values: []changelog.Value{{Property: "fact", Before: from, After: to}},
		})
	}
	return nil
}

// moveReferences lets the properties of facts that name a node name another: the post in which, or the body for which, somebody took part.
func (j *job) moveReferences(ctx context.Context, from, to *node, own []string) error {
	for _, t := range j.schema.Facts {
		for _, f := range t.Fields {
			if f.Kind != schema.Reference || !slices.Contains(f.Target.Nouns, from.noun) {
				continue
			}
			p := f.Property
			rows, err := j.run(ctx, "moving references", "MATCH ()-[r:"+t.Label+"|"+t.Shadow()+"]->() WHERE r."+p+" = $from AND ($all OR r._"+p+" IN $own) "+
				"WITH r, coalesce(r._"+p+", r."+p+") AS own SET r._"+p+" = CASE WHEN own <> $to THEN own END, r."+p+" = $to, r.revision = coalesce(r.revision, 1) + 1 "+
				"RETURN r.id, r.revision, startNode(r).id, endNode(r).id ORDER BY r.id", map[string]any{"from": from.id, "to": to.id, "own": own, "all": own == nil})
			if err != nil {
				return err
			}
			for _, row := range rows {
				j.changes = append(j.changes, changelog.Change{
					Target: row[0].(string), Type: t.Name, Action: changelog.Changed, Revision: row[1].(int64), From: row[2].(string), To: row[3].(string),
					Values: []changelog.Value{{Property: p, Before: from.id, After: to.id}},
				})
			}
		}
	}
	return nil
}

// aliasID is the id of the name that a node of this id leaves behind when it is merged. No noun has a dot, so that the first one ends it, and no two
// nodes leave the same.
func aliasID(id string) string { return "name:" + strings.Replace(id, ":", ".", 1) + ".merged" }

// earlierAliasID is what it was in graphs that were written before: another node may have left the same, such as event-series:x and event:series-x.
func earlierAliasID(id string) string { return "name:" + strings.ReplaceAll(id, ":", "-") + "-merged" }

// alias calls the node that stays by the name of the merged one as well, unless it is called so already. The name is
// that of the node into which the other one is merged, and passes with it where that is merged itself.
func (j *job) alias(ctx context.Context, gone, under, kept *node) error {
	name, _ := gone.props["name"].(string)
	called, _ := kept.props["name"].(string)
	if name == "" || fold.Plain(name) == fold.Plain(called) {
		return nil
	}
	id := aliasID(gone.id)
	fact := "named:" + under.id + ">" + id
	set := map[string]any{"value": name, "kind": "ALIAS"}
	for property, value := range folded.Of(j.schema.Type("Name").Field("value"), name) {
		set[property] = value
	}
	if script := scriptOf(name); script != "" {
		set["script"] = script
	}
	rows, err := j.run(ctx, "keeping a name", "MATCH (k) WHERE elementId(k) = $kept AND NOT EXISTS { (k)-[:NAMED]->(o:Name) WHERE coalesce(o.valuePlain, o.value) = $plain } "+
		"MERGE (n:Name {id: $id}) ON CREATE SET n.createdAt = datetime(), n._createdBy = $by SET n += $set, n.updatedAt = datetime(), n.revision = coalesce(n.revision, 0) + 1 "+
		"CREATE (k)-[r:NAMED {id: $fact, revision: 1, _createdBy: $by}]->(n) SET r._from = CASE WHEN k.id <> $own THEN $own END RETURN n.revision",
		map[string]any{"kept": kept.element, "own": under.id, "id": id, "fact": fact, "set": set, "plain": fold.Plain(name), "by": j.set})
	if err != nil || len(rows) == 0 {
		return err
	}
	j.changes = append(j.changes,
		changelog.Change{Target: id, Type: "Name", Action: changelog.Created, Revision: rows[0][0].(int64), Values: []changelog.Value{{Property: "value", After: name}, {Property: "kind", After: "ALIAS"}}},
		changelog.Change{Target: fact, Type: "Named", Action: changelog.Created, Revision: 1, From: kept.id, To: id})
	return nil
}

// unalias takes the name back that a merged node left behind. It was made by the merge alone, so that nothing is lost with it; if anybody
// made a claim about it, it stays.
func (j *job) unalias(ctx context.Context, back *node) error {
	rows, err := j.run(ctx, "taking a name back", "MATCH (n:Name) WHERE n.id IN [$id, $earlier] AND (n.id = $id OR n.value = $name) "+
		"AND NOT EXISTS { (c:Claim) WHERE c.fact = n.id } "+
		"MATCH (k)-[r:NAMED]->(n) WHERE NOT EXISTS { (c:Claim) WHERE c.fact = r.id } WITH n, n.id AS id, r.id AS fact, k.id AS kept "+
		"DETACH DELETE n RETURN fact, kept, id", map[string]any{"id": aliasID(back.id), "earlier": earlierAliasID(back.id), "name": back.props["name"]})
	if err != nil {
		return err
	}
	for _, row := range rows {
		id := row[2].(string)
		j.changes = append(j.changes,
			changelog.Change{Target: row[0].(string), Type: "Named", Action: changelog.Retracted, Revision: 2, From: row[1].(string), To: id},
			changelog.Change{Target: id, Type: "Name", Action: changelog.Retracted, Revision: 2})
	}
	return nil
}

// scriptOf is the script of a name in ISO 15924, where all of its letters are of one that can be told.
func scriptOf(name string) string {
	script := ""
	for _, r := range name {
		of := ""
		switch {
		case !unicode.IsLetter(r):
			continue
		case unicode.Is(unicode.Latin, r):
			of = "Latn"
		case unicode.Is(unicode.Cyrillic, r):
			of = "Cyrl"
		case unicode.Is(unicode.Han, r):
			of = "Hani"
		}
		if of == "" || script != "" && script != of {
			return ""
		}
		script = of
	}
	return script
}
