package mapping

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/dataset"
	"github.com/entente-graph/entente/internal/tree"
)

// MaxRejects bounds the rows that can be left out: they are kept in mind until all is read.
const MaxRejects = 100_000

// tableShift leaves room in a row's number for its line; above it is the table's number.
const tableShift = 40

// reject notes why a row is left out.
func (t *table) reject(line int, problems []tree.Problem) {
	if len(t.report.left) < MaxRejects {
		t.report.left[line] = append(t.report.left[line], problems...)
	}
}

// Reject notes that a row, used so far, is left out since something that it needs is missing.
func (in *Input) Reject(number int64, problems []dataset.Problem) {
	t := in.tables[number>>tableShift]
	t.report.Used--
	t.report.Rejected++
	t.reject(int(number&(1<<tableShift-1)), problems)
}

// Rejected is the number of rows that are left out.
func (in *Input) Rejected() (n int) {
	for _, r := range in.Reports {
		n += r.Rejected
	}
	return n
}

// WriteRejects writes the rejected rows of each table to a file of the same name in a folder, to be mended and imported with
// the same mapping, and beside it why they were rejected, causes before what follows from them. Files of one name go to folders named after
// theirs. The files are in UTF-8 and say so by a byte order mark.
func (in *Input) WriteRejects(ctx context.Context, folder string) error {
	done := map[string]bool{}
	for i, t := range in.tables {
		if t.report.Rejected == 0 || done[t.source.Name] {
			continue
		}
		done[t.source.Name] = true
		lines := map[int]bool{}
		var problems []tree.Problem
		for _, other := range in.tables[i:] { // several tables may be about one file
			if other.source.Name != t.source.Name {
				continue
			}
			for line, why := range other.report.left {
				lines[line] = true
				problems = append(problems, why...)
			}
		}
		path := filepath.Join(folder, in.rejectsName(t.source))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return fmt.Errorf("making the folder for rejected rows: %w", err)
		}
		err := writeFile(path, func(w io.Writer) error { return t.copyRows(ctx, w, lines) })
		if err == nil {
			err = writeFile(path+".problems.txt", func(w io.Writer) error { return writeProblems(w, problems) })
		}
		if err != nil {
			return fmt.Errorf("writing rejected rows: %w", err)
		}
	}
	return nil
}

// CheckRejects refuses a folder where rejected rows would take the place of a file that is read.
func (in *Input) CheckRejects(folder string) error {
	for _, t := range in.tables {
		if t.rule.rows != nil || t.source.FS != nil {
			continue
		}
		out := filepath.Join(folder, in.rejectsName(t.source))
		for _, other := range in.tables {
			if other.source.FS == nil && absolute(other.source.Path) == absolute(out) {
				return fmt.Errorf("the rejected rows of %s would take the place of %s, which is read: expected another folder", t.source.Name, other.source.Name)
			}
		}
	}
	return nil
}

func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return filepath.Clean(path)
}

// rejectsName is the name of a table's file in the folder of rejected rows: its own, behind as many of its folders as tell it from others.
func (in *Input) rejectsName(source tree.Source) string {
	var others [][]string
	mine := parts(source)
	for _, t := range in.tables {
		if theirs := parts(t.source); t.source.Name != source.Name && !slices.Equal(theirs, mine) {
			others = append(others, theirs)
		}
	}
	for n := 1; n < len(mine); n++ {
		tail := mine[len(mine)-n:]
		if !slices.ContainsFunc(others, func(other []string) bool {
			return len(other) >= n && slices.EqualFunc(other[len(other)-n:], tail, strings.EqualFold) // as some file systems compare names
		}) {
			return filepath.Join(tail...)
		}
	}
	return filepath.Join(mine...)
}

// parts are the folders of a file, and its name.
func parts(source tree.Source) []string {
	path := source.Path
	if source.FS == nil {
		path = absolute(path)
	}
	return strings.FieldsFunc(filepath.ToSlash(path), func(r rune) bool { return r == '/' || r == ':' })
}

func writeFile(path string, write func(io.Writer) error) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}

func writeProblems(w io.Writer, problems []tree.Problem) error {
	slices.SortStableFunc(problems, func(a, b tree.Problem) int {
		return cmp.Or(cmp.Compare(a.After, b.After), a.Compare(b.Position), cmp.Compare(a.Message, b.Message))
	})
	var b bytes.Buffer
	for _, problem := range slices.Compact(problems) {
		fmt.Fprintln(&b, problem)
	}
	_, err := w.Write(b.Bytes())
	return err
}

// copyRows reads the table again, and copies its header and some rows.
func (t *table) copyRows(ctx context.Context, w io.Writer, lines map[int]bool) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	isLines := t.rule.format == "jsonl"
	out := csv.NewWriter(w)
	out.Comma = t.rule.separator
	if !isLines {
		if err := out.Write(t.header); err != nil {
			return err
		}
	}
	var failed error
	var unread tree.Problems
	again := &table{rule: t.rule, source: t.source, report: &TableReport{}}
	again.read(ctx, &unread, func(r *row) bool {
		switch {
		case !lines[r.line]:
		case isLines:
			_, failed = io.WriteString(w, r.cells[0]+"\n")
		default:
			failed = out.Write(r.cells)
		}
		return failed == nil
	})
	out.Flush()
	return errors.Join(failed, out.Error(), unread.Err(nil))
}
