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

// Views are the paths under which [Page] is served: one a view, with all of the view's state in the query.
func Views() ([]string, error) {
	text, err := fs.ReadFile(Files(), "views.json")
	if err != nil {
		return nil, fmt.Errorf("reading the dashboard's views: %w", err)
	}
	var views []string
	if err := json.Unmarshal(text, &views); err != nil {
		return nil, fmt.Errorf("reading the dashboard's views: %w", err)
	}
	return views, nil
}
