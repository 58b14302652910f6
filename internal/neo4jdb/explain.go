package neo4jdb

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j/db"
)

// Plan is one operator of a statement's execution plan with what feeds it.
type Plan struct {
	Operator    string         // for example NodeIndexSeek, without the database's name that the server appends
	Identifiers []string       // the variables it works on
	Details     string         // what it does, for example RANGE INDEX e:Event(date) WHERE date >= $from
	Arguments   map[string]any // everything else that the server tells, EstimatedRows for example
	Children    []Plan
}

// Explain asks how the database would run the statement, without running it.
func (db *DB) Explain(ctx context.Context, s Statement) (Plan, error) {
	session := db.driver.NewSession(ctx, db.reads)
	defer closeSession(ctx, session, closeTimeout)
	result, err := session.Run(ctx, "EXPLAIN "+s.Text, s.Params, txTimeout(ctx))
	if err != nil {
		return Plan{}, translate(ctx, "explain a statement", err)
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return Plan{}, translate(ctx, "explain a statement", err)
	}
	read, err := readPlan(summary.Plan())
	if err != nil {
		return Plan{}, fmt.Errorf("explain a statement: %w", err)
	}
	return planOf(read), nil
}

// readPlan returns the plan as the driver has read it. The driver's own Children will not do: where an operator has two, it
// returns the last one twice, since its loop takes the address of a variable that all rounds share (resultsummary.go of
// version 5; https://github.com/neo4j/neo4j-go-driver/pull/249 mended the same for profiles only).
func readPlan(p neo4j.Plan) (*driver.Plan, error) {
	if v := reflect.Indirect(reflect.ValueOf(p)); v.Kind() == reflect.Struct {
		if read := v.FieldByName("plan"); read.IsValid() && read.Type() == reflect.TypeFor[*driver.Plan]() {
			return (*driver.Plan)(read.UnsafePointer()), nil
		}
	}
	return nil, fmt.Errorf("the driver keeps plans in another form than expected: %T", p)
}

func planOf(p *driver.Plan) Plan {
	operator, _, _ := strings.Cut(p.Operator, "@")
	plan := Plan{Operator: operator, Identifiers: p.Identifiers, Arguments: p.Arguments}
	plan.Details, _ = p.Arguments["Details"].(string)
	for i := range p.Children {
		plan.Children = append(plan.Children, planOf(&p.Children[i]))
	}
	return plan
}

// All yields this operator and all that feed it, depth first.
func (p Plan) All() iter.Seq[Plan] {
	return func(yield func(Plan) bool) { p.walk(0, func(_ int, q Plan) bool { return yield(q) }) }
}

func (p Plan) walk(depth int, visit func(depth int, p Plan) bool) bool {
	if !visit(depth, p) {
		return false
	}
	for _, child := range p.Children {
		if !child.walk(depth+1, visit) {
			return false
		}
	}
	return true
}

// String draws the plan as an indented tree, one operator a line.
func (p Plan) String() string {
	var text strings.Builder
	p.walk(0, func(depth int, q Plan) bool {
		fmt.Fprintf(&text, "%*s%s  %s\n", 2*depth, "", q.Operator, q.Details)
		return true
	})
	return text.String()
}
