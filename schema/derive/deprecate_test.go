package main

import (
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// Who announces that a field goes announces it for all that is derived from the field.
func TestDeprecationIsDerived(t *testing.T) {
	nouns, err := parse("..")
	if err != nil {
		t.Fatal(err)
	}
	kind := nouns.Definitions.ForName("Event").Fields.ForName("kind")
	kind.Directives = append(kind.Directives, &ast.Directive{Name: "deprecated", Arguments: ast.ArgumentList{stringArgument("reason", "Goes after 2999-01-01.")}})
	contract := deriveContract(nouns)
	public(contract)
	loaded, err := gqlparser.LoadSchema(&ast.Source{Input: format(contract)})
	if err != nil {
		t.Fatal(err)
	}
	deprecated := map[string]bool{}
	for name, def := range loaded.Types {
		if !strings.HasPrefix(name, "Event") || strings.HasPrefix(name, "EventSeries") {
			continue
		}
		for _, f := range def.Fields {
			deprecated[name+"."+f.Name] = f.Directives.ForName("deprecated") != nil
		}
		for _, v := range def.EnumValues {
			deprecated[name+"."+v.Name] = v.Directives.ForName("deprecated") != nil
		}
	}
	for _, coordinate := range []string{"Event.kind", "EventWhere.kind", "EventOrder.kind", "EventGroup.kind", "EventValues.kind", "EventProperty.KIND"} {
		if is, there := deprecated[coordinate]; !there || !is {
			t.Errorf("%s: there is one: %t, deprecated: %t", coordinate, there, is)
		}
		delete(deprecated, coordinate)
	}
	for coordinate, is := range deprecated {
		if is {
			t.Errorf("%s is deprecated, too", coordinate)
		}
	}
}
