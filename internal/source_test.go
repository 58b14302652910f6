package internal_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
	"sync"
	"testing"

	loader "golang.org/x/tools/go/packages"
)

// source is the project's own source with its types, without tests and generated code; it is loaded once.
var source = sync.OnceValues(func() ([]*loader.Package, error) {
	const what = loader.NeedName | loader.NeedFiles | loader.NeedSyntax | loader.NeedTypes | loader.NeedTypesInfo | loader.NeedImports | loader.NeedTypesSizes
	found, err := loader.Load(&loader.Config{Mode: what, Dir: ".."}, "./...")
	if err != nil {
		return nil, err
	}
	for _, p := range found {
		for _, problem := range p.Errors {
			return nil, fmt.Errorf("%s: %w", p.PkgPath, problem)
		}
		p.Syntax = slices.DeleteFunc(p.Syntax, ast.IsGenerated)
	}
	return found, nil
})

// loaded returns the project's packages.
func loaded(t *testing.T) []*loader.Package {
	t.Helper()
	found, err := source()
	if err != nil {
		t.Fatal(err)
	}
	if len(found) < 10 {
		t.Fatalf("only %d packages were found", len(found))
	}
	return found
}

// place is where a node stands, as file:line from the project's folder.
func place(p *loader.Package, at token.Pos) string {
	position := p.Fset.Position(at)
	name := position.Filename
	if _, after, ok := strings.Cut(name, strings.TrimPrefix(p.PkgPath, module)+"/"); ok {
		name = strings.TrimPrefix(p.PkgPath, module) + "/" + after
	}
	return fmt.Sprintf("%s:%d", name, position.Line)
}

// TestDeferredErrorsAreSeen finds deferred functions that assign a local variable which nobody reads any more: a function's results are
// set before they run, so that only a named result can still take their error.
func TestDeferredErrorsAreSeen(t *testing.T) {
	for _, p := range loaded(t) {
		for _, file := range p.Syntax {
			for _, lost := range lostInDefers(p.TypesInfo, file) {
				t.Errorf("%s: the deferred function assigns %s after the function has returned its value: make it a named result", place(p, lost.Pos()), lost.Name)
			}
		}
	}
}

// lostInDefers are the places where a deferred function assigns a variable of the function around it that is not one of its
// results, and does not read it afterwards.
func lostInDefers(info *types.Info, file *ast.File) []*ast.Ident {
	var lost []*ast.Ident
	ast.Inspect(file, func(n ast.Node) bool {
		body := bodyOf(n)
		if body == nil {
			return true
		}
		for _, deferred := range defersOf(body) {
			for _, assigned := range assignedIn(deferred.Body) {
				v, ok := info.Uses[assigned].(*types.Var)
				if ok && within(body, v.Pos()) && !within(deferred, v.Pos()) && !readAfter(info, deferred.Body, v, assigned.End()) {
					lost = append(lost, assigned)
				}
			}
		}
		return true
	})
	return lost
}

func bodyOf(n ast.Node) *ast.BlockStmt {
	switch f := n.(type) {
	case *ast.FuncDecl:
		return f.Body
	case *ast.FuncLit:
		return f.Body
	}
	return nil
}

func within(n ast.Node, at token.Pos) bool { return n.Pos() <= at && at < n.End() }

// defersOf are the function literals that a function itself defers, not those that functions within it do.
func defersOf(body *ast.BlockStmt) []*ast.FuncLit {
	var found []*ast.FuncLit
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.DeferStmt:
			if deferred, ok := n.Call.Fun.(*ast.FuncLit); ok {
				found = append(found, deferred)
			}
			return false
		}
		return true
	})
	return found
}

// assignedIn are the variables that a block assigns.
func assignedIn(body *ast.BlockStmt) []*ast.Ident {
	var found []*ast.Ident
	ast.Inspect(body, func(n ast.Node) bool {
		if assignment, ok := n.(*ast.AssignStmt); ok && assignment.Tok == token.ASSIGN {
			for _, left := range assignment.Lhs {
				if name, ok := left.(*ast.Ident); ok && name.Name != "_" {
					found = append(found, name)
				}
			}
		}
		return true
	})
	return found
}

// readAfter says whether a variable is named in a block behind the statement that begins at a place.
func readAfter(info *types.Info, body *ast.BlockStmt, v *types.Var, from token.Pos) bool {
	end := from
	ast.Inspect(body, func(n ast.Node) bool {
		if assignment, ok := n.(*ast.AssignStmt); ok && within(assignment, from-1) {
			end = max(end, assignment.End())
		}
		return true
	})
	read := false
	ast.Inspect(body, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		read = read || ok && name.Pos() >= end && info.Uses[name] == v
		return !read
	})
	return read
}
