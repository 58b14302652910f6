package coerce_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/internal/coerce"
)

const contract = `
	scalar EDTF
	enum Color { RED GREEN }
	input Inner { n: Int!, color: Color = GREEN, more: [Inner!] }
	input One @oneOf { a: Int, b: String }
	input TextWhere { eq: String, in: [String!], isNull: Boolean }
	input ThingWhere { AND: [ThingWhere!], NOT: ThingWhere, name: TextWhere, near: Inner }
	input TieWhere { of: ThingWhere, period: EDTF }
	type Query {
		f(
			ties: TieWhere,
			int: Int, float: Float, text: String, id: ID, yes: Boolean, color: Color, date: EDTF, inner: Inner, one: One, where: ThingWhere,
			ints: [Int], needed: [Int!], lists: [[Int]], level: Color = RED, size: Int! = 7
		): Int
	}`

func load(t *testing.T) *ast.Schema {
	t.Helper()
	s, err := gqlparser.LoadSchema(&ast.Source{Input: contract})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// parse reads a query as it is; it need not be valid.
func parse(t *testing.T, s *ast.Schema, query string) (*ast.QueryDocument, *ast.Field) {
	t.Helper()
	doc, problems := gqlparser.LoadQueryWithRules(s, query, nil)
	if problems != nil {
		var err error
		if doc, err = parser.ParseQuery(&ast.Source{Input: query}); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
	field, _ := doc.Operations[0].SelectionSet[0].(*ast.Field)
	return doc, field
}

func object(t *testing.T, text string) map[string]any {
	t.Helper()
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value map[string]any
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}

type values = map[string]any

// Each value as JSON in a variable and as it stands in a query, and what both are coerced to: the rules of
// https://spec.graphql.org/October2021/#sec-Scalars, #sec-Enums, #sec-Input-Objects and #sec-List.
func TestEachTypeByVariableAndInline(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		argument, json, inline string
		want                   any
		refused                string
	}{
		{"int", `5`, `5`, int64(5), ""},
		{"int", `-2147483648`, `-2147483648`, int64(-2147483648), ""},
		{"int", `5.0`, ``, int64(5), ""}, // JSON does not tell 5.0 from 5, GraphQL does
		{"int", `5e0`, ``, int64(5), ""},
		{"int", `2147483648`, `2147483648`, nil, "2147483648 is no whole number of GraphQL; expected -2147483648 to 2147483647"},
		{"int", `99999999999999999999`, `99999999999999999999`, nil, "99999999999999999999 is no whole number of GraphQL"},
		{"int", `5.5`, `5.5`, nil, "is a number with a fraction, expected Int"},
		{"int", `"5"`, `"5"`, nil, "is a string, expected Int"},
		{"int", `true`, `true`, nil, "is a boolean, expected Int"},
		{"int", `[5]`, `[5]`, nil, "is a list, expected Int"},
		{"int", `{"a": 1}`, `{a: 1}`, nil, "is an object, expected Int"},
		{"float", `5`, `5`, 5.0, ""},
		{"float", `1.5`, `1.5`, 1.5, ""},
		{"float", `1e400`, `1e400`, nil, "1e400 is no number that a Float can hold"},
		{"float", `"1.5"`, `"1.5"`, nil, "is a string, expected Float"},
		{"text", `"é\n"`, `"é\n"`, "é\n", ""},
		{"text", `"block"`, `"""block"""`, "block", ""},
		{"text", `5`, `5`, nil, "is a whole number, expected String"},
		{"id", `"x"`, `"x"`, "x", ""},
		{"id", `5`, `5`, "5", ""},
		{"id", `5.0`, ``, "5", ""},
		{"id", `123456789012345678901234`, `123456789012345678901234`, "123456789012345678901234", ""},
		{"id", `5.5`, `5.5`, nil, "is a number with a fraction, expected ID"},
		{"id", `true`, `true`, nil, "is a boolean, expected ID"},
		{"yes", `true`, `true`, true, ""},
		{"yes", `false`, `false`, false, ""},
		{"yes", `"true"`, `"true"`, nil, "is a string, expected Boolean"},
		{"yes", `1`, `1`, nil, "is a whole number, expected Boolean"},
		{"color", `"RED"`, `RED`, "RED", ""},
		{"color", `"red"`, `red`, nil, "red is not a valid Color: expected RED or GREEN"},
		{"color", `"BLUE"`, `BLUE`, nil, "BLUE is not a valid Color: expected RED or GREEN"},
		{"color", `1`, `1`, nil, "is a whole number, expected Color"},
		{"date", `"2017"`, `"2017"`, "2017", ""},
		{"date", `2017`, `2017`, "2017", ""},
		{"date", `true`, `true`, nil, "is a boolean, expected EDTF"},
		{"date", `["2017"]`, `["2017"]`, nil, "is a list, expected EDTF"},
		{"inner", `{"n": 1}`, `{n: 1}`, values{"n": int64(1), "color": "GREEN"}, ""},
		{"inner", `{"n": 1, "color": null}`, `{n: 1, color: null}`, values{"n": int64(1), "color": nil}, ""},
		{
			"inner", `{"n": 1, "color": "RED", "more": {"n": 2}}`, `{n: 1, color: RED, more: {n: 2}}`,
			values{"n": int64(1), "color": "RED", "more": []any{values{"n": int64(2), "color": "GREEN"}}}, "",
		},
		{"inner", `{}`, `{}`, nil, "inner.n: is missing, expected Int!"},
		{"inner", `{"n": null}`, `{n: null}`, nil, "inner.n: is null, expected Int!"},
		{"inner", `{"n": 1, "more": [{"n": 1}, {"n": "2"}]}`, `{n: 1, more: [{n: 1}, {n: "2"}]}`, nil, "inner.more.1.n: is a string, expected Int"},
		{"inner", `{"n": 1, "colour": "RED"}`, `{n: 1, colour: RED}`, nil, `inner.colour: unknown field: Inner has no "colour"; did you mean "color"?`},
		{"inner", `{"n": 1, "__typename": "Inner"}`, `{n: 1, __typename: "Inner"}`, nil, `unknown field: Inner has no "__typename"`},
		{"inner", `"n"`, `"n"`, nil, "is a string, expected Inner"},
		{"one", `{"a": 1}`, `{a: 1}`, values{"a": int64(1)}, ""},
		{"one", `{"a": 1, "b": "x"}`, `{a: 1, b: "x"}`, nil, "one: has 2 members, expected exactly one"},
		{"one", `{"a": null}`, `{a: null}`, nil, `one: its member "a" is null, expected a value`},
		{"ints", `[1, null, 3]`, `[1, null, 3]`, []any{int64(1), nil, int64(3)}, ""},
		{"ints", `1`, `1`, []any{int64(1)}, ""},
		{"ints", `[]`, `[]`, []any{}, ""},
		{"ints", `[1, "2"]`, `[1, "2"]`, nil, "ints.1: is a string, expected Int"},
		{"ints", `[[1]]`, `[[1]]`, nil, "ints.0: is a list, expected Int"},
		{"needed", `[1, null]`, `[1, null]`, nil, "needed.1: is null, expected Int!"},
		{"lists", `1`, `1`, []any{[]any{int64(1)}}, ""},
		{"lists", `[1, [2]]`, `[1, [2]]`, []any{[]any{int64(1)}, []any{int64(2)}}, ""},
		{
			"where", `{"AND": {"name": {"in": "x"}}}`, `{AND: {name: {in: "x"}}}`,
			values{"AND": []any{values{"name": values{"in": []any{"x"}}}}}, "",
		},
		{"where", `{"name": {"eq": null}}`, `{name: {eq: null}}`, nil, "where.name.eq: null is no condition: `isNull: true` finds what has no value"},
		{"where", `{"name": null}`, `{name: null}`, nil, "where.name: null is no condition: `{isNull: true}` finds what has no value"},
		{"where", `{"name": {"isNull": null}}`, `{name: {isNull: null}}`, nil, "where.name.isNull: null is no condition: expected true or false"},
		{"where", `{"NOT": null}`, `{NOT: null}`, nil, "where.NOT: null is no condition: leave it out to ask nothing"},
		{"where", `{"AND": null}`, `{AND: null}`, nil, "where.AND: null is no condition"},
		{"ties", `{"of": null, "period": null}`, `{of: null, period: null}`, values{"of": nil, "period": nil}, ""},
		{"ties", `{"of": {"name": {"eq": null}}}`, `{of: {name: {eq: null}}}`, nil, "ties.of.name.eq: null is no condition"},
		{"where", `{"near": {"n": 1, "more": null}}`, `{near: {n: 1, more: null}}`, values{"near": values{"n": int64(1), "color": "GREEN", "more": nil}}, ""},
	} {
		definition := s.Query.Fields.ForName("f").Arguments.ForName(test.argument)
		want := values{test.argument: test.want}
		if test.refused != "" {
			want = nil
		}
		check := func(how string, got values, err error) {
			t.Helper()
			if test.refused == "" && (err != nil || !reflect.DeepEqual(got[test.argument], want[test.argument])) {
				t.Errorf("%s %s is %#v, %v; want %#v", test.argument, how, got[test.argument], err, test.want)
			}
			var wrong *coerce.Error
			if test.refused != "" && (!errors.As(err, &wrong) || !strings.Contains(err.Error(), test.refused)) {
				t.Errorf("%s %s is %#v, %v; want it refused: %s", test.argument, how, got[test.argument], err, test.refused)
			}
		}
		doc, field := parse(t, s, "query($"+test.argument+": "+definition.Type.String()+") { f("+test.argument+": $"+test.argument+") }")
		variables, err := coerce.Variables(s, doc.Operations[0], nil, values{test.argument: object(t, `{"v": `+test.json+`}`)["v"]})
		if err == nil {
			variables, err = coerce.Arguments(s, field.Definition.Arguments, field.Arguments, variables)
		}
		check("of the variable "+test.json, variables, err)
		doc, _ = parse(t, s, "query($"+test.argument+": "+definition.Type.String()+" = "+orElse(test.inline, "null")+") { f("+test.argument+": $"+test.argument+") }")
		if test.inline != "" {
			variables, err = coerce.Variables(s, doc.Operations[0], nil, nil)
			check("of the default "+test.inline, variables, err)
			_, field = parse(t, s, "{ f("+test.argument+": "+test.inline+") }")
			arguments, err := coerce.Arguments(s, s.Query.Fields.ForName("f").Arguments, field.Arguments, nil)
			check(test.inline, arguments, err)
		}
	}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// What is not given, given as null, and stands inside lists and objects.
func TestVariablesInPlace(t *testing.T) {
	s := load(t)
	base := values{"level": "RED", "size": int64(7)}
	with := func(more values) values {
		all := values{}
		for _, part := range []values{base, more} {
			for name, value := range part {
				all[name] = value
			}
		}
		return all
	}
	for _, test := range []struct {
		query, variables string
		want             values
		refused          string
	}{
		{`{ f }`, `{}`, base, ""},
		{`query($x: Int) { f(int: $x) }`, `{}`, base, ""},
		{`query($x: Int) { f(int: $x) }`, `{"x": null}`, base, ""},
		{`query($x: Int = 3) { f(int: $x) }`, `{}`, with(values{"int": int64(3)}), ""},
		{`query($x: Int = 3) { f(int: $x) }`, `{"x": null}`, base, ""},
		{`query($x: Int = 3) { f(int: $x) }`, `{"x": 4, "y": 5}`, with(values{"int": int64(4)}), ""},
		{`query($x: Int!) { f(int: $x) }`, `{}`, nil, "x: is missing: the query declares $x: Int!"},
		{`query($x: Int!) { f(int: $x) }`, `{"x": null}`, nil, "x: is null, expected Int!"},
		// null stands for "left out", so that a default counts.
		{`query($x: Color) { f(level: $x) }`, `{"x": null}`, base, ""},
		{`{ f(level: null) }`, `{}`, base, ""},
		{`query($x: Color) { f(level: $x) }`, `{"x": "GREEN"}`, with(values{"level": "GREEN"}), ""},
		// A variable that may be null may stand where null may not, if either has a default.
		{`query($x: Int = 3) { f(size: $x) }`, `{"x": null}`, nil, "x: is null, and stands where Int! is needed"},
		{`query($x: Int) { f(size: $x) }`, `{}`, base, ""},
		{`query($x: Int) { f(size: $x) }`, `{"x": null}`, nil, "x: is null, and stands where Int! is needed"},
		{`query($on: Boolean = true) { f @include(if: $on) }`, `{"on": null}`, nil, "on: is null, and stands where Boolean! is needed"},
		{`query($on: Boolean = true) { ...a } fragment a on Query { f @skip(if: $on) }`, `{"on": null}`, nil, "on: is null"},
		{`query($x: Int = 1) { f(needed: [1, $x]) }`, `{"x": null}`, nil, "x: is null, and stands where Int! is needed"},
		// Inside lists and objects.
		{`query($x: Int, $y: Int) { f(ints: [$x, 2, $y]) }`, `{"x": 1}`, with(values{"ints": []any{int64(1), int64(2), nil}}), ""},
		{
			`query($x: String, $y: [String!]) { f(where: {name: {eq: $x, in: $y}}) }`, `{"y": "a"}`,
			with(values{"where": values{"name": values{"in": []any{"a"}}}}), "",
		},
		{`query($x: String) { f(where: {name: {eq: $x}}) }`, `{}`, with(values{"where": values{"name": values{}}}), ""},
		{`query($x: String) { f(where: {name: {eq: $x}}) }`, `{"x": null}`, nil, "where.name.eq: null is no condition"},
		{
			`query($w: ThingWhere!) { f(where: {AND: [$w, {NOT: $w}]}) }`, `{"w": {"AND": {"name": {"in": "x"}}}}`,
			with(values{"where": values{"AND": []any{
				values{"AND": []any{values{"name": values{"in": []any{"x"}}}}},
				values{"NOT": values{"AND": []any{values{"name": values{"in": []any{"x"}}}}}},
			}}}), "",
		},
		{`query($c: Color) { f(inner: {n: 1, color: $c}) }`, `{}`, with(values{"inner": values{"n": int64(1), "color": "GREEN"}}), ""},
	} {
		doc, field := parse(t, s, test.query)
		variables, err := coerce.Variables(s, doc.Operations[0], doc.Fragments, object(t, test.variables))
		var got values
		if err == nil {
			if field.Definition == nil {
				t.Fatalf("%s is not valid", test.query)
			}
			got, err = coerce.Arguments(s, field.Definition.Arguments, field.Arguments, variables)
		}
		if test.refused != "" {
			if err == nil || !strings.Contains(err.Error(), test.refused) {
				t.Errorf("%s with %s: %v, %v; want it refused: %s", test.query, test.variables, got, err, test.refused)
			}
			continue
		}
		if err != nil || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s with %s:\n%#v, %v; want\n%#v", test.query, test.variables, got, err, test.want)
		}
	}
}

// What has been coerced is coerced again to the same, and what was given stays as it is.
func TestCoercedOnceIsCoerced(t *testing.T) {
	s := load(t)
	doc, _ := parse(t, s, `query($w: ThingWhere, $i: Inner, $f: Float, $d: EDTF, $id: ID) { f(where: $w, inner: $i, float: $f, date: $d, id: $id) }`)
	given := object(t, `{"w": {"AND": {"name": {"in": "x"}}}, "i": {"n": 5.0}, "f": 1, "d": 2017, "id": 7}`)
	before, _ := json.Marshal(given)
	once, err := coerce.Variables(s, doc.Operations[0], nil, given)
	if err != nil {
		t.Fatal(err)
	}
	if after, _ := json.Marshal(given); string(after) != string(before) {
		t.Errorf("coercing has changed what was given from %s to %s", before, after)
	}
	twice, err := coerce.Variables(s, doc.Operations[0], nil, once)
	if err != nil || !reflect.DeepEqual(once, twice) {
		t.Errorf("%#v is coerced again to %#v, %v", once, twice, err)
	}
}
