// Package network answers questions about ties: who did what together with whom, how that changed, and what the whole
// network of it looks like.
//
// It works on a [Projection], a compact copy in memory of who took part in what and when. Neo4j takes half a second and
// more to count all pairs of a graph of 50,000 events; the projection takes milliseconds, and reading it takes about as long
// as counting the pairs once. A [Keeper] keeps it: a projection answers only while the database's mark proves that nothing
// was written since it was read, by whomever.
package network
