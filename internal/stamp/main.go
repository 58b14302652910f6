// Command stamp tells whether what is generated, and committed, is current, without generating it anew.
//
//	go run ./internal/stamp check generated    fails, saying what to run, if an input or an output changed
//	go run ./internal/stamp write dashboard    `make dashboard` does this after it built
//
// A stamp is a file of two lines in .ci/stamps: a hash of all inputs and one of all outputs, as they were when the outputs were
// made. Nobody has to understand a conflict in it: making the outputs anew writes it anew. `make test` trusts the stamps.
// `make test-full` makes the outputs anew and compares every byte, so that neither a stamp that somebody edited nor an input
// that is missing from the lists below stays hidden.
//
// Hashes are of bytes. A checkout that turns line ends into CRLF has other bytes, and does not match.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
)

// stamp says what is made of what. Inputs and outputs are files, patterns of files, or folders with all that is in them, as paths
// from the project's folder.
type stamp struct {
	name    string // of the stamp's file
	what    string // is made, as errors call it
	command string // makes it
	inputs  []string
	except  []string // names and paths that are no inputs
	outputs []string
}

// stamps are all there are. JSON Schemas are generated too, and need none: tests beside their generators compare every byte.
var stamps = []stamp{
	{
		name: "generated", what: "generated code", command: "make generate",
		inputs:  []string{"go.mod", "gqlgen.yml", "schema/*.graphqls", "schema/derive"},
		outputs: []string{"graph/generated.go", "graph/models_gen.go", "graph/roots.graphqls", "schema/contract.graphql", "schema/mapped.graphql"},
	},
	{
		name: "dashboard", what: "the dashboard in internal/dashboard/dist", command: "make dashboard",
		inputs: []string{"internal/dashboard/app", "schema/contract.graphql", "schema/mapped.graphql"},
		except: []string{
			"node_modules", "gql", // are made of inputs
			app("README.md"), app("bench"), app("tests"), // are no part of the pages
		},
		outputs: []string{"internal/dashboard/dist"},
	},
}

func app(name string) string { return "internal/dashboard/app/" + name }

// folder is where stamps lie.
const folder = ".ci/stamps"

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 2 {
		return errors.New("stamp: expected check or write, and the name of a stamp")
	}
	i := slices.IndexFunc(stamps, func(s stamp) bool { return s.name == args[1] })
	if i < 0 {
		return fmt.Errorf("stamp: there is no stamp %q", args[1])
	}
	s := stamps[i]
	now, err := s.now(os.DirFS("."))
	if err != nil {
		return fmt.Errorf("stamp %s: %w", s.name, err)
	}
	file := path.Join(folder, s.name)
	switch args[0] {
	case "check":
		kept, err := os.ReadFile(file)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("stamp %s: %w", s.name, err)
		}
		return s.compare(string(kept), now)
	case "write":
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return fmt.Errorf("stamp %s: %w", s.name, err)
		}
		return os.WriteFile(file, []byte(now.String()), 0o644)
	default:
		return fmt.Errorf("stamp: expected check or write, got %q", args[0])
	}
}

// sums are the hashes that a stamp holds.
type sums struct{ inputs, outputs string }

// String is the content of a stamp's file.
func (s sums) String() string { return "inputs " + s.inputs + "\noutputs " + s.outputs + "\n" }

// now hashes the project as it is.
func (s stamp) now(project fs.FS) (sums, error) {
	var now sums
	for _, part := range []struct {
		sum    *string
		roots  []string
		except []string
	}{{&now.inputs, s.inputs, s.except}, {&now.outputs, s.outputs, nil}} {
		files, err := list(project, part.roots, part.except)
		if err != nil {
			return sums{}, err
		}
		if *part.sum, err = sumOf(project, files); err != nil {
			return sums{}, err
		}
	}
	return now, nil
}

// compare fails if a kept stamp is not that of the project as it is.
func (s stamp) compare(kept string, now sums) error {
	if kept == now.String() {
		return nil
	}
	var was sums
	lines, inputs := strings.CutPrefix(kept, "inputs ")
	was.inputs, lines, _ = strings.Cut(lines, "\n")
	lines, outputs := strings.CutPrefix(lines, "outputs ")
	was.outputs, lines, _ = strings.Cut(lines, "\n")
	why := "both its inputs and itself changed since it was made"
	switch {
	case kept == "":
		why = "there is no stamp of it in " + folder
	case !inputs || !outputs || lines != "":
		why = "its stamp in " + folder + " does not hold the two lines of a stamp, perhaps after a merge"
	case was.outputs == now.outputs:
		why = "its inputs changed since it was made: " + strings.Join(s.inputs, ", ")
	case was.inputs == now.inputs:
		why = "it was changed since it was made: " + strings.Join(s.outputs, ", ")
	}
	return fmt.Errorf("%s is not current: %s\nrun `%s`, and commit what it changes together with %s/%s", s.what, why, s.command, folder, s.name)
}
