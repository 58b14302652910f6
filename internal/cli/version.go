package cli

import (
	"cmp"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/entente-graph/entente/internal/localneo4j"
)

// releaseVersion, releaseCommit and releaseModified are written into the program by the linker (-X) when a release is built: see .goreleaser.yaml.
// A linker can write nothing but package variables. In a plain `go build` they are empty, and the toolchain's own notes tell.
var releaseVersion, releaseCommit, releaseModified string

type versionCommand struct {
	JSON bool `help:"Print it as JSON."`
}

// versionInfo is what there is to know about this program.
type versionInfo struct {
	Version  string `json:"version"`
	Commit   string `json:"commit,omitempty"`
	Modified bool   `json:"modified,omitempty"` // the commit is not all: files differed from it
	Go       string `json:"go"`
	Platform string `json:"platform"`
	Neo4j    string `json:"neo4j"` // the release that is fetched for a local database
}

// version tells what this program was built from.
func version() versionInfo {
	built, ok := debug.ReadBuildInfo()
	if !ok {
		built = &debug.BuildInfo{}
	}
	return versionOf(built, releaseVersion, releaseCommit, releaseModified == "true")
}

// versionOf puts together what the linker wrote and what the Go toolchain noted of the folder that it built in.
func versionOf(built *debug.BuildInfo, release, commit string, modified bool) versionInfo {
	v := versionInfo{Version: strings.TrimPrefix(release, "v"), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH, Neo4j: localneo4j.Version}
	v.Version = cmp.Or(v.Version, strings.TrimPrefix(built.Main.Version, "v"), "unknown")
	if commit != "" {
		v.Commit, v.Modified = commit, modified
		return v
	}
	for _, setting := range built.Settings {
		switch setting.Key {
		case "vcs.revision":
			v.Commit = setting.Value
		case "vcs.modified":
			v.Modified = setting.Value == "true"
		}
	}
	return v
}

// commitLine tells people which commit it is.
func (v versionInfo) commitLine() string {
	switch {
	case v.Commit == "":
		return "commit unknown: it was built without git's notes (go build -buildvcs=true in a clone keeps them)"
	case v.Modified:
		return "commit " + v.Commit + ", with changes that are in no commit"
	default:
		return "commit " + v.Commit
	}
}

func (c *versionCommand) Run(p Process) error {
	v := version()
	if c.JSON {
		out := json.NewEncoder(p.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(v)
	}
	_, err := fmt.Fprintf(p.Stdout, "entente %s (%s, %s, Neo4j %s)\n%s\n", v.Version, v.Go, v.Platform, v.Neo4j, v.commitLine())
	return err
}
