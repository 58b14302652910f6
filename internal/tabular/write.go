package tabular

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// WriteCSV writes a table as RFC 4180 has it, with a header line. Texts that a spreadsheet would run as a formula get an
// apostrophe in front, unless raw.
func (t Table) WriteCSV(w io.Writer, raw bool) error {
	out := csv.NewWriter(w)
	record := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		record[i] = c.Name
	}
	if err := out.Write(record); err != nil {
		return err
	}
	for _, row := range t.Rows {
		for i, text := range row {
			if !raw && !t.Columns[i].Number {
				text = harmless(text)
			}
			record[i] = text
		}
		if err := out.Write(record); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// harmless keeps a spreadsheet from reading text as a formula.
func harmless(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}

const (
	gap      = "  "
	narrow   = 12 // no column is cut below this for the others' sake
	recordAt = 40 // values of a record are wrapped at least this wide
)

// WriteText writes a table for people, fitted to width columns of a terminal: long texts are wrapped, and where even that
// is too wide, each row is written as a list of its values. A width of 0 sets no limit.
func (t Table) WriteText(w io.Writer, width int) error {
	if len(t.Columns) == 0 {
		return nil
	}
	var b strings.Builder
	if widths, ok := t.fit(width); ok {
		t.grid(&b, widths)
	} else {
		t.records(&b, width)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// fit finds the columns' widths; false if they cannot be made to fit.
func (t Table) fit(width int) ([]int, bool) {
	widths := make([]int, len(t.Columns))
	total := len(gap) * (len(widths) - 1)
	for i, c := range t.Columns {
		widths[i] = measure(c.Name)
		for _, row := range t.Rows {
			widths[i] = max(widths[i], measure(row[i]))
		}
		total += widths[i]
	}
	for width > 0 && total > width {
		widest := 0
		for i := range widths {
			if widths[i] > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrow {
			return nil, false
		}
		widths[widest]--
		total--
	}
	return widths, true
}

// grid writes rows side by side.
func (t Table) grid(b *strings.Builder, widths []int) {
	header := make([]string, len(t.Columns))
	rule := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		header[i], rule[i] = c.Name, strings.Repeat("─", widths[i])
	}
	t.line(b, header, widths)
	t.line(b, rule, widths)
	for i, row := range t.Rows {
		tall := t.line(b, row, widths)
		if tall && i < len(t.Rows)-1 {
			b.WriteByte('\n')
		}
	}
}

// line writes one row, and says whether that took several lines because a text had to be wrapped.
func (t Table) line(b *strings.Builder, row []string, widths []int) (tall bool) {
	wrapped := make([][]string, len(row))
	height := 1
	for i, text := range row {
		wrapped[i] = wrap(visible(text), widths[i])
		height = max(height, len(wrapped[i]))
	}
	for n := range height {
		var line strings.Builder
		for i, lines := range wrapped {
			text := ""
			if n < len(lines) {
				text = lines[n]
			}
			pad := strings.Repeat(" ", max(0, widths[i]-runewidth.StringWidth(text)))
			if i > 0 {
				line.WriteString(gap)
			}
			if t.Columns[i].Number {
				line.WriteString(pad + text)
			} else {
				line.WriteString(text + pad)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return height > 1
}

// records writes each row as lines of column and value.
func (t Table) records(b *strings.Builder, width int) {
	names := 0
	for _, c := range t.Columns {
		names = max(names, measure(c.Name))
	}
	for n, row := range t.Rows {
		title := fmt.Sprintf("── %d ", n+1)
		b.WriteString(title + strings.Repeat("─", max(0, cmp.Or(min(width, 60), 60)-measure(title))) + "\n")
		for i, c := range t.Columns {
			label := c.Name + strings.Repeat(" ", names-measure(c.Name)) + gap
			for _, line := range wrap(visible(row[i]), max(recordAt, width-names-len(gap))) {
				b.WriteString(strings.TrimRight(label+line, " ") + "\n")
				label = strings.Repeat(" ", names+len(gap))
			}
		}
	}
}

func measure(text string) int { return runewidth.StringWidth(visible(text)) }

// visible replaces what would move a terminal's cursor or change its state.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return '\uFFFD'
		}
		return r
	}, text)
}

// wrap breaks text at spaces, or anywhere where a word is longer than width or has no spaces as Chinese has none.
func wrap(text string, width int) []string {
	if runewidth.StringWidth(text) <= width {
		return []string{text}
	}
	var lines []string
	for text != "" {
		end, space, used := len(text), -1, 0
		for i, r := range text {
			used += runewidth.RuneWidth(r)
			if used > width && i > 0 {
				end = i
				break
			}
			if r == ' ' {
				space = i
			}
		}
		switch {
		case end == len(text):
		case text[end] == ' ':
		case space > 0:
			end = space
		}
		lines = append(lines, strings.TrimRight(text[:end], " "))
		text = strings.TrimLeft(text[end:], " ")
	}
	return lines
}
