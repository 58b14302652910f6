package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"github.com/entente-graph/entente/bench/process"
	"github.com/entente-graph/entente/bench/record"
)

// dashboardMain shows how quick the dashboard is in a real Chromium, over the announcements that come with Entente and over the bench graph.
func dashboardMain(ctx context.Context, args []string) error {
	var s settings
	d := dashboardBench{}
	flags := flag.NewFlagSet("bench dashboard", flag.ContinueOnError)
	graphFlags(flags, &s.graph)
	s.graph.Claims = true // the views show sources
	flags.StringVar(&s.entente, "entente", "entente", "path of the entente binary")
	flags.StringVar(&s.dataDir, "data-dir", "", "folder of the local Neo4j (default: in the user's cache, one for each graph)")
	flags.StringVar(&d.app, "app", "internal/dashboard/app", "folder of the dashboard's source, with tests/node_modules")
	flags.StringVar(&d.chromium, "chromium", cmp.Or(os.Getenv("CHROMIUM"), "chromium"), "the browser")
	flags.StringVar(&d.only, "only", "", "seed or bench: measure over one of the graphs only")
	flags.IntVar(&d.rounds, "rounds", 3, "how often every view is opened, each time by a browser that has never been there")
	recordFlag(flags, &s.record)
	flags.DurationVar(&d.hold, "hold", time.Minute, "how long nodes are expanded and collapsed to see whether memory grows")
	if err := flags.Parse(args); err != nil {
		return err
	}
	entente, err := absolute(s.entente)
	if err != nil {
		return fmt.Errorf("-entente: %w", err)
	}
	if entente == "" || d.rounds <= 0 {
		return errors.New("-entente and -rounds must be given")
	}
	if d.chromium, err = exec.LookPath(d.chromium); err != nil {
		return fmt.Errorf("-chromium: %w", err)
	}
	d.kept = record.New("dashboard", graphSettings(s.graph))
	if d.only != "bench" {
		if err := d.overSeed(ctx, entente); err != nil {
			return fmt.Errorf("over the seed: %w", err)
		}
	}
	if d.only != "seed" {
		if err := d.overBench(ctx, s, entente); err != nil {
			return fmt.Errorf("over the bench graph: %w", err)
		}
	}
	return d.kept.Finish(ctx, s.record, os.Stdout)
}

// dashboardBench measures by bench/bench.mjs of the dashboard's source, which drives the browser.
type dashboardBench struct {
	app, chromium, only string
	rounds              int
	hold                time.Duration
	kept                *record.Record
}

// overSeed lets the service bring its own database, as `entente serve --seed` does.
func (d dashboardBench) overSeed(ctx context.Context, entente string) error {
	dir, err := os.MkdirTemp("", "entente-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	return d.serving(ctx, "the seed", process.Command{Args: []string{entente, "serve", "--seed", "--profile", "quick", "--data-dir", filepath.Join(dir, "graph")}},
		map[string]any{"rounds": d.rounds, "hold": 0, "drag": false})
}

func (d dashboardBench) overBench(ctx context.Context, s settings, entente string) error {
	db, err := s.openDatabase(ctx)
	if err != nil {
		return err
	}
	defer db.stop(context.WithoutCancel(ctx))
	if err := db.prepare(ctx, s.graph); err != nil {
		return err
	}
	return d.serving(ctx, "the bench graph", process.Command{Args: []string{entente, "serve"}, Env: db.env()},
		map[string]any{"rounds": d.rounds, "hold": d.hold.Seconds(), "drag": true})
}

// serving starts the service, has the browser measure, and prints what it found.
func (d dashboardBench) serving(ctx context.Context, graph string, command process.Command, task map[string]any) error {
	listen, err := freeAddress()
	if err != nil {
		return err
	}
	command.Args = append(command.Args, "--listen", listen)
	server, err := process.Start(ctx, command)
	if err != nil {
		return err
	}
	defer server.Stop()
	task["url"] = "http://" + listen
	if _, err := server.AwaitFirst(ctx, 2*time.Minute, func(ctx context.Context) error { return ready(ctx, "http://"+listen+"/readyz") }); err != nil {
		return err
	}
	fmt.Fprintf(os.Stdout, "\nThe dashboard over %s; load average %.1f\n", graph, record.LoadAverage())
	text, err := json.Marshal(task)
	if err != nil {
		return err
	}
	browser := exec.CommandContext(ctx, "node", "bench/bench.mjs")
	browser.Dir = d.app
	browser.Env = append(os.Environ(), "BENCH="+string(text), "CHROMIUM="+d.chromium)
	var out bytes.Buffer
	browser.Stdout, browser.Stderr = &out, os.Stderr
	if err := browser.Run(); err != nil {
		return fmt.Errorf("bench/bench.mjs (./.ci/node-modules tests installs what it needs): %w", err)
	}
	var found dashboardFigures
	if err := json.Unmarshal(out.Bytes(), &found); err != nil {
		return fmt.Errorf("reading what bench/bench.mjs printed: %w", err)
	}
	found.print(os.Stdout)
	found.addTo(d.kept, graph)
	return nil
}

func ready(ctx context.Context, url string) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return errors.New(response.Status)
	}
	return nil
}

// dashboardFigures are what bench/bench.mjs measured; times are in milliseconds.
type dashboardFigures struct {
	Weight int
	Views  map[string]struct{ Cold, First, Whole float64 }
	Search struct {
		Asked                    int
		P50, P95, Longest, Stood float64
	}
	Drag, Groups *dragFigures
	Memory       []struct{ Seconds, Heap, Nodes, Listeners, Done int }
}

// dragFigures are how long frames took while a node was dragged. Slow is the share of those over 50 ms.
type dragFigures struct {
	Nodes, Drawn, Lines, Frames, Tasks               int
	Until, Still, Median, Slow, Longest, LongestTask float64
}

// namedDrag is what dragging was measured with, which may be nothing.
type namedDrag struct {
	name    string
	figures *dragFigures
}

func (f dashboardFigures) drags() []namedDrag {
	return []namedDrag{{"one by one", f.Drag}, {"in groups", f.Groups}}
}

func (f dashboardFigures) print(w io.Writer) {
	fmt.Fprintf(w, "\nscript at first load: %d bytes, compressed\n", f.Weight)
	fmt.Fprintf(w, "\n%-32s %12s %12s %12s\n", "view: ms until", "first time", "useful", "whole")
	for _, name := range slices.Sorted(maps.Keys(f.Views)) {
		v := f.Views[name]
		fmt.Fprintf(w, "%-32s %12.0f %12.0f %12.0f\n", name, v.Cold, v.First, v.Whole)
	}
	fmt.Fprintf(w, "\nsearch as one types, %d questions: answers p50 %.0f ms, p95 %.0f ms, longest %.0f ms; shown %.0f ms after the key\n",
		f.Search.Asked, f.Search.P50, f.Search.P95, f.Search.Longest, f.Search.Stood)
	for _, drag := range f.drags() {
		if g := drag.figures; g != nil {
			fmt.Fprintf(w, "%d nodes %s: %d marks and %d lines drawn, still after %.1f s; dragged for 5 s: %d frames, median %.0f ms (%.0f ms at rest), %.0f %% over 50 ms, "+
				"longest %.0f ms, longest task %.0f ms\n", g.Nodes, drag.name, g.Drawn, g.Lines, g.Until/1000, g.Frames, g.Median, g.Still, 100*g.Slow, g.Longest, g.LongestTask)
		}
	}
	if len(f.Memory) > 0 {
		fmt.Fprintf(w, "\nexpanding and collapsing%20s %12s %12s %12s\n", "times", "heap KiB", "DOM nodes", "listeners")
		for _, m := range f.Memory {
			fmt.Fprintf(w, "after %6d s %31d %12d %12d %12d\n", m.Seconds, m.Done, m.Heap>>10, m.Nodes, m.Listeners)
		}
	}
}
