package process

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// tick is the unit of /proc/PID/stat's processor times: Linux shows 100 a second to programs on every machine.
const tick = 10 * time.Millisecond

// UsageOf returns what a process has cost so far.
func UsageOf(pid int) (Usage, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if os.IsNotExist(err) {
		return Usage{}, fmt.Errorf("process %d: %w", pid, ErrGone)
	}
	if err != nil {
		return Usage{}, err
	}
	// The second field is the program's name in parentheses, which may hold anything: count from its end.
	_, rest, _ := strings.Cut(string(stat[strings.LastIndexByte(string(stat), ')'):]), " ")
	fields := strings.Fields(rest)
	if len(fields) < 22 {
		return Usage{}, fmt.Errorf("read /proc/%d/stat: %d fields, expected at least 22", pid, len(fields))
	}
	user, err1 := strconv.ParseInt(fields[11], 10, 64)
	system, err2 := strconv.ParseInt(fields[12], 10, 64)
	pages, err3 := strconv.ParseInt(fields[21], 10, 64)
	if err1 != nil || err2 != nil || err3 != nil {
		return Usage{}, fmt.Errorf("read /proc/%d/stat: a field that should be a number is none", pid)
	}
	return Usage{CPU: time.Duration(user+system) * tick, RSS: pages * int64(os.Getpagesize())}, nil
}
