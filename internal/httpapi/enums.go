package httpapi

import (
	"maps"
	"slices"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// checkEnums finds a variable whose value is one of an enum but for upper and lower case. GraphQL's names differ by case; the
// validator lets these pass, and they would be compared as they are.
func checkEnums(schema *ast.Schema, op *ast.OperationDefinition, variables map[string]any) error {
	for _, declared := range op.VariableDefinitions {
		path := ast.Path{ast.PathName("variable"), ast.PathName(declared.Variable)}
		if err := checkEnum(schema, declared.Type, variables[declared.Variable], path); err != nil {
			return err
		}
	}
	return nil
}

func checkEnum(schema *ast.Schema, t *ast.Type, value any, path ast.Path) error {
	if elements, ok := value.([]any); ok && t.Elem != nil {
		for i, element := range elements {
			if err := checkEnum(schema, t.Elem, element, append(path, ast.PathIndex(i))); err != nil {
				return err
			}
		}
		return nil
	}
	def := schema.Types[t.Name()]
	switch value := value.(type) {
	case string:
		if def.Kind == ast.Enum && def.EnumValues.ForName(value) == nil {
			return &gqlerror.Error{Message: value + " is not a valid " + def.Name, Path: slices.Clone(path)}
		}
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(value)) {
			if f := def.Fields.ForName(name); f != nil {
				if err := checkEnum(schema, f.Type, value[name], append(path, ast.PathName(name))); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
