package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/vektah/gqlparser/v2/ast"
)

// Config is what [New] builds a handler from. Start from [DefaultConfig].
type Config struct {
	// Schema is what GraphQL requests are validated against and answered by. Required.
	Schema graphql.ExecutableSchema
	// Ready tells whether the database answers; /readyz and /metrics ask it. Required.
	Ready func(context.Context) error
	// Log receives failures, and the access log if it is on. Required.
	Log *slog.Logger

	// Limits bound what one request may ask for.
	Limits Limits
	// DocumentCache is how many bytes parsed and validated queries may take that are kept, their texts included, the least recently
	// used going first. 0 keeps none. Default 16 MiB: about a thousand queries.
	DocumentCache int
	// PersistedQueryCache is how many bytes of query text are kept for clients that send a hash instead of the text
	// (automatic persisted queries), the least recently used going first. 0 turns them off. Default 2 MiB.
	PersistedQueryCache int
	// TrustedDocuments is a folder of *.graphql files, operations that clients may ask for by id. Default: none.
	TrustedDocuments string
	// TrustedDocumentsOnly refuses everything but trusted documents. Default off.
	TrustedDocumentsOnly bool
	// Introspection lets clients read the schema, and has errors suggest names from it. Default on.
	Introspection bool

	// CompressOver is the size in bytes above which answers are compressed for clients that accept it. Default 2048.
	CompressOver int
	// CORSOrigins are the origins, as https://example.org, whose pages may read answers; "*" is every origin. Default: none.
	CORSOrigins []string
	// Hosts are the names, without port, under which the service may be addressed. Connections over loopback may always
	// use localhost and loopback addresses and, so that no foreign page reaches a local service by DNS rebinding, nothing
	// else that is not listed here. Other connections may use any name while the list is empty.
	Hosts []string
	// AccessLog logs every request; otherwise only failures of the server are logged. Default off.
	AccessLog bool

	// Collectors are further metrics for /metrics.
	Collectors []prometheus.Collector
	// Routes are further handlers by [http.ServeMux] pattern, such as "GET /export". One of the dashboard's own, such as
	// "GET /{$}", replaces it.
	Routes map[string]http.Handler
}

// Limits bound what one request may ask for. A request over a limit is told its name, its value and its setting.
type Limits struct {
	// BodyBytes is the most that a request's body may hold. Default 1 MiB.
	BodyBytes int
	// Tokens is the most lexical tokens of a query: names, punctuation, values. Default 10,000.
	Tokens int
	// Depth is how deep fields may be nested, introspection too. Default 20.
	Depth int
	// Fields is the most fields of a document, those of a fragment counted wherever it is spread. Default 1,000.
	Fields int
	// Fragments is the most fragments of a document. Default 100.
	Fragments int
	// RootFields is the most fields at the top of an operation: each is one statement. Default 20.
	RootFields int
	// Aliases is the most aliases of a document, counted like fields. Default 200.
	Aliases int
	// Directives is the most directives of a document, counted like fields. Default 200.
	Directives int
	// Streams is how many subscriptions may be followed at once, over server-sent events and WebSockets together. Default 100.
	Streams int
	// ClientStreams is how many of them one client, known by its address, may follow. Default 20.
	ClientStreams int
	// SocketStreams is how many of them one WebSocket may carry. Default 10.
	SocketStreams int
	// Sockets is how many WebSockets may be open at once, whether anything is followed on them or not. Default 200.
	Sockets int
	// ClientSockets is how many of them one client may open. Default 20.
	ClientSockets int
	// SocketInit is how soon a WebSocket's connection_init must come. Default 5 seconds.
	SocketInit time.Duration
	// SocketIdle is how long a WebSocket may stay open while nothing is followed on it. Default one minute.
	SocketIdle time.Duration
	// Time is how long a request may take, from its headers to the last byte of its answer handed to the network.
	// Default one minute.
	Time time.Duration
}

// DefaultLimits returns limits that an analyst does not hit.
func DefaultLimits() Limits {
	return Limits{
		BodyBytes:     1 << 20,
		Tokens:        10_000,
		Depth:         20,
		Fields:        1_000,
		Fragments:     100,
		RootFields:    20,
		Aliases:       200,
		Directives:    200,
		Streams:       100,
		ClientStreams: 20,
		SocketStreams: 10,
		Sockets:       200,
		ClientSockets: 20,
		SocketInit:    5 * time.Second,
		SocketIdle:    time.Minute,
		Time:          time.Minute,
	}
}

// DefaultConfig returns every default. Schema, Ready and Log are left to fill in.
func DefaultConfig() Config {
	return Config{
		Limits:              DefaultLimits(),
		DocumentCache:       16 << 20,
		PersistedQueryCache: 2 << 20,
		Introspection:       true,
		CompressOver:        2048,
	}
}

// Verify reports everything that is wrong with the settings, at once.
func (c Config) Verify() error {
	var problems []error
	wrong := func(format string, args ...any) { problems = append(problems, fmt.Errorf(format, args...)) }
	if c.Schema == nil {
		wrong("Schema is missing: give the schema that answers")
	}
	if c.Ready == nil {
		wrong("Ready is missing: give the database's readiness check")
	}
	if c.Log == nil {
		wrong("Log is missing: give a logger")
	}
	for _, limit := range []struct {
		setting string
		value   int
	}{
		{settingBodyBytes, c.Limits.BodyBytes}, {settingTokens, c.Limits.Tokens}, {settingDepth, c.Limits.Depth},
		{settingFields, c.Limits.Fields}, {settingFragments, c.Limits.Fragments}, {settingRootFields, c.Limits.RootFields}, {settingAliases, c.Limits.Aliases},
		{settingDirectives, c.Limits.Directives}, {settingStreams, c.Limits.Streams},
		{settingClientStreams, c.Limits.ClientStreams}, {settingSocketStreams, c.Limits.SocketStreams}, {settingSockets, c.Limits.Sockets},
		{settingClientSockets, c.Limits.ClientSockets},
	} {
		if limit.value <= 0 {
			wrong("%s is %d: a limit must be 1 or more", limit.setting, limit.value)
		}
	}
	for _, limit := range []struct {
		setting string
		value   time.Duration
	}{{settingTime, c.Limits.Time}, {"SocketInit", c.Limits.SocketInit}, {"SocketIdle", c.Limits.SocketIdle}} {
		if limit.value <= 0 {
			wrong("%s is %s: a time limit must be longer than 0", limit.setting, limit.value)
		}
	}
	for _, size := range []struct {
		setting string
		value   int
	}{
		{"--document-cache", c.DocumentCache}, {"--persisted-query-cache", c.PersistedQueryCache}, {"--compress-over", c.CompressOver},
	} {
		if size.value < 0 {
			wrong("%s is %d: a size in bytes must be 0 or more", size.setting, size.value)
		}
	}
	if c.TrustedDocuments != "" {
		if info, err := os.Stat(c.TrustedDocuments); err != nil {
			wrong("--trusted-documents: %w: give a folder of *.graphql files", err)
		} else if !info.IsDir() {
			wrong("--trusted-documents: %s is not a folder: give a folder of *.graphql files", c.TrustedDocuments)
		}
	} else if c.TrustedDocumentsOnly {
		wrong("--trusted-documents-only needs --trusted-documents: give the folder of the documents to trust")
	}
	for _, origin := range c.CORSOrigins {
		if problem := originProblem(origin); problem != "" {
			wrong("--cors-origin %q %s: write it like https://example.org or http://localhost:3000", origin, problem)
		}
	}
	for _, host := range c.Hosts {
		if host == "" || strings.ContainsAny(host, "/@ ") || (strings.Contains(host, ":") && !isIP(host)) {
			wrong("--host %q is not a host name: write it without scheme, port and path, like graph.example.org", host)
		}
	}
	return errors.Join(problems...)
}

// VerifyDocuments reports what is wrong with the trusted documents, by the contract that they are to be answered by, each as file:line:column.
func (c Config) VerifyDocuments(contract *ast.Schema) error {
	if c.TrustedDocuments == "" {
		return nil
	}
	_, err := loadTrusted(c.TrustedDocuments, c.documents(contract))
	return err
}

// originProblem says what keeps text from being an origin; empty if nothing does.
func originProblem(text string) string {
	if text == "*" {
		return ""
	}
	u, err := url.Parse(text)
	switch {
	case err != nil, u.Scheme != "http" && u.Scheme != "https", u.Host == "":
		return "is not an origin"
	case u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil:
		return "has more than scheme, host and port"
	case strings.Contains(u.Host, "*"):
		return "has a wildcard: list each origin"
	}
	return ""
}
