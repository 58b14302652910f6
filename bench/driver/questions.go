package main

import "github.com/neo4j/neo4j-go-driver/v5/neo4j"

// questions are the benchmark's questions, by path. Every statement starts at a unique id, cuts before it projects, and
// lets Cypher build the nested maps.
var questions = map[string]question{
	"/event": {
		cypher: `
			MATCH (e:Event {id: $id})
			RETURN {
			  id: e.id, name: e.name, kind: e.kind, date: e.date,
			  hosts: {edges: [(e)<-[h:HOSTED]-(o) | {role: h.role, node: {id: o.id, name: o.name}}]},
			  topics: {nodes: [(e)-[:ABOUT]->(t) | {id: t.id, name: t.name}]},
			  participants: {edges: [(e)<-[p:PARTICIPATED_IN]-(a) | {role: p.role, node: {
			    id: a.id, name: a.name,
			    positions: {nodes: [(a)-[:HELD]->(s)-[:IN]->(o) | {id: s.id, name: s.name, organization: {id: o.id, name: o.name}}]}
			  }}]}
			} AS event`,
		answer: func(rows []*neo4j.Record) any {
			if len(rows) == 0 {
				return map[string]any{"event": nil}
			}
			return map[string]any{"event": rows[0].Values[0]}
		},
	},
	"/topic-events": {
		cypher: `
			MATCH (:Topic {id: $id})<-[:ABOUT]-(e:Event)
			WITH e ORDER BY e.start DESC, e.id LIMIT 20
			RETURN {
			  id: e.id, name: e.name, date: e.date,
			  hosts: {edges: [(e)<-[h:HOSTED]-(o) | {role: h.role, node: {id: o.id, name: o.name}}]}
			} AS event`,
		answer: func(rows []*neo4j.Record) any {
			return map[string]any{"events": map[string]any{"nodes": column(rows)}}
		},
	},
	"/ties": {
		cypher: `
			MATCH (o:Organization {id: $id})-[:HOSTED]->(e)<-[:HOSTED]-(p:Organization)
			WITH o, p, count(e) AS weight, min(e.start) AS first, max(e.end) AS last
			ORDER BY weight DESC, p.id LIMIT 20
			RETURN {
			  a: {id: o.id, name: o.name}, b: {id: p.id, name: p.name},
			  weight: weight, firstDate: toString(first), lastDate: toString(last)
			} AS tie`,
		answer: func(rows []*neo4j.Record) any {
			return map[string]any{"ties": map[string]any{"nodes": column(rows)}}
		},
	},
}

// column returns the rows' first values.
func column(rows []*neo4j.Record) []any {
	values := make([]any, len(rows))
	for i, row := range rows {
		values[i] = row.Values[0]
	}
	return values
}
