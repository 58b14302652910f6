package localneo4j

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"testing"
	"time"
)

// TestLockOfADeadOwner waits for the database of an owner that has died, in whatever way that shows, and refuses a folder whose owner lives.
func TestLockOfADeadOwner(t *testing.T) {
	child := func(t *testing.T) *exec.Cmd {
		t.Helper()
		cmd := exec.Command("sleep", "60")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
		return cmd
	}
	killed := func(t *testing.T) int { // and nobody has asked about it
		t.Helper()
		cmd := child(t)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the process has ended", func() bool { _, ended := stateOf(cmd.Process.Pid); return ended })
		return cmd.Process.Pid
	}
	gone := func(t *testing.T) int {
		t.Helper()
		cmd := child(t)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		return cmd.Process.Pid
	}
	living := func(t *testing.T) int { t.Helper(); return child(t).Process.Pid }
	dying := func(t *testing.T) int { // a second after it was looked at first
		t.Helper()
		cmd := child(t)
		timer := time.AfterFunc(time.Second, func() { _ = cmd.Process.Kill() })
		t.Cleanup(func() { timer.Stop() })
		return cmd.Process.Pid
	}
	for _, c := range []struct {
		name    string
		starter func(*testing.T) int
		owner   Owner
		free    bool
	}{
		{"killed, and not asked about", killed, Owner{Mode: Owned}, true},
		{"gone", gone, Owner{Mode: Owned}, true},
		{"about to be killed", dying, Owner{Mode: Owned}, true},
		{"its number is another process's by now", living, Owner{Mode: Owned, Began: "1"}, true},
		{"killed while a detached database was starting", killed, Owner{Mode: Detached}, true},
		{"living", living, Owner{Mode: Owned}, false},
		{"a detached database that runs", gone, Owner{Mode: Detached, Released: true}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := dataDir(t.TempDir())
			c.owner.StarterID, c.owner.StartedAt = c.starter(t), time.Now()
			if err := d.writeOwner(c.owner); err != nil {
				t.Fatal(err)
			}
			held, err := lockFile(d.lock()) // as the database would that stops within two seconds
			if err != nil {
				t.Fatal(err)
			}
			timer := time.AfterFunc(2*time.Second, func() { _ = held.Close() })
			defer timer.Stop()
			defer func() { _ = held.Close() }()
			lock, err := d.takeLock(context.Background(), func(Progress) {})
			var inUse *InUseError
			switch {
			case c.free && err != nil:
				t.Errorf("%v, expected to wait until the database has stopped", err)
			case !c.free && !errors.As(err, &inUse):
				t.Errorf("%v, expected an InUseError", err)
			}
			if lock != nil {
				_ = lock.Close()
			}
		})
	}
	if began, ended := stateOf(os.Getpid()); began == "" || ended {
		t.Errorf("of this process it is told that it began at %q and has ended: %v", began, ended)
	}
}
