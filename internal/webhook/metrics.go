package webhook

import (
	"time"

	"github.com/prometheus/client_golang/prometheus"
)

// Metrics are what /metrics tells of webhooks, by address.
type Metrics struct {
	deliveries *prometheus.CounterVec // url, outcome
	seconds    *prometheus.HistogramVec
	position   *prometheus.GaugeVec
	waiting    *prometheus.GaugeVec
	serving    *prometheus.GaugeVec
}

// NewMetrics returns metrics that are to be registered once a process.
func NewMetrics() *Metrics {
	gauge := func(name, help string) *prometheus.GaugeVec {
		return prometheus.NewGaugeVec(prometheus.GaugeOpts{Name: "entente_webhook_" + name, Help: help}, []string{"url"})
	}
	return &Metrics{
		deliveries: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "entente_webhook_deliveries_total",
			Help: "Messages sent to receivers of webhooks, by outcome: taken or failed."}, []string{"url", "outcome"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "entente_webhook_delivery_seconds",
			Help: "Time that receivers of webhooks took to answer.", Buckets: []float64{.01, .05, .1, .25, .5, 1, 2.5, 5, 10, 15}}, []string{"url"}),
		position: gauge("position", "The sequence of the last change that the receiver has taken."),
		waiting:  gauge("waiting_changes", "Changes that the receiver has not taken yet."),
		serving:  gauge("serving", "Whether this process serves the webhook: 1, or 0 while another one does."),
	}
}

// Describe implements prometheus.Collector.
func (m *Metrics) Describe(to chan<- *prometheus.Desc) {
	for _, c := range m.all() {
		c.Describe(to)
	}
}

// Collect implements prometheus.Collector.
func (m *Metrics) Collect(to chan<- prometheus.Metric) {
	for _, c := range m.all() {
		c.Collect(to)
	}
}

func (m *Metrics) all() []prometheus.Collector {
	return []prometheus.Collector{m.deliveries, m.seconds, m.position, m.waiting, m.serving}
}

func (m *Metrics) active(url string, is bool) {
	value := 0.0
	if is {
		value = 1
	}
	m.serving.WithLabelValues(url).Set(value)
}

func (m *Metrics) at(url string, position, waiting int64) {
	m.position.WithLabelValues(url).Set(float64(position))
	m.waiting.WithLabelValues(url).Set(float64(waiting))
}

func (m *Metrics) sent(url string, taken bool, took time.Duration) {
	outcome := "taken"
	if !taken {
		outcome = "failed"
	}
	m.deliveries.WithLabelValues(url, outcome).Inc()
	m.seconds.WithLabelValues(url).Observe(took.Seconds())
}
