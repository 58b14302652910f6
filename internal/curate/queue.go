package curate

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

const (
	// maxShared is how many change sets may share a transaction.
	maxShared = 64
	// maxOperationsShared is how many operations each of them may have.
	maxOperationsShared = 50
	// shareTime bounds a shared transaction, which no single caller's deadline does.
	shareTime = 30 * time.Second
	// patience is how long a change set waits behind a transaction before another one is begun beside it: that one may wait for somebody's lock.
	patience = 3 * time.Second
	// maxRunning is how many there may be.
	maxRunning = 4
	// gather is how long a transaction waits for those who were just answered and come again, where there were several before.
	gather = 10 * time.Millisecond
)

// queue lets change sets that come side by side share transactions: a commit waits for the disk, and the counter of the changes is held until
// it is done, so that one after the other would wait for it. Those that are about the same node or fact never share one. So each
// of them could have been applied alone at that moment, and one that is refused leaves the others as they are. If the
// transaction fails as a whole, each of its change sets is applied alone.
type queue struct {
	engine *Engine

	mu      sync.Mutex
	waiting []*waiter
	// running are the transactions under way.
	running int
}

// waiter is a change set whose caller waits.
type waiter struct {
	ctx  context.Context
	set  *ChangeSet
	done chan result // of one element
}

type result struct {
	id  string
	err error
	// alone asks the caller to apply it by itself.
	alone bool
}

// sharable says whether a change set may share a transaction: what retracts takes along what only the graph knows.
func (set *ChangeSet) sharable() bool {
	return !set.Draft && len(set.Operations) <= maxOperationsShared &&
		!slices.ContainsFunc(set.Operations, func(o Operation) bool { return o.Action != Create && o.Action != Change })
}

// apply waits for its turn and for the outcome.
func (q *queue) apply(ctx context.Context, set *ChangeSet) (string, error) {
	w := &waiter{ctx, set, make(chan result, 1)}
	q.mu.Lock()
	q.waiting = append(q.waiting, w)
	if q.running == 0 {
		q.running++
		go q.run()
	}
	q.mu.Unlock()
	impatient := time.NewTicker(patience)
	defer impatient.Stop()
	for {
		select {
		case r := <-w.done:
			if r.alone {
				return q.engine.alone(ctx, set)
			}
			return r.id, r.err
		case <-impatient.C:
			q.mu.Lock()
			if q.running < maxRunning && slices.Contains(q.waiting, w) {
				q.running++
				go q.runOne()
			}
			q.mu.Unlock()
		case <-ctx.Done():
			if q.leave(w) {
				return q.engine.alone(ctx, set) // which says that the time is over, and does nothing
			}
			return "", &neo4jdb.Error{Code: neo4jdb.CodeAmbiguous, Message: "the caller's time ended while the change was made: it may be stored or not"}
		}
	}
}

// leave takes a change set back; false if it is under way.
func (q *queue) leave(w *waiter) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	before := len(q.waiting)
	q.waiting = slices.DeleteFunc(q.waiting, func(other *waiter) bool { return other == w })
	return len(q.waiting) < before
}

// run applies what waits until nothing does.
func (q *queue) run() {
	for last := 0; ; {
		q.gather(last)
		batch := q.take()
		if len(batch) == 0 && q.stop() {
			return
		}
		if last = len(batch); last > 0 {
			q.engine.together(batch)
		}
	}
}

// runOne applies some of what waits, beside another one.
func (q *queue) runOne() {
	if batch := q.take(); len(batch) > 0 {
		q.engine.together(batch)
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	q.running--
	if q.running == 0 && len(q.waiting) > 0 {
		q.running++
		go q.run()
	}
}

// stop ends a run, unless something has come to wait.
func (q *queue) stop() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) > 0 {
		return false
	}
	q.running--
	return true
}

// gather waits a moment until as many wait as were answered just now.
func (q *queue) gather(last int) {
	for end := time.Now().Add(gather); last > 1 && time.Now().Before(end); time.Sleep(gather / 10) {
		q.mu.Lock()
		waiting := len(q.waiting)
		q.mu.Unlock()
		if waiting >= last {
			return
		}
	}
}

// take takes the first that waits and all behind it that can share a transaction with it.
func (q *queue) take() []*waiter {
	q.mu.Lock()
	defer q.mu.Unlock()
	var batch []*waiter
	taken := map[string]bool{}
	q.waiting = slices.DeleteFunc(q.waiting, func(w *waiter) bool {
		if len(batch) == maxShared {
			return false
		}
		about := q.engine.about(w.set)
		for _, id := range about {
			if taken[id] {
				return false
			}
		}
		for _, id := range about {
			taken[id] = true
		}
		batch = append(batch, w)
		return true
	})
	return batch
}

// about are the ids of what a change set writes, and of itself. What has at most one of something is written by who links it.
func (e *Engine) about(set *ChangeSet) []string {
	ids := []string{changelog.IDOf(set.MutationID)}
	for _, i := range e.newJob(set.Operations).items {
		ids = append(ids, i.id)
		if len(e.ones[i.t]) > 0 {
			ids = append(ids, i.t.Label+" "+i.from, i.t.Label+" "+i.to)
		}
	}
	return ids
}

// together applies change sets that are about different nodes and facts in one transaction, and answers those who wait.
func (e *Engine) together(batch []*waiter) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(batch[0].ctx), shareTime)
	defer cancel()
	ids := make([]string, len(batch))
	for n, w := range batch {
		ids[n] = changelog.IDOf(w.set.MutationID)
	}
	var results []result
	err := e.db.WriteEach(ctx, ids, func(ctx context.Context, tx *neo4jdb.Tx, fresh map[string]bool) (undone []string, err error) {
		results, err = e.tryTogether(ctx, tx, batch, fresh)
		for n := range results {
			if results[n].err != nil && fresh[ids[n]] {
				undone = append(undone, ids[n])
			}
		}
		return undone, err
	})
	for n, w := range batch {
		if err != nil {
			w.done <- result{alone: true}
		} else {
			w.done <- results[n]
		}
	}
}

// tryTogether makes one attempt.
func (e *Engine) tryTogether(ctx context.Context, tx *neo4jdb.Tx, batch []*waiter, fresh map[string]bool) ([]result, error) {
	all, written := e.newJob(nil), e.newJob(nil)
	jobs := make([]*job, len(batch))
	results := make([]result, len(batch))
	before, err := e.madeBefore(ctx, tx, fresh)
	if err != nil {
		return nil, err
	}
	for n, w := range batch {
		j := e.newJob(w.set.Operations)
		results[n].id = changelog.IDOf(w.set.MutationID)
		if !fresh[results[n].id] {
			results[n].err = sameContent(w.set.log(), before[results[n].id])
			continue
		}
		if results[n].err = j.err(); results[n].err != nil {
			continue
		}
		jobs[n] = j
		j.found, j.texts = all.found, all.texts
		all.add(j)
		maps.Copy(all.mentions, j.mentions)
	}
	if err := all.load(ctx, tx, all.inOrder()); err != nil {
		return nil, err
	}
	var applied []changelog.AppliedSet
	for n, j := range jobs {
		if j == nil {
			continue
		}
		if err := j.check(ctx, tx); err != nil {
			return nil, err
		}
		if results[n].err = j.err(); results[n].err != nil {
			continue
		}
		j.stamp(results[n].id)
		written.add(j)
		log := batch[n].set.log()
		log.Warnings = j.warned()
		applied = append(applied, changelog.AppliedSet{Set: log, Changes: j.changesMade()})
	}
	if len(applied) == 0 {
		return results, nil
	}
	if err := written.write(ctx, tx); err != nil {
		return nil, err
	}
	if _, _, err := tx.Run(ctx, changelog.AppendAll(applied)); err != nil {
		return nil, fmt.Errorf("writing the history: %w", err)
	}
	return results, nil
}

// madeBefore are the digests of change sets that were applied before.
func (e *Engine) madeBefore(ctx context.Context, tx *neo4jdb.Tx, fresh map[string]bool) (map[string]any, error) {
	var ids []string
	for id, is := range fresh {
		if !is {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	rows, _, err := tx.Run(ctx, readDigests(ids))
	if err != nil {
		return nil, fmt.Errorf("reading change sets that were made before: %w", err)
	}
	digests := map[string]any{}
	for _, row := range rows {
		digests[row[0].(string)] = row[1]
	}
	return digests, nil
}

// add takes over the items of another job, of which it has none.
func (j *job) add(other *job) {
	maps.Copy(j.items, other.items)
	j.order = append(j.order, other.order...)
}
