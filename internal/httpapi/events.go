package httpapi

import (
	"bytes"
	"context"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

const mediaEvents = "text/event-stream"

// acceptsEvents tells whether a client reads server-sent events. It has to say so: `*/*` is said by clients that would wait for an end.
func acceptsEvents(accept []string) bool {
	for media, q := range qualities(accept) {
		if q > 0 && strings.EqualFold(media, mediaEvents) {
			return true
		}
	}
	return false
}

// serveEvents answers a subscription by server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html), as GraphQL over SSE
// has it in its distinct connections mode.
func (e *endpoint) serveEvents(w http.ResponseWriter, r *http.Request, op *opened) *refusal {
	release, refused := e.streams.take(clientOf(r))
	if refused != nil {
		return refused
	}
	defer release()
	ctx, end := streaming(r)
	defer end()
	ctx, _ = callOf(ctx, w, r)
	events := newEvents(w, end)
	stop := events.beat(ctx)
	failed := e.follow(ctx, op, events.next)
	stop()
	noteOf(w, op.context.OperationName, failed)
	if failed != nil {
		_ = events.next(&graphql.Response{Errors: failed}) // if the client is gone there is nobody to tell
	}
	events.complete()
	return nil
}

// refuseEvents tells somebody who asks for a stream alone what is wrong with the document, in the stream's own way.
func (e *endpoint) refuseEvents(w http.ResponseWriter, operationName string, operation ast.Operation, errs gqlerror.List) {
	e.metrics.answered(operation, false, errs)
	noteOf(w, operationName, errs)
	events := newEvents(w, func() {})
	_ = events.next(&graphql.Response{Errors: errs}) // if the client is gone there is nobody to tell
	events.complete()
}

// events writes server-sent events.
type events struct {
	w       http.ResponseWriter
	control *http.ResponseController
	end     context.CancelFunc // ends the stream of a client that does not read

	mu sync.Mutex // two write: the answers, and the pulse
}

// newEvents begins a stream.
func newEvents(w http.ResponseWriter, end context.CancelFunc) *events {
	h := w.Header()
	h.Set("Content-Type", mediaEvents)
	h.Set("Cache-Control", "no-store")
	s := &events{w: w, control: http.NewResponseController(w), end: end}
	_ = s.write(":\n\n") // shows at once that the stream is open; a failure ends it
	return s
}

// next writes an answer.
func (s *events) next(response *graphql.Response) error {
	var b bytes.Buffer
	b.WriteString("event: next\ndata: ")
	encode(&b, response)
	b.WriteString("\n\n")
	return s.write(b.String())
}

// complete ends the stream. Browsers drop an event that has no data at all. The connection may serve other requests for longer than a deadline.
func (s *events) complete() {
	if s.write("event: complete\ndata:\n\n") == nil {
		_ = s.control.SetWriteDeadline(time.Time{}) // worked a moment ago
	}
}

func (s *events) write(text string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.control.SetWriteDeadline(time.Now().Add(patience)) // without one, nothing is lost but the limit
	_, err := s.w.Write([]byte(text))
	if err == nil {
		err = s.control.Flush()
	}
	if err != nil {
		s.end()
	}
	return err
}

// beat shows that the stream is alive until stop is called, which waits for the last beat.
func (s *events) beat(ctx context.Context) (stop func()) {
	ctx, end := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		tick := time.NewTicker(pulse)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				_ = s.write(": ping\n\n") // a failure ends the stream
			case <-ctx.Done():
				return
			}
		}
	}()
	return func() { end(); <-done }
}
