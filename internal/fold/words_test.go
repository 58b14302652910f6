package fold_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/entente-graph/entente/internal/fold"
)

func TestIndex(t *testing.T) {
	for in, want := range map[string]string{
		"":                                   "",
		" – ":                                "",
		"Ministry of Science and Technology": "ministry of science and technology",
		"d’Irlande":                          "d irlande dirlande",
		"Co-operation, co–operation":         "co operation co operation cooperation",
		"State-of-the-art":                   "state of the art stateoftheart stateof ofthe theart",
		"имени М.В.Ломоносова":               "имени м в ломоносова мвломоносова мв вломоносова",
		"U.S.S.R.":                           "u s s r ussr us ss sr",
		"U. S. S. R. and Finland":            "u s s r and finland ussr us ss sr",
		"Ph.D. in St. Petersburg":            "ph d in st petersburg phd",
		"12.05.1996, 2010-2015, COP-21":      "12 05 1996 2010 2015 cop 21 cop21",
		"科学技术部 (MOST)":                       "科 学 技 术 部 most",
		"中国2025年":                            "中 国 2025 年",
		"ガイム省ー":                              "ガ イ ム 省 ー",
		"ไทย ที่":                            "ไ ท ย ที่",
		"צה״ל":                               "צה ל צהל",
		"Oʻzbekiston":                        "o zbekiston ozbekiston",
		"rock 'n' roll":                      "rock n roll",
		"R&D and/or A_B":                     "r d and or a b",
		strings.Repeat("a", 101):             strings.Repeat("a", 100) + " a",
	} {
		if got := fold.Index(in); got != norm.NFC.String(want) {
			t.Errorf("Index(%q) = %q, want %q", in, got, want)
		}
	}
}

// A name that is written in another way has the same words.
func TestWordsOfNamesWrittenOtherwise(t *testing.T) {
	for _, same := range [][]string{
		{"Côte d'Ivoire", "COTE D’IVOIRE", "Co\u0302te d`Ivoire", "cote d‘ivoire"},
		{"Министерство экономического развития", norm.NFD.String("Министерство экономического развития"), "МИНИСТЕРСТВО ЭКОНОМИЧЕСКОГО РАЗВИТИЯ"},
		{"Union of Soviet Socialist Republics (U.S.S.R.)", "union of soviet socialist republics, U. S. S. R."},
		{"中俄（哈尔滨）合作", "中俄(哈尔滨)合作"},
	} {
		for _, other := range same[1:] {
			if a, b := fold.Index(same[0]), fold.Index(other); a != b {
				t.Errorf("%q has the words %q, %q has %q", same[0], a, other, b)
			}
		}
	}
}

// Whatever a text is made of, its words are what an analyzer that splits at blanks makes of what the index holds, and each is found in the
// text where Places says.
func TestWordsAreWhatTheIndexHolds(t *testing.T) {
	letters := rapid.StringOf(rapid.OneOf(rapid.Rune(), rapid.SampledFrom([]rune(signs))))
	rapid.Check(t, func(t *rapid.T) {
		text := letters.Draw(t, "text")
		var parts []string
		for _, w := range fold.Words(text) {
			parts = append(parts, w.Parts...)
		}
		held := strings.Fields(fold.Index(text))
		if len(held) < len(parts) || !slices.Equal(held[:len(parts)], parts) {
			t.Fatalf("%+q has the words %q, the index holds %q", text, parts, held)
		}
		for _, term := range held {
			if utf8.RuneCountInString(term) > 120 || fold.Text(term) != term {
				t.Fatalf("the index would hold %+q", term)
			}
		}
		runes := []rune(text)
		last := 0
		for _, place := range fold.Places(text) {
			end := place.End(len(place.Part))
			if place.Start < last || end > len(runes) || end <= place.Start {
				t.Fatalf("%+q stands from %d to %d in %+q, after one from %d on", place.Part, place.Start, end, text, last)
			}
			if piece := fold.Text(string(runes[place.Start:end])); !strings.Contains(piece, place.Part) {
				t.Fatalf("%+q stands at %d of %+q, where there is %+q", place.Part, place.Start, text, piece)
			}
			last = place.Start
		}
	})
}

func ExampleIndex() {
	fmt.Println(fold.Index("Convention on Co-operation with the U.S.S.R."))
	// Output: convention on co operation with the u s s r cooperation ussr us ss sr
}
