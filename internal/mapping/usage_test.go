package mapping_test

import (
	"strings"
	"testing"
)

// TestNothingInSilence asks of each way in which a mapping and its rows can miss each other what is made, and what is told of it.
func TestNothingInSilence(t *testing.T) {
	const top = "mapping: x\nsource: {id: document:x, title: X}\ntables:\n"
	tests := []struct {
		name, mapping, file, table string
		nodes, facts               int
		told                       string
	}{
		{"two tables over one file", top + `  - {files: [t.csv], nodes: [{type: Topic, id: "topic:{No}", name: "{Name}"}]}
  - {files: ["t.*"], nodes: [{type: Topic, id: "topic:{No}", broader: [{node: {column: Above, lookup: {type: Topic, by: name}}}]}]}
`, "t.csv", "No,Name,Above\n1,Fish,Sea\n2,Sea,\n", 6, 4, ""}, // two topics, two claims of them, one of the fact, the document
		{"one of every object in an array", top + `  - files: [t.jsonl]
    nodes:
      - {type: Person, id: "person:{no}", name: "{name}", names: [{each: {as: n, column: also.names}, value: "{n.text}", lang: "{n.lang}", kind: ALIAS}]}
      - {type: Topic, each: {as: n, column: also.names}, id: "topic:{no}-{n.lang}", name: "{n.text} of {name}"}
`, "t.jsonl", `{"no": 1, "name": "A", "also": {"names": [{"text": "B", "lang": "en"}, {"text": "Б", "lang": "ru"}]}}` + "\n", 11, 7, ""},
		{"arrays in objects in arrays, by a path", top + `  - files: [t.jsonl]
    nodes:
      - {type: Topic, each: {as: part, column: a}, id: "topic:{part.id}", name: "{part.id}", names: [{each: {as: n, column: part.b.c}, value: "{n}"}]}
`, "t.jsonl", `{"a": [{"id": "x", "b": [{"c": "X1"}, {"c": ["X2", "X3"]}]}, {"id": "y", "b": []}]}` + "\n", 11, 8, ""},
		{"a misspelt member", top + `  - {files: [t.jsonl], nodes: [{type: Person, id: "person:{no}", name: "{name}", wikidataId: "{ids.wikidta}"}]}
`, "t.jsonl", `{"no": 1, "name": "A", "ids": {"wikidata": "Q1"}}` + "\n" + `{"no": 2, "name": "B"}` + "\n", 5, 2,
			`m.yaml:4:94: none of 2 rows of t.jsonl has "ids.wikidta", which the mapping reads; was ids.wikidata meant?`},
		{"a misspelt member of each object", top + `  - {files: [t.jsonl], nodes: [{type: Topic, each: {as: n, column: all}, id: "topic:{n.id}", name: "{n.id}", notation: "{n.tekst}"}]}
`, "t.jsonl", `{"all": [{"id": "a", "text": "A"}]}` + "\n", 3, 1,
			`m.yaml:4:120: none of 1 row of t.jsonl has "all.tekst", which the mapping reads; was all.text meant?`},
		{"a member that is there and empty", top + `  - {files: [t.jsonl], nodes: [{type: Topic, id: "topic:{no}", name: "{no}", notation: "{text}"}]}
`, "t.jsonl", `{"no": 1, "text": null}` + "\n", 3, 1, `m.yaml:4:78: none of 1 row has a value for notation`},
		{"only rows", top + `  - {rows: [{n: Fish}], nodes: [{type: Topic, id: "topic:{n|slug}", name: "{n}"}]}
`, "", "", 3, 1, ""},
		{"rows, and a table for which no file is given", top + `  - {rows: [{n: Fish}], nodes: [{type: Topic, id: "topic:{n|slug}", name: "{n}"}]}
  - {files: [more.csv, "o*.csv"], nodes: [{type: Topic, id: "topic:{n|slug}", name: "{n}"}]}
`, "", "", 3, 1, "m.yaml:5:5: no file is given for this table, which reads more.csv or o*.csv"},
		{"rows that make nothing", top + `  - {files: [t.csv], nodes: [{type: Topic, when: {column: Kind, in: [topic, theme]}, id: "topic:{No}", name: "{No}"}]}
`, "t.csv", "No,Kind\n1,topic\n2,Topic\n3,\n", 3, 1,
			`t.csv: 2 rows made nothing, since no rule of the mapping is for them (the first: t.csv:3:1)
m.yaml:4:50: none of 3 rows has "theme" here, of the 2 words that the mapping names`},
		{"rules that are for no row", top + `  - files: [t.csv]
    skip: [{when: {column: Kind, in: [x]}, because: it is x}]
    nodes:
      - {type: Topic, id: "topic:{No}", name: "{No}", broader: [{node: "topic:{Above}"}]}
      - {type: Place, when: {column: Kind, matches: place}, id: "place:{No}", name: "{No}"}
`, "t.csv", "No,Kind,Above\n1,topic,\n", 3, 1,
			`m.yaml:5:12: none of 1 row is skipped for this: it is x
m.yaml:5:19: none of 1 row has "x" here, of the 1 words that the mapping names
m.yaml:7:65: none of 1 row makes broader of this
m.yaml:8:9: none of 1 row makes this Place`},
		{"values that are let be, the most frequent first", top + `  - files: [t.csv]
    let: {known: {column: Of, lookup: {type: Country, by: name}, otherwise: nothing}}
    nodes:
      - {type: Agreement, id: "agreement:{No}", name: "{No}", parties: ["{known}"], signed: {column: Day, date: [YYYY], otherwise: drop},
         kind: {column: Kind, map: {Treaty: TREATY, Pact: AGREEMENT, none: null}, otherwise: nothing}}
      - {type: Country, when: {column: No, in: [1]}, id: "country:cn", name: China}
`, "t.csv", "No,Of,Day,Kind\n1,B,1999,Treaty\n2,A,soon,treaty\n3,B,soon,Deal\n4,China,later,none\n5,B,2001,Deal\n", 14, 8,
			`t.csv (Of): 4 values are not found and are left out, as the mapping says (m.yaml:5:18): "B" 3, "A" 1
t.csv (Day): 3 values do not fit and are left out, as the mapping says (m.yaml:7:93): "soon" 2, "later" 1
t.csv (Kind): 3 values do not fit and are left out, as the mapping says (m.yaml:8:16): "Deal" 2, "treaty" 1
m.yaml:8:16: none of 5 rows has "Pact" here, of the 3 words that the mapping names`},
	}
	s := contract(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tables := map[string]string{}
			if test.file != "" {
				tables[test.file] = test.table
			}
			set, in, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": test.mapping}), files(tables), 0)
			if err != nil {
				t.Fatal(err)
			}
			defer set.Close()
			if set.Nodes() != test.nodes || set.Facts() != test.facts {
				t.Errorf("%d nodes and %d facts, expected %d and %d", set.Nodes(), set.Facts(), test.nodes, test.facts)
			}
			var report, notes strings.Builder
			if err := in.PrintReport(&report); err != nil {
				t.Fatal(err)
			}
			if err := in.PrintNotes(&notes, 100); err != nil {
				t.Fatal(err)
			}
			_, told, _ := strings.Cut(report.String(), "rejected") // the table of numbers stands before what is told in words
			var lines []string
			for line := range strings.Lines(told + notes.String()) {
				if strings.Contains(line, ": ") && !strings.HasPrefix(line, "The mapping names") {
					lines = append(lines, strings.TrimSuffix(line, "\n"))
				}
			}
			if got := strings.Join(lines, "\n"); got != test.told {
				t.Errorf("told is\n%s\nwant\n%s", got, test.told)
			}
		})
	}
}

// TestListsAndObjectsAsTexts refuses what would otherwise become an empty text, or the hash of one.
func TestListsAndObjectsAsTexts(t *testing.T) {
	s := contract(t)
	for value, want := range map[string]string{
		`"{all}"`:                      "t.jsonl:1:24: here are 2 values, expected one: `each` makes something of every one",
		`"{all|slug}"`:                 "t.jsonl:1:24: here are 2 values, expected one: `each` makes something of every one",
		`"x {all}"`:                    "t.jsonl:1:24: here are 2 values, expected one: `each` makes something of every one",
		`"{one}"`:                      "t.jsonl:1:37: here is an object, expected a text: name one of its members behind a dot, as {….id}",
		`{column: one, match: "."}`:    "t.jsonl:1:37: here is an object, expected a text: name one of its members behind a dot, as {….id}",
		`{column: single, match: "b"}`: "",
		`"{single|upper}"`:             "",
		`"{one.id}"`:                   "",
		`"{dotted.name}"`:              "",
	} {
		mapping := "mapping: x\ntables:\n  - {files: [t.jsonl], nodes: [{type: Topic, id: \"topic:x\", name: " + value + "}]}\n"
		table := `{"no": 1, "all": ["a", "b"], "one": {"id": 7}, "single": ["b"], "dotted.name": "d"}` + "\n"
		set, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.jsonl": table}), 0)
		if err == nil {
			set.Close()
		}
		got := ""
		if err != nil {
			got = strings.NewReplacer(" (all)", "", " (one)", "").Replace(strings.Split(err.Error(), "\n")[0])
		}
		if got != want {
			t.Errorf("%s: got  %s\nwant %s", value, got, want)
		}
	}
}
