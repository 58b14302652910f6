package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"os/user"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/internal/dataset"
)

// originFlags say who imports, and why.
type originFlags struct {
	Author string `group:"history" placeholder:"NAME" help:"Who imports: a name, or an address. By default the name of the account."`
	Reason string `group:"history" placeholder:"TEXT" help:"Why, in a sentence for those who read the history. By default the names of the files."`
}

func (f originFlags) verify() (problems []problem) {
	for _, said := range []struct {
		flag, text string
		most       int
	}{{"author", f.Author, 200}, {"reason", f.Reason, 2000}} {
		if utf8.RuneCountInString(said.text) > said.most || !utf8.ValidString(said.text) || strings.ContainsFunc(said.text, unicode.IsControl) {
			problems = append(problems, problem{said.flag, fmt.Sprintf("expected at most %d characters in UTF-8 without control characters", said.most)})
		}
	}
	return problems
}

// origin is what the history says of an import of these files.
func (f originFlags) origin(files datasetFlags, replaced []string) dataset.Origin {
	asked := struct {
		Files         []string `json:"files"`
		Mappings      []string `json:"mappings,omitempty"`
		ReplaceSource []string `json:"replaceSource,omitempty"`
	}{baseNames(files.Paths), baseNames(files.Mapping), replaced}
	input, _ := json.Marshal(asked) // texts alone
	reason := "Import of " + strings.Join(asked.Files, ", ")
	if len(asked.Mappings) > 0 {
		reason += " by " + strings.Join(asked.Mappings, ", ")
	}
	if runes := []rune(reason); len(runes) > 200 {
		reason = string(runes[:199]) + "…"
	}
	return dataset.Origin{Author: cmp.Or(f.Author, accountName()), Reason: cmp.Or(f.Reason, reason), Input: string(input)}
}

// accountName is the name of whoever runs this.
func accountName() string {
	account, err := user.Current()
	if err != nil {
		return "unknown"
	}
	return cmp.Or(account.Username, account.Name, account.Uid)
}

// baseNames are the names of files without their folders, which say more of a machine than of the import.
func baseNames(paths []string) []string {
	names := make([]string, len(paths))
	for i, path := range paths {
		if whole, err := filepath.Abs(path); err == nil {
			path = whole
		}
		names[i] = filepath.Base(path)
	}
	return names
}
