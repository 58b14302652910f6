package cli

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/internal/httpapi"
)

var update = flag.Bool("update", false, "write the tables of docs/operations.md anew")

func none(string) (string, bool) { return "", false }

// TestDefaults compares the defaults of the flags with those of the packages that they set up.
func TestDefaults(t *testing.T) {
	s := newSettings(none)
	var c commands
	parser, _, err := newParser(&c, Process{Stdout: os.Stdout, Stderr: os.Stderr, LookupEnv: none}, s)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parser.Parse([]string{"serve"}); err != nil {
		t.Fatal(err)
	}
	if got, want := c.Serve.httpFlags.config(), httpapi.DefaultConfig(); !reflect.DeepEqual(got, want) {
		t.Errorf("flags say\n%+v, httpapi says\n%+v", got, want)
	}
	want := graph.DefaultLimits()
	want.Depth = httpapi.DefaultLimits().Depth // of the two bounds on depth, httpapi's comes first
	if got := c.Serve.graph(); got != want {
		t.Errorf("flags say\n%+v, graph says\n%+v", got, want)
	}
}

// TestOperationsPage compares the tables of docs/operations.md with the code.
func TestOperationsPage(t *testing.T) {
	const path = "../../docs/operations.md"
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text := string(page)
	for name, table := range map[string]string{"settings": settingsTable(t), "exit codes": exitCodesTable()} {
		begin, end := "<!-- "+name+" -->\n", "<!-- end -->"
		before, rest, found := strings.Cut(text, begin)
		old, after, closed := strings.Cut(rest, end)
		if !found || !closed {
			t.Fatalf("%s has no place for the %s, between %q and %q", path, name, begin, end)
		}
		if old != table && !*update {
			t.Errorf("the %s in %s are not those of the code: run go test ./internal/cli -run TestOperationsPage -update", name, path)
		}
		text = before + begin + table + end + after
	}
	if *update {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// settingsTable lists every setting of every command, in the order of their groups.
func settingsTable(t *testing.T) string {
	parser, _, err := newParser(&commands{}, Process{Stdout: os.Stdout, Stderr: os.Stderr, LookupEnv: none}, newSettings(none))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, group := range groups {
		fmt.Fprintf(&b, "\n**%s**\n\n| flag, and name in the file | variable | default | what it does |\n|---|---|---|---|\n", strings.TrimSuffix(group.Title, ":"))
		told := map[string]bool{}
		for flag := range settingFlags(parser.Model) {
			if flag.Group.Key != group.Key || told[flag.Name] {
				continue
			}
			told[flag.Name] = true
			value := ""
			if flag.HasDefault {
				value = "`" + flag.Default + "`"
			}
			fmt.Fprintf(&b, "| `--%s` | `%s` | %s | %s |\n", flag.Name, flag.Envs[0], value, flag.Help)
		}
	}
	return b.String() + "\n"
}

func exitCodesTable() string {
	b := strings.Builder{}
	b.WriteString("\n| code | meaning |\n|---|---|\n")
	for _, c := range exitCodes {
		fmt.Fprintf(&b, "| %d | %s |\n", c.code, c.meaning)
	}
	return b.String() + "\n"
}
