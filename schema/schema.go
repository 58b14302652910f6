// Package schema is the contract: what nouns and facts there are, how they map to the graph, and how GraphQL serves them.
//
// The *.graphqls files are written by hand, one a noun; contract.graphql is derived from them and is what the service
// serves. Load reads the mapping out of the contract's directives, once, for everything that needs it: the compiler of
// selections and filters, the dataset format, the exporters.
package schema

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

//go:generate go run ./derive

//go:embed contract.graphql
var contract string

//go:embed mapped.graphql
var mapped string

//go:embed migrations/*.cypher
var migrations embed.FS

// Contract returns the full GraphQL contract as SDL, as clients read it.
func Contract() string { return contract }

// Mapped returns the contract as SDL with the directives that map it to the graph, and with the types that only these use.
func Mapped() string { return mapped }

// Migrations returns the graph's migrations: files called NNNN_what.cypher, to be applied in this order.
func Migrations() fs.FS {
	sub, err := fs.Sub(migrations, "migrations")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return sub
}

// Schema is the contract with its mapping to the graph.
type Schema struct {
	// AST is the contract as gqlparser validates requests against it.
	AST *ast.Schema
	// Nouns are the node types, in the order of their names.
	Nouns []*Type
	// Facts are the relationship types, in the order of their names.
	Facts []*Type
	// Records are what Entente keeps about its own work, in the order of their names: nodes that can be read as nouns are, and that
	// no file, export or neighborhood has.
	Records []*Type

	types   map[string]*Type
	byLabel map[string]*Type
	byType  map[string]*Type
	// byPrefix finds nouns by what their ids begin with.
	byPrefix map[string]*Type
	// factByPrefix does the same for facts.
	factByPrefix map[string]*Type
	// way is the type with @reached.
	way *Type
}

// Kind says what a Type stands for in the graph.
type Kind int

const (
	// Noun is a node with the label Type.Label.
	Noun Kind = iota
	// Interface is a node with one of several labels.
	Interface
	// Fact is a relationship of the type Type.Label.
	Fact
	// Way is what stands on the edges of lists along several facts: nothing of the graph, but what is known of the way.
	Way
	// Record is a node with the label Type.Label that tells of Entente's own work: a change, a set of changes.
	Record
)

// Type is a noun, an interface of nouns, or a fact.
type Type struct {
	// Name is the GraphQL type: Event, Hosted.
	Name string
	// Kind says what it stands for.
	Kind Kind
	// Label is a noun's node label, or a fact's relationship type: Event, HOSTED. Interfaces have none.
	Label string
	// Plural is the root field of a noun's list, and its section in a dataset: events.
	Plural string
	// Description is the contract's.
	Description string
	// Fields are the mapped fields, in the contract's order.
	Fields []*Field
	// Nouns are the node types that an interface stands for; for a noun, itself.
	Nouns []*Type
	// From and To are a fact's two ends, as nouns.
	From, To []*Type
	// Valid says when it exists or holds; nil if it has no valid time.
	Valid *Valid
	// ExistsWith leads to the node with which a node of this type exists; nil if it exists by itself.
	ExistsWith *Field
	// Key names the properties that tell two facts of the same type between the same nodes apart.
	Key []string
	// RDF says how it is called in linked data.
	RDF RDF
	// OneFrom and OneTo say that a node is the start, or the end, of one fact of this type at the most: that nouns show a single
	// node there, not a list.
	OneFrom, OneTo bool

	fields map[string]*Field
}

// RDF is how a noun, a fact or a property is called in linked data: as a prefixed name (skos:Concept), empty where no vocabulary
// that others use has it.
type RDF struct {
	// Term is the class of a noun, or the property of a fact or property.
	Term string
	// Inverse is the property that leads from a fact's end to its start.
	Inverse string
}

// Valid names the dates between which something holds, and the day on which a source shows that it holds.
type Valid struct {
	From, To *Field
	// At is nil if there is no such day.
	At *Field
	// NotBefore is a date before which it never holds; nil if there is none.
	NotBefore *Field
	// BeginsWith is the end whose node a fact begins with where it has no beginning of its own; NoSide if there is none.
	BeginsWith Side
}

// Side is one end of a fact.
type Side int

// The sides: a fact starts at FromSide and leads to ToSide.
const (
	NoSide Side = iota
	FromSide
	ToSide
)

// String is the side's name in a plan.
func (s Side) String() string { return [...]string{"EACH", "FROM", "TO"}[s] }

// FieldKind says what a Field leads to.
type FieldKind int

const (
	// Property is a value that the node or relationship holds.
	Property FieldKind = iota
	// Relationship leads along relationships to other nodes.
	Relationship
	// Reference leads to the node whose id stands in a property.
	Reference
	// Referrer leads to the nodes whose property holds this object's id.
	Referrer
	// Derived leads to other nodes over more than one relationship: along Path, or by relationships from the nodes of Via.
	Derived
	// End leads to the node at one end of the relationship.
	End
	// Evidence follows from claims: confidence, disputed, contradicts, or what a claim is about.
	Evidence
	// Revision is how often the node or relationship was written: 1 where the graph does not say.
	Revision
	// Entries is a list of small records that the node holds in parallel lists, one for each of their fields.
	Entries
	// Origin leads, as Reference does, to the record by which it was written, whose id stands in a property that Entente keeps.
	Origin
	// Holding follows from dates: whether a fact holds on a day.
	Holding
)

// Field is a mapped field of a Type.
type Field struct {
	Name        string
	Kind        FieldKind
	Description string

	// Of a Property:

	// Scalar is ID, String, Int, Float, Boolean, Date, DateTime, EDTF, or String for an enum.
	Scalar string
	// Enum holds the allowed values, nil if any are.
	Enum []string
	// Required says that there always is a value.
	Required bool
	// Computed says that Entente keeps the value itself.
	Computed bool
	// Default names the properties whose value stands in for a missing one.
	Default []string
	// Indexed says that the graph finds nodes by this property.
	Indexed bool
	// Folded is the property that holds the text without case and diacritics, and Plain the one that holds its plain form where that
	// differs from the text; empty if there are none.
	Folded, Plain string
	// Searched is the property that holds the text's words for the full-text index; empty if there is none.
	Searched string
	// Letters says how a code of which case says nothing stands in the graph: CAPITAL, SMALL or MIXED; empty for other texts.
	Letters string
	// First and Last are the properties that hold the bounds of an EDTF date.
	First, Last string
	// RDF says how it is called in linked data.
	RDF RDF

	// Of the others:

	// Fact is the relationship's type.
	Fact *Type
	// Out says that the relationship starts here.
	Out bool
	// Many says that this is a list.
	Many bool
	// Target is the type at the other end: a noun or an interface.
	Target *Type
	// Property is the property that a Reference or Referrer goes by.
	Property string
	// Edge is what stands on a list's edges: Fact, or the Way along Path.
	Edge *Type
	// Path are the steps of a Derived field; nil if it goes by Via.
	Path []Segment
	// Via says where a Derived field's relationships start; nil if it goes by Path.
	Via *Via
}

// Code is a code as it stands in the graph, if it does in letters of one case; another text stays as it is.
func (f *Field) Code(text string) string {
	switch f.Letters {
	case "CAPITAL":
		return strings.ToUpper(text)
	case "SMALL":
		return strings.ToLower(text)
	}
	return text
}

// factType is the enum of the types of facts.
const factType = "FactType"

// Load reads the contract. It fails only if the contract itself is wrong.
func Load() (*Schema, error) {
	s, err := Parse(mapped)
	if err != nil {
		return nil, err
	}
	// Requests are validated against what clients read, and introspection tells no more than that.
	if s.AST, err = gqlparser.LoadSchema(&ast.Source{Name: "contract.graphql", Input: contract}); err != nil {
		return nil, fmt.Errorf("reading the GraphQL contract: %w", err)
	}
	for name := range s.AST.Directives {
		if !slices.Contains(served, name) {
			delete(s.AST.Directives, name) // one that the library adds
		}
	}
	return s, nil
}

// served are the directives that requests and the contract may use.
var served = []string{"skip", "include", "deprecated", "specifiedBy", "oneOf"}

// Parse reads a contract from its SDL with the mapping, as Load does Entente's own.
func Parse(sdl string) (*Schema, error) {
	parsed, err := gqlparser.LoadSchema(&ast.Source{Name: "mapped.graphql", Input: sdl})
	if err != nil {
		return nil, fmt.Errorf("reading the GraphQL contract: %w", err)
	}
	s := &Schema{AST: parsed, types: map[string]*Type{}, byLabel: map[string]*Type{}, byType: map[string]*Type{}, byPrefix: map[string]*Type{},
		factByPrefix: map[string]*Type{}}
	s.declare()
	for _, t := range s.types {
		if err := s.connect(t); err != nil {
			return nil, fmt.Errorf("reading the GraphQL contract: %s: %w", t.Name, err)
		}
	}
	for _, noun := range s.Nouns {
		for _, f := range noun.Fields {
			if f.Kind == Relationship && !f.Many {
				f.Fact.OneFrom, f.Fact.OneTo = f.Fact.OneFrom || f.Out, f.Fact.OneTo || !f.Out
			}
		}
	}
	return s, nil
}

// declare finds the types.
func (s *Schema) declare() {
	for name, def := range s.AST.Types {
		t := &Type{Name: name, Description: def.Description, fields: map[string]*Field{}}
		switch node, fact := def.Directives.ForName("node"), def.Directives.ForName("fact"); {
		case node != nil:
			t.Kind, t.Label, t.Plural = Noun, name, text(node, "plural")
			t.Nouns = []*Type{t}
			s.Nouns = append(s.Nouns, t)
			s.byLabel[t.Label] = t
			s.byPrefix[t.Prefix()] = t
		case fact != nil:
			t.Kind, t.Label = Fact, text(fact, "type")
			s.Facts = append(s.Facts, t)
			s.byType[t.Label] = t
			s.factByPrefix[t.Prefix()] = t
		case def.Directives.ForName("reached") != nil:
			t.Kind = Way
			s.way = t
		case def.Directives.ForName("record") != nil:
			record := def.Directives.ForName("record")
			t.Kind, t.Label, t.Plural = Record, text(record, "label"), text(record, "plural")
			t.Nouns = []*Type{t}
			s.Records = append(s.Records, t)
		case def.Kind == ast.Interface && def.Fields.ForName("id") != nil:
			t.Kind = Interface
		default:
			continue
		}
		t.RDF = rdf(def.Directives)
		s.types[name] = t
	}
	byName := func(a, b *Type) int { return strings.Compare(a.Name, b.Name) }
	slices.SortFunc(s.Nouns, byName)
	slices.SortFunc(s.Facts, byName)
	slices.SortFunc(s.Records, byName)
	for name, t := range s.types {
		def := s.AST.Types[name]
		switch t.Kind {
		case Interface:
			for _, possible := range s.AST.GetPossibleTypes(def) {
				if noun := s.types[possible.Name]; noun != nil && noun.Kind == Noun {
					t.Nouns = append(t.Nouns, noun)
				}
			}
			slices.SortFunc(t.Nouns, byName)
			if t.Nouns == nil {
				delete(s.types, name) // of facts
			}
		case Fact:
			fact := def.Directives.ForName("fact")
			t.From, t.To = s.nouns(fact, "from"), s.nouns(fact, "to")
			t.Key = list(fact, "key")
		}
	}
}

// connect reads a type's fields.
func (s *Schema) connect(t *Type) error {
	for _, def := range s.AST.Types[t.Name].Fields {
		f, err := s.field(def)
		if err != nil {
			return err
		}
		if f == nil {
			continue
		}
		t.Fields = append(t.Fields, f)
		t.fields[f.Name] = f
	}
	for _, f := range t.Fields {
		if via := s.AST.Types[t.Name].Fields.ForName(f.Name).Directives.ForName("via"); via != nil {
			f.Kind = Derived
			f.Via = &Via{Field: t.fields[text(via, "field")], Property: text(via, "property"), In: list(via, "in")}
		}
	}
	if valid := s.AST.Types[t.Name].Directives.ForName("valid"); valid != nil {
		t.Valid = &Valid{
			From: t.fields[text(valid, "from")], To: t.fields[text(valid, "to")], At: t.fields[text(valid, "at")],
			NotBefore:  t.fields[text(valid, "notBefore")],
			BeginsWith: map[string]Side{"": NoSide, "FROM": FromSide, "TO": ToSide}[text(valid, "beginsWith")],
		}
	}
	t.ExistsWith = t.fields[text(s.AST.Types[t.Name].Directives.ForName("existsWith"), "field")]
	return nil
}

// field reads one field; nil if it maps to nothing.
func (s *Schema) field(def *ast.FieldDefinition) (*Field, error) {
	f := &Field{
		Name: def.Name, Description: def.Description, Many: def.Type.Elem != nil, RDF: rdf(def.Directives),
		Required: def.Type.NonNull || def.Directives.ForName("always") != nil,
	}
	target := def.Type.Name()
	if relationship := def.Directives.ForName("relationship"); relationship != nil {
		f.Kind = Relationship
		f.Fact = s.byType[text(relationship, "type")]
		f.Out = text(relationship, "direction") == "OUT"
		f.Edge = f.Fact
		s.leads(f, target)
		return f, nil
	}
	if reach := def.Directives.ForName("reach"); reach != nil {
		path, err := s.path(text(reach, "path"))
		f.Kind, f.Path, f.Edge = Derived, path, s.way
		s.leads(f, target)
		return f, err
	}
	if end := def.Directives.ForName("end"); end != nil {
		f.Kind, f.Out, f.Target = End, text(end, "side") == "TO", s.types[target]
		return f, nil
	}
	if reference := def.Directives.ForName("reference"); reference != nil {
		f.Kind, f.Property, f.Target = Reference, text(reference, "property"), s.types[target]
		if def.Directives.ForName("computed") != nil {
			f.Kind = Origin
		}
		return f, nil
	}
	if referrer := def.Directives.ForName("referrer"); referrer != nil {
		f.Kind, f.Property = Referrer, text(referrer, "property")
		s.leads(f, target)
		return f, nil
	}
	if def.Directives.ForName("revision") != nil {
		f.Kind = Revision
		return f, nil
	}
	if def.Directives.ForName("holding") != nil {
		f.Kind = Holding
		return f, nil
	}
	if def.Directives.ForName("entries") != nil {
		f.Kind = Entries
		return f, nil
	}
	f.Scalar = target
	if def.Directives.ForName("evidence") != nil {
		f.Kind = Evidence
		return f, nil
	}
	switch s.AST.Types[target].Kind {
	case ast.Enum:
		if target == factType {
			return nil, nil // no property of the fact
		}
		f.Scalar = "String"
		for _, value := range s.AST.Types[target].EnumValues {
			f.Enum = append(f.Enum, value.Name)
		}
	case ast.Scalar:
	default:
		return nil, nil
	}
	f.Computed = def.Directives.ForName("computed") != nil
	f.Indexed = def.Directives.ForName("indexed") != nil
	f.Default = list(def.Directives.ForName("default"), "from")
	if f.Folded = text(def.Directives.ForName("folded"), "property"); f.Folded != "" {
		f.Plain = f.Name + "Plain"
	}
	f.Letters = text(def.Directives.ForName("code"), "letters")
	f.Searched = text(def.Directives.ForName("searched"), "property")
	if f.Scalar == "EDTF" {
		f.First, f.Last = f.Name+"Start", f.Name+"End"
		if bounds := def.Directives.ForName("bounds"); bounds != nil {
			f.First, f.Last = text(bounds, "first"), text(bounds, "last")
		}
	}
	return f, nil
}

// leads sets where a field leads that GraphQL serves as a node, an edge or a connection.
func (s *Schema) leads(f *Field, target string) {
	if nodes := s.AST.Types[target].Fields.ForName("nodes"); nodes != nil {
		f.Many, target = true, nodes.Type.Name()
	} else if node := s.AST.Types[target].Fields.ForName("node"); node != nil {
		target = node.Type.Name()
	}
	f.Target = s.types[target]
}

// Type returns the noun, interface or fact of this GraphQL name, nil if there is none.
func (s *Schema) Type(name string) *Type { return s.types[name] }

// Noun returns the noun with this node label, nil if there is none.
func (s *Schema) Noun(label string) *Type { return s.byLabel[label] }

// FactOf returns the fact type that an id belongs to by its prefix, nil if the prefix is none's.
func (s *Schema) FactOf(id string) *Type {
	prefix, _, ok := strings.Cut(id, ":")
	if !ok {
		return nil
	}
	return s.factByPrefix[prefix]
}

// Fact returns the fact with this relationship type, nil if there is none.
func (s *Schema) Fact(relationshipType string) *Type { return s.byType[relationshipType] }

// NounOf returns the noun that an id belongs to by its prefix, nil if the prefix is no noun's.
func (s *Schema) NounOf(id string) *Type {
	prefix, _, ok := strings.Cut(id, ":")
	if !ok {
		return nil
	}
	return s.byPrefix[prefix]
}

// Ends are the nouns at one side of a fact.
func (t *Type) Ends(side Side) []*Type {
	if side == FromSide {
		return t.From
	}
	return t.To
}

// Begins says that facts of the type state when they began, and that two between the same nodes may differ in it.
func (t *Type) Begins() bool { return t.Valid != nil && slices.Contains(t.Key, t.Valid.From.Name) }

// Excludes says that there may be facts of the type that contradict each other.
func (t *Type) Excludes() bool { return t.OneFrom || t.OneTo || t.Begins() }

// Field returns the mapped field of this name, nil if there is none.
func (t *Type) Field(name string) *Field { return t.fields[name] }

// Follows says that where the field leads follows from other things in the graph, so that nobody writes it.
func (f *Field) Follows() bool {
	return f.Kind == Referrer || f.Kind == Derived || f.Kind == End || f.Kind == Revision || f.Kind == Entries ||
		f.Kind == Evidence || f.Kind == Origin || f.Kind == Holding
}

// Shadow is the label that a noun's node has, or the type that a fact's relationship is of, after it was retracted: what reads the graph
// as it stands does not come across it, and what asks for a moment of the past finds it there.
func (t *Type) Shadow() string { return t.Label + "_RETRACTED" }

// Named returns the field that an enum of the type's fields calls so, as DAY_PART calls dayPart; nil if there is none.
func (t *Type) Named(constant string) *Field {
	for _, f := range t.Fields {
		if strings.ToUpper(strings.ReplaceAll(kebab(f.Name), "-", "_")) == constant {
			return f
		}
	}
	return nil
}

// Prefix is what the ids of a noun begin with, before the colon: event-series.
func (t *Type) Prefix() string { return kebab(t.Name) }

// Is says whether every node of type t is also of type other.
func (t *Type) Is(other *Type) bool {
	for _, noun := range t.Nouns {
		if !slices.Contains(other.Nouns, noun) {
			return false
		}
	}
	return true
}

func (s *Schema) nouns(d *ast.Directive, argument string) []*Type {
	var nouns []*Type
	for _, name := range list(d, argument) {
		nouns = append(nouns, s.types[name])
	}
	return nouns
}

func rdf(directives ast.DirectiveList) RDF {
	d := directives.ForName("rdf")
	return RDF{Term: text(d, "term"), Inverse: text(d, "inverse")}
}

// text returns a directive's text argument; empty if either is missing.
func text(d *ast.Directive, argument string) string {
	if d == nil || d.Arguments.ForName(argument) == nil {
		return ""
	}
	return d.Arguments.ForName(argument).Value.Raw
}

// list returns a directive's argument that is a list of texts; nil if either is missing.
func list(d *ast.Directive, argument string) []string {
	if d == nil || d.Arguments.ForName(argument) == nil {
		return nil
	}
	var values []string
	for _, child := range d.Arguments.ForName(argument).Value.Children {
		values = append(values, child.Value.Raw)
	}
	return values
}

// kebab writes a camel-case name in lower case with hyphens.
func kebab(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
