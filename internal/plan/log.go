package plan

import (
	"strings"

	"github.com/entente-graph/entente/schema"
)

// Revised is how often a node or fact was written.
type Revised struct{}

// Entries are small records that a node holds in parallel lists.
type Entries struct {
	// List is the property that holds one of the lists, of a value that each record has.
	List   string
	Object *Object
}

// Entry is a value of one of these records; null where its text is empty and Nullable is set.
type Entry struct {
	// List is the property that holds it.
	List     string
	Nullable bool
}

// entries plans a list of records that a node holds in parallel lists.
func (b *builder) entries(f *schema.Field, field collected) (Value, int) {
	def := b.schema.AST.Types[field.field.Definition.Type.Name()]
	list := func(name string) string { return f.Name + strings.ToUpper(name[:1]) + name[1:] }
	variant, _ := b.fields(def, Typename(def.Name), field.selections, func(part collected) (Value, int) {
		return Entry{List: list(part.field.Name), Nullable: !part.field.Definition.Type.NonNull}, 0
	})
	return &Entries{List: list(def.Fields[0].Name), Object: &Object{Variants: []Variant{variant}}}, 1
}

// logOrder is the order of records, where nobody asks for another: changes as they were made, change sets the latest first.
var logOrder = map[string][]Key{
	"Change":    {{Property: "sequence", Scalar: "Int"}, idKey},
	"ChangeSet": {{Property: "at", Descending: true, Scalar: "DateTime"}, idKey},
}

// since is the condition that a record came after a place in the order of changes. Changes have it always, because the index that
// finds them so has them in their order.
func since(t *schema.Type, argument any) Condition {
	if argument == nil && t.Name != "Change" {
		return nil
	}
	return Compare{Property: "sequence", Operator: Greater, Value: integer(argument), Scalar: "Int"}
}
