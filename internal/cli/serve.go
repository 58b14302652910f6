package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/httpapi"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/tabular"
	"github.com/entente-graph/entente/schema"
	"github.com/entente-graph/entente/seed"
)

const (
	grace     = 10 * time.Second // for requests that run when the service is stopped
	portTries = 100

	windowsAddressInUse = syscall.Errno(10048) // WSAEADDRINUSE, which EADDRINUSE does not stand for there

	plainWidth = 140 // of the first answer where there is no terminal
)

type serveCommand struct {
	Seed    bool `group:"http" help:"If the graph is empty, load the six announcements that come with Entente."`
	Prepare bool `group:"http" default:"true" negatable:"" help:"Ask after the start what the dashboard's views open with, so that nobody waits until the database has planned it."`
	httpFlags
	AccessLog bool `group:"log" help:"Log every request."`
	logFlags
	databaseFlags
}

// Help is shown below the usage line.
func (serveCommand) Help() string {
	return `Serve starts a local Neo4j unless NEO4J_URI names a server, brings the graph's schema up to date, and answers GraphQL over
HTTP until Ctrl-C. The first start fetches Neo4j, once.

    entente serve --seed                                    a local graph with something to look at
    entente serve --listen 127.0.0.1:9000 --data-dir graph  another port, and the data in ./graph
    NEO4J_URI=neo4j+s://graph.example.org NEO4J_PASSWORD=… entente serve --listen :8080 --host api.example.org

It serves / (the dashboard), /graphiql, /graphql, /export, /livez, /readyz and /metrics.`
}

func (c *serveCommand) verify() []problem {
	return append(c.httpFlags.verify(), c.databaseFlags.verify()...)
}

func (c *serveCommand) Run(ctx context.Context, p Process) (err error) {
	collectLessOften()
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	config := c.httpFlags.config()
	if err := config.VerifyDocuments(contract.AST); err != nil {
		return usage(err)
	}
	progress := newProgress(p.Stderr)
	// First, so that a port that is taken shows before anything long begins.
	listener, err := c.listen(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }() // Serve has closed it unless it never came to that
	store, err := c.openForService(ctx, progress)
	if err != nil {
		return stopped(ctx, err)
	}
	defer func() {
		progress.show("stopping", "stopping …")
		if closing := store.close(ctx); err == nil {
			err = closing
		}
		progress.clear()
		if err == nil {
			progress.line("Stopped.")
		}
	}()
	if c.Seed {
		if err := plant(ctx, contract, store.DB, progress); err != nil {
			return stopped(ctx, err)
		}
	}
	log := logger(p.Stderr, c.logFlags)
	config.AccessLog = c.AccessLog
	routes, closeExports, err := c.exports(contract, store.DB, c.graph(), c.DataDir, log)
	if err != nil {
		return err
	}
	defer closeExports()
	config.Routes = routes
	curators, err := c.curators(contract, store.DB, log)
	if err != nil {
		return err
	}
	tellOthers, err := c.webhooks(&config, store.DB, log)
	if err != nil {
		return err
	}
	handler, err := newHandler(config, contract, store.DB, c.graph(), log, curators...)
	if err != nil {
		return err
	}
	defer tellOthers(ctx)()
	visitors := &visitors{Handler: handler}
	serving, end := context.WithCancelCause(ctx)
	// Beside the service: on a great graph the first answer takes a while, and nobody else should wait for it.
	welcomed := make(chan struct{})
	go func() {
		defer close(welcomed)
		if err := c.welcome(serving, p, handler, listener.Addr(), store); err != nil {
			end(err)
			return
		}
		c.prepare(serving, visitors, log)
	}()
	defer func() {
		end(nil)
		<-welcomed
	}()
	if store.server != nil {
		go func() { end(&exitError{exitDatabase, store.server.Wait(serving)}) }()
	}
	if err := httpapi.Serve(serving, listener, visitors, grace, log); err != nil {
		return err
	}
	if ctx.Err() != nil {
		return nil
	}
	return context.Cause(serving)
}

// prepare asks what the dashboard's views ask, if that is wanted.
func (c *serveCommand) prepare(ctx context.Context, visitors *visitors, log *slog.Logger) {
	if !c.Prepare {
		return
	}
	if err := prepareViews(ctx, visitors); err != nil && ctx.Err() == nil {
		log.Warn("the dashboard's questions could not be asked beforehand", "error", err)
	}
}

// stopped is nil if the failure is that ctx ended: a service that is told to stop has not failed.
func stopped(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// splitListen reads an address to listen at.
func splitListen(address string) (host string, port int, err error) {
	host, text, err := net.SplitHostPort(address)
	if err == nil {
		port, err = strconv.Atoi(text)
	}
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("expected host:port such as 127.0.0.1:8080, or :8080 for every interface, got %q", address)
	}
	return host, port, nil
}

// listen opens the port.
func (c *serveCommand) listen(ctx context.Context) (net.Listener, error) {
	host, port, err := splitListen(c.Listen)
	if err != nil {
		return nil, usage(err)
	}
	for try := 0; ; try++ {
		var config net.ListenConfig
		listener, err := config.Listen(ctx, "tcp", net.JoinHostPort(host, strconv.Itoa(port+try)))
		switch {
		case err == nil:
			return listener, nil
		case !errors.Is(err, syscall.EADDRINUSE) && !errors.Is(err, windowsAddressInUse):
			return nil, fmt.Errorf("listening at %s: %w: choose another address with --listen", c.Listen, cause(err))
		case !c.FindPort:
			return nil, fmt.Errorf("the address %s is taken by another program: stop that, or choose another with --listen, or use --find-port", c.Listen)
		case try == portTries || port+try == 65535:
			return nil, fmt.Errorf("no port from %d to %d is free: choose another with --listen", port, port+try)
		}
	}
}

// cause is the innermost error, which is what the system said.
func cause(err error) error {
	for next := errors.Unwrap(err); next != nil; next = errors.Unwrap(err) {
		err = next
	}
	return err
}

// The seed is loaded into a graph without nodes, the bookkeeping's apart, or where an earlier load was cut off: a mark tells.
const (
	seedWanted = `RETURN EXISTS { (s:_EntenteSeed) WHERE NOT s.done } OR NOT EXISTS { (n) WHERE none(label IN labels(n) WHERE label STARTS WITH '_') }`
	seedMark   = "MERGE (s:_EntenteSeed {name: 'seed'}) SET s.done = $done"
)

// plant loads the seed datasets into an empty graph.
func plant(ctx context.Context, contract *schema.Schema, db *neo4jdb.DB, p *progress) (err error) {
	wanted := false
	for row, err := range db.Read(ctx, neo4jdb.Statement{Text: seedWanted}) {
		if err != nil {
			return err
		}
		wanted, _ = row[0].(bool)
	}
	if !wanted {
		return nil
	}
	mark := func(done bool) error {
		return db.Write(ctx, func(ctx context.Context, tx *neo4jdb.Tx) error {
			_, _, err := tx.Run(ctx, neo4jdb.Statement{Text: seedMark, Params: map[string]any{"done": done}})
			return err
		})
	}
	p.show("seed", "loading the announcements that come with Entente …")
	set, err := dataset.Open(ctx, contract, dataset.Embedded(seed.Files(), "seed"), dataset.Options{})
	if err != nil {
		return fmt.Errorf("reading the seed datasets: %w", err)
	}
	defer func() { err = errors.Join(err, set.Close()) }()
	plan, err := set.Plan(ctx, db)
	if err != nil {
		return fmt.Errorf("loading the seed datasets: %w", err)
	}
	defer func() { err = errors.Join(err, plan.Close()) }()
	if err := mark(false); err != nil {
		return err
	}
	plan.Origin = dataset.Origin{Author: "entente", Reason: "The announcements that come with Entente"}
	result, err := plan.Apply(ctx, db, showImport(p))
	if err != nil {
		return fmt.Errorf("loading the seed datasets: %w", err)
	}
	if err := mark(true); err != nil {
		return err
	}
	p.line("Loaded the seed: %s with %s and %s, in %s.", count(set.Files, "file"), count(set.Nodes(), "node"), count(set.Facts(), "fact"),
		result.Took.Round(10*time.Millisecond))
	return nil
}

// showImport shows how far an import is.
func showImport(p *progress) func(dataset.Progress) {
	writing := newRate()
	return func(now dataset.Progress) {
		p.show("import", writing.message("writing", "row", now.Done, now.Total))
	}
}

// headline is the question that the first screen answers.
const headline = `{ ties(first: 10) { totalCount nodes { a { name } b { name } weight
  events { nodes { name date topics { nodes { name } } participants { nodes { name } } } } } } }`

// welcome says where to look, and answers the headline question.
func (c *serveCommand) welcome(ctx context.Context, p Process, handler http.Handler, at net.Addr, s *store) error {
	service := "http://" + strings.Replace(at.String(), "[::]", "localhost", 1)
	_, err := fmt.Fprintf(p.Stdout, "\nEntente is ready.\n\n  Look at   %s\n  GraphQL   %s/graphql\n  Database  %s\n\n",
		service, service, s.where(c.databaseFlags))
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := firstAnswer(ctx, &b, handler, cmp.Or(terminalWidth(p.Stdout), plainWidth)); err != nil {
		// Tight limits, for example: the service is none the worse.
		fmt.Fprintf(&b, "The first question could not be answered: %s\n", err)
	}
	b.WriteString("\nCtrl-C stops it.\n")
	_, err = b.WriteTo(p.Stdout)
	return err
}

// firstAnswer writes who co-hosted what with whom.
func firstAnswer(ctx context.Context, w io.Writer, handler http.Handler, width int) error {
	a, err := askHere(ctx, inProcess{handler}, request{Query: headline})
	if err != nil {
		return err
	}
	if len(a.Errors) > 0 {
		return errors.New(a.Errors[0].Message)
	}
	tables, err := tabular.New(headline, a.Data, tabular.Options{})
	if err != nil {
		return err
	}
	if len(tables[0].Rows) == 0 {
		_, err := fmt.Fprintln(w, "The graph holds no two organizations that hosted an event together yet: `entente import` brings datasets in.")
		return err
	}
	if _, err := fmt.Fprint(w, "Which departments co-hosted what with whom?\n\n"); err != nil {
		return err
	}
	return printTable(w, shorten(tables[0]), width)
}

// shorten gives the columns of the headline question words that read well.
func shorten(t tabular.Table) tabular.Table {
	words := map[string]string{
		"a.name": "who", "b.name": "with whom", "weight": "times", "events.name": "event", "events.date": "date",
		"events.topics.name": "topics", "events.participants.name": "participants",
	}
	t.Columns = slices.Clone(t.Columns)
	for i, c := range t.Columns {
		if word, ok := words[c.Name]; ok {
			t.Columns[i].Name = word
		}
	}
	return t
}
