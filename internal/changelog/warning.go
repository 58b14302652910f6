package changelog

import "fmt"

// WarningCode says what kind of warning it is, as the contract tells it.
type WarningCode string

// The codes.
const (
	QuoteUnchecked WarningCode = "QUOTE_UNCHECKED"
	Unchanged      WarningCode = "UNCHANGED"
	ValueLeftOut   WarningCode = "VALUE_LEFT_OUT"
	NullIgnored    WarningCode = "NULL_IGNORED"
	WasRetracted   WarningCode = "RESTORED"
	TakenAlong     WarningCode = "TAKEN_ALONG"
	Replaced       WarningCode = "REPLACED"
	More           WarningCode = "MORE"
)

// maxWarnings is how many are kept of a change set.
const maxWarnings = 100

// Warning is something about a change that was not refused, but may not be what was meant.
type Warning struct {
	Code WarningCode
	// At is the path of the argument; empty if it is about the whole.
	At      string
	Message string
}

// warningLists are the properties that hold the warnings, as the contract's @entries has them; null where there are none.
func warningLists(warnings []Warning) map[string]any {
	if more := len(warnings) - maxWarnings + 1; more > 1 {
		warnings = append(warnings[:maxWarnings-1:maxWarnings-1], Warning{Code: More, Message: fmt.Sprintf("%d more warnings are not kept", more)})
	}
	if len(warnings) == 0 {
		return map[string]any{"warningsCode": nil, "warningsMessage": nil, "warningsArgument": nil}
	}
	codes, messages, arguments := make([]string, len(warnings)), make([]string, len(warnings)), make([]string, len(warnings))
	for i, w := range warnings {
		codes[i], messages[i], arguments[i] = string(w.Code), w.Message, w.At
	}
	return map[string]any{"warningsCode": codes, "warningsMessage": messages, "warningsArgument": arguments}
}
