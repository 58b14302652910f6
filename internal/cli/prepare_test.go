package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/entente-graph/entente/internal/dashboard"
)

// Each question is asked once of each entity that it can be asked of, and of nothing else.
func TestDashboardsQuestions(t *testing.T) {
	documents, err := dashboard.Openings()
	if err != nil {
		t.Fatal(err)
	}
	questions, err := readQuestions(documents)
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string][]string{} // ids by the name of the operation
	for _, r := range requests(questions, []string{"agreement:a", "event:b", "organization:c"}) {
		name, _, _ := strings.Cut(strings.TrimPrefix(r.Query, "query "), "(")
		name, _, _ = strings.Cut(name, " ")
		asked[name] = append(asked[name], r.Variables["id"].(string))
	}
	for name, want := range map[string]string{
		"EventPage": "[event:b]", "OrganizationPage": "[organization:c]", "Details": "[agreement:a event:b organization:c]", "Search": "[agreement:a]",
		"OfficialPage": "[]",
	} {
		if got := fmt.Sprint(asked[name]); got != want {
			t.Errorf("%s is asked of %s, want %s", name, got, want)
		}
	}
	if len(asked) < len(documents)/2 {
		t.Errorf("%d of %d questions are asked", len(asked), len(documents))
	}
}

// What somebody asks for comes before what is asked for nobody yet, unless somebody asks all the time.
func TestVisitorsFirst(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		v := &visitors{Handler: http.NotFoundHandler()}
		come := func(to string) { v.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, to, nil)) }
		visit := func() { come("/") }
		waited := func() time.Duration {
			began := time.Now()
			if err := v.gone(t.Context()); err != nil {
				t.Fatal(err)
			}
			return time.Since(began)
		}
		come("/readyz")
		if got := waited(); got != 0 {
			t.Errorf("waited %s while nobody had come but to see whether the service is ready", got)
		}
		visit()
		if got := waited(); got != quiet {
			t.Errorf("waited %s after a visit, want %s", got, quiet)
		}
		busy, done := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			for busy.Err() == nil {
				visit()
				time.Sleep(quiet / 4)
			}
		}()
		synctest.Wait()
		if got := waited(); got < patience || got > patience+quiet {
			t.Errorf("waited %s while somebody came all the time, want %s", got, patience)
		}
		done()
		<-ended
		stopped, stop := context.WithCancel(t.Context())
		stop()
		if err := v.gone(stopped); err == nil {
			t.Error("a service that stops goes on asking")
		}
	})
}

// That a question could not be answered is told once, and does not keep the others from being asked. Some are not asked of all entities.
func TestPreparingTellsWhatFailed(t *testing.T) {
	var asked int
	v := &visitors{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/graphql-response+json")
		body, _ := io.ReadAll(r.Body)
		if strings.Contains(string(body), "organizations(first: 1)") {
			fmt.Fprint(w, `{"data": {"events": {"nodes": [{"id": "event:a"}]}}}`)
			return
		}
		switch asked++; asked {
		case 1, 3:
			fmt.Fprint(w, `{"errors": [{"message": "too much at once", "extensions": {"code": "LIMIT_EXCEEDED"}}]}`)
		case 2:
			fmt.Fprint(w, `{"errors": [{"message": "an event has none", "extensions": {"code": "BAD_USER_INPUT"}}]}`)
		default:
			fmt.Fprint(w, `{"data": {}}`)
		}
	})}
	if err := prepareViews(t.Context(), v); err == nil || err.Error() != "too much at once" {
		t.Errorf("got %v, want what the service said", err)
	}
	if asked < 10 {
		t.Errorf("%d questions were asked", asked)
	}
}

// Whoever serves no dashboard, or has no time for it, can have the service ask nothing.
func TestPreparingIsASetting(t *testing.T) {
	for _, arguments := range [][]string{{"serve"}, {"serve", "--prepare"}, {"serve", "--no-prepare"}} {
		var c commands
		parser, _, err := newParser(&c, Process{Stdout: io.Discard, Stderr: io.Discard, LookupEnv: none}, newSettings(none))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := parser.Parse(arguments); err != nil {
			t.Fatal(err)
		}
		asked := 0
		v := &visitors{Handler: http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked++ })}
		c.Serve.prepare(t.Context(), v, slog.New(slog.DiscardHandler))
		if want := arguments[len(arguments)-1] != "--no-prepare"; (asked > 0) != want {
			t.Errorf("%q: %d questions were asked", arguments, asked)
		}
	}
}
