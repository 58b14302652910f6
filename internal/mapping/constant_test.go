package mapping_test

import (
	"fmt"
	"strings"
	"testing"
)

// TestWrongConstants tells of what a mapping itself says wrongly once, at its own line, however many rows there are.
func TestWrongConstants(t *testing.T) {
	s := contract(t)
	table := "No,Name\n" + strings.Repeat("1,a\n", 3) + "2,kind\n"
	for _, c := range []struct{ nodes, want string }{
		{`- {type: Event, id: "event:{No}", name: "{Name}", kind: CONFERENCE}`, `m.yaml:7:63: kind is "CONFERENCE", expected ROUNDTABLE, `},
		{`- {type: Event, id: "event:{No}", name: ""}`, `m.yaml:7:47: name is empty, expected a text, or null to remove it`},
		{`- {type: Event, id: "event:{No}", name: "{Name}", date: 2001-02-30}`, `m.yaml:7:63: date: "2001-02-30" is not a date: February 2001 has the days 01 to 28`},
		{`- {type: Place, id: "place:{No}", name: "{Name}", latitude: 99}`, `m.yaml:7:67: latitude is 99, expected -90 to 90`},
		{`- {type: Place, id: "place:{No}", name: "{Name}", latitude: north}`, `m.yaml:7:67: latitude is "north", expected a number`},
		{`- {type: Event, id: "event:{No}", name: "{Name}", names: [{value: "{Name}", lang: english!}]}`, `m.yaml:7:89: lang is "english!", expected a language tag of BCP 47`},
		{`- {type: Event, id: "event:{No}", name: "{Name}", kind: {column: Name, map: {a: FORUM, b: FORUMS}, otherwise: drop}}`,
			`m.yaml:7:97: kind is "FORUMS", expected ROUNDTABLE, `},
		{`- {type: Topic, each: {as: kind, column: Name, map: {a: X}, otherwise: drop}, id: "topic:{No}", name: "{kind}"}
      - {type: Event, id: "event:{No}", name: "{Name}", names: [{each: {as: kind, column: Name, map: {a: SHORTEST}, otherwise: drop}, value: "{Name}", kind: "{kind}"}]}`,
			`m.yaml:8:106: kind is "SHORTEST", expected `},
		{`- {type: Event, id: "evnt:{No}", name: "{Name}"}`, `m.yaml:7:27: id begins with "evnt:", expected an id that begins with event:`},
		{`- {type: Event, id: "event:My {No}", name: "{Name}"}`, `m.yaml:7:27: id has "event:My ", expected small letters`},
		{`- {type: Event, id: "event:1", name: "{Name}", topics: ["topic:A B"]}`, `m.yaml:7:63: "topic:A B" is not an id, expected small letters`},
		{`- {type: Event, id: "event:{No}", name: "{Name}", hosts: [{node: "person:{No}", role: HOST}]}`,
			`m.yaml:7:72: node begins with "person:", expected an id that begins with `},
		{`- {type: Event, id: "event:{No}", name: "{Name}", hosts: [{node: "organization:{No}", role: BOSS}]}`, `m.yaml:7:99: role is "BOSS", expected `},
	} {
		mapping := head("\n    nodes:\n      " + c.nodes)
		_, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": table}), 0)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s:\ngot  %v\nwant %s", c.nodes, err, c.want)
		}
	}
	// What let names is checked where it is used; a name that a column has too stands for the column elsewhere.
	for let, want := range map[string]string{
		`{kind: {column: Name, map: {a: FORUMS}, otherwise: drop}}`: `m.yaml:6:41: kind is "FORUMS", expected ROUNDTABLE`,
		`{kind: CONFERENCE}`:            `m.yaml:6:17: kind is "CONFERENCE", expected ROUNDTABLE`,
		`{Name: "{Name}", kind: FORUM}`: "",
		`{other: X, kind: {column: Name, map: {a: FORUM}, otherwise: drop}}`: "",
	} {
		mapping := head(fmt.Sprintf("\n    let: %s\n    nodes: [{type: Event, id: \"event:{No}-{Name|slug}\", name: \"{Name}\", kind: \"{kind}\"}]", let))
		set, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": table}), 0)
		if err == nil {
			set.Close()
		}
		if want == "" && err != nil || want != "" && (err == nil || !strings.HasPrefix(err.Error(), want)) {
			t.Errorf("%s:\ngot  %v\nwant %s", let, err, want)
		}
	}
}
