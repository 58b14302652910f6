package neo4jdb

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"
)

// MinimumVersion is the oldest Neo4j that understands what Entente sends: CALL (x) { … } came with 5.23, COLLECT { … } with
// 5.6. Entente is tested with 5.26, the long-term release.
const MinimumVersion = "5.23"

const (
	minimumMajor = 5
	minimumMinor = 23

	// closeTimeout bounds the goodbye of a session or of the pool; past it the connection is simply dropped.
	closeTimeout = 2 * time.Second
	// readyTimeout bounds one health probe.
	readyTimeout = 2 * time.Second
)

// DB is an open Neo4j database: a pool of connections, safe for concurrent use.
type DB struct {
	config    Config
	driver    neo4j.DriverWithContext
	reads     neo4j.SessionConfig
	writes    neo4j.SessionConfig
	serverTag string
}

// Open connects, signs in, and checks that the database is there and new enough. Its failure is one clear line of what is
// wrong and what to do about it. Close the DB when done.
func Open(ctx context.Context, c Config) (*DB, error) {
	if err := c.Verify(); err != nil {
		return nil, err
	}
	c = c.withDefaults()
	if err := c.walk(ctx); err != nil {
		return nil, err
	}
	auth := neo4j.NoAuth()
	if c.Password != "" {
		auth = neo4j.BasicAuth(c.Username, c.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(c.URI, auth, c.driver)
	if err != nil {
		return nil, &Error{CodeConfig, fmt.Sprintf("NEO4J_URI %s: %s", c.URI, oneLine(err)), err}
	}
	// One manager for the process: a read waits until its server has seen every write made before it, on clusters too.
	bookmarks := neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})
	db := &DB{
		config: c,
		driver: driver,
		reads:  neo4j.SessionConfig{AccessMode: neo4j.AccessModeRead, DatabaseName: c.Database, BookmarkManager: bookmarks, FetchSize: fetchSize},
		writes: neo4j.SessionConfig{AccessMode: neo4j.AccessModeWrite, DatabaseName: c.Database, BookmarkManager: bookmarks, FetchSize: fetchSize},
	}
	if err := db.greet(ctx); err != nil {
		_ = db.Close(ctx)
		return nil, err
	}
	return db, nil
}

// driver hands the settings to the driver. Notifications and telemetry are off because nobody reads them: the server then
// need not compute the former, and the latter costs a message per statement kind.
func (c Config) driver(d *config.Config) {
	d.MaxConnectionPoolSize = c.MaxConnections
	d.SocketConnectTimeout = c.ConnectTimeout
	d.UserAgent = c.UserAgent
	d.TelemetryDisabled = true
	d.NotificationsMinSeverity = notifications.DisabledLevel
}

// greet makes the first round trip, and says in one line why it failed if it did.
func (db *DB) greet(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, db.config.ConnectTimeout)
	defer cancel()
	agent, err := db.ping(ctx)
	if err != nil {
		return db.config.explainConnect(ctx, err)
	}
	db.serverTag = agent
	return checkVersion(agent, db.config.URI)
}

// ping runs the smallest statement on the configured database and returns the server's name for itself, as Neo4j/5.26.0.
func (db *DB) ping(ctx context.Context) (agent string, err error) {
	session := db.driver.NewSession(ctx, db.reads)
	defer closeSession(ctx, session, closeTimeout)
	result, err := session.Run(ctx, "RETURN 1", nil, txTimeout(ctx))
	if err != nil {
		return "", err
	}
	summary, err := result.Consume(ctx)
	if err != nil {
		return "", err
	}
	return summary.Server().Agent(), nil
}

// Ready tells in one round trip whether the database answers; it takes at most 2 seconds and does not retry.
func (db *DB) Ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, readyTimeout)
	defer cancel()
	if _, err := db.ping(ctx); err != nil {
		return translate(ctx, "reach the database", err)
	}
	return nil
}

// ServerVersion is the server's name for itself, for example Neo4j/5.26.30.
func (db *DB) ServerVersion() string { return db.serverTag }

// Close ends all connections. Statements that still run are cut off.
func (db *DB) Close(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), closeTimeout)
	defer cancel()
	return translate(ctx, "close the database's connections", db.driver.Close(ctx))
}

// closeSession gives the connection back even if ctx has ended: without that it would be lost to the pool.
func closeSession(ctx context.Context, session neo4j.SessionWithContext, grace time.Duration) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	_ = session.Close(ctx) // what matters was already reported by the statement itself
}

var agentVersion = regexp.MustCompile(`^Neo4j/v?(\d+)\.(\d+)`)

// checkVersion refuses servers that are too old. Versions by calendar, 2025.01 and later, are newer than all of 5.x.
func checkVersion(agent, uri string) error {
	found := agentVersion.FindStringSubmatch(agent)
	if found == nil {
		return &Error{CodeTooOld, fmt.Sprintf("%s is %q, which is not a Neo4j: Entente needs Neo4j %s or newer", uri, agent, MinimumVersion), nil}
	}
	major, _ := strconv.Atoi(found[1])
	minor, _ := strconv.Atoi(found[2])
	if major < minimumMajor || major == minimumMajor && minor < minimumMinor {
		return &Error{CodeTooOld, fmt.Sprintf("%s is %s: Entente needs Neo4j %s or newer; upgrade the server, 5.26 is the long-term release", uri, agent, MinimumVersion), nil}
	}
	return nil
}
