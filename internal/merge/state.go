package merge

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// run runs a statement, saying what for if it fails.
func (j *job) run(ctx context.Context, what, text string, params map[string]any) ([][]any, error) {
	rows, _, err := j.tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", what, err)
	}
	return rows, nil
}

// match finds the node n by its id, as it stands or as it was retracted: each by its index.
func match(noun *schema.Type) string {
	return "MATCH (n) WHERE (n:" + noun.Label + " AND n.id = $id OR n:" + noun.Shadow() + " AND n.id = $id) "
}

// lock locks the nodes in the order of their ids, so that those who write to them side by side wait for each other.
func (j *job) lock(ctx context.Context, ids []string) error {
	// Merges wait for each other: where one ends may be what another one moves.
	_, err := j.run(ctx, "locking merges", "MERGE (l:_Merges {name: 'merges'}) SET l._lock = true REMOVE l._lock", nil)
	if err != nil {
		return err
	}
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		noun := j.schema.NounOf(id)
		if noun == nil {
			continue
		}
		_, err := j.run(ctx, "locking what is to be merged",
			match(noun)+"SET n._lock = true REMOVE n._lock", map[string]any{"id": id})
		if err != nil {
			return err
		}
	}
	return nil
}

// node reads a node, wherever it is.
func (j *job) node(ctx context.Context, id, at string) (*node, error) {
	noun := j.schema.NounOf(id)
	if noun == nil {
		return nil, refuse(curate.BadInput, at, id, "%q is not the id of a node, expected one that begins with its noun, as person:…", strings.ToValidUTF8(id, "?"))
	}
	rows, err := j.run(ctx, "reading what is to be merged",
		match(noun)+"RETURN elementId(n), properties(n), n:"+noun.Shadow()+
			", head(COLLECT { MATCH (n)-[:_MERGED_INTO]->(k) RETURN k.id })", map[string]any{"id": id})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, refuse(curate.NotFound, at, id, "there is no node %s in the graph, expected the id of one: `search` finds it by its name", id)
	}
	n := &node{id: id, noun: noun, element: rows[0][0].(string), props: rows[0][1].(map[string]any), shadow: rows[0][2].(bool)}
	n.into, _ = rows[0][3].(string)
	return n, nil
}

// root is the node that stands for a merged one.
func (j *job) root(ctx context.Context, n *node, at string) (*node, error) {
	id, err := j.end(ctx, n.id)
	if err != nil {
		return nil, err
	}
	return j.node(ctx, id, at)
}

// end is the id of the node that stands for a merged one.
func (j *job) end(ctx context.Context, id string) (string, error) {
	rows, err := j.run(ctx, "looking what a node was merged into", cypher.Standing(j.schema.NounOf(id)), map[string]any{"ids": []string{id}})
	if err != nil {
		return "", err
	}
	if len(rows) == 0 {
		return id, nil
	}
	return rows[0][1].(string), nil
}

// below are the ids of a node and of all that were merged into it, at any depth.
func (j *job) below(ctx context.Context, n *node) ([]string, error) {
	rows, err := j.run(ctx, "reading what was merged into a node",
		match(n.noun)+"MATCH (n)<-[:_MERGED_INTO*0..1000]-(m) RETURN DISTINCT m.id", map[string]any{"id": n.id})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, row := range rows {
		ids = append(ids, row[0].(string))
	}
	return ids, nil
}

// types are the relationship types of all facts, as they stand and as they were retracted.
func (j *job) types() string {
	var names []string
	for _, t := range j.schema.Facts {
		names = append(names, t.Label, t.Shadow())
	}
	return strings.Join(names, "|")
}

const readFact = " RETURN elementId(r), type(r), properties(r), startNode(r).id, endNode(r).id, elementId(startNode(r)), elementId(endNode(r))"

// facts are all facts of a node, shown or not, and those of another one that may come to say the same.
func (j *job) facts(ctx context.Context, of, beside *node) ([]*fact, error) {
	rows, err := j.run(ctx, "reading facts",
		match(of.noun)+"MATCH (n)-[r:"+j.types()+"]-() WITH DISTINCT r"+readFact, map[string]any{"id": of.id})
	if err != nil {
		return nil, err
	}
	if beside != nil {
		others := []string{of.id}
		for _, row := range rows {
			others = append(others, row[3].(string), row[4].(string))
		}
		slices.Sort(others)
		more, err := j.run(ctx, "reading facts",
			match(beside.noun)+"MATCH (n)-[r:"+j.types()+"]-(o) WHERE o.id IN $others OR o = n WITH DISTINCT r"+readFact,
			map[string]any{"id": beside.id, "others": slices.Compact(others)})
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	seen := map[string]bool{}
	var facts []*fact
	for _, row := range rows {
		if f := j.fact(row); !seen[f.element] {
			seen[f.element] = true
			facts = append(facts, f)
		}
	}
	return facts, nil
}

// fact reads one fact.
func (j *job) fact(row []any) *fact {
	label := row[1].(string)
	f := &fact{
		element: row[0].(string), props: row[2].(map[string]any), revision: 1,
		was: stand{from: row[3].(string), to: row[4].(string)}, fromElement: row[5].(string), toElement: row[6].(string),
	}
	f.t = j.schema.Fact(strings.TrimSuffix(label, f.shadowSuffix(label, j.schema)))
	f.id, _ = f.props["id"].(string)
	if n, ok := f.props["revision"].(int64); ok {
		f.revision = n
	}
	f.ownFrom, f.ownTo = f.was.from, f.was.to
	if own, ok := f.props["_from"].(string); ok {
		f.ownFrom = own
	}
	if own, ok := f.props["_to"].(string); ok {
		f.ownTo = own
	}
	f.was.into, _ = f.props["_into"].(string)
	f.was.loop, _ = f.props["_loop"].(bool)
	f.was.retracted = label != f.t.Label && f.was.into == "" && !f.was.loop
	return f
}

// shadowSuffix is what a relationship type has more than the fact's own; empty if it is that.
func (f *fact) shadowSuffix(label string, s *schema.Schema) string {
	if s.Fact(label) != nil {
		return ""
	}
	for _, t := range s.Facts {
		if t.Shadow() == label {
			return strings.TrimPrefix(label, t.Label)
		}
	}
	return ""
}
