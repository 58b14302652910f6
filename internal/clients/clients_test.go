// Package clients_test holds what clients make of the contract: code generators in three languages, and the stores of Relay and
// Apollo. Each asks a real service over the announcements. docs/clients.md is the page whose code they run.
package clients_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jtest"
	"github.com/entente-graph/entente/internal/testlevel"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// bench is a folder in which a client is made, with the programs that its commands may call.
type bench struct {
	folder, path string
}

// run runs shell commands and returns what the last of them printed.
func (b bench) run(t *testing.T, commands string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, "sh", "-euc", commands)
	command.Dir = b.folder
	command.Env = append(os.Environ(), "PATH="+b.path+string(os.PathListSeparator)+os.Getenv("PATH"), "GOWORK=off")
	var stderr strings.Builder
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s\n%s", commands, err, out, stderr.String())
	}
	return string(out)
}

// install runs a command that fetches packages, and returns what it prints. The test is skipped where they cannot be had; continuous
// integration must have them.
func install(t *testing.T, command *exec.Cmd) string {
	t.Helper()
	var why strings.Builder
	command.Stderr = &why
	out, err := command.Output()
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s: %v: %s", command, err, why.String())
		}
		t.Skipf("NOT CHECKED: %s: %s", t.Name(), why.String())
	}
	return strings.TrimSpace(string(out))
}

// nodeBench is a folder with npm's packages.
func nodeBench(t *testing.T, entente string) bench {
	t.Helper()
	folder := t.TempDir()
	modules, err := filepath.Abs(install(t, exec.Command("../../.ci/clients", "node")))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(modules, filepath.Join(folder, "node_modules")); err != nil {
		t.Fatal(err)
	}
	return bench{folder, filepath.Join(modules, ".bin") + string(os.PathListSeparator) + filepath.Dir(entente)}
}

// TestClients makes each client over one service.
func TestClients(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	entente := program(t)
	address := serve(t, entente, "testdata/lists.yaml")
	t.Run("GraphQL Code Generator", func(t *testing.T) { follow(t, section(t, "TypeScript"), nodeBench(t, entente), address) })
	t.Run("relay-compiler", func(t *testing.T) { testRelay(t, nodeBench(t, entente), address) })
	t.Run("genqlient", func(t *testing.T) { testGo(t, entente, address) })
	t.Run("ariadne-codegen", func(t *testing.T) {
		made := pythonBench(t, entente)
		follow(t, section(t, "Python"), made, address)
		made.run(t, "mypy --strict main.py")
	})
	t.Run("sgqlc", func(t *testing.T) {
		follow(t, section(t, "With questions written in Python"), pythonBench(t, entente), address)
	})
	t.Run("stores", func(t *testing.T) { testStores(t, nodeBench(t, entente), address) })
}

// follow does what a section of the page tells, and compares what the program prints with what the page says.
func follow(t *testing.T, p page, b bench, address string) {
	t.Helper()
	p.write(t, b.folder, address)
	if out := b.run(t, servedFrom(p.run, address)); !strings.HasSuffix(out, p.answer) {
		t.Errorf("the program printed\n%s\nwant\n%s", out, p.answer)
	}
}

func pythonBench(t *testing.T, entente string) bench {
	t.Helper()
	programs := install(t, exec.Command("../../.ci/clients", "python"))
	return bench{t.TempDir(), programs + string(os.PathListSeparator) + filepath.Dir(entente)}
}

// testGo uses the versions that the page names, with the sums that this folder keeps.
func testGo(t *testing.T, entente, address string) {
	t.Helper()
	p, b := section(t, "Go"), bench{t.TempDir(), filepath.Dir(entente)}
	for _, name := range []string{"go.mod", "go.sum"} {
		text, err := os.ReadFile(filepath.Join("go", name))
		if err != nil {
			t.Fatal(err)
		}
		p.files[name] = string(text)
	}
	download := exec.Command("go", "mod", "download")
	download.Dir = "go"
	install(t, download)
	follow(t, p, b, address)
}

// testRelay compiles the fragment of the page, checks the types of what is made of it, and reads a list by it.
func testRelay(t *testing.T, b bench, address string) {
	t.Helper()
	p := section(t, "Relay and Apollo")
	for _, name := range []string{"read.ts", "tsconfig.json"} {
		text, err := os.ReadFile(filepath.Join("node", "relay", name))
		if err != nil {
			t.Fatal(err)
		}
		p.files[name] = string(text)
	}
	p.write(t, b.folder, address)
	const want = "China-Russia Roundtable on Innovation Cooperation: Ministry of Science and Technology of China, " +
		"Ministry of Economic Development of Russia\n"
	if out := b.run(t, "entente schema > contract.graphql\nrelay-compiler relay.config.json >&2\ntsc\nnode build/read.js"); out != want {
		t.Errorf("the program printed %q, want %q", out, want)
	}
}

// testStores asks every list of the contract, and compares what stores hold with what was answered.
func testStores(t *testing.T, b bench, address string) {
	t.Helper()
	if err := os.CopyFS(b.folder, os.DirFS(filepath.Join("node", "stores"))); err != nil {
		t.Fatal(err)
	}
	p := page{files: map[string]string{"package.json": `{"type": "module"}`}}
	p.write(t, b.folder, address)
	out := b.run(t, strings.Join([]string{
		"entente schema > contract.graphql",
		"node write.js contract.graphql src",
		"relay-compiler relay.config.json >&2",
		"node compare.js " + address + "/graphql",
	}, "\n"))
	var told struct {
		Questions, Lists, More int
		Empty, Problems        []string
	}
	if err := json.Unmarshal([]byte(out), &told); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, problem := range told.Problems {
		t.Error(problem)
	}
	if told.Lists < 250 || len(told.Empty) > told.Lists/10 {
		t.Errorf("of %d lists, %d are empty", told.Lists, len(told.Empty))
	}
	t.Logf("%d questions, %d lists, %d more problems; empty are %s", told.Questions, told.Lists, told.More, strings.Join(told.Empty, ", "))
}
