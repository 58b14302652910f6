package export

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/entente-graph/entente/internal/cypher"
	"github.com/entente-graph/entente/internal/neo4jdb"
	"github.com/entente-graph/entente/internal/plan"
)

// Sources are the documents that the claims about what is exported are from.
type Sources struct {
	// Licences count the documents under each licence; "not stated" are those whose licence nobody wrote down.
	Licences map[string]int64 `json:"licences"`
	// Publishers are those of the documents; a document without one stands for itself. Who contributed most claims comes first.
	Publishers []Publisher `json:"publishers"`
	// Documents are the first of them, by the number of their claims; Omitted is how many more there are.
	Documents []Source `json:"documents"`
	Omitted   int64    `json:"omitted"`
}

// Publisher is whoever published documents.
type Publisher struct {
	Name string `json:"name"`
	// Claims and Documents are how many of each are from them.
	Claims    int64    `json:"claims"`
	Documents int64    `json:"documents"`
	Licences  []string `json:"licences"`
}

// Source is a document.
type Source struct {
	ID string `json:"id"`
	// Claims is how many claims about what is exported are from it.
	Claims    int64  `json:"claims"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	Published string `json:"published,omitempty"`
	URL       string `json:"url,omitempty"`
	Licence   string `json:"licence,omitempty"`
}

const (
	// sourcesShown is how many documents a manifest lists.
	sourcesShown = 1000
	notStated    = "not stated"
)

// sources reads the documents that support what is selected.
func (x *Export) sources(ctx context.Context) (Sources, error) {
	all := Sources{Licences: map[string]int64{}, Publishers: []Publisher{}, Documents: []Source{}}
	claims := x.claims()
	if claims == nil {
		return all, nil
	}
	publishers := map[string]*Publisher{}
	s := cypher.Contributions(*claims, x.contract.Fact("FROM"), []string{"title", "publisher", "published", "url", "licence"})
	for row, err := range x.db.Read(ctx, neo4jdb.Statement{Text: s.Text, Params: s.Params}) {
		if err != nil {
			return all, fmt.Errorf("reading the sources: %w", err)
		}
		all.add(sourceOf(row), publishers)
	}
	for _, p := range publishers {
		all.Publishers = append(all.Publishers, *p)
	}
	slices.SortFunc(all.Publishers, func(a, b Publisher) int { return cmp.Or(cmp.Compare(b.Claims, a.Claims), cmp.Compare(a.Name, b.Name)) })
	return all, nil
}

// claims are the claims about what is selected; nil if there can be none.
func (x *Export) claims() *plan.SelectedNoun {
	claim := x.contract.Type("Claim")
	if x.where == nil && x.around == nil && x.request.AsOf == "" {
		return &plan.SelectedNoun{Noun: claim}
	}
	selection := *x.selection
	if x.known != nil {
		selection = *x.known
	}
	selection.AttachClaims(x.contract)
	return selection.Of(claim)
}

func sourceOf(row []any) Source {
	text := func(i int) string {
		v, _ := row[i].(string)
		return v
	}
	n, _ := row[1].(int64)
	return Source{ID: text(0), Claims: n, Title: text(2), Publisher: text(3), Published: text(4), URL: text(5), Licence: text(6)}
}

func (s *Sources) add(d Source, publishers map[string]*Publisher) {
	licence := cmp.Or(d.Licence, notStated)
	s.Licences[licence]++
	name := cmp.Or(d.Publisher, d.Title, d.ID)
	p := publishers[name]
	if p == nil {
		p = &Publisher{Name: name}
		publishers[name] = p
	}
	p.Claims += d.Claims
	p.Documents++
	if !slices.Contains(p.Licences, licence) {
		p.Licences = append(p.Licences, licence)
	}
	if len(s.Documents) == sourcesShown {
		s.Omitted++
		return
	}
	s.Documents = append(s.Documents, d)
}
