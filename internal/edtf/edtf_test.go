package edtf_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/edtf"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]struct{ first, last string }{
		"2017-06-15":            {"2017-06-15", "2017-06-15"},
		"2017-06":               {"2017-06-01", "2017-06-30"},
		"2016-02":               {"2016-02-01", "2016-02-29"},
		"1900-02":               {"1900-02-01", "1900-02-28"},
		"2017":                  {"2017-01-01", "2017-12-31"},
		"0000":                  {"0000-01-01", "0000-12-31"},
		"-0043-03-15":           {"-0043-03-15", "-0043-03-15"},
		"-9999/9999":            {"-9999-01-01", "9999-12-31"},
		"2017?":                 {"2017-01-01", "2017-12-31"},
		"2017-06~":              {"2017-06-01", "2017-06-30"},
		"2017-06-15%":           {"2017-06-15", "2017-06-15"},
		"201X":                  {"2010-01-01", "2019-12-31"},
		"20XX":                  {"2000-01-01", "2099-12-31"},
		"-00XX":                 {"-0099-01-01", "0000-12-31"},
		"2017-XX":               {"2017-01-01", "2017-12-31"},
		"2017-XX-XX":            {"2017-01-01", "2017-12-31"},
		"2017-06-XX":            {"2017-06-01", "2017-06-30"},
		"2017-21":               {"2017-03-01", "2017-05-31"},
		"2017-22~":              {"2017-06-01", "2017-08-31"},
		"2017-23":               {"2017-09-01", "2017-11-30"},
		"2015-24":               {"2015-12-01", "2016-02-29"},
		"2017-06-15/2017-06-18": {"2017-06-15", "2017-06-18"},
		"2017-06/2018":          {"2017-06-01", "2018-12-31"},
		"2017?/2018~":           {"2017-01-01", "2018-12-31"},
		"2017-06/..":            {"2017-06-01", ""},
		"../2017-06":            {"", "2017-06-30"},
		"2017/":                 {"2017-01-01", ""},
		"/2017":                 {"", "2017-12-31"},
	} {
		got, err := edtf.Parse(text)
		if err != nil {
			t.Errorf("Parse(%q): %v", text, err)
			continue
		}
		if show(got.First) != want.first || show(got.Last) != want.last {
			t.Errorf("Parse(%q) = %s to %s, want %s to %s", text, show(got.First), show(got.Last), want.first, want.last)
		}
	}
}

func show(d edtf.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	const shape = "expected YYYY-MM-DD, YYYY-MM, YYYY or an interval of two such, as in 2017-06-15/2017-06-18"
	for text, reason := range map[string]string{
		"":                     "it is empty; " + shape,
		"yesterday":            shape,
		"15.06.2017":           shape,
		"2017/06/15":           shape,
		"2017-6-15":            shape,
		"17-06-15":             shape,
		"2017-06-15-01":        shape,
		"2017-06-15T10:00:00Z": "it has a time of day; " + shape,
		"2017-02-29":           "February 2017 has the days 01 to 28",
		"2017-06-31":           "June 2017 has the days 01 to 30",
		"2017-06-00":           "June 2017 has the days 01 to 30",
		"2017-13":              "there is no month 13: expected 01 to 12, or 21 to 24 for a season",
		"2017-21-01":           "21 is a season, and a season has no days",
		"2017-1X":              "a month or day is known or unknown as a whole: expected 2017-XX or 2017-06-XX",
		"2017-XX-15":           "the day is known but not the month: expected 2017-XX, 2017-XX-XX or 2017-06-XX",
		"2XXX":                 "at most the last two digits of a year can be unknown, as in 201X and 20XX",
		"201X-06":              "after a year with unknown digits no month can follow",
		"Y17000":               "only the years -9999 to 9999 are supported",
		"-0000":                "the year 0 has no sign",
		"9999-24":              "only the years -9999 to 9999 are supported",
		"..":                   "an open end stands in an interval only, as in 2017/..",
		"../..":                "an interval needs a date at one end at least, as in 2017/..",
		"/":                    "an interval needs a date at one end at least, as in 2017/..",
		"2018/2017":            "the interval ends (2017) before it begins (2018)",
		"?":                    "it is empty; " + shape,
	} {
		_, err := edtf.Parse(text)
		if got := (&edtf.Error{Text: text, Reason: reason}).Error(); err == nil || err.Error() != got {
			t.Errorf("Parse(%q): %v\nwant %v", text, err, got)
		}
	}
}

func TestParseDay(t *testing.T) {
	if d, err := edtf.ParseDay("2017-06-15"); err != nil || d.String() != "2017-06-15" {
		t.Errorf("got %v, %v", d, err)
	}
	for _, text := range []string{"2017-06", "2017-06-15?", "2017-06-15/2017-06-15", "2017-02-29", ""} {
		if d, err := edtf.ParseDay(text); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error", text, d)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"2017-06-15", "20XX", "2017-24", "../2017~", "-0001-02-29%", "2017-06-15/2018"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := edtf.Parse(text)
		if err != nil {
			return
		}
		if d.First.IsZero() && d.Last.IsZero() {
			t.Errorf("%q has no bound", text)
		}
		for _, day := range []edtf.Day{d.First, d.Last} {
			if day.IsZero() {
				continue
			}
			if again, err := edtf.ParseDay(day.String()); err != nil || again != day {
				t.Errorf("%q has the bound %v, which reads as %v, %v", text, day, again, err)
			}
		}
		if !d.First.IsZero() && !d.Last.IsZero() && d.Last.Compare(d.First) < 0 {
			t.Errorf("%q ends before it begins", text)
		}
	})
}
