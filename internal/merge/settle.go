package merge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/changelog"
	"github.com/entente-graph/entente/schema"
)

// fact is a relationship, as it stands and as it is to stand.
type fact struct {
	t        *schema.Type
	id       string
	element  string // the database's id of it
	props    map[string]any
	ownFrom  string
	ownTo    string
	revision int64
	// fromElement and toElement are the database's ids of the nodes where it stands.
	fromElement, toElement string
	was, is                stand
}

// stand is where a fact stands, and how.
type stand struct {
	from, to string
	// retracted says that somebody took it back, into names the fact that stands for it, and loop says that it leads from a node to itself.
	retracted bool
	into      string
	loop      bool
}

// shadow says that the fact is not shown.
func (s stand) shadow() bool { return s.retracted || s.into != "" || s.loop }

// subject is what claims about the fact speak of.
func (f *fact) subject(s stand) string {
	if s.into != "" {
		return s.into
	}
	return f.id
}

// same is what two facts have in common that say the same.
func (f *fact) same() string {
	same := fmt.Sprintf("%s %q %q", f.t.Label, f.is.from, f.is.to) // quoted, so that no two lists of parts look alike
	for _, name := range f.t.Key {
		same += fmt.Sprintf(" %q", changelog.Text(f.props[name]))
	}
	return same
}

// settle finds out how facts are to stand once their ends have moved (is.from, is.to): which lead nowhere, and which say the same. They
// must be all that have those ends.
func settle(facts []*fact) {
	byID := map[string]*fact{}
	for _, f := range facts {
		byID[f.id] = f
	}
	groups := map[string][]*fact{}
	for _, f := range facts {
		f.is.retracted, f.is.into, f.is.loop = f.was.retracted, "", false
		if stands := byID[f.was.into]; stands != nil && stands.was.retracted {
			f.is.retracted = true // who took back the one that stood for it took it back as well
		}
		switch {
		case f.is.retracted:
		case f.is.from == f.is.to:
			f.is.loop = true
		default:
			groups[f.same()] = append(groups[f.same()], f)
		}
	}
	for _, group := range groups {
		first := slices.MinFunc(group, func(a, b *fact) int {
			return cmp.Or(cmp.Compare(a.strangeness(), b.strangeness()), strings.Compare(a.id, b.id))
		})
		for _, f := range group {
			if f != first {
				f.is.into = first.id
			}
		}
	}
}

// strangeness orders facts that say the same: the one that was shown there already is to stand, or else the one whose own place it is.
func (f *fact) strangeness() int {
	switch {
	case !f.was.shadow() && f.was.from == f.is.from && f.was.to == f.is.to:
		return 0
	case f.ownFrom == f.is.from && f.ownTo == f.is.to:
		return 1
	case !f.was.shadow():
		return 2
	}
	return 3
}
