package neo4jdb

// CheckVersion is for tests: no old server is at hand.
var CheckVersion = checkVersion
