package localneo4j

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

// The password and what is made of it are their owner's alone, and stay the same from one start to the next.
func TestPasswordIsItsOwnersAlone(t *testing.T) {
	d := dataDir(t.TempDir())
	if err := os.MkdirAll(filepath.Dir(d.authIni()), 0o755); err != nil {
		t.Fatal(err)
	}
	first, err := d.ensurePassword()
	if err != nil || len(first) < 20 {
		t.Fatalf("got the password %q, %v", first, err)
	}
	if again, err := d.ensurePassword(); err != nil || again != first {
		t.Errorf("at the next start it is %q, %v, want %q", again, err, first)
	}
	for _, file := range []string{d.password(), d.authIni()} {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
			t.Errorf("%s may be read by others: %s", filepath.Base(file), info.Mode())
		}
	}
}
