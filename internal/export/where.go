package export

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/coerce"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

const (
	// maxWhere is how long the text of a filter may be.
	maxWhere = 64 << 10
	// maxTokens is how many lexical tokens it may have.
	maxTokens = 10_000
)

// ParseArgument reads an argument of the contract's root field (`where` of `export`) from a text: a GraphQL value as it would stand in a
// query, or the same in JSON. An empty text is nil. Its error is a *plan.Error with the place in the text.
func ParseArgument(s *schema.Schema, field, argument, text string) (any, error) {
	text = strings.TrimSpace(text)
	refuse := func(format string, values ...any) error {
		return &plan.Error{Argument: argument, Message: fmt.Sprintf(format, values...)}
	}
	switch {
	case text == "":
		return nil, nil
	case len(text) > maxWhere:
		return nil, refuse("it is %d bytes long, and the limit is %d", len(text), maxWhere)
	}
	definitions := s.AST.Query.Fields.ForName(field).Arguments
	if value, ok := fromJSON(text); ok {
		coerced, err := coerce.Value(s.AST, definitions.ForName(argument).Type, argument, value)
		return coerced, refusedValue(err)
	}
	// The text stands on a line of its own, so that places in it are easy to tell.
	query := "{" + field + "(" + argument + ":\n" + text + "\n){__typename}}"
	doc, err := parser.ParseQueryWithTokenLimit(&ast.Source{Input: query}, maxTokens)
	if err != nil {
		return nil, refuse("%s", inText(err))
	}
	root, ok := onlyArgument(doc)
	if !ok {
		return nil, refuse("expected one value such as {event: {date: {gte: \"2017\"}}}")
	}
	// The other arguments of the field may be required: they are another's matter.
	checks := rules.NewDefaultRules()
	checks.RemoveRule("ProvidedRequiredArguments")
	if problems := validator.ValidateWithRules(s.AST, doc, checks); len(problems) > 0 {
		return nil, refuse("%s", inText(problems[0]))
	}
	only := ast.ArgumentDefinitionList{definitions.ForName(argument)}
	coerced, err := coerce.Arguments(s.AST, only, root.Arguments, nil)
	return coerced[argument], refusedValue(err)
}

// refusedValue is the error of a value that does not fit, as that of an argument.
func refusedValue(err error) error {
	var wrong *coerce.Error
	if errors.As(err, &wrong) {
		return &plan.Error{Argument: wrong.Path, Message: wrong.Message + wrong.Expected}
	}
	return err
}

// onlyArgument returns the field of a document that is nothing but one field with one argument.
func onlyArgument(doc *ast.QueryDocument) (*ast.Field, bool) {
	if len(doc.Operations) != 1 || len(doc.Fragments) != 0 || len(doc.Operations[0].SelectionSet) != 1 {
		return nil, false
	}
	root, ok := doc.Operations[0].SelectionSet[0].(*ast.Field)
	return root, ok && len(root.Arguments) == 1 && len(root.Directives) == 0 && len(doc.Operations[0].Directives) == 0
}

// inText is a GraphQL error with its place in the argument's text.
func inText(err error) string {
	var told *gqlerror.Error
	if !errors.As(err, &told) {
		return err.Error()
	}
	if len(told.Locations) == 0 {
		return told.Message
	}
	return fmt.Sprintf("%d:%d: %s", max(told.Locations[0].Line-1, 1), told.Locations[0].Column, told.Message)
}

// fromJSON reads a text as JSON, if it is that.
func fromJSON(text string) (any, bool) {
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, false
	}
	_, err := decoder.Token()
	return value, errors.Is(err, io.EOF)
}
