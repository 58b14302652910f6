package localneo4j

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Way is where a Neo4j comes from.
type Way string

// The ways, in the order in which they are tried.
const (
	Remote    Way = "remote"    // NEO4J_URI names a server: nothing is started here
	Installed Way = "installed" // NEO4J_HOME names an installed Neo4j, run by the user's Java
	Fetched   Way = "fetched"   // jars from Maven Central, run by the user's Java
	Docker    Way = "docker"    // the image neo4j, run by the user's Docker
)

// dockerImage is the image that the Docker way runs.
const dockerImage = "neo4j:" + Version + "-community"

const howToGetMaven = "install Maven, for example `apt install maven` or `brew install maven`, or from https://maven.apache.org"

var errNoMaven = errors.New("mvn (Maven) was not found in PATH: it is needed once, to fetch Neo4j: " + howToGetMaven)

// Choice is a way, and what it needs.
type Choice struct {
	Way    Way
	Why    string // for people, one line
	Java   Java   // for Installed and Fetched
	Home   string // for Installed: NEO4J_HOME
	docker string
	dist   Distribution // for Installed, and for Fetched if it is there already
}

// NoWayError lists every way to get a Neo4j and why each is closed.
type NoWayError struct{ Java, Maven, Docker error }

func (e *NoWayError) Error() string {
	missing := "Java and Maven"
	if e.Java == nil {
		missing = "Maven"
	} else if e.Maven == nil {
		missing = "a usable Java"
	}
	lines := []string{
		"no way to run Neo4j was found (" + missing + " is what is missing); any one of these will do:",
		"  - a server of yours: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD",
		"  - an installed Neo4j 5.26: set NEO4J_HOME, and have Java 17 or newer",
		"  - Java 17 or newer, and Maven:",
	}
	for _, err := range []error{e.Java, e.Maven} {
		if err != nil {
			lines = append(lines, "      "+err.Error())
		}
	}
	return strings.Join(append(lines, "  - Docker: "+e.Docker.Error()), "\n")
}

// Unwrap gives the reasons to errors.As.
func (e *NoWayError) Unwrap() []error {
	return slices.DeleteFunc([]error{e.Java, e.Maven, e.Docker}, func(err error) bool { return err == nil })
}

// Choose decides where a server would come from, in the order of the constants of [Way], and says why. It starts and
// fetches nothing. cacheDir is "" for the default one.
func Choose(ctx context.Context, cacheDir string) (Choice, error) {
	if uri := os.Getenv("NEO4J_URI"); uri != "" {
		return Choice{Way: Remote, Why: "NEO4J_URI names a server"}, nil
	}
	return chooseLocal(ctx, cacheDir)
}

// chooseLocal is Choose for those who want a server of their own even where NEO4J_URI is set, as tests do.
func chooseLocal(ctx context.Context, cacheDir string) (Choice, error) {
	if err := supported(); err != nil {
		return Choice{}, err
	}
	cache, err := cacheFolder(cacheDir)
	if err != nil {
		return Choice{}, err
	}
	java, javaErr := findJava(ctx)
	if ctx.Err() != nil {
		return Choice{}, context.Cause(ctx)
	}
	if home := os.Getenv("NEO4J_HOME"); home != "" {
		if javaErr != nil {
			return Choice{}, fmt.Errorf("running the Neo4j in NEO4J_HOME=%s: %w", home, javaErr)
		}
		return chooseInstalled(home, java)
	}
	fetcher, err := newFetcher(cache, func(Progress) {})
	if err != nil {
		return Choice{}, err
	}
	dist, present := fetcher.present()
	_, mavenErr := exec.LookPath("mvn")
	switch {
	case javaErr == nil && present:
		return Choice{Way: Fetched, Why: fmt.Sprintf("Java %d, and Neo4j %s is in the cache", java.Version, Version), Java: java, dist: dist}, nil
	case javaErr == nil && mavenErr == nil:
		return Choice{Way: Fetched, Why: fmt.Sprintf("Java %d and Maven are installed", java.Version), Java: java}, nil
	}
	docker, dockerErr := findDocker(ctx)
	if dockerErr == nil {
		return Choice{Way: Docker, Why: "Docker answers, and Java and Maven are not both there", docker: docker}, nil
	}
	noWay := &NoWayError{Java: javaErr, Docker: dockerErr}
	if mavenErr != nil && !present {
		noWay.Maven = errNoMaven
	}
	return Choice{}, noWay
}

func chooseInstalled(home string, java Java) (Choice, error) {
	lib, err := filepath.Abs(filepath.Join(home, "lib"))
	if err != nil {
		return Choice{}, fmt.Errorf("reading NEO4J_HOME: %w", err)
	}
	dist := Distribution{Dir: lib}
	entries, err := os.ReadDir(lib)
	for _, entry := range entries {
		if strings.HasSuffix(entry.Name(), ".jar") {
			dist.Jars = append(dist.Jars, entry.Name())
		}
	}
	if err != nil || !dist.has("neo4j-server-") {
		return Choice{}, fmt.Errorf("NEO4J_HOME=%s holds no Neo4j server (no lib/neo4j-server-*.jar): correct it, or unset it to have one fetched", home)
	}
	return Choice{Way: Installed, Why: "NEO4J_HOME names an installed Neo4j", Java: java, Home: home, dist: dist}, nil
}

// findDocker finds a docker whose engine answers.
func findDocker(ctx context.Context) (string, error) {
	path, err := exec.LookPath("docker")
	if err != nil {
		return "", errors.New("docker was not found in PATH: see https://docs.docker.com/get-docker")
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, "version", "--format", "{{.Server.Version}}")
	cmd.WaitDelay = time.Second
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s is installed, but its engine does not answer (%s): start it", path, firstLine(lastLine(string(out)), err.Error()))
	}
	return path, nil
}

func lastLine(text string) string {
	text = strings.TrimSpace(text)
	return text[strings.LastIndexByte(text, '\n')+1:]
}

func cacheFolder(dir string) (string, error) {
	if dir == "" {
		return DefaultCacheDir()
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("reading the cache folder's name %q: %w", dir, err)
	}
	return abs, nil
}
