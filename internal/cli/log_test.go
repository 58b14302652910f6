package cli

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

// Whatever is logged, and in whichever way, a line of the log is bounded, says how much is missing, and stays a line.
func TestLogLinesAreBounded(t *testing.T) {
	long := strings.Repeat("я\n", 1<<20)
	for _, format := range []string{"text", "json"} {
		for name, value := range map[string]any{
			"a text": long, "an error": errors.New(long), "a panic": fmt.Sprintf("%v", errors.New(long)), "bytes": []byte(long),
			"a struct": struct{ Body string }{long}, "a group": slog.GroupValue(slog.String("body", long)),
		} {
			var b bytes.Buffer
			logger(&b, logFlags{Level: "info", Format: format}).Info("request", slog.Any("value", value))
			if strings.Count(b.String(), "\n") != 1 || b.Len() > 4*longestLogged || !strings.Contains(b.String(), "bytes more)") {
				t.Errorf("%s as %s: %d bytes, %d lines: %.200s", name, format, b.Len(), strings.Count(b.String(), "\n"), b.String())
			}
		}
		var b bytes.Buffer
		logger(&b, logFlags{Level: "info", Format: format}).Info(long, slog.Int("n", 7))
		if b.Len() > 4*longestLogged {
			t.Errorf("a long message as %s: %d bytes", format, b.Len())
		}
	}
}
