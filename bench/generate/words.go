package generate

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

var (
	fields = []string{
		"Agriculture", "Arctic Affairs", "Biotechnology", "Civil Aviation", "Climate", "Culture", "Customs",
		"Defence Conversion", "Digital Development", "Economic Development", "Education", "Energy", "Environment",
		"Finance", "Fisheries", "Food Safety", "Foreign Trade", "Forestry", "Health", "Higher Education", "Housing",
		"Industry", "Innovation", "Intellectual Property", "Investment", "Justice", "Labour", "Land Resources",
		"Marine Research", "Materials Science", "Metrology", "Mining", "New Energy", "Nuclear Safety", "Polar Research",
		"Public Procurement", "Railways", "Regional Policy", "Remote Sensing", "Rural Development", "Science",
		"Seismology", "Small Business", "Social Protection", "Space", "Sport", "Standards", "Statistics",
		"Telecommunications", "Tourism", "Transport", "Urban Planning", "Water Resources", "Youth",
	}
	aspects = []string{
		"Cooperation", "Data Exchange", "Development", "Exchange", "Financing", "Governance", "Infrastructure",
		"Investment", "Joint Research", "Modernization", "Monitoring", "Partnership", "Planning", "Regulation", "Safety",
		"Standards", "Technology Transfer", "Training",
	}
	adjectives = []string{"Annual", "Bilateral", "High-Level", "Intergovernmental", "International", "Joint", "Regional", "Special"}
	syllables  = []string{
		"ar", "bel", "cor", "dan", "el", "far", "gol", "hem", "il", "jor", "kes", "lum", "mir", "nor", "os", "pel", "qua",
		"rin", "sal", "tor", "ul", "ven", "wes", "xan", "yor", "zel",
	}
	givenEndings  = []string{"a", "an", "e", "ia", "in", "o", "on", "us"}
	familyEndings = []string{"ard", "berg", "dine", "ek", "esto", "imo", "ovar", "und"}
	placeEndings  = []string{"burg", "by", "field", "grad", "haven", "mouth", "polis", "ton"}
)

// pick returns one of list's items.
func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// compose returns a made-up word of two or three syllables and an ending, with a capital.
func compose(r *rand.Rand, endings []string) string {
	word := pick(r, syllables) + pick(r, syllables)
	if r.IntN(3) == 0 {
		word += pick(r, syllables)
	}
	word += pick(r, endings)
	return strings.ToUpper(word[:1]) + word[1:]
}

// fold returns text without case and diacritics, as text conditions compare it.
func fold(text string) string {
	strip := transform.Chain(norm.NFKD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
	folded, _, err := transform.String(strip, cases.Fold().String(text))
	if err != nil { // strip cannot fail on valid text, and all text here is our own
		return strings.ToLower(text)
	}
	return folded
}

// country is a state or territory as CLDR names it.
type country struct{ iso2, iso3, name string }

// countries returns the first 190 countries by ISO code.
func countries() []country {
	names := display.English.Regions()
	var list []country
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize() != region || region.String() != code {
				continue
			}
			list = append(list, country{iso2: code, iso3: region.ISO3(), name: names.Name(region)})
			if len(list) == 190 {
				return list
			}
		}
	}
	return list
}
