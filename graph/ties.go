package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// tieRow answers a question about ties: it counts them in the projection and reads what is asked of them by a statement. The
// mark that comes with the statement's rows proves that the projection is current; if it is not, a new one is read and all
// is done again.
func (r *Resolver) tieRow(ctx context.Context, question *plan.TieQuestion, s neo4jdb.Statement) (any, error) {
	arrived := time.Now()
	p := r.ties.Last()
	for {
		if p == nil {
			var err error
			if p, err = r.ties.Since(ctx, arrived); err != nil {
				return nil, tiesError(err)
			}
		}
		t := tieCounter{Resolver: r, ctx: ctx, p: p, question: question, bounds: bounds(question)}
		row, mark, err := t.row(s)
		if err != nil {
			return nil, err
		}
		if mark == p.Mark || !p.Begun.Before(arrived) {
			if t.advice != "" {
				r.hint(ctx, t.advice)
			}
			return row, nil
		}
		p = nil
	}
}

// tiesError tells a graph that is too large for the projection as GraphQL tells a limit.
func tiesError(err error) error {
	var large *network.TooLargeError
	if !errors.As(err, &large) {
		return err
	}
	return &gqlerror.Error{Message: large.Error(), Extensions: map[string]any{
		"code": "LIMIT_EXCEEDED", "limit": "max-ties-memory", "allowed": large.Allowed,
	}}
}

// row answers the question, with a mark of the database taken afterwards.
func (t *tieCounter) row(s neo4jdb.Statement) (any, neo4jdb.Mark, error) {
	if err := t.known(); err != nil {
		return nil, "", err
	}
	params, summary, err := t.count()
	if err != nil {
		return nil, "", err
	}
	s.Params = maps.Clone(s.Params)
	maps.Copy(s.Params, params)
	rows, mark, err := t.db.ReadMarked(t.ctx, s)
	if err != nil {
		return nil, "", err
	}
	if t.question.List == nil {
		return rows[0][0], mark, nil
	}
	return []any{rows[0][0], summary}, mark, nil
}

// known fails if a node that the question names is not there.
func (t *tieCounter) known() error {
	found := map[string]string{}
	for _, named := range t.question.Named {
		if t.p.Has(t.question.Noun.Label, named.ID) {
			found[named.ID] = named.ID
		}
	}
	_, err := explore.Present(t.ctx, t.db, t.schema.Type("Entity").Nouns, t.question.Named, found)
	return exploreError(err)
}

// tieCounter counts what a question asks.
type tieCounter struct {
	*Resolver
	ctx      context.Context
	p        *network.Projection
	question *plan.TieQuestion
	bounds   []bound
	// advice says how to find more; empty if there is none.
	advice string
}

// count returns the statement's parameters and what there is to say of the list as a whole.
func (t *tieCounter) count() (params map[string]any, summary []any, err error) {
	query, err := t.query()
	if err != nil {
		return nil, nil, err
	}
	switch {
	case t.question.Matrix != nil:
		params, err = t.matrix(query)
		return params, nil, err
	case t.question.Network != nil:
		params, err = t.network(query)
		return params, nil, err
	case t.question.Changes != nil:
		params, summary = t.changes(query)
	default:
		params, summary = t.list(query)
	}
	return params, summary, nil
}

// query is the question as the projection understands it.
func (t *tieCounter) query() (network.Query, error) {
	q := t.question
	query := network.Query{
		Level: map[string]network.Level{
			"ORGANIZATION": network.Organizations, "MINISTRY": network.Ministries, "COUNTRY": network.Countries,
			"PERSON": network.Persons, "TOPIC": network.Topics,
		}[q.Level],
		Successors: q.Successors, Across: q.Across, Period: period(q.Period),
		Weights: network.Weights{
			Hosting: q.Hosting, Participation: q.Participation, Agreements: q.Agreements, Positions: q.Positions,
		},
	}
	if q.AsOf != "" {
		on, err := time.Parse(time.DateOnly, q.AsOf)
		if err != nil {
			return network.Query{}, fmt.Errorf("read the day as of which ties are asked: %w", err)
		}
		day := network.DayOf(on)
		query.AsOf = &day
	}
	for _, set := range []struct {
		to   **network.Set
		noun *schema.Type
		only plan.Condition
	}{
		{&query.Of, q.Noun, q.Of}, {&query.Both, q.Noun, q.Both},
		{&query.Events, t.schema.Type("Event"), q.Event}, {&query.Agreements, t.schema.Type("Agreement"), q.Agreement},
	} {
		var err error
		if *set.to, err = t.set(set.noun, set.only); err != nil {
			return network.Query{}, err
		}
	}
	return query, nil
}

// set returns the nodes that fit a condition, nil if there is none.
func (t *tieCounter) set(noun *schema.Type, condition plan.Condition) (*network.Set, error) {
	if condition == nil {
		return nil, nil
	}
	s := cypher.CompileSet(noun, condition)
	values, err := json.Marshal(s.Params)
	if err != nil {
		return nil, fmt.Errorf("name the set of a condition: %w", err)
	}
	return t.p.Set(s.Text+string(values), func() (*network.Set, error) {
		s, err := t.resolved(t.ctx, s) // once for a projection, which knows all that was merged before
		if err != nil {
			return nil, err
		}
		rows, _, err := t.db.ReadMarked(t.ctx, sent(s))
		if err != nil {
			return nil, err
		}
		return network.NewSet(rows[0][0].([]any)), nil
	})
}

// period is a date as the time from its first day to its last.
func period(d edtf.Date) network.Period {
	p := network.Always
	if !d.First.IsZero() {
		p.From = network.DayOf(d.First.Time())
	}
	if !d.Last.IsZero() {
		p.To = network.DayOf(d.Last.Time())
	}
	return p
}

// list counts the ties of a page.
func (t *tieCounter) list(query network.Query) (params map[string]any, summary []any) {
	ties := t.ties(query)
	paged := t.page(ties)
	records := t.records(query, paged.Ties)
	return map[string]any{cypher.TiesParam: records}, t.summary(paged)
}

// ties counts the ties that fit the question. Where it finds hardly any, it looks whether another basis would.
func (t *tieCounter) ties(query network.Query) []network.Tie {
	ties := t.fitting(query)
	t.advice = t.otherBasis(query, len(ties))
	return ties
}

// fitting are the ties by a query that fit the question.
func (t *tieCounter) fitting(query network.Query) []network.Tie {
	return slices.DeleteFunc(t.p.Ties(query), func(tie network.Tie) bool { return !t.within(&tie) })
}

// page puts ties in the list's order and cuts its page out.
func (t *tieCounter) page(ties []network.Tie) network.Paged {
	list := t.question.List
	page := network.Page{
		Size: list.Page.Size, Backward: list.Page.Backward, After: list.Page.After, Before: list.Page.Before,
	}
	for _, key := range list.Order {
		page.Order = append(page.Order, network.Key{By: key.Computed, Descending: key.Descending})
	}
	paged := t.p.Paged(ties, page)
	if page.Backward {
		slices.Reverse(paged.Ties) // as statements answer pages from the end
	}
	return paged
}

// summary is what there is to say of the list as a whole, as statements answer it.
func (t *tieCounter) summary(paged network.Paged) []any {
	before, beyond := paged.HasPrevious, paged.HasNext
	if t.question.List.Page.Backward {
		before, beyond = beyond, before
	}
	return []any{int64(paged.Total), before, beyond}
}

// changes counts the changes of a page.
func (t *tieCounter) changes(query network.Query) (params map[string]any, summary []any) {
	asked := t.question.Changes
	earlier, later := query, query
	earlier.Period, later.Period = period(asked.Earlier), period(asked.Later)
	changes := map[[2]int32]network.Change{}
	var sizes []network.Tie
	for _, change := range t.p.Changes(query, earlier.Period, later.Period) {
		both := change.Both()
		kind := change.Kind()
		wanted := slices.Contains(asked.Kinds, kind) || len(asked.Kinds) == 0 && kind != "UNCHANGED"
		if !wanted || !t.within(&both) {
			continue
		}
		both.Weight = change.Size()
		sizes = append(sizes, both)
		changes[[2]int32{change.A, change.B}] = change
	}
	paged := t.page(sizes)
	records := t.plain(paged.Ties)
	var was, is []network.Tie
	for _, tie := range paged.Ties {
		change := changes[[2]int32{tie.A, tie.B}]
		if change.Before != nil {
			was = append(was, *change.Before)
		}
		if change.After != nil {
			is = append(is, *change.After)
		}
	}
	earlierRecords, laterRecords := t.records(earlier, was), t.records(later, is)
	for i, tie := range paged.Ties {
		change := changes[[2]int32{tie.A, tie.B}]
		record := records[i].(map[string]any)
		record["kind"], record["difference"], record["change"] = change.Kind(), change.Difference(), change.Size()
		if change.Before != nil {
			record["earlier"], earlierRecords = earlierRecords[0], earlierRecords[1:]
		}
		if change.After != nil {
			record["later"], laterRecords = laterRecords[0], laterRecords[1:]
		}
	}
	return map[string]any{cypher.TiesParam: records}, t.summary(paged)
}

// matrix counts a table.
func (t *tieCounter) matrix(query network.Query) (map[string]any, error) {
	asked := t.question.Matrix
	rows, err := t.set(t.question.Noun, asked.Rows)
	if err != nil {
		return nil, err
	}
	columns, err := t.set(t.question.Noun, asked.Columns)
	if err != nil {
		return nil, err
	}
	ties := t.ties(query)
	m := t.p.Matrix(ties, rows, columns, asked.First)
	return map[string]any{cypher.RecordParam: map[string]any{
		"rows": t.lines(m.Rows), "columns": t.lines(m.Columns), "weights": m.Weights,
		"rowCount": m.RowCount, "columnCount": m.ColumnCount, "total": m.Total,
	}}, nil
}

func (t *tieCounter) lines(lines []network.Line) []any {
	records := make([]any, len(lines))
	for i, line := range lines {
		records[i] = map[string]any{"at": i, "node": t.p.ID(line.Member), "total": line.Total, "all": line.All}
	}
	return records
}

// plain are ties as the statement takes them, with their numbers alone.
func (t *tieCounter) plain(ties []network.Tie) []any {
	records := make([]any, len(ties))
	for i := range ties {
		tie := &ties[i]
		records[i] = map[string]any{
			"at": i, "a": t.p.ID(tie.A), "b": t.p.ID(tie.B), "weight": tie.Weight, "growth": tie.Growth,
			"firstDate": tie.First.Value(), "lastDate": tie.Last.Value(),
		}
	}
	return records
}

// records are ties as the statement takes them, with what is asked beyond their numbers.
func (t *tieCounter) records(query network.Query, ties []network.Tie) []any {
	records := t.plain(ties)
	needs := t.question.Needs
	if len(needs) == 0 || len(ties) == 0 {
		return records
	}
	for i, shared := range t.p.Shared(query, ties) {
		record := records[i].(map[string]any)
		nodes := map[string][]int64{}
		for _, s := range shared {
			switch {
			case s.Event:
				nodes["events"] = append(nodes["events"], s.Node)
			case s.Agreement:
				nodes["agreements"] = append(nodes["agreements"], s.Node)
			case query.Level == network.Persons:
				nodes["organizations"] = append(nodes["organizations"], s.Node)
			default:
				nodes["persons"] = append(nodes["persons"], s.Node)
			}
		}
		for _, name := range []string{"events", "agreements", "persons", "organizations"} {
			if needs[name] {
				record[name] = nodes[name]
			}
		}
		if needs["claims"] {
			t.sources(record, query, &ties[i], nodes)
		}
		if needs["topics"] {
			topics := []any{}
			for at, topic := range t.p.Topics(shared) {
				topics = append(topics, map[string]any{"at": at, "topic": t.p.ID(topic.Topic), "count": topic.Count})
			}
			record["topics"], record["topicCount"] = topics, len(topics)
		}
		for name, interval := range map[string]network.Interval{"YEAR": network.Year, "QUARTER": network.Quarter} {
			if needs[name] {
				record[name] = steps(network.Series(shared, interval))
			}
		}
	}
	return records
}

// sources adds what the statement needs to find the facts behind a tie.
func (t *tieCounter) sources(record map[string]any, query network.Query, tie *network.Tie, nodes map[string][]int64) {
	var sides []int64
	var ids []string
	for _, member := range t.p.CountedFor(query, tie.A, tie.B) {
		sides = append(sides, t.p.Node(member))
		ids = append(ids, t.p.ID(member))
	}
	record["sides"], record["sideIDs"] = sides, ids
	record["occasions"] = slices.Concat(nodes["events"], nodes["agreements"])
	record["posts"] = slices.Concat(nodes["persons"], nodes["organizations"])
}

func steps(series []network.Step) []any {
	records := make([]any, len(series))
	for i, step := range series {
		records[i] = map[string]any{
			"at": i, "start": step.Start.Value(), "end": step.End.Value(), "weight": step.Weight, "count": step.Count,
		}
	}
	return records
}

// bound is a condition on a number of a tie; days are numbers too.
type bound struct {
	of       func(*network.Tie) (value float64, known bool)
	operator plan.Operator
	// value is what is compared with, and spans are, for In, the numbers of which it must be within one.
	value float64
	spans [][2]float64
}

// bounds are the question's conditions on ties.
func bounds(question *plan.TieQuestion) []bound {
	var bounds []bound
	for _, asked := range question.Bounds {
		b := bound{operator: asked.Operator}
		switch asked.By {
		case "firstDate":
			b.of = func(t *network.Tie) (float64, bool) { return float64(t.First), t.First.Known() }
		case "lastDate":
			b.of = func(t *network.Tie) (float64, bool) { return float64(t.Last), t.Last.Known() }
		default:
			b.of = func(t *network.Tie) (float64, bool) { return t.Weight, true }
		}
		for _, date := range asked.Periods {
			p := period(date)
			b.spans = append(b.spans, [2]float64{float64(p.From), float64(p.To)})
		}
		if !asked.Day.IsZero() {
			b.value = float64(network.DayOf(asked.Day.Time()))
		}
		switch value := asked.Value.(type) {
		case float64:
			b.value = value
		case []any:
			for _, element := range value {
				b.spans = append(b.spans, [2]float64{element.(float64), element.(float64)})
			}
		}
		bounds = append(bounds, b)
	}
	return bounds
}

// holds says whether the condition holds for a tie; none but IS NULL holds for what is missing.
func (b *bound) holds(t *network.Tie) bool {
	value, known := b.of(t)
	switch {
	case b.operator == plan.IsNull || b.operator == plan.IsNotNull:
		return known == (b.operator == plan.IsNotNull)
	case !known:
		return false
	case b.operator == plan.In:
		return slices.ContainsFunc(b.spans, func(span [2]float64) bool { return span[0] <= value && value <= span[1] })
	}
	c := cmp.Compare(value, b.value)
	switch b.operator {
	case plan.Greater:
		return c > 0
	case plan.GreaterOrEqual:
		return c >= 0
	case plan.Less:
		return c < 0
	case plan.LessOrEqual:
		return c <= 0
	}
	return c == 0
}

// within says whether a tie fits the question's conditions on ties.
func (t *tieCounter) within(tie *network.Tie) bool {
	return !slices.ContainsFunc(t.bounds, func(b bound) bool { return !b.holds(tie) })
}
