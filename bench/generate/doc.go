// Package generate writes the benchmark's graph: a made-up world of cooperation, the same for the same seed and scale.
//
// At scale 1 it has 2,000 organizations, 20,000 people, 50,000 events, 1,000 topics and 5,000 agreements, and about
// 475,000 relationships, 150,000 of them HOSTED with a few organizations hosting very much and most of them little.
// Labels, properties and relationship types are those of the schema. Countries have their real names; everything else
// is composed from word lists and means nobody.
//
// What is generated depends on nothing but [Options.Seed] and [Options.Scale]: neither on the number of writers nor on
// the size of their batches.
package generate
