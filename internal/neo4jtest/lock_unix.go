//go:build unix

package neo4jtest

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// lockExclusively waits for the lock on path. The lock belongs to the open file, so it keeps tests of one process apart
// just as it does processes; closing the file gives it back.
func lockExclusively(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the lock: %w", err)
	}
	for {
		err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX)
		if err == nil {
			return file, nil
		}
		if !errors.Is(err, syscall.EINTR) {
			_ = file.Close()
			return nil, fmt.Errorf("locking %s: %w", path, err)
		}
	}
}
