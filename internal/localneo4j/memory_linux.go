package localneo4j

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// machineMemory is the memory that this process may use, in bytes: the machine's, or the container's if that is less.
func machineMemory() int64 {
	total := 2 * gib
	if text, err := os.ReadFile("/proc/meminfo"); err == nil {
		var kib int64
		if _, err := fmt.Sscanf(string(text), "MemTotal: %d kB", &kib); err == nil {
			total = kib << 10
		}
	}
	if text, err := os.ReadFile("/sys/fs/cgroup/memory.max"); err == nil {
		if limit, err := strconv.ParseInt(strings.TrimSpace(string(text)), 10, 64); err == nil {
			total = min(total, limit)
		}
	}
	return total
}
