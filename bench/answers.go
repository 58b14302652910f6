package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
)

// What the answers say, whatever their form: contenders that answer the same must give equal values here.
type (
	party struct {
		ID, Name string
		// Role is the edge's: how the node stands to the event.
		Role string `json:",omitempty"`
		// Positions are a participant's.
		Positions []position `json:",omitempty"`
	}
	position struct {
		ID, Name     string
		Organization party
	}
	event struct {
		ID, Name, Kind, Date        string
		Hosts, Topics, Participants []party `json:",omitempty"`
	}
	tie struct {
		A, B                party
		Weight              int
		FirstDate, LastDate string
	}
	answer struct {
		Events []event `json:",omitempty"`
		Ties   []tie   `json:",omitempty"`
	}
)

// list is a list in any of the contenders' forms: an array, a connection with nodes, or one with edges whose properties
// stand on the edge or one level deeper. The order within is not asked for, so it is read as a set.
type list []party

func (l *list) UnmarshalJSON(text []byte) error {
	type wireOrganization struct{ ID, Name string }
	type wireNode struct {
		ID, Name      string
		Positions     *list
		Organization  *wireOrganization
		Organizations []wireOrganization
	}
	type wireEdge struct {
		Role       string
		Properties struct{ Role string }
		Node       wireNode
	}
	var connection struct {
		Nodes []wireNode
		Edges []wireEdge
	}
	if text[0] == '[' {
		if err := json.Unmarshal(text, &connection.Nodes); err != nil {
			return err
		}
	} else if err := json.Unmarshal(text, &connection); err != nil {
		return err
	}
	for _, node := range connection.Nodes {
		connection.Edges = append(connection.Edges, wireEdge{Node: node})
	}
	for _, edge := range connection.Edges {
		p := party{ID: edge.Node.ID, Name: edge.Node.Name, Role: cmp.Or(edge.Role, edge.Properties.Role)}
		if edge.Node.Positions != nil {
			for _, s := range *edge.Node.Positions {
				p.Positions = append(p.Positions, s.Positions...)
			}
		}
		organizations := edge.Node.Organizations
		if edge.Node.Organization != nil {
			organizations = append(organizations, *edge.Node.Organization)
		}
		for _, o := range organizations {
			p.Positions = append(p.Positions, position{ID: p.ID, Name: p.Name, Organization: party{ID: o.ID, Name: o.Name}})
		}
		slices.SortFunc(p.Positions, func(a, b position) int { return cmp.Compare(a.ID, b.ID) })
		*l = append(*l, p)
	}
	slices.SortFunc(*l, func(a, b party) int { return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Role, b.Role)) })
	return nil
}

type wireEvent struct {
	ID, Name, Kind, Date        string
	Hosts, Topics, Participants list
}

func (e wireEvent) event() event {
	return event{ID: e.ID, Name: e.Name, Kind: e.Kind, Date: e.Date, Hosts: e.Hosts, Topics: e.Topics, Participants: e.Participants}
}

// many is one value, an array, or a connection's nodes.
type many[T any] []T

func (m *many[T]) UnmarshalJSON(text []byte) error {
	if text[0] == '[' {
		return json.Unmarshal(text, (*[]T)(m))
	}
	var connection struct{ Nodes *[]T }
	if err := json.Unmarshal(text, &connection); err != nil {
		return err
	}
	if connection.Nodes != nil {
		*m = *connection.Nodes
		return nil
	}
	var one *T
	if err := json.Unmarshal(text, &one); err != nil || one == nil {
		return err
	}
	*m = []T{*one}
	return nil
}

// read makes out what an answer says.
func read(body []byte) (answer, error) {
	var wire struct {
		Data struct {
			Event, Events many[wireEvent]
			Topics        []struct{ Events []wireEvent }
			Ties          many[tie]
			Organizations []hostOfEvents
		}
	}
	if err := json.Unmarshal(body, &wire); err != nil {
		return answer{}, fmt.Errorf("read the answer: %w", err)
	}
	var a answer
	events := slices.Concat(wire.Data.Event, wire.Data.Events)
	for _, t := range wire.Data.Topics {
		events = append(events, t.Events...)
	}
	for _, e := range events {
		a.Events = append(a.Events, e.event())
	}
	a.Ties = wire.Data.Ties
	for _, o := range wire.Data.Organizations {
		a.Ties = append(a.Ties, o.ties(20)...)
	}
	return a, nil
}

// hostOfEvents is an organization with all its events and all their hosts.
type hostOfEvents struct {
	ID, Name string
	Hosted   []struct {
		Start, End string
		Hosts      list
	}
}

// ties counts the co-hosts, as a program must that can only ask for events and their hosts.
func (o hostOfEvents) ties(limit int) []tie {
	byPartner := map[string]*tie{}
	for _, e := range o.Hosted {
		for _, h := range e.Hosts {
			if h.ID == o.ID {
				continue
			}
			t := byPartner[h.ID]
			if t == nil {
				t = &tie{A: party{ID: o.ID, Name: o.Name}, B: h, FirstDate: e.Start, LastDate: e.End}
				byPartner[h.ID] = t
			}
			t.Weight++
			t.FirstDate, t.LastDate = min(t.FirstDate, e.Start), max(t.LastDate, e.End)
		}
	}
	var all []tie
	for _, t := range byPartner {
		all = append(all, *t)
	}
	slices.SortFunc(all, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.Weight, x.Weight), cmp.Compare(x.B.ID, y.B.ID))
	})
	return all[:min(limit, len(all))]
}
