package dataset_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestJSONSchemaIsCurrent(t *testing.T) {
	want, err := dataset.JSONSchema(contract(t))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../schema/dataset.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("schema/dataset.schema.json is not what the contract says now: run `go generate ./internal/dataset`")
	}
}

// TestJSONSchemaAgrees lets a validator judge the same files as the reader: good ones fit the schema, and so do not those that
// are bad by their shape.
func TestJSONSchemaAgrees(t *testing.T) {
	compiled, err := jsonschema.NewCompiler().Compile("../../schema/dataset.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	judge := func(path string) error {
		t.Helper()
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		asJSON, err := yaml.YAMLToJSON(content)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(asJSON))
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		return compiled.Validate(document)
	}
	good, _ := filepath.Glob("testdata/good/*.yaml")
	seed, _ := filepath.Glob("../../seed/*.yaml")
	for _, path := range append(good, seed...) {
		if err := judge(path); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, name := range strings.Fields("unknown-section unknown-key missing-dataset bad-dataset-name wrong-kinds bad-enum wrong-noun bad-fact-id computed null-relationship out-of-range") {
		if err := judge("testdata/bad/" + name + ".yaml"); err == nil {
			t.Errorf("%s.yaml fits the JSON Schema, want it refused", name)
		}
	}
}
