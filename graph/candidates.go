package graph

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/identity"
	"github.com/entente-graph/entente/internal/plan"
)

// candidates finds the pairs that a root field asks for, and returns the row of its object.
func (r *Resolver) candidates(ctx context.Context, e *plan.Explored, asked *plan.Candidates) ([]any, error) {
	all, err := r.same.Pairs(ctx, asked.Bodies)
	if err != nil {
		return nil, err
	}
	if asked, err = r.standingCandidates(ctx, asked, all); err != nil {
		return nil, err
	}
	var pairs []identity.Pair
	total, more := 0, false
	for _, pair := range all {
		if !wanted(pair, asked) {
			continue
		}
		total++
		if after := asked.List.Page.After; after != nil &&
			identity.Compare(pair, identity.Pair{Score: after[0].(float64), A: after[1].(string), B: after[2].(string)}) <= 0 {
			continue
		}
		if len(pairs) == asked.List.Page.Size {
			more = true
			continue
		}
		pairs = append(pairs, pair)
	}
	var ids []string
	for _, pair := range pairs {
		ids = append(ids, pair.A, pair.B)
	}
	slices.Sort(ids)
	read, err := r.read(ctx, e.Reading, slices.Compact(ids), nil)
	if err != nil {
		return nil, err
	}
	page := &candidatePage{reading: read, asked: asked, pairs: pairs, total: total, more: more}
	return row(e.Object, page.value), nil
}

// standingCandidates returns the question with each merged node replaced by the node that stands for it. It fails if a named node is not in
// the graph. The nodes of a pair are, so that they are not looked up.
func (r *Resolver) standingCandidates(ctx context.Context, asked *plan.Candidates, pairs []identity.Pair) (*plan.Candidates, error) {
	there := map[string]string{}
	for _, pair := range pairs {
		for _, id := range []string{pair.A, pair.B} {
			if slices.Contains(asked.Of, id) {
				there[id] = id
			}
		}
	}
	found, err := explore.Present(ctx, r.db, r.schema.Type("Entity").Nouns, asked.Named(), there)
	if err != nil {
		return nil, exploreError(err)
	}
	standing := *asked
	standing.Of = slices.Clone(asked.Of)
	for i, id := range asked.Of {
		standing.Of[i] = found[id]
	}
	return &standing, nil
}

// wanted says whether a pair is asked for.
func wanted(pair identity.Pair, asked *plan.Candidates) bool {
	switch {
	case asked.Of != nil && !slices.Contains(asked.Of, pair.A) && !slices.Contains(asked.Of, pair.B):
		return false
	case asked.Judged != nil:
		return pair.Judged != nil && slices.Contains(asked.Judged, pair.Judged.Verdict)
	}
	return pair.Score >= asked.MinScore && (pair.Judged == nil || pair.Judged.Verdict != identity.Different)
}

// candidatePage is a page of pairs.
type candidatePage struct {
	*reading
	asked *plan.Candidates
	pairs []identity.Pair
	total int
	more  bool
}

func (p *candidatePage) value(name string, v plan.Value) any {
	switch name {
	case "nodes":
		return rowsOf(p.pairs, func(pair identity.Pair) any { return p.pair(v.(*plan.Records).Object, pair) })
	case "edges":
		return rowsOf(p.pairs, func(pair identity.Pair) any { return p.edge(v.(*plan.Records).Object, pair) })
	case "pageInfo":
		return row(v.(*plan.Records).Object, func(name string, _ plan.Value) any {
			switch {
			case name == "hasNextPage":
				return p.more
			case name == "hasPreviousPage":
				return p.asked.List.Page.After != nil
			case len(p.pairs) == 0:
				return nil
			case name == "startCursor":
				return p.cursor(p.pairs[0])
			}
			return p.cursor(p.pairs[len(p.pairs)-1])
		})
	}
	return int64(p.total)
}

func (p *candidatePage) cursor(pair identity.Pair) string {
	return plan.EncodeCursor(p.asked.List.Fingerprint, []any{pair.Score, pair.A, pair.B})
}

// edge is the row of a pair with its cursor; nil if one of the two went away before it was read.
func (p *candidatePage) edge(o *plan.Object, pair identity.Pair) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		if name == "cursor" {
			return p.cursor(pair)
		}
		node := p.pair(v.(*plan.Records).Object, pair)
		gone = gone || node == nil
		return node
	})
	if gone {
		return nil
	}
	return values
}

// pair is the row of a pair; nil if one of the two went away before it was read.
func (p *candidatePage) pair(o *plan.Object, pair identity.Pair) any {
	gone := false
	values := row(o, func(name string, v plan.Value) any {
		switch name {
		case "score":
			return pair.Score
		case "mergeableByMachine":
			return pair.Machine
		case "judgement":
			return judgementRow(v.(*plan.Records).Object, pair.Judged)
		case "reasons":
			return rowsOf(pair.Reasons, func(reason identity.Reason) any {
				return row(v.(*plan.Records).Object, func(name string, _ plan.Value) any {
					return map[string]any{"feature": string(reason.Feature), "weight": reason.Weight, "detail": reason.Detail}[name]
				})
			})
		}
		id := pair.A
		if name == "b" {
			id = pair.B
		}
		node := p.node(v, id)
		gone = gone || node == nil
		return node
	})
	if gone {
		return nil
	}
	return values
}

// judgementRow is the row of a judgement; nil if there is none.
func judgementRow(o *plan.Object, j *identity.Judgement) any {
	if j == nil {
		return nil
	}
	return row(o, func(name string, _ plan.Value) any {
		if name == "at" {
			return j.At
		}
		value := map[string]string{"verdict": j.Verdict, "author": j.Author, "reason": j.Reason, "document": j.Document, "quote": j.Quote}[name]
		if value == "" {
			return nil
		}
		return value
	})
}
