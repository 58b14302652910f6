// Package seed holds the datasets that a new graph starts with: six announcements about science and technology
// cooperation between China and Russia, and what they share.
package seed

import (
	"embed"
	"io/fs"
)

//go:embed *.yaml
var files embed.FS

// Files returns the datasets: YAML files in one folder, which refer to each other and are imported together.
func Files() fs.FS { return files }
