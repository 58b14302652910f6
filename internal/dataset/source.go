package dataset

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/entente-graph/entente/internal/tree"
)

// The words in which this package's users speak of files and of what is wrong with them.
type (
	// Source is a file or folder to read datasets from.
	Source = tree.Source
	// Position is a place in a file.
	Position = tree.Position
	// Problem is one thing that is wrong with a file.
	Problem = tree.Problem
	// BadData is the failure of files that cannot be imported as they are. Nothing of them was written.
	BadData = tree.BadData
)

// Paths are files and folders of this machine. Of a folder, every .yaml, .yml, .json, .jsonl and .ndjson file in it and below
// is read, except in folders whose name begins with a dot.
func Paths(paths ...string) []Source { return tree.Paths(paths...) }

// Files are the files of datasets that the sources are or hold. What is wrong with the sources themselves is told in one [*BadData].
func Files(sources []Source) ([]Source, error) {
	bad := &tree.Problems{}
	files := tree.Files(bad, sources, kinds)
	if err := bad.Err(files); err != nil {
		return nil, err
	}
	return files, nil
}

// Embedded is all that fsys holds, for datasets that are part of the program. The prefix goes before the names in problems.
func Embedded(fsys fs.FS, prefix string) []Source { return tree.Embedded(fsys, prefix) }

// format is how a file is written.
type format int

const (
	unknown format = iota
	yamlFormat
	jsonFormat
	linesFormat
)

func formatOf(name string) format {
	switch strings.ToLower(path.Ext(filepath.ToSlash(name))) {
	case ".yaml", ".yml":
		return yamlFormat
	case ".json":
		return jsonFormat
	case ".jsonl", ".ndjson":
		return linesFormat
	}
	return unknown
}

// kinds are the files that datasets are written in.
var kinds = tree.Kinds{
	Fits:    func(name string) bool { return formatOf(name) != unknown },
	Holding: "dataset",
	Endings: ".yaml, .yml, .json, .jsonl or .ndjson (tables need a mapping: --mapping FILE)",
}
