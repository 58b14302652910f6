package export

import (
	"strings"
	"testing"
)

// What has a beginning or an end has a spell, whichever of its dates tell; and nodes and edges have labels.
func TestSpellsAndLabels(t *testing.T) {
	for format, cases := range map[string]map[string]string{
		"gexf": {
			"agreement:in-force":   `label="In force" start="1970-03-05" end="1980-12-31"`,
			"agreement:signed":     `label="Signed" start="1968-07-01"><`,
			"agreement:terminated": `label="Terminated" start="1968-07-01" end="1980-12-31"`,
			"agreement:before":     `label="In force before it was signed" start="1968-07-01"><`,
			"agreement:backwards":  `label="Ends before it begins"><`,
			"country:su":           `label="USSR" start="1922-12-30" end="1991-12-26"`,
			"country:old":          `label="Old" end="1991-12-26"`,
			"party-to:signed":      `label="PARTY_TO" kind="PARTY_TO" start="1968-07-01"><`,
		},
		"graphml": {
			"agreement:signed":     `<data key="nt">Agreement</data><data key="nl">Signed</data><data key="nf">1968-07-01</data><data key="n`,
			"agreement:terminated": `<data key="nf">1968-07-01</data><data key="nu">1980-12-31</data>`,
			"country:su":           `<data key="nl">USSR</data><data key="nf">1922-12-30</data><data key="nu">1991-12-26</data>`,
			"party-to:signed":      `<data key="el">PARTY_TO</data><data key="ef">1968-07-01</data>`,
		},
	} {
		w := writing(t, format)
		signed := map[string]any{"signed": "1968-07-01", "signedStart": day(t, "1968-07-01"), "signedEnd": day(t, "1968-07-01")}
		with := func(name string, more map[string]string) map[string]any {
			values := map[string]any{"name": name}
			for property, value := range signed {
				values[property] = value
			}
			for property, text := range more {
				values[property] = day(t, text)
			}
			return values
		}
		w.node(t, "Agreement", "agreement:in-force", with("In force", map[string]string{"inForceStart": "1970-03-05", "terminatedEnd": "1980-12-31"}))
		w.node(t, "Agreement", "agreement:signed", with("Signed", nil))
		w.node(t, "Agreement", "agreement:terminated", with("Terminated", map[string]string{"terminatedEnd": "1980-12-31"}))
		w.node(t, "Agreement", "agreement:before", with("In force before it was signed", map[string]string{"inForceStart": "1960-01-01"}))
		w.node(t, "Agreement", "agreement:backwards", with("Ends before it begins", map[string]string{"terminatedEnd": "1920-12-31"}))
		w.node(t, "Country", "country:su", map[string]any{"name": "USSR", "validFromStart": day(t, "1922-12-30"), "validToEnd": day(t, "1991-12-26")})
		w.node(t, "Country", "country:old", map[string]any{"name": "Old", "validFromStart": day(t, "0001-01-01").minus(1000), "validToEnd": day(t, "1991-12-26")})
		w.fact(t, "PARTY_TO", "party-to:signed", "country:su", "agreement:signed", signed)
		text := w.end(t)
		for id, want := range cases {
			_, after, found := strings.Cut(text, `id="`+id+`"`)
			line, _, _ := strings.Cut(after, "\n")
			if !found || !strings.Contains(line, want) {
				t.Errorf("%s: %s is %.300s, want %s", format, id, line, want)
			}
		}
		if format == "gexf" && (w.lost("a spell that would end") != 1 || w.lost("a day of a spell in a year before 0000") != 1) {
			t.Errorf("what no tool reads as a spell is not counted: %v", w.losses.List())
		}
	}
}
