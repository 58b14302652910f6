//go:build unix

package httpapi_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
)

// bare is what a service written by hand does at the least: read JSON, write JSON.
func bare(answer []byte) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var in struct {
			Query         string
			OperationName string
			Variables     map[string]any
		}
		if err := json.NewDecoder(r.Body).Decode(&in); err != nil || in.Query == "" {
			http.Error(w, "no query", http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
	})
}

const eventQuery = `query Event($id: ID!) { event(id: $id) { id name date hosts { edges { role node { id name } } } topics { nodes { id name } } participants { edges { role node { id name } } } } }`

// cpu reports the processor time that the process takes for one request, which other work on the machine disturbs less
// than the time that passes. It returns the function that ends the measurement.
func cpu(b *testing.B) func() {
	used := func() time.Duration {
		var usage syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
			b.Fatal(err)
		}
		return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	}
	before := used()
	return func() { b.ReportMetric(float64(used()-before)/float64(b.N), "cpu-ns/op") }
}

// BenchmarkHandler compares Entente's handler with a bare one, without a database behind either.
//
//	go test ./internal/httpapi -run - -bench Handler -benchmem
func BenchmarkHandler(b *testing.B) {
	for _, c := range []struct {
		name, body string
		answer     string
	}{
		{"typename", query("{ __typename }"), ""},
		{"event_2KB", mustJSON(map[string]any{"query": eventQuery, "variables": map[string]any{"id": "event:1"}}), list(2 << 10)},
		{"event_1MB", mustJSON(map[string]any{"query": eventQuery, "variables": map[string]any{"id": "event:1"}}), list(1 << 20)},
	} {
		value := graph.Answer(c.answer)
		field := func(context.Context) (graph.Answer, error) { return value, nil }
		ours, err := httpapi.New(config(b, answers{event: field}))
		if err != nil {
			b.Fatal(err)
		}
		whole := []byte(`{"data":{"event":` + c.answer + `}}`)
		if c.answer == "" {
			whole = []byte(`{"data":{"__typename":"Query"}}`)
		}
		for _, h := range []struct {
			name    string
			handler http.Handler
		}{{"entente", ours}, {"bare", bare(whole)}} {
			b.Run(c.name+"/direct/"+h.name, func(b *testing.B) { direct(b, h.handler, c.body, len(whole)) })
			b.Run(c.name+"/http/"+h.name, func(b *testing.B) { overHTTP(b, h.handler, c.body, len(whole)) })
		}
	}
}

// direct calls the handler.
func direct(b *testing.B, h http.Handler, body string, size int) {
	b.ReportAllocs()
	defer cpu(b)()
	for b.Loop() {
		r := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		w := &discard{header: http.Header{}}
		h.ServeHTTP(w, r)
		if w.n != size {
			b.Fatalf("%d bytes, want %d", w.n, size)
		}
	}
}

// overHTTP calls the handler over loopback, from as many connections as there are cores.
func overHTTP(b *testing.B, h http.Handler, body string, size int) {
	server := httptest.NewServer(h)
	defer server.Close()
	b.ReportAllocs()
	defer cpu(b)()
	b.RunParallel(func(pb *testing.PB) {
		transport := &http.Transport{DisableCompression: true}
		defer transport.CloseIdleConnections()
		for pb.Next() {
			r, _ := http.NewRequest(http.MethodPost, server.URL+"/graphql", bytes.NewReader([]byte(body)))
			r.Header.Set("Content-Type", "application/json")
			response, err := transport.RoundTrip(r)
			if err != nil {
				b.Error(err)
				return
			}
			n, _ := io.Copy(io.Discard, response.Body)
			response.Body.Close()
			if int(n) != size {
				b.Errorf("%d bytes, want %d", n, size)
				return
			}
		}
	})
}

// discard is a response writer that counts.
type discard struct {
	header http.Header
	n      int
}

func (d *discard) Header() http.Header { return d.header }
func (d *discard) WriteHeader(int)     {}
func (d *discard) Write(p []byte) (int, error) {
	d.n += len(p)
	return len(p), nil
}

// list returns JSON of about this size.
func list(size int) string {
	var items strings.Builder
	items.WriteString("[")
	for items.Len() < size {
		if items.Len() > 1 {
			items.WriteString(",")
		}
		items.WriteString(`{"id":"organization:cn-most","name":"Ministry of Science and Technology","role":"CO_HOST"}`)
	}
	return items.String() + "]"
}

func mustJSON(value any) string {
	b, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	return string(b)
}
