//go:build unix

package localneo4j

import "syscall"

// ownGroup keeps a child out of the terminal's Ctrl-C: it is stopped in order, by its parent.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

// ownSession also takes a child away from the terminal, so that it lives on when that is closed.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
