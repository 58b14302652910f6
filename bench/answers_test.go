package main

import (
	"reflect"
	"testing"
)

// The contenders' answers differ in form; what they say must be found equal, and differences must be found.
func TestAnswersOfAllFormsReadAlike(t *testing.T) {
	const connection = `{"data": {"event": {"id": "e", "name": "E", "kind": "FORUM", "date": "2017",
		"hosts": {"edges": [{"role": "HOST", "node": {"id": "b", "name": "B"}}, {"role": "CO_HOST", "node": {"id": "a", "name": "A"}}]},
		"topics": {"nodes": [{"id": "t", "name": "T"}]},
		"participants": {"edges": [{"role": "CHAIR", "node": {"id": "p", "name": "P",
			"positions": {"nodes": [{"id": "s", "name": "S", "organization": {"id": "o", "name": "O"}}]}}}]}}}}`
	tests := []struct {
		name, body string
		equal      bool
	}{
		{"edges with properties, lists of one", `{"data": {"event": [{"id": "e", "name": "E", "kind": "FORUM", "date": "2017",
			"hosts": {"edges": [{"properties": {"role": "CO_HOST"}, "node": {"id": "a", "name": "A"}}, {"properties": {"role": "HOST"}, "node": {"id": "b", "name": "B"}}]},
			"topics": {"edges": [{"node": {"id": "t", "name": "T"}}]},
			"participants": {"edges": [{"properties": {"role": "CHAIR"}, "node": {"id": "p", "name": "P",
				"positions": {"edges": [{"node": {"id": "s", "name": "S", "organizations": [{"id": "o", "name": "O"}]}}]}}}]}}]}}`, true},
		{"another role", `{"data": {"event": {"id": "e", "name": "E", "kind": "FORUM", "date": "2017",
			"hosts": {"edges": [{"role": "HOST", "node": {"id": "b", "name": "B"}}, {"role": "SPONSOR", "node": {"id": "a", "name": "A"}}]},
			"topics": {"nodes": [{"id": "t", "name": "T"}]},
			"participants": {"edges": [{"role": "CHAIR", "node": {"id": "p", "name": "P",
				"positions": {"nodes": [{"id": "s", "name": "S", "organization": {"id": "o", "name": "O"}}]}}}]}}}}`, false},
		{"nothing", `{"data": {"event": null}}`, false},
	}
	want, err := read([]byte(connection))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := read([]byte(test.body))
			if err != nil {
				t.Fatal(err)
			}
			if equal := reflect.DeepEqual(got, want); equal != test.equal {
				t.Errorf("equal: %t, expected %t\n%+v\n%+v", equal, test.equal, got, want)
			}
		})
	}
}

func TestTiesCountedFromEventsAndHosts(t *testing.T) {
	got, err := read([]byte(`{"data": {"organizations": [{"id": "m", "name": "M", "hosted": [
		{"start": "2017-06-15", "end": "2017-06-15", "hosts": [{"id": "m", "name": "M"}, {"id": "a", "name": "A"}, {"id": "z", "name": "Z"}]},
		{"start": "2016-11-02", "end": "2016-11-03", "hosts": [{"id": "z", "name": "Z"}, {"id": "m", "name": "M"}]}]}]}}`))
	if err != nil {
		t.Fatal(err)
	}
	want, err := read([]byte(`{"data": {"ties": {"nodes": [
		{"a": {"id": "m", "name": "M"}, "b": {"id": "z", "name": "Z"}, "weight": 2, "firstDate": "2016-11-02", "lastDate": "2017-06-15"},
		{"a": {"id": "m", "name": "M"}, "b": {"id": "a", "name": "A"}, "weight": 1, "firstDate": "2017-06-15", "lastDate": "2017-06-15"}]}}}`))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}
