package localneo4j

import (
	"fmt"
	"time"
)

// Stage is what a start is busy with.
type Stage string

// The stages of a start, in order; most starts have only the last one.
const (
	Waiting     Stage = "waiting"     // another process is downloading, or an earlier server is still stopping
	Downloading Stage = "downloading" // Maven or Docker fetches Neo4j, once for each version
	Verifying   Stage = "verifying"   // the checksums of the jars are compared
	Archiving   Stage = "archiving"   // the class-data archive is made, once for each JDK
	Starting    Stage = "starting"    // the server is starting
)

// Progress tells how far a long step has come.
type Progress struct {
	Stage   Stage
	Jars    int   // jars so far, while downloading or verifying
	Total   int   // jars in all
	Bytes   int64 // bytes so far
	Elapsed time.Duration
	Detail  string // what else a reader may want to know, in words
}

// String is the progress as one line for people.
func (p Progress) String() string {
	seconds := int(p.Elapsed.Seconds())
	switch p.Stage {
	case Downloading:
		if p.Total == 0 {
			return fmt.Sprintf("fetching Neo4j %s: %s, %d s", Version, p.Detail, seconds)
		}
		return fmt.Sprintf("fetching Neo4j %s: %d of %d jars, %d MB, %d s", Version, p.Jars, p.Total, p.Bytes/1_000_000, seconds)
	case Verifying:
		return fmt.Sprintf("checking %d jars of Neo4j %s, %d MB", p.Total, Version, p.Bytes/1_000_000)
	case Archiving:
		return "preparing quick starts (once for this Java)"
	case Starting:
		return "starting Neo4j " + p.Detail
	default:
		return string(p.Stage) + ": " + p.Detail
	}
}
