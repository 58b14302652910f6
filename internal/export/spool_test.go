package export_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/entente-graph/entente/internal/export"
)

// What comes by way of a file is what comes directly, for all who read it at once; more than the space is refused by name.
func TestSpool(t *testing.T) {
	exporter, _ := adversarialExporter(t)
	prepare := func(format string) (*export.Export, string) {
		t.Helper()
		x, err := exporter.Prepare(export.Request{Format: format, Table: export.TableNodes})
		if err != nil {
			t.Fatal(err)
		}
		tag, err := x.Tag(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return x, tag
	}
	x, tag := prepare("parquet")
	var want bytes.Buffer
	if _, err := x.Write(t.Context(), &want); err != nil {
		t.Fatal(err)
	}
	for name, spool := range map[string]*export.Spool{"with files": export.NewSpool(t.TempDir(), 1<<30), "without": export.NewSpool("", 0)} {
		var readers errgroup.Group
		for range 10 {
			x, tag := prepare("parquet") // each client has its own
			readers.Go(func() error {
				var got bytes.Buffer
				m, err := spool.Write(t.Context(), tag, x, &got)
				if err == nil && (!bytes.Equal(got.Bytes(), want.Bytes()) || m.File.Bytes != int64(want.Len())) {
					err = errors.New("the file is another one")
				}
				return err
			})
		}
		if err := readers.Wait(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	narrow := export.NewSpool(t.TempDir(), 1000)
	for range 2 { // what the first took is free again
		_, err := narrow.Write(t.Context(), tag, x, io.Discard)
		if noSpace, ok := errors.AsType[*export.NoSpaceError](err); !ok || noSpace.Limit != 1000 {
			t.Errorf("more than the space is %v", err)
		}
	}
}

// Without files so many writers as there may be wait for their readers, and the next for them. With files nobody waits for a reader.
func TestSpoolTurns(t *testing.T) {
	exporter, _ := adversarialExporter(t)
	for _, test := range []struct {
		name  string
		space int64
		waits bool
	}{{"without files", 0, true}, {"with files", 1 << 30, false}} {
		t.Run(test.name, func(t *testing.T) {
			spool := export.NewSpool(t.TempDir(), test.space)
			stopped, readOn := make(chan struct{}), make(chan struct{})
			var readers errgroup.Group
			for i := range 4 {
				x, err := exporter.Prepare(export.Request{Format: "arrow"})
				if err != nil {
					t.Fatal(err)
				}
				readers.Go(func() error {
					_, err := spool.Write(t.Context(), string(rune('a'+i)), x, &stopping{stopped: stopped, readOn: readOn})
					return err
				})
			}
			for range 4 {
				<-stopped
			}
			x, err := exporter.Prepare(export.Request{Format: "arrow"})
			if err != nil {
				t.Fatal(err)
			}
			patience := 20 * time.Second
			if test.waits {
				patience = 200 * time.Millisecond
			}
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			if _, err := spool.Write(ctx, "next", x, io.Discard); errors.Is(err, context.DeadlineExceeded) != test.waits {
				t.Errorf("the next has %v", err)
			}
			close(readOn)
			if err := readers.Wait(); err != nil {
				t.Error(err)
			}
			var got bytes.Buffer
			if _, err := spool.Write(t.Context(), "after", x, &got); err != nil {
				t.Error(err)
			}
			if _, err := zip.NewReader(bytes.NewReader(got.Bytes()), int64(got.Len())); err != nil {
				t.Error(err)
			}
		})
	}
}

// stopping is a reader who stops at the first piece until it is told to read on.
type stopping struct{ stopped, readOn chan struct{} }

func (s *stopping) Write(p []byte) (int, error) {
	select {
	case <-s.readOn:
	case s.stopped <- struct{}{}:
		<-s.readOn
	}
	return len(p), nil
}
