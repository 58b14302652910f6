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
	row := rows[0].([]any)
	var missing []string
	for _, id := range t.IDs {
		if !slices.Contains(row[1].([]any), any(id)) {
			missing = append(missing, id)
		}
	}
	if missing != nil {
		return nil, exploreError(&explore.UnknownError{Argument: "of", IDs: missing})
	}
	return row[:1], nil
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
