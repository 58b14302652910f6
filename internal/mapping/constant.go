package mapping

import (
	"regexp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

// What a mapping says itself is checked when it is read, and told once, at its own line: every row would have the same problem.

// constants are the texts that a value can be by the mapping alone: a template without columns, and what the words of a map become.
func (l *loader) constants(v *value) []cell {
	v = l.meant(v)
	switch {
	case v == nil || v.dates != nil || v.lookup != nil:
		return nil
	case v.of == nil:
		return v.become
	case len(v.of.parts) == 0:
		return []cell{{at: v.of.at}}
	case len(v.of.parts) == 1 && v.of.parts[0].column == "":
		return []cell{{text: v.of.parts[0].text, at: v.of.at}}
	}
	return nil
}

// meant is a value, or what let or each name, if it is no more than such a name.
func (l *loader) meant(v *value) *value {
	const most = 20 // a name may stand for a column that is called as it is
	for range most {
		if v == nil || v.of == nil || len(v.of.parts) != 1 || len(v.of.parts[0].filters) > 0 {
			return v
		}
		named := l.named[v.of.parts[0].column]
		if named == nil {
			return v
		}
		v = named
	}
	return v
}

// checkConstants checks what the mapping itself gives a field.
func (l *loader) checkConstants(t *schema.Type, rule memberRule) {
	for _, c := range l.constants(rule.value) {
		dataset.ReadObject(l.schema, l.Problems, t, &tree.Value{Kind: tree.Object, At: c.at, Members: []tree.Member{
			{Key: rule.key, At: rule.at, Value: c.as(rule.field)},
		}})
	}
}

// idLetters are what the fixed parts of an id can have.
var idLetters = regexp.MustCompile(`^[a-z0-9:._-]*$`)

// checkID checks the parts of an id that do not come from the row.
func (l *loader) checkID(key string, v *value, nouns []*schema.Type) {
	constants := l.constants(v)
	for _, c := range constants {
		dataset.CheckNodeID(l.schema, l.Problems, text(c), nouns)
	}
	if v = l.meant(v); v == nil || v.of == nil || len(constants) > 0 || len(v.of.parts) == 1 {
		return
	}
	parts := v.of.parts
	var beginnings []string
	for _, noun := range nouns {
		beginnings = append(beginnings, noun.Prefix()+":")
	}
	begins := func(beginning string) bool { return strings.HasPrefix(parts[0].text, beginning) }
	if parts[0].column == "" && !slices.ContainsFunc(beginnings, begins) && !slices.ContainsFunc(beginnings, func(beginning string) bool {
		return strings.HasPrefix(beginning, parts[0].text)
	}) {
		l.Add(v.at, "%s begins with %s, expected an id that begins with %s", key, tree.Quoted(parts[0].text), tree.Join(beginnings))
		return
	}
	for _, p := range parts {
		if !idLetters.MatchString(p.text) {
			l.Add(v.at, "%s has %s, expected small letters a to z, digits, hyphens, dots and underscores, as ids have", key, tree.Quoted(p.text))
			return
		}
	}
}
