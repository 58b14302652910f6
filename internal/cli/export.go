package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/durable"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

type exportCommand struct {
	Format   string `short:"f" placeholder:"NAME" help:"${exportFormats}. Without it the output file's name tells."`
	Where    string `short:"w" placeholder:"FILTER" help:"Which nodes, by noun, as in GraphQL: '{event: {date: {gte: \"2017\"}}}'. Without it all."`
	With     string `placeholder:"TYPES" help:"With the nodes at the other end of their facts: of all types (NEIGHBORS), or of some (PARTY_TO,SIGNED)."`
	AsOf     string `placeholder:"DAY" help:"Only what may have existed or held on this day: 2017-06-15."`
	Around   string `name:"neighborhood" placeholder:"ARGUMENTS" help:"Instead of --where, what lies around some nodes: '{roots: [\"organization:cn-most\"], depth: 2}'."`
	Names    bool   `default:"true" negatable:"" help:"With the names of the nodes that --where selects, in every language."`
	Claims   bool   `help:"With the claims about nodes and facts, and the documents that they are from."`
	Table    string `placeholder:"NAME" help:"nodes or edges alone, as one file (csv, parquet, arrow)."`
	Formulas string `placeholder:"raw" help:"raw leaves texts that a spreadsheet would run as formulas as they are in CSV."`
	BaseIRI  string `name:"base-iri" placeholder:"IRI" help:"What ids are appended to in RDF, urn:entente: by default."`
	Service  string `placeholder:"URL" help:"Address of a service over this graph, for the links in manifest and citation."`
	Output   string `short:"o" placeholder:"FILE" help:"File to write; beside it FILE.manifest.json says what it is. Without it, or as -, stdout."`
	databaseFlags
}

// Help is shown below the usage line.
func (exportCommand) Help() string {
	return `A selection of the graph, and all facts between two of its nodes, as a file for other tools.

    entente export -o graph.graphml
    entente export --format csv --where '{event: {date: {gte: "2017"}}, organization: {}}' -o events.csv.zip
    entente export --where '{agreement: {domain: {eq: "environment"}}}' --with PARTY_TO -o agreements.gexf
    entente export --format parquet --table edges -o edges.parquet

The file is written under another name until it is whole. If the graph is written to meanwhile, the export is made again, three
times at the most; the manifest says whether it shows one state of the graph.`
}

// neighborhoods bound what --neighborhood may select: more than a service allows to strangers.
var neighborhoods = plan.Limits{Roots: 1000, NeighborhoodDepth: 20, NeighborhoodNodes: 50_000, NeighborhoodFacts: 500_000}

func (c *exportCommand) verify() []problem {
	problems := c.databaseFlags.verify()
	if c.Format == "" {
		c.Format, c.Table = formatOfFile(c.Output, c.Table)
	}
	switch {
	case c.Format == "":
		problems = append(problems, problem{"format", "expected one of " + strings.Join(export.FormatNames(), ", ") + ", or an output file whose name tells"})
	case export.FormatByName(c.Format) == nil:
		problems = append(problems, problem{"format", fmt.Sprintf("expected one of %s, got %q", strings.Join(export.FormatNames(), ", "), c.Format)})
	}
	return problems
}

// formatOfFile tells the format by a file's name: the longest extension wins.
func formatOfFile(name, table string) (string, string) {
	format, length := "", 0
	for _, f := range export.Formats() {
		if strings.HasSuffix(name, "."+f.Extension) && len(f.Extension) > length {
			format, length = f.Name, len(f.Extension)
		}
		if f.TableExtension != "" && strings.HasSuffix(name, "."+f.TableExtension) && table != "" && len(f.TableExtension) > length {
			format, length = f.Name, len(f.TableExtension)
		}
	}
	return format, table
}

func (c *exportCommand) Run(ctx context.Context, p Process) (err error) {
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	request := export.Request{
		Format: c.Format, Where: c.Where, With: c.With, AsOf: c.AsOf, Neighborhood: c.Around, Names: c.Names, Claims: c.Claims,
		Table: c.Table, Formulas: c.Formulas, BaseIRI: c.BaseIRI,
	}
	// A wrong filter shows before the database is started.
	if _, err := export.New(contract, nil, neighborhoods).Prepare(request); err != nil {
		return usage(argumentError(err))
	}
	if at, err := url.Parse(c.Service); c.Service != "" && (err != nil || at.Host == "") {
		return usage(fmt.Errorf("--service: %q is no address of a service; expected one such as https://example.org", c.Service))
	}
	progress := newProgress(p.Stderr)
	store, err := c.openForWork(ctx, progress)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.close(ctx)) }()
	x, err := export.New(contract, store.DB, neighborhoods).Prepare(request)
	if err != nil {
		return usage(err)
	}
	x.At(c.Service)
	stop := showExport(x, progress)
	manifest, err := c.write(ctx, p, x)
	stop()
	if err != nil {
		return fmt.Errorf("exporting: %w", err)
	}
	progress.line("Exported %s and %s: %s.", count(int(manifest.Nodes.Total), "node"), count(int(manifest.Edges.Total), "fact"), manifest.Revision.Statement)
	if manifest.Cut != nil {
		progress.line("Not complete: %s (first: %s). Raise these, or ask for less around it.", manifest.Cut.Statement, manifest.Cut.First)
	}
	for _, loss := range manifest.Losses {
		progress.line("  %d times: %s (first: %s)", loss.Count, loss.What, loss.First)
	}
	return nil
}

// argumentError names the flag of a refused argument.
func argumentError(err error) error {
	refused, ok := errors.AsType[*plan.Error](err)
	if !ok || refused.Argument == "" {
		return err
	}
	flag, rest, _ := strings.Cut(refused.Argument, ".")
	if rest != "" {
		rest = " " + rest
	}
	return fmt.Errorf("--%s%s: %s", flag, rest, refused.Message)
}

// showExport shows how far an export is until it is told to stop.
func showExport(x *export.Export, p *progress) (stop func()) {
	done, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(500 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				p.clear()
				return
			case <-tick.C:
				nodes, edges := x.Progress().Done()
				p.show("export", fmt.Sprintf("exporting: %d nodes, %d facts", nodes, edges))
			}
		}
	}()
	return func() {
		close(done)
		<-stopped
	}
}

// write writes the file and its manifest, or to stdout.
func (c *exportCommand) write(ctx context.Context, p Process, x *export.Export) (*export.Manifest, error) {
	if c.Output == "" || c.Output == "-" {
		return x.Write(ctx, writeOnly{p.Stdout})
	}
	manifest, err := x.WriteFile(ctx, c.Output)
	if err != nil {
		return nil, err
	}
	text, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("writing the manifest: %w", err)
	}
	name := c.Output + ".manifest.json"
	if err := durable.WriteFile(name, append(text, '\n'), 0o644); err != nil {
		return nil, fmt.Errorf("writing the manifest %s: %w", filepath.Base(name), err)
	}
	return manifest, nil
}

// writeOnly hides that stdout can be closed.
type writeOnly struct{ io.Writer }
