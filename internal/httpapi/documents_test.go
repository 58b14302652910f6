package httpapi_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/httpapi"
)

func sha(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const (
	latest = "query Latest {\n  event(id: \"event:1\") { id }\n}\n"
	pair   = "query One { one: __typename }\nquery Two { two: __typename }\n"
)

// Trusted documents are asked for by id, by hash, by the hash of their text, by their text, or by their operation's name.
func TestTrustedDocuments(t *testing.T) {
	conf := config(t, answers{event: gives(`{"id":"event:1"}`)})
	conf.TrustedDocuments = folder(t, map[string]string{"latest.graphql": latest, "more/pair.graphql": pair, "README.md": "not one"})
	open := start(t, conf)
	conf.TrustedDocumentsOnly = true
	only := start(t, conf)
	event, two := `{"data":{"event":{"id":"event:1"}}}`, `{"data":{"two":"Query"}}`
	for _, c := range []struct {
		name, body string
		want       string
		onlyCode   string // what it is refused with where only trusted documents are allowed
		code       string // and where others are
	}{
		{name: "by id", body: `{"documentId": "latest"}`, want: event},
		{name: "by id, as other clients say it", body: `{"id": "latest"}`, want: event},
		{name: "by hash", body: `{"documentId": "sha256:` + sha(latest) + `"}`, want: event},
		{name: "by the hash of the trimmed text", body: `{"documentId": "` + sha(strings.TrimSpace(latest)) + `"}`, want: event},
		{name: "as a persisted query", body: `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "` + sha(latest) + `"}}}`, want: event},
		{name: "by operation name", body: `{"operationName": "Two"}`, want: two},
		{name: "by id and operation name", body: `{"documentId": "more/pair", "operationName": "Two"}`, want: two},
		{name: "by its text", body: query(latest), want: event},
		{name: "an id that is not there", body: `{"documentId": "oldest"}`, code: "DOCUMENT_NOT_TRUSTED", onlyCode: "DOCUMENT_NOT_TRUSTED"},
		{name: "an id outranks a text", body: `{"documentId": "oldest", "query": "{ __typename }"}`, code: "DOCUMENT_NOT_TRUSTED", onlyCode: "DOCUMENT_NOT_TRUSTED"},
		{name: "another text", body: query("{ __typename }"), want: `{"data":{"__typename":"Query"}}`, onlyCode: "DOCUMENT_NOT_TRUSTED"},
		{name: "another text under a trusted hash", body: `{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "` + sha(latest) + `"}}}`, code: "BAD_REQUEST", onlyCode: "DOCUMENT_NOT_TRUSTED"},
		{name: "another hash", body: `{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "` + sha("x") + `"}}}`, code: "PERSISTED_QUERY_NOT_FOUND", onlyCode: "DOCUMENT_NOT_TRUSTED"},
		{name: "introspection", body: query("{ __schema { queryType { name } } }"), want: `{"data":{"__schema":{"queryType":{"name":"Query"}}}}`, onlyCode: "DOCUMENT_NOT_TRUSTED"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for base, code := range map[string]string{open: c.code, only: c.onlyCode} {
				got := post(t, base, c.body, nil)
				switch {
				case code == "" && (got.status != 200 || got.body != c.want):
					t.Errorf("status %d, want 200 and %s: %s", got.status, c.want, got.body)
				case code != "" && got.code(t) != code:
					t.Errorf("want %s: %s", code, got.body)
				case code == "DOCUMENT_NOT_TRUSTED" && got.status != 403:
					t.Errorf("status %d, want 403", got.status)
				}
			}
		})
	}
	got := ask(t, http.MethodGet, only+"/graphql?documentId=latest", "", nil)
	if got.body != event || got.header.Get("Etag") == "" {
		t.Errorf("by GET: %v %s", got.header, got.body)
	}
}

// A folder of documents is checked when the service starts: everything wrong is told at once, each with its place.
func TestTrustedDocumentsAreChecked(t *testing.T) {
	conf := config(t, answers{})
	conf.Limits.Aliases = 1
	conf.TrustedDocuments = folder(t, map[string]string{
		"broken.graphql":    "query Broken {\n  event(id: }\n",
		"unknown.graphql":   "query Unknown {\n  evnt(id: 1) { id }\n}\n",
		"anonymous.graphql": "{ __typename }",
		"a.graphql":         "query Same { __typename }",
		"b.graphql":         "\nquery Same { __typename }",
		"fragment.graphql":  "fragment F on Query { __typename }",
		"greedy.graphql":    "query Greedy { a: __typename b: __typename }",
	})
	_, err := httpapi.New(conf)
	if err == nil {
		t.Fatal("a folder of wrong documents was accepted")
	}
	for _, want := range []string{
		"broken.graphql:2:13: Unexpected }", "unknown.graphql:2:3: Cannot query field", "anonymous.graphql:1:1: the operation has no name",
		"b.graphql:2:1: operation Same stands in ", "fragment.graphql: The document has no operation", "greedy.graphql: The request has 2 aliases",
	} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("the error does not say %q:\n%v", want, err)
		}
	}
	conf.TrustedDocuments = t.TempDir()
	if _, err := httpapi.New(conf); err == nil || !strings.Contains(err.Error(), "no *.graphql file") {
		t.Errorf("an empty folder: %v", err)
	}
}

// Clients that send a hash first are asked for the text once.
func TestPersistedQueries(t *testing.T) {
	const text = "{ p: __typename }"
	request := func(text, sum string) string {
		body := map[string]any{"extensions": map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": sum}}}
		if text != "" {
			body["query"] = text
		}
		return mustJSON(body)
	}
	conf := config(t, answers{})
	base := start(t, conf)
	for _, c := range []struct{ name, body, code, message string }{
		{"the hash before the text", request("", sha(text)), "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"},
		{"the text under another hash", request(text, sha("x")), "BAD_REQUEST", "not the SHA-256"},
		{"the text", request(text, sha(text)), "", ""},
		{"the hash after the text", request("", sha(text)), "", ""},
		{"the hash in upper case", request("", strings.ToUpper(sha(text))), "", ""},
		{"a malformed extension", `{"extensions": {"persistedQuery": 7}}`, "BAD_REQUEST", "sha256Hash"},
		{"another version", `{"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "` + sha(text) + `"}}}`, "BAD_REQUEST", `"version": 1`},
	} {
		got := post(t, base, c.body, nil)
		if got.code(t) != c.code || !strings.Contains(got.result(t).message(), c.message) {
			t.Errorf("%s: want %q and %q: %s", c.name, c.code, c.message, got.body)
		}
	}
	extension := url.QueryEscape(`{"persistedQuery":{"version":1,"sha256Hash":"` + sha(text) + `"}}`)
	if got := ask(t, http.MethodGet, base+"/graphql?extensions="+extension, "", nil); got.body != `{"data":{"p":"Query"}}` {
		t.Errorf("by GET: %s", got.body)
	}
	conf.PersistedQueryCache = 0
	base = start(t, conf)
	if got := post(t, base, request("", sha(text)), nil); got.code(t) != "PERSISTED_QUERY_NOT_SUPPORTED" {
		t.Errorf("turned off: %s", got.body)
	}
	if got := post(t, base, request(text, sha(text)), nil); got.code(t) != "" {
		t.Errorf("turned off, with the text: %s", got.body)
	}
}

// The caches keep what is used and stay within their size.
func TestDocumentCache(t *testing.T) {
	conf := config(t, answers{})
	conf.DocumentCache = 20_000
	base := start(t, conf)
	misses := func() string {
		for line := range strings.SplitSeq(ask(t, http.MethodGet, base+"/metrics", "", nil).body, "\n") {
			if count, ok := strings.CutPrefix(line, `entente_graphql_documents_total{cache="miss"} `); ok {
				return count
			}
		}
		return "none"
	}
	text := func(i int) string { return query(fmt.Sprintf("{ a%02d: __typename }", i)) } // some 930 bytes each when parsed: 21 fit
	for i := range 20 {
		post(t, base, text(i), nil)
	}
	for i := range 20 {
		post(t, base, text(i), nil)
	}
	if got := misses(); got != "20" {
		t.Errorf("20 texts that fit missed %s times, want 20", got)
	}
	for i := 20; i < 35; i++ {
		post(t, base, text(0), nil) // stays, because it is used
		post(t, base, text(i), nil)
	}
	if got := misses(); got != "35" {
		t.Errorf("after 15 more: %s misses, want 35", got)
	}
	post(t, base, text(1), nil)
	if got := misses(); got != "36" {
		t.Errorf("a text that was pushed out: %s misses, want 36", got)
	}
}
