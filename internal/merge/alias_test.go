package merge

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/schema"
)

// No two nodes leave the same name behind, whatever their nouns and ids: event-series:x and event:series-x do not.
func TestAliasesAreInjective(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	var prefixes []string
	for _, noun := range s.Nouns {
		prefixes = append(prefixes, noun.Prefix())
		if strings.Contains(noun.Prefix(), ".") {
			t.Errorf("the noun %s has a dot in its prefix, which the ids of names count on not to be", noun.Name)
		}
	}
	id := rapid.Custom(func(t *rapid.T) string { // such as a part of another noun's prefix before the id
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"series", "a", "b", "event", "en", "merged"}), 1, 3).Draw(t, "words")
		return rapid.SampledFrom(prefixes).Draw(t, "noun") + ":" + strings.Join(words, rapid.SampledFrom([]string{"-", ".", "_"}).Draw(t, "between"))
	})
	made := map[string]string{}
	rapid.Check(t, func(t *rapid.T) {
		one := id.Draw(t, "id")
		alias := aliasID(one)
		if other, ok := made[alias]; ok && other != one {
			t.Fatalf("%s is left by %s and by %s", alias, one, other)
		}
		made[alias] = one
	})
	if aliasID("event-series:x") == aliasID("event:series-x") {
		t.Error("event-series:x and event:series-x leave the same name")
	}
}
