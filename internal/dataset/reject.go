package dataset

import (
	"context"
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/spill"
	"github.com/entente-graph/entente/internal/tree"
)

// A row that is left out takes along the rows that need what only it describes. Which these are is known once everything was read. So what was
// read is settled, the rows that were found wanting are left out, and the rest is settled again, until nothing is wanting.

// wants notes that what stands at a place cannot be taken for want of something: its row is left out, or that is a problem of the whole.
func (s *store) wants(p place, after int, message string) {
	if s.limit == 0 || p.row == 0 {
		s.AddAfter(after, p.at, "%s", message)
		return
	}
	s.wanting[p.row] = append(s.wanting[p.row], Problem{Position: p.at, Message: message, After: after})
}

// lose notes the nodes that a row describes which is left out.
func (s *store) lose(row *Row) error {
	after := 0
	for _, problem := range row.Problems.List {
		after = max(after, problem.After)
	}
	if row.Number != 0 {
		s.rejected[row.Number] = after
	}
	for _, n := range row.Nodes {
		id := n.Body.Member("id")
		if id == nil || id.Kind != tree.Text || s.schema.NounOf(id.Text) != n.Noun {
			continue
		}
		s.buffer = s.codec.position(s.begin(lost, piece{row: row.Number}), row.At)
		if err := s.nodes.Add(s.key(n.Noun, id.Text), s.buffer); err != nil {
			return err
		}
	}
	return nil
}

// rejects are the problems of the rows that are left out.
type rejects struct {
	tree.Problems
	in Input
}

// note notes problems of a row.
func (r *rejects) note(problems []Problem) {
	for _, problem := range problems {
		r.AddAfter(problem.After, problem.Position, "%s", problem.Message)
	}
}

// settleAll puts together what was said of each node and fact, without the rows that are left out. Those that need one of them are left out
// as well.
func (d *Dataset) settleAll(ctx context.Context, o Options, r *rejects) error {
	st := d.store
	read, warnings, leftOut := *st.Problems, st.warnings, st.leftOut
	for {
		clear(st.wanting)
		clear(st.dropped)
		*st.Problems = tree.Problems{List: slices.Clone(read.List), More: read.More}
		st.warnings = tree.Problems{List: slices.Clone(warnings.List), More: warnings.More}
		st.leftOut = tree.Problems{List: slices.Clone(leftOut.List), More: leftOut.More}
		st.settleOnes()
		if err := st.settleNodes(ctx, o.DB, &d.nodes); err != nil {
			return err
		}
		if err := st.settleFacts(ctx, o.DB, &d.facts); err != nil {
			return err
		}
		if len(st.wanting) == 0 {
			return d.warnOfCircles(ctx, o.DB)
		}
		for _, tape := range []*spill.Tape{&d.nodes, &d.facts} {
			if err := tape.Close(); err != nil {
				return err
			}
			*tape = spill.Tape{}
		}
		for _, number := range slices.Sorted(maps.Keys(st.wanting)) {
			problems := st.wanting[number]
			st.rejected[number] = slices.MaxFunc(problems, func(a, b Problem) int { return a.After - b.After }).After
			d.RejectedRows++
			r.note(problems)
			r.in.Reject(number, problems)
		}
		if d.RejectedRows > o.Rejects {
			return nil
		}
	}
}
