package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/internal/tabular"
)

type queryCommand struct {
	Query     string            `arg:"" optional:"" help:"GraphQL, or a file with it. Without it, or as -, it is read from stdin."`
	Variables string            `placeholder:"JSON" help:"Variables as a JSON object, or a file with one."`
	Var       map[string]string `placeholder:"NAME=VALUE" mapsep:"none" help:"One variable; can be given several times."`
	Operation string            `placeholder:"NAME" help:"Operation to run, if there are several."`
	Format    string            `short:"f" default:"table" enum:"table,json,csv" help:"table, json or csv."`
	Rows      string            `placeholder:"PATH" help:"List whose elements become the rows of a table, such as events.participants."`
	Raw       bool              `help:"Leave texts that a spreadsheet would run as formulas as they are in CSV."`
	URL       string            `placeholder:"URL" help:"Ask a running service, such as http://127.0.0.1:8080, instead of the database."`
	limitFlags
	databaseFlags
}

// Help is shown below the usage line.
func (queryCommand) Help() string {
	return `Without --url the answer comes straight from the database: the one that NEO4J_URI names, or the local one, which is started
for the question if it does not run.

    entente query '{ events(first: 5) { nodes { id name date } } }'
    entente query --var id=event:2017-06-15-innovation-roundtable 'query ($id: ID!) { event(id: $id) { name date } }'
    entente query --format csv ties.graphql > ties.csv

A table's columns follow the query and are named by their path, as events.name. A row stands for one element of the innermost
list that holds lists itself, of ties for example one of their events; lists inside a row are joined with "; ", and --rows
chooses another list. Errors in the answer go to stderr, and the exit code is then 1.`
}

func (c *queryCommand) verify() []problem {
	var problems []problem
	if c.URL != "" {
		if u, err := url.Parse(c.URL); err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			problems = append(problems, problem{"url", fmt.Sprintf("expected a URL such as http://127.0.0.1:8080, got %q", c.URL)})
		}
		return problems
	}
	return append(c.limitFlags.verify(), c.databaseFlags.verify()...)
}

// request is a GraphQL request's body.
type request struct {
	Query     string         `json:"query"`
	Variables map[string]any `json:"variables,omitempty"`
	Operation string         `json:"operationName,omitempty"`
}

// answer is a GraphQL response.
type answer struct {
	Data   json.RawMessage `json:"data"`
	Errors []struct {
		Message   string `json:"message"`
		Path      []any  `json:"path"`
		Locations []struct {
			Line   int `json:"line"`
			Column int `json:"column"`
		} `json:"locations"`
		Extensions struct {
			Code string `json:"code"`
		} `json:"extensions"`
	} `json:"errors"`
}

func (c *queryCommand) Run(ctx context.Context, p Process) (err error) {
	r, err := c.request(p)
	if err != nil {
		return usage(err)
	}
	client, endpoint := http.DefaultClient, endpointOf(c.URL)
	if c.URL == "" {
		progress := newProgress(p.Stderr)
		var opened *store
		if opened, err = c.openForWork(ctx, progress); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, opened.close(ctx)) }()
		var handler http.Handler
		if handler, err = c.handler(opened.DB, logger(p.Stderr, logFlags{Level: "warn", Format: "text"})); err != nil {
			return err
		}
		client = &http.Client{Transport: inProcess{handler}}
	}
	body, err := ask(ctx, client, endpoint, r)
	if err != nil {
		return err
	}
	return c.print(p, r, body)
}

var errNoQuery = errors.New("no query: give it as an argument or a file, or write it to stdin (see entente query --help)")

// request reads the query and its variables.
func (c *queryCommand) request(p Process) (request, error) {
	r := request{Operation: c.Operation, Variables: map[string]any{}}
	switch {
	case strings.ContainsRune(c.Query, '{'):
		r.Query = c.Query
	case c.Query == "" || c.Query == "-":
		if c.Query == "" && terminalWidth(p.Stdin) > 0 {
			return r, errNoQuery
		}
		text, err := io.ReadAll(p.Stdin)
		if err != nil {
			return r, fmt.Errorf("reading the query from stdin: %w", err)
		}
		if r.Query = string(text); strings.TrimSpace(r.Query) == "" {
			return r, errNoQuery
		}
	default:
		text, err := os.ReadFile(c.Query)
		if err != nil {
			return r, fmt.Errorf("reading the query: %w (a query itself holds braces: '{ … }')", err)
		}
		r.Query = string(text)
	}
	doc, err := parser.ParseQuery(&ast.Source{Input: r.Query})
	if err != nil {
		return r, fmt.Errorf("the query is not GraphQL: %s", strings.TrimPrefix(err.Error(), "input:"))
	}
	operation, err := choose(doc, c.Operation)
	if err != nil {
		return r, err
	}
	return r, c.readVariables(operation, r.Variables)
}

// choose finds the operation to run.
func choose(doc *ast.QueryDocument, name string) (*ast.OperationDefinition, error) {
	if operation := doc.Operations.ForName(name); operation != nil {
		return operation, nil
	}
	names := make([]string, len(doc.Operations))
	for i, o := range doc.Operations {
		names[i] = o.Name
	}
	switch {
	case len(names) == 0:
		return nil, errors.New("the query holds no operation: expected one such as { events { nodes { name } } }")
	case name == "":
		return nil, fmt.Errorf("the query holds several operations: choose with --operation %s", strings.Join(names, " or --operation "))
	default:
		return nil, fmt.Errorf("the query holds no operation %q: expected one of %s", name, strings.Join(names, ", "))
	}
}

// readVariables fills in the variables, those of --var over those of --variables.
func (c *queryCommand) readVariables(operation *ast.OperationDefinition, variables map[string]any) error {
	if c.Variables != "" {
		text := []byte(c.Variables)
		if !strings.HasPrefix(strings.TrimSpace(c.Variables), "{") {
			var err error
			if text, err = os.ReadFile(c.Variables); err != nil {
				return fmt.Errorf("reading --variables: %w (an object itself begins with a brace: '{\"name\": …}')", err)
			}
		}
		decoder := json.NewDecoder(bytes.NewReader(text))
		decoder.UseNumber()
		if err := decoder.Decode(&variables); err != nil {
			return fmt.Errorf("--variables: expected a JSON object: %w", err)
		}
	}
	var declared []string
	for _, v := range operation.VariableDefinitions {
		declared = append(declared, v.Variable)
	}
	for name, text := range c.Var {
		definition := operation.VariableDefinitions.ForName(name)
		if definition == nil {
			return fmt.Errorf("--var %s: the query declares no $%s%s", name, name, nearest(name, declared))
		}
		variables[name] = variable(definition.Type, text)
	}
	return nil
}

// variable reads a variable's text as its type needs: what is text in GraphQL stays text, all else is JSON if it can be.
func variable(t *ast.Type, text string) any {
	if slices.Contains([]string{"String", "ID", "Date", "DateTime", "EDTF"}, t.NamedType) {
		return text
	}
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil || decoder.More() {
		return text
	}
	return value
}

// endpointOf is where a service answers GraphQL.
func endpointOf(service string) string {
	u, err := url.Parse(service)
	if err != nil || service == "" {
		return "http://localhost/graphql"
	}
	if u.Path == "" || u.Path == "/" {
		u.Path = "/graphql"
	}
	return u.String()
}

// ask sends a request and returns the response's body, which is GraphQL's.
func ask(ctx context.Context, client *http.Client, endpoint string, r request) ([]byte, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("writing the request: %w", err)
	}
	post, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("making the request: %w", err)
	}
	post.Header.Set("Content-Type", "application/json")
	post.Header.Set("Accept", "application/graphql-response+json, application/json")
	response, err := client.Do(post)
	if err != nil {
		return nil, &exitError{exitDatabase, fmt.Errorf("no service answers at %s: %w (start one with `entente serve`)", endpoint, errors.Unwrap(err))}
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return nil, fmt.Errorf("reading the answer of %s: %w", endpoint, err)
	}
	if !strings.Contains(response.Header.Get("Content-Type"), "json") {
		return nil, &exitError{exitDatabase, fmt.Errorf("%s answers %s and no GraphQL: is that an Entente?", endpoint, response.Status)}
	}
	return text, nil
}

// askHere asks a service in this process, and reads its answer.
func askHere(ctx context.Context, service http.RoundTripper, r request) (a answer, err error) {
	body, err := ask(ctx, &http.Client{Transport: service}, endpointOf(""), r)
	if err != nil {
		return answer{}, err
	}
	if err := json.Unmarshal(body, &a); err != nil {
		return answer{}, fmt.Errorf("reading the answer: %w", err)
	}
	return a, nil
}

// print writes the answer, and its errors to stderr.
func (c *queryCommand) print(p Process, r request, body []byte) error {
	var a answer
	if err := json.Unmarshal(body, &a); err != nil {
		return fmt.Errorf("the answer is no GraphQL answer: %w", err)
	}
	for _, e := range a.Errors {
		where := ""
		if len(e.Path) > 0 {
			where = pathText(e.Path) + ": "
		} else if len(e.Locations) > 0 {
			where = fmt.Sprintf("%d:%d: ", e.Locations[0].Line, e.Locations[0].Column)
		}
		if _, err := fmt.Fprintf(p.Stderr, "entente: %s%s\n", where, e.Message); err != nil {
			return err
		}
	}
	if err := c.printData(p, r, body, a.Data); err != nil {
		return err
	}
	if len(a.Errors) > 0 {
		return &exitError{code: exitFailed}
	}
	return nil
}

func (c *queryCommand) printData(p Process, r request, body []byte, data json.RawMessage) error {
	if c.Format == "json" {
		var indented bytes.Buffer
		if err := json.Indent(&indented, body, "", "  "); err != nil {
			return fmt.Errorf("reading the answer: %w", err)
		}
		indented.WriteByte('\n')
		_, err := indented.WriteTo(p.Stdout)
		return err
	}
	if len(data) == 0 || bytes.Equal(data, []byte("null")) {
		return nil
	}
	tables, err := tabular.New(r.Query, data, tabular.Options{Operation: c.Operation, Rows: c.Rows})
	if err != nil {
		return usage(err)
	}
	if c.Format == "csv" {
		if len(tables) > 1 {
			return usage(fmt.Errorf("CSV holds one table, and the query asks for %d: ask for one field at its top, or take --format json", len(tables)))
		}
		for _, t := range tables {
			if err := t.WriteCSV(p.Stdout, c.Raw); err != nil {
				return fmt.Errorf("writing the table: %w", err)
			}
		}
		return nil
	}
	var b bytes.Buffer
	for i, t := range tables {
		if i > 0 {
			b.WriteByte('\n')
		}
		if len(tables) > 1 {
			fmt.Fprintln(&b, t.Name)
		}
		if err := printTable(&b, t, terminalWidth(p.Stdout)); err != nil {
			return fmt.Errorf("writing the table: %w", err)
		}
	}
	_, err = b.WriteTo(p.Stdout)
	return err
}

// printTable writes a table, and what is not in it.
func printTable(w io.Writer, t tabular.Table, width int) error {
	if err := t.WriteText(w, width); err != nil {
		return err
	}
	var err error
	switch {
	case t.Total > t.Elements:
		_, err = fmt.Fprintf(w, "(%d of %d %s)\n", t.Elements, t.Total, t.Name)
	case t.Elements == 0:
		_, err = fmt.Fprintf(w, "(no %s)\n", t.Name)
	}
	if t.Next != "" && err == nil {
		_, err = fmt.Fprintf(w, "(more follow after: %q)\n", t.Next)
	}
	return err
}

// pathText writes an error's path as ties.nodes[0].a.
func pathText(path []any) string {
	var b strings.Builder
	for i, step := range path {
		switch step := step.(type) {
		case string:
			if i > 0 {
				b.WriteByte('.')
			}
			b.WriteString(step)
		default:
			fmt.Fprintf(&b, "[%v]", step)
		}
	}
	return b.String()
}

// inProcess hands requests to a handler, so that a question to the database goes the same way as one to a service.
type inProcess struct{ handler http.Handler }

func (t inProcess) RoundTrip(r *http.Request) (*http.Response, error) {
	w := &response{header: http.Header{}, status: http.StatusOK}
	t.handler.ServeHTTP(w, r)
	return &http.Response{
		Status: fmt.Sprintf("%d %s", w.status, http.StatusText(w.status)), StatusCode: w.status,
		Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: w.header, Body: io.NopCloser(&w.body), ContentLength: int64(w.body.Len()), Request: r,
	}, nil
}

type response struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (w *response) Header() http.Header         { return w.header }
func (w *response) WriteHeader(status int)      { w.status = status }
func (w *response) Write(p []byte) (int, error) { return w.body.Write(p) }
