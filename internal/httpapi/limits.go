package httpapi

import (
	"cmp"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The settings of the limits, as their errors name them.
const (
	settingBodyBytes  = "--max-body-bytes"
	settingTokens     = "--max-tokens"
	settingDepth      = "--max-depth"
	settingFields     = "--max-fields"
	settingFragments  = "--max-fragments"
	settingRootFields = "--max-root-fields"
	settingAliases    = "--max-aliases"
	settingDirectives = "--max-directives"
	settingTime       = "--max-request-time"
)

// extent is how much a document, or a part of one, asks for, with fragments counted wherever they are spread.
type extent struct {
	depth      int // of nested fields
	top        int // fields at the top
	fields     int
	aliases    int
	directives int
	introspect bool           // __schema or __type
	deferred   *ast.Directive // a @defer or @stream, which are not served
}

// tooMany is where counting stops: fragments that spread each other may stand for more fields than fit an int.
const tooMany = 1 << 30

func (e *extent) add(other extent) {
	e.depth = max(e.depth, other.depth)
	e.top = min(e.top+other.top, tooMany)
	e.fields = min(e.fields+other.fields, tooMany)
	e.aliases = min(e.aliases+other.aliases, tooMany)
	e.directives = min(e.directives+other.directives, tooMany)
	e.introspect = e.introspect || other.introspect
	e.deferred = cmp.Or(e.deferred, other.deferred)
}

// check reports the limits that a document goes over. What operations and fragments have in common counts once an operation,
// even of operations that are not asked for, because all of it is validated.
func (l Limits) check(doc *ast.QueryDocument) (total extent, errs gqlerror.List) {
	m := meter{fragments: make(map[string]*ast.FragmentDefinition, len(doc.Fragments)), measured: map[string]extent{}}
	for _, fragment := range doc.Fragments {
		m.fragments[fragment.Name] = fragment
	}
	for _, op := range doc.Operations {
		top := total.top
		total.top = 0
		total.add(m.operation(op))
		total.top = max(total.top, top)
	}
	for _, fragment := range doc.Fragments {
		if _, ok := m.measured[fragment.Name]; !ok {
			unused := m.fragment(fragment.Name)
			unused.top = 0
			total.add(unused)
		}
	}
	for _, limit := range []struct {
		setting, noun  string
		value, allowed int
	}{
		{settingDepth, "levels of fields", total.depth, l.Depth},
		{settingRootFields, "fields at its top", total.top, l.RootFields},
		{settingFields, "fields, fragments included", total.fields, l.Fields},
		{settingFragments, "fragments", len(doc.Fragments), l.Fragments},
		{settingAliases, "aliases, fragments included", total.aliases, l.Aliases},
		{settingDirectives, "directives, fragments included", total.directives, l.Directives},
	} {
		switch {
		case limit.value <= limit.allowed:
		case limit.value >= tooMany:
			errs = append(errs, overLimit(limit.setting, limit.noun, -1, limit.allowed))
		default:
			errs = append(errs, overLimit(limit.setting, limit.noun, limit.value, limit.allowed))
		}
	}
	return total, errs
}

// meter measures operations. Each fragment is measured once, so the work grows with the document's text, not with what
// the text stands for.
type meter struct {
	fragments map[string]*ast.FragmentDefinition
	measured  map[string]extent
}

// operation measures an operation.
func (m *meter) operation(op *ast.OperationDefinition) extent {
	e := m.selections(op.SelectionSet)
	e.add(m.directives(op.Directives))
	for _, variable := range op.VariableDefinitions {
		e.add(m.directives(variable.Directives))
	}
	return e
}

func (m *meter) selections(set ast.SelectionSet) extent {
	var sum extent
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			below := m.selections(s.SelectionSet)
			below.depth++
			below.top = 1
			below.fields = min(below.fields+1, tooMany)
			below.introspect = below.introspect || s.Name == "__schema" || s.Name == "__type"
			if s.Alias != s.Name {
				below.aliases = min(below.aliases+1, tooMany)
			}
			below.add(m.directives(s.Directives))
			sum.add(below)
		case *ast.InlineFragment:
			sum.add(m.selections(s.SelectionSet))
			sum.add(m.directives(s.Directives))
		case *ast.FragmentSpread:
			sum.add(m.fragment(s.Name))
			sum.add(m.directives(s.Directives))
		}
	}
	return sum
}

func (m *meter) fragment(name string) extent {
	if e, ok := m.measured[name]; ok {
		return e
	}
	m.measured[name] = extent{} // ends cycles, which validation refuses
	definition := m.fragments[name]
	if definition == nil {
		return extent{}
	}
	e := m.selections(definition.SelectionSet)
	e.add(m.directives(definition.Directives))
	m.measured[name] = e
	return e
}

func (m *meter) directives(list ast.DirectiveList) extent {
	e := extent{directives: len(list)}
	for _, d := range list {
		if d.Name == "defer" || d.Name == "stream" {
			e.deferred = d
		}
	}
	return e
}
