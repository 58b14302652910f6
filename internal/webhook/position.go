package webhook

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

// The state of an address is a node _EntenteWebhook. Only who holds the lease of its name makes it.

// beginAt finds how far the address was served. One that is new begins with what comes.
const beginAt = `
OPTIONAL MATCH (c:_ChangeCounter {name: 'changes'})
WITH coalesce(c.last, 0) AS last
MERGE (w:_EntenteWebhook {name: $name})
ON CREATE SET w.position = last, w.since = datetime()
SET w.url = $url RETURN w.position`

// movedTo never goes back: should two processes believe to be alone for a moment, the one that is late changes nothing.
const movedTo = `
MATCH (w:_EntenteWebhook {name: $name})
SET w.position = CASE WHEN $last > w.position THEN $last ELSE w.position END, w.deliveredAt = datetime(), w.failures = 0
REMOVE w.error, w.failedAt`

const failedSince = `MATCH (w:_EntenteWebhook {name: $name}) SET w.failures = $failures, w.error = $error, w.failedAt = datetime()`

func (w *Webhook) begin(ctx context.Context) (position int64, err error) {
	err = w.DB.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		rows, _, err := tx.Run(ctx, neo4jdb.Statement{Text: beginAt, Params: map[string]any{"name": w.name, "url": w.shown}})
		if err != nil {
			return fmt.Errorf("reading how far a webhook was served: %w", err)
		}
		position, _ = rows[0][0].(int64)
		return nil
	})
	return position, err
}

func (w *Webhook) taken(ctx context.Context, m *message) error {
	return w.write(ctx, movedTo, map[string]any{"last": m.last})
}

func (w *Webhook) refused(ctx context.Context, failures int, failed error) error {
	return w.write(ctx, failedSince, map[string]any{"failures": failures, "error": failed.Error()})
}

func (w *Webhook) write(ctx context.Context, text string, params map[string]any) error {
	params["name"] = w.name
	return w.DB.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
		_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: text, Params: params})
		if err != nil {
			return fmt.Errorf("writing how far a webhook was served: %w", err)
		}
		return nil
	})
}
