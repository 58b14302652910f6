package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// minJava is the oldest Java that Neo4j 5.26 runs on.
const minJava = 17

// howToGetJava is the advice that every error about Java ends with.
const howToGetJava = "install a JDK, 17 or newer, for example `apt install openjdk-17-jdk-headless`, `brew install openjdk@21`, " +
	"or one from https://adoptium.net, and put it first in PATH or name it in JAVA_HOME"

// Java is an installed Java that can run Neo4j.
type Java struct {
	Path    string // the java executable
	Version int    // feature release, for example 17
	Full    string // everything that `java -version` prints; it differs between any two builds
}

// JavaError says why no usable Java was found.
type JavaError struct {
	Path    string // the java found, "" if none
	Version int    // its feature release, 0 if unknown
	Why     string // what went wrong, if it is not the version
}

func (e *JavaError) Error() string {
	switch {
	case e.Path == "":
		return "Java was not found in JAVA_HOME or PATH: " + howToGetJava
	case e.Why != "":
		return fmt.Sprintf("%s does not run (%s): %s", e.Path, e.Why, howToGetJava)
	default:
		return fmt.Sprintf("%s is Java %d, and Neo4j %s needs Java %d or newer: %s", e.Path, e.Version, Version, minJava, howToGetJava)
	}
}

var javaVersion = regexp.MustCompile(`version "(?:1\.)?(\d+)`)

// findJava looks in JAVA_HOME, then in PATH, and takes the first Java it meets: a user who names one wants that one,
// and an old one is an error rather than passed over.
func findJava(ctx context.Context) (Java, error) {
	path, err := javaPath()
	if err != nil {
		return Java{}, err
	}
	out, err := exec.CommandContext(ctx, path, "-version").CombinedOutput()
	if ctx.Err() != nil {
		return Java{}, ctx.Err()
	}
	if err != nil {
		return Java{}, &JavaError{Path: path, Why: firstLine(string(out), err.Error())}
	}
	match := javaVersion.FindStringSubmatch(string(out))
	if match == nil {
		return Java{}, &JavaError{Path: path, Why: "`java -version` names no version: " + firstLine(string(out), "no output")}
	}
	version, err := strconv.Atoi(match[1])
	if err != nil || version < minJava {
		return Java{}, &JavaError{Path: path, Version: version}
	}
	return Java{Path: path, Version: version, Full: string(out)}, nil
}

func javaPath() (string, error) {
	if home := os.Getenv("JAVA_HOME"); home != "" {
		path := filepath.Join(home, "bin", "java")
		if _, err := os.Stat(path); err != nil {
			return "", &JavaError{Path: path, Why: "JAVA_HOME names a folder without bin/java"}
		}
		return path, nil
	}
	path, err := exec.LookPath("java")
	if errors.Is(err, exec.ErrNotFound) {
		return "", &JavaError{}
	}
	if err != nil {
		return "", &JavaError{Path: "java", Why: err.Error()}
	}
	return path, nil
}

// firstLine is the first line of text that says something, or fallback.
func firstLine(text, fallback string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return fallback
}
