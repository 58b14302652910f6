package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/alecthomas/kong"
)

// otherPrograms have flags that the documentation names too: curl's, and neo4j-admin's.
var otherPrograms = map[string]bool{"compressed": true, "threads": true}

// TestDocsNameFlags looks up each flag that the documentation names in the grammar of the command line.
func TestDocsNameFlags(t *testing.T) {
	parser, _, err := newParser(&commands{}, Process{Stdout: os.Stdout, Stderr: os.Stderr, LookupEnv: none}, newSettings(none))
	if err != nil {
		t.Fatal(err)
	}
	flags := map[string]bool{}
	var visit func(*kong.Node)
	visit = func(node *kong.Node) {
		for _, flag := range node.Flags {
			flags[flag.Name] = true
			if flag.Tag.Negatable != "" {
				flags["no-"+flag.Name] = true
			}
		}
		for _, child := range node.Children {
			visit(child)
		}
	}
	visit(parser.Model.Node)
	named := regexp.MustCompile("(?:^|[ `(|])--([a-z][a-z0-9-]*)")
	checked := 0
	for _, pattern := range []string{"*.md", "docs/*.md", "docs/dev/*.md", "examples/*/*.md", "seed/*.md"} {
		pages, err := filepath.Glob(filepath.Join("../..", pattern))
		if err != nil || len(pages) == 0 {
			t.Fatalf("no pages match %s: %v", pattern, err)
		}
		for _, page := range pages {
			text, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range named.FindAllStringSubmatch(string(text), -1) {
				checked++
				if !flags[m[1]] && !otherPrograms[m[1]] {
					t.Errorf("%s names --%s, which no command has", page, m[1])
				}
			}
		}
	}
	if checked < 100 {
		t.Errorf("only %d flags were found", checked)
	}
}
