// Package plan holds what a selection, a filter or an export asks of the graph, as data: Build turns a GraphQL root field
// into a Root, package cypher turns that into one statement, and package graph writes the rows as the answer.
//
// A plan says how the rows look: an object is a list with one value for each of its fields that has a slot, in that
// order. Whoever writes the statement and whoever reads the rows both go by the plan, so nothing is looked up by name.
package plan

import (
	"slices"

	"github.com/entente-graph/entente/schema"
)

// Root is one root field of a request.
type Root struct {
	// Key is the field's response key.
	Key string
	// Value is *One, *List, *Nodes, *Explored, *TieQuestion, or *Timeline.
	Value Value
	// Grouped says that something in it is counted by groups, or is the least of several.
	Grouped bool
	// Cost is about how many values the field can read.
	Cost int
	// Fixed are those of Request.Parameters on whose values the plan depends, in the order of their names: it serves no other values
	// of these.
	Fixed []string
}

// Param stands for the value of a variable, as the value of a Compare or in a list that is one. Whoever sends the statement puts the
// value of the request in its place, so that one plan serves all values.
type Param struct{ Variable string }

// Value is what a Field answers: Typename, *Property, *LocalName, *One, *List, *Nodes, Cursor, EdgeNode, EdgeFact, *Side,
// Computed, *Highlights, *Found, *Records, *Given, *Members, Precision, *Weighed,
// *GroupKeys, GroupValue, *GroupNode, *Holding,
// Part, Fixed or Missing.
type Value interface{}

// Field is one field of an object, under its response key.
type Field struct {
	Key string
	// Name is the contract's name of the field, for errors: Event.name.
	Name    string
	NonNull bool
	Value   Value
	// Slot is the field's place in the row; -1 if it needs none.
	Slot int
}

// Object is what is asked of a node, or of a relationship and the node behind it.
type Object struct {
	// Variants are the fields by the type of node. There is one variant if all types are asked alike; else the row begins
	// with the number of its variant.
	Variants []Variant
}

// Variant is what is asked of nodes of one type.
type Variant struct {
	// Type is the type of node or fact; an interface if all its nouns are asked alike.
	Type   *schema.Type
	Fields []Field
	// Slots is how many values a row has.
	Slots int
}

// Typename is the name of the object's type. It is empty, and has a slot, where only the row knows.
type Typename string

// Property is a value that the node or relationship holds.
type Property struct{ Field *schema.Field }

// LocalName is the name in the first of the languages in which there is one.
type LocalName struct {
	Field     *schema.Field
	Languages []string
}

// Cursor is the cursor of the edge. It needs no slot: the row's keys stand before the objects.
type Cursor struct{}

// EdgeNode is the node of an edge.
type EdgeNode struct{ Object *Object }

// EdgeFact is the fact of an edge, as an object of its own.
type EdgeFact struct{ Object *Object }

// Side is a node of a row that is no node itself: a or b of a tie, node of a hit, source or target of a fact; or a part of a
// row, such as earlier of a change.
type Side struct {
	Name   string
	Object *Object
}

// Given is a list that was made before the statement runs, such as the topics of a tie.
type Given struct {
	// Name is where the record that they belong to has them.
	Name string
	// First is how many at the most, from the start; all if it is nil.
	First *int
	// Nodes are what its records' nodes are, each under its name: node, topic.
	Nodes  map[string]*schema.Type
	Object *Object
}

// Computed is a value that was computed: weight, firstDate or lastDate of a tie, score or matched of a hit.
type Computed string

// Highlights are the places in a hit's text where the words of the search stand.
type Highlights struct {
	Words []string
	// Fields are the fields asked of each place.
	Fields []TextRangeField
}

// TextRangeField is a field of a place in a text: its response key and its name.
type TextRangeField struct{ Key, Name string }

// One is a single node, or the edge to it; null if there is none.
type One struct {
	Step Step
	// Where narrows it down.
	Where Condition
	// Object is asked of the node, or of the relationship if Edge is set.
	Object *Object
	Edge   bool
}

// Nodes are nodes by their ids, each asked as its noun is.
type Nodes struct {
	IDs []string
	// ByNoun are the ids and what is asked of them, in the order of the nouns' names.
	ByNoun []NodesOfNoun
}

// NodesOfNoun are the wanted nodes of one noun, or the wanted facts of one type.
type NodesOfNoun struct {
	Noun   *schema.Type
	IDs    []string
	Object *Object
}

// StepKind says how a list's elements are found.
type StepKind int

const (
	// OfNoun finds all nodes of a noun.
	OfNoun StepKind = iota
	// Along follows relationships.
	Along
	// Reach follows the several steps of a path; each node stands once.
	Reach
	// End goes to the node at one end of the relationship.
	End
	// Reference goes to the node whose id a property holds.
	Reference
	// Referrers goes to the nodes that name this object.
	Referrers
	// Ties are pairs that were found before the statement runs.
	Ties
	// TieNodes are the nodes behind a tie: the events that both hosted.
	TieNodes
	// TieClaims are the claims of the facts behind a tie.
	TieClaims
	// Search finds what is called so.
	Search
	// OfTimeline finds the entries of a timeline.
	OfTimeline
	// About goes from a claim to the node or fact that it speaks of.
	About
	// Groups are what the nodes of another list have in common.
	Groups
	// OfFact finds the fact of a type with an id.
	OfFact
	// Contradicting goes from a fact to those that cannot hold beside it.
	Contradicting
	// OfAnswer lists records that were made before the statement runs, as a part of its answer.
	OfAnswer
)

// Step is how to get from an object to others.
type Step struct {
	Kind StepKind
	// Field is the schema's field that is followed; nil for OfNoun, Ties, TieNodes and TieClaims.
	Field *schema.Field
	// Target is the type of node found; nil for ties.
	Target *schema.Type
	// Ties says which ties, and Name which nodes behind one, or which records.
	Ties *TieQuestion
	Name string
	// Nodes are what records' nodes are, each under its name.
	Nodes map[string]*schema.Type
	// Search says what to look for.
	Search *SearchTerms
	// Timeline says which entries.
	Timeline *Timeline
	// Groups says how nodes are grouped; Target is then their type.
	Groups *Aggregate
	// Past says that what was retracted since counts as well: a condition says which of it.
	Past bool
	// Facts are the types of fact that a claim may be about; or the one type of OfFact and Contradicting, none if facts of the type cannot
	// contradict each other.
	Facts []*schema.Type
	// ID is that of OfFact.
	ID string
}

// OfRecords says that the step's elements are no nodes of the graph themselves.
func (s Step) OfRecords() bool {
	return s.Kind == Ties || s.Kind == Search || s.Kind == OfTimeline || s.Kind == Groups || s.Kind == OfAnswer
}

// SearchTerms say what to look for.
type SearchTerms struct {
	// Query is for the full-text index, as Lucene reads it: made of folded words only. Empty if there are none.
	Query string
	// Words are those that a hit must have but for Missing of them: each in one of several ways, as terms with blanks around them that
	// must all stand in the index.
	Words   [][][]string
	Missing int
	// Folded is the whole query without case and diacritics, and Indexed what the index would hold of it: names that are the one, or the
	// other, or begin with it come first.
	Folded, Indexed string
	// Code is the code of a country that the query may be, in capitals; empty if it looks like none.
	Code string
}

// List is a page of a list.
type List struct {
	Step Step
	// Where and EdgeWhere are conditions on the nodes and on the relationships to them.
	Where, EdgeWhere Condition
	// HopWhere are conditions on each relationship on the way: for Reach, and for fields that go by others.
	HopWhere []HopCondition
	// Order ends with keys that make it total.
	Order  []Key
	Page   Page
	Fields []ConnectionField
	// Rows are the objects that each row holds.
	Rows []RowObject
	// Keys says that rows begin with the values of Order, for cursors.
	Keys bool
	// More says that one row beyond the page is read to know whether the list goes on.
	More bool
	// Total and Before say that the size of the whole list, and whether there is something before the page, are asked. Beyond
	// asks whether there is something behind the cursor that the page ends at, on its far side.
	Total, Before, Beyond bool
	// Aggregates are the lists of the groups of its nodes.
	Aggregates []*List
	// Fingerprint names the list and its order in cursors.
	Fingerprint string
	// Words are those of a search.
	Words []string
	// Type is the list's name in errors: Event.hosts.
	Type string
}

// Bare says that a row is its only object and nothing else.
func (l *List) Bare() bool { return !l.Keys && len(l.Rows) == 1 }

// AsksEdge says that something is asked of what stands on the way to the nodes.
func (l *List) AsksEdge() bool {
	return l.EdgeWhere != nil || slices.ContainsFunc(l.Rows, func(row RowObject) bool { return row.Edge }) ||
		slices.ContainsFunc(l.Order, func(key Key) bool { return key.Edge })
}

// Summary says that something is asked of the list as a whole: then a list of its size, whether there is something before
// the page and beyond its far cursor, and its aggregates comes with the rows.
func (l *List) Summary() bool { return l.Total || l.Before || l.Beyond || l.Aggregates != nil }

// Unread says that nothing is asked of the rows.
func (l *List) Unread() bool { return len(l.Rows) == 0 && !l.Keys && !l.More }

// RowObject is asked of each element: of its node, or of its relationship if Edge is set.
type RowObject struct {
	Object *Object
	Edge   bool
}

// ConnectionPart says what a field of a connection is.
type ConnectionPart int

const (
	// PartNodes is nodes, PartEdges is edges, …
	PartNodes ConnectionPart = iota
	PartEdges
	PartPageInfo
	PartTotalCount
	PartTypename
	PartAggregate
)

// ConnectionField is a field of a connection, or of its page info.
type ConnectionField struct {
	Key  string
	Part ConnectionPart
	// Row is the place in List.Rows, for nodes and edges.
	Row int
	// Text is the type's name for __typename.
	Text string
	// PageInfo are the fields asked of the page info.
	PageInfo []PageInfoField
	// Aggregate is the place in List.Aggregates.
	Aggregate int
}

// PageInfoField is a field of a connection's page info: its response key and its name.
type PageInfoField struct{ Key, Name string }

// Page says which part of a list.
type Page struct {
	// Size is how many rows at the most.
	Size int
	// Backward says that they are the last, not the first.
	Backward bool
	// After and Before are the keys of the cursors, nil if not given.
	After, Before []any
}

// Near is the cursor that the page begins at, nil if it is not given.
func (p Page) Near() []any {
	if p.Backward {
		return p.Before
	}
	return p.After
}

// Far is the cursor that the page ends at the latest, nil if it is not given.
func (p Page) Far() []any {
	if p.Backward {
		return p.After
	}
	return p.Before
}

// Key is one thing that a list is ordered by.
type Key struct {
	// Field is the property; nil if Count or Computed is set, or for ids.
	Field *schema.Field
	// Property is the property's name in the graph.
	Property string
	// Either are the properties of which the first that has a value counts; nil if Property alone does.
	Either []string
	// Edge says that it is the relationship's.
	Edge bool
	// Count orders by the number of relationships, of those for which Holds holds.
	Count *schema.Field
	Holds []HopCondition
	// Computed is a value that the statement computes: weight, a.id or b.id of a tie, score of a hit.
	Computed string
	// Descending and Nullable say how it sorts. Missing values come last in both directions.
	Descending, Nullable bool
	// Scalar is the type of value, for cursors.
	Scalar string
}
