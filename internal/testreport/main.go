// Command testreport runs `go test -json`, prints each package as it ends, with the output of what failed, and closes with what was
// not checked and with the slowest packages and tests:
//
//	go run ./internal/testreport go test -json ./...
//
// With -events FILE first, the events are kept in that file, for whoever wants the time of each test.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// run returns the exit code: the command's, or 1 if that is 0 and something failed all the same.
func run(ctx context.Context, command []string, stdout, stderr io.Writer) int {
	events := os.DevNull
	if len(command) > 1 && command[0] == "-events" {
		events, command = command[1], command[2:]
	}
	if len(command) == 0 {
		fmt.Fprintln(stderr, "testreport: expected a command that prints what go test -json does")
		return 2
	}
	kept, err := os.Create(events)
	if err != nil {
		fmt.Fprintf(stderr, "testreport: keeping the events: %v\n", err)
		return 2
	}
	child := exec.CommandContext(ctx, command[0], command[1:]...)
	child.Stderr = stderr
	child.Cancel = func() error { return child.Process.Signal(syscall.SIGTERM) }
	output, err := child.StdoutPipe()
	if err == nil {
		err = child.Start()
	}
	if err != nil {
		fmt.Fprintf(stderr, "testreport: %v\n", err)
		return 2
	}
	r := newReport(stdout)
	readErr := r.read(io.TeeReader(output, kept))
	readErr = errors.Join(readErr, kept.Close())
	err = child.Wait()
	r.summary()
	if readErr != nil {
		fmt.Fprintf(stderr, "testreport: reading the events of %s: %v\n", command[0], readErr)
		return 1
	}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return max(exit.ExitCode(), 1)
	}
	if err != nil || r.failed > 0 || len(r.packages) == 0 {
		return 1
	}
	return 0
}
