package neo4jdb

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Mark stands for a state of the database: every committed transaction, whoever made it, moves it. Equal marks mean that
// nothing was written in between; otherwise they do not compare. It is the bookmark that the server gives with each answer.
type Mark string

// ReadMarked runs a statement that only reads and returns all its rows, with a mark taken at some time during the read. To
// know that two reads saw the same state, take a mark before the first one and compare it with one of the second, or
// after it. ReadMarked retries as [DB.Read] does.
func (db *DB) ReadMarked(ctx context.Context, s Statement) ([][]any, Mark, error) {
	start := time.Now()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		rows, mark, err := db.readMarkedOnce(ctx, s)
		if err != nil && time.Since(start) < readRetryTime && retryable(ctx, err) && sleep(ctx, pause) {
			continue
		}
		err = translate(ctx, "read from the database", err)
		db.observe(Observation{Statement: s, Rows: len(rows), Took: time.Since(start), Err: err})
		return rows, mark, err
	}
}

func (db *DB) readMarkedOnce(ctx context.Context, s Statement) ([][]any, Mark, error) {
	session := db.driver.NewSession(ctx, db.reads)
	defer closeSession(ctx, session, closeTimeout)
	result, err := session.Run(ctx, s.Text, s.Params, txTimeout(ctx))
	if err != nil {
		return nil, "", err
	}
	var rows [][]any
	var record *neo4j.Record
	for result.NextRecord(ctx, &record) {
		rows = append(rows, record.Values)
	}
	if err := result.Err(); err != nil {
		return nil, "", err
	}
	var mark Mark
	for _, bookmark := range session.LastBookmarks() {
		mark += Mark(bookmark)
	}
	return rows, mark, nil
}

// Mark returns the mark of the database's present state, in one round trip.
func (db *DB) Mark(ctx context.Context) (Mark, error) {
	_, mark, err := db.ReadMarked(ctx, Statement{Text: "RETURN 1"})
	return mark, err
}
