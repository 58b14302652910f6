package httpapi

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/dashboard"
)

// What the pages may do: load from here and nowhere else, run no script that is not a file of this service, and be framed by nobody.
// The dashboard's library writes style elements, which carry the nonce of their page; GraphiQL's editor writes them without one, and
// has its fonts in its style sheet.
const (
	pagePolicy = "default-src 'self'; script-src 'self'; img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; " +
		"object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self' "
	editorStyles = "'unsafe-inline'; font-src 'self' data:"
)

// mediaTypes are those of the files in the dashboard's dist: the system's own table may lack or change them.
var mediaTypes = map[string]string{
	".html": "text/html; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".json": "application/json",
	".md":   "text/markdown; charset=utf-8",
	".svg":  "image/svg+xml",
	".ttf":  "font/ttf",
}

// dashboardRoutes serve the pages under the path of each view, and what they load.
func dashboardRoutes() (map[string]http.Handler, error) {
	files := dashboard.Files()
	views, err := dashboard.Views()
	if err != nil {
		return nil, err
	}
	text, err := fs.ReadFile(files, dashboard.Page)
	if err != nil {
		return nil, fmt.Errorf("reading the dashboard's page: %w", err)
	}
	routes := map[string]http.Handler{}
	for view, needed := range views {
		if view == "/" {
			view = "/{$}"
		}
		routes["GET "+view] = page(bytes.Replace(text, []byte("</head>"), linksTo(needed), 1))
	}
	editor, err := newAsset(files, dashboard.GraphiQL)
	if err != nil {
		return nil, err
	}
	routes["GET /graphiql"] = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		protect(w.Header(), editorStyles)
		editor.ServeHTTP(w, r)
	})
	loaded, err := fs.ReadDir(files, dashboard.Assets)
	if err != nil {
		return nil, fmt.Errorf("reading the dashboard's files: %w", err)
	}
	for _, file := range loaded {
		name := path.Join(dashboard.Assets, file.Name())
		if routes["GET /"+name], err = newAsset(files, name); err != nil {
			return nil, err
		}
	}
	return routes, nil
}

// linksTo ends a page's head with links that let a browser fetch files of the dashboard as soon as it reads the page. The styles are
// not applied yet: the order in which that happens is the dashboard's.
func linksTo(names []string) []byte {
	var b bytes.Buffer
	for _, name := range names {
		relation := `rel="modulepreload"`
		if path.Ext(name) == ".css" {
			relation = `rel="preload" as="style"`
		}
		fmt.Fprintf(&b, `<link %s crossorigin href="/%s">`, relation, path.Join(dashboard.Assets, name))
	}
	b.WriteString("</head>")
	return b.Bytes()
}

// protect sets what keeps a page to itself.
func protect(h http.Header, styles string) {
	h.Set("Content-Security-Policy", pagePolicy+styles)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
}

// page is the page of every view. It has a nonce of its own each time, and so is not kept.
type page []byte

// ServeHTTP serves the page.
func (p page) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	nonce := rand.Text()
	h := w.Header()
	protect(h, "'nonce-"+nonce+"'")
	h.Set("Content-Type", mediaTypes[".html"])
	h.Set("Cache-Control", "no-store")
	_, _ = w.Write(bytes.Replace(p, []byte(dashboard.NoncePlace), []byte(nonce), 1)) // fails only if the client is gone
}

// asset is a file of the dashboard. Its name never changes, so clients ask each time whether it still holds.
type asset struct {
	media   string
	tag     string
	content map[string]func() []byte // by coding
}

func newAsset(files fs.FS, name string) (*asset, error) {
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("reading the dashboard's files: %w", err)
	}
	media, ok := mediaTypes[path.Ext(name)]
	if !ok {
		return nil, fmt.Errorf("the dashboard's file %s is of a kind without a media type: add it to mediaTypes", name)
	}
	sum := sha256.Sum256(text)
	a := &asset{media: media, tag: hex.EncodeToString(sum[:12]), content: map[string]func() []byte{
		codingIdentity: func() []byte { return text },
	}}
	// Each is compressed when somebody first asks for it.
	for _, coding := range []string{codingGzip, codingZstd} {
		a.content[coding] = sync.OnceValue(func() []byte {
			var b bytes.Buffer
			compress(&b, coding, slices.Values([][]byte{text}))
			return b.Bytes()
		})
	}
	return a, nil
}

// ServeHTTP serves the file, or says that it has not changed.
func (a *asset) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", a.media)
	h.Set("Cache-Control", "no-cache")
	h.Add("Vary", "Accept-Encoding")
	coding := codingIdentity
	if !strings.HasPrefix(a.media, "font/") && r.Header.Get("Range") == "" {
		coding = negotiateCoding(r.Header["Accept-Encoding"])
	}
	tag := a.tag
	if coding != codingIdentity {
		h.Set("Content-Encoding", coding)
		tag += "-" + coding
	}
	h.Set("Etag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(a.content[coding]()))
}
