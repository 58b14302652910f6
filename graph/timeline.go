package graph

import (
	"slices"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/plan"
)

// timelineRows are the rows of a timeline, out of the statement's one row. It fails if one of those that the timeline is of
// is not there.
func timelineRows(t *plan.Timeline, rows []any) ([]any, error) {
	if missing := missingFrom(t, rows); missing != nil {
		return nil, exploreError(&explore.UnknownError{Argument: "of", IDs: missing})
	}
	return rows[0].([]any)[:1], nil
}

// missingFrom are the ids of those asked of that are not there.
func missingFrom(t *plan.Timeline, rows []any) (missing []string) {
	for _, id := range t.IDs {
		if !slices.Contains(rows[0].([]any)[1].([]any), any(id)) {
			missing = append(missing, id)
		}
	}
	return missing
}

// precision writes how precise a date is. It is false if there is none.
func (w *writer) precision(date any) bool {
	text, ok := date.(string)
	if !ok {
		return false
	}
	precision := edtf.Precision(text)
	if precision == "" {
		return false // the graph holds something else than a date
	}
	w.string(precision)
	return true
}
