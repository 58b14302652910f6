package neo4jdb

import (
	"context"
	"strings"
)

// DeferIndexes drops the indexes that make reading quick, so that a large first import does not keep them up to date row by row:
// building them afterwards costs a fraction. Constraints and their indexes stay, and so do the token lookup indexes. It reports
// false, and drops nothing, while another process is migrating the graph.
//
// The next [DB.Migrate], in whichever process, builds them again, since the migrations count as not applied until then. So a
// process that is killed in between leaves nothing to mend but to be started again.
func (db *DB) DeferIndexes(ctx context.Context) (bool, error) {
	l := newLease(db, defaultLeaseTTL)
	holder, err := l.take(ctx)
	if err != nil || holder != l.holder {
		return false, err
	}
	err = l.hold(ctx, func(ctx context.Context) error {
		if err := db.runAlone(ctx, Statement{Text: "MATCH (m:_EntenteMigration) DELETE m"}); err != nil {
			return err
		}
		var names []string
		for row, err := range db.Read(ctx, Statement{Text: "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name"}) {
			if err != nil {
				return err
			}
			name, _ := row[0].(string)
			names = append(names, name)
		}
		for _, name := range names {
			quoted := "`" + strings.ReplaceAll(name, "`", "``") + "`"
			if err := db.runAlone(ctx, Statement{Text: "DROP INDEX " + quoted + " IF EXISTS"}); err != nil {
				return err
			}
		}
		return nil
	})
	return err == nil, err
}
