package main

import (
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
)

// typeOf reads a type as SDL writes it: "[Event!]!".
func typeOf(text string) *ast.Type {
	name, nonNull := strings.CutSuffix(text, "!")
	if inner, isList := strings.CutPrefix(name, "["); isList {
		return &ast.Type{Elem: typeOf(strings.TrimSuffix(inner, "]")), NonNull: nonNull}
	}
	return &ast.Type{NamedType: name, NonNull: nonNull}
}

func field(name, description, typ string) *ast.FieldDefinition {
	return &ast.FieldDefinition{Name: name, Description: description, Type: typeOf(typ)}
}

func argument(name, description, typ string) *ast.ArgumentDefinition {
	return &ast.ArgumentDefinition{Name: name, Description: description, Type: typeOf(typ)}
}

func stringArgument(name, value string) *ast.Argument {
	return &ast.Argument{Name: name, Value: &ast.Value{Raw: value, Kind: ast.StringValue}}
}

func clone(f *ast.FieldDefinition) *ast.FieldDefinition {
	c := *f
	return &c
}
