package identity

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/adrg/strutil/metrics"

	"github.com/entente-graph/entente/internal/translit"
)

// The weights, in bits: how much likelier a feature is for two records of one person or body than for two of different ones, as its
// logarithm to base 2. Those of names follow from how common each word is among all records.
const (
	sameWikidata      = 20.0
	differentWikidata = -20.0
	samePosition      = 6.0
	sameBody          = 4.0
	differentBody     = -5.0
	sameEvent         = -7.0
	sameCountry       = 1.0
	differentCountry  = -12.0
	sameInception     = 4.0
	differentDates    = -8.0

	// What words weigh that are not written alike: Jaro-Winkler similarities from these on.
	nearlyAlike, alike       = 0.94, 0.85
	nearlyAlikeLess, lessFor = 2.0, 4.0
	// An initial says one of some twenty letters, and words that differ speak against it.
	initial       = 3.0
	differentWord = -8.0

	// unseen is how many names are thought to stand beside those that are in the graph, so that what is rare here is not taken for
	// rarer than it is in the world.
	unseen = 1000
	// lifetime is how many years apart one person is not found in public life.
	lifetime = 60
)

// weigher knows how common words are.
type weigher struct {
	bodies bool
	total  int
	count  map[string]int
	jaro   *metrics.JaroWinkler
}

func newWeigher(records []Record, bodies bool) *weigher {
	w := &weigher{bodies: bodies, total: len(records), count: map[string]int{}, jaro: metrics.NewJaroWinkler()}
	for i := range records {
		seen := map[string]bool{}
		for _, spellings := range records[i].spellings {
			for _, s := range spellings {
				for _, word := range s.words {
					if !seen[word] {
						seen[word] = true
						w.count[word]++
					}
				}
			}
		}
	}
	return w
}

// agreement is the weight of a word that two records share: the rarer, the more.
func (w *weigher) agreement(word string) float64 {
	return math.Log2(float64(w.total+unseen) / float64(w.count[word]+1))
}

// weigh weighs what speaks for and against two records being the same.
func (w *weigher) weigh(a, b *Record) Pair {
	if b.ID < a.ID {
		a, b = b, a
	}
	pair := Pair{A: a.ID, B: b.ID, Machine: !a.FamilyOnly && !b.FamilyOnly}
	sum := 0.0
	add := func(feature Feature, weight float64, format string, values ...any) {
		sum += weight
		pair.Reasons = append(pair.Reasons, Reason{feature, math.Round(weight*10) / 10, fmt.Sprintf(format, values...)})
	}
	add(Prior, -math.Log2(float64(w.total+unseen)), "any two of %d, and of as many more as are thought to be unknown here (%d)", w.total, unseen)
	if w.bodies {
		w.bodyNames(a, b, add)
	} else {
		w.personNames(a, b, add)
	}
	if a.WikidataID != "" && b.WikidataID != "" {
		if a.WikidataID == b.WikidataID {
			add(SameWikidata, sameWikidata, "both are %s", a.WikidataID)
		} else {
			add(DifferentWikidata, differentWikidata, "%s and %s", a.WikidataID, b.WikidataID)
		}
	}
	w.surroundings(a, b, add)
	w.dates(a, b, add)
	pair.Score = score(sum)
	slices.SortStableFunc(pair.Reasons, func(a, b Reason) int { return int(10 * (math.Abs(b.Weight) - math.Abs(a.Weight))) })
	return pair
}

type adder func(feature Feature, weight float64, format string, values ...any)

// surroundings weighs what stands around two records.
func (w *weigher) surroundings(a, b *Record, add adder) {
	posts, bodies, events := common(a.Posts, b.Posts), common(a.Bodies, b.Bodies), common(a.Events, b.Events)
	switch {
	case len(posts) > 0:
		add(SamePosition, samePosition, "both held %s", listed(posts))
	case len(bodies) > 0 && w.bodies:
		add(SameBody, sameBody, "both are part of %s", listed(bodies))
	case len(bodies) > 0:
		add(SameBody, sameBody, "both had posts in %s", listed(bodies))
	case w.bodies && len(a.Bodies) > 0 && len(b.Bodies) > 0:
		add(DifferentBody, differentBody, "part of %s and of %s", listed(a.Bodies), listed(b.Bodies))
	}
	if len(events) > 0 {
		add(SameEvent, sameEvent, "both stand side by side in %s", listed(events))
	}
	if a.Country != "" && b.Country != "" {
		if a.Country == b.Country {
			add(SameCountry, sameCountry, "both of %s", a.Country)
		} else {
			add(DifferentCountry, differentCountry, "of %s and of %s", a.Country, b.Country)
		}
	}
}

// dates weighs when two records are known to have been.
func (w *weigher) dates(a, b *Record, add adder) {
	switch {
	case a.Begin != 0 && b.Begin != 0 && a.Begin == b.Begin:
		add(SameInception, sameInception, "both were founded in %d", a.Begin)
	case a.Begin != 0 && b.Begin != 0:
		add(DifferentDates, differentDates, "founded in %d and in %d", a.Begin, b.Begin)
	case !w.bodies && a.First != 0 && b.First != 0 && max(a.First, b.First)-min(a.Last, b.Last) > lifetime:
		add(DifferentDates, differentDates, "known from %d to %d, and from %d to %d", a.First, a.Last, b.First, b.Last)
	}
}

// personNames weighs the names of two people by the two spellings that fit best.
func (w *weigher) personNames(a, b *Record, add adder) {
	best, detail := math.Inf(-1), ""
	for _, one := range a.spellings {
		for _, other := range b.spellings {
			for _, s := range one {
				for _, t := range other {
					if bits := w.words(s.words, t.words); bits > best {
						best, detail = bits, compared(s, t)
					}
				}
			}
		}
	}
	w.names(best, detail, add)
}

// words weighs two names word by word, each with the one that it fits best. Who has a word more (a patronymic, a given name) may be the
// same all the same.
func (w *weigher) words(a, b []string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	if strings.Join(a, "") == strings.Join(b, "") { // Lin Hao, Linhao
		sum := 0.0
		for _, word := range a {
			sum += w.agreement(word)
		}
		return sum
	}
	rest := slices.Clone(b)
	sum, agreed := 0.0, 0
	for _, word := range a {
		best, at := math.Inf(-1), 0
		for i, other := range rest {
			if bits := w.word(word, other); bits > best {
				best, at = bits, i
			}
		}
		sum += best
		if best > 0 {
			agreed++
		}
		rest = slices.Delete(rest, at, at+1)
	}
	if agreed == 0 {
		return min(sum, differentWord)
	}
	return sum
}

// word weighs two words.
func (w *weigher) word(a, b string) float64 {
	if a == b {
		return w.agreement(a)
	}
	if strings.HasPrefix(b, a) && len(a) == 1 || strings.HasPrefix(a, b) && len(b) == 1 {
		return initial
	}
	agreement := min(w.agreement(a), w.agreement(b))
	switch similarity := w.jaro.Compare(a, b); {
	case similarity >= nearlyAlike:
		return agreement - nearlyAlikeLess
	case similarity >= alike && sound(a) == sound(b):
		return agreement - lessFor
	}
	return differentWord
}

// bodyNames weighs the names of two bodies: what the words weigh that both have, less what those weigh that one of them has not.
func (w *weigher) bodyNames(a, b *Record, add adder) {
	best, detail := math.Inf(-1), ""
	for _, one := range a.spellings {
		for _, other := range b.spellings {
			if len(one) == 0 || len(other) == 0 {
				continue
			}
			s, t := one[0], other[0]
			bits := 0.0
			for _, word := range s.words {
				if slices.Contains(t.words, word) {
					bits += w.agreement(word)
				} else {
					bits -= w.agreement(word)
				}
			}
			for _, word := range t.words {
				if !slices.Contains(s.words, word) {
					bits -= w.agreement(word)
				}
			}
			if bits > best {
				best, detail = bits, compared(s, t)
			}
		}
	}
	// Words of one name hang together, so that beyond some bits more of them say nothing new.
	const most = 14
	w.names(min(best, most), detail, add)
}

// names tells the weight of the two names that fit best; one that has no letters says nothing.
func (w *weigher) names(bits float64, detail string, add adder) {
	const least = -20
	switch {
	case detail == "":
	case bits < 0:
		add(NameDiffers, max(bits, least), "%s", detail)
	default:
		add(NameAgrees, bits, "%s", detail)
	}
}

// compared says which names were compared, and how they read in Latin letters.
func compared(a, b spelling) string {
	tell := func(s spelling) string {
		read := strings.Join(s.words, " ")
		if s.system == translit.AsWritten {
			return s.written
		}
		return s.written + " (" + read + ", " + s.system + ")"
	}
	return tell(a) + " and " + tell(b)
}

func common(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(id string) bool { return !slices.Contains(b, id) })
}

// listed names some ids.
func listed(ids []string) string {
	const most = 3
	if len(ids) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(ids[:most], ", "), len(ids)-most)
	}
	return strings.Join(ids, ", ")
}
