package graph

import (
	"context"
	"encoding/json"
	"iter"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// feedReads is how many statements are read at once for all who follow the changes, so that whoever asks something else does not wait for
// those who read the whole history.
const feedReads = 2

// feed is the database as those who follow the changes read it: few statements at a time, in the order in which they were asked for. Those
// who ask for the same while it waits for its turn share one reading, which begins after they asked.
type feed struct {
	Database
	limit time.Duration // of one reading, its waiting not counted; 0 is none
	turns chan struct{}

	mu      sync.Mutex
	waiting map[string]*sharedRead
}

// sharedRead is a statement that is to be read for all who wait for it.
type sharedRead struct {
	statement neo4jdb.Statement
	cancel    context.CancelFunc
	done      chan struct{}
	askers    int // those who still wait
	rows      [][]any
	err       error
}

func newFeed(db Database, limit time.Duration) *feed {
	return &feed{Database: db, limit: limit, turns: make(chan struct{}, feedReads), waiting: map[string]*sharedRead{}}
}

// Read reads a statement when its turn has come.
func (f *feed) Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		rows, err := f.rows(ctx, s)
		if err != nil {
			yield(nil, err)
			return
		}
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

func (f *feed) rows(ctx context.Context, s neo4jdb.Statement) ([][]any, error) {
	params, err := json.Marshal(s.Params)
	if err != nil {
		return nil, err
	}
	key := s.Text + "\x00" + string(params)
	r := f.join(ctx, key, s)
	select {
	case <-r.done:
		return r.rows, r.err
	case <-ctx.Done():
		f.leave(key, r)
		return nil, ctx.Err()
	}
}

// join lets somebody wait for a reading that has not begun, which is a new one if there is none.
func (f *feed) join(ctx context.Context, key string, s neo4jdb.Statement) *sharedRead {
	f.mu.Lock()
	defer f.mu.Unlock()
	r := f.waiting[key]
	if r == nil {
		own, cancel := context.WithCancel(context.WithoutCancel(ctx))
		r = &sharedRead{statement: s, cancel: cancel, done: make(chan struct{})}
		f.waiting[key] = r
		go f.run(own, key, r)
	}
	r.askers++
	return r
}

// leave ends a reading that nobody waits for.
func (f *feed) leave(key string, r *sharedRead) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if r.askers--; r.askers > 0 {
		return
	}
	f.begun(key, r)
	r.cancel()
}

// begun lets nobody join a reading any more.
func (f *feed) begun(key string, r *sharedRead) {
	if f.waiting[key] == r {
		delete(f.waiting, key)
	}
}

func (f *feed) run(ctx context.Context, key string, r *sharedRead) {
	defer close(r.done)
	defer r.cancel()
	select {
	case f.turns <- struct{}{}:
		defer func() { <-f.turns }()
	case <-ctx.Done():
		r.err = ctx.Err()
		return
	}
	f.mu.Lock()
	f.begun(key, r)
	f.mu.Unlock()
	if f.limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, f.limit)
		defer cancel()
	}
	for row, err := range f.Database.Read(ctx, r.statement) {
		if err != nil {
			r.err = err
			return
		}
		r.rows = append(r.rows, row)
	}
}
