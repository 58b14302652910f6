package curate

import (
	"context"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Review is the end of a draft's review.
type Review struct {
	// ID is the draft's.
	ID       string
	Reviewer string
	Remark   string
}

// DecodeReview reads the input of acceptChanges or rejectChanges. A rejection needs a remark.
func DecodeReview(input map[string]any, rejected bool) (*Review, error) {
	d := &decoder{}
	r := &Review{ID: text(input["id"]), Reviewer: d.said(input, "input", "reviewer", maxAuthor, true), Remark: d.said(input, "input", "remark", maxReason, rejected)}
	return r, d.err()
}

// Accept applies a draft: what it asks for is compared with the graph as it is now. Accepting it again by the same reviewer does nothing.
func (e *Engine) Accept(ctx context.Context, r *Review) error {
	return e.review(ctx, "accept:", r, changelog.Applied, func(ctx context.Context, tx *neo4jdb.Tx, log changelog.Set, input string) error {
		set, err := decodeText(e.schema, input)
		if err != nil {
			return err
		}
		j := e.newJob(set.Operations)
		if err := j.prepare(ctx, tx); err != nil {
			return err
		}
		return j.finish(ctx, tx, log)
	})
}

// Reject ends a draft; it is kept. Rejecting it again by the same reviewer does nothing.
func (e *Engine) Reject(ctx context.Context, r *Review) error {
	return e.review(ctx, "reject:", r, changelog.Rejected, func(ctx context.Context, tx *neo4jdb.Tx, log changelog.Set, _ string) error {
		_, _, err := tx.Run(ctx, changelog.Store(log))
		return err
	})
}

// review runs the transaction that ends a review, once.
func (e *Engine) review(
	ctx context.Context, how string, r *Review, status changelog.Status, do func(context.Context, *neo4jdb.Tx, changelog.Set, string) error,
) error {
	fresh, err := e.db.WriteOnce(ctx, how+r.ID, func(ctx context.Context, tx *neo4jdb.Tx) error {
		kept, err := readSet(ctx, tx, r.ID)
		switch {
		case err != nil:
			return err
		case kept.status != changelog.Draft:
			return &Error{[]Problem{{Code: Conflict, At: "input.id", Target: r.ID,
				Message: fmt.Sprintf("%s is %s, expected a draft%s", r.ID, kept.status, by(kept.reviewer))}}}
		}
		return do(ctx, tx, changelog.Set{ID: r.ID, Status: status, Reviewer: r.Reviewer, Remark: r.Remark}, kept.input)
	})
	if err != nil || fresh {
		return err
	}
	return e.db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		kept, err := readSet(ctx, tx, r.ID)
		if err == nil && kept.reviewer != r.Reviewer {
			err = &Error{[]Problem{{Code: Conflict, At: "input.id", Target: r.ID,
				Message: fmt.Sprintf("%s is %s, expected a draft%s", r.ID, kept.status, by(kept.reviewer))}}}
		}
		return err
	})
}

func by(reviewer string) string {
	if reviewer == "" {
		return ""
	}
	return " (reviewed by " + reviewer + ")"
}

// kept is a change set as the graph has it.
type kept struct {
	status                    changelog.Status
	input, reviewer, undoneBy string
}

// readSet locks a change set and reads it.
func readSet(ctx context.Context, tx *neo4jdb.Tx, id string) (kept, error) {
	rows, _, err := tx.Run(ctx, neo4jdb.Statement{
		Text: "MATCH (s:_ChangeSet) WHERE s.id = $id SET s._lock = true REMOVE s._lock WITH collect(s) AS all UNWIND all AS s " +
			"RETURN s.status, coalesce(s.input, ''), coalesce(s.reviewer, ''), coalesce(s.undoneBy, '')",
		Params: map[string]any{"id": id},
	})
	if err != nil {
		return kept{}, fmt.Errorf("reading a change set: %w", err)
	}
	if len(rows) == 0 {
		return kept{}, &Error{[]Problem{{Code: NotFound, At: "input.id", Target: id,
			Message: fmt.Sprintf("there is no change set %q, expected the `id` of one, as change-set:…", strings.ToValidUTF8(id, "?"))}}}
	}
	row := rows[0]
	return kept{changelog.Status(row[0].(string)), row[1].(string), row[2].(string), row[3].(string)}, nil
}
