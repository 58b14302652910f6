package httpapi_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
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
		{"a mutation", `mutation { undoChanges(input: {id: "a", mutationId: "b", author: "c"}) { id } }`, "METHOD_NOT_ALLOWED"},
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

func TestTooManyStreams(t *testing.T) {
	c := config(t, counting(1, true))
	c.Limits.Streams = 1
	url := start(t, c)
	first := stream(t, url, `subscription { changes { sequence } }`)
	lines := bufio.NewScanner(first.Body)
	for lines.Scan() && !strings.HasPrefix(lines.Text(), "data:") {
	}
	second := stream(t, url, `subscription { changes { sequence } }`)
	text, _ := io.ReadAll(second.Body)
	if second.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(text), "max-streams") {
		t.Errorf("got %d %s, want 503 and the limit's name", second.StatusCode, text)
	}
}

func TestWebSocket(t *testing.T) {
	url := start(t, config(t, counting(1, true)))
	conn, _, err := websocket.Dial(t.Context(), strings.Replace(url, "http", "ws", 1)+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	defer conn.CloseNow()
	say := func(text string) {
		t.Helper()
		if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	hear := func(want string) {
		t.Helper()
		for {
			_, text, err := conn.Read(t.Context())
			if err != nil {
				t.Fatalf("%v, want %s", err, want)
			}
			if strings.Contains(string(text), `"ping"`) || strings.Contains(string(text), `"pong"`) {
				continue
			}
			if !strings.Contains(string(text), want) {
				t.Fatalf("got %s, want %s", text, want)
			}
			return
		}
	}
	say(`{"type": "connection_init"}`)
	hear("connection_ack")
	say(`{"type": "subscribe", "id": "1", "payload": {"query": "subscription { changes { sequence } }"}}`)
	hear(`{"changes":{"sequence":1}}`)
	say(`{"type": "subscribe", "id": "2", "payload": {"query": "mutation { undoChanges(input: {id: \"a\", mutationId: \"b\", author: \"c\"}) { id } }"}}`)
	hear("METHOD_NOT_ALLOWED")
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
