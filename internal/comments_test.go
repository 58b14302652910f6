package internal_test

import (
	"fmt"
	"go/ast"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	loader "golang.org/x/tools/go/packages"
)

// TestCommentsNameWhatTheyStandAbove finds doc comments that begin with another name than that of what follows them, as they do after
// something was renamed, or moved in between.
func TestCommentsNameWhatTheyStandAbove(t *testing.T) {
	for _, p := range loaded(t) {
		for _, file := range p.Syntax {
			for _, d := range declared(file) {
				if word := d.misnamed(p.Types.Scope()); word != "" {
					t.Errorf("%s: the comment speaks of %q and stands above %s", place(p, d.doc.Pos()), word, strings.Join(d.names, ", "))
				}
			}
		}
	}
}

// TestCommentsNameWhatIsThere finds names in comments that stand for nothing: [Name], [pkg.Name], pkg.Name.
func TestCommentsNameWhatIsThere(t *testing.T) {
	found := loaded(t)
	own := map[string][]*types.Package{}
	for _, p := range found {
		own[p.Types.Name()] = append(own[p.Types.Name()], p.Types)
	}
	for _, p := range found {
		known := importsOf(p)
		for name, some := range own {
			if len(known[name]) == 0 && name != "main" {
				known[name] = some
			}
		}
		for _, file := range p.Syntax {
			for _, group := range file.Comments {
				for _, missing := range missingNames(group.Text(), p.Types, known) {
					t.Errorf("%s: there is no %s", place(p, group.Pos()), missing)
				}
			}
		}
	}
}

// documented is a declaration with the comment above it.
type documented struct {
	doc   *ast.CommentGroup
	names []string
}

// declared are the declarations of a file that have a comment: functions, and types, variables, constants and fields that stand alone or
// first in their group.
func declared(file *ast.File) []documented {
	var found []documented
	add := func(doc *ast.CommentGroup, names ...*ast.Ident) {
		if doc == nil || len(names) == 0 {
			return
		}
		d := documented{doc: doc}
		for _, name := range names {
			d.names = append(d.names, name.Name)
		}
		found = append(found, d)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			add(n.Doc, n.Name)
		case *ast.GenDecl:
			if len(n.Specs) == 1 {
				add(n.Doc, namesOf(n.Specs[0])...)
			}
		case *ast.TypeSpec:
			add(n.Doc, n.Name)
		case *ast.ValueSpec:
			add(n.Doc, n.Names...)
		case *ast.Field:
			add(n.Doc, n.Names...)
		}
		return true
	})
	return found
}

func namesOf(spec ast.Spec) []*ast.Ident {
	switch s := spec.(type) {
	case *ast.TypeSpec:
		return []*ast.Ident{s.Name}
	case *ast.ValueSpec:
		return s.Names
	}
	return nil
}

var identifier = regexp.MustCompile(`^[A-Za-z_]\w*$`)

// misnamed is the word that a comment begins with, if that is the name of something else than what it stands above; else empty. Sentences
// begin with a capital letter here, so that a small one begins a name.
func (d documented) misnamed(scope *types.Scope) string {
	words := strings.Fields(d.doc.Text())
	if len(words) < 2 || !identifier.MatchString(words[0]) || slices.Contains(d.names, words[0]) {
		return ""
	}
	same := slices.ContainsFunc(d.names, func(name string) bool { return strings.EqualFold(name, words[0]) })
	another := scope.Lookup(words[0]) != nil && (words[1] == "are" || strings.HasSuffix(words[1], "s")) // a verb
	if same || another || unicode.IsLower(rune(words[0][0])) {
		return words[0]
	}
	return ""
}

// importsOf are the packages that a package imports, by the name that they have in it.
func importsOf(p *loader.Package) map[string][]*types.Package {
	known := map[string][]*types.Package{}
	for _, imported := range p.Types.Imports() {
		known[imported.Name()] = append(known[imported.Name()], imported)
	}
	return known
}

var (
	docLinked = regexp.MustCompile(`(?:^|[\s(])\[\*?([A-Z]\w*(?:\.[A-Z]\w*)?)\](?:[^(:\w]|$)`)
	qualified = regexp.MustCompile(`(?:^|[\s(\[` + "`" + `])\*?([a-z][a-z0-9]*)\.([A-Z]\w*(?:\.[A-Z]\w*)?)\b`)
)

// missingNames are the names in a comment that neither its package nor those that it knows have.
func missingNames(text string, here *types.Package, known map[string][]*types.Package) []string {
	var missing []string
	for _, m := range docLinked.FindAllStringSubmatch(text, -1) {
		if lookUp(here, m[1]) == nil {
			missing = append(missing, "["+m[1]+"]")
		}
	}
	for _, m := range qualified.FindAllStringSubmatch(text, -1) {
		some := known[m[1]]
		variable := regexp.MustCompile(`\b` + m[1] + `(, \w+)? :?= `).MatchString(text) // of an example
		if len(some) > 0 && !variable && !slices.ContainsFunc(some, func(p *types.Package) bool { return lookUp(p, m[2]) != nil }) {
			missing = append(missing, fmt.Sprintf("%s.%s", m[1], m[2]))
		}
	}
	return missing
}

// lookUp finds Name or Type.Member in a package.
func lookUp(p *types.Package, name string) types.Object {
	name, member, nested := strings.Cut(name, ".")
	found := p.Scope().Lookup(name)
	if found == nil || !nested {
		return found
	}
	object, _, _ := types.LookupFieldOrMethod(found.Type(), true, p, member)
	return object
}
