package record

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestWorseBy says what counts as a loss.
func TestWorseBy(t *testing.T) {
	tests := []struct {
		better    Better
		now, last float64
		worse     bool
	}{
		{Higher, 100, 100, false}, {Higher, 91, 100, false}, {Higher, 89, 100, true}, {Higher, 200, 100, false}, {Higher, 0, 100, true},
		{Lower, 100, 100, false}, {Lower, 109, 100, false}, {Lower, 112, 100, true}, {Lower, 50, 100, false}, {Lower, 0, 100, false},
		{Neither, 1, 100, false}, {Neither, 100, 1, false}, {Higher, 5, 0, false}, {Lower, 5, 0, false},
	}
	for _, test := range tests {
		if got := (Figure{Better: test.better, Value: test.now}).worseBy(test.last) > noise; got != test.worse {
			t.Errorf("%q: %v after %v is worse: %t, want %t", test.better, test.now, test.last, got, test.worse)
		}
	}
}

// TestFinish keeps three runs in a clone: each is compared with the last one of the same settings.
func TestFinish(t *testing.T) {
	folder := t.TempDir()
	day := time.Date(2026, 11, 30, 9, 0, 0, 0, time.UTC)
	run := func(scale int, rate, took float64) string {
		t.Helper()
		r := New("export", Settings{"scale": scale, "claims": true})
		r.Date, r.LoadBefore = day, 1
		day = day.Add(time.Hour)
		r.Add("csv", "records/s", Higher, rate)
		r.Add("csv, in all", "s", Lower, took)
		r.Add("bare driver", "records/s", Neither, rate*2)
		var out bytes.Buffer
		if err := r.Finish(t.Context(), folder, &out); err != nil {
			if strings.Contains(err.Error(), "git rev-parse") {
				t.Skipf("NOT CHECKED: this is no clone: %v", err)
			}
			t.Fatal(err)
		}
		return out.String()
	}
	for _, want := range []struct{ name, out, has, hasNot string }{
		{"first", run(1, 1000, 5), "these are the first figures", "WORSE"},
		{"same", run(1, 950, 5.2), "No figure fell by more than 10 %.", "WORSE"},
		{"another", run(1_000_000, 10, 500), "these are the first figures", "WORSE"},
		{"another, again", run(1_000_000, 10, 500), "No figure fell", "WORSE"},
		{"worse", run(1, 800, 5.2), "1 of 3 figures fell by more than 10 %:\n  csv, records/s: 800 was 950 (-16 %)", "csv, in all, s: "},
		{"recovers", run(1, 1000, 5.1), "No figure fell", "WORSE"},
	} {
		if !strings.Contains(want.out, want.has) || strings.Contains(want.out, want.hasNot) {
			t.Errorf("%s: want %q and no %q in\n%s", want.name, want.has, want.hasNot, want.out)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "export", "2026-11-30T*.json"))
	if err != nil || len(files) != 6 {
		t.Fatalf("%v, %v: want 6 files", files, err)
	}
	text, err := os.ReadFile(files[4])
	if err != nil {
		t.Fatal(err)
	}
	var kept Record
	if err := json.Unmarshal(text, &kept); err != nil {
		t.Fatal(err)
	}
	if len(kept.Commit) != 40 || kept.Go == "" || kept.CPUs == 0 || kept.Figures[0].Value != 800 {
		t.Errorf("kept %s", text)
	}
}

// TestMedians has rounds of two figures.
func TestMedians(t *testing.T) {
	r := New("import", nil)
	for _, rate := range []float64{5, 1, 9} {
		r.Add("online", "rows/s", Higher, rate)
		r.Add("online", "s", Lower, -rate)
	}
	if got := medians(r.Figures); len(got) != 2 || got[0] != (Figure{"online", "rows/s", Higher, 5}) || got[1].Value != -5 {
		t.Errorf("got %v", got)
	}
}

// TestVerdictKnowsTheMachine says when a loss is not to be believed.
func TestVerdictKnowsTheMachine(t *testing.T) {
	last := &Record{CPUs: 2, LoadBefore: 0.5, Platform: "linux/amd64"}
	busy, other := *last, *last
	busy.LoadBefore, other.CPUs = 8, 16
	for name, test := range map[string]struct {
		now  *Record
		want string
	}{"busy": {&busy, "measure again on a quiet one"}, "other": {&other, "on another machine"}} {
		if got := test.now.verdict(last, []string{"x"}); !strings.Contains(got, test.want) {
			t.Errorf("%s: no %q in %q", name, test.want, got)
		}
	}
	if got := last.verdict(last, []string{"x"}); strings.Contains(got, "machine") {
		t.Errorf("the same machine: %q", got)
	}
}
