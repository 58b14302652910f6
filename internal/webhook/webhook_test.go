package webhook_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/internal/webhook"
)

// childVariable makes this test binary serve a webhook for an address instead of testing: a process that can be killed.
const childVariable = "ENTENTE_TEST_WEBHOOK_URL"

func TestMain(m *testing.M) {
	if address := os.Getenv(childVariable); address != "" {
		if err := serveAsChild(context.Background(), address, os.Args[1]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	neo4jtest.Main(m)
}

// serveAsChild serves a webhook until the process is killed.
func serveAsChild(ctx context.Context, address, secretFile string) error {
	db, err := neo4jdb.Open(ctx, neo4jdb.FromEnv(os.Getenv))
	if err != nil {
		return err
	}
	s, err := webhook.OpenSecrets(secretFile)
	if err != nil {
		return err
	}
	w, err := newHook(db, address, s, os.Stderr, webhook.NewMetrics())
	if err != nil {
		return err
	}
	w.Run(ctx)
	return nil
}

var secret = []byte("thirty-two-bytes-that-are-secret")

func secretFile(t *testing.T, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "secret")
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func secrets(t *testing.T, lines ...string) *webhook.Secrets {
	t.Helper()
	s, err := webhook.OpenSecrets(secretFile(t, lines...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func line(secret []byte) string { return "whsec_" + base64.StdEncoding.EncodeToString(secret) }

// receiver is a server that keeps what it takes.
type receiver struct {
	t  *testing.T
	at string // its address, also while it is down

	mu     sync.Mutex
	server *http.Server
	// trouble answers instead, if it is set.
	trouble func(w http.ResponseWriter, r *http.Request)
	taken   []int64 // sequences, in the order of their arrival
	refused int
	doubled int // changes that had been taken
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{t: t}
	r.start("127.0.0.1:0")
	t.Cleanup(r.stop)
	return r
}

func (r *receiver) start(address string) {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		r.t.Fatal(err)
	}
	r.at = listener.Addr().String()
	r.server = &http.Server{Handler: r, ReadHeaderTimeout: time.Second}
	go func() { _ = r.server.Serve(listener) }()
}

func (r *receiver) stop() { _ = r.server.Close() }

// ServeHTTP checks a message as docs/operations.md tells receivers to.
func (r *receiver) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	body, _ := io.ReadAll(req.Body)
	mac := hmac.New(sha256.New, secret)
	fmt.Fprintf(mac, "%s.%s.%s", req.Header.Get("webhook-id"), req.Header.Get("webhook-timestamp"), body)
	want := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	if !slices.Contains(strings.Fields(req.Header.Get("webhook-signature")), want) {
		r.t.Errorf("the signature %q does not fit", req.Header.Get("webhook-signature"))
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.trouble != nil {
		r.refused++
		r.trouble(w, req)
		return
	}
	var message struct {
		Type string
		Data struct {
			First, Last int64
			Changes     []struct {
				Sequence  int64
				Target    string
				Values    []struct{ Property, Before, After string }
				ChangeSet struct{ ID, Author string }
			}
		}
	}
	if err := json.Unmarshal(body, &message); err != nil || message.Type != "changes" || len(message.Data.Changes) == 0 {
		r.t.Errorf("%v: %s", err, body)
		return
	}
	for _, c := range message.Data.Changes {
		if c.ChangeSet.Author != "an author" || c.Target != fmt.Sprintf("topic:%d", c.Sequence) || c.Values[0].After != "a name" {
			r.t.Errorf("got %+v", c)
		}
		if len(r.taken) == 0 || c.Sequence > r.taken[len(r.taken)-1] { // what came before is a double
			r.taken = append(r.taken, c.Sequence)
			continue
		}
		r.doubled++
	}
}

func (r *receiver) set(trouble func(w http.ResponseWriter, r *http.Request)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.trouble, r.refused = trouble, 0
}

func (r *receiver) seen() (taken []int64, refused int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.taken), r.refused
}

// await waits until something holds.
func await(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !holds(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("after a minute it is not so: %s", what)
		}
	}
}

func migrated(t *testing.T) (*neo4jdb.DB, neo4jtest.Target) {
	t.Helper()
	target := neo4jtest.Migrated(t)
	return target.Open(t), target
}

// changes makes so many changes, numbered on.
type changes struct {
	db   *neo4jdb.DB
	made int
}

func (c *changes) make(t *testing.T, n int) {
	t.Helper()
	var list []changelog.Change
	for range n {
		c.made++
		list = append(list, changelog.Change{Target: fmt.Sprintf("topic:%d", c.made), Type: "Topic", Action: changelog.Created, Revision: 1,
			Values: []changelog.Value{{Property: "name", After: "a name"}}})
	}
	err := c.db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, changelog.Append(changelog.Set{ID: fmt.Sprintf("change-set:%d", c.made), Kind: changelog.Curation, Author: "an author"}, list))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

var quick = webhook.Timing{
	Poll: 20 * time.Millisecond, Answer: time.Second, FirstPause: 10 * time.Millisecond, LongestPause: 50 * time.Millisecond, Lease: 2 * time.Second,
}

func newHook(db *neo4jdb.DB, url string, s *webhook.Secrets, log io.Writer, metrics *webhook.Metrics) (*webhook.Webhook, error) {
	return webhook.New(webhook.Config{URL: url, Secrets: s, DB: db, Log: slog.New(slog.NewTextHandler(log, nil)), Metrics: metrics, Timing: quick})
}

// hook runs a webhook as a service does; stop ends it.
func hook(t *testing.T, db *neo4jdb.DB, url string, s *webhook.Secrets) (stop func(), metrics *webhook.Metrics) {
	t.Helper()
	metrics = webhook.NewMetrics()
	w, err := newHook(db, url, s, t.Output(), metrics)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		w.Run(ctx)
	}()
	stop = sync.OnceFunc(func() {
		cancel()
		<-done
	})
	t.Cleanup(stop)
	return stop, metrics
}

// A receiver gets every change in order, whatever befalls it: it fails, sends elsewhere, is slow, dies and comes back.
func TestReceiver(t *testing.T) {
	db, _ := migrated(t)
	c := &changes{db: db}
	c.make(t, 3) // before anybody asked for them
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("a redirect was followed") }))
	defer elsewhere.Close()
	r := newReceiver(t)
	_, metrics := hook(t, db, "http://"+r.at+"/hook?key=hidden", secrets(t, line([]byte("another-secret-of-32-bytes-or-so")), line(secret)))
	await(t, "the webhook begins", func() bool { return count(t, db) == 1 })
	var want []int64
	step := func(n int) {
		t.Helper()
		for range n {
			want = append(want, int64(c.made)+1)
			c.make(t, 1)
		}
	}
	taken := func() bool { got, _ := r.seen(); return slices.Equal(got, want) }

	step(2)
	await(t, "changes arrive", taken)
	for name, trouble := range map[string]func(w http.ResponseWriter, r *http.Request){
		"fails": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
		"sends away": func(w http.ResponseWriter, q *http.Request) {
			http.Redirect(w, q, elsewhere.URL, http.StatusTemporaryRedirect)
		},
		"is gone": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) },
		"has no time": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "1")
			w.WriteHeader(http.StatusTooManyRequests)
		},
		"is slow":        func(_ http.ResponseWriter, q *http.Request) { <-q.Context().Done() },
		"drops the line": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	} {
		r.set(trouble)
		step(2)
		await(t, name+": it is tried again and again", func() bool { _, refused := r.seen(); return refused > 2 })
		r.set(nil)
		await(t, name+": what was refused arrives", taken)
	}
	r.stop()
	step(3)
	await(t, "the failure is kept", func() bool { return failures(t, db) > 1 })
	r.start(r.at)
	await(t, "what came while the receiver was down arrives", taken)
	await(t, "no failure is left", func() bool { return failures(t, db) == 0 })
	c.make(t, 250) // more than one message
	for n := range 250 {
		want = append(want, int64(c.made-250+n+1))
	}
	await(t, "many arrive", taken)

	registry := prometheus.NewRegistry()
	registry.MustRegister(metrics)
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]float64{}
	for _, family := range families {
		for _, metric := range family.Metric {
			for _, label := range metric.Label {
				if strings.Contains(label.GetValue(), "hidden") {
					t.Errorf("%s shows the address's query: %v", family.GetName(), label)
				}
			}
			told[family.GetName()] += metric.GetGauge().GetValue()
		}
	}
	if told["entente_webhook_serving"] != 1 || told["entente_webhook_position"] < 1 {
		t.Errorf("the metrics say %v", told)
	}
}

// One that fails holds up nobody; and of two services one delivers, and the other goes on where it stopped or died.
func TestServices(t *testing.T) {
	db, target := migrated(t)
	c := &changes{db: db}
	good, bad := newReceiver(t), newReceiver(t)
	bad.set(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	s := secrets(t, line(secret))
	hook(t, db, "http://"+bad.at, s)
	stop, _ := hook(t, db, "http://"+good.at, s)
	await(t, "both begin", func() bool { return count(t, db) == 2 })
	var want []int64
	more := func(n int) {
		for range n {
			want = append(want, int64(c.made)+1)
			c.make(t, 1)
		}
	}
	arrived := func() bool { got, _ := good.seen(); return slices.Equal(got, want) }
	more(3)
	await(t, "one gets all though the other fails", arrived)

	hook(t, db, "http://"+good.at, s) // another replica
	more(3)
	await(t, "each change arrives once while both run", arrived)
	stop()
	more(3)
	await(t, "the other replica goes on", arrived)

	// One that died holds the lease until it runs out.
	dead := newReceiver(t)
	first := target.Open(t) // a connection of its own, as another process has it
	stopFirst, _ := hook(t, first, "http://"+dead.at, s)
	await(t, "the first begins", func() bool { return count(t, db) == 3 })
	_ = first.Close(t.Context()) // from now on it can write nothing, as one that was killed
	stopFirst()
	more(2)
	hook(t, db, "http://"+dead.at, s)
	await(t, "what the dead one left undone is delivered by the next", func() bool {
		got, _ := dead.seen()
		return slices.Equal(got, want[len(want)-2:])
	})
	if got, refused := bad.seen(); len(got) != 0 || refused == 0 {
		t.Errorf("the failing one took %v after %d attempts", got, refused)
	}
}

// A service is killed while changes are made, and replaced by the next one: all changes arrive, in order. Every other time that is at a
// random moment, and every other while the receiver has a message that it has not taken yet.
func TestKilled(t *testing.T) {
	db, target := migrated(t)
	c, r := &changes{db: db}, newReceiver(t)
	file := secretFile(t, line(secret))
	start := func() (kill func()) {
		command := exec.CommandContext(t.Context(), os.Args[0], file)
		command.Env = append(os.Environ(), childVariable+"=http://"+r.at, "NEO4J_URI="+target.URI, "NEO4J_USERNAME="+target.Username, "NEO4J_PASSWORD="+target.Password)
		command.Stderr = t.Output()
		if err := command.Start(); err != nil {
			t.Fatal(err)
		}
		kill = sync.OnceFunc(func() {
			_ = command.Process.Kill()
			_ = command.Wait() // killed
		})
		t.Cleanup(kill)
		return kill
	}
	kill := start()
	await(t, "the webhook begins", func() bool { return count(t, db) == 1 })
	for round := range testlevel.Draws(2, 6, 100) {
		before, _ := r.seen()
		c.make(t, 3)
		await(t, "something arrives", func() bool { now, _ := r.seen(); return len(now) > len(before) })
		if round%2 == 0 {
			killAt := time.Now().Add(rand.N(100 * time.Millisecond))
			for time.Now().Before(killAt) {
				c.make(t, 1)
			}
		} else {
			under := make(chan struct{}, 1)
			r.set(func(_ http.ResponseWriter, q *http.Request) {
				select {
				case under <- struct{}{}:
				default:
				}
				<-q.Context().Done()
			})
			c.make(t, 1)
			await(t, "a message is under way", func() bool { return len(under) == 1 })
		}
		kill()
		r.set(nil)
		kill = start()
	}
	want := make([]int64, c.made)
	for i := range want {
		want[i] = int64(i + 1)
	}
	await(t, "all changes arrive, in order", func() bool { got, _ := r.seen(); return slices.Equal(got, want) })
	kill()
	r.mu.Lock()
	defer r.mu.Unlock()
	t.Logf("%d changes, of which %d were sent twice", c.made, r.doubled)
}

func count(t *testing.T, db *neo4jdb.DB) int64 {
	return number(t, db, "MATCH (w:_EntenteWebhook) RETURN count(w)")
}

func failures(t *testing.T, db *neo4jdb.DB) int64 {
	return number(t, db, "MATCH (w:_EntenteWebhook) RETURN coalesce(sum(w.failures), 0)")
}

func number(t *testing.T, db *neo4jdb.DB, text string) int64 {
	t.Helper()
	for row, err := range db.Read(t.Context(), neo4jdb.Statement{Text: text}) {
		if err != nil {
			t.Fatal(err)
		}
		return row[0].(int64)
	}
	return 0
}

func TestSecretFiles(t *testing.T) {
	for _, c := range []struct {
		name, text string
		mode       os.FileMode
		want       string // a part of the error; empty if there is none
	}{
		{"one", line(secret) + "\n", 0o600, ""},
		{"two, while they are exchanged", line(secret) + "\n\n" + line(secret), 0o400, ""},
		{"readable by others", line(secret), 0o644, "chmod 600"},
		{"without its prefix", base64.StdEncoding.EncodeToString(secret), 0o600, "line 1 of"},
		{"too short", line([]byte("short")), 0o600, "24 to 64 bytes"},
		{"not base64", "whsec_*", 0o600, "line 1 of"},
		{"empty", "\n", 0o600, "is empty"},
	} {
		path := filepath.Join(t.TempDir(), "secret")
		if err := os.WriteFile(path, []byte(c.text), c.mode); err != nil {
			t.Fatal(err)
		}
		_, err := webhook.OpenSecrets(path)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
		if err != nil && strings.Contains(err.Error(), base64.StdEncoding.EncodeToString(secret)) {
			t.Errorf("%s: the error shows the secret", c.name)
		}
	}
	if _, err := webhook.OpenSecrets(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a file that is not there is taken")
	}
}

func TestAddresses(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.org/hook": "", "http://127.0.0.1:9000": "", "https://example.org/hook?key=1": "",
		"example.org/hook": "begins with https://", "ftp://example.org": "begins with https://", "https://": "begins with https://", "http://[": "is no address",
		"https://me:hidden@example.org": "user or password", "https://example.org/#top": "after #",
	} {
		err := webhook.CheckURL(url)
		if (err == nil) != (want == "") || err != nil && (!strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hidden")) {
			t.Errorf("%s: got %v, want %q", url, err, want)
		}
	}
}
