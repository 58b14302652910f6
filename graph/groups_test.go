package graph_test

import "testing"

// Groups of dates sort as time does, and years have four digits, whenever they were.
func TestGroupsOfEarlyDates(t *testing.T) {
	s := start(t)
	s.write(t, `UNWIND [[-44, 3, 15], [-100, 7, 1], [939, 11, 2], [12, 1, 1], [2017, 6, 15], [2017, 6, 20]] AS d
		WITH date({year: d[0], month: d[1], day: d[2]}) AS day, d
		CREATE (:Event {id: 'event:' + toString(d[0]) + '-' + toString(d[2]), name: 'x', date: toString(day), start: day, end: day})`, nil)
	s.write(t, `CREATE (:Event {id: 'event:open', name: 'x', date: '../0500', end: date('0500-12-31')})`, nil)
	for _, test := range []struct{ bucket, direction, want string }{
		{"YEAR", "ASC", "-0100 -0044 0012 0939 2017 null"},
		{"YEAR", "DESC", "2017 0939 0012 -0044 -0100 null"},
		{"QUARTER", "ASC", "-0100-Q3 -0044-Q1 0012-Q1 0939-Q4 2017-Q2 null"},
		{"MONTH", "DESC", "2017-06 0939-11 0012-01 -0044-03 -0100-07 null"},
		{"DAY", "ASC", "-0100-07-01 -0044-03-15 0012-01-01 0939-11-02 2017-06-15 2017-06-20 null"},
	} {
		var got struct {
			Events struct {
				Aggregate struct {
					Nodes []struct{ Keys []struct{ Value *string } }
				}
			}
		}
		s.ask(t, `{ events { aggregate(groupBy: [{date: `+test.bucket+`}], orderBy: [{keys: `+test.direction+`}]) { nodes { keys { value } } } } }`, &got)
		text := ""
		for i, group := range got.Events.Aggregate.Nodes {
			if i > 0 {
				text += " "
			}
			if value := group.Keys[0].Value; value != nil {
				text += *value
			} else {
				text += "null"
			}
		}
		if text != test.want {
			t.Errorf("by %s, %s: got %s, want %s", test.bucket, test.direction, text, test.want)
		}
	}
}
