package graph

import (
	"math"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"

	"github.com/entente-graph/entente/internal/network"
	"github.com/entente-graph/entente/internal/plan"
	"github.com/entente-graph/entente/schema"
)

// The days of a tie may be compared with dates that are partial: which of these last days fit.
func TestDaysOfTiesAgainstPartialDates(t *testing.T) {
	contract, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	days := []string{"2018-12-31", "2019-01-01", "2019-06-15", "2019-12-31", "2020-01-01", ""} // the last one is not known
	for where, want := range map[string]string{
		`{lt: "2020"}`:                      "yyyynn", // as the description of tieChanges advises
		`{lt: "2019-06"}`:                   "yynnnn",
		`{lte: "2019"}`:                     "yyyynn",
		`{gt: "2019"}`:                      "nnnnyn",
		`{gte: "2019"}`:                     "nyyyyn",
		`{eq: "2019"}`:                      "nyyynn",
		`{eq: "2019-06-15"}`:                "nnynnn",
		`{overlaps: "2019-06-15/2019-12"}`:  "nnyynn",
		`{in: ["2018", "2020"]}`:            "ynnnyn",
		`{in: []}`:                          "nnnnnn",
		`{gte: "2019", lt: "2019-12"}`:      "nyynnn",
		`{gt: "2019/.."}`:                   "nnnnnn", // nothing comes after what has no end
		`{lte: "2019/.."}`:                  "yyyyyn",
		`{lt: "../2019"}`:                   "nnnnnn",
		`{gte: "../2019"}`:                  "yyyyyn",
		`{isNull: true}`:                    "nnnnny",
		`{isNull: false}`:                   "yyyyyn",
		`{isNull: false, gt: "2019-12-31"}`: "nnnnyn",
	} {
		doc, problems := gqlparser.LoadQueryWithRules(contract.AST, `{ ties(where: {lastDate: `+where+`}) { totalCount } }`, nil)
		if problems != nil {
			t.Fatalf("%s: %v", where, problems)
		}
		root, err := plan.Build(plan.Request{Schema: contract, Operation: doc.Operations[0], Key: "ties"})
		if err != nil {
			t.Fatalf("%s: %v", where, err)
		}
		counter := tieCounter{bounds: bounds(root.Value.(*plan.TieQuestion))}
		got := ""
		for _, text := range days {
			tie := network.Tie{Last: math.MinInt32}
			if text != "" {
				day, err := time.Parse(time.DateOnly, text)
				if err != nil {
					t.Fatal(err)
				}
				tie.Last = network.DayOf(day)
			}
			if counter.within(&tie) {
				got += "y"
			} else {
				got += "n"
			}
		}
		if got != want {
			t.Errorf("lastDate: %s holds for %v as %s, want %s", where, days, got, want)
		}
	}
}
