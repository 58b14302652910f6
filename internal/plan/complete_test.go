package plan_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// notOfPlans are the types of the package that are no part of a plan.
var notOfPlans = []string{
	"Error", "Limits", "Request", "SelectionRequest", // what is planned, and what is told if it cannot be
	"Value", "Condition", // stand for several
}

// Every kind of thing that can be part of a plan, and every value of its enumerations, is in one of the golden plans: who adds one
// adds a case.
func TestGoldenPlansAreComplete(t *testing.T) {
	contract := load(t)
	met := map[string]bool{}
	meet := func(v any) {
		t := reflect.Indirect(reflect.ValueOf(v)).Type()
		met[t.Name()] = true
		if t.Kind() == reflect.Int || t.Kind() == reflect.String {
			met[t.Name()+"."+fmt.Sprint(v)] = true
		}
	}
	for _, cases := range planCases(t) {
		for _, c := range cases {
			if c.Selection != nil {
				if selection, err := c.selection(contract); err == nil {
					walk(selection, meet)
				}
			} else if root, err := c.build(contract, fromJSON(t, c.Variables)); err == nil {
				walk(root, meet)
			}
		}
	}
	types, constants := declared(t)
	for _, name := range types {
		if !met[name] && !slices.Contains(notOfPlans, name) {
			t.Errorf("no golden plan has a %s: add a case to internal/plan/testdata", name)
		}
	}
	for _, name := range constants {
		if !met[name] {
			t.Errorf("no golden plan has %s: add a case to internal/plan/testdata", name)
		}
	}
	if len(types) < 50 || len(constants) < 35 {
		t.Errorf("only %d types and %d constants were found", len(types), len(constants))
	}
}

// declared are the exported types of the package, and the exported constants of its types, as Type.value.
func declared(t *testing.T) (types, constants []string) {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, decl := range file.Decls {
			group, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			kind := ""
			for _, spec := range group.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					if spec.Name.IsExported() {
						types = append(types, spec.Name.Name)
					}
				case *ast.ValueSpec:
					if spec.Type != nil {
						kind = spec.Type.(*ast.Ident).Name
					}
					if group.Tok == token.CONST && kind != "" && spec.Names[0].IsExported() {
						constants = append(constants, kind+"."+constant(t, spec))
					}
				}
			}
		}
	}
	return types, constants
}

// constant is the text that a constant has, or its name if it is a number.
func constant(t *testing.T, spec *ast.ValueSpec) string {
	t.Helper()
	if len(spec.Values) == 1 {
		if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
			text, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			return text
		}
	}
	return spec.Names[0].Name
}
