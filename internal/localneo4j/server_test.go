package localneo4j

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/internal/testlevel"
)

// spaced is a new folder whose path would be misread by whoever forgets to quote or escape.
func spaced(t *testing.T) string {
	t.Helper()
	return filepath.Join(t.TempDir(), `my data "1" \ü#=$x`)
}

func startQuick(t *testing.T, dir string) *Server {
	t.Helper()
	server, err := Start(t.Context(), Options{DataDir: dir, Profile: Quick})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop(context.Background()) })
	return server
}

func (s *Server) mustRun(t *testing.T, statements ...string) {
	t.Helper()
	if err := boltRun(t.Context(), boltAddress(s.port), Username, s.password, statements...); err != nil {
		t.Fatalf("%s: %v", statements, err)
	}
}

func TestLifeOfADataFolder(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	dir := spaced(t)
	server := startQuick(t, dir)
	server.mustRun(t, "CREATE (:Kept)")

	t.Run("it is private", func(t *testing.T) {
		for _, path := range []string{dir, dataDir(dir).password(), dataDir(dir).authIni(), dataDir(dir).owner()} {
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if mode := info.Mode().Perm(); mode&0o077 != 0 {
				t.Errorf("%s has mode %o: others may read it", filepath.Base(path), mode)
			}
		}
		err := boltRun(t.Context(), boltAddress(server.port), Username, "wrong-password", readyQuery)
		var failure *boltFailure
		if !errors.As(err, &failure) || !failure.unauthorized() {
			t.Errorf("a wrong password gives %v, expected a refusal", err)
		}
		addresses, err := net.InterfaceAddrs()
		if err != nil {
			t.Fatal(err)
		}
		for _, address := range addresses {
			ip, ok := address.(*net.IPNet)
			if !ok || ip.IP.IsLoopback() || ip.IP.To4() == nil {
				continue
			}
			conn, err := net.DialTimeout("tcp", fmt.Sprintf("%s:%d", ip.IP, server.port), time.Second)
			if err == nil {
				_ = conn.Close()
				t.Errorf("the server also listens on %s", ip.IP)
			}
		}
	})
	t.Run("it has one owner", func(t *testing.T) {
		for what, err := range map[string]error{
			"Start":        second(Start(t.Context(), Options{DataDir: dir, Profile: Quick})),
			"Attach":       second(Attach(t.Context(), dir)),
			"StopDetached": StopDetached(t.Context(), dir),
			"Reset":        Reset(t.Context(), dir),
			"Admin":        Admin(t.Context(), Options{DataDir: dir}, Streams{}, "--version"),
		} {
			var inUse *InUseError
			if !errors.As(err, &inUse) || inUse.Owner.StarterID != os.Getpid() || inUse.Owner.PID != server.PID() {
				t.Errorf("%s: %v, expected an InUseError that names process %d", what, err, os.Getpid())
			}
		}
		status, err := GetStatus(t.Context(), dir)
		if err != nil || !status.Running || !status.Ready || status.URI != server.URI() {
			t.Errorf("the status is %+v, %v, expected a ready server at %s", status, err, server.URI())
		}
	})
	t.Run("its shell answers", func(t *testing.T) {
		var out, errs bytes.Buffer
		err := server.Shell(t.Context(), Streams{Out: &out, Err: &errs}, "--format", "plain", "MATCH (n:Kept) RETURN count(n) AS n")
		if err != nil || strings.TrimSpace(out.String()) != "n\n1" {
			t.Errorf("the shell printed %q and %q, %v, expected n and 1", out.String(), errs.String(), err)
		}
	})
	if !testlevel.At(testlevel.Full) {
		return // what follows starts and stops the database six times
	}
	t.Run("it is kept", func(t *testing.T) {
		if err := server.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := server.Wait(t.Context()); err != nil {
			t.Errorf("after Stop, Wait says %v", err)
		}
		again := startQuick(t, dir)
		again.mustRun(t, "MATCH (n:Kept) WITH count(n) AS n RETURN 1/n") // fails on none
		if err := again.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
	t.Run("its admin tool runs", func(t *testing.T) {
		var out bytes.Buffer
		err := Admin(t.Context(), Options{DataDir: dir, Profile: Quick}, Streams{Out: &out, Err: &out}, "database", "dump", "neo4j", "--to-path="+t.TempDir())
		if err != nil {
			t.Errorf("%v\n%s", err, out.String())
		}
		if err := Admin(t.Context(), Options{DataDir: dir}, Streams{}, "no-such-command"); err == nil {
			t.Error("an unknown command succeeded")
		}
	})
	t.Run("a lost password is named", func(t *testing.T) {
		if err := os.Rename(dataDir(dir).password(), dataDir(dir).password()+".bak"); err != nil {
			t.Fatal(err)
		}
		_, err := Start(t.Context(), Options{DataDir: dir, Profile: Quick})
		mustSay(t, err, "password", "db reset")
		if err := os.WriteFile(dataDir(dir).password(), []byte("another-one\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err = Start(t.Context(), Options{DataDir: dir, Profile: Quick})
		mustSay(t, err, "refuses the password", dataDir(dir).password())
	})
	t.Run("it can be reset", func(t *testing.T) {
		if err := Reset(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
		startQuick(t, dir).mustRun(t, "MATCH (n) WITH count(n) AS n RETURN 1/(1-n)") // fails on one
	})
}

func second[T any](_ T, err error) error { return err }

// mustSay checks that an error is one line that holds all the words.
func mustSay(t *testing.T, err error, words ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("no error, expected one that says %q", words)
		return
	}
	for _, word := range words {
		if !strings.Contains(err.Error(), word) {
			t.Errorf("the error does not say %q: %v", word, err)
		}
	}
	if strings.Contains(err.Error(), "\n") || strings.Contains(err.Error(), "\tat ") {
		t.Errorf("the error is not one line: %v", err)
	}
}

func TestKilledStarterLeavesNothingRunning(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	t.Run("and the folder can be opened again at once", func(t *testing.T) {
		dir := spaced(t)
		starter, pid, _ := helper(t, "owned", dir)
		if err := starter.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = starter.Wait()
		startQuick(t, dir) // waits for the old server to stop
		if alive(pid) && !zombie(pid) {
			t.Errorf("the database %d outlived its starter", pid)
		}
	})
	t.Run("and a throwaway folder is gone", func(t *testing.T) {
		starter, pid, dir := helper(t, "throwaway", "")
		if !exists(dir) {
			t.Fatalf("%s is not there", dir)
		}
		if err := starter.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = starter.Wait()
		eventually(t, "the database has ended", func() bool { return !alive(pid) || zombie(pid) })
		eventually(t, "its folder is removed", func() bool { return !exists(dir) })
	})
}

// zombie tells whether a process has ended and only its parent has not asked about it: process 1 of a container may never.
func zombie(pid int) bool {
	_, ended := stateOf(pid)
	return ended
}

func TestDetachedServerOutlivesItsStarter(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	dir := spaced(t)
	if err := StopDetached(t.Context(), dir); !errors.Is(err, ErrNotRunning) {
		t.Fatalf("stopping what does not run gives %v", err)
	}
	starter, pid, _ := helper(t, "detached", dir)
	t.Cleanup(func() { _ = StopDetached(context.Background(), dir) })
	if err := starter.Wait(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // what attached and went away leaves it running
		server, err := Open(t.Context(), Options{DataDir: dir})
		if err != nil {
			t.Fatal(err)
		}
		if !server.Attached() {
			t.Fatal("Open started a second server")
		}
		server.mustRun(t, "CREATE (:Seen)")
		if err := server.Stop(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	_, err := Start(t.Context(), Options{DataDir: dir})
	mustSay(t, err, "the detached database", fmt.Sprint(pid))
	if err := StopDetached(t.Context(), dir); err != nil {
		t.Fatal(err)
	}
	if alive(pid) && !zombie(pid) {
		t.Errorf("the database %d still runs", pid)
	}
	if status, err := GetStatus(t.Context(), dir); err != nil || status.Running {
		t.Errorf("the status after the stop is %+v, %v", status, err)
	}
}

func TestDeathOfTheServerIsExplained(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	server, err := StartThrowaway(t.Context(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Stop(context.Background()) })
	if err := syscall.Kill(server.PID(), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	mustSay(t, server.Wait(t.Context()), "stopped by itself", "killed", server.DataDir())
}

func TestStartFailuresAreOneLine(t *testing.T) {
	taken, err := net.Listen("tcp", loopback+":0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = taken.Close() }()
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name  string
		level testlevel.Level
		opts  Options
		words []string
	}{
		{"port taken", testlevel.Quick, Options{BoltPort: taken.Addr().(*net.TCPAddr).Port}, []string{"port ", "is taken by another process"}},
		{"no such port", testlevel.Quick, Options{BoltPort: 70000}, []string{"70000", "65535"}},
		{"a file for a folder", testlevel.Quick, Options{DataDir: file}, []string{"data folder", file, "--data-dir"}},
		{"too small a heap", testlevel.Full, Options{Heap: 24 << 20}, []string{"memory"}},
		{"more memory than there is", testlevel.Full, Options{Heap: 1 << 50}, []string{"memory"}},
		{"a wrong setting", testlevel.Full, Options{Settings: map[string]string{"server.bolt.enabled": "perhaps"}}, []string{"server.bolt.enabled", "perhaps"}},
		{"too little time", testlevel.Quick, Options{StartTimeout: time.Millisecond}, []string{"did not answer within 1ms", "neo4j.log"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			testlevel.Need(t, c.level)
			c.opts.Profile = Quick
			if c.opts.DataDir == "" {
				c.opts.DataDir = t.TempDir()
			}
			server, err := Start(t.Context(), c.opts)
			if err == nil {
				_ = server.Stop(context.Background())
			}
			mustSay(t, err, c.words...)
			t.Log(err)
		})
	}
}

func TestPortTakenMeanwhile(t *testing.T) {
	testlevel.Need(t, testlevel.Full)
	// The port is free when it is looked for, and taken when the server wants it: only its logs tell.
	opts := Options{DataDir: t.TempDir(), Profile: Quick, Progress: func(p Progress) {
		if p.Stage != Starting {
			return
		}
		taker, err := net.Listen("tcp", loopback+":"+p.Detail[strings.LastIndexByte(p.Detail, ' ')+1:])
		if err != nil {
			t.Error(err)
			return
		}
		t.Cleanup(func() { _ = taker.Close() })
	}}
	_, err := Start(t.Context(), opts)
	mustSay(t, err, "its port is taken")
	server := startQuick(t, opts.DataDir)
	server.process.kill()
	if err := server.diagnose("died"); strings.Contains(err.Error(), "port") {
		t.Errorf("the second server's end is explained by the first one's logs: %v", err)
	}
}

func TestStartEndsWithItsContext(t *testing.T) {
	dir := t.TempDir()
	ctx, cancel := context.WithTimeout(t.Context(), 700*time.Millisecond)
	defer cancel()
	if _, err := Start(ctx, Options{DataDir: dir, Profile: Quick}); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("Start says %v", err)
	}
	if locked, err := isLocked(dataDir(dir).lock()); err != nil || locked {
		t.Errorf("something still holds the lock: %v", err)
	}
}
