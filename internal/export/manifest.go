package export

import (
	"fmt"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/explore"
)

// Manifest says what a file is: what was asked, of which state of the graph, what is in it, what is not, whose it is and how to cite
// it.
type Manifest struct {
	Format    string `json:"format"`
	MediaType string `json:"mediaType"`
	// Query is what was asked for, and Link a link that asks for it again: a path alone if nobody said at which service.
	Query *Request `json:"query"`
	Link  string   `json:"link"`
	// ExportedAt is when the export began.
	ExportedAt time.Time `json:"exportedAt"`
	Revision   Revision  `json:"revision"`
	// Complete says that all that was asked for is there. Cut is what limits left out of it, if they did.
	Complete bool `json:"complete"`
	Cut      *Cut `json:"cut,omitempty"`
	// Nodes and Edges count by noun and by type of fact.
	Nodes Counts `json:"nodes"`
	Edges Counts `json:"edges"`
	// File is the file itself, and Members are those of an archive but for the manifest.
	File    *File  `json:"file,omitempty"`
	Members []File `json:"members,omitempty"`
	// Lost is what the format cannot hold whatever the graph is, and Losses are what this graph has of it.
	Lost   []string `json:"lost"`
	Losses []Loss   `json:"losses"`
	// Sources are the documents that the graph's facts are taken from, with their licences.
	Sources Sources `json:"sources"`
	// Citation is how to cite the file, and BibTeX the same with its first sources for programs that keep references.
	Citation string `json:"citation"`
	BibTeX   string `json:"bibtex"`

	// withoutID is how many nodes and facts there are that cannot be told apart, and so are left out.
	withoutID int64
}

// Cut is what the limits of a neighborhood left out.
type Cut struct {
	// Omitted is how many neighbours, and Nodes at how many nodes; First is the id of the first of these.
	Omitted int64  `json:"omitted"`
	Nodes   int64  `json:"nodes"`
	First   string `json:"first"`
	// Statement says the same in words.
	Statement string `json:"statement"`
}

// cutOf sums up where a neighborhood was cut; nil if it was not.
func cutOf(cuts []explore.Cut) *Cut {
	if len(cuts) == 0 {
		return nil
	}
	c := &Cut{First: cuts[0].Node}
	nodes := map[string]bool{}
	for _, cut := range cuts {
		c.Omitted += int64(cut.Omitted)
		nodes[cut.Node] = true
	}
	c.Nodes = int64(len(nodes))
	c.Statement = fmt.Sprintf("the limits of the neighborhood (perNode, perHop, limit) left out %d neighbours, at %d nodes", c.Omitted, c.Nodes)
	return c
}

// Revision says which state of the graph a file shows.
type Revision struct {
	// Mark names the state before the export: equal marks of one database are equal graphs.
	Mark string `json:"mark"`
	// Consistent says that nothing was written while the export ran. Statement says the same in words.
	Consistent bool   `json:"consistent"`
	Statement  string `json:"statement"`
}

// Counts are numbers of records, in all and by their noun or type.
type Counts struct {
	Total  int64            `json:"total"`
	ByType map[string]int64 `json:"byType"`
}

func (c *Counts) add(name string, n int64) {
	c.Total += n
	c.ByType[name] += n
}

// sentence says whether all that was asked for is there, and how much: files of one part end with it.
func (t *Trailer) sentence() string {
	m := t.Manifest
	parts := []string{fmt.Sprintf("complete: %d nodes, %d edges", t.Nodes, t.Edges)}
	if !m.Complete {
		parts[0] = "not " + parts[0]
	}
	if m.Cut != nil {
		parts = append(parts, m.Cut.Statement)
	}
	if m.withoutID > 0 {
		parts = append(parts, fmt.Sprintf("%d nodes and facts of the graph have no id and are left out", m.withoutID))
	}
	return strings.Join(append(parts, statement(t.Consistent)), "; ")
}

func statement(consistent bool) string {
	if consistent {
		return "nothing was written to the graph while this was exported"
	}
	return "the graph was written to while this was exported, so that parts of it may show different states"
}
