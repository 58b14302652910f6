package cli

import (
	"runtime/debug"
	"testing"
)

// TestVersionOf reads what a plain build, a release and a build outside git know of themselves.
func TestVersionOf(t *testing.T) {
	const commit = "5f3c1e0a9b7d2468ace013579bdf02468ace1357"
	noted := func(main string, settings ...debug.BuildSetting) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Version: main}, Settings: settings}
	}
	revision, dirty := debug.BuildSetting{Key: "vcs.revision", Value: commit}, debug.BuildSetting{Key: "vcs.modified", Value: "true"}
	tests := map[string]struct {
		built           *debug.BuildInfo
		release, commit string
		modified        bool
		version, line   string
	}{
		"go build in a clone":              {built: noted("v0.1.1-0.20261122", revision), version: "0.1.1-0.20261122", line: "commit " + commit},
		"go build with changes":            {built: noted("(devel)", revision, dirty), version: "(devel)", line: "commit " + commit + ", with changes that are in no commit"},
		"go install of a version":          {built: noted("v0.1.0"), version: "0.1.0", line: "commit unknown: it was built without git's notes (go build -buildvcs=true in a clone keeps them)"},
		"go build outside a clone":         {built: noted(""), version: "unknown", line: "commit unknown: it was built without git's notes (go build -buildvcs=true in a clone keeps them)"},
		"a release":                        {built: noted("(devel)"), release: "0.1.0", commit: commit, version: "0.1.0", line: "commit " + commit},
		"a snapshot of a folder at work":   {built: noted("(devel)"), release: "0.1.1-next", commit: commit, modified: true, version: "0.1.1-next", line: "commit " + commit + ", with changes that are in no commit"},
		"a release in a folder of its own": {built: noted("(devel)", debug.BuildSetting{Key: "vcs.revision", Value: "another"}, dirty), release: "0.1.0", commit: commit, version: "0.1.0", line: "commit " + commit},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := versionOf(test.built, test.release, test.commit, test.modified)
			if got.Version != test.version || got.commitLine() != test.line {
				t.Errorf("got %q, %q; want %q, %q", got.Version, got.commitLine(), test.version, test.line)
			}
		})
	}
}
