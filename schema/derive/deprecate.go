package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// deprecate lets what follows from a field go with it: the conditions, orders, groups and values that are derived from a deprecated field are
// deprecated, too.
func (d *deriver) deprecate() {
	for _, def := range d.nouns.Definitions {
		for _, f := range def.Fields {
			announced := f.Directives.ForName("deprecated")
			if announced == nil {
				continue
			}
			for _, end := range []string{"Where", "Order", "Group", "Extremes", "Numbers", "Values", "Property"} {
				if derived := d.out.Definitions.ForName(def.Name + end); derived != nil && d.nouns.Definitions.ForName(derived.Name) == nil {
					deprecateIn(derived, f.Name, announced)
				}
			}
		}
	}
}

// deprecateIn deprecates the field or value of a name, if the type has one.
func deprecateIn(def *ast.Definition, name string, announced *ast.Directive) {
	add := func(directives ast.DirectiveList) ast.DirectiveList {
		return append(slices.Clone(directives), announced)
	}
	for i, f := range def.Fields {
		if f.Name == name && f.Directives.ForName("deprecated") == nil {
			def.Fields[i] = clone(f)
			def.Fields[i].Directives = add(f.Directives)
		}
	}
	for i, v := range def.EnumValues {
		if v.Name == constant(name) {
			deprecated := *v
			deprecated.Directives = add(v.Directives)
			def.EnumValues[i] = &deprecated
		}
	}
}
