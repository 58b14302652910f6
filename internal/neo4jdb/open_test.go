package neo4jdb_test

import (
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jdb"
)

func TestOpenSaysWhatIsWrong(t *testing.T) {
	good := config(t)
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	encrypted := httptest.NewTLSServer(http.NotFoundHandler())
	defer encrypted.Close()
	mute := listen(t, func(net.Conn) {})
	silent := listen(t, func(c net.Conn) { time.Sleep(time.Second) })
	chatty := listen(t, func(c net.Conn) { _, _ = c.Write([]byte("220 mail.example.org ESMTP\r\n")) })
	free := listen(t, nil)

	at := func(scheme, address string) func(*neo4jdb.Config) {
		return func(c *neo4jdb.Config) { c.URI = scheme + "://" + address }
	}
	address := func(s *httptest.Server) string { return s.Listener.Addr().String() }
	database := strings.TrimPrefix(good.URI, "bolt://")
	tests := []struct {
		name   string
		change func(*neo4jdb.Config)
		code   neo4jdb.Code
		words  []string
	}{
		{"wrong password", func(c *neo4jdb.Config) { c.Password = "wrong-password" }, neo4jdb.CodeAuth, []string{good.URI, "NEO4J_PASSWORD"}},
		{"wrong password, routed", func(c *neo4jdb.Config) { c.Password, c.URI = "wrong-password", "neo4j://"+database }, neo4jdb.CodeAuth, []string{"NEO4J_PASSWORD"}},
		{"no password", func(c *neo4jdb.Config) { c.Password = "" }, neo4jdb.CodeAuth, []string{"none is set"}},
		{"no such database", func(c *neo4jdb.Config) { c.Database = "nowhere" }, neo4jdb.CodeNoDatabase, []string{"nowhere", "NEO4J_DATABASE"}},
		{"no such database, routed", func(c *neo4jdb.Config) { c.Database, c.URI = "nowhere", "neo4j://"+database }, neo4jdb.CodeNoDatabase, []string{"nowhere"}},
		{"server down", at("bolt", free), neo4jdb.CodeUnreachable, []string{free, "connection refused", "start Neo4j"}},
		{"server down, routed", at("neo4j", free), neo4jdb.CodeUnreachable, []string{free, "connection refused"}},
		{"server down, encrypted", at("bolt+s", free), neo4jdb.CodeUnreachable, []string{free, "connection refused"}},
		{"unknown host", at("bolt", "no-such-host.invalid"), neo4jdb.CodeUnresolved, []string{"no-such-host.invalid", "spelling"}},
		{"unknown host, routed", at("neo4j+s", "no-such-host.invalid"), neo4jdb.CodeUnresolved, []string{"no-such-host.invalid"}},
		{"HTTP instead of Bolt", at("bolt", address(plain)), neo4jdb.CodeNotBolt, []string{"HTTP", "7687"}},
		{"HTTP instead of Bolt, routed", at("neo4j", address(plain)), neo4jdb.CodeNotBolt, []string{"HTTP", "7687"}},
		{"HTTPS instead of Bolt", at("bolt+ssc", address(encrypted)), neo4jdb.CodeNotBolt, []string{"HTTP"}},
		{"plain client, TLS server", at("bolt", address(encrypted)), neo4jdb.CodeNotBolt, []string{"+s"}},
		{"TLS client, plain server", at("bolt+s", database), neo4jdb.CodeTLS, []string{"does not speak TLS", "bolt://"}},
		{"TLS client, plain server, routed", at("neo4j+ssc", database), neo4jdb.CodeTLS, []string{"does not speak TLS"}},
		{"untrusted certificate", at("bolt+s", address(encrypted)), neo4jdb.CodeTLS, []string{"does not trust", "+ssc"}},
		{"another protocol", at("bolt", chatty), neo4jdb.CodeNotBolt, []string{"not Bolt"}},
		{"closes at once", at("bolt", mute), neo4jdb.CodeNotBolt, []string{mute}},
		{"never answers", func(c *neo4jdb.Config) { c.URI, c.ConnectTimeout = "bolt://"+silent, 200*time.Millisecond }, neo4jdb.CodeNotBolt, []string{silent}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := good
			test.change(&c)
			start := time.Now()
			db, err := neo4jdb.Open(t.Context(), c)
			if err == nil {
				_ = db.Close(t.Context())
			}
			wantError(t, err, test.code, test.words...)
			if test.code == neo4jdb.CodeAuth {
				open(t) // the server locks a user out after three wrong passwords in a row
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
			t.Log(err)
		})
	}
}

func TestOpenAndReady(t *testing.T) {
	for _, scheme := range []string{"bolt", "neo4j"} {
		db := open(t, func(c *neo4jdb.Config) { c.URI = scheme + strings.TrimPrefix(c.URI, "bolt") })
		if err := db.Ready(t.Context()); err != nil {
			t.Error(err)
		}
		if !strings.HasPrefix(db.ServerVersion(), "Neo4j/5.") {
			t.Errorf("server version %q", db.ServerVersion())
		}
	}
}

func TestVersionsThatAreTooOld(t *testing.T) {
	for agent, ok := range map[string]bool{
		"Neo4j/5.26.30": true, "Neo4j/5.23.0": true, "Neo4j/5.27-aura": true, "Neo4j/2025.10.1": true,
		"Neo4j/5.22.0": false, "Neo4j/4.4.40": false, "Memgraph/3.0": false, "": false,
	} {
		err := neo4jdb.CheckVersion(agent, "bolt://localhost")
		if ok != (err == nil) {
			t.Errorf("%s: %v", agent, err)
		}
		if !ok {
			wantError(t, err, neo4jdb.CodeTooOld, "5.23")
		}
	}
}

// listen serves each connection with handle, on a free port. Without handle the port is closed again.
func listen(t *testing.T, handle func(net.Conn)) (address string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	if handle == nil {
		_ = l.Close()
		return l.Addr().String()
	}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go func() { defer c.Close(); handle(c) }()
		}
	}()
	return l.Addr().String()
}
