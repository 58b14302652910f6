package main

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"

	"github.com/entente-graph/entente/bench/load"
	"github.com/entente-graph/entente/bench/process"
)

// server is a program that serves the graph. All are told where it is by the NEO4J_… variables.
type server struct {
	name    string
	command func(listen string) process.Command
}

// contender is one way to ask a server the questions. A question that it does not have is not asked.
type contender struct {
	name, title string
	server      *server
	ask         map[question]func(id string) load.Request
}

// contenders returns who is measured, the bare driver first: it is what the others are compared with. An empty path
// leaves a contender out.
func contenders(driver, entente, apollo string) []contender {
	bare := &server{name: "driver", command: func(listen string) process.Command {
		return process.Command{Args: []string{driver, "-listen", listen}}
	}}
	list := []contender{{
		name: "driver", title: "hand-written Cypher on the bare driver (Go)", server: bare,
		ask: map[question]func(string) load.Request{
			eventByID: get("/event"), topicEvents: get("/topic-events"), ties: get("/ties"),
		},
	}, {
		name: "driver+", title: "the same, tuned: lists and structs instead of maps", server: bare,
		ask: map[question]func(string) load.Request{
			eventByID: get("/lists/event"), topicEvents: get("/lists/topic-events"), ties: get("/lists/ties"),
		},
	}}
	if entente != "" {
		list = append(list, contender{
			name: "entente", title: "Entente",
			server: &server{name: "entente", command: func(listen string) process.Command {
				return process.Command{Args: []string{entente, "serve", "--listen", listen}}
			}},
			ask: map[question]func(string) load.Request{
				eventByID: graphQL("/graphql", ententeEvent), topicEvents: graphQL("/graphql", ententeTopicEvents),
				ties: graphQL("/graphql", ententeTies),
			},
		})
	}
	if apollo != "" {
		s := &server{name: "apollo", command: func(listen string) process.Command {
			return process.Command{Args: []string{"node", "server.mjs"}, Dir: apollo, Env: []string{"LISTEN=" + listen, "NODE_ENV=production"}}
		}}
		list = append(list, contender{
			name: "neo4j-graphql", title: "@neo4j/graphql, the query that its schema suggests", server: s,
			ask: map[question]func(string) load.Request{
				eventByID: graphQL("/", apolloEvent), topicEvents: graphQL("/", apolloTopicEvents), ties: graphQL("/", apolloTies),
			},
		}, contender{
			name: "neo4j-graphql+", title: "@neo4j/graphql, tuned: from the topic's side, and ties by @cypher", server: s,
			ask: map[question]func(string) load.Request{
				topicEvents: graphQL("/", apolloTopicEventsTuned), ties: graphQL("/", apolloTiesTuned),
			},
		})
	}
	return list
}

// get asks with the id in the URL.
func get(path string) func(string) load.Request {
	return func(id string) load.Request { return load.Request{Path: path + "?id=" + url.QueryEscape(id)} }
}

// graphQL asks with the id in the query's variable.
func graphQL(path, query string) func(string) load.Request {
	return func(id string) load.Request {
		body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]string{"id": id}})
		if err != nil { // texts only: cannot fail
			panic(err)
		}
		return load.Request{Path: path, Body: body}
	}
}

// absolute returns path from the root on, so that it holds in another folder too.
func absolute(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	if _, err := os.Stat(path); err != nil {
		return "", err
	}
	return filepath.Abs(path)
}

const (
	ententeEvent = `query Event($id: ID!) {
  event(id: $id) {
    id name kind date
    hosts { edges { role node { id name } } }
    topics { nodes { id name } }
    participants { edges { role node { id name ... on Person {
      positions { nodes { id name organization { id name } } }
    } } } }
  }
}`
	ententeTopicEvents = `query TopicEvents($id: ID!) {
  events(where: {topics: {some: {node: {id: {eq: $id}}}}}, orderBy: [{start: DESC}], first: 20) {
    nodes { id name date hosts { edges { role node { id name } } } }
  }
}`
	ententeTies = `query Ties($id: ID!) {
  ties(where: {of: {id: {eq: $id}}}, first: 20) {
    nodes { a { id name } b { id name } weight firstDate lastDate }
  }
}`

	apolloEvent = `query Event($id: ID!) {
  event: events(where: {id: {eq: $id}}) {
    id name kind date
    hosts: hostsConnection { edges { properties { role } node { id name } } }
    topics: topicsConnection { edges { node { id name } } }
    participants: participantsConnection { edges { properties { role } node { id name
      positions: positionsConnection { edges { node { id name organizations { id name } } } }
    } } }
  }
}`
	apolloTopicEvents = `query TopicEvents($id: ID!) {
  events(where: {topics: {some: {id: {eq: $id}}}}, sort: [{start: DESC}, {id: ASC}], limit: 20) {
    id name date hosts: hostsConnection { edges { properties { role } node { id name } } }
  }
}`
	apolloTopicEventsTuned = `query TopicEvents($id: ID!) {
  topics(where: {id: {eq: $id}}) {
    events(sort: [{start: DESC}, {id: ASC}], limit: 20) {
      id name date hosts: hostsConnection { edges { properties { role } node { id name } } }
    }
  }
}`
	// All co-hosts of all events, which the asking program then counts.
	apolloTies = `query Ties($id: ID!) {
  organizations(where: {id: {eq: $id}}) {
    id name hosted { start end hosts { id name } }
  }
}`
	apolloTiesTuned = `query Ties($id: ID!) {
  ties(of: $id, first: 20) { a { id name } b { id name } weight firstDate lastDate }
}`
)
