// Package load asks an HTTP server as fast as it answers: a bounded number of connections, each of which sends its next
// request when it has the answer to the last.
package load

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// Request is one question, ready to be sent.
type Request struct {
	// Path is what follows the server's address, with the query.
	Path string
	// Body is posted as JSON; without a body the request is a GET.
	Body []byte
}

// Result is what a round of load showed.
type Result struct {
	// Elapsed is the time from the first request to the last answer.
	Elapsed time.Duration
	// Latencies are the times of all answers, the shortest first.
	Latencies []time.Duration
	// Bytes is the size of all answers.
	Bytes int64
}

// Quantile returns the latency that the share q of the answers did not exceed; 0 if there are no answers.
func (r Result) Quantile(q float64) time.Duration {
	if len(r.Latencies) == 0 {
		return 0
	}
	return r.Latencies[min(int(q*float64(len(r.Latencies))), len(r.Latencies)-1)]
}

// Merge returns both rounds as one.
func (r Result) Merge(other Result) Result {
	merged := Result{
		Elapsed:   r.Elapsed + other.Elapsed,
		Latencies: slices.Concat(r.Latencies, other.Latencies),
		Bytes:     r.Bytes + other.Bytes,
	}
	slices.Sort(merged.Latencies)
	return merged
}

// Client asks one server.
type Client struct {
	base        string
	connections int
	http        *http.Client
}

// NewClient returns a client for the server at base, such as http://127.0.0.1:8080, that keeps so many connections.
func NewClient(base string, connections int) *Client {
	return &Client{base: base, connections: connections, http: &http.Client{
		Transport: &http.Transport{
			MaxIdleConnsPerHost: connections, MaxConnsPerHost: connections, DisableCompression: true,
		},
		Timeout: time.Minute,
	}}
}

// Ask sends one request and returns the answer's body. An answer that is no success, or that has GraphQL errors, is an
// error.
func (c *Client) Ask(ctx context.Context, r Request) ([]byte, error) {
	var body bytes.Buffer
	err := c.ask(ctx, r, &body)
	return body.Bytes(), err
}

var errorsKey = []byte(`"errors"`)

func (c *Client) ask(ctx context.Context, r Request, answer *bytes.Buffer) error {
	method, body := http.MethodGet, io.Reader(nil)
	if r.Body != nil {
		method, body = http.MethodPost, bytes.NewReader(r.Body)
	}
	request, err := http.NewRequestWithContext(ctx, method, c.base+r.Path, body)
	if err != nil {
		return err
	}
	if r.Body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	response, err := c.http.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	answer.Reset()
	if _, err := answer.ReadFrom(response.Body); err != nil {
		return err
	}
	if response.StatusCode != http.StatusOK || bytes.Contains(answer.Bytes(), errorsKey) {
		return fmt.Errorf("%s answered %s: %s", c.base+r.Path, response.Status, excerpt(answer.String()))
	}
	return nil
}

func excerpt(text string) string {
	text = strings.TrimSpace(text)
	if len(text) > 300 {
		text = text[:300] + "…"
	}
	return text
}

// Run asks the requests in turn, from the start again when they are through, on all connections for the given time. It
// stops at the first wrong answer: a server that errs is not measured.
func (c *Client) Run(ctx context.Context, requests []Request, duration time.Duration) (Result, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var (
		wait    sync.WaitGroup
		next    atomic.Int64
		results = make([]Result, c.connections)
		start   = time.Now()
	)
	for i := range c.connections {
		wait.Go(func() {
			var answer bytes.Buffer
			own := &results[i]
			for time.Since(start) < duration && ctx.Err() == nil {
				request := requests[int(next.Add(1)-1)%len(requests)]
				sent := time.Now()
				if err := c.ask(ctx, request, &answer); err != nil {
					cancel(err)
					return
				}
				own.Latencies = append(own.Latencies, time.Since(sent))
				own.Bytes += int64(answer.Len())
			}
		})
	}
	wait.Wait()
	elapsed := time.Since(start)
	if err := context.Cause(ctx); err != nil {
		return Result{}, err
	}
	var sum Result
	for _, own := range results {
		sum.Latencies = append(sum.Latencies, own.Latencies...)
		sum.Bytes += own.Bytes
	}
	slices.Sort(sum.Latencies)
	sum.Elapsed = elapsed
	return sum, nil
}

// Close lets the connections go.
func (c *Client) Close() { c.http.CloseIdleConnections() }
