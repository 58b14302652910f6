package localneo4j

import (
	"bytes"
	"path"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// mavenOutput reads along while Maven talks: it counts the jars that have arrived and remembers what went wrong.
type mavenOutput struct {
	sums map[string]string // the jars that count

	mu       sync.Mutex
	partial  []byte // a line whose end is yet to come
	jars     int
	bytes    int64
	firstErr string
	lastLine string
}

// arrived is a line such as "[INFO] Downloaded from central: https://…/a.jar (1.2 MB at 3.4 MB/s)".
var arrived = regexp.MustCompile(`Downloaded from \S+ (\S+\.jar) \(([\d.]+) (B|kB|MB|GB)\b`)

var units = map[string]float64{"B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9}

func (o *mavenOutput) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.partial = append(o.partial, p...)
	for {
		line, rest, found := bytes.Cut(o.partial, []byte("\n"))
		if !found {
			return len(p), nil
		}
		o.read(strings.TrimSpace(string(line)))
		o.partial = rest
	}
}

func (o *mavenOutput) read(line string) {
	if match := arrived.FindStringSubmatch(line); match != nil && o.sums[path.Base(match[1])] != "" {
		size, _ := strconv.ParseFloat(match[2], 64) // the pattern admits numbers only
		o.jars++
		o.bytes += int64(size * units[match[3]])
	}
	if reason, ok := strings.CutPrefix(line, "[ERROR] "); ok && o.firstErr == "" {
		o.firstErr = reason
	}
	if line != "" {
		o.lastLine = line
	}
}

// downloaded tells how many of the jars have arrived over the network, and their size in bytes, rounded by Maven.
func (o *mavenOutput) downloaded() (jars int, bytes int64) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.jars, o.bytes
}

// failure is the first line that Maven marked as an error, since the rest explains how to debug Maven; else its last line.
func (o *mavenOutput) failure() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	switch {
	case o.firstErr != "":
		return o.firstErr
	case o.lastLine != "":
		return o.lastLine
	default:
		return "it printed nothing"
	}
}
