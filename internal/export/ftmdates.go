package export

import (
	"regexp"
	"strings"
)

var ftmDate = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$`)

// date adds a date: as it is if it is a year, month or day; else its bounds, where the schema has properties for these, or the year or
// month in which both are.
func (f *ftm) date(r *Record, c *Column, property, text string) {
	plain := strings.TrimRight(text, "?~%")
	if ftmDate.MatchString(plain) && plain != "0000" {
		if plain != text {
			f.losses.Add("a date lost that it is uncertain or approximate", r.ID)
		}
		f.told = f.told.and(property, plain)
		return
	}
	first, last := f.bound(r, c.Field.First), f.bound(r, c.Field.Last)
	before := len(f.told)
	add := func(property, day string) {
		if day != "" {
			f.told = f.told.and(property, day)
		}
	}
	switch {
	case property == "date" && ftmSpans[f.schema]:
		add("startDate", first)
		add("endDate", last)
	case property == "date":
		add(property, commonPart(first, last))
	case property == "endDate" || property == "dissolutionDate":
		add(property, last)
	default:
		add(property, first)
	}
	what := "a date that is no plain year, month or day lost what EDTF says beyond that"
	if len(f.told) == before {
		what = "a date that FollowTheMoney cannot write (" + r.Table.Type.Name + "." + c.Name + ") was left out"
	}
	f.losses.Add(what, r.ID)
}

// bound is a first or last day as FollowTheMoney writes days; empty if it is open, or in a year that cannot be written.
func (f *ftm) bound(r *Record, column string) string {
	at := r.Table.Index(column)
	if at < 0 {
		return ""
	}
	day, ok := r.Values[at].(Day)
	if !ok || day.Time().Year() <= 0 || day.Time().Year() > 9999 {
		return ""
	}
	return string(appendDay(nil, day.Time()))
}

// commonPart is the day, month or year in which both days are; empty if there is none.
func commonPart(first, last string) string {
	for _, length := range []int{len("2006-01-02"), len("2006-01"), len("2006")} {
		if len(first) >= length && len(last) >= length && first[:length] == last[:length] {
			return first[:length]
		}
	}
	return ""
}
