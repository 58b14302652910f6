package graph_test

import "testing"

// A promised value that the graph does not have makes null of the nearest object that may be null, and is told once, with
// its path.
func testIncompleteData(t *testing.T, s *service, _ *world) {
	name := s.read(t, "MATCH (e:Event {id: 'event:harbin-2'}) RETURN e.name")[0][0]
	s.write(t, "MATCH (e:Event {id: 'event:harbin-2'}) REMOVE e.name", nil)
	defer s.write(t, "MATCH (e:Event {id: 'event:harbin-2'}) SET e.name = $name", map[string]any{"name": name})
	for _, test := range []struct {
		query, data string
		paths       []string
	}{
		{`{ event(id: "event:harbin-2") { id } }`, `{"event":{"id":"event:harbin-2"}}`, nil},
		{`{ event(id: "event:harbin-2") { name } topic(id: "topic:space") { id } }`, `{"event":null,"topic":{"id":"topic:space"}}`, []string{"event.name"}},
		{`{ events { nodes { name } } }`, `null`, []string{"events.nodes[5].name"}},
		{`{ nodes(ids: ["event:harbin-2", "event:solo"]) { ... on Event { name } } }`, `{"nodes":[null,{"name":"Lonely Workshop"}]}`, []string{"nodes[0].name"}},
		{`{ event(id: "event:harbin-1") { p: place { events { nodes { name } } } kind q: place { events { edges { node { name } } } } hosts { totalCount } } }`,
			`{"event":{"p":null,"kind":"ROUNDTABLE","q":null,"hosts":{"totalCount":3}}}`,
			[]string{"event.p.events.nodes[3].name", "event.q.events.edges[3].node.name"}},
	} {
		data, errors := s.answer(t.Context(), test.query, nil)
		var paths []string
		for _, err := range errors {
			paths = append(paths, err.Path.String())
			if err.Extensions["code"] != "INCOMPLETE_DATA" {
				t.Errorf("%s: unexpected error %v %v", test.query, err, err.Extensions)
			}
		}
		if string(data) != test.data || len(paths) != len(test.paths) {
			t.Errorf("%s\nanswered %s %q\nexpected %s %q", test.query, data, paths, test.data, test.paths)
			continue
		}
		for i, path := range paths {
			if path != test.paths[i] {
				t.Errorf("%s: got the path %s, want %s", test.query, path, test.paths[i])
			}
		}
	}
}
