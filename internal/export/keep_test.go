package export

import (
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// What makes room leaves alone what is being written, up to its manifest: by this process, or by another one that has
// the same folder.
func TestCleaningLeavesWhatIsBeingWritten(t *testing.T) {
	folder := t.TempDir()
	k, err := OpenKeep(folder, 1<<20, time.Hour, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer k.Close()
	long := time.Now().Add(-time.Hour)
	begin := func(id string, age time.Time) string {
		t.Helper()
		path := filepath.Join(folder, id)
		file := filepath.Join(path, "entente.csv")
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("a row"), 0o600); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{file, path} {
			if err := os.Chtimes(name, age, age); err != nil {
				t.Fatal(err)
			}
		}
		return file
	}
	own, ended, theirs := begin("00000000000000000001", long), begin("00000000000000000002", long), begin("00000000000000000003", time.Now())
	x := &Export{}
	k.jobs["00000000000000000001"] = &Kept{ID: "00000000000000000001", export: x, done: make(chan struct{})}
	k.clean()
	for file, stays := range map[string]bool{own: true, ended: false, theirs: true} {
		if _, err := os.Stat(file); (err == nil) != stays {
			t.Errorf("%s stays: %v, expected %v", file, err == nil, stays)
		}
	}
}
