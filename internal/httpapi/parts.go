package httpapi

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/export"
)

const (
	// partsApart is how long after one part of a file the next may be asked for to come from the same file.
	partsApart = time.Minute
	// partsKnown bounds how many files are known that somebody reads in parts.
	partsKnown = 10_000
)

// parts knows from which kept export a client reads in parts, so that all parts of a file are of one state of the graph.
type parts struct {
	mu    sync.Mutex
	files map[string]part // by client and link
}

type part struct {
	id   string
	used time.Time
}

// of returns the id of the kept export that a client reads; empty if it has not done so lately.
func (p *parts) of(key string) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	if known, ok := p.files[key]; ok && time.Since(known.used) < partsApart {
		return known.id
	}
	return ""
}

// note notes that a client reads a kept export.
func (p *parts) note(key, id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.files == nil {
		p.files = map[string]part{}
	}
	if _, known := p.files[key]; !known && len(p.files) >= partsKnown {
		for other, file := range p.files {
			if time.Since(file.used) >= partsApart {
				delete(p.files, other)
			}
		}
		if len(p.files) >= partsKnown {
			return
		}
	}
	p.files[key] = part{id, time.Now()}
}

// inParts says that a request can only be answered from a whole file: how long it is, or a range of its bytes.
func (e *Exports) inParts(r *http.Request) bool {
	return e.Keep != nil && (r.Method == http.MethodHead || strings.HasPrefix(r.Header.Get("Range"), "bytes="))
}

// part answers HEAD and ranges from a kept export. HEAD begins with the present state of the graph, and ranges go on with the file that the
// client has read before. It is false if the file would be too large to be kept and nothing but its head is asked for.
func (e *Exports) part(w http.ResponseWriter, r *http.Request, x *export.Export) bool {
	key := clientOf(r) + " " + x.Request().Link()
	var job *export.Kept
	if id := e.parts.of(key); id != "" && r.Method != http.MethodHead {
		job = e.Keep.Find(id)
	}
	if job == nil {
		var err error
		if job, err = e.Keep.Start(r.Context(), x); err != nil {
			e.fail(w, r, err)
			return true
		}
	}
	e.parts.note(key, job.ID)
	err := e.whole(r.Context(), job)
	if _, tooLarge := errors.AsType[*export.TooLargeError](err); tooLarge && r.Method == http.MethodHead {
		return false
	}
	if err != nil {
		e.notWhole(w, r, job, err)
		return true
	}
	w.Header().Set("Vary", "Accept, Accept-Encoding")
	e.serve(w, r, job, job.Name)
	return true
}

// whole waits until a kept export is whole, as long as a request may wait.
func (e *Exports) whole(ctx context.Context, job *export.Kept) error {
	ctx, cancel := context.WithTimeout(ctx, keptPatience)
	defer cancel()
	return job.Wait(ctx)
}

// notWhole says why a kept export cannot be served.
func (e *Exports) notWhole(w http.ResponseWriter, r *http.Request, job *export.Kept, err error) {
	if errors.Is(err, context.DeadlineExceeded) {
		nodes, edges := job.Progress()
		w.Header().Set("Retry-After", "5")
		e.refuse(w, r, refuse(http.StatusServiceUnavailable, CodeDatabaseBusy,
			"The export is being written: %d nodes and %d facts so far. Ask again.", nodes, edges))
		return
	}
	e.fail(w, r, err)
}

// serviceOf is the address by which a client reaches this service: a proxy before it says whether by HTTPS.
func serviceOf(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || strings.EqualFold(r.Header.Get("X-Forwarded-Proto"), "https") {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}
