package neo4jdb_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/testlevel"
)

const leaseTime = time.Second

// prepared is a graph that can hold leases.
func prepared(t *testing.T) *neo4jdb.DB {
	t.Helper()
	db := open(t)
	if _, err := db.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	return db
}

// takeOver waits until another process holds the lease, and says since when.
func takeOver(t *testing.T, db *neo4jdb.DB) (since time.Time) {
	t.Helper()
	for deadline := time.Now().Add(20 * leaseTime); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		held, err := db.Alone(t.Context(), "test", "do it", leaseTime, func(context.Context) error {
			since = time.Now()
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if held {
			return since
		}
	}
	t.Fatal("nobody could take the lease over")
	return since
}

// Whatever the network does, who holds a lease has ended before another one holds it.
func TestLeaseEndsBeforeAnotherHolds(t *testing.T) {
	db := prepared(t)
	for name, fail := range map[string]func(*tcpProxy){
		"bytes are swallowed":    func(p *tcpProxy) { p.swallow.Store(true) },
		"connections are closed": func(p *tcpProxy) { p.refuse.Store(true); p.cutAll() },
	} {
		t.Run(name, func(t *testing.T) {
			if name != "bytes are swallowed" {
				testlevel.Need(t, testlevel.Full)
			}
			p := proxy(t)
			first := open(t, p.use)
			var ended time.Time
			holds, result := make(chan struct{}), make(chan error, 1)
			go func() {
				_, err := first.Alone(t.Context(), "test", "do it", leaseTime, func(ctx context.Context) error {
					close(holds)
					<-ctx.Done()
					ended = time.Now()
					return ctx.Err()
				})
				result <- err
			}()
			<-holds
			time.Sleep(leaseTime * 3 / 2) // it was renewed by now
			fail(p)
			failed := time.Now()
			since := takeOver(t, db)
			wantError(t, <-result, neo4jdb.CodeMigration, "the right to do it ran out")
			if !ended.Before(since) || ended.Sub(failed) > leaseTime {
				t.Errorf("the first ended %s after the failure, the second began %s after it", ended.Sub(failed), since.Sub(failed))
			}
		})
	}
}

// A connection over which nothing gets through any more is not the end: the lease is renewed over another one.
func TestLeaseOutlivesAConnection(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	prepared(t)
	p := proxy(t)
	db := open(t, p.use)
	held, err := db.Alone(t.Context(), "test", "do it", leaseTime*3, func(ctx context.Context) error {
		p.stick()
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(leaseTime * 5):
			return nil
		}
	})
	if !held || err != nil {
		t.Errorf("held %v, %v", held, err)
	}
}

// What comes too late gives no right: nothing is done then.
func TestLeaseThatCameTooLate(t *testing.T) {
	prepared(t)
	p := proxy(t)
	db := open(t, p.use)
	p.swallow.Store(true)
	began := time.Now()
	held, err := db.Alone(t.Context(), "test", "do it", leaseTime/4, func(context.Context) error { return errors.New("it was done") })
	if took := time.Since(began); held || neo4jdb.CodeOf(err) != neo4jdb.CodeTimeout || took > 5*time.Second {
		t.Errorf("held %v, %v after %s", held, err, took)
	}
}
