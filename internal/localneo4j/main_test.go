package localneo4j

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// Some tests need a process to kill. TestMain turns this binary into one: helper runs it with a task in the environment.
const envTask, envDir = "LOCALNEO4J_TEST_TASK", "LOCALNEO4J_TEST_DIR"

func TestMain(m *testing.M) {
	task, dir := os.Getenv(envTask), os.Getenv(envDir)
	if task == "" {
		os.Exit(m.Run())
	}
	if err := runTask(task, dir); err != nil {
		fmt.Println("failed:", err)
		os.Exit(1)
	}
}

func runTask(task, dir string) error {
	ctx := context.Background()
	switch task {
	case "owned", "detached":
		server, err := Start(ctx, Options{DataDir: dir, Profile: Quick, Mode: Mode(task)})
		if err != nil {
			return err
		}
		fmt.Println("ready", server.PID(), server.DataDir())
	case "throwaway":
		server, err := StartThrowaway(ctx, Options{})
		if err != nil {
			return err
		}
		fmt.Println("ready", server.PID(), server.DataDir())
	case "fetch":
		f := fakeFetcher(dir)
		f.progress = func(p Progress) {
			if p.Jars > 0 {
				fmt.Println("ready", os.Getpid(), dir)
			}
		}
		_, err := f.fetch(ctx)
		return err
	}
	if task != "detached" {
		select {} // until killed
	}
	return nil
}

// helper runs a task in a process of its own and returns once that is ready, with the pid and folder that it tells.
func helper(t *testing.T, task, dir string) (cmd *exec.Cmd, pid int, told string) {
	t.Helper()
	cmd = exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), envTask+"="+task, envDir+"="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if rest, ok := strings.CutPrefix(lines.Text(), "ready "); ok {
			if _, err := fmt.Sscan(rest, &pid); err != nil {
				t.Fatal(err)
			}
			_, told, _ = strings.Cut(rest, " ")
			return cmd, pid, told
		}
		t.Log(lines.Text())
	}
	t.Fatalf("the process with task %q ended before it was ready", task)
	return nil, 0, ""
}

// eventually waits for what must come true soon.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(15 * time.Second); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("after 15 s it is still not so that %s", what)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
