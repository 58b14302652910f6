package httpapi

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"net/http"
	"regexp"
	"strings"
)

//go:embed page.html
var pageHTML string

// page is the first page: what this is, and a box to ask it something.
type page struct{ policy string }

// inline finds the page's own style and script.
var inline = regexp.MustCompile(`(?s)<(style|script)>(.*?)</(?:style|script)>`)

// newPage allows the page its own style and script, by their hashes, and requests to this service; nothing else.
func newPage() page {
	policy := []string{"default-src 'none'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"}
	for _, part := range inline.FindAllStringSubmatch(pageHTML, -1) {
		sum := sha256.Sum256([]byte(part[2]))
		policy = append(policy, part[1]+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	return page{strings.Join(policy, "; ")}
}

// ServeHTTP serves the page.
func (p page) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", p.policy)
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cache-Control", "no-cache")
	_, _ = w.Write([]byte(pageHTML)) // fails only if the client is gone
}
