package cli_test

import (
	"context"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// The dashboard works in a real Chromium against the real service: internal/dashboard/app/tests say what. Where there is no Node or no
// Chromium nothing is checked, which `make test` tells; continuous integration must have both.
func TestDashboardInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a browser")
	}
	need := func(script string) string {
		command := exec.Command("../../.ci/" + script)
		var why strings.Builder
		command.Stderr = &why
		out, err := command.Output()
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("%s: %v: %s", script, err, why.String())
			}
			t.Skipf("NOT CHECKED: the dashboard in a browser: %s", why.String())
		}
		return strings.TrimSpace(string(out))
	}
	need("node-modules")
	chromium := need("chromium")
	service := serve(t, call{args: []string{"--seed"}, env: database(t)})
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	command := exec.CommandContext(ctx, "node", "node_modules/@playwright/test/cli.js", "test")
	command.Dir = "../dashboard/app"
	command.Env = append(os.Environ(), "ENTENTE_URL="+service.url(), "CHROMIUM="+chromium)
	if out, err := command.CombinedOutput(); err != nil {
		t.Errorf("the dashboard's tests: %v\n%s", err, out)
	}
	if code := service.stop(t, syscall.SIGTERM); code != 0 {
		t.Errorf("the service ended with %d", code)
	}
}
