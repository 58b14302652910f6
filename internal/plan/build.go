package plan

import (
	"fmt"
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"

	"github.com/entente-graph/entente/schema"
)

// Limits bound what one root field may ask for. Zero means no bound.
type Limits struct {
	// PageSize is the most that `first` or `last` may ask for.
	PageSize int
	// Cost is the most that a root field may cost: about how many objects it can read.
	Cost int
	// Conditions is on how many related things the conditions of a root field may depend; those that weigh claims count several times.
	Conditions int
	// Depth is how many fields deep a selection may go.
	Depth int
	// Roots, NeighborhoodDepth, NeighborhoodNodes and NeighborhoodFacts are the most that a neighborhood may begin with, go
	// from there, and have.
	Roots, NeighborhoodDepth, NeighborhoodNodes, NeighborhoodFacts int
	// Paths is how many paths may be asked for, PathLength how long they may be, and PathsCompared how many of one length are
	// looked at.
	Paths, PathLength, PathsCompared int
}

// Request is what a root field is planned from.
type Request struct {
	Schema *schema.Schema
	// Operation is what the request runs, and Fragments are those of its document.
	Operation *ast.OperationDefinition
	Fragments ast.FragmentDefinitionList
	// Key is the root field's response key. All that the operation selects under it is one root field.
	Key string
	// Variables are coerced to the types that the operation declares.
	Variables map[string]any
	// Parameters are variables with texts whose values may stay out of the plan: a Param stands for each.
	Parameters []string
	// Languages are the reader's, the most welcome first.
	Languages []string
	Limits    Limits
	// Written is the id of what a mutation has written, which it answers; empty for queries.
	Written string
}

// defaultPageSize is the size of pages for which nobody asked a size.
const defaultPageSize = 20

// builder builds one root field's plan.
type builder struct {
	Request
	schema    *schema.Schema
	fragments ast.FragmentDefinitionList
	// variables are those of the request, with a Param for each of its parameters.
	variables map[string]any
	// fixed are the parameters whose values were asked for.
	fixed map[string]bool
	// path is the response path of the field being planned, for errors.
	path []string
	// looked is on how many related things conditions depend so far.
	looked int
	// grouped says that something is counted by groups, or is the least of several.
	grouped bool
	// day is the one as of which conditions, orders and groups are read; empty for none.
	day string
	// named are the ids of nodes in the filter of a selection, and standing are the nodes that stand for some of them.
	named    []string
	standing map[string]string
}

// Build plans a root field. Its error is an *Error that names the argument or the limit.
func Build(request Request) (root *Root, err error) {
	b := &builder{
		Request: request, schema: request.Schema, fragments: request.Fragments, variables: parametrized(request),
		path: []string{request.Key},
	}
	defer func() {
		if refusal := b.refusal(recover()); refusal != nil {
			root, err = nil, refusal
		}
	}()
	field := b.rootField()
	root = &Root{Key: field.key}
	root.Value, root.Cost = b.root(field)
	root.Grouped, root.Fixed = b.grouped, slices.Sorted(maps.Keys(b.fixed))
	if limit := b.Limits.Cost; limit > 0 && root.Cost > limit {
		b.exceeds("max-cost", limit, "",
			"the field can read about %d objects, and the limit is %d (max-cost): ask for smaller pages or fewer levels", root.Cost, limit)
	}
	return root, nil
}

// rootField finds what the operation selects under the root field's response key.
func (b *builder) rootField() collected {
	def := b.schema.AST.Query
	switch b.Operation.Operation {
	case ast.Mutation:
		def = b.schema.AST.Mutation
	case ast.Subscription:
		def = b.schema.AST.Subscription
	}
	for _, field := range b.collect(def, b.Operation.SelectionSet) {
		if field.key == b.Key {
			return field
		}
	}
	panic(fmt.Sprintf("the operation selects no field under the key %q", b.Key)) // whoever dispatches has found it
}

// counted are the root fields whose conditions are not all part of the statement: some are asked beforehand.
var counted = []string{
	"ties", "tieMatrix", "tieChanges", "network", "neighborhood", "paths", "candidates", "timeline", "search",
}

// root plans the root field by the shape of its type.
func (b *builder) root(field collected) (Value, int) {
	if slices.Contains(counted, field.field.Name) {
		b.fix()
	}
	arguments := b.arguments(field.field)
	target := field.field.Definition.Type.Name()
	if b.Written != "" {
		return b.written(field, target)
	}
	switch field.field.Name {
	case "node":
		return b.node(field, b.text(arguments["id"]))
	case "nodes":
		return b.nodes(field, b.texts(arguments["ids"]))
	case "ties":
		return b.ties(field, arguments)
	case "neighborhood":
		return b.neighborhood(field, arguments)
	case "tieMatrix":
		return b.tieMatrix(field, arguments)
	case "tieChanges":
		return b.tieChanges(field, arguments)
	case "paths":
		return b.paths(field, arguments)
	case "candidates":
		return b.candidates(field, arguments)
	case "network":
		return b.network(field, arguments)
	case "timeline":
		return b.timeline(field, arguments)
	case "search":
		return b.search(field, arguments)
	}
	if noun := b.schema.Type(target); noun != nil {
		return b.byID(field, noun, arguments["id"])
	}
	noun := b.schema.Type(b.elementOf(target).Name)
	return b.connection(field, arguments, Step{Kind: OfNoun, Target: noun})
}

// node plans the node or fact with an id, whatever it is.
func (b *builder) node(field collected, id string) (Value, int) {
	if noun := b.schema.NounOf(id); noun != nil {
		return b.byID(field, noun, id)
	}
	fact := b.schema.FactOf(id)
	if fact == nil {
		return &One{}, 0 // an id of neither noun nor fact: nothing is asked
	}
	object, cost := b.edge(fact, b.schema.AST.Types[fact.Name], field.selections)
	return &One{Step: Step{Kind: OfFact, Facts: []*schema.Type{fact}, ID: id}, Object: object}, 1 + cost
}

func (b *builder) byID(field collected, noun *schema.Type, id any) (Value, int) {
	object, cost := b.object(noun, field.selections)
	return &One{
		Step:   Step{Kind: OfNoun, Target: noun},
		Where:  byID(Equal, id),
		Object: object,
	}, 1 + cost
}

// written plans what a mutation or a subscription tells of the record that was written: that record, or a payload with it.
func (b *builder) written(field collected, target string) (Value, int) {
	if record := b.schema.Type(target); record != nil {
		return b.byID(field, record, b.Written)
	}
	payload := b.schema.AST.Types[target]
	record := b.recordIn(payload)
	variant, cost := b.fields(payload, Typename(payload.Name), field.selections, func(f collected) (Value, int) {
		if b.schema.Type(f.field.Definition.Type.Name()) == record {
			object, cost := b.object(record, f.selections)
			return Part{Object: object}, cost
		}
		return b.value(record, payload, f)
	})
	variant.Type = record
	object := &Object{Variants: []Variant{variant}}
	return &One{Step: Step{Kind: OfNoun, Target: record}, Where: byID(Equal, b.Written), Object: object}, 1 + cost
}

// recordIn is the record that a payload has.
func (b *builder) recordIn(payload *ast.Definition) *schema.Type {
	for _, f := range payload.Fields {
		if record := b.schema.Type(f.Type.Name()); record != nil {
			return record
		}
	}
	panic(payload.Name + " has no record")
}

func byID(operator Operator, value any) Condition {
	return Compare{Property: "id", Operator: operator, Value: value, Scalar: "ID", Names: true, Anchor: ByID}
}

// nodes plans the nodes and facts with these ids, grouped by their types.
func (b *builder) nodes(field collected, ids []string) (Value, int) {
	if limit := b.Limits.PageSize; limit > 0 && len(ids) > limit {
		b.exceeds("max-page-size", limit, "ids", "%d ids are asked for, and the limit is %d (max-page-size)", len(ids), limit)
	}
	nodes := &Nodes{IDs: ids}
	cost := len(ids)
	for _, noun := range b.schema.Nouns {
		group := NodesOfNoun{Noun: noun, IDs: idsOf(noun, b.schema.NounOf, ids)}
		if group.IDs == nil {
			continue
		}
		object, each := b.object(noun, field.selections)
		group.Object = object
		cost += len(group.IDs) * each
		nodes.ByNoun = append(nodes.ByNoun, group)
	}
	for _, fact := range b.schema.Facts {
		group := NodesOfNoun{Noun: fact, IDs: idsOf(fact, b.schema.FactOf, ids)}
		if group.IDs == nil {
			continue
		}
		object, each := b.edge(fact, b.schema.AST.Types[fact.Name], field.selections)
		group.Object = object
		cost += len(group.IDs) * each
		nodes.ByNoun = append(nodes.ByNoun, group)
	}
	return nodes, cost
}

// idsOf returns those of the ids that are of a noun or fact, each once; nil if there are none.
func idsOf(t *schema.Type, typeOf func(id string) *schema.Type, ids []string) []string {
	var own []string
	for _, id := range ids {
		if typeOf(id) == t && !slices.Contains(own, id) {
			own = append(own, id)
		}
	}
	return own
}

// object plans what is asked of a node of a type. Its cost is that of one node's lists.
func (b *builder) object(t *schema.Type, selections ast.SelectionSet) (*Object, int) {
	if limit := b.Limits.Depth; limit > 0 && len(b.path) > limit {
		b.exceeds("max-depth", limit, "", "the field is nested deeper than %d levels, which is the limit (max-depth)", limit)
	}
	if t.Kind != schema.Interface || !b.differs(t, selections) {
		variant, cost := b.variant(t, selections)
		return &Object{Variants: []Variant{variant}}, cost
	}
	object := new(Object)
	var cost int
	for _, noun := range t.Nouns {
		variant, each := b.variant(noun, selections)
		object.Variants = append(object.Variants, variant)
		cost = max(cost, each)
	}
	return object, cost
}

// differs says whether a selection asks the nouns of an interface different things: whether it has a fragment that some of
// them fit and others do not.
func (b *builder) differs(t *schema.Type, selections ast.SelectionSet) bool {
	for _, selection := range selections {
		var condition string
		var inner ast.SelectionSet
		switch s := selection.(type) {
		case *ast.InlineFragment:
			condition, inner = s.TypeCondition, s.SelectionSet
		case *ast.FragmentSpread:
			fragment := b.fragments.ForName(s.Name)
			condition, inner = fragment.TypeCondition, fragment.SelectionSet
		default:
			continue
		}
		for _, noun := range t.Nouns {
			if !b.applies(condition, b.schema.AST.Types[noun.Name]) {
				return true
			}
		}
		if b.differs(t, inner) {
			return true
		}
	}
	return false
}

// variant plans what is asked of nodes of one type; of an interface whose nouns are all asked alike, as of any of its nouns.
func (b *builder) variant(t *schema.Type, selections ast.SelectionSet) (Variant, int) {
	return b.fieldsOf(t, b.schema.AST.Types[t.Nouns[0].Name], selections)
}

// edge plans what is asked of a relationship and the node behind it. The root fields' edges have no fact.
func (b *builder) edge(fact *schema.Type, def *ast.Definition, selections ast.SelectionSet) (*Object, int) {
	variant, cost := b.fieldsOf(fact, def, selections)
	return &Object{Variants: []Variant{variant}}, cost
}

// fieldsOf plans the fields that are selected of an object of the type t, which GraphQL knows as def.
func (b *builder) fieldsOf(t *schema.Type, def *ast.Definition, selections ast.SelectionSet) (Variant, int) {
	typename := Typename(def.Name)
	if t != nil && t.Kind == schema.Interface {
		typename = "" // the row tells
	}
	variant, cost := b.fields(def, typename, selections, func(field collected) (Value, int) {
		return b.value(t, def, field)
	})
	variant.Type = t
	return variant, cost
}

// fields plans the fields that are selected of an object that GraphQL knows as def, each by value.
func (b *builder) fields(
	def *ast.Definition, typename Typename, selections ast.SelectionSet, value func(field collected) (Value, int),
) (Variant, int) {
	var variant Variant
	var cost int
	for _, field := range b.collect(def, selections) {
		b.path = append(b.path, field.key)
		f := Field{
			Key: field.key, Name: def.Name + "." + field.field.Name, Slot: -1,
			NonNull: field.field.Definition.Type.NonNull,
		}
		if field.field.Name == "__typename" {
			f.Value = typename
		} else {
			var each int
			f.Value, each = value(field)
			cost += each
		}
		b.path = b.path[:len(b.path)-1]
		if hasSlot(f.Value) {
			f.Slot = variant.Slots
			variant.Slots++
		}
		variant.Fields = append(variant.Fields, f)
	}
	return variant, cost
}

// hasSlot says whether a value comes with the row.
func hasSlot(v Value) bool {
	switch v := v.(type) {
	case Typename:
		return v == ""
	case Cursor, Fixed, Missing:
		return false
	}
	return true
}

// value plans one field of an object.
func (b *builder) value(t *schema.Type, def *ast.Definition, field collected) (Value, int) {
	switch isEdge := def.Fields.ForName("node") != nil; {
	case isEdge && field.field.Name == "cursor":
		return Cursor{}, 0
	case isEdge && field.field.Name == "node":
		object, cost := b.object(b.schema.Type(field.field.Definition.Type.Name()), field.selections)
		return EdgeNode{Object: object}, cost
	case isEdge && field.field.Name == "fact":
		object, cost := b.edge(t, b.schema.AST.Types[t.Name], field.selections)
		return EdgeFact{Object: object}, cost
	case field.field.Name == "type" && t.Kind == schema.Fact:
		return Computed("type"), 0
	}
	f := t.Field(field.field.Name)
	arguments := b.arguments(field.field)
	switch f.Kind {
	case schema.Property:
		if f.Name == "name" {
			return b.name(f, arguments), 0
		}
		return &Property{Field: f}, 0
	case schema.Revision:
		return Revised{}, 0
	case schema.Entries:
		return b.entries(f, field)
	case schema.Holding:
		return b.holdingOf(arguments, t), 0
	case schema.Referrer:
		return b.connection(field, arguments, Step{Kind: Referrers, Field: f, Target: f.Target})
	case schema.Evidence:
		return b.evidence(t, f, field, arguments)
	}
	step := Step{Kind: Along, Field: f, Target: f.Target}
	switch {
	case f.Kind == schema.Reference, f.Kind == schema.Origin:
		step.Kind = Reference
	case f.Kind == schema.End:
		step.Kind = End
	case f.Path != nil:
		step.Kind = Reach
	}
	if f.Many {
		return b.connection(field, arguments, step)
	}
	one := &One{Step: step}
	var cost int
	if edge := b.schema.AST.Types[field.field.Definition.Type.Name()]; edge.Fields.ForName("node") != nil {
		one.Edge = true
		one.Object, cost = b.edge(f.Edge, edge, field.selections)
	} else {
		one.Object, cost = b.object(f.Target, field.selections)
	}
	return one, 1 + cost
}

// name plans a name in the languages asked for, or in the reader's.
func (b *builder) name(f *schema.Field, arguments map[string]any) Value {
	languages := b.Languages
	if asked, ok := arguments["lang"]; ok && asked != nil {
		languages = b.texts(asked)
	}
	if i := slices.Index(languages, DefaultLanguage); i >= 0 {
		languages = languages[:i]
	}
	if len(languages) == 0 {
		return &Property{Field: f}
	}
	return &LocalName{Field: f, Languages: languages}
}

// DefaultLanguage is the language of `name` itself, so that nothing is looked up for readers who want it.
const DefaultLanguage = "en"

// elementOf returns the type of a connection's nodes.
func (b *builder) elementOf(connection string) *ast.Definition {
	return b.schema.AST.Types[b.schema.AST.Types[connection].Fields.ForName("nodes").Type.Name()]
}

// Error is a request that cannot be answered as it is asked.
type Error struct {
	// Path is the response path of the field.
	Path []string
	// Argument is the path of the argument in the field, empty if it is no argument: where.date.gte.
	Argument string
	// Limit is the setting of the limit that was hit, empty if it was none, and Allowed is its value.
	Limit   string
	Allowed int
	// Message says what is wrong, what was expected and what to do.
	Message string
}

func (e *Error) Error() string {
	if e.Argument == "" {
		return e.Message
	}
	return fmt.Sprintf("argument %s: %s", e.Argument, e.Message)
}

// refusal is the error with which planning ended; nil if it did not. Any other panic goes on.
func (b *builder) refusal(recovered any) error {
	if recovered == nil {
		return nil
	}
	refusal, ok := recovered.(*Error)
	if !ok {
		panic(recovered)
	}
	return refusal
}

// exceeds ends the planning with an *Error about a limit, which Build returns.
func (b *builder) exceeds(limit string, allowed int, argument, format string, values ...any) {
	panic(&Error{Path: slices.Clone(b.path), Argument: argument, Limit: limit, Allowed: allowed, Message: fmt.Sprintf(format, values...)})
}

// refuse ends the planning with an *Error about an argument, which Build returns.
func (b *builder) refuse(argument, format string, values ...any) {
	panic(&Error{Path: slices.Clone(b.path), Argument: argument, Message: fmt.Sprintf(format, values...)})
}
