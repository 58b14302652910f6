package folded

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/fold"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

const (
	// batchSize is how many nodes or facts one statement reads, and at most writes.
	batchSize = 5000
	// leaseTTL is how long the right to fold outlives a process that was killed.
	leaseTTL = 30 * time.Second
	// poll is how long to wait before asking again whether another process has folded the texts.
	poll = 200 * time.Millisecond
)

// Update folds all texts of the graph anew if another version folded them, and notes in the graph that this one did. Any number of processes
// may do so at once: one works under the lease of the migrations, the others wait for it. What was written before a kill is found and not
// written again. Update refuses a graph whose texts a newer version folded. progress is told in one line each what is being done.
func Update(ctx context.Context, db *neo4jdb.DB, s *schema.Schema, progress func(message string)) error {
	for told := false; ; told = true {
		todo, current, err := state(ctx, db, s)
		if err != nil || current {
			return err
		}
		if len(todo) == 0 {
			return Note(ctx, db)
		}
		held, err := db.Alone(ctx, "migrations", "migrate", leaseTTL, func(ctx context.Context) error {
			if _, current, err := state(ctx, db, s); err != nil || current {
				return err
			}
			progress("folding the graph's texts anew, since this version compares texts otherwise")
			for _, k := range todo {
				if err := k.update(ctx, db, progress); err != nil {
					return fmt.Errorf("folding the texts of %s: %w", k.label, err)
				}
			}
			return Note(ctx, db)
		})
		if err != nil || held {
			return err
		}
		if !told {
			progress("waiting for another process, which is bringing the graph up to date")
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("waiting for another process, which is bringing the graph up to date: %w", ctx.Err())
		case <-time.After(poll):
		}
	}
}

// state reads whether this version folded the graph's texts, and if not, what has texts in it.
func state(ctx context.Context, db *neo4jdb.DB, s *schema.Schema) (todo []kind, current bool, err error) {
	version := int64(0)
	used := map[string]bool{}
	empty := true
	text := "MATCH (f:_EntenteFolding) RETURN max(f.version) AS version, null AS label " +
		"UNION ALL CALL db.labels() YIELD label RETURN null AS version, label " +
		"UNION ALL CALL db.relationshipTypes() YIELD relationshipType RETURN null AS version, relationshipType AS label " +
		"UNION ALL OPTIONAL MATCH (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '_') WITH n LIMIT 1 RETURN null AS version, CASE WHEN n IS NOT NULL THEN $some END AS label"
	const some = ":" // no label is called so
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: text, Params: map[string]any{"some": some}}) {
		if err != nil {
			return nil, false, fmt.Errorf("asking how the graph's texts were folded: %w", err)
		}
		if n, is := row[0].(int64); is {
			version = n
		}
		if label, is := row[1].(string); is {
			used[label] = true
			empty = empty && label != some
		}
	}
	if version > fold.Version {
		return nil, false, &neo4jdb.Error{Code: neo4jdb.CodeSchemaTooNew, Message: fmt.Sprintf(
			"the graph's texts were folded by version %d, and this program folds by version %d: run a newer entente, or restore a backup from before the upgrade",
			version, fold.Version)}
	}
	for _, t := range slices.Concat(s.Nouns, s.Facts) {
		for _, label := range []string{t.Label, t.Shadow()} {
			if k := newKind(t, label); !empty && used[label] && len(k.fields) > 0 {
				todo = append(todo, k)
			}
		}
	}
	return todo, version == fold.Version, nil
}

// Note writes in the graph that this version folded all of its texts.
func Note(ctx context.Context, db *neo4jdb.DB) error {
	err := run(ctx, db, "MERGE (f:_EntenteFolding {of: 'texts'}) SET f.version = $version, f.at = datetime()", map[string]any{"version": fold.Version})
	if err != nil {
		return fmt.Errorf("noting how the graph's texts are folded: %w", err)
	}
	return nil
}

func run(ctx context.Context, db *neo4jdb.DB, text string, params map[string]any) error {
	return db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		return err
	})
}

// kind is what the same statements fold: the nodes of a label, or the relationships of a type.
type kind struct {
	label   string
	pattern string // with the variable n
	fields  []*schema.Field
}

func newKind(t *schema.Type, label string) kind {
	k := kind{label: label, pattern: "(n:" + label + ")"}
	if t.Kind == schema.Fact {
		k.pattern = "()-[n:" + label + "]->()"
	}
	for _, f := range t.Fields {
		if f.Folded != "" {
			k.fields = append(k.fields, f)
		}
	}
	return k
}

// update folds all texts of the kind, in the order of ids.
func (k kind) update(ctx context.Context, db *neo4jdb.DB, progress func(message string)) error {
	read, write := k.read(), k.write()
	written := 0
	for after := ""; ; {
		var rows []map[string]any
		n := 0
		for row, err := range db.Read(ctx, neo4jdb.Statement{Text: read, Params: map[string]any{"after": after, "batch": batchSize}}) {
			if err != nil {
				return err
			}
			n++
			after, _ = row[0].(string)
			if changed := k.compare(row[1:]); changed != nil {
				changed["id"] = after
				rows = append(rows, changed)
			}
		}
		if len(rows) > 0 {
			if err := run(ctx, db, write, map[string]any{"rows": rows}); err != nil {
				return err
			}
			written += len(rows)
			progress(fmt.Sprintf("folding the graph's texts anew: %d of %s", written, k.label))
		}
		if n < batchSize {
			return nil
		}
	}
}

// read asks for the ids, and for each field for the text and what follows from it.
func (k kind) read() string {
	var columns []string
	for _, f := range k.fields {
		for _, name := range append([]string{f.Name}, Properties(f)...) {
			columns = append(columns, "n."+name)
		}
	}
	return "MATCH " + k.pattern + " WHERE n.id > $after WITH n ORDER BY n.id LIMIT $batch RETURN n.id, " + strings.Join(columns, ", ")
}

// write sets what follows from texts, unless somebody has written another text meanwhile, who has folded it.
func (k kind) write() string {
	return "UNWIND $rows AS row MATCH " + k.pattern + " USING INDEX n:" + k.label + "(id) WHERE n.id = row.id " +
		"AND all(name IN keys(row.texts) WHERE n[name] = row.texts[name]) SET n += row.set"
}

// compare returns the texts of a row and what is to be set; nil if nothing is.
func (k kind) compare(values []any) map[string]any {
	texts, set := map[string]any{}, map[string]any{}
	for _, f := range k.fields {
		names := Properties(f)
		text, is := values[0].(string)
		want := map[string]any{}
		if is {
			texts[f.Name] = text
			for name, value := range Of(f, text) {
				want[name] = value
			}
		}
		for i, name := range names {
			if want[name] != values[1+i] {
				set[name] = want[name]
			}
		}
		values = values[1+len(names):]
	}
	if len(set) == 0 {
		return nil
	}
	return map[string]any{"texts": texts, "set": set}
}
