package dashboard_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/neo4jtest"
)

func TestMain(m *testing.M) { neo4jtest.Main(m) }

// The dashboard works in a real Chromium against the real service: app/tests say what, and which of it is of which level. Where there is
// no Node or no Chromium nothing is checked, which `make test` tells; continuous integration must have both.
func TestDashboardInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	// What this process has looked at counts when go test decides whether it has an answer already.
	specs, err := filepath.Glob("app/tests/*.ts")
	if err != nil || len(specs) < 10 {
		t.Fatalf("%d files of tests: %v", len(specs), err)
	}
	for _, name := range specs {
		if _, err := os.Stat(name); err != nil {
			t.Fatal(err)
		}
	}
	need(t, "node-modules", "tests")
	chromium := need(t, "chromium")
	program := entente(t)
	// The server that tests share is there already, where others came before.
	database := neo4jtest.Migrated(t)
	environment := append(os.Environ(), "NEO4J_URI="+database.URI, "NEO4J_USERNAME="+database.Username, "NEO4J_PASSWORD="+database.Password)
	const token = "the-curators-token-of-the-browser"
	tokens := filepath.Join(t.TempDir(), "curators")
	if err := os.WriteFile(tokens, []byte(token+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	// The database needs time to plan the first question of each kind on a busy machine, and no other questions beside them.
	address := serve(t, environment, program, "serve", "--seed", "--listen", "127.0.0.1:0", "--data-dir", t.TempDir(), "--no-prepare",
		"--curator-token-file", tokens, "--max-query-time", "2m", "--max-request-time", "4m")
	hostile := filepath.Join(t.TempDir(), "hostile.json")
	writeHostile(t, hostile)
	bring, err := json.Marshal([]string{program, "import", hostile})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, "node", "node_modules/@playwright/test/cli.js", "test")
	command.Dir = "app/tests"
	command.Env = append(environment, "ENTENTE_URL="+address, "CHROMIUM="+chromium, "CURATOR_TOKEN="+token, "IMPORT="+string(bring))
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("the dashboard's tests: %v\n%s", err, out)
	}
	t.Logf("%s", out)
}

// need runs a script of .ci that makes sure of something, and returns what it prints. The test is skipped if it cannot be had.
func need(t *testing.T, script string, arguments ...string) string {
	t.Helper()
	command := exec.Command("../../.ci/"+script, arguments...)
	var why strings.Builder
	command.Stderr = &why
	out, err := command.Output()
	if err != nil {
		if os.Getenv("CI") == "true" || os.Getenv("SCREENSHOTS") != "" {
			t.Fatalf("%s: %v: %s", script, err, why.String())
		}
		t.Skipf("NOT CHECKED: the dashboard in a browser: %s", why.String())
	}
	return strings.TrimSpace(string(out))
}

// entente is the path of the program: ENTENTE_PROGRAM names it, or else it is built.
func entente(t *testing.T) string {
	t.Helper()
	if program := os.Getenv("ENTENTE_PROGRAM"); program != "" {
		if _, err := os.Stat(program); err != nil || !filepath.IsAbs(program) {
			t.Fatalf("ENTENTE_PROGRAM is %q, expected the absolute path of a program (%v)", program, err)
		}
		return program
	}
	program := filepath.Join(t.TempDir(), "entente")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/entente").CombinedOutput(); err != nil {
		t.Fatalf("building the program: %v\n%s", err, out)
	}
	return program
}

// serve starts the service and returns where it serves. The test fails if it does not end with 0 when it is told to.
func serve(t *testing.T, environment []string, program string, arguments ...string) string {
	t.Helper()
	command := exec.Command(program, arguments...)
	command.Env = environment
	var stderr bytes.Buffer
	command.Stderr = &stderr
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = command.Process.Signal(syscall.SIGTERM)
		if err := command.Wait(); err != nil {
			t.Errorf("the service ended: %v\n%s", err, stderr.String())
		}
	})
	for said := bufio.NewScanner(stdout); said.Scan(); {
		if _, address, ok := strings.Cut(said.Text(), "Look at   "); ok {
			go func() { // what else it says is not read, but must not fill the pipe
				for said.Scan() {
				}
			}()
			return address
		}
	}
	t.Fatalf("the service is not ready\n%s", stderr.String())
	return ""
}

// hostileTexts are of the kinds of the Big List of Naughty Strings (https://github.com/minimaxir/big-list-of-naughty-strings).
var hostileTexts = []string{
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(2)>`,
	`'"></title></textarea></svg><svg onload=alert(3)>`,
	`{{constructor.constructor('alert(4)')()}} ${alert(4)} <%= alert(4) %>`,
	`javascript:alert(5)//`,
	`=HYPERLINK("https://example.org","x")`,
	`__proto__ constructor hasOwnProperty undefined null NaN`,
	"\u202etfel ot thgir\u202c \u2066\u200b\ufeff",
	"Z\u0351\u036b\u0343\u036a\u0302\u036ba\u0328\u0345l\u0321g\u033co\u0324",
	`👩‍👩‍👧‍👦🏳️‍🌈 𝒯𝑒𝓍𝓉 ﷽ 田中さん ٱلْعَرَبِيَّة`,
	`%3Cscript%3Ealert(6)%3C/script%3E&lt;script&gt;&#60;script&#62;`,
	`'; DROP TABLE users; -- ~ ~ # ? & = +`,
	strings.Repeat("unbreakable", 60),
}

// writeHostile writes a dataset with hostile texts in every field that holds free text.
func writeHostile(t *testing.T, name string) {
	t.Helper()
	type object = map[string]any
	lists := map[string][]object{}
	add := func(list string, o object) { lists[list] = append(lists[list], o) }
	add("documents", object{"id": "document:hostile", "url": `https://example.org/"><script>alert(7)</script>`, "title": hostileTexts[0], "publisher": hostileTexts[1], "published": "2020"})
	for i, text := range hostileTexts {
		id := func(noun string) string { return fmt.Sprintf("%s:hostile-%d", noun, i) }
		add("documents", object{"id": id("document"), "url": "https://example.org/?" + url.QueryEscape(text), "title": text, "publisher": text, "licence": text, "published": "2020"})
		claims := []any{object{"quote": text, "document": id("document")}}
		names := []any{object{"value": text + " (alias)", "lang": "en", "kind": "ALIAS", "claims": claims}}
		add("organizations", object{"id": id("organization"), "name": text, "names": names, "country": object{"node": id("country"), "claims": claims}, "claims": claims})
		add("positions", object{"id": id("position"), "name": text, "organization": object{"node": id("organization"), "claims": claims}, "claims": claims})
		add("persons", object{"id": id("person"), "name": text, "familyName": text, "claims": claims, "positions": []any{object{"node": id("position"), "asOf": "2020-01-01", "claims": claims}}})
		add("topics", object{"id": id("topic"), "name": text, "claims": claims})
		add("commitments", object{"id": id("commitment"), "text": text, "claims": claims})
		add("agreements", object{"id": id("agreement"), "name": text, "domain": text, "signed": "2020-02-02", "kind": "MOU", "parties": []any{object{"node": id("organization"), "claims": claims}}, "claims": claims})
		add("countries", object{"id": id("country"), "name": text, "iso2": fmt.Sprintf("X%c", 'A'+i), "names": names, "claims": claims})
		add("groups", object{"id": id("group"), "name": text, "description": text, "countMin": 1, "countQualifier": "AT_LEAST", "claims": claims})
		// The first is alone in its place, the others are two in one: for the map's single marks and for its clusters.
		add("places", object{"id": id("place"), "name": text, "latitude": -40 + 5*((i+1)/2), "longitude": -120 + 15*((i+1)/2), "country": object{"node": id("country"), "claims": claims}, "claims": claims})
		add("eventSeriesList", object{"id": id("event-series"), "name": text, "claims": claims})
		link := func(noun string, more object) []any {
			l := object{"node": id(noun), "claims": claims}
			maps.Copy(l, more)
			return []any{l}
		}
		add("events", object{
			"id": id("event"), "name": text, "date": "2020-01-01", "names": names, "claims": claims,
			"hosts":        append(link("organization", object{"role": "CO_HOST"}), object{"node": fmt.Sprintf("organization:hostile-%d", (i+1)%len(hostileTexts)), "role": "CO_HOST", "claims": claims}),
			"participants": append(link("person", object{"role": "ATTENDEE", "roleAsStated": text, "position": id("position"), "onBehalfOf": id("organization")}), link("group", nil)...),
			"topics":       link("topic", nil), "agreements": link("agreement", nil), "commitments": link("commitment", nil), "series": link("event-series", nil),
			"place": link("place", nil)[0],
		})
	}
	all := func(noun string, more object) (links []any) {
		for i := range hostileTexts {
			l := object{"node": fmt.Sprintf("%s:hostile-%d", noun, i), "claims": []any{object{"quote": hostileTexts[i], "document": fmt.Sprintf("document:hostile-%d", i)}}}
			maps.Copy(l, more)
			links = append(links, l)
		}
		return links
	}
	add("events", object{ // all of them on one page
		"id": "event:hostile-all", "name": hostileTexts[0], "date": "2020-01-01",
		"hosts": all("organization", object{"role": "CO_HOST"}), "participants": all("person", object{"role": "ATTENDEE"}),
		"topics": all("topic", nil), "agreements": all("agreement", nil), "commitments": all("commitment", nil),
	})
	set := object{"dataset": "hostile", "description": hostileTexts[0], "claims": object{"document": "document:hostile", "method": "MANUAL", "confidence": 50, "status": "DRAFT"}}
	for list, objects := range lists {
		set[list] = objects
	}
	content, err := json.Marshal(set)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
}
