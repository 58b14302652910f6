package main

import "github.com/neo4j/neo4j-go-driver/v5/neo4j"

// The same questions once more, tuned to the last: Cypher returns lists, in which no key is sent for every value, and Go
// puts them into structs, which encode faster than maps. Few people would write this by hand, and every change to a
// question has to be made in three places; it shows what is there to be had.

type (
	ref struct {
		ID   any `json:"id"`
		Name any `json:"name"`
	}
	edges[T any] struct {
		Edges []T `json:"edges"`
	}
	nodes[T any] struct {
		Nodes []T `json:"nodes"`
	}
	hostEdge struct {
		Role any `json:"role"`
		Node ref `json:"node"`
	}
	positionNode struct {
		ref
		Organization ref `json:"organization"`
	}
	personNode struct {
		ref
		Positions nodes[positionNode] `json:"positions"`
	}
	participantEdge struct {
		Role any        `json:"role"`
		Node personNode `json:"node"`
	}
	listedEvent struct {
		ref
		Date  any             `json:"date"`
		Hosts edges[hostEdge] `json:"hosts"`
	}
	fullEvent struct {
		listedEvent
		Kind         any                    `json:"kind"`
		Topics       nodes[ref]             `json:"topics"`
		Participants edges[participantEdge] `json:"participants"`
	}
	tie struct {
		A      ref `json:"a"`
		B      ref `json:"b"`
		Weight any `json:"weight"`
		First  any `json:"firstDate"`
		Last   any `json:"lastDate"`
	}
)

// listQuestions are the tuned questions, by path.
var listQuestions = map[string]question{
	"/lists/event": {
		cypher: `
			MATCH (e:Event {id: $id})
			RETURN e.id, e.name, e.kind, e.date,
			  [(e)<-[h:HOSTED]-(o) | [h.role, o.id, o.name]],
			  [(e)-[:ABOUT]->(t) | [t.id, t.name]],
			  [(e)<-[p:PARTICIPATED_IN]-(a) | [p.role, a.id, a.name, [(a)-[:HELD]->(s)-[:IN]->(o) | [s.id, s.name, o.id, o.name]]]]`,
		answer: func(rows []*neo4j.Record) any {
			if len(rows) == 0 {
				return map[string]any{"event": nil}
			}
			v := rows[0].Values
			return map[string]any{"event": fullEvent{
				listedEvent:  listedEvent{ref{v[0], v[1]}, v[3], hosts(v[4])},
				Kind:         v[2],
				Topics:       nodes[ref]{each(v[5], func(t []any) ref { return ref{t[0], t[1]} })},
				Participants: edges[participantEdge]{each(v[6], participant)},
			}}
		},
	},
	"/lists/topic-events": {
		cypher: `
			MATCH (:Topic {id: $id})<-[:ABOUT]-(e:Event)
			WITH e ORDER BY e.start DESC, e.id LIMIT 20
			RETURN e.id, e.name, e.date, [(e)<-[h:HOSTED]-(o) | [h.role, o.id, o.name]]`,
		answer: func(rows []*neo4j.Record) any {
			list := make([]listedEvent, len(rows))
			for i, row := range rows {
				v := row.Values
				list[i] = listedEvent{ref{v[0], v[1]}, v[2], hosts(v[3])}
			}
			return map[string]any{"events": nodes[listedEvent]{list}}
		},
	},
	"/lists/ties": {
		cypher: `
			MATCH (o:Organization {id: $id})-[:HOSTED]->(e)<-[:HOSTED]-(p:Organization)
			WITH o, p, count(e) AS weight, min(e.start) AS first, max(e.end) AS last
			ORDER BY weight DESC, p.id LIMIT 20
			RETURN o.id, o.name, p.id, p.name, weight, toString(first), toString(last)`,
		answer: func(rows []*neo4j.Record) any {
			list := make([]tie, len(rows))
			for i, row := range rows {
				v := row.Values
				list[i] = tie{ref{v[0], v[1]}, ref{v[2], v[3]}, v[4], v[5], v[6]}
			}
			return map[string]any{"ties": nodes[tie]{list}}
		},
	},
}

// each makes something of every list in a list.
func each[T any](value any, read func([]any) T) []T {
	list, _ := value.([]any)
	items := make([]T, len(list))
	for i, item := range list {
		fields, _ := item.([]any)
		items[i] = read(fields)
	}
	return items
}

func hosts(value any) edges[hostEdge] {
	return edges[hostEdge]{each(value, func(h []any) hostEdge { return hostEdge{h[0], ref{h[1], h[2]}} })}
}

func participant(p []any) participantEdge {
	return participantEdge{p[0], personNode{ref{p[1], p[2]}, nodes[positionNode]{each(p[3], func(s []any) positionNode {
		return positionNode{ref{s[0], s[1]}, ref{s[2], s[3]}}
	})}}}
}
