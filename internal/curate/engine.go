package curate

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Database is what the engine needs of one.
type Database interface {
	WriteOnce(ctx context.Context, id string, fn func(ctx context.Context, tx *neo4jdb.Tx) error) (fresh bool, err error)
	WriteEach(ctx context.Context, ids []string, fn func(ctx context.Context, tx *neo4jdb.Tx, fresh map[string]bool) (undone []string, err error)) error
	Write(ctx context.Context, fn func(ctx context.Context, tx *neo4jdb.Tx) error) error
}

// Engine applies change sets. It is safe for concurrent use.
type Engine struct {
	schema *schema.Schema
	db     Database
	ones   map[*schema.Type][]dataset.One
	queue  *queue
}

// New returns an engine over a graph.
func New(s *schema.Schema, db Database) *Engine {
	e := &Engine{schema: s, db: db, ones: dataset.Ones(s)}
	e.queue = &queue{engine: e}
	return e
}

// Decode reads the input of applyChanges by the engine's contract: see [Decode].
func (e *Engine) Decode(input map[string]any) (*ChangeSet, error) { return Decode(e.schema, input) }

// Apply does all that a change set says, or keeps it if it is a draft, and returns its id. If anything does not fit, nothing is done, and
// the error is an [*Error] with all that does not. A set that was applied before is not applied again: the id is the answer, unless
// the content is another, which is refused.
//
// An error that matches neo4jdb.ErrAmbiguous leaves open whether it was applied: apply it again to find out.
//
// Change sets that come side by side share transactions where they are about different nodes and facts.
func (e *Engine) Apply(ctx context.Context, set *ChangeSet) (id string, err error) {
	if set.sharable() {
		return e.queue.apply(ctx, set)
	}
	return e.alone(ctx, set)
}

// alone applies a change set in a transaction of its own.
func (e *Engine) alone(ctx context.Context, set *ChangeSet) (id string, err error) {
	return e.once(ctx, set, func(ctx context.Context, tx *neo4jdb.Tx, log changelog.Set) error {
		j := e.newJob(set.Operations)
		if err := j.prepare(ctx, tx); err != nil {
			return err
		}
		if set.Draft {
			log.Status, log.Warnings = changelog.Draft, j.warned()
			_, _, err := tx.Run(ctx, changelog.Store(log))
			return err
		}
		return j.finish(ctx, tx, log)
	})
}

// log is what the history keeps of a change set that is applied.
func (set *ChangeSet) log() changelog.Set {
	sum := sha256.Sum256([]byte(set.Input))
	return changelog.Set{
		ID: changelog.IDOf(set.MutationID), Kind: set.Kind, Status: changelog.Applied, Author: set.Author, Reason: set.Reason, Undoes: set.Undoes,
		Input: set.Input, Digest: hex.EncodeToString(sum[:]),
	}
}

// once runs the transaction of a change set unless it was done before.
func (e *Engine) once(ctx context.Context, set *ChangeSet, do func(context.Context, *neo4jdb.Tx, changelog.Set) error) (string, error) {
	log := set.log()
	fresh, err := e.db.WriteOnce(ctx, log.ID, func(ctx context.Context, tx *neo4jdb.Tx) error { return do(ctx, tx, log) })
	if err != nil {
		return "", err
	}
	if fresh {
		return log.ID, nil
	}
	return log.ID, e.same(ctx, log)
}

// same checks that a change set that is there already has the same content.
func (e *Engine) same(ctx context.Context, log changelog.Set) error {
	return e.db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		rows, _, err := tx.Run(ctx, readDigests([]string{log.ID}))
		if err != nil {
			return fmt.Errorf("reading the change set that was made before: %w", err)
		}
		var digest any
		if len(rows) == 1 {
			digest = rows[0][1]
		}
		return sameContent(log, digest)
	})
}

// sameContent refuses a change set whose id was used before for another content.
func sameContent(log changelog.Set, digest any) error {
	if digest == log.Digest {
		return nil
	}
	return &Error{[]Problem{{Code: Conflict, At: "input.mutationId", Target: log.ID,
		Message: fmt.Sprintf("%s was made before with another content, expected a new mutationId for each change", log.ID)}}}
}

// prepare looks how the graph stands, and refuses what does not fit.
func (j *job) prepare(ctx context.Context, tx *neo4jdb.Tx) error {
	if err := j.err(); err != nil {
		return err
	}
	if err := j.load(ctx, tx, j.inOrder()); err != nil {
		return err
	}
	if err := j.check(ctx, tx); err != nil {
		return err
	}
	if err := j.err(); err != nil {
		return err
	}
	if err := j.follow(ctx, tx); err != nil {
		return err
	}
	return j.err()
}

// finish writes and logs.
func (j *job) finish(ctx context.Context, tx *neo4jdb.Tx, log changelog.Set) error {
	j.stamp(log.ID)
	log.Warnings = j.warned()
	if err := j.write(ctx, tx); err != nil {
		return err
	}
	if _, _, err := tx.Run(ctx, changelog.Append(log, j.changesMade())); err != nil {
		return fmt.Errorf("writing the history: %w", err)
	}
	return nil
}

// warned are the warnings, none if there are none: what a draft was warned of no longer counts when it is accepted.
func (j *job) warned() []changelog.Warning { return append([]changelog.Warning{}, j.warnings...) }

// stamp notes on what a change set creates that it did.
func (j *job) stamp(set string) {
	for _, i := range j.items {
		if i.action == Create && !i.there() {
			i.values[dataset.CreatedBy] = set
		}
	}
}
