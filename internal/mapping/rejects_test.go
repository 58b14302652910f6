package mapping_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
)

// cascading are tables that speak of each other: agreements, their parties, and bodies with the body above them.
const cascading = `mapping: x
source: {id: document:x, title: X}
tables:
  - files: [agreements.csv]
    nodes: [{type: Agreement, id: "agreement:{No}", name: "{Title}", signed: {column: Signed, date: [DD/MM/YYYY]}}]
  - files: [bodies.csv]
    nodes: [{type: Organization, id: "organization:{No}", name: "{Name}", inception: "{Since}", parents: ["organization:{Above}"]}]
  - files: [parties.csv]
    let: {body: {column: Party, lookup: {type: Organization, by: name}, otherwise: nothing}}
    nodes:
      - {type: Organization, unless: {column: body, present: true}, id: "organization:other-{Party|slug}", name: "{Party}"}
      - type: Agreement
        id: "agreement:{Agreement}"
        parties: ["{body}", {node: "organization:other-{Party|slug}", unless: {column: body, present: true}}]
`

// TestRejectsCascade leaves out, with a row, those that need it, each with its reason and causes first; all others stay.
func TestRejectsCascade(t *testing.T) {
	good := map[string]string{
		"agreements.csv": "No,Title,Signed\n1,One,01/02/1999\n2,Two,02/02/1999\n",
		"bodies.csv":     "No,Name,Since,Above\nc,Gamma,2003,b\na,Alpha,2001,\nb,Beta,2002,a\nd,Delta,2004,\n",
		"parties.csv":    "Agreement,Party\n1,Delta\n2,Delta\n1,Alpha\n1,Epsilon\n",
	}
	tests := []struct{ name, file, from, to, want string }{
		{"an agreement that others add to", "agreements.csv", "02/02/1999", "30/02/1999",
			`agreements.csv:3:7 (Signed): "1999-02-30" is not a date: February 1999 has the days 01 to 28
parties.csv:3:1 (Agreement): name of agreement:2 is missing, expected it: the node is not in the graph yet; the row at agreements.csv:3 describes it, and cannot be taken itself`},
		{"a row that cannot be read", "agreements.csv", "2,Two,02/02/1999", "2,Two",
			`agreements.csv:3:1: the row has 2 cells, expected 3, as the header has: are all texts with a ',' in them in quotes?
parties.csv:3:1 (Agreement): name of agreement:2 is missing, expected it: the node is not in the graph yet; the row at agreements.csv:3 describes it, and cannot be taken itself`},
		{"a chain, against the order of the rows, and a name that is looked up", "bodies.csv", "a,Alpha,2001", "a,Alpha,soon",
			`bodies.csv:3:9 (Since): inception: "soon" is not a date: expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18
bodies.csv:4:13 (Above): there is no organization:a in these files, expected one of them to describe it; the row at bodies.csv:3 describes it, and cannot be taken itself
parties.csv:4:3 (Party): no Organization has the name "Alpha", in the graph or in the rows before, expected one; the row at bodies.csv:3 describes it, and cannot be taken itself
bodies.csv:2:14 (Above): there is no organization:b in these files, expected one of them to describe it; the row at bodies.csv:4 describes it, and cannot be taken itself`},
		{"an id that nothing describes", "bodies.csv", "2004,", "2004,x",
			`bodies.csv:5:14 (Above): there is no organization:x in these files, expected one of them to describe it; was organization:a meant?
parties.csv:2:3 (Party): there is no organization:d in these files, expected one of them to describe it; the row at bodies.csv:5 describes it, and cannot be taken itself
parties.csv:3:3 (Party): there is no organization:d in these files, expected one of them to describe it; the row at bodies.csv:5 describes it, and cannot be taken itself`},
	}
	s, mappings := contract(t), files(map[string]string{"m.yaml": cascading})
	rows := func(table string) int { return strings.Count(table, "\n") - 1 }
	all := rows(good["agreements.csv"]) + rows(good["bodies.csv"]) + rows(good["parties.csv"])
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tables := map[string]string{}
			for name, table := range good {
				tables[name] = table
			}
			if tables[test.file] = strings.Replace(good[test.file], test.from, test.to, 1); tables[test.file] == good[test.file] {
				t.Fatal("nothing was damaged")
			}
			set, in, err := open(t.Context(), s, nil, mappings, files(tables), 10)
			if err != nil {
				t.Fatal(err)
			}
			defer set.Close()
			var told strings.Builder
			if err := set.PrintRejected(&told, 100); err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimSuffix(told.String(), "\n"); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
			used, rejected := 0, 0
			for _, r := range in.Reports {
				used, rejected = used+r.Used, rejected+r.Rejected
			}
			if want := strings.Count(test.want, "\n") + 1; rejected != want || set.RejectedRows != want || used != all-want {
				t.Errorf("%d rows are used and %d rejected, expected %d and %d", used, rejected, all-want, want)
			}
			folder := t.TempDir()
			if err := in.WriteRejects(t.Context(), folder); err != nil {
				t.Fatal(err)
			}
			for name, table := range tables {
				written := 0
				if content, err := os.ReadFile(filepath.Join(folder, name)); err == nil {
					written = rows(string(content))
				}
				if want := strings.Count("\n"+test.want, "\n"+name+":"); written != want {
					t.Errorf("%d rows of %s are written, expected %d of\n%s", written, name, want, table)
				}
			}
			// More than may be left out refuse the whole, and without --rejects so does the first; the cause is told first.
			for _, most := range []int{rejected - 1, 0} {
				_, _, err := open(t.Context(), s, nil, mappings, files(tables), most)
				bad, ok := errors.AsType[*dataset.BadData](err)
				if first, _, _ := strings.Cut(test.want, "\n"); !ok || !strings.HasPrefix(bad.Error(), first) {
					t.Errorf("with %d rejects: got %v, expected it to begin with %s", most, err, first)
				}
			}
		})
	}
}

// TestRejectsNotOfTheRow refuses what no row is to blame for, whatever may be left out.
func TestRejectsNotOfTheRow(t *testing.T) {
	s := contract(t)
	for name, mapping := range map[string]string{
		"a constant": head("\n    nodes: [{type: Agreement, id: \"agreement:{No}\", name: \"{No}\", parties: [\"country:zz\"]}]"),
		"a source":   "mapping: x\nsource: document:nowhere\ntables:\n  - {files: [t.csv], nodes: [{type: Topic, id: \"topic:{No}\", name: \"{No}\"}]}\n",
		"a source's own value": "mapping: x\nsource: {id: document:x, title: X, published: soon}\n" +
			"tables:\n  - {files: [t.csv], nodes: [{type: Topic, id: \"topic:{No}\", name: \"{No}\"}]}\n",
	} {
		_, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": "No\n1\n2\n"}), 100)
		bad, ok := errors.AsType[*dataset.BadData](err)
		if !ok || len(bad.Problems) > 2 || bad.Problems[0].File != "m.yaml" || bad.Problems[0].Line == 0 {
			t.Errorf("%s: got %v, expected it to be told once, at the mapping's line", name, err)
		}
	}
}

// TestRejectsOfOneName keeps the rejected rows of every file, whatever the files are called, and takes the place of none that is read.
func TestRejectsOfOneName(t *testing.T) {
	s := contract(t)
	mapping := strings.Replace(head("\n    nodes: [{type: Event, id: \"event:{No}\", name: \"{No}\", date: \"{Day}\"}]"), "*.csv\"]", "*.csv\"]\n    encoding: windows-1252", 1)
	fsys := fstest.MapFS{}
	var tables []tree.Source
	for i, path := range []string{"one/a/t.csv", "one/b/t.csv", "two/a/t.csv", "two/a/u.csv", "t.csv"} {
		fsys[path] = &fstest.MapFile{Data: []byte("No,Day\n" + string(rune('1'+i)) + ",K\xf6ln\n")}
		tables = append(tables, tree.Source{Name: path, FS: fsys, Path: path})
	}
	set, in, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), tables, 10)
	if err != nil {
		t.Fatal(err)
	}
	defer set.Close()
	folder := t.TempDir()
	if err := in.WriteRejects(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	for path, number := range map[string]string{"one/a/t.csv": "1", "b/t.csv": "2", "two/a/t.csv": "3", "u.csv": "4", "t.csv": "5"} {
		if got, want := read(t, filepath.Join(folder, path)), "\uFEFFNo,Day\n"+number+",Köln\n"; got != want {
			t.Errorf("%s holds %q, expected %q", path, got, want)
		}
		if why := read(t, filepath.Join(folder, path+".problems.txt")); !strings.Contains(why, "Köln") || strings.Count(why, "\n") != 1 {
			t.Errorf("of %s it is told: %s", path, why)
		}
	}
	t.Chdir(folder)
	_, again, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), tree.Paths("u.csv"), 10)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.CheckRejects("."); err == nil || !strings.Contains(err.Error(), "would take the place of u.csv") {
		t.Errorf("a file that is read may be overwritten: %v", err)
	}
	if err := again.CheckRejects("elsewhere"); err != nil {
		t.Error(err)
	}
}

// TestRejectsOfTwoTables writes a row of one file once, whichever of two tables rejected it.
func TestRejectsOfTwoTables(t *testing.T) {
	mapping := "mapping: x\nsource: {id: document:x, title: X}\ntables:\n" +
		"  - {files: [t.csv], nodes: [{type: Event, id: \"event:{No}\", name: \"{No}\", date: \"{Day}\"}]}\n" +
		"  - {files: [t.csv], nodes: [{type: Event, id: \"event:{No}\", topics: [\"topic:{Topic}\"]}, {type: Topic, id: \"topic:{Topic}\", name: \"{Topic}\"}]}\n"
	table := "No,Day,Topic\n1,2001,a\n2,soon,b\n3,2003,C D\n"
	set, in, err := open(t.Context(), contract(t), nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": table}), 10)
	if err != nil {
		t.Fatal(err)
	}
	defer set.Close()
	folder := t.TempDir()
	if err := in.WriteRejects(t.Context(), folder); err != nil {
		t.Fatal(err)
	}
	if got, want := read(t, filepath.Join(folder, "t.csv")), "\uFEFFNo,Day,Topic\n2,soon,b\n3,2003,C D\n"; got != want {
		t.Errorf("written is %q, want %q", got, want)
	}
	if got := read(t, filepath.Join(folder, "t.csv.problems.txt")); !strings.HasPrefix(got, "t.csv:2:") && !strings.HasPrefix(got, "t.csv:3:3 (Day)") || strings.Count(got, "\n") != 3 {
		t.Errorf("told is %s", got)
	}
}
