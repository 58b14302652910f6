package edtf_test

import (
	"testing"

	"github.com/entente-graph/entente/internal/edtf"
)

func TestPrecision(t *testing.T) {
	for text, want := range map[string]string{
		"2017-06-15": "DAY", "2017-06-15?": "DAY", "2017-06": "MONTH", "2017-06-XX": "MONTH", "2017-02": "MONTH", "2017-22": "SEASON", "2017-24": "SEASON",
		"2017": "YEAR", "2017~": "YEAR", "2017-XX": "YEAR", "201X": "DECADE", "20XX": "CENTURY", "2017-06-15/2017-06-18": "INTERVAL",
		"2017/..": "INTERVAL", "/2017": "INTERVAL", "soon": "", "": "",
	} {
		if got := edtf.Precision(text); got != want {
			t.Errorf("the precision of %q is %q, want %q", text, got, want)
		}
	}
}
