package merge

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// Database is what the engine needs of one.
type Database interface {
	WriteOnce(ctx context.Context, id string, fn func(ctx context.Context, tx *neo4jdb.Tx) error) (fresh bool, err error)
	Write(ctx context.Context, fn func(ctx context.Context, tx *neo4jdb.Tx) error) error
}

// Engine merges and splits. It is safe for concurrent use.
type Engine struct {
	schema *schema.Schema
	db     Database
}

// New returns an engine over a graph.
func New(s *schema.Schema, db Database) *Engine { return &Engine{s, db} }

// Request is what is to be merged or split, by whom and why.
type Request struct {
	MutationID, Author, Reason string
	// Keep is the node that stays.
	Keep string
	// Nodes are those that are merged into it; or, of a split, those that are taken out of what they were merged into.
	Nodes []string
	// Machine says that a program decided it.
	Machine bool
	// Undoes is the change set that is taken back.
	Undoes string
	// Input is what was asked, as JSON: a retry is known by it.
	Input string
}

// Merge makes nodes one, and returns the id of the change set. If anything stands against it nothing is done, and the error is a
// [*curate.Error].
func (e *Engine) Merge(ctx context.Context, r *Request) (id string, err error) {
	return e.once(ctx, r, changelog.Merge, func(ctx context.Context, j *job) error {
		for i, node := range r.Nodes {
			if err := j.merge(ctx, node, r.Keep, fmt.Sprintf("input.merge.%d", i)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Split takes nodes out of what they were merged into, each with all that is its own, and returns the id of the change set. What was written
// since then about the node that stays is its own.
func (e *Engine) Split(ctx context.Context, r *Request) (id string, err error) {
	return e.once(ctx, r, changelog.Split, func(ctx context.Context, j *job) error {
		for i, node := range r.Nodes {
			if err := j.split(ctx, node, fmt.Sprintf("input.split.%d", i)); err != nil {
				return err
			}
		}
		return nil
	})
}

// once runs the transaction of a request unless it was done before, and logs it.
func (e *Engine) once(ctx context.Context, r *Request, kind changelog.Kind, do func(context.Context, *job) error) (string, error) {
	sum := sha256.Sum256([]byte(r.Input))
	log := changelog.Set{
		ID: changelog.IDOf(r.MutationID), Kind: kind, Status: changelog.Applied, Author: r.Author, Reason: r.Reason, Undoes: r.Undoes,
		Input: r.Input, Digest: hex.EncodeToString(sum[:]),
	}
	fresh, err := e.db.WriteOnce(ctx, log.ID, func(ctx context.Context, tx *neo4jdb.Tx) error {
		j := &job{schema: e.schema, tx: tx, set: log.ID, machine: r.Machine, undoes: r.Undoes}
		if err := j.lock(ctx, append(slices.Clone(r.Nodes), r.Keep)); err != nil {
			return err
		}
		if err := do(ctx, j); err != nil {
			return err
		}
		log.Warnings = j.warnings
		_, _, err := tx.Run(ctx, changelog.Append(log, j.changes))
		if err != nil {
			return fmt.Errorf("writing the history: %w", err)
		}
		return j.markUndone(ctx)
	})
	if err != nil || fresh {
		return log.ID, err
	}
	return log.ID, e.db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		rows, _, err := tx.Run(ctx, neo4jdb.Statement{
			Text: "MATCH (s:_ChangeSet) WHERE s.id = $id RETURN s.digest", Params: map[string]any{"id": log.ID},
		})
		if err != nil {
			return fmt.Errorf("reading the change set that was made before: %w", err)
		}
		if len(rows) != 1 || rows[0][0] != log.Digest {
			return refuse(curate.Conflict, "input.mutationId", log.ID, "%s was made before with another content, expected a new mutationId for each change", log.ID)
		}
		return nil
	})
}

// refuse is the error for one thing that stands against a merge or split.
func refuse(code curate.Code, at, target, format string, args ...any) error {
	return &curate.Error{Problems: []curate.Problem{{Code: code, At: at, Target: target, Message: fmt.Sprintf(format, args...)}}}
}

// job is one transaction.
type job struct {
	schema  *schema.Schema
	tx      *neo4jdb.Tx
	set     string
	machine bool
	// undoes is the change set that is taken back.
	undoes  string
	changes []changelog.Change
	// undone are the change sets of which a merge was ended.
	undone []string
	// warnings are what it lets pass.
	warnings []changelog.Warning
}

func (j *job) warn(code changelog.WarningCode, place, format string, args ...any) {
	j.warnings = append(j.warnings, changelog.Warning{Code: code, At: place, Message: fmt.Sprintf(format, args...)})
}

// node is a node as it stands.
type node struct {
	id, element string
	noun        *schema.Type
	props       map[string]any
	// shadow says that it is not shown; into is what it is merged into, empty if it is not merged.
	shadow bool
	into   string
}

func (n *node) revision() int64 {
	if r, ok := n.props["revision"].(int64); ok {
		return r
	}
	return 1
}

// merge merges one node into another.
func (j *job) merge(ctx context.Context, id, keep, at string) error {
	gone, err := j.node(ctx, id, at)
	if err != nil {
		return err
	}
	kept, err := j.node(ctx, keep, "input.keep")
	if err != nil {
		return err
	}
	if kept.into != "" {
		return refuse(curate.Conflict, "input.keep", kept.id, mergedAlready, kept.id, kept.into, kept.into)
	}
	return j.mergeUnder(ctx, gone, kept, at)
}

// mergeUnder merges one node into another, which may be merged into a third: all of it then passes to that.
func (j *job) mergeUnder(ctx context.Context, gone, under *node, at string) error {
	kept, err := j.root(ctx, under, at)
	if err != nil {
		return err
	}
	if err := j.mayMerge(gone, kept, at); err != nil {
		return err
	}
	if err := j.judgedDifferent(ctx, gone, kept, at); err != nil {
		return err
	}
	facts, err := j.facts(ctx, gone, kept)
	if err != nil {
		return err
	}
	elements := map[string]string{gone.id: gone.element, kept.id: kept.element}
	moves := func(end, own string) string {
		if end == gone.id {
			return kept.id
		}
		return end
	}
	if err := j.hide(ctx, gone, under); err != nil {
		return err
	}
	if err := j.move(ctx, facts, elements, moves); err != nil {
		return err
	}
	j.warnOfMerge(gone, kept, facts, at)
	if err := j.moveClaims(ctx, gone.id, kept.id, nil); err != nil {
		return err
	}
	if err := j.moveReferences(ctx, gone, kept, nil); err != nil {
		return err
	}
	return j.alias(ctx, gone, under, kept)
}

const mergedAlready = "%s is merged into %s already, expected a node that stands by itself: name %s, or split it first"

// mayMerge says what stands against a merge.
func (j *job) mayMerge(gone, kept *node, at string) error {
	for _, n := range []*node{gone, kept} {
		place := at
		if n == kept && j.undoes == "" {
			place = "input.keep"
		}
		switch {
		case n.into != "":
			return refuse(curate.Conflict, place, n.id, mergedAlready, n.id, n.into, n.into)
		case n.shadow:
			return refuse(curate.Conflict, place, n.id, "%s was retracted, expected a node that stands: restore it first", n.id)
		case j.machine && n.props["nameCompleteness"] == "FAMILY_ONLY":
			return refuse(curate.BadInput, place, n.id, "only the family name of %s is known, and such people are never merged by a program: expected a person to decide it (method: MANUAL)", n.id)
		}
	}
	switch {
	case gone.id == kept.id:
		return refuse(curate.BadInput, at, gone.id, "%s is the node that is kept, expected another one", gone.id)
	case gone.noun != kept.noun:
		return refuse(curate.BadInput, at, gone.id, "%s is of type %s and %s of type %s, expected two of one type", gone.id, gone.noun.Name, kept.id, kept.noun.Name)
	case !gone.noun.Is(j.schema.Type("Entity")):
		return refuse(curate.BadInput, at, gone.id, "%s is of type %s, expected an entity: names and claims belong to those", gone.id, gone.noun.Name)
	}
	return nil
}

// split takes one node out of what it was merged into.
func (j *job) split(ctx context.Context, id, at string) error {
	back, err := j.node(ctx, id, at)
	if err != nil {
		return err
	}
	if back.into == "" {
		return refuse(curate.Conflict, at, id, "%s is merged into nothing, expected a node that was merged", id)
	}
	root, err := j.root(ctx, back, at)
	if err != nil {
		return err
	}
	below, err := j.below(ctx, back)
	if err != nil {
		return err
	}
	if root.shadow {
		return refuse(curate.Conflict, at, root.id, "%s, into which it was merged, was retracted since, expected one that stands: restore it first", root.id)
	}
	facts, err := j.facts(ctx, root, nil)
	if err != nil {
		return err
	}
	elements := map[string]string{back.id: back.element, root.id: root.element}
	moves := func(end, own string) string {
		if end == root.id && slices.Contains(below, own) {
			return back.id
		}
		return end
	}
	if err := j.show(ctx, back); err != nil {
		return err
	}
	if err := j.move(ctx, facts, elements, moves); err != nil {
		return err
	}
	if err := j.moveClaims(ctx, root.id, back.id, below); err != nil {
		return err
	}
	if err := j.moveReferences(ctx, root, back, below); err != nil {
		return err
	}
	return j.unalias(ctx, back)
}

// move lets the ends of facts move, and writes all that follows from it.
func (j *job) move(ctx context.Context, facts []*fact, elements map[string]string, moves func(end, own string) string) error {
	for _, f := range facts {
		f.is.from, f.is.to = moves(f.was.from, f.ownFrom), moves(f.was.to, f.ownTo)
	}
	settle(facts)
	return j.write(ctx, facts, elements)
}
