package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

const throwawayPrefix = "entente-neo4j-"

// StartThrowaway runs a small, quick server over a new temporary folder that is deleted when the server is stopped. What
// killed processes left behind is deleted too.
func StartThrowaway(ctx context.Context, opts Options) (*Server, error) {
	removeLeftThrowaways()
	dir, err := os.MkdirTemp("", throwawayPrefix)
	if err != nil {
		return nil, fmt.Errorf("making a temporary data folder: %w", err)
	}
	opts.DataDir, opts.Mode, opts.remove = dir, Owned, dir
	if opts.Profile == "" {
		opts.Profile = Quick
	}
	server, err := Start(ctx, opts)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	server.stopped = func() { _ = os.RemoveAll(dir) }
	return server, nil
}

// removeLeftThrowaways deletes the temporary folders that no server has open. One that is minutes young may belong to a
// process that has yet to lock it.
func removeLeftThrowaways() {
	dirs, err := filepath.Glob(filepath.Join(os.TempDir(), throwawayPrefix+"*"))
	if err != nil {
		return
	}
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		if err != nil || time.Since(info.ModTime()) < 10*time.Minute {
			continue
		}
		d := dataDir(dir)
		if _, err := os.Stat(d.lock()); err != nil {
			continue // not one of ours
		}
		if locked, err := isLocked(d.lock()); err == nil && !locked {
			_ = os.RemoveAll(dir)
		}
	}
}
