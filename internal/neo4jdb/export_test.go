package neo4jdb

// CheckVersion is for tests: no old server is at hand.
var CheckVersion = checkVersion

// Translate and Retryable are for tests: not every failure can be provoked.
var (
	Translate = translate
	Retryable = retryable
)
