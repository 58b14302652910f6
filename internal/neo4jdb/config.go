package neo4jdb

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// What a Config falls back to where a field is empty.
const (
	DefaultUsername       = "neo4j"
	DefaultDatabase       = "neo4j"
	DefaultMaxConnections = 100
	DefaultConnectTimeout = 10 * time.Second
	defaultPort           = "7687"
)

// Config says which Neo4j to use and how. The zero value of every field but URI means its default.
type Config struct {
	// URI names the server: bolt:// for one server, neo4j:// for a cluster (with routing), either with +s for TLS with a
	// certificate that the system trusts, or +ssc for TLS with any certificate.
	URI string
	// Username and Password sign in. An empty Password means a server whose authentication is switched off.
	Username, Password string
	// Database is the name of the database on that server, neo4j by default.
	Database string

	// MaxConnections bounds the connections to each server, 100 by default.
	MaxConnections int
	// ConnectTimeout bounds one attempt to connect and sign in, 10 seconds by default.
	ConnectTimeout time.Duration
	// UserAgent is how this program appears in the server's own list of connections.
	UserAgent string
	// Observe, if set, is told about every statement after it ended, from the goroutine that ran it. Tests count with it,
	// metrics measure with it.
	Observe func(Observation)
}

// FromEnv reads the variables of Aura's own env file: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.
// The lookup is os.Getenv or anything shaped like it.
func FromEnv(getenv func(string) string) Config {
	return Config{
		URI:      strings.TrimSpace(getenv("NEO4J_URI")),
		Username: getenv("NEO4J_USERNAME"),
		Password: getenv("NEO4J_PASSWORD"),
		Database: getenv("NEO4J_DATABASE"),
	}.withDefaults()
}

func (c Config) withDefaults() Config {
	c.Username = cmp.Or(c.Username, DefaultUsername)
	c.Database = cmp.Or(c.Database, DefaultDatabase)
	c.MaxConnections = cmp.Or(c.MaxConnections, DefaultMaxConnections)
	c.ConnectTimeout = cmp.Or(c.ConnectTimeout, DefaultConnectTimeout)
	c.UserAgent = cmp.Or(c.UserAgent, "entente")
	return c
}

var (
	schemes      = []string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}
	databaseName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9.-]{2,62}$`)
)

// Verify reports everything that is wrong with the configuration at once, or nil. It does not connect.
// The error is an [*Error] with code [CodeConfig].
func (c Config) Verify() error {
	c = c.withDefaults()
	problems := verifyURI(c.URI)
	if !databaseName.MatchString(c.Database) {
		problems = append(problems, fmt.Errorf("NEO4J_DATABASE is %q: expected 3 to 63 letters, digits, dots or dashes, beginning with a letter", c.Database))
	}
	if c.MaxConnections < 0 {
		problems = append(problems, fmt.Errorf("the greatest number of connections is %d: expected 1 or more", c.MaxConnections))
	}
	if c.ConnectTimeout < 0 {
		problems = append(problems, fmt.Errorf("the connect timeout is %s: expected more than 0", c.ConnectTimeout))
	}
	if len(problems) == 0 {
		return nil
	}
	err := errors.Join(problems...)
	return &Error{Code: CodeConfig, Message: err.Error(), cause: err}
}

// verifyURI never repeats a password that somebody put into the URI.
func verifyURI(uri string) (problems []error) {
	if uri == "" {
		return []error{errors.New("NEO4J_URI is empty: expected for example bolt://localhost:7687 or neo4j+s://xxxx.databases.neo4j.io")}
	}
	if !strings.Contains(uri, "://") {
		return []error{fmt.Errorf("NEO4J_URI has no scheme: expected %s:// and then the host, for example bolt://localhost:7687", strings.Join(schemes, "://, "))}
	}
	u, err := url.Parse(uri)
	if err != nil {
		reason := err
		if parse, ok := errors.AsType[*url.Error](err); ok {
			reason = parse.Err
		}
		return []error{fmt.Errorf("NEO4J_URI is not a URI (%w): expected for example bolt://localhost:7687", reason)}
	}
	shown := u.Redacted()
	if !slices.Contains(schemes, u.Scheme) {
		hint := ""
		if strings.HasPrefix(u.Scheme, "http") {
			hint = "; HTTP is for the Neo4j Browser, programs use Bolt, port 7687 unless you changed it"
		}
		problems = append(problems, fmt.Errorf("NEO4J_URI %s has the scheme %q: expected one of %s%s", shown, u.Scheme, strings.Join(schemes, ", "), hint))
	}
	if u.Hostname() == "" {
		problems = append(problems, fmt.Errorf("NEO4J_URI %s names no host: expected for example %s://localhost:7687", shown, u.Scheme))
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n < 1 || n > 65535 {
			problems = append(problems, fmt.Errorf("NEO4J_URI %s has the port %s: expected 1 to 65535", shown, port))
		}
	}
	if u.User != nil {
		problems = append(problems, fmt.Errorf("NEO4J_URI %s holds a user name: put it into NEO4J_USERNAME and NEO4J_PASSWORD instead", shown))
	}
	if u.Path != "" && u.Path != "/" {
		problems = append(problems, fmt.Errorf("NEO4J_URI %s has the path %q: the database's name goes into NEO4J_DATABASE", shown, u.Path))
	}
	if u.RawQuery != "" && !strings.HasPrefix(u.Scheme, "neo4j") {
		problems = append(problems, fmt.Errorf("NEO4J_URI %s has a query: only the neo4j schemes take one (a routing context)", shown))
	}
	return problems
}

// secure tells whether the URI asks for TLS, and whether the certificate is then checked.
func (c Config) secure() (tls, checked bool) {
	scheme, _, _ := strings.Cut(c.URI, "://")
	return strings.HasSuffix(scheme, "+s") || strings.HasSuffix(scheme, "+ssc"), strings.HasSuffix(scheme, "+s")
}

// address is the host and port to dial; call it on a verified Config only.
func (c Config) address() (host, port string) {
	u, err := url.Parse(c.URI)
	if err != nil {
		return c.URI, defaultPort
	}
	return u.Hostname(), cmp.Or(u.Port(), defaultPort)
}
