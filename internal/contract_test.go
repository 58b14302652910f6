package internal_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// released is a contract as a release has it.
const released = `
type Query {
  event(id: ID!): Event
  events(first: Int = 20, kind: Kind): [Event!]!
  old: Old @deprecated(reason: "Use event. Goes after 2020-01-01.")
}
type Event { id: ID! name: String! day: String @deprecated(reason: "Goes after 2020-01-01.") kind: Kind held(at: String): Boolean }
type Old { id: ID! }
enum Kind { VISIT FAIR }
input Where { kind: Kind name: String = "a" }
type Mutation { change(where: Where): Event }
`

// TestContractPolicy tags a contract and changes it: what docs/contract-policy.md allows passes, and all else is told.
func TestContractPolicy(t *testing.T) {
	modules, err := filepath.Abs(filepath.Join(root, "internal/dashboard/app/tests"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(modules, "node_modules", "graphql")); err != nil {
		t.Skip("NOT CHECKED: the comparison of contracts needs the packages of internal/dashboard/app/tests, see .ci/node-modules")
	}
	folder := t.TempDir()
	write := func(name, content string) {
		t.Helper()
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, script := range []string{".ci/contract", ".ci/contract.mjs"} {
		write(script, text(t, script))
	}
	write("schema/contract.graphql", released)
	if err := os.MkdirAll(filepath.Join(folder, "internal/dashboard/app"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(modules, filepath.Join(folder, "internal/dashboard/app/tests")); err != nil {
		t.Skipf("NOT CHECKED: this system makes no links: %v", err)
	}
	run := func(args ...string) (string, error) {
		command := exec.Command(args[0], args[1:]...)
		command.Dir = folder
		command.Env = append(os.Environ(), "CI=true", "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CEILING_DIRECTORIES="+filepath.Dir(folder))
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
	git("add", "schema", ".ci")
	git("commit", "-q", "-m", "all")
	git("tag", "v0.1.0-rc1")
	if out, err := run("./.ci/contract"); err != nil || !strings.Contains(out, "NOT CHECKED") || !strings.Contains(out, "there is no release tag yet") {
		t.Errorf("without a release: %v, %q", err, out)
	}
	git("tag", "v0.1.0")
	for _, c := range policyCases {
		changed := strings.NewReplacer(c.replace...).Replace(released)
		if len(c.replace) > 0 && changed == released {
			t.Fatalf("%s: nothing was replaced", c.what)
		}
		write("schema/contract.graphql", changed)
		out, err := run("./.ci/contract")
		switch {
		case c.says == "" && (err != nil || !strings.Contains(out, "The contract keeps what v0.1.0 promised.")):
			t.Errorf("%s: %v, %s", c.what, err, out)
		case c.says != "" && (err == nil || !strings.Contains(out, c.says)):
			t.Errorf("%s: %v, %s, expected %q", c.what, err, out, c.says)
		}
	}
	// The release that breaks is told so, too: it is compared with the one before.
	write("schema/contract.graphql", strings.Replace(released, "name: String! ", "", 1))
	git("commit", "-q", "-a", "-m", "break")
	git("tag", "v0.2.0")
	if out, err := run("./.ci/contract"); err == nil || !strings.Contains(out, "Event.name was removed.") {
		t.Errorf("of a release: %v, %s", err, out)
	}
}

// policyCases are changes of the contract, each with what is said of it; nothing if it may be.
var policyCases = []struct {
	what    string
	replace []string
	says    string
}{
	{"nothing", nil, ""},
	{"a new field and argument", []string{"id: ID! name", "id: ID! more: Int name", "held(at: String)", "held(at: String, by: String)"}, ""},
	{"a new value of an enum", []string{"VISIT FAIR", "VISIT FAIR EXPO"}, ""},
	{"a field that always has a value now", []string{"held(at: String): Boolean", "held(at: String): Boolean!"}, ""},
	{"a field whose day has come", []string{` day: String @deprecated(reason: "Goes after 2020-01-01.")`, ""}, ""},
	{"a type with all that leads to it", []string{`  old: Old @deprecated(reason: "Use event. Goes after 2020-01-01.")`, "", "type Old { id: ID! }", ""}, ""},
	{"an announcement", []string{"kind: Kind held", `kind: Kind @deprecated(reason: "Goes after 2999-01-01.") held`}, ""},
	{"an announcement without a day", []string{"kind: Kind held", `kind: Kind @deprecated(reason: "Use something else.") held`}, "Event.kind is deprecated without a day"},
	{"an announcement at short notice", []string{"kind: Kind held", `kind: Kind @deprecated(reason: "Goes after 2021-01-01.") held`}, "Event.kind is to go after 2021-01-01"},
	{"a field that goes", []string{"name: String! ", ""}, "Event.name was removed. It was not announced"},
	{"a field that may be null now", []string{"name: String! ", "name: String "}, "Event.name changed type from String! to String."},
	{"a field of another type", []string{"name: String! ", "name: Int! "}, "Event.name changed type from String! to Int!."},
	{"an argument that goes", []string{"held(at: String)", "held"}, "Event.held arg at was removed."},
	{"an argument that is needed", []string{"held(at: String)", "held(at: String, by: String!)"}, "A required arg by on Event.held was added."},
	{"an argument with another default", []string{"first: Int = 20", "first: Int = 10"}, "Query.events arg first has changed defaultValue from 20 to 10."},
	{"a value that goes", []string{"VISIT FAIR", "VISIT"}, "FAIR was removed from enum type Kind."},
	{"a member that is needed", []string{"input Where { kind: Kind ", "input Where { kind: Kind! "}, "Where.kind changed type from Kind to Kind!."},
	{"a member with another default", []string{`name: String = "a"`, `name: String = "b"`}, "Where.name has another default value."},
	{"an input of which one member counts", []string{`input Where { kind: Kind name: String = "a" }`, "input Where @oneOf { kind: Kind name: String }"}, "Where became @oneOf."},
}
