package cli

import (
	"context"
	"log/slog"
	"strings"
	"sync"

	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/webhook"
)

// webhookFlags say who is told of the changes.
type webhookFlags struct {
	WebhookURL        []string `name:"webhook-url" group:"http" placeholder:"URL" help:"Where each change is sent by POST, in order and at least once."`
	WebhookSecretFile string   `name:"webhook-secret-file" group:"http" placeholder:"FILE" help:"File with the secret that signs what is sent there: whsec_ and 24 to 64 bytes in base64."`
}

func (f webhookFlags) verify() []problem {
	var problems []problem
	for i, url := range f.WebhookURL {
		if err := webhook.CheckURL(url); err != nil {
			problems = append(problems, problem{"webhook-url", err.Error()})
			continue
		}
		for _, other := range f.WebhookURL[:i] {
			if other == url {
				problems = append(problems, problem{"webhook-url", url + " stands there twice, expected each address once"})
				break
			}
		}
	}
	switch {
	case f.WebhookSecretFile != "":
		if _, err := webhook.OpenSecrets(f.WebhookSecretFile); err != nil {
			problems = append(problems, problem{"webhook-secret-file", strings.TrimPrefix(err.Error(), "--webhook-secret-file: ")})
		}
	case len(f.WebhookURL) > 0:
		problems = append(problems, problem{"webhook-secret-file", "it is missing, expected the file with the secret that signs what is sent to --webhook-url"})
	}
	return problems
}

// webhooks are what is to be run beside the service: stop ends it.
func (f webhookFlags) webhooks(config *httpapi.Config, db *neo4jdb.DB, log *slog.Logger) (start func(context.Context) (stop func()), err error) {
	if len(f.WebhookURL) == 0 {
		return func(context.Context) func() { return func() {} }, nil
	}
	secrets, err := webhook.OpenSecrets(f.WebhookSecretFile)
	if err != nil {
		return nil, usage(err)
	}
	metrics := webhook.NewMetrics()
	config.Collectors = append(config.Collectors, metrics)
	var hooks []*webhook.Webhook
	for _, url := range f.WebhookURL {
		hook, err := webhook.New(webhook.Config{URL: url, Secrets: secrets, DB: db, Log: log, Metrics: metrics})
		if err != nil {
			return nil, usage(err)
		}
		hooks = append(hooks, hook)
	}
	return func(ctx context.Context) func() {
		ctx, cancel := context.WithCancel(ctx)
		var running sync.WaitGroup
		for _, hook := range hooks {
			running.Go(func() { hook.Run(ctx) })
		}
		return func() {
			cancel()
			running.Wait()
		}
	}, nil
}
