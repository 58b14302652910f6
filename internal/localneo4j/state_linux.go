package localneo4j

import (
	"fmt"
	"os"
	"strings"
)

// stateOf tells when a process began, in the system's own count, and whether it has ended and only its parent has not asked about it: the number
// of such a one still stands for it.
func stateOf(pid int) (began string, ended bool) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return "", false
	}
	// What follows the name, which may hold anything: the state, which proc(5) counts as the third, up to the start, the 22nd.
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	if len(fields) < 20 {
		return "", false
	}
	return fields[19], fields[0] == "Z" || fields[0] == "X"
}
