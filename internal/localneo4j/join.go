package localneo4j

import (
	"context"
	"fmt"
	"time"
)

// joinPatience is how long Join waits for a server that is still starting.
const joinPatience = 15 * time.Second

// Join gives the server that runs over a data folder ("" for the default one), whoever owns it, for short work beside its
// owner: a question, an import. It fails with ErrNotRunning if there is none. Stop leaves it running.
func Join(ctx context.Context, dir string) (*Server, error) {
	opts := Options{DataDir: dir}
	if err := opts.complete(); err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(joinPatience); ; {
		status, err := GetStatus(ctx, dir)
		if err != nil {
			return nil, err
		}
		switch {
		case !status.Running:
			return nil, fmt.Errorf("%w (%s)", ErrNotRunning, status.DataDir)
		case status.Ready:
			server := &Server{opts: opts, way: status.Owner.Way, port: status.Owner.BoltPort}
			server.password, err = opts.dir.readPassword()
			return server, err
		case time.Now().After(deadline):
			return nil, &InUseError{DataDir: status.DataDir, Owner: status.Owner}
		}
		if err := sleep(ctx, 100*time.Millisecond); err != nil {
			return nil, err
		}
	}
}
