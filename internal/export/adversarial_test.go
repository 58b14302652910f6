package export_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/edtf"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/schema"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// oddities are a noun and a fact that the contract does not have: with lists, and with every other type of value. Whatever is added to the
// contract must be exported without a change.
const oddities = `
"A noun of the tests."
type Oddity implements Node @node(plural: "oddities") {
  id: ID!
  name: String! @folded(property: "nameFolded") @searched(property: "searchName")
  tags: [String!]
  sizes: [Int!]
  ratio: Float
  flag: Boolean
  day: Date
  moment: DateTime
}

"A fact of the tests."
interface Linked @fact(type: "LINKED", from: ["Oddity"], to: ["Oddity"]) {
  id: ID!
  weight: Float
  note: String
  date: EDTF
}
`

// oddContract is Entente's contract with the oddities.
func oddContract(t *testing.T) *schema.Schema {
	t.Helper()
	s, err := schema.Parse(schema.Mapped() + oddities)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// longText is a text of 200 kB that does not compress to nothing.
var longText = func() string {
	var b strings.Builder
	for i := 0; b.Len() < 200_000; i++ {
		fmt.Fprintf(&b, "Пункт %d: 合作, \"cooperation\" & <more>; ", i*i)
	}
	return b.String()
}()

const writtenAt = "2020-01-01T12:30:00.123456Z"

// adversaries are nodes: what is hard about each stands in its id.
var adversaries = []map[string]any{
	{"label": "Country", "id": "country:cn", "name": "China", "iso2": "CN", "validFrom": "1949-10-01"},
	{"label": "Country", "id": "country:su", "name": "USSR", "validFrom": "1922-12-30", "validTo": "1991-12-26"},
	{"label": "Event", "id": "event:year-only", "name": "Only the year is known", "date": "1984"},
	{"label": "Event", "id": "event:approximate", "name": "About then", "date": "2017-06~", "status": "HELD"},
	{"label": "Event", "id": "event:interval", "name": "Some days", "date": "2017-06-15/2017-06-19"},
	{"label": "Event", "id": "event:open", "name": "Without an end", "date": "2017/.."},
	{"label": "Event", "id": "event:null-date", "name": "Null is not empty"},
	{"label": "Event", "id": "event:before-christ", "name": "Long ago", "date": "-0043-03-15"},
	{"label": "Group", "id": "group:large-number", "name": "2^53+1", "description": "more than doubles can count", "countMin": int64(1<<53 + 1), "countMax": int64(math.MinInt64)},
	{"label": "Group", "id": "group:empty", "name": "Empty description", "description": ""},
	{"label": "Organization", "id": "organization:emoji", "name": "👩🏽\u200d🔬 𝔘𝔫𝔦 ﷽"},
	{"label": "Organization", "id": "organization:rtl", "name": "\u200fوزارة العلوم\u200f \u202eabc\u202c"},
	{"label": "Organization", "id": "organization:newline", "name": "two\nlines\r\nand\ra tab\there"},
	{"label": "Organization", "id": "organization:quotes", "name": `"double" 'single' \back\u0027slash\\ «guillemets» ` + "`tick`"},
	{"label": "Organization", "id": "organization:control", "name": "U+0001 is \u0001 here, U+000B \u000b, U+FFFF \uffff, U+0085 \u0085, U+2028 \u2028"},
	{"label": "Organization", "id": "organization:markup", "name": "<b>&amp;]]></b><!-- -- --> {{x}} ${y} %s ; | , #"},
	{"label": "Organization", "id": "organization:formula", "name": "=HYPERLINK(\"http://example.org\";\"click\")"},
	{"label": "Organization", "id": "organization:formula-plus", "name": "+1 (555) 0100"},
	{"label": "Organization", "id": "organization:formula-minus", "name": "-2+3"},
	{"label": "Organization", "id": "organization:formula-at", "name": "@SUM(1)"},
	{"label": "Organization", "id": "organization:spaces", "name": "  leading and trailing  ", "kind": "MINISTRY"},
	{"label": "Organization", "id": "organization:null-text", "name": "null", "wikidataId": "NaN"},
	{"label": "Organization", "id": "organization:ид-орг/1#2>3%20", "name": "An id with characters that IRIs reserve"},
	{"label": "Commitment", "id": "commitment:long", "name": "200 kB", "text": longText},
	{"label": "Place", "id": "place:coordinates", "name": "Harbin", "latitude": 45.75, "longitude": -0.1 + 0.3},
	{"label": "Place", "id": "place:whole-degrees", "name": "Null Island", "latitude": 0.0, "longitude": 180.0},
	{"label": "Person", "id": "person:chen", "name": "Chen Linhao", "familyName": "Chen", "givenName": "Linhao"},
	{"label": "Position", "id": "position:ddg", "name": "Deputy Director General"},
	{"label": "Name", "id": "name:zh", "value": "科学技术部", "lang": "zh", "script": "Hans", "kind": "OFFICIAL"},
	{"label": "Name", "id": "name:ru", "value": "Министерство науки и технологий", "lang": "ru", "kind": "ALIAS"},
	{"label": "Document", "id": "document:source", "name": "Announcement", "title": "Announcement", "url": "https://example.org/a?b=1&c=2", "licence": "CC-BY-4.0", "publisher": "Example Ministry"},
	{"label": "Claim", "id": "claim:quote", "fact": "hosted:one", "quote": "MOST and \"others\"", "start": int64(3), "end": int64(20), "confidence": int64(95)},
	{
		"label": "Oddity", "id": "oddity:lists", "name": "Lists", "tags": []any{"a", "b,c", "d|e;f", `"g"`, "", "ж"}, "sizes": []any{int64(1), int64(1<<53 + 1), int64(-3)},
		"ratio": 1e300, "flag": true, "day": date("2017-06-15"), "moment": moment("2017-06-15T09:30:00.5Z"),
	},
	{"label": "Oddity", "id": "oddity:false", "name": "False is not null", "flag": false, "ratio": -0.5, "tags": []any{"only"}},
	{"label": "Oddity", "id": "oddity:infinite", "name": "Infinite", "ratio": math.Inf(1)},
}

// adversarialFacts are facts: parallel ones, one from a node to itself, and such with all that a fact can have.
var adversarialFacts = []map[string]any{
	{"type": "HOSTED", "id": "hosted:one", "from": "organization:emoji", "to": "event:interval", "role": "HOST", "order": int64(1)},
	{"type": "HOSTED", "id": "hosted:two", "from": "organization:emoji", "to": "event:interval", "role": "SPONSOR", "order": int64(2)},
	{"type": "HOSTED", "id": "hosted:three", "from": "organization:emoji", "to": "event:interval"},
	{"type": "HOSTED", "id": "hosted:organization:ид-орг>event:interval#CO_HOST", "from": "organization:ид-орг/1#2>3%20", "to": "event:interval", "role": "CO_HOST"},
	{"type": "HOSTED", "id": "hosted:country", "from": "country:cn", "to": "event:year-only", "role": "HOST"},
	{"type": "PARTICIPATED_IN", "id": "participated-in:chen", "from": "person:chen", "to": "event:interval", "role": "ATTENDEE", "roleAsStated": "=present\n\"there\"", "position": "position:ddg", "onBehalfOf": "organization:emoji"},
	{"type": "HELD", "id": "held:open", "from": "person:chen", "to": "position:ddg", "fromDate": "2017-06", "acting": false},
	{"type": "HELD", "id": "held:as-of", "from": "person:chen", "to": "position:ddg", "asOf": "2017-06-15", "acting": true},
	{"type": "SUB_EVENT_OF", "id": "sub-event-of:self", "from": "event:open", "to": "event:open"},
	{"type": "NAMED", "id": "named:zh", "from": "organization:emoji", "to": "name:zh"},
	{"type": "NAMED", "id": "named:ru", "from": "organization:emoji", "to": "name:ru"},
	{"type": "FROM", "id": "from:quote", "from": "claim:quote", "to": "document:source"},
	{"type": "LINKED", "id": "linked:self", "from": "oddity:lists", "to": "oddity:lists", "weight": 0.1, "note": "", "date": "20XX"},
	{"type": "LINKED", "id": "linked:there", "from": "oddity:lists", "to": "oddity:false", "weight": 2.0},
	{"type": "LINKED", "id": "linked:back", "from": "oddity:false", "to": "oddity:lists", "note": "'=1+1"},
}

func date(text string) any {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return neo4jdb.Date(t)
}

func moment(text string) any {
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		panic(err)
	}
	return t
}

// writeAdversaries fills the graph.
func writeAdversaries(t *testing.T, db *neo4jdb.DB, contract *schema.Schema) {
	t.Helper()
	for _, n := range adversaries {
		noun := contract.Noun(n["label"].(string))
		props := stored(t, noun, n, "label")
		if noun.Field("createdAt") != nil {
			props["createdAt"], props["updatedAt"] = moment(writtenAt), moment(writtenAt)
		}
		write(t, db, "CREATE (n:"+noun.Label+") SET n = $props", map[string]any{"props": props})
	}
	for _, f := range adversarialFacts {
		fact := contract.Fact(f["type"].(string))
		props := stored(t, fact, f, "type", "from", "to")
		write(t, db, "MATCH (a {id: $from}), (b {id: $to}) CREATE (a)-[r:"+fact.Label+"]->(b) SET r = $props",
			map[string]any{"from": f["from"], "to": f["to"], "props": props})
	}
}

// stored are the properties that the graph holds, with what an import derives from them.
func stored(t *testing.T, of *schema.Type, given map[string]any, but ...string) map[string]any {
	t.Helper()
	props := map[string]any{}
	for name, value := range given {
		props[name] = value
	}
	for _, name := range but {
		delete(props, name)
	}
	if from, ok := props["fromDate"]; ok { // HELD.from, beside the fact's start
		props["from"] = from
		delete(props, "fromDate")
	}
	for _, f := range of.Fields {
		text, ok := props[f.Name].(string)
		switch {
		case !ok:
		case f.Folded != "":
			for property, value := range folded.Of(f, text) {
				props[property] = value
			}
		case f.Scalar == "EDTF":
			d, err := edtf.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			for name, day := range map[string]edtf.Day{f.First: d.First, f.Last: d.Last} {
				if !day.IsZero() {
					props[name] = neo4jdb.Date(day.Time())
				}
			}
		}
	}
	return props
}

func write(t *testing.T, db *neo4jdb.DB, text string, params map[string]any) {
	t.Helper()
	err := db.Write(t.Context(), func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
