package schema_test

import (
	"io/fs"
	"strings"
	"testing"

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
	if kind := event.Field("kind"); len(kind.Enum) != 12 || kind.Scalar != "String" {
		t.Errorf("Event.kind is %+v, want 12 values", kind)
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

// Whoever reads the contract in a tool finds everything described, except values that say all by their name.
func TestEverythingIsDescribed(t *testing.T) {
	for _, def := range load(t).AST.Types {
		if def.BuiltIn || strings.HasPrefix(def.Name, "__") {
			continue
		}
		if def.Description == "" {
			t.Errorf("%s has no description", def.Name)
		}
		for _, f := range def.Fields {
			if f.Description == "" && !strings.HasPrefix(f.Name, "__") {
				t.Errorf("%s.%s has no description", def.Name, f.Name)
			}
			for _, argument := range f.Arguments {
				if argument.Description == "" && !strings.HasPrefix(f.Name, "__") {
					t.Errorf("%s.%s(%s:) has no description", def.Name, f.Name, argument.Name)
				}
			}
		}
	}
}
