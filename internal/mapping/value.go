package mapping

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// cell is a value with its place.
type cell struct {
	text  string
	at    tree.Position
	items []cell // of a list in JSON
	// object is one of JSON, whose members are what has values.
	object *tree.Value
}

// there tells whether it is a value at all.
func (c cell) there() bool { return c.text != "" || len(c.items) > 0 || c.object != nil }

// spread puts the parts of lists in the place of these.
func spread(cells []cell) (all []cell) {
	for _, c := range cells {
		if len(c.items) > 0 {
			all = append(all, spread(c.items)...)
		} else {
			all = append(all, c)
		}
	}
	return all
}

// isText sees to it that a value is one text, which a list of one text is too.
func (r *row) isText(c *cell) bool {
	for len(c.items) == 1 {
		*c = c.items[0]
	}
	switch {
	case len(c.items) > 1:
		r.problems.Add(c.items[1].at, "here are %d values, expected one: `each` makes something of every one", len(c.items))
	case c.object != nil:
		r.problems.Add(c.at, "here is an object, expected a text: name one of its members behind a dot, as %s", exampleMember(c.object))
	default:
		return true
	}
	return false
}

// exampleMember names a member of an object.
func exampleMember(object *tree.Value) string {
	for _, m := range object.Members {
		if m.Value.Kind != tree.Object && m.Value.Kind != tree.List {
			return "{…." + m.Key + "}"
		}
	}
	return "{….name}"
}

// value is what a mapping takes from a row: a template, or a column with what is to be done to it. The steps are done in the
// order of the fields.
type value struct {
	at      tree.Position
	columns []string // the first of them that has a value
	of      *template

	null   []string
	split  string
	match  *regexp.Regexp
	words  map[string]*string // map: what stands for what, by its plain form; nil for nothing
	keys   []string           // the words of map as they are written
	become []cell             // and what they become, where that is something
	keep   bool               // what is not in words stays as it is
	dates  []*dateOrder
	lookup *lookup
	drop   bool // what does not fit is left out and counted, instead of being a problem
	pass   bool // what does not fit is no value
}

// valueKeys are the keys of a value that is an object.
var valueKeys = []string{"column", "columns", "null", "split", "match", "map", "date", "lookup", "otherwise"}

// isValue tells an object that is a value from one that describes a node or an end.
func isValue(v *tree.Value) bool {
	return v.Kind == tree.Object && (v.Member("column") != nil || v.Member("columns") != nil)
}

// value reads a value of a mapping. It is nil if it added a problem.
func (l *loader) value(v *tree.Value) *value {
	before := len(l.List)
	parsed := &value{at: v.At}
	switch {
	case v.Kind == tree.Text || v.Kind == tree.Integer || v.Kind == tree.Number || v.Kind == tree.Boolean:
		parsed.of = parseTemplate(l.Problems, v)
	case isValue(v):
		for _, m := range v.Members {
			l.valueMember(parsed, m)
		}
	default:
		l.Add(v.At, "found %s, expected a text with columns in braces, as \"{Title}\", or an object with the key column", v)
	}
	if len(l.List) > before {
		return nil
	}
	return parsed
}

func (l *loader) valueMember(parsed *value, m tree.Member) {
	v := m.Value
	switch m.Key {
	case "column":
		if l.isText(m.Key, v) {
			parsed.columns = []string{v.Text}
		}
	case "columns":
		parsed.columns = l.texts(m.Key, v)
	case "null":
		parsed.null = l.texts(m.Key, v)
	case "split":
		if l.isText(m.Key, v) {
			parsed.split = v.Text
		}
	case "match":
		if !l.isText(m.Key, v) {
			return
		}
		expression, err := regexp.Compile(v.Text)
		if err != nil {
			l.Add(v.At, "match is not a regular expression: %s", strings.TrimPrefix(err.Error(), "error parsing regexp: "))
		}
		parsed.match = expression
	case "map":
		parsed.words = l.words(v)
		for _, m := range v.Members {
			parsed.keys = append(parsed.keys, m.Key)
			if m.Value.Kind != tree.Null && m.Value.Kind != tree.List && m.Value.Kind != tree.Object {
				parsed.become = append(parsed.become, cell{text: m.Value.Text, at: m.Value.At})
			}
		}
	case "date":
		for _, order := range l.texts(m.Key, v) {
			parsed.dates = append(parsed.dates, l.dateOrder(v.At, order))
		}
	case "lookup":
		parsed.lookup = l.lookup(v)
	case "otherwise":
		switch v.Text {
		case "drop":
			parsed.drop = true
		case "nothing":
			parsed.pass = true
		case "keep":
			parsed.keep = true
		default:
			l.Add(v.At, "otherwise is %s, expected drop (leave the value out, and count it), nothing (there is no value then) or keep (of map: the value as it is)", v)
		}
	default:
		l.Add(m.At, "unknown key %s of a value, expected %s", m.Key, tree.ExpectedKey(m.Key, valueKeys))
	}
}

func (l *loader) words(v *tree.Value) map[string]*string {
	if v.Kind != tree.Object {
		l.Add(v.At, "map is %s, expected an object: what stands in the table, and what it becomes", v)
		return nil
	}
	words := map[string]*string{}
	for _, m := range v.Members {
		switch m.Value.Kind {
		case tree.Null:
			words[m.Key] = nil
		case tree.List, tree.Object:
			l.Add(m.Value.At, "%s becomes %s, expected one value, or null", tree.Quoted(m.Key), m.Value)
		default:
			words[m.Key] = &m.Value.Text
		}
	}
	for _, key := range slices.Sorted(maps.Keys(words)) {
		if _, written := words[fold.Plain(key)]; !written {
			words[fold.Plain(key)] = words[key]
		}
	}
	return words
}

// uses names the columns that the value reads.
func (v *value) uses(note func(name string, at tree.Position)) {
	if v == nil {
		return
	}
	for _, name := range v.columns {
		note(name, v.at)
	}
	if v.of != nil {
		v.of.columns(note)
	}
	if v.lookup != nil && v.lookup.at != nil {
		v.lookup.at.uses(note)
	}
}

// one is the value in a row, if there is one.
func (v *value) one(r *row) (cell, bool) {
	all := v.all(r)
	if len(all) == 0 {
		return cell{}, false
	}
	if len(all) > 1 {
		r.problems.Add(all[1].at, "here are %d values, expected one", len(all))
	}
	return all[0], true
}

// all are the values in a row: several if the value is split, or a list in JSON.
func (v *value) all(r *row) []cell {
	if v.of != nil {
		if c, ok := v.of.fill(r); ok {
			return []cell{c}
		}
		return nil
	}
	var found cell
	ok := false
	for _, name := range v.columns {
		if found, ok = r.cell(name); ok && !slices.Contains(v.null, found.text) {
			break
		}
		ok = false
	}
	if !ok {
		return nil
	}
	parts := []cell{found}
	switch {
	case len(found.items) > 0:
		parts = found.items
	case v.split != "":
		parts = nil
		for _, s := range strings.Split(found.text, v.split) {
			if s = strings.TrimSpace(s); s != "" && !slices.Contains(v.null, s) {
				parts = append(parts, cell{text: s, at: found.at})
			}
		}
	}
	var all []cell
	for _, c := range parts {
		if c, ok := v.step(r, c); ok {
			all = append(all, c)
		}
	}
	return all
}

// step does to one value what the mapping wants done.
func (v *value) step(r *row, c cell) (cell, bool) {
	given := c
	misfit := func(format string, args ...any) (cell, bool) {
		if v.drop || v.pass {
			r.unfit(v, given)
		} else {
			r.problems.Add(c.at, format, args...)
		}
		return cell{}, false
	}
	if (v.match != nil || v.words != nil || v.dates != nil || v.lookup != nil) && !r.isText(&c) {
		return cell{}, false
	}
	if v.match != nil {
		groups := v.match.FindStringSubmatch(c.text)
		if groups == nil {
			return misfit("%s does not match %s", tree.Quoted(c.text), v.match)
		}
		c.text = groups[min(1, len(groups)-1)]
	}
	if v.words != nil {
		word, known := v.word(r, c.text)
		switch {
		case known && word == nil:
			return cell{}, false
		case known:
			c.text = *word
		case v.keep:
			r.unfit(v, given)
		default:
			return misfit("%s is not in the mapping's map, expected one of its words", tree.Quoted(c.text))
		}
	}
	if v.dates != nil {
		date, reason := readDate(v.dates, c.text)
		if reason != "" {
			return misfit("%s", reason)
		}
		c.text = date
	}
	if v.lookup != nil {
		id, reason := v.lookup.find(r, c.text)
		if reason != "" {
			if row, is := v.lookup.lostTo(r, c.text); is && id == "" {
				r.problems.AddAfter(row.after, c.at, "%s; the row at %s describes it, and cannot be taken itself", reason, row.at)
				return cell{}, false
			}
			return misfit("%s", reason)
		}
		c.text = id
	}
	return c, true
}

// word is what a text becomes by the map: nil for nothing.
func (v *value) word(r *row, text string) (word *string, known bool) {
	if word, known = v.words[text]; !known {
		text = fold.Plain(text)
		word, known = v.words[text]
	}
	if known {
		r.use(wordUse{v, text})
	}
	return word, known
}

// as gives a value the kind that the field wants, as far as it can be told from its text.
func (c cell) as(f *schema.Field) *tree.Value {
	v := &tree.Value{Kind: tree.Text, At: c.at, Text: c.text}
	if f == nil {
		return v
	}
	switch f.Scalar {
	case "Int", "Float":
		if kind := tree.PlainKind(c.text); kind == tree.Integer || kind == tree.Number {
			v.Kind = kind
		}
	case "Boolean":
		if tree.PlainKind(c.text) == tree.Boolean {
			v.Kind = tree.Boolean
		}
	}
	return v
}
