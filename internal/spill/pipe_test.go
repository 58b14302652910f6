package spill

import (
	"bytes"
	"context"
	"errors"
	"io"
	"testing"

	"golang.org/x/sync/errgroup"
)

// Readers who come at any time each read all, while it is written and afterwards.
func TestPipe(t *testing.T) {
	p, err := NewPipe(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	piece := bytes.Repeat([]byte("0123456789"), 5000)
	var readers errgroup.Group
	read := func() {
		readers.Go(func() error {
			var got bytes.Buffer
			if err := p.Copy(t.Context(), &got); err != nil {
				return err
			}
			if !bytes.Equal(got.Bytes(), bytes.Repeat(piece, 20)) {
				return errors.New("a reader has something else than was written")
			}
			return nil
		})
	}
	for i := range 20 {
		if i%7 == 0 {
			read()
		}
		if _, err := p.Write(piece); err != nil {
			t.Fatal(err)
		}
	}
	p.End(nil)
	read()
	if err := errors.Join(readers.Wait(), p.Close()); err != nil {
		t.Error(err)
	}
}

// A writer who gives up is told of after what there is, and a reader need not wait for more.
func TestPipeBreaks(t *testing.T) {
	p, err := NewPipe("")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = p.Close() }()
	if _, err := p.Write([]byte("half")); err != nil {
		t.Fatal(err)
	}
	ctx, leave := context.WithCancel(t.Context())
	leave()
	if err := p.Copy(ctx, io.Discard); !errors.Is(err, context.Canceled) {
		t.Errorf("a reader who leaves has %v", err)
	}
	gaveUp := errors.New("the writer gave up")
	p.End(gaveUp)
	p.End(nil)
	var got bytes.Buffer
	if err := p.Copy(t.Context(), &got); !errors.Is(err, gaveUp) || got.String() != "half" {
		t.Errorf("the reader has %q and %v", got.String(), err)
	}
}
