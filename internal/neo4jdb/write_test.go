package neo4jdb_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

func TestWriteCommitsOrRollsBack(t *testing.T) {
	db := open(t)
	var counted neo4jdb.Counters
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		got, counters, err := tx.Run(ctx, neo4jdb.Statement{Text: "UNWIND $names AS name CREATE (t:Thing {name: name})-[:OF]->(:Kind) RETURN t.name", Params: map[string]any{"names": []string{"a", "b"}}})
		if len(got) != 2 || got[1][0] != "b" {
			t.Errorf("rows %v", got)
		}
		counted = counted.Add(counters)
		return err
	})
	if want := (neo4jdb.Counters{NodesCreated: 4, RelationshipsCreated: 2, PropertiesSet: 2, LabelsAdded: 4}); err != nil || counted != want || !counted.Changed() {
		t.Errorf("counted %+v, %v", counted, err)
	}
	refused := errors.New("thought better of it")
	err = db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		if _, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "MATCH (n) DETACH DELETE n"}); err != nil {
			return err
		}
		return refused
	})
	if err != refused {
		t.Errorf("got %v, want the function's own error", err)
	}
	if got := rows(t, db, "MATCH (n) RETURN count(n)", nil); got[0][0] != int64(4) {
		t.Errorf("%v nodes left, want 4", got)
	}
}

func TestWriteNamesConflicts(t *testing.T) {
	db := open(t)
	write(t, db, "CREATE CONSTRAINT thing_id FOR (t:Thing) REQUIRE t.id IS UNIQUE")
	write(t, db, "CREATE (:Thing {id: 'one'})")
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "CREATE (:Thing {id: 'one'})"})
		return err
	})
	wantError(t, err, neo4jdb.CodeConflict, "already exists")
}

// Two writers lock the same nodes in opposite order: Neo4j ends one with a transient deadlock error, and it is run again.
func TestWriteRetriesDeadlocks(t *testing.T) {
	db := open(t)
	write(t, db, "CREATE (:Thing {id: 'one', n: 0}), (:Thing {id: 'two', n: 0})")
	var attempts atomic.Int32
	var group sync.WaitGroup
	var met sync.WaitGroup
	met.Add(2)
	for _, order := range [][]string{{"one", "two"}, {"two", "one"}} {
		group.Go(func() {
			first := true
			err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
				attempts.Add(1)
				for i, id := range order {
					if _, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "MATCH (t:Thing {id: $id}) SET t.n = t.n + 1", Params: map[string]any{"id": id}}); err != nil {
						return fmt.Errorf("while counting up: %w", err)
					}
					if i == 0 && first {
						first = false
						met.Done()
						met.Wait()
					}
				}
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if got := rows(t, db, "MATCH (t:Thing) RETURN DISTINCT t.n", nil); len(got) != 1 || got[0][0] != int64(2) || attempts.Load() < 3 {
		t.Errorf("got %v after %d attempts, want 2 everywhere after 3 or more", got, attempts.Load())
	}
}

func TestReadSeesTheWriteBefore(t *testing.T) {
	for _, scheme := range []string{"bolt", "neo4j"} {
		db := open(t, func(c *neo4jdb.Config) { c.URI = scheme + strings.TrimPrefix(c.URI, "bolt") })
		write(t, db, "MATCH (c:Counter) DELETE c", "CREATE (:Counter {n: 0})")
		for i := range 50 {
			write(t, db, "MATCH (c:Counter) SET c.n = c.n + 1")
			if got := rows(t, db, "MATCH (c:Counter) RETURN c.n", nil); got[0][0] != int64(i+1) {
				t.Fatalf("%s: read %v after write %d", scheme, got, i+1)
			}
		}
	}
}

func TestReadRetriesWhileTheConnectionFails(t *testing.T) {
	p := proxy(t)
	db := open(t, p.use)
	rows(t, db, "RETURN 1", nil)
	p.cutAll() // as after a restart of the server: what the pool holds is dead
	if got := rows(t, db, "RETURN 2", nil); len(got) != 1 {
		t.Errorf("got %v", got)
	}
	p.refuse.Store(true)
	p.cutAll()
	time.AfterFunc(300*time.Millisecond, func() { p.refuse.Store(false) })
	if got := rows(t, db, "RETURN 3", nil); len(got) != 1 {
		t.Errorf("got %v", got)
	}
	p.refuse.Store(true)
	p.cutAll()
	if err := db.Ready(t.Context()); err == nil {
		t.Error("ready without a database")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	wantError(t, last(db.Read(ctx, neo4jdb.Statement{Text: "RETURN 4"})), neo4jdb.CodeUnreachable, "is the server running?")
}

func TestReadIsNotRetriedAfterARow(t *testing.T) {
	p := proxy(t)
	db := open(t, p.use)
	count := 0
	var failure error
	for _, err := range db.Read(t.Context(), neo4jdb.Statement{Text: "UNWIND range(1, 1000000) AS i RETURN i, range(1, 100)"}) {
		if failure = err; err != nil {
			break
		}
		if count++; count == 10 {
			p.cutAll()
		}
	}
	wantError(t, failure, neo4jdb.CodeUnreachable)
	if count < 10 || count >= 1_000_000 {
		t.Errorf("%d rows", count)
	}
}

// The proxy passes COMMIT on to the database and cuts the connection before the reply.
func TestLostCommitReplyIsAmbiguous(t *testing.T) {
	direct := open(t)
	p := proxy(t)
	db := open(t, p.use)
	p.loseCommit.Store(1)
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "CREATE (:Thing)"})
		return err
	})
	wantError(t, err, neo4jdb.CodeAmbiguous, "may be stored or not")
	if !errors.Is(err, neo4jdb.ErrAmbiguous) {
		t.Error("does not match ErrAmbiguous")
	}
	time.Sleep(100 * time.Millisecond)
	if got := rows(t, direct, "MATCH (t:Thing) RETURN count(t)", nil); got[0][0] != int64(1) {
		t.Errorf("%v things: the write was repeated, or lost", got)
	}
}

func TestWriteOnceSettlesLostCommits(t *testing.T) {
	direct := open(t)
	if _, err := direct.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	create := func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: "CREATE (:Thing)"})
		return err
	}
	tests := []struct {
		name       string
		id         string
		loseReply  int32 // COMMITs that arrive and whose replies are lost
		loseCommit int32 // COMMITs that never arrive
		fresh      bool
		things     int64
	}{
		{"plain", "mutation:1", 0, 0, true, 1},
		{"the same id again", "mutation:1", 0, 0, false, 1},
		{"reply lost", "mutation:2", 1, 0, true, 2},
		{"reply lost twice", "mutation:3", 2, 0, true, 3},
		{"commit lost", "mutation:4", 0, 1, true, 4},
		{"old id, reply lost", "mutation:2", 1, 0, false, 4},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := proxy(t)
			db := open(t, p.use)
			p.loseCommit.Store(test.loseReply)
			p.dropCommit.Store(test.loseCommit)
			fresh, err := db.WriteOnce(t.Context(), test.id, create)
			if err != nil || fresh != test.fresh {
				t.Errorf("fresh %v, %v; want %v", fresh, err, test.fresh)
			}
			if p.loseCommit.Load() > 0 || p.dropCommit.Load() > 0 {
				t.Error("the proxy lost nothing")
			}
			if got := rows(t, direct, "MATCH (t:Thing) RETURN count(t)", nil); got[0][0] != test.things {
				t.Errorf("%v things, want %d", got[0][0], test.things)
			}
		})
	}
}

// What is known is said: a refusal is one also after a commit that was lost, and is told at once. What is not known
// stays open.
func TestWriteOnceKnowsARefusal(t *testing.T) {
	direct := open(t)
	if _, err := direct.Migrate(t.Context(), files(t, step1), neo4jdb.MigrateOptions{}); err != nil {
		t.Fatal(err)
	}
	write(t, direct, "CREATE (:Thing {id: 'taken'})")
	refusal := errors.New("thought better of it")
	run := func(text string) func(context.Context, *neo4jdb.Tx) error {
		return func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text})
			return err
		}
	}
	tests := []struct {
		name                  string
		loseReply, loseCommit int32
		again                 func(context.Context, *neo4jdb.Tx) error // what is done from the second time on
		cut                   bool                                     // then nothing can be asked any more
		fresh                 bool
		calls                 int
		failure               error
	}{
		{"refused by the caller", 0, 1, func(context.Context, *neo4jdb.Tx) error { return refusal }, false, false, 2, refusal},
		{"refused by the database", 0, 1, run("CREATE (:Thing {id: 'taken'})"), false, false, 2, &neo4jdb.Error{Code: neo4jdb.CodeConflict}},
		{"a mistake", 0, 1, run("nonsense"), false, false, 2, &neo4jdb.Error{Code: neo4jdb.CodeInternal}},
		{"stored", 1, 0, func(context.Context, *neo4jdb.Tx) error { return refusal }, false, true, 1, nil},
		{"lost twice", 0, 2, func(context.Context, *neo4jdb.Tx) error { return nil }, false, true, 3, nil},
		{"nobody to ask", 1, 0, nil, true, false, 1, neo4jdb.ErrAmbiguous},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := proxy(t)
			db := open(t, p.use)
			p.loseCommit.Store(test.loseReply)
			p.dropCommit.Store(test.loseCommit)
			ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
			defer cancel()
			calls := 0
			fresh, err := db.WriteOnce(ctx, "mutation:"+test.name, func(ctx context.Context, tx *neo4jdb.Tx) error {
				p.refuse.Store(test.cut)
				if calls++; calls == 1 {
					return nil
				}
				return test.again(ctx, tx)
			})
			if fresh != test.fresh || calls != test.calls || !errors.Is(err, test.failure) {
				t.Errorf("fresh %v after %d calls, %v; want %v after %d, %v", fresh, calls, err, test.fresh, test.calls, test.failure)
			}
		})
	}
}

// tcpProxy stands between the program and a real Neo4j and breaks connections on demand.
type tcpProxy struct {
	listener   net.Listener
	target     string
	refuse     atomic.Bool
	loseCommit atomic.Int32 // so many COMMITs get through, and their replies do not
	dropCommit atomic.Int32 // so many COMMITs do not get through
	swallow    atomic.Bool  // nothing gets through, in neither direction, and no connection ends
	mutex      sync.Mutex
	open       []net.Conn
	stuck      sync.Map // connections over which nothing gets through any more
}

// stick lets nothing through over the connections that are open, as where a firewall has forgotten them.
func (p *tcpProxy) stick() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, c := range p.open {
		p.stuck.Store(c, true)
	}
}

// swallows says that what came over a connection goes nowhere.
func (p *tcpProxy) swallows(c net.Conn) bool {
	_, stuck := p.stuck.Load(c)
	return stuck || p.swallow.Load()
}

// commit is Bolt's COMMIT message: a chunk of two bytes, a structure without fields and its tag, the end.
var commit = string([]byte{0, 2, 0xB0, 0x12, 0, 0})

func proxy(t testing.TB) *tcpProxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &tcpProxy{listener: l, target: strings.TrimPrefix(config(t).URI, "bolt://")}
	t.Cleanup(func() { _ = l.Close(); p.cutAll() })
	go p.serve()
	return p
}

func (p *tcpProxy) use(c *neo4jdb.Config) { c.URI = "bolt://" + p.listener.Addr().String() }

func (p *tcpProxy) serve() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		server, err := net.Dial("tcp", p.target)
		if err != nil || p.refuse.Load() {
			_ = client.Close()
			continue
		}
		p.mutex.Lock()
		p.open = append(p.open, client, server)
		p.mutex.Unlock()
		go func() { _, _ = io.Copy(swallower{p, client}, server); _ = client.Close() }()
		go p.forward(client, server)
	}
}

// swallower writes to a connection what gets through.
type swallower struct {
	proxy *tcpProxy
	net.Conn
}

func (s swallower) Write(b []byte) (int, error) {
	if s.proxy.swallows(s.Conn) {
		return len(b), nil
	}
	return s.Conn.Write(b)
}

func (p *tcpProxy) forward(client, server net.Conn) {
	defer server.Close()
	buffer := make([]byte, 64<<10)
	for {
		n, err := client.Read(buffer)
		if err != nil {
			return
		}
		if p.swallows(server) {
			continue
		}
		if strings.Contains(string(buffer[:n]), commit) {
			switch {
			case p.dropCommit.Add(-1) >= 0:
				_ = client.Close()
				return
			case p.loseCommit.Add(-1) >= 0:
				_ = client.Close() // the reply has nowhere to go
				_, _ = server.Write(buffer[:n])
				time.Sleep(50 * time.Millisecond) // let the server read it before the connection ends
				return
			}
		}
		if _, err := server.Write(buffer[:n]); err != nil {
			return
		}
	}
}

func (p *tcpProxy) cutAll() {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	for _, c := range p.open {
		_ = c.Close()
	}
	p.open = nil
}
