package webhook

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"net/url"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Database is what is needed of one.
type Database interface {
	Read(ctx context.Context, s neo4jdb.Statement) iter.Seq2[[]any, error]
	Write(ctx context.Context, fn func(ctx context.Context, tx *neo4jdb.Tx) error) error
	Alone(ctx context.Context, name, right string, ttl time.Duration, fn func(context.Context) error) (held bool, err error)
}

// Config is what [New] needs.
type Config struct {
	// URL is where messages go, by http or https.
	URL     string
	Secrets *Secrets
	DB      Database
	Log     *slog.Logger
	Metrics *Metrics
	// Timing is for tests; the zero value is the service's.
	Timing Timing
}

// Timing says how long what takes.
type Timing struct {
	// Poll is how long a change may take to be seen. Default half a second.
	Poll time.Duration
	// Answer is how long a receiver may take. Default 15 seconds.
	Answer time.Duration
	// FirstPause and LongestPause bound the time between two attempts, which doubles. Default one second and five minutes.
	FirstPause, LongestPause time.Duration
	// Lease is how long another process waits for one that died. Default 30 seconds.
	Lease time.Duration
}

func (t Timing) withDefaults() Timing {
	for _, d := range []struct {
		of      *time.Duration
		usually time.Duration
	}{
		{&t.Poll, 500 * time.Millisecond}, {&t.Answer, 15 * time.Second}, {&t.FirstPause, time.Second}, {&t.LongestPause, 5 * time.Minute}, {&t.Lease, 30 * time.Second},
	} {
		if *d.of <= 0 {
			*d.of = d.usually
		}
	}
	return t
}

// Webhook serves one address.
type Webhook struct {
	Config
	// name is that of the address in the graph, and shown is the address without what may be secret.
	name, shown string
	send        sender
}

// CheckURL says what is wrong with an address.
func CheckURL(text string) error {
	u, err := url.Parse(text)
	switch {
	case err != nil:
		return fmt.Errorf("%q is no address, expected one such as https://example.org/hook", text)
	case u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.Hostname() == "":
		return fmt.Errorf("%q is no address of the web, expected one that begins with https:// or http://, such as https://example.org/hook", text)
	case u.User != nil:
		return fmt.Errorf("%q has a user or password, expected none: messages are signed, and the log shows the address", u.Redacted())
	case u.Fragment != "":
		return fmt.Errorf("%q has a part after #, which is never sent: leave it out", text)
	}
	return nil
}

// New checks the address.
func New(c Config) (*Webhook, error) {
	if err := CheckURL(c.URL); err != nil {
		return nil, err
	}
	u, err := url.Parse(c.URL)
	if err != nil {
		return nil, err
	}
	u.RawQuery = ""
	sum := sha256.Sum256([]byte(c.URL))
	c.Timing = c.Timing.withDefaults()
	w := &Webhook{Config: c, name: "webhook " + hex.EncodeToString(sum[:8]), shown: u.String()}
	w.send = newSender(c.URL, c.Secrets, c.Timing.Answer)
	return w, nil
}

// Run serves the address until ctx ends, whenever no other process does.
func (w *Webhook) Run(ctx context.Context) {
	for ctx.Err() == nil {
		held, err := w.DB.Alone(ctx, w.name, "serve the webhook "+w.shown, w.Timing.Lease, w.serve)
		if err != nil && ctx.Err() == nil {
			w.Log.LogAttrs(ctx, slog.LevelWarn, "the webhook waits", slog.String("url", w.shown), slog.String("error", err.Error()))
		}
		w.Metrics.active(w.shown, false)
		wait := w.Timing.Lease / 3
		if held {
			wait = w.Timing.FirstPause
		}
		if !sleep(ctx, wait) {
			return
		}
	}
}

// serve sends message after message while this process alone serves the address. It returns if the graph cannot be read or written.
func (w *Webhook) serve(ctx context.Context) error {
	position, err := w.begin(ctx)
	if err != nil {
		return err
	}
	w.Metrics.active(w.shown, true)
	w.Log.LogAttrs(ctx, slog.LevelInfo, "the webhook is served from here", slog.String("url", w.shown), slog.Int64("after", position))
	for {
		m, err := next(ctx, w.DB, position)
		if err != nil {
			return err
		}
		if m == nil {
			w.Metrics.at(w.shown, position, 0)
			if !sleep(ctx, w.Timing.Poll) {
				return nil
			}
			continue
		}
		if err := w.deliver(ctx, m, position); err != nil {
			if ctx.Err() != nil {
				return nil
			}
			return err
		}
		position = m.last
	}
}

// deliver sends a message until the receiver has taken it, and writes that down.
func (w *Webhook) deliver(ctx context.Context, m *message, position int64) error {
	for failures := 0; ; failures++ {
		w.Metrics.at(w.shown, position, m.ever-position)
		began := time.Now()
		failed := w.send.send(ctx, m)
		if ctx.Err() != nil && failed != nil {
			return ctx.Err()
		}
		w.Metrics.sent(w.shown, failed == nil, time.Since(began))
		if failed == nil {
			if failures > 0 {
				w.Log.LogAttrs(ctx, slog.LevelInfo, "the webhook's receiver takes changes again", slog.String("url", w.shown), slog.Int("attempts", failures+1))
			}
			return w.taken(ctx, m)
		}
		pause := w.pause(failures, failed)
		w.Log.LogAttrs(ctx, slog.LevelWarn, "the webhook's receiver took no changes", slog.String("url", w.shown), slog.Int64("first", m.first), slog.Int64("last", m.last),
			slog.Int("attempt", failures+1), slog.Duration("again in", pause.Round(time.Millisecond)), slog.String("error", failed.Error()))
		if err := w.refused(ctx, failures+1, failed); err != nil {
			return err
		}
		if !sleep(ctx, pause) {
			return ctx.Err()
		}
	}
}

// pause is how long to wait after so many failures: up to twice as long each time, at random, so that many do not come back at once.
func (w *Webhook) pause(failures int, failed error) time.Duration {
	longest := w.Timing.LongestPause
	d := w.Timing.FirstPause
	for range failures {
		if d = min(2*d, longest); d == longest {
			break
		}
	}
	d = d/2 + random(d/2)
	if asked, ok := errors.AsType[*refusal](failed); ok {
		d = max(d, min(asked.after, longest))
	}
	return d
}
