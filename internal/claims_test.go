package internal_test

import (
	"go/constant"
	"go/types"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// documents are the pages for people, by their path.
func documents(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for name := range projectFiles(t) {
		if path.Ext(name) == ".md" && !strings.Contains(name, "/testdata/") && !strings.Contains(name, "/dist/") {
			found[name] = text(t, name)
		}
	}
	return found
}

// rowsOf are the cells in ticks that begin the rows of the table below a heading.
func rowsOf(t *testing.T, page, heading string) []string {
	t.Helper()
	_, after, ok := strings.Cut(page, "\n## "+heading+"\n")
	if !ok {
		t.Fatalf("there is no heading %q", heading)
	}
	after, _, _ = strings.Cut(after, "\n## ")
	var cells []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([^`]+)` \\|").FindAllStringSubmatch(after, -1) {
		cells = append(cells, m[1])
	}
	return cells
}

// TestDocumentedCodes compares the codes of errors in docs/graphql-api.md with those that the service has.
func TestDocumentedCodes(t *testing.T) {
	told := rowsOf(t, text(t, "docs/graphql-api.md"), "Errors")
	var codes []string
	for _, p := range loaded(t) {
		if p.PkgPath != module+"internal/httpapi" {
			continue
		}
		for _, name := range p.Types.Scope().Names() {
			if c, ok := p.Types.Scope().Lookup(name).(*types.Const); ok && strings.HasSuffix(c.Type().String(), ".Code") {
				codes = append(codes, constant.StringVal(c.Val()))
			}
		}
	}
	if len(codes) < 20 {
		t.Fatalf("only %d codes were found", len(codes))
	}
	for _, code := range codes {
		if !slices.Contains(told, code) {
			t.Errorf("docs/graphql-api.md does not tell of the code %s", code)
		}
	}
	source := allSource(t)
	for _, code := range told {
		if !strings.Contains(source, `"`+code+`"`) {
			t.Errorf("docs/graphql-api.md tells of the code %s, which nothing answers", code)
		}
	}
}

// allSource is the project's Go source without tests.
func allSource(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for name := range projectFiles(t) {
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			all.WriteString(text(t, name))
		}
	}
	return all.String()
}

// TestDocumentedLimits compares the limits in docs/graphql-api.md with the settings in docs/operations.md, which are those of the code.
func TestDocumentedLimits(t *testing.T) {
	row := regexp.MustCompile("(?m)^\\| `(--max-[a-z-]+)` \\|(?: `[A-Z_]+` \\|)? `?([^|`]+?)`? \\|")
	plain := strings.NewReplacer(",", "", " ", "", "iB", "B", "minute", "m")
	defaults := func(page string) map[string]string {
		found := map[string]string{}
		for _, m := range row.FindAllStringSubmatch(page, -1) {
			found[m[1]] = plain.Replace(m[2])
		}
		return found
	}
	told, settings := defaults(text(t, "docs/graphql-api.md")), defaults(text(t, "docs/operations.md"))
	if len(settings) < 15 {
		t.Fatalf("only %d limits were found", len(settings))
	}
	for flag, value := range settings {
		if told[flag] != value {
			t.Errorf("docs/graphql-api.md says that %s is %q, and it is %q", flag, told[flag], value)
		}
	}
	for flag := range told {
		if settings[flag] == "" {
			t.Errorf("docs/graphql-api.md tells of %s, which is no setting", flag)
		}
	}
}

// TestNamedTargetsAndMetricsAreThere looks up the metrics, variables and targets of make that the documentation names.
func TestNamedTargetsAndMetricsAreThere(t *testing.T) {
	source := allSource(t)
	targets := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^([a-z-]+):|//\tmake ([a-z-]+) `).FindAllStringSubmatch(text(t, "Makefile")+text(t, "internal/testlevel/testlevel.go"), -1) {
		targets[m[1]+m[2]] = true
	}
	metric, variable := regexp.MustCompile(`\bentente_[a-z_]+\b`), regexp.MustCompile(`\bENTENTE_[A-Z_]+\b`)
	target := regexp.MustCompile("(?:`|(?m:^))make ([a-z-]+)")
	checked := 0
	for name, page := range documents(t) {
		for _, m := range metric.FindAllString(page, -1) {
			checked++
			short, ofWebhooks := strings.CutPrefix(m, "entente_webhook_") // their gauges are made by their short names
			if !strings.Contains(source, `"`+m+`"`) && !(ofWebhooks && strings.Contains(text(t, "internal/webhook/metrics.go"), `"`+short+`"`)) {
				t.Errorf("%s: there is no metric %s", name, m)
			}
		}
		for _, m := range variable.FindAllString(page, -1) {
			checked++
			if flag := strings.ToLower(strings.ReplaceAll(strings.TrimPrefix(m, "ENTENTE_"), "_", "-")); !strings.Contains(source, `"`+m+`"`) &&
				!strings.Contains(text(t, "docs/operations.md"), "`--"+flag+"`") && !strings.Contains(allTests(t), m) {
				t.Errorf("%s: nothing reads %s", name, m)
			}
		}
		for _, m := range target.FindAllStringSubmatch(page, -1) {
			checked++
			if !targets[m[1]] {
				t.Errorf("%s: there is no make %s", name, m[1])
			}
		}
	}
	if checked < 50 {
		t.Errorf("only %d names were found", checked)
	}
}

// allTests is the source of the tests.
func allTests(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	for name := range projectFiles(t) {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "internal/dashboard/app/") && path.Ext(name) == ".ts" {
			all.WriteString(text(t, name))
		}
	}
	return all.String()
}

// TestPagesAreShort holds the pages that people read first to a length that they read.
func TestPagesAreShort(t *testing.T) {
	for name, most := range map[string]int{"README.md": 120, "docs/performance.md": 149} {
		if lines := strings.Count(text(t, name), "\n"); lines > most {
			t.Errorf("%s has %d lines, and may have %d: move what does not fit to docs/", name, lines, most)
		}
	}
	for i, line := range strings.Split(text(t, "docs/performance.md"), "\n") {
		if n := len([]rune(line)); n > 120 {
			t.Errorf("docs/performance.md:%d has %d characters, and may have 120", i+1, n)
		}
	}
}
