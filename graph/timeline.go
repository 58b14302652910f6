package graph

import (
	"slices"

	"github.com/entente-graph/entente/internal/edtf"
)

// missingFrom are those of the ids of a timeline that its rows say nothing of.
func missingFrom(ids []string, rows []any) (missing []string) {
	for _, id := range ids {
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
