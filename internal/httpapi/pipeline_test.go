package httpapi_test

import (
	"bufio"
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"iter"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// transports are the ways by which a document comes to the service: each sends one and returns what it is answered at first.
var transports = []struct {
	name      string
	operation string // that the transport takes
	send      func(t *testing.T, base string, request map[string]any) string
}{
	{"POST", "query", func(t *testing.T, base string, request map[string]any) string {
		return post(t, base, mustJSON(request), nil).body
	}},
	{"GET", "query", func(t *testing.T, base string, request map[string]any) string {
		values := url.Values{}
		for key, value := range request {
			text, ok := value.(string)
			if !ok {
				text = mustJSON(value)
			}
			values.Set(key, text)
		}
		return ask(t, http.MethodGet, base+"/graphql?"+values.Encode(), "", header{"Accept": graphQLType}).body
	}},
	{"server-sent events", "subscription", func(t *testing.T, base string, request map[string]any) string {
		return firstEvent(t, openEvents(t, base, mustJSON(request), "text/event-stream"))
	}},
	{"server-sent events or JSON", "subscription", func(t *testing.T, base string, request map[string]any) string {
		return firstEvent(t, openEvents(t, base, mustJSON(request), "text/event-stream, "+graphQLType))
	}},
	{"WebSocket", "subscription", func(t *testing.T, base string, request map[string]any) string {
		s := dial(t, base)
		s.say(`{"type": "connection_init"}`)
		s.hear("connection_ack")
		s.say(`{"type": "subscribe", "id": "1", "payload": ` + mustJSON(request) + `}`)
		return s.next()
	}},
}

// Whatever the transport, a document is answered if it is within all limits, and refused if it is not: with the same code and, for a limit, its name.
func TestEveryTransportHasEveryGuard(t *testing.T) {
	guards := []struct {
		name  string
		set   func(t *testing.T, c *httpapi.Config)
		query map[string]string // what is refused, by operation
		code  string
		limit string
	}{
		{
			name: "none", set: func(*testing.T, *httpapi.Config) {},
			query: map[string]string{"query": `{ event(id: "1") { id } }`, "subscription": `subscription { changes { sequence } }`},
		},
		{
			name: "trusted documents", code: "DOCUMENT_NOT_TRUSTED",
			set: func(t *testing.T, c *httpapi.Config) {
				c.TrustedDocuments, c.TrustedDocumentsOnly = folder(t, map[string]string{"latest.graphql": latest}), true
			},
			query: map[string]string{"query": `{ changes(first: 1) { totalCount } }`, "subscription": `subscription { changes { sequence } }`},
		},
		{
			name: "depth", code: "LIMIT_EXCEEDED", limit: "max-depth", set: func(_ *testing.T, c *httpapi.Config) { c.Limits.Depth = 3 },
			query: map[string]string{
				"query":        `{ changes(first: 1) { nodes { changeSet { id } } } }`,
				"subscription": `subscription { changes { changeSet { changes(first: 1) { totalCount } } } }`,
			},
		},
		{
			name: "cost", code: "LIMIT_EXCEEDED", limit: "max-cost", set: func(*testing.T, *httpapi.Config) {},
			query: map[string]string{
				"query":        `{ changes(first: 1000) { nodes { changeSet { changes(first: 1000) { nodes { changeSet { changes(first: 1000) { totalCount nodes { id } } } } } } } } }`,
				"subscription": `subscription { changes { changeSet { changes(first: 1000) { nodes { changeSet { changes(first: 1000) { nodes { changeSet { changes(first: 1000) { nodes { id } } } } } } } } } } }`,
			},
		},
		{
			name: "tokens", code: "LIMIT_EXCEEDED", limit: "max-tokens", set: func(_ *testing.T, c *httpapi.Config) { c.Limits.Tokens = 8 },
			query: map[string]string{
				"query":        `{ changes(first: 1) { totalCount totalCount totalCount totalCount } }`,
				"subscription": `subscription { changes { sequence sequence sequence sequence } }`,
			},
		},
		{
			name: "fields", code: "LIMIT_EXCEEDED", limit: "max-fields", set: func(_ *testing.T, c *httpapi.Config) { c.Limits.Fields = 3 },
			query: map[string]string{
				"query":        `{ changes(first: 1) { totalCount ...F } } fragment F on ChangeConnection { totalCount totalCount }`,
				"subscription": `subscription { changes { ...F } } fragment F on Change { sequence id action }`,
			},
		},
		{
			name: "aliases", code: "LIMIT_EXCEEDED", limit: "max-aliases", set: func(_ *testing.T, c *httpapi.Config) { c.Limits.Aliases = 1 },
			query: map[string]string{
				"query":        `{ a: changes(first: 1) { b: totalCount } }`,
				"subscription": `subscription { a: changes { b: sequence } }`,
			},
		},
		{
			name: "introspection", code: "INTROSPECTION_OFF", set: func(_ *testing.T, c *httpapi.Config) { c.Introspection = false },
			query: map[string]string{
				"query":        `query { __schema { queryType { name } } }`,
				"subscription": `subscription S { changes { sequence } } query Q { __schema { queryType { name } } }`,
			},
		},
		{
			name: "names that introspection would tell", code: "GRAPHQL_VALIDATION_FAILED", set: func(_ *testing.T, c *httpapi.Config) { c.Introspection = false },
			query: map[string]string{"query": `{ changs { totalCount } }`, "subscription": `subscription { changes { sequenc } }`},
		},
		{
			name: "validity", code: "GRAPHQL_VALIDATION_FAILED", set: func(*testing.T, *httpapi.Config) {},
			query: map[string]string{"query": `{ changs { totalCount } }`, "subscription": `subscription { changs { sequence } }`},
		},
		{
			name: "variables", code: "BAD_USER_INPUT", set: func(*testing.T, *httpapi.Config) {},
			query: map[string]string{
				"query":        `query($n: Int!) { changes(first: $n) { totalCount } }`,
				"subscription": `subscription($n: Int!) { changes(since: $n) { sequence } }`,
			},
		},
	}
	s, err := contract()
	if err != nil {
		t.Fatal(err)
	}
	for _, guard := range guards {
		c := config(t, answers{event: gives(`{"id":"event:1"}`), changes: counting(1, true).changes})
		if guard.code != "" {
			c.Schema = graph.New(s, refusing{t}, graph.DefaultLimits())
		}
		guard.set(t, &c)
		base := start(t, c)
		for _, way := range transports {
			t.Run(guard.name+" by "+way.name, func(t *testing.T) {
				request := map[string]any{"query": guard.query[way.operation]}
				if strings.Contains(guard.query[way.operation], "subscription S") {
					request["operationName"] = "S"
				}
				got := way.send(t, base, request)
				if guard.code == "" {
					if strings.Contains(got, "errors") || strings.Contains(got, "extensions") {
						t.Errorf("refused although nothing is wrong with it: %s", got)
					}
					return
				}
				if !strings.Contains(got, `"code":"`+guard.code+`"`) || !strings.Contains(got, guard.limit) || strings.Contains(got, "Did you mean") != (guard.name == "validity") {
					t.Errorf("got %s, want %s %s", got, guard.code, guard.limit)
				}
			})
		}
	}
}

// refusing is a database that nothing may be read from: what is refused must be refused before.
type refusing struct{ t *testing.T }

func (r refusing) Read(_ context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error] {
	r.t.Errorf("the database was asked %.200s", s.Text)
	return func(func([]any, error) bool) {}
}

func (r refusing) ReadMarked(_ context.Context, s neo4jdb.Statement) ([][]any, neo4jdb.Mark, error) {
	r.t.Errorf("the database was asked %.200s", s.Text)
	return nil, "", nil
}

func (r refusing) Mark(context.Context) (neo4jdb.Mark, error) {
	r.t.Error("the database was asked for its mark")
	return "", nil
}

// Nothing parses, limits or answers a document by another way than the one that all transports take, and no transport of a library does.
func TestOnePipeline(t *testing.T) {
	only := map[string][]string{ // the functions that may call it
		"ParseQuery":               nil,
		"ParseQueryWithTokenLimit": {"check"},
		"Variables":                {"open"},
		"Exec":                     {"begin"},
		"opened":                   {"open"}, // a composite literal
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, imported := range parsed.Imports {
			for _, library := range []string{"gqlgen/graphql/handler", "gqlgen/graphql/executor"} {
				if strings.Contains(imported.Path.Value, library) {
					t.Errorf("%s imports %s, whose transports pass by the limits", file, imported.Path.Value)
				}
			}
		}
		for _, declaration := range parsed.Decls {
			function, ok := declaration.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(function, func(node ast.Node) bool {
				name := ""
				switch n := node.(type) {
				case *ast.CallExpr:
					if selector, ok := n.Fun.(*ast.SelectorExpr); ok {
						name = selector.Sel.Name
						if package_, ok := selector.X.(*ast.Ident); ok && package_.Name == "url" { // url.ParseQuery reads no GraphQL
							name = ""
						}
					}
				case *ast.CompositeLit:
					if literal, ok := n.Type.(*ast.Ident); ok {
						name = literal.Name
					}
				}
				if by, guarded := only[name]; guarded {
					found[name] = true
					if !slices.Contains(by, function.Name.Name) {
						t.Errorf("%s: %s uses %s, which only %v may", file, function.Name.Name, name, by)
					}
				}
				return true
			})
		}
	}
	for name, by := range only {
		if by != nil && !found[name] {
			t.Errorf("%s is used nowhere: this test guards nothing", name)
		}
	}
}

// An export takes conditions that nobody has listed, so that it is refused where only trusted documents are answered.
func TestTrustedDocumentsOnlyCoversExports(t *testing.T) {
	c := config(t, answers{})
	c.Routes = (&httpapi.Exports{TrustedOnly: true, Log: c.Log}).Routes()
	base := start(t, c)
	for pattern := range c.Routes {
		method, path, _ := strings.Cut(pattern, " ")
		got := ask(t, method, base+strings.NewReplacer("{id}", "a", "{file}", "b").Replace(path), `{}`, header{"Content-Type": jsonType})
		if got.status != http.StatusForbidden || got.code(t) != "DOCUMENT_NOT_TRUSTED" {
			t.Errorf("%s: status %d: %s", pattern, got.status, got.body)
		}
	}
}

// openEvents asks for a stream.
func openEvents(t testing.TB, base, body, accept string) *http.Response {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, base+"/graphql", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", accept)
	response, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = response.Body.Close() })
	return response
}

// firstEvent is the first answer of a stream, or the whole body if it is none.
func firstEvent(t testing.TB, response *http.Response) string {
	t.Helper()
	if response.Header.Get("Content-Type") != "text/event-stream" {
		text, err := io.ReadAll(response.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for lines := bufio.NewScanner(response.Body); lines.Scan(); {
		if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return data
		}
	}
	t.Fatal("the stream ended without an answer")
	return ""
}

// socketClient speaks graphql-transport-ws.
type socketClient struct {
	t    testing.TB
	conn *websocket.Conn
}

func dial(t testing.TB, base string) *socketClient {
	t.Helper()
	conn, _, err := websocket.Dial(t.Context(), strings.Replace(base, "http", "ws", 1)+"/graphql", &websocket.DialOptions{Subprotocols: []string{"graphql-transport-ws"}})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	return &socketClient{t, conn}
}

func (s *socketClient) say(text string) {
	s.t.Helper()
	if err := s.conn.Write(s.t.Context(), websocket.MessageText, []byte(text)); err != nil {
		s.t.Fatal(err)
	}
}

func (s *socketClient) next() string {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 10*time.Second)
	defer cancel()
	_, text, err := s.conn.Read(ctx)
	if err != nil {
		s.t.Fatalf("nothing was heard: %v", err)
	}
	return string(text)
}

func (s *socketClient) hear(want string) {
	s.t.Helper()
	if got := s.next(); !strings.Contains(got, want) {
		s.t.Fatalf("got %s, want %s", got, want)
	}
}

// closed reads until the socket is closed, and returns with which code and why.
func (s *socketClient) closed() (websocket.StatusCode, string) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), 10*time.Second)
	defer cancel()
	for {
		if _, _, err := s.conn.Read(ctx); err != nil {
			var closing websocket.CloseError
			if !errors.As(err, &closing) {
				s.t.Fatalf("the socket was not closed by the protocol: %v", err)
			}
			return closing.Code, closing.Reason
		}
	}
}
