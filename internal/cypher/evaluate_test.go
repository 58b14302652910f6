package cypher_test

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// This file reads what a statement says about the page of a list (which rows, in which order, how many), and does it to rows in
// memory. It knows just what the compiler writes for pages: a text that it does not know is an error.

// typed is a day or a moment: the database compares none of them with a text.
type typed struct{ function, text string }

// row is an element of a list: the properties of its node and of the relationship to it, and the number that it is ordered by.
type row struct {
	node, edge map[string]any
	counts     map[int]any
}

// page is what a statement says of one list.
type page struct {
	branches []branch
	// limit is the parameter that cuts all branches together; empty if there is one branch.
	limit string
	// outside are the conditions under which something lies outside of the page, in the order in which they are asked.
	outside [][]expression
}

type branch struct {
	conditions []expression
	order      []orderKey
	limit      string
}

type orderKey struct {
	expression
	descending bool
}

// readPage reads a statement in which one list is asked, or the only list of one node.
func readPage(text string) (p page, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("%v in\n%s", problem, text)
		}
	}()
	lines := strings.Split(text, "\n")
	start := slices.IndexFunc(lines, func(line string) bool {
		return strings.Contains(line, "COLLECT {") || strings.HasPrefix(line, "CALL (n")
	})
	var conditions []expression
	done := false
	for i := start + 1; i < len(lines); i++ {
		line := strings.TrimSpace(lines[i])
		switch {
		case strings.HasPrefix(line, "WITH *, COUNT {"): // a key that is counted
			for !strings.Contains(lines[i], "} AS ") {
				i++
			}
		case strings.HasPrefix(line, "MATCH "):
			conditions = nil
		case strings.HasPrefix(line, "WHERE "), strings.HasPrefix(line, "AND "), strings.HasPrefix(line, "WITH * WHERE "):
			_, condition, _ := strings.Cut(strings.TrimPrefix(line, "WITH * "), " ")
			conditions = append(conditions, parseExpression(condition))
		case strings.HasPrefix(line, "WITH * ORDER BY "):
			keys, limit, _ := strings.Cut(strings.TrimPrefix(line, "WITH * ORDER BY "), " LIMIT ")
			p.branches = append(p.branches, branch{conditions, parseKeys(keys), limit})
		case strings.HasPrefix(line, "WITH n") && strings.Contains(line, " LIMIT "):
			_, p.limit, _ = strings.Cut(line, " LIMIT ")
		case done && (line == "RETURN 1" || strings.HasPrefix(line, "RETURN count(*)")):
			p.outside = append(p.outside, conditions)
		case strings.HasPrefix(line, "RETURN [") || strings.HasPrefix(line, "RETURN collect("):
			done = true
		case strings.HasPrefix(line, "RETURN n"), line == "UNION ALL", line == "CALL () {",
			strings.HasPrefix(line, "}"), strings.HasPrefix(line, "WITH DISTINCT n"), strings.HasPrefix(line, "WITH n"),
			strings.HasPrefix(line, "CALL (n"):
		default:
			panic(fmt.Sprintf("the line %q is not known", line))
		}
	}
	return p, nil
}

// rows are those of the page: the statement says which, params hold its values.
func (p page) rows(all []row, params map[string]any) []row {
	var rows []row
	for _, b := range p.branches {
		fit := slices.DeleteFunc(slices.Clone(all), func(r row) bool {
			return slices.ContainsFunc(b.conditions, func(c expression) bool { return c.value(r, params) != true })
		})
		slices.SortStableFunc(fit, func(x, y row) int {
			for _, key := range b.order {
				c := compareNullsLast(key.value(x, params), key.value(y, params))
				if key.descending {
					c = -c
				}
				if c != 0 {
					return c
				}
			}
			return 0
		})
		rows = append(rows, fit[:min(len(fit), params[b.limit[1:]].(int))]...)
	}
	if p.limit != "" {
		rows = rows[:min(len(rows), params[p.limit[1:]].(int))]
	}
	return rows
}

// somethingOutside says whether rows lie outside of the page, for each side that is asked.
func (p page) somethingOutside(all []row, params map[string]any) []bool {
	var answers []bool
	for _, conditions := range p.outside {
		answers = append(answers, slices.ContainsFunc(all, func(r row) bool {
			return !slices.ContainsFunc(conditions, func(c expression) bool { return c.value(r, params) != true })
		}))
	}
	return answers
}

// expression is a condition or value: nil stands for null.
type expression interface {
	value(r row, params map[string]any) any
}

type (
	property  struct{ of, name string }
	parameter struct{ name string }
	constant  struct{ is any }
	call      struct {
		function  string
		arguments []expression
	}
	operation struct {
		operator string
		operands []expression
	}
)

func (e property) value(r row, _ map[string]any) any {
	_, counted, isCount := strings.Cut(e.of, "k") // n1k0: the first key, which was counted
	switch {
	case isCount:
		return r.counts[int(counted[0]-'0')]
	case e.name == "":
		return e.of // a node by itself
	case e.of[0] == 'r':
		return r.edge[e.name]
	}
	return r.node[e.name]
}

func (e parameter) value(_ row, params map[string]any) any {
	value, ok := params[e.name]
	if !ok {
		panic("there is no parameter " + e.name)
	}
	return value
}

func (e constant) value(row, map[string]any) any { return e.is }

func (e call) value(r row, params map[string]any) any {
	if e.function == "coalesce" {
		for _, argument := range e.arguments {
			if value := argument.value(r, params); value != nil {
				return value
			}
		}
		return nil
	}
	return typed{e.function, e.arguments[0].value(r, params).(string)} // date, datetime
}

func (e operation) value(r row, params map[string]any) any {
	first := e.operands[0].value(r, params)
	switch e.operator {
	case "IS NULL":
		return first == nil
	case "IS NOT NULL":
		return first != nil
	case "NOT":
		if first == nil {
			return nil
		}
		return first == false
	case "AND", "OR":
		decided := e.operator == "OR"
		unknown := false
		for _, operand := range e.operands {
			switch operand.value(r, params) {
			case decided:
				return decided
			case nil:
				unknown = true
			}
		}
		if unknown {
			return nil
		}
		return !decided
	}
	second := e.operands[1].value(r, params)
	if first == nil || second == nil {
		return nil
	}
	if e.operator == "IN" {
		return slices.Contains(second.([]any), first)
	}
	c := compareValues(first, second)
	return map[string]bool{"=": c == 0, "<": c < 0, "<=": c <= 0, ">": c > 0, ">=": c >= 0, "<>": c != 0}[e.operator]
}

// compareNullsLast is how Neo4j orders: missing values are the greatest.
func compareNullsLast(a, b any) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return 1
	case b == nil:
		return -1
	}
	return compareValues(a, b)
}

// compareValues compares two values of the same type.
func compareValues(a, b any) int {
	switch a := a.(type) {
	case string:
		return strings.Compare(a, b.(string))
	case int64:
		return cmp.Compare(a, b.(int64))
	case float64:
		return cmp.Compare(a, b.(float64))
	case typed:
		if a.function != b.(typed).function {
			panic(fmt.Sprintf("%v is compared with %v", a, b))
		}
		return strings.Compare(a.text, b.(typed).text)
	case bool:
		return map[bool]int{true: 1}[a] - map[bool]int{true: 1}[b.(bool)]
	}
	panic(fmt.Sprintf("%T is compared", a))
}

var tokens = regexp.MustCompile(`IS NOT NULL|IS NULL|[(),]|[<>=]+|\$?\w+(\.\w+)?`)

// reader reads an expression from its tokens.
type reader struct{ tokens []string }

func parseExpression(text string) expression {
	r := read(text)
	e := r.or()
	if len(r.tokens) > 0 {
		panic(fmt.Sprintf("%v is left of %q", r.tokens, text))
	}
	return e
}

// read splits a text into its tokens.
func read(text string) *reader {
	found := tokens.FindAllString(text, -1)
	if strings.ReplaceAll(strings.Join(found, ""), " ", "") != strings.ReplaceAll(text, " ", "") {
		panic(fmt.Sprintf("%q has signs that are not known", text))
	}
	return &reader{found}
}

// parseKeys reads what stands behind ORDER BY.
func parseKeys(text string) []orderKey {
	r := read(text)
	var keys []orderKey
	for {
		key := orderKey{expression: r.or()}
		key.descending = r.take("DESC")
		if keys = append(keys, key); !r.take(",") {
			break
		}
	}
	if len(r.tokens) > 0 {
		panic(fmt.Sprintf("%v is left of %q", r.tokens, text))
	}
	return keys
}

// take reads a token if it is the next one.
func (r *reader) take(token string) bool {
	if len(r.tokens) == 0 || r.tokens[0] != token {
		return false
	}
	r.tokens = r.tokens[1:]
	return true
}

func (r *reader) next() string {
	token := r.tokens[0]
	r.tokens = r.tokens[1:]
	return token
}

func (r *reader) or() expression  { return r.joined("OR", r.and) }
func (r *reader) and() expression { return r.joined("AND", r.not) }

func (r *reader) joined(operator string, operand func() expression) expression {
	operands := []expression{operand()}
	for r.take(operator) {
		operands = append(operands, operand())
	}
	if len(operands) == 1 {
		return operands[0]
	}
	return operation{operator, operands}
}

func (r *reader) not() expression {
	if r.take("NOT") {
		return operation{"NOT", []expression{r.not()}}
	}
	first := r.operand()
	if len(r.tokens) == 0 {
		return first
	}
	switch operator := r.tokens[0]; operator {
	case "IS NULL", "IS NOT NULL":
		r.next()
		return operation{operator, []expression{first}}
	case "=", "<", "<=", ">", ">=", "<>", "IN":
		r.next()
		return operation{operator, []expression{first, r.operand()}}
	}
	return first
}

func (r *reader) operand() expression {
	token := r.next()
	if token == "(" {
		inner := r.or()
		if !r.take(")") {
			panic("a bracket is not closed")
		}
		return inner
	}
	if r.take("(") {
		e := call{function: token}
		for !r.take(")") {
			e.arguments = append(e.arguments, r.or())
			r.take(",")
		}
		return e
	}
	name, isParameter := strings.CutPrefix(token, "$")
	switch {
	case isParameter:
		return parameter{name}
	case token == "true" || token == "false":
		return constant{token == "true"}
	}
	of, name, _ := strings.Cut(token, ".")
	return property{of, name}
}
