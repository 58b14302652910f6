package tree_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-graph/entente/internal/tree"
)

// written shows a tree in one line: texts in quotes, everything else as it stands.
func written(v *tree.Value) string {
	if v == nil {
		return "nothing"
	}
	var parts []string
	switch v.Kind {
	case tree.Text:
		return fmt.Sprintf("%q", v.Text)
	case tree.List:
		for _, item := range v.Items {
			parts = append(parts, written(item))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case tree.Object:
		for _, m := range v.Members {
			parts = append(parts, m.Key+":"+written(m.Value))
		}
		return "{" + strings.Join(parts, " ") + "}"
	case tree.Null:
		return "null"
	}
	return v.Text
}

func TestReadYAML(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"an object", "a: 1\nb: two\nc: [x, 2.5, true, ~]\n", `{a:1 b:"two" c:["x" 2.5 true null]}`},
		{"dates and no are texts", "a: 2017-06-15\nb: no\nc: 2017\n", `{a:"2017-06-15" b:"no" c:2017}`},
		{"quotes make texts", "a: '1'\nb: \"null\"\n", `{a:"1" b:"null"}`},
		{"an id in a list of one line is one text", "a: {b: [topic:x, topic:y]}\n", `{a:{b:["topic:x" "topic:y"]}}`},
		{"a folded text", "a: >-\n  one\n  two\n", `{a:"one two"}`},
		{"a literal text", "a: |\n  one\n  two\n", `{a:"one\ntwo\n"}`},
		{"a list of objects", "- a: 1\n  b: 2\n- a: 3\n", `[{a:1 b:2} {a:3}]`},
		{"nothing behind a key", "a:\nb: 1\n", `{a:null b:1}`},
		{"a comment", "# nothing\na: 1 # one\n", `{a:1}`},
		{"one of two documents is empty", "---\na: 1\n", `{a:1}`},

		{"an empty file", "", "x:1:1: the file is empty, expected a dataset"},
		{"two documents", "a: 1\n---\nb: 2\n", "x:3:1: a second YAML document begins, expected one: write the other into a file of its own"},
		{"a key twice", "a: 1\nb: 2\na: 3\n", "x:3:1: the key a stands here a second time, expected once: the first is on line 1"},
		{"an anchor", "a: &b 1\n", `x:1:4: "&": anchors, aliases and merge keys are not allowed, expected the value itself, or a text in quotes`},
		{"a merge key", "a: {<<: 1}\n", `x:1:5: "<<": anchors, aliases and merge keys are not allowed, expected the value itself, or a text in quotes`},
		{"a tag", "a: !!binary x\n", `x:1:4: the tag "!!binary" is not allowed, expected the plain value: what it is follows from its key`},
		{"a key behind a question mark", "? a\n: 1\n", "x:1:1: a key that begins with ? is not allowed, expected `key: value`"},
		{"an open bracket", "a: [1, 2\n", "x:1:4: this is not YAML: sequence end token ']' not found"},
		{"a tab", "a:\n\t- 1\n", "x:2:1: this is not YAML: found character '\t' that cannot start any token"},
		{"33 lists in each other", "a: " + strings.Repeat("[", 33) + strings.Repeat("]", 33), "x:1:35: objects and lists stand more than 32 deep in each other, expected a dataset, which needs 8"},
		{"a control character as an escape", `a: "\u0007"`, `x:1:4: the text "\a" has the control character U+0007, expected printable characters, tabs and line breaks only`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := &tree.Problems{}
			v := tree.ReadYAML(p, "x", test.source, "a dataset")
			check(t, p, v, test.want)
		})
	}
}

func TestReadJSON(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"an object", `{"a": 1, "b": ["x", 2.5, true, null]}`, `{a:1 b:["x" 2.5 true null]}`},
		{"escapes", `{"a": "\u79d1\n\"x\""}`, `{a:"科\n\"x\""}`},
		{"large numbers stay", `[9007199254740993, 1e400]`, `[9007199254740993 1e400]`},
		{"space around", " \n[1]\n ", `[1]`},

		{"nothing", " ", "x:7:2: this is not JSON: it is empty"},
		{"two values", "{}\n[]", "x:8:1: something follows the value, expected the end of the file, or one value a line in a file called .jsonl"},
		{"a key twice", "{\"a\": 1,\n \"a\": 2}", "x:8:2: the key a stands here a second time, expected once: the first is on line 7"},
		{"cut off", `{"a": [1,`, "x:7:10: this is not JSON: it ends too early"},
		{"a comma at the end", `[1,]`, "x:7:4: this is not JSON: invalid character ']' looking for beginning of value"},
		{"half a word", `{"a": tru}`, "x:7:10: this is not JSON: invalid character '}' in literal true (expecting 'e')"},
		{"a comma that is missing", `{"a": 1 "b": 2}`, "x:7:9: this is not JSON: invalid character '\"' after object key:value pair"},
		{"a wrong escape", `[1,  "a\qb"]`, "x:7:9: this is not JSON: invalid character 'q' in string escape code"},
		{"a control character", `["\u0000"]`, `x:7:2: the text "\x00" has the control character U+0000, expected printable characters, tabs and line breaks only`},
		{"columns count characters", `["科学", x]`, "x:7:8: this is not JSON: invalid character 'x' looking for beginning of value"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := &tree.Problems{}
			v := tree.ReadJSON(p, "x", test.source, 7)
			check(t, p, v, test.want)
		})
	}
}

// check compares what was read, or what was told instead.
func check(t *testing.T, p *tree.Problems, v *tree.Value, want string) {
	t.Helper()
	got := written(v)
	if err := p.Err(nil); err != nil {
		got = err.Error()
		if v != nil {
			t.Errorf("a problem was added, and %s returned", written(v))
		}
	}
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestPositions looks at the places of values and keys, in both formats.
func TestPositions(t *testing.T) {
	yaml := tree.ReadYAML(&tree.Problems{}, "x", "甲: 1\nb:\n  - {c: d}\n", "a dataset")
	json := tree.ReadJSON(&tree.Problems{}, "x", "{\"甲\": 1,\n\"b\": [\n  {\"c\": \"d\"}]}", 1)
	for format, top := range map[string]*tree.Value{"yaml": yaml, "json": json} {
		object := top.Member("b").Items[0]
		got := fmt.Sprint(top.Members[0].Value.At, " ", top.Members[1].At, " ", object.At, " ", object.Members[0].At, " ", object.Member("c").At)
		want := map[string]string{"yaml": "x:1:4 x:2:1 x:3:5 x:3:6 x:3:9", "json": "x:1:7 x:2:1 x:3:3 x:3:4 x:3:9"}[format]
		if got != want {
			t.Errorf("%s: places %s, want %s", format, got, want)
		}
	}
}

func TestReadable(t *testing.T) {
	tests := map[string]string{
		"plain\ntext\twith 科学\r\n": "",
		"a\nb\xe9":                 "x:6:2: the byte 0xE9 is not UTF-8, expected a file in UTF-8",
		"\xff\xfea\x00":            "x:5:1: the file is in UTF-16, expected UTF-8",
		"ab\x00":                   "x:5:3: the control character U+0000 stands here, expected printable characters, tabs and line breaks only",
		"a\rb":                     "x:5:2: a carriage return stands here alone, expected lines to end in a line feed, with or without one before it",
		"\uFFFD is a character":    "",
	}
	for source, want := range tests {
		p := &tree.Problems{}
		ok := tree.Readable(p, "x", source, 5)
		got := ""
		if err := p.Err(nil); err != nil {
			got = err.Error()
		}
		if got != want || ok != (want == "") {
			t.Errorf("%q: %t, %q, want %q", source, ok, got, want)
		}
	}
}

// TestFiles finds the files of folders, and says what cannot be found.
func TestFiles(t *testing.T) {
	fsys := fstest.MapFS{
		"b/two.yaml": {}, "b/one.yaml": {}, "b/note.txt": {}, "b/.hidden/x.yaml": {}, "b/c/three.yaml": {}, "empty/note.txt": {}, "alone.yaml": {}, "alone.txt": {},
	}
	kinds := tree.Kinds{Fits: func(name string) bool { return strings.HasSuffix(name, ".yaml") }, Holding: "dataset", Endings: ".yaml"}
	source := func(path string) tree.Source { return tree.Source{Name: path, FS: fsys, Path: path} }
	tests := []struct{ path, want, problem string }{
		{"b", "b/c/three.yaml b/one.yaml b/two.yaml", ""},
		{"alone.yaml", "alone.yaml", ""},
		{"none", "", "none: there is no such file or folder"},
		{"empty", "", "empty: the folder holds no dataset, expected files that end in .yaml"},
		{"alone.txt", "", "alone.txt: how the file is written cannot be told from its name, expected it to end in .yaml"},
	}
	for _, test := range tests {
		p := &tree.Problems{}
		var names []string
		for _, found := range tree.Files(p, []tree.Source{source(test.path)}, kinds) {
			names = append(names, found.Name)
		}
		problem := ""
		if err := p.Err(nil); err != nil {
			problem = err.Error()
		}
		if got := strings.Join(names, " "); got != test.want && test.problem == "" || problem != test.problem {
			t.Errorf("%s: got %s, %q, want %s, %q", test.path, got, problem, test.want, test.problem)
		}
	}
}

func TestSuggestions(t *testing.T) {
	names := []string{"events", "organizations", "topics"}
	for found, want := range map[string]string{
		"event": "events", "Topics": "topics", "organisations": "organizations", "people": "one of events, organizations, topics",
	} {
		if got := tree.ExpectedKey(found, names); got != want {
			t.Errorf("for %s %s is expected, want %s", found, got, want)
		}
	}
}

// FuzzRead reads anything as both formats: a tree or a problem with its file comes out, never both and never neither.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{"a: 1\n", "- {a: [b, c:d]}\n", `{"a": [1, null, "x"]}`, "a: |\n  x\n", "a: &b 1", "[[[[", "? a\n: b", "\"\\u0000\"", "a:\n\t- 1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, source string) {
		if !tree.Readable(&tree.Problems{}, "x", source, 1) {
			return
		}
		lines := strings.Count(source, "\n") + 1
		for name, read := range map[string]func(p *tree.Problems) *tree.Value{
			"yaml": func(p *tree.Problems) *tree.Value { return tree.ReadYAML(p, "x", source, "a dataset") },
			"json": func(p *tree.Problems) *tree.Value { return tree.ReadJSON(p, "x", source, 1) },
		} {
			p := &tree.Problems{}
			v := read(p)
			if (v == nil) == (len(p.List) == 0) {
				t.Errorf("%s: %s with the problems %v", name, written(v), p.List)
			}
			for _, problem := range p.List {
				if problem.File != "x" || problem.Line < 0 || problem.Line > lines {
					t.Errorf("%s: the problem %s has no place in %d lines", name, problem, lines)
				}
			}
		}
	})
}
