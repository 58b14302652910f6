package main

import (
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
)

// public takes out of a contract what clients have no use for, and code generators stumble over: the directives that map it to the graph,
// and types that nothing else leads to. What an interface says of a field, and what all
// lists take, is said once: every tool loads the whole contract.
func public(contract *ast.SchemaDocument) {
	internal := contract.Directives
	contract.Directives = nil
	strip := func(directives ast.DirectiveList) ast.DirectiveList {
		return slices.DeleteFunc(slices.Clone(directives), func(d *ast.Directive) bool { return internal.ForName(d.Name) != nil })
	}
	for i, def := range contract.Definitions {
		clean := *def
		clean.Directives = strip(def.Directives)
		clean.Fields = nil
		for _, f := range def.Fields {
			f = clone(f)
			f.Directives = strip(f.Directives)
			if saidElsewhere(contract, def, f) {
				f.Description = ""
			}
			if def.Name == "Query" && f.Arguments.ForName("after") != nil {
				silence(f)
			}
			clean.Fields = append(clean.Fields, f)
		}
		contract.Definitions[i] = &clean
	}
	used := reached(contract)
	contract.Definitions = slices.DeleteFunc(contract.Definitions, func(def *ast.Definition) bool { return !used[def.Name] })
}

// saidElsewhere says whether an interface of a type says the same of a field; of an interface, whether a wider one does.
func saidElsewhere(contract *ast.SchemaDocument, def *ast.Definition, f *ast.FieldDefinition) bool {
	if f.Description == inherited(contract, def, f.Name) {
		return true
	}
	if def.Kind != ast.Interface {
		return false
	}
	return slices.ContainsFunc([]string{"Node", "Entity", "Fact"}, func(wider string) bool {
		said := fieldOf(contract, wider, f.Name)
		return wider != def.Name && said != nil && said.Description == f.Description && isWider(contract, wider, def.Name)
	})
}

// isWider says whether all types that have one interface have another one, too.
func isWider(contract *ast.SchemaDocument, wider, face string) bool {
	return !slices.ContainsFunc(contract.Definitions, func(def *ast.Definition) bool {
		return slices.Contains(def.Interfaces, face) && !slices.Contains(def.Interfaces, wider)
	})
}

// reached are the names of the types that a request can come to from the root types.
func reached(contract *ast.SchemaDocument) map[string]bool {
	used := map[string]bool{}
	var visit func(name string)
	visit = func(name string) {
		def := contract.Definitions.ForName(name)
		if def == nil || used[name] {
			return
		}
		used[name] = true
		for _, f := range def.Fields {
			visit(f.Type.Name())
			for _, argument := range f.Arguments {
				visit(argument.Type.Name())
			}
		}
		for _, other := range slices.Concat(def.Interfaces, def.Types) {
			visit(other)
		}
		for _, other := range contract.Definitions {
			if slices.Contains(other.Interfaces, name) {
				visit(other.Name)
			}
		}
	}
	for _, root := range []string{"Query", "Mutation", "Subscription"} {
		visit(root)
	}
	return used
}
