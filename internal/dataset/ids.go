package dataset

import (
	"regexp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/internal/tree"
	"github.com/entente-graph/entente/schema"
)

const (
	maxIDLength     = 200
	maxFactIDLength = 1000
)

var slug = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]*$`)

// nodeID reads the id of a record; claims without one get theirs from what they say.
func (c *compiler) nodeID(r record) (string, bool) {
	id := r.body.Member("id")
	if id == nil && r.noun.Name == "Claim" {
		return c.claimID(r)
	}
	if id == nil {
		c.Add(r.body.At, "the key id is missing, expected one as %s:some-words", r.noun.Prefix())
		return "", false
	}
	return id.Text, c.wellFormed(id, []*schema.Type{r.noun}, "id")
}

// mention reads the id of a node that must exist somewhere.
func (c *compiler) mention(v *tree.Value, nouns []*schema.Type, key string) bool {
	if !c.wellFormed(v, nouns, key) {
		return false
	}
	c.references = append(c.references, reference{v.Text, v.At})
	return true
}

// wellFormed checks that a value is the id of one of the nouns.
func (c *compiler) wellFormed(v *tree.Value, nouns []*schema.Type, key string) bool {
	if v.Kind != tree.Text {
		c.Add(v.At, "%s is %s, expected the id of %s", key, v, nounList(nouns))
		return false
	}
	prefix, rest, ok := strings.Cut(v.Text, ":")
	noun := c.schema.NounOf(v.Text)
	switch {
	case !ok:
		c.Add(v.At, "%s is not an id, expected %s", tree.Quoted(v.Text), pattern(nouns))
	case noun == nil:
		c.Add(v.At, "no noun has ids that begin with %s, expected %s", tree.Quoted(prefix+":"), pattern(nouns))
	case !slices.Contains(nouns, noun):
		c.Add(v.At, "%s is %s %s, expected %s", tree.Quoted(v.Text), article(noun.Name), noun.Name, nounList(nouns))
	case len(v.Text) > maxIDLength:
		c.Add(v.At, "the id has %d characters, expected at most %d", len(v.Text), maxIDLength)
	case !slug.MatchString(rest):
		c.Add(v.At, "%s is not an id, expected small letters a to z, digits, hyphens, dots and underscores after the colon, and a letter or digit first", tree.Quoted(v.Text))
	default:
		return true
	}
	return false
}

// nounList writes nouns for a message: an Event or a Country.
func nounList(nouns []*schema.Type) string {
	var words []string
	for _, noun := range nouns {
		words = append(words, article(noun.Name)+" "+noun.Name)
	}
	return tree.Join(words)
}

// pattern shows what ids of the nouns look like.
func pattern(nouns []*schema.Type) string {
	var words []string
	for _, noun := range nouns {
		words = append(words, noun.Prefix()+":…")
	}
	return tree.Join(words)
}

var factIDRest = regexp.MustCompile(`^[^\s\p{C}]+$`)

// factID checks an id that was given to a fact.
func (c *compiler) factID(fact *schema.Type, v *tree.Value) bool {
	rest, ok := strings.CutPrefix(v.Text, fact.Prefix()+":")
	switch {
	case v.Kind != tree.Text || !ok || !factIDRest.MatchString(rest):
		c.Add(v.At, "id is %s, expected a text without spaces that begins with %s:", v, fact.Prefix())
	case len(v.Text) > maxFactIDLength:
		c.Add(v.At, "the id has %d bytes, expected at most %d", len(v.Text), maxFactIDLength)
	default:
		return true
	}
	return false
}

// factTypeOf returns the fact type that an id belongs to by its prefix, nil if the prefix is none's.
func factTypeOf(s *schema.Schema, id string) *schema.Type {
	prefix, _, ok := strings.Cut(id, ":")
	if !ok {
		return nil
	}
	for _, fact := range s.Facts {
		if fact.Prefix() == prefix {
			return fact
		}
	}
	return nil
}
