package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/entente-graph/entente/internal/folded"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// databaseFlags say which database a command works with.
type databaseFlags struct {
	URI      string `name:"neo4j-uri" env:"NEO4J_URI" group:"neo4j" placeholder:"URI" help:"Neo4j to use: bolt:// for a server, neo4j:// for a cluster, +s for TLS. Without it a local one is started."`
	Username string `name:"neo4j-username" env:"NEO4J_USERNAME" group:"neo4j" placeholder:"NAME" default:"neo4j" help:"User to sign in as."`
	Password string `name:"neo4j-password" env:"NEO4J_PASSWORD" group:"neo4j" placeholder:"TEXT" help:"That user's password. Better given by the variable: other users of the machine can see flags."`
	Database string `name:"neo4j-database" env:"NEO4J_DATABASE" group:"neo4j" placeholder:"NAME" default:"neo4j" help:"Name of the database on that server."`

	localFlags
}

// localFlags are the settings of the local database.
type localFlags struct {
	DataDir   string `group:"local" placeholder:"DIR" help:"Folder with its data. By default the folder entente among the user's data, ~/.local/share/entente on Linux."`
	CacheDir  string `group:"local" placeholder:"DIR" help:"Folder where Neo4j itself is kept after it was fetched. By default the folder entente in the user's cache."`
	Profile   string `group:"local" enum:"steady,quick" default:"steady" help:"steady is for serving; quick starts sooner with less memory and answers heavy questions slower."`
	Heap      size   `group:"local" placeholder:"SIZE" help:"Memory for its heap, such as 1GB; 0 sizes it to the machine."`
	PageCache size   `group:"local" placeholder:"SIZE" help:"Memory for its page cache; 0 sizes it to the machine."`
}

// config is the named database as neo4jdb takes it.
func (f databaseFlags) config() neo4jdb.Config {
	return neo4jdb.Config{URI: f.URI, Username: f.Username, Password: f.Password, Database: f.Database, UserAgent: "entente/" + version().Version}
}

func (f databaseFlags) verify() []problem {
	if f.URI == "" {
		return nil
	}
	if err := f.config().Verify(); err != nil {
		return []problem{{"", err.Error()}}
	}
	return nil
}

// options are the local server's, with progress shown.
func (f localFlags) options(p *progress) localneo4j.Options {
	return localneo4j.Options{
		DataDir: f.DataDir, CacheDir: f.CacheDir, Profile: localneo4j.Profile(f.Profile), Heap: int64(f.Heap), PageCache: int64(f.PageCache),
		Progress: func(now localneo4j.Progress) { p.show(string(now.Stage), now.String()) },
	}
}

// store is an open database, and the local server under it if there is one.
type store struct {
	*neo4jdb.DB
	server *localneo4j.Server
}

// openForWork opens the database for one short command: the named one, the local one that runs already, or a local one
// that is started, quickly, and stopped again.
func (f databaseFlags) openForWork(ctx context.Context, p *progress) (*store, error) {
	f.Profile = string(localneo4j.Quick)
	return f.openForLongWork(ctx, p)
}

// openForLongWork is openForWork with a database that need not start quickly.
func (f databaseFlags) openForLongWork(ctx context.Context, p *progress) (*store, error) {
	return f.open(ctx, p, func() (*localneo4j.Server, error) {
		server, err := localneo4j.Join(ctx, f.DataDir)
		if errors.Is(err, localneo4j.ErrNotRunning) {
			return localneo4j.Start(ctx, f.options(p))
		}
		return server, err
	})
}

// openForService opens the database to serve it. A local one belongs to this process, unless it was started to stay.
func (f databaseFlags) openForService(ctx context.Context, p *progress) (*store, error) {
	return f.open(ctx, p, func() (*localneo4j.Server, error) { return localneo4j.Open(ctx, f.options(p)) })
}

// open connects and migrates.
func (f databaseFlags) open(ctx context.Context, p *progress, local func() (*localneo4j.Server, error)) (*store, error) {
	s := &store{}
	config := f.config()
	if config.URI == "" {
		server, err := local()
		if err != nil {
			return nil, &exitError{exitDatabase, err}
		}
		s.server = server
		config.URI, config.Username, config.Password, config.Database = server.URI(), server.Username(), server.Password(), ""
	}
	db, err := neo4jdb.Open(ctx, config)
	if err != nil {
		return nil, errors.Join(err, s.close(ctx))
	}
	s.DB = db
	err = s.migrate(ctx, func(message string) { p.show(message, message) })
	p.clear()
	if err != nil {
		return nil, errors.Join(err, s.close(ctx))
	}
	return s, nil
}

// migrate gives the graph the constraints, indexes and folded texts that this program needs.
func (s *store) migrate(ctx context.Context, progress func(message string)) error {
	migrations, err := neo4jdb.LoadMigrations(schema.Migrations())
	if err != nil {
		return err
	}
	if _, err = s.Migrate(ctx, migrations, neo4jdb.MigrateOptions{Progress: progress}); err != nil {
		return err
	}
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	return folded.Update(ctx, s.DB, contract, progress)
}

// where is the database for people.
func (s *store) where(f databaseFlags) string {
	if s.server == nil {
		return fmt.Sprintf("%s, %s", f.URI, s.ServerVersion())
	}
	return fmt.Sprintf("%s, %s, data in %s", s.server.URI(), s.ServerVersion(), s.server.DataDir())
}

// close disconnects, and stops a local server that this process started. It works after ctx has ended, too.
func (s *store) close(ctx context.Context) error {
	ctx = context.WithoutCancel(ctx)
	var err error
	if s.DB != nil {
		err = s.DB.Close(ctx)
	}
	if s.server != nil {
		err = errors.Join(err, s.server.Stop(ctx))
	}
	return err
}
