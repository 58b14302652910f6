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
func lockExclusively(path string) (*os.File, error) { return lock(path, syscall.LOCK_EX) }

// tryLock is lockExclusively without waiting: nil if somebody else has the lock.
func tryLock(path string) (*os.File, error) {
	file, err := lock(path, syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, nil
	}
	return file, err
}

func lock(path string, how int) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the lock: %w", err)
	}
	for {
		err = syscall.Flock(int(file.Fd()), how)
		if err == nil {
			return file, nil
		}
		if !errors.Is(err, syscall.EINTR) {
			_ = file.Close()
			return nil, fmt.Errorf("locking %s: %w", path, err)
		}
	}
}
