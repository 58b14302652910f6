package httpapi

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/coerce"
)

// The validator's messages say what is wrong, but not always what was expected. Its errors have no types: their words are all
// there is to know them by, and what is not recognized stays as it is.
var (
	enumNamed  = regexp.MustCompile(`(?i)\benum\b`)
	quotedName = regexp.MustCompile(`"(\w+)"`)
	fragments  = regexp.MustCompile(`an inline fragment on (.*)\?$`)
	noField    = regexp.MustCompile(`^Cannot query field "(\w+)" on type "(\w+)"\.`)
	noMember   = regexp.MustCompile(`^Field "(\w+)" is not defined by type "(\w+)"\.`)
)

// mostElsewhere is how many places are told: more are no help.
const mostElsewhere = 3

// rewordValidation lists the values of an enum that a value is not of, names each type for a fragment once, and says where
// what a type does not have itself stands.
func rewordValidation(schema *ast.Schema, err *gqlerror.Error) {
	if enumNamed.MatchString(err.Message) && !strings.Contains(err.Message, "Did you mean") {
		for _, name := range quotedName.FindAllStringSubmatch(err.Message, -1) {
			if def := schema.Types[name[1]]; def != nil && def.Kind == ast.Enum {
				err.Message = strings.TrimSuffix(err.Message, ".") + ": expected " + oneOf(enumValues(def)) + "."
				break
			}
		}
	}
	if at := fragments.FindStringSubmatchIndex(err.Message); at != nil {
		var names []string
		for _, name := range quotedName.FindAllString(err.Message[at[2]:at[3]], -1) {
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		err.Message = err.Message[:at[2]] + oneOf(names) + "?"
	}
	for _, missing := range []struct {
		says      *regexp.Regexp
		elsewhere func(*ast.Schema, *ast.Definition, string) []string
	}{{noField, onNodes}, {noMember, coerce.Within}} {
		named := missing.says.FindStringSubmatch(err.Message)
		if named == nil || schema.Types[named[2]] == nil {
			continue
		}
		if found := missing.elsewhere(schema, schema.Types[named[2]], named[1]); found != nil && len(found) <= mostElsewhere {
			err.Message = named[0] + " Did you mean " + oneOf(found) + "?"
		}
	}
}

// onNodes finds a field that a type does not have itself, but the nodes that it lists or leads to do: how the field is asked for there.
func onNodes(schema *ast.Schema, def *ast.Definition, name string) []string {
	var found []string
	for _, way := range []string{"nodes", "node"} {
		field := def.Fields.ForName(way)
		if field == nil || len(field.Arguments) > 0 { // Query.node takes an id
			continue
		}
		node := schema.Types[field.Type.Name()]
		if node.Fields.ForName(name) != nil {
			return []string{way + " { " + name + " }"}
		}
		for _, possible := range schema.GetPossibleTypes(node) {
			if possible.Fields.ForName(name) != nil {
				found = append(found, way+" { ... on "+possible.Name+" { "+name+" } }")
			}
		}
	}
	slices.Sort(found)
	return found
}

func enumValues(def *ast.Definition) []string {
	names := make([]string, len(def.EnumValues))
	for i, value := range def.EnumValues {
		names[i] = value.Name
	}
	return names
}

// oneOf lists alternatives.
func oneOf(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
