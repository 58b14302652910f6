package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/entente-graph/entente/bench/ceiling"
	"github.com/entente-graph/entente/bench/record"
	"github.com/entente-graph/entente/internal/export"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// exportMain shows how fast each format is exported, as a share of what the bare driver reads in the same run.
func exportMain(ctx context.Context, args []string) error {
	var s settings
	flags := flag.NewFlagSet("bench export", flag.ContinueOnError)
	graphFlags(flags, &s.graph)
	flags.StringVar(&s.dataDir, "data-dir", "", "folder of the local Neo4j (default: in the user's cache, one for each graph)")
	flags.StringVar(&s.only, "only", "", "names of the formats to measure, with commas between (default: all)")
	recordFlag(flags, &s.record)
	flags.IntVar(&s.rounds, "rounds", 5, "how often the ceiling and every format are measured, in turn")
	if err := flags.Parse(args); err != nil {
		return err
	}
	kept := record.New("export", graphSettings(s.graph))
	db, err := s.openDatabase(ctx)
	if err != nil {
		return err
	}
	defer db.stop(context.WithoutCancel(ctx))
	if err := db.prepare(ctx, s.graph); err != nil {
		return err
	}
	if err := s.measureExports(ctx, db, kept); err != nil {
		return err
	}
	return kept.Finish(ctx, s.record, os.Stdout)
}

// measureExports measures in turn, so that whatever else the machine does falls on all alike, and prints medians.
func (s settings) measureExports(ctx context.Context, d *database, kept *record.Record) error {
	contract, err := schema.Load()
	if err != nil {
		return err
	}
	db, err := neo4jdb.Open(ctx, d.config)
	if err != nil {
		return err
	}
	defer db.Close(context.WithoutCancel(ctx))
	exporter := export.New(contract, db, plan.Limits{})
	formats := export.FormatNames()
	if s.only != "" {
		formats = strings.Split(s.only, ",")
	}
	ceilings := map[string][]string{"bare, maps": ceiling.Maps, "bare, columns": ceiling.Columns(contract)}
	names := append([]string{"bare, maps", "bare, columns"}, formats...)
	rates := map[string][]float64{}
	for round := range s.rounds + 1 { // the first warms up
		for _, name := range names {
			rate, err := s.exportRate(ctx, d, exporter, name, ceilings[name])
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if round > 0 {
				rates[name] = append(rates[name], rate)
			}
		}
	}
	top := median(rates["bare, columns"])
	fmt.Fprintf(os.Stdout, "\nexports of the whole graph, %s, median of %d rounds\n%14s %12s %8s\n", d.about, s.rounds, "", "records/s", "share")
	for _, name := range names {
		rate := median(rates[name])
		fmt.Fprintf(os.Stdout, "%14s %12.0f %8.2f\n", name, rate, rate/top)
		if ceilings[name] != nil {
			kept.Add(name, "records/s", record.Neither, rate)
			continue
		}
		kept.Add(name, "records/s", record.Higher, rate)
		kept.Add(name, "times the bare driver", record.Higher, rate/top)
	}
	return nil
}

// exportRate is how many nodes and facts a second come, in a format, or by the bare driver if there are statements.
func (s settings) exportRate(ctx context.Context, d *database, exporter *export.Exporter, name string, bare []string) (float64, error) {
	start := time.Now()
	if bare != nil {
		records, err := ceiling.Read(ctx, d.config, bare)
		return float64(records) / time.Since(start).Seconds(), err
	}
	x, err := exporter.Prepare(export.Request{Format: name, Names: true, Claims: true})
	if err != nil {
		return 0, err
	}
	m, err := x.Write(ctx, io.Discard)
	if err != nil {
		return 0, err
	}
	return float64(m.Nodes.Total+m.Edges.Total) / time.Since(start).Seconds(), nil
}
