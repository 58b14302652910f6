package graph_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Pages of a timeline, in both directions of paging and of time, are together the timeline.
func testTimelinePages(t *testing.T, s *service, _ *world) {
	page := func(t *testing.T, arguments string) (entries []string, start, end string) {
		t.Helper()
		data, errors := s.answer(t.Context(), `{ timeline(of: ["organization:cn-most", "country:cn"], includeParts: true, `+arguments+`) {
			nodes { kind date node { id } } pageInfo { startCursor endCursor } } }`, nil)
		if errors != nil {
			t.Fatal(errors)
		}
		var answer struct {
			Timeline struct {
				Nodes    []json.RawMessage
				PageInfo struct{ StartCursor, EndCursor string }
			}
		}
		if err := json.Unmarshal(data, &answer); err != nil {
			t.Fatal(err)
		}
		for _, node := range answer.Timeline.Nodes {
			entries = append(entries, string(node))
		}
		return entries, answer.Timeline.PageInfo.StartCursor, answer.Timeline.PageInfo.EndCursor
	}
	for _, direction := range []string{"ASC", "DESC"} {
		t.Run(direction, func(t *testing.T) {
			whole, _, _ := page(t, "first: 1000, direction: "+direction)
			if len(whole) < 20 || !strings.Contains(whole[len(whole)-1], `"date":null`) {
				t.Fatalf("the timeline is too simple to prove anything: %s", whole)
			}
			for _, forward := range []bool{true, false} {
				var read []string
				cursor := "null"
				for range whole {
					arguments := fmt.Sprintf("first: 3, after: %s, direction: %s", cursor, direction)
					if !forward {
						arguments = fmt.Sprintf("last: 3, before: %s, direction: %s", cursor, direction)
					}
					entries, start, end := page(t, arguments)
					if len(entries) == 0 {
						break
					}
					if forward {
						read, cursor = append(read, entries...), `"`+end+`"`
					} else {
						read, cursor = slices.Concat(entries, read), `"`+start+`"`
					}
				}
				if !reflect.DeepEqual(read, whole) {
					t.Errorf("forward %v: got\n%s\nwant\n%s", forward, strings.Join(read, "\n"), strings.Join(whole, "\n"))
				}
			}
		})
	}
}

// More ids than a timeline can be of are refused with the limit's name.
func testTimelineLimit(t *testing.T, s *service, _ *world) {
	ids := make([]any, 101)
	for i := range ids {
		ids[i] = fmt.Sprintf("organization:%d", i)
	}
	_, errors := s.answer(t.Context(), "query($ids: [ID!]!) { timeline(of: $ids) { totalCount } }", map[string]any{"ids": ids})
	if len(errors) != 1 || errors[0].Extensions["limit"] != "timeline-of" || errors[0].Extensions["allowed"] != 100 {
		t.Errorf("got %v", errors)
	}
}
