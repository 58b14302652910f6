//go:build !linux

package localneo4j

import (
	"os/exec"
	"strconv"
	"strings"
)

// machineMemory is the machine's memory in bytes.
func machineMemory() int64 {
	out, err := exec.Command("sysctl", "-n", "hw.memsize").Output()
	if err != nil {
		return 2 * gib
	}
	total, err := strconv.ParseInt(strings.TrimSpace(string(out)), 10, 64)
	if err != nil {
		return 2 * gib
	}
	return total
}
