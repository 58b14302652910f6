package tree

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// ReadWhole reads a file that is parsed in one piece. It is false if it added a problem.
func ReadWhole(p *Problems, source Source, file io.Reader) (string, bool) {
	content, err := io.ReadAll(io.LimitReader(file, MaxFileBytes+1))
	if err != nil {
		p.Add(Position{File: source.Name}, "%s", CannotRead(err))
		return "", false
	}
	if len(content) > MaxFileBytes {
		p.Add(Position{File: source.Name}, "the file has more than %d MiB, expected less: split it, or write it as JSON Lines (.jsonl), which has no limit", MaxFileBytes>>20)
		return "", false
	}
	s := strings.TrimPrefix(string(content), "\uFEFF")
	if !Readable(p, source.Name, s, 1) {
		return "", false
	}
	return strings.ReplaceAll(s, "\r\n", "\n"), true
}

// Readable refuses what is not text: other encodings, and control characters.
func Readable(p *Problems, file, s string, line int) bool {
	at := Position{File: file, Line: line, Column: 1}
	if strings.HasPrefix(s, "\xFF\xFE") || strings.HasPrefix(s, "\xFE\xFF") {
		p.Add(at, "the file is in UTF-16, expected UTF-8")
		return false
	}
	for i, c := range s {
		switch {
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			p.Add(at, "the byte 0x%02X is not UTF-8, expected a file in UTF-8", s[i])
			return false
		case IsControl(c):
			p.Add(at, "the control character U+%04X stands here, expected printable characters, tabs and line breaks only", c)
			return false
		case c == '\r' && !strings.HasPrefix(s[i+1:], "\n"):
			p.Add(at, "a carriage return stands here alone, expected lines to end in a line feed, with or without one before it")
			return false
		case c == '\n':
			at.Line, at.Column = at.Line+1, 1
		default:
			at.Column++
		}
	}
	return true
}

// ErrLongLine says that a line is longer than [MaxLineBytes].
var ErrLongLine = errors.New("line too long")

// ReadLine reads up to the next line break, and no more than a line may have.
func ReadLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		part, err := in.ReadSlice('\n')
		line = append(line, part...)
		if len(line) > MaxLineBytes {
			return "", ErrLongLine
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(string(line), "\r\n"), err
		}
	}
}
