package main

import (
	"math/rand/v2"

	"github.com/entente-graph/entente/bench/generate"
)

// question is what all contenders are asked, about one id at a time.
type question string

const (
	eventByID   question = "event"
	topicEvents question = "topic-events"
	ties        question = "ties"
)

var questions = []question{eventByID, topicEvents, ties}

func (q question) title() string {
	switch q {
	case eventByID:
		return "an event by id with its hosts, topics, participants and their organizations"
	case topicEvents:
		return "the 20 latest events of a topic with their hosts"
	default:
		return "an organization's 20 strongest co-host ties"
	}
}

// ids returns the ids that are asked about: even picks, the same for all contenders and for every run with this seed.
func (q question) ids(o generate.Options) []string {
	r := rand.New(rand.NewPCG(o.Seed, 0x6964730a))
	sizes := generate.SizesAt(o.Scale)
	name, count := generate.EventID, sizes.Events
	switch q {
	case topicEvents:
		name, count = generate.TopicID, sizes.Topics
	case ties:
		name, count = generate.OrganizationID, sizes.Organizations
	}
	list := make([]string, 1_000)
	for i := range list {
		list[i] = name(r.IntN(count))
	}
	return list
}
