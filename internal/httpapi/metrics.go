package httpapi

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// metrics are what /metrics tells.
type metrics struct {
	registry       *prometheus.Registry
	inFlight       prometheus.Gauge
	requests       *prometheus.CounterVec   // route, status
	seconds        *prometheus.HistogramVec // route
	operations     *prometheus.CounterVec   // operation, outcome
	errors         *prometheus.CounterVec   // code
	documentHits   prometheus.Counter
	documentMisses prometheus.Counter
	// rootFields holds one histogram for each root field, so that a request needs no look-up by label.
	rootFields map[string]prometheus.Observer
}

// latencies are the upper bounds of the histograms' buckets, in seconds: from an answer out of memory to the time limit.
var latencies = []float64{.0005, .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10, 30, 60}

func newMetrics(schema *ast.Schema, ready func(context.Context) error) *metrics {
	m := &metrics{registry: prometheus.NewRegistry(), rootFields: map[string]prometheus.Observer{}}
	m.inFlight = prometheus.NewGauge(prometheus.GaugeOpts{Name: "entente_http_requests_in_flight", Help: "Requests that are being answered."})
	m.requests = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "entente_http_requests_total", Help: "Requests answered, by route and HTTP status."}, []string{"route", "status"})
	m.seconds = prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "entente_http_request_seconds", Help: "Time to answer a request, by route.", Buckets: latencies}, []string{"route"})
	m.operations = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "entente_graphql_operations_total", Help: "GraphQL requests, by operation type (none if it was not found out) and outcome: ok, partial (answered with errors) or refused."}, []string{"operation", "outcome"})
	m.errors = prometheus.NewCounterVec(prometheus.CounterOpts{Name: "entente_graphql_errors_total", Help: "Errors in GraphQL answers, by code."}, []string{"code"})
	documents := prometheus.NewCounterVec(prometheus.CounterOpts{Name: "entente_graphql_documents_total", Help: "Query texts, by whether they were parsed and validated before."}, []string{"cache"})
	m.documentHits, m.documentMisses = documents.WithLabelValues("hit"), documents.WithLabelValues("miss")
	rootFields := prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "entente_graphql_root_field_seconds", Help: "Time to answer a root field, its statement included.", Buckets: latencies}, []string{"field"})
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation} {
		if root == nil {
			continue
		}
		for _, field := range root.Fields {
			if !strings.HasPrefix(field.Name, "__") {
				m.rootFields[field.Name] = rootFields.WithLabelValues(field.Name)
			}
		}
	}
	up := prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "entente_database_up", Help: "Whether the database answers: 1 or 0."}, func() float64 {
		ctx, cancel := context.WithTimeout(context.Background(), readyWithin)
		defer cancel()
		if ready(ctx) != nil {
			return 0
		}
		return 1
	})
	m.registry.MustRegister(m.inFlight, m.requests, m.seconds, m.operations, m.errors, documents, rootFields, up,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// open shows how many streams and WebSockets are open.
func (m *metrics) open(streams, sockets *places) {
	m.registry.MustRegister(
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "entente_graphql_subscriptions", Help: "Subscriptions that are followed."}, streams.open),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "entente_websockets", Help: "WebSockets that are open."}, sockets.open))
}

// handler serves the metrics as Prometheus text.
func (m *metrics) handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{Registry: m.registry})
}

// served counts a request.
func (m *metrics) served(pattern string, status int, took time.Duration) {
	route := pattern
	if _, path, ok := strings.Cut(pattern, " "); ok {
		route = path
	}
	if route == "" {
		route = "none"
	}
	m.requests.WithLabelValues(route, statusText(status)).Inc()
	m.seconds.WithLabelValues(route).Observe(took.Seconds())
}

func statusText(status int) string {
	if status == http.StatusOK {
		return "200"
	}
	return strconv.Itoa(status)
}

// answered counts a GraphQL request.
func (m *metrics) answered(operation ast.Operation, ran bool, errs gqlerror.List) {
	outcome := "ok"
	switch {
	case !ran:
		outcome = "refused"
	case len(errs) > 0:
		outcome = "partial"
	}
	if operation == "" {
		operation = "none"
	}
	m.operations.WithLabelValues(string(operation), outcome).Inc()
	for _, err := range errs {
		m.errors.WithLabelValues(string(codeOf(err))).Inc()
	}
}

// rootField is a gqlgen root field middleware: it takes the time of each.
func (m *metrics) rootField(ctx context.Context, next graphql.RootResolver) graphql.Marshaler {
	field := graphql.GetRootFieldContext(ctx)
	if field == nil {
		return next(ctx)
	}
	observer := m.rootFields[field.Object]
	if observer == nil {
		return next(ctx)
	}
	start := time.Now()
	defer func() { observer.Observe(time.Since(start).Seconds()) }()
	return next(ctx)
}
