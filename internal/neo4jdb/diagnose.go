package neo4jdb

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// explainConnect says why the first statement failed although the way to the server was open.
func (c Config) explainConnect(ctx context.Context, err error) error {
	if server, ok := errors.AsType[*neo4j.Neo4jError](err); ok {
		return c.explainRefusal(server)
	}
	return translate(ctx, "connect to "+c.URI, err)
}

// explainRefusal words what the server itself answered.
func (c Config) explainRefusal(err *neo4j.Neo4jError) error {
	e := serverError("use "+c.URI, err)
	switch e.Code {
	case CodeAuth:
		e.Message = c.explainAuth(err)
	case CodeNoDatabase:
		e.Message = fmt.Sprintf("%s has no database %q: set NEO4J_DATABASE to one that SHOW DATABASES lists (usually %s)", c.URI, c.Database, DefaultDatabase)
	case CodeForbidden:
		e.Message = fmt.Sprintf("%s lets the user %q sign in but not read the database %q: grant that user access, or use another", c.URI, c.Username, c.Database)
	case CodeUnreachable:
		e.Message = fmt.Sprintf("%s is up, but its database %q is not available (%s): wait until it has started, or see the server's log", c.URI, c.Database, oneLine(err))
	}
	return e
}

func (c Config) explainAuth(err *neo4j.Neo4jError) string {
	switch {
	case err.Code == "Neo.ClientError.Security.AuthenticationRateLimit":
		return fmt.Sprintf("%s refuses further attempts to sign in as %q after too many wrong passwords: correct NEO4J_PASSWORD, wait a few seconds, try again", c.URI, c.Username)
	case err.Code == "Neo.ClientError.Security.CredentialsExpired":
		return fmt.Sprintf("%s wants the initial password of %q changed first: run ALTER CURRENT USER SET PASSWORD in cypher-shell or the Neo4j Browser", c.URI, c.Username)
	case c.Password == "":
		return fmt.Sprintf("%s asks for a password and none is set: set NEO4J_PASSWORD (user %q)", c.URI, c.Username)
	}
	return fmt.Sprintf("%s refuses the user %q or the password: check NEO4J_USERNAME and NEO4J_PASSWORD", c.URI, c.Username)
}

// walk goes the way to the server step by step before the driver does: name, TCP, TLS, Bolt. The driver hides which step
// broke, and waits a minute for a server that says nothing.
func (c Config) walk(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.ConnectTimeout)
	defer cancel()
	host, port := c.address()
	where := net.JoinHostPort(host, port)
	conn, err := (&net.Dialer{}).DialContext(ctx, "tcp", where)
	if err != nil {
		if dns, ok := errors.AsType[*net.DNSError](err); ok {
			return &Error{CodeUnresolved, fmt.Sprintf("the host %q of NEO4J_URI has no address (%s): check its spelling and your network", host, dns.Err), nil}
		}
		return &Error{CodeUnreachable, fmt.Sprintf("nothing answers at %s (%s): start Neo4j there, or correct NEO4J_URI", where, lastWords(err)), nil}
	}
	defer conn.Close()
	if deadline, ok := ctx.Deadline(); ok {
		_ = conn.SetDeadline(deadline)
	}

	secure, checked := c.secure()
	if secure {
		encrypted := tls.Client(conn, &tls.Config{ServerName: host, InsecureSkipVerify: !checked}) // as the scheme asks
		if err := encrypted.HandshakeContext(ctx); err != nil {
			return explainTLS(where, host, err)
		}
		conn = encrypted
	}
	return explainGreeting(where, secure, conn)
}

// provokeAfter is how long a Bolt server may think about the greeting before it is taken for something else.
const provokeAfter = time.Second

func explainTLS(where, host string, err error) error {
	if unknown, ok := errors.AsType[x509.UnknownAuthorityError](err); ok {
		return &Error{CodeTLS, fmt.Sprintf("%s shows a certificate that this system does not trust (%s): install its authority, or use the +ssc scheme if you accept any certificate", where, unknown), nil}
	}
	if name, ok := errors.AsType[x509.HostnameError](err); ok {
		return &Error{CodeTLS, fmt.Sprintf("%s shows a certificate for another name (%s): use the name that the certificate has instead of %s", where, oneLine(name), host), nil}
	}
	if invalid, ok := errors.AsType[x509.CertificateInvalidError](err); ok {
		return &Error{CodeTLS, fmt.Sprintf("%s shows an invalid certificate (%s): renew it", where, invalid), nil}
	}
	return &Error{CodeTLS, fmt.Sprintf("%s does not speak TLS (%s): use bolt:// or neo4j:// for a server without encryption", where, lastWords(err)), nil}
}

// explainGreeting sends Bolt's magic number with one version offer and looks at the first bytes that come back.
func explainGreeting(where string, secure bool, conn net.Conn) error {
	_, _ = conn.Write([]byte{0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})
	// A server of lines, such as HTTP, still waits for the end of the first: give it one, so that it shows what it is.
	provoke := time.AfterFunc(provokeAfter, func() { _, _ = conn.Write([]byte("\r\n\r\n")) })
	defer provoke.Stop()
	reply := make([]byte, 4)
	_, err := io.ReadFull(conn, reply)
	switch {
	case strings.HasPrefix(string(reply), "HTTP"):
		return &Error{CodeNotBolt, fmt.Sprintf("%s is an HTTP server, not Bolt: Neo4j's Bolt port is 7687 unless you changed it", where), nil}
	case err != nil && !secure:
		return &Error{CodeNotBolt, fmt.Sprintf("%s does not speak plain Bolt (%s): check the port, and use the +s or +ssc scheme if the server wants TLS", where, lastWords(err)), nil}
	case err != nil:
		return &Error{CodeNotBolt, fmt.Sprintf("%s does not speak Bolt (%s): check the port", where, lastWords(err)), nil}
	case reply[0] == 0 && reply[1] == 0 && reply[2] == 0 && reply[3] == 0:
		return &Error{CodeTooOld, fmt.Sprintf("%s speaks no version of Bolt that Entente knows: it needs Neo4j %s or newer", where, MinimumVersion), nil}
	case reply[0] != 0 || reply[3] > 9:
		return &Error{CodeNotBolt, fmt.Sprintf("%s answers with something that is not Bolt: check the port, and use the +s or +ssc scheme if the server wants TLS", where), nil}
	}
	return nil
}

// lastWords is the innermost message of a network failure: "connection refused" rather than the whole chain.
func lastWords(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return oneLine(err)
		}
		err = inner
	}
}

// oneLine keeps messages of the driver and the server, which may hold whole statements, to one readable line.
func oneLine(err error) string {
	const longest = 300
	text := strings.Join(strings.Fields(err.Error()), " ")
	if runes := []rune(text); len(runes) > longest {
		return string(runes[:longest]) + " …"
	}
	return text
}
