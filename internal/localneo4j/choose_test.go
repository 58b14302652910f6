package localneo4j

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// javaScript is a `java` that prints a version and can do nothing else.
func javaScript(version string) string {
	return "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2021-10-19' >&2\n"
}

const (
	anyScript  = "#!/bin/sh\nexit 0\n"
	deadDocker = "#!/bin/sh\necho 'Cannot connect to the Docker daemon' >&2\nexit 1\n"
)

func TestChoose(t *testing.T) {
	installed := t.TempDir()
	if err := os.MkdirAll(filepath.Join(installed, "lib"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(installed, "lib", "neo4j-server-5.26.30.jar"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	java17, java11 := javaScript("17.0.15"), javaScript("11.0.2")
	for _, c := range []struct {
		name  string
		tools map[string]string
		env   map[string]string
		way   Way
		words []string // of the error, if no way
	}{
		{name: "a server is named", env: map[string]string{"NEO4J_URI": "bolt://db.example"}, way: Remote},
		{name: "an installed one", tools: map[string]string{"java": java17, "mvn": anyScript}, env: map[string]string{"NEO4J_HOME": installed}, way: Installed},
		{name: "an installed one without Java", env: map[string]string{"NEO4J_HOME": installed}, words: []string{"NEO4J_HOME", "Java was not found", "apt install"}},
		{name: "NEO4J_HOME is wrong", tools: map[string]string{"java": java17}, env: map[string]string{"NEO4J_HOME": "/nowhere"}, words: []string{"NEO4J_HOME=/nowhere", "no lib/neo4j-server-*.jar"}},
		{name: "Java and Maven", tools: map[string]string{"java": java17, "mvn": anyScript, "docker": anyScript}, way: Fetched},
		{name: "Java 21", tools: map[string]string{"java": javaScript("21"), "mvn": anyScript}, way: Fetched},
		{name: "Docker only", tools: map[string]string{"docker": anyScript}, way: Docker},
		{name: "old Java, but Docker", tools: map[string]string{"java": java11, "mvn": anyScript, "docker": anyScript}, way: Docker},
		{name: "nothing", words: []string{"NEO4J_URI", "NEO4J_HOME", "Java was not found", "mvn (Maven) was not found", "docker was not found"}},
		{name: "Maven is missing", tools: map[string]string{"java": java17}, words: []string{"(Maven is what is missing)", "apt install maven"}},
		{name: "Java is missing", tools: map[string]string{"mvn": anyScript}, words: []string{"(a usable Java is what is missing)", "adoptium.net"}},
		{name: "Java is too old", tools: map[string]string{"java": java11, "mvn": anyScript}, words: []string{"java is Java 11", "needs Java 17 or newer"}},
		{name: "Java 8 counts otherwise", tools: map[string]string{"java": javaScript("1.8.0_292"), "mvn": anyScript}, words: []string{"java is Java 8"}},
		{name: "Java does not run", tools: map[string]string{"java": "#!/bin/sh\necho broken >&2\nexit 1\n", "mvn": anyScript}, words: []string{"does not run (broken)"}},
		{name: "JAVA_HOME is wrong", tools: map[string]string{"java": java17, "mvn": anyScript}, env: map[string]string{"JAVA_HOME": "/nowhere"}, words: []string{"/nowhere/bin/java", "JAVA_HOME"}},
		{name: "Docker's engine is down", tools: map[string]string{"docker": deadDocker}, words: []string{"engine does not answer (Cannot connect to the Docker daemon)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			tools(t, c.tools)
			for name, value := range c.env {
				t.Setenv(name, value)
			}
			choice, err := Choose(t.Context(), t.TempDir())
			if c.way != "" {
				if err != nil || choice.Way != c.way || choice.Why == "" {
					t.Errorf("chose %q (%s), %v, expected %q", choice.Way, choice.Why, err, c.way)
				}
				return
			}
			if err == nil {
				t.Fatalf("chose %q, expected an error", choice.Way)
			}
			for _, word := range c.words {
				if !strings.Contains(err.Error(), word) {
					t.Errorf("the error does not say %q:\n%v", word, err)
				}
			}
		})
	}
}

func TestStartWithoutJavaIsTyped(t *testing.T) {
	tools(t, map[string]string{"java": javaScript("11.0.2"), "mvn": anyScript})
	_, err := Start(t.Context(), Options{DataDir: t.TempDir(), CacheDir: t.TempDir()})
	var java *JavaError
	if !errors.As(err, &java) || java.Version != 11 {
		t.Errorf("Start says %v, expected a JavaError about version 11", err)
	}
}

func TestExplain(t *testing.T) {
	for _, c := range []struct{ name, logs, want string }{
		{"memory", "INFO  Starting...\njava.lang.OutOfMemoryError: Java heap space\n", "it ran out of memory"},
		{"port", "x\nCaused by: org.neo4j.configuration.helpers.PortBindException: An error occurred\n", "its port is taken"},
		{"a store that is open", "Caused by: org.neo4j.io.locker.FileLockException: Lock file has been locked by another process: /x/store_lock\n", "open in another Neo4j"},
		{"a newer store", "Caused by: java.lang.IllegalStateException: Unknown store version 'block-block-9.9'\n", "another version of Neo4j"},
		{"a full disk", "java.io.IOException: No space left on device\n", "the disk is full"},
		{"the innermost cause", "ERROR Failed\nCaused by: a.B: outer\nCaused by: c.D: inner\n\tat e.F\n", "inner"},
		{"the last error", "2026-01-01 00:00:00.000+0000 ERROR first\n2026-01-01 00:00:01.000+0000 ERROR second\n", "second"},
		{"anything", "one\ntwo\n", "two"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := explain(c.logs); !strings.Contains(got, c.want) || got == "" != (c.want == "") {
				t.Errorf("explained as %q, expected %q", got, c.want)
			}
		})
	}
}
