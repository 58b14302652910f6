package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/entente-graph/entente/bench/generate"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

const (
	databaseHeap      = 2 << 30
	databasePageCache = 1 << 30
)

// database is the Neo4j that all contenders are measured on.
type database struct {
	config neo4jdb.Config
	pid    int // 0 if it is not known
	about  string
	stop   func(context.Context)
}

// openDatabase uses the Neo4j that NEO4J_URI names, or starts a local one over a folder of its own, which keeps the
// graph for the next run.
func (s settings) openDatabase(ctx context.Context) (*database, error) {
	if config := neo4jdb.FromEnv(os.Getenv); config.URI != "" {
		return &database{config: config, pid: s.databasePID, about: "the Neo4j of NEO4J_URI", stop: func(context.Context) {}}, nil
	}
	dir := s.dataDir
	if dir == "" {
		cache, err := localneo4j.DefaultCacheDir()
		if err != nil {
			return nil, err
		}
		dir = filepath.Join(cache, "bench", fmt.Sprintf("seed-%d-scale-%d-claims-%t", s.graph.Seed, s.graph.Scale, s.graph.Claims))
	}
	fmt.Fprintln(os.Stderr, "starting Neo4j over", dir)
	server, err := localneo4j.Start(ctx, localneo4j.Options{
		DataDir: dir, Profile: localneo4j.Steady, Heap: databaseHeap, PageCache: databasePageCache,
		Progress: func(p localneo4j.Progress) { fmt.Fprintln(os.Stderr, " ", p) },
	})
	if err != nil {
		return nil, err
	}
	return &database{
		config: neo4jdb.Config{URI: server.URI(), Username: server.Username(), Password: server.Password(), Database: neo4jdb.DefaultDatabase},
		pid:    server.PID(),
		about:  fmt.Sprintf("local Neo4j, heap %d MiB, page cache %d MiB", databaseHeap>>20, databasePageCache>>20),
		stop:   func(ctx context.Context) { _ = server.Stop(ctx) },
	}, nil
}

// prepare makes the database hold the graph.
func (d *database) prepare(ctx context.Context, o generate.Options) error {
	db, err := neo4jdb.Open(ctx, d.config)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	o.Progress = printProgress
	return generateGraph(ctx, db, o)
}

// env tells a server where the database is.
func (d *database) env() []string {
	return []string{
		"NEO4J_URI=" + d.config.URI, "NEO4J_USERNAME=" + d.config.Username, "NEO4J_PASSWORD=" + d.config.Password,
		"NEO4J_DATABASE=" + d.config.Database,
	}
}
