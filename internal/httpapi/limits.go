package httpapi

import (
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The settings of the limits, as their errors name them.
const (
	settingBodyBytes  = "--max-body-bytes"
	settingTokens     = "--max-tokens"
	settingDepth      = "--max-depth"
	settingFields     = "--max-fields"
	settingRootFields = "--max-root-fields"
	settingAliases    = "--max-aliases"
	settingDirectives = "--max-directives"
	settingTime       = "--max-request-time"
)

// extent is how much an operation, or a part of one, asks for, with fragments counted wherever they are spread.
type extent struct {
	depth      int // of nested fields
	top        int // fields at the top
	fields     int
	aliases    int
	directives int
	introspect bool // __schema or __type at the top
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
}

// check reports the limits that an operation goes over.
func (l Limits) check(e extent) gqlerror.List {
	var errs gqlerror.List
	for _, limit := range []struct {
		name, setting, noun string
		value, allowed      int
	}{
		{"depth", settingDepth, "levels of fields", e.depth, l.Depth},
		{"rootFields", settingRootFields, "fields at its top", e.top, l.RootFields},
		{"fields", settingFields, "fields, fragments included", e.fields, l.Fields},
		{"aliases", settingAliases, "aliases, fragments included", e.aliases, l.Aliases},
		{"directives", settingDirectives, "directives, fragments included", e.directives, l.Directives},
	} {
		switch {
		case limit.value <= limit.allowed:
		case limit.value >= tooMany:
			errs = append(errs, overLimit(limit.name, limit.setting, limit.noun, -1, limit.allowed))
		default:
			errs = append(errs, overLimit(limit.name, limit.setting, limit.noun, limit.value, limit.allowed))
		}
	}
	return errs
}

// meter measures operations. Each fragment is measured once, so the work grows with the document's text, not with what
// the text stands for.
type meter struct {
	fragments map[string]*ast.FragmentDefinition
	measured  map[string]extent
	// deferred is the first @defer or @stream, which are not served.
	deferred *ast.Directive
}

func newMeter(doc *ast.QueryDocument) *meter {
	m := &meter{measured: map[string]extent{}}
	if len(doc.Fragments) > 0 {
		m.fragments = make(map[string]*ast.FragmentDefinition, len(doc.Fragments))
	}
	for _, fragment := range doc.Fragments {
		m.fragments[fragment.Name] = fragment
	}
	return m
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
			below.introspect = s.Name == "__schema" || s.Name == "__type"
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
	for _, d := range list {
		if (d.Name == "defer" || d.Name == "stream") && m.deferred == nil {
			m.deferred = d
		}
	}
	return extent{directives: len(list)}
}
