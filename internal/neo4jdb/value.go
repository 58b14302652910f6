package neo4jdb

import (
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Date turns t's day into the graph's DATE, to be passed as a parameter. Rows hold dates as the same type, which has a method
// Time.
func Date(t time.Time) any { return neo4j.DateOf(t) }
