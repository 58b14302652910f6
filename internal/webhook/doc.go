// Package webhook tells others of the changes: each one is sent by POST to the addresses that the operator names, in order and at least once.
//
//	secrets, err := webhook.OpenSecrets(path)
//	hook, err := webhook.New(webhook.Config{URL: "https://example.org/hook", Secrets: secrets, DB: db, Log: log, Metrics: webhook.NewMetrics()})
//	hook.Run(ctx) // until ctx ends
//
// Messages are those of Standard Webhooks (https://www.standardwebhooks.com): the headers webhook-id, webhook-timestamp and webhook-signature, and
// a body with type, timestamp and data. How far each address was served is kept in the graph, and written only after the receiver has
// answered 2xx. So who takes over, after a restart or in another replica, sends what was under way once more, and nothing is left
// out; receivers drop doubles by `sequence`. One process at a time serves an address, by a lease.
package webhook
