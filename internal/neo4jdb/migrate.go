package neo4jdb

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"regexp"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	defaultLeaseTTL = 30 * time.Second
	leasePoll       = 200 * time.Millisecond
)

// MigrateOptions are Migrate's settings; the zero value is good.
type MigrateOptions struct {
	// Progress, if set, is told in one line each what is being done, also what is being waited for.
	Progress func(message string)
	// LeaseTTL is how long the right to migrate outlives a process that was killed, 30 seconds by default.
	LeaseTTL time.Duration
}

// Migrated says what [DB.Migrate] did.
type Migrated struct {
	From, To int         // the graph's version before and after; 0 is a graph without a schema
	Applied  []Migration // by this process; empty if the graph was up to date or another process did it
}

// What this package itself keeps in the graph. The labels begin with an underscore: they are never entities.
var bookkeeping = []string{
	"CREATE CONSTRAINT _entente_migration IF NOT EXISTS FOR (m:_EntenteMigration) REQUIRE m.version IS UNIQUE",
	"CREATE CONSTRAINT _entente_lease IF NOT EXISTS FOR (l:_EntenteLease) REQUIRE l.name IS UNIQUE",
	"CREATE CONSTRAINT _entente_mutation IF NOT EXISTS FOR (m:_EntenteMutation) REQUIRE m.id IS UNIQUE",
}

// Migrate brings the graph to the last of the migrations. Any number of processes may do so at once: one works under a
// lease in the graph, the others wait for it. It refuses a graph that a newer program has migrated (CodeSchemaTooNew), and
// migrations that were edited after they were applied (CodeMigrationEdited).
func (db *DB) Migrate(ctx context.Context, all []Migration, options MigrateOptions) (Migrated, error) {
	if err := checkSequence(all); err != nil {
		return Migrated{}, err
	}
	m := &migrator{db: db, all: all, progress: options.Progress, lease: newLease(db, cmp.Or(options.LeaseTTL, defaultLeaseTTL))}
	if m.progress == nil {
		m.progress = func(string) {}
	}
	pending, from, err := m.pending(ctx)
	done := Migrated{From: from, To: from}
	if err != nil || len(pending) == 0 {
		return done, err
	}
	err = db.patiently(ctx, func() error {
		_, err := db.runTogetherOnce(ctx, bookkeeping)
		return err
	})
	if err != nil {
		return done, m.failed("prepare the graph for migrations", err)
	}
	if pending, err = m.await(ctx); err != nil || len(pending) == 0 {
		done.To = len(all)
		return done, err
	}
	err = m.lease.hold(ctx, func(ctx context.Context) error {
		for _, migration := range pending {
			if err := m.apply(ctx, migration); err != nil {
				return err
			}
			done.Applied = append(done.Applied, migration)
			done.To = max(done.To, migration.Version)
		}
		return nil
	})
	return done, err
}

type migrator struct {
	db       *DB
	all      []Migration
	progress func(string)
	lease    *lease
}

// pending compares the graph with the program, and returns what is to be applied and the version the graph has.
func (m *migrator) pending(ctx context.Context) (todo []Migration, version int, err error) {
	applied := map[int]string{}
	s := Statement{Text: "MATCH (m:_EntenteMigration) RETURN m.version, m.checksum, m.name ORDER BY m.version"}
	for row, err := range m.db.Read(ctx, s) {
		if err != nil {
			return nil, 0, err
		}
		at, _ := row[0].(int64)
		version = int(at)
		applied[version], _ = row[1].(string)
	}
	if version > len(m.all) {
		return nil, version, &Error{CodeSchemaTooNew, fmt.Sprintf(
			"the graph at %s has schema version %d, and this program supports up to %d: run a newer entente, or restore a backup from before the upgrade",
			m.db.config.URI, version, len(m.all)), nil}
	}
	for _, migration := range m.all {
		switch sum, ok := applied[migration.Version]; {
		case !ok:
			todo = append(todo, migration)
		case sum != migration.checksum():
			return nil, version, &Error{CodeMigrationEdited, fmt.Sprintf(
				"migration %s was changed after it had been applied to %s: restore its text, and put the change into a new migration",
				migration, m.db.config.URI), nil}
		}
	}
	return todo, version, nil
}

// await returns when this process holds the lease, with what is left to do, or when another has done everything.
func (m *migrator) await(ctx context.Context) (todo []Migration, err error) {
	told := ""
	// Patience may end in the middle of asking, even of a commit: what was waited for is then the thing to tell.
	defer func() {
		if err != nil && told != "" && ctx.Err() != nil {
			err = contextError(fmt.Sprintf("migrate the graph, which %s is still doing,", told), ctx.Err())
		}
	}()
	for {
		holder, err := m.lease.take(ctx)
		if err != nil {
			return nil, err
		}
		// Only after taking it: what the last holder did is then visible.
		todo, _, err := m.pending(ctx)
		mine := holder == m.lease.holder
		if err != nil || len(todo) == 0 {
			if mine {
				m.lease.drop(ctx)
			}
			return nil, err
		}
		if mine {
			return todo, nil
		}
		if holder != told {
			m.progress(fmt.Sprintf("waiting for %s, which is migrating the graph", holder))
			told = holder
		}
		if !sleep(ctx, leasePoll) {
			return nil, contextError(fmt.Sprintf("migrate the graph, which %s is still doing,", holder), cmp.Or(ctx.Err(), context.DeadlineExceeded))
		}
	}
}

// apply runs a migration's statements one by one, each in its own transaction since Neo4j does not mix schema and data in
// one, waits for its indexes, and then records it. A kill in between leaves it unrecorded, to be run again.
func (m *migrator) apply(ctx context.Context, migration Migration) error {
	start := time.Now()
	m.progress(fmt.Sprintf("migrating the graph: %s", migration))
	for done, all := 0, migration.Statements; done < len(all); {
		together := schemaChanges(all[done:])
		at := done + 1
		err := m.db.patiently(ctx, func() error {
			if len(together) == 0 {
				return m.db.runAloneOnce(ctx, Statement{Text: all[done]})
			}
			failed, err := m.db.runTogetherOnce(ctx, together)
			at = done + 1 + failed
			return err
		})
		if err != nil {
			return m.failed(fmt.Sprintf("apply migration %s, statement %d of %d", migration, at, len(all)), err)
		}
		done += max(len(together), 1)
	}
	if err := m.db.runAlone(ctx, Statement{Text: "CALL db.awaitIndexes(3600)"}); err != nil {
		return m.failed(fmt.Sprintf("build the indexes of migration %s", migration), err)
	}
	record := Statement{
		`MERGE (m:_EntenteMigration {version: $version})
		 SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime(), m.milliseconds = $took, m.by = $by`,
		map[string]any{
			"version": migration.Version, "name": migration.Name, "checksum": migration.checksum(),
			"took": time.Since(start).Milliseconds(), "by": m.lease.holder,
		},
	}
	if err := m.db.runAlone(ctx, record); err != nil {
		return m.failed(fmt.Sprintf("record migration %s", migration), err)
	}
	return nil
}

func (m *migrator) failed(doing string, err error) error {
	code := CodeMigration
	if c := CodeOf(err); c == CodeCanceled || c == CodeTimeout || c == CodeUnreachable {
		code = c
	}
	return &Error{code, fmt.Sprintf("could not %s: %s", doing, err), err}
}

// schemaChanges are the statements at the beginning that change the schema: they may share a transaction, but with no others.
func schemaChanges(statements []string) []string {
	for i, statement := range statements {
		if !schemaChange.MatchString(statement) {
			return statements[:i]
		}
	}
	return statements
}

var schemaChange = regexp.MustCompile(`^(?i)(CREATE|DROP)\s+((\w+\s+)?INDEX|CONSTRAINT)\b`)

// runAlone runs a repeatable statement in a transaction of its own, as CALL { … } IN TRANSACTIONS needs.
func (db *DB) runAlone(ctx context.Context, s Statement) error {
	return db.patiently(ctx, func() error { return db.runAloneOnce(ctx, s) })
}

// patiently does what may be repeated until it succeeds, or fails for a reason that does not pass.
func (db *DB) patiently(ctx context.Context, once func() error) error {
	start := time.Now()
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		err := once()
		if err != nil && time.Since(start) < writeRetryTime && (retryable(ctx, err) || schemaRace(err) || errors.Is(err, ErrAmbiguous)) && sleep(ctx, pause) {
			continue
		}
		return err
	}
}

// runTogetherOnce runs repeatable statements in one transaction. If one of them failed, it says which.
func (db *DB) runTogetherOnce(ctx context.Context, statements []string) (failed int, err error) {
	err = db.writeOnce(ctx, func(ctx context.Context, tx *Tx) error {
		for i, statement := range statements {
			failed = i
			if _, _, err := tx.Run(ctx, Statement{Text: statement}); err != nil {
				return err
			}
		}
		return nil
	})
	return failed, err
}

func (db *DB) runAloneOnce(ctx context.Context, s Statement) error {
	session := db.driver.NewSession(ctx, db.writes)
	defer closeSession(ctx, session, closeTimeout)
	result, err := session.Run(ctx, s.Text, s.Params, txTimeout(ctx))
	if err == nil {
		_, err = result.Consume(ctx)
	}
	return translate(ctx, "run a statement", err)
}

// schemaRace tells whether two processes made the same constraint at the same moment: IF NOT EXISTS does not look into
// transactions that are still open. The next attempt finds it made.
func schemaRace(err error) bool {
	server, ok := errors.AsType[*neo4j.Neo4jError](err)
	if !ok {
		return false
	}
	switch server.Code {
	case "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", "Neo.ClientError.Schema.ConstraintAlreadyExists", "Neo.ClientError.Schema.IndexAlreadyExists":
		return true
	}
	return false
}
