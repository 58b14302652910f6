package localneo4j

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/durable"
)

//go:embed pom.xml
var pom []byte

// jarSums holds the SHA-256 of every jar that the pom resolves to, as sha256sum prints them.
//
//go:embed jars.sha256
var jarSums string

// copyDependencies is the Maven goal that downloads; its version is pinned too.
const copyDependencies = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

// Distribution is a folder of jars that a Neo4j server runs from.
type Distribution struct {
	Dir  string   // absolute
	Jars []string // file names, sorted
}

// classPath is the jars as Java wants them, in an order that never changes, so that class-data archives stay valid.
func (d Distribution) classPath() string {
	paths := make([]string, len(d.Jars))
	for i, jar := range d.Jars {
		paths[i] = filepath.Join(d.Dir, jar)
	}
	return strings.Join(paths, string(os.PathListSeparator))
}

// has tells whether the distribution holds a jar whose name starts so.
func (d Distribution) has(prefix string) bool {
	return slices.ContainsFunc(d.Jars, func(jar string) bool { return strings.HasPrefix(jar, prefix) })
}

// fetcher keeps one Neo4j in a cache folder.
type fetcher struct {
	cache    string            // the cache folder
	sums     map[string]string // jar → SHA-256 in hex
	progress func(Progress)
}

func newFetcher(cache string, progress func(Progress)) (*fetcher, error) {
	sums, err := parseSums(jarSums)
	if err != nil {
		return nil, err
	}
	return &fetcher{cache: cache, sums: sums, progress: progress}, nil
}

func parseSums(text string) (map[string]string, error) {
	sums := make(map[string]string)
	for line := range strings.Lines(text) {
		sum, jar, ok := strings.Cut(strings.TrimSpace(line), "  ")
		if !ok || len(sum) != 2*sha256.Size {
			return nil, fmt.Errorf("reading the embedded checksums: %q is not `sum  name`", line)
		}
		sums[jar] = sum
	}
	return sums, nil
}

func (f *fetcher) final() string    { return filepath.Join(f.cache, "neo4j-"+Version) }
func (f *fetcher) manifest() string { return filepath.Join(f.final(), "manifest.json") }

// present gives the downloaded jars after a cheap check, or false if they are not all there.
func (f *fetcher) present() (Distribution, bool) {
	dist := Distribution{Dir: filepath.Join(f.final(), "lib"), Jars: slices.Sorted(maps.Keys(f.sums))}
	return dist, f.quickCheck() == nil
}

// fetch gives the jars, downloading them if they are not there. Of several processes one downloads and the others wait.
func (f *fetcher) fetch(ctx context.Context) (Distribution, error) {
	if dist, ok := f.present(); ok {
		return dist, nil
	}
	if err := os.MkdirAll(f.cache, 0o755); err != nil {
		return Distribution{}, fmt.Errorf("making the cache folder: %w", err)
	}
	start := time.Now()
	lock, err := lockWait(ctx, f.final()+".lock", func() {
		f.progress(Progress{Stage: Waiting, Detail: "another process is fetching Neo4j " + Version, Elapsed: time.Since(start)})
	})
	if err != nil {
		return Distribution{}, fmt.Errorf("waiting for another download of Neo4j: %w", err)
	}
	defer func() { _ = lock.Close() }()
	if dist, ok := f.present(); ok {
		return dist, nil
	}
	// The files may be whole and only look different, for example after the cache was copied: hash before fetching again.
	if _, err := os.Stat(f.manifest()); err == nil && f.verify(f.final()) == nil {
		dist, _ := f.present()
		return dist, nil
	}
	if err := f.download(ctx, lock); err != nil {
		return Distribution{}, err
	}
	dist, ok := f.present()
	if !ok {
		return Distribution{}, fmt.Errorf("checking Neo4j after its download: %w", f.quickCheck())
	}
	return dist, nil
}

// download fills a temporary folder beside the final one and renames it when every jar is verified.
func (f *fetcher) download(ctx context.Context, lock *os.File) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return errNoMaven
	}
	if err := f.removeStale(); err != nil {
		return err
	}
	temp, err := os.MkdirTemp(f.cache, "neo4j-"+Version+".tmp-")
	if err != nil {
		return fmt.Errorf("making a folder to download into: %w", err)
	}
	defer func() { _ = os.RemoveAll(temp) }()
	if err := os.Chmod(temp, 0o755); err != nil {
		return fmt.Errorf("making a folder to download into: %w", err)
	}
	if err := os.WriteFile(filepath.Join(temp, "pom.xml"), pom, 0o644); err != nil {
		return fmt.Errorf("writing what Maven shall fetch: %w", err)
	}
	if err := f.runMaven(ctx, mvn, temp, lock); err != nil {
		return err
	}
	if err := f.verify(temp); err != nil {
		return fmt.Errorf("%w; if a Maven mirror changes jars, set NEO4J_HOME or NEO4J_URI instead", err)
	}
	if err := os.RemoveAll(f.final()); err != nil {
		return fmt.Errorf("removing the broken download: %w", err)
	}
	// The manifest vouches for the jars by their sizes and times alone, which a power cut can leave without what was in them.
	if err := durable.SyncTree(temp); err != nil {
		return fmt.Errorf("bringing the download to the disk: %w", err)
	}
	if err := durable.Rename(temp, f.final()); err != nil {
		return fmt.Errorf("putting the download in place: %w", err)
	}
	return nil
}

// removeStale removes what killed downloads left; the lock is held, so nobody is writing there.
func (f *fetcher) removeStale() error {
	left, err := filepath.Glob(f.final() + ".tmp-*")
	if err != nil {
		return err
	}
	for _, dir := range left {
		if err := os.RemoveAll(dir); err != nil {
			return fmt.Errorf("removing an unfinished download: %w", err)
		}
	}
	return nil
}

// runMaven runs the user's Maven, with their settings and MAVEN_OPTS, and reports what has arrived twice a second. Maven
// holds the lock too: should we be killed, nobody else begins before it has ended.
func (f *fetcher) runMaven(ctx context.Context, mvn, dir string, lock *os.File) error {
	lib := filepath.Join(dir, "lib")
	output := &mavenOutput{sums: f.sums}
	maven := command{
		argv: []string{mvn, "--batch-mode", "--strict-checksums", "--file", filepath.Join(dir, "pom.xml"),
			copyDependencies, "-DincludeScope=runtime", "-DoutputDirectory=" + lib},
		dir: dir, stdout: output, stderr: output, remove: dir,
	}
	start := time.Now()
	process, err := maven.start(Owned, lock)
	if err != nil {
		return err
	}
	report := func() {
		// Jars arrive in Maven's own cache first, and are copied at the end.
		jars, size := output.downloaded()
		if n, copied := countJars(lib); n > jars {
			jars, size = n, copied
		}
		f.progress(Progress{Stage: Downloading, Jars: jars, Total: len(f.sums), Bytes: size, Elapsed: time.Since(start)})
	}
	ticker := time.NewTicker(500 * time.Millisecond)
	defer ticker.Stop()
	for running := true; running; {
		report()
		select {
		case <-process.done:
			running = false
		case <-ctx.Done():
			running = false
		case <-ticker.C:
		}
	}
	err = process.wait(ctx)
	if ctx.Err() != nil {
		return fmt.Errorf("fetching Neo4j: %w", context.Cause(ctx))
	}
	if err != nil {
		return fmt.Errorf("fetching Neo4j with %s: %w: %s", mvn, err, output.failure())
	}
	return nil
}

func countJars(dir string) (n int, size int64) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return 0, 0
	}
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil && strings.HasSuffix(entry.Name(), ".jar") {
			n++
			size += info.Size()
		}
	}
	return n, size
}

// stamp is what the cheap check compares.
type stamp struct {
	Size    int64     `json:"size"`
	ModTime time.Time `json:"modTime"`
	SHA256  string    `json:"sha256"`
}

// verify hashes every jar in dir/lib against the embedded sums and then writes the manifest for the cheap check.
func (f *fetcher) verify(dir string) error {
	jars, size := countJars(filepath.Join(dir, "lib"))
	f.progress(Progress{Stage: Verifying, Jars: jars, Total: len(f.sums), Bytes: size})
	manifest := make(map[string]stamp, len(f.sums))
	for _, jar := range slices.Sorted(maps.Keys(f.sums)) {
		path := filepath.Join(dir, "lib", jar)
		info, err := os.Stat(path)
		if err != nil {
			return fmt.Errorf("checking the jars of Neo4j: %s is missing", jar)
		}
		sum, err := hashFile(path)
		if err != nil {
			return fmt.Errorf("checking the jars of Neo4j: %w", err)
		}
		if sum != f.sums[jar] {
			return fmt.Errorf("checking the jars of Neo4j: %s has SHA-256 %s, expected %s", jar, sum, f.sums[jar])
		}
		manifest[jar] = stamp{Size: info.Size(), ModTime: info.ModTime().UTC(), SHA256: sum}
	}
	text, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if err := durable.WriteFile(filepath.Join(dir, "manifest.json"), text, 0o644); err != nil {
		return fmt.Errorf("writing the manifest: %w", err)
	}
	return nil
}

// quickCheck compares sizes and times with the manifest.
func (f *fetcher) quickCheck() error {
	text, err := os.ReadFile(f.manifest())
	if err != nil {
		return err
	}
	manifest := make(map[string]stamp)
	if err := json.Unmarshal(text, &manifest); err != nil {
		return fmt.Errorf("%s is damaged: %w", f.manifest(), err)
	}
	for jar, sum := range f.sums {
		want, ok := manifest[jar]
		if !ok || want.SHA256 != sum {
			return fmt.Errorf("%s is of another version", f.manifest())
		}
		info, err := os.Stat(filepath.Join(f.final(), "lib", jar))
		if err != nil {
			return err
		}
		if info.Size() != want.Size || !info.ModTime().Equal(want.ModTime) {
			return fmt.Errorf("%s has changed", jar)
		}
	}
	return nil
}

// Verify hashes every jar in the cache folder ("" for the default one) against the sums in the binary.
func Verify(cacheDir string) error {
	cache, err := cacheFolder(cacheDir)
	if err != nil {
		return err
	}
	fetcher, err := newFetcher(cache, func(Progress) {})
	if err != nil {
		return err
	}
	if _, err := os.Stat(fetcher.final()); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no Neo4j %s in %s yet: it is fetched when a server is first started", Version, cache)
	}
	return fetcher.verify(fetcher.final())
}

func hashFile(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }()
	hash := sha256.New()
	if _, err := io.Copy(hash, file); err != nil {
		return "", err
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}
