package graph

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/plan"
)

// groupKeys writes what those in a group have in common, each by an object of its own.
func (w *writer) groupKeys(keys *plan.GroupKeys, values []any) bool {
	w.buf = append(w.buf, '[')
	for i, object := range keys.Objects {
		if i > 0 {
			w.buf = append(w.buf, ',')
		}
		w.path = append(w.path, ast.PathIndex(i))
		if !w.object(object, values[i], edge{}) {
			return false
		}
		w.path = w.path[:len(w.path)-1]
	}
	w.buf = append(w.buf, ']')
	return true
}

// groupValue writes the value of a key as text: of a date that the list is grouped by, the year, quarter, month or day that it begins. It is
// false for null.
func (w *writer) groupValue(bucket string, value any) bool {
	switch v := value.(type) {
	case dated:
		w.string(bucketText(bucket, v.Time()))
	case int64:
		w.string(strconv.FormatInt(v, 10))
	case float64:
		w.string(strconv.FormatFloat(v, 'g', -1, 64))
	case bool:
		w.string(strconv.FormatBool(v))
	default:
		return w.scalar(v)
	}
	return true
}

// bucketText names the year, quarter, month or day that a day begins.
func bucketText(bucket string, day time.Time) string {
	text := day.Format(time.DateOnly) // years have four digits, and those before 1 BCE a sign
	year := text[:len(text)-len("-01-01")]
	switch bucket {
	case "YEAR":
		return year
	case "QUARTER":
		return fmt.Sprintf("%s-Q%d", year, (int(day.Month())+2)/3)
	case "MONTH":
		return strings.TrimSuffix(text, "-01")
	}
	return text
}
