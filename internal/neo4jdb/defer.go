package neo4jdb

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Deferred are indexes that were dropped for the time of a large import.
type Deferred struct {
	db         *DB
	statements []string         // which make them again
	migrations []map[string]any // the record of which migrations were applied
}

// DeferIndexes drops the indexes of some labels that make reading quick, so that a large first import does not keep them up to date row by row:
// building them afterwards costs a fraction. Constraints and their indexes stay, and so do the token lookup indexes and those of other
// labels: a statement for each of them would cost more than it saves. It returns nil, and drops nothing, while another process is migrating the graph, or
// if there are none.
//
// [Deferred.Build] makes them again, and [Deferred.Begin] if there is no time for that. Until they are built the
// migrations count as not applied, so that after a kill the next [DB.Migrate], in whichever process, builds them.
func (db *DB) DeferIndexes(ctx context.Context, labels []string) (*Deferred, error) {
	l := newLease(db, defaultLeaseTTL)
	holder, err := l.take(ctx)
	if err != nil || holder != l.holder {
		return nil, err
	}
	d := &Deferred{db: db}
	err = l.hold(ctx, func(ctx context.Context) error {
		names, err := d.read(ctx, labels)
		if err != nil || len(names) == 0 {
			return err
		}
		if err := db.runAlone(ctx, Statement{Text: "MATCH (m:_EntenteMigration) DELETE m"}); err != nil {
			return err
		}
		for _, name := range names {
			quoted := "`" + strings.ReplaceAll(name, "`", "``") + "`"
			if err := db.runAlone(ctx, Statement{Text: "DROP INDEX " + quoted + " IF EXISTS"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, errors.Join(err, d.Begin(ctx))
	}
	if len(d.statements) == 0 {
		return nil, nil
	}
	return d, nil
}

// read finds the indexes and how they are made, and which migrations were applied.
func (d *Deferred) read(ctx context.Context, labels []string) (names []string, err error) {
	s := Statement{"SHOW INDEXES YIELD name, type, owningConstraint, labelsOrTypes, createStatement " +
		"WHERE type <> 'LOOKUP' AND owningConstraint IS NULL AND any(label IN labelsOrTypes WHERE label IN $labels) RETURN name, createStatement", map[string]any{"labels": labels}}
	for row, err := range d.db.Read(ctx, s) {
		if err != nil {
			return nil, err
		}
		name, _ := row[0].(string)
		text, _ := row[1].(string)
		names = append(names, name)
		// Another process may have made it meanwhile.
		d.statements = append(d.statements, strings.Replace(text, " FOR (", " IF NOT EXISTS FOR (", 1))
	}
	for row, err := range d.db.Read(ctx, Statement{Text: "MATCH (m:_EntenteMigration) RETURN properties(m)"}) {
		if err != nil {
			return nil, err
		}
		d.migrations = append(d.migrations, row[0].(map[string]any))
	}
	return names, nil
}

// beginTimeout bounds the asking for indexes by a process that is about to end.
const beginTimeout = 10 * time.Second

// Begin has the database make the indexes again without waiting for that, also if ctx has ended: for an import that was
// broken off, since others use the graph. The next [DB.Migrate] waits until they are built.
func (d *Deferred) Begin(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), beginTimeout)
	defer cancel()
	return d.make(ctx)
}

func (d *Deferred) make(ctx context.Context) error {
	for _, text := range d.statements {
		if err := d.db.runAlone(ctx, Statement{Text: text}); err != nil {
			return fmt.Errorf("building indexes: %w", err)
		}
	}
	return nil
}

// Build makes the indexes again, and waits until they can be used.
func (d *Deferred) Build(ctx context.Context) error {
	if err := d.make(ctx); err != nil {
		return err
	}
	record := Statement{"UNWIND $all AS one MERGE (m:_EntenteMigration {version: one.version}) ON CREATE SET m = one", map[string]any{"all": d.migrations}}
	for _, s := range []Statement{{Text: "CALL db.awaitIndexes(3600)"}, record} {
		if err := d.db.runAlone(ctx, s); err != nil {
			return fmt.Errorf("building indexes: %w", err)
		}
	}
	return nil
}
