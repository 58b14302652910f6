package clients_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// block is a piece of code in a page that names the file that it is: ```ts codegen.ts.
var block = regexp.MustCompile("(?ms)^```(\\w+) (\\S+)\n(.*?)^```$")

// page is what docs/clients.md tells readers to write and to run.
type page struct {
	// files are the contents by name; run are the commands, and answer is what a program prints.
	files       map[string]string
	run, answer string
}

// section reads one section of docs/clients.md, its own parts excepted, and what stands before the first section.
func section(t *testing.T, heading string) page {
	t.Helper()
	text, err := os.ReadFile("../../docs/clients.md")
	if err != nil {
		t.Fatal(err)
	}
	common, _, _ := strings.Cut(string(text), "\n## ")
	_, own, ok := strings.Cut(string(text), "# "+heading+"\n")
	if !ok {
		t.Fatalf("docs/clients.md has no heading %q", heading)
	}
	own, _, _ = strings.Cut(own, "\n##")
	found := page{files: map[string]string{}}
	for _, m := range block.FindAllStringSubmatch(common+own, -1) {
		switch m[2] {
		case "run":
			found.run += m[3]
		case "answer":
			found.answer = m[3]
		default:
			found.files[m[2]] = m[3]
		}
	}
	if found.answer == "" || found.files["questions.graphql"] == "" || len(found.files) < 2 {
		t.Fatalf("docs/clients.md does not say what %q is: %v", heading, found)
	}
	return found
}

// TestPageNamesWhatIsTried compares the versions that the page tells readers to install with those that the tests use.
func TestPageNamesWhatIsTried(t *testing.T) {
	var texts [4]string
	for i, name := range []string{"../../docs/clients.md", "node/package.json", "go/go.mod", "python/requirements.txt"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts[i] = string(text)
	}
	named := regexp.MustCompile(`(?m) (@?[\w./-]+)(@v|@|==)(\d[\d.]*)`).FindAllStringSubmatch(texts[0], -1)
	for _, m := range named {
		var tried string
		switch m[2] {
		case "@v": // of a module, or of a package in it
			tried = `(?m)^\s*` + regexp.QuoteMeta(strings.TrimSuffix(m[1], "/graphql")) + ` v` + regexp.QuoteMeta(m[3]) + ` `
		case "@":
			tried = `"` + regexp.QuoteMeta(m[1]) + `": "` + regexp.QuoteMeta(m[3]) + `\.`
		default:
			tried = `(?m)^` + regexp.QuoteMeta(m[1]+"=="+m[3]) + `$`
		}
		if !regexp.MustCompile(tried).MatchString(strings.Join(texts[1:], "\n")) {
			t.Errorf("the page tells readers to install%s, which no test tries", m[0])
		}
	}
	if len(named) < 11 {
		t.Errorf("only %d versions were found", len(named))
	}
}

// write puts the files into a folder, for a service at an address of the test's.
func (p page) write(t *testing.T, folder, address string) {
	t.Helper()
	for name, text := range p.files {
		file := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(servedFrom(text, address)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// servedFrom puts the address of the test's service into a text in the place of the one that the page speaks of.
func servedFrom(text, address string) string {
	return strings.ReplaceAll(text, "http://127.0.0.1:8080", address)
}
