// Package cli is the command line: one file a command, and the place where the program's parts are put together.
//
// Flags are declared once, as fields with tags. A flag in a group is a setting: it can also be given by an environment
// variable and in a configuration file, and docs/operations.md lists it.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"reflect"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"github.com/entente-graph/entente/internal/export"
)

// Process is what a command has of the outside world.
type Process struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// LookupEnv finds an environment variable.
	LookupEnv func(name string) (value string, ok bool)
}

// commands is the grammar.
type commands struct {
	Serve  serveCommand  `cmd:"" help:"Serve the graph: GraphQL over HTTP, with a database of its own unless NEO4J_URI names one."`
	Query  queryCommand  `cmd:"" help:"Ask a question in GraphQL and print the answer as a table, JSON or CSV."`
	Import importCommand `cmd:"" help:"Check datasets and write them into the graph."`
	Check  checkCommand  `cmd:"" help:"Check datasets without writing anything."`
	Export exportCommand `cmd:"" help:"Write a selection of the graph as a file for other tools: CSV, GraphML, GEXF, RDF, Parquet, …"`
	DB     dbCommand     `cmd:"" name:"db" help:"Manage the local database."`
	Schema schemaCommand `cmd:"" help:"Print the GraphQL contract, or the JSON Schema of datasets or mappings."`

	Version    versionCommand    `cmd:"" help:"Print the version."`
	Completion completionCommand `cmd:"" help:"Print the script that completes commands and flags in a shell."`
	Complete   completeCommand   `cmd:"" hidden:"" name:"__complete"`

	Config string `group:"config" placeholder:"FILE" help:"Configuration file. Without it ./entente.yaml is read, or else entente/config.yaml in the user's configuration folder, if there is one."`
}

// Help is shown below the usage line.
func (commands) Help() string {
	return `Entente keeps who hosted, attended and signed what with whom, each fact with its source, and answers in GraphQL.

Begin with:

    entente serve --seed        a graph with six announcements in it, at http://127.0.0.1:8080
    entente query '{ ties { nodes { a { name } b { name } weight } } }'
    entente check my-dataset.yaml && entente import my-dataset.yaml

Every setting is a flag, an environment variable or a line in entente.yaml; what stands first here wins.

Exit codes:

` + exitTable("    ")
}

// groups are the settings' headings in help and documentation, in their order.
var groups = []kong.Group{
	{Key: "http", Title: "Service:"},
	{Key: "limits", Title: "Limits on requests:"},
	{Key: "neo4j", Title: "A database of yours:"},
	{Key: "local", Title: "The local database, started where none is named:"},
	{Key: "history", Title: "What the history says:"},
	{Key: "log", Title: "Log:"},
	{Key: "config", Title: "Configuration:"},
}

// Main runs a command and returns the process's exit code.
func Main(args []string, p Process) int {
	s := newSettings(p.LookupEnv)
	parser, exited, err := newParser(&commands{}, p, s)
	if err != nil {
		return p.fail(err)
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	switch {
	case *exited:
		return exitOK
	case err != nil:
		return p.fail(usage(parseError(err, s)))
	}
	if err := s.verify(parsed); err != nil {
		return p.fail(usage(err))
	}
	ctx, stop := interruptible(context.Background(), p)
	defer stop()
	parsed.BindTo(ctx, (*context.Context)(nil))
	err = parsed.Run()
	if ctx.Err() != nil && err != nil && exitCode(err) != exitInterrupted {
		err = &exitError{exitInterrupted, context.Cause(ctx)}
	}
	return p.fail(err)
}

// newParser builds the parser. Help, which ends parsing, sets exited.
func newParser(c *commands, p Process, s *settings) (parser *kong.Kong, exited *bool, err error) {
	exited = new(bool)
	parser, err = kong.New(c,
		kong.Name("entente"),
		kong.Vars{"exportFormats": strings.Join(export.FormatNames(), ", ")},
		kong.Writers(p.Stdout, p.Stderr),
		kong.Exit(func(int) { *exited = true }),
		kong.ExplicitGroups(groups),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, FlagsLast: true, WrapUpperBound: 110}),
		kong.ValueFormatter(describe),
		kong.TypeMapper(reflect.TypeFor[time.Duration](), kong.MapperFunc(s.duration)),
		kong.KindMapper(reflect.Int, kong.MapperFunc(s.integer)),
		kong.TypeMapper(reflect.TypeFor[size](), kong.MapperFunc(s.size)),
		kong.WithBeforeResolve(s.readFile),
		kong.Bind(s),
		kong.Bind(p),
	)
	if err != nil {
		return nil, nil, fmt.Errorf("building the command line: %w", err)
	}
	nameVariables(parser.Model)
	return parser, exited, nil
}

// describe is a flag's help, with the variable that sets it.
func describe(v *kong.Value) string {
	if v.Flag == nil || len(v.Flag.Envs) == 0 {
		return v.Help
	}
	help := strings.TrimSuffix(v.Help, ".")
	if v.HasDefault && v.Default != "" && !v.IsBool() {
		help += ", " + v.Default + " by default"
	}
	return help + " ($" + v.Flag.Envs[0] + ")."
}

// parseError is kong's message with the help that fits.
func parseError(err error, s *settings) error {
	message := s.whole(err.Error())
	message = strings.Replace(message, `expected "<shell>"`, "no shell is given: expected bash, zsh or fish", 1)
	command := "entente"
	if parse, ok := errors.AsType[*kong.ParseError](err); ok && parse.Context != nil {
		if selected := parse.Context.Selected(); selected != nil {
			command = selected.FullPath()
		} else if strings.HasPrefix(message, "unexpected argument") && !strings.Contains(message, "did you mean") {
			message += ", expected one of the commands " + strings.Join(commandNames(parse.Context.Model), ", ")
		}
	}
	return fmt.Errorf("%s (see %s --help)", message, command)
}

// commandNames are the names of the commands that help lists.
func commandNames(model *kong.Application) []string {
	var names []string
	for _, command := range model.Leaves(true) {
		name, _, _ := strings.Cut(command.Path(), " ")
		names = append(names, name)
	}
	return slices.Compact(names)
}

var errInterrupted = errors.New("interrupted")

// interruptible ends ctx at the first SIGINT or SIGTERM; a second one ends the process there and then. The local database
// notices that by itself.
func interruptible(ctx context.Context, p Process) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	done := make(chan struct{})
	go func() {
		select {
		case <-signals:
			cancel(errInterrupted)
		case <-done:
			return
		}
		select {
		case <-signals:
			_, _ = fmt.Fprintln(p.Stderr, "entente: stopped at once")
			os.Exit(exitInterrupted)
		case <-done:
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		close(done)
		cancel(nil)
	}
}
