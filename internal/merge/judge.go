package merge

import (
	"context"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/curate"
)

// Judgement is what somebody holds of two nodes.
type Judgement struct {
	MutationID, Author, Reason string
	A, B                       string
	// Verdict is SAME, DIFFERENT or UNDECIDED.
	Verdict string
	// Document and Quote are what it rests on; empty if nothing is said of it.
	Document, Quote string
	// Input is what was asked, as JSON: a retry is known by it.
	Input string
}

// different is the verdict that stands against a merge.
const different = "DIFFERENT"

// Judge keeps a judgement, in the place of an earlier one of the same two nodes, and returns the id of the change set. The history keeps all
// of them.
func (e *Engine) Judge(ctx context.Context, w *Judgement) (id string, err error) {
	r := &Request{MutationID: w.MutationID, Author: w.Author, Reason: w.Reason, Keep: w.A, Nodes: []string{w.B}, Input: w.Input}
	return e.once(ctx, r, changelog.Judgement, func(ctx context.Context, j *job) error { return j.judge(ctx, w) })
}

func (j *job) judge(ctx context.Context, w *Judgement) error {
	a, err := j.node(ctx, w.A, "input.a")
	if err != nil {
		return err
	}
	b, err := j.node(ctx, w.B, "input.b")
	switch {
	case err != nil:
		return err
	case a.id == b.id:
		return refuse(curate.BadInput, "input.b", b.id, "%s is `a` as well, expected two nodes", b.id)
	case a.noun != b.noun:
		return refuse(curate.BadInput, "input.b", b.id, "%s is of type %s and %s of type %s, expected two of one type", b.id, b.noun.Name, a.id, a.noun.Name)
	}
	for at, n := range map[string]*node{"input.a": a, "input.b": b} {
		if n.shadow {
			return refuse(curate.Conflict, at, n.id, "%s was retracted or merged, expected a node that stands", n.id)
		}
	}
	if b.id < a.id {
		a, b = b, a
	}
	if err := j.checkQuote(ctx, w); err != nil {
		return err
	}
	id := judgementID(a.id, b.id)
	given := func(text string) any {
		if text == "" {
			return nil
		}
		return text
	}
	rows, err := j.run(ctx, "keeping a judgement", "MERGE (j:_Judgement {id: $id}) WITH j, j.verdict AS before, coalesce(j.revision, 0) + 1 AS revision, "+
		"coalesce(j.author, '') AS author, j.at AS at SET j += $set, j.at = datetime(), j.revision = revision RETURN before, revision, author, at", map[string]any{"id": id, "set": map[string]any{
		"a": a.id, "b": b.id, "verdict": w.Verdict, "author": w.Author, "reason": given(w.Reason), "document": given(w.Document), "quote": given(w.Quote),
	}})
	if err != nil {
		return err
	}
	before, _ := rows[0][0].(string)
	at, _ := rows[0][3].(time.Time)
	j.warnOfJudgement(before, w.Verdict, rows[0][2].(string), at)
	action := changelog.Changed
	if before == "" {
		action = changelog.Created
	}
	j.changes = append(j.changes, changelog.Change{
		Target: id, Type: "Judgement", Action: action, Revision: rows[0][1].(int64), From: a.id, To: b.id,
		Values: []changelog.Value{{Property: "verdict", Before: before, After: w.Verdict}},
	})
	return nil
}

// judgementID is the id of what is held of two nodes, the lesser id first.
func judgementID(a, b string) string { return "judgement:" + min(a, b) + "|" + max(a, b) }

// judgedDifferent refuses to merge what was judged to be different.
func (j *job) judgedDifferent(ctx context.Context, gone, kept *node, at string) error {
	rows, err := j.run(ctx, "reading what was judged", "MATCH (j:_Judgement) WHERE j.id = $id AND j.verdict = $different RETURN j.author, j.at",
		map[string]any{"id": judgementID(gone.id, kept.id), "different": different})
	if err != nil || len(rows) == 0 {
		return err
	}
	when, _ := rows[0][1].(time.Time)
	return refuse(curate.Conflict, at, gone.id, "%s and %s were judged to be different by %v on %s: judge them again first, if that is wrong",
		gone.id, kept.id, rows[0][0], when.UTC().Format(time.DateOnly))
}
