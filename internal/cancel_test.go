package internal_test

import (
	"go/ast"
	"go/types"
	"testing"
)

// TestCancellationIsAnError finds work of an error group that returns nil when its context ends: the group would report
// that all is done.
func TestCancellationIsAnError(t *testing.T) {
	groups := 0
	for _, p := range loaded(t) {
		for _, file := range p.Syntax {
			ast.Inspect(file, func(n ast.Node) bool {
				work := groupWork(p.TypesInfo, n)
				if work == nil {
					return true
				}
				groups++
				for _, silent := range silentEnds(p.TypesInfo, work.Body) {
					t.Errorf("%s: work of an error group returns nil when its context ends: return context.Cause(ctx)", place(p, silent.Pos()))
				}
				return true
			})
		}
	}
	if groups < 5 {
		t.Errorf("only %d pieces of work of error groups were found", groups)
	}
}

// groupWork is the function that a call hands to an error group.
func groupWork(info *types.Info, n ast.Node) *ast.FuncLit {
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) != 1 {
		return nil
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || method.Sel.Name != "Go" {
		return nil
	}
	work, ok := call.Args[0].(*ast.FuncLit)
	if !ok || info.TypeOf(work).(*types.Signature).Results().Len() != 1 {
		return nil
	}
	return work
}

// silentEnds are the returns of nil where a context has ended: in a case of Done(), or below a look at Err().
func silentEnds(info *types.Info, body *ast.BlockStmt) []ast.Node {
	var found []ast.Node
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CommClause:
			if n.Comm != nil && asks(info, n.Comm, "Done") {
				found = append(found, nilReturns(n.Body)...)
			}
		case *ast.IfStmt:
			if asks(info, n.Cond, "Err") {
				found = append(found, nilReturns(n.Body.List)...)
			}
		}
		return true
	})
	return found
}

// asks says whether a method of a context is called there.
func asks(info *types.Info, n ast.Node, method string) (yes bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == method {
			of := info.TypeOf(s.X)
			yes = yes || of != nil && of.String() == "context.Context"
		}
		return !yes
	})
	return yes
}

func nilReturns(list []ast.Stmt) []ast.Node {
	var found []ast.Node
	for _, s := range list {
		r, ok := s.(*ast.ReturnStmt)
		if !ok || len(r.Results) == 0 {
			continue
		}
		if name, ok := r.Results[len(r.Results)-1].(*ast.Ident); ok && name.Name == "nil" {
			found = append(found, r)
		}
	}
	return found
}
