package mapping_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
)

// TestConflicts does by the mapping's word what is to be done where a row, or two, say several things of one node or fact.
func TestConflicts(t *testing.T) {
	const bodies = `
    nodes:
      - {type: Organization, id: "organization:{Host}", name: "{Host}", level: "{HostLevel}"}
      - {type: Organization, id: "organization:{Guest}", name: "{Guest}", level: "{GuestLevel}"}
      - {type: Event, id: "event:{No}", name: "{No}", hosts: [{node: "organization:{Host}", role: HOST}, {node: "organization:{Guest}", role: CO_HOST}]}`
	const dates = `
    nodes:
      - {type: Agreement, id: "agreement:{No}", name: "{No}", parties: [{node: "country:{A}", signed: "{DayA}"}, {node: "country:{B}", signed: "{DayB}"}]}
      - {type: Country, id: "country:{A}", name: "{A}"}
      - {type: Country, id: "country:{B}", name: "{B}", names: [{value: "{A}", kind: ALIAS}, {value: "{B}", kind: ALIAS}]}`
	const homes = `
    nodes:
      - {type: Organization, id: "organization:{No}", name: "{No}", country: [{node: "country:{A}"}]}
      - {type: Country, id: "country:{A}", name: "{A}"}`
	const falling = `
    nodes:
      - {type: Organization, fallback: true, id: "organization:{Host}", name: "seen {Host}", parents: ["organization:{Above}"]}
      - {type: Organization, id: "organization:{Guest}", name: "{Guest}"}
      - {type: Organization, id: "organization:{Above}", name: "{Above}"}`
	tests := []struct {
		name, nodes, table string
		facts              int
		told               string
	}{
		{"one node twice, which agree", bodies, "No,Host,Guest,HostLevel,GuestLevel\n1,x,x,NATIONAL,NATIONAL\n", 6, ""},
		{"one node twice, of which each says something", bodies, "No,Host,Guest,HostLevel,GuestLevel\n1,x,x,,NATIONAL\n", 6, ""},
		{"one node twice, which disagree", bodies, "No,Host,Guest,HostLevel,GuestLevel\n1,x,x,NATIONAL,SUBNATIONAL\n", 6,
			`t.csv:2:16 (GuestLevel): level of organization:x is "SUBNATIONAL" here, expected "NATIONAL" as at t.csv:2:7 (HostLevel)`},
		{"one fact twice, which agree", dates, "No,A,B,DayA,DayB\n1,a,a,1999,1999\n", 6, ""},
		{"one fact twice, which disagree", dates, "No,A,B,DayA,DayB\n1,a,a,1999,2000\n", 6,
			"t.csv:2:5 (B): the fact party-to:country:a>agreement:1 has other values here (signed: 2000), expected the same as at t.csv:2:3 (A) (signed: 1999)"},
		{"what a node has at most one of, in two rows", homes, "No,A\n1,a\n1,b\n", 5,
			"t.csv:3:3 (A): organization:1 has the country country:b here, expected country:a as at t.csv:2:3 (A): an Organization has at most one"},
		{"a fallback, and the node itself", falling, "Host,Guest,Above\nx,x,y\n", 4, ""},
	}
	s := contract(t)
	for _, test := range tests {
		for _, word := range []string{"refuse", "first"} {
			t.Run(test.name+", "+word, func(t *testing.T) {
				mapping := strings.Replace(head(test.nodes), "nodes:", "conflicts: "+word+"\n    nodes:", 1)
				set, _, err := open(t.Context(), s, nil, files(map[string]string{"m.yaml": mapping}), files(map[string]string{"t.csv": test.table}), 0)
				if word == "refuse" && test.told != "" {
					if err == nil || err.Error() != test.told {
						t.Errorf("got  %v\nwant %s", err, test.told)
					}
					return
				}
				if err != nil {
					t.Fatal(err)
				}
				defer set.Close()
				if set.Facts() != test.facts {
					t.Errorf("%d facts, expected %d", set.Facts(), test.facts)
				}
				if got := told(set.LeftOut); word == "first" && got != test.told {
					t.Errorf("left out is %s, expected %s", got, test.told)
				}
			})
		}
	}
}

func told(problems []dataset.Problem) string {
	var lines []string
	for _, problem := range problems {
		lines = append(lines, problem.String())
	}
	return strings.Join(lines, "\n")
}
