package main

import (
	"strings"
	"testing"
)

func TestReport(t *testing.T) {
	const events = `{"Action":"run","Package":"x/entente/a","Test":"TestOne"}
{"Action":"output","Package":"x/entente/a","Test":"TestOne","Output":"    one_test.go:1: seen\n"}
{"Action":"pass","Package":"x/entente/a","Test":"TestOne","Elapsed":1.5}
{"Action":"output","Package":"x/entente/a","Test":"TestData","Output":"    NOT CHECKED: TestData needs the data\n"}
{"Action":"skip","Package":"x/entente/a","Test":"TestData","Elapsed":0}
{"Action":"output","Package":"x/entente/a","Output":"PASS\n"}
{"Action":"output","Package":"x/entente/a","Output":"ok  \tx/entente/a\t2.000s\n"}
{"Action":"pass","Package":"x/entente/a","Elapsed":2}
{"Action":"output","Package":"x/entente/b","Test":"TestTwo","Output":"    two_test.go:7: got 1, want 2\n"}
{"Action":"fail","Package":"x/entente/b","Test":"TestTwo","Elapsed":3}
{"Action":"output","Package":"x/entente/b","Test":"TestHangs","Output":"panic: test timed out\n"}
{"Action":"output","Package":"x/entente/b","Output":"FAIL\tx/entente/b\t3.000s\n"}
{"Action":"fail","Package":"x/entente/b","Elapsed":3}
{"Action":"build-output","ImportPath":"x/entente/c","Output":"c.go:1:1: syntax error\n"}
{"Action":"fail","Package":"x/entente/c","Elapsed":0,"FailedBuild":"x/entente/c"}
{"Action":"skip","Package":"x/entente/d","Elapsed":0}
no JSON
`
	const want = "ok  \tx/entente/a\t2.000s\n" +
		"    two_test.go:7: got 1, want 2\npanic: test timed out\nFAIL\tx/entente/b\t3.000s\n" +
		"c.go:1:1: syntax error\nFAIL\tx/entente/c\nno JSON\n" + `
NOT CHECKED:
  a TestData: TestData needs the data

The slowest packages:
     3.0 s  b
     2.0 s  a
     0.0 s  c

The slowest tests:
     3.0 s  b TestTwo
     1.5 s  a TestOne
     0.0 s  a TestData

tests: 1 passed, 4 failed, 1 skipped
`
	var out strings.Builder
	r := newReport(&out)
	if err := r.read(strings.NewReader(events)); err != nil {
		t.Fatal(err)
	}
	r.summary()
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestExitCodes(t *testing.T) {
	const pass = `{"Action":"pass","Package":"a","Elapsed":0}`
	for _, test := range []struct {
		script string
		want   int
	}{
		{"echo '" + pass + "'", 0},
		{"echo '" + pass + "'; exit 3", 3},
		{`echo '{"Action":"fail","Package":"a","Test":"T"}'`, 1},
		{"true", 1}, // nothing was tested
	} {
		var out strings.Builder
		if got := run(t.Context(), []string{"sh", "-c", test.script}, &out, &out); got != test.want {
			t.Errorf("%s: exit code %d, want %d\n%s", test.script, got, test.want, out.String())
		}
	}
}
