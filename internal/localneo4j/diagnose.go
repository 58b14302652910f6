package localneo4j

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
)

// errPortTaken says that another process took the port first.
var errPortTaken = errors.New("the port is taken by another process")

// symptom is something in a log that has a known meaning.
type symptom struct {
	pattern *regexp.Regexp
	meaning string
	err     error // nil unless callers act on it
}

// symptoms are looked for in this order: what comes first is nearer to the cause.
var symptoms = []symptom{
	{pattern: regexp.MustCompile(`PortBindException|Address already in use`), meaning: "its port is taken by another process: choose another one, or none for any free one", err: errPortTaken},
	{pattern: regexp.MustCompile(`OutOfMemoryError|insufficient memory for the Java Runtime|Could not reserve enough space`), meaning: "it ran out of memory: give it a larger heap, or free some memory"},
	{pattern: regexp.MustCompile(`No space left on device`), meaning: "the disk is full"},
	{pattern: regexp.MustCompile(`Lock file has been locked by another process|FileLockException|StoreLockException`), meaning: "its store is open in another Neo4j that entente did not start: stop that one"},
	{pattern: regexp.MustCompile(`UnsupportedClassVersionError`), meaning: "this Neo4j needs a newer Java: " + howToGetJava},
	{pattern: regexp.MustCompile(`(?i)store version.{0,80}(not supported|unsupported|newer|unknown|unable)|UnableToMigrate|UpgradeNotAllowed|Unknown store version|StoreVersionIdentifier|KernelVersion.*not supported|UnsupportedLogVersion`), meaning: "its store was written by another version of Neo4j than " + Version + ": use that version through NEO4J_HOME, or another data folder"},
	{pattern: regexp.MustCompile(`AccessDeniedException|Permission denied|Read-only file system`), meaning: "it may not write its data folder: correct the folder's permissions, or give another one with --data-dir"},
	{pattern: regexp.MustCompile(`Error evaluating value for setting|Failed to read config|Unrecognized setting`), meaning: "a setting is wrong"},
}

var (
	causedBy = regexp.MustCompile(`(?m)^Caused by: (?:[\w.$]+: )?(.+)$`)
	logged   = regexp.MustCompile(`(?m)^(?:\S+ \S+ )?(?:ERROR|FATAL)\s+(.+)$`)
)

// diagnose turns a server's end into one line: what is known about it from its logs, and where these are.
func (s *Server) diagnose(what string) error {
	var logs strings.Builder
	for _, path := range s.opts.dir.allLogs() {
		logs.WriteString(readTail(path, s.logged[path]))
	}
	how := "normally"
	if s.process.err != nil {
		how = s.process.err.Error()
	}
	reason, known := explain(logs.String())
	if reason == "" {
		reason = "its logs do not say why"
	}
	err := fmt.Errorf("the database %s (%s): %s; its logs are in %s", what, how, reason, s.opts.dir.logs())
	if known != nil {
		return &portError{error: err}
	}
	return err
}

// portError is a diagnosis that callers recognize with errors.Is(err, errPortTaken).
type portError struct{ error }

func (e *portError) Is(target error) bool { return target == errPortTaken }

// explain finds the likeliest reason for an end in the text of logs: a known symptom, else the innermost cause, else the
// last error.
func explain(logs string) (reason string, known error) {
	for _, symptom := range symptoms {
		if at := symptom.pattern.FindStringIndex(logs); at != nil {
			return symptom.meaning + " (" + lineAt(logs, at[0]) + ")", symptom.err
		}
	}
	for _, pattern := range []*regexp.Regexp{causedBy, logged} {
		if all := pattern.FindAllStringSubmatch(logs, -1); len(all) > 0 {
			return shorten(all[len(all)-1][1]), nil
		}
	}
	return shorten(lastLine(logs)), nil
}

func lineAt(text string, at int) string {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	line, _, _ := strings.Cut(text[start:], "\n")
	return shorten(line)
}

func shorten(line string) string {
	const most = 240
	line = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(line), "Caused by: "))
	if runes := []rune(line); len(runes) > most {
		line = string(runes[:most]) + "…"
	}
	return line
}

// readTail reads the last 64 KiB of a log, but nothing before the offset: what an earlier server wrote there has no part
// in this one's end. A log that is not there is empty, and one that is shorter has been rotated.
func readTail(path string, from int64) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return ""
	}
	if info.Size() < from {
		from = 0
	}
	const most = 64 << 10
	from = max(from, info.Size()-most)
	text := make([]byte, info.Size()-from)
	n, _ := file.ReadAt(text, from) // a short read is still something to look at
	return string(text[:n])
}

// logSizes remembers where the logs end before a server starts to add to them.
func (d dataDir) logSizes() map[string]int64 {
	sizes := make(map[string]int64)
	for _, path := range d.allLogs() {
		if info, err := os.Stat(path); err == nil {
			sizes[path] = info.Size()
		}
	}
	return sizes
}
