package cypher

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// walk is a way along the steps of a path.
type walk struct {
	path []schema.Segment
	// target is the type of node at the end.
	target *schema.Type
	// from and node name the two ends.
	from, node string
	// edge names what is known of the way, as a map; empty if nothing of it is needed.
	edge string
	// hops are conditions on each relationship.
	hops []plan.HopCondition
	// keep says that the start must still be known at the end: it is no variable of a query around this one.
	keep bool
	// past says that what was retracted since may be gone along too.
	past bool
}

// walk writes the clauses that lead along a path to the nodes that it reaches, each once. They end in a WITH, to which
// conditions may be added.
//
// Each repeated step stands in a match of its own, of which nothing is kept but its ends and its shortest length: then Neo4j
// looks at each node once (VarLengthExpand(Pruning,BFS)). Within a longer pattern, or with SHORTEST, it goes every way that
// there is, of which a few levels with several parents each have millions.
func (c *compiler) walk(w walk) {
	at, steps, depth := w.from, 0, ""
	for i, segment := range w.path {
		next, last := c.variable("n"), i == len(w.path)-1
		if last {
			next = w.node
		}
		step, hop := segmentPattern(segment, w.past), ""
		var conditions []func()
		if segment.Once() {
			steps++
			if w.hops != nil {
				hop = c.variable("h")
				conditions = append(conditions, func() { c.hopsHold(segment, w, hop) })
			}
			c.line("MATCH (", at, ")", step(hop), "(", next, w.labels(last, segment), ")")
		} else {
			hop = c.variable("p")
			c.line("MATCH ", hop, " = (", at, ")", step(""), "(", next, w.labels(last, segment), ")")
			if w.hops != nil {
				conditions = append(conditions, func() {
					c.write("all(h IN relationships(", hop, ") WHERE ")
					c.hopsHold(segment, w, "h")
					c.write(")")
				})
			}
		}
		if last && w.returns() {
			conditions = append(conditions, func() { c.write(w.node, " <> ", w.from) })
		}
		c.filter("WHERE ", conditions)
		switch {
		case w.edge == "":
			c.line("WITH DISTINCT ", next)
			c.kept(w)
		case !segment.Once():
			depth = c.shortest(w, next, hop, depth)
		}
		at = next
	}
	if w.edge != "" {
		length := strconv.Itoa(steps)
		switch {
		case depth != "" && steps > 0:
			length = "min(" + depth + " + " + length + ")"
		case depth != "":
			length = depth
		}
		c.line("WITH DISTINCT ", w.node, ", {depth: ", length, "} AS ", w.edge)
		c.kept(w)
	}
}

// shortest writes how far a repeated step has led at the least, on top of what the repeated steps before it have.
func (c *compiler) shortest(w walk, next, path, before string) (depth string) {
	depth = c.variable("d")
	c.line("WITH ", next, ", min(length(", path, ")) AS ", depth)
	if before != "" {
		c.write(", ", before)
	}
	c.kept(w)
	if before == "" {
		return depth
	}
	sum := c.variable("d")
	c.line("WITH ", next, ", min(", before, " + ", depth, ") AS ", sum)
	c.kept(w)
	return sum
}

func (c *compiler) kept(w walk) {
	if w.keep {
		c.write(", ", w.from)
	}
}

// hopsHold writes the conditions on one relationship of a step.
func (c *compiler) hopsHold(segment schema.Segment, w walk, hop string) {
	written := false
	for _, condition := range w.hops {
		if condition.Facts != nil && !slices.Equal(condition.Facts, segment.Facts) {
			continue
		}
		if written {
			c.write(" AND ")
		}
		written = true
		c.condition(condition.Condition, hop)
	}
	if !written {
		c.write("true")
	}
}

// returns says whether the path may lead back to where it starts.
func (w walk) returns() bool {
	first := w.path[0]
	starts := ends(first, !first.Out)
	return slices.ContainsFunc(w.target.Nouns, func(noun *schema.Type) bool { return slices.Contains(starts, noun) })
}

// labels are those of the path's end, where its last step leads to other nodes as well.
func (w walk) labels(last bool, segment schema.Segment) string {
	if !last {
		return ""
	}
	for _, noun := range ends(segment, segment.Out) {
		if !slices.Contains(w.target.Nouns, noun) {
			return nouns(w.target, w.past)
		}
	}
	if segment.Min == 0 {
		return nouns(w.target, w.past) // no step may have been taken
	}
	return ""
}

// ends are the nouns at one end of a segment's facts.
func ends(segment schema.Segment, to bool) []*schema.Type {
	var nouns []*schema.Type
	for _, fact := range segment.Facts {
		if to {
			nouns = append(nouns, fact.To...)
		} else {
			nouns = append(nouns, fact.From...)
		}
	}
	return nouns
}

// segmentPattern writes a segment as a relationship pattern, with a name or without.
func segmentPattern(segment schema.Segment, past bool) func(name string) string {
	inner := ":" + types(segment.Facts)
	if past {
		for _, fact := range segment.Facts {
			inner += "|" + fact.Shadow()
		}
	}
	if !segment.Once() {
		inner += "*" + strconv.Itoa(segment.Min) + ".." + strconv.Itoa(segment.Max)
	}
	return func(name string) string {
		if segment.Out {
			return "-[" + name + inner + "]->"
		}
		return "<-[" + name + inner + "]-"
	}
}

// along writes a path as one pattern.
func along(from string, f *schema.Field, node string) string {
	text := "(" + from + ")"
	for i, segment := range f.Path {
		if i > 0 {
			text += "()"
		}
		text += segmentPattern(segment, false)("")
	}
	return text + "(" + node + labels(f.Target) + ")"
}

// reversed is a path from its end to its start.
func reversed(path []schema.Segment) []schema.Segment {
	path = slices.Clone(path)
	slices.Reverse(path)
	for i := range path {
		path[i].Out = !path[i].Out
	}
	return path
}
