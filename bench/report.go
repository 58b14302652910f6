package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"
)

// report is what a run showed. Ratios hold within one run only: figures of different machines or days say nothing.
type report struct {
	Date        time.Time        `json:"date"`
	Seed        uint64           `json:"seed"`
	Scale       int              `json:"scale"`
	CPUs        int              `json:"cpus"`
	Database    string           `json:"database"`
	Connections int              `json:"connections"`
	Rounds      int              `json:"rounds"`
	RoundSecs   float64          `json:"roundSeconds"`
	Questions   []questionReport `json:"questions"`
	Servers     []serverReport   `json:"servers"`
}

type questionReport struct {
	Question   question          `json:"question"`
	Title      string            `json:"title"`
	Contenders []contenderReport `json:"contenders"`
}

// contenderReport is one line of a question's table. Times are in the unit that the name says.
type contenderReport struct {
	Name      string  `json:"name"`
	Title     string  `json:"title"`
	Answers   int     `json:"answers"`
	PerSecond float64 `json:"perSecond"`
	// Lowest and Highest are those of the rounds.
	Lowest  float64 `json:"lowestRoundPerSecond"`
	Highest float64 `json:"highestRoundPerSecond"`
	// Ratio is the median over the rounds of the throughput as a share of the first contender's in the same round.
	Ratio float64 `json:"ratio"`
	// CPURatio is the answers for one second of processor time, of the server and the database together, as a share of
	// the first contender's. It holds on a machine that has other work to do, too.
	CPURatio           float64 `json:"cpuRatio"`
	P50Millis          float64 `json:"p50Millis"`
	P99Millis          float64 `json:"p99Millis"`
	AnswerBytes        int64   `json:"answerBytes"`
	ServerCPUPer1000   float64 `json:"serverCpuSecondsPer1000"`
	DatabaseCPUPer1000 float64 `json:"databaseCpuSecondsPer1000"`
	// ClientCPUShare is the share of all processors that the asking program itself took.
	ClientCPUShare float64 `json:"clientCpuShare"`
	ServerRSS      int64   `json:"serverRssBytes"`
	DatabaseRSS    int64   `json:"databaseRssBytes"`
}

type serverReport struct {
	Name              string  `json:"name"`
	FirstAnswerMillis float64 `json:"firstAnswerMillis"`
	RestRSS           int64   `json:"restRssBytes"`
	LoadRSS           int64   `json:"loadRssBytes"`
}

func (b *bench) report() report {
	r := report{
		Date: time.Now().UTC().Truncate(time.Second), Seed: b.graph.Seed, Scale: b.graph.Scale, CPUs: runtime.NumCPU(),
		Database: b.database.about, Connections: b.connections, Rounds: b.rounds, RoundSecs: b.seconds.Seconds(),
	}
	loadRSS := map[string]int64{}
	for _, q := range questions {
		table := questionReport{Question: q, Title: q.title()}
		for _, c := range b.contenders {
			f := b.figures[q][c.name]
			if f == nil {
				continue
			}
			line, first := f.line(c), b.figures[q][b.contenders[0].name]
			line.Ratio, line.CPURatio = f.ratio(first), first.cpuPerAnswer()/f.cpuPerAnswer()
			table.Contenders = append(table.Contenders, line)
			loadRSS[c.server.name] = max(loadRSS[c.server.name], line.ServerRSS)
		}
		r.Questions = append(r.Questions, table)
	}
	for _, c := range b.servers() {
		s := b.starts[c.server]
		r.Servers = append(r.Servers, serverReport{
			Name: c.server.name, FirstAnswerMillis: millis(s.firstAnswer), RestRSS: s.restRSS, LoadRSS: loadRSS[c.server.name],
		})
	}
	return r
}

// ratio compares round by round, because what else the machine does changes more slowly than that.
func (f *figures) ratio(first *figures) float64 {
	ratios := make([]float64, len(f.throughputs))
	for i := range ratios {
		ratios[i] = f.throughputs[i] / first.throughputs[i]
	}
	return median(ratios)
}

// cpuPerAnswer is the processor time of one answer, in seconds.
func (f *figures) cpuPerAnswer() float64 {
	return (f.serverCPU + f.databaseCPU).Seconds() / float64(len(f.load.Latencies))
}

func (f *figures) line(c contender) contenderReport {
	n := len(f.load.Latencies)
	return contenderReport{
		Name: c.name, Title: c.title, Answers: n,
		PerSecond: float64(n) / f.load.Elapsed.Seconds(),
		Lowest:    slices.Min(f.throughputs), Highest: slices.Max(f.throughputs),
		P50Millis: millis(f.load.Quantile(0.5)), P99Millis: millis(f.load.Quantile(0.99)),
		AnswerBytes:        f.load.Bytes / int64(n),
		ServerCPUPer1000:   f.serverCPU.Seconds() * 1000 / float64(n),
		DatabaseCPUPer1000: f.databaseCPU.Seconds() * 1000 / float64(n),
		ClientCPUShare:     f.clientCPU.Seconds() / f.load.Elapsed.Seconds() / float64(runtime.NumCPU()),
		ServerRSS:          f.serverRSS, DatabaseRSS: f.databaseRSS,
	}
}

func millis(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// print writes the report for people.
func (r report) print(out io.Writer) {
	fmt.Fprintf(out, "\nseed %d, scale %d; %s; %d processors; %d connections, %d rounds of %.0f s each in turn\n",
		r.Seed, r.Scale, r.Database, r.CPUs, r.Connections, r.Rounds, r.RoundSecs)
	named := map[string]bool{}
	for _, q := range r.Questions {
		for _, c := range q.Contenders {
			if !named[c.Name] {
				fmt.Fprintf(out, "  %-15s %s\n", c.Name, c.Title)
			}
			named[c.Name] = true
		}
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, q := range r.Questions {
		fmt.Fprintf(w, "\n%s\n", q.Title)
		fmt.Fprint(w, "\t answers/s\t(rounds)\tratio\tCPU ratio\tp50 ms\tp99 ms\tbytes\tserver CPU s/1000\tdatabase CPU s/1000\tclient CPU\t\n")
		for _, c := range q.Contenders {
			fmt.Fprintf(w, "%s\t%.1f\t(%.0f-%.0f)\t%.3f\t%.3f\t%.2f\t%.2f\t%d\t%.3f\t%.3f\t%.0f %%\t\n", c.Name, c.PerSecond, c.Lowest, c.Highest,
				c.Ratio, c.CPURatio, c.P50Millis, c.P99Millis, c.AnswerBytes, c.ServerCPUPer1000, c.DatabaseCPUPer1000, 100*c.ClientCPUShare)
		}
	}
	fmt.Fprint(w, "\nservers\n\tfirst answer ms\tat rest MiB\tunder load MiB\t\n")
	for _, s := range r.Servers {
		fmt.Fprintf(w, "%s\t%.0f\t%.0f\t%.0f\t\n", s.Name, s.FirstAnswerMillis, mebibytes(s.RestRSS), mebibytes(s.LoadRSS))
	}
	_ = w.Flush()
}

func mebibytes(n int64) float64 { return float64(n) / (1 << 20) }

// save writes the report for programs.
func (r report) save(path string) error {
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, append(text, '\n'), 0o644); err != nil {
		return fmt.Errorf("write the figures: %w", err)
	}
	return nil
}
