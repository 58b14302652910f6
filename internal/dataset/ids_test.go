package dataset

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/testlevel"
	"github.com/entente-graph/entente/schema"
)

// Ids that are made of parts are the same only where all parts are: whatever the parts are made of, and although they are written one behind the other.
func TestDerivedIDsAreInjective(t *testing.T) {
	s, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	// Few letters, and those that stand between parts: what could be taken for each other is drawn often.
	id := rapid.Custom(func(t *rapid.T) string {
		return rapid.SampledFrom([]string{"event", "event-series", "topic", "series"}).Draw(t, "noun") + ":" + rapid.StringMatching(`(a|series)[a.-]{0,2}(en|x)?`).Draw(t, "rest")
	})
	text := rapid.StringMatching(`(WEAK|ALIAS)?[ab]?[,\\>#]{0,2}a?`)
	optional := func(t *rapid.T, g *rapid.Generator[string], name string) any {
		if value := g.Draw(t, name); value != "" {
			return value
		}
		return nil
	}
	held := s.Type("Held")
	name := s.Type("Name")
	facts, names := map[string]string{}, map[string]string{}
	once := func(t *rapid.T, seen map[string]string, made, parts string) {
		if other, ok := seen[made]; ok && other != parts {
			t.Fatalf("%s is made of %s and of %s", made, parts, other)
		}
		seen[made] = parts
	}
	for range testlevel.Draws(30, 300, 3000) {
		rapid.Check(t, func(t *rapid.T) {
			f := &fact{noun: held, from: id.Draw(t, "from"), to: id.Draw(t, "to"), props: properties{}}
			for _, key := range held.Key {
				if value := optional(t, text, key); value != nil {
					f.props[key] = value
				}
			}
			once(t, facts, factID(f), fmt.Sprintf("%q %q %q", f.from, f.to, f.props))
			props, owner := properties{"value": "x" + text.Draw(t, "value")}, id.Draw(t, "owner")
			if rapid.Bool().Draw(t, "bare") {
				props["value"] = rapid.StringMatching(`(WEAK|ALIAS)?[ab]{1,2}`).Draw(t, "bare value")
			}
			for property, g := range map[string]*rapid.Generator[string]{
				"kind": rapid.SampledFrom([]string{"", "WEAK", "ALIAS"}), "lang": rapid.SampledFrom([]string{"", "en", "x"}),
			} {
				if value := optional(t, g, property); value != nil {
					props[property] = value
				}
			}
			once(t, names, nameID(name, owner, props), fmt.Sprintf("%q %q", owner, props))
		})
	}
}
