package localneo4j

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/entente-graph/entente/internal/durable"
)

// Mode says how long a server lives.
type Mode string

const (
	// Owned servers die with the process that started them, however that dies.
	Owned Mode = "owned"
	// Detached servers run until somebody stops them with StopDetached.
	Detached Mode = "detached"
)

// Owner tells who has a data folder open. It is kept in owner.json beside the lock.
type Owner struct {
	PID       int       `json:"pid"`                    // the database's process, 0 while it is being started
	StarterID int       `json:"starterPid"`             // the process that started it
	Began     string    `json:"starterBegan,omitempty"` // when that process began, as the system counts it: numbers of processes come again
	BoltPort  int       `json:"boltPort"`               // 0 while it is being started
	StartedAt time.Time `json:"startedAt"`
	Mode      Mode      `json:"mode"`
	Way       Way       `json:"way"`
	Released  bool      `json:"released,omitempty"` // a detached database answers, and no longer ends with its starter
}

// newOwner is this process.
func newOwner(mode Mode, way Way) Owner {
	began, _ := stateOf(os.Getpid())
	return Owner{StarterID: os.Getpid(), Began: began, StartedAt: time.Now().UTC(), Mode: mode, Way: way}
}

// stopping tells whether the starter has died and its database is about to end with it.
func (o Owner) stopping() bool {
	return (o.Mode == Owned || o.Mode == Detached && !o.Released) && o.StarterID != 0 && !o.starterLives()
}

// starterLives tells whether the starter runs still: not one that has ended and was not asked about by its parent, nor another process that has
// its number by now.
func (o Owner) starterLives() bool {
	if !alive(o.StarterID) {
		return false
	}
	began, ended := stateOf(o.StarterID)
	return !ended && (o.Began == "" || began == "" || began == o.Began)
}

// InUseError says that a data folder is open in another process.
type InUseError struct {
	DataDir string
	Owner   Owner // zero if the owner has not written who it is
}

func (e *InUseError) Error() string {
	who := "another process"
	if e.Owner.StarterID != 0 {
		who = fmt.Sprintf("process %d", e.Owner.StarterID)
		if e.Owner.Mode == Detached && e.Owner.PID != 0 {
			who = fmt.Sprintf("the detached database, process %d,", e.Owner.PID)
		}
		who += " since " + e.Owner.StartedAt.Local().Format("2006-01-02 15:04:05")
	}
	return fmt.Sprintf("the data folder %s is in use by %s: stop that first, or use another folder with --data-dir", e.DataDir, who)
}

// ErrNotRunning says that no server has the data folder open.
var ErrNotRunning = errors.New("no database is running over this data folder")

func (d dataDir) readOwner() (Owner, error) {
	text, err := os.ReadFile(d.owner())
	if err != nil {
		return Owner{}, err
	}
	var owner Owner
	if err := json.Unmarshal(text, &owner); err != nil {
		return Owner{}, fmt.Errorf("reading %s: %w", d.owner(), err)
	}
	return owner, nil
}

func (d dataDir) writeOwner(owner Owner) error {
	text, err := json.MarshalIndent(owner, "", "  ")
	if err != nil {
		return fmt.Errorf("writing %s: %w", d.owner(), err)
	}
	if err := durable.WriteFile(d.owner(), append(text, '\n'), 0o600); err != nil {
		return fmt.Errorf("writing the owner of the data folder: %w", err)
	}
	return nil
}

// lockPatience is how long a data folder's owner is waited for that seems to live.
const lockPatience = 1500 * time.Millisecond

// takeLock makes the caller the owner of the data folder. A server whose starter has died is about to stop by itself:
// that one is waited for; any other owner is an InUseError.
func (d dataDir) takeLock(ctx context.Context, progress func(Progress)) (*os.File, error) {
	start := time.Now()
	for told := false; ; {
		lock, err := lockFile(d.lock())
		if !errors.Is(err, errLocked) {
			return lock, err
		}
		owner, err := d.readOwner()
		// A little patience covers those who only look whether the lock is held, have yet to write who they are, or are just being killed.
		patience := lockPatience
		if err == nil && owner.stopping() {
			patience = stopTimeout + 5*time.Second
			if !told {
				progress(Progress{Stage: Waiting, Detail: "the database of a process that died is still stopping"})
				told = true
			}
		}
		if time.Since(start) > patience {
			return nil, &InUseError{DataDir: string(d), Owner: owner}
		}
		if err := sleep(ctx, 50*time.Millisecond); err != nil {
			return nil, err
		}
	}
}

// Status is what is known of a data folder from outside.
type Status struct {
	DataDir string
	Running bool  // a server has the folder open; it may still be starting or stopping
	Ready   bool  // it answers queries
	Owner   Owner // who, if Running
	URI     string
	Log     string // path of the server's log
}

// GetStatus looks at a data folder ("" for the default one) and disturbs nothing.
func GetStatus(ctx context.Context, dir string) (Status, error) {
	d, err := newDataDir(dir)
	if err != nil {
		return Status{}, err
	}
	status := Status{DataDir: string(d), Log: d.neo4jLog()}
	status.Running, err = isLocked(d.lock())
	if err != nil || !status.Running {
		return status, err
	}
	status.Owner, err = d.readOwner()
	if errors.Is(err, fs.ErrNotExist) {
		return status, nil
	}
	if err != nil {
		return status, err
	}
	if status.Owner.BoltPort != 0 {
		status.URI = boltURI(status.Owner.BoltPort)
		ctx, cancel := context.WithTimeout(ctx, 3*time.Second)
		defer cancel()
		password, err := d.readPassword()
		status.Ready = err == nil && boltRun(ctx, boltAddress(status.Owner.BoltPort), Username, password, readyQuery) == nil
	}
	return status, nil
}

// Reset deletes the database of a data folder ("" for the default one), and its password. It refuses while a server is
// running there. Other files in the folder are left alone.
func Reset(ctx context.Context, dir string) error {
	d, err := newDataDir(dir)
	if err != nil {
		return err
	}
	if _, err := os.Stat(string(d)); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	lock, err := d.takeLock(ctx, func(Progress) {})
	if err != nil {
		return err
	}
	defer func() { _ = lock.Close() }()
	for _, path := range []string{d.home(), d.password(), d.owner()} {
		if err := os.RemoveAll(path); err != nil {
			return fmt.Errorf("deleting the database: %w", err)
		}
	}
	return nil
}
