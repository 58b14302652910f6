package export

import (
	"context"
	"fmt"
	"io"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/spill"
)

const (
	// spooledAtOnce is how many exports a Spool has written side by side.
	spooledAtOnce = 4
	// spoolPatience is how long one waits for its turn; proxies wait a minute.
	spoolPatience = 45 * time.Second
)

// Spool writes exports of formats whose writers hold much ([Export.Spooled]), a few at a time, to temporary files, from which they are read
// while they are written: so that a slow reader holds no writer, no transaction and no more memory than a file needs. Whoever asks
// for the same while somebody reads it reads the same file.
type Spool struct {
	folder string
	space  int64
	slots  chan struct{}

	mu      sync.Mutex
	used    int64
	running map[string]*spooled // by the tag of the export
}

// spooled is an export that is written to a temporary file, or was, and is read.
type spooled struct {
	export  *Export
	pipe    *spill.Pipe
	size    int64
	readers int
	failed  bool
	cancel  context.CancelFunc
	written chan struct{}
	// manifest is that of the file once it is written.
	manifest *Manifest
}

// NewSpool returns a Spool whose files are in a folder, and take so many bytes at the most. If that is 0 there are no files: then an
// export has its turn until it is read.
func NewSpool(folder string, space int64) *Spool {
	return &Spool{folder: folder, space: space, slots: make(chan struct{}, spooledAtOnce), running: map[string]*spooled{}}
}

// BusyError says that too many exports are being written for one more.
type BusyError struct{ message string }

func (e *BusyError) Error() string { return e.message }

// Write writes the file to w, as [Export.Write] does. Equal tags are equal files: see [Export.Tag].
func (s *Spool) Write(ctx context.Context, tag string, x *Export, w io.Writer) (*Manifest, error) {
	if s.space == 0 {
		leave, err := s.enter(ctx)
		if err != nil {
			return nil, err
		}
		defer leave()
		return x.Write(ctx, w)
	}
	f, err := s.join(tag, x)
	if err != nil {
		return nil, err
	}
	defer s.leave(tag, f)
	if f.export != x {
		x.writer.Store(f.export)
	}
	if err := f.pipe.Copy(ctx, w); err != nil {
		return nil, err
	}
	<-f.written
	return f.manifest, nil
}

// enter waits for a turn.
func (s *Spool) enter(ctx context.Context) (leave func(), err error) {
	patience := time.NewTimer(spoolPatience)
	defer patience.Stop()
	select {
	case s.slots <- struct{}{}:
		return func() { <-s.slots }, nil
	case <-patience.C:
		return nil, &BusyError{fmt.Sprintf("%d exports of formats by columns, or that are sorted while they are written, are running, which is as many as "+
			"there may be at once: ask again, or take a text format such as csv or json", spooledAtOnce)}
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// join finds the file of a tag, or begins to write it.
func (s *Spool) join(tag string, x *Export) (*spooled, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f := s.running[tag]; f != nil && !f.failed {
		f.readers++
		return f, nil
	}
	pipe, err := spill.NewPipe(s.folder)
	if err != nil {
		return nil, err
	}
	// It is written for all who read it: the first of them may leave before others.
	ctx, cancel := context.WithCancel(context.Background())
	f := &spooled{export: x, pipe: pipe, readers: 1, cancel: cancel, written: make(chan struct{})}
	s.running[tag] = f
	go func() {
		defer close(f.written)
		m, err := s.write(ctx, f, x)
		s.mu.Lock()
		f.manifest, f.failed = m, err != nil
		s.mu.Unlock()
		pipe.End(err)
	}()
	return f, nil
}

func (s *Spool) write(ctx context.Context, f *spooled, x *Export) (*Manifest, error) {
	leave, err := s.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	return x.Write(ctx, &allowance{s, f})
}

// leave frees a file when its last reader leaves.
func (s *Spool) leave(tag string, f *spooled) {
	s.mu.Lock()
	f.readers--
	last := f.readers == 0
	if last && s.running[tag] == f {
		delete(s.running, tag)
	}
	s.mu.Unlock()
	if !last {
		return
	}
	f.cancel()
	<-f.written
	_ = f.pipe.Close() // what was in it is of no use any more
	s.mu.Lock()
	defer s.mu.Unlock()
	s.used -= f.size
}

// allowance writes to a file as long as there is space.
type allowance struct {
	*Spool
	file *spooled
}

func (a *allowance) Write(p []byte) (int, error) {
	n := int64(len(p))
	a.mu.Lock()
	if a.used+n > a.space {
		a.mu.Unlock()
		return 0, &NoSpaceError{a.space}
	}
	a.used += n
	a.file.size += n
	a.mu.Unlock()
	return a.file.pipe.Write(p)
}

// NoSpaceError says that what is being downloaded takes all the space that there is for it.
type NoSpaceError struct{ Limit int64 }

func (e *NoSpaceError) Error() string {
	return fmt.Sprintf("the exports that are being downloaded would take more than %d bytes, which is the space for exports (export-space): narrow the "+
		"selection, ask again later, or take a text format such as csv or json", e.Limit)
}
