package tree

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// maxPrinted bounds how many problems are kept to be shown; the rest are only counted.
const maxPrinted = 1000

// Position is a place in a file. Line and Column count from 1, the column in characters (Unicode code points); they are 0
// where a problem is about the whole file.
type Position struct {
	File         string
	Line, Column int
	// Name is what a table calls the column that the place is in; empty elsewhere.
	Name string
}

// String writes the place as file:line:column, with the column's name behind it where it has one.
func (p Position) String() string {
	if p.Name != "" {
		return fmt.Sprintf("%s (%s)", Position{p.File, p.Line, p.Column, ""}.String(), p.Name)
	}
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Compare orders places by file, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
}

// Problem is one thing that is wrong with a file: where, what, and what was expected.
type Problem struct {
	Position
	Message string
	// After is 0 for a problem of its own, and one more than that of its cause for one that follows from another.
	After int
}

// String writes the problem as file:line:column: message.
func (p Problem) String() string { return p.Position.String() + ": " + p.Message }

// BadData is the failure of files that cannot be imported as they are. Nothing of them was written.
type BadData struct {
	// Problems are sorted by file, line and column, causes before what follows from them.
	Problems []Problem
	// More counts the problems beyond those in Problems.
	More int

	sources []Source
}

// Error writes all problems, one a line.
func (b *BadData) Error() string {
	var lines strings.Builder
	for i, problem := range b.Problems {
		if i > 0 {
			lines.WriteByte('\n')
		}
		lines.WriteString(problem.String())
	}
	if b.More > 0 {
		fmt.Fprintf(&lines, "\n… and %d more", b.More)
	}
	return lines.String()
}

// Print writes the problems for people: each followed by the line that it is about, with a caret under the place.
func (b *BadData) Print(w io.Writer) error {
	return PrintProblems(w, b.sources, b.Problems, b.More)
}

// PrintProblems writes problems with the lines that they are about.
func PrintProblems(w io.Writer, sources []Source, problems []Problem, more int) error {
	lines := sourceLines(sources, problems)
	for _, problem := range problems {
		if _, err := fmt.Fprintln(w, problem); err != nil {
			return err
		}
		if line, ok := lines[Position{File: problem.File, Line: problem.Line}]; ok && problem.Column > 0 {
			if _, err := fmt.Fprint(w, caret(line, problem.Column)); err != nil {
				return err
			}
		}
	}
	if more > 0 {
		_, err := fmt.Fprintf(w, "… and %d more\n", more)
		return err
	}
	return nil
}

// sourceLines reads the lines that problems are about, each file once. A file that can no longer be read has none.
func sourceLines(sources []Source, problems []Problem) map[Position]string {
	wanted := map[string][]int{}
	for _, problem := range problems {
		wanted[problem.File] = append(wanted[problem.File], problem.Line)
	}
	lines := map[Position]string{}
	for _, source := range sources {
		numbers := wanted[source.Name]
		if len(numbers) == 0 {
			continue
		}
		file, err := source.Open()
		if err != nil {
			continue
		}
		last := slices.Max(numbers)
		in := bufio.NewReader(file)
		for number := 1; number <= last; number++ {
			line, err := in.ReadString('\n')
			if slices.Contains(numbers, number) && utf8.ValidString(line) && !strings.ContainsRune(line, 0) { // other encodings are not shown
				lines[Position{File: source.Name, Line: number}] = strings.TrimRight(line, "\r\n")
			}
			if err != nil {
				break
			}
		}
		_ = file.Close() // it was only read
	}
	return lines
}

// caret draws the line, cut to what surrounds the column, and a caret under it. Wide characters take two places.
func caret(line string, column int) string {
	const before, after = 70, 30
	runes := []rune(line)
	at := min(column-1, len(runes))
	start, end := max(at-before, 0), min(at+after, len(runes))
	var under strings.Builder
	for _, r := range runes[start:at] {
		switch kind := width.LookupRune(r).Kind(); {
		case r == '\t':
			under.WriteByte('\t')
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			under.WriteString("  ")
		default:
			under.WriteByte(' ')
		}
	}
	return fmt.Sprintf("    %s\n    %s^\n", string(runes[start:end]), under.String())
}

// Problems collects what is wrong in one run.
type Problems struct {
	List []Problem
	More int
}

// Add notes a problem.
func (p *Problems) Add(at Position, format string, args ...any) { p.AddAfter(0, at, format, args...) }

// AddAfter notes a problem that follows from others, as [Problem.After] has it.
func (p *Problems) AddAfter(after int, at Position, format string, args ...any) {
	if len(p.List) >= 10*maxPrinted { // sorted and cut at the end; this bounds memory for hopeless files
		p.More++
		return
	}
	p.List = append(p.List, Problem{at, fmt.Sprintf(format, args...), after})
}

// Sorted returns the problems to be shown, by file, line and column, causes before what follows from them, and the number of the others.
func (p *Problems) Sorted() (list []Problem, more int) {
	list = slices.Clone(p.List)
	slices.SortStableFunc(list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.After, b.After), a.Compare(b.Position), cmp.Compare(a.Message, b.Message))
	})
	list = slices.Compact(list)
	more = p.More
	if len(list) > maxPrinted {
		more += len(list) - maxPrinted
		list = list[:maxPrinted]
	}
	return list, more
}

// Err is nil, or the problems as a [*BadData].
func (p *Problems) Err(sources []Source) error {
	if len(p.List) == 0 {
		return nil
	}
	list, more := p.Sorted()
	return &BadData{Problems: list, More: more, sources: sources}
}
