package internal_test

import (
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// root is the project's folder, seen from here.
const root = ".."

// projectFiles are the project's own files by their path from its folder, without what was fetched or built.
func projectFiles(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			switch entry.Name() {
			case ".git", ".cache", "node_modules", "gql", "test-results", ".venv":
				return filepath.SkipDir
			}
			return nil
		}
		relative, err := filepath.Rel(root, name)
		found[filepath.ToSlash(relative)] = true
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if !found["go.mod"] || len(found) < 100 {
		t.Fatalf("only %d files of the project were found", len(found))
	}
	return found
}

// text is what a file of the project holds.
func text(t *testing.T, name string) string {
	t.Helper()
	found, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return string(found)
}

// TestLinksLead follows every link of the documentation that stays within the project, to its file and its heading.
func TestLinksLead(t *testing.T) {
	files := projectFiles(t)
	checked := 0
	for name := range files {
		if path.Ext(name) != ".md" || strings.Contains(name, "/testdata/") || strings.Contains(name, "/dist/") {
			continue
		}
		for _, link := range linksIn(text(t, name)) {
			checked++
			if problem := follow(t, files, name, link); problem != "" {
				t.Errorf("%s: the link %s: %s", name, link, problem)
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d links were found", checked)
	}
}

var (
	fenced     = regexp.MustCompile("(?ms)^```.*?^```")
	markdown   = regexp.MustCompile(`\]\(([^()\s]+)\)`)
	remote     = regexp.MustCompile(`^(https?|mailto):`)
	headings   = regexp.MustCompile(`(?m)^#{1,6} +(.+?)\s*$`)
	inHeadings = regexp.MustCompile("[`*]|\\[([^\\]]*)\\]\\([^)]*\\)")
)

// linksIn are the targets of links in a Markdown text that lead into the project.
func linksIn(markdownText string) []string {
	var found []string
	for _, m := range markdown.FindAllStringSubmatch(fenced.ReplaceAllString(markdownText, ""), -1) {
		if !remote.MatchString(m[1]) {
			found = append(found, m[1])
		}
	}
	return found
}

// follow says what is wrong with a link; empty if nothing is.
func follow(t *testing.T, files map[string]bool, from, link string) string {
	t.Helper()
	target, anchor, _ := strings.Cut(link, "#")
	target, err := url.PathUnescape(target)
	if err != nil {
		return err.Error()
	}
	file := from
	if target != "" {
		file = path.Join(path.Dir(from), target)
	}
	if info, err := os.Stat(filepath.Join(root, file)); err == nil && info.IsDir() && anchor == "" {
		return ""
	}
	if !files[file] {
		return "there is no file " + file
	}
	if anchor != "" && path.Ext(file) == ".md" && !anchorsOf(text(t, file))[anchor] {
		return fmt.Sprintf("%s has no heading #%s", file, anchor)
	}
	return ""
}

// anchorsOf are the names of a text's headings in addresses, as forges make them.
func anchorsOf(markdownText string) map[string]bool {
	found := map[string]bool{}
	for _, m := range headings.FindAllStringSubmatch(fenced.ReplaceAllString(markdownText, ""), -1) {
		name := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
				return unicode.ToLower(r)
			}
			return -1
		}, inHeadings.ReplaceAllString(m[1], "$1"))
		unique := name
		for n := 1; found[unique]; n++ {
			unique = fmt.Sprintf("%s-%d", name, n)
		}
		found[unique] = true
	}
	return found
}

var (
	// named is a file as comments and documentation name it: with or without the folders before it.
	named = regexp.MustCompile(`(?:^|[\s(\x60"'])((?:[\w.-]+/)*[\w-]+(?:\.[\w-]+)*\.(?:go|ts|tsx|mjs|md|graphqls|cypher))(?:$|[\s)\x60"',.:;])`)
	// placeholders stand for any name, in capitals: NAME.tsx, NNNN_what.cypher.
	placeholders = regexp.MustCompile(`(^|/)[A-Z]{4}|(^|/)[A-Z]+[._]`)
	tested       = regexp.MustCompile(`(?m)^func ((?:Test|Benchmark|Fuzz)\w+)\(`)
	testNamed    = regexp.MustCompile(`\b(Test[A-Z]\w+|Benchmark[A-Z]\w+)\b`)
)

// TestNamedFilesAreThere finds files and tests that comments and documentation name, and that are not there.
func TestNamedFilesAreThere(t *testing.T) {
	files := projectFiles(t)
	endings, tests := map[string]bool{}, map[string]bool{}
	// The driver's; made by codegen; made by a recipe; made by who follows docs/clients.md.
	for _, other := range []string{"resultsummary.go", "gql/graphql.ts", "schema/grant.graphqls", "src/main.ts", "src/HostList.ts"} {
		endings[other] = true
	}
	for name := range files {
		for rest := name; rest != ""; {
			endings[rest] = true
			_, rest, _ = strings.Cut(rest, "/")
		}
		if strings.HasSuffix(name, "_test.go") {
			for _, m := range tested.FindAllStringSubmatch(text(t, name), -1) {
				tests[m[1]] = true
			}
		}
	}
	for name := range files {
		for _, line := range wordsOf(t, name) {
			for _, m := range named.FindAllStringSubmatch(line.text, -1) {
				if file := strings.TrimPrefix(path.Clean(m[1]), "../"); !endings[file] && !files[path.Join(path.Dir(name), m[1])] && !placeholders.MatchString(m[1]) {
					t.Errorf("%s:%d: there is no file %s", name, line.number, m[1])
				}
			}
			for _, m := range testNamed.FindAllStringSubmatch(line.text, -1) {
				if path.Ext(name) == ".md" && !tests[m[1]] {
					t.Errorf("%s:%d: there is no test %s", name, line.number, m[1])
				}
			}
		}
	}
}

// line is a part of a file that people read as words.
type line struct {
	number int
	text   string
}

var comments = map[string]*regexp.Regexp{
	".go": regexp.MustCompile(`(?:^|\s)//(.*)$`), ".ts": regexp.MustCompile(`(?:^|\s)(?://|/?\*\*?)(.*)$`), ".tsx": regexp.MustCompile(`(?:^|\s)(?://|/?\*\*?)(.*)$`),
	".mjs": regexp.MustCompile(`(?:^|\s)//(.*)$`), ".md": regexp.MustCompile(`^(.*)$`), ".graphqls": regexp.MustCompile(`^#(.*)$`),
}

// wordsOf are the lines of documentation, or the comments of source.
func wordsOf(t *testing.T, name string) []line {
	t.Helper()
	pattern := comments[path.Ext(name)]
	if pattern == nil || strings.Contains(name, "/testdata/") || strings.Contains(name, "/dist/") || name == "graph/generated.go" {
		return nil
	}
	var found []line
	for i, s := range strings.Split(text(t, name), "\n") {
		if m := pattern.FindStringSubmatch(s); m != nil {
			found = append(found, line{i + 1, m[1]})
		}
	}
	return found
}

// documentedTS is a comment in TypeScript, and the name that is declared below it.
var documentedTS = regexp.MustCompile(`/\*\*\s*(?:\*\s*)?(\w+)\s+(is|are|\w+s)\s[^*]*(?:\*[^/*][^*]*)*\*/\s*\n\s*` +
	`(?:export )?(?:default )?(?:declare )?(?:async )?(?:(?:const|let|function\*?|class|interface|type|enum) )?(?:readonly |private |static )*[[{]?\s*(\w+)`)

// TestScriptCommentsNameWhatTheyStandAbove is TestCommentsNameWhatTheyStandAbove for the dashboard's source.
func TestScriptCommentsNameWhatTheyStandAbove(t *testing.T) {
	checked := 0
	for name := range projectFiles(t) {
		if ext := path.Ext(name); ext != ".ts" && ext != ".tsx" {
			continue
		}
		source := text(t, name)
		for _, m := range documentedTS.FindAllStringSubmatchIndex(source, -1) {
			checked++
			if word, below := source[m[2]:m[3]], source[m[6]:m[7]]; word != below {
				t.Errorf("%s:%d: the comment speaks of %q and stands above %s", name, 1+strings.Count(source[:m[0]], "\n"), word, below)
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d comments were found", checked)
	}
}
