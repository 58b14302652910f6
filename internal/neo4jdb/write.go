package neo4jdb

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Tx is one write transaction. It is valid only inside the function that it was handed to.
type Tx struct {
	tx neo4j.ExplicitTransaction
}

// Counters says what a statement changed.
type Counters struct {
	NodesCreated, NodesDeleted                 int
	RelationshipsCreated, RelationshipsDeleted int
	PropertiesSet                              int
	LabelsAdded, LabelsRemoved                 int
}

// Changed tells whether anything was written.
func (c Counters) Changed() bool { return c != Counters{} }

// Add sums counters over statements.
func (c Counters) Add(o Counters) Counters {
	return Counters{
		NodesCreated: c.NodesCreated + o.NodesCreated, NodesDeleted: c.NodesDeleted + o.NodesDeleted,
		RelationshipsCreated: c.RelationshipsCreated + o.RelationshipsCreated, RelationshipsDeleted: c.RelationshipsDeleted + o.RelationshipsDeleted,
		PropertiesSet: c.PropertiesSet + o.PropertiesSet,
		LabelsAdded:   c.LabelsAdded + o.LabelsAdded, LabelsRemoved: c.LabelsRemoved + o.LabelsRemoved,
	}
}

// Run executes a statement in the transaction and returns all its rows and what it changed. After a failure the
// transaction is lost: return the error, so that the work is retried or given up as a whole.
func (tx *Tx) Run(ctx context.Context, s Statement) ([][]any, Counters, error) {
	result, err := tx.tx.Run(ctx, s.Text, s.Params)
	if err != nil {
		return nil, Counters{}, translate(ctx, "write to the database", err)
	}
	return collect(ctx, result)
}

func collect(ctx context.Context, result neo4j.ResultWithContext) ([][]any, Counters, error) {
	var rows [][]any
	var record *neo4j.Record
	for result.NextRecord(ctx, &record) {
		rows = append(rows, record.Values)
	}
	if err := result.Err(); err != nil {
		return nil, Counters{}, translate(ctx, "write to the database", err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return nil, Counters{}, translate(ctx, "write to the database", err)
	}
	c := summary.Counters()
	return rows, Counters{
		NodesCreated: c.NodesCreated(), NodesDeleted: c.NodesDeleted(),
		RelationshipsCreated: c.RelationshipsCreated(), RelationshipsDeleted: c.RelationshipsDeleted(),
		PropertiesSet: c.PropertiesSet(),
		LabelsAdded:   c.LabelsAdded(), LabelsRemoved: c.LabelsRemoved(),
	}, nil
}

// Write runs fn in one transaction and commits it, or rolls it back if fn fails. fn may run several times, since transient
// failures such as deadlocks are retried for up to 30 seconds: it must have no effect outside the transaction that a second
// run would spoil. Writers that run side by side should sort the keys they MERGE, or they deadlock.
//
// If the connection breaks during COMMIT the error matches [ErrAmbiguous]: look for what you wrote, or use [DB.WriteOnce].
func (db *DB) Write(ctx context.Context, fn func(ctx context.Context, tx *Tx) error) error {
	start := time.Now()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		err := db.writeOnce(ctx, fn)
		if err != nil && time.Since(start) < writeRetryTime && retryable(ctx, err) && sleep(ctx, pause) {
			continue
		}
		db.observe(Observation{Write: true, Took: time.Since(start), Err: err})
		return err
	}
}

// writeOnce makes one attempt. The driver's own managed transactions are not used because they hide, when ctx ends, whether
// COMMIT had been sent.
func (db *DB) writeOnce(ctx context.Context, fn func(ctx context.Context, tx *Tx) error) error {
	session := db.driver.NewSession(ctx, db.writes)
	defer closeSession(ctx, session, closeTimeout)
	tx, err := session.BeginTransaction(ctx, txTimeout(ctx))
	if err != nil {
		return translate(ctx, "begin a transaction", err)
	}
	if err := fn(ctx, &Tx{tx}); err != nil {
		return err // closing the session rolls back
	}
	if err := ctx.Err(); err != nil {
		return contextError("commit", err)
	}
	if err := tx.Commit(ctx); err != nil {
		if commitRefused(err) {
			return translate(ctx, "commit", err)
		}
		return &Error{CodeAmbiguous, fmt.Sprintf("the database did not confirm the commit (%s): the change may be stored or not", oneLine(err)), err}
	}
	return nil
}

// commitRefused tells whether a failed COMMIT certainly left nothing behind: the server itself said no. Failures inside the
// server or between the members of a cluster prove nothing.
func commitRefused(err error) bool {
	server, ok := errors.AsType[*neo4j.Neo4jError](err)
	if !ok {
		_, misuse := errors.AsType[*neo4j.UsageError](err) // nothing was sent
		return misuse
	}
	if server.Category() == "Cluster" {
		return server.Code == "Neo.ClientError.Cluster.NotALeader"
	}
	return server.Classification() != "DatabaseError"
}

// claimMutation makes the mark of a mutation, or finds it. Its MERGE waits for a transaction that is still committing the
// same id, which a plain read would miss.
const claimMutation = `MERGE (m:_EntenteMutation {id: $id}) ON CREATE SET m.call = $call, m.at = datetime() RETURN m.call`

// WriteOnce is [DB.Write] for work that must not be done twice. The id, made by the caller and unique to this change, is
// stored in the same transaction. A commit without a reply is cleared up by asking for the id, and repeated only if it is
// not there. If the id was stored by an earlier call, fn does not run and fresh is false. An error matches
// [ErrAmbiguous] only if it is not known whether the work was stored: what fn says itself is returned as it is, also
// after a commit that was lost.
//
// The graph must have been prepared by [DB.Migrate].
func (db *DB) WriteOnce(ctx context.Context, id string, fn func(ctx context.Context, tx *Tx) error) (fresh bool, err error) {
	if id == "" {
		return false, &Error{CodeInternal, "a mutation needs an id", nil}
	}
	call := rand.Text()
	claim := Statement{claimMutation, map[string]any{"id": id, "call": call}}
	open := false // an earlier attempt of this call may have been stored
	attempt := func(ctx context.Context, tx *Tx) error {
		rows, counters, err := tx.Run(ctx, claim)
		if err != nil {
			return err
		}
		if counters.NodesCreated == 0 {
			fresh = open && rows[0][0] == call
			return nil
		}
		fresh, open = true, false // the mark was free: no earlier attempt was stored, and none can be any more
		return fn(ctx, tx)
	}
	start := time.Now()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		err = db.Write(ctx, attempt)
		switch {
		case err == nil:
			return fresh, nil
		case errors.Is(err, ErrAmbiguous):
			open = true
		case open: // it could not be asked whether the earlier attempt was stored, though Write tried for as long as it makes sense
			return false, &Error{CodeAmbiguous, "the database did not confirm the commit, and could not be asked again: " + err.Error(), err}
		default:
			return false, err
		}
		if time.Since(start) > writeRetryTime || ctx.Err() != nil || !sleep(ctx, pause) {
			return false, err
		}
	}
}

const (
	claimMutations = `UNWIND $ids AS id MERGE (m:_EntenteMutation {id: id}) ON CREATE SET m.call = $call, m.at = datetime() RETURN id, m.call = $call`
	freeMutations  = `UNWIND $ids AS id MATCH (m:_EntenteMutation {id: id}) DELETE m`
)

// WriteEach is one transaction for several mutations, each with an id as [DB.WriteOnce] has it. fn is told which of the ids were not stored
// before, and does the work of those; it returns the ids of those that it did not do after all, which stay free.
//
// A commit without a reply is not cleared up here: the error matches [ErrAmbiguous]. Do each of them by WriteOnce then, which finds out.
func (db *DB) WriteEach(
	ctx context.Context, ids []string, fn func(ctx context.Context, tx *Tx, fresh map[string]bool) (undone []string, err error),
) error {
	ids = slices.Sorted(slices.Values(ids))
	return db.Write(ctx, func(ctx context.Context, tx *Tx) error {
		rows, _, err := tx.Run(ctx, Statement{claimMutations, map[string]any{"ids": ids, "call": rand.Text()}})
		if err != nil {
			return err
		}
		fresh := map[string]bool{}
		for _, row := range rows {
			fresh[row[0].(string)] = row[1].(bool)
		}
		undone, err := fn(ctx, tx, fresh)
		if err != nil || len(undone) == 0 {
			return err
		}
		_, _, err = tx.Run(ctx, Statement{freeMutations, map[string]any{"ids": undone}})
		return err
	})
}
