package edtf

import "strings"

// Precision names how precise a date is: DAY, MONTH, SEASON, YEAR, DECADE, CENTURY, or INTERVAL for one with two ends. It is empty
// if the text is no date. Whether a date is uncertain or approximate is not part of it.
func Precision(text string) string {
	d, err := Parse(text)
	if err != nil {
		return ""
	}
	if strings.Contains(text, "/") {
		return "INTERVAL"
	}
	switch first, last := d.First, d.Last; {
	case first == last:
		return "DAY"
	case first.Year == last.Year && first.Month == last.Month:
		return "MONTH"
	case first.Month != 1 || last.Month != 12:
		return "SEASON"
	case first.Year == last.Year:
		return "YEAR"
	case last.Year-first.Year < 10:
		return "DECADE"
	}
	return "CENTURY"
}
