package record

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// noise is how much worse a figure may be before it is told: the share by which a rate fell, or by which that of a time did.
const noise = 0.10

// worseBy is the share of the last figure that was lost, as a rate: of a time that doubled half is lost. It is 0 if nothing was, or if there
// is nothing to compare.
func (f Figure) worseBy(last float64) float64 {
	kept := 1.0
	switch {
	case last <= 0 || f.Value < 0:
	case f.Better == Higher:
		kept = f.Value / last
	case f.Better == Lower && f.Value > 0:
		kept = last / f.Value
	}
	return max(0, 1-kept)
}

// print writes the figures for people, beside those of the last run, which may be nil, and then what became worse.
func (r *Record) print(out io.Writer, last *Record) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	header := "no run of the same settings is kept yet"
	if last != nil {
		header = "last: " + last.about()
	}
	_, _ = fmt.Fprintf(out, "\n%s: now: %s\n%s\n", r.Bench, r.about(), header) // if it fails, so does the last one
	_, _ = fmt.Fprintln(w, "figure\tunit\tnow\tlast\tchange\t\t")
	var worse []string
	for _, f := range r.Figures {
		before, change, mark := "", "", ""
		if old, ok := last.figure(f); ok {
			before, change = number(old), percent(f.Value, old)
			if by := f.worseBy(old); by > noise {
				mark = "WORSE"
				worse = append(worse, fmt.Sprintf("%s, %s: %s was %s (%s)", f.Name, f.Unit, number(f.Value), before, change))
			}
		}
		_, _ = fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t\n", f.Name, f.Unit, number(f.Value), before, change, mark)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(out, r.verdict(last, worse))
	return err
}

// verdict sums up what became worse.
func (r *Record) verdict(last *Record, worse []string) string {
	switch {
	case last == nil:
		return "Nothing to compare with: these are the first figures of this kind."
	case len(worse) == 0:
		return fmt.Sprintf("No figure fell by more than %.0f %%.", 100*noise)
	}
	text := fmt.Sprintf("%d of %d figures fell by more than %.0f %%:\n  %s", len(worse), len(r.Figures), 100*noise, strings.Join(worse, "\n  "))
	if r.busier(last) {
		text += "\nThe machine had more to do than the last time (load average above): measure again on a quiet one before you believe it."
	}
	if r.CPUs != last.CPUs || r.Platform != last.Platform {
		text += "\nThe last run was on another machine: only figures that are shares of another's can be compared."
	}
	return text
}

// busier says whether half a processor's work more was going on beside the run than beside the last one.
func (r *Record) busier(last *Record) bool {
	return r.LoadBefore-last.LoadBefore > 0.5 || r.LoadAfter-last.LoadAfter > 0.5*float64(r.CPUs)
}

// figure is the value of the figure of the same name and unit.
func (r *Record) figure(same Figure) (float64, bool) {
	if r == nil {
		return 0, false
	}
	i := slices.IndexFunc(r.Figures, func(f Figure) bool { return f.Name == same.Name && f.Unit == same.Unit })
	if i < 0 {
		return 0, false
	}
	return r.Figures[i].Value, true
}

// about tells of a run in a line.
func (r *Record) about() string {
	commit := fmt.Sprintf("%.7s", r.Commit)
	if r.Modified {
		commit += " with changes"
	}
	return fmt.Sprintf("%s, commit %s, %s, %d processors, load average %s before and %s after",
		r.Date.Format("2006-01-02 15:04"), commit, r.Go, r.CPUs, load(r.LoadBefore), load(r.LoadAfter))
}

func load(average float64) string {
	if average < 0 {
		return "unknown"
	}
	return fmt.Sprintf("%.1f", average)
}

// number writes three digits, or all of a whole number.
func number(v float64) string {
	switch {
	case v >= 100 || v <= -100 || v == float64(int64(v)):
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	default:
		return fmt.Sprintf("%.3g", v)
	}
}

func percent(now, last float64) string {
	if last == 0 {
		return ""
	}
	return fmt.Sprintf("%+.0f %%", 100*(now/last-1))
}
