package httpapi

import (
	"bytes"
	"context"
	"net/http"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	entente "github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/cache"
)

// endpoint answers GraphQL over HTTP.
type endpoint struct {
	schema       graphql.ExecutableSchema
	limits       Limits
	documents    *documents
	persisted    *cache.Cache[string, string] // query text by its SHA-256; nil if that is off
	trusted      *trusted                     // nil if there are none
	trustedOnly  bool
	noIntrospect bool
	compressOver int
	presenter    presenter
	metrics      *metrics
	buffers      sync.Pool // of *bytes.Buffer
	streams      *places   // of subscriptions
	sockets      *places   // of WebSockets
}

const allowed = "GET, HEAD, POST, OPTIONS"

// ServeHTTP reads a request, runs its operation and writes the answer.
func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.Method == http.MethodOptions:
		w.Header().Set("Allow", allowed)
		w.WriteHeader(http.StatusNoContent)
	case wantsWebSocket(r):
		e.serveSocket(w, r)
	default:
		e.serveRequest(w, r)
	}
}

// serveRequest answers a request that comes with one operation.
func (e *endpoint) serveRequest(w http.ResponseWriter, r *http.Request) {
	begun := time.Now()
	out := reply{media: negotiateMedia(r.Header["Accept"]), compressOver: e.compressOver}
	by := transportOf(r, out.media != "")
	var in request
	var op *opened
	refused := e.read(w, r, &in, &out, by)
	if refused == nil {
		op, out.operation, refused = e.open(&in, r.Header, by)
	}
	if out.operation == ast.Subscription && refused == nil {
		if refused = e.serveEvents(w, r, op); refused == nil {
			return
		}
	}
	switch {
	case refused == nil:
		ctx, cancel := context.WithDeadline(r.Context(), begun.Add(e.limits.Time))
		defer cancel()
		ctx, out.language = callOf(ctx, w, r)
		e.answer(ctx, op, &out)
	case refused.status == 0 && out.media == "":
		e.refuseEvents(w, in.operationName, out.operation, refused.errs)
		return
	default:
		out.refuse(refused)
	}
	e.metrics.answered(out.operation, out.data != nil, out.errors)
	noteOf(w, in.operationName, out.errors)
	out.write(w, r)
}

// read reads the request.
func (e *endpoint) read(w http.ResponseWriter, r *http.Request, in *request, out *reply, by transport) *refusal {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		out.allow = allowed
		return refuse(http.StatusMethodNotAllowed, CodeMethodNotAllowed, "%s is not served here: use POST, or GET for queries.", r.Method)
	}
	if !by.answers && !by.streams {
		return refuse(http.StatusNotAcceptable, CodeNotAcceptable, "Accept allows neither %s nor %s: allow one of them.", mediaGraphQL, mediaJSON)
	}
	if r.Method != http.MethodPost {
		return in.readURL(r.URL.RawQuery)
	}
	if refused := checkContentType(r.Header); refused != nil {
		return refused
	}
	if r.ContentLength > int64(e.limits.BodyBytes) {
		w.Header().Set("Connection", "close")
		return &refusal{http.StatusRequestEntityTooLarge, gqlerror.List{bodyTooLarge(e.limits.BodyBytes)}}
	}
	buf := e.buffers.Get().(*bytes.Buffer)
	defer e.release(buf)
	// A client that stops sending must not hold the connection. After a failure the deadline stays: it also ends the
	// server's own reading of what is left of the body.
	control := http.NewResponseController(w)
	limited := control.SetReadDeadline(time.Now().Add(e.limits.Time)) == nil
	refused := in.readBody(http.MaxBytesReader(underlying(w), r.Body, int64(e.limits.BodyBytes)), buf)
	switch {
	case refused != nil && refused.status == http.StatusRequestTimeout:
		w.Header().Set("Connection", "close")
	case limited:
		_ = control.SetReadDeadline(time.Time{}) // worked a moment ago
	}
	return refused
}

// release gives a buffer back, unless it grew so much that keeping it would waste memory.
func (e *endpoint) release(buf *bytes.Buffer) {
	if buf.Cap() <= 64<<10 {
		buf.Reset()
		e.buffers.Put(buf)
	}
}

// answer runs a query or mutation and fills in the reply.
func (e *endpoint) answer(ctx context.Context, op *opened, out *reply) {
	kept := &pieces{}
	op.context.RootResolverMiddleware = func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
		return e.metrics.rootField(ctx, func(ctx context.Context) graphql.Marshaler { return kept.rootField(ctx, next) })
	}
	next, ctx := e.begin(ctx, op)
	response := next(ctx)
	out.errors, out.extensions = response.Errors, response.Extensions
	if response.Data != nil {
		out.data = kept.assemble(response.Data)
	}
}

// begin begins to run an operation. The function that it returns answers it: a subscription time and again, until it returns nil.
func (e *endpoint) begin(ctx context.Context, op *opened) (graphql.ResponseHandler, context.Context) {
	ctx = graphql.WithOperationContext(ctx, op.context)
	ctx = graphql.WithResponseContext(ctx, e.presenter.present, recovered)
	next := e.schema.Exec(ctx)
	if op.operation() == ast.Subscription {
		if errs := graphql.GetErrors(ctx); errs != nil {
			return graphql.OneShot(&graphql.Response{Errors: errs}), ctx
		}
	}
	return func(ctx context.Context) *graphql.Response {
		if op.operation() == ast.Subscription { // each answer has problems of its own
			ctx = graphql.WithResponseContext(ctx, e.presenter.present, recovered)
		}
		response := next(ctx)
		if response != nil {
			response.Errors = append(response.Errors, graphql.GetErrors(ctx)...)
			response.Extensions = graphql.GetExtensions(ctx)
		}
		return response
	}, ctx
}

func resolve(ctx context.Context, next graphql.Resolver) (any, error) { return next(ctx) }

// call is the context of one GraphQL request.
type call struct {
	context.Context
	id string
}

type callKey struct{}

// Value returns the call itself for its key.
func (c *call) Value(key any) any {
	if _, ok := key.(callKey); ok {
		return c
	}
	return c.Context.Value(key)
}

// callOf returns the context in which an operation runs, and the language that its reader wants names in most; empty if they named none.
func callOf(ctx context.Context, w http.ResponseWriter, r *http.Request) (context.Context, string) {
	id := ""
	if x, ok := w.(*exchange); ok {
		id = x.id
	}
	ctx = &call{Context: ctx, id: id}
	if tags := languages(r.Header["Accept-Language"]); tags != nil {
		return entente.WithLanguages(ctx, tags), tags[0]
	}
	return ctx, ""
}

// requestID returns the id of the request that ctx belongs to; empty if it belongs to none.
func requestID(ctx context.Context) string {
	if c, ok := ctx.Value(callKey{}).(*call); ok {
		return c.id
	}
	return ""
}
