package mapping

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/entente-graph/entente/schema"
)

//go:generate go run ../genschema mapping ../../schema/mapping.schema.json

// JSONSchema describes mapping files for editors: JSON Schema, draft 2020-12. Names and descriptions of fields are the
// contract's.
func JSONSchema(s *schema.Schema) ([]byte, error) {
	defs := map[string]any{}
	var nodes []any
	for _, noun := range s.Nouns {
		if noun.Name != "Claim" {
			defs[noun.Name] = nodeSchema(noun, defs)
			nodes = append(nodes, ref(noun.Name))
		}
	}
	fixedDefinitions(defs)
	defs["table"] = closed("What becomes of the rows of some files.", map[string]any{
		"files":       words("Names of files, with * and ?."),
		"rows":        map[string]any{"type": "array", "items": map[string]any{"type": "object"}, "description": "Rows that stand here instead of in a file."},
		"description": sentence("What the table is."),
		"format":      map[string]any{"enum": []string{"csv", "jsonl"}, "description": "How the files are written, if their names do not say it."},
		"separator":   sentence("What stands between cells: one character."),
		"encoding":    sentence("The files' encoding, as windows-1252; utf-8 if it is not given."),
		"null":        words("Words that mean nothing, besides those of the mapping."),
		"let":         map[string]any{"type": "object", "additionalProperties": ref("value"), "description": "Names for values, used like columns."},
		"skip": map[string]any{"type": "array", "description": "Rows to pass over.", "items": closed("When, and why.", map[string]any{
			"when": ref("conditions"), "because": sentence("Why: it is told with the number of rows."),
		}, "when", "because")},
		"conflicts": map[string]any{"enum": []string{"refuse", "first"}, "description": "What becomes of rows that disagree: a problem, or the first stands."},
		"nodes":     map[string]any{"type": "array", "items": map[string]any{"anyOf": nodes}, "description": "What each row becomes."},
	}, "nodes")
	top := closed("How tables become nodes and facts. See docs/mappings.md.", map[string]any{
		"$schema":     sentence("The JSON Schema of this file."),
		"mapping":     map[string]any{"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$", "description": "The mapping's name."},
		"description": sentence("What the mapping is for."),
		"source":      map[string]any{"type": []string{"object", "string"}, "description": "The document that the facts are claimed from, as in a dataset, or its id."},
		"claims":      map[string]any{"type": "object", "description": "What holds for all claims: confidence, status, method, tool, reviewer."},
		"null":        words("Words that mean nothing, in every column."),
		"tables":      map[string]any{"type": "array", "items": ref("table"), "minItems": 1, "description": "What becomes of which files."},
	}, "mapping", "tables")
	top["$schema"], top["title"], top["$defs"] = "https://json-schema.org/draft/2020-12/schema", "Entente mapping", defs
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(top); err != nil {
		return nil, fmt.Errorf("writing the JSON Schema: %w", err)
	}
	return out.Bytes(), nil
}

func ref(name string) map[string]any { return map[string]any{"$ref": "#/$defs/" + name} }

func sentence(description string) map[string]any {
	return map[string]any{"type": "string", "description": description}
}

func words(description string) map[string]any {
	scalar := map[string]any{"type": []string{"string", "number", "boolean"}}
	return map[string]any{"anyOf": []any{scalar, map[string]any{"type": "array", "items": scalar}}, "description": description}
}

func closed(description string, properties map[string]any, required ...string) map[string]any {
	object := map[string]any{"type": "object", "description": description, "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		object["required"] = required
	}
	return object
}

// fixedDefinitions are what is the same for all nouns.
func fixedDefinitions(defs map[string]any) {
	column := func(more map[string]any) map[string]any {
		properties := map[string]any{
			"column":  sentence("The column."),
			"columns": words("Columns: the first that has a value is taken."),
			"null":    words("Words that mean nothing here."),
			"split":   sentence("What stands between several values in one cell."),
			"match":   sentence("A regular expression (RE2) that the value must match; its first group is taken."),
			"map": map[string]any{"type": "object", "description": "What stands for what; null for nothing.",
				"additionalProperties": map[string]any{"type": []string{"string", "number", "boolean", "null"}}},
			"date": words("The orders in which dates may be written, of " + dateParts + "."),
			"lookup": closed("The id of the node that is called so.", map[string]any{
				"type": sentence("The noun, or what stands for several: Country, Party."),
				"by":   words("Properties; name stands for all names."),
				"at":   ref("value"),
			}, "type", "by"),
			"otherwise": map[string]any{"enum": []string{"drop", "nothing", "keep"}, "description": "What becomes of a value that does not fit; by default it is a problem."},
		}
		for key, value := range more {
			properties[key] = value
		}
		object := closed("A column, and what is done to it.", properties)
		object["anyOf"] = []any{map[string]any{"required": []string{"column"}}, map[string]any{"required": []string{"columns"}}}
		return object
	}
	defs["value"] = map[string]any{
		"description": "A text with columns in braces, or a column with what is done to it.",
		"anyOf":       []any{map[string]any{"type": []string{"string", "number", "boolean"}}, column(nil)},
	}
	condition := column(map[string]any{
		"in":      words("The value is one of these."),
		"matches": sentence("The value matches this regular expression (RE2)."),
		"present": map[string]any{"type": "boolean", "description": "There is a value, or there is none."},
	})
	defs["conditions"] = map[string]any{
		"description": "A condition, or several that must all hold.",
		"anyOf":       []any{condition, map[string]any{"type": "array", "items": condition}},
	}
	defs["each"] = column(map[string]any{"as": sentence("What each part is called, to be used like a column.")})
}

// nodeSchema describes what becomes a node of a noun.
func nodeSchema(noun *schema.Type, defs map[string]any) map[string]any {
	properties := fieldSchemas(noun, defs)
	properties["type"] = map[string]any{"const": noun.Name}
	properties["id"] = ref("value")
	properties["fallback"] = map[string]any{"type": "boolean", "description": "The values count only where nothing else describes the node."}
	common(properties)
	return closed(noun.Description, properties, "type", "id")
}

// common are the keys of nodes and ends that are no fields.
func common(properties map[string]any) {
	properties["when"], properties["unless"], properties["each"], properties["quote"] = ref("conditions"), ref("conditions"), ref("each"), ref("value")
	properties["claimed"] = map[string]any{"type": "boolean", "description": "Whether it gets a claim."}
}

func fieldSchemas(t *schema.Type, defs map[string]any) map[string]any {
	properties := map[string]any{}
	for _, f := range t.Fields {
		if f.Computed || f.Follows() || f.Name == "id" {
			continue
		}
		if f.Kind != schema.Relationship {
			field := ref("value")
			field["description"] = f.Description
			properties[f.Name] = field
			continue
		}
		name := f.Fact.Name + "." + f.Target.Name
		if _, done := defs[name]; !done {
			defs[name] = nil // the properties below may lead here again
			defs[name] = endSchema(f, defs)
		}
		properties[f.Name] = map[string]any{"anyOf": []any{ref(name), map[string]any{"type": "array", "items": ref(name)}}, "description": f.Description}
	}
	return properties
}

// endSchema describes the other end of a relationship.
func endSchema(f *schema.Field, defs map[string]any) map[string]any {
	fact := fieldSchemas(f.Fact, defs)
	fact["node"] = ref("value")
	common(fact)
	forms := []any{ref("value"), closed(f.Fact.Description, fact, "node")}
	if f.Fact.Label == "NAMED" && f.Target.Name == "Name" {
		name := map[string]any{}
		for _, g := range f.Target.Fields {
			if g.Kind == schema.Property && !g.Computed && g.Name != "id" {
				field := ref("value")
				field["description"] = g.Description
				name[g.Name] = field
			}
		}
		common(name)
		forms = append(forms, closed(f.Target.Description, name, "value"))
	}
	return map[string]any{"anyOf": forms}
}
