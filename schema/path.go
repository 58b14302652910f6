package schema

import (
	"fmt"
	"strings"
)

// MaxReach is how many facts of one repeated step are followed at the most.
const MaxReach = 20

// Segment is one step of a path: some facts in a row.
type Segment struct {
	// Facts are the types of fact that may be followed.
	Facts []*Type
	// Out says that they are followed from their start.
	Out bool
	// Min and Max say how many are followed in a row.
	Min, Max int
}

// Once says that exactly one fact is followed.
func (s Segment) Once() bool { return s.Min == 1 && s.Max == 1 }

// Via says that a field's relationships start from the nodes behind another field.
type Via struct {
	Field *Field
	// Property must be one of In; empty if any node will do.
	Property string
	In       []string
}

// path reads a property path of @reach.
func (s *Schema) path(text string) ([]Segment, error) {
	var path []Segment
	for step := range strings.SplitSeq(text, "/") {
		inner, inverse := strings.CutPrefix(step, "^")
		segment := Segment{Out: !inverse, Min: 1, Max: 1}
		switch {
		case strings.HasSuffix(inner, "+"):
			segment.Max = MaxReach
		case strings.HasSuffix(inner, "*"):
			segment.Min, segment.Max = 0, MaxReach
		case strings.HasSuffix(inner, "?"):
			segment.Min = 0
		}
		for name := range strings.SplitSeq(strings.Trim(inner, "()+*?"), "|") {
			fact := s.byType[name]
			if fact == nil {
				return nil, fmt.Errorf("the path %q: %q is no type of fact", text, name)
			}
			segment.Facts = append(segment.Facts, fact)
		}
		path = append(path, segment)
	}
	return path, nil
}
