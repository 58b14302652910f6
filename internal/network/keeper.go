package network

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// loadTimeout is the longest that reading a projection may take; a request that waits for it may give up before.
const loadTimeout = 5 * time.Minute

// Keeper keeps the last projection, and reads a new one when the graph has changed.
type Keeper struct {
	db Database
	// memory is the most that a projection may take, in bytes; 0 is no limit.
	memory int

	mutex   sync.Mutex
	last    *Projection
	loading *loading
	loads   int
}

// loading is a projection that is being read.
type loading struct {
	begun time.Time
	done  chan struct{}
	p     *Projection
	err   error
}

// NewKeeper returns a keeper of projections of db, which may take so many bytes each; 0 is no limit.
func NewKeeper(db Database, memory int) *Keeper { return &Keeper{db: db, memory: memory} }

// Last returns the last projection, which may be out of date; nil if there is none.
func (k *Keeper) Last() *Projection {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.last
}

// Loads is how many projections were read.
func (k *Keeper) Loads() int {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.loads
}

// Since returns a projection that was begun to be read at a time or later, and so holds all that was written before it.
// Requests that wait at the same time wait for the same one.
func (k *Keeper) Since(ctx context.Context, moment time.Time) (*Projection, error) {
	for {
		k.mutex.Lock()
		if k.last != nil && !k.last.Begun.Before(moment) {
			defer k.mutex.Unlock()
			return k.last, nil
		}
		running := k.loading
		if running == nil {
			running = &loading{begun: time.Now(), done: make(chan struct{})}
			k.loading = running
			go k.load(context.WithoutCancel(ctx), running)
		}
		k.mutex.Unlock()
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for the ties to be read: %w", ctx.Err())
		case <-running.done:
		}
		if running.begun.Before(moment) {
			continue // it may lack what was written since: read again
		}
		return running.p, running.err
	}
}

// load reads a projection for all who wait.
func (k *Keeper) load(ctx context.Context, l *loading) {
	ctx, cancel := context.WithTimeout(ctx, loadTimeout)
	defer cancel()
	if l.err = k.fits(ctx); l.err == nil {
		l.p, l.err = Load(ctx, k.db)
	}
	if l.err == nil {
		l.p.derived = newDerived(k.left(l.p))
	}
	k.mutex.Lock()
	if l.err == nil {
		k.last = l.p
	}
	k.loading = nil
	k.loads++
	k.mutex.Unlock()
	close(l.done)
}

// left is how many bytes may take what is kept with a projection: it is part of what counting ties may take.
func (k *Keeper) left(p *Projection) int {
	if k.memory == 0 {
		return derivedBytes
	}
	return max(0, min(derivedBytes, k.memory-max(p.Bytes(), p.Facts()*bytesPerFact)))
}

// TooLargeError says that a projection of the graph would take more memory than it may.
type TooLargeError struct{ Bytes, Allowed int }

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("the graph's ties take about %s of memory, and the limit is %s (max-ties-memory): raise it where the service is started",
		size(e.Bytes), size(e.Allowed))
}

// size writes so many bytes for people to read.
func size(bytes int) string {
	if bytes < 10<<20 {
		return fmt.Sprintf("%d bytes", bytes)
	}
	return fmt.Sprintf("%d MB", bytes>>20)
}

// bytesPerFact is about what a projection takes for each relationship, the nodes' share included, and as much again while
// it is read.
const bytesPerFact = 64

// fits refuses a graph that would not fit in memory. Neo4j knows the counts without counting.
func (k *Keeper) fits(ctx context.Context) error {
	if k.memory == 0 {
		return nil
	}
	rows, _, err := k.db.ReadMarked(ctx, neo4jdb.Statement{Text: `
		CALL () {
		  MATCH ()-[r:HOSTED]->() RETURN count(r) AS n
		  UNION ALL MATCH ()-[r:PARTICIPATED_IN]->() RETURN count(r) AS n
		  UNION ALL MATCH ()-[r:PARTY_TO]->() RETURN count(r) AS n
		  UNION ALL MATCH ()-[r:ABOUT]->() RETURN count(r) AS n
		  UNION ALL MATCH ()-[r:HELD]->() RETURN count(r) AS n
		}
		RETURN sum(n)`})
	if err != nil {
		return err
	}
	if bytes := int(rows[0][0].(int64)) * bytesPerFact; bytes > k.memory {
		return &TooLargeError{Bytes: bytes, Allowed: k.memory}
	}
	return nil
}
