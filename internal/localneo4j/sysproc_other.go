//go:build !unix

package localneo4j

import (
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
)

// errUnsupported stands for all that a database of Entente's own needs of a Unix: locks that a child inherits, process groups, a shell.
var errUnsupported = fmt.Errorf("Entente starts a database of its own on Linux and macOS, not on %s: name one with NEO4J_URI, NEO4J_USERNAME "+
	"and NEO4J_PASSWORD, or run Entente in a Linux such as that of WSL", runtime.GOOS)

// errLocked says that another process holds a lock.
var errLocked = errors.New("locked by another process")

// supported says why no database can be started here; nil where one can.
func supported() error { return errUnsupported }

// lockFile cannot lock here.
func lockFile(string) (*os.File, error) { return nil, errUnsupported }

// isLocked is false: nobody can have locked anything here.
func isLocked(string) (bool, error) { return false, nil }

func ownGroup() *syscall.SysProcAttr { return nil }

func ownSession() *syscall.SysProcAttr { return nil }

func alive(int) bool { return false }

func terminate(int) error { return errUnsupported }

func kill(int) error { return errUnsupported }

func terminateGroup(int) error { return errUnsupported }

func killGroup(int) {}
