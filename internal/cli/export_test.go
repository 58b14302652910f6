package cli

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// counted is a graph whose open transactions are counted.
type counted struct {
	*neo4jdb.DB
	// open counts the reads that are open, and opened those that ever were.
	open, opened atomic.Int64
	// gate, if it is set, is what reads wait for.
	gate chan struct{}
}

func (c *counted) Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		c.open.Add(1)
		c.opened.Add(1)
		defer c.open.Add(-1)
		if c.gate != nil {
			<-c.gate
		}
		c.DB.Read(ctx, s)(yield)
	}
}

// withEvents is a graph of so many events and nothing else.
func withEvents(t *testing.T, events int) *counted {
	t.Helper()
	db := neo4jtest.Migrated(t).Open(t)
	c := &counted{DB: db}
	c.write(t, `UNWIND range(0, $events - 1) AS i
		CREATE (e:Event {id: 'event:' + right('000000' + toString(i), 7), createdAt: datetime('2020-01-01T00:00:00Z')})
		SET e.nameFolded = 'an event', e.name = 'An event with a name of its own, which is long enough to fill the buffers of the network: ' + toString(i)`,
		map[string]any{"events": events})
	return c
}

func (c *counted) write(t *testing.T, text string, params map[string]any) {
	t.Helper()
	err := c.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// change writes something, which is a new state of the graph.
func (c *counted) change(t *testing.T) {
	t.Helper()
	c.write(t, "MATCH (e:Event {id: 'event:0000000'}) SET e.updatedAt = datetime()", nil)
}

func serveExports(t *testing.T, db *counted, space int64) *httptest.Server {
	t.Helper()
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	exports := &httpapi.Exports{
		Exporter: export.New(contract, db, graph.DefaultLimits().Plan()), Log: log, Spool: export.NewSpool(t.TempDir(), space),
	}
	if space > 0 {
		exports.Keep, err = export.OpenKeep(t.TempDir(), space, time.Hour, log)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(exports.Keep.Close)
	}
	config := httpapi.DefaultConfig()
	config.Routes = exports.Routes()
	handler, err := newHandler(config, contract, db.DB, graph.DefaultLimits(), log)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

// What is asked for, how, and what comes: the status, the media type, and a piece of the body.
func TestExportRequests(t *testing.T) {
	server := serveExports(t, withEvents(t, 3), 1<<20)
	for _, test := range []struct {
		name, method, path, accept, body string
		status                           int
		media, piece                     string
	}{
		{"by name", "GET", "/export?format=graphml", "", "", 200, "application/graphml+xml", `<node id="event:0000000">`},
		{"by extension", "GET", "/export.ttl", "", "", 200, "text/turtle; charset=utf-8", "<urn:entente:event:0000000>"},
		{"by the Accept header", "GET", "/export", "application/json;q=0.5, application/ld+json", "", 200, "application/ld+json", `"@graph"`},
		{"one table", "GET", "/export.csv?table=nodes", "", "", 200, "text/csv; charset=utf-8", "id,type,name"},
		{"an archive", "GET", "/export.csv.zip", "", "", 200, "application/zip", "nodes.csv"},
		{"FollowTheMoney", "GET", "/export.ftm.json", "", "", 200, "application/json+ftm", `{"id":"event.0000000","schema":"Event"`},
		{"FollowTheMoney by the Accept header", "GET", "/export", "application/json+ftm", "", 200, "application/json+ftm", `"schema":"Event"`},
		{"CX2", "GET", "/export.cx2", "", "", 200, "application/json", `{"CXVersion":"2.0"`},
		{"DOT", "GET", "/export", "text/vnd.graphviz", "", 200, "text/vnd.graphviz", `"event:0000000" [type="Event"`},
		{"Pajek", "GET", "/export.net", "", "", 200, "text/plain; charset=utf-8", "*Vertices 3\n1 \"event:0000000\"\n"},
		{"a filter", "GET", `/export?format=json&where={event:{name:{contains:"e"}}}`, "", "", 200, "application/json", `"complete":"complete: 3 nodes`},
		{"by POST", "POST", "/export", "", `{"format": "json", "where": {"event": {}}, "names": false}`, 200, "application/json", `"complete":"complete: 3 nodes`},
		{"by POST with GraphQL", "POST", "/export", "", `{"format": "json", "where": "{event: {}}"}`, 200, "application/json", `"complete":"complete: 3 nodes`},
		{"neighbours by POST", "POST", "/export", "", `{"format": "json", "where": {"event": {}}, "with": "NEIGHBORS"}`, 200, "application/json", `"complete":"complete: 3 nodes`},
		{"types of fact by POST", "POST", "/export", "", `{"format": "json", "where": {"event": {}}, "with": ["HOSTED"]}`, 200, "application/json", `"complete":"complete: 3 nodes`},
		{"types of fact", "GET", "/export?format=json&where={event:{}}&with=HOSTED,ABOUT", "", "", 200, "application/json", `"complete":"complete: 3 nodes`},
		{"a fact that brings nothing", "GET", "/export?format=json&where={event:{}}&with=HELD", "", "", 400, "application/json; charset=utf-8", `"argument":"with"`},
		{"no format", "GET", "/export", "", "", 400, "application/json; charset=utf-8", "it is missing; expected one of csv, gephi"},
		{"no such format", "GET", "/export?format=word", "", "", 400, "application/json; charset=utf-8", `"argument":"format"`},
		{"no such parameter", "GET", "/export?format=json&were={}", "", "", 400, "application/json; charset=utf-8", "there is no such parameter; expected format, where"},
		{"twice", "GET", "/export?format=json&format=csv", "", "", 400, "application/json; charset=utf-8", "more than once"},
		{"a wrong filter", "GET", "/export?format=json&where={event:{nam:{}}}", "", "", 400, "application/json; charset=utf-8", `argument where: 1:9: Field \"nam\" is not defined`},
		{"a wrong date", "GET", `/export?format=json&where={event:{date:{gte:"soon"}}}`, "", "", 400, "application/json; charset=utf-8", `"argument":"where.event.date.gte"`},
		{"which table?", "GET", "/export.csv", "", "", 400, "application/json; charset=utf-8", "expected nodes or edges"},
		{"no table", "GET", "/export?format=gexf&table=nodes", "", "", 400, "application/json; charset=utf-8", "gexf is not in tables; leave it out, or take csv, parquet or arrow"},
		{"a wrong truth value", "GET", "/export?format=json&claims=maybe", "", "", 400, "application/json; charset=utf-8", "neither true nor false"},
		{"a wrong base", "GET", "/export?format=ttl&base=%3Cx", "", "", 400, "application/json; charset=utf-8", "no format"},
		{"a wrong base of Turtle", "GET", "/export?format=turtle&base=%3Cx", "", "", 400, "application/json; charset=utf-8", "no absolute IRI"},
		{"a base without IRIs", "GET", "/export?format=cx2&base=urn:x:", "", "", 400, "application/json; charset=utf-8", "cx2 has no IRIs; leave it out, or take jsonld, nquads or turtle"},
		{"formulas without a spreadsheet", "GET", "/export?format=cx2&formulas=raw", "", "", 400, "application/json; charset=utf-8", "take csv or bundle"},
		{"no JSON", "POST", "/export", "", `{"format": `, 400, "application/json; charset=utf-8", "JSON"},
		{"an unknown member", "POST", "/export", "", `{"fromat": "json"}`, 400, "application/json; charset=utf-8", "fromat"},
		{"not there", "GET", "/export/kept/0123456789abcdef0123/entente.json", "", "", 404, "application/json; charset=utf-8", "no such kept export"},
		{"another place", "GET", "/export/kept/..%2f..%2fx/manifest.json", "", "", 404, "application/json; charset=utf-8", "no such kept export"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if test.status == http.StatusOK && test.name != "by extension" && test.name != "a filter" {
				testlevel.Need(t, testlevel.Full) // the formats have golden files in internal/export
			}
			path, query, _ := strings.Cut(test.path, "?")
			request, err := http.NewRequestWithContext(t.Context(), test.method, server.URL+path, strings.NewReader(test.body))
			if err != nil {
				t.Fatal(err)
			}
			request.URL.RawQuery = strings.NewReplacer("{", "%7B", "}", "%7D", `"`, "%22").Replace(query)
			if test.accept != "" {
				request.Header.Set("Accept", test.accept)
			}
			if test.body != "" {
				request.Header.Set("Content-Type", "application/json")
			}
			response, body := do(t, request)
			if response.StatusCode != test.status || response.Header.Get("Content-Type") != test.media || !strings.Contains(string(body), test.piece) {
				t.Errorf("%d %s %.300s\nwant %d %s with %s", response.StatusCode, response.Header.Get("Content-Type"), body, test.status, test.media, test.piece)
			}
		})
	}
}

func do(t *testing.T, request *http.Request) (*http.Response, []byte) {
	t.Helper()
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	http.DefaultClient.CloseIdleConnections()
	return response, body
}

func get(t *testing.T, url string, header ...string) (*http.Response, []byte) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	return do(t, request)
}

// A download ends with its counts and its digest; asked for again, an unchanged graph sends nothing.
func TestExportTellsWhatItSent(t *testing.T) {
	db := withEvents(t, 1000)
	server := serveExports(t, db, 0)
	response, body := get(t, server.URL+"/export?format=csv&table=nodes", "Accept-Encoding", "identity")
	if got, want := response.Trailer.Get("Repr-Digest"), digest(body); got != want {
		t.Errorf("the digest is %s, want %s", got, want)
	}
	if n := response.Trailer.Get("Entente-Nodes"); n != "1000" {
		t.Errorf("the trailer tells of %q nodes, want 1000", n)
	}
	again, _ := get(t, server.URL+"/export?format=csv&table=nodes", "If-None-Match", response.Header.Get("Etag"))
	if again.StatusCode != http.StatusNotModified {
		t.Errorf("an unchanged graph answers %d, want 304", again.StatusCode)
	}
	db.change(t)
	if changed, _ := get(t, server.URL+"/export?format=csv&table=nodes", "If-None-Match", response.Header.Get("Etag")); changed.StatusCode != http.StatusOK {
		t.Errorf("a changed graph answers %d, want 200", changed.StatusCode)
	}
}

// A text is compressed for who takes that, and its digests are those of what is sent and of what it is.
func TestExportIsCompressed(t *testing.T) {
	server := serveExports(t, withEvents(t, 1000), 0)
	_, plain := get(t, server.URL+"/export?format=json", "Accept-Encoding", "identity")
	for _, test := range []struct {
		format, accept, coding string
		decode                 func(io.Reader) (io.Reader, error)
	}{
		{"json", "gzip", "gzip", func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) }},
		{"json", "gzip;q=0.5, zstd", "zstd", func(r io.Reader) (io.Reader, error) { return zstd.NewReader(r) }},
		{"json", "br", "", nil},
		{"csv", "gzip", "", nil}, // an archive
		{"parquet&table=nodes", "gzip", "", nil},
	} {
		response, body := get(t, server.URL+"/export?format="+test.format, "Accept-Encoding", test.accept)
		if got := response.Header.Get("Content-Encoding"); got != test.coding {
			t.Errorf("%s for a client that takes %s is in %q, want %q", test.format, test.accept, got, test.coding)
			continue
		}
		if got := response.Trailer.Get("Repr-Digest"); got != digest(body) {
			t.Errorf("the digest of what is sent is %s, want %s", got, digest(body))
		}
		if test.decode == nil {
			continue
		}
		reader, err := test.decode(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		decoded, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(decoded, plain) || len(body) > len(plain)/3 {
			t.Errorf("%s: %d bytes become %d, want %d", test.coding, len(body), len(decoded), len(plain))
		}
		if got := response.Trailer.Get("Unencoded-Digest"); got != digest(plain) {
			t.Errorf("the digest of what it is is %s, want %s", got, digest(plain))
		}
	}
	response, body := get(t, server.URL+"/export?format=json&where={event:{nam:{}}}", "Accept-Encoding", "gzip")
	if response.StatusCode != http.StatusBadRequest || response.Header.Get("Trailer") != "" || !bytes.Contains(body, []byte("nam")) {
		t.Errorf("a refusal is %d %s", response.StatusCode, body)
	}
}

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return "sha-256=:" + base64.StdEncoding.EncodeToString(sum[:]) + ":"
}

// A reader of a table by columns who stops holds no transaction and no writer: the file is written without them.
func TestSlowReadersOfColumns(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db := withEvents(t, 60_000)
	server := serveExports(t, db, 1<<30)
	var readers []net.Conn
	for _, other := range []string{"person", "group", "place", "topic", "country", "agreement"} { // more files than are written at once
		conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", strings.TrimPrefix(server.URL, "http://"))
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.Close() }()
		if _, err := fmt.Fprintf(conn, "GET /export?format=arrow&table=nodes&where={event:{},%s:{}} HTTP/1.0\r\nHost: localhost\r\n\r\n", other); err != nil {
			t.Fatal(err)
		}
		readers = append(readers, conn)
	}
	for _, conn := range readers { // each has its beginning, though none has read on
		if _, err := io.ReadFull(conn, make([]byte, 8<<10)); err != nil {
			t.Fatal(err)
		}
	}
	opened := db.opened.Load()
	for quiet := 0; quiet < 20; quiet++ { // all is read when no transaction was open or opened for a second
		time.Sleep(50 * time.Millisecond)
		if now := db.opened.Load(); now != opened || db.open.Load() > 0 {
			opened, quiet = now, 0
		}
	}
	for _, conn := range readers {
		rest, err := io.ReadAll(conn)
		if err != nil || !bytes.HasSuffix(rest, []byte("ARROW1")) {
			t.Errorf("the rest of the file has %d bytes (%v)", len(rest), err)
		}
	}
	if now := db.opened.Load(); now != opened {
		t.Errorf("%d more transactions were opened for readers who went on", now-opened)
	}
}

// A kept export has one link for one state of the graph, and can be fetched in parts.
func TestKeptExport(t *testing.T) {
	db := withEvents(t, 2000)
	server := serveExports(t, db, 64<<20)
	first, whole := get(t, server.URL+"/export/kept?format=csv")
	second, same := get(t, server.URL+"/export/kept?format=csv")
	if first.Request.URL.String() != second.Request.URL.String() || !bytes.Equal(whole, same) {
		t.Errorf("the same request leads to %s and %s", first.Request.URL, second.Request.URL)
	}
	if _, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole))); err != nil {
		t.Error(err)
	}
	part, rest := get(t, first.Request.URL.String(), "Range", "bytes=1000-", "If-Range", first.Header.Get("Etag"))
	if part.StatusCode != http.StatusPartialContent || !bytes.Equal(rest, whole[1000:]) {
		t.Errorf("the rest of the file: %d with %d bytes, want 206 with %d", part.StatusCode, len(rest), len(whole)-1000)
	}
	_, text := get(t, strings.TrimSuffix(first.Request.URL.String(), "entente.csv.zip")+"manifest.json")
	var m export.Manifest
	if err := json.Unmarshal(text, &m); err != nil || m.Nodes.Total != 2000 || m.File.Bytes != int64(len(whole)) || len(m.Members) != 2 ||
		m.Link != server.URL+"/export?format=csv" {
		t.Errorf("the manifest is %.500s (%v)", text, err)
	}
	db.change(t)
	if third, _ := get(t, server.URL+"/export/kept?format=csv"); third.Request.URL.String() == first.Request.URL.String() {
		t.Error("a changed graph has the link of the former state")
	}
	_, status := get(t, strings.TrimSuffix(first.Request.URL.String(), "/entente.csv.zip"))
	if !strings.Contains(string(status), `"state":"WHOLE"`) {
		t.Errorf("the status is %s", status)
	}
}

// A table can be read in parts from its plain link, as polars and DuckDB do: HEAD tells how long it is, and all parts are of the file that HEAD
// told of, whatever is written to the graph meanwhile.
func TestPlainLinksAreReadInParts(t *testing.T) {
	db := withEvents(t, 1000)
	server := serveExports(t, db, 64<<20)
	const few = "names=false&where=%7Bevent:%7B%7D%7D" // statements, to be planned
	link := server.URL + "/export.parquet?table=nodes&" + few
	head := func(link string) *http.Response {
		t.Helper()
		request, err := http.NewRequestWithContext(t.Context(), http.MethodHead, link, nil)
		if err != nil {
			t.Fatal(err)
		}
		response, _ := do(t, request)
		return response
	}
	first := head(link)
	if first.StatusCode != http.StatusOK || first.ContentLength < 1000 || first.Header.Get("Accept-Ranges") != "bytes" {
		t.Fatalf("HEAD answers %d with %d bytes, %v", first.StatusCode, first.ContentLength, first.Header)
	}
	db.change(t)
	end, footer := get(t, link, "Range", fmt.Sprint("bytes=", first.ContentLength-8, "-"))
	if end.StatusCode != http.StatusPartialContent || !bytes.HasSuffix(footer, []byte("PAR1")) || end.Header.Get("Etag") != first.Header.Get("Etag") {
		t.Errorf("the last eight bytes: %d %q of %s, want 206 of %s", end.StatusCode, footer, end.Header.Get("Etag"), first.Header.Get("Etag"))
	}
	if second := head(link); second.Header.Get("Etag") == first.Header.Get("Etag") {
		t.Error("HEAD tells of the former state of the graph")
	}
	if whole, _ := get(t, link); whole.Header.Get("Accept-Ranges") != "bytes" || whole.StatusCode != http.StatusOK {
		t.Errorf("a plain GET answers %d and does not say that it can be read in parts: %v", whole.StatusCode, whole.Header)
	}
	small := serveExports(t, db, 1000)
	if large := head(small.URL + "/export?format=json&" + few); large.StatusCode != http.StatusOK || large.ContentLength > 0 {
		t.Errorf("HEAD of a file over the limit: %d", large.StatusCode)
	}
	if large, body := get(t, small.URL+"/export?format=json&"+few, "Range", "bytes=0-9"); large.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("a range of a file over the limit: %d %.200s", large.StatusCode, body)
	}
}

// What does not fit into the space is refused by name of the limit, and the oldest file makes room for the next.
func TestKeptExportsAreBounded(t *testing.T) {
	db := withEvents(t, 2000)
	server := serveExports(t, db, 500_000)
	large, body := get(t, server.URL+"/export/kept?format=json")
	if large.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(string(body), `"limit":"export-space"`) {
		t.Errorf("a file over the limit: %d %.200s", large.StatusCode, body)
	}
	first, _ := get(t, server.URL+"/export/kept?format=csv&table=nodes")
	db.change(t)
	if second, _ := get(t, server.URL+"/export/kept?format=csv&table=nodes"); second.StatusCode != http.StatusOK {
		t.Errorf("the second file: %d", second.StatusCode)
	}
	if gone, _ := get(t, first.Request.URL.String()); gone.StatusCode != http.StatusNotFound {
		t.Errorf("the first file is still there beside the second, with %d", gone.StatusCode)
	}
}

// So many may wait to be kept and no more: who comes then is told so, and those who wait get their files.
func TestKeptExportsQueueIsBounded(t *testing.T) {
	db := withEvents(t, 20)
	db.gate = make(chan struct{})
	server := serveExports(t, db, 1<<20)
	keep := func(limit int) (*http.Response, []byte) {
		t.Helper()
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, server.URL+"/export",
			strings.NewReader(fmt.Sprintf(`{"format": "csv", "table": "nodes", "keep": true, "where": {"event": {"name": {"contains": "%d"}}}}`, limit)))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		return do(t, request)
	}
	var places []string
	for n := 0; ; n++ {
		response, body := keep(n)
		if response.StatusCode == http.StatusServiceUnavailable {
			if n < 10 || response.Header.Get("Retry-After") == "" || !strings.Contains(string(body), "as many as there may be") {
				t.Errorf("the one after %d is refused by %v %s", n, response.Header, body)
			}
			break
		}
		if response.StatusCode != http.StatusAccepted || n == 60 {
			t.Errorf("the one after %d: %d %s, expected 202, and 503 at some time", n, response.StatusCode, body)
			break
		}
		places = append(places, server.URL+response.Header.Get("Location"))
	}
	if response, body := keep(0); response.StatusCode != http.StatusAccepted {
		t.Errorf("one that waits already: %d %s", response.StatusCode, body)
	}
	close(db.gate)
	for _, place := range places {
		waitUntil(t, place+" is whole", func() bool {
			response, status := get(t, place)
			if response.StatusCode != http.StatusOK || strings.Contains(string(status), "FAILED") {
				t.Fatalf("%s is %d %s", place, response.StatusCode, status)
			}
			return strings.Contains(string(status), `"state":"WHOLE"`)
		})
	}
	if response, body := keep(len(places)); response.StatusCode != http.StatusAccepted {
		t.Errorf("when all are written the next is %d %s", response.StatusCode, body)
	}
}

// A client that stops reading holds no transaction open, and gets the rest when it reads on; one that goes away ends everything.
func TestSlowAndGoneReaders(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	db := withEvents(t, 60_000)
	server := serveExports(t, db, 0)
	conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", strings.TrimPrefix(server.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := io.WriteString(conn, "GET /export?format=json HTTP/1.0\r\nHost: localhost\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	waitUntil(t, "a transaction is open", func() bool { return db.open.Load() > 0 })
	waitUntil(t, "the transaction of a reader who stopped is ended", func() bool { return db.open.Load() == 0 })
	opened := db.opened.Load()
	body, err := io.ReadAll(conn)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(body, []byte(`"complete":"complete: 60000 nodes`)) || bytes.Count(body, []byte(`"id":"event:`)) != 60_000 {
		t.Errorf("the reader who went on has %d nodes, and ends with %q", bytes.Count(body, []byte(`"id":"event:`)), body[len(body)-100:])
	}
	if db.opened.Load() == opened {
		t.Error("nothing was read on")
	}

	ctx, leave := context.WithCancel(t.Context())
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/export?format=json", nil)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	leave()
	_ = response.Body.Close()
	waitUntil(t, "the transaction of a reader who left is ended", func() bool { return db.open.Load() == 0 })
	http.DefaultClient.CloseIdleConnections()
}

// waitUntil fails the test if something does not come true at all: the bound is for busy machines.
func waitUntil(t *testing.T, what string, true func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if true() {
			return
		}
	}
	t.Fatalf("a minute has passed, and not so: %s", what)
}
