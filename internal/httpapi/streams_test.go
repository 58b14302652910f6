package httpapi_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// counting answers a subscription with so many changes, and then stays silent until the client goes, or ends if it is told to.
func counting(n int, silent bool) answers {
	return answers{changes: func(ctx context.Context) (<-chan graph.Answer, error) {
		out := make(chan graph.Answer)
		go func() {
			defer close(out)
			for range n {
				select {
				case out <- graph.Answer(`{"sequence":1}`):
				case <-ctx.Done():
					return
				}
			}
			if silent {
				<-ctx.Done()
			}
		}()
		return out, nil
	}}
}

func stream(t *testing.T, url, query string) *http.Response {
	t.Helper()
	body, _ := json.Marshal(map[string]string{"query": query})
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	response, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return response
}

func TestServerSentEvents(t *testing.T) {
	url := start(t, config(t, counting(2, false)))
	for _, c := range []struct{ name, query, want string }{
		{"a subscription", `subscription { changes { sequence } }`, `data: {"data":{"changes":{"sequence":1}}}`},
		{"not a subscription", `{ __typename }`, "METHOD_NOT_ALLOWED"},
		{"a mutation", `mutation { undoChanges(input: {id: "a", mutationId: "b", author: "c"}) { changeSet { id } } }`, "METHOD_NOT_ALLOWED"},
		{"nonsense", `subscription { nothing }`, "GRAPHQL_VALIDATION_FAILED"},
	} {
		response := stream(t, url, c.query)
		text, err := io.ReadAll(response.Body)
		if err != nil || !strings.Contains(string(text), c.want) || response.Header.Get("Content-Type") != "text/event-stream" {
			t.Errorf("%s: %v %s\n%s, want %s", c.name, err, response.Header.Get("Content-Type"), text, c.want)
		}
		if c.name == "a subscription" && (strings.Count(string(text), "event: next") != 2 || !strings.Contains(string(text), "event: complete")) {
			t.Errorf("%s: got %s, want two events and the end", c.name, text)
		}
	}
}

// A body that is not a request is the client's mistake, as by plain POST, and nothing of it is logged.
func TestMalformedBodiesOfStreams(t *testing.T) {
	c := config(t, counting(1, false))
	log, written := logTo()
	c.Log = log
	c.Limits.BodyBytes = 200_000
	url := start(t, c)
	secret := strings.Repeat("a-word-of-the-body ", 10_000)
	for _, body := range []struct {
		name, text string
		status     int
		code       string
	}{
		{"not JSON", secret, 400, "BAD_REQUEST"},
		{"JSON cut short", `{"query": "` + secret, 400, "BAD_REQUEST"},
		{"a number for the query", `{"query": 7, "more": "` + secret + `"}`, 400, "BAD_REQUEST"},
		{"a list", `["` + secret + `"]`, 400, "BAD_REQUEST"},
		{"variables as text", `{"query": "subscription { changes { id } }", "variables": "` + secret + `"}`, 400, "BAD_REQUEST"},
		{"nothing", "", 400, "BAD_REQUEST"},
		{"not UTF-8", "{\"query\": \"\xff" + secret + "\"}", 400, "BAD_REQUEST"},
		{"too long", `{"query": "` + secret + secret[:20_000] + `"}`, 413, "LIMIT_EXCEEDED"},
		{"an operation that is not there", `{"query": "subscription { changes { id } }", "operationName": "` + secret + `"}`, 200, "GRAPHQL_VALIDATION_FAILED"},
	} {
		response := openEvents(t, url, body.text, "text/event-stream")
		text, err := io.ReadAll(response.Body)
		if err != nil || response.StatusCode != body.status || !strings.Contains(string(text), body.code) {
			t.Errorf("%s: %v, status %d, want %d %s: %.300s", body.name, err, response.StatusCode, body.status, body.code, text)
		}
	}
	if strings.Contains(written.String(), "a-word-of-the-body") {
		t.Errorf("the log holds a body: %.500s", written)
	}
	s := dial(t, url)
	s.say(`{"type": "connection_init"}`)
	s.hear("connection_ack")
	for _, payload := range []string{`"text"`, `{"query": 7}`, `[]`, `{"query": ""}`, `{"query": "subscription { changes { id } }", "variables": "x"}`} {
		s.say(`{"type": "subscribe", "id": "1", "payload": ` + payload + `}`)
		s.hear(`"code":"BAD_REQUEST"`)
	}
}

// Every subscription counts, whichever the transport: over all, of one client, and on one WebSocket. So do WebSockets on which nothing is followed.
func TestTooManyStreams(t *testing.T) {
	const subscription = `subscription { changes { sequence } }`
	for _, c := range []struct {
		limit  string
		set    func(*httpapi.Limits)
		status int // of an event stream, or of a WebSocket that is one too many
	}{
		{"max-streams", func(l *httpapi.Limits) { l.Streams = 3 }, 503},
		{"max-client-streams", func(l *httpapi.Limits) { l.ClientStreams = 3 }, 429},
		{"max-socket-streams", func(l *httpapi.Limits) { l.SocketStreams = 3 }, 0},
		{"max-sockets", func(l *httpapi.Limits) { l.Sockets = 1 }, 503},
		{"max-client-sockets", func(l *httpapi.Limits) { l.ClientSockets = 1 }, 429},
	} {
		t.Run(c.limit, func(t *testing.T) {
			conf := config(t, counting(1, true))
			c.set(&conf.Limits)
			url := start(t, conf)
			s := dial(t, url)
			s.say(`{"type": "connection_init"}`)
			s.hear("connection_ack")
			if strings.HasSuffix(c.limit, "sockets") {
				_, response, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql", nil)
				if err == nil || response.StatusCode != c.status {
					t.Fatalf("a second WebSocket: %v, want %d", response, c.status)
				}
				body, _ := io.ReadAll(response.Body)
				if !strings.Contains(string(body), c.limit) {
					t.Errorf("got %s, want the limit's name", body)
				}
				return
			}
			for i := range 3 {
				s.say(fmt.Sprintf(`{"type": "subscribe", "id": "%d", "payload": {"query": "%s"}}`, i, subscription))
				s.hear(`"next"`)
			}
			s.say(`{"type": "subscribe", "id": "one too many", "payload": {"query": "` + subscription + `"}}`)
			if got := s.next(); !strings.Contains(got, `"error"`) || !strings.Contains(got, `"limit":"`+c.limit+`"`) || !strings.Contains(got, `"allowed":3`) {
				t.Errorf("got %s, want the limit's name", got)
			}
			if c.status != 0 {
				one := openEvents(t, url, query(subscription), "text/event-stream")
				text, _ := io.ReadAll(one.Body)
				if one.StatusCode != c.status || !strings.Contains(string(text), c.limit) {
					t.Errorf("got %d %s, want %d and the limit's name", one.StatusCode, text, c.status)
				}
			}
			// One that ends makes room.
			s.say(`{"type": "complete", "id": "1"}`)
			for begun := time.Now(); ; time.Sleep(5 * time.Millisecond) {
				s.say(`{"type": "subscribe", "id": "again", "payload": {"query": "` + subscription + `"}}`)
				if got := s.next(); strings.Contains(got, `"next"`) {
					break
				} else if time.Since(begun) > 5*time.Second {
					t.Fatalf("no place came free: %s", got)
				}
			}
		})
	}
}

// Clients have places of their own: one that takes all of its own takes none of the others'.
func TestStreamsByClient(t *testing.T) {
	conf := config(t, counting(1, true))
	conf.Limits.ClientStreams = 1
	handler, err := httpapi.New(conf)
	if err != nil {
		t.Fatal(err)
	}
	ask := func(address string) (status int) {
		ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
		defer cancel()
		r := httptest.NewRequestWithContext(ctx, http.MethodPost, "/graphql", strings.NewReader(query(`subscription { changes { sequence } }`)))
		r.Header.Set("Content-Type", jsonType)
		r.Header.Set("Accept", "text/event-stream")
		r.RemoteAddr = address
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w.Code
	}
	for _, c := range []struct {
		first, second string
		status        int
	}{
		{"192.0.2.1:1", "192.0.2.1:2", 429},
		{"192.0.2.1:1", "192.0.2.2:1", 200},
		{"192.0.2.1:1", "[::ffff:192.0.2.1]:1", 429},
		{"[2001:db8::1]:1", "[2001:db8::2]:1", 429}, // one machine has a whole network of 64 bits
		{"[2001:db8::1]:1", "[2001:db8:0:1::1]:1", 200},
	} {
		first := make(chan int)
		go func() { first <- ask(c.first) }()
		time.Sleep(50 * time.Millisecond)
		if got := ask(c.second); got != c.status {
			t.Errorf("%s beside %s: %d, want %d", c.second, c.first, got, c.status)
		}
		if got := <-first; got != 200 {
			t.Errorf("%s: %d", c.first, got)
		}
	}
}

// Two hundred subscriptions on one socket, or a hundred sockets on which nothing is followed, leave room for everybody else.
func TestOneClientCannotTakeAllStreams(t *testing.T) {
	url := start(t, config(t, counting(1, true)))
	s := dial(t, url)
	s.say(`{"type": "connection_init"}`)
	s.hear("connection_ack")
	for i := range 200 {
		s.say(fmt.Sprintf(`{"type": "subscribe", "id": "%d", "payload": {"query": "subscription { changes { sequence } }"}}`, i))
	}
	following, refused := 0, 0
	for range 200 {
		switch got := s.next(); {
		case strings.Contains(got, `"next"`):
			following++
		case strings.Contains(got, "max-socket-streams"):
			refused++
		default:
			t.Fatalf("heard %s", got)
		}
	}
	if following != 10 || refused != 190 {
		t.Errorf("%d are followed and %d refused, want 10 and 190", following, refused)
	}
	open := 1
	for range 99 {
		conn, _, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
		if err != nil {
			continue
		}
		t.Cleanup(func() { _ = conn.CloseNow() })
		open++
	}
	if open != 20 {
		t.Errorf("one client opened %d WebSockets, want 20", open)
	}
	if got := firstEvent(t, openEvents(t, url, query(`subscription { changes { sequence } }`), "text/event-stream")); !strings.Contains(got, `"sequence":1`) {
		t.Errorf("another stream: %s", got)
	}
}

// What is said over a WebSocket follows the protocol: https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md
func TestWebSocket(t *testing.T) {
	conf := config(t, counting(1, true))
	conf.Limits.SocketInit, conf.Limits.SocketIdle = 150*time.Millisecond, 300*time.Millisecond
	conf.Limits.BodyBytes = 4000
	url := start(t, conf)
	const subscribe = `{"type": "subscribe", "id": "1", "payload": {"query": "subscription { changes { sequence } }"}}`
	const begin = `{"type": "connection_init", "payload": {"token": "x"}}`
	long := strings.Repeat("ы", 200)
	const ack = "connection_ack"
	for _, c := range []struct {
		name   string
		said   []string // what is said, and behind each what is heard then; empty if nothing
		code   websocket.StatusCode
		reason string
	}{
		{"a subscription", []string{begin, ack, subscribe, `{"id":"1","type":"next","payload":{"data":{"changes":{"sequence":1}}}}`}, 0, ""},
		{"a mutation", []string{begin, ack, `{"type": "subscribe", "id": "2", "payload": {"query": "mutation { undoChanges(input: {id: \"a\", mutationId: \"b\", author: \"c\"}) { changeSet { id } } }"}}`,
			"METHOD_NOT_ALLOWED"}, 0, ""},
		{"a ping", []string{`{"type": "ping", "payload": {"n": 1}}`, `{"type":"pong","payload":{"n":1}}`, `{"type": "pong"}`, "", begin, ack}, 0, ""},
		{"an id again after its end", []string{begin, ack, subscribe, `"next"`, `{"type": "complete", "id": "1"}`, "", subscribe, `"next"`}, 0, ""},
		{"the end of what is not followed", []string{begin, ack, `{"type": "complete", "id": "1"}`, "", subscribe, `"next"`}, 0, ""},
		{"nothing", nil, 4408, "Connection initialisation timeout"},
		{"nothing but pings", []string{`{"type": "ping"}`, "pong"}, 4408, "Connection initialisation timeout"},
		{"nothing after the beginning", []string{begin, ack}, 1000, "nothing was subscribed for 300ms"},
		{"a subscription before the beginning", []string{subscribe, ""}, 4401, "Unauthorized: connection_init must come first"},
		{"two beginnings", []string{begin, ack, begin, ""}, 4429, "Too many initialisation requests"},
		{"an id twice", []string{begin, ack, subscribe, `"next"`, subscribe, ""}, 4409, "Subscriber for 1 already exists"},
		{"a long id twice", []string{begin, ack, strings.ReplaceAll(subscribe, `"1"`, `"`+long+`"`), `"next"`, strings.ReplaceAll(subscribe, `"1"`, `"`+long+`"`), ""},
			4409, "Subscriber for " + long[:104] + "…"},
		{"no id", []string{begin, ack, strings.ReplaceAll(subscribe, `"1"`, `""`), ""}, 4400, "Invalid message: a subscribe needs an id"},
		{"no JSON", []string{"hello", ""}, 4400, ""},
		{"an id that is a number", []string{begin, ack, strings.ReplaceAll(subscribe, `"1"`, `1`), ""}, 4400, ""},
		{"an unknown type", []string{`{"type": "start"}`, ""}, 4400, `Invalid message: there is no type "start"`},
		{"a long message", []string{begin, ack, strings.ReplaceAll(subscribe, "sequence", strings.Repeat("x", 5000)), ""}, 1009, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := dial(t, url)
			for pair := range slices.Chunk(c.said, 2) {
				s.say(pair[0])
				if pair[1] != "" {
					s.hear(pair[1])
				}
			}
			if c.code == 0 {
				return
			}
			if code, reason := s.closed(); code != c.code || !strings.HasPrefix(reason, c.reason) {
				t.Errorf("closed with %d %q, want %d %q", code, reason, c.code, c.reason)
			}
		})
	}
	for _, protocols := range [][]string{nil, {"graphql-ws"}} {
		conn, _, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql", &websocket.DialOptions{Subprotocols: protocols})
		if err != nil {
			t.Fatal(err)
		}
		s := &socketClient{t, conn}
		if code, reason := s.closed(); code != 4406 || !strings.Contains(reason, "graphql-transport-ws") {
			t.Errorf("with the protocols %v closed with %d %q, want 4406", protocols, code, reason)
		}
	}
}

// Only an upgrade to WebSocket is one: a request that offers another protocol is answered by the one in which it came.
func TestUpgrades(t *testing.T) {
	base := start(t, config(t, answers{event: gives(`{"id":"event:1"}`)}))
	const want = `{"data":{"event":{"id":"event:1"}}}`
	for _, c := range []struct{ upgrade, connection string }{
		{"h2c", "Upgrade, HTTP2-Settings"}, {"h2c", "upgrade"}, {"TLS/1.3, HTTP/1.1", "Upgrade"}, {"IRC/6.9", "Upgrade"}, {"foo", ""}, {"websocket", "keep-alive"},
		{"websocket/13x", "Upgrade"}, {"not-websocket", "Upgrade"},
	} {
		h := header{"Upgrade": c.upgrade, "Connection": c.connection, "Accept": graphQLType}
		if got := post(t, base, query(`{ event(id: "1") { id } }`), h); got.status != 200 || got.body != want {
			t.Errorf("POST with Upgrade: %s, Connection: %s: %d %s", c.upgrade, c.connection, got.status, got.body)
		}
		if got := ask(t, http.MethodGet, base+`/graphql?query={event(id:"1"){id}}`, "", h); got.status != 200 || got.body != want {
			t.Errorf("GET with Upgrade: %s, Connection: %s: %d %s", c.upgrade, c.connection, got.status, got.body)
		}
	}
	// A WebSocket is asked for by GET.
	if got := post(t, base, query(`{ event(id: "1") { id } }`), header{"Upgrade": "websocket", "Connection": "Upgrade"}); got.status != 200 || got.body != want {
		t.Errorf("POST with Upgrade: websocket: %d %s", got.status, got.body)
	}
	for _, headers := range []header{
		{"Upgrade": "websocket", "Connection": "Upgrade"}, {"Upgrade": "WebSocket", "Connection": "keep-alive, upgrade"}, {"Upgrade": "h2c, websocket", "Connection": "Upgrade"},
	} {
		headers["Sec-WebSocket-Version"], headers["Sec-WebSocket-Key"], headers["Sec-WebSocket-Protocol"] = "13", "dGhlIHNhbXBsZSBub25jZQ==", "graphql-transport-ws"
		r, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, base+"/graphql", nil)
		for key, value := range headers {
			r.Header.Set(key, value)
		}
		response, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != http.StatusSwitchingProtocols {
			t.Errorf("%v: %d, want a WebSocket", headers, response.StatusCode)
		}
	}
}

// A subscription that fails says why, over every transport, and the service goes on.
func TestStreamsThatFail(t *testing.T) {
	conf := config(t, answers{changes: func(context.Context) (<-chan graph.Answer, error) {
		return nil, &neo4jdb.Error{Code: neo4jdb.CodeUnreachable, Message: "no connection to 10.0.0.7"}
	}})
	url := start(t, conf)
	const subscription = `subscription { changes { sequence } }`
	for _, way := range transports {
		if way.operation != "subscription" {
			continue
		}
		if got := way.send(t, url, map[string]any{"query": subscription}); !strings.Contains(got, "DATABASE_UNAVAILABLE") || strings.Contains(got, "10.0.0.7") {
			t.Errorf("%s: %s", way.name, got)
		}
	}
	conf.Schema = config(t, answers{changes: func(context.Context) (<-chan graph.Answer, error) { panic("a defect") }}).Schema
	url = start(t, conf)
	for _, way := range transports {
		if way.operation != "subscription" {
			continue
		}
		if got := way.send(t, url, map[string]any{"query": subscription}); !strings.Contains(got, `"INTERNAL"`) || strings.Contains(got, "a defect\"") {
			t.Errorf("%s: %s", way.name, got)
		}
	}
}

// Whoever is refused time and again does not fill the log.
func TestRefusalsDoNotFillTheLog(t *testing.T) {
	conf := config(t, counting(1, true))
	log, written := logTo()
	conf.Log = log
	conf.Limits.Streams = 1
	url := start(t, conf)
	firstEvent(t, openEvents(t, url, query(`subscription { changes { sequence } }`), "text/event-stream"))
	for range 100 {
		if got := openEvents(t, url, query(`subscription { changes { sequence } }`), "text/event-stream"); got.StatusCode != 503 {
			t.Fatalf("got %d, want 503", got.StatusCode)
		}
	}
	if lines := strings.Count(written.String(), "\n"); lines == 0 || lines > 20 {
		t.Errorf("100 refusals wrote %d lines, want some, and no more than 20", lines)
	}
}

// A page of another site cannot open a stream in the name of its reader.
func TestForeignWebSocket(t *testing.T) {
	url := start(t, config(t, counting(1, false)))
	h := http.Header{}
	h.Set("Origin", "https://evil.example")
	_, response, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql",
		&websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}, HTTPHeader: h})
	if err == nil || response == nil || response.StatusCode < 400 {
		t.Errorf("got %v, want a refusal", response)
	}
}

// A service that stops ends its streams at once, instead of waiting for clients that would read for ever.
func TestStopEndsStreams(t *testing.T) {
	handler, err := httpapi.New(config(t, counting(1, true)))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- httpapi.Serve(ctx, listener, handler, time.Minute, slog.New(slog.DiscardHandler)) }()
	response := stream(t, "http://"+listener.Addr().String(), `subscription { changes { sequence } }`)
	lines := bufio.NewScanner(response.Body)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "data:") {
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("the service still waits for the stream")
	}
}
