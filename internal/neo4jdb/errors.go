package neo4jdb

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Code says what kind of failure an [Error] is. Codes are stable: programs may compare them.
type Code string

// The codes.
const (
	CodeConfig          Code = "DATABASE_CONFIG"        // the settings are wrong; nothing was tried
	CodeUnreachable     Code = "DATABASE_UNREACHABLE"   // no connection, or it was lost
	CodeUnresolved      Code = "DATABASE_HOST_UNKNOWN"  // the host's name has no address
	CodeNotBolt         Code = "DATABASE_NOT_BOLT"      // something else than Neo4j's Bolt answers there
	CodeTLS             Code = "DATABASE_TLS"           // encryption asked for and not offered, the reverse, or an untrusted certificate
	CodeAuth            Code = "DATABASE_AUTH"          // signing in failed
	CodeForbidden       Code = "DATABASE_FORBIDDEN"     // signed in, but not allowed to do this
	CodeNoDatabase      Code = "DATABASE_NOT_FOUND"     // the server has no database of that name
	CodeTooOld          Code = "DATABASE_TOO_OLD"       // the server's version is below what Entente needs
	CodeTimeout         Code = "TIMEOUT"                // the deadline passed; the transaction was ended
	CodeCanceled        Code = "CANCELED"               // the caller gave up; the transaction was ended
	CodeTerminated      Code = "DATABASE_TERMINATED"    // the server's operator ended the transaction
	CodeOutOfMemory     Code = "DATABASE_OUT_OF_MEMORY" // the statement wanted more memory than the server gives one
	CodeBusy            Code = "DATABASE_BUSY"          // a transient failure that outlived every retry
	CodeConflict        Code = "CONFLICT"               // a uniqueness or existence constraint was violated
	CodeAmbiguous       Code = "AMBIGUOUS_COMMIT"       // the connection broke during COMMIT: written or not, nobody knows yet
	CodeSchemaTooNew    Code = "SCHEMA_TOO_NEW"         // the graph was migrated by a newer Entente
	CodeMigrationEdited Code = "MIGRATION_CHANGED"      // an applied migration's text is not what was applied
	CodeMigration       Code = "MIGRATION_FAILED"       // a migration is malformed, or failed while running
	CodeInternal        Code = "INTERNAL"               // a statement that the server rejects: a defect of Entente
)

// ErrAmbiguous is matched, with errors.Is, by the failure of a write whose COMMIT got no reply. See [DB.WriteOnce].
var ErrAmbiguous = &Error{Code: CodeAmbiguous}

// Error is every failure that this package returns. Its text is one line for operators: what, where, what to do. It may
// name hosts and hold the server's own words; [Error.Public] is what users of the API may see.
type Error struct {
	Code    Code
	Message string
	cause   error
}

// Error returns the message for operators.
func (e *Error) Error() string { return e.Message }

// Unwrap returns what lay beneath, for example context.DeadlineExceeded.
func (e *Error) Unwrap() error { return e.cause }

// Is matches errors of the same code that carry no message of their own, such as [ErrAmbiguous].
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Message == "" && t.Code == e.Code
}

// Public returns a sentence for people who use the API: it names no host, statement or server message.
func (e *Error) Public() string {
	switch e.Code {
	case CodeTimeout:
		return "The answer took longer than the time limit allows: ask for less, or narrow the filter."
	case CodeCanceled:
		return "The request was cancelled before it was answered."
	case CodeOutOfMemory:
		return "The question needs more memory than the database gives one question: ask for less, or narrow the filter."
	case CodeConflict:
		return "The change contradicts what is stored already."
	case CodeAmbiguous:
		return "The database did not confirm the change: look whether it is there before you send it again."
	case CodeBusy:
		return "The database is busy: try again in a moment."
	case CodeInternal, CodeForbidden, CodeTerminated, CodeMigration, CodeMigrationEdited, CodeSchemaTooNew:
		return "The server could not answer; its log says why."
	default:
		return "The database cannot be reached at the moment: try again later."
	}
}

// CodeOf returns the code of the first [Error] in err's chain, or [CodeInternal] if there is none.
func CodeOf(err error) Code {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return CodeInternal
}

// The server's own codes that decide something here.
const (
	serverOutOfPoolMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError"
	serverUnauthorized    = "Neo.ClientError.Security.Unauthorized"
	serverGone            = "Neo.ClientError.Statement.EntityNotFound"
	serverTerminated      = "Neo.ClientError.Transaction.Terminated"
)

// translate turns a driver's failure into ours. The doing completes the sentence "could not …".
func translate(ctx context.Context, doing string, err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	if cause := ctx.Err(); cause != nil {
		return contextError(doing, cause)
	}
	if server, ok := errors.AsType[*neo4j.Neo4jError](err); ok {
		return serverError(doing, server)
	}
	switch {
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return contextError(doing, err)
	case lostConnection(err):
		return &Error{CodeUnreachable, fmt.Sprintf("could not %s: no connection to the database (%s): is the server running?", doing, oneLine(err)), err}
	}
	return &Error{CodeInternal, fmt.Sprintf("could not %s: %s", doing, oneLine(err)), err}
}

func contextError(doing string, cause error) *Error {
	if errors.Is(cause, context.DeadlineExceeded) {
		return &Error{CodeTimeout, fmt.Sprintf("could not %s within the time limit: the transaction was ended", doing), cause}
	}
	return &Error{CodeCanceled, fmt.Sprintf("cancelled, could not %s: the transaction was ended", doing), cause}
}

// serverError sorts the server's codes by what a caller can do about them.
func serverError(doing string, err *neo4j.Neo4jError) *Error {
	code := CodeInternal
	advice := ""
	switch err.Code {
	case "Neo.ClientError.Transaction.TransactionTimedOut", "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration":
		return contextError(doing, context.DeadlineExceeded)
	case serverTerminated:
		code = CodeTerminated
	case serverOutOfPoolMemory, "Neo.TransientError.General.OutOfMemoryError", "Neo.TransientError.General.TransactionOutOfMemoryError":
		code, advice = CodeOutOfMemory, ": ask for less, or raise dbms.memory.transaction.total.max"
	case "Neo.ClientError.Schema.ConstraintValidationFailed":
		code = CodeConflict
	case serverUnauthorized, "Neo.ClientError.Security.AuthenticationRateLimit", "Neo.ClientError.Security.CredentialsExpired", "Neo.ClientError.Security.TokenExpired":
		code = CodeAuth
	case "Neo.ClientError.Security.Forbidden":
		code = CodeForbidden
	case "Neo.ClientError.Database.DatabaseNotFound":
		code = CodeNoDatabase
	case "Neo.TransientError.General.DatabaseUnavailable":
		code = CodeUnreachable
	default:
		if err.IsRetriable() {
			code = CodeBusy
		}
	}
	return &Error{code, fmt.Sprintf("could not %s: the database says %s (%s)%s", doing, oneLine(errors.New(err.Msg)), err.Code, advice), err}
}

// retryable tells whether the same work may be tried again: the failure is transient and the caller still waits.
func retryable(ctx context.Context, err error) bool {
	if err == nil || ctx.Err() != nil || errors.Is(err, ErrAmbiguous) {
		return false
	}
	if server, ok := errors.AsType[*neo4j.Neo4jError](err); ok {
		// The driver would retry these for its whole budget, but the next attempt needs as much memory as the last.
		if server.Code == serverGone {
			return true // another transaction deleted, between reading and locking, what this one has read
		}
		return server.IsRetriable() && CodeOf(serverError("", server)) != CodeOutOfMemory
	}
	return lostConnection(err)
}

func lostConnection(err error) bool {
	if _, ok := errors.AsType[*neo4j.ConnectivityError](err); ok {
		return true
	}
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return false // though context.DeadlineExceeded is a net.Error as well
	}
	if _, ok := errors.AsType[net.Error](err); ok {
		return true
	}
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed)
}
