package dataset

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/entente-graph/entente/internal/tree"
)

func TestJSONSchemaIsCurrent(t *testing.T) {
	want, err := JSONSchema(loadContract(t))
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
		read := tree.ReadYAML(&tree.Problems{}, path, string(content), "a dataset")
		if read == nil {
			t.Fatalf("%s is not YAML", path)
		}
		return compiled.Validate(asJSON(read))
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

// asJSON gives a value the types that package encoding/json would.
func asJSON(v *tree.Value) any {
	switch v.Kind {
	case tree.Null:
		return nil
	case tree.Boolean:
		return strings.EqualFold(v.Text, "true")
	case tree.Integer, tree.Number:
		return json.Number(v.Text)
	case tree.List:
		items := []any{}
		for _, item := range v.Items {
			items = append(items, asJSON(item))
		}
		return items
	case tree.Object:
		members := map[string]any{}
		for _, m := range v.Members {
			members[m.Key] = asJSON(m.Value)
		}
		return members
	}
	return v.Text
}
