package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Code is the stable extensions.code of an error. docs/graphql-api.md tells users what each means and what to do.
type Code string

// The codes.
const (
	CodeBadRequest           Code = "BAD_REQUEST"                   // not a well-formed GraphQL-over-HTTP request
	CodeMethodNotAllowed     Code = "METHOD_NOT_ALLOWED"            // a method, or an operation by GET, that is not served
	CodeNotAcceptable        Code = "NOT_ACCEPTABLE"                // Accept names no media type that is served
	CodeUnsupportedMediaType Code = "UNSUPPORTED_MEDIA_TYPE"        // the body is not application/json in UTF-8
	CodeHostNotAllowed       Code = "HOST_NOT_ALLOWED"              // the Host header names another service
	CodeParseFailed          Code = "GRAPHQL_PARSE_FAILED"          // the document is not GraphQL
	CodeValidationFailed     Code = "GRAPHQL_VALIDATION_FAILED"     // the document contradicts the schema
	CodeBadUserInput         Code = "BAD_USER_INPUT"                // a variable or argument has a value that is not allowed
	CodeLimitExceeded        Code = "LIMIT_EXCEEDED"                // the request asks for more than a limit allows
	CodeIntrospectionOff     Code = "INTROSPECTION_OFF"             // the schema is not shown here
	CodeDocumentNotTrusted   Code = "DOCUMENT_NOT_TRUSTED"          // not one of the trusted documents
	CodePersistedNotFound    Code = "PERSISTED_QUERY_NOT_FOUND"     // the hash is not known: send the text with it
	CodePersistedOff         Code = "PERSISTED_QUERY_NOT_SUPPORTED" // hashes are not kept here: send the text
	CodeTimeout              Code = "TIMEOUT"                       // the time limit passed; the statement was ended
	CodeCanceled             Code = "CANCELED"                      // the client went away
	CodeDatabaseUnavailable  Code = "DATABASE_UNAVAILABLE"          // the database cannot be reached
	CodeDatabaseBusy         Code = "DATABASE_BUSY"                 // the database refused after retries: try again
	CodeUnauthenticated      Code = "UNAUTHENTICATED"               // a change without a curator's token
	CodeForbidden            Code = "FORBIDDEN"                     // a change with a wrong token, or where nobody may change anything
	CodeNotFound             Code = "NOT_FOUND"                     // a change of what is not in the graph
	CodeConflict             Code = "CONFLICT"                      // a change contradicts what is stored
	CodeAmbiguousCommit      Code = "AMBIGUOUS_COMMIT"              // a change may or may not be written
	CodeInternal             Code = "INTERNAL"                      // a defect: the log says more under the request id
)

// fail returns an error for the client.
func fail(code Code, format string, args ...any) *gqlerror.Error {
	return withCode(&gqlerror.Error{Message: fmt.Sprintf(format, args...)}, code)
}

// withCode sets an error's code.
func withCode(err *gqlerror.Error, code Code) *gqlerror.Error {
	if err.Extensions == nil {
		err.Extensions = make(map[string]any, 1)
	}
	delete(err.Extensions, "file")
	err.Extensions["code"] = string(code)
	return err
}

// codeOf returns an error's code; empty if it has none.
func codeOf(err *gqlerror.Error) Code {
	switch code := err.Extensions["code"].(type) {
	case string:
		return Code(code)
	case Code:
		return code
	}
	return ""
}

// overLimit returns the error of a request that asks for more than a limit allows. The noun completes "the request has
// 300 …", and value is what it has; a value below 0 is not known.
func overLimit(setting, noun string, value, allowed int) *gqlerror.Error {
	has := fmt.Sprintf("has %d %s", value, noun)
	if value < 0 {
		has = "has more " + noun + " than are allowed"
	}
	err := fail(CodeLimitExceeded, "The request %s; the limit is %d. Ask for less, or raise %s.", has, allowed, setting)
	err.Extensions["limit"] = strings.TrimPrefix(setting, "--")
	err.Extensions["allowed"] = allowed
	return err
}

// presenter turns failures into errors for the client. Errors with a code are meant for the client and stay as they are; so
// do the database's by their public sentence. Everything else is a defect: the client gets the request's id, the log the cause.
type presenter struct{ log *slog.Logger }

// present is a gqlgen error presenter.
func (p presenter) present(ctx context.Context, err error) *gqlerror.Error {
	shown, ok := errors.AsType[*gqlerror.Error](err)
	if !ok {
		shown = &gqlerror.Error{}
	} else if codeOf(shown) != "" {
		return shown
	}
	message, code := p.explain(ctx, err)
	return withCode(&gqlerror.Error{Message: message, Path: shown.Path, Locations: shown.Locations}, code)
}

// explain finds the sentence and the code for an error that was not made for the client.
func (p presenter) explain(ctx context.Context, err error) (string, Code) {
	id := requestID(ctx)
	if db, ok := errors.AsType[*neo4jdb.Error](err); ok {
		code := databaseCode(db.Code)
		level := slog.LevelError
		if code == CodeCanceled || code == CodeTimeout || code == CodeLimitExceeded || code == CodeConflict {
			level = slog.LevelInfo
		}
		p.log.LogAttrs(ctx, level, "the database did not answer", slog.String("request", id), slog.String("code", string(db.Code)), slog.String("error", db.Error()))
		if code == CodeInternal {
			return internalMessage(id), code
		}
		return db.Public(), code
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "The answer took longer than the time limit allows: ask for less, or narrow the filter.", CodeTimeout
	case errors.Is(err, context.Canceled):
		return "The request was cancelled before it was answered.", CodeCanceled
	}
	attrs := []slog.Attr{slog.String("request", id), slog.String("error", err.Error())}
	if crash, ok := errors.AsType[*crash](err); ok {
		attrs = append(attrs, slog.String("stack", string(crash.stack)))
	}
	p.log.LogAttrs(ctx, slog.LevelError, "a defect kept a request from being answered", attrs...)
	return internalMessage(id), CodeInternal
}

func internalMessage(id string) string {
	return fmt.Sprintf("Entente could not answer because of a defect; its log says more under the request id %s.", id)
}

// databaseCode sorts the database's codes by what a client can do.
func databaseCode(code neo4jdb.Code) Code {
	switch code {
	case neo4jdb.CodeTimeout:
		return CodeTimeout
	case neo4jdb.CodeCanceled:
		return CodeCanceled
	case neo4jdb.CodeOutOfMemory:
		return CodeLimitExceeded
	case neo4jdb.CodeBusy, neo4jdb.CodeTerminated:
		return CodeDatabaseBusy
	case neo4jdb.CodeConflict:
		return CodeConflict
	case neo4jdb.CodeAmbiguous:
		return CodeAmbiguousCommit
	case neo4jdb.CodeUnreachable, neo4jdb.CodeUnresolved, neo4jdb.CodeNotBolt, neo4jdb.CodeTLS, neo4jdb.CodeAuth,
		neo4jdb.CodeNoDatabase, neo4jdb.CodeTooOld, neo4jdb.CodeConfig:
		return CodeDatabaseUnavailable
	}
	return CodeInternal
}

// crash is a panic as an error.
type crash struct {
	value any
	stack []byte
}

func (c *crash) Error() string { return fmt.Sprintf("panic: %v", c.value) }

// recovered is a gqlgen recover function: it keeps the panic and where it happened, for the log.
func recovered(_ context.Context, value any) error { return &crash{value, debug.Stack()} }
