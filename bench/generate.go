package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"time"

	"github.com/entente-graph/entente/bench/generate"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// generateMain writes the bench graph into the database that the NEO4J_… variables name.
func generateMain(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("bench generate", flag.ContinueOnError)
	options := generate.Options{Progress: printProgress}
	graphFlags(flags, &options)
	if err := flags.Parse(args); err != nil {
		return err
	}
	config := neo4jdb.FromEnv(os.Getenv)
	if config.URI == "" {
		return fmt.Errorf("NEO4J_URI is not set: set it to an empty database, for example bolt://localhost:7687")
	}
	db, err := neo4jdb.Open(ctx, config)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	return generateGraph(ctx, db, options)
}

// graphFlags adds the flags that say which graph is generated.
func graphFlags(flags *flag.FlagSet, o *generate.Options) {
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the graph")
	flags.IntVar(&o.Scale, "scale", 1, "how many times 2,000 organizations and 50,000 events")
	flags.BoolVar(&o.Claims, "claims", false, "add a document to every event and a claim to every host")
}

func generateGraph(ctx context.Context, db *neo4jdb.DB, o generate.Options) error {
	summary, err := generate.Generate(ctx, db, o)
	if err != nil {
		return err
	}
	verb := "written in " + summary.Took.Round(100*time.Millisecond).String()
	if summary.Skipped {
		verb = "already there"
	}
	fmt.Fprintf(os.Stderr, "graph of seed %d at scale %d: %d nodes, %d relationships, %s\n",
		o.Seed, o.Scale, summary.Nodes, summary.Relationships, verb)
	return nil
}

func printProgress(what string, written int, took time.Duration) {
	fmt.Fprintf(os.Stderr, "  %-16s %8d  %6.1fs\n", what, written, took.Seconds())
}
