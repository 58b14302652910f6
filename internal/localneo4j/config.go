package localneo4j

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/internal/durable"
)

// Profile chooses between a quick start and steady speed.
type Profile string

const (
	// Steady is for serving: the JVM's optimizing compiler, and memory sized to the machine.
	Steady Profile = "steady"
	// Quick is for tests and short commands: starts sooner, needs less memory, runs long work slower.
	Quick Profile = "quick"
)

const (
	mib = int64(1) << 20
	gib = int64(1) << 30
)

// memory is what a server may use, in bytes.
type memory struct{ heap, pageCache int64 }

// memory chooses what the options leave open: a quarter of the machine each, within bounds.
func (o *Options) memory() memory {
	chosen := memory{heap: 512 * mib, pageCache: 64 * mib}
	if o.Profile == Steady {
		quarter := machineMemory() / 4
		chosen.heap = min(max(quarter, 512*mib), 4*gib)
		chosen.pageCache = min(max(quarter, 128*mib), 8*gib)
	}
	if o.Heap > 0 {
		chosen.heap = o.Heap
	}
	if o.PageCache > 0 {
		chosen.pageCache = o.PageCache
	}
	return chosen
}

// settings is the whole neo4j.conf: Neo4j's own defaults serve a data centre, these serve one machine.
func (o *Options) settings(port int, mem memory) map[string]string {
	address := boltAddress(port)
	settings := map[string]string{
		"server.default_listen_address":     loopback,
		"server.default_advertised_address": loopback,
		"server.bolt.listen_address":        address,
		"server.bolt.advertised_address":    address,
		"server.http.enabled":               "false",
		"server.https.enabled":              "false",
		"dbms.security.auth_enabled":        "true",
		"dbms.usage_report.enabled":         "false",
		"client.allow_telemetry":            "false",
		"db.logs.query.enabled":             "OFF",
		// Local logs are small: nobody replays them, the store is checkpointed at stop.
		"db.tx_log.rotation.retention_policy": "2 files",
		// By default a stop waits twice for five seconds in case that somebody connects again.
		"internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
		"internal.server.bolt.thread_pool_shutdown_wait_time":   "1s",
		"server.memory.heap.initial_size":                       inMiB(min(mem.heap, 256*mib)),
		"server.memory.heap.max_size":                           inMiB(mem.heap),
		"server.memory.pagecache.size":                          inMiB(mem.pageCache),
	}
	if o.Profile == Quick {
		// A throwaway store should cost kilobytes, not a preallocated 256 MB log for each of its two databases.
		settings["db.tx_log.preallocate"] = "false"
	}
	maps.Copy(settings, o.Settings)
	return settings
}

func inMiB(bytes int64) string { return strconv.FormatInt(max(bytes/mib, 1), 10) + "m" }

// confText writes settings as neo4j.conf, whose backslashes are escapes.
func confText(settings map[string]string) string {
	var text strings.Builder
	text.WriteString("# Written by entente at each start; changes here are lost.\n")
	for _, key := range slices.Sorted(maps.Keys(settings)) {
		fmt.Fprintf(&text, "%s=%s\n", key, strings.ReplaceAll(settings[key], `\`, `\\`))
	}
	return text.String()
}

func (o *Options) writeConf(port int, mem memory) error {
	path := filepath.Join(o.dir.conf(), "neo4j.conf")
	if err := durable.WriteFile(path, []byte(confText(o.settings(port, mem))), 0o600); err != nil {
		return fmt.Errorf("writing Neo4j's configuration: %w", err)
	}
	return nil
}
