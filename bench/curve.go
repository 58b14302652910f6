package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/entente-graph/entente/bench/load"
	"github.com/entente-graph/entente/bench/record"
)

// curveMain shows what a question costs Entente by the size of its page and by its depth, one question at a time.
func curveMain(ctx context.Context, args []string) error {
	return ententeMain(ctx, "curve", args, (*bench).curves)
}

// ententeMain runs a measurement of Entente alone.
func ententeMain(ctx context.Context, name string, args []string, measure func(b *bench, ctx context.Context, kept *record.Record) error) error {
	s := settings{connections: 1}
	flags := flag.NewFlagSet("bench "+name, flag.ContinueOnError)
	graphFlags(flags, &s.graph)
	flags.StringVar(&s.entente, "entente", "entente", "path of the entente binary")
	flags.StringVar(&s.dataDir, "data-dir", "", "folder of the local Neo4j (default: in the user's cache, one for each graph)")
	flags.DurationVar(&s.seconds, "round", 4*time.Second, "how long each point is measured")
	recordFlag(flags, &s.record)
	if err := flags.Parse(args); err != nil {
		return err
	}
	entente, err := absolute(s.entente)
	if err != nil {
		return fmt.Errorf("-entente: %w", err)
	}
	if entente == "" || s.seconds <= 0 {
		return errors.New("-entente and -round must be given")
	}
	var list []contender
	for _, c := range contenders("", entente, "") {
		if c.name == "entente" {
			list = append(list, c)
		}
	}
	kept := record.New(name, graphSettings(s.graph))
	return s.serving(ctx, list, func(b *bench, ctx context.Context) error {
		if err := measure(b, ctx, kept); err != nil {
			return err
		}
		return kept.Finish(ctx, s.record, os.Stdout)
	})
}

// point is one question of a curve.
type point struct{ label, query string }

func (b *bench) curves(ctx context.Context, kept *record.Record) error {
	var pages, depths []point
	for _, size := range []int{20, 50, 100, 200, 500, 1000} {
		pages = append(pages, point{fmt.Sprint(size), fmt.Sprintf(
			`{ events(
			   orderBy: {start: DESC}, first: %d
			 ) { nodes { id name date hosts { edges { role node { id name } } } } } }`, size)})
	}
	for depth := 1; depth <= 5; depth++ {
		depths = append(depths, point{fmt.Sprint(depth), `query($id: ID!) { organization(id: $id) ` + nested(depth) + ` }`})
	}
	if err := b.curve(ctx, kept, "events in order of their date, with their hosts, by the size of the page", pages); err != nil {
		return err
	}
	return b.curve(ctx, kept, "an organization's events, their hosts, those hosts' events, …: five of each, by levels of lists", depths)
}

// nested selects levels of lists below an organization: its events, their hosts, ….
func nested(levels int) string {
	var b strings.Builder
	for level := range levels {
		if level%2 == 0 {
			b.WriteString("{ id hosted(first: 5) { nodes ")
		} else {
			b.WriteString("{ id hosts(first: 5) { nodes ")
		}
	}
	b.WriteString("{ id name }")
	b.WriteString(strings.Repeat(" } }", levels))
	return b.String()
}

// curve measures its points one after the other and prints them.
func (b *bench) curve(ctx context.Context, kept *record.Record, title string, points []point) error {
	fmt.Fprintf(os.Stdout, "\n%s\n%8s %10s %10s %12s\n", title, "", "p50 ms", "p99 ms", "bytes")
	ids := ties.ids(b.graph)
	client := b.running[b.contenders[0].server].client
	for _, p := range points {
		ask := graphQL("/graphql", p.query)
		requests := make([]load.Request, len(ids))
		for i, id := range ids {
			requests[i] = ask(id)
		}
		if _, err := client.Run(ctx, requests, b.seconds/2); err != nil { // warm up
			return err
		}
		result, err := client.Run(ctx, requests, b.seconds)
		if err != nil {
			return err
		}
		fmt.Fprintf(os.Stdout, "%8s %10.2f %10.2f %12d\n", p.label, millis(result.Quantile(0.5)), millis(result.Quantile(0.99)),
			result.Bytes/int64(max(1, len(result.Latencies))))
		kept.Add(title+": "+p.label, "ms p50", record.Lower, millis(result.Quantile(0.5)))
		kept.Add(title+": "+p.label, "ms p99", record.Lower, millis(result.Quantile(0.99)))
	}
	return nil
}
