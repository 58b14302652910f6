package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

const (
	localConfig   = "entente.yaml"
	maxConfigSize = 1 << 20
)

// configFile is a configuration file: settings by the names of their flags.
type configFile struct {
	path    string
	entries map[string]configEntry
}

type configEntry struct {
	place string // file:line
	value any    // a text, or a list of texts
}

// findConfigFile reads the configuration file: the named one, ./entente.yaml, or the user's. There need not be one unless
// it is named.
func findConfigFile(named string, lookup func(string) (string, bool)) (*configFile, error) {
	if named != "" {
		return readConfigFile(named)
	}
	candidates := []string{localConfig}
	if dir := userConfigDir(lookup); dir != "" {
		candidates = append(candidates, filepath.Join(dir, "entente", "config.yaml"))
	}
	for _, path := range candidates {
		file, err := readConfigFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		return file, err
	}
	return nil, nil
}

func userConfigDir(lookup func(string) (string, bool)) string {
	if dir, _ := lookup("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	if home, _ := lookup("HOME"); home != "" {
		return filepath.Join(home, ".config")
	}
	return ""
}

func readConfigFile(path string) (*configFile, error) {
	if info, err := os.Stat(path); err == nil && (info.Size() > maxConfigSize || !info.Mode().IsRegular()) {
		return nil, fmt.Errorf("the configuration file %s is no file of at most 1 MB: expected lines such as `listen: 127.0.0.1:8080`", path)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("reading the configuration file: %w", err)
	}
	file := &configFile{path: path, entries: map[string]configEntry{}}
	parsed, err := parser.ParseBytes(text, 0)
	if err != nil {
		return nil, fmt.Errorf("%s: %s", path, yamlMessage(err))
	}
	for _, doc := range parsed.Docs {
		if err := file.add(doc.Body); err != nil {
			return nil, err
		}
	}
	return file, nil
}

// yamlMessage is a YAML error without the drawing below it: "[line:column] message".
func yamlMessage(err error) string {
	first, _, _ := strings.Cut(err.Error(), "\n")
	return first
}

func (f *configFile) add(body ast.Node) error {
	switch body := body.(type) {
	case nil, *ast.NullNode, *ast.CommentGroupNode:
		return nil
	case *ast.MappingNode:
		for _, entry := range body.Values {
			if err := f.set(entry); err != nil {
				return err
			}
		}
		return nil
	default:
		return fmt.Errorf("%s: expected lines such as `listen: 127.0.0.1:8080`, got %s", f.place(body.GetToken()), strings.ToLower(body.Type().String()))
	}
}

func (f *configFile) set(entry *ast.MappingValueNode) error {
	key := entry.Key.GetToken().Value
	place := f.place(entry.Key.GetToken())
	switch node := entry.Value.(type) {
	case *ast.NullNode:
	case *ast.SequenceNode:
		list := make([]any, 0, len(node.Values))
		for _, element := range node.Values {
			text, ok := scalarText(element)
			if !ok {
				return fmt.Errorf("%s: %s: expected a list of texts", place, key)
			}
			list = append(list, text)
		}
		f.entries[key] = configEntry{place, list}
	default:
		text, ok := scalarText(node)
		if !ok {
			return fmt.Errorf("%s: %s: expected a text, a number, true or false, or a list", place, key)
		}
		f.entries[key] = configEntry{place, text}
	}
	return nil
}

// scalarText is a scalar as it is written.
func scalarText(node ast.Node) (string, bool) {
	switch node := node.(type) {
	case *ast.StringNode:
		return node.Value, true
	case *ast.LiteralNode:
		return strings.TrimRight(node.Value.Value, "\n"), true
	case ast.ScalarNode:
		return node.GetToken().Value, true
	}
	return "", false
}

func (f *configFile) place(t *token.Token) string {
	if t == nil || t.Position == nil {
		return f.path
	}
	return fmt.Sprintf("%s:%d", f.path, t.Position.Line)
}

// unknown reports the entries that are no settings.
func (f *configFile) unknown(known []string) []problem {
	var problems []problem
	for key, entry := range f.entries {
		if !slices.Contains(known, key) {
			problems = append(problems, problem{"", fmt.Sprintf("%s: there is no setting %q%s", entry.place, key, nearest(key, known))})
		}
	}
	slices.SortFunc(problems, func(a, b problem) int { return strings.Compare(a.message, b.message) })
	return problems
}

// nearest suggests the word that was likely meant, as the end of a sentence; empty if none is near.
func nearest(word string, known []string) string {
	best, distance := "", 1+len(word)/3
	for _, candidate := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(word), strings.ToLower(candidate)); d <= distance {
			best, distance = candidate, d-1
		}
	}
	if best == "" {
		return ""
	}
	return fmt.Sprintf(": did you mean %q?", best)
}
