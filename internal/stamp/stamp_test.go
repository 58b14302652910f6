package main

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

var pages = stamp{
	name: "pages", what: "the pages", command: "make pages",
	inputs: []string{"src", "lists/*.txt", "one file"}, except: []string{"modules", "src/tests"}, outputs: []string{"made"},
}

func project() fstest.MapFS {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"src/a b/c d.ts": "a", "src/main.ts": "b", "src/deep/tests/x.ts": "c", "lists/1.txt": "d", "lists/2.txt": "e", "one file": "f",
		"made/index.html": "g", "made/assets/page.js": "h",
		"src/tests/x.ts": "no", "src/modules/m.js": "no", "src/deep/modules/m.js": "no", "src/.hidden": "no", "src/.git/x": "no", "lists/3.md": "no", "else.txt": "no",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

func sumsOf(t *testing.T, files fs.FS) sums {
	t.Helper()
	now, err := pages.now(files)
	if err != nil {
		t.Fatal(err)
	}
	return now
}

// Whatever happens to a file changes the hash of that of which it is a part, and nothing else does.
func TestEveryChangeShows(t *testing.T) {
	before := sumsOf(t, project())
	check := func(what, part string, files fstest.MapFS) {
		t.Helper()
		now := sumsOf(t, files)
		if (now.inputs != before.inputs) != (part == "inputs") || (now.outputs != before.outputs) != (part == "outputs") {
			t.Errorf("%s: the inputs' hash changes: %v, the outputs': %v; expected a change of %q alone",
				what, now.inputs != before.inputs, now.outputs != before.outputs, part)
		}
	}
	changes := map[string]func(files fstest.MapFS, name string){
		"gets a byte more": func(files fstest.MapFS, name string) { files[name].Data = append(files[name].Data, ' ') },
		"is emptied":       func(files fstest.MapFS, name string) { files[name].Data = nil },
		"is removed":       func(files fstest.MapFS, name string) { delete(files, name) },
		"is renamed":       func(files fstest.MapFS, name string) { files[name+"x"] = files[name]; delete(files, name) },
	}
	for name, file := range project() {
		part := "inputs"
		if strings.HasPrefix(name, "made/") {
			part = "outputs"
		}
		if string(file.Data) == "no" {
			part = ""
		}
		for what, change := range changes {
			files := project()
			change(files, name)
			if _, named := files["one file"]; named { // else it fails, which TestNothingIsLeftOut proves
				check(name+" "+what, part, files)
			}
		}
	}
	for name, part := range map[string]string{
		"src/new.ts": "inputs", "src/a b/new/new": "inputs", "lists/3.txt": "inputs", "made/assets/new.js": "outputs", "made/tests": "outputs",
		"lists/3": "", "src/.new": "", "src/tests/new.ts": "", "src/modules/new.js": "", "new.txt": "",
	} {
		files := project()
		files[name] = &fstest.MapFile{}
		check(name+" is new", part, files)
	}
	swapped := project()
	swapped["src/main.ts"], swapped["src/a b/c d.ts"] = swapped["src/a b/c d.ts"], swapped["src/main.ts"]
	check("two files take each other's place", "inputs", swapped)
}

// The hash is one that people can check by hand.
func TestSum(t *testing.T) {
	list := ""
	for _, line := range [][2]string{{"lists/1.txt", "d"}, {"lists/2.txt", "e"}, {"one file", "f"}, {"src/a b/c d.ts", "a"}, {"src/deep/tests/x.ts", "c"}, {"src/main.ts", "b"}} {
		list += fmt.Sprintf("%x  %s\n", sha256.Sum256([]byte(line[1])), line[0])
	}
	if got, want := sumsOf(t, project()).inputs, fmt.Sprintf("%x", sha256.Sum256([]byte(list))); got != want {
		t.Errorf("the hash is %s, expected %s", got, want)
	}
}

func TestCompare(t *testing.T) {
	now := sums{"in", "out"}
	for kept, why := range map[string]string{
		now.String():                       "",
		"":                                 "there is no stamp of it",
		sums{"other", "out"}.String():      "its inputs changed since it was made: src, lists/*.txt, one file",
		sums{"in", "other"}.String():       "it was changed since it was made: made",
		sums{"other", "other"}.String():    "both its inputs and itself changed",
		"inputs in\r\noutputs out\r\n":     "both its inputs and itself changed",
		"inputs in\n":                      "does not hold the two lines",
		now.String() + now.String():        "does not hold the two lines",
		"<<<<<<< ours\n" + now.String():    "does not hold the two lines",
		"inputs in\ninputs a\noutputs out": "does not hold the two lines",
	} {
		err := pages.compare(kept, now)
		if why == "" && err != nil {
			t.Errorf("%q: %v", kept, err)
		}
		if why != "" && (err == nil || !strings.Contains(err.Error(), why) || !strings.Contains(err.Error(), "run `make pages`")) {
			t.Errorf("%q: %v, expected: %s", kept, err, why)
		}
	}
}

// What cannot be hashed is not taken for hashed.
func TestNothingIsLeftOut(t *testing.T) {
	for what, change := range map[string]func(fstest.MapFS){
		"a pattern that nothing fits":     func(files fstest.MapFS) { delete(files, "lists/1.txt"); delete(files, "lists/2.txt") },
		"a file that is not there":        func(files fstest.MapFS) { delete(files, "one file") },
		"a folder that is not there":      func(files fstest.MapFS) { delete(files, "made/index.html"); delete(files, "made/assets/page.js") },
		"a link in the place of a file":   func(files fstest.MapFS) { files["src/main.ts"].Mode = fs.ModeSymlink },
		"a device in the place of a file": func(files fstest.MapFS) { files["made/index.html"].Mode = fs.ModeDevice },
	} {
		files := project()
		change(files)
		if now, err := pages.now(files); err == nil {
			t.Errorf("%s passes: %v", what, now)
		}
	}
}

// In a folder with a space in its name and without git: what is written is current, until something changes.
func TestCheckAndWrite(t *testing.T) {
	root := filepath.Join(t.TempDir(), "a folder")
	for _, s := range stamps {
		for _, name := range append(slices.Clone(s.inputs), s.outputs...) {
			write(t, filepath.Join(root, strings.ReplaceAll(name, "*", "x")), name)
		}
	}
	t.Chdir(root)
	for _, s := range stamps {
		for _, step := range []struct {
			verb  string
			fails bool
		}{{"check", true}, {"write", false}, {"check", false}} {
			if err := run([]string{step.verb, s.name}); (err != nil) != step.fails {
				t.Errorf("%s %s: %v", step.verb, s.name, err)
			}
		}
		write(t, strings.ReplaceAll(s.inputs[0], "*", "x"), "changed")
		if err := run([]string{"check", s.name}); err == nil || !strings.Contains(err.Error(), s.command) {
			t.Errorf("%s: %v, expected that its inputs changed", s.name, err)
		}
	}
	for _, args := range [][]string{nil, {"check"}, {"check", "nothing"}, {"look", "generated"}, {"check", "generated", "dashboard"}} {
		if run(args) == nil {
			t.Errorf("%q passes", args)
		}
	}
}

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// Every file that says that it is generated is an output of a stamp, unless its own tests compare it byte by byte; and what the
// pages are built from is an input.
func TestLists(t *testing.T) {
	t.Chdir("../..")
	root := os.DirFS(".")
	inputs, outputs := map[string]string{}, map[string]string{}
	for _, s := range stamps {
		for _, part := range []struct {
			of    map[string]string
			roots []string
			not   []string
		}{{inputs, s.inputs, s.except}, {outputs, s.outputs, nil}} {
			files, err := list(root, part.roots, part.not)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range files {
				part.of[name] += s.name
			}
		}
	}
	ofGenerator := regexp.MustCompile(`(?m)^(//|#) Code generated .* DO NOT EDIT\.$`)
	err := fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == "gql" || len(entry.Name()) > 1 && strings.HasPrefix(entry.Name(), ".")) {
			return fs.SkipDir
		}
		if !slices.Contains([]string{".go", ".graphql", ".graphqls"}, filepath.Ext(name)) {
			return nil
		}
		text, err := fs.ReadFile(root, name)
		if err == nil && ofGenerator.Match(text) && outputs[name] == "" {
			t.Errorf("%s is generated, and an output of no stamp: add it to stamps", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"schema/event.graphqls", "schema/derive/main.go", "schema/contract.graphql", "schema/mapped.graphql", app("package-lock.json"), app("src/main.tsx"), app("src/views/event/event.graphql"),
		app("vite.config.ts"), app("contract.ts"), app("index.html"), app("public/assets/icon.svg"), app("tsconfig.json"),
	} {
		if inputs[name] == "" {
			t.Errorf("%s is an input of no stamp", name)
		}
	}
	for name := range maps.Keys(inputs) {
		if outputs[name] == inputs[name] {
			t.Errorf("%s is both an input and an output of the stamp %s", name, inputs[name])
		}
	}
}
