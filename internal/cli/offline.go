package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// verifyOffline tells what --offline does not go with.
func (c *importCommand) verifyOffline() (problems []problem) {
	if !c.Offline {
		return nil
	}
	refuse := func(text string) { problems = append(problems, problem{"offline", text}) }
	if c.URI != "" {
		refuse("expected no server, since the files of a local database are written: unset NEO4J_URI (or leave --neo4j-uri out), or import without --offline")
	}
	if c.DryRun {
		refuse("does not go with --dry-run: an empty graph has nothing to compare with, and `entente check` checks the files")
	}
	if c.RestoreRetracted {
		refuse("does not go with --restore-retracted: in an empty graph nothing was retracted")
	}
	if len(c.ReplaceSource) > 0 {
		refuse("does not go with --replace-source: an empty graph has no source to replace")
	}
	return problems
}

// runOffline makes the local database anew, out of the files: neo4j-admin writes the store, which is quicker than statements
// are. It only does so in the place of an empty one.
func (c *importCommand) runOffline(ctx context.Context, p Process, in input, progress *progress) error {
	began := time.Now()
	var nodes, facts int
	err := localneo4j.Rebuild(ctx, c.options(progress), localneo4j.Rebuilding{
		Allowed: func(ctx context.Context, server *localneo4j.Server) error { return c.mustBeEmpty(ctx, server) },
		Build: func(ctx context.Context, fresh localneo4j.Options) (err error) {
			set, err := c.read(ctx, p, in, nil, progress, fewWarnings)
			if err != nil {
				return nothingWritten(err)
			}
			defer func() { err = errors.Join(err, set.Close()) }()
			progress.line("Read %s.", summary(in, set))
			nodes, facts = set.Nodes(), set.Facts()
			history, err := build(ctx, fresh, set, c.origin(c.datasetFlags, nil), progress)
			if err != nil {
				return err
			}
			return finish(ctx, fresh, history, progress)
		},
	})
	progress.clear()
	if err != nil {
		if code := exitCode(err); code != exitFailed {
			return err
		}
		return fmt.Errorf("%w (the database stays as it was: empty)", err)
	}
	_, err = fmt.Fprintf(p.Stdout, "Added %d: %s and %s, in %s.\n", nodes+facts, count(nodes, "node"), count(facts, "fact"), time.Since(began).Round(time.Millisecond))
	return err
}

// mustBeEmpty refuses a database that holds anything.
func (c *importCommand) mustBeEmpty(ctx context.Context, server *localneo4j.Server) (err error) {
	db, err := openServer(ctx, server)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close(context.WithoutCancel(ctx))) }()
	empty, err := dataset.Empty(ctx, db)
	if err == nil && !empty {
		err = &exitError{exitDatabase, fmt.Errorf("the database in %s is not empty, and --offline only fills an empty one: import without --offline, "+
			"choose another folder with --data-dir, or delete what is there with `entente db reset`", server.DataDir())}
	}
	return err
}

func openServer(ctx context.Context, server *localneo4j.Server) (*neo4jdb.DB, error) {
	return neo4jdb.Open(ctx, neo4jdb.Config{
		URI: server.URI(), Username: server.Username(), Password: server.Password(), UserAgent: "entente/" + version().Version,
	})
}

// leastThreads is with how many threads neo4j-admin was quickest on two processors.
const leastThreads = 8

// build has neo4j-admin make the store, and returns what is to be written to its history.
func build(
	ctx context.Context, fresh localneo4j.Options, set *dataset.Dataset, origin dataset.Origin, progress *progress,
) (history neo4jdb.Statement, err error) {
	tables := filepath.Join(fresh.DataDir, "tables")
	if err := os.Mkdir(tables, 0o700); err != nil {
		return history, fmt.Errorf("making a folder for tables: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tables)) }()
	progress.show("tables", "writing tables for neo4j-admin")
	files, history, err := set.WriteTables(tables, origin)
	if err != nil {
		return history, err
	}
	out := newAdminOutput(progress)
	arguments := append([]string{
		"database", "import", "full", "neo4j", "--bad-tolerance=0", "--report-file=" + filepath.Join(tables, "report"),
		// With a thread for each of few processors, which is what it chooses itself, they wait for each other.
		fmt.Sprintf("--threads=%d", max(runtime.NumCPU(), leastThreads)),
	}, files...)
	if err := localneo4j.Admin(ctx, fresh, localneo4j.Streams{Out: out, Err: out}, arguments...); err != nil {
		if ctx.Err() != nil {
			return history, err
		}
		return history, &exitError{exitDatabase, fmt.Errorf("neo4j-admin could not make the database: %w\n%s", err, out.tail())}
	}
	return history, nil
}

// finish gives the new store its constraints, indexes and history.
func finish(ctx context.Context, fresh localneo4j.Options, history neo4jdb.Statement, progress *progress) (err error) {
	server, err := localneo4j.Start(ctx, fresh)
	if err != nil {
		return &exitError{exitDatabase, err}
	}
	s := &store{server: server}
	defer func() { err = errors.Join(err, s.close(ctx)) }()
	if s.DB, err = openServer(ctx, server); err != nil {
		return err
	}
	if err := folded.Note(ctx, s.DB); err != nil { // before it is looked for what another version folded: all of it is new
		return err
	}
	if err := s.migrate(ctx, func(string) { progress.show("indexing", "building constraints and indexes") }); err != nil || history.Text == "" {
		return err
	}
	return s.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, history)
		return err
	})
}

// adminOutput follows what neo4j-admin prints: it shows the steps, and keeps the last of it for when it fails.
type adminOutput struct {
	progress *progress
	line     bytes.Buffer
	last     []string
}

func newAdminOutput(p *progress) *adminOutput { return &adminOutput{progress: p} }

// Write takes what was printed.
func (o *adminOutput) Write(b []byte) (int, error) {
	o.line.Write(b)
	for {
		line, err := o.line.ReadString('\n')
		if errors.Is(err, io.EOF) {
			o.line.WriteString(line) // not whole yet
			return len(b), nil
		}
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "(") {
			step, _, _ := strings.Cut(line, " 20") // the moment
			o.progress.show("neo4j-admin", "neo4j-admin makes the database: "+step)
		}
		if line != "" {
			o.last = append(o.last, line)
			o.last = o.last[max(0, len(o.last)-20):]
		}
	}
}

// tail is the end of what was printed.
func (o *adminOutput) tail() string { return strings.Join(o.last, "\n") }
