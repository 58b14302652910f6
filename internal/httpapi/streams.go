package httpapi

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	entente "github.com/entente-graph/entente/graph"
)

const (
	settingStreams = "--max-streams"

	mediaEvents = "text/event-stream"
	// pulse is how often an idle stream shows that it is alive.
	pulse = 15 * time.Second
	// patience is how long a client may take to read one event before its stream ends.
	patience = 30 * time.Second
)

// streams answers subscriptions: over server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html, as
// GraphQL over SSE has it in its distinct connections mode), and over WebSocket by graphql-transport-ws. Nothing is queued for a
// slow client: the next event is only read when the last one was written.
type streams struct {
	server *handler.Server
	slots  chan struct{}
}

func newStreams(schema graphql.ExecutableSchema, docs *documents, present presenter, most int) *streams {
	s := &streams{server: handler.New(schema), slots: make(chan struct{}, most)}
	s.server.AddTransport(transport.Websocket{PingPongInterval: pulse, InitTimeout: headersWithin})
	s.server.AddTransport(transport.SSE{KeepAlivePingInterval: pulse})
	s.server.SetErrorPresenter(present.present)
	s.server.SetRecoverFunc(recovered)
	s.server.SetParserTokenLimit(docs.limits.Tokens)
	s.server.Use(onlySubscriptions{docs})
	return s
}

// wanted says whether a request asks for a stream.
func (s *streams) wanted(r *http.Request) bool {
	return r.Header.Get("Upgrade") != "" || r.Method == http.MethodPost && strings.Contains(r.Header.Get("Accept"), mediaEvents)
}

// serve serves a stream until the client goes away or the service stops. It is refused if there are too many.
func (s *streams) serve(w http.ResponseWriter, r *http.Request, bodyBytes int) *refusal {
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	default:
		return &refusal{http.StatusServiceUnavailable, gqlerror.List{overLimit(settingStreams, "streams at once", cap(s.slots)+1, cap(s.slots))}}
	}
	ctx, end := context.WithCancel(r.Context())
	defer end()
	if stopping, ok := ctx.Value(stoppingKey{}).(<-chan struct{}); ok {
		defer context.AfterFunc(doneContext{ctx, stopping}, end)()
	}
	r = r.WithContext(ctx)
	if r.Header.Get("Upgrade") == "" {
		if refused := checkContentType(r.Header); refused != nil {
			return refused
		}
		r.Body = http.MaxBytesReader(underlying(w), r.Body, int64(bodyBytes))
		w = &eventWriter{ResponseWriter: w, control: http.NewResponseController(w), end: end}
	} else {
		if origin, err := url.Parse(r.Header.Get("Origin")); err != nil || origin.Host != "" && !strings.EqualFold(origin.Host, r.Host) {
			return refuse(http.StatusForbidden, CodeForbidden, "A page of %q cannot open a WebSocket here: only this service's own pages can, and programs.",
				r.Header.Get("Origin"))
		}
		w = underlying(w) // which the connection can be taken from
	}
	s.server.ServeHTTP(w, r)
	return nil
}

// stoppingKey finds the channel that is closed when the service stops.
type stoppingKey struct{}

// doneContext is a context that ends with a channel.
type doneContext struct {
	context.Context
	done <-chan struct{}
}

func (c doneContext) Done() <-chan struct{} { return c.done }

func (c doneContext) Err() error {
	select {
	case <-c.done:
		return context.Canceled
	default:
		return nil
	}
}

// eventWriter ends the stream of a client that does not read.
type eventWriter struct {
	http.ResponseWriter
	control *http.ResponseController
	end     context.CancelFunc
}

// Write writes a part of an event.
func (w *eventWriter) Write(p []byte) (int, error) {
	_ = w.control.SetWriteDeadline(time.Now().Add(patience)) // without one, nothing is lost but the limit
	n, err := w.ResponseWriter.Write(p)
	if err != nil {
		w.end()
	}
	return n, err
}

// Flush sends what was written.
func (w *eventWriter) Flush() {
	if err := w.control.Flush(); err != nil {
		w.end()
	}
}

// onlySubscriptions lets nothing else through these transports, and holds the limits of documents.
type onlySubscriptions struct{ docs *documents }

var _ interface {
	graphql.OperationParameterMutator
	graphql.OperationContextMutator
	graphql.HandlerExtension
} = onlySubscriptions{}

// ExtensionName implements graphql.HandlerExtension.
func (onlySubscriptions) ExtensionName() string { return "OnlySubscriptions" }

// Validate implements graphql.HandlerExtension.
func (onlySubscriptions) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters implements graphql.OperationParameterMutator: it coerces the variables, as for all other requests.
func (o onlySubscriptions) MutateOperationParameters(_ context.Context, request *graphql.RawParams) *gqlerror.Error {
	doc, errs := o.docs.prepare(request.Query)
	if errs != nil {
		return errs[0]
	}
	op, err := operation(doc, request.OperationName)
	if err != nil {
		return err
	}
	request.Variables, err = entente.Variables(o.docs.schema, doc, op, request.Variables, o.docs.introspection)
	return err
}

// MutateOperationContext implements graphql.OperationContextMutator: it changes nothing.
func (onlySubscriptions) MutateOperationContext(_ context.Context, operation *graphql.OperationContext) *gqlerror.Error {
	if operation.Operation.Operation != ast.Subscription {
		return fail(CodeMethodNotAllowed, "A %s is not answered as a stream: send it by POST without Accept: %s.", operation.Operation.Operation, mediaEvents)
	}
	return nil
}
