package mapping_test

import (
	"strings"
	"testing"
	"unicode/utf16"
)

// TestUTF16 reads tables in UTF-16, with a mark and without, as the mapping says or the mark does.
func TestUTF16(t *testing.T) {
	const table = "No,Name\r\n1,Köln 科学 \U0001F600\n"
	const lines = "{\"No\": 1, \"Name\": \"Köln 科学 \U0001F600\"}\n"
	encoded := func(text string, littleFirst, mark bool) string {
		if mark {
			text = "\uFEFF" + text
		}
		var b strings.Builder
		for _, unit := range utf16.Encode([]rune(text)) {
			if littleFirst {
				b.Write([]byte{byte(unit), byte(unit >> 8)})
			} else {
				b.Write([]byte{byte(unit >> 8), byte(unit)})
			}
		}
		return b.String()
	}
	s := contract(t)
	for _, c := range []struct {
		encoding          string
		littleFirst, mark bool
	}{
		{"utf-16", true, true}, {"utf-16", false, true}, {"utf-16", true, false}, {"utf-16", false, false}, {"unicode", true, true},
		{"UTF-16LE", true, false}, {"utf-16le", true, true}, {"utf-16le", false, true}, {"utf-16be", false, false}, {"utf-16be", false, true},
		{"", true, true}, {"", false, true},
	} {
		for name, text := range map[string]string{"t.csv": table, "t.jsonl": lines} {
			mapping := "mapping: x\nsource: {id: document:x, title: X}\ntables:\n  - files: [" + name + "]\n"
			if c.encoding != "" {
				mapping += "    encoding: " + c.encoding + "\n"
			}
			mapping += "    nodes: [{type: Topic, id: \"topic:{No}\", name: \"{Name}\", notation: {column: Name, match: \"^Köln 科学 \U0001F600$\"}}]\n"
			set, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{name: encoded(text, c.littleFirst, c.mark)}), 0)
			if err != nil {
				t.Errorf("%s, %+v: %v", name, c, err)
				continue
			}
			set.Close()
		}
	}
}

// TestUnusedColumns lets stand in columns that no rule reads whatever stands there.
func TestUnusedColumns(t *testing.T) {
	s := contract(t)
	for _, c := range []struct{ name, file, table, want string }{
		{"a control character", "t.csv", "id,name,notes\n1,A,x\u008ey\n", ""},
		{"a NUL, and a byte that is not UTF-8", "t.csv", "id,name,notes\n1,A,x\x00\xffy\n", ""},
		{"in the header", "t.csv", "id,name,n\x01\xff\n1,A,x\n", ""},
		{"one name twice", "t.csv", "id,n,name,n\n1,x,A,y\n", ""},
		{"before one that is read", "t.csv", "notes,id,name\nö\u008e,1,A\u008e\n",
			`t.csv:2:6 (name): the text "A\u008e" has the control character U+008E, expected printable characters, tabs and line breaks only`},
		{"a column that is read, twice", "t.csv", "id,name,name\n1,x,A\n", `t.csv:1:1: the column "name" stands here twice, expected each name once`},
		{"in JSON", "t.jsonl", `{"id": 1, "name": "A", "notes": ["x` + "\u008e" + `y", "\u0000"]}` + "\n", ""},
		{"in JSON that is read", "t.jsonl", `{"id": 1, "name": "A\u0000"}` + "\n",
			`t.jsonl:1:19 (name): the text "A\x00" has the control character U+0000, expected printable characters, tabs and line breaks only`},
	} {
		mapping := "mapping: x\nsource: {id: document:x, title: X}\ntables:\n  - {files: [" + c.file + "], nodes: [{type: Topic, id: \"topic:{id}\", name: \"{name}\"}]}\n"
		set, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{c.file: c.table}), 0)
		got := ""
		if err == nil {
			set.Close()
		} else {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%s: got  %s\nwant %s", c.name, got, c.want)
		}
	}
}

// TestDateOrders reads months by their names, and refuses orders that no date could be written in.
func TestDateOrders(t *testing.T) {
	s := contract(t)
	for _, c := range []struct{ order, date, want string }{
		{"D-MMM-YYYY", "5-Mar-1994", "1994-03-05"},
		{"D-MMM-YYYY", "15-SEPT.-1994", "1994-09-15"},
		{"DD MMM YYYY", "05 jun 1994", "1994-06-05"},
		{"D MMMM YYYY", "5 March 1994", "1994-03-05"},
		{"MMMM D, YYYY", "may 31, 1994", "1994-05-31"},
		{"MMM YYYY", "Dec 1994?", "1994-12?"},
		{"YYYYMMDD", "19940305", "1994-03-05"},
		{"YYYY年M月D日", "1994年3月5日", "1994-03-05"},
		{"D-MMM-YYYY", "5-Mrz-1994", `"5-Mrz-1994" is not a date, expected one written as D-MMM-YYYY`},
		{"D-MMM-YYYY", "30-Feb-1994", `"1994-02-30" is not a date: February 1994 has the days 01 to 28`},
		{"D-MMMMM-YYYY", "", `has "MMMMM", expected`},
		{"DDD.YYYY", "", `has "DDD", expected`},
		{"DD.MM.YY", "", `has "YY", expected`},
		{"dd.MM.YYYY", "", `has "dd", expected`},
		{"MM/MM/YYYY", "", "has a part twice, expected"},
		{"YYYY-DD", "", "has a day and no month, expected"},
		{"DD.MM", "", "has no year, expected"},
		{"YYYY-MM-DDTHH", "", `has "THH", expected`},
	} {
		mapping := "mapping: x\nsource: {id: document:x, title: X}\ntables:\n  - files: [t.csv]\n    separator: \";\"\n    nodes:\n" +
			"      - {type: Event, id: \"event:1\", name: {column: day, date: [\"" + c.order + "\"]}, date: {column: day, date: [\"" + c.order + "\"], match: \".*\"}}\n" +
			"      - {type: Topic, each: {as: made, column: day, date: [\"" + c.order + "\"]}, id: \"topic:{made|slug}\", name: \"{made}\"}\n" +
			"      - {type: Event, id: \"event:2\", name: x, topics: [\"topic:" + strings.TrimSuffix(c.want, "?") + "\"]}\n"
		if c.date == "" || strings.Contains(c.want, " ") {
			mapping = strings.ReplaceAll(mapping, "topic:"+c.want, "topic:x")
		}
		_, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": "day\n" + c.date + "\n"}), 0)
		fits := err == nil
		if strings.Contains(c.want, " ") {
			fits = err != nil && strings.Contains(err.Error(), c.want)
		}
		if !fits {
			t.Errorf("%s, %s: %v, expected %s", c.order, c.date, err, c.want)
		}
	}
}
