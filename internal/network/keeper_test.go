package network_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/network"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// watched is a real database that tests can hold up and make fail, and that counts who reads it at the same time.
type watched struct {
	*neo4jdb.DB
	hold    atomic.Pointer[chan struct{}] // reading waits until it is closed
	failure atomic.Pointer[error]

	reading, most atomic.Int32
}

func (w *watched) enter(ctx context.Context) error {
	for n := w.reading.Add(1); n > w.most.Load(); {
		w.most.Store(n)
	}
	if hold := w.hold.Load(); hold != nil {
		select {
		case <-*hold:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	if failure := w.failure.Load(); failure != nil {
		return *failure
	}
	return nil
}

func (w *watched) Mark(ctx context.Context) (neo4jdb.Mark, error) {
	defer w.reading.Add(-1)
	if err := w.enter(ctx); err != nil {
		return "", err
	}
	return w.DB.Mark(ctx)
}

func (w *watched) ReadMarked(ctx context.Context, s neo4jdb.Statement) ([][]any, neo4jdb.Mark, error) {
	defer w.reading.Add(-1)
	if err := w.enter(ctx); err != nil {
		return nil, "", err
	}
	return w.DB.ReadMarked(ctx, s)
}

// holdUp holds reading up until the returned function is called.
func (w *watched) holdUp() (release func()) {
	hold := make(chan struct{})
	w.hold.Store(&hold)
	return sync.OnceFunc(func() {
		w.hold.Store(nil)
		close(hold)
	})
}

func watch(t *testing.T) *watched {
	t.Helper()
	return &watched{DB: neo4jtest.Migrated(t).Open(t)}
}

// meet writes that two bodies hosted an event together.
func (w *watched) meet(ctx context.Context, number int) error {
	return w.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{
			Text: `MERGE (a:Organization {id: 'organization:a'}) MERGE (b:Organization {id: 'organization:b'})
				CREATE (e:Event {id: $id, start: date('2020-01-01')}) CREATE (a)-[:HOSTED]->(e)<-[:HOSTED]-(b)`,
			Params: map[string]any{"id": fmt.Sprintf("event:%06d", number)},
		})
		return err
	})
}

// met is how often the two hosted together.
func met(p *network.Projection) int {
	for _, tie := range p.Ties(network.Query{Weights: network.Weights{Hosting: 1}, Period: network.Always}) {
		return int(tie.Weight)
	}
	return 0
}

// waiting starts so many requests and returns when all wait for a projection.
func waiting(t *testing.T, k *network.Keeper, n int, moment time.Time) (done func() []*network.Projection) {
	t.Helper()
	var group errgroup.Group
	found := make([]*network.Projection, n)
	for i := range n {
		group.Go(func() (err error) {
			found[i], err = k.Since(t.Context(), moment)
			return err
		})
	}
	time.Sleep(50 * time.Millisecond)
	return func() []*network.Projection {
		if err := group.Wait(); err != nil {
			t.Error(err)
		}
		return found
	}
}

// Requests that wait at the same time wait for one projection. Who comes while it is being read, and so may miss in it what was
// written before, waits for the next one.
func TestRequestsShareAProjection(t *testing.T) {
	db := watch(t)
	k := network.NewKeeper(db, 0)
	if k.Last() != nil {
		t.Error("there is a projection before anybody asked")
	}
	release := db.holdUp()
	defer release()
	first := waiting(t, k, 5, time.Now())
	later := waiting(t, k, 5, time.Now())
	release()
	firsts, laters := first(), later()
	for i := range firsts {
		if firsts[i] != firsts[0] || laters[i] != laters[0] || firsts[i] == laters[i] {
			t.Errorf("request %d has projections of its own", i)
		}
	}
	if k.Loads() != 2 || k.Last() != laters[0] || db.most.Load() != 1 {
		t.Errorf("%d projections were read, up to %d at a time; want 2, 1", k.Loads(), db.most.Load())
	}
	if p, err := k.Since(t.Context(), laters[0].Begun); p != laters[0] || err != nil || k.Loads() != 2 {
		t.Error("a projection that is recent enough was read again")
	}
}

// A failure is told to those who waited, and the next request tries again.
func TestProjectionThatCannotBeRead(t *testing.T) {
	db := watch(t)
	k := network.NewKeeper(db, 0)
	gone := error(&neo4jdb.Error{Code: neo4jdb.CodeUnreachable, Message: "the database is gone"})
	db.failure.Store(&gone)
	for range 2 {
		p, err := k.Since(t.Context(), time.Now())
		if p != nil || neo4jdb.CodeOf(err) != neo4jdb.CodeUnreachable || k.Last() != nil {
			t.Errorf("got %v, %v", p, err)
		}
	}
	db.failure.Store(nil)
	if _, err := k.Since(t.Context(), time.Now()); err != nil {
		t.Errorf("when the database is back: %v", err)
	}
}

// Who does not wait any longer is told so, and does not end the reading for the others.
func TestWaitingHasAnEnd(t *testing.T) {
	db := watch(t)
	k := network.NewKeeper(db, 0)
	release := db.holdUp()
	defer release()
	patient := waiting(t, k, 1, time.Now().Add(-time.Second))
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := k.Since(ctx, time.Now().Add(-time.Second)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v after the deadline", err)
	}
	release()
	if found := patient(); found[0] == nil || k.Loads() != 1 {
		t.Errorf("the patient one got %v", found[0])
	}
	// The one who began the reading may go away too.
	release = db.holdUp()
	defer release()
	ctx, cancel = context.WithCancel(t.Context())
	impatient := make(chan error)
	moment := time.Now()
	go func() {
		_, err := k.Since(ctx, moment)
		impatient <- err
	}()
	time.Sleep(50 * time.Millisecond)
	cancel()
	if err := <-impatient; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v after it was cancelled", err)
	}
	patient = waiting(t, k, 1, moment)
	release()
	if found := patient(); found[0] == nil || k.Loads() != 2 {
		t.Errorf("%d projections were read, want 2", k.Loads())
	}
}

// A graph that does not fit in memory is refused before it is read, as long as it does not fit.
func TestMemoryIsShort(t *testing.T) {
	db := watch(t)
	k := network.NewKeeper(db, 200) // three relationships
	if err := db.meet(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	p, err := k.Since(t.Context(), time.Now())
	if err != nil {
		t.Fatalf("two relationships do not fit: %v", err)
	}
	if met(p) != 1 {
		t.Errorf("they met %d times, want 1", met(p))
	}
	if err := db.meet(t.Context(), 2); err != nil {
		t.Fatal(err)
	}
	var large *network.TooLargeError
	if _, err := k.Since(t.Context(), time.Now()); !errors.As(err, &large) || large.Bytes != 4*64 || large.Allowed != 200 {
		t.Fatalf("four relationships: %v", err)
	}
	for _, word := range []string{"256 bytes", "200 bytes", "max-ties-memory"} {
		if !strings.Contains(large.Error(), word) {
			t.Errorf("%q does not speak of %s", large.Error(), word)
		}
	}
}

// While others write without a pause, nobody gets an answer that lacks what was committed before they asked, and no two
// projections are read at a time.
func TestNobodyGetsAnOldAnswer(t *testing.T) {
	db := watch(t)
	writer := db.DB
	k := network.NewKeeper(db, 0)
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
	defer cancel()
	var committed atomic.Int64
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error {
		for n := 1; ctx.Err() == nil; n++ {
			if err := (&watched{DB: writer}).meet(t.Context(), n); err != nil {
				return err
			}
			committed.Store(int64(n))
		}
		return nil
	})
	var answers atomic.Int64
	for range 4 {
		group.Go(func() error {
			for ctx.Err() == nil {
				before := committed.Load()
				p, err := k.Since(t.Context(), time.Now())
				if err != nil {
					return err
				}
				if now := met(p); int64(now) < before {
					return fmt.Errorf("%d meetings are known, and %d had been written before", now, before)
				}
				answers.Add(1)
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		t.Fatal(err)
	}
	if db.most.Load() != 1 || committed.Load() == 0 || answers.Load() == 0 {
		t.Errorf("up to %d projections were read at a time", db.most.Load())
	}
	t.Logf("%d writes, %d answers from %d projections", committed.Load(), answers.Load(), k.Loads())
}
