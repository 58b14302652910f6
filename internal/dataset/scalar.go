package dataset

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// properties are the values of a node or relationship as the graph holds them: text, int64, float64, bool, [edtf.Day],
// [time.Time], or nil for what is to be removed. Folded texts and the bounds of dates are among them.
type properties map[string]any

// String writes what a person wrote, in the order of the names: no bounds, no folded texts.
func (p properties) String() string {
	var words []string
	for _, name := range slices.Sorted(maps.Keys(p)) {
		_, bound := p[name].(edtf.Day)
		if !bound && p[name] != nil && !p.follows(name) {
			words = append(words, fmt.Sprintf("%s: %v", name, p[name]))
		}
	}
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, ", ")
}

// follows tells what is kept for comparing and searching a text.
func (p properties) follows(name string) bool {
	for _, suffix := range []string{"Folded", "Plain"} {
		if of, ok := strings.CutSuffix(name, suffix); ok && p[of] != nil {
			return true
		}
	}
	return name == "searchName" || name == "searchText"
}

// sameProps compares without what is absent or null on one side.
func sameProps(a, b properties) bool {
	set := func(p properties) properties {
		p = maps.Clone(p)
		maps.DeleteFunc(p, func(_ string, v any) bool { return v == nil })
		return p
	}
	return maps.Equal(set(a), set(b))
}

// set stores a value with what follows from it.
func (p properties) set(f *schema.Field, v any) {
	name := f.Name
	if f.Kind == schema.Reference {
		name = f.Property
	}
	p[name] = v
	for _, name := range folded.Properties(f) {
		p[name] = nil
	}
	if s, ok := v.(string); ok {
		for name, value := range folded.Of(f, s) {
			p[name] = value
		}
	}
	if f.Scalar != "EDTF" {
		return
	}
	p[f.First], p[f.Last] = nil, nil
	if s, ok := v.(string); ok {
		date, err := edtf.Parse(s)
		if err != nil {
			return // it was refused before
		}
		if !date.First.IsZero() {
			p[f.First] = date.First
		}
		if !date.Last.IsZero() {
			p[f.Last] = date.Last
		}
	}
}

// properties reads the values of a noun or fact, and refuses keys that are nothing of it.
func (c *compiler) properties(t *schema.Type, r record) properties {
	props := properties{}
	for _, m := range r.body.Members {
		f := t.Field(m.Key)
		switch {
		case contextKey(t, r, m.Key):
		case f != nil && f.Computed:
			c.Add(m.At, "%s is computed, expected no value for it%s", m.Key, insteadOf(t, m.Key))
		case f == nil || f.Follows() || isEdge(t, f):
			c.Add(m.At, "unknown key %s of %s, expected %s", m.Key, t.Name, tree.ExpectedKey(m.Key, keysOf(t, r.typed)))
		case f.Kind == schema.Property:
			if v, ok := c.property(f, m.Value); ok {
				props.set(f, v)
			}
		case f.Kind == schema.Reference:
			if m.Value.Kind == tree.Null {
				props.set(f, nil)
			} else if c.mention(m.Value, f.Target.Nouns, m.Key) {
				props.set(f, m.Value.Text)
			}
		}
	}
	c.rules(t, r.body, props)
	return props
}

// contextKey tells the keys that every object has besides the contract's fields.
func contextKey(t *schema.Type, r record, key string) bool {
	switch key {
	case "id", "claims":
		return true
	case "type":
		return r.typed
	case "node":
		return t.Kind == schema.Fact
	case "textFile":
		return t.Name == "Document"
	}
	return false
}

// keysOf lists the keys that an object may have.
func keysOf(t *schema.Type, typed bool) []string {
	keys := []string{"id"}
	if t.Kind == schema.Fact {
		keys = []string{"node", "id"}
	}
	if typed {
		keys = append(keys, "type")
	}
	for _, f := range t.Fields {
		if f.Name != "id" && !f.Computed && !f.Follows() && !isEdge(t, f) {
			keys = append(keys, f.Name)
		}
	}
	if t.Name == "Document" {
		keys = append(keys, "textFile")
	}
	if t.Name != "Claim" {
		keys = append(keys, "claims")
	}
	return keys
}

// isEdge tells a field that GraphQL has beside a relationship to one node, for the fact behind it: placeEdge beside place.
func isEdge(t *schema.Type, f *schema.Field) bool {
	name, ok := strings.CutSuffix(f.Name, "Edge")
	if !ok || f.Kind != schema.Relationship {
		return false
	}
	beside := t.Field(name)
	return beside != nil && beside.Kind == schema.Relationship && beside.Fact == f.Fact
}

// insteadOf names the date that a bound follows from.
func insteadOf(t *schema.Type, key string) string {
	for _, f := range t.Fields {
		if f.First == key || f.Last == key {
			return ": it follows from " + f.Name
		}
	}
	return ""
}

// property reads one value; null is a value too: the one that removes.
func (c *compiler) property(f *schema.Field, v *tree.Value) (any, bool) {
	if v.Kind == tree.Null {
		return nil, true
	}
	switch {
	case v.Kind == tree.List || v.Kind == tree.Object:
		c.Add(v.At, "%s is %s, expected %s", f.Name, v, scalarName(f))
		return nil, false
	case f.Enum != nil:
		return c.enum(f, v)
	}
	switch f.Scalar {
	case "Int", "Float":
		return c.number(f, v)
	case "Boolean":
		if v.Kind == tree.Boolean {
			return strings.EqualFold(v.Text, "true"), true
		}
	case "EDTF":
		if v.Kind == tree.Text || v.Kind == tree.Integer {
			return c.checked(f, v, func() error { _, err := edtf.Parse(v.Text); return err })
		}
	case "Date":
		if v.Kind == tree.Text {
			return c.day(f, v)
		}
	case "DateTime":
		if v.Kind == tree.Text {
			return c.moment(f, v)
		}
	default:
		if v.Kind == tree.Text {
			return c.words(f, v)
		}
		if v.Kind != tree.Null {
			c.Add(v.At, "%s is %s, expected a text: put it in quotes", f.Name, v)
			return nil, false
		}
	}
	c.Add(v.At, "%s is %s, expected %s", f.Name, v, scalarName(f))
	return nil, false
}

// scalarName says what a field holds.
func scalarName(f *schema.Field) string {
	switch {
	case f.Enum != nil:
		return tree.Join(f.Enum)
	case f.Kind != schema.Property:
		return "an id"
	}
	switch f.Scalar {
	case "Int":
		return "a whole number"
	case "Float":
		return "a number"
	case "Boolean":
		return "true or false"
	case "EDTF":
		return "a date, as 2017-06-15, 2017-06 or 2017"
	case "Date":
		return "a day, as 2017-06-15"
	case "DateTime":
		return "a moment, as 2017-06-15T09:30:00Z"
	}
	return "a text"
}

func (c *compiler) enum(f *schema.Field, v *tree.Value) (any, bool) {
	if v.Kind == tree.Text && slices.Contains(f.Enum, v.Text) {
		return v.Text, true
	}
	c.Add(v.At, "%s is %s, expected %s", f.Name, v, tree.Join(f.Enum))
	return nil, false
}

func (c *compiler) number(f *schema.Field, v *tree.Value) (any, bool) {
	if f.Scalar == "Int" && v.Kind == tree.Integer {
		if n, err := strconv.ParseInt(v.Text, 10, 64); err == nil {
			return n, true
		}
		c.Add(v.At, "%s is %s, expected a whole number of at most 64 bits", f.Name, v.Text)
		return nil, false
	}
	if f.Scalar == "Float" && (v.Kind == tree.Integer || v.Kind == tree.Number) {
		if n, err := strconv.ParseFloat(v.Text, 64); err == nil && !math.IsInf(n, 0) {
			return n, true
		}
		c.Add(v.At, "%s is %s, expected a number that fits 64 bits", f.Name, v.Text)
		return nil, false
	}
	c.Add(v.At, "%s is %s, expected %s", f.Name, v, scalarName(f))
	return nil, false
}

func (c *compiler) checked(f *schema.Field, v *tree.Value, check func() error) (any, bool) {
	if err := check(); err != nil {
		c.Add(v.At, "%s: %s", f.Name, err)
		return nil, false
	}
	return v.Text, true
}

func (c *compiler) day(f *schema.Field, v *tree.Value) (any, bool) {
	day, err := edtf.ParseDay(v.Text)
	if err != nil {
		c.Add(v.At, "%s: %s", f.Name, err)
		return nil, false
	}
	return day, true
}

func (c *compiler) moment(f *schema.Field, v *tree.Value) (any, bool) {
	moment, err := time.Parse(time.RFC3339, v.Text)
	if err != nil {
		c.Add(v.At, "%s is %s, expected %s", f.Name, v, scalarName(f))
		return nil, false
	}
	return moment, true
}

// maxIndexed bounds texts that are indexed: the graph refuses longer keys.
const maxIndexed = 2000

func (c *compiler) words(f *schema.Field, v *tree.Value) (any, bool) {
	switch {
	case strings.TrimSpace(v.Text) == "":
		c.Add(v.At, "%s is empty, expected a text, or null to remove it", f.Name)
	case f.Folded != "" && utf8.RuneCountInString(v.Text) > maxIndexed:
		c.Add(v.At, "%s has %d characters, expected at most %d", f.Name, utf8.RuneCountInString(v.Text), maxIndexed)
	default:
		return v.Text, true
	}
	return nil, false
}
