package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/durable"
)

const (
	freshPrefix = ".fresh-"    // a database that is being built
	oldPrefix   = ".replaced-" // one that another has taken the place of
)

// Rebuilding says how [Rebuild] makes a database.
type Rebuilding struct {
	// Allowed looks at the database that is there, if there is one, and returns an error if it must stay.
	Allowed func(ctx context.Context, server *Server) error
	// Build makes the new one in a data folder of its own, with [Admin] and [Start], and leaves no server running.
	Build func(ctx context.Context, fresh Options) error
}

// Rebuild makes the database of opts.DataDir anew, with the password that it has. Nobody else can open it meanwhile: an
// [*InUseError] says that somebody has. The new one takes the place of the old one when it is whole; if anything fails or this
// process is killed before, the old one stays as it was.
func Rebuild(ctx context.Context, opts Options, how Rebuilding) error {
	if err := opts.complete(); err != nil {
		return err
	}
	if err := opts.dir.create(); err != nil {
		return err
	}
	lock, err := opts.dir.takeLock(ctx, opts.Progress)
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()
	if err := removeRests(ctx, opts.dir); err != nil {
		return err
	}
	if _, err := opts.dir.ensurePassword(); err != nil {
		return err
	}
	if opts.dir.hasStore() {
		if err := allowed(ctx, opts, lock, how.Allowed); err != nil {
			return err
		}
	}
	folder, err := os.MkdirTemp(string(opts.dir), freshPrefix)
	if err != nil {
		return fmt.Errorf("making a folder for the new database: %w", err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	fresh := opts
	fresh.DataDir, fresh.dir, fresh.remove = folder, dataDir(folder), folder
	password, err := os.ReadFile(opts.dir.password())
	if err == nil {
		err = durable.WriteFile(fresh.dir.password(), password, 0o600)
	}
	if err != nil {
		return fmt.Errorf("handing on the database's password: %w", err)
	}
	if err := how.Build(ctx, fresh); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("building the database: %w", context.Cause(ctx))
	}
	return swap(opts.dir, fresh.dir)
}

// allowed asks whether the database that is there may go.
func allowed(ctx context.Context, opts Options, lock *os.File, ask func(context.Context, *Server) error) (err error) {
	opts.Profile, opts.held = Quick, lock
	server, err := Start(ctx, opts)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Stop(context.WithoutCancel(ctx))) }()
	return ask(ctx, server)
}

// swap puts a database in the place of another. A kill between the two steps leaves none, which the next start makes, as empty as
// the old one was.
func swap(dir, fresh dataDir) error {
	if err := durable.SyncTree(fresh.home()); err != nil {
		return fmt.Errorf("bringing the new database to the disk: %w", err)
	}
	old := filepath.Join(string(dir), oldPrefix+filepath.Base(string(fresh)))
	if err := durable.Rename(dir.home(), old); err != nil {
		return fmt.Errorf("putting the old database aside: %w", err)
	}
	if err := durable.Rename(fresh.home(), dir.home()); err != nil {
		return errors.Join(fmt.Errorf("putting the new database in its place: %w", err), os.Rename(old, dir.home()))
	}
	if err := os.RemoveAll(old); err != nil {
		return fmt.Errorf("removing the old database, which another one has replaced: %w", err)
	}
	return nil
}

// removeRests deletes what a process left that was killed while it rebuilt the database.
func removeRests(ctx context.Context, dir dataDir) error {
	entries, err := os.ReadDir(string(dir))
	if err != nil {
		return fmt.Errorf("looking into the data folder: %w", err)
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), freshPrefix) && !strings.HasPrefix(entry.Name(), oldPrefix) {
			continue
		}
		rest := dataDir(filepath.Join(string(dir), entry.Name()))
		// What the killed process had started may be about to end.
		for deadline := time.Now().Add(stopTimeout); time.Now().Before(deadline); {
			if locked, err := isLocked(rest.lock()); err != nil || !locked {
				break
			}
			if err := sleep(ctx, 50*time.Millisecond); err != nil {
				return err
			}
		}
		if err := os.RemoveAll(string(rest)); err != nil {
			return fmt.Errorf("removing what is left of a database that was not finished: %w", err)
		}
	}
	return nil
}
