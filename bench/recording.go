package main

import (
	"flag"
	"maps"
	"slices"

	"github.com/entente-graph/entente/bench/generate"
	"github.com/entente-graph/entente/bench/record"
)

// recordFlag adds the flag that says where figures are kept.
func recordFlag(flags *flag.FlagSet, folder *string) {
	flags.StringVar(folder, "record", "", "folder in which to keep the figures as JSON, with commit and date, beside the last ones (default: keep none)")
}

// graphSettings are what figures over a generated graph depend on.
func graphSettings(o generate.Options) record.Settings {
	return record.Settings{"seed": o.Seed, "scale": o.Scale, "claims": o.Claims}
}

// addTo notes the figures of a run of all contenders. Those of others than Entente are context.
func (r report) addTo(to *record.Record) {
	for _, q := range r.Questions {
		for _, c := range q.Contenders {
			name := string(q.Question) + ", " + c.Name
			if c.Name != "entente" {
				to.Add(name, "answers/s", record.Neither, c.PerSecond)
				continue
			}
			to.Add(name, "answers/s", record.Higher, c.PerSecond)
			to.Add(name, "times driver", record.Higher, c.Ratio)
			to.Add(name, "times driver by CPU", record.Higher, c.CPURatio)
			to.Add(name, "ms p50", record.Lower, c.P50Millis)
			to.Add(name, "ms p99", record.Lower, c.P99Millis)
			to.Add(name, "server CPU s/1000", record.Lower, c.ServerCPUPer1000)
			to.Add(name, "database CPU s/1000", record.Lower, c.DatabaseCPUPer1000)
		}
	}
	for _, s := range r.Servers {
		better := record.Neither
		if s.Name == "entente" {
			better = record.Lower
		}
		to.Add("start, "+s.Name, "ms", better, s.FirstAnswerMillis)
		to.Add("memory at rest, "+s.Name, "MiB", better, mebibytes(s.RestRSS))
		to.Add("memory under load, "+s.Name, "MiB", better, mebibytes(s.LoadRSS))
	}
}

// addTo notes the figures of the dashboard over a graph.
func (f dashboardFigures) addTo(to *record.Record, graph string) {
	for _, name := range slices.Sorted(maps.Keys(f.Views)) {
		v := f.Views[name]
		to.Add(graph+", "+name, "ms, first visit", record.Neither, v.Cold) // whether the service had prepared itself decides it
		to.Add(graph+", "+name, "ms until useful", record.Lower, v.First)
		to.Add(graph+", "+name, "ms until whole", record.Lower, v.Whole)
	}
	to.Add(graph+", script", "bytes", record.Lower, float64(f.Weight))
	to.Add(graph+", search", "ms p50", record.Lower, f.Search.P50)
	to.Add(graph+", search", "ms p95", record.Lower, f.Search.P95)
	for _, drag := range f.drags() {
		if g := drag.figures; g != nil {
			to.Add(graph+", dragging "+drag.name, "ms a frame", record.Lower, g.Median)
			to.Add(graph+", dragging "+drag.name, "ms, longest frame", record.Lower, g.Longest)
		}
	}
	if n := len(f.Memory); n > 0 {
		to.Add(graph+", heap after expanding and collapsing", "KiB", record.Lower, float64(f.Memory[n-1].Heap>>10))
	}
}
