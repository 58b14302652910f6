package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/vektah/gqlparser/v2/ast"
)

// deriver turns the nouns into the contract.
type deriver struct {
	nouns *ast.SchemaDocument
	out   *ast.SchemaDocument
}

// deriveContract returns the full contract that the nouns stand for.
func deriveContract(nouns *ast.SchemaDocument) *ast.SchemaDocument {
	d := &deriver{nouns: nouns, out: &ast.SchemaDocument{Directives: nouns.Directives}}
	d.out.Definitions = append(d.out.Definitions, factInterface())
	for _, def := range nouns.Definitions {
		switch {
		case isFact(def):
			d.fact(def)
		case isWay(def):
			d.way(def)
		case isNode(def) || isRecord(def) || (def.Kind == ast.Interface && def.Name != "Node"):
			d.entity(def)
		case def.Kind == ast.Object && def.Name == "Query":
			d.add(def)
		default:
			d.plain(def)
		}
	}
	d.relationships()
	d.supported()
	d.operations()
	d.payloads()
	for _, extension := range nouns.Extensions {
		if d.out.Definitions.ForName(extension.Name) == nil {
			panic(extension.Name + " is extended, but neither written nor derived")
		}
	}
	d.exportNeighborhood()
	d.nounsFirst()
	d.deprecate()
	d.describe()
	d.flatten()
	return d.out
}

// flatten lets objects alone implement interfaces: genqlient refuses an interface that implements another. Since each object names all of
// its interfaces, a fragment fits where it would fit otherwise.
func (d *deriver) flatten() {
	for i, def := range d.out.Definitions {
		if def.Kind == ast.Interface {
			flat := *def
			flat.Interfaces = nil
			d.out.Definitions[i] = &flat
		}
	}
}

// nounsFirst lets Query begin with the nouns: what there is to ask for.
func (d *deriver) nounsFirst() {
	isOfNoun := func(f *ast.FieldDefinition) bool {
		name := strings.TrimSuffix(f.Type.Name(), "Connection")
		noun := d.nouns.Definitions.ForName(name)
		return noun != nil && isNode(noun)
	}
	slices.SortStableFunc(d.query().Fields, func(a, b *ast.FieldDefinition) int {
		switch first, second := isOfNoun(a), isOfNoun(b); {
		case first == second:
			return 0
		case first:
			return -1
		}
		return 1
	})
}

func isFact(def *ast.Definition) bool { return def.Directives.ForName("fact") != nil }

// isWay says whether a definition is what stands on the edges of lists along several facts.
func isWay(def *ast.Definition) bool { return def.Directives.ForName("reached") != nil }

// isClaimed says whether claims speak of what stands on an edge: of facts, except that a claim needs no claim of its own.
func isClaimed(def *ast.Definition) bool { return isFact(def) && def.Name != "From" }

// isClaimedNode says whether claims speak of nodes of a type: of all but claims themselves.
func (d *deriver) isClaimedNode(def *ast.Definition) bool {
	return d.isEntity(def) || isNode(def) && def.Name != "Claim"
}

func isNode(def *ast.Definition) bool { return def.Directives.ForName("node") != nil }

// isRecord says whether a definition tells of Entente's own work.
func isRecord(def *ast.Definition) bool { return def.Directives.ForName("record") != nil }

// add appends a definition unless one of that name stands already, and says whether it did.
func (d *deriver) add(def *ast.Definition) bool {
	if d.out.Definitions.ForName(def.Name) != nil {
		return false
	}
	d.out.Definitions = append(d.out.Definitions, def)
	return true
}

// query returns the contract's root type.
func (d *deriver) query() *ast.Definition { return d.nouns.Definitions.ForName("Query") }

func factInterface() *ast.Definition {
	return &ast.Definition{
		Kind: ast.Interface, Name: "Fact",
		Description: "A relationship between two nodes that sources speak of.",
		Fields:      append(ast.FieldList{factID()}, factEvidence()...),
	}
}

func factID() *ast.FieldDefinition {
	return field("id", "Unique over the whole graph. Claims name it.", "ID!")
}

// factEvidence is what facts answer about their sources.
func factEvidence() ast.FieldList {
	contradicts := evidence("contradicts", "The facts that contradict this one: only one of them can be true, or they give another beginning "+
		"for the same. Facts without a standing claim are left out. Ordered by id.",
		"RelationshipConnection!")
	contradicts.Arguments = pagingArguments()
	return append(nodeEvidence(), contradicts, holdsField(), revisionField(), createdByField(), historyField())
}

// holdsField tells whether a fact holds on a day.
func holdsField() *ast.FieldDefinition {
	f := field("holds", "Whether it held on this day, according to its dates and those of its two ends.", "Certainty!")
	f.Directives = ast.DirectiveList{{Name: "holding"}}
	f.Arguments = ast.ArgumentDefinitionList{argument("asOf", "The day.", "Date!")}
	return f
}

// nodeEvidence is what nodes answer about their sources.
func nodeEvidence() ast.FieldList {
	return ast.FieldList{
		claimsField(),
		evidence("confidence", "The confidence that follows from all sources, from 0 to 100 with two decimals: 100 - 100 * the product of (1 - c / 100), "+
			"where c is the confidence of the surest claim of each document. Retracted, rejected and disputed claims do not count. "+
			"Null if no other claim states a confidence.", "Float"),
		evidence("disputed", "Whether it is disputed: a claim about it is disputed or rejected (and not retracted), or a fact contradicts it.", "Boolean!"),
	}
}

func evidence(name, description, typ string) *ast.FieldDefinition {
	f := field(name, description, typ)
	f.Directives = ast.DirectiveList{{Name: "evidence"}}
	return f
}

// revisionField tells how often a node or fact was written.
func revisionField() *ast.FieldDefinition {
	f := field("revision", "Its revision: 1 at first, and one more with each change. A change can name the revision that it expects.", "Int!")
	f.Directives = ast.DirectiveList{{Name: "revision"}}
	return f
}

// createdByField tells which change set wrote a node or fact first.
func createdByField() *ast.FieldDefinition {
	f := field("createdBy", "The change set that created it. Null for what versions of Entente without a history wrote.", "ChangeSet")
	f.Directives = ast.DirectiveList{
		{Name: "reference", Arguments: ast.ArgumentList{stringArgument("property", "_createdBy")}}, {Name: "computed"},
	}
	return f
}

// historyField tells what was done to a node or fact.
func historyField() *ast.FieldDefinition {
	f := field("history", "The changes to it, by whom and why, oldest first. What a large import created has no entry for that: `createdBy` names the import.", "ChangeConnection!")
	f.Directives = ast.DirectiveList{{Name: "referrer", Arguments: ast.ArgumentList{stringArgument("property", "target")}}}
	f.Arguments = pageArguments("ChangeWhere", "ChangeOrder")
	return f
}

func claimsField() *ast.FieldDefinition {
	f := field("claims", "The claims about this, each with its source; the surest first if `orderBy` is not given.", "ClaimConnection!")
	f.Directives = ast.DirectiveList{{Name: "referrer", Arguments: ast.ArgumentList{stringArgument("property", "fact")}}}
	f.Arguments = pageArguments("ClaimWhere", "ClaimOrder")
	return f
}

// plain copies a type that is neither node nor fact, serving its lists as connections where it says so.
func (d *deriver) plain(def *ast.Definition) {
	for _, f := range def.Fields {
		if f.Directives.ForName("connection") != nil {
			target := f.Type.Name()
			f.Type = ast.NonNullNamedType(target+"Connection", nil)
			f.Arguments = pageArguments(target+"Where", target+"Order")
		}
	}
	d.add(def)
}

// fact writes the type of a fact, and its filter and order.
func (d *deriver) fact(def *ast.Definition) {
	d.relationship(def)
	d.where(def, "facts of this type")
	d.order(def)
}

// way writes the interface of what stands on the edges of lists along several facts, and its filter and order.
func (d *deriver) way(def *ast.Definition) {
	face := *def
	face.Kind = ast.Interface
	d.add(&face)
	d.where(def, "how a node was reached")
	d.order(def)
}

// entity writes a noun or an interface of nouns with everything that follows from it.
func (d *deriver) entity(def *ast.Definition) {
	served := *def
	served.Fields = nil
	for _, f := range def.Fields {
		served.Fields = append(served.Fields, d.served(f)...)
	}
	if d.isClaimedNode(def) {
		served.Fields = append(served.Fields, nodeEvidence()...)
	}
	if !isRecord(def) {
		served.Fields = append(served.Fields, revisionField(), createdByField(), historyField())
	}
	d.add(&served)
	d.where(def, strings.TrimSuffix(words(plural(def)), " list"))
	d.order(def)
	d.group(def)
	d.aggregate(def)
	if isNode(def) || isRecord(def) {
		d.rootFields(def)
	}
	if isNode(def) {
		d.exportWhere(def)
	}
}

// served returns how an authored field is served: lists along relationships become connections with paging arguments, a
// single relationship gets its edge beside it, names can be asked for in a language.
func (d *deriver) served(f *ast.FieldDefinition) []*ast.FieldDefinition {
	if f.Directives.ForName("connection") != nil {
		target := f.Type.Name()
		f = clone(f)
		f.Type = ast.NonNullNamedType(target+"Connection", nil)
		f.Arguments = pageArguments(target+"Where", target+"Order")
		return []*ast.FieldDefinition{f}
	}
	fact := d.edgeOf(f)
	if fact == nil {
		if f.Name == "name" {
			f = clone(f)
			f.Arguments = ast.ArgumentDefinitionList{argument("lang",
				"Languages by preference, in BCP 47: the first that has a name is used.", "[String!]")}
		}
		return []*ast.FieldDefinition{f}
	}
	target := f.Type.Name()
	name := fact.Name + target
	d.edge(fact, target, f.Type.Elem != nil)
	f = clone(f)
	if f.Type.Elem == nil {
		edge := field(f.Name+"Edge", "The fact behind `"+f.Name+"`.", name+"Edge")
		edge.Directives = f.Directives
		return []*ast.FieldDefinition{f, edge}
	}
	d.connection(name, target, name)
	d.relationshipFilters(fact, target)
	f.Type = ast.NonNullNamedType(name+"Connection", nil)
	f.Arguments = append(pageArguments(name+"Where", name+"Order"), d.timeArguments(f, fact, target)...)
	return []*ast.FieldDefinition{f}
}

// edgeOf returns what stands on the edges of a field: the fact that it follows, or the way along several; nil if the field
// leads along no facts.
func (d *deriver) edgeOf(f *ast.FieldDefinition) *ast.Definition {
	if relationship := f.Directives.ForName("relationship"); relationship != nil {
		return d.factOfType(relationship.Arguments.ForName("type").Value.Raw)
	}
	if f.Directives.ForName("reach") == nil {
		return nil
	}
	for _, def := range d.nouns.Definitions {
		if isWay(def) {
			return def
		}
	}
	panic("there is no type with @reached")
}

// holdsInTime says whether what a field follows has valid time.
func (d *deriver) holdsInTime(f *ast.FieldDefinition, fact *ast.Definition) bool {
	if reach := f.Directives.ForName("reach"); reach != nil {
		path := reach.Arguments.ForName("path").Value.Raw
		return slices.ContainsFunc(strings.FieldsFunc(path, func(r rune) bool { return strings.ContainsRune("^/|()+*?", r) }),
			func(name string) bool { return d.isValid(d.factOfType(name)) })
	}
	return d.isValid(fact)
}

// timeArguments are the two times that a list along facts can be asked at.
func (d *deriver) timeArguments(f *ast.FieldDefinition, fact *ast.Definition, target string) ast.ArgumentDefinitionList {
	var arguments ast.ArgumentDefinitionList
	if d.holdsInTime(f, fact) || d.isDated(d.nouns.Definitions.ForName(target)) {
		arguments = append(arguments, argument("asOf", "Only facts that may hold on this day, between nodes that may exist on it, by the rule in"+
			" docs/data-model.md. Conditions, orders and groups go along such facts, too. `holds` says what is certain.", "Date"))
	}
	if fact.Name != "From" {
		arguments = append(arguments, knownAt())
	}
	return arguments
}

func (d *deriver) isValid(def *ast.Definition) bool { return def.Directives.ForName("valid") != nil }

// isDated says whether nodes of a type, or of some that it stands for, exist on some days only.
func (d *deriver) isDated(def *ast.Definition) bool {
	return d.isValid(def) || def.Directives.ForName("existsWith") != nil || def.Kind == ast.Interface && slices.ContainsFunc(d.nounsOf(def), d.isDated)
}

func knownAt() *ast.ArgumentDefinition {
	return argument("knownAt", "Only what was known at this moment: what had a claim that was recorded by then and not retracted.", "DateTime")
}

func (d *deriver) factOfType(relType string) *ast.Definition {
	for _, def := range d.nouns.Definitions {
		if fact := def.Directives.ForName("fact"); fact != nil && fact.Arguments.ForName("type").Value.Raw == relType {
			return def
		}
	}
	panic(fmt.Sprintf("no type with @fact(type: %q)", relType))
}

// edge writes the edge of a fact towards a target type: the fact's properties beside the node, and the fact itself. The edges of a list
// say where they stand in it. They have no id: two lists show one fact on edges of their own.
func (d *deriver) edge(fact *ast.Definition, target string, inList bool) {
	edge := &ast.Definition{
		Kind: ast.Object, Name: fact.Name + target + "Edge",
		Description: "See `" + fact.Name + "`.",
		Fields:      ast.FieldList{field("node", "", target+"!")},
	}
	if inList {
		edge.Fields = slices.Insert(edge.Fields, 0, field("cursor", "Where this edge stands in its list.", "String!"))
	}
	if isWay(fact) {
		edge.Interfaces = []string{fact.Name}
		edge.Fields = append(edge.Fields, fact.Fields...)
	} else {
		edge.Fields = append(edge.Fields, ownFields(fact)...)
		edge.Fields = append(edge.Fields, field("fact", "The fact itself: its id, its claims and its history.", fact.Name+"!"))
	}
	d.add(edge)
}

// ownFields are what a fact says besides its id.
func ownFields(fact *ast.Definition) ast.FieldList {
	return slices.DeleteFunc(slices.Clone(fact.Fields), func(f *ast.FieldDefinition) bool { return f.Name == "id" })
}

// connection writes a page type: name+"Connection" over edges of type edge+"Edge".
func (d *deriver) connection(name, target, edge string) {
	d.add(&ast.Definition{
		Kind: ast.Object, Name: name + "Connection",
		Description: "A page of a list.",
		Fields: ast.FieldList{
			field("nodes", "The nodes of this page.", "["+target+"!]!"),
			field("edges", "The nodes of this page with what stands on the way to them.", "["+edge+"Edge!]!"),
			field("pageInfo", "", "PageInfo!"),
			field("totalCount", "How many there are on all pages.", "Int!"),
			aggregateField(target),
		},
	})
}

// relationshipFilters writes the filter and order of a nested list: of its edges and nodes, and of the list as a whole.
func (d *deriver) relationshipFilters(fact *ast.Definition, target string) {
	name := fact.Name + target
	d.add(&ast.Definition{
		Kind: ast.InputObject, Name: name + "Where",
		Description: "A condition on the fact and its node.",
		Fields: ast.FieldList{
			field("edge", "", fact.Name+"Where"),
			field("node", "", target+"Where"),
		},
	})
	d.listWhere(name+"ListWhere", name+"Where")
	if isWay(fact) || d.isValid(fact) || d.isDated(d.nouns.Definitions.ForName(target)) {
		d.listAsOf(name + "ListWhere")
	}
	order := &ast.Definition{Kind: ast.InputObject, Name: name + "Order", Description: "An order.", Directives: oneOf()}
	if d.orders(fact) != nil {
		order.Fields = append(order.Fields, field("edge", "", fact.Name+"Order"))
	}
	order.Fields = append(order.Fields, field("node", "", target+"Order"))
	d.add(order)
}

func (d *deriver) listWhere(name, element string) {
	d.add(&ast.Definition{
		Kind: ast.InputObject, Name: name,
		Description: "A condition on a list.",
		Fields: ast.FieldList{
			field("some", "At least one fits.", element),
			field("all", "Every one fits; an empty list fits.", element),
			field("none", "Not one fits.", element),
			field("single", "Exactly one fits.", element),
			field("count", "How many there are.", "CountWhere"),
		},
	})
}

// listAsOf lets a condition on a list ask as of a day.
func (d *deriver) listAsOf(name string) {
	const member = "asOf"
	if def := d.out.Definitions.ForName(name); def.Fields.ForName(member) == nil {
		def.Fields = append(def.Fields, field(member, "Only what may hold on this day is in the list, in the conditions within it as well. If it is"+
			" not given: the day as of which is asked around it, if there is one.", "Date"))
	}
}

// rootFields writes the noun's two root fields.
func (d *deriver) rootFields(def *ast.Definition) {
	singular := lowerFirst(def.Name)
	d.connection(def.Name, def.Name, def.Name)
	d.add(&ast.Definition{
		Kind: ast.Object, Name: def.Name + "Edge",
		Description: "A node with its place in the list.",
		Fields: ast.FieldList{
			field("cursor", "Where this edge stands in its list.", "String!"),
			field("node", "", def.Name+"!"),
		},
	})
	one := field(singular, "The "+words(def.Name)+" with this id. Null if there is none.", def.Name)
	one.Arguments = ast.ArgumentDefinitionList{argument("id", "Its id: `"+prefixOf(def)+":…`.", "ID!")}
	many := field(plural(def), "The "+strings.TrimSuffix(words(plural(def)), " list")+" that fit, as a page. "+meaning(def), def.Name+"Connection!")
	many.Arguments = pageArguments(def.Name+"Where", def.Name+"Order")
	if d.isDated(def) {
		many.Arguments = append(many.Arguments, argument("asOf", "Only what may have existed on this day. docs/data-model.md states the rule.", "Date"))
	}
	if d.isClaimedNode(def) {
		many.Arguments = append(many.Arguments, knownAt())
	}
	if isRecord(def) {
		many.Arguments = append(many.Arguments, argument("since", "Only what has a greater `sequence`.", "Int"))
	}
	d.query().Fields = append(d.query().Fields, one, many)
}

// meaning says what a noun is, in the first sentence of its description: "Event: a roundtable, …".
func meaning(def *ast.Definition) string {
	first, _, _ := strings.Cut(strings.Join(strings.Fields(def.Description), " "), ". ")
	name := words(def.Name)
	return strings.ToUpper(name[:1]) + name[1:] + ": " + lowerFirst(strings.TrimSuffix(first, ".")) + "."
}

func plural(def *ast.Definition) string {
	for _, name := range []string{"node", "record"} {
		if node := def.Directives.ForName(name); node != nil {
			return node.Arguments.ForName("plural").Value.Raw
		}
	}
	return "nodes"
}

func pageArguments(where, order string) ast.ArgumentDefinitionList {
	return append(ast.ArgumentDefinitionList{
		argument("where", "Which of them.", where),
		argument("orderBy", "In which order. Ties are broken by id.", "["+order+"!]"),
	}, pagingArguments()...)
}

// pagingArguments say which page of a list.
func pagingArguments() ast.ArgumentDefinitionList {
	return ast.ArgumentDefinitionList{
		argument("first", "How many from the start; 20 if neither `first` nor `last` is given.", "Int"),
		argument("after", "Only what comes after this cursor.", "String"),
		argument("last", "How many from the end.", "Int"),
		argument("before", "Only what comes before this cursor.", "String"),
	}
}

// prefixOf is what the ids of a noun begin with, before the colon.
func prefixOf(def *ast.Definition) string { return strings.ReplaceAll(words(def.Name), " ", "-") }

// words splits a camel-case name into words in lower case.
func words(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }
