package httpapi_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

const (
	graphQLType = "application/graphql-response+json"
	jsonType    = "application/json"
)

// audit is one rule of the GraphQL-over-HTTP specification, by the id that the graphql-http project's audits give it.
type audit struct {
	id, rule string
	// get holds a GET request's parameters; without them it is a POST.
	get     url.Values
	body    string
	headers header
	// status, media and errors are what the answer must have; errors and data whether it must have that entry.
	status int
	media  string
	errors bool
	noData bool
}

// audits are the rules that the graphql-http project checks servers by, all of them, MAY and SHOULD included.
func audits() []audit {
	typename := query("{ __typename }")
	accept := func(media string) header { return header{"Content-Type": jsonType, "Accept": media} }
	plain := header{"Content-Type": jsonType}
	named := mustJSON(map[string]any{"query": "query Query { __typename }", "operationName": "Query"})
	byName := map[string]any{"query": "query Type($name: String!) { __type(name: $name) { name } }", "variables": map[string]any{"name": "sometype"}}
	byNameURL := url.Values{"query": {byName["query"].(string)}, "variables": {`{"name":"sometype"}`}}
	extended := mustJSON(map[string]any{"query": "{ __typename }", "extensions": map[string]any{"some": "value"}})
	coercion := mustJSON(map[string]any{"query": "query CoerceFailure($id: ID!){ __typename }", "variables": map[string]any{"id": nil}})
	typo := mustJSON(map[string]any{"qeury": "{ __typename }"})
	unknown := query("{ 8f31403dfe404bccbb0e835f2629c6a7 }")
	list := []audit{
		{id: "22EB", rule: "SHOULD accept application/graphql-response+json and match the content-type", body: typename, headers: accept(graphQLType), status: 200, media: graphQLType},
		{id: "4655", rule: "MUST accept application/json and match the content-type", body: typename, headers: accept(jsonType), status: 200, media: jsonType},
		{id: "47DE", rule: "SHOULD accept */* and use application/json for the content-type", body: typename, headers: accept("*/*"), status: 200, media: jsonType},
		{id: "80D8", rule: "SHOULD assume application/json content-type when accept is missing", body: typename, headers: plain, status: 200, media: jsonType},
		{id: "82A3", rule: "MUST use utf-8 encoding when responding", body: typename, headers: plain, status: 200},
		{id: "BF61", rule: "MUST accept utf-8 encoded request", body: query(`{ __type(name: "Run🏃Swim🏊") { name } }`), headers: header{"Content-Type": "application/json; charset=utf-8"}, status: 200},
		{id: "78D5", rule: "MUST assume utf-8 in request if encoding is unspecified", body: typename, headers: plain, status: 200},
		{id: "2C94", rule: "MUST accept POST requests", body: typename, headers: plain, status: 200},
		{id: "5A70", rule: "MAY accept application/x-www-form-urlencoded formatted GET requests", get: url.Values{"query": {"{ __typename }"}}, status: 200},
		{id: "9C48", rule: "MAY NOT allow executing mutations on GET requests", get: url.Values{"query": {"mutation { __typename }"}}, headers: header{"Accept": graphQLType}, status: 405, errors: true},
		{id: "9ABE", rule: "SHOULD respond with 4xx status code if content-type is not supplied on POST requests", body: typename, status: 415, errors: true},
		{id: "03D4", rule: "MUST accept application/json POST requests", body: typename, headers: plain, status: 200},
		{id: "A5BF", rule: "MAY use 400 status code when request body is missing on POST", headers: plain, status: 400, errors: true},
		{id: "423L", rule: "MAY use 400 status code on missing {query} parameter", body: mustJSON(map[string]any{"notquery": "{ __typename }"}), headers: accept(graphQLType), status: 400, errors: true},
		{id: "34A2", rule: "SHOULD allow string {query} parameter when accepting application/graphql-response+json", body: typename, headers: accept(graphQLType), status: 200},
		{id: "13EE", rule: "MUST allow string {query} parameter when accepting application/json", body: typename, headers: accept(jsonType), status: 200},
		{id: "8161", rule: "SHOULD allow string {operationName} parameter when accepting application/graphql-response+json", body: named, headers: accept(graphQLType), status: 200},
		{id: "B8B3", rule: "MUST allow string {operationName} parameter when accepting application/json", body: named, headers: accept(jsonType), status: 200},
		{id: "2EA1", rule: "SHOULD allow map {variables} parameter when accepting application/graphql-response+json", body: mustJSON(byName), headers: accept(graphQLType), status: 200},
		{id: "28B9", rule: "MUST allow map {variables} parameter when accepting application/json", body: mustJSON(byName), headers: accept(jsonType), status: 200},
		{id: "D6D5", rule: "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json", get: byNameURL, headers: header{"Accept": graphQLType}, status: 200},
		{id: "6A70", rule: "MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json", get: byNameURL, headers: header{"Accept": jsonType}, status: 200},
		{id: "428F", rule: "SHOULD allow map {extensions} parameter when accepting application/graphql-response+json", body: extended, headers: accept(graphQLType), status: 200},
		{id: "1B7A", rule: "MUST allow map {extensions} parameter when accepting application/json", body: extended, headers: accept(jsonType), status: 200},
		{id: "B6DC", rule: "MAY use 2xx, 4xx, or 5xx status codes on JSON parsing failure when accepting application/json", body: `{ "not a JSON`, headers: accept(jsonType), status: 400, errors: true},
		{id: "BCF8", rule: "SHOULD use 400 status code on JSON parsing failure when accepting application/json", body: `{ "not a JSON`, headers: accept(jsonType), status: 400, errors: true},
		{id: "B7N8", rule: "SHOULD use 400 status code on JSON parsing failure when accepting application/graphql-response+json", body: `{ "not a JSON`, headers: accept(graphQLType), status: 400, errors: true},
		{id: "8764", rule: "MAY use 4xx or 5xx status codes if parameters are invalid", body: typo, headers: plain, status: 400, errors: true},
		{id: "3E3A", rule: "MAY use 400 status code if parameters are invalid", body: typo, headers: plain, status: 400, errors: true},
		{id: "572B", rule: "SHOULD use 200 status code on document parsing failure when accepting application/json", body: query("{"), headers: accept(jsonType), status: 200, errors: true},
		{id: "FDE2", rule: "SHOULD use 200 status code on document validation failure when accepting application/json", body: unknown, headers: accept(jsonType), status: 200, errors: true},
		{id: "7B9B", rule: "SHOULD use a status code of 200 on variable coercion failure when accepting application/json", body: coercion, headers: accept(jsonType), status: 200, errors: true},
		{id: "865D", rule: "SHOULD use 4xx or 5xx status codes on document parsing failure when accepting application/graphql-response+json", body: query("{"), headers: accept(graphQLType), status: 400, errors: true},
		{id: "556A", rule: "SHOULD use 400 status code on document parsing failure when accepting application/graphql-response+json", body: query("{"), headers: accept(graphQLType), status: 400, errors: true},
		{id: "D586", rule: "SHOULD not contain the data entry on document parsing failure when accepting application/graphql-response+json", body: query("{"), headers: accept(graphQLType), status: 400, errors: true, noData: true},
		{id: "51FE", rule: "SHOULD use 4xx or 5xx status codes on document validation failure when accepting application/graphql-response+json", body: unknown, headers: accept(graphQLType), status: 400, errors: true},
		{id: "74FF", rule: "SHOULD use 400 status code on document validation failure when accepting application/graphql-response+json", body: unknown, headers: accept(graphQLType), status: 400, errors: true},
		{id: "5E5B", rule: "SHOULD not contain the data entry on document validation failure when accepting application/graphql-response+json", body: unknown, headers: accept(graphQLType), status: 400, errors: true, noData: true},
		{id: "86EE", rule: "SHOULD use a status code of 400 on variable coercion failure when accepting application/graphql-response+json", body: coercion, headers: accept(graphQLType), status: 400, errors: true},
	}
	for i, parameter := range []string{"variables", "operationName", "extensions"} {
		null := mustJSON(map[string]any{"query": "{ __typename }", parameter: nil})
		list = append(list,
			audit{id: fmt.Sprint("94B", i), rule: "SHOULD allow null {" + parameter + "} parameter when accepting application/graphql-response+json", body: null, headers: accept(graphQLType), status: 200},
			audit{id: fmt.Sprint("022", i), rule: "MUST allow null {" + parameter + "} parameter when accepting application/json", body: null, headers: accept(jsonType), status: 200})
	}
	object, array := map[string]any{"obj": "ect"}, []string{"array"}
	for parameter, invalid := range map[string]struct {
		id     string
		values []any
	}{
		"query":         {"LKJ", []any{object, 0, false, array}},
		"operationName": {"6C0", []any{object, 0, false, array}},
		"variables":     {"476", []any{"string", 0, false, array}},
		"extensions":    {"58B", []any{"string", 0, false, array}},
	} {
		for i, value := range invalid.values {
			body := map[string]any{"query": "{ __typename }"}
			body[parameter] = value
			list = append(list, audit{id: fmt.Sprint(invalid.id, i), rule: fmt.Sprintf("MAY use 400 status code on %T {%s} parameter", value, parameter), body: mustJSON(body), headers: plain, status: 400, errors: true})
		}
	}
	return list
}

// Every audit of the graphql-http project passes, its MAYs too.
func TestAudits(t *testing.T) {
	base := start(t, config(t, answers{}))
	for _, a := range audits() {
		t.Run(a.id, func(t *testing.T) {
			method, address := http.MethodPost, base+"/graphql"
			if a.get != nil {
				method, address = http.MethodGet, address+"?"+a.get.Encode()
			}
			got := ask(t, method, address, a.body, a.headers)
			if got.status != a.status {
				t.Errorf("%s: status %d, want %d\n%s", a.rule, got.status, a.status, got.body)
			}
			if media := got.header.Get("Content-Type"); !strings.HasPrefix(media, a.media) || !strings.HasSuffix(media, "; charset=utf-8") {
				t.Errorf("%s: Content-Type %q, want %s in UTF-8", a.rule, media, a.media)
			}
			if !utf8.ValidString(got.body) {
				t.Errorf("%s: the body is not UTF-8", a.rule)
			}
			var entries map[string]json.RawMessage
			if err := json.Unmarshal([]byte(got.body), &entries); err != nil {
				t.Fatalf("%s: the body is not JSON: %v", a.rule, err)
			}
			if _, errors := entries["errors"]; errors != a.errors {
				t.Errorf("%s: errors is %t, want %t\n%s", a.rule, errors, a.errors, got.body)
			}
			if _, data := entries["data"]; data == a.errors || data && a.noData {
				t.Errorf("%s: data is %t\n%s", a.rule, data, got.body)
			}
		})
	}
}

// The graphql-http project's own program passes, where it is installed: .ci/audits does that.
func TestAuditsOfGraphQLHTTP(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: TestAudits checks the same rules")
	}
	folder := filepath.Join("testdata", "audits")
	if _, err := os.Stat(filepath.Join(folder, "node_modules", "graphql-http")); err != nil {
		t.Skip("graphql-http is not installed (npm ci in internal/httpapi/testdata/audits): TestAudits checks the same rules")
	}
	base := start(t, config(t, answers{}))
	command := exec.CommandContext(t.Context(), node, "run.mjs", base+"/graphql")
	command.Dir = folder
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	t.Logf("%s", out)
}
