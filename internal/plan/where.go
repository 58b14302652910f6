package plan

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/schema"
)

// where reads a filter on nodes or facts of a type; nil if it asks nothing.
func (b *builder) where(t *schema.Type, argument any, path string) Condition {
	var all All
	members := object(argument)
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value := members[name]
		at := path + "." + name
		switch name {
		case "AND":
			for i, element := range list(value) {
				all = all.and(b.where(t, element, index(at, i)))
			}
			continue
		case "OR":
			all = append(all, b.anyOf(t, list(value), at))
			continue
		case "NOT":
			all = append(all, Not{b.always(t, value, at)})
			continue
		case "inOfficeAt":
			b.looks(1, at)
			body := b.schema.Type("Organization")
			all = append(all, InOffice{Organization: b.where(body, value, at), Held: b.schema.Fact("HELD"), Body: body})
			continue
		}
		if noun, ok := strings.CutPrefix(name, "is"); ok && t.Field(name) == nil {
			all = append(all, Is{Type: b.schema.Type(noun), Condition: b.where(b.schema.Type(noun), value, at)})
			continue
		}
		if f := t.Field(name); f.Kind == schema.Evidence {
			b.looks(weighedLooks, at)
			all = all.and(b.weighed(&Weighed{Field: f, Of: t}, object(value), at))
			continue
		}
		all = all.and(b.condition(t, t.Field(name), object(value), at))
	}
	return all.simplified()
}

// anyOf reads the elements of an OR. An OR of nothing holds for nothing.
func (b *builder) anyOf(t *schema.Type, elements []any, path string) Condition {
	options := make(Any, 0, len(elements))
	for i, element := range elements {
		options = append(options, b.always(t, element, index(path, i)))
	}
	return options
}

// always is where, with a condition that always holds for a filter that asks nothing.
func (b *builder) always(t *schema.Type, argument any, path string) Condition {
	if c := b.where(t, argument, path); c != nil {
		return c
	}
	return All{}
}

func index(path string, i int) string { return path + "." + strconv.Itoa(i) }

func (all All) and(c Condition) All {
	switch c := c.(type) {
	case nil:
		return all
	case All:
		return append(all, c...)
	}
	return append(all, c)
}

func (all All) simplified() Condition {
	switch len(all) {
	case 0:
		return nil
	case 1:
		return all[0]
	}
	return all
}

// condition reads the condition on one field of a type.
func (b *builder) condition(t *schema.Type, f *schema.Field, operators map[string]any, path string) Condition {
	switch {
	case f.Kind == schema.Property && f.Scalar == "EDTF":
		return b.dateCondition(f, operators, path)
	case f.Kind == schema.Property:
		return b.scalarCondition(t, f, operators, path)
	case f.Many:
		return b.listCondition(f, operators, path)
	}
	b.looks(1, path)
	return Related{Field: f, Node: b.where(f.Target, operators, path), Holds: holds(f, b.day, false)}
}

// weighedLooks is as how many looks at what is related it counts to weigh claims: about as long does the database plan it.
const weighedLooks = 5

// looks counts the places at which conditions look at more than a node's or fact's own values. Each is a subquery, and the database plans a
// statement the longer the more of them it has: seconds for hundreds.
func (b *builder) looks(n int, path string) {
	b.looked += n
	if limit := b.Limits.Conditions; limit > 0 && b.looked > limit {
		b.exceeds("max-conditions", limit, path, "from here on the field has more than %d conditions on what is related, and that is the limit "+
			"(max-conditions): ask in several requests, or for several values of one thing by `in`", limit)
	}
}

// operators are the scalar operators by their names in the contract.
var operators = map[string]Operator{
	"eq": Equal, "in": In, "gt": Greater, "gte": GreaterOrEqual, "lt": Less, "lte": LessOrEqual,
	"contains": Contains, "startsWith": StartsWith, "endsWith": EndsWith,
}

// namesNodes says that a property holds ids of nodes: that of a node itself, and what a node names, such as the fact of a claim. A fact's id is
// none, and what the log says stays as it was said.
func namesNodes(t *schema.Type, f *schema.Field) bool {
	return f.Scalar == "ID" && (t.Kind == schema.Noun || t.Kind == schema.Interface)
}

// scalarCondition reads the operators on a property of a type.
func (b *builder) scalarCondition(t *schema.Type, f *schema.Field, members map[string]any, path string) Condition {
	var all All
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value := members[name]
		if name == "isNull" {
			all = append(all, isNull(f.Name, value))
			continue
		}
		c := Compare{Property: f.Name, Operator: operators[name], Scalar: f.Scalar, Names: namesNodes(t, f)}
		if c.Operator == In {
			values := []any{}
			for i, element := range list(value) {
				values = append(values, b.operand(c, element, index(path+"."+name, i)))
			}
			c.Value = values
		} else {
			c.Value = b.operand(c, value, path+"."+name)
		}
		if c.Operator == Equal || c.Operator == In {
			c.Anchor = anchor(f)
		}
		if f.Kind == schema.Property && f.Scalar == "String" && f.Enum == nil {
			all = append(all, b.textConditions(f, c)...)
			continue
		}
		all = append(all, c)
	}
	return all.simplified()
}

// textConditions compare a text as package fold says: eq and in by its plain form, all others by its folded form. Texts that have no folded
// form are compared exactly by eq and in, unless they are codes, and by the database past case by the others.
func (b *builder) textConditions(f *schema.Field, c Compare) All {
	exactly := c.Operator == Equal || c.Operator == In
	switch {
	case f.Letters != "" && exactly:
		return All{b.codeCondition(f, c)}
	case f.Folded == "" && exactly:
		return All{c}
	case f.Folded == "":
		c.Lower, c.Value = true, strings.ToLower(fold.Plain(b.text(c.Value)))
		return All{c}
	}
	folded := c // which an index finds
	folded.Property, folded.Value = f.Folded, b.folds(fold.Text, c.Value)
	if !exactly {
		return All{folded}
	}
	c.Property, c.Else, c.Anchor, c.Value = f.Plain, f.Name, NoAnchor, b.folds(fold.Plain, c.Value)
	return All{folded, c}
}

// codeCondition compares a code of which case says nothing: as it stands in the graph, which an index finds, or by the database past case.
func (b *builder) codeCondition(f *schema.Field, c Compare) Condition {
	if f.Letters != "MIXED" {
		c.Value = b.folds(func(text string) string { return f.Code(fold.Plain(text)) }, c.Value)
		return c
	}
	values, several := c.Value.([]any)
	if !several {
		values = []any{c.Value}
	}
	options := Any{}
	for _, value := range values {
		options = append(options, Compare{
			Property: c.Property, Operator: Equal, Value: strings.ToLower(fold.Plain(b.text(value))), Scalar: c.Scalar, Lower: true,
		})
	}
	if !several {
		return options[0]
	}
	return options
}

// folds does to a text, or to each of several, what by does.
func (b *builder) folds(by func(string) string, value any) any {
	if several, ok := value.([]any); ok {
		all := []any{}
		for _, one := range several {
			all = append(all, by(b.text(one)))
		}
		return all
	}
	return by(b.text(value))
}

// operand reads what a property is compared with.
func (b *builder) operand(c Compare, value any, path string) any {
	read := b.scalar(c.Scalar, value, path)
	if id, ok := read.(string); ok && c.Names {
		b.named = append(b.named, id)
		if standing := b.standing[id]; standing != "" {
			return standing
		}
	}
	return read
}

func anchor(f *schema.Field) Anchor {
	switch {
	case f.Name == "id":
		return ByID
	case f.Indexed:
		return ByIndex
	}
	return NoAnchor
}

func isNull(property string, value any) Condition {
	if value == true {
		return Compare{Property: property, Operator: IsNull}
	}
	return Compare{Property: property, Operator: IsNotNull}
}

// scalar reads a value of a scalar type.
func (b *builder) scalar(scalar string, value any, path string) any {
	switch scalar {
	case "Int":
		return integer(value)
	case "Float":
		return number(value)
	case "Boolean":
		return value
	case "Date":
		day, err := edtf.ParseDay(b.text(value))
		if err != nil {
			b.refuse(path, "%v", err)
		}
		return day.String()
	case "DateTime":
		moment, err := utc(b.text(value))
		if err != nil {
			b.refuse(path, "%q is no moment; expected one as RFC 3339 writes it, such as 2017-06-15T09:30:00Z", b.text(value))
		}
		return moment
	}
	if param, ok := value.(Param); ok {
		return param
	}
	return given[string](value)
}

// utc writes a moment as the graph holds moments: the database tells the same moment of two zones apart.
func utc(text string) (string, error) {
	moment, err := time.Parse(time.RFC3339Nano, text)
	return moment.UTC().Format(time.RFC3339Nano), err
}

// weighed reads the operators on what follows from claims; nil if there are none.
func (b *builder) weighed(of *Weighed, members map[string]any, path string) Condition {
	weighs := Weighs{Weighed: of}
	for _, part := range (All{}).and(b.scalarCondition(of.Of, of.Field, members, path)) {
		c := part.(Compare)
		weighs.Amounts = append(weighs.Amounts, Amount{Operator: c.Operator, Value: c.Value})
	}
	if weighs.Amounts == nil {
		return nil
	}
	return weighs
}

// dateCondition reads the operators on a date that may be partial: they compare its bounds.
func (b *builder) dateCondition(f *schema.Field, members map[string]any, path string) Condition {
	var all All
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value := members[name]
		switch name {
		case "isNull":
			all = append(all, isNull(f.Name, value))
		case "in":
			options := Any{}
			for i, element := range list(value) {
				options = append(options, b.bounds(f, "eq", element, index(path+".in", i)))
			}
			all = append(all, options)
		default:
			all = all.and(b.bounds(f, name, value, path+"."+name))
		}
	}
	return all.simplified()
}

// bounds compares the bounds of a date with those of a value.
func (b *builder) bounds(f *schema.Field, operator string, value any, path string) Condition {
	date, err := edtf.Parse(b.text(value))
	if err != nil {
		b.refuse(path, "%v", err)
	}
	compare := func(property string, operator Operator, day edtf.Day) Condition {
		return Compare{Property: property, Operator: operator, Value: day.String(), Scalar: "Date", Anchor: anchor(f)}
	}
	// What an open end of the value bounds: nothing, so that any date will do, or everything.
	dated, none := isNull(f.Name, false), Any{}
	unlessOpen := func(day edtf.Day, c, open Condition) Condition {
		if day.IsZero() {
			return open
		}
		return c
	}
	switch operator {
	case "gt":
		return unlessOpen(date.Last, compare(f.First, Greater, date.Last), none)
	case "gte":
		return unlessOpen(date.First, compare(f.First, GreaterOrEqual, date.First), dated)
	case "lt":
		return unlessOpen(date.First, compare(f.Last, Less, date.First), none)
	case "lte":
		return unlessOpen(date.Last, compare(f.Last, LessOrEqual, date.Last), dated)
	case "overlaps":
		return overlaps(f,
			unlessOpen(date.Last, compare(f.First, LessOrEqual, date.Last), nil),
			unlessOpen(date.First, compare(f.Last, GreaterOrEqual, date.First), nil))
	}
	return both(
		unlessOpen(date.First, compare(f.First, GreaterOrEqual, date.First), nil),
		unlessOpen(date.Last, compare(f.Last, LessOrEqual, date.Last), nil))
}

// overlaps holds for dates that begin early enough and end late enough; a condition that is nil always holds. A date may be
// open at one end itself. Each option has a condition that an index can serve.
func overlaps(f *schema.Field, begins, ends Condition) Condition {
	openStart, openEnd := isNull(f.First, true), isNull(f.Last, true)
	switch {
	case begins == nil:
		return Any{ends, All{openEnd, isNull(f.First, false)}}
	case ends == nil:
		return Any{begins, All{openStart, isNull(f.Last, false)}}
	}
	return Any{All{begins, ends}, All{openStart, ends}, All{begins, openEnd}}
}

// quantifiers by their names in the contract.
var quantifiers = map[string]Quantifier{"some": Some, "all": Every, "none": None, "single": Single}

// listCondition reads the condition on a list of related nodes.
func (b *builder) listCondition(f *schema.Field, members map[string]any, path string) Condition {
	defer b.on(b.dayOf(members, path))()
	var all All
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value := members[name]
		at := path + "." + name
		if name == "asOf" {
			continue
		}
		b.looks(1, at)
		switch {
		case name == "count":
			for _, c := range b.amounts(value, at) {
				all = append(all, Count{Field: f, Operator: c.Operator, Value: c.Value, Holds: holds(f, b.day, false)})
			}
		case f.Kind == schema.Referrer:
			all = append(all, Related{Field: f, Quantifier: quantifiers[name], Node: b.where(f.Target, value, at)})
		default:
			sides := object(value)
			b.grouped = b.grouped || f.Path != nil && sides["edge"] != nil
			all = append(all, Related{
				Field: f, Quantifier: quantifiers[name],
				Edge: b.where(f.Edge, sides["edge"], at+".edge"),
				Node: b.where(f.Target, sides["node"], at+".node"), Holds: holds(f, b.day, false),
			})
		}
	}
	return all.simplified()
}

// dayOf is the day as of which a condition on a list is asked: its own, or else that of the list around it.
func (b *builder) dayOf(members map[string]any, path string) string {
	day := members["asOf"]
	if day == nil {
		return b.day
	}
	if len(members) == 1 {
		b.refuse(path+".asOf", "a day alone asks nothing of the list; expected some, all, none, single or count beside it, such as some: {}")
	}
	return b.scalar("Date", day, path+".asOf").(string)
}

// amounts reads the operators on a count.
func (b *builder) amounts(argument any, path string) []Amount {
	var amounts []Amount
	members := object(argument)
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value := members[name]
		amount := Amount{Operator: operators[name]}
		if amount.Operator == In {
			values := []any{}
			for i, element := range list(value) {
				values = append(values, b.scalar("Int", element, index(path+"."+name, i)))
			}
			amount.Value = values
		} else {
			amount.Value = b.scalar("Int", value, path+"."+name)
		}
		amounts = append(amounts, amount)
	}
	return amounts
}
