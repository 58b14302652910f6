// Package testlevel says how much a run of the tests tries. A level holds all that the levels below it try:
//
//	make test       quick: what every change needs, within minutes
//	make test-full  full: every order, every hostile text, every reader of an export, more random draws
//	make soak       soak: what takes hours, such as 10,000 random sequences
//
// A test asks for its level where it decides how much to try:
//
//	testlevel.Need(t, testlevel.Full)                // skips the test below that level
//	rapid.Check(t, …) with testlevel.Draws(20, 200, 10_000) draws
package testlevel

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// Env names the level of a run: quick (also if it is empty), full or soak.
const Env = "ENTENTE_TEST_LEVEL"

// Level is how much a run tries.
type Level int

const (
	Quick Level = iota
	Full
	Soak
)

// String is the level's name, as Env gives it.
func (l Level) String() string { return [...]string{"quick", "full", "soak"}[l] }

// Current returns the level of this run. It panics if Env names none: a run that tries less than it says must not pass.
func Current() Level {
	name := os.Getenv(Env)
	for level := Quick; level <= Soak; level++ {
		if name == level.String() || name == "" {
			return level
		}
	}
	panic(fmt.Sprintf("%s is %q, expected quick, full or soak", Env, name))
}

// At says whether the run is of a level or of one above it.
func At(level Level) bool { return Current() >= level }

// Need skips the test in a run below a level.
func Need(t testing.TB, level Level) {
	t.Helper()
	if !At(level) {
		t.Skipf("runs at the level %s: %s=%s", level, Env, level)
	}
}

// Draws chooses how many random inputs a run draws.
func Draws(quick, full, soak int) int { return [...]int{quick, full, soak}[Current()] }

// Data returns the path of a file or folder of real data that is not part of the project: below the folder `shared`, which
// lies beside the project's own. The test is skipped as NOT CHECKED, which `make test` prints, where it is absent.
func Data(t testing.TB, name string) string {
	t.Helper()
	root, err := os.Getwd()
	if err != nil {
		t.Fatalf("finding the project's folder: %v", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(root) == root {
			t.Fatal("finding the project's folder: there is no go.mod above the test")
		}
		root = filepath.Dir(root)
	}
	path := filepath.Join(filepath.Dir(root), "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("NOT CHECKED: %s needs ../shared/%s, which is absent", t.Name(), name)
	}
	return path
}
