package httpapi_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Requests that are not well-formed are refused with what is wrong, where, and what was expected.
func TestRequests(t *testing.T) {
	base := start(t, config(t, answers{}))
	for _, c := range []struct {
		name         string
		method, path string
		body         string
		headers      header
		status       int
		code         string
		says         []string
		header       header // of the answer
	}{
		{name: "another method", method: "DELETE", status: 405, code: "METHOD_NOT_ALLOWED", says: []string{"DELETE", "POST"}, header: header{"Allow": "GET, HEAD, POST, OPTIONS"}},
		{name: "what is allowed", method: "OPTIONS", status: 204, header: header{"Allow": "GET, HEAD, POST, OPTIONS"}},
		{name: "no acceptable media type", body: query("{__typename}"), headers: header{"Accept": "text/html"}, status: 406, code: "NOT_ACCEPTABLE", says: []string{"application/json"}},
		{name: "both media types refused", body: query("{__typename}"), headers: header{"Accept": "*/*;q=0"}, status: 406, code: "NOT_ACCEPTABLE"},
		{name: "a form", body: "query={__typename}", headers: header{"Content-Type": "application/x-www-form-urlencoded"}, status: 415, code: "UNSUPPORTED_MEDIA_TYPE", says: []string{"application/x-www-form-urlencoded"}},
		{name: "a multipart form", body: "--x--", headers: header{"Content-Type": "multipart/form-data; boundary=x"}, status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		{name: "plain text", body: query("{__typename}"), headers: header{"Content-Type": "text/plain"}, status: 415, code: "UNSUPPORTED_MEDIA_TYPE", says: []string{"application/json"}},
		{name: "another charset", body: query("{__typename}"), headers: header{"Content-Type": "application/json; charset=iso-8859-1"}, status: 415, code: "UNSUPPORTED_MEDIA_TYPE", says: []string{"iso-8859-1", "UTF-8"}},
		{name: "a compressed body", body: "x", headers: header{"Content-Encoding": "gzip"}, status: 415, code: "UNSUPPORTED_MEDIA_TYPE", says: []string{"uncompressed"}},
		{name: "a batch", body: "[" + query("{__typename}") + "]", status: 400, code: "BAD_REQUEST", says: []string{"several operations", "one operation"}},
		{name: "no body", status: 400, code: "BAD_REQUEST", says: []string{"empty"}},
		{name: "not UTF-8", body: "{\"query\":\"\xff\"}", status: 400, code: "BAD_REQUEST", says: []string{"UTF-8"}},
		{name: "malformed JSON", body: "{\"query\": \"{__typename}\",\n  \"variables\": {,}}", status: 400, code: "BAD_REQUEST", says: []string{"line 2, column 17"}},
		{name: "JSON cut short", body: `{"query": "{__typename}"`, status: 400, code: "BAD_REQUEST", says: []string{"line 1, column 24"}},
		{name: "JSON that goes on", body: `{"query": "{__typename}"} x`, status: 400, code: "BAD_REQUEST", says: []string{"column 27"}},
		{name: "a number", body: `7`, status: 400, code: "BAD_REQUEST", says: []string{"a number", "object"}},
		{name: "null", body: `null`, status: 400, code: "BAD_REQUEST", says: []string{`"query" is missing`}},
		{name: "an empty query", body: `{"query": ""}`, status: 400, code: "BAD_REQUEST", says: []string{`"query" is missing`}},
		{name: "a query that is a number", body: `{"query": 7}`, status: 400, code: "BAD_REQUEST", says: []string{`"query" is a number`, "string"}},
		{name: "variables as text", body: `{"query": "{__typename}", "variables": "{}"}`, status: 400, code: "BAD_REQUEST", says: []string{`"variables" is a string`, "object"}},
		{name: "unknown members are ignored", body: `{"query": "{__typename}", "more": [1]}`, status: 200},
		{name: "GET without a query", method: "GET", status: 400, code: "BAD_REQUEST", says: []string{`"query" is missing`}},
		{name: "GET with malformed variables", method: "GET", path: "?query={__typename}&variables=" + url.QueryEscape("{\n x}"), status: 400, code: "BAD_REQUEST", says: []string{`"variables"`, "line 2, column 2"}},
		{name: "GET with variables that are a list", method: "GET", path: "?query={__typename}&variables=[1]", status: 400, code: "BAD_REQUEST", says: []string{`"variables" is a list`}},
		{name: "GET with a malformed URL", method: "GET", path: "?query=%zz", status: 400, code: "BAD_REQUEST", says: []string{"%zz"}},
		{name: "GET of a mutation", method: "GET", path: "?query=mutation{__typename}", status: 405, code: "METHOD_NOT_ALLOWED", says: []string{"mutation", "POST"}, header: header{"Allow": "POST, OPTIONS"}},
		{name: "GET by operation name", method: "GET", path: "?operationName=B&query=" + url.QueryEscape("query A{__typename} query B{b:__typename}"), status: 200},
		{name: "HEAD is GET without a body", method: "HEAD", path: "?query={__typename}", status: 200, header: header{"Content-Length": "31"}},
		{name: "not GraphQL", body: query("{ event(id: }"), status: 400, code: "GRAPHQL_PARSE_FAILED", says: []string{"Unexpected }"}},
		{name: "an unknown field", body: query("{ evnt(id: 1) { id } }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{"evnt", `"event"`}},
		{name: "a field of a list's nodes", body: query("{ agreements { name } }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Cannot query field "name" on type "AgreementConnection". Did you mean nodes { name }?`}},
		{name: "a field of an edge's node", body: query("{ agreements { edges { signed } } }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Did you mean node { signed }?`}},
		{name: "a field of some nodes of a list", body: query(`{ agreement(id: "x") { parties { iso2 } } }`), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Did you mean nodes { ... on Country { iso2 } }?`}},
		{name: "a condition on some of an interface", body: query(`{ agreements(where: {parties: {some: {node: {iso2: {eq: "DE"}}}}}) { totalCount } }`), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Field "iso2" is not defined by type "PartyWhere". Did you mean isCountry: {iso2: …}?`}},
		{name: "a condition on the nodes of a list", body: query(`{ agreements(where: {parties: {iso2: {eq: "DE"}}}) { totalCount } }`), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Did you mean some: {node: {isCountry: {iso2: …}}}?`}},
		{name: "a condition on facts, on a list of them", body: query(`{ events(where: {hosts: {role: {eq: HOST}}}) { totalCount } }`), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`Did you mean some: {edge: {role: …}}?`}},
		{name: "a condition on some of an interface, in a variable", body: `{"query": "query($w: AgreementWhere){agreements(where: $w){totalCount}}", "variables": {"w": {"parties": {"none": {"node": {"iso2": {"eq": "DE"}}}}}}}`, status: 400, code: "BAD_USER_INPUT", says: []string{`PartyWhere has no "iso2"; did you mean isCountry: {iso2: …}?`}},
		{name: "no operation", body: query("fragment F on Query { __typename }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{"no operation"}},
		{name: "which operation?", body: query("query A{__typename} query B{__typename}"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{"operationName", "A, B"}},
		{name: "an operation that is not there", body: `{"query": "query A{__typename}", "operationName": "C"}`, status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`"C"`, "it has A"}},
		{name: "a variable of the wrong kind", body: `{"query": "query($id: ID!){event(id: $id){id}}", "variables": {"id": {}}}`, status: 400, code: "BAD_USER_INPUT", says: []string{"is an object, expected ID"}},
		{name: "a value that is not in the enum", body: query("{ events(where: {kind: {eq: PARTY}}) { totalCount } }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{"PARTY", "expected ROUNDTABLE, DIALOGUE", "or OTHER"}},
		{name: "a field of some types only", body: query(`{ node(id: "x") { name } }`), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{`an inline fragment on "Entity", "Actor", "Party", `}},
		{name: "a variable that is not in the enum", body: `{"query": "query($kind: EventKind){events(where: {kind: {eq: $kind}}){totalCount}}", "variables": {"kind": "PARTY"}}`, status: 400, code: "BAD_USER_INPUT", says: []string{"PARTY is not a valid EventKind: expected ROUNDTABLE, DIALOGUE"}},
		{name: "a variable that is in the enum but for its case", body: `{"query": "query($where: EventWhere){events(where: $where){totalCount}}", "variables": {"where": {"OR": [{"kind": {"in": ["EXPO", "expo"]}}]}}}`, status: 400, code: "BAD_USER_INPUT", says: []string{"expo is not a valid EventKind: expected ROUNDTABLE, DIALOGUE"}},
		{name: "an order that is in the enum but for its case", body: `{"query": "query($d: SortDirection!){events(orderBy: {name: $d}){totalCount}}", "variables": {"d": "desc"}}`, status: 400, code: "BAD_USER_INPUT", says: []string{"desc is not a valid SortDirection: expected ASC or DESC"}},
		{name: "a variable that is missing", body: query("query($id: ID!){event(id: $id){id}}"), status: 400, code: "BAD_USER_INPUT", says: []string{"is missing: the query declares $id: ID!"}},
		{name: "@defer", body: query("{ ... @defer { __typename } }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED", says: []string{"@defer is not supported"}},
		{name: "a subscription", body: query("subscription { __typename }"), status: 400, code: "GRAPHQL_VALIDATION_FAILED"},
	} {
		t.Run(c.name, func(t *testing.T) {
			method := c.method
			if method == "" {
				method = http.MethodPost
			}
			headers := header{"Accept": graphQLType}
			if method == http.MethodPost {
				headers["Content-Type"] = jsonType
			}
			for key, value := range c.headers {
				headers[key] = value
			}
			got := ask(t, method, base+"/graphql"+c.path, c.body, headers)
			if got.status != c.status {
				t.Errorf("status %d, want %d: %s", got.status, c.status, got.body)
			}
			for key, want := range c.header {
				if value := got.header.Get(key); value != want {
					t.Errorf("%s: %q, want %q", key, value, want)
				}
			}
			if got.body == "" {
				return
			}
			if code := got.code(t); code != c.code {
				t.Errorf("code %q, want %q: %s", code, c.code, got.body)
			}
			for _, want := range c.says {
				if !strings.Contains(got.result(t).message(), want) {
					t.Errorf("the message does not say %q: %s", want, got.body)
				}
			}
		})
	}
}

func (r result) message() string {
	if len(r.Errors) == 0 {
		return ""
	}
	return r.Errors[0].Message
}

// Accept decides the media type.
func TestAccept(t *testing.T) {
	base := start(t, config(t, answers{}))
	for _, c := range []struct{ accept, want string }{
		{"", jsonType},
		{"*/*", jsonType},
		{"application/*", jsonType},
		{jsonType, jsonType},
		{graphQLType, graphQLType},
		{graphQLType + "; charset=utf-8, application/json; charset=utf-8", graphQLType},
		{jsonType + ", " + graphQLType, graphQLType},
		{graphQLType + ", */*", graphQLType},
		{jsonType + ", */*", jsonType},
		{graphQLType + ";q=0.5, " + jsonType, jsonType},
		{graphQLType + ";q=0.9, " + jsonType + ";q=0.8", graphQLType},
		{graphQLType + ";q=0, */*", jsonType},
		{jsonType + ";q=0, */*;q=0.1", graphQLType},
		{"text/html, application/xhtml+xml, */*;q=0.8", jsonType},
		{"APPLICATION/GRAPHQL-RESPONSE+JSON", graphQLType},
	} {
		got := post(t, base, query("{ __typename }"), header{"Accept": c.accept})
		if media := got.header.Get("Content-Type"); got.status != 200 || media != c.want+"; charset=utf-8" {
			t.Errorf("Accept %q: status %d, Content-Type %q, want %s", c.accept, got.status, media, c.want)
		}
	}
}

// Errors that were made for the client stay; the database's get their public sentence; all else is hidden, and logged
// under the request's id.
func TestErrors(t *testing.T) {
	plain := errors.New("secret: bolt://10.0.0.7 refused")
	meant := &gqlerror.Error{Message: "first must be 1000 or less", Extensions: map[string]any{"code": "LIMIT_EXCEEDED"}}
	for _, c := range []struct {
		name   string
		answer func(context.Context) (graph.Answer, error)
		code   string
		says   string
		logged string
	}{
		{"meant for the client", fails(meant), "LIMIT_EXCEEDED", "first must be 1000 or less", ""},
		{"database down", fails(fmt.Errorf("reading events: %w", &neo4jdb.Error{Code: neo4jdb.CodeUnreachable, Message: "could not read: no connection to 10.0.0.7"})), "DATABASE_UNAVAILABLE", "cannot be reached", "10.0.0.7"},
		{"too slow", fails(&neo4jdb.Error{Code: neo4jdb.CodeTimeout, Message: "could not read within the time limit"}), "TIMEOUT", "longer than the time limit", "could not read"},
		{"a statement that the database rejects", fails(&neo4jdb.Error{Code: neo4jdb.CodeInternal, Message: "syntax error in MATCH"}), "INTERNAL", "request id given-id", "syntax error"},
		{"the deadline", fails(context.DeadlineExceeded), "TIMEOUT", "longer than the time limit", ""},
		{"a defect", fails(plain), "INTERNAL", "request id given-id", "secret"},
		{"a panic", func(context.Context) (graph.Answer, error) { panic("secret") }, "INTERNAL", "request id given-id", "secret"},
	} {
		t.Run(c.name, func(t *testing.T) {
			conf := config(t, answers{event: c.answer, country: gives(`{"id":"country:cn"}`)})
			log, written := logTo()
			conf.Log = log
			got := post(t, start(t, conf), query(`{ e: event(id: "event:1") { id } country(id: "country:cn") { id } }`), header{"X-Request-Id": "given-id"})
			r := got.result(t)
			if got.status != 200 || len(r.Errors) != 1 || string(r.Data) != `{"e":null,"country":{"id":"country:cn"}}` {
				t.Fatalf("status %d, want 200, one error and the other field's data: %s", got.status, got.body)
			}
			if got.code(t) != c.code || !strings.Contains(r.message(), c.says) {
				t.Errorf("want %s and %q: %s", c.code, c.says, got.body)
			}
			if len(r.Errors[0].Path) != 1 || r.Errors[0].Path[0] != "e" {
				t.Errorf("the error's path is %v, want e", r.Errors[0].Path)
			}
			if strings.Contains(got.body, "secret") || strings.Contains(got.body, "10.0.0.7") {
				t.Errorf("the answer tells internals: %s", got.body)
			}
			if !strings.Contains(written.String(), c.logged) {
				t.Errorf("the log does not tell %q: %s", c.logged, written)
			}
		})
	}
}

// A field that must have a value and failed makes the data null; the operation still ran.
func TestNonNullRootField(t *testing.T) {
	base := start(t, config(t, answers{events: fails(&neo4jdb.Error{Code: neo4jdb.CodeUnreachable}), country: gives(list(64 << 10))}))
	got := post(t, base, query(`{ country(id: "country:cn") { id } events { totalCount } }`), nil)
	if r := got.result(t); got.status != 200 || string(r.Data) != "null" || len(r.Errors) != 1 || got.code(t) != "DATABASE_UNAVAILABLE" {
		t.Errorf("status %d: %.300s", got.status, got.body)
	}
}

// Large answers, which are not copied, come out in the order of the selection.
func TestLargeAnswers(t *testing.T) {
	large := list(300 << 10)
	base := start(t, config(t, answers{event: gives(large), country: gives(`{"id":"country:cn"}`)}))
	got := post(t, base, query(`{ a: country(id: "1") { id } b: event(id: "1") { id } t: __typename c: event(id: "2") { id } d: country(id: "2") { id } }`), nil)
	want := `{"data":{"a":{"id":"country:cn"},"b":` + large + `,"t":"Query","c":` + large + `,"d":{"id":"country:cn"}}}`
	if got.body != want {
		t.Errorf("%d bytes, want %d: %.100s … %s", len(got.body), len(want), got.body, got.body[max(0, len(got.body)-100):])
	}
}

// The context of a root field carries the reader's languages, and the request's deadline.
func TestLanguages(t *testing.T) {
	base := start(t, config(t, answers{event: func(ctx context.Context) (graph.Answer, error) {
		if _, ok := ctx.Deadline(); !ok {
			return nil, errors.New("no deadline")
		}
		return graph.Answer(mustJSON(graph.Languages(ctx))), nil
	}}))
	for _, c := range []struct{ accept, want, content string }{
		{"", "null", ""},
		{"ru", `["ru"]`, "ru"},
		{"en;q=0.5, zh-Hans-CN, ru;q=0.8", `["zh-Hans-CN","ru","en"]`, "zh-Hans-CN"},
		{"de;q=0, fr", `["fr"]`, "fr"},
		{"*", "null", ""},
		{"!!", "null", ""},
	} {
		got := post(t, base, query(`{ event(id: "1") { id } }`), header{"Accept-Language": c.accept})
		if want := `{"data":{"event":` + c.want + `}}`; got.body != want {
			t.Errorf("Accept-Language %q: %s, want %s", c.accept, got.body, want)
		}
		if got.header.Get("Content-Language") != c.content || !strings.Contains(got.header.Get("Vary"), "Accept-Language") {
			t.Errorf("Accept-Language %q: Content-Language %q, Vary %q", c.accept, got.header.Get("Content-Language"), got.header.Get("Vary"))
		}
	}
}

// Introspection answers in full, and can be turned off; then errors do not suggest names either.
func TestIntrospection(t *testing.T) {
	const whole = `{ __schema { queryType { name } types { ...T } directives { name args { name type { ...R } } } } }
		fragment T on __Type { kind name fields(includeDeprecated: true) { name args { name type { ...R } } type { ...R } } inputFields { name type { ...R } } interfaces { name } enumValues { name } possibleTypes { name } }
		fragment R on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }`
	got := post(t, start(t, config(t, answers{})), query(whole), nil)
	if got.status != 200 || !strings.Contains(got.body, `"OrganizationConnection"`) || got.code(t) != "" {
		t.Errorf("status %d: %.300s", got.status, got.body)
	}
	off := config(t, answers{})
	off.Introspection = false
	base := start(t, off)
	for text, code := range map[string]string{
		whole:                                "INTROSPECTION_OFF",
		`{ __type(name: "Event") { name } }`: "INTROSPECTION_OFF",
		`{ ...S } fragment S on Query { s: __schema { queryType { name } } }`: "INTROSPECTION_OFF",
		`{ __typename }`:         "",
		`{ evnt(id: 1) { id } }`: "GRAPHQL_VALIDATION_FAILED",
	} {
		got := post(t, base, query(text), nil)
		if got.code(t) != code || strings.Contains(got.body, "Did you mean") {
			t.Errorf("%.60s: want %q: %s", text, code, got.body)
		}
	}
}

// Requests over a limit are told its name, what is allowed and the setting.
func TestLimits(t *testing.T) {
	conf := config(t, answers{event: gives(`{"id":"event:1"}`)})
	l := &conf.Limits
	l.BodyBytes, l.Tokens, l.Depth, l.Fields, l.Fragments, l.RootFields, l.Aliases, l.Directives = 4000, 400, 5, 60, 25, 4, 8, 3
	base := start(t, conf)
	bomb := "query { ...F0 }"
	for i := range 20 {
		bomb += fmt.Sprintf(" fragment F%d on Query { ...F%d ...F%d }", i, i+1, i+1)
	}
	for _, c := range []struct {
		name, text string
		limit      string // empty if the request is within the limits
	}{
		{"body", "{ __typename " + strings.Repeat(" ", 4000) + "}", "max-body-bytes"},
		{"tokens", "{ __typename " + strings.Repeat("__typename ", 300) + strings.Repeat("x ", 100) + "}", "max-tokens"},
		{"depth", `{ event(id: "1") { hosts { edges { node { country { name } } } } } }`, "max-depth"},
		{"depth allowed", `{ event(id: "1") { hosts { edges { node { name } } } } }`, ""},
		{"depth through fragments", `{ ...A } fragment A on Query { event(id: "1") { hosts { ...B } } } fragment B on EventHostsConnection { edges { node { ... { country { name } } } } }`, "max-depth"},
		{"introspection is nested too", `{ __schema { types { fields { type { ofType { name } } } } } }`, "max-depth"},
		{"root fields", "{ __typename __typename __typename ...R } fragment R on Query { __typename __typename }", "max-root-fields"},
		{"fields", `{ event(id: "1") { ` + strings.Repeat("id ", 60) + ` } }`, "max-fields"},
		{"fields of all operations", "query A { __typename " + strings.Repeat("...F ", 30) + "} query B { ...F } fragment F on Query { ...G ...G } fragment G on Query { n: __typename }", "max-root-fields"},
		{"fields of a fragment that is not used", `{ __typename } fragment F on Event { ` + strings.Repeat("id ", 60) + `}`, "max-fields"},
		{"fragments", "{ __typename }" + strings.Repeat(" fragment F on Query { __typename }", 26), "max-fragments"},
		{"aliases", `{ event(id: "1") { a: id b: id c: id d: id ...M } } fragment M on Event { e: id f: id g: id h: id i: id }`, "max-aliases"},
		{"aliases allowed", `{ event(id: "1") { a: id b: id c: id d: id id: id } }`, ""},
		{"directives", `{ event(id: "1") @skip(if: false) @include(if: true) { id @skip(if: false) name @include(if: true) } }`, "max-directives"},
		{"a bomb of fragments", bomb + " fragment F20 on Query { a: __typename }", "max-root-fields"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := post(t, base, query(c.text), nil)
			if c.limit == "" {
				if got.code(t) != "" {
					t.Errorf("within the limits, but: %s", got.body)
				}
				return
			}
			r := got.result(t)
			if got.code(t) != "LIMIT_EXCEEDED" || r.Errors[0].Extensions["limit"] != c.limit || !strings.Contains(r.message(), "raise --"+c.limit) {
				t.Errorf("want %s: %s", c.limit, got.body)
			}
			if want := map[bool]int{true: 413, false: 400}[c.limit == "max-body-bytes"]; got.status != want {
				t.Errorf("status %d, want %d", got.status, want)
			}
		})
	}
	t.Run("body without a length", func(t *testing.T) {
		request, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, base+"/graphql", struct{ *strings.Reader }{strings.NewReader(query(strings.Repeat(" ", 5000)))})
		request.Header.Set("Content-Type", jsonType)
		response, err := client.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer response.Body.Close()
		if response.StatusCode != 413 {
			t.Errorf("status %d, want 413", response.StatusCode)
		}
	})
}

// The default limits let a request through that asks for a lot, and refuse bombs quickly.
func TestDefaultLimits(t *testing.T) {
	base := start(t, config(t, answers{event: gives(`{"id":"event:1"}`)}))
	many := `{ event(id: "1") { `
	for i := range 150 {
		many += fmt.Sprintf("t%d: topics { nodes { id name } } ", i)
	}
	if got := post(t, base, query(many+"} }"), nil); got.code(t) != "" {
		t.Errorf("a large request is refused: %s", got.body)
	}
}

func fails(err error) func(context.Context) (graph.Answer, error) {
	return func(context.Context) (graph.Answer, error) { return nil, err }
}

func gives(answer string) func(context.Context) (graph.Answer, error) {
	return func(context.Context) (graph.Answer, error) { return graph.Answer(answer), nil }
}
