package dataset_test

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-graph/entente/internal/dataset"
)

// TestBad checks every malformed dataset in testdata/bad. What is wrong with x.yaml stands in x.yaml.txt, one problem a line,
// exactly as it is told. A folder is one dataset of several files. UPDATE_BAD=1 writes what is told now: read the difference.
func TestBad(t *testing.T) {
	const folder = "testdata/bad"
	expected, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if os.Getenv("UPDATE_BAD") != "" {
		expected = everyBad(t, folder)
	}
	if len(expected) < 40 {
		t.Errorf("there are %d malformed datasets, want 40 at least", len(expected))
	}
	s := contract(t)
	fsys := os.DirFS(folder)
	for _, file := range expected {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			source := dataset.Source{Name: name, FS: fsys, Path: name}
			_, err := dataset.Open(t.Context(), s, []dataset.Source{source}, dataset.Options{Strict: strings.HasPrefix(name, "strict")})
			bad, ok := errors.AsType[*dataset.BadData](err)
			if !ok {
				t.Fatalf("got %v, want problems", err)
			}
			if os.Getenv("UPDATE_BAD") != "" {
				if err := os.WriteFile(file, []byte(bad.Error()+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if bad.Error()+"\n" != string(want) {
				t.Errorf("got\n%s\nwant\n%s", bad.Error(), want)
			}
		})
	}
}

// everyBad names the expectation of each malformed dataset, whether it is there or not.
func everyBad(t *testing.T, folder string) (expected []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if path.Ext(entry.Name()) != ".txt" {
			expected = append(expected, filepath.Join(folder, entry.Name()+".txt"))
		}
	}
	slices.Sort(expected)
	return expected
}

// TestLimits has the malformed files that are too large to keep.
func TestLimits(t *testing.T) {
	s := contract(t)
	for name, c := range map[string]struct{ content, problem string }{
		"large.yaml": {"dataset: large\n#" + strings.Repeat("x", 64<<20),
			"large.yaml: the file has more than 64 MiB, expected less: split it, or write it as JSON Lines (.jsonl), which has no limit"},
		"long.yaml": {"dataset: long\ndescription: " + strings.Repeat("x", 1<<20+1),
			"long.yaml:2:14: the text has 1048577 bytes, expected at most 1048576 (1 MiB)"},
		"many.yaml": {"dataset: many\ntopics: [" + strings.Repeat("a,", 600_000) + "]",
			"many.yaml: the file has about 600003 values, expected at most 500000: split it, or write it as JSON Lines (.jsonl), which has no limit"},
		"many.json": {`{"dataset": "many", "topics": [` + strings.Repeat("1,", 1_200_000) + "1]}",
			"many.json:1:2000022: more than 500000 values so far, expected fewer: split the file, or write it as JSON Lines (.jsonl), which has no limit"},
		"deep.yaml": {"dataset: deep\ntopics: " + strings.Repeat("[", 1_000_000),
			"deep.yaml: the file has about 1000002 values, expected at most 500000: split it, or write it as JSON Lines (.jsonl), which has no limit"},
		"deeper.yaml": {"dataset: deeper\ntopics: " + strings.Repeat("[", 400_000),
			"deeper.yaml:2:40: objects and lists stand more than 32 deep in each other, expected a dataset, which needs 8"},
		"dashes.yaml": {"dataset: dashes\ntopics:\n  " + strings.Repeat("- ", 400_000),
			"dashes.yaml:3:65: objects and lists stand more than 32 deep in each other, expected a dataset, which needs 8"},
		"keys.yaml": {strings.Repeat("a:\n", 200_000),
			"keys.yaml:201:2: the object has more than 200 keys, expected an object of a dataset, which has at most 30"},
		"flowkeys.yaml": {"dataset: keys\nx: {" + strings.Repeat("a: 1, ", 100_000) + "}",
			"flowkeys.yaml:2:1206: the object has more than 200 keys, expected an object of a dataset, which has at most 30"},
		"deep.json": {`{"dataset": "deep", "topics": ` + strings.Repeat("[", 1_000_000),
			"deep.json:1:62: objects and lists stand more than 32 deep in each other, expected a dataset, which needs 8"},
		"bomb.yaml": {"dataset: bomb\ntopics: &a [x, x]\nevents: [*a, *a]\n",
			`bomb.yaml:2:9: "&": anchors, aliases and merge keys are not allowed, expected the value itself, or a text in quotes`},
		"nul.jsonl":  {"{\"dataset\": \"a\x00b\"}\n", "nul.jsonl:1:15: the control character U+0000 stands here, expected printable characters, tabs and line breaks only"},
		"utf16.yaml": {"\xff\xfed\x00a\x00", "utf16.yaml:1:1: the file is in UTF-16, expected UTF-8"},
		"latin1.yaml": {"dataset: latin1\ntopics:\n  - {id: topic:caf, name: 科学 caf\xe9}\n",
			"latin1.yaml:3:33: the byte 0xE9 is not UTF-8, expected a file in UTF-8"},
		"crlf.yaml":   {"\uFEFFdataset: crlf\r\ntopics:\r\n  - {id: topic:a, nam: A}\r\n", "crlf.yaml:3:19: unknown key nam of Topic, expected name\ncrlf.yaml:3:10: name of topic:a is missing, expected it: the node is not in the graph yet, as far as can be told without one"},
		"bom.json":    {"\uFEFF{\"dataset\": 7}", "bom.json:1:13: dataset is a whole number (7), expected a name of small letters, digits and hyphens, as harbin-roundtables-2017"},
		"readme.text": {"hello", "readme.text: how the file is written cannot be told from its name, expected it to end in .yaml, .yml, .json, .jsonl or .ndjson (tables need a mapping: --mapping FILE)"},
	} {
		fsys := fstest.MapFS{name: {Data: []byte(c.content)}}
		_, err := dataset.Open(t.Context(), s, []dataset.Source{{Name: name, FS: fsys, Path: name}}, dataset.Options{})
		if bad, ok := errors.AsType[*dataset.BadData](err); !ok || !sameLines(bad.Error(), c.problem) {
			t.Errorf("%s:\n%v\nwant\n%s", name, err, c.problem)
		}
	}
	_, err := dataset.Open(t.Context(), s, dataset.Paths("testdata/nothing"), dataset.Options{})
	if want := "testdata/nothing: there is no such file or folder"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func sameLines(a, b string) bool {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}

func TestManyProblemsAreCounted(t *testing.T) {
	content := "dataset: many\ntopics:\n" + strings.Repeat("  - {id: 7}\n", 2500)
	_, err := dataset.Open(t.Context(), contract(t), inMemory(map[string]string{"many.yaml": content}), dataset.Options{})
	bad, ok := errors.AsType[*dataset.BadData](err)
	if !ok || len(bad.Problems) != 1000 || bad.More != 1500 {
		t.Fatalf("got %T, want 1000 problems and 1500 more", err)
	}
	if !strings.HasSuffix(bad.Error(), "\n… and 1500 more") {
		t.Errorf("it ends in %q", bad.Error()[len(bad.Error())-40:])
	}
}

func TestProblemsArePrintedWithTheirLine(t *testing.T) {
	content := "dataset: x\ntopics:\n  - {id: topic:a, name: 科学技术, nam: A}\n"
	_, err := dataset.Open(t.Context(), contract(t), inMemory(map[string]string{"x.yaml": content}), dataset.Options{})
	bad, ok := errors.AsType[*dataset.BadData](err)
	if !ok {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := bad.Print(&out); err != nil {
		t.Fatal(err)
	}
	want := "x.yaml:3:31: unknown key nam of Topic, expected name\n" +
		"      - {id: topic:a, name: 科学技术, nam: A}\n" +
		"                                      ^\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
