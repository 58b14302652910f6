package localneo4j

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// BenchmarkStart measures the time until a query is answered, the processor time that the server took until then, its
// resident memory, and the time to stop. "first" starts over an empty folder, "warm" over one that was used before.
//
//	go test ./internal/localneo4j -run '^$' -bench Start -benchtime 5x
func BenchmarkStart(b *testing.B) {
	for _, c := range []struct {
		name  string
		opts  Options
		first bool
	}{
		{"quick/first", Options{Profile: Quick}, true},
		{"quick/warm", Options{Profile: Quick}, false},
		{"quick/warm/no archive", Options{Profile: Quick, noArchive: true}, false},
		{"steady/first", Options{Profile: Steady}, true},
		{"steady/warm", Options{Profile: Steady}, false},
		{"steady/warm/no archive", Options{Profile: Steady, noArchive: true}, false},
	} {
		b.Run(c.name, func(b *testing.B) {
			c.opts.DataDir = b.TempDir()
			once(b, c.opts)
			var fastest, cpu, stop time.Duration
			var resident int64
			for b.Loop() {
				if c.first {
					c.opts.DataDir = b.TempDir()
				}
				m := once(b, c.opts)
				if fastest == 0 || m.ready < fastest {
					fastest = m.ready
				}
				cpu, stop, resident = cpu+m.cpu, stop+m.stop, max(resident, m.resident)
			}
			b.ReportMetric(fastest.Seconds(), "s-fastest")
			b.ReportMetric(cpu.Seconds()/float64(b.N), "s-cpu")
			b.ReportMetric(stop.Seconds()/float64(b.N), "s-stop")
			b.ReportMetric(float64(resident>>20), "MiB")
		})
	}
}

type measured struct {
	ready, cpu, stop time.Duration
	resident         int64
}

func once(b *testing.B, opts Options) (m measured) {
	b.Helper()
	begin := time.Now()
	server, err := Start(b.Context(), opts)
	if err != nil {
		b.Fatal(err)
	}
	m.ready = time.Since(begin)
	m.cpu, m.resident = usage(server.PID())
	begin = time.Now()
	if err := server.Stop(b.Context()); err != nil {
		b.Fatal(err)
	}
	m.stop = time.Since(begin)
	return m
}

// usage reads a process's processor time and resident bytes, where there is a /proc.
func usage(pid int) (cpu time.Duration, resident int64) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0, 0
	}
	_, rest, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(rest)
	var user, system, pages int64
	if _, err := fmt.Sscan(fields[11]+" "+fields[12]+" "+fields[21], &user, &system, &pages); err != nil {
		return 0, 0
	}
	return time.Duration(user+system) * 10 * time.Millisecond, pages * int64(os.Getpagesize())
}
