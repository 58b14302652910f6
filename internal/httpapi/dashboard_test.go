package httpapi_test

import (
	"io/fs"
	"maps"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/dashboard"
)

// Every view is the same page under its own path. It may load from this service alone, and run no script but its files.
func TestDashboardPages(t *testing.T) {
	base := start(t, config(t, answers{}))
	views, err := dashboard.Views()
	if err != nil {
		t.Fatal(err)
	}
	nonces := map[string]bool{}
	for _, view := range slices.Concat(slices.Sorted(maps.Keys(views)), []string{"/?show=organization:cn-most", "/graphiql"}) {
		got := ask(t, http.MethodGet, base+view, "", nil)
		policy := got.header.Get("Content-Security-Policy")
		if got.status != 200 || got.header.Get("Content-Type") != "text/html; charset=utf-8" || !strings.HasPrefix(policy, "default-src 'self'; script-src 'self';") {
			t.Errorf("%s: status %d, %s, policy %q", view, got.status, got.header.Get("Content-Type"), policy)
		}
		if found := regexp.MustCompile(`<script(?: [a-z]+(?:="[a-z]*")?)*>|https?://| on[a-z]+=|style="`).FindString(got.body); found != "" {
			t.Errorf("%s has %q: an inline part that its policy forbids, or something from elsewhere", view, found)
		}
		for _, loaded := range regexp.MustCompile(`(?:src|href)="(/[^"]*)"`).FindAllStringSubmatch(got.body, -1) {
			if file := ask(t, http.MethodGet, base+loaded[1], "", nil); file.status != 200 {
				t.Errorf("%s loads %s: status %d", view, loaded[1], file.status)
			}
		}
		if view == "/graphiql" {
			continue
		}
		nonce := regexp.MustCompile(`'nonce-([A-Z0-9]{20,})'`).FindStringSubmatch(policy)
		if nonce == nil || nonces[nonce[1]] || strings.Contains(policy, "unsafe") || !strings.Contains(got.body, `content="`+nonce[1]+`"`) {
			t.Errorf("%s: a nonce that is missing, used before or not in the page: %q", view, policy)
			continue
		}
		nonces[nonce[1]] = true
		address, _, _ := strings.Cut(view, "?")
		for _, file := range views[address] {
			if !strings.Contains(got.body, `crossorigin href="/assets/`+file+`">`) {
				t.Errorf("%s needs %s, which the browser learns of only later", view, file)
			}
		}
		if len(views[address]) == 0 {
			t.Errorf("%s needs no file of its own", view)
		}
	}
}

// What the pages load is typed, compressed for those who accept it, and not sent again to those who have it.
func TestDashboardFiles(t *testing.T) {
	base := start(t, config(t, answers{}))
	types := map[string]string{".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".ttf": "font/ttf", ".md": "text/markdown; charset=utf-8"}
	files, err := fs.ReadDir(dashboard.Files(), dashboard.Assets)
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	for _, file := range files {
		name := dashboard.Assets + "/" + file.Name()
		content, err := fs.ReadFile(dashboard.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		plain := ask(t, http.MethodGet, base+"/"+name, "", header{"Accept-Encoding": "identity"})
		if plain.status != 200 || plain.body != string(content) || plain.header.Get("Content-Type") != types[path.Ext(name)] {
			t.Errorf("%s: status %d, %d bytes of %d, %s", name, plain.status, len(plain.body), len(content), plain.header.Get("Content-Type"))
		}
		tag := plain.header.Get("Etag")
		if again := ask(t, http.MethodGet, base+"/"+name, "", header{"Accept-Encoding": "identity", "If-None-Match": tag}); again.status != 304 || again.body != "" {
			t.Errorf("%s with its tag %s: status %d, %d bytes", name, tag, again.status, len(again.body))
		}
		if path.Ext(name) != ".js" {
			continue
		}
		packed := ask(t, http.MethodGet, base+"/"+name, "", header{"Accept-Encoding": "gzip"})
		if packed.header.Get("Content-Encoding") != "gzip" || packed.header.Get("Etag") == tag || decode(t, "gzip", packed.body) != string(content) {
			t.Errorf("%s with gzip: %v", name, packed.header)
		}
	}
	if got := ask(t, http.MethodGet, base+"/assets/nothing.js", "", nil); got.status != 404 {
		t.Errorf("a file that is not there: status %d", got.status)
	}
}
