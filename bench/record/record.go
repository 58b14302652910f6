// Package record keeps what benchmarks found, one JSON file a run, and tells what became worse since the last run of the same.
//
//	r := record.New("export", record.Settings{"scale": 1})
//	r.Add("csv", "records/s", record.Higher, 42_000)
//	err := r.Finish(ctx, "docs/dev/bench", os.Stdout)
package record

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// Better says which way a figure is better.
type Better string

const (
	Higher Better = "higher"
	Lower  Better = "lower"
	// Neither is said of figures that are context, such as those of other programs: they are kept, and never called worse.
	Neither Better = ""
)

// Settings say what was measured: how large the graph was, for one. Runs of other settings are not compared.
type Settings map[string]any

// Figure is one number that a run found.
type Figure struct {
	Name   string  `json:"name"`
	Unit   string  `json:"unit"`
	Better Better  `json:"better,omitempty"`
	Value  float64 `json:"value"`
}

// Record is what one run found, and where.
type Record struct {
	Bench    string    `json:"bench"`
	Date     time.Time `json:"date"`
	Commit   string    `json:"commit"`
	Modified bool      `json:"modified,omitempty"` // files differed from the commit
	Go       string    `json:"go"`
	Platform string    `json:"platform"`
	CPUs     int       `json:"cpus"`
	// LoadBefore and LoadAfter are the machine's load average over a minute; -1 if it does not tell.
	LoadBefore float64  `json:"loadBefore"`
	LoadAfter  float64  `json:"loadAfter"`
	Settings   Settings `json:"settings"`
	Figures    []Figure `json:"figures"`
}

// New begins the record of a run.
func New(bench string, settings Settings) *Record {
	return &Record{
		Bench: bench, Date: time.Now().UTC().Truncate(time.Second), Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH,
		CPUs: runtime.NumCPU(), LoadBefore: LoadAverage(), Settings: settings,
	}
}

// Add notes a figure. Of a figure that comes several times, as rounds do, the median counts.
func (r *Record) Add(name, unit string, better Better, value float64) {
	r.Figures = append(r.Figures, Figure{name, unit, better, value})
}

// LoadAverage is that of the last minute, or -1 where the system does not tell.
func LoadAverage() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return -1
	}
	load := -1.0
	if _, err := fmt.Sscan(string(text), &load); err != nil {
		return -1
	}
	return load
}

// Finish prints the figures beside those of the last run that is kept in the folder, and keeps them there. It does nothing if folder is empty.
func (r *Record) Finish(ctx context.Context, folder string, out io.Writer) error {
	if folder == "" {
		return nil
	}
	r.LoadAfter = LoadAverage()
	r.Figures = medians(r.Figures)
	if err := r.readCommit(ctx, folder); err != nil {
		return err
	}
	last, err := r.last(folder)
	if err != nil {
		return err
	}
	if err := r.print(out, last); err != nil {
		return err
	}
	path := filepath.Join(folder, r.Bench, r.fileName())
	if err := r.save(path); err != nil {
		return fmt.Errorf("keeping the figures: %w", err)
	}
	_, err = fmt.Fprintf(out, "kept in %s\n", path)
	return err
}

// medians has each figure once, in the order in which they came first.
func medians(all []Figure) []Figure {
	var once []Figure
	rounds := map[Figure][]float64{}
	for _, f := range all {
		named := Figure{Name: f.Name, Unit: f.Unit, Better: f.Better}
		if rounds[named] == nil {
			once = append(once, named)
		}
		rounds[named] = append(rounds[named], f.Value)
	}
	for i, named := range once {
		values := slices.Sorted(slices.Values(rounds[named]))
		once[i].Value = values[len(values)/2]
	}
	return once
}

// readCommit asks git what was measured. Records themselves do not count as changes: one run keeps several.
func (r *Record) readCommit(ctx context.Context, folder string) error {
	out, err := exec.CommandContext(ctx, "git", "rev-parse", "HEAD").Output()
	if err != nil {
		return fmt.Errorf("git rev-parse HEAD: %w: figures are kept with the commit that they are of, so -record needs git and a clone", err)
	}
	r.Commit = strings.TrimSpace(string(out))
	out, err = exec.CommandContext(ctx, "git", "status", "--porcelain", "--untracked-files=all").Output()
	if err != nil {
		return fmt.Errorf("git status: %w", err)
	}
	for line := range strings.Lines(string(out)) {
		r.Modified = r.Modified || !strings.Contains(line, filepath.ToSlash(filepath.Clean(folder))+"/")
	}
	return nil
}

// fileName sorts by date.
func (r *Record) fileName() string {
	return fmt.Sprintf("%s-%.7s.json", r.Date.Format("2006-01-02T150405Z"), r.Commit)
}

func (r *Record) save(path string) error {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, append(text, '\n'), 0o644)
}

// last is the newest kept run of the same; nil if there is none.
func (r *Record) last(folder string) (*Record, error) {
	folder = filepath.Join(folder, r.Bench)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("reading the last figures: %w", err)
	}
	var last *Record
	for _, entry := range entries {
		if filepath.Ext(entry.Name()) != ".json" {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, entry.Name()))
		if err != nil {
			return nil, fmt.Errorf("reading the last figures: %w", err)
		}
		found := new(Record)
		if err := json.Unmarshal(text, found); err != nil {
			return nil, fmt.Errorf("reading the last figures: %s: %w", entry.Name(), err)
		}
		if sameSettings(found.Settings, r.Settings) && (last == nil || found.Date.After(last.Date)) {
			last = found
		}
	}
	return last, nil
}

// sameSettings compares as JSON has them, to which all numbers are alike and members have one order.
func sameSettings(a, b Settings) bool {
	textA, errA := json.Marshal(a)
	textB, errB := json.Marshal(b)
	return errA == nil && errB == nil && bytes.Equal(textA, textB)
}
