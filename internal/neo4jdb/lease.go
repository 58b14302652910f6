package neo4jdb

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"time"
)

// lease is a right, such as that to migrate, held by one process at a time: a node in the graph that names its holder and expires by
// the server's clock, so that what the clocks of the replicas show does not matter. The holder counts the same time by
// its own clock from when it asked, which is before the server does: so it ends before another one can begin, also if
// the network swallows all that it sends.
type lease struct {
	db     *DB
	name   string
	right  string // to do what, for errors
	holder string
	ttl    time.Duration
	// until is when this process has to end what it does, unless it renews the lease.
	until time.Time
}

const (
	// renewals is how many attempts at renewing a lease fit into its time. None takes longer: the next one goes over
	// another connection.
	renewals = 3
	// leaseMargin is the part of its time that the holder does not use, for clocks that run faster and timers that come
	// late.
	leaseMargin = 10
)

// newLease is the right to migrate.
func newLease(db *DB, ttl time.Duration) *lease { return namedLease(db, "migrations", "migrate", ttl) }

func namedLease(db *DB, name, right string, ttl time.Duration) *lease {
	host, err := os.Hostname()
	if err != nil {
		host = "unknown host"
	}
	return &lease{db: db, name: name, right: right, ttl: ttl, holder: fmt.Sprintf("process %d on %s, %s", os.Getpid(), host, rand.Text()[:8])}
}

// The first SET takes the node's lock, so that what is read after it is what the last writer left. datetime.realtime()
// rather than datetime(), which stands still while the statement waits for that lock.
const takeLease = `
MERGE (l:_EntenteLease {name: $name})
SET l.asked = datetime.realtime()
WITH l, l.holder IS NULL OR l.holder = $holder OR l.expires < datetime.realtime() AS free
SET l.holder = CASE WHEN free THEN $holder ELSE l.holder END,
    l.expires = CASE WHEN free THEN datetime.realtime() + duration({milliseconds: $ttl}) ELSE l.expires END
RETURN l.holder`

const dropLease = `MATCH (l:_EntenteLease {name: $name, holder: $holder}) REMOVE l.holder, l.expires`

// take tries to get the lease, or to renew it, and returns who holds it now.
func (l *lease) take(ctx context.Context) (holder string, err error) {
	var asked time.Time
	err = l.db.Write(ctx, func(ctx context.Context, tx *Tx) error {
		asked = time.Now()
		rows, _, err := tx.Run(ctx, Statement{takeLease, map[string]any{"name": l.name, "holder": l.holder, "ttl": l.ttl.Milliseconds()}})
		if err != nil {
			return err
		}
		holder, _ = rows[0][0].(string)
		return nil
	})
	if err == nil && holder == l.holder {
		l.until = asked.Add(l.ttl - l.ttl/leaseMargin)
	}
	return holder, err
}

// Alone runs fn while this process alone holds the lease of that name, among all that use the graph. It is false, and fn does not run, while another
// process holds it; try again after ttl. fn's context ends before the lease does, if that cannot be renewed, or if it
// is lost: then another process may go on. right completes the sentence "the right to …" in errors.
func (db *DB) Alone(ctx context.Context, name, right string, ttl time.Duration, fn func(context.Context) error) (held bool, err error) {
	l := namedLease(db, name, right, ttl)
	asking, stop := context.WithTimeout(ctx, ttl) // an answer that comes later gives nothing
	defer stop()
	holder, err := l.take(asking)
	if err != nil || holder != l.holder {
		return false, err
	}
	return true, l.hold(ctx, fn)
}

// hold runs fn while renewing the lease, and cancels fn's context if the lease runs out or is lost.
func (l *lease) hold(ctx context.Context, fn func(context.Context) error) error {
	ranOut := &Error{CodeMigration, "the right to " + l.right + " ran out, since the database did not answer in time: this process stops here, " +
		"and another one may go on", nil}
	if !time.Now().Before(l.until) {
		return ranOut
	}
	held, cancel := context.WithCancelCause(ctx)
	end := time.AfterFunc(time.Until(l.until), func() { cancel(ranOut) })
	defer end.Stop()
	done := make(chan struct{})
	go func() {
		defer close(done)
		l.renew(held, cancel, end)
	}()
	err := fn(held)
	if lost := context.Cause(held); lost != nil && ctx.Err() == nil {
		err = lost
	}
	cancel(nil)
	<-done
	l.drop(ctx)
	return err
}

// renew renews the lease time and again, and moves the end of what is done under it.
func (l *lease) renew(ctx context.Context, cancel context.CancelCauseFunc, end *time.Timer) {
	tick := time.NewTicker(l.ttl / renewals)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		attempt, stop := context.WithTimeout(ctx, l.ttl/renewals)
		holder, err := l.take(attempt)
		stop()
		switch {
		case ctx.Err() != nil:
			return
		case err == nil && holder == l.holder:
			end.Reset(time.Until(l.until))
		case err == nil:
			cancel(&Error{CodeMigration, fmt.Sprintf("the right to %s was taken over by %s, since this process did not renew it in time: it stops here, and the other one goes on", l.right, holder), nil})
			return
		}
	}
}

// drop gives the lease back at once; should that fail, it expires.
func (l *lease) drop(ctx context.Context) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeTimeout)
	defer cancel()
	_ = l.db.Write(ctx, func(ctx context.Context, tx *Tx) error {
		_, _, err := tx.Run(ctx, Statement{dropLease, map[string]any{"name": l.name, "holder": l.holder}})
		return err
	})
}
