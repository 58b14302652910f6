// Package dashboard holds the pages that the service shows to people: app is their source in TypeScript, dist is what
// `make dashboard` builds of it. dist is committed, so that building Entente needs no Node.
package dashboard

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
)

//go:embed dist
var dist embed.FS

// The pages, as files of [Files].
const (
	// Page shows every view.
	Page = "index.html"
	// GraphiQL is the page to write queries on.
	GraphiQL = "graphiql.html"
	// Assets is the folder of what the pages load.
	Assets = "assets"
)

// NoncePlace stands in [Page] where the nonce of its style policy is to stand.
const NoncePlace = "STYLE-NONCE"

// Files are the pages and what they load.
func Files() fs.FS {
	files, err := fs.Sub(dist, "dist")
	if err != nil {
		panic(err) // the folder is embedded
	}
	return files
}

// Views are the paths under which [Page] is served, one a view, with all of the view's state in the query; and for each the names of
// the files in [Assets] that it needs beside those of the page.
func Views() (map[string][]string, error) {
	return made[map[string][]string]("views.json")
}

// Openings are the documents that views open with. They need no variables but id, that of an entity, query, a text to search for, and
// first, a size of pages.
func Openings() ([]string, error) {
	return made[[]string]("openings.json")
}

// made reads a file that the build of the dashboard made.
func made[T any](file string) (value T, err error) {
	content, err := fs.ReadFile(Files(), file)
	if err == nil {
		err = json.Unmarshal(content, &value)
	}
	if err != nil {
		return value, fmt.Errorf("reading the dashboard's %s: %w", file, err)
	}
	return value, nil
}
