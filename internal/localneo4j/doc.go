// Package localneo4j fetches, starts and supervises a real Neo4j Community server for people who have none.
//
// [Start] runs a server over a data folder and returns once Bolt has answered a query. [Open] does the same, or attaches to
// a server that [Start] left running in [Detached] mode. [StartThrowaway] runs one over a temporary folder, for tests.
// [Choose] decides where the server comes from (an installed Neo4j, Java with Maven, Docker) and says why.
//
// Three promises hold whatever happens to the process that started the server. Two servers never open one data folder:
// the server itself inherits an flock on owner.lock and holds it for as long as it lives. A server in [Owned] mode never
// outlives its starter, not even one that was killed: a watcher in the server's process group stops it when the pipe from
// the starter closes. And a download is either complete and verified or not there at all.
package localneo4j

// Version is the Neo4j release that this package fetches.
const Version = "5.26.30"
