package localneo4j

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/durable"
)

// warmUp are statements that make the JVM load what most queries need, so that the archive holds it.
var warmUp = []string{
	"CREATE CONSTRAINT warm_id IF NOT EXISTS FOR (n:Warm) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX warm_date IF NOT EXISTS FOR (n:Warm) ON (n.date)",
	"CREATE FULLTEXT INDEX warm_text IF NOT EXISTS FOR (n:Warm) ON EACH [n.name]",
	"CALL db.awaitIndexes(30)",
	"UNWIND range(1, 50) AS i MERGE (a:Warm {id: 'a' + i}) SET a.name = 'name ' + i, a.date = date() MERGE (b:Cold {id: i}) MERGE (a)-[r:WARMS {at: datetime()}]->(b)",
	"MATCH (a:Warm {id: 'a1'})-[r:WARMS]->(b) WHERE b.id > 0 AND a.name CONTAINS 'n' RETURN a {.*}, [r.at, type(r)], COLLECT { MATCH (b)<--(c) RETURN c.id ORDER BY c.id LIMIT 3 }, COUNT { (b)<--() } LIMIT 5",
	"MATCH (a:Warm)-->(x)<--(b:Warm) WHERE a.id < b.id WITH a, b, count(*) AS n RETURN a.id, b.id, n ORDER BY n DESC LIMIT 3",
	"CALL db.index.fulltext.queryNodes('warm_text', 'name~1') YIELD node, score RETURN node.id, score LIMIT 3",
	"SHOW INDEXES", "SHOW CONSTRAINTS",
	"MATCH (n) DETACH DELETE n",
	"DROP INDEX warm_text", "DROP INDEX warm_date", "DROP CONSTRAINT warm_id",
}

// archivePath is the place of the class-data archive for a Java and a class path; any other pair has another place.
func archivePath(cache string, choice Choice) string {
	key := sha256.Sum256(fmt.Append(nil, choice.Java.Path, "\n", choice.Java.Full, "\n", runtime.GOARCH, "\n", choice.dist.classPath()))
	return filepath.Join(cache, "cds", fmt.Sprintf("java%d-%x.jsa", choice.Java.Version, key[:8]))
}

// ensureArchive gives the path of the class-data archive, making it first if it is not there: the classes of Neo4j, parsed
// and verified, ready to be mapped into memory. Without one a start takes longer and is otherwise the same, so that
// nothing that goes wrong here stops anybody: the answer is then "".
func ensureArchive(ctx context.Context, opts Options, choice Choice) string {
	path := archivePath(opts.CacheDir, choice)
	if _, err := os.Stat(path); err == nil {
		return path
	}
	failed := path + ".failed"
	if info, err := os.Stat(failed); err == nil && time.Since(info.ModTime()) < 24*time.Hour {
		return ""
	}
	if os.MkdirAll(filepath.Dir(path), 0o755) != nil {
		return ""
	}
	lock, err := lockFile(path + ".lock")
	if err != nil {
		return "" // another process is making it; do not wait
	}
	defer func() { _ = lock.Close() }()
	if _, err := os.Stat(path); err == nil {
		return path
	}
	opts.Progress(Progress{Stage: Archiving})
	if err := makeArchive(ctx, opts, choice, path); err != nil {
		if ctx.Err() == nil {
			// Remember it for a day, or every start would try again.
			_ = os.WriteFile(failed, []byte(strings.TrimSpace(err.Error())+"\n"), 0o644)
		}
		return ""
	}
	return path
}

// makeArchive runs a throwaway server over the jars once, lets it answer a few queries, and has the JVM write the archive
// as it ends.
func makeArchive(ctx context.Context, opts Options, choice Choice, path string) error {
	temp, err := os.MkdirTemp("", throwawayPrefix)
	if err != nil {
		return fmt.Errorf("making a folder for the class-data archive: %w", err)
	}
	defer func() { _ = os.RemoveAll(temp) }()
	unfinished := path + ".tmp"
	defer func() { _ = os.Remove(unfinished) }()
	warm := Options{
		DataDir: temp, CacheDir: opts.CacheDir, Profile: Quick, StopTimeout: time.Minute,
		noArchive: true, remove: temp, jvmFlags: []string{"-XX:ArchiveClassesAtExit=" + unfinished, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"},
	}
	if err := warm.complete(); err != nil {
		return err
	}
	server, err := start(ctx, warm, choice)
	if err != nil {
		return err
	}
	err = boltRun(ctx, boltAddress(server.port), Username, server.password, warmUp...)
	if stopErr := server.Stop(ctx); stopErr != nil {
		return stopErr
	}
	if err != nil {
		return fmt.Errorf("warming up for the class-data archive: %w", err)
	}
	// Java trusts an archive by its head.
	if err := durable.SyncTree(unfinished); err != nil {
		return fmt.Errorf("bringing the class-data archive to the disk: %w", err)
	}
	if err := durable.Rename(unfinished, path); err != nil {
		return fmt.Errorf("keeping the class-data archive: %w", err)
	}
	return nil
}
