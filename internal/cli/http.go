package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/curate"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/localneo4j"
	"github.com/entente-graph/entente/internal/merge"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/schema"
)

// limitFlags bound what one request may ask for.
type limitFlags struct {
	MaxPageSize          int           `group:"limits" placeholder:"N" default:"1000" help:"Most that first or last may ask for."`
	MaxCost              int           `group:"limits" placeholder:"N" default:"1000000" help:"Most that a field at the top may cost: about the number of values that it can read."`
	MaxConditions        int           `group:"limits" placeholder:"N" default:"100" help:"Most conditions on related things that a field at the top may have; one on confidence or contradictions counts as five."`
	MaxQueryTime         time.Duration `group:"limits" placeholder:"TIME" default:"30s" help:"Longest that a field at the top may take, in the database too."`
	MaxRoots             int           `group:"limits" placeholder:"N" default:"1000" help:"Most nodes that a neighborhood may begin with."`
	MaxNeighborhoodDepth int           `group:"limits" placeholder:"N" default:"6" help:"Most hops that a neighborhood may go."`
	MaxNeighborhoodNodes int           `group:"limits" placeholder:"N" default:"5000" help:"Most nodes that a neighborhood may have."`
	MaxNeighborhoodFacts int           `group:"limits" placeholder:"N" default:"50000" help:"Most facts that a neighborhood may have."`
	MaxTiesMemory        size          `group:"limits" placeholder:"SIZE" default:"2GB" help:"Most memory that counting ties may take, some 64 bytes a relationship."`
	MaxPaths             int           `group:"limits" placeholder:"N" default:"100" help:"Most paths that may be asked for."`
	MaxPathLength        int           `group:"limits" placeholder:"N" default:"10" help:"Most hops that a path may have."`
	MaxPathsCompared     int           `group:"limits" placeholder:"N" default:"20000" help:"Most paths of one length that are compared to find the best."`
	MaxPathTime          time.Duration `group:"limits" placeholder:"TIME" default:"5s" help:"Longest that paths are searched for; then those found so far are answered."`
	MaxNetworkWork       int           `group:"limits" placeholder:"N" default:"5000000000" help:"Most steps that betweenness and closeness may take: a network's members times its ties, twice."`
	MaxStreams           int           `group:"limits" placeholder:"N" default:"100" help:"Most subscriptions that are followed at once."`
	MaxClientStreams     int           `group:"limits" placeholder:"N" default:"20" help:"Most subscriptions that one client, known by its address, follows at once."`
	MaxSocketStreams     int           `group:"limits" placeholder:"N" default:"10" help:"Most subscriptions on one WebSocket."`
	MaxSockets           int           `group:"limits" placeholder:"N" default:"200" help:"Most WebSockets that are open at once."`
	MaxClientSockets     int           `group:"limits" placeholder:"N" default:"20" help:"Most WebSockets that one client, known by its address, has open at once."`
	MaxRequestTime       time.Duration `group:"limits" placeholder:"TIME" default:"1m" help:"Longest that a whole request may take."`
	MaxDepth             int           `group:"limits" placeholder:"N" default:"20" help:"How deep fields may be nested."`
	MaxFields            int           `group:"limits" placeholder:"N" default:"1000" help:"Most fields of a query, those of fragments counted wherever they are spread."`
	MaxFragments         int           `group:"limits" placeholder:"N" default:"100" help:"Most fragments of a query."`
	MaxRootFields        int           `group:"limits" placeholder:"N" default:"20" help:"Most fields at the top of an operation."`
	MaxAliases           int           `group:"limits" placeholder:"N" default:"200" help:"Most aliases of a query."`
	MaxDirectives        int           `group:"limits" placeholder:"N" default:"200" help:"Most directives of a query."`
	MaxTokens            int           `group:"limits" placeholder:"N" default:"10000" help:"Most lexical tokens of a query."`
	MaxBodyBytes         size          `group:"limits" placeholder:"SIZE" default:"1MB" help:"Largest body of a request."`
}

func (f limitFlags) http() httpapi.Limits {
	defaults := httpapi.DefaultLimits()
	return httpapi.Limits{
		BodyBytes: int(f.MaxBodyBytes), Tokens: f.MaxTokens, Depth: f.MaxDepth, Fields: f.MaxFields, Fragments: f.MaxFragments, RootFields: f.MaxRootFields,
		Aliases: f.MaxAliases, Directives: f.MaxDirectives, Time: f.MaxRequestTime,
		Streams: f.MaxStreams, ClientStreams: f.MaxClientStreams, SocketStreams: f.MaxSocketStreams, Sockets: f.MaxSockets, ClientSockets: f.MaxClientSockets,
		SocketInit: defaults.SocketInit, SocketIdle: defaults.SocketIdle,
	}
}

func (f limitFlags) graph() graph.Limits {
	return graph.Limits{
		PageSize: f.MaxPageSize, Cost: f.MaxCost, Conditions: f.MaxConditions, Depth: f.MaxDepth, Time: f.MaxQueryTime,
		Roots: f.MaxRoots, NeighborhoodDepth: f.MaxNeighborhoodDepth, NeighborhoodNodes: f.MaxNeighborhoodNodes,
		NeighborhoodFacts: f.MaxNeighborhoodFacts, TiesMemory: int(f.MaxTiesMemory), Paths: f.MaxPaths, PathLength: f.MaxPathLength,
		PathsCompared: f.MaxPathsCompared, PathTime: f.MaxPathTime,
		NetworkWork: f.MaxNetworkWork,
	}
}

func (f limitFlags) verify() []problem {
	var problems []problem
	for _, limit := range []struct {
		flag string
		bad  bool
	}{
		{"max-page-size", f.MaxPageSize <= 0}, {"max-cost", f.MaxCost <= 0},
		{"max-conditions", f.MaxConditions <= 0}, {"max-query-time", f.MaxQueryTime <= 0},
		{"max-roots", f.MaxRoots <= 0}, {"max-neighborhood-depth", f.MaxNeighborhoodDepth <= 0},
		{"max-neighborhood-nodes", f.MaxNeighborhoodNodes <= 0}, {"max-neighborhood-facts", f.MaxNeighborhoodFacts <= 0},
		{"max-paths", f.MaxPaths <= 0}, {"max-path-length", f.MaxPathLength <= 0}, {"max-paths-compared", f.MaxPathsCompared <= 0},
		{"max-path-time", f.MaxPathTime <= 0},
	} {
		if limit.bad {
			problems = append(problems, problem{limit.flag, "a limit must be more than 0"})
		}
	}
	config := httpapi.DefaultConfig()
	config.Limits = f.http()
	return append(problems, problemsOf(config)...)
}

// handler serves the graph with these limits and otherwise the defaults.
func (f limitFlags) handler(db *neo4jdb.DB, log *slog.Logger) (http.Handler, error) {
	contract, err := schema.Load()
	if err != nil {
		return nil, err
	}
	config := httpapi.DefaultConfig()
	config.Limits = f.http()
	return newHandler(config, contract, db, f.graph(), log)
}

// httpFlags are the service's settings.
type httpFlags struct {
	Listen               string   `group:"http" placeholder:"HOST:PORT" default:"127.0.0.1:8080" help:"Address to serve at."`
	FindPort             bool     `group:"http" help:"If the port is taken, use the next free one."`
	Host                 []string `group:"http" placeholder:"NAME" help:"Names under which the service may be addressed. Loopback connections may always use localhost."`
	CORSOrigin           []string `name:"cors-origin" group:"http" placeholder:"URL" help:"Origins whose web pages may read answers, such as https://example.org."`
	Introspection        bool     `group:"http" default:"true" negatable:"" help:"Let clients read the contract."`
	TrustedDocuments     string   `group:"http" placeholder:"DIR" help:"Folder of *.graphql files, operations that clients may ask for by id."`
	TrustedDocumentsOnly bool     `group:"http" help:"Refuse everything but trusted documents: other queries, subscriptions, introspection and exports."`
	DocumentCache        size     `group:"http" placeholder:"SIZE" default:"16MB" help:"Memory for parsed queries that are kept."`
	PersistedQueryCache  size     `group:"http" placeholder:"SIZE" default:"2MB" help:"Query text that is kept for clients that send its hash; 0 turns that off."`
	CompressOver         size     `group:"http" placeholder:"SIZE" default:"2048" help:"Answers over this size are compressed."`

	ExportSpace size          `group:"http" placeholder:"SIZE" default:"2GB" help:"Space for kept exports, in the folder exports of the data folder; the oldest make room. 0 keeps none."`
	ExportAge   time.Duration `group:"http" placeholder:"TIME" default:"24h" help:"How long exports are kept."`

	CuratorTokenFile string `group:"http" placeholder:"FILE" help:"File with the tokens of those who may change the graph, one a line. Without it the service is read-only."`

	webhookFlags

	limitFlags
}

func (f httpFlags) config() httpapi.Config {
	return httpapi.Config{
		Limits: f.http(), DocumentCache: int(f.DocumentCache), PersistedQueryCache: int(f.PersistedQueryCache),
		TrustedDocuments: f.TrustedDocuments, TrustedDocumentsOnly: f.TrustedDocumentsOnly, Introspection: f.Introspection,
		CompressOver: int(f.CompressOver), CORSOrigins: f.CORSOrigin, Hosts: f.Host,
	}
}

func (f httpFlags) verify() []problem {
	problems := f.limitFlags.verify()
	if _, _, err := splitListen(f.Listen); err != nil {
		problems = append(problems, problem{"listen", err.Error()})
	}
	problems = append(problems, f.webhookFlags.verify()...)
	if f.CuratorTokenFile != "" {
		if _, err := httpapi.OpenCuratorTokens(f.CuratorTokenFile, slog.New(slog.DiscardHandler)); err != nil {
			problems = append(problems, problem{"curator-token-file", strings.TrimPrefix(err.Error(), "--curator-token-file: ")})
		}
	}
	return append(problems, problemsOf(f.config())...)
}

// exports answers requests for files. What it keeps is in the data folder; close ends what is being written.
func (f httpFlags) exports(
	contract *schema.Schema, db *neo4jdb.DB, limits graph.Limits, dataDir string, log *slog.Logger,
) (routes map[string]http.Handler, closing func(), err error) {
	exports := &httpapi.Exports{Exporter: export.New(contract, db, limits.Plan()), Log: log, TrustedOnly: f.TrustedDocumentsOnly, Running: collectForDownloads}
	if f.ExportSpace == 0 {
		exports.Spool = export.NewSpool("", 0)
		return exports.Routes(), func() {}, nil
	}
	if dataDir == "" {
		if dataDir, err = localneo4j.DefaultDataDir(); err != nil {
			return nil, nil, err
		}
	}
	folder := filepath.Join(dataDir, "exports")
	if exports.Keep, err = export.OpenKeep(folder, int64(f.ExportSpace), f.ExportAge, log); err != nil {
		return nil, nil, err
	}
	exports.Spool = export.NewSpool(folder, int64(f.ExportSpace))
	return exports.Routes(), exports.Keep.Close, nil
}

// curators lets those change the graph who have a token; nobody without a file of tokens.
func (f httpFlags) curators(contract *schema.Schema, db *neo4jdb.DB, log *slog.Logger) ([]graph.Option, error) {
	if f.CuratorTokenFile == "" {
		return nil, nil
	}
	tokens, err := httpapi.OpenCuratorTokens(f.CuratorTokenFile, log)
	if err != nil {
		return nil, usage(err)
	}
	return []graph.Option{graph.WithCurators(curate.New(contract, db), merge.New(contract, db), tokens.Allow)}, nil
}

// newHandler puts the service together. All of its parts must have been given the same contract: they compare types by identity.
func newHandler(
	config httpapi.Config, contract *schema.Schema, db *neo4jdb.DB, limits graph.Limits, log *slog.Logger, options ...graph.Option,
) (http.Handler, error) {
	config.Schema, config.Ready, config.Log = graph.New(contract, db, limits, options...), db.Ready, log
	handler, err := httpapi.New(config)
	if err != nil {
		return nil, usage(err) // settings were verified: what is left are the trusted documents
	}
	return handler, nil
}

var flagFirst = regexp.MustCompile(`^--([a-z-]+):? (.*)`)

// problemsOf are what httpapi finds wrong with settings, by their flags.
func problemsOf(config httpapi.Config) []problem {
	config.Schema, config.Ready, config.Log = noSchema{}, noDatabase, slog.New(slog.DiscardHandler)
	joined, ok := config.Verify().(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	var problems []problem
	for _, err := range joined.Unwrap() {
		p := problem{"", err.Error()}
		if found := flagFirst.FindStringSubmatch(p.message); found != nil {
			p = problem{found[1], found[2]}
		}
		problems = append(problems, p)
	}
	return problems
}

// logFlags are the log's settings.
type logFlags struct {
	Level  string `name:"log-level" group:"log" enum:"debug,info,warn,error" default:"info" help:"debug, info, warn or error."`
	Format string `name:"log-format" group:"log" enum:"text,json" default:"text" help:"text or json."`
}

// logger writes the log.
func logger(w io.Writer, f logFlags) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(strings.ToUpper(f.Level))); err != nil {
		level = slog.LevelInfo // the flag allows no other words than these
	}
	options := &slog.HandlerOptions{Level: level, ReplaceAttr: shortened}
	if f.Format == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}

// longestLogged is how many bytes of one value the log holds: what strangers send must not fill a disk, and a stack of calls is shorter.
const longestLogged = 8 << 10

// shortened cuts a value of a log line, and says how much is missing.
func shortened(_ []string, a slog.Attr) slog.Attr {
	var text string
	switch a.Value.Kind() {
	case slog.KindString:
		text = a.Value.String()
	case slog.KindAny:
		text = fmt.Sprint(a.Value.Any())
	default:
		return a
	}
	if len(text) <= longestLogged {
		return a
	}
	return slog.String(a.Key, fmt.Sprintf("%s… (%d bytes more)", strings.ToValidUTF8(text[:longestLogged], ""), len(text)-longestLogged))
}

// noSchema and noDatabase stand in where only settings are looked at.
type noSchema struct{ graphql.ExecutableSchema }

func noDatabase(context.Context) error { return nil }
