package httpapi

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/rs/cors"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"github.com/entente-graph/entente/internal/cache"
)

// New returns the handler of the whole HTTP surface. It fails if the settings or the trusted documents are wrong, and then
// reports all that is.
func New(c Config) (handler http.Handler, err error) {
	if err := c.Verify(); err != nil {
		return nil, err
	}
	m := newMetrics(c.Schema.Schema(), c.Ready)
	m.registry.MustRegister(c.Collectors...)
	docs := c.documents(c.Schema.Schema())
	docs.hit, docs.miss = m.documentHits.Inc, m.documentMisses.Inc
	e := &endpoint{
		schema: c.Schema, limits: c.Limits, documents: docs, trustedOnly: c.TrustedDocumentsOnly, noIntrospect: !c.Introspection,
		compressOver: c.CompressOver, presenter: presenter{c.Log}, metrics: m,
	}
	e.streams = newPlaces("subscriptions", settingStreams, c.Limits.Streams, settingClientStreams, c.Limits.ClientStreams)
	e.sockets = newPlaces("WebSockets", settingSockets, c.Limits.Sockets, settingClientSockets, c.Limits.ClientSockets)
	m.open(e.streams, e.sockets)
	e.buffers.New = func() any { return new(bytes.Buffer) }
	if c.PersistedQueryCache > 0 {
		e.persisted = cache.New[string, string](c.PersistedQueryCache)
	}
	if c.TrustedDocuments != "" {
		if e.trusted, err = loadTrusted(c.TrustedDocuments, docs); err != nil {
			return nil, err
		}
	}
	routes, err := dashboardRoutes()
	if err != nil {
		return nil, err
	}
	routes["/graphql"] = e
	routes["GET /livez"] = http.HandlerFunc(live)
	routes["GET /readyz"] = &readiness{ready: c.Ready, log: c.Log}
	routes["GET /metrics"] = m.handler()
	for pattern, handler := range c.Routes {
		routes[pattern] = handler
	}
	mux, err := newMux(routes)
	if err != nil {
		return nil, err
	}
	var next http.Handler = mux
	if len(c.CORSOrigins) > 0 {
		next = cors.New(cors.Options{
			AllowedOrigins: c.CORSOrigins,
			AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
			AllowedHeaders: []string{"Accept", "Accept-Language", "Authorization", "Content-Type", "If-None-Match", "X-Request-Id"},
			ExposedHeaders: []string{"Accept-Ranges", "Content-Range", "Etag", "X-Request-Id"},
			MaxAge:         int(time.Hour / time.Second),
		}).Handler(mux)
	}
	return &server{next: next, hosts: newHosts(c.Hosts), log: c.Log, accessLog: c.AccessLog, metrics: m}, nil
}

// newMux registers routes; a malformed or ambiguous pattern is an error.
func newMux(routes map[string]http.Handler) (mux *http.ServeMux, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("registering routes: %v", problem)
		}
	}()
	mux = http.NewServeMux()
	for pattern, handler := range routes {
		mux.Handle(pattern, handler)
	}
	return mux, nil
}

// server is what every request goes through: its id, the host check, metrics, the log, and a net under panics.
type server struct {
	next      http.Handler
	hosts     hosts
	log       *slog.Logger
	accessLog bool
	failures  seldom
	metrics   *metrics
}

var (
	noSniff    = []string{"nosniff"}
	sameOrigin = []string{"same-origin"}
)

// ServeHTTP serves one request.
func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x := &exchange{ResponseWriter: w, id: idOf(r.Header), start: time.Now()}
	h := w.Header()
	h["X-Request-Id"] = []string{x.id}
	h["X-Content-Type-Options"] = noSniff
	h["Cross-Origin-Resource-Policy"] = sameOrigin
	s.metrics.inFlight.Inc()
	defer s.finish(x, r)
	if !s.hosts.allow(r) {
		refused := refuse(http.StatusForbidden, CodeHostNotAllowed, "This service is not addressed as %q: use localhost or a loopback address, or allow the name with --host.", r.Host)
		(&reply{media: mediaGraphQL, status: refused.status, errors: refused.errs}).write(x, r)
		return
	}
	s.next.ServeHTTP(x, r)
}

// finish closes the books on a request, and answers it if its handler panicked.
func (s *server) finish(x *exchange, r *http.Request) {
	problem := recover()
	s.metrics.inFlight.Dec()
	if problem == http.ErrAbortHandler {
		panic(problem) // the standard library's way to cut a connection
	}
	if problem != nil {
		s.log.LogAttrs(r.Context(), slog.LevelError, "a defect kept a request from being answered",
			slog.String("request", x.id), slog.Any("error", problem), slog.String("stack", string(debug.Stack())))
		if x.status != 0 {
			panic(http.ErrAbortHandler) // half an answer must not look like a whole one
		}
		failed := fail(CodeInternal, "%s", internalMessage(x.id))
		(&reply{media: mediaJSON, status: http.StatusInternalServerError, errors: gqlerror.List{failed}}).write(x, r)
	}
	took := time.Since(x.start)
	s.metrics.served(r.Pattern, x.code(), took)
	level, missed := slog.LevelInfo, 0
	if x.code() >= 500 {
		level = slog.LevelWarn
	}
	if !s.accessLog {
		told := x.code() >= 500
		if told {
			told, missed = s.failures.tell(x.code(), time.Now())
		}
		if !told {
			return
		}
	}
	attrs := []slog.Attr{slog.String("request", x.id),
		slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", x.code()), slog.Int64("bytes", x.bytes),
		slog.Float64("milliseconds", float64(took.Microseconds())/1000), slog.String("operation", x.operation), slog.String("code", string(x.failure)),
		slog.String("from", r.RemoteAddr)}
	if missed > 0 {
		attrs = append(attrs, slog.Int("more", missed)) // of the same status, which were not logged
	}
	s.log.LogAttrs(context.WithoutCancel(r.Context()), level, "request", attrs...)
}

// exchange is a response writer that remembers what the log and the metrics tell.
type exchange struct {
	http.ResponseWriter
	id        string
	start     time.Time
	status    int
	bytes     int64
	operation string
	failure   Code
}

// WriteHeader writes the status.
func (x *exchange) WriteHeader(status int) {
	if x.status == 0 && status >= 200 {
		x.status = status
	}
	x.ResponseWriter.WriteHeader(status)
}

// Write writes a part of the body.
func (x *exchange) Write(p []byte) (int, error) {
	if x.status == 0 {
		x.status = http.StatusOK
	}
	n, err := x.ResponseWriter.Write(p)
	x.bytes += int64(n)
	return n, err
}

// Unwrap lets [http.ResponseController] reach the connection.
func (x *exchange) Unwrap() http.ResponseWriter { return x.ResponseWriter }

func (x *exchange) code() int {
	if x.status == 0 {
		return http.StatusOK
	}
	return x.status
}

// noteOf keeps what a GraphQL request was about.
func noteOf(w http.ResponseWriter, operationName string, errs gqlerror.List) {
	x, ok := w.(*exchange)
	if !ok {
		return
	}
	x.operation = operationName
	if len(errs) > 0 {
		x.failure = codeOf(errs[0])
	}
}

// underlying returns the writer that the server made, which knows how to refuse the rest of a body.
func underlying(w http.ResponseWriter) http.ResponseWriter {
	if x, ok := w.(*exchange); ok {
		return x.ResponseWriter
	}
	return w
}

// longestID is how long an id may be that a client or proxy gives a request.
const longestID = 64

// idOf returns the request's id: the client's if it is well-formed, or a new one.
func idOf(h http.Header) string {
	given := h["X-Request-Id"]
	if len(given) != 1 || given[0] == "" || len(given[0]) > longestID {
		return strconv.FormatUint(rand.Uint64()|1<<63, 16)
	}
	for _, c := range []byte(given[0]) {
		if c <= ' ' || c >= 0x7f || c == '"' || c == '\\' {
			return strconv.FormatUint(rand.Uint64()|1<<63, 16)
		}
	}
	return given[0]
}
