package plan

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/schema"
)

// TieQuestion is a question about ties. Ties are counted before the statement runs, over the nodes that fit its conditions;
// the statement then reads what is asked of them.
type TieQuestion struct {
	// Level is the contract's name of it, and Noun is what is tied.
	Level string
	Noun  *schema.Type
	// Successors says that who was followed by others is counted for them.
	Successors bool
	// AsOf is the day as of which ties are asked; empty for none.
	AsOf string
	// Part and Post are conditions on the dates of the facts behind a tie, of parties and of posts; nil for none.
	Part, Post Condition
	// Hosting, Participation, Agreements and Positions are the weights.
	Hosting, Participation, Agreements, Positions float64
	// Of, Both, Event and Agreement are conditions on nodes.
	Of, Both, Event, Agreement Condition
	// Named are the nodes between which ties are that Of, Both, or the rows and columns of a matrix name.
	Named []NamedNode
	// Period is the time in which something must have begun.
	Period edtf.Date
	Across bool
	// Bounds are conditions on the ties themselves.
	Bounds []TieBound
	// Needs are what is asked of a tie beyond its numbers: events, agreements, persons, organizations, claims, topics, YEAR, QUARTER.
	Needs map[string]bool

	// List is the list of ties, or of changes if Changes is set.
	List    *List
	Changes *TieChanges
	Matrix  *TieMatrix
	Network *TieNetwork
}

// Object is what is asked of an answer that is no list; nil if it is one.
func (q *TieQuestion) Object() *Object {
	switch {
	case q.Matrix != nil:
		return q.Matrix.Object
	case q.Network != nil:
		return q.Network.Object
	}
	return nil
}

// TieBound is a condition on a tie: on its weight (Value is a number, or a list of such), on its firstDate or on its lastDate.
type TieBound struct {
	By       string
	Operator Operator
	Value    any
	// Day is what a date is compared with, and Periods are those of which one has it, for In.
	Day     edtf.Day
	Periods []edtf.Date
}

// TieChanges says which changes of ties are asked for.
type TieChanges struct {
	Earlier, Later edtf.Date
	Kinds          []string
}

// TieMatrix says which table of ties is asked for.
type TieMatrix struct {
	Rows, Columns Condition
	First         int
	Object        *Object
}

// tieNouns are what is tied at each level.
var tieNouns = map[string]string{
	"ORGANIZATION": "Organization", "MINISTRY": "Organization", "COUNTRY": "Country", "PERSON": "Person", "TOPIC": "Topic",
}

// tieOrder is the order of ties, the strongest first, unless another is asked for.
var (
	tieOrder = []Key{{Computed: "weight", Descending: true, Scalar: "Float"}}
	tieIDs   = []Key{{Computed: "a.id", Scalar: "ID"}, {Computed: "b.id", Scalar: "ID"}}
)

// ties plans a list of ties.
func (b *builder) ties(field collected, arguments map[string]any) (Value, int) {
	question := b.tieQuestion(arguments)
	order := tieOrder
	if asked := list(arguments["orderBy"]); len(asked) > 0 {
		order = nil
		for _, element := range asked {
			order = append(order, tieKey(element))
		}
	}
	question.List = &List{
		Step: Step{Kind: Ties, Ties: question}, Type: b.listName(field), Page: b.page(field, arguments),
		Order: slices.Concat(order, tieIDs), Total: true,
	}
	return question, b.pageOf(question.List, field, arguments)
}

func tieKey(element any) Key {
	name, direction := onlyOne(element)
	key := Key{Computed: name, Descending: direction == "DESC", Scalar: "Float"}
	if name == "firstDate" || name == "lastDate" {
		key.Scalar, key.Nullable = "Date", true
	}
	return key
}

// tieMatrix plans a table of ties.
func (b *builder) tieMatrix(field collected, arguments map[string]any) (Value, int) {
	question := b.tieQuestion(arguments)
	defer b.on(question.AsOf)()
	entity := b.schema.Type("Entity")
	question.Named = slices.Concat(question.Named,
		b.namedIn(arguments["rows"], question.Noun, "rows"), b.namedIn(arguments["columns"], question.Noun, "columns"))
	question.Matrix = &TieMatrix{
		First:   b.page(field, arguments).Size,
		Rows:    narrowed(b.where(entity, arguments["rows"], "rows"), question.Noun),
		Columns: narrowed(b.where(entity, arguments["columns"], "columns"), question.Noun),
	}
	variant, cost := b.fields(b.schema.AST.Types["TieMatrix"], "TieMatrix", field.selections, func(part collected) (Value, int) {
		if part.field.Name != "rows" && part.field.Name != "columns" {
			return Computed(part.field.Name), question.Matrix.First
		}
		return b.given(part, part.field.Name, map[string]*schema.Type{"node": question.Noun})
	})
	question.Matrix.Object = &Object{Variants: []Variant{variant}}
	return question, costOf(Page{Size: question.Matrix.First}, cost)
}

// tieChanges plans a list of changes of ties.
func (b *builder) tieChanges(field collected, arguments map[string]any) (Value, int) {
	question := b.tieQuestion(arguments)
	if object(arguments["where"])["period"] != nil {
		b.refuse("where.period", "changes have their periods in `earlier` and `later`; leave this one out")
	}
	changes := &TieChanges{
		Earlier: b.date(arguments["earlier"], "earlier"), Later: b.date(arguments["later"], "later"),
		Kinds: b.texts(arguments["kinds"]),
	}
	if earlier, later := changes.Earlier.First, changes.Later.First; later.IsZero() || !earlier.IsZero() && earlier.Compare(later) >= 0 {
		b.refuse("later", "the later period (%s) does not begin after the earlier one (%s) has begun; expected two periods "+
			"such as earlier: \"2005/2009\", later: \"2010/2014\"", b.text(arguments["later"]), b.text(arguments["earlier"]))
	}
	question.Changes = changes
	arguments = maps.Clone(arguments)
	question.List = &List{
		Step: Step{Kind: Ties, Ties: question}, Type: b.listName(field), Page: b.page(field, arguments),
		Order: slices.Concat([]Key{{Computed: "change", Descending: true, Scalar: "Float"}}, tieIDs), Total: true,
	}
	return question, b.pageOf(question.List, field, arguments)
}

// tieQuestion reads what all questions about ties have in common.
func (b *builder) tieQuestion(arguments map[string]any) *TieQuestion {
	level := b.text(arguments["level"])
	q := &TieQuestion{Level: level, Noun: b.schema.Type(tieNouns[level]), Successors: arguments["successors"] == true, Needs: map[string]bool{}}
	b.tieWeights(q, arguments["by"])
	q.AsOf, _ = b.times(arguments)
	defer b.on(q.AsOf)()
	if q.AsOf != "" {
		party, held := b.schema.Fact("PARTY_TO"), b.schema.Fact("HELD")
		q.Part, q.Post = If{Type: party, Condition: mayBe(party.Valid, q.AsOf)}, mayBe(held.Valid, q.AsOf)
	}
	where := object(arguments["where"])
	entity := b.schema.Type("Entity")
	q.Of = narrowed(b.where(entity, where["of"], "where.of"), q.Noun)
	q.Both = narrowed(b.where(entity, where["both"], "where.both"), q.Noun)
	q.Named = append(b.namedIn(where["of"], q.Noun, "where.of"), b.namedIn(where["both"], q.Noun, "where.both")...)
	q.Event = b.where(b.schema.Type("Event"), where["event"], "where.event")
	q.Agreement = b.where(b.schema.Type("Agreement"), where["agreement"], "where.agreement")
	q.Across = where["acrossCountries"] == true
	if where["period"] != nil {
		q.Period = b.date(where["period"], "where.period")
	}
	q.Bounds = slices.Concat(
		b.weightBounds(where["weight"]), b.dayBounds("firstDate", where["firstDate"]), b.dayBounds("lastDate", where["lastDate"]))
	return q
}

// Weights outside of these would be lost in the sums, which are rounded to nine digits after the point.
const (
	leastTieWeight    = 0.000_001
	greatestTieWeight = 1_000_000.0
)

// CanTie says that what is counted can tie those of a level: people host nothing, and topics hold no posts.
func CanTie(level, counted string) bool {
	return !(level == "PERSON" && counted == "hosting" || level == "TOPIC" && counted == "positions")
}

// tieWeights reads what ties, and how much.
func (b *builder) tieWeights(q *TieQuestion, argument any) {
	weights := object(argument)
	if weights == nil {
		q.Hosting = 1
		if q.Level == "PERSON" {
			q.Hosting, q.Participation = 0, 1
		}
		return
	}
	var some bool
	for name, to := range map[string]*float64{
		"hosting": &q.Hosting, "participation": &q.Participation, "agreements": &q.Agreements, "positions": &q.Positions,
	} {
		if weights[name] == nil {
			continue
		}
		if *to = number(weights[name]); *to != 0 && (*to < leastTieWeight || *to > greatestTieWeight) {
			b.refuse("by."+name, "%v is not how much each time can count; expected 0, or %v to %.0f, such as 1 or 0.5",
				*to, leastTieWeight, greatestTieWeight)
		}
		some = some || *to > 0
		if *to > 0 && !CanTie(q.Level, name) {
			b.refuse("by."+name, "%s ties no %ss; use participation or agreements", name, q.Noun.Prefix())
		}
	}
	if !some {
		b.refuse("by", "nothing counts: no weight is greater than 0; expected at least one, such as {hosting: 1}")
	}
}

// weightBounds reads the conditions on the weight of a tie.
func (b *builder) weightBounds(argument any) []TieBound {
	var bounds []TieBound
	members := object(argument)
	for _, name := range slices.Sorted(maps.Keys(members)) {
		bounds = append(bounds, TieBound{By: "weight", Operator: operators[name], Value: members[name]})
	}
	return bounds
}

// dayBounds reads the conditions on a day of a tie. What it is compared with may be partial: then its bounds count, as for dates that are
// partial themselves.
func (b *builder) dayBounds(by string, argument any) []TieBound {
	var bounds []TieBound
	members, path := object(argument), "where."+by
	for _, name := range slices.Sorted(maps.Keys(members)) {
		value, at := members[name], path+"."+name
		bound := TieBound{By: by, Operator: operators[name]}
		switch name {
		case "isNull":
			bound.Operator = IsNotNull
			if value == true {
				bound.Operator = IsNull
			}
		case "in":
			for i, element := range list(value) {
				bound.Periods = append(bound.Periods, b.date(element, index(at, i)))
			}
		case "eq", "overlaps": // a day lies within a date wherever it shares one with it
			bound.Operator, bound.Periods = In, []edtf.Date{b.date(value, at)}
		default:
			bound = bound.beside(b.date(value, at))
		}
		bounds = append(bounds, bound)
	}
	return bounds
}

// beside is a condition on a day as one on its place before or after a date. Beyond an open end there is nothing, and up to it there is all.
func (bound TieBound) beside(date edtf.Date) TieBound {
	switch bound.Operator {
	case Greater, LessOrEqual:
		bound.Day = date.Last
	default:
		bound.Day = date.First
	}
	switch {
	case !bound.Day.IsZero():
	case bound.Operator == Greater || bound.Operator == Less:
		bound.Operator = In // one of no periods
	default:
		bound.Operator = IsNotNull
	}
	return bound
}

// date reads a date that may be partial, or a period.
func (b *builder) date(value any, path string) edtf.Date {
	date, err := edtf.Parse(b.text(value))
	if err != nil {
		b.refuse(path, "%v", err)
	}
	return date
}

// narrowed is a condition on any entity as one on a noun's nodes: what speaks of other nouns does not hold.
func narrowed(condition Condition, noun *schema.Type) Condition {
	each := func(conditions []Condition) []Condition {
		out := make([]Condition, len(conditions))
		for i, c := range conditions {
			if out[i] = narrowed(c, noun); out[i] == nil {
				out[i] = All{}
			}
		}
		return out
	}
	switch c := condition.(type) {
	case All:
		return All(each(c))
	case Any:
		return Any(each(c))
	case Not:
		return Not{each([]Condition{c.Condition})[0]}
	case Is:
		if c.Type != noun {
			return Any{}
		}
		return c.Condition
	}
	return condition
}

// tie plans what is asked of a tie, or of a change.
func (b *builder) tie(list *List, selections ast.SelectionSet) (*Object, int) {
	if list.Step.Ties.Changes != nil {
		return b.tieOf("TieChange", list.Step.Ties, selections)
	}
	return b.tieOf("Tie", list.Step.Ties, selections)
}

func (b *builder) tieOf(name string, question *TieQuestion, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fields(b.schema.AST.Types[name], Typename(name), selections, func(field collected) (Value, int) {
		switch name := field.field.Name; name {
		case "a", "b":
			object, cost := b.object(question.Noun, field.selections)
			return &Side{Name: name, Object: object}, 1 + cost
		case "earlier", "later":
			object, cost := b.tieOf("Tie", question, field.selections)
			return &Side{Name: name, Object: object}, 1 + cost
		case "events", "agreements", "persons", "organizations":
			question.Needs[name] = true
			target := b.elementOf(field.field.Definition.Type.Name())
			step := Step{Kind: TieNodes, Name: name, Target: b.schema.Type(target.Name), Ties: question}
			return b.connection(field, b.arguments(field.field), step)
		case "claims":
			question.Needs[name] = true
			step := Step{Kind: TieClaims, Target: b.schema.Type("Claim"), Ties: question}
			return b.connection(field, b.arguments(field.field), step)
		case "topics":
			question.Needs[name] = true
			topics, cost := b.given(field, name, map[string]*schema.Type{"topic": b.schema.Type("Topic")})
			return topics, b.cut(topics, field, cost)
		case "topicCount":
			question.Needs["topics"] = true
		case "series":
			interval := b.text(b.arguments(field.field)["by"])
			question.Needs[interval] = true
			return b.given(field, interval, nil)
		}
		return Computed(field.field.Name), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// given plans a list that is made before the statement runs. Its cost is that of one record's lists.
func (b *builder) given(field collected, name string, nodes map[string]*schema.Type) (*Given, int) {
	object, cost := b.givenRecord(b.schema.AST.Types[field.field.Definition.Type.Name()], nodes, field.selections)
	return &Given{Name: name, Nodes: nodes, Object: object}, cost
}

// givenRecord plans what is asked of a record that is made before the statement runs, and has these nodes.
func (b *builder) givenRecord(def *ast.Definition, nodes map[string]*schema.Type, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fields(def, Typename(def.Name), selections, func(part collected) (Value, int) {
		if noun := nodes[part.field.Name]; noun != nil {
			object, cost := b.object(noun, part.selections)
			return &Side{Name: part.field.Name, Object: object}, 1 + cost
		}
		return Computed(part.field.Name), 0
	})
	return &Object{Variants: []Variant{variant}}, cost
}

// cut limits a list that is made before the statement runs to its field's `first`, and returns what it then costs.
func (b *builder) cut(v *Given, field collected, each int) int {
	page := b.page(field, b.arguments(field.field))
	v.First = &page.Size
	return costOf(page, each)
}

// recordEdge plans what is asked of an edge whose node is no node of the graph: a tie or a hit.
func (b *builder) recordEdge(list *List, def *ast.Definition, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fields(def, Typename(def.Name), selections, func(field collected) (Value, int) {
		if field.field.Name == "cursor" {
			return Cursor{}, 0
		}
		object, cost := b.element(list, field.selections)
		return EdgeNode{Object: object}, cost
	})
	return &Object{Variants: []Variant{variant}}, cost
}
