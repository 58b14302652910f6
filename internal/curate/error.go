package curate

import (
	"fmt"
	"strings"
	"time"
)

// Code says what kind of problem it is. Codes are stable.
type Code string

// The codes.
const (
	BadInput Code = "BAD_USER_INPUT" // a value that cannot be
	NotFound Code = "NOT_FOUND"      // what is to be changed, or is referred to, is not in the graph
	Conflict Code = "CONFLICT"       // the graph is not as the change expects it
	Exceeded Code = "LIMIT_EXCEEDED" // more than a limit allows
)

// Problem is one thing for which a change set is refused.
type Problem struct {
	Code Code
	// At is the path of the argument: input.operations.2.event.set.date.
	At      string
	Message string
	// Limit is the setting of the limit, and Allowed its value; empty if it is none.
	Limit   string
	Allowed int
	// Of a conflict about a node or fact: its id, its revision, and who changed it last and when, as far as the history tells.
	Target    string
	Revision  int64
	ChangedBy string
	ChangedAt time.Time
}

// Error refuses a change set. Nothing of it was written.
type Error struct{ Problems []Problem }

// Error writes all problems, one a line.
func (e *Error) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// String writes the problem with its place.
func (p Problem) String() string {
	if p.At == "" {
		return p.Message
	}
	return "argument " + p.At + ": " + p.Message
}

// problems collects them.
type problems struct{ list []Problem }

func (p *problems) add(code Code, at, format string, args ...any) *Problem {
	p.list = append(p.list, Problem{Code: code, At: at, Message: fmt.Sprintf(format, args...)})
	return &p.list[len(p.list)-1]
}

func (p *problems) err() error {
	if len(p.list) == 0 {
		return nil
	}
	return &Error{p.list}
}
