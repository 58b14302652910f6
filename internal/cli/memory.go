package cli

import (
	"os"
	"runtime/debug"
)

// gcPercent lets the heap grow to five times what is in use before it is collected. A service that answers from the
// database has a few MiB in use and allocates much for a short time: by Go's default of 100 the collector took an eighth of
// its processor time.
const gcPercent = 400

// collectLessOften sets the garbage collector for a service, unless the environment says how it is to work.
func collectLessOften() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
}

// manyDownloads is from how many downloads on the heap is collected as often as Go does by default: each has up to a megabyte in use for as
// long as its reader takes, and five times that would be too much.
const manyDownloads = 16

// collectForDownloads sets the garbage collector for so many downloads, unless the environment says how it is to work.
func collectForDownloads(running int) {
	switch {
	case os.Getenv("GOGC") != "":
	case running == manyDownloads:
		debug.SetGCPercent(100)
	case running == manyDownloads-1:
		debug.SetGCPercent(gcPercent)
	}
}
