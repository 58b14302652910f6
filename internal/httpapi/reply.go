package httpapi

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"iter"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// reply is an answer on its way out.
type reply struct {
	media        string
	status       int  // 0: as media and outcome say
	file         bool // instead of a file: whoever downloads one reads the status
	allow        string
	language     string // what the reader wanted most; empty if they named none
	operation    ast.Operation
	data         [][]byte // JSON in parts; nil if the operation did not run
	errors       gqlerror.List
	extensions   map[string]any
	compressOver int
}

// Header values that every answer shares. The server only reads them.
var (
	contentTypes = map[string][]string{
		mediaGraphQL: {mediaGraphQL + "; charset=utf-8"},
		mediaJSON:    {mediaJSON + "; charset=utf-8"},
	}
	varies     = []string{"Accept, Accept-Encoding, Accept-Language"}
	revalidate = []string{"private, no-cache"}
	noStore    = []string{"no-store"}
)

// largeAnswer is the size in bytes from which an answer does not fit the network's buffers, so that a client that stops
// reading would hold it in memory.
const largeAnswer = 64 << 10

// stalledAfter is how long a client may take to read a large answer.
const stalledAfter = 5 * time.Minute

// refuse makes the reply say why a request is not answered. Who asks for a stream alone reads the status.
func (o *reply) refuse(refused *refusal) {
	o.status, o.errors = refused.status, refused.errs
	if o.media == "" {
		o.media = mediaGraphQL
	}
	if refused.status == http.StatusMethodNotAllowed && o.allow == "" {
		o.allow = "POST, OPTIONS"
	}
}

// code returns the HTTP status. An operation that ran is a success, whatever its fields say. One that did not is the
// client's mistake, which application/json tells by its body alone: its clients take other statuses for a proxy's.
func (o *reply) code() int {
	switch {
	case o.status == http.StatusForbidden && o.media == mediaJSON && !o.file:
		return http.StatusOK
	case o.status != 0:
		return o.status
	case o.data == nil && o.media == mediaGraphQL:
		return http.StatusBadRequest
	}
	return http.StatusOK
}

// write writes the answer.
func (o *reply) write(w http.ResponseWriter, r *http.Request) {
	head, tail := o.frame()
	h := w.Header()
	h["Content-Type"] = contentTypes[o.media]
	h["Vary"] = append(h["Vary"], varies...)
	if o.allow != "" {
		h["Allow"] = []string{o.allow}
	}
	if o.language != "" {
		h["Content-Language"] = []string{o.language}
	}
	status := o.code()
	if r.Method != http.MethodPost {
		h["Cache-Control"] = noStore
	}
	if r.Method != http.MethodPost && o.data != nil && len(o.errors) == 0 {
		h["Cache-Control"] = revalidate
		tag := o.tag(tail)
		h["Etag"] = []string{tag}
		if matches(r.Header["If-None-Match"], tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	size := len(head) + len(tail)
	for _, part := range o.data {
		size += len(part)
	}
	if size >= largeAnswer {
		control := http.NewResponseController(w)
		if control.SetWriteDeadline(time.Now().Add(stalledAfter)) == nil {
			defer func() { _ = control.SetWriteDeadline(time.Time{}) }()
		}
	}
	if coding := negotiateCoding(r.Header["Accept-Encoding"]); coding != codingIdentity && size > o.compressOver {
		h["Content-Encoding"] = []string{coding}
		w.WriteHeader(status)
		if r.Method != http.MethodHead {
			compress(w, coding, o.parts(head, tail))
		}
		return
	}
	h["Content-Length"] = []string{strconv.Itoa(size)}
	w.WriteHeader(status)
	for part := range o.parts(head, tail) {
		if _, err := w.Write(part); err != nil {
			return // the client is gone
		}
	}
}

// parts yields the body.
func (o *reply) parts(head, tail []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if !yield(head) {
			return
		}
		for _, part := range o.data {
			if !yield(part) {
				return
			}
		}
		yield(tail)
	}
}

var (
	dataHead = []byte(`{"data":`)
	dataTail = []byte("}")
)

// frame returns what stands before and after the data, which is not copied.
func (o *reply) frame() (head, tail []byte) {
	if len(o.errors) == 0 && len(o.extensions) == 0 {
		return dataHead, dataTail
	}
	var b bytes.Buffer
	b.WriteByte('{')
	if len(o.errors) > 0 {
		b.WriteString(`"errors":`)
		encode(&b, o.errors)
	}
	if o.data != nil {
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString(`"data":`)
	}
	var t bytes.Buffer
	if len(o.extensions) > 0 {
		t.WriteString(`,"extensions":`)
		encode(&t, o.extensions)
	}
	t.WriteByte('}')
	return b.Bytes(), t.Bytes()
}

// encode writes a value that is made of what JSON has.
func encode(b *bytes.Buffer, value any) {
	encoder := json.NewEncoder(b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		panic(err) // errors and extensions are strings, numbers, lists and maps of these
	}
	b.Truncate(b.Len() - 1) // the line end that Encode adds
}

// tag returns the answer's entity tag. It is weak, because the same answer is sent in several content codings.
func (o *reply) tag(tail []byte) string {
	sum := sha256.New()
	_, _ = io.WriteString(sum, o.media)
	for part := range o.parts(nil, tail) {
		_, _ = sum.Write(part)
	}
	return `W/"` + hex.EncodeToString(sum.Sum(nil)[:16]) + `"`
}

// matches tells whether If-None-Match names a tag.
func matches(headers []string, tag string) bool {
	return slices.ContainsFunc(headers, func(header string) bool {
		for candidate := range strings.SplitSeq(header, ",") {
			candidate = strings.TrimSpace(candidate)
			if candidate == "*" || strings.TrimPrefix(candidate, "W/") == strings.TrimPrefix(tag, "W/") {
				return true
			}
		}
		return false
	})
}
