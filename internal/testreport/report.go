package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// shown is how many of the slowest packages and tests the summary names.
const shown = 10

// event is a line of `go test -json`: https://pkg.go.dev/cmd/test2json.
type event struct {
	Action, Package, ImportPath, Test, Output string
	Elapsed                                   float64 // seconds
	FailedBuild                               string
}

// key names a test; the empty test is the package itself.
type key struct{ pkg, test string }

type timed struct {
	name    string
	seconds float64
}

// report collects the events of a run.
type report struct {
	out                     io.Writer
	output                  map[key][]string // of tests that have not ended
	builds                  map[string][]string
	packages, tests         []timed
	notChecked              []string
	passed, failed, skipped int
}

func newReport(out io.Writer) *report {
	return &report{out: out, output: map[key][]string{}, builds: map[string][]string{}}
}

// read takes events until there are no more. What is not JSON, such as a message of the go command, is printed as it is.
func (r *report) read(events io.Reader) error {
	in := bufio.NewReader(events)
	for {
		line, err := in.ReadBytes('\n')
		if len(line) > 0 {
			var e event
			if json.Unmarshal(line, &e) != nil {
				fmt.Fprintf(r.out, "%s", line)
			} else {
				r.add(e)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (r *report) add(e event) {
	k := key{e.Package, e.Test}
	switch e.Action {
	case "build-output":
		r.builds[e.ImportPath] = append(r.builds[e.ImportPath], e.Output)
	case "output":
		r.output[k] = append(r.output[k], e.Output)
	case "pass", "fail", "skip":
		r.end(k, e)
		delete(r.output, k)
	}
}

// end takes the end of a test or of a package.
func (r *report) end(k key, e event) {
	if k.test == "" {
		r.endPackage(k, e)
		return
	}
	switch e.Action {
	case "pass":
		r.passed++
	case "fail":
		r.failed++
		fmt.Fprint(r.out, strings.Join(r.output[k], ""))
	case "skip":
		r.skipped++
		for _, line := range r.output[k] {
			if _, why, found := strings.Cut(line, "NOT CHECKED: "); found {
				r.notChecked = append(r.notChecked, short(k.pkg)+" "+k.test+": "+strings.TrimSpace(why))
			}
		}
	}
	if !strings.Contains(k.test, "/") {
		r.tests = append(r.tests, timed{short(k.pkg) + " " + k.test, e.Elapsed})
	}
}

func (r *report) endPackage(k key, e event) {
	lines := r.output[k]
	if e.Action == "skip" { // it has no tests
		return
	}
	r.packages = append(r.packages, timed{short(k.pkg), e.Elapsed})
	if e.Action == "pass" {
		for _, line := range lines {
			if strings.HasPrefix(line, "ok ") {
				fmt.Fprint(r.out, line)
			}
		}
		return
	}
	if e.FailedBuild != "" {
		fmt.Fprint(r.out, strings.Join(r.builds[e.FailedBuild], ""))
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[len(lines)-1], "FAIL") {
		lines = append(lines, fmt.Sprintf("FAIL\t%s\n", k.pkg))
	}
	// Tests that did not end, as after a panic or a timeout, say why in their own output.
	for other, output := range r.output {
		if other.pkg == k.pkg && other.test != "" {
			r.failed++
			fmt.Fprint(r.out, strings.Join(output, ""))
			delete(r.output, other)
		}
	}
	fmt.Fprint(r.out, strings.Join(lines, ""))
	r.failed++
}

// summary prints what the reader of a run wants to know at its end.
func (r *report) summary() {
	if len(r.notChecked) > 0 {
		fmt.Fprintln(r.out, "\nNOT CHECKED:")
		for _, line := range r.notChecked {
			fmt.Fprintln(r.out, "  "+line)
		}
	}
	r.slowest("packages", r.packages)
	r.slowest("tests", r.tests)
	fmt.Fprintf(r.out, "\ntests: %d passed, %d failed, %d skipped\n", r.passed, r.failed, r.skipped)
}

func (r *report) slowest(noun string, all []timed) {
	slices.SortStableFunc(all, func(a, b timed) int { return cmp.Compare(b.seconds, a.seconds) })
	if len(all) > shown {
		all = all[:shown]
	}
	fmt.Fprintf(r.out, "\nThe slowest %s:\n", noun)
	for _, t := range all {
		fmt.Fprintf(r.out, "  %6.1f s  %s\n", t.seconds, t.name)
	}
}

// short is a package's path below the module.
func short(pkg string) string {
	_, rest, found := strings.Cut(pkg, "/entente/")
	if !found {
		return pkg
	}
	return rest
}
