//go:build !linux

package localneo4j

import (
	"os/exec"
	"strconv"
	"strings"
)

// stateOf tells when a process began, as ps writes it, and whether it has ended and only its parent has not asked about it.
func stateOf(pid int) (began string, ended bool) {
	out, err := exec.Command("ps", "-o", "state=,lstart=", "-p", strconv.Itoa(pid)).Output()
	if err != nil {
		return "", false
	}
	state, began, _ := strings.Cut(strings.TrimSpace(string(out)), " ")
	return strings.TrimSpace(began), strings.HasPrefix(state, "Z")
}
