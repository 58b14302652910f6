// Package edtf reads dates that are as precise as their source: levels 0 and 1 of the Extended Date/Time Format
// (https://www.loc.gov/standards/datetime/, ISO 8601-2), without times of day and for the years -9999 to 9999.
//
// What counts for conditions and orders are a date's bounds: the first and the last day that it allows.
//
//	2017-06-15                a day
//	2017-06, 2017             a month, a year
//	2017-06-15/2017-06-18     an interval; both days belong to it
//	2017-06/..  ../2017       an interval without end, or without beginning
//	2017-06/    /2017         an interval whose end, or beginning, is not known
//	2017?  2017~  2017%       uncertain, approximate, both: the bounds are those of 2017
//	201X  20XX  2017-XX  2017-06-XX  2017-XX-XX    digits that are not known
//	2017-21 … 2017-24         spring, summer, autumn, winter as the northern half of the world has them; winter is
//	                          December to February of the next year
package edtf

import (
	"cmp"
	"fmt"
	"strings"
	"time"
)

// Day is a day of the proleptic Gregorian calendar. Its zero value is no day.
type Day struct {
	Year  int
	Month time.Month
	Day   int
}

// IsZero says that d is no day.
func (d Day) IsZero() bool { return d == Day{} }

// Compare is negative if d is before other, positive if after.
func (d Day) Compare(other Day) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Time is the day's midnight in UTC.
func (d Day) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// String writes the day as ISO 8601 does: 2017-06-15.
func (d Day) String() string {
	if d.Year < 0 {
		return fmt.Sprintf("-%04d-%02d-%02d", -d.Year, d.Month, d.Day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Date is what an EDTF text allows: the days from First to Last. An open or unknown end is a zero Day.
type Date struct{ First, Last Day }

// Error says what is wrong with a text.
type Error struct {
	Text   string // the text that was to be read
	Reason string // what is wrong with it, and what was expected
}

func (e *Error) Error() string { return fmt.Sprintf("%q is not a date: %s", e.Text, e.Reason) }

const expected = "expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18"

// Parse reads an EDTF text. Its failure is an [*Error].
func Parse(text string) (Date, error) {
	d, reason := parse(text)
	if reason != "" {
		return Date{}, &Error{text, reason}
	}
	return d, nil
}

// ParseDay reads a text that must name one day, as 2017-06-15. Its failure is an [*Error].
func ParseDay(text string) (Day, error) {
	d, reason := parsePart(text)
	switch {
	case reason != "":
	case d.First != d.Last || strings.ContainsAny(text, "?~%X"):
		reason = "expected one day, as 2017-06-15"
	default:
		return d.First, nil
	}
	return Day{}, &Error{text, reason}
}

func parse(text string) (d Date, reason string) {
	if len(text) > 64 {
		return d, expected
	}
	begin, end, interval := strings.Cut(text, "/")
	if !interval {
		if text == ".." {
			return d, "an open end stands in an interval only, as in 2017/.."
		}
		return parsePart(text)
	}
	from, reason := parseEnd(begin)
	if reason != "" {
		return d, reason
	}
	to, reason := parseEnd(end)
	if reason != "" {
		return d, reason
	}
	if from.First.IsZero() && to.Last.IsZero() {
		return d, "an interval needs a date at one end at least, as in 2017/.."
	}
	if !from.First.IsZero() && !to.Last.IsZero() && to.Last.Compare(from.First) < 0 {
		return d, fmt.Sprintf("the interval ends (%s) before it begins (%s)", end, begin)
	}
	return Date{from.First, to.Last}, ""
}

// parseEnd reads one end of an interval: a date, ".." for open, nothing for unknown.
func parseEnd(text string) (Date, string) {
	if text == "" || text == ".." {
		return Date{}, ""
	}
	return parsePart(text)
}

// parsePart reads a date that is not an interval.
func parsePart(text string) (d Date, reason string) {
	plain := text
	if n := len(text); n > 0 && strings.ContainsRune("?~%", rune(text[n-1])) {
		plain = text[:n-1]
	}
	body, negative := strings.CutPrefix(plain, "-")
	parts := strings.Split(body, "-")
	if reason := shape(plain, parts); reason != "" {
		return d, reason
	}
	first, last, reason := year(parts[0], negative)
	if reason != "" {
		return d, reason
	}
	switch {
	case len(parts) == 1:
		return Date{Day{first, 1, 1}, Day{last, 12, 31}}, ""
	case first != last:
		return d, "after a year with unknown digits no month can follow"
	case parts[1] == "XX":
		if len(parts) == 3 && parts[2] != "XX" {
			return d, "the day is known but not the month: expected 2017-XX, 2017-XX-XX or 2017-06-XX"
		}
		return Date{Day{first, 1, 1}, Day{first, 12, 31}}, ""
	}
	return monthAndDay(first, parts[1:])
}

// shape checks how many digits stand where, so that what follows may rely on it.
func shape(text string, parts []string) (reason string) {
	switch {
	case text == "":
		return "it is empty; " + expected
	case strings.ContainsAny(text, "T:"):
		return "it has a time of day; " + expected
	case strings.HasPrefix(text, "Y"):
		return "only the years -9999 to 9999 are supported"
	case len(parts) > 3 || len(parts[0]) != 4:
		return expected
	}
	for _, part := range parts[1:] {
		if len(part) != 2 {
			return expected
		}
	}
	for _, part := range parts {
		digits := strings.TrimRight(part, "X")
		for i := range len(digits) {
			if digits[i] < '0' || digits[i] > '9' {
				return expected
			}
		}
		if len(part) == 2 && len(digits) == 1 {
			return "a month or day is known or unknown as a whole: expected 2017-XX or 2017-06-XX"
		}
	}
	return ""
}

// year reads four digits of which the last two may be unknown.
func year(text string, negative bool) (first, last int, reason string) {
	digits := strings.TrimRight(text, "X")
	if len(digits) < 2 {
		return 0, 0, "at most the last two digits of a year can be unknown, as in 201X and 20XX"
	}
	first = number(digits)
	last = first
	for range 4 - len(digits) {
		first, last = first*10, last*10+9
	}
	if negative {
		if last == 0 {
			return 0, 0, "the year 0 has no sign"
		}
		first, last = -last, -first
	}
	return first, last, ""
}

var seasons = map[int]time.Month{21: time.March, 22: time.June, 23: time.September, 24: time.December}

func monthAndDay(year int, parts []string) (d Date, reason string) {
	month := number(parts[0])
	if start, ok := seasons[month]; ok {
		if len(parts) > 1 {
			return d, fmt.Sprintf("%d is a season, and a season has no days", month)
		}
		end := start + 2
		endYear := year
		if end > 12 {
			end, endYear = end-12, year+1
		}
		if endYear > 9999 {
			return d, "only the years -9999 to 9999 are supported"
		}
		return Date{Day{year, start, 1}, Day{endYear, end, daysIn(endYear, end)}}, ""
	}
	if month < 1 || month > 12 {
		return d, fmt.Sprintf("there is no month %s: expected 01 to 12, or 21 to 24 for a season", parts[0])
	}
	days := daysIn(year, time.Month(month))
	if len(parts) == 1 || parts[1] == "XX" {
		return Date{Day{year, time.Month(month), 1}, Day{year, time.Month(month), days}}, ""
	}
	day := number(parts[1])
	if day < 1 || day > days {
		return d, fmt.Sprintf("%s %d has the days 01 to %d", time.Month(month), year, days)
	}
	that := Day{year, time.Month(month), day}
	return Date{that, that}, ""
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// number reads decimal digits that were checked before.
func number(digits string) (n int) {
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}
