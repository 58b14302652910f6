package export

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/explore"
	"github.com/entente-graph/entente/internal/neo4jdb"
)

// Manifest says what a file is: what was asked, of which state of the graph, what is in it, what is not, whose it is and how to cite
// it.
type Manifest struct {
	Format    string `json:"format"`
	MediaType string `json:"mediaType"`
	// Query is what was asked for, and Link the path of a link that asks for it again.
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
	// Citation is how to cite the file.
	Citation string `json:"citation"`

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

// Sources are documents by licence.
type Sources struct {
	// Licences count the documents under each licence; "not stated" are those whose licence nobody wrote down.
	Licences map[string]int64 `json:"licences"`
	// Documents are the first of them, by id; Omitted is how many more there are.
	Documents []Source `json:"documents"`
	Omitted   int64    `json:"omitted"`
}

// Source is a document.
type Source struct {
	ID        string `json:"id"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
	URL       string `json:"url,omitempty"`
	Licence   string `json:"licence,omitempty"`
}

// sourcesShown is how many documents a manifest lists.
const sourcesShown = 1000

const notStated = "not stated"

// sources reads the documents that support what is selected.
func (x *Export) sources(ctx context.Context) (Sources, error) {
	all := Sources{Licences: map[string]int64{}, Documents: []Source{}}
	selection := *x.selection
	if x.known != nil {
		selection = *x.known
	}
	if !x.request.Claims && (x.where != nil || x.around != nil) {
		selection.AttachClaims(x.contract)
	}
	documents := selection.Of(x.contract.Type("Document"))
	if documents == nil {
		return all, nil
	}
	properties := []string{"title", "publisher", "published", "url", "licence"}
	for after := ""; ; {
		s := cypher.NodePage(*documents, properties, cypher.Page{After: after, Size: pageSize})
		read := 0
		for row, err := range x.db.Read(ctx, neo4jdb.Statement{Text: s.Text, Params: s.Params}) {
			if err != nil {
				return all, fmt.Errorf("reading the sources: %w", err)
			}
			read++
			after, _ = row[0].(string)
			all.add(row)
		}
		if read < pageSize {
			return all, nil
		}
	}
}

func (s *Sources) add(row []any) {
	text := func(i int) string {
		v, _ := row[i].(string)
		return v
	}
	licence := text(5)
	if licence == "" {
		licence = notStated
	}
	s.Licences[licence]++
	if len(s.Documents) == sourcesShown {
		s.Omitted++
		return
	}
	s.Documents = append(s.Documents, Source{
		ID: text(0), Title: text(1), Publisher: text(2), Published: text(3), URL: text(4), Licence: text(5),
	})
}

// cite says how to cite an export: what, which state, when, from where.
func (m *Manifest) cite() string {
	var publishers []string
	for _, d := range m.Sources.Documents {
		if d.Publisher != "" && !slices.Contains(publishers, d.Publisher) {
			publishers = append(publishers, d.Publisher)
		}
	}
	from := ""
	if len(publishers) > 5 {
		from = fmt.Sprintf(" After %s and %d other publishers.", strings.Join(publishers[:5], "; "), len(publishers)-5)
	} else if len(publishers) > 0 {
		from = " After " + strings.Join(publishers, "; ") + "."
	}
	part := ""
	if !m.Complete {
		part = " (not complete)"
	}
	return fmt.Sprintf("Entente cooperation knowledge graph, export of %d nodes and %d facts%s, revision %s, %s, %s.%s",
		m.Nodes.Total, m.Edges.Total, part, m.Revision.Mark, m.ExportedAt.Format(time.DateOnly), m.Link, from)
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
