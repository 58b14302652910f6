package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"text/tabwriter"
	"time"
)

// report is what a run showed. Ratios are those of one run, in which whatever else the machine does falls on all alike.
type report struct {
	Seed        uint64
	Scale       int
	CPUs        int
	Database    string
	Connections int
	Rounds      int
	RoundSecs   float64
	Questions   []questionReport
	Servers     []serverReport
}

type questionReport struct {
	Question   question
	Title      string
	Contenders []contenderReport
}

// contenderReport is one line of a question's table. Times are in the unit that the name says.
type contenderReport struct {
	Name      string
	Title     string
	Answers   int
	PerSecond float64
	// Lowest and Highest are those of the rounds.
	Lowest  float64
	Highest float64
	// Ratio is the median over the rounds of the throughput as a share of the first contender's in the same round.
	Ratio float64
	// CPURatio is the answers for one second of processor time, of the server and the database together, as a share of
	// the first contender's. It holds on a machine that has other work to do, too.
	CPURatio           float64
	P50Millis          float64
	P99Millis          float64
	AnswerBytes        int64
	ServerCPUPer1000   float64
	DatabaseCPUPer1000 float64
	// ClientCPUShare is the share of all processors that the asking program itself took.
	ClientCPUShare float64
	ServerRSS      int64
	DatabaseRSS    int64
}

type serverReport struct {
	Name              string
	FirstAnswerMillis float64
	RestRSS           int64
	LoadRSS           int64
}

func (b *bench) report() report {
	r := report{
		Seed: b.graph.Seed, Scale: b.graph.Scale, CPUs: runtime.NumCPU(),
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
