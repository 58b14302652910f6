package cli

import (
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/entente-graph/entente/internal/localneo4j"
)

type versionCommand struct {
	JSON bool `help:"Print it as JSON."`
}

// versionInfo is what there is to know about this program.
type versionInfo struct {
	Version  string `json:"version"`
	Revision string `json:"revision,omitempty"`
	Modified bool   `json:"modified,omitempty"`
	Go       string `json:"go"`
	Platform string `json:"platform"`
	Neo4j    string `json:"neo4j"` // the release that is fetched for a local database
}

// version reads what the Go toolchain wrote into the program.
func version() versionInfo {
	v := versionInfo{Version: "unknown", Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH, Neo4j: localneo4j.Version}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	if info.Main.Version != "" {
		v.Version = info.Main.Version
	}
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			v.Revision = setting.Value
		case "vcs.modified":
			v.Modified = setting.Value == "true"
		}
	}
	return v
}

func (c *versionCommand) Run(p Process) error {
	v := version()
	if c.JSON {
		out := json.NewEncoder(p.Stdout)
		out.SetIndent("", "  ")
		return out.Encode(v)
	}
	_, err := fmt.Fprintf(p.Stdout, "entente %s (%s, %s, Neo4j %s)\n", v.Version, v.Go, v.Platform, v.Neo4j)
	return err
}
