package httpapi

import (
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	entente "github.com/entente-graph/entente/graph"
)

// transport is a way by which documents come. It says which operations it takes and carries their answers back; whatever a document
// may ask is decided by [endpoint.open], which is the only way to an operation.
type transport struct {
	name    string
	answers bool // queries and, unless reads only, mutations
	reads   bool // nothing but queries
	streams bool // subscriptions
}

// transportOf is the transport of a request that is no WebSocket.
func transportOf(r *http.Request, answers bool) transport {
	if r.Method != http.MethodPost {
		return transport{name: r.Method, answers: true, reads: true}
	}
	return transport{name: "POST", answers: answers, streams: acceptsEvents(r.Header["Accept"])}
}

// refuses says why an operation is not answered this way.
func (t transport) refuses(op ast.Operation) *refusal {
	switch {
	case t.reads && op != ast.Query:
		return refuse(http.StatusMethodNotAllowed, CodeMethodNotAllowed, "A %s cannot be sent by %s: use POST.", op, t.name)
	case op == ast.Subscription && !t.streams:
		return refuse(http.StatusNotAcceptable, CodeNotAcceptable, "A subscription is answered as a stream: send it with Accept: %s, or over WebSocket (%s).",
			mediaEvents, subprotocol)
	case op != ast.Subscription && !t.answers:
		return refuse(0, CodeMethodNotAllowed, "A %s is not answered as a stream: send it by POST without Accept: %s.", op, mediaEvents)
	}
	return nil
}

// opened is an operation that is within every limit and fits the contract, with its variables. Only [endpoint.open] makes one.
type opened struct{ context *graphql.OperationContext }

func (o *opened) operation() ast.Operation { return o.context.Operation.Operation }

// open finds the operation that a request asks for, and refuses whatever is not trusted, over a limit, or does not fit the contract. The
// type of the operation, if it was found, is told in any case.
func (e *endpoint) open(in *request, headers http.Header, by transport) (*opened, ast.Operation, *refusal) {
	text, doc, refused := e.document(in)
	if refused != nil {
		return nil, "", refused
	}
	var errs gqlerror.List
	if doc == nil {
		doc, errs = e.documents.prepare(text)
	}
	var op *ast.OperationDefinition
	var noOperation *gqlerror.Error
	if doc != nil && len(doc.Operations) > 0 {
		op, noOperation = operation(doc, in.operationName)
	}
	if op == nil {
		if noOperation != nil && errs == nil {
			errs = gqlerror.List{noOperation}
		}
		return nil, "", &refusal{0, errs}
	}
	if errs != nil {
		return nil, op.Operation, &refusal{0, errs}
	}
	if refused := by.refuses(op.Operation); refused != nil {
		return nil, op.Operation, refused
	}
	variables, problem := entente.Variables(e.schema.Schema(), doc, op, in.variables, !e.noIntrospect)
	if problem != nil {
		return nil, op.Operation, &refusal{0, gqlerror.List{problem}}
	}
	return &opened{&graphql.OperationContext{
		RawQuery:             text,
		Variables:            variables,
		OperationName:        in.operationName,
		Doc:                  doc,
		Extensions:           in.extensions,
		Headers:              headers,
		Operation:            op,
		DisableIntrospection: e.noIntrospect,
		RecoverFunc:          recovered,
		ResolverMiddleware:   resolve,
	}}, op.Operation, nil
}

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
		if known, ok := e.persisted.Get(sum); ok {
			return known, nil
		}
		// Clients know this message, and then send the text.
		return "", &refusal{0, gqlerror.List{fail(CodePersistedNotFound, "PersistedQueryNotFound")}}
	}
	if hash(text) != sum {
		return "", refuse(http.StatusBadRequest, CodeBadRequest, "extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.")
	}
	e.persisted.Add(sum, text, len(sum)+len(text))
	return text, nil
}
