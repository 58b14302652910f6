package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Help is shown below the usage line.
func (completionCommand) Help() string {
	return `Have your shell read it at start:

    echo 'source <(entente completion bash)' >> ~/.bashrc
    echo 'source <(entente completion zsh)' >> ~/.zshrc
    entente completion fish > ~/.config/fish/completions/entente.fish`
}

// scripts ask this program for the candidates, so that they never need to change. Each candidate is a line: the word, a
// tab, what it means.
var scripts = map[string]string{
	"bash": `_entente() {
  local IFS=$'\n'
  COMPREPLY=($(entente __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
}
complete -o default -F _entente entente
`,
	"zsh": `#compdef entente
_entente() {
  local -a candidates
  candidates=(${(f)"$(entente __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null | cut -f 1)"})
  if (( ${#candidates} )); then compadd -a candidates; else _files; fi
}
if [ "$funcstack[1]" = "_entente" ]; then _entente "$@"; else compdef _entente entente; fi
`,
	"fish": `complete -c entente -a '(entente __complete -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
}

func (c *completionCommand) Run(p Process) error {
	_, err := io.WriteString(p.Stdout, scripts[c.Shell])
	return err
}

// completeCommand prints the candidates for the last of the words.
type completeCommand struct {
	Words []string `arg:"" optional:"" passthrough:""`
}

func (c *completeCommand) Run(p Process, parsed *kong.Context) error {
	words := c.Words
	if len(words) > 0 && words[0] == "--" {
		words = words[1:]
	}
	if len(words) == 0 {
		words = []string{""}
	}
	for _, candidate := range complete(parsed.Model.Node, words) {
		if _, err := fmt.Fprintln(p.Stdout, candidate); err != nil {
			return err
		}
	}
	return nil
}

// complete finds the candidates for the last word. None means that the shell may offer files.
func complete(node *kong.Node, words []string) []string {
	last := words[len(words)-1]
	var awaiting *kong.Flag // a flag whose value comes next
	for _, word := range words[:len(words)-1] {
		switch {
		case awaiting != nil && word == "=": // bash splits --flag=value in three
		case awaiting != nil:
			awaiting = nil
		case word == "--":
			return nil
		case strings.HasPrefix(word, "--"):
			name, _, given := strings.Cut(word[2:], "=")
			if flag := flagOf(node, name); flag != nil && !given && !flag.IsBool() {
				awaiting = flag
			}
		default:
			if child := childOf(node, word); child != nil {
				node = child
			}
		}
	}
	if awaiting != nil {
		return values(awaiting, strings.TrimPrefix(last, "="), "")
	}
	if name, value, given := strings.Cut(last, "="); given && strings.HasPrefix(name, "--") {
		if flag := flagOf(node, name[2:]); flag != nil {
			return values(flag, value, name+"=")
		}
		return nil
	}
	var candidates []string
	add := func(word, help string) {
		if strings.HasPrefix(word, last) {
			candidates = append(candidates, word+"\t"+help)
		}
	}
	if strings.HasPrefix(last, "-") {
		for _, flag := range visibleFlags(node) {
			add("--"+flag.Name, flag.Help)
		}
		return candidates
	}
	for _, child := range node.Children {
		if !child.Hidden {
			add(child.Name, child.Help)
		}
	}
	for _, positional := range node.Positional {
		for _, value := range enum(positional) {
			add(value, "")
		}
	}
	return candidates
}

func values(flag *kong.Flag, begun, prefix string) []string {
	var candidates []string
	for _, value := range enum(flag.Value) {
		if strings.HasPrefix(value, begun) {
			candidates = append(candidates, prefix+value)
		}
	}
	return candidates
}

func enum(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	return strings.Split(v.Enum, ",")
}

// visibleFlags are a command's flags and those of the commands above it.
func visibleFlags(node *kong.Node) []*kong.Flag {
	var flags []*kong.Flag
	for _, level := range node.AllFlags(true) {
		flags = append(flags, level...)
	}
	return flags
}

func flagOf(node *kong.Node, name string) *kong.Flag {
	flags := visibleFlags(node)
	if i := slices.IndexFunc(flags, func(f *kong.Flag) bool { return f.Name == name }); i >= 0 {
		return flags[i]
	}
	return nil
}

func childOf(node *kong.Node, name string) *kong.Node {
	if i := slices.IndexFunc(node.Children, func(n *kong.Node) bool { return n.Name == name }); i >= 0 {
		return node.Children[i]
	}
	return nil
}
