package localneo4j

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// fakeMaven is a download tool that writes two jars, slowly or wrongly as its environment says.
const fakeMaven = `#!/bin/sh
for arg; do case $arg in -DoutputDirectory=*) lib=${arg#*=};; esac; done
echo run >> "$FAKE_LOG"
mkdir -p "$lib"
printf one > "$lib/one.jar"
sleep "${FAKE_SLEEP:-0}"
if [ -n "$FAKE_FAIL" ]; then echo "[INFO] before"; echo "[ERROR] $FAKE_FAIL"; echo "[ERROR] Re-run Maven"; exit 1; fi
printf "${FAKE_SECOND-two}" > "$lib/two.jar"
`

// tools makes PATH hold only the named scripts, besides what the scripts themselves need.
func tools(t *testing.T, scripts map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"sh", "sleep", "mkdir", "rm"} {
		if err := os.Symlink(filepath.Join("/bin", name), filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	for _, name := range []string{"JAVA_HOME", "NEO4J_HOME", "NEO4J_URI"} {
		t.Setenv(name, "")
	}
	return dir
}

func fakeFetcher(cache string) *fetcher {
	sum := func(s string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(s))) }
	return &fetcher{cache: cache, sums: map[string]string{"one.jar": sum("one"), "two.jar": sum("two")}, progress: func(Progress) {}}
}

// maven puts the fake Maven in PATH; runs tells how often it was run since.
func maven(t *testing.T, env ...string) (runs func() int) {
	t.Helper()
	log := filepath.Join(tools(t, map[string]string{"mvn": fakeMaven}), "log")
	t.Setenv("FAKE_LOG", log)
	for _, pair := range env {
		name, value, _ := strings.Cut(pair, "=")
		t.Setenv(name, value)
	}
	return func() int {
		text, _ := os.ReadFile(log) // no log, no runs
		return strings.Count(string(text), "run")
	}
}

func TestFetchOnceAndCheckEachTime(t *testing.T) {
	runs := maven(t)
	f := fakeFetcher(filepath.Join(t.TempDir(), "a cache"))
	jar := filepath.Join(f.final(), "lib", "two.jar")
	for _, step := range []struct {
		name   string
		change func() error
		runs   int
	}{
		{"an empty cache", func() error { return nil }, 1},
		{"a full one", func() error { return nil }, 1},
		{"a jar with another time is hashed and found good", func() error { return os.Chtimes(jar, time.Now(), time.Unix(1, 0)) }, 1},
		{"a changed jar is fetched again", func() error { return os.WriteFile(jar, []byte("twø"), 0o644) }, 2},
		{"a lost jar is fetched again", func() error { return os.Remove(jar) }, 3},
		{"a damaged manifest is fetched again or healed", func() error { return os.WriteFile(f.manifest(), []byte("{"), 0o644) }, 3},
		{"what a killed download left is removed", func() error {
			return errors.Join(os.Mkdir(f.final()+".tmp-123", 0o755), os.RemoveAll(f.final()))
		}, 4},
	} {
		if err := step.change(); err != nil {
			t.Fatal(err)
		}
		dist, err := f.fetch(t.Context())
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if text, err := os.ReadFile(filepath.Join(dist.Dir, "two.jar")); err != nil || string(text) != "two" {
			t.Errorf("%s: the jar holds %q, %v", step.name, text, err)
		}
		if runs() != step.runs {
			t.Errorf("%s: Maven ran %d times, expected %d", step.name, runs(), step.runs)
		}
		if left := leftovers(t, f); len(left) > 0 {
			t.Errorf("%s: left over: %s", step.name, left)
		}
	}
}

func leftovers(t *testing.T, f *fetcher) []string {
	t.Helper()
	left, err := filepath.Glob(f.final() + ".tmp-*")
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func TestFailedFetchLeavesNothing(t *testing.T) {
	for _, c := range []struct {
		name  string
		env   []string
		words []string
	}{
		{"Maven fails", []string{"FAKE_FAIL=Could not resolve org.neo4j.app:neo4j-server"}, []string{"Could not resolve org.neo4j.app:neo4j-server"}},
		{"a jar is not what it should be", []string{"FAKE_SECOND=evil"}, []string{"two.jar", "SHA-256", "expected"}},
		{"an empty jar", []string{"FAKE_SECOND="}, []string{"two.jar", "SHA-256"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			maven(t, c.env...)
			f := fakeFetcher(t.TempDir())
			_, err := f.fetch(t.Context())
			mustSay(t, err, c.words...)
			if exists(f.final()) || len(leftovers(t, f)) > 0 {
				t.Error("the failed download left something behind")
			}
		})
	}
	t.Run("its context ends", func(t *testing.T) {
		maven(t, "FAKE_SLEEP=60")
		f := fakeFetcher(t.TempDir())
		ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
		defer cancel()
		start := time.Now()
		if _, err := f.fetch(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("fetch says %v", err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("fetch took %s to give up", took)
		}
		if exists(f.final()) || len(leftovers(t, f)) > 0 {
			t.Error("the broken-off download left something behind")
		}
	})
}

func TestTwoFetchOnce(t *testing.T) {
	runs := maven(t, "FAKE_SLEEP=0.5")
	cache := t.TempDir()
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() {
			if _, err := fakeFetcher(cache).fetch(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	both.Wait()
	if runs() != 1 {
		t.Errorf("Maven ran %d times, expected once", runs())
	}
}

func TestKilledFetchLeavesNothing(t *testing.T) {
	runs := maven(t, "FAKE_SLEEP=60")
	cache := t.TempDir()
	f := fakeFetcher(cache)
	fetching, _, _ := helper(t, "fetch", cache)
	if len(leftovers(t, f)) != 1 {
		t.Fatal("the download has not begun")
	}
	if err := fetching.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = fetching.Wait()
	t.Setenv("FAKE_SLEEP", "0")
	if _, err := f.fetch(t.Context()); err != nil { // waits for the orphan's Maven to end
		t.Fatal(err)
	}
	if runs() != 2 {
		t.Errorf("Maven ran %d times, expected 2", runs())
	}
	eventually(t, "the killed download's folder is gone", func() bool { return len(leftovers(t, f)) == 0 })
}

func TestProgressCountsWhatMavenSays(t *testing.T) {
	o := &mavenOutput{sums: map[string]string{"a-1.jar": "x", "b.jar": "x"}}
	for _, part := range []string{
		"[INFO] Downloading from central: https://r.example/a-1.jar\n",
		"[INFO] Downloaded from central: https://r.example/a-", "1.jar (1.5 MB at 3.4 MB/s)\n",
		"[INFO] Downloaded from central: https://r.example/some-plugin.jar (9 MB at 3.4 MB/s)\n",
		"[INFO] Downloaded from central: https://r.example/b.jar (20 kB at 3.4 MB/s)\n",
	} {
		_, _ = o.Write([]byte(part))
	}
	if jars, size := o.downloaded(); jars != 2 || size != 1_520_000 {
		t.Errorf("counted %d jars and %d bytes, expected 2 and 1520000", jars, size)
	}
}

// TestFetchForReal downloads Neo4j into an empty cache. It needs the network and half a minute.
func TestFetchForReal(t *testing.T) {
	if os.Getenv("ENTENTE_TEST_FETCH") != "1" {
		t.Skip("set ENTENTE_TEST_FETCH=1 to download Neo4j into an empty cache")
	}
	t.Setenv("MAVEN_OPTS", "-Dmaven.repo.local="+t.TempDir())
	var last Progress
	f, err := newFetcher(t.TempDir(), func(p Progress) { last = p; t.Log(p) })
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.fetch(t.Context()); err != nil {
		t.Fatal(err)
	}
	if last.Stage != Verifying || last.Jars != 222 {
		t.Errorf("the last progress was %+v, expected 222 verified jars", last)
	}
}
