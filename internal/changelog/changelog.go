// Package changelog keeps the history: what was done to each node and fact, in which change set.
//
// A change set and its changes are nodes that begin with _ (ChangeSet and Change of the contract). They are written in the transaction
// that makes the changes, by the statement of [Append], which should be its last: it takes the next numbers from one counter, and
// holds that until the transaction ends. So the numbers are in the order of the commits and have no gaps, and who has
// seen one has seen all before it.
package changelog

import (
	"fmt"
	"maps"
	"strconv"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Kind says what made a change set.
type Kind string

// The kinds.
const (
	Curation Kind = "CURATION"
	Undo     Kind = "UNDO"
	Merge    Kind = "MERGE"
	Split    Kind = "SPLIT"
	// Judgement says whether two nodes stand for one thing.
	Judgement Kind = "JUDGEMENT"
	// Import brings files in. Its set grows with each of its transactions.
	Import Kind = "IMPORT"
)

// Status says what became of a change set.
type Status string

// The statuses.
const (
	Draft    Status = "DRAFT"
	Applied  Status = "APPLIED"
	Rejected Status = "REJECTED"
	Undone   Status = "UNDONE"
)

// Action says what was done to a node or fact.
type Action string

// The actions.
const (
	Created   Action = "CREATED"
	Changed   Action = "CHANGED"
	Retracted Action = "RETRACTED"
	Restored  Action = "RESTORED"
)

// Set is a change set.
type Set struct {
	// ID is change-set: and what its maker called it.
	ID   string
	Kind Kind
	// Status is Draft or Applied where it is first written.
	Status Status
	Author string
	Reason string
	// Reviewer and Remark are who accepted or rejected a draft, and what they said of it.
	Reviewer, Remark string
	// Input is what was asked, as JSON, and Digest tells whether two asked the same.
	Input, Digest string
	// Undoes is the id of the change set that this one takes back.
	Undoes string
	// Warnings are what it let pass. Nil leaves those that are kept as they are, as a draft's are when it is rejected.
	Warnings []Warning
}

// Change is what was done to one node or fact.
type Change struct {
	// Target is its id, and Type the contract's name of its type.
	Target, Type string
	Action       Action
	// Revision is the one that it has since.
	Revision int64
	// From and To are the ends of a fact.
	From, To string
	Values   []Value
	// Count is given where this stands for so many nodes or facts that were created at once. Target is then the change set's id.
	Count int64
}

// Value is one value before and after, as [Text] writes them.
type Value struct{ Property, Before, After string }

// IDOf is the id of the change set that its maker called so.
func IDOf(mutationID string) string { return "change-set:" + mutationID }

// Text writes a value as the history keeps it; empty if there is none, since no text in the graph is empty.
func Text(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case interface{ Time() time.Time }: // a date of the driver, or of package edtf
		return v.Time().Format(time.DateOnly)
	}
	return fmt.Sprint(v)
}

// digits are as many as a change's id has, so that ids are in the order of the changes.
const digits = "000000000000"

// appendChanges makes the change set unless it is there as a draft, and numbers its changes.
const appendChanges = `
MERGE (c:_ChangeCounter {name: 'changes'}) SET c._lock = true
WITH c SET c.last = coalesce(c.last, 0) + size($changes)
WITH c.last - size($changes) AS before, c.last AS last, datetime() AS now
MERGE (s:_ChangeSet {id: $id}) ON CREATE SET s.at = now
SET s += $set, s.appliedAt = now, s.sequence = CASE WHEN last > before THEN last END,
  s.created = coalesce(s.created, 0) + $created, s.changed = coalesce(s.changed, 0) + $changed,
  s.retracted = coalesce(s.retracted, 0) + $retracted, s.restored = coalesce(s.restored, 0) + $restored
WITH before, last, now
CALL (before, now) {
  UNWIND range(1, size($changes)) AS i
  WITH before + i AS sequence, $changes[i - 1] AS change, now
  CREATE (x:_Change) SET x = change, x.sequence = sequence, x.at = now, x.changeSet = $id,
    x.id = 'change:' + right('` + digits + `' + toString(sequence), size('` + digits + `'))
}
RETURN last`

// Append is the statement that writes a change set that was applied, with its changes. Its row is the number of the last one. A set that
// is there already, such as a draft, gets what this one has and keeps the rest.
func Append(set Set, changes []Change) neo4jdb.Statement {
	rows := make([]map[string]any, len(changes))
	counts := map[Action]int64{}
	for i, change := range changes {
		rows[i] = change.row()
		counts[change.Action] += max(change.Count, 1)
	}
	return neo4jdb.Statement{Text: appendChanges, Params: map[string]any{
		"id": set.ID, "set": set.properties(), "changes": rows,
		"created": counts[Created], "changed": counts[Changed], "retracted": counts[Retracted], "restored": counts[Restored],
	}}
}

// Store is the statement that writes a change set of which nothing is applied: a draft.
func Store(set Set) neo4jdb.Statement {
	return neo4jdb.Statement{
		Text: "MERGE (s:_ChangeSet {id: $id}) ON CREATE SET s.at = datetime() " +
			"SET s += $set, s.created = 0, s.changed = 0, s.retracted = 0, s.restored = 0 RETURN s.id",
		Params: map[string]any{"id": set.ID, "set": set.properties()},
	}
}

// properties are those that are given.
func (s Set) properties() map[string]any {
	props := map[string]any{}
	for name, value := range map[string]string{
		"kind": string(s.Kind), "status": string(s.Status), "author": s.Author, "reason": s.Reason, "reviewer": s.Reviewer, "remark": s.Remark,
		"input": s.Input, "digest": s.Digest, "undoes": s.Undoes,
	} {
		if value != "" {
			props[name] = value
		}
	}
	if s.Warnings != nil {
		maps.Copy(props, warningLists(s.Warnings))
	}
	return props
}

func (c Change) row() map[string]any {
	row := map[string]any{"target": c.Target, "targetType": c.Type, "action": string(c.Action), "revision": c.Revision}
	if c.Count > 0 {
		row["count"] = c.Count
	}
	if c.From != "" {
		row["from"], row["to"] = c.From, c.To
	}
	if len(c.Values) > 0 {
		names, before, after := make([]string, len(c.Values)), make([]string, len(c.Values)), make([]string, len(c.Values))
		for i, v := range c.Values {
			names[i], before[i], after[i] = v.Property, v.Before, v.After
		}
		row["valuesProperty"], row["valuesBefore"], row["valuesAfter"] = names, before, after
	}
	return row
}
