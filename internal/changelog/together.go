package changelog

import "github.com/entente-graph/entente/internal/neo4jdb"

// AppliedSet pairs a change set with its changes.
type AppliedSet struct {
	Set     Set
	Changes []Change
}

// appendAll is appendChanges for several new change sets: their changes are numbered one set after the other.
const appendAll = `
MERGE (c:_ChangeCounter {name: 'changes'}) SET c._lock = true
WITH c SET c.last = coalesce(c.last, 0) + size($changes)
WITH c.last - size($changes) AS before, c.last AS last, datetime() AS now
CALL (before, now) {
  UNWIND $sets AS row
  CREATE (s:_ChangeSet) SET s = row.set, s.id = row.id, s.at = now, s.appliedAt = now, s.sequence = before + row.last
}
CALL (before, now) {
  UNWIND range(1, size($changes)) AS i
  WITH before + i AS sequence, $changes[i - 1] AS row, now
  CREATE (x:_Change) SET x = row.change, x.sequence = sequence, x.at = now, x.changeSet = row.set,
    x.id = 'change:' + right('` + digits + `' + toString(sequence), size('` + digits + `'))
}
RETURN last`

// AppendAll is [Append] for several change sets of which none is there yet.
func AppendAll(applied []AppliedSet) neo4jdb.Statement {
	var sets, changes []map[string]any
	for _, a := range applied {
		props := a.Set.properties()
		counts := map[Action]int64{}
		for _, change := range a.Changes {
			counts[change.Action]++
			changes = append(changes, map[string]any{"set": a.Set.ID, "change": change.row()})
		}
		props["created"], props["changed"], props["retracted"], props["restored"] = counts[Created], counts[Changed], counts[Retracted], counts[Restored]
		row := map[string]any{"id": a.Set.ID, "set": props}
		if len(a.Changes) > 0 {
			row["last"] = int64(len(changes))
		}
		sets = append(sets, row)
	}
	if changes == nil {
		changes = []map[string]any{}
	}
	return neo4jdb.Statement{Text: appendAll, Params: map[string]any{"sets": sets, "changes": changes}}
}
