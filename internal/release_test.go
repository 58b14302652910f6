package internal_test

import (
	"bytes"
	"encoding/json"
	"go/types"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/internal/testlevel"
)

// stamped is a variable that the linker writes, and with what.
var stamped = regexp.MustCompile(`-X ([\w./-]+)\.(\w+)=(.*)`)

// TestReleaseWritesIntoVariables finds each variable that the linker writes for a release: one that is not there would be left out in silence.
func TestReleaseWritesIntoVariables(t *testing.T) {
	found := stamped.FindAllStringSubmatch(text(t, ".goreleaser.yaml"), -1)
	if len(found) != 3 {
		t.Fatalf("%d variables are written, expected those of version, commit and changes", len(found))
	}
	for _, m := range found {
		var variable types.Object
		for _, p := range loaded(t) {
			if p.PkgPath == m[1] {
				variable = p.Types.Scope().Lookup(m[2])
			}
		}
		if v, ok := variable.(*types.Var); !ok || v.Type().String() != "string" {
			t.Errorf("%s has no text variable %s", m[1], m[2])
		}
	}
}

// TestBuildsTellTheirCommit builds the program plainly in a clone, and as a release does, and asks each for its version.
func TestBuildsTellTheirCommit(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	commit, err := exec.Command("git", "rev-parse", "HEAD").Output()
	if err != nil {
		t.Skipf("NOT CHECKED: this is no clone: %v", err)
	}
	status, err := exec.Command("git", "status", "--porcelain").Output()
	if err != nil {
		t.Fatal(err)
	}
	head, modified := strings.TrimSpace(string(commit)), len(bytes.TrimSpace(status)) > 0
	if info, err := os.Stat(filepath.Join(root, ".git")); err != nil || !info.IsDir() {
		t.Log("NOT CHECKED: what a plain build tells: the Go toolchain notes the commit of a clone, and not that of a worktree beside it")
	} else if got := versionOfBuild(t, "-buildvcs=true"); got.Commit != head || got.Modified != modified {
		t.Errorf("a plain build tells %+v, expected commit %s, modified: %t", got, head, modified)
	}
	values := map[string]string{"{{ .Version }}": "9.8.7", "{{ .FullCommit }}": "0123456789abcdef", "{{ .IsGitDirty }}": "true"}
	var flags []string
	for _, m := range stamped.FindAllStringSubmatch(text(t, ".goreleaser.yaml"), -1) {
		flags = append(flags, "-X", m[1]+"."+m[2]+"="+values[m[3]])
	}
	if got := versionOfBuild(t, "-buildvcs=false", "-ldflags", strings.Join(flags, " ")); got != (built{"9.8.7", "0123456789abcdef", true}) {
		t.Errorf("a release tells %+v", got)
	}
}

// built is what a build tells of itself.
type built struct {
	Version  string
	Commit   string
	Modified bool
}

func versionOfBuild(t *testing.T, flags ...string) built {
	t.Helper()
	program := filepath.Join(t.TempDir(), "entente")
	if out, err := exec.Command("go", slices.Concat([]string{"build", "-o", program}, flags, []string{"../cmd/entente"})...).CombinedOutput(); err != nil {
		t.Fatalf("go build %q: %v\n%s", flags, err, out)
	}
	out, err := exec.Command(program, "version", "--json").Output()
	if err != nil {
		t.Fatal(err)
	}
	var found built
	if err := json.Unmarshal(out, &found); err != nil {
		t.Fatalf("%v in %s", err, out)
	}
	return found
}

// TestOtherSystemsCompile checks the program's types for the systems that a release is built for, where this is not one of them.
func TestOtherSystemsCompile(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	for _, system := range []string{"linux", "darwin", "windows"} {
		if system == runtime.GOOS {
			continue
		}
		build := exec.Command("go", "build", "-o", os.DevNull, "../cmd/entente")
		build.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			t.Errorf("for %s: %v\n%s", system, err, out)
		}
	}
}

// TestReleaseNotes reads the notes of a tag out of a changelog, and refuses what has none.
func TestReleaseNotes(t *testing.T) {
	folder := t.TempDir()
	script, err := os.ReadFile(filepath.Join(root, ".ci", "release-notes"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		".ci/release-notes": string(script),
		"CHANGELOG.md":      "# Changelog\n\n## [Unreleased]\n\n- to come\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- a thing\n\n## [0.1.0] - 2026-11-01\n\n- the first\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	run := func(args ...string) (string, error) {
		command := exec.Command(args[0], args[1:]...)
		command.Dir = folder
		command.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CEILING_DIRECTORIES="+filepath.Dir(folder))
		out, err := command.CombinedOutput()
		return string(out), err
	}
	git := func(args ...string) {
		t.Helper()
		if out, err := run(append([]string{"git", "-c", "user.name=test", "-c", "user.email=test@example.org"}, args...)...); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	git("init", "-q")
	git("add", ".")
	git("commit", "-q", "-m", "all")
	if out, err := run("./.ci/release-notes"); err == nil || !strings.Contains(out, "this commit has no tag") {
		t.Errorf("without a tag: %v, %q", err, out)
	}
	git("tag", "v0.2.0")
	if out, err := run("./.ci/release-notes"); err != nil || strings.TrimSpace(out) != "### Added\n\n- a thing" {
		t.Errorf("v0.2.0: %v, %q", err, out)
	}
	git("tag", "-d", "v0.2.0")
	git("tag", "v0.3.0")
	if out, err := run("./.ci/release-notes"); err == nil || !strings.Contains(out, "no heading ## [0.3.0]") {
		t.Errorf("v0.3.0: %v, %q", err, out)
	}
}
