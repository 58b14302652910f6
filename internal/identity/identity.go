// Package identity finds nodes that may stand for the same person or body, and says why.
//
// What is compared is read once and kept until the graph changes (keeper.go). Names are brought into one script by tables (package
// translit), nodes that share a part of a name by its sound come together (block.go), and each such pair is weighed by what speaks for and
// against it (weigh.go): a sum of weights in bits, as I. P. Fellegi and A. B. Sunter weigh them ("A Theory for Record Linkage", Journal
// of the American Statistical Association 64, 1969, https://doi.org/10.1080/01621459.1969.10501049).
package identity

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/internal/translit"
)

// Record is a node as it is compared.
type Record struct {
	ID, Name string
	// FamilyOnly says that no source gives more of a person's name than the family name.
	FamilyOnly bool
	WikidataID string
	// Names are all in which it is called, its own name first; weak ones, that point to it only in their context, are left out.
	Names []string
	// Posts are a person's positions, Bodies the organizations that these are in, or what a body is part of.
	Posts, Bodies []string
	// Events are those that it took part in or hosted.
	Events []string
	// Country is a body's; empty if it is unknown.
	Country string
	// First and Last are the years of what is known of it; 0 if there are none. Begin is the year in which a body was founded.
	First, Last, Begin int

	spellings [][]spelling
}

// spelling is a name as its words, in Latin letters.
type spelling struct {
	written, system string
	words           []string
}

// Feature is something that speaks for or against two nodes being the same.
type Feature string

// The features.
const (
	Prior             Feature = "PRIOR"
	NameAgrees        Feature = "NAME_AGREES"
	NameDiffers       Feature = "NAME_DIFFERS"
	SameWikidata      Feature = "SAME_WIKIDATA"
	DifferentWikidata Feature = "DIFFERENT_WIKIDATA"
	SamePosition      Feature = "SAME_POSITION"
	SameBody          Feature = "SAME_BODY"
	DifferentBody     Feature = "DIFFERENT_BODY"
	SameEvent         Feature = "SAME_EVENT"
	SameCountry       Feature = "SAME_COUNTRY"
	DifferentCountry  Feature = "DIFFERENT_COUNTRY"
	SameInception     Feature = "SAME_INCEPTION"
	DifferentDates    Feature = "DIFFERENT_DATES"
)

// Reason is a feature of a pair: its weight in bits, positive if it speaks for the two being the same, and what was found.
type Reason struct {
	Feature Feature
	Weight  float64
	Detail  string
}

// Pair is two nodes that may be the same; A has the lesser id.
type Pair struct {
	A, B string
	// Score is how likely they are the same, from 0 to 1, by the reasons alone.
	Score   float64
	Reasons []Reason
	// Judged is what a curator holds of it; nil if nobody judged it.
	Judged *Judgement
	// Machine says that a program may act upon it: neither is a person of whom only the family name is known.
	Machine bool
}

// Judgement is what a curator holds of two nodes, as it stands in the graph.
type Judgement struct {
	A, B                    string
	Verdict, Author, Reason string
	Document, Quote         string
	At                      time.Time
}

// Different is the verdict that two nodes do not stand for one thing.
const Different = "DIFFERENT"

// Least is the least score of pairs that are found.
const Least = 0.1

// Pairs compares records, and returns the pairs that may be the same, the likeliest first. Its error is that of the context.
// Pairs that were judged are among them, however unlikely they are.
func Pairs(ctx context.Context, records []Record, judgements []Judgement, bodies bool) ([]Pair, error) {
	for i := range records {
		records[i].spell(bodies)
	}
	w := newWeigher(records, bodies)
	judged := map[[2]string]*Judgement{}
	for i, j := range judgements {
		judged[[2]string{j.A, j.B}] = &judgements[i]
	}
	var pairs []Pair
	for n, places := range blocks(records, bodies) {
		if n%1000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		pair := w.weigh(&records[places[0]], &records[places[1]])
		pair.Judged = judged[[2]string{pair.A, pair.B}]
		delete(judged, [2]string{pair.A, pair.B})
		if pair.Score >= Least || pair.Judged != nil {
			pairs = append(pairs, pair)
		}
	}
	at := map[string]*Record{}
	for i := range records {
		at[records[i].ID] = &records[i]
	}
	for ids, judgement := range judged { // names that have nothing in common
		if a, b := at[ids[0]], at[ids[1]]; a != nil && b != nil {
			pair := w.weigh(a, b)
			pair.Judged = judgement
			pairs = append(pairs, pair)
		}
	}
	slices.SortFunc(pairs, Compare)
	return pairs, nil
}

// Compare orders pairs, the likeliest first.
func Compare(a, b Pair) int {
	return cmp.Or(cmp.Compare(b.Score, a.Score), strings.Compare(a.A, b.A), strings.Compare(a.B, b.B))
}

// spell writes the names in Latin letters.
func (r *Record) spell(bodies bool) {
	var seen []string
	for _, name := range r.Names {
		if slices.Contains(seen, name) {
			continue
		}
		seen = append(seen, name)
		var spellings []spelling
		for _, s := range translit.Latin(name) {
			spellings = append(spellings, spelling{name, s.System, strings.Fields(s.Text)})
			if bodies {
				break // names of bodies are translated, hardly ever transliterated
			}
		}
		r.spellings = append(r.spellings, spellings)
	}
}

// score makes a probability of a sum of weights in bits.
func score(bits float64) float64 {
	return math.Round(1000/(1+math.Exp2(-bits))) / 1000
}
