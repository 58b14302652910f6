package dataset

import (
	"maps"
	"slices"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// The rules of datasets for those who state single nodes and facts in another way, such as by the API.

// Object is what is said of one node or fact.
type Object struct {
	// Values are what is to be set: as the graph holds them ([Parameters] makes parameters of them), nil for what is to be removed. What follows from them, such
	// as folded texts and the bounds of dates, is among them.
	Values map[string]any
	// Mentions are the ids of nodes that values refer to.
	Mentions []Mention
}

// Mention is an id of a node that must exist, and where it stands.
type Mention struct {
	ID string
	At tree.Position
}

// ReadObject reads and checks the values of a node or fact. What is wrong with them is added to p.
func ReadObject(s *schema.Schema, p *tree.Problems, t *schema.Type, body *tree.Value) Object {
	c := newCompiler(p, s)
	o := Object{Values: c.properties(t, record{noun: t, body: body, file: &fileContext{}})}
	for _, r := range c.references {
		o.Mentions = append(o.Mentions, Mention{r.id, r.at})
	}
	return o
}

// SetValue sets a value that has passed the rules, with what follows from it.
func SetValue(values map[string]any, f *schema.Field, v any) { properties(values).set(f, v) }

// StandIn is the value of a property that has none itself, by those that stand in for it; nil if they have none.
func StandIn(f *schema.Field, values map[string]any) any { return standIn(f, values) }

// CheckNodeID checks that a value is the id of one of the nouns.
func CheckNodeID(s *schema.Schema, p *tree.Problems, v *tree.Value, nouns []*schema.Type) bool {
	return newCompiler(p, s).wellFormed(v, nouns, "id")
}

// CheckFactID checks an id that is given to a fact.
func CheckFactID(s *schema.Schema, p *tree.Problems, t *schema.Type, v *tree.Value) bool {
	return newCompiler(p, s).factID(t, v)
}

// FactID is the id of a fact that none was given to.
func FactID(t *schema.Type, from, to string, values map[string]any) string {
	return factID(&fact{noun: t, from: from, to: to, props: values})
}

// ClaimID is the id of a claim that none was given to. The start is as it was given, empty if it was not.
func ClaimID(about, document, quote, start string) string {
	return "claim:" + hash(16, about, document, quote, start)
}

// CheckQuote looks a claim's quote up in its document's text, and sets where it begins and ends. The body is what the values
// were read from.
func CheckQuote(s *schema.Schema, p *tree.Problems, body *tree.Value, values map[string]any, document, text string) bool {
	return newCompiler(p, s).checkQuote(quote{&node{props: values}, document, body}, text)
}

// One is a fact of which a node has at most one.
type One struct {
	// Noun is what the node is, and Field leads to the fact from it.
	Noun  *schema.Type
	Field *schema.Field
}

// Ones finds, for each fact type, the ends that have at most one of it.
func Ones(s *schema.Schema) map[*schema.Type][]One {
	found := map[*schema.Type][]One{}
	for t, all := range ones(s) {
		for _, o := range all {
			found[t] = append(found[t], One{o.noun, o.field})
		}
	}
	return found
}

// Required are the values that a noun always has.
func Required(t *schema.Type) []*schema.Field {
	return slices.DeleteFunc(slices.Clone(t.Fields), func(f *schema.Field) bool {
		return f.Kind != schema.Property || f.Computed || !f.Required || f.Name == "id"
	})
}

// Parameters are values as the database wants them.
func Parameters(values map[string]any) map[string]any {
	out := maps.Clone(values)
	for name, v := range out {
		out[name] = parameter(v)
	}
	return out
}

// SameValue says whether the graph's value is the one that was read.
func SameValue(read, stored any) bool { return sameValue(read, stored) }
