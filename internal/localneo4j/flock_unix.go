//go:build unix

package localneo4j

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// errLocked says that another process holds a lock.
var errLocked = errors.New("locked by another process")

// lockFile opens path, making it if need be, and takes an exclusive flock on it, or fails with errLocked at once.
// The lock belongs to the open file: it is held until every process that inherited the file has closed it.
func lockFile(path string) (*os.File, error) {
	return flockFile(path, syscall.LOCK_EX)
}

// isLocked tells whether a process holds the exclusive lock on path. It does not make the file.
func isLocked(path string) (bool, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	file, err := flockFile(path, syscall.LOCK_SH)
	if errors.Is(err, errLocked) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return false, file.Close()
}

func flockFile(path string, how int) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the lock: %w (the folder must be writable: give another one with --data-dir, or --cache-dir for the cache)", err)
	}
	for {
		err = syscall.Flock(int(file.Fd()), how|syscall.LOCK_NB)
		if !errors.Is(err, syscall.EINTR) {
			break
		}
	}
	if err == nil {
		return file, nil
	}
	_ = file.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, errLocked
	}
	return nil, fmt.Errorf("locking %s: %w (a folder on a local disk is needed)", path, err)
}
