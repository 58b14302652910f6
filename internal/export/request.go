package export

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

// Request is what is asked for.
type Request struct {
	// Format is the name of the format.
	Format string `json:"format"`
	// Where says which nodes, one member a noun, as GraphQL has it or in JSON; empty for all.
	Where string `json:"where,omitempty"`
	// With says which nodes come with those of Where: those at the other end of their facts of these types, or of all (NEIGHBORS). It is
	// a list as GraphQL or JSON has it, or with commas alone.
	With string `json:"with,omitempty"`
	// AsOf is the day on which nodes must have existed and facts must have held; empty for any.
	AsOf string `json:"asOf,omitempty"`
	// Neighborhood, instead of Where, are the arguments of the root field neighborhood as an object.
	Neighborhood string `json:"neighborhood,omitempty"`
	// Names says that the names of what Where selects come with it.
	Names bool `json:"names"`
	// Claims says that claims come with what they are about, and their documents with them.
	Claims bool `json:"claims"`
	// Table is "nodes" or "edges" for one table alone.
	Table string `json:"table,omitempty"`
	// Formulas is "raw" if texts that a spreadsheet would run as a formula are left as they are in CSV.
	Formulas string `json:"formulas,omitempty"`
	// BaseIRI is what ids are appended to in RDF; empty for DefaultBaseIRI.
	BaseIRI string `json:"base,omitempty"`
}

// The values of Request.Table and Request.Formulas.
const (
	TableNodes  = "nodes"
	TableEdges  = "edges"
	FormulasRaw = "raw"
)

// Link is the path of a link that asks for the same.
func (r Request) Link() string { return "/export?" + r.query().Encode() }

// KeptLink is the path of a link that asks for the same, to be written once and kept for a while.
func (r Request) KeptLink() string { return "/export/kept?" + r.query().Encode() }

func (r Request) query() url.Values {
	q := url.Values{"format": {r.Format}}
	set := func(name, value string) {
		if value != "" {
			q.Set(name, value)
		}
	}
	set("where", r.Where)
	set("with", r.With)
	set("asOf", r.AsOf)
	set("neighborhood", r.Neighborhood)
	set("table", r.Table)
	set("formulas", r.Formulas)
	set("base", r.BaseIRI)
	if !r.Names {
		q.Set("names", "false")
	}
	if r.Claims {
		q.Set("claims", strconv.FormatBool(r.Claims))
	}
	return q
}

// Prepare checks a request. Its error is a *plan.Error that names the argument.
func (e *Exporter) Prepare(r Request) (*Export, error) {
	x := &Export{Exporter: e, request: r}
	if r.Format == "" {
		return nil, refuse("format", "it is missing; expected one of %s", list(FormatNames()))
	}
	if x.format = FormatByName(r.Format); x.format == nil {
		return nil, refuse("format", "%q is no format; expected one of %s", r.Format, list(FormatNames()))
	}
	x.request.Format = x.format.Name
	switch {
	case r.Table != "" && r.Table != TableNodes && r.Table != TableEdges:
		return nil, refuse("table", "%q is no table; expected nodes or edges", r.Table)
	case r.Table != "" && x.format.TableExtension == "":
		return nil, refuse("table", "%s is not in tables; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.TableExtension != "" }))
	case r.Formulas != "" && r.Formulas != FormulasRaw:
		return nil, refuse("formulas", "%q is not known; expected raw, or nothing", r.Formulas)
	case r.Formulas != "" && !x.format.Formulas:
		return nil, refuse("formulas", "%s leaves texts as they are; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.Formulas }))
	case r.BaseIRI != "" && !x.format.IRIs:
		return nil, refuse("base", "%s has no IRIs; leave it out, or take %s", x.format.Name, namesWhere(func(f *Format) bool { return f.IRIs }))
	}
	if base, err := url.Parse(r.BaseIRI); r.BaseIRI != "" && (err != nil || !base.IsAbs() || !plainIRI(r.BaseIRI)) {
		return nil, refuse("base", "%q is no absolute IRI; expected one such as https://example.org/id/", r.BaseIRI)
	}
	return x, x.selectNodes()
}

// selectNodes reads what is selected.
func (x *Export) selectNodes() error {
	r := &x.request
	var err error
	if x.where, r.Where, err = x.object("where", r.Where); err != nil {
		return err
	}
	if err = x.readWith(); err != nil {
		return err
	}
	var around map[string]any
	if around, r.Neighborhood, err = x.object("neighborhood", r.Neighborhood); err != nil {
		return err
	}
	if around != nil {
		if x.where != nil {
			return refuse("neighborhood", "`where` and `neighborhood` exclude each other; a neighborhood has a `where` of its own")
		}
		if x.with != nil {
			return refuse("with", "it is for `where`: what lies around nodes is what a neighborhood selects, to its `depth`; leave it out")
		}
		if r.AsOf != "" {
			return refuse("asOf", "it is not for a neighborhood, which has an `asOf` of its own; expected for example "+
				`neighborhood: {roots: ["organization:cn-most"], asOf: "2017-06-15"}`)
		}
		if x.around, err = plan.NewNeighborhood(x.contract, around, x.limits); err != nil {
			return within("neighborhood", err)
		}
		x.selection, err = x.selected(plan.SelectionRequest{Nodes: []string{}}) // known when it is read
		return err
	}
	if x.with != nil && x.where == nil {
		return refuse("with", "it is for what `where` selects: without that all is exported, and what it brings is there anyhow; leave it out")
	}
	if x.selection, err = x.selected(plan.SelectionRequest{}); err != nil {
		return err
	}
	if len(x.selection.Nouns) == 0 {
		return refuse("where", "it names no noun, so that nothing would be exported; expected for example {event: {}}, or nothing for all")
	}
	return nil
}

// selected plans the selection: by ids if there are any, else by the filter.
func (x *Export) selected(request plan.SelectionRequest) (*plan.Selection, error) {
	request.AsOf, request.With = x.request.AsOf, x.with
	request.Schema, request.Where, request.Names, request.Claims = x.contract, x.where, x.request.Names, x.request.Claims
	return plan.BuildSelection(request)
}

// readWith reads what comes with the nodes that are selected, and its normal text: each once, in the order of the names.
func (x *Export) readWith() error {
	text := strings.TrimSpace(x.request.With)
	if text != "" && text[0] != '[' && text[0] != '"' {
		text = "[" + text + "]" // names with commas between them
	}
	value, err := ParseArgument(x.contract, "export", "with", text)
	if value == nil || err != nil {
		x.request.With = ""
		return err
	}
	for _, name := range value.([]any) {
		x.with = append(x.with, name.(string))
	}
	if len(x.with) == 0 {
		return refuse("with", "it is empty; expected %s, or types of fact such as PARTY_TO", plan.Neighbors)
	}
	slices.Sort(x.with)
	x.with = slices.Compact(x.with)
	if slices.Contains(x.with, plan.Neighbors) {
		x.with = []string{plan.Neighbors}
	}
	x.request.With = strings.Join(x.with, ",")
	return nil
}

// object reads an argument that is an object, and its normal text, so that equal requests are equal.
func (x *Export) object(argument, text string) (map[string]any, string, error) {
	value, err := ParseArgument(x.contract, "export", argument, text)
	if value == nil || err != nil {
		return nil, "", err
	}
	members, _ := value.(map[string]any)
	normal, err := json.Marshal(members)
	if err != nil {
		return nil, "", fmt.Errorf("writing the argument %s: %w", argument, err)
	}
	return members, string(normal), nil
}

// within says in which argument of exports an argument of another field stands.
func within(argument string, err error) error {
	if refused, ok := errors.AsType[*plan.Error](err); ok && refused.Argument != "" {
		refused.Argument = argument + "." + refused.Argument
	}
	return err
}

func refuse(argument, format string, values ...any) error {
	return &plan.Error{Argument: argument, Message: fmt.Sprintf(format, values...)}
}

// plainIRI says that an IRI can stand between angle brackets as it is.
func plainIRI(iri string) bool {
	for _, c := range iri {
		if c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c == '|' || c == '\\' || c == '^' || c == '`' {
			return false
		}
	}
	return true
}

// tag hashes a request, a state of the graph, and the service to which the file's links lead.
func (r Request) tag(mark neo4jdb.Mark, service string) (string, error) {
	request, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("writing the request: %w", err)
	}
	sum := sha256.Sum256(slices.Concat(request, []byte(mark), []byte(service)))
	return hex.EncodeToString(sum[:10]), nil
}

// namesWhere names the formats for which something holds.
func namesWhere(holds func(*Format) bool) string {
	var names []string
	for _, f := range Formats() {
		if holds(f) {
			names = append(names, f.Name)
		}
	}
	return list(names)
}

// list writes alternatives for people.
func list(names []string) string {
	text := ""
	for i, name := range names {
		switch {
		case i > 0 && i == len(names)-1:
			text += " or "
		case i > 0:
			text += ", "
		}
		text += name
	}
	return text
}
