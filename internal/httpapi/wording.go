package httpapi

import (
	"regexp"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The validator's messages say what is wrong, but not always what was expected. Its errors have no types: their words are all
// there is to know them by, and what is not recognized stays as it is.
var (
	enumNamed  = regexp.MustCompile(`(?i)\benum\b`)
	quotedName = regexp.MustCompile(`"(\w+)"`)
	fragments  = regexp.MustCompile(`an inline fragment on (.*)\?$`)
)

// rewordValidation lists the values of an enum that a value is not of, and names each type for a fragment once.
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
