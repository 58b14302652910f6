package mapping_test

import (
	"encoding/json"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestEditorSettings does what an editor does with .vscode/settings.json: it finds the schema of each dataset and mapping of the
// project by the file's name, and judges the file by it. Each file then gets a mistake that its schema must find.
func TestEditorSettings(t *testing.T) {
	const root = "../.."
	var settings struct {
		Schemas map[string][]string `json:"yaml.schemas"`
	}
	if err := json.Unmarshal([]byte(read(t, root+"/.vscode/settings.json")), &settings); err != nil {
		t.Fatal(err)
	}
	schemas := map[string]*jsonschema.Schema{}
	for name := range settings.Schemas {
		compiled, err := jsonschema.NewCompiler().Compile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		schemas[name] = compiled
	}
	schemaOf := func(file string) (found *jsonschema.Schema) {
		for name, patterns := range settings.Schemas {
			for _, pattern := range patterns {
				if ok, err := path.Match(pattern, file); err != nil {
					t.Fatal(err)
				} else if ok && found != nil {
					t.Errorf("%s has two schemas", file)
				} else if ok {
					found = schemas[name]
				}
			}
		}
		return found
	}
	judged := 0
	for _, folder := range []string{"seed", "examples"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(name string, entry os.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(name, ".yaml") {
				return err
			}
			file, err := filepath.Rel(root, name)
			if err != nil {
				return err
			}
			s := schemaOf(filepath.ToSlash(file))
			if s == nil {
				t.Errorf("%s has no schema", file)
				return nil
			}
			judged++
			text := read(t, name)
			if err := s.Validate(values(t, text)); err != nil {
				t.Errorf("%s: %v", file, err)
			}
			for _, mistake := range []string{"\nunknown: 1\n", "\ndescription: [no, text]\n"} {
				if strings.Contains(text, "\ndescription:") && strings.HasPrefix(mistake, "\ndescription:") {
					continue
				}
				if s.Validate(values(t, text+mistake)) == nil {
					t.Errorf("%s fits with %q at its end, want it refused", file, mistake)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if judged < 12 {
		t.Errorf("%d files were judged, want all datasets and mappings", judged)
	}
}

func values(t *testing.T, text string) (v any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(text), &v); err != nil {
		t.Fatal(err)
	}
	return v
}
