package httpapi

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/parser"
	"github.com/vektah/gqlparser/v2/validator"
	"github.com/vektah/gqlparser/v2/validator/core"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/cache"
)

// documents turns query text into documents that are within the limits and valid, and keeps them.
type documents struct {
	schema        *ast.Schema
	limits        Limits
	introspection bool
	cache         *cache.Cache[string, *ast.QueryDocument]
	hit, miss     func()
}

// documents checks documents by a contract, within these limits.
func (c Config) documents(schema *ast.Schema) *documents {
	return &documents{schema: schema, limits: c.Limits, introspection: c.Introspection, cache: cache.New[string, *ast.QueryDocument](c.DocumentCache)}
}

// prepare returns the document of a text. On errors, the document is what could be parsed of it, nil if nothing could.
func (d *documents) prepare(text string) (*ast.QueryDocument, gqlerror.List) {
	if doc, ok := d.cache.Get(text); ok {
		d.hit()
		return doc, nil
	}
	d.miss()
	doc, errs := d.check(&ast.Source{Input: text})
	if errs == nil {
		d.cache.Add(text, doc, documentSize(doc))
	}
	return doc, errs
}

// documentSize is about how many bytes a document takes that was parsed and validated, its text included. What it points to in the contract is
// the contract's own.
func documentSize(doc *ast.QueryDocument) int {
	return cache.Size(doc,
		reflect.TypeFor[ast.Definition](), reflect.TypeFor[ast.FieldDefinition](), reflect.TypeFor[ast.ArgumentDefinition](),
		reflect.TypeFor[ast.DirectiveDefinition](), reflect.TypeFor[ast.Type]())
}

// check parses a document, then checks its limits, then validates it.
func (d *documents) check(source *ast.Source) (*ast.QueryDocument, gqlerror.List) {
	doc, err := parser.ParseQueryWithTokenLimit(source, d.limits.Tokens)
	if err != nil {
		return nil, gqlerror.List{d.parseProblem(err)}
	}
	if len(doc.Operations) == 0 {
		return doc, gqlerror.List{fail(CodeValidationFailed, "The document has no operation: add one, like { __typename }.")}
	}
	extent, errs := d.limits.check(doc)
	switch {
	case errs != nil:
		return doc, errs
	case extent.introspect && !d.introspection:
		return doc, gqlerror.List{fail(CodeIntrospectionOff, "__schema and __type are not answered here: introspection is turned off (--introspection). Ask whoever runs this service for the schema.")}
	case extent.deferred != nil:
		err := gqlerror.ErrorPosf(extent.deferred.Position, "@%s is not supported: leave it out, and the answer comes whole.", extent.deferred.Name)
		return doc, gqlerror.List{withCode(err, CodeValidationFailed)}
	}
	errs = validator.ValidateWithRules(d.schema, doc, d.rules())
	if more := len(errs) - mostProblems; more > 0 {
		errs = append(errs[:mostProblems:mostProblems], gqlerror.Errorf("There are %d problems more.", more))
	}
	for _, err := range errs {
		if d.introspection { // or else the contract is not to be told
			rewordValidation(d.schema, err)
		}
		withCode(err, CodeValidationFailed)
	}
	return doc, errs
}

// mostProblems is how many problems of one document are told: a reader mends the first and asks again.
const mostProblems = 25

// parseProblem gives a parser's error its code.
func (d *documents) parseProblem(err error) *gqlerror.Error {
	problem, ok := err.(*gqlerror.Error)
	if !ok {
		return fail(CodeParseFailed, "%s", err)
	}
	// The parser has no type for it: its words are all there is to know it by.
	if strings.HasPrefix(problem.Message, "exceeded token limit") {
		return overLimit(settingTokens, "tokens in its query", -1, d.limits.Tokens)
	}
	return withCode(problem, CodeParseFailed)
}

// rules are the specification's. Where introspection is off, errors do not suggest names either.
func (d *documents) rules() *rules.Rules {
	r := rules.NewDefaultRules()
	if d.introspection {
		return r
	}
	for with, without := range map[string]core.Rule{
		rules.FieldsOnCorrectTypeRule.Name: rules.FieldsOnCorrectTypeRuleWithoutSuggestions,
		rules.KnownArgumentNamesRule.Name:  rules.KnownArgumentNamesRuleWithoutSuggestions,
		rules.KnownTypeNamesRule.Name:      rules.KnownTypeNamesRuleWithoutSuggestions,
		rules.ScalarLeafsRule.Name:         rules.ScalarLeafsRuleWithoutSuggestions,
		rules.ValuesOfCorrectTypeRule.Name: rules.ValuesOfCorrectTypeRuleWithoutSuggestions,
	} {
		r.RemoveRule(with)
		r.AddRule(without.Name, without.RuleFunc)
	}
	return r
}

// operation picks the operation to run.
func operation(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, *gqlerror.Error) {
	if name == "" && len(doc.Operations) == 1 {
		return doc.Operations[0], nil
	}
	var names []string
	for _, op := range doc.Operations {
		if name != "" && op.Name == name {
			return op, nil
		}
		if op.Name != "" {
			names = append(names, op.Name)
		}
	}
	if name == "" {
		return nil, fail(CodeValidationFailed, "The document has several operations: name one as operationName (%s).", strings.Join(names, ", "))
	}
	has := "its only operation has no name: leave operationName out"
	if len(names) > 0 {
		has = fmt.Sprintf("it has %s", strings.Join(names, ", "))
	}
	return nil, fail(CodeValidationFailed, "The document has no operation called %q: %s.", name, has)
}
