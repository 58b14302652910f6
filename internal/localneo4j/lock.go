package localneo4j

import (
	"context"
	"errors"
	"os"
	"time"
)

// lockWait takes the exclusive lock on path, waiting for whoever holds it; waiting is called once if there is a wait.
func lockWait(ctx context.Context, path string, waiting func()) (*os.File, error) {
	for first := true; ; first = false {
		file, err := lockFile(path)
		if !errors.Is(err, errLocked) {
			return file, err
		}
		if first && waiting != nil {
			waiting()
		}
		if err := sleep(ctx, 100*time.Millisecond); err != nil {
			return nil, err
		}
	}
}

// sleep waits, or fails with the context's error if that ends first.
func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}
