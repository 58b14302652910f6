package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"time"
)

// Timeouts of connections. There is none for writing, because long answers are no mistake: requests have their own limit.
const (
	headersWithin  = 10 * time.Second
	idleFor        = 2 * time.Minute
	headerBytes    = 64 << 10
	farewellWithin = time.Second // for a request that was ended to tell its client
)

// Serve answers requests on a listener until ctx ends. Then it takes no more, lets those that run finish within grace, ends
// the rest, their statements too, which answers their clients that they were cancelled, closes the connections of those that do
// not end, and returns nil. It returns an error only if the listener fails. Serve closes the listener.
func Serve(ctx context.Context, listener net.Listener, handler http.Handler, grace time.Duration, log *slog.Logger) error {
	running, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: headersWithin,
		IdleTimeout:       idleFor,
		MaxHeaderBytes:    headerBytes,
		BaseContext:       func(net.Listener) context.Context { return context.WithValue(running, stoppingKey{}, ctx.Done()) },
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelDebug),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serving HTTP on %s: %w", listener.Addr(), err)
	case <-ctx.Done():
	}
	finish, cancel := context.WithTimeout(running, grace)
	defer cancel()
	if err := server.Shutdown(finish); err != nil {
		log.Warn("requests still ran when the time to finish was over: they were ended", slog.Duration("grace", grace))
		end()
		farewell, cancel := context.WithTimeout(context.WithoutCancel(ctx), farewellWithin)
		defer cancel()
		if err := server.Shutdown(farewell); err != nil {
			_ = server.Close() // nothing is left to be done about a connection that does not close
		}
	}
	if err := <-failed; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serving HTTP on %s: %w", listener.Addr(), err)
	}
	return nil
}
