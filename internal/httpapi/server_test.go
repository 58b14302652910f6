package httpapi_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"go.uber.org/goleak"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/schema"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// answers is what root fields answer in these tests, which are about the way there and back. It stands in for the compiler,
// not for the database: the compiler's own tests run against a real one.
type answers struct {
	graph.QueryResolver
	graph.MutationResolver
	changes func(context.Context) (<-chan graph.Answer, error)
	event   func(context.Context) (graph.Answer, error)
	events  func(context.Context) (graph.Answer, error)
	country func(context.Context) (graph.Answer, error)
}

func (a answers) Query() graph.QueryResolver                        { return a }
func (a answers) Mutation() graph.MutationResolver                  { return a }
func (a answers) Subscription() graph.SubscriptionResolver          { return subscriptions{a.changes} }
func (a answers) Event(ctx context.Context) (graph.Answer, error)   { return a.event(ctx) }
func (a answers) Events(ctx context.Context) (graph.Answer, error)  { return a.events(ctx) }
func (a answers) Country(ctx context.Context) (graph.Answer, error) { return a.country(ctx) }

type subscriptions struct {
	changes func(context.Context) (<-chan graph.Answer, error)
}

func (s subscriptions) Changes(ctx context.Context) (<-chan graph.Answer, error) {
	return s.changes(ctx)
}

var contract = sync.OnceValues(schema.Load)

// config returns a configuration over the real contract.
func config(t testing.TB, a answers) httpapi.Config {
	t.Helper()
	s, err := contract()
	if err != nil {
		t.Fatal(err)
	}
	c := httpapi.DefaultConfig()
	c.Schema = graph.NewExecutableSchema(graph.Config{Schema: s.AST, Resolvers: a})
	c.Ready = func(context.Context) error { return nil }
	c.Log = slog.New(slog.DiscardHandler)
	return c
}

// start serves a configuration on loopback and returns its address.
func start(t testing.TB, c httpapi.Config) string {
	t.Helper()
	handler, err := httpapi.New(c)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server.URL
}

// client asks for nothing that a test does not ask for.
var client = &http.Client{
	Transport:     &http.Transport{DisableCompression: true, DisableKeepAlives: true},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// answer is a response, read.
type answer struct {
	status int
	header http.Header
	body   string
}

type header = map[string]string

// ask sends a request. A header whose value is empty is not sent.
func ask(t testing.TB, method, url, body string, headers header) answer {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for key, value := range headers {
		if key == "Host" {
			request.Host = value
		} else if value != "" {
			request.Header.Set(key, value)
		}
	}
	response, err := client.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, string(text)}
}

// post sends a GraphQL request by POST.
func post(t testing.TB, base, body string, headers header) answer {
	t.Helper()
	all := header{"Content-Type": "application/json", "Accept": "application/graphql-response+json"}
	maps.Copy(all, headers)
	return ask(t, http.MethodPost, base+"/graphql", body, all)
}

// query writes a request's JSON.
func query(text string) string {
	b, _ := json.Marshal(map[string]string{"query": text})
	return string(b)
}

// result is a GraphQL response.
type result struct {
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	}
}

func (a answer) result(t testing.TB) result {
	t.Helper()
	var r result
	if err := json.Unmarshal([]byte(a.body), &r); err != nil {
		t.Fatalf("the body is not JSON: %v\n%s", err, a.body)
	}
	return r
}

// code returns the code of the first error; empty if there is none.
func (a answer) code(t testing.TB) string {
	t.Helper()
	if r := a.result(t); len(r.Errors) > 0 {
		code, _ := r.Errors[0].Extensions["code"].(string)
		return code
	}
	return ""
}

// logTo returns a logger and what it wrote.
func logTo() (*slog.Logger, *syncBuffer) {
	var b syncBuffer
	return slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{Level: slog.LevelDebug})), &b
}

type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}
