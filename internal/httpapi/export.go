package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/plan"
)

const (
	// firstPiece is how much of a file is held back, so that a failure before it is full is answered as one.
	firstPiece = 16 << 10
	// keptPatience is how long a request waits for a kept export to be whole; proxies wait a minute.
	keptPatience = 45 * time.Second
	// exportBody is the most that a request for an export may hold.
	exportBody = 1 << 20
)

// Exports answers requests for files.
type Exports struct {
	Exporter *export.Exporter
	// Keep holds the files that are kept; nil if none are.
	Keep *export.Keep
	// Spool writes what would hold much for a slow reader; without it all is written at the readers' pace.
	Spool *export.Spool
	Log   *slog.Logger
	// TrustedOnly refuses all of them: the conditions of an export are not among the trusted documents.
	TrustedOnly bool
	// Running, if set, is told how many downloads run whenever that changes.
	Running func(downloads int)

	running atomic.Int64
	parts   parts
}

// Routes are the exports' own, for Config.Routes: /export, /export.EXTENSION for every format, and /export/kept.
func (e *Exports) Routes() map[string]http.Handler {
	routes := map[string]http.Handler{
		"GET /export":                  http.HandlerFunc(e.get),
		"POST /export":                 http.HandlerFunc(e.post),
		"GET /export/kept":             http.HandlerFunc(e.keep),
		"GET /export/kept/{id}":        http.HandlerFunc(e.status),
		"GET /export/kept/{id}/{file}": http.HandlerFunc(e.file),
	}
	for _, f := range export.Formats() {
		routes["GET /export."+f.Extension] = e.as(f.Name, false)
		if f.TableExtension != "" {
			routes["GET /export."+f.TableExtension] = e.as(f.Name, true)
		}
	}
	if e.TrustedOnly {
		for pattern := range routes {
			routes[pattern] = http.HandlerFunc(e.notTrusted)
		}
	}
	return routes
}

// notTrusted refuses an export.
func (e *Exports) notTrusted(w http.ResponseWriter, r *http.Request) {
	e.refuse(w, r, refuse(http.StatusForbidden, CodeDocumentNotTrusted,
		"Only trusted documents are answered here (--trusted-documents-only), and the conditions of an export are none of them: ask whoever runs this service for the file."))
}

// as answers under a path whose extension names the format.
func (e *Exports) as(format string, table bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		request, err := fromURL(r, format)
		if err == nil && table && request.Table == "" {
			err = &plan.Error{Argument: "table", Message: "expected nodes or edges: one file holds one table (the archive of both is at /export?format=" + format + ")"}
		}
		e.answer(w, r, request, err)
	})
}

func (e *Exports) get(w http.ResponseWriter, r *http.Request) {
	request, err := fromURL(r, "")
	e.answer(w, r, request, err)
}

// parameters are those of the URL.
var parameters = []string{"format", "where", "with", "asOf", "neighborhood", "names", "claims", "table", "formulas", "base"}

// fromURL reads a request from a URL. The format may also be told by the path, or by the Accept header.
func fromURL(r *http.Request, format string) (export.Request, error) {
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return export.Request{}, &plan.Error{Message: fmt.Sprintf("the URL's parameters cannot be read: %v", err)}
	}
	for name, given := range values {
		if !slices.Contains(parameters, name) {
			return export.Request{}, &plan.Error{Argument: name, Message: "there is no such parameter; expected " + oneOf(parameters)}
		}
		if len(given) > 1 {
			return export.Request{}, &plan.Error{Argument: name, Message: "it is given more than once"}
		}
	}
	request := export.Request{
		Format: values.Get("format"), Where: values.Get("where"), With: values.Get("with"), AsOf: values.Get("asOf"),
		Neighborhood: values.Get("neighborhood"), Names: true,
		Table: values.Get("table"), Formulas: values.Get("formulas"), BaseIRI: values.Get("base"),
	}
	for name, into := range map[string]*bool{"names": &request.Names, "claims": &request.Claims} {
		if text := values.Get(name); text != "" {
			if *into, err = strconv.ParseBool(text); err != nil {
				return request, &plan.Error{Argument: name, Message: fmt.Sprintf("%q is neither true nor false", text)}
			}
		}
	}
	if request.Format == "" {
		request.Format = format
	}
	if request.Format == "" {
		request.Format = acceptedFormat(r.Header["Accept"], request.Table != "")
	}
	return request, nil
}

// acceptedFormat is the format whose media type a client wants most; empty if it names none.
func acceptedFormat(accept []string, table bool) string {
	best, name := 0.0, ""
	for part, q := range qualities(accept) {
		for _, f := range export.Formats() {
			media := f.MediaType
			if table {
				media = f.TableMediaType
			}
			if own, _, err := mime.ParseMediaType(media); err == nil && own == part && own != "application/zip" && q > best {
				best, name = q, f.Name
			}
		}
	}
	return name
}

// post reads a request in JSON. Filters may stand in it as objects.
func (e *Exports) post(w http.ResponseWriter, r *http.Request) {
	if refused := checkContentType(r.Header); refused != nil {
		e.refuse(w, r, refused)
		return
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(http.MaxBytesReader(underlying(w), r.Body, exportBody)); err != nil {
		if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
			e.refuse(w, r, &refusal{http.StatusRequestEntityTooLarge, gqlerror.List{bodyTooLarge(exportBody)}})
			return
		}
		e.refuse(w, r, refuse(http.StatusBadRequest, CodeBadRequest, "The body could not be read to its end: send it again."))
		return
	}
	var in struct {
		export.Request
		Where        json.RawMessage `json:"where"`
		With         json.RawMessage `json:"with"`
		Neighborhood json.RawMessage `json:"neighborhood"`
		Names        *bool           `json:"names"`
		Keep         bool            `json:"keep"`
	}
	decoder := json.NewDecoder(&body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		e.refuse(w, r, refuse(http.StatusBadRequest, CodeBadRequest, `%s Send an object like {"format": "graphml", "where": {"event": {}}}.`,
			strings.TrimSuffix(jsonProblem(body.Bytes(), err), ".")+"."))
		return
	}
	request := in.Request
	request.Where, request.Neighborhood = textOrObject(in.Where), textOrObject(in.Neighborhood)
	request.With = textOrObject(in.With)
	request.Names = in.Names == nil || *in.Names
	if in.Keep {
		e.start(w, r, request, nil, http.StatusAccepted)
		return
	}
	e.answer(w, r, request, nil)
}

// textOrObject returns a filter or list as text: GraphQL in a JSON string, or JSON itself.
func textOrObject(given json.RawMessage) string {
	var text string
	if json.Unmarshal(given, &text) == nil {
		return text
	}
	if string(given) == "null" {
		return ""
	}
	return string(given)
}

// answer writes a file as it is read from the graph.
func (e *Exports) answer(w http.ResponseWriter, r *http.Request, request export.Request, err error) {
	var x *export.Export
	var tag string
	if err == nil {
		x, err = e.Exporter.Prepare(request)
	}
	if err == nil {
		x.At(serviceOf(r))
		tag, err = x.Tag(r.Context())
	}
	if err != nil {
		e.fail(w, r, err)
		return
	}
	if e.inParts(r) && e.part(w, r, x) {
		return
	}
	h := w.Header()
	if e.Keep != nil {
		h.Set("Accept-Ranges", "bytes")
	}
	h.Set("Etag", `W/"`+tag+`"`)
	h.Set("Vary", "Accept, Accept-Encoding")
	h.Set("Cache-Control", "private, no-cache")
	if matches(r.Header["If-None-Match"], h.Get("Etag")) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", x.MediaType())
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": x.FileName()}))
	h.Set("Link", "<"+x.Request().KeptLink()+`>; rel="alternate"`)
	d := newDownload(w, x, negotiateCoding(r.Header["Accept-Encoding"]))
	defer d.close()
	if r.Method == http.MethodHead {
		return
	}
	defer e.count()()
	m, err := e.write(r.Context(), tag, x, d)
	if err == nil {
		err = d.end(m)
	}
	switch {
	case err == nil:
	case !d.begun:
		d.withdraw()
		e.fail(w, r, err)
	default:
		e.Log.LogAttrs(r.Context(), slog.LevelInfo, "an export was cut off", slog.String("format", x.Request().Format), slog.String("error", err.Error()))
		panic(http.ErrAbortHandler) // half a file must not look like a whole one
	}
}

// write writes the file, at its reader's pace or, if its writer holds much, by way of the disk.
func (e *Exports) write(ctx context.Context, tag string, x *export.Export, w io.Writer) (*export.Manifest, error) {
	if e.Spool != nil && x.Spooled() {
		return e.Spool.Write(ctx, tag, x, w)
	}
	return x.Write(ctx, w)
}

// count tells that one more download runs, and one less when it is over.
func (e *Exports) count() (over func()) {
	tell := func(change int64) {
		if n := e.running.Add(change); e.Running != nil {
			e.Running(int(n))
		}
	}
	tell(1)
	return func() { tell(-1) }
}

// keep leads to the kept export of what the URL asks for.
func (e *Exports) keep(w http.ResponseWriter, r *http.Request) {
	request, err := fromURL(r, "")
	e.start(w, r, request, err, http.StatusSeeOther)
}

// start finds or begins a kept export, and says where it is.
func (e *Exports) start(w http.ResponseWriter, r *http.Request, request export.Request, err error, status int) {
	if e.Keep == nil {
		e.refuse(w, r, refuse(http.StatusNotFound, CodeBadRequest, "This service keeps no exports (export-space is 0): download it from /export."))
		return
	}
	var x *export.Export
	var job *export.Kept
	if err == nil {
		x, err = e.Exporter.Prepare(request)
	}
	if err == nil {
		x.At(serviceOf(r))
		job, err = e.Keep.Start(r.Context(), x)
	}
	if err != nil {
		e.fail(w, r, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	if status == http.StatusSeeOther {
		http.Redirect(w, r, keptPath(job)+"/"+job.Name, status)
		return
	}
	w.Header().Set("Location", keptPath(job))
	e.writeStatus(w, status, job)
}

func keptPath(job *export.Kept) string { return "/export/kept/" + job.ID }

// status says how far a kept export is.
func (e *Exports) status(w http.ResponseWriter, r *http.Request) {
	if job := e.find(w, r); job != nil {
		w.Header().Set("Cache-Control", "no-store")
		e.writeStatus(w, http.StatusOK, job)
	}
}

func (e *Exports) writeStatus(w http.ResponseWriter, status int, job *export.Kept) {
	nodes, edges := job.Progress()
	answer := map[string]any{
		"id": job.ID, "state": "WRITING", "nodes": nodes, "edges": edges, "file": keptPath(job) + "/" + job.Name, "manifest": keptPath(job) + "/manifest.json",
	}
	switch done, err := job.Done(); {
	case err != nil:
		answer["state"], answer["error"] = "FAILED", e.told(err).errs[0].Message
	case done:
		answer["state"], answer["complete"] = "WHOLE", job.Manifest.Complete
		if job.Manifest.Cut != nil {
			answer["cut"] = job.Manifest.Cut
		}
	}
	var b bytes.Buffer
	encode(&b, answer)
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(append(b.Bytes(), '\n')) // whoever went away needs no answer
}

// find finds the kept export that the path names, or says that there is none.
func (e *Exports) find(w http.ResponseWriter, r *http.Request) *export.Kept {
	if e.Keep != nil {
		if job := e.Keep.Find(r.PathValue("id")); job != nil {
			return job
		}
	}
	e.refuse(w, r, refuse(http.StatusNotFound, CodeBadRequest, "There is no such kept export, or no longer: ask for it again at /export/kept?format=…"))
	return nil
}

// file serves a kept export or its manifest, whole or in parts.
func (e *Exports) file(w http.ResponseWriter, r *http.Request) {
	job := e.find(w, r)
	if job == nil {
		return
	}
	name := r.PathValue("file")
	if name != job.Name && name != "manifest.json" {
		e.refuse(w, r, refuse(http.StatusNotFound, CodeBadRequest, "The kept export has no file %q: expected %s or manifest.json.", name, job.Name))
		return
	}
	if err := e.whole(r.Context(), job); err != nil {
		e.notWhole(w, r, job, err)
		return
	}
	e.serve(w, r, job, name)
}

// serve serves the file of a whole kept export, or its manifest.
func (e *Exports) serve(w http.ResponseWriter, r *http.Request, job *export.Kept, name string) {
	open, media, tag := e.Keep.Open, job.MediaType, job.Manifest.File.SHA256
	if name == "manifest.json" {
		open, media, tag = e.Keep.OpenManifest, "application/json; charset=utf-8", "manifest-"+tag
	}
	file, err := open(job)
	if err != nil {
		e.refuse(w, r, refuse(http.StatusNotFound, CodeBadRequest, "The kept export was removed just now: ask for it again at /export/kept?format=…"))
		return
	}
	defer func() { _ = file.Close() }() // it was only read
	h := w.Header()
	h.Set("Content-Type", media)
	h.Set("Etag", `"`+tag+`"`)
	h.Set("Cache-Control", "private, no-cache")
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	h.Set("Entente-Complete", strconv.FormatBool(job.Manifest.Complete))
	tellCut(h, job.Manifest.Cut)
	http.ServeContent(w, r, name, job.Manifest.ExportedAt, file)
}

// fail answers a failure.
func (e *Exports) fail(w http.ResponseWriter, r *http.Request, err error) {
	told := e.told(err)
	if told.status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "30")
	}
	e.refuse(w, r, told)
}

// told turns a failure into what the client is told.
func (e *Exports) told(err error) *refusal {
	if refused, ok := errors.AsType[*plan.Error](err); ok {
		told := refuse(http.StatusBadRequest, CodeBadUserInput, "%s", refused.Error())
		extensions := told.errs[0].Extensions
		if refused.Limit != "" {
			extensions["code"], extensions["limit"], extensions["allowed"] = string(CodeLimitExceeded), refused.Limit, refused.Allowed
		}
		if refused.Argument != "" {
			extensions["argument"] = refused.Argument
		}
		return told
	}
	if tooLarge, ok := errors.AsType[*export.TooLargeError](err); ok {
		told := refuse(http.StatusRequestEntityTooLarge, CodeLimitExceeded, "%s", tooLarge.Error())
		told.errs[0].Extensions["limit"], told.errs[0].Extensions["allowed"] = "export-space", tooLarge.Limit
		return told
	}
	if noSpace, ok := errors.AsType[*export.NoSpaceError](err); ok {
		told := refuse(http.StatusServiceUnavailable, CodeLimitExceeded, "%s", noSpace.Error())
		told.errs[0].Extensions["limit"], told.errs[0].Extensions["allowed"] = "export-space", noSpace.Limit
		return told
	}
	if busy, ok := errors.AsType[*export.BusyError](err); ok {
		return refuse(http.StatusServiceUnavailable, CodeDatabaseBusy, "%s", busy.Error())
	}
	message, code := presenter{e.Log}.explain(context.Background(), err)
	status := http.StatusInternalServerError
	switch code {
	case CodeDatabaseUnavailable, CodeDatabaseBusy:
		status = http.StatusServiceUnavailable
	case CodeTimeout:
		status = http.StatusGatewayTimeout
	}
	return refuse(status, code, "%s", message)
}

// refuse writes errors as JSON, in the form that GraphQL's have.
func (e *Exports) refuse(w http.ResponseWriter, r *http.Request, refused *refusal) {
	(&reply{media: mediaJSON, file: true, status: refused.status, errors: refused.errs}).write(w, r)
}
