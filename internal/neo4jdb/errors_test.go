package neo4jdb_test

import (
	"fmt"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// What the server says, what becomes of it, and whether it is worth another attempt. Most of these cannot be provoked at will.
func TestServerCodes(t *testing.T) {
	tests := []struct {
		server string
		code   neo4jdb.Code
		retry  bool
	}{
		{"Neo.ClientError.Statement.SyntaxError", neo4jdb.CodeInternal, false},
		{"Neo.ClientError.Schema.ConstraintValidationFailed", neo4jdb.CodeConflict, false},
		{"Neo.ClientError.Transaction.TransactionTimedOut", neo4jdb.CodeTimeout, false},
		{"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", neo4jdb.CodeTimeout, false},
		{"Neo.ClientError.Transaction.Terminated", neo4jdb.CodeTerminated, false},
		{"Neo.ClientError.Security.Forbidden", neo4jdb.CodeForbidden, false},
		{"Neo.ClientError.Cluster.NotALeader", neo4jdb.CodeBusy, true},
		{"Neo.TransientError.Transaction.DeadlockDetected", neo4jdb.CodeBusy, true},
		{"Neo.TransientError.General.DatabaseUnavailable", neo4jdb.CodeUnreachable, true},
		{"Neo.TransientError.General.MemoryPoolOutOfMemoryError", neo4jdb.CodeOutOfMemory, false},
		{"Neo.TransientError.General.OutOfMemoryError", neo4jdb.CodeOutOfMemory, false},
	}
	for _, test := range tests {
		err := neo4jdb.Translate(t.Context(), "count", &neo4j.Neo4jError{Code: test.server, Msg: "the server's\nown words"})
		wantError(t, err, test.code, "count")
		if got := neo4jdb.Retryable(t.Context(), fmt.Errorf("while counting: %w", err)); got != test.retry {
			t.Errorf("%s: retried %v, want %v", test.server, got, test.retry)
		}
	}
}
