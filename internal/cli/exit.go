package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// The exit codes. Scripts compare them: they do not change.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitData        = 3
	exitDatabase    = 4
	exitInterrupted = 130
)

// exitCodes say what the codes mean, for help and documentation.
var exitCodes = []struct {
	code    int
	meaning string
}{
	{exitOK, "done; a service that was stopped by Ctrl-C or SIGTERM too"},
	{exitFailed, "failed, or the answer to a query holds errors"},
	{exitUsage, "wrong usage or configuration: nothing was done"},
	{exitData, "the data is invalid (check, import): nothing was written"},
	{exitDatabase, "the database or the service cannot be reached, started or used"},
	{exitInterrupted, "interrupted by Ctrl-C or SIGTERM"},
}

// exitTable is the list of exit codes.
func exitTable(indent string) string {
	var b strings.Builder
	for _, c := range exitCodes {
		fmt.Fprintf(&b, "%s%-5d %s\n", indent, c.code, c.meaning)
	}
	return b.String()
}

// exitError is an error with the exit code that it deserves. An error without text was reported already.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

// usage marks an error as the user's slip on the command line or in the configuration.
func usage(err error) error { return &exitError{exitUsage, err} }

// fail reports an error, if there is one, and returns the exit code.
func (p Process) fail(err error) int {
	if err == nil {
		return exitOK
	}
	if message := err.Error(); message != "" {
		_, _ = fmt.Fprintln(p.Stderr, "entente: "+message)
	}
	return exitCode(err)
}

// exitCode finds the exit code for an error.
func exitCode(err error) int {
	if e, ok := errors.AsType[*exitError](err); ok {
		return e.code
	}
	if _, ok := errors.AsType[*dataset.BadData](err); ok {
		return exitData
	}
	if errors.Is(err, context.Canceled) {
		return exitInterrupted
	}
	if e, ok := errors.AsType[*neo4jdb.Error](err); ok {
		switch e.Code {
		case neo4jdb.CodeConfig:
			return exitUsage
		case neo4jdb.CodeUnreachable, neo4jdb.CodeUnresolved, neo4jdb.CodeNotBolt, neo4jdb.CodeTLS, neo4jdb.CodeAuth, neo4jdb.CodeForbidden,
			neo4jdb.CodeNoDatabase, neo4jdb.CodeTooOld, neo4jdb.CodeSchemaTooNew:
			return exitDatabase
		}
		return exitFailed
	}
	if _, ok := errors.AsType[*localneo4j.InUseError](err); ok {
		return exitDatabase
	}
	if _, ok := errors.AsType[*localneo4j.NoWayError](err); ok {
		return exitDatabase
	}
	return exitFailed
}
