package dashboard_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"github.com/entente-graph/entente/internal/dashboard"
	"github.com/entente-graph/entente/schema"
)

// firstLoad is the most script, in bytes compressed by gzip, that a page may load before it shows anything.
const firstLoad = 250 << 10

// The script that the first page loads stays small: views, and what draws them, come when they are shown.
func TestFirstLoad(t *testing.T) {
	page, err := fs.ReadFile(dashboard.Files(), dashboard.Page)
	if err != nil {
		t.Fatal(err)
	}
	loaded := map[string]bool{}
	var load func(name string)
	imported := regexp.MustCompile(`(?:from|import)"\./([^"]+\.js)"`)
	total := 0
	load = func(name string) {
		if loaded[name] {
			return
		}
		loaded[name] = true
		text := read(t, dashboard.Assets+"/"+name)
		total += packed(t, text)
		for _, match := range imported.FindAllSubmatch(text, -1) {
			load(string(match[1]))
		}
	}
	for _, match := range regexp.MustCompile(`(?:src|href)="/assets/([^"]+\.js)"`).FindAllSubmatch(page, -1) {
		load(string(match[1]))
	}
	// What the first view needs before it can be used.
	load("Explorer.js")
	t.Logf("%d bytes of script in %d files", total, len(loaded))
	if total > firstLoad || total < 10<<10 {
		t.Errorf("the first page loads %d bytes of script, compressed; at most %d are allowed", total, firstLoad)
	}
	for _, heavy := range []string{"graphiql.js", "monaco-editor.js"} {
		if loaded[heavy] {
			t.Errorf("the first page loads %s", heavy)
		}
	}
}

func read(t *testing.T, name string) []byte {
	t.Helper()
	text, err := fs.ReadFile(dashboard.Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func packed(t *testing.T, text []byte) int {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(text); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// Every question that the pages ask fits the contract.
func TestDocuments(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	var names, fragments []string
	err = filepath.WalkDir("app/src", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".graphql" {
			return err
		}
		if filepath.Base(filepath.Dir(name)) == "fragments" {
			fragments = append(fragments, name)
		} else {
			names = append(names, name)
		}
		return nil
	})
	if err != nil || len(names) < 2 {
		t.Fatalf("%d documents: %v", len(names), err)
	}
	shared := ""
	for _, name := range fragments {
		shared += text(t, name)
	}
	for _, name := range names {
		document := text(t, name)
		for _, fragment := range regexp.MustCompile(`(?s)fragment (\w+) on .*?\n}\n`).FindAllStringSubmatch(shared, -1) {
			if strings.Contains(document, "..."+fragment[1]) {
				document += fragment[0]
			}
		}
		if _, problems := gqlparser.LoadQueryWithRules(contract.AST, document, rules.NewDefaultRules()); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func text(t *testing.T, name string) string {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// licences are those under which a package may be part of the pages.
var licences = []string{"MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD", "Unlicense", "PSF-2.0", "(MIT OR CC0-1.0)"}

// What becomes part of the pages may be; and the lock file names packages, not where somebody once fetched them.
func TestPackages(t *testing.T) {
	for _, name := range []string{"app/package-lock.json", "app/tests/package-lock.json"} {
		if content := text(t, name); strings.Contains(content, `"resolved"`) || strings.Contains(content, "://registry") {
			t.Errorf("%s names a registry: install with the .npmrc of its folder", name)
		}
	}
	var lock struct {
		Packages map[string]struct {
			Licence string `json:"license"`
			Dev     bool
			Version string
		}
	}
	if err := json.Unmarshal([]byte(text(t, "app/package-lock.json")), &lock); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for name, p := range lock.Packages {
		if name == "" || p.Dev {
			continue
		}
		checked++
		if !slices.Contains(licences, p.Licence) {
			t.Errorf("%s %s is under %q", name, p.Version, p.Licence)
		}
	}
	if checked < 20 {
		t.Errorf("only %d packages were checked", checked)
	}
	if notices := string(read(t, dashboard.Assets+"/licences.md")); !strings.Contains(notices, "## @mantine/core - ") || !strings.Contains(notices, "## react-dom - ") {
		t.Error("the licences of what is in the pages are not told")
	}
}
