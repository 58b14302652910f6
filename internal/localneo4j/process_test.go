package localneo4j

import (
	"bufio"
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// TestStopEndsChildrenToo starts a program with a child of its own, once one that heeds being asked to end and once one that does not.
func TestStopEndsChildrenToo(t *testing.T) {
	for name, test := range map[string]struct {
		script string
		want   error
	}{
		"heeds":   {`sleep 300 & echo $!; wait`, nil},
		"ignores": {`trap '' TERM; sleep 300 & echo $!; wait`, errKilled},
	} {
		t.Run(name, func(t *testing.T) {
			lock, err := lockFile(filepath.Join(t.TempDir(), "lock"))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = lock.Close() }()
			out, in := io.Pipe()
			p, err := command{argv: []string{"/bin/sh", "-c", test.script}, stdout: in}.start(Owned, lock)
			if err != nil {
				t.Fatal(err)
			}
			line, err := bufio.NewReader(out).ReadString('\n')
			if err != nil {
				t.Fatal(err)
			}
			child, err := strconv.Atoi(strings.TrimSpace(line))
			if err != nil {
				t.Fatal(err)
			}
			if !alive(p.pid()) || !alive(child) {
				t.Error("they are not alive before the stop")
			}
			if err := p.stop(t.Context(), time.Second); !errors.Is(err, test.want) {
				t.Errorf("stop: %v, want %v", err, test.want)
			}
			for deadline := time.Now().Add(30 * time.Second); alive(child); time.Sleep(10 * time.Millisecond) {
				if time.Now().After(deadline) {
					t.Fatalf("the child %d is still alive", child)
				}
			}
			if err := p.stop(t.Context(), time.Second); err != nil {
				t.Errorf("a second stop: %v", err)
			}
		})
	}
}
