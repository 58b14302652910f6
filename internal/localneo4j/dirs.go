package localneo4j

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// DefaultCacheDir is where downloads and class-data archives are kept: the folder "entente" in the user's cache folder.
// Everything in it can be deleted; it is fetched and made again when next needed.
func DefaultCacheDir() (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("finding the user's cache folder: %w (set HOME or XDG_CACHE_HOME)", err)
	}
	return filepath.Join(dir, "entente"), nil
}

// DefaultDataDir is where a graph is kept unless told otherwise: $XDG_DATA_HOME/entente or ~/.local/share/entente, and on
// macOS ~/Library/Application Support/entente.
func DefaultDataDir() (string, error) {
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "entente"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("finding the user's data folder: %w (set HOME or give a data folder)", err)
	}
	if runtime.GOOS == "darwin" {
		return filepath.Join(home, "Library", "Application Support", "entente"), nil
	}
	return filepath.Join(home, ".local", "share", "entente"), nil
}

// dataDir is the layout of one data folder.
type dataDir string

func newDataDir(path string) (dataDir, error) {
	if path == "" {
		def, err := DefaultDataDir()
		if err != nil {
			return "", err
		}
		path = def
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("reading the data folder's name %q: %w", path, err)
	}
	return dataDir(abs), nil
}

func (d dataDir) lock() string     { return filepath.Join(string(d), "owner.lock") }
func (d dataDir) owner() string    { return filepath.Join(string(d), "owner.json") }
func (d dataDir) password() string { return filepath.Join(string(d), "password") }
func (d dataDir) home() string     { return filepath.Join(string(d), "neo4j") }
func (d dataDir) conf() string     { return filepath.Join(d.home(), "conf") }
func (d dataDir) logs() string     { return filepath.Join(d.home(), "logs") }
func (d dataDir) console() string  { return filepath.Join(d.logs(), "console.log") }
func (d dataDir) neo4jLog() string { return filepath.Join(d.logs(), "neo4j.log") }
func (d dataDir) debugLog() string { return filepath.Join(d.logs(), "debug.log") }

// allLogs are the logs that may say why a server ended.
func (d dataDir) allLogs() []string { return []string{d.console(), d.neo4jLog(), d.debugLog()} }

func (d dataDir) authIni() string { return filepath.Join(d.home(), "data", "dbms", "auth.ini") }
func (d dataDir) systemDB() string {
	return filepath.Join(d.home(), "data", "databases", "system", "neostore")
}

// create makes the folders that a server needs, readable by their owner only.
func (d dataDir) create() error {
	for _, dir := range []string{string(d), d.conf(), d.logs(), filepath.Dir(d.authIni())} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return fmt.Errorf("making the data folder: %w (give another one with --data-dir)", err)
		}
	}
	return nil
}

// LogPath is the log of the server over a data folder: what it says at start and stop, one line each.
// debug.log beside it says more.
func LogPath(dir string) (string, error) {
	d, err := newDataDir(dir)
	if err != nil {
		return "", err
	}
	return d.neo4jLog(), nil
}
