package httpapi_test

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Large answers are compressed for clients that accept it, and read back the same.
func TestCompression(t *testing.T) {
	large := list(200 << 10)
	base := start(t, config(t, answers{event: gives(large), country: gives(`{"id":"country:cn"}`)}))
	for _, c := range []struct{ accept, coding string }{
		{"", ""}, {"identity", ""}, {"br", ""}, {"gzip", "gzip"}, {"gzip, deflate, br, zstd", "gzip"}, {"zstd;q=0.5, gzip", "gzip"},
		{"zstd", "zstd"}, {"gzip;q=0.5, zstd", "zstd"},
		{"gzip;q=0", ""}, {"*", "gzip"}, {"zstd;q=0, *", "gzip"},
	} {
		got := post(t, base, query(`{ event(id: "1") { id } }`), header{"Accept-Encoding": c.accept})
		if got.header.Get("Content-Encoding") != c.coding || !strings.Contains(got.header.Get("Vary"), "Accept-Encoding") {
			t.Errorf("Accept-Encoding %q: %q, want %q", c.accept, got.header.Get("Content-Encoding"), c.coding)
		}
		if text := decode(t, c.coding, got.body); text != `{"data":{"event":`+large+`}}` {
			t.Errorf("Accept-Encoding %q: %d bytes, want %d", c.accept, len(text), len(large)+18)
		}
		if c.coding != "" && len(got.body) > len(large)/10 {
			t.Errorf("%s: %d bytes of %d", c.coding, len(got.body), len(large))
		}
	}
	if got := post(t, base, query(`{ country(id: "1") { id } }`), header{"Accept-Encoding": "gzip"}); got.header.Get("Content-Encoding") != "" {
		t.Errorf("a small answer is compressed: %v", got.header)
	}
}

func decode(t *testing.T, coding, body string) string {
	t.Helper()
	var r io.Reader = strings.NewReader(body)
	var err error
	switch coding {
	case "gzip":
		r, err = gzip.NewReader(r)
	case "zstd":
		var d *zstd.Decoder
		if d, err = zstd.NewReader(r, zstd.WithDecoderConcurrency(1)); err == nil {
			defer d.Close()
			r = d
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Answers to GET carry an entity tag and need not be sent twice.
func TestEntityTags(t *testing.T) {
	var value atomic.Value
	value.Store(`{"id":"event:1"}`)
	base := start(t, config(t, answers{
		event:   func(context.Context) (graph.Answer, error) { return graph.Answer(value.Load().(string)), nil },
		country: fails(errors.New("no")),
	}))
	get := func(path, tag string) answer {
		return ask(t, http.MethodGet, base+"/graphql?query="+path, "", header{"If-None-Match": tag, "Accept": graphQLType})
	}
	const event = `{event(id:"1"){id}}`
	first := get(event, "")
	tag := first.header.Get("Etag")
	if first.status != 200 || !strings.HasPrefix(tag, `W/"`) || first.header.Get("Cache-Control") != "private, no-cache" {
		t.Fatalf("status %d, %v", first.status, first.header)
	}
	for _, match := range []string{tag, strings.TrimPrefix(tag, "W/"), `"x", ` + tag, "*"} {
		if got := get(event, match); got.status != 304 || got.body != "" || got.header.Get("Etag") != tag {
			t.Errorf("If-None-Match %s: status %d, %v", match, got.status, got.header)
		}
	}
	if got := ask(t, http.MethodGet, base+"/graphql?query="+event, "", header{"If-None-Match": tag, "Accept": jsonType}); got.status != 200 {
		t.Errorf("another media type: status %d, want 200", got.status)
	}
	value.Store(`{"id":"event:2"}`)
	if got := get(event, tag); got.status != 200 || got.header.Get("Etag") == tag {
		t.Errorf("after a change: status %d, %v", got.status, got.header)
	}
	if got := get(`{country(id:"1"){id}}`, ""); got.header.Get("Etag") != "" || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("an answer with errors may be kept: %v", got.header)
	}
	if got := post(t, base, query(event), header{"If-None-Match": "*"}); got.status != 200 || got.header.Get("Etag") != "" {
		t.Errorf("POST: status %d, %v", got.status, got.header)
	}
}

// Over loopback, only the service's own names are answered.
func TestHosts(t *testing.T) {
	conf := config(t, answers{})
	conf.Hosts = []string{"graph.example.org"}
	base := start(t, conf)
	for host, status := range map[string]int{
		"localhost": 200, "localhost:8080": 200, "LOCALHOST.": 200, "127.0.0.1:1": 200, "127.1.2.3": 200, "[::1]:8080": 200,
		"graph.example.org": 200, "GRAPH.example.org:443": 200,
		"evil.example": 403, "localhost.evil.example": 403, "10.0.0.1": 403, "0.0.0.0": 403,
	} {
		got := post(t, base, query("{ __typename }"), header{"Host": host})
		if got.status != status || (status == 403 && got.code(t) != "HOST_NOT_ALLOWED") {
			t.Errorf("Host %s: status %d, want %d: %s", host, got.status, status, got.body)
		}
	}
}

// Pages of other origins may read answers only if their origin is listed.
func TestCORS(t *testing.T) {
	conf := config(t, answers{})
	closed := start(t, conf)
	conf.CORSOrigins = []string{"https://dash.example.org"}
	open := start(t, conf)
	for _, c := range []struct{ name, base, origin, allowed string }{
		{"none is allowed", closed, "https://dash.example.org", ""},
		{"a listed origin", open, "https://dash.example.org", "https://dash.example.org"},
		{"another origin", open, "https://evil.example", ""},
	} {
		preflight := ask(t, http.MethodOptions, c.base+"/graphql", "", header{"Origin": c.origin, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"})
		got := post(t, c.base, query("{ __typename }"), header{"Origin": c.origin})
		for _, a := range []answer{preflight, got} {
			if allowed := a.header.Get("Access-Control-Allow-Origin"); allowed != c.allowed {
				t.Errorf("%s: Access-Control-Allow-Origin %q, want %q", c.name, allowed, c.allowed)
			}
		}
		if c.base == open && !strings.Contains(strings.Join(got.header.Values("Vary"), ","), "Origin") {
			t.Errorf("%s: Vary %v does not name Origin", c.name, got.header.Values("Vary"))
		}
	}
}

// Health tells the truth about the database, and its change is logged once.
func TestHealth(t *testing.T) {
	var down atomic.Bool
	conf := config(t, answers{})
	log, written := logTo()
	conf.Log = log
	conf.Ready = func(context.Context) error {
		if down.Load() {
			return &neo4jdb.Error{Code: neo4jdb.CodeUnreachable, Message: "no connection to 10.0.0.7"}
		}
		return nil
	}
	base := start(t, conf)
	get := func(path string) answer { return ask(t, http.MethodGet, base+path, "", nil) }
	if got := get("/readyz"); got.status != 200 || got.body != `{"status":"ready"}`+"\n" {
		t.Errorf("ready: %d %s", got.status, got.body)
	}
	down.Store(true)
	for range 3 {
		got := get("/readyz")
		if got.status != 503 || !strings.Contains(got.body, `"code":"DATABASE_UNREACHABLE","reason":"The database cannot be reached`) || strings.Contains(got.body, "10.0.0.7") {
			t.Errorf("down: %d %s", got.status, got.body)
		}
	}
	if got := get("/livez"); got.status != 200 || got.body != `{"status":"alive"}`+"\n" {
		t.Errorf("alive: %d %s", got.status, got.body)
	}
	if got := get("/metrics"); !strings.Contains(got.body, "entente_database_up 0") {
		t.Error("metrics: the database is told to be up")
	}
	down.Store(false)
	get("/readyz")
	if text := written.String(); strings.Count(text, "does not answer") != 1 || strings.Count(text, "answers again") != 1 {
		t.Errorf("the log: %s", text)
	}
}

// Metrics count requests, operations, root fields and errors.
func TestMetrics(t *testing.T) {
	base := start(t, config(t, answers{event: gives(`{"id":"event:1"}`), country: fails(&neo4jdb.Error{Code: neo4jdb.CodeUnreachable})}))
	post(t, base, query(`{ event(id: "1") { id } }`), nil)
	post(t, base, query(`{ country(id: "1") { id } }`), nil)
	post(t, base, query(`{ evnt }`), nil)
	ask(t, http.MethodGet, base+"/nowhere", "", nil)
	got := ask(t, http.MethodGet, base+"/metrics", "", nil)
	for _, want := range []string{
		`entente_http_requests_total{route="/graphql",status="200"} 2`,
		`entente_http_requests_total{route="/graphql",status="400"} 1`,
		`entente_http_requests_total{route="none",status="404"} 1`,
		`entente_http_request_seconds_count{route="/graphql"} 3`,
		`entente_http_requests_in_flight 1`,
		`entente_graphql_operations_total{operation="query",outcome="ok"} 1`,
		`entente_graphql_operations_total{operation="query",outcome="partial"} 1`,
		`entente_graphql_operations_total{operation="query",outcome="refused"} 1`,
		`entente_graphql_errors_total{code="DATABASE_UNAVAILABLE"} 1`,
		`entente_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"} 1`,
		`entente_graphql_root_field_seconds_count{field="event"} 1`,
		`entente_graphql_documents_total{cache="miss"} 3`,
		`entente_database_up 1`,
	} {
		if !strings.Contains(got.body, want+"\n") {
			t.Errorf("no %s", want)
		}
	}
}

// Health and paths that are not there.
func TestPaths(t *testing.T) {
	base := start(t, config(t, answers{}))
	if got := ask(t, http.MethodGet, base+"/nowhere", "", nil); got.status != 404 {
		t.Errorf("a path that is not there: %d %s", got.status, got.body)
	}
	if got := ask(t, http.MethodPost, base+"/livez", "", nil); got.status != 405 || got.header.Get("Allow") != "GET, HEAD" {
		t.Errorf("POST to health: %d %v", got.status, got.header)
	}
}

// Every request has an id, its client's if that is well-formed, and a line in the access log if that is on.
func TestRequestIDAndLog(t *testing.T) {
	conf := config(t, answers{event: gives(`{"id":"event:1"}`)})
	log, written := logTo()
	conf.Log = log
	quiet := start(t, conf)
	conf.AccessLog = true
	loud := start(t, conf)
	body := mustJSON(map[string]any{"query": `query Latest { event(id: "1") { id } }`, "operationName": "Latest"})
	if got := post(t, quiet, body, header{"X-Request-Id": "mine-7"}); got.header.Get("X-Request-Id") != "mine-7" || written.String() != "" {
		t.Errorf("id %q, log %q", got.header.Get("X-Request-Id"), written)
	}
	for _, given := range []string{"", "two words", strings.Repeat("x", 65)} {
		if got := post(t, loud, body, header{"X-Request-Id": given}).header.Get("X-Request-Id"); len(got) != 16 {
			t.Errorf("given %q, the id is %q, want 16 digits", given, got)
		}
	}
	for _, want := range []string{`"method":"POST"`, `"path":"/graphql"`, `"status":200`, `"bytes":35`, `"operation":"Latest"`} {
		if strings.Count(written.String(), want) != 3 {
			t.Errorf("the access log does not tell %s of each request: %s", want, written)
		}
	}
}

// A handler that panics answers 500 with the request's id, and the service goes on.
func TestPanicOutsideGraphQL(t *testing.T) {
	conf := config(t, answers{})
	log, written := logTo()
	conf.Log = log
	conf.Routes = map[string]http.Handler{"GET /export": http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("secret") })}
	base := start(t, conf)
	got := ask(t, http.MethodGet, base+"/export", "", header{"X-Request-Id": "mine-8"})
	if got.status != 500 || got.code(t) != "INTERNAL" || !strings.Contains(got.body, "mine-8") || strings.Contains(got.body, "secret") {
		t.Errorf("%d %s", got.status, got.body)
	}
	if text := written.String(); !strings.Contains(text, "secret") || !strings.Contains(text, "mine-8") {
		t.Errorf("the log: %s", text)
	}
	if got := post(t, base, query("{ __typename }"), nil); got.status != 200 {
		t.Errorf("afterwards: %d", got.status)
	}
}

// A client that stops in the middle of its body does not hold the connection.
func TestSlowBody(t *testing.T) {
	conf := config(t, answers{})
	conf.Limits.Time = 100 * time.Millisecond
	connection, err := net.Dial("tcp", strings.TrimPrefix(start(t, conf), "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer connection.Close()
	if err := connection.SetDeadline(time.Now().Add(10 * time.Second)); err != nil {
		t.Fatal(err)
	}
	_, _ = io.WriteString(connection, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"query\": ")
	text, err := io.ReadAll(connection)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(text), "HTTP/1.1 408 ") || !strings.Contains(string(text), `"TIMEOUT"`) {
		t.Errorf("answered %s", text)
	}
}

// A connection is used again after requests that set and cleared its deadlines, even long after those.
func TestDeadlinesEndWithTheirRequest(t *testing.T) {
	conf := config(t, answers{event: gives(list(200 << 10))})
	conf.Limits.Time = 500 * time.Millisecond
	base := start(t, conf)
	transport := &http.Transport{MaxConnsPerHost: 1}
	defer transport.CloseIdleConnections()
	for i := range 3 {
		request, _ := http.NewRequest(http.MethodPost, base+"/graphql", strings.NewReader(query(`{ event(id: "1") { id } }`)))
		request.Header.Set("Content-Type", jsonType)
		var reused bool
		trace := &httptrace.ClientTrace{GotConn: func(info httptrace.GotConnInfo) { reused = info.Reused }}
		response, err := transport.RoundTrip(request.WithContext(httptrace.WithClientTrace(t.Context(), trace)))
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, response.Body)
		response.Body.Close()
		if err != nil || n < 200<<10 || reused != (i > 0) {
			t.Errorf("request %d: %d bytes, connection reused %t, %v", i, n, reused, err)
		}
		time.Sleep(600 * time.Millisecond)
	}
}

// Wrong settings are reported all at once.
func TestVerify(t *testing.T) {
	err := httpapi.Config{
		TrustedDocumentsOnly: true,
		CompressOver:         -1,
		CORSOrigins:          []string{"example.org", "https://*.example.org", "https://ok.example.org", "https://example.org/path"},
		Hosts:                []string{"https://x", "x:80", "::1"},
	}.Verify()
	if err == nil {
		t.Fatal("nothing is wrong with an empty configuration")
	}
	for _, want := range []string{
		"Schema is missing", "Ready is missing", "Log is missing", "--max-body-bytes is 0", "--max-depth is 0", "--max-request-time is 0s",
		"--compress-over is -1", "--trusted-documents-only needs", `"example.org" is not an origin`, "has a wildcard", `"https://example.org/path" has more`,
		`--host "https://x"`, `--host "x:80"`,
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("not reported: %s\n%v", want, err)
		}
	}
	if strings.Contains(err.Error(), "ok.example.org") || strings.Contains(err.Error(), `"::1"`) {
		t.Errorf("right settings are reported: %v", err)
	}
	conf := config(t, answers{})
	conf.Routes = map[string]http.Handler{"GET  /{": http.NotFoundHandler()}
	if _, err := httpapi.New(conf); err == nil {
		t.Error("a malformed route was accepted")
	}
}

// Serve lets running requests finish, ends those that outlast the grace, which tells their clients, closes the connections of
// those that do not end, and leaves nothing behind.
func TestServe(t *testing.T) {
	forever := make(chan struct{})
	defer close(forever)
	for _, c := range []struct {
		name   string
		grace  time.Duration
		ends   bool // when it is told to
		answer string
	}{
		{"within the grace", 10 * time.Second, true, `{"data":{"event":{"id":"event:1"}}}`},
		{"beyond the grace", 50 * time.Millisecond, true, `"code":"CANCELED"`},
		{"for ever", 50 * time.Millisecond, false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			running, release := make(chan struct{}), make(chan struct{})
			handler, err := httpapi.New(config(t, answers{event: func(ctx context.Context) (graph.Answer, error) {
				close(running)
				if !c.ends {
					<-forever
				}
				select {
				case <-release:
				case <-ctx.Done():
				}
				return graph.Answer(`{"id":"event:1"}`), ctx.Err()
			}}))
			if err != nil {
				t.Fatal(err)
			}
			listener, err := net.Listen("tcp", "127.0.0.1:0")
			if err != nil {
				t.Fatal(err)
			}
			log, _ := logTo()
			ctx, stop := context.WithCancel(t.Context())
			served, answer := make(chan error, 1), make(chan string, 1)
			go func() { served <- httpapi.Serve(ctx, listener, handler, c.grace, log) }()
			go func() {
				request, _ := http.NewRequest(http.MethodPost, "http://"+listener.Addr().String()+"/graphql", strings.NewReader(query(`{ event(id: "1") { id } }`)))
				request.Header.Set("Content-Type", "application/json")
				response, err := client.Do(request)
				if err != nil {
					answer <- ""
					return
				}
				defer response.Body.Close()
				body, err := io.ReadAll(response.Body)
				if err != nil {
					t.Errorf("an answer was cut off after %q: %v", body, err)
				}
				answer <- string(body)
			}()
			<-running
			stop()
			if c.grace > time.Second {
				time.AfterFunc(50*time.Millisecond, func() { close(release) })
			}
			if err := <-served; err != nil {
				t.Errorf("Serve: %v", err)
			}
			if got := <-answer; !strings.Contains(got, c.answer) || c.answer == "" && got != "" {
				t.Errorf("answered %q, want %q in it", got, c.answer)
			}
		})
	}
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	taken.Close()
	log, _ := logTo()
	if err := httpapi.Serve(t.Context(), taken, http.NotFoundHandler(), time.Second, log); err == nil {
		t.Error("serving on a closed listener succeeded")
	}
}
