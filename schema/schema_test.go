package schema_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/parser"

	"github.com/entente-graph/entente/schema"
)

func load(t *testing.T) *schema.Schema {
	t.Helper()
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The mapping that the directives state is what Load returns.
func TestLoadReadsTheMapping(t *testing.T) {
	s := load(t)
	event := s.Type("Event")
	hosts := event.Field("hosts")
	if hosts.Kind != schema.Relationship || hosts.Fact.Label != "HOSTED" || hosts.Out || !hosts.Many {
		t.Errorf("Event.hosts is %+v, want a list of incoming HOSTED", hosts)
	}
	if got := names(hosts.Target.Nouns); got != "Country Organization" {
		t.Errorf("Event.hosts leads to %s, want Country Organization", got)
	}
	if got := names(s.Type("Actor").Nouns); got != "Country Group Organization Person" {
		t.Errorf("an Actor is %s, want Country Group Organization Person", got)
	}
	if got := len(s.Type("Entity").Nouns); got != 12 {
		t.Errorf("an Entity is one of %d nouns, want 12", got)
	}
	if date := event.Field("date"); date.First != "start" || date.Last != "end" {
		t.Errorf("the bounds of Event.date are %s and %s, want start and end", date.First, date.Last)
	}
	if signed := s.Type("Agreement").Field("signed"); signed.First != "signedStart" || signed.Last != "signedEnd" {
		t.Errorf("the bounds of Agreement.signed are %s and %s, want signedStart and signedEnd", signed.First, signed.Last)
	}
	country := s.Type("Organization").Field("country")
	if country.Many || country.Target.Name != "Country" {
		t.Errorf("Organization.country is %+v, want one Country", country)
	}
	if edge := s.Type("Organization").Field("countryEdge"); edge.Fact != country.Fact || edge.Target.Name != "Country" {
		t.Errorf("Organization.countryEdge is %+v, want the fact behind country", edge)
	}
	if position := s.Type("ParticipatedIn").Field("position"); position.Kind != schema.Reference || position.Property != "position" {
		t.Errorf("ParticipatedIn.position is %+v, want a reference by position", position)
	}
	if claims := s.Type("Hosted").Field("claims"); claims.Kind != schema.Referrer || claims.Property != "fact" || !claims.Many {
		t.Errorf("Hosted.claims is %+v, want the referrers by fact", claims)
	}
	if kind := event.Field("kind"); len(kind.Enum) != 13 || kind.Scalar != "String" {
		t.Errorf("Event.kind is %+v, want 13 values", kind)
	}
	if noun := s.NounOf("event-series:china-russia-expo"); noun == nil || noun.Name != "EventSeries" {
		t.Errorf("the id event-series:… belongs to %v, want EventSeries", noun)
	}
}

// Every noun and every fact has its id constraint, so that no id can stand twice.
func TestMigrationsConstrainEveryID(t *testing.T) {
	s := load(t)
	var cypher strings.Builder
	files, err := fs.Glob(schema.Migrations(), "*.cypher")
	if err != nil || len(files) == 0 {
		t.Fatalf("no migrations: %v", err)
	}
	for _, file := range files {
		text, err := fs.ReadFile(schema.Migrations(), file)
		if err != nil {
			t.Fatal(err)
		}
		cypher.Write(text)
	}
	for _, noun := range s.Nouns {
		if want := "FOR (n:" + noun.Label + ") REQUIRE n.id IS UNIQUE"; !strings.Contains(cypher.String(), want) {
			t.Errorf("no migration says: %s", want)
		}
	}
	for _, fact := range s.Facts {
		if want := "FOR ()-[r:" + fact.Label + "]-() REQUIRE r.id IS UNIQUE"; !strings.Contains(cypher.String(), want) {
			t.Errorf("no migration says: %s", want)
		}
	}
}

func names(types []*schema.Type) string {
	var names []string
	for _, t := range types {
		names = append(names, t.Name)
	}
	return strings.Join(names, " ")
}

// Whoever reads the contract in a tool finds everything described: each type, and what a field or an argument means at the type that answers
// it. What is derived and says the same everywhere is described once, and values say all by their name.
func TestEverythingIsDescribed(t *testing.T) {
	common := regexp.MustCompile(`^ExportNeighborhood$|(Where|Order|Group|Extremes|Numbers|Values|Connection|Edge|Aggregate|Operation|Payload)$`)
	contract := load(t).AST
	for _, def := range contract.Types {
		if def.BuiltIn || strings.HasPrefix(def.Name, "__") {
			continue
		}
		if def.Description == "" {
			t.Errorf("%s has no description", def.Name)
		}
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") || common.MatchString(def.Name) {
				continue
			}
			if f.Description == "" && !describedAtInterface(contract, def, f.Name) {
				t.Errorf("%s.%s has no description", def.Name, f.Name)
			}
			for _, argument := range f.Arguments {
				if argument.Description == "" && f.Arguments.ForName("after") == nil && !strings.HasSuffix(f.Type.Name(), "Connection") && f.Description != "" {
					t.Errorf("%s.%s(%s:) has no description", def.Name, f.Name, argument.Name)
				}
			}
		}
	}
}

// describedAtInterface says whether an interface of a type describes a field that all facts or all entities have.
func describedAtInterface(contract *ast.Schema, def *ast.Definition, name string) bool {
	faces := def.Interfaces
	if def.Kind == ast.Interface {
		faces = []string{"Node", "Entity", "Fact"}
	}
	for _, face := range faces {
		if f := contract.Types[face].Fields.ForName(name); f != nil && f.Description != "" {
			return true
		}
	}
	return false
}

// Clients read a contract without the directives that map it to the graph, and small enough to be loaded by every tool.
func TestContractIsClean(t *testing.T) {
	document, err := parser.ParseSchema(&ast.Source{Input: schema.Contract()})
	if err != nil {
		t.Fatal(err)
	}
	if len(document.Directives) > 0 {
		t.Errorf("the contract defines %d directives of its own", len(document.Directives))
	}
	if size := len(schema.Contract()); size > 250_000 {
		t.Errorf("the contract has %d bytes, and 250,000 are the limit", size)
	}
	served := load(t).AST
	for _, def := range document.Definitions {
		if served.Types[def.Name] == nil {
			t.Errorf("%s is in the contract, but not served", def.Name)
		}
		if def.Kind == ast.Interface && len(def.Interfaces) > 0 {
			t.Errorf("%s is an interface that implements %s, which genqlient refuses", def.Name, strings.Join(def.Interfaces, " and "))
		}
		if def.Kind == ast.InputObject && strings.HasSuffix(def.Name, "Order") && len(def.Fields) == 1 && def.Fields[0].Name == "id" {
			t.Errorf("%s orders by the id alone, by which ties are broken anyway", def.Name)
		}
	}
	for name, def := range served.Types {
		if !def.BuiltIn && document.Definitions.ForName(name) == nil {
			t.Errorf("%s is served, but not in the contract", name)
		}
	}
	for name := range served.Directives {
		if !slices.Contains([]string{"skip", "include", "deprecated", "specifiedBy", "oneOf"}, name) {
			t.Errorf("@%s is told to clients", name)
		}
	}
}

// No list of unbounded length is cut in silence: what is no connection is bounded by what it is.
func TestListsAreConnections(t *testing.T) {
	derived := regexp.MustCompile(`^\w+(Aggregate|Payload)$`)
	for _, def := range load(t).AST.Types {
		if def.Kind != ast.Object && def.Kind != ast.Interface || def.BuiltIn || strings.HasPrefix(def.Name, "__") {
			continue
		}
		for _, f := range def.Fields {
			isPage := f.Name == "nodes" || f.Name == "edges"
			if f.Type.Elem != nil && !(isPage && def.Fields.ForName("pageInfo") != nil) && bounded[derived.ReplaceAllString(def.Name, "$1")+"."+f.Name] == "" {
				t.Errorf("%s.%s is a list, but no connection, and nothing is known to bound it", def.Name, f.Name)
			}
		}
	}
}

// bounded are the plain lists of the contract, each with what bounds it.
var bounded = map[string]string{
	"Query.nodes":          "the ids that are asked for",
	"Aggregate.keys":       "groupBy, which takes 4",
	"Change.values":        "the properties of the type",
	"Tie.topics":           "first, of topicCount",
	"Tie.series":           "the years or quarters of the tie",
	"TieMatrix.rows":       "first, of rowCount",
	"TieMatrix.columns":    "first, of columnCount",
	"TieMatrix.weights":    "its rows and columns",
	"Network.nodes":        "first, of nodeCount",
	"Network.communities":  "first, of communityCount",
	"Paths.paths":          "first; complete says whether there are more",
	"Path.entities":        "the length of the path",
	"Path.hops":            "the length of the path",
	"PathHop.facts":        "the facts between two nodes",
	"TimelineEntry.of":     "the ids that are asked for",
	"TimelineEntry.facts":  "the facts between what was asked for and one node",
	"Subgraph.nodes":       "limit; cut counts what it leaves out",
	"Subgraph.edges":       "max-neighborhood-facts, over which the question is refused",
	"Subgraph.cut":         "the hops and types of fact",
	"Subgraph.hops":        "depth",
	"Candidate.reasons":    "the features that are compared",
	"ChangeSet.warnings":   "100, of which the last says that there are more",
	"Payload.warnings":     "those of its change set",
	"SearchHit.highlights": "the length of one name or text",
}
