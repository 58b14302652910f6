//go:build unix

package localneo4j

import (
	"errors"
	"syscall"
)

// supported says why no database can be started here; nil where one can.
func supported() error { return nil }

// ownGroup keeps a child out of the terminal's Ctrl-C: it is stopped in order, by its parent.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// ownSession also takes a child away from the terminal, so that it lives on when that is closed.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// alive tells whether a process exists.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

// terminate asks a process to end.
func terminate(pid int) error { return syscall.Kill(pid, syscall.SIGTERM) }

// kill ends a process at once.
func kill(pid int) error { return syscall.Kill(pid, syscall.SIGKILL) }

// terminateGroup asks a process and its children to end; it is no failure if they are gone.
func terminateGroup(pid int) error {
	if err := terminate(-pid); !errors.Is(err, syscall.ESRCH) {
		return err
	}
	return nil
}

// killGroup ends a process and its children at once; it is no failure if they are gone.
func killGroup(pid int) { _ = kill(-pid) }
