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

	entente "github.com/entente-graph/entente/graph"
)

// endpoint answers GraphQL over HTTP.
type endpoint struct {
	schema       graphql.ExecutableSchema
	limits       Limits
	documents    *documents
	persisted    *cache[string] // query text by its SHA-256; nil if that is off
	trusted      *trusted       // nil if there are none
	trustedOnly  bool
	noIntrospect bool
	compressOver int
	presenter    presenter
	metrics      *metrics
	buffers      sync.Pool // of *bytes.Buffer
	streams      *streams
}

const allowed = "GET, HEAD, POST, OPTIONS"

// ServeHTTP reads a request, runs its operation and writes the answer.
func (e *endpoint) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	out := reply{media: negotiateMedia(r.Header["Accept"]), compressOver: e.compressOver}
	if r.Method == http.MethodOptions {
		w.Header().Set("Allow", allowed)
		w.WriteHeader(http.StatusNoContent)
		return
	}
	if e.streams.wanted(r) {
		if refused := e.streams.serve(w, r, e.limits.BodyBytes); refused != nil {
			(&reply{media: mediaGraphQL, status: refused.status, errors: refused.errs}).write(w, r)
		}
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), e.limits.Time)
	defer cancel()
	id := ""
	if x, ok := w.(*exchange); ok {
		id = x.id
	}
	ctx = &call{Context: ctx, id: id}
	if tags := languages(r.Header["Accept-Language"]); tags != nil {
		ctx = entente.WithLanguages(ctx, tags)
		out.language = tags[0]
	}
	var in request
	refused := e.read(w, r, &in, &out)
	if refused == nil {
		refused = e.answer(ctx, r, &in, &out)
	}
	if refused != nil {
		out.status, out.errors = refused.status, refused.errs
	}
	e.metrics.answered(out.operation, out.data != nil, out.errors)
	if x, ok := w.(*exchange); ok {
		x.note(in.operationName, &out)
	}
	out.write(w, r)
}

// read reads the request.
func (e *endpoint) read(w http.ResponseWriter, r *http.Request, in *request, out *reply) *refusal {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost:
	default:
		out.allow = allowed
		return refuse(http.StatusMethodNotAllowed, CodeMethodNotAllowed, "%s is not served here: use POST, or GET for queries.", r.Method)
	}
	if out.media == "" {
		out.media = mediaJSON
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

// answer finds the operation, runs it and fills in the reply.
func (e *endpoint) answer(ctx context.Context, r *http.Request, in *request, out *reply) *refusal {
	text, doc, refused := e.document(in)
	if refused != nil {
		return refused
	}
	var errs gqlerror.List
	if doc == nil {
		doc, errs = e.documents.prepare(text)
	}
	var op *ast.OperationDefinition
	var noOperation *gqlerror.Error
	if doc != nil && len(doc.Operations) > 0 {
		if op, noOperation = operation(doc, in.operationName); op != nil {
			out.operation = op.Operation
		}
	}
	if op != nil && op.Operation != ast.Query && r.Method != http.MethodPost {
		out.allow = "POST, OPTIONS"
		return refuse(http.StatusMethodNotAllowed, CodeMethodNotAllowed, "A %s cannot be sent by %s: use POST.", op.Operation, r.Method)
	}
	switch {
	case errs != nil:
		return &refusal{0, errs}
	case noOperation != nil:
		return &refusal{0, gqlerror.List{noOperation}}
	}
	variables, err := entente.Variables(e.schema.Schema(), doc, op, in.variables, !e.noIntrospect)
	if err != nil {
		return &refusal{0, gqlerror.List{err}}
	}
	kept := &pieces{}
	response := e.run(ctx, &graphql.OperationContext{
		RawQuery:             text,
		Variables:            variables,
		OperationName:        in.operationName,
		Doc:                  doc,
		Extensions:           in.extensions,
		Headers:              r.Header,
		Operation:            op,
		DisableIntrospection: e.noIntrospect,
		RecoverFunc:          recovered,
		ResolverMiddleware:   resolve,
		RootResolverMiddleware: func(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
			return e.metrics.rootField(ctx, func(ctx context.Context) graphql.Marshaler { return kept.rootField(ctx, next) })
		},
	})
	out.errors, out.extensions = response.Errors, response.Extensions
	if response.Data != nil {
		out.data = kept.assemble(response.Data)
	}
	return nil
}

// run runs an operation.
func (e *endpoint) run(ctx context.Context, op *graphql.OperationContext) *graphql.Response {
	ctx = graphql.WithOperationContext(ctx, op)
	ctx = graphql.WithResponseContext(ctx, e.presenter.present, recovered)
	response := e.schema.Exec(ctx)(ctx)
	response.Errors = append(response.Errors, graphql.GetErrors(ctx)...)
	response.Extensions = graphql.GetExtensions(ctx)
	return response
}

func resolve(ctx context.Context, next graphql.Resolver) (any, error) { return next(ctx) }

// document finds the text that a request asks for, and its document if that is trusted.
func (e *endpoint) document(in *request) (string, *ast.QueryDocument, *refusal) {
	id := strings.TrimPrefix(in.documentID, "sha256:")
	persisted, refused := in.persistedHash()
	if refused != nil {
		return "", nil, refused
	}
	if e.trusted != nil {
		var found *trustedDocument
		switch {
		case id != "":
			found = e.trusted.byID[id]
		case in.query != "":
			found = e.trusted.byID[hash(in.query)]
		case persisted != "":
			found = e.trusted.byID[persisted]
		default:
			found = e.trusted.byOperation[in.operationName]
		}
		if found != nil {
			return found.text, found.doc, nil
		}
	}
	switch {
	case id != "", e.trustedOnly:
		return "", nil, &refusal{http.StatusForbidden, gqlerror.List{notTrusted(in)}}
	case persisted != "":
		text, refused := e.persist(in.query, persisted)
		return text, nil, refused
	case in.query == "":
		return "", nil, refuse(http.StatusBadRequest, CodeBadRequest, `"query" is missing: send GraphQL, like { __typename }.`)
	}
	return in.query, nil, nil
}

// notTrusted says that a request asks for none of the trusted documents.
func notTrusted(in *request) *gqlerror.Error {
	if in.documentID != "" {
		return fail(CodeDocumentNotTrusted, "No trusted document has the id %q: ask by its file's path without .graphql, or by the SHA-256 of its text.", in.documentID)
	}
	return fail(CodeDocumentNotTrusted, "Only trusted documents are answered here (--trusted-documents-only): ask for one by documentId or by operationName.")
}

// persistedHash returns the hash of an automatic persisted query; empty if the request is none.
func (r *request) persistedHash() (string, *refusal) {
	extension, ok := r.extensions["persistedQuery"]
	if !ok || extension == nil {
		return "", nil
	}
	fields, _ := extension.(map[string]any)
	sum, _ := fields["sha256Hash"].(string)
	if version, ok := fields["version"].(interface{ String() string }); !ok || version.String() != "1" || len(sum) != 64 {
		return "", refuse(http.StatusBadRequest, CodeBadRequest, `extensions.persistedQuery is malformed: it must be like {"version": 1, "sha256Hash": "…64 hexadecimal digits…"}.`)
	}
	return strings.ToLower(sum), nil
}

// persist finds the text of a hash, or keeps the text that comes with its hash.
func (e *endpoint) persist(text, sum string) (string, *refusal) {
	if e.persisted == nil {
		if text != "" {
			return text, nil
		}
		// Clients know this message.
		return "", &refusal{0, gqlerror.List{fail(CodePersistedOff, "PersistedQueryNotSupported")}}
	}
	if text == "" {
		if known, ok := e.persisted.get(sum); ok {
			return known, nil
		}
		// Clients know this message, and then send the text.
		return "", &refusal{0, gqlerror.List{fail(CodePersistedNotFound, "PersistedQueryNotFound")}}
	}
	if hash(text) != sum {
		return "", refuse(http.StatusBadRequest, CodeBadRequest, "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.")
	}
	e.persisted.add(sum, text, len(text))
	return text, nil
}

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

// requestID returns the id of the request that ctx belongs to; empty if it belongs to none.
func requestID(ctx context.Context) string {
	if c, ok := ctx.Value(callKey{}).(*call); ok {
		return c.id
	}
	return ""
}
