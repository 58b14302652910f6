package export

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"time"

	"github.com/entente-graph/entente/internal/durable"
)

const (
	// keptAtOnce is how many kept exports are written side by side; others wait.
	keptAtOnce = 2
	// keptWaiting is how many may wait: each holds what it selects, and whoever waits longer asks in vain.
	keptWaiting = 16
	// keptIdle is how long nothing was written to a folder before it is taken for one that a process left when it was
	// killed: another process may be writing there.
	keptIdle = 15 * time.Minute
	// manifestName is the file that says that a kept export is whole: it is written last.
	manifestName = "manifest.json"
)

// Keep is a folder of exports that were written once and can be fetched, also in parts, until they are too old or take too
// much space.
type Keep struct {
	folder string
	space  int64
	age    time.Duration
	log    *slog.Logger

	ctx     context.Context // of all that is written
	cancel  context.CancelFunc
	writing sync.WaitGroup
	slots   chan struct{}

	mu   sync.Mutex
	jobs map[string]*Kept // by id: what waits, is written, or failed
}

// Kept is an export that is written to be kept, or was.
type Kept struct {
	ID string
	// Name is the file's.
	Name      string
	MediaType string
	// Manifest is nil until the file is whole: read it when [Kept.Done] says so.
	Manifest *Manifest

	export *Export
	done   chan struct{} // closed when Manifest and err are what they stay
	err    error
}

// OpenKeep opens the folder, which is made if need be. Space is how many bytes all files together may take, age how long one is kept.
func OpenKeep(folder string, space int64, age time.Duration, log *slog.Logger) (*Keep, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder for exports: %w", err)
	}
	k := &Keep{folder: folder, space: space, age: age, log: log, slots: make(chan struct{}, keptAtOnce), jobs: map[string]*Kept{}}
	k.ctx, k.cancel = context.WithCancel(context.Background())
	k.clean()
	return k, nil
}

// Close ends what is being written.
func (k *Keep) Close() {
	k.cancel()
	k.writing.Wait()
}

// Start finds the kept export of a request and of the graph's present state, or begins to write it. It is a
// [*BusyError] if too many wait.
func (k *Keep) Start(ctx context.Context, x *Export) (*Kept, error) {
	id, err := x.Tag(ctx)
	if err != nil {
		return nil, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if job := k.jobs[id]; job.unfinished() {
		return job, nil
	}
	if whole, err := k.read(id); err == nil {
		return whole, nil
	}
	if err := k.room(); err != nil {
		return nil, err
	}
	job := &Kept{ID: id, Name: x.FileName(), MediaType: x.MediaType(), export: x, done: make(chan struct{})}
	k.jobs[id] = job
	k.writing.Go(func() { k.write(job) })
	return job, nil
}

// room says whether one more may wait.
func (k *Keep) room() error {
	if k.ctx.Err() != nil {
		return &BusyError{"the service is being stopped: ask again when it runs"}
	}
	unfinished := 0
	for _, job := range k.jobs {
		if job.unfinished() {
			unfinished++
		}
	}
	if unfinished < keptAtOnce+keptWaiting {
		return nil
	}
	return &BusyError{fmt.Sprintf("%d exports are being written to be kept, or wait for that, which is as many as there may be: ask again in a while, "+
		"or download it from /export without keeping it", unfinished)}
}

// unfinished says that a job waits or is written; Keep.mu is held.
func (job *Kept) unfinished() bool { return job != nil && job.Manifest == nil && job.err == nil }

// write writes a job's file.
func (k *Keep) write(job *Kept) {
	defer close(job.done)
	m, err := k.writeFiles(job)
	if err != nil {
		k.log.Warn("an export could not be written", slog.String("export", job.ID), slog.String("error", err.Error()))
	}
	k.mu.Lock()
	job.Manifest, job.err = m, err
	if err == nil { // the folder knows it from now on
		delete(k.jobs, job.ID)
	}
	k.mu.Unlock()
	k.clean()
	if err == nil {
		return
	}
	time.AfterFunc(time.Minute, func() { // whoever waited has been told of the failure by then
		k.mu.Lock()
		defer k.mu.Unlock()
		if k.jobs[job.ID] == job {
			delete(k.jobs, job.ID)
		}
	})
}

// writeFiles writes a job's file when its turn comes, and the manifest last; nothing is left if that fails. A file that
// is larger than all may be is given up.
func (k *Keep) writeFiles(job *Kept) (m *Manifest, err error) {
	select {
	case k.slots <- struct{}{}:
		defer func() { <-k.slots }()
	case <-k.ctx.Done():
		return nil, k.ctx.Err()
	}
	folder := filepath.Join(k.folder, job.ID)
	defer func() {
		if err != nil {
			m, err = nil, errors.Join(err, os.RemoveAll(folder))
		}
	}()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("making the folder of an export: %w", err)
	}
	job.export.limit = k.space
	if m, err = job.export.WriteFile(k.ctx, filepath.Join(folder, job.Name)); err != nil {
		return nil, err
	}
	return m, writeManifest(filepath.Join(folder, manifestName), m)
}

func writeManifest(name string, m *Manifest) error {
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if err := durable.WriteFile(name, append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	return nil
}

var keptID = regexp.MustCompile(`^[0-9a-f]{20}$`)

// Find returns a kept export, nil if there is none of this id.
func (k *Keep) Find(id string) *Kept {
	if !keptID.MatchString(id) {
		return nil
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if job := k.jobs[id]; job != nil {
		return job
	}
	whole, err := k.read(id)
	if err != nil {
		return nil
	}
	return whole
}

// read reads a whole kept export's manifest.
func (k *Keep) read(id string) (*Kept, error) {
	text, err := os.ReadFile(filepath.Join(k.folder, id, manifestName))
	if err != nil {
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(text, &m); err != nil || m.File == nil {
		return nil, fmt.Errorf("reading the manifest of %s: %w", id, errors.Join(err, fs.ErrInvalid))
	}
	if k.age > 0 && time.Since(m.ExportedAt) > k.age {
		return nil, fs.ErrNotExist
	}
	done := make(chan struct{})
	close(done)
	return &Kept{ID: id, Name: m.File.Name, MediaType: m.MediaType, Manifest: &m, done: done}, nil
}

// Open opens the file of a whole kept export.
func (k *Keep) Open(job *Kept) (*os.File, error) {
	return os.Open(filepath.Join(k.folder, job.ID, job.Name))
}

// OpenManifest opens its manifest.
func (k *Keep) OpenManifest(job *Kept) (*os.File, error) {
	return os.Open(filepath.Join(k.folder, job.ID, manifestName))
}

// Wait waits until the export is whole or has failed, but not longer than ctx.
func (job *Kept) Wait(ctx context.Context) error {
	select {
	case <-job.done:
		return job.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Done says whether the export is whole or has failed, and if so how it failed.
func (job *Kept) Done() (bool, error) {
	select {
	case <-job.done:
		return true, job.err
	default:
		return false, nil
	}
}

// Progress is how many nodes and facts were written.
func (job *Kept) Progress() (nodes, edges int64) {
	if job.export != nil {
		return job.export.Progress().Done()
	}
	if job.Manifest != nil {
		return job.Manifest.Nodes.Total, job.Manifest.Edges.Total
	}
	return 0, 0
}

// clean removes what is too old, what was cut off, and then the oldest until the rest fits into the space.
func (k *Keep) clean() {
	k.mu.Lock()
	defer k.mu.Unlock()
	entries, err := os.ReadDir(k.folder)
	if err != nil {
		k.log.Warn("the folder of kept exports cannot be read", slog.String("error", err.Error()))
		return
	}
	type kept struct {
		path string
		at   time.Time
		size int64
	}
	var whole []kept
	var total int64
	for _, entry := range entries {
		path := filepath.Join(k.folder, entry.Name())
		if !keptID.MatchString(entry.Name()) {
			continue // not ours
		}
		if k.jobs[entry.Name()].unfinished() {
			continue
		}
		m, err := k.read(entry.Name())
		if err != nil {
			if idle(path) {
				k.remove(path)
			}
			continue
		}
		whole = append(whole, kept{path, wholeSince(path), m.Manifest.File.Bytes})
		total += m.Manifest.File.Bytes
	}
	slices.SortFunc(whole, func(a, b kept) int { return a.at.Compare(b.at) })
	for _, oldest := range whole {
		if total <= k.space {
			return
		}
		k.remove(oldest.path)
		total -= oldest.size
	}
}

// idle says that a folder has a manifest, or that nobody has written to it for long.
func idle(path string) bool {
	last := wholeSince(path)
	if !last.IsZero() {
		return true
	}
	files, err := os.ReadDir(path)
	if info, failed := os.Stat(path); failed == nil {
		last = info.ModTime()
	}
	for _, file := range files {
		if info, err := file.Info(); err == nil && info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	return err != nil || time.Since(last) > keptIdle
}

// wholeSince is when a kept export became whole.
func wholeSince(path string) time.Time {
	info, err := os.Stat(filepath.Join(path, manifestName))
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

func (k *Keep) remove(path string) {
	if err := os.RemoveAll(path); err != nil {
		k.log.Warn("a kept export cannot be removed", slog.String("error", err.Error()))
	}
}
