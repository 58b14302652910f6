package graph

import (
	"github.com/entente-graph/entente/internal/edtf"
)

// thereIn are those of the ids of a timeline that its rows know, each by itself.
func thereIn(rows []any) map[string]string {
	there := map[string]string{}
	for _, id := range rows[0].([]any)[1].([]any) {
		there[id.(string)] = id.(string)
	}
	return there
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
