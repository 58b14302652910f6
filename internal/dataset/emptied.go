package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// emptied finds values that the graph has of what a replaced source speaks of, and the source does not give any more. Only
// properties count that the dataset gives for others of the kind: what it never speaks of came from elsewhere.
type emptied struct {
	documents []string                         // the replaced sources
	given     map[*schema.Type]map[string]bool // the properties that the dataset gives
	cleared   int                              // how many nodes and facts lose values
}

// newEmptied looks which properties the dataset gives; nil if it replaces nothing.
func newEmptied(d *Dataset, r Replace) (*emptied, error) {
	if len(r.Documents) == 0 {
		return nil, nil
	}
	e := &emptied{documents: r.Documents, given: map[*schema.Type]map[string]bool{}}
	note := func(t *schema.Type, props properties) {
		if e.given[t] == nil {
			e.given[t] = map[string]bool{}
		}
		for name, value := range props {
			if value != nil {
				e.given[t][name] = true
			}
		}
	}
	for record, err := range d.nodes.All() {
		if err != nil {
			return nil, err
		}
		noun, id, decoder := d.store.unpack(record)
		note(noun, decoder.node(noun, id).props)
	}
	for record, err := range d.facts.All() {
		if err != nil {
			return nil, err
		}
		t, id, decoder := d.store.unpack(record)
		note(t, decoder.fact(t, id).props)
	}
	return e, nil
}

// fields are those of a node or fact that the graph has a value of and the dataset does not.
func (e *emptied) fields(t *schema.Type, props properties, stored map[string]any) (fields []*schema.Field) {
	if e == nil || stored == nil || t.Name == "Claim" {
		return nil
	}
	for _, f := range t.Fields {
		if f.Kind != schema.Property || f.Computed || f.Required || f.Name == "id" || slices.Contains(t.Key, f.Name) || !e.given[t][f.Name] {
			continue
		}
		if _, said := props[f.Name]; !said && stored[f.Name] != nil {
			fields = append(fields, f)
		}
	}
	return fields
}

// clear decides on the fields of nodes or facts, by id: what only replaced sources speak of loses its values, the rest is
// counted as kept.
func (p *planner) clear(ctx context.Context, fields map[string][]*schema.Field) (map[string]properties, error) {
	if len(fields) == 0 {
		return nil, nil
	}
	cleared := map[string]properties{}
	for row, err := range p.db.Read(ctx, sourcesOf(slices.Sorted(maps.Keys(fields)))) {
		if err != nil {
			return nil, fmt.Errorf("looking which sources speak of what was left out: %w", err)
		}
		id, documents := row[0].(string), row[1].([]any)
		ours, others := 0, 0
		for _, document := range documents {
			if slices.Contains(p.emptied.documents, document.(string)) {
				ours++
			} else {
				others++
			}
		}
		switch {
		case ours == 0:
		case others > 0:
			p.plan.Kept += len(fields[id])
			if p.plan.KeptExample == "" {
				p.plan.KeptExample = fields[id][0].Name + " of " + id
			}
		default:
			p.emptied.cleared++
			cleared[id] = properties{}
			for _, f := range fields[id] {
				cleared[id].set(f, nil)
			}
		}
	}
	return cleared, nil
}

// with adds the values that are to be removed.
func (p properties) with(cleared properties) properties {
	if len(cleared) == 0 {
		return p
	}
	all := maps.Clone(p)
	maps.Copy(all, cleared)
	return all
}

// sourcesOf finds the documents whose standing claims speak of nodes or facts.
func sourcesOf(ids []string) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "UNWIND $ids AS id MATCH (c:Claim) USING INDEX c:Claim(fact) WHERE c.fact = id AND c.retractedAt IS NULL " +
			"MATCH (c)-[:FROM]->(d:Document) RETURN id, collect(DISTINCT d.id)",
		Params: map[string]any{"ids": ids},
	}
}
