package httpapi

import (
	"io"
	"iter"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// encoder is what gzip and zstd have in common.
type encoder interface {
	io.WriteCloser
	Reset(io.Writer)
}

// encoders are kept for the next answers: they hold hundreds of kilobytes each.
var encoders = map[string]*sync.Pool{
	codingGzip: {New: func() any {
		e, err := gzip.NewWriterLevel(nil, gzip.BestSpeed)
		if err != nil {
			panic(err) // the level is one of the package's own
		}
		return e
	}},
	codingZstd: {New: func() any {
		// One goroutine, and a window that every client must accept and that does not cost a server megabytes an answer.
		e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
			zstd.WithWindowSize(256<<10), zstd.WithLowerEncoderMem(true))
		if err != nil {
			panic(err) // the options are valid
		}
		return e
	}},
}

// compress writes parts as one compressed body.
func compress(w io.Writer, coding string, parts iter.Seq[[]byte]) {
	pool := encoders[coding]
	e := pool.Get().(encoder)
	defer pool.Put(e)
	e.Reset(w)
	for part := range parts {
		if _, err := e.Write(part); err != nil {
			break // the client is gone
		}
	}
	_ = e.Close() // likewise
	e.Reset(nil)
}
