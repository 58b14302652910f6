package webhook

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

const (
	// mostChanges and mostBytes bound one message; a change that is greater goes alone.
	mostChanges = 100
	mostBytes   = 512 << 10
)

// message is what is sent: changes that follow each other.
type message struct {
	id          string
	body        []byte
	first, last int64
	// ever is the sequence of the last change that there is.
	ever int64
}

// envelope is the body of a message.
type envelope struct {
	Type      string    `json:"type"`
	Timestamp time.Time `json:"timestamp"`
	Data      struct {
		First   int64             `json:"first"`
		Last    int64             `json:"last"`
		Changes []json.RawMessage `json:"changes"`
	} `json:"data"`
}

// change is what the contract's Change has, with what made it.
type change struct {
	Sequence   int64     `json:"sequence"`
	ID         string    `json:"id"`
	At         time.Time `json:"at"`
	Action     string    `json:"action"`
	Target     string    `json:"target"`
	TargetType string    `json:"targetType"`
	Revision   int64     `json:"revision"`
	From       string    `json:"from,omitempty"`
	To         string    `json:"to,omitempty"`
	Values     []value   `json:"values"`
	ChangeSet  set       `json:"changeSet"`
}

type value struct {
	Property string  `json:"property"`
	Before   *string `json:"before"`
	After    *string `json:"after"`
}

type set struct {
	ID       string  `json:"id"`
	Kind     *string `json:"kind"`
	Author   *string `json:"author"`
	Reason   *string `json:"reason"`
	Reviewer *string `json:"reviewer"`
}

const readChanges = `
MATCH (c:_Change) WHERE c.sequence > $since WITH c ORDER BY c.sequence LIMIT $most
RETURN properties(c), head(COLLECT { MATCH (s:_ChangeSet) WHERE s.id = c.changeSet RETURN s {.kind, .author, .reason, .reviewer} }),
  head(COLLECT { MATCH (k:_ChangeCounter {name: 'changes'}) RETURN k.last }) ORDER BY c.sequence`

// next makes a message of the changes after a place in their order; nil if there are none.
func next(ctx context.Context, db Database, since int64) (*message, error) {
	var e envelope
	var bytes int
	var ever int64
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: readChanges, Params: map[string]any{"since": since, "most": mostChanges}}) {
		if err != nil {
			return nil, fmt.Errorf("reading the changes: %w", err)
		}
		props, _ := row[0].(map[string]any)
		by, _ := row[1].(map[string]any)
		ever, _ = row[2].(int64)
		c := asChange(props, by)
		text, err := json.Marshal(c)
		if err != nil {
			return nil, fmt.Errorf("writing a change: %w", err)
		}
		if bytes += len(text); bytes > mostBytes && e.Data.Changes != nil {
			break
		}
		if e.Data.Changes == nil {
			e.Data.First = c.Sequence
		}
		e.Data.Last, e.Timestamp = c.Sequence, c.At
		e.Data.Changes = append(e.Data.Changes, text)
	}
	if e.Data.Changes == nil {
		return nil, nil
	}
	e.Type = "changes"
	body, err := json.Marshal(e)
	if err != nil {
		return nil, fmt.Errorf("writing a message: %w", err)
	}
	return &message{fmt.Sprintf("changes_%d_%d", e.Data.First, e.Data.Last), body, e.Data.First, e.Data.Last, max(ever, e.Data.Last)}, nil
}

func asChange(props, by map[string]any) change {
	text := func(name string) string {
		s, _ := props[name].(string)
		return s
	}
	given := func(v any) *string {
		if s, ok := v.(string); ok && s != "" {
			return &s
		}
		return nil
	}
	c := change{
		ID: text("id"), Action: text("action"), Target: text("target"), TargetType: text("targetType"), From: text("from"), To: text("to"), Values: []value{},
		ChangeSet: set{ID: text("changeSet"), Kind: given(by["kind"]), Author: given(by["author"]), Reason: given(by["reason"]), Reviewer: given(by["reviewer"])},
	}
	c.Sequence, _ = props["sequence"].(int64)
	c.Revision, _ = props["revision"].(int64)
	c.At, _ = props["at"].(time.Time)
	c.At = c.At.UTC()
	names, _ := props["valuesProperty"].([]any)
	before, _ := props["valuesBefore"].([]any)
	after, _ := props["valuesAfter"].([]any)
	for i, name := range names {
		if i < len(before) && i < len(after) {
			c.Values = append(c.Values, value{fmt.Sprint(name), given(before[i]), given(after[i])})
		}
	}
	return c
}
