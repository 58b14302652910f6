package coerce

import "github.com/vektah/gqlparser/v2/ast"

// visitor visits the places in a document where a variable stands.
type visitor struct {
	variable  string
	fragments ast.FragmentDefinitionList
	visit     func(*ast.Value)
	// seen are the fragments that were visited.
	seen map[string]bool
}

// selections visits the places in a selection, in each fragment once.
func (u visitor) selections(set ast.SelectionSet) {
	for _, selection := range set {
		switch s := selection.(type) {
		case *ast.Field:
			u.directives(s.Directives)
			u.arguments(s.Arguments)
			u.selections(s.SelectionSet)
		case *ast.InlineFragment:
			u.directives(s.Directives)
			u.selections(s.SelectionSet)
		case *ast.FragmentSpread:
			u.directives(s.Directives)
			if fragment := u.fragments.ForName(s.Name); fragment != nil && !u.seen[s.Name] {
				u.seen[s.Name] = true
				u.selections(fragment.SelectionSet)
			}
		}
	}
}

func (u visitor) directives(directives ast.DirectiveList) {
	for _, directive := range directives {
		u.arguments(directive.Arguments)
	}
}

func (u visitor) arguments(arguments ast.ArgumentList) {
	for _, argument := range arguments {
		u.value(argument.Value)
	}
}

func (u visitor) value(v *ast.Value) {
	if v.Kind == ast.Variable && v.Raw == u.variable {
		u.visit(v)
	}
	for _, child := range v.Children {
		u.value(child.Value)
	}
}
