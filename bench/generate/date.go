package generate

import (
	"math/rand/v2"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// partialDate is a date as a source gives it, with the days between which it lies.
type partialDate struct {
	edtf        string
	first, last time.Time
}

func exactly(d time.Time) partialDate { return partialDate{d.Format(time.DateOnly), d, d} }

// announced returns a date around d: mostly the day itself, sometimes some days, a month or only a year.
func announced(r *rand.Rand, d time.Time) partialDate {
	switch n := r.IntN(100); {
	case n < 80:
		return exactly(d)
	case n < 92:
		last := d.AddDate(0, 0, 1+r.IntN(4))
		return partialDate{d.Format(time.DateOnly) + "/" + last.Format(time.DateOnly), d, last}
	case n < 97:
		first := time.Date(d.Year(), d.Month(), 1, 0, 0, 0, 0, time.UTC)
		return partialDate{first.Format("2006-01"), first, first.AddDate(0, 1, -1)}
	default:
		first := time.Date(d.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
		return partialDate{first.Format("2006"), first, first.AddDate(1, 0, -1)}
	}
}

// set writes the date and its bounds into a row, under the names that the schema gives them.
func (d partialDate) set(row map[string]any, name string) {
	d.setAs(row, name, name+"Start", name+"End")
}

func (d partialDate) setAs(row map[string]any, name, first, last string) {
	row[name] = d.edtf
	row[first] = neo4jdb.Date(d.first)
	row[last] = neo4jdb.Date(d.last)
}
