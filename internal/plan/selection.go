package plan

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/schema"
)

// Selection is a selection of nodes by noun, with all facts among them.
type Selection struct {
	// Nouns are the nouns of which nodes are selected: those that the reader asked for by name, then what comes with them
	// (names, claims, documents).
	Nouns []SelectedNoun
	// Facts are, by relationship type, the ids of the facts between entities; nil for all among the nodes.
	Facts map[string][]string
	// Named are the ids of nodes in the filter.
	Named []string
	// Day is the one as of which it is selected; empty for none.
	Day string
}

// SelectedNoun is the nodes of one noun that fit a condition; all of them if it is nil.
type SelectedNoun struct {
	Noun  *schema.Type
	Where Condition
	// Exists is the condition that they may have existed on the day; nil if there is none, or they always may.
	Exists Condition
	// Attached says that the nodes come with those of other nouns, and were not asked for themselves.
	Attached bool
}

// SelectionRequest is what a Selection is planned from.
type SelectionRequest struct {
	Schema *schema.Schema
	// Where is the filter, one member a noun, coerced to the contract's ExportWhere. Nil selects everything.
	Where map[string]any
	// AsOf is the day on which nodes must have existed and facts must have held; empty for any. It is not for Nodes.
	AsOf string
	// With are the types of fact whose other ends come with the nodes of Where, or Neighbors.
	With []string
	// Among, if not nil, are the ids of all nodes that fit Where, by noun label.
	Among map[string][]string
	// Standing are, by their ids, the nodes that stand for those of Where that were merged.
	Standing map[string]string
	// Nodes and Facts, if Nodes is not nil, are the ids of the nodes that are selected instead, and by relationship type those of the
	// facts between them.
	Nodes []string
	Facts map[string][]string
	// Names says that the names of what Where selects come with it, and Claims that the claims about nodes and facts do, with their
	// documents.
	Names, Claims bool
}

// Supports holds for claims that are about a node or fact of the selection: whose property names its id.
type Supports struct {
	Property  string
	Selection *Selection
	// Facts are those that a claim can be about.
	Facts []*schema.Type
}

// Evidence nouns come with what they are about.
const (
	nameNoun     = "Name"
	claimNoun    = "Claim"
	documentNoun = "Document"
)

// BuildSelection plans a selection. Its error is an *Error that names the member of `where`.
func BuildSelection(request SelectionRequest) (sub *Selection, err error) {
	b := &builder{schema: request.Schema, standing: request.Standing}
	defer func() {
		if refusal := b.refusal(recover()); refusal != nil {
			sub, err = nil, refusal
		}
	}()
	if request.AsOf != "" {
		b.day = b.scalar("Date", request.AsOf, "asOf").(string)
	}
	if request.Where == nil && request.Nodes == nil {
		return everything(request), nil
	}
	if request.Nodes != nil {
		sub = byIDs(request)
	} else {
		sub = b.byFilters(request)
		sub.Named = b.named
		if len(request.With) > 0 {
			sub.bring(b, request)
		}
	}
	if request.Names {
		sub.attach(request.Schema.Type(nameNoun), along(request.Schema.Type(nameNoun), "NAMED", sub))
	}
	if request.Claims {
		sub.AttachClaims(request.Schema)
	}
	sub.sort()
	return sub, nil
}

// byFilters selects what fits a filter by noun.
func (b *builder) byFilters(request SelectionRequest) *Selection {
	sub := &Selection{Day: b.day}
	for _, noun := range request.Schema.Nouns {
		member := strings.ToLower(noun.Name[:1]) + noun.Name[1:]
		argument, asked := request.Where[member]
		if !asked || argument == nil {
			continue
		}
		if request.Among != nil {
			sub.Nouns = append(sub.Nouns, SelectedNoun{Noun: noun, Where: byID(In, request.Among[noun.Label])})
			continue
		}
		sub.Nouns = append(sub.Nouns, SelectedNoun{Noun: noun, Where: b.where(noun, argument, "where."+member), Exists: exists(noun, b.day)})
	}
	return sub
}

// byIDs selects nodes and facts by their ids.
func byIDs(request SelectionRequest) *Selection {
	ids := map[string][]string{}
	for _, id := range request.Nodes {
		if noun := request.Schema.NounOf(id); noun != nil {
			ids[noun.Label] = append(ids[noun.Label], id)
		}
	}
	sub := NodesByID(request.Schema, ids)
	sub.Facts = request.Facts
	return sub
}

// Known returns the selection when the ids of all nodes that were asked for are known, by noun label: what comes with them is then found
// from them. It is the selection itself if evidence was asked for by itself, since nothing else comes with that.
func (s *Selection) Known(contract *schema.Schema, ids map[string][]string) *Selection {
	known := NodesByID(contract, ids)
	known.Facts, known.Day = s.Facts, s.Day
	for _, selected := range s.Nouns {
		if !selected.Attached && slices.Contains([]string{nameNoun, documentNoun, claimNoun}, selected.Noun.Name) {
			return s
		}
	}
	if s.attached(contract.Type(nameNoun)) {
		known.attach(contract.Type(nameNoun), along(contract.Type(nameNoun), "NAMED", known))
	}
	if s.attached(contract.Type(claimNoun)) {
		known.AttachClaims(contract)
	}
	known.sort()
	return known
}

func (s *Selection) attached(noun *schema.Type) bool {
	selected := s.Of(noun)
	return selected != nil && selected.Attached
}

// AttachClaims adds the claims about what is selected, and the documents that they are from.
func (s *Selection) AttachClaims(contract *schema.Schema) {
	claim, document := contract.Type(claimNoun), contract.Type(documentNoun)
	selected := &Selection{Nouns: slices.Clone(s.Nouns), Facts: s.Facts, Day: s.Day}
	about := Supports{Property: "fact", Selection: selected, Facts: contract.Facts}
	s.Nouns = slices.Clip(s.Nouns)
	s.attach(claim, about)
	s.attach(document, along(document, "FROM", &Selection{Nouns: []SelectedNoun{{Noun: claim, Where: about}}}))
}

// sort puts entities first, by name, and then the evidence.
func (s *Selection) sort() {
	rank := func(n SelectedNoun) int {
		return slices.Index([]string{nameNoun, documentNoun, claimNoun}, n.Noun.Name)
	}
	slices.SortStableFunc(s.Nouns, func(a, b SelectedNoun) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Noun.Name, b.Noun.Name))
	})
}

// everything is all nodes; claims only if they are asked for.
func everything(request SelectionRequest) *Selection {
	sub := &Selection{Day: request.AsOf}
	for _, noun := range request.Schema.Nouns {
		if noun.Name != claimNoun || request.Claims {
			sub.Nouns = append(sub.Nouns, SelectedNoun{Noun: noun, Exists: exists(noun, request.AsOf)})
		}
	}
	sub.sort()
	return sub
}

// attach selects nodes of a noun that come with the selected ones, unless the reader has said which of that noun they want.
func (s *Selection) attach(noun *schema.Type, with Condition) {
	if noun == nil || with == nil || s.Of(noun) != nil {
		return
	}
	s.Nouns = append(s.Nouns, SelectedNoun{Noun: noun, Where: with, Exists: exists(noun, s.Day), Attached: true})
}

// along is the condition that facts of a type lead from selected nodes to a node of the noun; nil if none can.
func along(noun *schema.Type, relationship string, from *Selection) Condition {
	for _, f := range noun.Fields {
		if f.Kind != schema.Relationship || f.Fact.Label != relationship || f.Out {
			continue
		}
		if selected := from.condition(f.Fact.From); selected != nil {
			return Related{Field: f, Quantifier: Some, Node: selected}
		}
	}
	return nil
}

// condition holds for selected nodes, where they may be of any of the nouns; nil if none of these is selected.
func (s *Selection) condition(nouns []*schema.Type) Condition {
	var options Any
	for _, noun := range nouns {
		if selected := s.Of(noun); selected != nil {
			options = append(options, Is{Type: noun, Condition: both(selected.Where, selected.Exists)})
		}
	}
	if options == nil {
		return nil
	}
	return options
}

// Only returns the ids that facts of a type are narrowed down to; it is false if all that are among the nodes are selected.
func (s *Selection) Only(fact *schema.Type) ([]string, bool) {
	evidence := func(t *schema.Type) bool { return t.Name == nameNoun || t.Name == claimNoun }
	if s.Facts == nil || slices.ContainsFunc(fact.To, evidence) || slices.ContainsFunc(fact.From, evidence) {
		return nil, false
	}
	return s.Facts[fact.Label], true
}

// Holds is the condition that facts of a type may have held on the day; nil if there is none, or they always may.
func (s *Selection) Holds(fact *schema.Type) Condition { return mayHold(s.Day, false, fact) }

// Ends returns the conditions on the two ends of a fact between selected nodes, nil where every such node is selected; it is
// false if no fact of the type can be.
func (s *Selection) Ends(fact *schema.Type) (from, to Condition, possible bool) {
	from, fromSome := s.end(fact.From)
	to, toSome := s.end(fact.To)
	only, narrowed := s.Only(fact)
	return from, to, fromSome && toSome && (!narrowed || len(only) > 0)
}

// end is the condition on an end that may be of any of these nouns; it is false if none of these is selected.
func (s *Selection) end(nouns []*schema.Type) (Condition, bool) {
	whole := true
	for _, noun := range nouns {
		selected := s.Of(noun)
		whole = whole && selected != nil && selected.Where == nil && selected.Exists == nil
	}
	if whole {
		return nil, true
	}
	c := s.condition(nouns)
	return c, c != nil
}

// Of returns what is selected of a noun, nil if nothing is.
func (s *Selection) Of(noun *schema.Type) *SelectedNoun {
	for i := range s.Nouns {
		if s.Nouns[i].Noun == noun {
			return &s.Nouns[i]
		}
	}
	return nil
}

// Whole says that all nodes of every selected noun are in it.
func (s *Selection) Whole() bool {
	return !slices.ContainsFunc(s.Nouns, func(n SelectedNoun) bool { return n.Where != nil || n.Exists != nil })
}

// NodesByID returns the selection of the nodes with these ids, by noun label.
func NodesByID(s *schema.Schema, ids map[string][]string) *Selection {
	sub := new(Selection)
	for _, label := range slices.Sorted(maps.Keys(ids)) {
		sub.Nouns = append(sub.Nouns, SelectedNoun{Noun: s.Noun(label), Where: byID(In, ids[label])})
	}
	return sub
}
