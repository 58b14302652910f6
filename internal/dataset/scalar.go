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
	"github.com/entente-graph/entente/internal/fold"
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
		_, folded := p[strings.TrimSuffix(name, "Folded")]
		if !bound && p[name] != nil && !(folded && strings.HasSuffix(name, "Folded")) {
			words = append(words, fmt.Sprintf("%s: %v", name, p[name]))
		}
	}
	if len(words) == 0 {
		return "none"
	}
	return strings.Join(words, ", ")
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
	if f.Folded != "" {
		p[f.Folded] = nil
		if s, ok := v.(string); ok {
			p[f.Folded] = fold.Text(s)
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
	for _, m := range r.body.members {
		f := t.Field(m.key)
		switch {
		case contextKey(t, r, m.key):
		case f != nil && f.Computed:
			c.add(m.at, "%s is computed, expected no value for it%s", m.key, insteadOf(t, m.key))
		case f == nil || f.Follows() || isEdge(t, f):
			c.add(m.at, "unknown key %s of %s, expected %s", m.key, t.Name, expectedKey(m.key, keysOf(t, r.typed)))
		case f.Kind == schema.Property:
			if v, ok := c.property(f, m.value); ok {
				props.set(f, v)
			}
		case f.Kind == schema.Reference:
			if m.value.kind == null {
				props.set(f, nil)
			} else if c.mention(m.value, f.Target.Nouns, m.key) {
				props.set(f, m.value.text)
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
func (c *compiler) property(f *schema.Field, v *value) (any, bool) {
	if v.kind == null {
		return nil, true
	}
	switch {
	case v.kind == list || v.kind == object:
		c.add(v.at, "%s is %s, expected %s", f.Name, v, scalarName(f))
		return nil, false
	case f.Enum != nil:
		return c.enum(f, v)
	}
	switch f.Scalar {
	case "Int", "Float":
		return c.number(f, v)
	case "Boolean":
		if v.kind == boolean {
			return strings.EqualFold(v.text, "true"), true
		}
	case "EDTF":
		if v.kind == text || v.kind == integer {
			return c.checked(f, v, func() error { _, err := edtf.Parse(v.text); return err })
		}
	case "Date":
		if v.kind == text {
			return c.day(f, v)
		}
	case "DateTime":
		if v.kind == text {
			return c.moment(f, v)
		}
	default:
		if v.kind == text {
			return c.words(f, v)
		}
		if v.kind != null {
			c.add(v.at, "%s is %s, expected a text: put it in quotes", f.Name, v)
			return nil, false
		}
	}
	c.add(v.at, "%s is %s, expected %s", f.Name, v, scalarName(f))
	return nil, false
}

// scalarName says what a field holds.
func scalarName(f *schema.Field) string {
	switch {
	case f.Enum != nil:
		return join(f.Enum)
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

func (c *compiler) enum(f *schema.Field, v *value) (any, bool) {
	if v.kind == text && slices.Contains(f.Enum, v.text) {
		return v.text, true
	}
	c.add(v.at, "%s is %s, expected %s", f.Name, v, join(f.Enum))
	return nil, false
}

func (c *compiler) number(f *schema.Field, v *value) (any, bool) {
	if f.Scalar == "Int" && v.kind == integer {
		if n, err := strconv.ParseInt(v.text, 10, 64); err == nil {
			return n, true
		}
		c.add(v.at, "%s is %s, expected a whole number of at most 64 bits", f.Name, v.text)
		return nil, false
	}
	if f.Scalar == "Float" && (v.kind == integer || v.kind == number) {
		if n, err := strconv.ParseFloat(v.text, 64); err == nil && !math.IsInf(n, 0) {
			return n, true
		}
		c.add(v.at, "%s is %s, expected a number that fits 64 bits", f.Name, v.text)
		return nil, false
	}
	c.add(v.at, "%s is %s, expected %s", f.Name, v, scalarName(f))
	return nil, false
}

func (c *compiler) checked(f *schema.Field, v *value, check func() error) (any, bool) {
	if err := check(); err != nil {
		c.add(v.at, "%s: %s", f.Name, err)
		return nil, false
	}
	return v.text, true
}

func (c *compiler) day(f *schema.Field, v *value) (any, bool) {
	day, err := edtf.ParseDay(v.text)
	if err != nil {
		c.add(v.at, "%s: %s", f.Name, err)
		return nil, false
	}
	return day, true
}

func (c *compiler) moment(f *schema.Field, v *value) (any, bool) {
	moment, err := time.Parse(time.RFC3339, v.text)
	if err != nil {
		c.add(v.at, "%s is %s, expected %s", f.Name, v, scalarName(f))
		return nil, false
	}
	return moment, true
}

// maxIndexed bounds texts that are indexed: the graph refuses longer keys.
const maxIndexed = 2000

func (c *compiler) words(f *schema.Field, v *value) (any, bool) {
	switch {
	case strings.TrimSpace(v.text) == "":
		c.add(v.at, "%s is empty, expected a text, or null to remove it", f.Name)
	case f.Folded != "" && utf8.RuneCountInString(v.text) > maxIndexed:
		c.add(v.at, "%s has %d characters, expected at most %d", f.Name, utf8.RuneCountInString(v.text), maxIndexed)
	default:
		return v.text, true
	}
	return nil, false
}
