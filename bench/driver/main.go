// Command driver is the benchmark's measure of what a Neo4j graph can give: a small HTTP service that answers three
// questions, and only these, with hand-written Cypher through the bare driver. Its answers have the shape of GraphQL's.
//
//	GET /event?id=…         an event with its hosts, topics, participants and their organizations
//	GET /topic-events?id=…  the 20 latest events of a topic with their hosts
//	GET /ties?id=…          an organization's 20 strongest co-host ties
//
// Under /lists it answers the same once more, tuned to the last.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"maps"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := serve(ctx, *listen); err != nil {
		log.Fatal("driver service: ", err)
	}
}

func serve(ctx context.Context, listen string) error {
	auth := neo4j.NoAuth()
	if password := os.Getenv("NEO4J_PASSWORD"); password != "" {
		auth = neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), password, "")
	}
	driver, err := neo4j.NewDriverWithContext(os.Getenv("NEO4J_URI"), auth, func(c *config.Config) {
		c.NotificationsMinSeverity = notifications.DisabledLevel
		c.TelemetryDisabled = true
	})
	if err != nil {
		return fmt.Errorf("open NEO4J_URI: %w", err)
	}
	defer driver.Close(context.WithoutCancel(ctx))
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return fmt.Errorf("connect to NEO4J_URI: %w", err)
	}
	mux := http.NewServeMux()
	all := maps.Clone(questions)
	maps.Copy(all, listQuestions)
	for path, q := range all {
		mux.Handle("GET "+path, &handler{driver: driver, database: os.Getenv("NEO4J_DATABASE"), question: q})
	}
	server := &http.Server{Addr: listen, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() {
		grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		_ = server.Shutdown(grace)
	})
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// question is one statement with one parameter, id, and the way from its rows to the answer.
type question struct {
	cypher string
	answer func(rows []*neo4j.Record) any
}

// handler answers one question. One auto-commit statement is one round trip to the database; a managed transaction, as
// ExecuteQuery opens it, needs more.
type handler struct {
	driver   neo4j.DriverWithContext
	database string
	question question
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	rows, err := h.rows(r.Context(), map[string]any{"id": r.URL.Query().Get("id")})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	body, err := json.Marshal(map[string]any{"data": h.question.answer(rows)})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
}

func (h *handler) rows(ctx context.Context, parameters map[string]any) ([]*neo4j.Record, error) {
	session := h.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: h.database})
	defer session.Close(context.WithoutCancel(ctx))
	result, err := session.Run(ctx, h.question.cypher, parameters)
	if err != nil {
		return nil, err
	}
	return result.Collect(ctx)
}
