package tree

import (
	"strings"

	"github.com/agnivade/levenshtein"
)

// ExpectedKey says what would have been right: the nearest name, or all of them if none is near.
func ExpectedKey(found string, names []string) string {
	if near := NearestOf(found, names, len(found)/3+1); near != "" {
		return near
	}
	return "one of " + strings.Join(names, ", ")
}

// NearestOf returns the first of the names that differs least, in at most so many letters; empty if there is none. Upper and lower case
// count only between names that are equally near without them.
func NearestOf(found string, names []string, most int) string {
	best, distance, exact := "", most+1, 0
	for _, name := range names {
		d, e := levenshtein.ComputeDistance(strings.ToLower(found), strings.ToLower(name)), levenshtein.ComputeDistance(found, name)
		if d < distance || d == distance && best != "" && e < exact {
			best, distance, exact = name, d, e
		}
	}
	return best
}
