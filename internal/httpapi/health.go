package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// readyWithin is how long the database may take to say that it is there.
const readyWithin = 3 * time.Second

// health is what /livez and /readyz answer.
type health struct {
	Status string `json:"status"`
	// Code and Reason say why the service is not ready.
	Code   string `json:"code,omitempty"`
	Reason string `json:"reason,omitempty"`
}

// live answers that the process is there.
func live(w http.ResponseWriter, _ *http.Request) {
	writeHealth(w, http.StatusOK, health{Status: "alive"})
}

// readiness answers whether requests can be answered, which takes a database.
type readiness struct {
	ready func(context.Context) error
	log   *slog.Logger
	lost  atomic.Bool
}

// ServeHTTP asks the database. The log hears of changes only: probes come every few seconds.
func (h *readiness) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyWithin)
	defer cancel()
	err := h.ready(ctx)
	if err == nil {
		if h.lost.Swap(false) {
			h.log.InfoContext(ctx, "the database answers again")
		}
		writeHealth(w, http.StatusOK, health{Status: "ready"})
		return
	}
	if !h.lost.Swap(true) {
		h.log.WarnContext(ctx, "the database does not answer", slog.String("error", err.Error()))
	}
	reason := health{Status: "unavailable", Code: string(CodeDatabaseUnavailable), Reason: "The database does not answer."}
	if db, ok := errors.AsType[*neo4jdb.Error](err); ok {
		reason.Code, reason.Reason = string(db.Code), db.Public()
	}
	writeHealth(w, http.StatusServiceUnavailable, reason)
}

func writeHealth(w http.ResponseWriter, status int, body health) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // fails only if the client is gone
}
