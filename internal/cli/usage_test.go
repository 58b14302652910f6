package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestHelp reads the help of every command: each says what it does, and those with something to show have an example.
func TestHelp(t *testing.T) {
	tests := map[string][]string{
		"":           {"Usage: entente <command>", "serve", "Exit codes:", "130   interrupted", "entente.yaml"},
		"serve":      {"--listen", "($ENTENTE_LISTEN)", "127.0.0.1:8080 by default", "($NEO4J_URI)", "entente serve --seed"},
		"import":     {"--dry-run", "--texts", "--strict", "changes nothing"},
		"check":      {"--graph", "file:line:column"},
		"query":      {"--var", "--variables", "--format", "--rows", "--url", "entente query"},
		"db":         {"start", "stop", "status", "logs", "shell", "reset", "exec", "entente db exec -- go test"},
		"db exec":    {"ENTENTE_TEST_NEO4J_URI"},
		"schema":     {"entente schema >"},
		"version":    {"--json"},
		"completion": {"bash", "zsh", "fish", ".bashrc"},
	}
	for command, wants := range tests {
		t.Run(command, func(t *testing.T) {
			got := call{args: append(strings.Fields(command), "--help")}.run(t)
			if got.code != 0 || got.stderr != "" {
				t.Errorf("code %d, stderr %q; want 0 and nothing", got.code, got.stderr)
			}
			flat := strings.Join(strings.Fields(got.stdout), " ")
			for _, want := range wants {
				if !strings.Contains(flat, strings.Join(strings.Fields(want), " ")) {
					t.Errorf("no %q in\n%s", want, got.stdout)
				}
			}
			if strings.Contains(got.stdout, "__complete") {
				t.Error("the hidden command shows")
			}
		})
	}
}

// TestSettings gives settings in all four places. That a value is wrong shows where it was taken from.
func TestSettings(t *testing.T) {
	tests := []struct {
		name        string
		args, env   []string
		local, user string // the configuration files
		want        string // stderr, with CONFIG for the user's configuration folder
	}{
		{
			name: "a flag wins over all else",
			args: []string{"--listen", "flag"}, env: []string{"ENTENTE_LISTEN=env"}, local: "listen: file",
			want: `entente: --listen: expected host:port such as 127.0.0.1:8080, or :8080 for every interface, got "flag"`,
		},
		{
			name: "a variable wins over the file",
			env:  []string{"ENTENTE_LISTEN=env"}, local: "listen: file",
			want: `entente: --listen, from ENTENTE_LISTEN: expected host:port such as 127.0.0.1:8080, or :8080 for every interface, got "env"`,
		},
		{
			name: "the file in the working folder wins over the user's", local: "# mine\nlisten: file", user: "listen: user",
			want: `entente: --listen, from entente.yaml:2: expected host:port such as 127.0.0.1:8080, or :8080 for every interface, got "file"`,
		},
		{
			name: "the user's file", user: "\n\nlisten: user",
			want: `entente: --listen, from CONFIG/entente/config.yaml:3: expected host:port such as 127.0.0.1:8080, or :8080 for every interface, got "user"`,
		},
		{
			name: "a named file", args: []string{"--config", "missing.yaml"},
			want: `entente: reading the configuration file: open missing.yaml: no such file or directory (see entente serve --help)`,
		},
		{
			name: "webhooks",
			args: []string{"--webhook-url", "https://example.org/hook,https://me:hidden@example.org"}, env: []string{"ENTENTE_WEBHOOK_SECRET_FILE=missing"},
			want: `entente: 2 settings are wrong:
  --webhook-url: "https://me:xxxxx@example.org" has a user or password, expected none: messages are signed, and the log shows the address
  --webhook-secret-file, from ENTENTE_WEBHOOK_SECRET_FILE: stat missing: no such file or directory: write a line such as that of ` + "`echo whsec_$(openssl rand -base64 32)`" + ` into a file that only you may read`,
		},
		{
			name: "a webhook without a secret", args: []string{"--webhook-url", "https://example.org/hook"},
			want: `entente: --webhook-secret-file: it is missing, expected the file with the secret that signs what is sent to --webhook-url`,
		},
		{
			name:  "everything at once, each with its place",
			args:  []string{"--max-tokens", "0"},
			env:   []string{"ENTENTE_MAX_DEPTH=deep", "ENTENTE_LOG_LEVEL=loud", "ENTENTE_SEED=perhaps", "ENTENTE_MAX_QUERY_TIME=soon", "ENTENTE_HEAP=much", "NEO4J_URI=ftp://x"},
			local: "lissen: 127.0.0.1:1\ncors-origin: [example.org]\nmax-cost: -5\n",
			want: `entente: 10 settings are wrong:
  entente.yaml:1: there is no setting "lissen": did you mean "listen"?
  --seed, from ENTENTE_SEED: expected true or false, got "perhaps"
  --max-query-time, from ENTENTE_MAX_QUERY_TIME: expected a duration such as 30s or 5m, got "soon"
  --max-depth, from ENTENTE_MAX_DEPTH: expected a whole number, got "deep"
  --log-level, from ENTENTE_LOG_LEVEL: expected one of debug, info, warn, error, got "loud"
  --heap, from ENTENTE_HEAP: expected a size such as 512MB or 2GB, got "much"
  --max-cost, from entente.yaml:3: a limit must be more than 0
  --max-tokens: is 0: a limit must be 1 or more
  --cors-origin, from entente.yaml:2: "example.org" is not an origin: write it like https://example.org or http://localhost:3000
  NEO4J_URI ftp://x has the scheme "ftp": expected one of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc`,
		},
		{
			name: "no YAML", local: "listen: [",
			want: `entente: entente.yaml: [1:9] sequence end token ']' not found (see entente serve --help)`,
		},
		{
			name: "no mapping", local: "- listen",
			want: "entente: entente.yaml:1: expected lines such as `listen: 127.0.0.1:8080`, got sequence (see entente serve --help)",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			dir, config := t.TempDir(), t.TempDir()
			write(t, filepath.Join(dir, "entente.yaml"), test.local)
			write(t, filepath.Join(config, "entente", "config.yaml"), test.user)
			got := call{args: append([]string{"serve"}, test.args...), env: append(test.env, "XDG_CONFIG_HOME="+config), dir: dir}.run(t)
			if got.code != 2 || strings.ReplaceAll(got.stderr, config, "CONFIG") != test.want+"\n" {
				t.Errorf("code %d\n%swant 2\n%s", got.code, got.stderr, test.want)
			}
		})
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if text == "" {
		return
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestComplete(t *testing.T) {
	tests := []struct {
		words []string
		want  []string // the words offered; none means files
	}{
		{[]string{""}, []string{"serve", "query", "import", "check", "export", "db", "schema", "version", "completion"}},
		{[]string{"s"}, []string{"serve", "schema"}},
		{[]string{"db", "st"}, []string{"start", "stop", "status"}},
		{[]string{"query", "--for"}, []string{"--format"}},
		{[]string{"query", "--format", ""}, []string{"table", "json", "csv"}},
		{[]string{"query", "--format", "=", "c"}, []string{"csv"}},
		{[]string{"query", "--format=j"}, []string{"--format=json"}},
		{[]string{"completion", ""}, []string{"bash", "zsh", "fish"}},
		{[]string{"import", "--dry-run", "da"}, nil},
		{[]string{"import", "--texts", "da"}, nil},
		{[]string{"db", "exec", "--", "go"}, nil},
	}
	for _, test := range tests {
		t.Run(strings.Join(test.words, " "), func(t *testing.T) {
			got := call{args: append([]string{"__complete", "--"}, test.words...)}.run(t)
			var words []string
			for line := range strings.Lines(got.stdout) {
				word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
				words = append(words, word)
			}
			if got.code != 0 || strings.Join(words, " ") != strings.Join(test.want, " ") {
				t.Errorf("code %d, %q\n%s; want %q", got.code, words, got.stderr, test.want)
			}
		})
	}
}

// TestCompletionScripts runs the scripts in the shells that are there; bash always is.
func TestCompletionScripts(t *testing.T) {
	tests := map[string]string{
		"bash": `source <(entente completion bash); COMP_WORDS=(entente query --format ""); COMP_CWORD=3; _entente; echo "${COMPREPLY[@]}"`,
		"zsh":  `compdef() { :; }; compadd() { shift; print -r -- "${(P@)1}"; }; source <(entente completion zsh); words=(entente query --format ""); CURRENT=4; _entente`,
		"fish": `entente completion fish | source; complete -C "entente query --format " | string join " "`,
	}
	for shell, script := range tests {
		t.Run(shell, func(t *testing.T) {
			path, err := exec.LookPath(shell)
			if err != nil {
				if shell == "bash" {
					t.Fatal(err)
				}
				t.Skipf("%s is not installed", shell)
			}
			command := exec.Command(path, "-c", script)
			command.Env = append(environment(t), "PATH="+filepath.Dir(program)+string(filepath.ListSeparator)+os.Getenv("PATH"))
			out, err := command.CombinedOutput()
			if got := strings.TrimSpace(string(out)); err != nil || got != "table json csv" {
				t.Errorf("%v: %q; want the three formats", err, got)
			}
		})
	}
}

func TestSchema(t *testing.T) {
	for want, args := range map[string][]string{"type Event implements ": {"schema"}, `"$schema": "https://json-schema.org/draft/2020-12/schema"`: {"schema", "--dataset"}} {
		if got := (call{args: args}).run(t); got.code != 0 || !strings.Contains(got.stdout, want) {
			t.Errorf("%q: code %d, no %q\n%s", args, got.code, want, got.stderr)
		}
	}
}

func TestVersion(t *testing.T) {
	plain, machine := call{args: []string{"version"}}.run(t), call{args: []string{"version", "--json"}}.run(t)
	if plain.code != 0 || !strings.HasPrefix(plain.stdout, "entente ") || !strings.Contains(plain.stdout, "\ncommit ") {
		t.Errorf("code %d, %q", plain.code, plain.stdout)
	}
	if machine.code != 0 || !strings.Contains(machine.stdout, `"neo4j": "5.26`) {
		t.Errorf("code %d, %q", machine.code, machine.stdout)
	}
}
