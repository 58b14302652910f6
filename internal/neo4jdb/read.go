package neo4jdb

import (
	"context"
	"iter"
	"math/rand/v2"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	// fetchSize is how many rows the server sends before it waits to be asked for more: enough for any page in one round
	// trip, and a bound on what an abandoned read still costs.
	fetchSize = 1000

	// A transaction gets this much less time in the database than its caller has, so that the server's own refusal can
	// still arrive.
	deadlineMargin = 5 * time.Millisecond

	// breakGrace is how long a reader who broke off waits for the rest of a batch, which keeps the connection, before the
	// connection is cut, which ends the transaction.
	breakGrace = 50 * time.Millisecond

	readRetryTime  = 5 * time.Second
	writeRetryTime = 30 * time.Second
	firstPause     = 25 * time.Millisecond
	longestPause   = 2 * time.Second
)

// Statement is one Cypher text with its parameters. Values belong into Params, never into the text.
type Statement struct {
	Text   string
	Params map[string]any
}

// Observation is what Config.Observe is told about one statement.
type Observation struct {
	Statement Statement
	Write     bool
	Rows      int
	Took      time.Duration // retries and the caller's own handling of rows included
	Err       error
}

// Read runs a statement that only reads and yields its rows, each the statement's columns in order; a row may be kept.
// It is one round trip. After an error, which comes last and without a row, the sequence ends.
//
// Transient failures are retried for a few seconds, as long as no row was yielded. The end of ctx, by deadline or by
// cancellation, also ends the transaction in the database; so does breaking off the loop.
func (db *DB) Read(ctx context.Context, s Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		start := time.Now()
		var rows int
		for pause := firstPause; ; pause = min(2*pause, longestPause) {
			wanted, err := db.readOnce(ctx, s, &rows, yield)
			if err != nil && wanted && rows == 0 && time.Since(start) < readRetryTime && retryable(ctx, err) && sleep(ctx, pause) {
				continue
			}
			err = translate(ctx, "read from the database", err)
			db.observe(Observation{Statement: s, Rows: rows, Took: time.Since(start), Err: err})
			if err != nil && wanted {
				yield(nil, err)
			}
			return
		}
	}
}

// readOnce makes one attempt; wanted is false once the caller has broken off.
func (db *DB) readOnce(ctx context.Context, s Statement, rows *int, yield func([]any, error) bool) (wanted bool, err error) {
	session := db.driver.NewSession(ctx, db.reads)
	grace := closeTimeout
	defer func() { closeSession(ctx, session, grace) }()
	result, err := session.Run(ctx, s.Text, s.Params, txTimeout(ctx))
	if err != nil {
		return true, err
	}
	var record *neo4j.Record
	for result.NextRecord(ctx, &record) {
		*rows++
		if !yield(record.Values, nil) {
			grace = breakGrace
			return false, nil
		}
	}
	return true, result.Err()
}

func (db *DB) observe(o Observation) {
	if db.config.Observe != nil {
		db.config.Observe(o)
	}
}

// txTimeout hands ctx's deadline to the server, so that it ends the transaction even if this process dies.
func txTimeout(ctx context.Context) func(*neo4j.TransactionConfig) {
	return func(c *neo4j.TransactionConfig) {
		if deadline, ok := ctx.Deadline(); ok {
			// Never 0, which would mean no limit.
			c.Timeout = max(time.Until(deadline)-deadlineMargin, time.Millisecond)
		}
	}
}

// sleep waits for about d, jittered so that callers who failed together do not return together. It is false if ctx ends
// first, or would.
func sleep(ctx context.Context, d time.Duration) bool {
	d = d/2 + rand.N(d)
	if deadline, ok := ctx.Deadline(); ok && time.Until(deadline) < d {
		return false
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
