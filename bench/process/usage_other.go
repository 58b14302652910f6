//go:build !linux

package process

import (
	"fmt"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// UsageOf returns what a process has cost so far, as ps tells it.
func UsageOf(pid int) (Usage, error) {
	out, err := exec.Command("ps", "-o", "rss=,time=", "-p", strconv.Itoa(pid)).Output()
	fields := strings.Fields(string(out))
	if err != nil || len(fields) != 2 {
		return Usage{}, fmt.Errorf("process %d: %w", pid, ErrGone)
	}
	kilobytes, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil {
		return Usage{}, fmt.Errorf("read ps's memory %q: %w", fields[0], err)
	}
	cpu, err := clock(fields[1])
	return Usage{CPU: cpu, RSS: kilobytes << 10}, err
}

// clock reads hours, minutes and seconds with colons between them.
func clock(text string) (time.Duration, error) {
	var seconds float64
	for part := range strings.SplitSeq(text, ":") {
		n, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return 0, fmt.Errorf("read ps's time %q: %w", text, err)
		}
		seconds = seconds*60 + n
	}
	return time.Duration(seconds * float64(time.Second)), nil
}
