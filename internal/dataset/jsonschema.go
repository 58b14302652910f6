package dataset

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/schema"
)

//go:generate go run ../genschema dataset ../../schema/dataset.schema.json

// JSONSchema describes dataset files, in YAML or as one JSON object, for editors: JSON Schema, draft 2020-12. Names and
// descriptions are the contract's.
func JSONSchema(s *schema.Schema) ([]byte, error) {
	w := schemaWriter{defs: map[string]any{}}
	top := map[string]any{
		"$schema": word("The JSON Schema of this file."),
		"dataset": map[string]any{
			"type": "string", "pattern": datasetName.String(),
			"description": "The file's name among datasets: small letters, digits and hyphens.",
		},
		"description": word("What the file is about."),
	}
	for _, noun := range s.Nouns {
		w.noun(noun)
		top[noun.Plural] = map[string]any{
			"type": []string{"array", "null"}, "items": ref(noun.Name),
			"description": noun.Description,
		}
	}
	claim := s.Type("Claim")
	w.claims(claim)
	top[claim.Plural] = map[string]any{
		"description": "An object: what holds for every claim in this file that does not say otherwise. A list: claims about what stands elsewhere.",
		"anyOf":       []any{ref("claimDefaults"), top[claim.Plural]},
	}
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(map[string]any{
		"$schema":              "https://json-schema.org/draft/2020-12/schema",
		"title":                "Entente dataset",
		"description":          "Nodes, facts and their evidence for an Entente graph. See docs/datasets.md.",
		"type":                 "object",
		"required":             []string{"dataset"},
		"properties":           top,
		"additionalProperties": false,
		"$defs":                w.defs,
	})
	if err != nil {
		return nil, fmt.Errorf("writing the JSON Schema: %w", err)
	}
	return out.Bytes(), nil
}

type schemaWriter struct {
	defs map[string]any
}

func ref(name string) map[string]any { return map[string]any{"$ref": "#/$defs/" + name} }

func word(description string) map[string]any {
	return map[string]any{"type": []string{"string", "null"}, "description": description}
}

// noun defines the objects of a section.
func (w schemaWriter) noun(noun *schema.Type) {
	properties := w.properties(noun)
	properties["id"] = w.id(noun)
	object := map[string]any{"type": "object", "properties": properties, "additionalProperties": false, "description": noun.Description}
	if noun.Name == "Claim" {
		object["required"] = []string{"fact"}
	} else {
		object["required"] = []string{"id"}
		properties["claims"] = ref("claims")
	}
	if noun.Name == "Document" {
		properties["textFile"] = map[string]any{
			"type":        "string",
			"description": "A file with the text, relative to this one. It is read to check quotes, and not imported.",
		}
	}
	w.defs[noun.Name] = object
}

// properties are the keys of a noun or fact that a file may have, without id and claims.
func (w schemaWriter) properties(t *schema.Type) map[string]any {
	properties := map[string]any{}
	for _, f := range t.Fields {
		switch {
		case f.Name == "id" || f.Computed || isEdge(t, f):
		case f.Kind == schema.Property:
			properties[f.Name] = scalarSchema(f)
		case f.Kind == schema.Reference:
			properties[f.Name] = map[string]any{"anyOf": []any{w.id(f.Target), map[string]any{"type": "null"}}, "description": f.Description}
		case f.Kind == schema.Relationship && f.Many:
			properties[f.Name] = map[string]any{"type": "array", "items": w.end(f), "description": f.Description}
		case f.Kind == schema.Relationship:
			end := w.end(f)
			end["description"] = f.Description
			properties[f.Name] = end
		}
	}
	return properties
}

// end refers to the definition of a relationship's other end.
func (w schemaWriter) end(f *schema.Field) map[string]any {
	name := f.Fact.Name + "." + f.Target.Name
	if f.Fact.Label == "NAMED" && f.Out {
		name = "Named"
	}
	if _, done := w.defs[name]; done {
		return ref(name)
	}
	w.defs[name] = nil // the properties below may lead here again
	properties := w.properties(f.Fact)
	properties["node"] = w.id(f.Target)
	properties["id"] = map[string]any{
		"type": "string", "pattern": "^" + f.Fact.Prefix() + `:\S+$`,
		"description": "The fact's own id. Without it, it is derived from the two ends and the properties that tell such facts apart.",
	}
	properties["claims"] = ref("claims")
	forms := []any{w.id(f.Target), map[string]any{
		"type": "object", "properties": properties, "required": []string{"node"}, "additionalProperties": false,
		"description": f.Fact.Description,
	}}
	if name == "Named" {
		inPlace := w.properties(f.Target)
		inPlace["id"] = w.id(f.Target)
		inPlace["claims"] = ref("claims")
		forms = append(forms, map[string]any{
			"type": "object", "properties": inPlace, "required": []string{"value"}, "additionalProperties": false,
			"description": f.Target.Description,
		})
	}
	w.defs[name] = map[string]any{"anyOf": forms}
	return ref(name)
}

// id refers to the definition of the ids of a noun or interface.
func (w schemaWriter) id(t *schema.Type) map[string]any {
	name := "id." + t.Name
	if _, done := w.defs[name]; !done {
		var prefixes []string
		for _, noun := range t.Nouns {
			prefixes = append(prefixes, noun.Prefix())
		}
		w.defs[name] = map[string]any{
			"type": "string", "maxLength": maxIDLength,
			"pattern":     "^(" + strings.Join(prefixes, "|") + "):[a-z0-9][a-z0-9._-]*$",
			"description": "The id of " + nounList(t.Nouns) + ".",
		}
	}
	return ref(name)
}

// claims defines evidence as it stands at what it speaks of, and the defaults for it.
func (w schemaWriter) claims(claim *schema.Type) {
	here := w.properties(claim)
	delete(here, "fact")
	here["id"] = w.id(claim)
	w.defs["claims"] = map[string]any{
		"type":        "array",
		"description": "The evidence: each a quote, or an object.",
		"items": map[string]any{"anyOf": []any{
			map[string]any{"type": "string", "description": here["quote"].(map[string]any)["description"]},
			map[string]any{"type": "object", "properties": here, "additionalProperties": false, "description": claim.Description},
		}},
	}
	defaults := map[string]any{}
	for _, key := range defaultKeys {
		defaults[key] = here[key]
	}
	w.defs["claimDefaults"] = map[string]any{"type": "object", "properties": defaults, "additionalProperties": false}
}

func scalarSchema(f *schema.Field) map[string]any {
	kinds := map[string]any{
		"Int": "integer", "Float": "number", "Boolean": "boolean", "EDTF": []string{"string", "integer"},
	}
	kind, ok := kinds[f.Scalar]
	if !ok {
		kind = "string"
	}
	s := map[string]any{"description": f.Description}
	if f.Enum != nil {
		values := []any{}
		for _, value := range f.Enum {
			values = append(values, value)
		}
		s["enum"] = append(values, nil)
		return s
	}
	types, many := kind.([]string)
	if !many {
		types = []string{kind.(string)}
	}
	if !f.Required || len(f.Default) > 0 {
		types = append(types[:len(types):len(types)], "null")
	}
	s["type"] = types
	switch {
	case f.Scalar == "Date":
		s["format"] = "date"
	case f.Scalar == "DateTime":
		s["format"] = "date-time"
	case f.Folded != "":
		s["maxLength"] = maxIndexed
	}
	if rule, ok := numberRules[f.Name]; ok {
		s["minimum"], s["maximum"] = rule.least, rule.most
	}
	return s
}
