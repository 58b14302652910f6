package curate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// item is a node or fact that a change set is about, with what is to become of it.
type item struct {
	at       string
	t        *schema.Type
	id       string
	action   Action
	from, to string
	expected int64
	// values are what is to be set, with what follows from it; nil values are removed.
	values map[string]any
	// follows says that nobody asked for it: it follows from what was asked.
	follows bool
	// body and document are those of a claim, for the check of its quote.
	body     *tree.Value
	document string

	// nulls are the names of values that were set to null, which does nothing.
	nulls []string

	// needs are what must stand when it comes back, beside the ends of a fact.
	needs []need

	// How the graph has it:

	stored               map[string]any
	storedFrom, storedTo string
	retracted            bool
}

// there says that the graph has it, retracted or not.
func (i *item) there() bool { return i.stored != nil }

// stands says that the graph has it, and that it was not retracted.
func (i *item) stands() bool { return i.stored != nil && !i.retracted && !i.withdrawn() }

// withdrawn says that it is a claim that was taken back: claims stay readable, with the moment.
func (i *item) withdrawn() bool { return i.t.Name == claimNoun && i.stored["retractedAt"] != nil }

// stoodFor says why something else stands for it since a merge (package merge); empty if nothing does.
func (i *item) stoodFor() string {
	switch {
	case !i.retracted:
	case i.stored["_mergedBy"] != nil:
		return fmt.Sprintf("%s merged it into another", i.stored["_mergedBy"])
	case i.stored["_into"] != nil:
		return fmt.Sprintf("%s says the same since a merge", i.stored["_into"])
	case i.stored["_loop"] != nil:
		return "its two ends are one since a merge"
	}
	return ""
}

// revision is the one that the graph has.
func (i *item) revision() int64 {
	if n, ok := i.stored["revision"].(int64); ok {
		return n
	}
	return 1
}

const (
	claimNoun    = "Claim"
	documentNoun = "Document"
	nameNoun     = "Name"
	namedFact    = "NAMED"
)

// job is a change set on its way into the graph. It is made anew for every attempt.
type job struct {
	problems
	// warnings are what it lets pass.
	warnings []changelog.Warning
	schema   *schema.Schema
	ones     map[*schema.Type][]dataset.One
	items    map[string]*item
	// order are the ids of the items, in the order in which they were asked for.
	order []string
	// closed says that nothing may follow that was not asked for.
	closed bool
	// mentions are nodes that are referred to, by id: where the first reference stands.
	mentions map[string]string
	// found says of ids that were looked up whether they stand in the graph.
	found map[string]bool
	// texts are those of documents, as far as the graph has them.
	texts map[string]string
}

// newJob reads the operations of a change set by the rules of datasets.
func (e *Engine) newJob(operations []Operation) *job {
	j := &job{schema: e.schema, ones: e.ones, items: map[string]*item{}, mentions: map[string]string{},
		found: map[string]bool{}, texts: map[string]string{}}
	for _, o := range operations {
		j.operation(o)
	}
	return j
}

// addItem notes an item; it is nil if there is one with that id already.
func (j *job) addItem(i *item) *item {
	if j.items[i.id] != nil {
		return nil
	}
	j.items[i.id] = i
	j.order = append(j.order, i.id)
	return i
}

func (j *job) operation(o Operation) {
	i := &item{at: o.At, t: o.Type, id: o.ID, action: o.Action, from: o.From, to: o.To, expected: o.Expected, values: map[string]any{}, nulls: o.Nulls}
	found := &tree.Problems{}
	before := len(j.list)
	if o.Set != nil {
		j.read(i, o.Set, found)
	}
	if o.Type.Kind == schema.Noun {
		dataset.CheckNodeID(j.schema, found, textAt(o.ID, o.At+".id"), []*schema.Type{o.Type})
	} else {
		j.fact(i, o, found)
	}
	j.tell(found)
	if len(j.list) > before {
		return
	}
	if j.addItem(i) == nil {
		j.problems.add(BadInput, o.At, "there is another operation on %s at %s, expected one operation for each node and fact", i.id, j.items[i.id].at)
		return
	}
	if len(o.Lost) > 0 {
		j.warn(changelog.ValueLeftOut, o.At, "%s of %s cannot be put back: this version of Entente knows no such value", strings.Join(o.Lost, ", "), o.ID)
	}
	for _, c := range o.Claims {
		j.claim(c, i.id)
	}
}

// read reads the values that are to be set.
func (j *job) read(i *item, set *tree.Value, found *tree.Problems) {
	for _, m := range set.Members {
		if m.Value.Kind == tree.Text {
			tree.CheckText(found, m.Value.At, m.Value.Text)
		}
	}
	o := dataset.ReadObject(j.schema, found, i.t, set)
	i.values = o.Values
	for _, mention := range o.Mentions {
		j.mention(mention.ID, mention.At.File)
	}
}

func (j *job) mention(id, at string) {
	if _, twice := j.mentions[id]; !twice {
		j.mentions[id] = at
	}
}

// fact reads the ends and the id of a fact.
func (j *job) fact(i *item, o Operation, found *tree.Problems) {
	if o.Action != Create {
		if j.schema.FactOf(o.ID) != o.Type {
			j.problems.add(BadInput, o.At+".id", "%s is not the id of a fact of type %s, expected one that begins with %s:", tree.Quoted(o.ID), o.Type.Label, o.Type.Prefix())
		}
		return
	}
	from := dataset.CheckNodeID(j.schema, found, textAt(o.From, o.At+".from"), o.Type.From)
	to := dataset.CheckNodeID(j.schema, found, textAt(o.To, o.At+".to"), o.Type.To)
	switch {
	case !from || !to:
		return
	case o.From == o.To:
		j.problems.add(BadInput, o.At+".to", "the fact leads from %s to itself, expected another node", o.From)
		return
	case o.ID == "":
		i.id = dataset.FactID(o.Type, o.From, o.To, i.values)
	default:
		dataset.CheckFactID(j.schema, found, o.Type, textAt(o.ID, o.At+".id"))
	}
}

// claim makes items of a claim and of its document.
func (j *job) claim(c Claim, about string) {
	switch {
	case c.NewDocument == nil:
	case j.items[c.NewDocument.ID] == nil:
		j.operation(*c.NewDocument)
	default:
		j.warnOtherDocument(c.NewDocument)
	}
	noun := j.schema.Type(claimNoun)
	i := &item{at: c.At, t: noun, action: Create, body: c.Body, document: c.Document}
	found := &tree.Problems{}
	j.read(i, c.Body, found)
	if dataset.CheckNodeID(j.schema, found, textAt(c.Document, c.At+".document"), []*schema.Type{j.schema.Type(documentNoun)}) && c.NewDocument == nil {
		j.mention(c.Document, c.At+".document")
	}
	quote, start := "", ""
	if v := c.Body.Member("quote"); v != nil {
		quote = v.Text
	}
	if v := c.Body.Member("start"); v != nil {
		start = v.Text
	}
	i.id = dataset.ClaimID(about, c.Document, quote, start)
	dataset.SetValue(i.values, noun.Field("fact"), about)
	if len(found.List) > 0 {
		j.tell(found)
		return
	}
	if j.addItem(i) == nil {
		j.warnTwice(i.at, i.id)
	}
}

// tell takes over what the rules of datasets found. One claim may serve many operations: what is wrong with it is told once.
func (j *job) tell(found *tree.Problems) {
	for _, p := range found.List {
		told := Problem{Code: BadInput, At: p.File, Message: p.Message}
		if !slices.ContainsFunc(j.list, func(other Problem) bool { return other.At == told.At && other.Message == told.Message }) {
			j.list = append(j.list, told)
		}
	}
}

// inOrder are the items, in the order in which they were asked for.
func (j *job) inOrder() []*item {
	items := make([]*item, len(j.order))
	for n, id := range j.order {
		items[n] = j.items[id]
	}
	return items
}

// of are the items of one type for which something holds, in the order of their ids.
func (j *job) of(t *schema.Type, holds func(*item) bool) []*item {
	var items []*item
	for _, id := range slices.Sorted(maps.Keys(j.items)) {
		if i := j.items[id]; i.t == t && holds(i) {
			items = append(items, i)
		}
	}
	return items
}

// said are the contract's own values among those to be set, in the order of the contract: neither folded texts nor bounds.
func (i *item) said() []string {
	var names []string
	for _, name := range dataset.Stated(i.t) {
		if _, set := i.values[name]; set {
			names = append(names, name)
		}
	}
	return names
}

// change is what the log keeps of an item; false if nothing is done to it.
func (i *item) change() (changelog.Change, bool) {
	c := changelog.Change{Target: i.id, Type: i.t.Name, Revision: i.revision() + 1}
	if i.t.Kind == schema.Fact {
		c.From, c.To = i.from, i.to
	}
	switch {
	case i.action == Retract:
		c.Action = changelog.Retracted
		return c, true
	case i.stands() && i.action == Create:
		return c, false // a claim that was made before
	case !i.there():
		c.Action, c.Revision = changelog.Created, 1
	case i.stands():
		c.Action = changelog.Changed
	default:
		c.Action = changelog.Restored
	}
	for _, name := range i.said() {
		before, after := changelog.Text(i.stored[name]), changelog.Text(i.values[name])
		if before != after {
			c.Values = append(c.Values, changelog.Value{Property: name, Before: before, After: after})
		}
	}
	if i.document != "" && c.Action == changelog.Created {
		c.Values = append(c.Values, changelog.Value{Property: "document", After: i.document})
	}
	return c, c.Action != changelog.Changed || len(c.Values) > 0
}

func textAt(s, path string) *tree.Value {
	return &tree.Value{Kind: tree.Text, At: place(path), Text: s}
}

// prefixed is the noun or the type of fact that an id belongs to by what it begins with; nil if there is none.
func prefixed(s *schema.Schema, id string) *schema.Type {
	if noun := s.NounOf(id); noun != nil {
		return noun
	}
	return s.FactOf(id)
}
