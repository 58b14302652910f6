package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/entente-graph/entente/bench/generate"
	"github.com/entente-graph/entente/bench/record"
)

// settings say what is measured, and for how long.
type settings struct {
	graph             generate.Options
	entente, apollo   string // paths; empty leaves them out
	dataDir           string // where the local Neo4j keeps the graph
	databasePID       int    // of the Neo4j that NEO4J_URI names
	connections       int
	rounds            int
	seconds, warmUp   time.Duration
	record            string // folder of kept figures
	only              string
	checkedIDs        int
	firstAnswerRounds int
}

// runMain measures all contenders side by side.
func runMain(ctx context.Context, args []string) error {
	s := settings{checkedIDs: 50, firstAnswerRounds: 3}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	graphFlags(flags, &s.graph)
	flags.StringVar(&s.entente, "entente", "", "path of the entente binary; empty leaves it out")
	flags.StringVar(&s.apollo, "apollo", filepath.Join("bench", "apollo"), "folder of the @neo4j/graphql peer; empty leaves it out")
	flags.StringVar(&s.dataDir, "data-dir", "", "folder of the local Neo4j (default: in the user's cache, one for each graph)")
	flags.IntVar(&s.databasePID, "db-pid", 0, "process id of the Neo4j that NEO4J_URI names, if it runs here and its cost is of interest")
	flags.IntVar(&s.connections, "connections", 8, "how many connections ask at the same time")
	flags.IntVar(&s.rounds, "rounds", 8, "how often every contender is measured on every question")
	flags.DurationVar(&s.seconds, "round", 3*time.Second, "length of one round")
	flags.DurationVar(&s.warmUp, "warm-up", 5*time.Second, "length of the warm-up, for every contender and question")
	recordFlag(flags, &s.record)
	flags.StringVar(&s.only, "only", "", "names of the contenders to measure, with commas between (default: all)")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unknown argument %q: the commands are generate, curve, whole, export, import and dashboard, everything else is a flag (see -h)", flags.Arg(0))
	}
	if s.connections < 1 || s.rounds < 1 || s.seconds <= 0 || s.graph.Scale < 1 {
		return errors.New("-connections, -rounds, -round and -scale must be 1 or more")
	}
	list, cleanUp, err := s.build(ctx)
	if err != nil {
		return err
	}
	defer cleanUp()
	return s.run(ctx, list)
}

// build makes the contenders' programs ready, and returns those that are asked for.
func (s settings) build(ctx context.Context) (list []contender, cleanUp func(), err error) {
	dir, err := os.MkdirTemp("", "entente-bench-")
	if err != nil {
		return nil, nil, err
	}
	cleanUp = func() { _ = os.RemoveAll(dir) }
	defer func() {
		if err != nil {
			cleanUp()
		}
	}()
	driver := filepath.Join(dir, "driver")
	if err := tool(ctx, "", "go", "build", "-o", driver, "github.com/entente-graph/entente/bench/driver"); err != nil {
		return nil, nil, err
	}
	entente, err := absolute(s.entente)
	if err != nil {
		return nil, nil, fmt.Errorf("-entente: %w", err)
	}
	apollo, err := absolute(s.apollo)
	if err != nil {
		return nil, nil, fmt.Errorf("-apollo: %w", err)
	}
	for _, c := range contenders(driver, entente, apollo) {
		if s.only == "" || c.name == "driver" || strings.Contains(","+s.only+",", ","+c.name+",") {
			list = append(list, c)
		}
	}
	for _, c := range list {
		if c.server.name != "apollo" {
			continue
		}
		if _, err := os.Stat(filepath.Join(apollo, "node_modules")); err == nil {
			break
		}
		if err := tool(ctx, apollo, "npm", "ci", "--no-audit", "--no-fund"); err != nil {
			return nil, nil, err
		}
	}
	return list, cleanUp, nil
}

// tool runs a program to its end, and tells what it said if it fails.
func tool(ctx context.Context, dir, name string, args ...string) error {
	fmt.Fprintln(os.Stderr, name, strings.Join(args, " "))
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, out)
	}
	return nil
}

func (s settings) run(ctx context.Context, list []contender) error {
	kept := record.New("peers", graphSettings(s.graph))
	return s.serving(ctx, list, func(b *bench, ctx context.Context) error {
		if err := b.agree(ctx); err != nil {
			return err
		}
		if err := b.measure(ctx); err != nil {
			return err
		}
		if err := b.measureStarts(ctx); err != nil {
			return err
		}
		report := b.report()
		report.print(os.Stdout)
		report.addTo(kept)
		return kept.Finish(ctx, s.record, os.Stdout)
	})
}

// serving measures while the database and the contenders' servers run.
func (s settings) serving(ctx context.Context, list []contender, measure func(b *bench, ctx context.Context) error) error {
	db, err := s.openDatabase(ctx)
	if err != nil {
		return err
	}
	defer db.stop(context.WithoutCancel(ctx))
	if err := db.prepare(ctx, s.graph); err != nil {
		return err
	}
	b := &bench{settings: s, database: db, contenders: list}
	if err := b.startServers(ctx); err != nil {
		return err
	}
	defer b.stopServers()
	return measure(b, ctx)
}
